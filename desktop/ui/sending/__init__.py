"""Envíos: the state of the road to the registry, what waits on it and why, and the receipts that came back."""
