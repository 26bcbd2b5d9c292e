"""The frame: pages, rail, and what is always in sight."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QLineEdit

from desktop.ui.design.card import Scroll, column
from desktop.ui.design.tokens import Mode
from desktop.ui.pages import Page
from desktop.ui.shell.strip import short_date
from desktop.ui.shell.window import Window
from tests.ui import shots
from tests.ui.shell.sample import NOW, words_of


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


@pytest.mark.parametrize("saved", ["Todo guardado aquí · 4 por enviar", ""])
@pytest.mark.parametrize("width", [1366, 1024])
def test_the_strip_has_no_empty_cell_between_two_lines(window, theme, tmp_path, saved, width):
    window.show_saved(saved)
    shots.shoot(window, tmp_path / "frame.png", theme, size=QSize(width, 697))
    shown = [one for one in window._strip.children() if isinstance(one, QFrame) and one.isVisible()]
    lines = [one.objectName() == "column" for one in sorted(shown, key=lambda one: one.x())]
    assert lines == [False, True, False, True, False, *((True, False) if saved else ())]


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


def test_discreet_mode_hides_the_numbers_and_the_name(window):
    window.set_discreet(True)
    assert not window._strip.isVisible()
    assert window.windowTitle() == "Control"
    window.set_discreet(False)
    assert window._strip.isVisible()
    assert window.windowTitle() == "Vigía"


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
