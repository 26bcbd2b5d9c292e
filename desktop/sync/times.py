"""How times stand in outbox.db."""

from __future__ import annotations

from datetime import UTC, datetime


def as_text(time: datetime) -> str:
    """Return a time in UTC with milliseconds, so that the texts sort as the times do."""
    return time.astimezone(UTC).isoformat(timespec="milliseconds")


def as_time(text: str | None) -> datetime | None:
    """Return the time that a text tells, None where there is none."""
    return datetime.fromisoformat(text) if text else None
