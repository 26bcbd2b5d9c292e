"""What a person reads of a failure."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Message:
    """`title` says what happened; `text` what it means and what to do."""

    title: str
    text: str
