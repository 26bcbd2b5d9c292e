"""What a check found: one thing to correct, and all of them together."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """One thing to correct: `row` is the line of the file, 0 for the whole; `error` stops a build."""

    file: str
    row: int
    text: str
    error: bool = True

    def __str__(self) -> str:
        where = f"{self.file}:{self.row}" if self.row else self.file
        return f"{where}: {self.text}"


@dataclass(frozen=True)
class Report:
    """All findings and how much was looked at, by what it is."""

    findings: tuple[Finding, ...]
    counts: dict[str, int]

    @property
    def errors(self) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.error)
