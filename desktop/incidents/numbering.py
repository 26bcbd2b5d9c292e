"""The number a person quotes for a record: PPP-AAAA-E-NNNNN (post, year, device letter, sequence)."""

from __future__ import annotations

from dataclasses import dataclass

# A restored backup may lack records that the registry already has: its numbers go on after the next thousand.
RESTORED_STEP = 1000


class NumberRefused(ValueError):
    """A text that is not a record's number."""


@dataclass(frozen=True)
class Number:
    """A record's number; `sequence` counts the records of one post, device and year."""

    post: str
    year: int
    letter: str
    sequence: int

    def __str__(self) -> str:
        return f"{self.post}-{self.year:04d}-{self.letter}-{self.sequence:05d}"

    @property
    def series(self) -> str:
        """What the sequence counts within."""
        return f"{self.post}-{self.year:04d}-{self.letter}"


def parse(text: str) -> Number:
    """Read a number; raises NumberRefused unless it is spelled exactly as written."""
    try:
        post, year, letter, sequence = text.rsplit("-", 3)
        number = Number(post, int(year), letter, int(sequence))
    except ValueError as error:
        raise NumberRefused("not a number") from error
    if str(number) != text or not post or not letter:
        raise NumberRefused("not in the spelling that is written")
    return number


def following(last: int | None, *, first_of_log: bool, restored: bool) -> int:
    """Return the sequence after `last` of its series (None: the series is new).

    The record that opens a log is 0, so that the first detection is 1.
    """
    if restored:
        return ((last or 0) // RESTORED_STEP + 1) * RESTORED_STEP
    if last is None:
        return 0 if first_of_log else 1
    return last + 1
