"""Supervisión: what waits for a supervisor, who may open the vault, and who did what."""
