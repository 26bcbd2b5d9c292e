"""After a dialog the keys are where the officer goes on, never on the cross of a toast."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from desktop.desk.incidents import AskedBy
from desktop.incidents.records import Record
from desktop.incidents.statement import Kind
from desktop.ui.design.button import Button
from desktop.ui.log.asking import WithdrawDialog
from desktop.ui.log.page import LogPage
from tests.torture.session import record
from tests.ui.hands import ANA, Hands, start_program
from tests.ui.shots import settle


class Officer(Hands):
    """At the log of a real program with one record."""

    def __init__(self, qtbot: QtBot, folder: Path, width: int) -> None:
        program, parts = start_program(qtbot, folder)
        super().__init__(program, qtbot)
        program.window.resize(width, 738)
        program.opening.unlock(parts.vault.officers()[0].id, ANA)
        self.until_open()
        self.first = self.ask(lambda desk: record(desk, "texto ficticio"))
        program.go("bitacora", {"record": self.first.instance_id})
        self.rest()

    def ask(self, question: object) -> Record:
        told: list[Record] = []
        self.program.ask(question, told.append)  # type: ignore[arg-type]
        self.qtbot.waitUntil(lambda: bool(told))
        return told[0]

    @property
    def page(self) -> LogPage:
        page = self.program.window.page("bitacora")
        assert isinstance(page, LogPage)
        return page

    def begin_withdrawing(self) -> WithdrawDialog:
        """Ask for it in the menu *Más*, with the keys on its button."""
        more = self.button("Más acciones con este asiento", self.page)
        more.setFocus()
        [entry] = [one for one in self.page.detail.acts.menu.actions() if one.text() == "Retirar el asiento…"]
        entry.trigger()
        settle()
        dialog = self.page._deeds.dialog
        assert isinstance(dialog, WithdrawDialog)
        return dialog

    def withdraw(self) -> None:
        dialog = self.begin_withdrawing()
        QTest.keyClicks(dialog.words.editor, "se cargo dos veces")
        QTest.keyClick(dialog.words.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self.rest()
        shown = self.page.detail.shown
        assert shown is not None and shown.record.kind is Kind.WITHDRAWAL
        assert self.program.window._toast.isVisible()


@pytest.mark.parametrize("width", [1366, 1024])
def test_after_a_withdrawal_the_keys_are_on_its_row_or_on_the_next_step(
    qtbot: QtBot, tmp_path: Path, width: int
) -> None:
    officer = Officer(qtbot, tmp_path / "home", width)
    officer.withdraw()
    focused = officer.focus()
    if officer.page.side.isVisible():
        assert focused is officer.page.side.list
        chosen = officer.page.side.list.current()
        assert chosen is not None and chosen.kind is Kind.WITHDRAWAL
    else:
        assert isinstance(focused, Button) and focused.kind == "primary"
    officer.program.close()


def test_at_the_narrowest_the_keys_are_on_the_next_step(qtbot: QtBot, tmp_path: Path) -> None:
    officer = Officer(qtbot, tmp_path / "home", 800)
    assert not officer.page.side.isVisible()
    officer.withdraw()
    focused = officer.focus()
    assert isinstance(focused, Button) and focused.kind == "primary"
    assert officer.page.detail.acts.isAncestorOf(focused)
    officer.program.close()


def test_a_record_that_changes_under_the_keys_leaves_them_on_its_next_step(
    qtbot: QtBot, tmp_path: Path
) -> None:
    officer = Officer(qtbot, tmp_path / "home", 1366)
    acts = officer.page.detail.acts
    officer.button("Exportar…", acts).setFocus()

    def withdraw(desk: Desk) -> Record:
        return desk.incidents.withdraw(officer.first.instance_id, "dato ficticio", AskedBy.OFFICER)

    officer.ask(withdraw)
    officer.program.news.log_changed.emit()
    officer.rest()
    focused = officer.focus()
    assert isinstance(focused, Button) and focused.kind == "primary" and acts.isAncestorOf(focused)
    officer.program.close()


def test_enter_makes_a_line_in_a_reason_and_ctrl_enter_which_the_button_shows_goes_on(
    qtbot: QtBot, tmp_path: Path
) -> None:
    officer = Officer(qtbot, tmp_path / "home", 1366)
    dialog = officer.begin_withdrawing()
    editor = dialog.words.editor
    QTest.keyClicks(editor, "uno")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QTest.keyClicks(editor, "dos")
    assert dialog.words.text() == "uno\ndos" and dialog.isVisible()
    go = officer.button("Retirar", dialog)
    assert go.accessibleDescription() == "Ctrl Entrar"
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not dialog.isVisible()
    officer.rest()
    officer.program.close()
