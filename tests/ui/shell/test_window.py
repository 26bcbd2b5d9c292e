"""The frame: pages, keys, regions, covers, and what is always in sight."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QLineEdit

from desktop.ui.design.button import Button
from desktop.ui.design.card import Scroll, column
from desktop.ui.design.dialog import ask
from desktop.ui.design.tokens import Mode
from desktop.ui.pages import Page, page_keys
from desktop.ui.shell.strip import short_date
from desktop.ui.shell.window import Window
from tests.ui import shots

NOW = datetime(2026, 7, 14, 3, 12, 41)
NAMES = (
    ("inicio", "Inicio", "house"), ("deteccion", "Detección", "clipboard-list"), ("bitacora", "Bitácora", "notebook-text"),
    ("recursos", "Recursos", "map-pinned"), ("guias", "Guías", "book-open"), ("envios", "Envíos", "send"),
    ("estadisticas", "Estadísticas", "chart-column"), ("ajustes", "Ajustes", "settings"),
)  # fmt: skip


class SamplePage(QFrame):
    """A page with one field and one primary button."""

    def __init__(self, services, name):
        super().__init__()
        self.setObjectName("page")
        self.presses = []
        layout = column(parent=self)
        self.edit = QLineEdit()
        self.edit.setAccessibleName(name)
        self.next = Button(services, "Seguir", "primary")
        self.next.clicked.connect(lambda: self.presses.append(name))
        layout.addWidget(self.edit)
        layout.addWidget(self.next)
        layout.addStretch(1)


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


def words_of(widget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


@pytest.mark.parametrize("demo", [False, True])
@pytest.mark.parametrize(
    ("width", "scale"), [(1366, 1.0), (1024, 1.0), (1366, 1.5), (1024, 1.5), (1024, 2.0)]
)
def test_nothing_of_the_frame_is_cut(window, theme, tmp_path, width, scale, demo):
    window.show_demo(demo)
    found = shots.shoot(window, tmp_path / "frame.png", theme, size=QSize(width, 697), scale=scale)
    assert found == []
    assert window.size() == QSize(width, 697)


@pytest.mark.parametrize("mode", list(Mode))
@pytest.mark.parametrize(("width", "scale"), [(1366, 1.0), (1024, 2.0)])
def test_145_with_its_country_and_the_yellow_button_are_always_in_sight(
    window, theme, tmp_path, mode, width, scale
):
    shots.shoot(window, tmp_path / "frame.png", theme, size=QSize(width, 697), scale=scale, mode=mode)
    assert "145 Argentina" in words_of(window._strip)
    assert "Fiscalía" in words_of(window._strip)
    assert window._header._help.isVisible()
    assert not window._header._help._compact


def test_the_duty_prosecutor_without_a_number_shows_a_dash_and_where_to_load_it(window, qtbot):
    assert "—" in words_of(window._strip)
    with qtbot.waitSignal(window.duty_load_requested):
        qtbot.mouseClick(window._strip._duty_load, Qt.MouseButton.LeftButton)
    window.show_duty("0000 00-0000")
    assert "0000 00-0000" in words_of(window._strip)
    assert not window._strip._duty_load.isVisible()


def test_the_strip_shows_the_posts_time(window):
    assert "03:12" in words_of(window._strip)
    assert short_date(NOW) == "mar 14/07/2026"


def test_a_page_is_built_when_first_shown_and_kept(window):
    first = window.show_page("recursos")
    window.show_page("inicio")
    assert window.show_page("recursos") is first
    assert set(window._built) == {"inicio", "recursos"}


def test_other_services_build_the_pages_anew(window, theme):
    first = window.show_page("recursos")
    window.set_services(theme)
    assert window.current == ""
    assert window.show_page("recursos") is not first


def test_ctrl_and_a_digit_go_to_a_page(window, qtbot):
    with qtbot.waitSignal(window.page_chosen) as told:
        qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert told.args == ["bitacora"]
    assert window.current == "bitacora"


def test_alt_left_goes_back(window, qtbot):
    window.show_page("guias")
    window.show_page("envios")
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.current == "guias"


def test_a_click_in_the_rail_chooses_and_marks_the_page(window, qtbot):
    item = window._rail._items["guias"]
    qtbot.mouseClick(item, Qt.MouseButton.LeftButton)
    assert window.current == "guias"
    assert item.isChecked()


def test_the_rail_says_what_waits(window):
    assert window._rail._items["envios"].accessibleName() == "Envíos, 4 por atender"


def test_the_rail_keeps_names_in_tooltips_when_it_shrinks(window, theme, tmp_path):
    shots.shoot(window, tmp_path / "small.png", theme, size=QSize(1024, 697))
    item = window._rail._items["guias"]
    assert window._rail.width() == 56
    assert (item.accessibleName(), item.toolTip()) == ("Guías", "Guías · Ctrl 5")


@pytest.mark.parametrize(
    ("key", "modifier", "signal"),
    [
        (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier, "help_requested"),
        (Qt.Key.Key_F12, Qt.KeyboardModifier.NoModifier, "hide_requested"),
        (Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier, "lock_requested"),
    ],
)
def test_help_hide_and_lock_have_their_keys_everywhere(window, qtbot, key, modifier, signal):
    page = window.show_page("inicio")
    page.edit.setFocus()
    with qtbot.waitSignal(getattr(window, signal)):
        qtbot.keyClick(page.edit, key, modifier)


def test_help_answers_over_a_cover(window, qtbot):
    cover = SamplePage(window._theme, "bloqueo")
    window.show_cover(cover)
    with qtbot.waitSignal(window.help_requested):
        qtbot.keyClick(cover.edit, Qt.Key.Key_F1)


def test_escape_twice_quickly_hides_and_once_does_not(window, qtbot):
    page = window.show_page("inicio")
    page.edit.setFocus()
    asked = []
    window.hide_requested.connect(lambda: asked.append(1))
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert asked == []
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert asked == [1]


@pytest.mark.parametrize(
    ("key", "what"), [(Qt.Key.Key_N, "deteccion"), (Qt.Key.Key_R, "control"), (Qt.Key.Key_I, "inspeccion")]
)
def test_something_can_be_started_from_anywhere(window, qtbot, key, what):
    with qtbot.waitSignal(window.start_requested) as told:
        qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [what]


def test_ctrl_k_and_the_box_in_the_header_open_search_and_commands(window, qtbot):
    with qtbot.waitSignal(window.search_requested):
        qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(window.search_requested):
        qtbot.mouseClick(window._header.search, Qt.MouseButton.LeftButton)


def test_ctrl_enter_takes_the_one_next_step(window, qtbot):
    page = window.show_page("envios")
    qtbot.keyClick(page.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.presses == ["envios"]


def test_f6_walks_through_the_regions_and_back(window, qtbot):
    page = window.show_page("inicio")
    page.edit.setFocus()
    visited = []
    for _ in range(4):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_F6)
        focused = window.focusWidget()
        visited.append(next(name for name, region in (("header", window._header), ("rail", window._rail),
                       ("page", page), ("strip", window._strip)) if region.isAncestorOf(focused)))  # fmt: skip
    assert visited == ["strip", "header", "rail", "page"]
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert window._rail.isAncestorOf(window.focusWidget())


def test_text_size_has_its_keys(window, theme, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert theme.scale == 1.25
    qtbot.keyClick(window, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert theme.scale == 1.125
    qtbot.keyClick(window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert theme.scale == 1.0


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


def test_discreet_mode_hides_the_numbers_and_the_name(window):
    window.set_discreet(True)
    assert not window._strip.isVisible()
    assert window.windowTitle() == "Control"
    window.set_discreet(False)
    assert window._strip.isVisible()
    assert window.windowTitle() == "Vigía"


def test_saving_answers_that_it_is_saved(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert window._toast.words.text() == "Ya está guardado"
    assert window._toast.isVisible()


def test_the_ring_goes_around_what_has_the_focus(window):
    page = window.show_page("inicio")
    page.edit.setFocus()
    shots.settle()
    assert window._ring.isVisible()
    box = shots.visible_part(page.edit).adjusted(-5, -5, 5, 5)
    assert window._ring.geometry() == box


def test_the_ring_stays_inside_what_scrolls(theme, qtbot, window):
    content = QFrame()
    layout = column(parent=content)
    edits = [QLineEdit() for _ in range(40)]
    for edit in edits:
        layout.addWidget(edit)
    area = Scroll(content)
    window.show_cover(area)
    edits[0].setFocus()
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    shots.settle()
    assert not window._ring.isVisible()
    area.verticalScrollBar().setValue(0)
    shots.settle()
    assert window._ring.isVisible()


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


def test_the_rail_keeps_its_names_with_ten_pages_on_a_small_screen(theme, qtbot):
    pages = [Page(f"pagina-{n}", f"Página {n}", "house", lambda s: QFrame()) for n in range(10)]
    made = Window(theme, pages, theme, lambda: NOW)
    qtbot.addWidget(made)
    made.show_demo(True)
    made.resize(1366, 697)
    made.show()
    shots.settle()
    assert not any(item._compact for item in made._rail._items.values())
    assert all(item.height() >= 44 for item in made._rail._items.values())


def test_ajustes_has_a_key_where_the_digits_end_and_shows_it(theme, qtbot):
    names = [
        *NAMES[:-1],
        ("practica", "Práctica", "graduation-cap"),
        ("ayuda", "Ayuda", "circle-help"),
        NAMES[-1],
    ]
    pages = [
        Page(page_id, title, icon, lambda services, name=page_id: SamplePage(services, name), group)
        for page_id, title, icon in names
        for group in ["bottom" if page_id in ("practica", "ayuda", "ajustes") else "main"]
    ]
    assert list(page_keys(pages).values()) == [*(f"Ctrl+{number}" for number in range(1, 10)), "Ctrl+,"]
    made = Window(theme, pages, theme, lambda: NOW)
    qtbot.addWidget(made)
    made.show_page("inicio")
    made.show()
    made.activateWindow()
    shots.settle()
    qtbot.keyClick(made, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert made.current == "ajustes"
    assert made._rail._items["ajustes"].toolTip() == "Ajustes · Ctrl ,"
