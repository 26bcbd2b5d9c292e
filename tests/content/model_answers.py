"""The answers that a practice case finds worth giving, as the detection form takes them."""

from __future__ import annotations

from desktop.content.practice import PracticeCase


def model_answers(case: PracticeCase) -> dict[str, str]:
    """Return them by node path under `/data`."""
    blocks: dict[str, list[str]] = {}
    for mark in case.marks:
        blocks.setdefault(mark[:2].lower(), []).append(mark.lower().replace("-", "_"))
    return {block: " ".join(names) for block, names in blocks.items()} | dict(case.answers)
