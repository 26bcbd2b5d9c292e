"""The figures of a period: the indicators of the Plan Nacional that a post can answer for."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from statistics import median


class Deed(StrEnum):
    """What is counted besides detections, in the order of the page."""

    INSPECTIONS = "inspecciones"
    SURVEYED = "personas_relevadas"
    COMPANIES = "empresas_relevadas"
    COURSES = "capacitaciones"
    TRAINED = "personas_capacitadas"
    AWARENESS = "encuentros"
    REACHED = "personas_sensibilizadas"
    PIECES = "piezas"
    DEVICES = "dispositivos"
    MEETINGS = "reuniones"
    MINUTES = "actas"
    JOINT = "actividades_conjuntas"
    REFERRALS = "derivaciones"


@dataclass(frozen=True)
class Period:
    """Days, inclusive; None where there is no bound. `post` is a post code, None for all of the log."""

    since: date | None = None
    until: date | None = None
    post: str | None = None


@dataclass(frozen=True)
class Times:
    """How long notices took, in minutes from the detection: how many, the median, the longest."""

    count: int
    median: float
    longest: float


@dataclass
class Figures:
    """What was counted so far. Months read "2026-07"; `unread` are records whose contents went by rule."""

    levels: Counter[int] = field(default_factory=Counter)
    not_evaluated: int = 0
    anonymous: int = 0
    months: Counter[str] = field(default_factory=Counter)
    indicators: Counter[str] = field(default_factory=Counter)
    phases: Counter[str] = field(default_factory=Counter)
    modalities: Counter[str] = field(default_factory=Counter)
    notices: Counter[str] = field(default_factory=Counter)
    minutes: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    minutes_by_month: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    deeds: Counter[Deed] = field(default_factory=Counter)
    unread: int = 0
    records: int = 0

    @property
    def detections(self) -> int:
        """Those with some level: 1 to 4."""
        return sum(count for level, count in self.levels.items() if level)

    @property
    def by_level(self) -> dict[int, int]:
        """All five levels, also those that never came."""
        return {level: self.levels[level] for level in range(5)}


def times(minutes: list[float]) -> Times | None:
    """Return the times of some notices; None where there are none."""
    return Times(len(minutes), median(minutes), max(minutes)) if minutes else None
