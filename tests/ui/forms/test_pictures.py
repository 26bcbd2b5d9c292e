"""A form with every control in three languages: nothing is clipped, nothing lies over anything, every target is big."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QSize
from PySide6.QtWidgets import QFrame

from desktop.forms.compile import compile_xlsform
from desktop.forms.definition import Form
from desktop.forms.session import Session
from desktop.forms.surroundings import Surroundings
from desktop.ui.design.card import column
from desktop.ui.design.theme import Theme
from desktop.ui.design.tokens import Mode
from desktop.ui.forms.editors.note import UnsupportedEditor
from desktop.ui.forms.question import QuestionFrame
from desktop.ui.forms.setting import Point, Setting
from desktop.ui.forms.view import FormView
from tests.forms.filling import CountingIds, FixedClock
from tests.ui import shots
from tests.ui.forms.frames import frame_of

SOURCE = Path(__file__).with_name("all_widgets.md")
ANSWERS = {
    "numeros/personas": "3", "numeros/pesos": "1250000", "numeros/distancia": "2.5", "numeros/confianza": "4",
    "numeros/dia": "2026-07-14", "numeros/vencimiento": "2026-07-01", "numeros/nacimiento": "2001-01-01",
    "numeros/hora": "03:15", "numeros/momento": "2026-07-14T03:15", "numeros/lugar": "-22.7236 -64.3412",
    "listas/interprete": "si", "listas/medio": "auto", "listas/vistos": "camion auto", "listas/provincia": "salta",
    "listas/paso_por": "jujuy cordoba", "listas/claro": "bastante", "listas/orden": "techo salud papeles",
    "otras/leido": "OK",
}  # fmt: skip


def tables(source: str) -> bytes:
    """Only the tables of a document, as pyxform reads them."""
    return "\n".join(line for line in source.splitlines() if line.startswith("|")).encode()


@pytest.fixture(scope="module")
def form():
    compiled = compile_xlsform(tables(SOURCE.read_text(encoding="utf-8")), ".md")
    assert compiled.usable, [str(finding) for finding in compiled.findings]
    return Form.load(compiled.xml)


def filled_in(form: Form, theme: Theme, language: str) -> FormView:
    """The form with every control, answered, in one of its languages."""
    session = Session(form, Surroundings(FixedClock(), CountingIds()), language=language)
    for name, value in ANSWERS.items():
        session.set(f"/data/{name}", value)
    return FormView(theme, session, Setting(point=Point(-22.7236, -64.3412)))


def leave_pictures(folder: Path, form: Form, theme: Theme) -> tuple[Path, ...]:
    """Leave a PNG of the whole form in each of its languages, for people to look at; return where they are."""
    pictures = []
    for language in form.languages:
        page = QFrame()
        page.setObjectName("surface")
        column(gap=0, margins=(16, 8, 16, 8), parent=page).addWidget(filled_in(form, theme, language))
        path = folder / f"todos-los-controles-{language.partition('(')[2].rstrip(')')}.png"
        shots.shoot(page, path, theme, size=QSize(1000, 4500))
        pictures.append(path)
        page.close()
        page.deleteLater()
    return tuple(pictures)


def test_pictures_are_left_in_three_languages(form, theme, qapp, tmp_path):
    folder = Path(os.environ.get("VIGIA_PICTURES", tmp_path))
    pictures = leave_pictures(folder, form, theme)
    assert [path.stem[-2:] for path in pictures] == ["es", "pt", "en"]
    sizes = {path.read_bytes() for path in pictures}
    assert len(sizes) == 3  # each language reads otherwise
    assert all(path.stat().st_size > 50_000 for path in pictures)


@pytest.mark.parametrize(
    ("language", "screen_language", "mode", "scale", "width"),
    [
        ("Español (es)", "es_AR", Mode.LIGHT, 1.0, 1000),
        ("Português (pt)", "pt_BR", Mode.DARK, 1.0, 1000),
        ("English (en)", "en", Mode.LIGHT, 1.5, 1024),
        ("Español (es)", "es_AR", Mode.CONTRAST, 1.0, 460),
    ],
)
def test_a_form_with_every_control_fits(form, theme, qtbot, language, screen_language, mode, scale, width):
    QLocale.setDefault(QLocale(screen_language))
    view = filled_in(form, theme, language)
    qtbot.addWidget(view)
    theme.set_mode(mode)
    theme.set_scale(scale)
    theme.set_width(width)
    view.resize(QSize(width, 9000))  # so high that everything is near the eye
    view.show()
    for violation in view.session.validate():
        frame_of(view, violation.ref).ask()
    shots.settle()
    assert shots.problems(view.viewport()) == []
    kinds = {type(frame.editor) for frame in view.findChildren(QuestionFrame)}
    assert UnsupportedEditor not in kinds
    assert len(kinds) >= 22
