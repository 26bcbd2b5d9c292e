"""What lies over the pages: the lock, help, dialogs, the question before closing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from desktop.ui.design.dialog import Dialog, ask
from desktop.ui.design.field import Field
from tests.ui import shots
from tests.ui.shell.sample import SamplePage, words_of


def test_help_answers_over_a_cover(window, qtbot):
    cover = SamplePage(window._theme, "bloqueo")
    window.show_cover(cover)
    with qtbot.waitSignal(window.help_requested):
        qtbot.keyClick(cover.edit, Qt.Key.Key_F1)


def test_a_cover_hides_everything_and_gives_the_focus_back(window):
    page = window.show_page("deteccion")
    page.edit.setText("a medio escr")
    page.edit.setFocus()
    cover = SamplePage(window._theme, "bloqueo")
    window.show_cover(cover, "Reloj")
    assert window.covered
    assert not page.isVisible()
    assert not window._header.isVisible()
    assert window.windowTitle() == "Reloj"
    window.hide_cover()
    assert page.edit.hasFocus()
    assert (page.edit.text(), window.windowTitle()) == ("a medio escr", "Vigía")


def test_help_over_the_lock_goes_back_to_the_lock(window):
    lock, help_page = SamplePage(window._theme, "bloqueo"), SamplePage(window._theme, "ayuda")
    window.show_cover(lock)
    window.show_cover(help_page)
    window.hide_cover(help_page)
    assert lock.isVisible()
    window.hide_cover(lock)
    assert not window.covered


def test_a_cover_can_go_from_below_without_showing_what_it_hid(window):
    page = window.show_page("inicio")
    old, new = SamplePage(window._theme, "viejo"), SamplePage(window._theme, "nuevo")
    window.show_cover(old)
    window.show_cover(new)
    window.hide_cover(old)
    assert new.isVisible()
    assert not page.isVisible()
    window.hide_cover(new)
    assert page.isVisible()


def test_keys_of_pages_are_dead_under_a_cover(window, qtbot):
    page = window.show_page("envios")
    cover = SamplePage(window._theme, "bloqueo")
    window.show_cover(cover)
    with qtbot.assertNotEmitted(window.page_chosen), qtbot.assertNotEmitted(window.start_requested):
        qtbot.keyClick(cover.edit, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClick(cover.edit, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClick(cover.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.presses == []


def test_a_cover_closes_dialogs_without_doing_what_they_ask(window, theme):
    done = []
    dialog = ask(
        theme, window, "¿Sellar este asiento?", "Después no se cambia.", "Sellar", lambda: done.append(1)
    )
    assert dialog.isVisible()
    window.show_cover(SamplePage(theme, "bloqueo"))
    assert done == []
    assert not any(widget.isVisible() for widget in window.findChildren(type(dialog)))


def test_a_dialog_that_waited_goes_on_in_mid_word(window, theme, qtbot):
    dialog = Dialog(theme, window, "Exportar", "Para un juez.", "Exportar")
    field = Field(theme, "Para quién")
    dialog.add(field)
    dialog.open()
    field.editor.setFocus()
    qtbot.keyClicks(field.editor, "Juzgado")
    qtbot.keyClick(field.editor, Qt.Key.Key_Left)
    cover = SamplePage(window._theme, "ayuda")
    window.show_cover(cover, keep_dialogs=True)
    window.hide_cover(cover)
    qtbot.keyClicks(field.editor, "x")
    assert field.text() == "Juzgadxo"
    dialog.reject()


def test_forgetting_pages_under_a_cover_leaves_nothing_to_go_back_to(window):
    page = window.show_page("deteccion")
    page.edit.setFocus()
    cover = SamplePage(window._theme, "bloqueo")
    window.show_cover(cover)
    window.forget_pages()
    shots.settle()
    window.hide_cover()
    assert window.current == ""
    assert window._stack.count() == 0


def test_the_demo_banner_stays_over_covers(window):
    window.show_demo(True)
    window.show_cover(SamplePage(window._theme, "bloqueo"))
    assert window._demo.isVisible()
    assert "EQUIPO DE PRUEBA" in words_of(window._demo)


def test_closing_while_sending_says_what_would_wait_and_can_be_taken_back(window, qtbot):
    window.ask_before_closing(lambda: "Se está enviando.")
    window.close()
    assert window.isVisible()
    (dialog,) = [one for one in window.findChildren(QDialog) if one.isVisible()]
    assert "Se está enviando." in dialog.accessibleDescription()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert window.isVisible()
    window.close()
    (dialog,) = [one for one in window.findChildren(QDialog) if one.isVisible()]
    with qtbot.waitSignal(window.closing):
        dialog.accept()
    assert not window.isVisible()


def test_the_window_closes_at_once_where_nothing_is_under_way(window, qtbot):
    with qtbot.waitSignal(window.closing):
        window.close()
    assert not window.isVisible()


@pytest.mark.parametrize(
    ("key", "modifier", "signal"),
    [
        (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier, "help_requested"),
        (Qt.Key.Key_F12, Qt.KeyboardModifier.NoModifier, "hide_requested"),
        (Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier, "lock_requested"),
    ],
)
def test_help_hide_and_lock_work_over_a_dialog(window, theme, qtbot, key, modifier, signal):
    dialog = ask(theme, window, "¿Sellar?", "Después no se cambia.", "Sellar", lambda: None)
    qtbot.waitUntil(dialog.isActiveWindow)
    with qtbot.waitSignal(getattr(window, signal)):
        qtbot.keyClick(dialog, key, modifier)
    dialog.reject()
