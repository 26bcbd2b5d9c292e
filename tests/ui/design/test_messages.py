"""Banners, toasts, dialogs, empty states and progress: read whole, taken back, never in the way."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from desktop.ui.design.banner import Banner
from desktop.ui.design.dialog import Dialog, ask
from desktop.ui.design.empty import EmptyState
from desktop.ui.design.field import Field
from desktop.ui.design.progress import Progress
from desktop.ui.design.toast import Toast
from tests.ui.design.showing import shown


def test_a_banner_is_read_whole_and_its_link_can_be_chosen(theme, qtbot):
    banner = shown(qtbot, Banner(theme, "careful", "Sin red.", "Todo quedó guardado aquí.", "Llevar por USB"))
    assert banner.accessibleName() == "Sin red. Todo quedó guardado aquí. Llevar por USB"
    with qtbot.waitSignal(banner.link_chosen):
        banner.words.setFocus()
        qtbot.keyClick(banner.words, Qt.Key.Key_Tab)
        qtbot.keyClick(banner.words, Qt.Key.Key_Return)


def test_a_toast_takes_back_what_it_tells_and_goes(theme, qtbot):
    host = shown(qtbot, QWidget())
    theme.still = True
    toast = Toast(theme, host)
    undone = []
    toast.show_message("Indicador EN-14 desmarcado", lambda: undone.append(1))
    assert toast.isVisible()
    toast.undo()
    toast.undo()
    assert (undone, toast.isVisible()) == ([1], False)


def test_a_toast_does_not_fade_where_nothing_may_move(theme, qtbot):
    host = shown(qtbot, QWidget())
    toast = Toast(theme, host)
    for still in (False, True):
        theme.still = still
        toast.show_message("Ya está guardado")
        assert toast._effect.isEnabled() is not still
        toast.dismiss()


def test_a_toast_stays_inside_its_host(theme, qtbot):
    host = shown(qtbot, QWidget(), 1024, 700)
    theme.still = True
    toast = Toast(theme, host)
    toast.show_message("Ya está guardado")
    for width in (1024, 500):
        host.resize(width, 700)
        assert QRect(0, 0, width, 700).contains(toast.geometry())


def test_a_dialog_asks_with_verbs_and_does_nothing_on_escape(theme, qtbot):
    host = shown(qtbot, QWidget())
    done = []
    dialog = ask(
        theme, host, "¿Sellar este asiento?", "Después no se cambia.", "Sellar", lambda: done.append(1)
    )
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert done == []
    dialog = ask(
        theme, host, "¿Sellar este asiento?", "Después no se cambia.", "Sellar", lambda: done.append(1)
    )
    assert (dialog.accessibleName(), dialog.accessibleDescription()) == (
        "¿Sellar este asiento?",
        "Después no se cambia.",
    )
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert done == [1]


def test_an_empty_state_offers_one_way_out(theme, qtbot):
    empty = shown(
        qtbot,
        EmptyState(theme, "notebook-text", "Todavía no hay asientos", "Quedan aquí.", "Nueva detección"),
    )
    with qtbot.waitSignal(empty.chosen):
        qtbot.mouseClick(empty.button, Qt.MouseButton.LeftButton)


def test_progress_tells_amount_and_time_left(theme, qtbot):
    progress = Progress(theme, "Verificando la cadena")
    qtbot.addWidget(progress)
    progress.show_progress(146, 212, 120)
    assert progress._bar.accessibleDescription() == "146 de 212 · faltan 2 min"


def test_a_dialog_with_something_to_fill_in_takes_it_at_once_and_one_without_waits_on_its_verb(theme, qtbot):
    host = shown(qtbot, QWidget())
    plain = Dialog(theme, host, "¿Seguir?", "Nada se pierde.", "Seguir")
    asking = Dialog(theme, host, "¿Quién más?", "La frase la escribe esa persona.", "Agregar")
    fields = [Field(theme, "Nombre"), Field(theme, "Función")]
    for field in fields:
        asking.add(field)
    assert plain.focusWidget() is plain._frame.go
    assert asking.focusWidget() is fields[0].editor
