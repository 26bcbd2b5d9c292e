"""The figures of a period as tables: what the post sees, and beside it what may leave the post.

Every word here is Spanish; the screen translates it, paper does not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop.content.indicators import Indicators
from desktop.incidents.statistics.figures import Deed, Figures, Times, times
from desktop.incidents.statistics.suppression import THRESHOLD, Told, single, suppressed

Say = Callable[[str], str]
K = TypeVar("K", int, str)

_LEVELS = (
    str(QT_TRANSLATE_NOOP("statistics", "0 Sin señales")),
    str(QT_TRANSLATE_NOOP("statistics", "1 Atención")),
    str(QT_TRANSLATE_NOOP("statistics", "2 Posible")),
    str(QT_TRANSLATE_NOOP("statistics", "3 Probable")),
    str(QT_TRANSLATE_NOOP("statistics", "4 Emergencia")),
)
_MODALITIES = {
    "SEX": str(QT_TRANSLATE_NOOP("statistics", "Explotación sexual")),
    "LAB": str(QT_TRANSLATE_NOOP("statistics", "Trabajo o servicio forzado")),
    "SER": str(QT_TRANSLATE_NOOP("statistics", "Esclavitud o servidumbre")),
    "MAT": str(QT_TRANSLATE_NOOP("statistics", "Matrimonio o unión forzada")),
    "ORG": str(QT_TRANSLATE_NOOP("statistics", "Órganos, fluidos o tejidos")),
    "PIN": str(QT_TRANSLATE_NOOP("statistics", "Material de abuso sexual infantil")),
    "COE": str(QT_TRANSLATE_NOOP("statistics", "Organización coercitiva")),
    "MEN": str(QT_TRANSLATE_NOOP("statistics", "Mendicidad forzada")),
    "ILI": str(QT_TRANSLATE_NOOP("statistics", "Actividades ilícitas forzadas")),
    "ADO": str(QT_TRANSLATE_NOOP("statistics", "Venta o adopción ilegal de NNyA")),
}
RECIPIENTS = {
    "emergencia": str(QT_TRANSLATE_NOOP("statistics", "Emergencia médica o de seguridad")),
    "supervisor": str(QT_TRANSLATE_NOOP("statistics", "Supervisor o referente")),
    "fiscalia": str(QT_TRANSLATE_NOOP("statistics", "Fiscalía o juzgado de turno")),
    "linea_145": str(QT_TRANSLATE_NOOP("statistics", "Línea 145 (Argentina)")),
    "protex": str(QT_TRANSLATE_NOOP("statistics", "PROTEX")),
    "pnr": str(QT_TRANSLATE_NOOP("statistics", "Programa Nacional de Rescate")),
    "ninez": str(QT_TRANSLATE_NOOP("statistics", "Autoridad local de niñez")),
    "dnm": str(QT_TRANSLATE_NOOP("statistics", "Migraciones")),
    "fuerza_especializada": str(QT_TRANSLATE_NOOP("statistics", "Fuerza especializada")),
    "area_social": str(QT_TRANSLATE_NOOP("statistics", "Área social provincial")),
    "consulado": str(QT_TRANSLATE_NOOP("statistics", "Consulado")),
    "sifebu": str(QT_TRANSLATE_NOOP("statistics", "SIFEBU")),
    "contraparte": str(QT_TRANSLATE_NOOP("statistics", "Contraparte del otro lado")),
}
_DEEDS = {
    Deed.INSPECTIONS: str(QT_TRANSLATE_NOOP("statistics", "Inspecciones rurales")),
    Deed.SURVEYED: str(QT_TRANSLATE_NOOP("statistics", "Personas relevadas")),
    Deed.COMPANIES: str(QT_TRANSLATE_NOOP("statistics", "Empresas relevadas")),
    Deed.COURSES: str(QT_TRANSLATE_NOOP("statistics", "Capacitaciones")),
    Deed.TRAINED: str(QT_TRANSLATE_NOOP("statistics", "Personas capacitadas")),
    Deed.AWARENESS: str(QT_TRANSLATE_NOOP("statistics", "Encuentros de sensibilización")),
    Deed.REACHED: str(QT_TRANSLATE_NOOP("statistics", "Personas en encuentros")),
    Deed.PIECES: str(QT_TRANSLATE_NOOP("statistics", "Piezas exhibidas o entregadas")),
    Deed.DEVICES: str(QT_TRANSLATE_NOOP("statistics", "Dispositivos con material")),
    Deed.MEETINGS: str(QT_TRANSLATE_NOOP("statistics", "Reuniones o mesas de trabajo")),
    Deed.MINUTES: str(QT_TRANSLATE_NOOP("statistics", "Actas")),
    Deed.JOINT: str(QT_TRANSLATE_NOOP("statistics", "Actividades conjuntas")),
    Deed.REFERRALS: str(QT_TRANSLATE_NOOP("statistics", "Derivaciones")),
}
_PHASES = {
    "observación": str(QT_TRANSLATE_NOOP("statistics", "Observación")),
    "documentos": str(QT_TRANSLATE_NOOP("statistics", "Documentos")),
    "transporte": str(QT_TRANSLATE_NOOP("statistics", "Transporte")),
    "NNyA": str(QT_TRANSLATE_NOOP("statistics", "Niñas, niños y adolescentes")),
    "acompañante": str(QT_TRANSLATE_NOOP("statistics", "Acompañante")),
    "entrevista": str(QT_TRANSLATE_NOOP("statistics", "Entrevista")),
    "inspección rural": str(QT_TRANSLATE_NOOP("statistics", "Inspección rural")),
}
_NAMES = {
    "levels": str(QT_TRANSLATE_NOOP("statistics", "Detecciones por nivel")),
    "months": str(QT_TRANSLATE_NOOP("statistics", "Detecciones por mes")),
    "minutes": str(QT_TRANSLATE_NOOP("statistics", "Minutos hasta avisar a la fiscalía")),
    "notices": str(QT_TRANSLATE_NOOP("statistics", "Avisos, y minutos hasta hacerlos")),
    "indicators": str(QT_TRANSLATE_NOOP("statistics", "Detecciones por indicador")),
    "phases": str(QT_TRANSLATE_NOOP("statistics", "Detecciones por fase")),
    "modalities": str(QT_TRANSLATE_NOOP("statistics", "Detecciones por modalidad")),
    "deeds": str(QT_TRANSLATE_NOOP("statistics", "Inspecciones, capacitación y material")),
}
_HEADS = {
    "levels": str(QT_TRANSLATE_NOOP("statistics", "Nivel")),
    "months": str(QT_TRANSLATE_NOOP("statistics", "Mes")),
    "minutes": str(QT_TRANSLATE_NOOP("statistics", "Mes")),
    "notices": str(QT_TRANSLATE_NOOP("statistics", "A quién")),
    "indicators": str(QT_TRANSLATE_NOOP("statistics", "Indicador")),
    "phases": str(QT_TRANSLATE_NOOP("statistics", "Fase")),
    "modalities": str(QT_TRANSLATE_NOOP("statistics", "Modalidad")),
    "deeds": str(QT_TRANSLATE_NOOP("statistics", "Qué")),
}
MEDIAN = str(QT_TRANSLATE_NOOP("statistics", "Mediana"))
LONGEST = str(QT_TRANSLATE_NOOP("statistics", "Más largo"))
AT_THE_POST = str(QT_TRANSLATE_NOOP("statistics", "En el puesto"))
OUTSIDE = str(QT_TRANSLATE_NOOP("statistics", "Fuera del puesto"))


@dataclass(frozen=True)
class Row:
    """One line: `count` is what the post sees, `told` what may leave it, None where it stays.

    `times` are those of notices in minutes; they leave the post only where the count does.
    """

    key: str
    words: str
    count: int
    told: int | None
    times: Times | None = None

    @property
    def told_times(self) -> Times | None:
        told = self.told is not None and self.times is not None and self.times.count >= THRESHOLD
        return self.times if told else None


@dataclass(frozen=True)
class Figure:
    """One table; `total` is that of a table whose rows exclude each other, None where they do not or it is small."""

    id: str
    title: str
    head: str
    rows: tuple[Row, ...]
    total: int | None = None

    @property
    def timed(self) -> bool:
        """Whether its rows carry times."""
        return self.id in ("minutes", "notices")

    @property
    def empty(self) -> bool:
        return not any(row.count for row in self.rows)


def spanish(words: str) -> str:
    """Say words as they are written: for paper."""
    return words


def tables(
    figures: Figures, indicators: Indicators, language: str = "es", say: Say = spanish
) -> tuple[Figure, ...]:
    """Return every table of a period, also the empty ones; the fullest rows come first where no order is given."""
    levels = _levels(figures)
    level_rows = tuple(
        Row(str(level), say(_LEVELS[level]), count, levels.cells[level])
        for level, count in figures.by_level.items()
    )
    return (
        Figure("levels", say(_NAMES["levels"]), say(_HEADS["levels"]), level_rows, levels.total),
        _months(figures, say),
        _timed("minutes", figures.minutes_by_month, None, month_words, say),
        _timed("notices", figures.minutes, figures.notices, _named(RECIPIENTS, say), say),
        _ranked("indicators", figures.indicators, _indicator_words(indicators, language), say),
        _ranked("phases", figures.phases, _named(_PHASES, say), say),
        _ranked("modalities", figures.modalities, _named(_MODALITIES, say), say),
        Figure(
            "deeds",
            say(_NAMES["deeds"]),
            say(_HEADS["deeds"]),
            tuple(
                Row(deed.value, say(words), figures.deeds[deed], single(figures.deeds[deed]))
                for deed, words in _DEEDS.items()
            ),
        ),
    )


def month_words(month: str) -> str:
    """Return a month as it stands in a table: 07/2026."""
    year, _, number = month.partition("-")
    return f"{number}/{year}"


def minutes_words(minutes: float) -> str:
    """Return minutes as a person says them: 48 min, 2 h 10."""
    whole = round(minutes)
    return f"{whole} min" if whole < 60 else f"{whole // 60} h {whole % 60:02}"


def _levels(figures: Figures) -> Told[int]:
    """Return the levels as they may be told: 1 to 4 under a total of their own, which the months sum to as well.

    Level 0 stands alone: under a common total, the total of the months would tell it.
    """
    zero, *rest = figures.by_level.items()
    told = suppressed(dict(rest))
    return Told({zero[0]: single(zero[1]), **told.cells}, told.total)


def _months(figures: Figures, say: Say) -> Figure:
    told = suppressed(figures.months)
    rows = tuple(
        Row(month, month_words(month), count, told.cells[month])
        for month, count in sorted(figures.months.items())
    )
    return Figure("months", say(_NAMES["months"]), say(_HEADS["months"]), rows, told.total)


def _timed(
    id: str, minutes: Mapping[str, list[float]], counts: Mapping[str, int] | None, words: Say, say: Say
) -> Figure:
    """One row for each key with its times; `counts` where more happened than has a time."""
    counted = dict(counts) if counts is not None else {key: len(found) for key, found in minutes.items()}
    told = suppressed(counted).cells
    order: Iterable[str] = sorted(counted) if counts is None else _fullest(counted)
    rows = tuple(Row(key, words(key), counted[key], told[key], times(minutes.get(key, []))) for key in order)
    return Figure(id, say(_NAMES[id]), say(_HEADS[id]), rows)


def _ranked(id: str, counts: Mapping[str, int], words: Say, say: Say) -> Figure:
    told = suppressed(counts).cells
    rows = tuple(Row(key, words(key), counts[key], told[key]) for key in _fullest(counts))
    return Figure(id, say(_NAMES[id]), say(_HEADS[id]), rows)


def _fullest(counts: Mapping[str, int]) -> list[str]:
    return sorted((key for key in counts if counts[key]), key=lambda key: (-counts[key], key))


def _named(names: Mapping[str, str], say: Say) -> Say:
    return lambda key: say(names[key]) if key in names else key


def _indicator_words(indicators: Indicators, language: str) -> Say:
    def words(name: str) -> str:
        found = indicators.by_id(name)
        return f"{found.id} {found.text_in(language)}" if found else name

    return words
