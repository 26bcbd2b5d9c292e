"""What somebody at the post has to put right, and whether it still stands: clock, recovery code, disk, an export."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.desk.handing_out import unfinished
from desktop.incidents import dsse
from desktop.incidents.chronology import clock_state
from desktop.incidents.statement import ClockState, Statement, decode
from desktop.vault.officer import Role

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.desk.room import Room
    from desktop.incidents.ports import Clock
    from desktop.vault.open_vault import OpenVault

_LOOKED_THROUGH = 50  # records written while the clock was doubtful, before the last one that was not


@dataclass(frozen=True)
class Concerns:
    """What is amiss; `needs_code` only for a supervisor, who alone can make one."""

    clock: bool = False
    disk: bool = False
    unkept: bool = False  # some answers are in memory alone
    unwritable: bool = False  # and that is not for lack of room
    needs_code: bool = False
    export: Path | None = None  # on record, and its file could not be finished: where it has to come to be


class Watch:
    """Knows the last record whose clock was believed, so that the clock can be judged without the database."""

    def __init__(self, opened: OpenVault, room: Room, clock: Clock) -> None:
        self._vault, self._room, self._clock = opened, room, clock
        self._believed = self._last_believed()

    @property
    def clock_doubtful(self) -> bool:
        """Whether a record would say now that the wall clock cannot be believed; any thread may ask."""
        clock = self._clock
        told = clock_state(self._believed, clock.now(), clock.mono_ms(), clock.boot_id())
        return told is ClockState.DOUBTFUL

    def look(self) -> Concerns:
        """Look at everything anew."""
        self._believed = self._last_believed()
        supervisor = self._vault.officer.role is Role.SUPERVISOR
        return Concerns(
            clock=self.clock_doubtful,
            disk=self._room.low or bool(self._room.unkept),
            unkept=bool(self._room.unkept),
            unwritable=bool(self._room.unkept) and not self._room.full,
            needs_code=supervisor and self._vault.needs_recovery_code,
            export=next(iter(unfinished(self._vault)), None),
        )

    def _last_believed(self) -> Statement | None:
        rows = self._vault.database.query(
            "SELECT dsse FROM record ORDER BY seq DESC LIMIT ?", (_LOOKED_THROUGH,)
        )
        told = (decode(dsse.parse(row["dsse"]).payload) for row in rows)
        return next((one for one in told if one.clock is not ClockState.DOUBTFUL), None)
