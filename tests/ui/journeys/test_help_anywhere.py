"""F1 answers wherever an officer is: over a dialog, which waits with what is typed in it, while locked, on the first day."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QPlainTextEdit

from desktop.ui.design.dialog import ask
from desktop.ui.log.asking import note_dialog
from desktop.ui.neutral.new_pin import NewPin
from desktop.ui.palette.palette import Palette
from desktop.ui.paper.preview import Preview
from tests.ui.journeys.hands import Hands
from tests.ui.screenshots.post import Post


def _question(hands: Hands) -> None:
    window = hands.post.program.window
    ask(
        hands.post.program.given.theme,
        window,
        "¿Sellar este asiento?",
        "Después no se cambia.",
        "Sellar",
        str,
    )


def _note(hands: Hands) -> None:
    note_dialog(hands.post.program.given.theme, hands.post.program.window, "ABL-2026-A-00001").open()


def _pin(hands: Hands) -> None:
    assert hands.post.program.services is not None
    NewPin(hands.post.program.services, hands.post.program.window).open()


def _report(hands: Hands) -> None:
    hands.press("Ctrl+7")
    hands.until(lambda: hands.page.figures is not None and not hands.page.counting)
    hands.press("Ctrl+P")


def _file(hands: Hands) -> None:
    hands.press("Ctrl+7")
    hands.until(lambda: hands.page.figures is not None and not hands.page.counting)
    hands.click("CSV")


def _file_over_the_report(hands: Hands) -> None:
    _report(hands)
    hands.until(lambda: isinstance(hands.window, Preview))
    hands.click("Guardar PDF")


def _palette(hands: Hands) -> None:
    hands.press("Ctrl+K")


@pytest.mark.parametrize(
    ("bring", "kind"),
    [(_question, QDialog), (_note, QDialog), (_pin, NewPin), (_report, Preview), (_file, QFileDialog),
     (_file_over_the_report, QFileDialog), (_palette, Palette)],
)  # fmt: skip
def test_f1_answers_over_a_dialog_and_the_dialog_waits(
    hands: Hands, bring: Callable[[Hands], None], kind: type[QDialog]
) -> None:
    window = hands.post.program.window
    bring(hands)
    hands.until(lambda: isinstance(hands.window, kind))
    dialog = hands.window
    hands.press("F1")
    hands.until(lambda: hands.post.program.covers.help is not None)
    assert window.covered and not dialog.isVisible()
    hands.press("Escape")
    hands.until(lambda: hands.post.program.covers.help is None)
    assert dialog.isVisible() and hands.window is dialog
    for _ in range(2):  # it may lie over another
        if hands.window is not window:
            hands.press("Escape")
    hands.until(lambda: hands.window is window)


def test_what_is_typed_in_a_dialog_is_there_after_help(hands: Hands) -> None:
    _note(hands)
    hands.until(lambda: isinstance(hands.focus, QPlainTextEdit))
    hands.type("revisado con la jefatura")
    hands.press("F1", "Escape")
    hands.until(lambda: isinstance(hands.focus, QPlainTextEdit))
    assert isinstance(hands.focus, QPlainTextEdit)
    assert hands.focus.toPlainText() == "revisado con la jefatura"
    hands.press("Escape")


def test_a_dialog_that_waits_behind_help_does_not_outlive_a_lock(hands: Hands) -> None:
    post = hands.post
    _note(hands)
    hands.press("F1")
    post.program.lock()
    post.rest()
    post.program.covers.hide_help()
    assert not [one for one in post.program.window.findChildren(QDialog) if one.isVisible()]
    hands.press("F1")  # and it answers on the lock screen
    hands.until(lambda: post.program.covers.help is not None)
    hands.press("Escape")
    hands.until(lambda: post.program.covers.help is None)
    post.open()


def test_f1_answers_on_the_first_day(qapp: QApplication, tmp_path: Path) -> None:
    made = Post(qapp, tmp_path)
    made.first_start()
    hands = Hands(made)
    hands.press("F1")
    hands.until(lambda: made.program.covers.help is not None)
    hands.press("Escape")
    hands.until(lambda: made.program.covers.help is None)
    made.close()
