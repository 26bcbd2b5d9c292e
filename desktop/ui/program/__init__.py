"""The program as a person meets it: first start, locked, open; one room for each thing it does."""

from desktop.ui.program.program import Program

__all__ = ["Program"]
