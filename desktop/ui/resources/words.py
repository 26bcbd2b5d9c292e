"""The words of the resource guide: dates, services, distances, as a person reads them."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from desktop.content.crossings import Place
from desktop.content.directory import Entry
from desktop.content.needs import Need

translate = QCoreApplication.translate
_DATE = re.compile(r"\b(\d{4})-(\d{2})(?:-(\d{2}))?\b")
_LONG, _BREAKS = 18, re.compile(r"([/.@_?&=-])(?=\w)")
_BREAK = "\u200b"  # a place to break a line that shows nothing


def dated(entry: Entry) -> str:
    """The date of an entry's source as it is written here: 29/10/2025, 03/2020, c. 2018, *sin fecha*."""

    def turned(match: re.Match[str]) -> str:
        return "/".join(reversed([part for part in match.groups() if part]))

    return _DATE.sub(turned, entry.source_date) or translate("resources", "sin fecha")


def service(code: str) -> str:
    """The words of a service of the directory; a code that nobody wrote words for is shown as it is."""
    return {
        "denuncia": translate("resources", "denuncia"),
        "rescate": translate("resources", "rescate y acompañamiento"),
        "asistencia_inicial": translate("resources", "asistencia inicial"),
        "asistencia_integral": translate("resources", "asistencia integral"),
        "policial": translate("resources", "policía y fuerzas"),
        "niñez": translate("resources", "niñas, niños y adolescentes"),
        "genero": translate("resources", "violencia de género"),
        "juridica": translate("resources", "asesoramiento jurídico"),
        "interprete": translate("resources", "intérprete"),
        "salud": translate("resources", "salud"),
        "laboral": translate("resources", "trabajo"),
        "fiscalia": translate("resources", "fiscalía"),
        "migraciones": translate("resources", "migraciones"),
        "discapacidad": translate("resources", "discapacidad"),
        "consular": translate("resources", "consulado"),
        "refugio_contacto": translate("resources", "vía de acceso a alojamiento"),
        "organismo_internacional": translate("resources", "organismo internacional"),
    }.get(code, code.replace("_", " "))


# Needs that are called as a service is.
_CALLED = {
    "salud": "salud",
    "interprete": "interprete",
    "denuncia": "denuncia",
    "justicia": "fiscalia",
    "policia": "policial",
    "migraciones": "migraciones",
    "consulado": "consular",
    "discapacidad": "discapacidad",
    "genero": "genero",
    "trabajo": "laboral",
    "rescate": "rescate",
}


def need_label(need: Need) -> str:
    """What a need is called; one that nobody wrote words for as its table calls it."""
    if need.id in _CALLED:
        words = service(_CALLED[need.id])
        return words[:1].upper() + words[1:]
    return {
        "alojamiento": translate("resources", "Alojamiento"),
        "abogado": translate("resources", "Abogado"),
        "ninez": translate("resources", "Niñas y niños"),
    }.get(need.id, need.label)


def country(code: str) -> str:
    """The name of a country by its two letters; another code as it is."""
    return {
        "AR": translate("resources", "Argentina"),
        "BO": translate("resources", "Bolivia"),
        "BR": translate("resources", "Brasil"),
        "CL": translate("resources", "Chile"),
        "PY": translate("resources", "Paraguay"),
        "UY": translate("resources", "Uruguay"),
    }.get(code, code)


def crossing_kind(code: str) -> str:
    """What kind of border crossing it is."""
    return {
        "bridge": translate("resources", "Puente"),
        "river": translate("resources", "Fluvial"),
        "road": translate("resources", "Camino"),
        "airport": translate("resources", "Aeropuerto"),
        "ferry": translate("resources", "Balsa"),
        "rail": translate("resources", "Ferrocarril"),
    }.get(code, translate("resources", "Sin dato"))


def bearing(words: str) -> str:
    """One of the eight bearings that a crossing is seen at."""
    return {
        "norte": translate("resources", "norte"),
        "noreste": translate("resources", "noreste"),
        "este": translate("resources", "este"),
        "sudeste": translate("resources", "sudeste"),
        "sur": translate("resources", "sur"),
        "sudoeste": translate("resources", "sudoeste"),
        "oeste": translate("resources", "oeste"),
        "noroeste": translate("resources", "noroeste"),
    }.get(words, words)


def ring(rank: int, place: Place) -> str:
    """The head of a group of entries by `distance_rank`."""
    return {
        0: translate("resources", "En %1").replace("%1", place.locality),
        1: translate("resources", "En la provincia: %1").replace("%1", place.province),
        2: translate("resources", "En todo el país"),
        3: translate("resources", "Del otro lado: %1").replace("%1", country(place.neighbor_country)),
        4: translate("resources", "En otras provincias"),
        5: translate("resources", "En otros países"),
    }[rank]


def near_words(place: Place) -> str:
    """What the list is ordered by."""
    where = place.locality or place.province
    if not where:
        return translate("resources", "Todo el país")
    return translate("resources", "Cerca de %1").replace("%1", where)


def kilometres(distance: float) -> str:
    """A distance: one decimal under ten kilometres, none above."""
    figure = f"{distance:.1f}".replace(".", ",") if distance < 10 else f"{distance:.0f}"
    return translate("resources", "%1 km").replace("%1", figure)


def breakable(text: str) -> str:
    """A text whose long words, as addresses of pages, may go on in the next line."""
    return " ".join(
        _BREAKS.sub(rf"\1{_BREAK}", word) if len(word) > _LONG else word for word in text.split(" ")
    )


def first_sentence(text: str) -> str:
    """The text up to its first full stop."""
    return re.split(r"(?<=[a-záéíóúñ)])\. ", text, maxsplit=1)[0].rstrip(".")


def population_words(code: str) -> str:
    """Whom an entry serves, as a choice."""
    return {
        "ninez": translate("resources", "Niñas, niños y adolescentes"),
        "mujeres": translate("resources", "Mujeres"),
        "lgbti": translate("resources", "Personas LGBTI+"),
        "discapacidad": translate("resources", "Personas con discapacidad"),
        "migrantes": translate("resources", "Personas migrantes o refugiadas"),
        "pueblos": translate("resources", "Pueblos originarios"),
        "trabajo": translate("resources", "Trabajo, también rural"),
    }[code]


def level_words(code: str) -> str:
    """The level of a body, as a choice."""
    return {
        "municipal": translate("resources", "Municipal"),
        "provincial": translate("resources", "Provincial"),
        "nacional": translate("resources", "Nacional"),
        "internacional": translate("resources", "Internacional"),
    }[code]
