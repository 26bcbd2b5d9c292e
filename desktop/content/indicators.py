"""The indicators: what an officer may notice, with its strength, dimension and source.

Source: the ministry's table `indicators.csv`; `indicators-translations.csv` holds the unreviewed
translations. An indicator orients and never proves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from desktop.content.tables import rows
from desktop.errors import ContentError

Strength = Literal["fuerte", "medio", "débil", ""]
_SEMICOLON = re.compile(r";(?![^(]*\))")
_STRENGTHS = ("fuerte", "medio", "débil")
_REQUIRED = frozenset(
    [
        "id",
        "name",
        "fase",
        "indicador",
        "dim",
        "fuerza",
        "fuerza_nnya",
        "fuerza_sexual",
        "modalidad",
        "fuente",
        "estado_fuerza",
    ]
)


@dataclass(frozen=True)
class Indicator:
    """One row of `indicators.csv`; `dimension` is 1–6 of the ILO list or None.

    `confirmed` is False while its strength is a working proposal; `modalities` holds codes, `*` for all.
    """

    id: str
    name: str
    phase: str
    text: str
    dimension: int | None
    strength: Strength
    strength_child: Strength
    strength_sexual: Strength
    modalities: tuple[str, ...]
    sources: tuple[str, ...]
    confirmed: bool
    note: str
    translations: Mapping[str, str] = field(default_factory=dict)
    columns: Mapping[str, str] = field(default_factory=dict, repr=False)

    @property
    def source_keys(self) -> tuple[str, ...]:
        """The sources' keys, without what is said of each in parentheses."""
        return tuple(source.partition(" (")[0] for source in self.sources)

    @property
    def block(self) -> str:
        """The two letters before the number: OB, DO, TR, EN, MO, NN, TT or RU."""
        return self.id[:2]

    def text_in(self, language: str) -> str:
        """The text in `es`, `pt` or `en`; Spanish where there is no translation."""
        return self.translations.get(language) or self.text


@dataclass(frozen=True)
class Indicators:
    """All indicators, in the order of the table."""

    all: tuple[Indicator, ...]

    def __iter__(self) -> Iterator[Indicator]:
        return iter(self.all)

    def of(self, *blocks: str) -> tuple[Indicator, ...]:
        """The indicators of the given blocks, block after block."""
        return tuple(item for block in blocks for item in self.all if item.block == block)

    def by_id(self, id: str) -> Indicator | None:
        """The indicator with this id (`EN-14`) or choice name (`en_14`), or None."""
        return next((item for item in self.all if id in {item.id, item.name}), None)


def load_indicators(folder: Path) -> Indicators:
    """Read `indicators.csv` and its translations from the directory folder; raises ContentError."""
    translations = _translations(folder / "indicators-translations.csv")
    path = folder / "indicators.csv"
    found: dict[str, Indicator] = {}
    for number, row in rows(path, _REQUIRED):
        item = _indicator(row, translations.get(row["name"], {}), path.name, number)
        if item.id in found:
            raise ContentError(path.name, f"{item.id} appears twice", number)
        found[item.id] = item
    return Indicators(tuple(found.values()))


def _indicator(row: dict[str, str], translations: Mapping[str, str], file: str, number: int) -> Indicator:
    strengths = [row["fuerza"], row["fuerza_nnya"], row["fuerza_sexual"]]
    if strengths[0] not in _STRENGTHS or any(one and one not in _STRENGTHS for one in strengths):
        raise ContentError(file, f"{row['id']}: strength must be one of {', '.join(_STRENGTHS)}", number)
    if row["name"] != row["id"].lower().replace("-", "_"):
        raise ContentError(file, f"{row['id']}: name must be the id in lower case with _", number)
    if row["dim"] and row["dim"] not in "123456":
        raise ContentError(file, f"{row['id']}: dimension must be 1 to 6 or empty", number)
    return Indicator(
        id=row["id"],
        name=row["name"],
        phase=row["fase"],
        text=row["indicador"],
        dimension=int(row["dim"]) if row["dim"] else None,
        strength=row["fuerza"],  # type: ignore[arg-type]
        strength_child=row["fuerza_nnya"],  # type: ignore[arg-type]
        strength_sexual=row["fuerza_sexual"],  # type: ignore[arg-type]
        modalities=tuple(part.strip() for part in row["modalidad"].split(",") if part.strip()),
        sources=tuple(part.strip() for part in _SEMICOLON.split(row["fuente"]) if part.strip()),
        confirmed=row["estado_fuerza"] == "segun_lista_oit",
        note=row.get("nota", ""),
        translations=translations,
        columns=row,
    )


def _translations(path: Path) -> dict[str, dict[str, str]]:
    if not path.exists():
        return {}
    return {
        row["name"]: {"pt": row["pt"], "en": row["en"]}
        for _, row in rows(path, frozenset({"name", "pt", "en"}))
    }
