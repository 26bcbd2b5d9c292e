"""What the palette can find: pages, actions, content and records, in groups."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication


class Group(Enum):
    """The groups in the order they are shown."""

    PAGE = "pagina"
    ACTION = "accion"
    RECORD = "asiento"
    GUIDE = "guia"
    INDICATOR = "indicador"
    QUESTION = "pregunta"
    DIRECTORY = "recurso"
    CROSSING = "paso"


_NAMES = {
    Group.PAGE: str(QT_TRANSLATE_NOOP("palette", "Páginas")),
    Group.ACTION: str(QT_TRANSLATE_NOOP("palette", "Acciones")),
    Group.RECORD: str(QT_TRANSLATE_NOOP("palette", "Bitácora de este puesto")),
    Group.GUIDE: str(QT_TRANSLATE_NOOP("palette", "Guías")),
    Group.INDICATOR: str(QT_TRANSLATE_NOOP("palette", "Indicadores")),
    Group.QUESTION: str(QT_TRANSLATE_NOOP("palette", "Preguntas")),
    Group.DIRECTORY: str(QT_TRANSLATE_NOOP("palette", "Recursos")),
    Group.CROSSING: str(QT_TRANSLATE_NOOP("palette", "Pasos fronterizos")),
}
ICONS = {
    Group.PAGE: "arrow-right",
    Group.ACTION: "corner-down-left",
    Group.RECORD: "notebook-text",
    Group.GUIDE: "book-open",
    Group.INDICATOR: "list-checks",
    Group.QUESTION: "messages-square",
    Group.DIRECTORY: "phone",
    Group.CROSSING: "map-pin",
}


@dataclass(frozen=True)
class Entry:
    """One row: `key` opens it (`pagina:inicio`, `accion:bloquear`, `guia:fases#fase-1`, …); `shortcut` is shown as a cap."""

    group: Group
    key: str
    title: str
    detail: str = ""
    shortcut: str = ""
    icon: str = ""

    @property
    def shown_icon(self) -> str:
        return self.icon or ICONS[self.group]


def group_name(group: Group) -> str:
    """Return the group's name in the language in force."""
    return QCoreApplication.translate("palette", _NAMES[group])
