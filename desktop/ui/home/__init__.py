"""Inicio: the one next step, what can be started, what goes on, the state of the post."""
