"""The window with sample pages, on Inicio."""

from __future__ import annotations

import pytest

from desktop.ui.pages import Page
from desktop.ui.shell.window import Window
from tests.ui import shots
from tests.ui.shell.sample import NAMES, NOW, SamplePage


@pytest.fixture
def window(theme, qtbot):
    pages = [
        Page(page_id, title, icon, lambda services, name=page_id: SamplePage(services, name),
             "bottom" if page_id == "ajustes" else "main")
        for page_id, title, icon in NAMES
    ]  # fmt: skip
    made = Window(theme, pages, theme, lambda: NOW)
    qtbot.addWidget(made)
    made.resize(1366, 738)
    made.show_post("Aguas Blancas – Bermejo", "Puente internacional · Salta")
    made.show_officer("Agente 07", "Guardia noche")
    made.show_saved("Todo guardado aquí · 4 por enviar", "4 por enviar")
    made.show_count("envios", 4)
    made.show_page("inicio")
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    shots.settle()
    return made
