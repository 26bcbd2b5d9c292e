"""Ayuda: the manual in the program, its keys, and the tour of the first day."""
