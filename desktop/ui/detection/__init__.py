"""The detection page: what was seen, the level it suggests, whom to notify, and sealing it."""
