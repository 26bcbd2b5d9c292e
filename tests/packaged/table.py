"""Steps that are played one after the other, and the table of what became of each."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass
class Row:
    """One line of the table."""

    what: str
    well: bool
    seconds: float
    told: str


def play(steps: Iterable[tuple[str, Callable[[], str]]]) -> list[Row]:
    """Do each step and print its line; what fails does not keep the next from being tried."""
    rows = []
    for what, deed in steps:
        began = time.monotonic()
        try:
            row = Row(what, True, 0, deed())
        except (
            AssertionError, OSError, StopIteration, ValueError, LookupError, subprocess.SubprocessError,
        ) as error:  # fmt: skip
            row = Row(what, False, 0, f"{type(error).__name__}: {str(error)[-300:]}")
        row.seconds = time.monotonic() - began
        rows.append(row)
        print(
            f"{'well ' if row.well else 'FAILS'} {row.seconds:6.1f} s  {row.what:40} {row.told}", flush=True
        )
    return rows
