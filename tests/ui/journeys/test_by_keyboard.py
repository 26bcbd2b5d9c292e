"""Each page by keyboard alone: reached, worked with and left, with keys that go to the window in front."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from desktop.ui.detection.page import DetectionPage
from desktop.ui.form_page.page import FormPage
from desktop.ui.forms.question import QuestionFrame
from desktop.ui.palette.palette import Palette
from desktop.ui.paper.preview import Preview
from desktop.ui.shell.rail import RailItem
from tests.ui.journeys.hands import Hands


def current(hands: Hands) -> str:
    return hands.post.program.window.current


def open_palette(hands: Hands) -> None:
    hands.press("Ctrl+K")
    hands.until(lambda: isinstance(hands.window, Palette) and hands.window.box.edit.hasFocus())


def test_inicio_leads_to_the_next_step_and_every_tile_is_reached(hands: Hands) -> None:
    names: set[str] = set()
    for _ in range(60):
        hands.press("Tab")
        names.add(hands.focus.accessibleName() if hands.focus else "")
    assert {"Nueva detección", "Control rápido", "Inspección rural"} <= names
    hands.press("Ctrl+Return")  # an emergency with a notice still to be made comes before any draft
    hands.until(lambda: current(hands) == "bitacora")


def test_the_rail_is_walked_with_the_arrows(hands: Hands) -> None:
    hands.walk_to(lambda widget: isinstance(widget, RailItem), "F6")
    hands.press("Down", "Down")
    item = hands.focus
    assert isinstance(item, RailItem)
    assert current(hands) == "inicio"  # walking past a page does not open it
    hands.press("Return")
    assert current(hands) == item.page.id
    assert item.isChecked()


def test_a_detection_is_answered_marked_and_hidden(hands: Hands) -> None:
    hands.press("Ctrl+N")
    hands.until(lambda: isinstance(hands.page, DetectionPage) and hands.page.bench is not None)
    bench = hands.page.bench
    assert bench.session.value("/data/peligro_actual") == ""
    hands.walk_to(lambda widget: "peligro" in _question(widget))
    hands.press("2")
    hands.until(lambda: bench.session.value("/data/peligro_actual") == "no")
    hands.press("Alt+PgDown")
    hands.until(lambda: hands.focus is not None and bench.whole.isAncestorOf(hands.focus))
    hands.press("Space")
    hands.until(lambda: bench.session.value("/data/ob"))
    hands.press("F9")
    assert bench.face == "discreet"
    hands.press("3", "F9")
    assert bench.face == "whole"


def test_a_rural_inspection_is_filled_in_and_found_again(hands: Hands) -> None:
    hands.press("Ctrl+I")
    hands.until(lambda: isinstance(hands.page, FormPage) and hands.page.bench is not None)
    bench = hands.page.bench
    hands.walk_to(lambda widget: "departamento" in _question(widget))
    hands.type("Finca ficticia")
    hands.press("Return")
    hands.until(lambda: bench.session.value("/data/operativo/departamento") == "Finca ficticia")
    hands.until(lambda: bench.keeper.idle)
    hands.press("Ctrl+1", "Alt+Left")
    assert current(hands) == "formulario"
    assert hands.page.bench.session.value("/data/operativo/departamento") == "Finca ficticia"


def test_help_is_found_in_resources_and_its_number_copied(hands: Hands) -> None:
    hands.press("Ctrl+4", "Ctrl+F")
    hands.type("interprete")
    hands.press("Down", "Down", "Up")
    key = hands.page._list.current_key
    assert key
    hands.press("Escape", "Ctrl+F")
    hands.type("102")
    hands.press("Down", "Ctrl+Return")
    assert "102" in QGuiApplication.clipboard().text()


def test_guides_are_searched_read_and_left_again(hands: Hands) -> None:
    hands.press("Ctrl+5", "Ctrl+F")
    first = hands.page.keep()["guide"]
    hands.until(lambda: hands.page._index is not None)
    hands.type("acompa")
    hands.press("Down", "Return")
    hands.until(lambda: hands.page.keep()["guide"] != first)
    hands.press("Alt+Left")
    assert hands.page.keep()["guide"] == first


def test_what_waits_to_be_sent_is_walked_through(hands: Hands) -> None:
    hands.press("Ctrl+6")
    queue = hands.page.queue
    hands.until(lambda: queue.model() is not None and queue.model().rowCount() >= 4)
    hands.walk_to(lambda widget: widget is queue)
    hands.press("Home", "Down", "Down")
    assert queue.currentIndex().row() == 2
    hands.walk_to(lambda widget: getattr(widget, "text", str)() == "Preparar memoria", "Shift+Tab")


def test_another_period_is_counted_and_its_report_previewed(hands: Hands) -> None:
    hands.press("Ctrl+7")
    page = hands.page
    hands.until(lambda: page.figures is not None and not page.counting)
    hands.walk_to(lambda widget: widget is page._period)
    before = page.period
    hands.press("Down")
    hands.until(lambda: not page.counting)
    assert page.period != before
    hands.press("Up")
    hands.until(lambda: not page.counting and page.figures is not None)
    hands.press("Ctrl+P")
    hands.until(lambda: isinstance(hands.window, Preview))
    hands.press("Escape")
    hands.until(lambda: not isinstance(hands.window, Preview))


def test_a_case_of_practice_is_opened_and_answered(hands: Hands) -> None:
    hands.press("Ctrl+8")
    hands.walk_to(lambda widget: widget.accessibleName().startswith("La adolescente"))
    hands.press("Return")
    hands.until(lambda: hands.page.bench is not None)
    hands.press("Alt+PgDown", "Space")
    assert hands.page.bench.session.value("/data/ob")


def test_the_manual_is_read_chapter_by_chapter(hands: Hands) -> None:
    hands.press("Ctrl+9")
    page = hands.page
    first = page.keep()["chapter"]
    hands.walk_to(lambda widget: widget is page.contents)
    hands.press("Down")
    assert page.keep()["chapter"] != first
    hands.press("Tab")
    hands.walk_to(lambda widget: widget is page.reader)


def test_the_palette_leads_anywhere_and_escape_nowhere(hands: Hands) -> None:
    open_palette(hands)
    hands.type("superv")
    hands.press("Escape")
    hands.until(lambda: not isinstance(hands.window, Palette))
    assert current(hands) == "inicio"
    open_palette(hands)
    hands.type("superv")
    hands.press("Return")
    hands.until(lambda: current(hands) == "supervision")


def test_help_and_the_clock_answer_everywhere(hands: Hands) -> None:
    for page in range(1, 10):
        hands.press(f"Ctrl+{page}", "F1")
        assert hands.post.program.window.covered, page
        hands.press("Escape")
        assert not hands.post.program.window.covered, page


def _question(widget: object) -> str:
    """The reference of the question that a widget belongs to."""
    above = widget
    while above is not None and not isinstance(above, QuestionFrame):
        above = above.parentWidget()
    return above.ref if above is not None else ""
