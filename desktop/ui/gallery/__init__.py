"""Every component with its states, for people to look at."""
