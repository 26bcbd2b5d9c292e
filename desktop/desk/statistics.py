"""The figures of an open vault, and what left it: counts by period, without a person or an incident in them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from desktop.incidents.statistics.counting import Counting, first_day, posts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.incidents.statistics.figures import Period
    from desktop.vault.open_vault import OpenVault


class Statistics:
    """Counts the log; each step is short, so that whoever writes in between does not wait."""

    def __init__(self, opened: OpenVault) -> None:
        self._database = opened.database

    def count(self, period: Period, phases: Mapping[str, str]) -> Counting:
        """Begin to count a period; call `step` until it is `finished`."""
        return Counting(self._database, period, phases)

    def posts(self) -> tuple[str, ...]:
        """Return the codes of the posts that this log ever belonged to."""
        return posts(self._database)

    def first_day(self) -> date | None:
        """Return the day of the oldest record; None for an empty log."""
        return first_day(self._database)
