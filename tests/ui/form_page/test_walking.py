"""Each form by the keys alone: first answers, wrong values, to its end, back, and through a lock in the middle."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from desktop.ui.form_page.bench import FormBench
from desktop.ui.form_page.kinds import KINDS
from tests.ui.form_page.world import FormWorld

Key = Qt.Key
WRONG = "99/99 abc"  # no day, no hour, no number
STEPS = 400  # more key presses than any form needs
LOCK_AT = 6  # questions answered before the vault is locked


def _fill(world: FormWorld, at: QWidget, words: str) -> None:
    """Do what an officer does where the focus is: the first choice, or some words."""
    if isinstance(at, QAbstractButton):
        if at.isCheckable() and not at.isChecked():
            world.press(Key.Key_Space)
    elif isinstance(at, QComboBox):
        world.press(Key.Key_Down)
    elif isinstance(at, QLineEdit | QPlainTextEdit | QTextEdit):
        for letter in words:
            world.press(letter, widget=_under_the_keys(at))


def _under_the_keys(at: QWidget) -> QWidget:
    """Return what a key press reaches: a list that hangs from a field, as of words that fit, before the field itself."""
    return QApplication.activePopupWidget() or at


def _walk(world: FormWorld, bench: FormBench, words: str, most: int = STEPS) -> Iterator[str]:
    """Answer each question and go on with Return until the focus is on *Sellar*; yield where it came."""
    before = None
    for _ in range(most):
        at = world.window.focusWidget()
        assert at is not None, "the focus is nowhere"
        if at is bench.seal_button:
            return
        ref = str(bench.form.cursor().get("ref", ""))
        if ref != before:
            yield ref
            before = ref
            _fill(world, at, words)
        # a row of choices or a menu takes Return for itself; Tab always leaves
        world.press(
            Key.Key_Return if world.window.focusWidget() is at else Key.Key_Tab, widget=_under_the_keys(at)
        )
        if world.window.focusWidget() is at:
            world.press(Key.Key_Tab, widget=_under_the_keys(at))
        QApplication.processEvents()
    if most == STEPS:
        raise AssertionError(f"never came to the end, at {before}")


def test_after_unlocking_the_form_says_at_once_when_it_was_kept(world: FormWorld) -> None:
    bench = world.go({"form": "seguimiento"})
    assert bench.head.saved.text() == ""  # nothing was written yet
    world.fill(novedad="otra", relato="Una novedad")
    world.all_kept()
    place = world.form_page.keep()
    world.all_kept()
    (draft,) = world.drafts()
    world.close()
    world.open()
    bench = world.go(place)
    assert bench.head.saved.text().startswith(
        f"Borrador guardado aquí a las {draft.updated.astimezone():%H:%M:%S}"
    )
    yesterday = world.parts.clock.now() - timedelta(days=1)
    bench._show_saved(yesterday)
    assert f"{yesterday.astimezone():%d/%m/%Y}" in bench.head.saved.text()


# Detection has a page of its own; nobody opens what the program writes when a machine is enrolled.
@pytest.mark.parametrize("form_id", sorted(set(KINDS) - {"deteccion_temprana", "alta_equipo"}))
def test_a_form_is_walked_to_its_end_and_back_through_a_lock(world: FormWorld, form_id: str) -> None:
    bench = world.go({"form": form_id})
    seen = list(_walk(world, bench, "7", LOCK_AT))
    known = {each.ref: bench.session.value(each.ref) for each in bench.session.questions()}
    place = world.form_page.keep()
    at = bench.form.cursor().get("ref")
    world.close()
    world.open()
    bench = world.go(place)
    assert at in ("", bench.form.cursor().get("ref"))  # a short form had come to its end
    assert {each.ref: bench.session.value(each.ref) for each in bench.session.questions()} == known
    seen += list(_walk(world, bench, WRONG))
    assert world.window.focusWidget() is bench.seal_button
    for _ in range(STEPS):  # and back
        world.press(Key.Key_Backtab)
        if bench.form.cursor().get("ref") == seen[0]:
            break
    else:
        raise AssertionError("never came back to the first question")
    bench.seal_button.click()
    world.all_kept()
    assert world.failures == []
