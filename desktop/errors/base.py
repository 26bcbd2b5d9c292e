"""The root of every failure that the program foresees."""

from __future__ import annotations


class AppError(Exception):
    """A failure that the program foresees and explains."""
