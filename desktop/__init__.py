"""Vigía: the desktop program for early detection of human trafficking at the border."""

__version__ = "0.1.0"
