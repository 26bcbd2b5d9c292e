"""The locked program: who takes the guard, and help that needs nothing unlocked."""
