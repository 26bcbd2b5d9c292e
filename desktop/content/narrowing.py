"""What narrows the resource guide besides words and needs: open now, for whom, at which level.

Nothing is left out because the table does not say: unknown hours are not closed, and who does not say whom it
serves may serve anybody.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from desktop.content.directory import Entry
from desktop.content.folding import fold
from desktop.content.hours import is_open

# Beginnings of folded words of the column `accepts`, by population.
POPULATIONS: dict[str, tuple[str, ...]] = {
    "ninez": ("nina", "nino", "adolescent"),
    "mujeres": ("mujer", "genero"),
    "lgbti": ("lgbt", "diversidad"),
    "discapacidad": ("discapacidad",),
    "migrantes": ("migrant", "refugiad", "asilo", "boliviana", "paraguaya", "brasilena", "retorno"),
    "pueblos": ("pueblos originarios", "indigena"),
    "trabajo": ("trabajador", "rural"),
}
_ANYBODY = ("toda persona", "victimas de trata", "victimas de delitos", "cualquier persona", "quien alerte")


@dataclass(frozen=True)
class Narrowing:
    """`open_at` is a local time at the post, `population` a key of POPULATIONS, `level` one of directory.LEVELS."""

    open_at: datetime | None = None
    population: str = ""
    level: str = ""

    @property
    def empty(self) -> bool:
        return self.open_at is None and not self.population and not self.level

    def fits(self, entry: Entry) -> bool:
        """Whether nothing speaks against an entry."""
        if self.level and entry.level != self.level:
            return False
        if self.population and not serves(entry, self.population):
            return False
        return self.open_at is None or opening(entry, self.open_at) is not False

    def among(self, entries: Iterable[Entry]) -> tuple[Entry, ...]:
        """Those that fit, as ordered; those that are surely open before those that do not say."""
        kept = [entry for entry in entries if self.fits(entry)]
        at = self.open_at
        return (
            tuple(kept) if at is None else tuple(sorted(kept, key=lambda one: opening(one, at) is not True))
        )


EVERYTHING = Narrowing()


def opening(entry: Entry, at: datetime) -> bool | None:
    """Whether an entry is open at a time of the post; None where nobody knows, as for hours of another country."""
    if entry.country != "AR" and "24" not in entry.hours:
        return None
    return is_open(entry.hours, at)


def serves(entry: Entry, population: str) -> bool:
    """Whether it says that it serves a population, or anybody, or does not say."""
    told = fold(entry.accepts)
    if not told or any(words in told for words in _ANYBODY):
        return True
    return any(words in told for words in POPULATIONS[population])
