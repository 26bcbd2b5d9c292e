"""Whether the wall clock can be believed, as far as one machine without a network can tell."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from desktop.incidents.statement import ClockState, Statement

# No record is older than the program; a machine with an empty battery starts in 1970 or 2000.
EARLIEST = datetime(2026, 1, 1, tzinfo=UTC)
_SET_BACK = timedelta(minutes=2)
# Within one boot the monotonic clock may stand still in sleep, but nobody sleeps for a month.
_SET_AHEAD = timedelta(days=31)


def clock_state(last: Statement | None, wall: datetime, mono_ms: int, boot_id: str) -> ClockState:
    """Compare the wall clock with the record before and, within one boot, with the monotonic clock."""
    if wall < EARLIEST:
        return ClockState.DOUBTFUL
    if last is None:
        return ClockState.OK
    elapsed = wall - datetime.fromisoformat(last.wall)
    if elapsed < timedelta():
        return ClockState.DOUBTFUL
    if last.boot_id == boot_id:
        apart = elapsed - timedelta(milliseconds=mono_ms - last.mono_ms)
        if apart < -_SET_BACK or apart > _SET_AHEAD:
            return ClockState.DOUBTFUL
    return ClockState.OK
