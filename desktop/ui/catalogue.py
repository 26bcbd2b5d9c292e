"""The pages of the program, in the order of the rail.

A page's module is imported when the page is first shown, so that the first window does not wait for all of them; `warming`
imports them meanwhile. A test holds each line to the page's own `PAGE`.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop.ui.pages import Page


def _later(folder: str) -> Callable[[Any], QWidget]:
    """Return what builds the page of a folder, importing it then."""

    def build(services: Any) -> QWidget:
        page: Page = import_module(f"desktop.ui.{folder}.page").PAGE
        return page.build(services)

    return build


# folder: the page as its own module tells it
PAGES_BY_FOLDER = {
    "home": Page("inicio", "Inicio", "house", _later("home")),
    "detection": Page("deteccion", "Detección", "clipboard-list", _later("detection")),
    "log": Page("bitacora", "Bitácora", "notebook-text", _later("log")),
    "resources": Page("recursos", "Recursos", "map-pinned", _later("resources")),
    "contacts": Page("contactos", "Contactos del puesto", "phone", _later("contacts"), listed=False),
    "guides": Page("guias", "Guías", "book-open", _later("guides")),
    "sending": Page("envios", "Envíos", "send", _later("sending")),
    "statistics": Page("estadisticas", "Estadísticas", "chart-column", _later("statistics")),
    "practice": Page("practica", "Práctica", "graduation-cap", _later("practice"), group="bottom"),
    "help": Page("ayuda", "Ayuda", "circle-help", _later("help"), group="bottom"),
    "preferences": Page("ajustes", "Ajustes", "settings", _later("preferences"), group="bottom"),
    "form_page": Page("formulario", "Formulario", "file-text", _later("form_page"), listed=False),
    "supervision": Page("supervision", "Supervisión", "user-cog", _later("supervision"), listed=False),
    "handover": Page("relevo", "Relevo", "users", _later("handover"), listed=False),
}
PAGES = tuple(PAGES_BY_FOLDER.values())
