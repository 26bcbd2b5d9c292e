"""Each page by mouse alone: every click goes to a spot of the window, so that nothing may lie over what is meant."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop.ui.detection.page import DetectionPage
from desktop.ui.form_page.page import FormPage
from desktop.ui.paper.preview import Preview
from tests.ui.journeys.hands import Hands


def current(hands: Hands) -> str:
    return hands.post.program.window.current


def open_page(hands: Hands, name: str) -> None:
    """Click on a page in the rail."""
    hands.click_on(hands.post.program.window._rail._items[name])
    hands.post.rest()
    assert current(hands) == name


def test_the_rail_leads_to_every_page(hands: Hands) -> None:
    rail = hands.post.program.window._rail
    for name in rail.order:
        hands.click_on(rail._items[name])
        assert current(hands) == name
    hands.post.rest()


def test_the_next_step_of_inicio_is_one_click(hands: Hands) -> None:
    hands.click("Ver el hecho")  # an emergency with a notice still to be made comes before any draft
    hands.until(lambda: current(hands) == "bitacora")


def test_a_detection_is_begun_answered_and_hidden(hands: Hands) -> None:
    hands.click("Nueva detección")
    hands.until(lambda: isinstance(hands.page, DetectionPage) and hands.page.bench is not None)
    bench = hands.page.bench
    hands.click("No")
    hands.until(lambda: bench.session.value("/data/peligro_actual") == "no")
    hands.click("Seguir: 1")
    hands.post.rest()
    hands.click_row(bench.checklist.rows, 1)
    hands.until(lambda: bench.session.value("/data/ob"))
    hands.click("Modo discreto")
    assert bench.face == "discreet"
    hands.click("Incompleto")
    hands.click("Siguiente")
    hands.click("Salir")
    assert bench.face == "whole"


def test_a_quick_check_goes_through_its_steps(hands: Hands) -> None:
    hands.click("Control rápido")
    hands.until(lambda: isinstance(hands.page, DetectionPage) and hands.page.bench is not None)
    bench = hands.page.bench
    hands.until(lambda: bench.face == "quick")
    for _ in range(4):
        options = bench.quick._options
        hands.click_on(options.get("0", options["1"]))
        hands.click_on(bench.quick.next_button)
    assert bench.quick.at_result


def test_a_rural_inspection_is_begun_and_a_choice_made(hands: Hands) -> None:
    hands.click("Inspección rural")
    hands.until(lambda: isinstance(hands.page, FormPage) and hands.page.bench is not None)
    bench = hands.page.bench
    hands.click_row(bench.sections, 1)
    hands.until(lambda: bench._at.startswith("/data/cantidades"))


def test_a_resource_is_found_by_need_and_its_number_copied(hands: Hands) -> None:
    open_page(hands, "recursos")
    hands.click("Intérprete")
    chosen = hands.page._list.current_key
    hands.click("Intérprete")
    hands.click_row(hands.page._list, 2)
    assert hands.page._list.current_key != chosen
    hands.click("Copiar")
    assert QGuiApplication.clipboard().text()


def test_a_chapter_of_the_guides_is_opened_and_left(hands: Hands) -> None:
    open_page(hands, "guias")
    first = hands.page.keep()["guide"]
    tree = hands.page._tree
    below = tree.indexBelow(tree.currentIndex())
    hands.click_at(tree.viewport().mapTo(tree.window(), tree.visualRect(below).center()))
    assert hands.page.keep()["guide"] != first
    hands.click("Anterior")
    assert hands.page.keep()["guide"] == first


def test_what_waits_is_chosen_and_the_address_can_be_typed(hands: Hands) -> None:
    open_page(hands, "envios")
    queue = hands.page.queue
    hands.until(lambda: queue.model() is not None and queue.model().rowCount() >= 4)
    hands.click_row(queue, 0)
    assert queue.currentIndex().row() == 0
    (address,) = [one for one in hands.page.findChildren(QLineEdit) if one.isVisible()]
    hands.click_on(address)
    assert hands.focus is address


def test_a_period_is_chosen_and_the_report_previewed(hands: Hands) -> None:
    open_page(hands, "estadisticas")
    page = hands.page
    hands.until(lambda: page.figures is not None and not page.counting)
    before = page.period
    hands.click_on(page._period)
    popup = page._period.view()
    hands.until(popup.isVisible)
    box = popup.visualRect(popup.model().index(0, 0))
    QTest.mouseMove(popup.viewport(), box.center())  # a window of its own
    QTest.qWait(
        QApplication.doubleClickInterval()
    )  # a click that comes at once is still the one that opened it
    QTest.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    hands.until(lambda: not page.counting)
    assert page.period != before
    hands.click("Informe PDF")
    hands.until(lambda: isinstance(hands.window, Preview))
    hands.click("Volver")
    hands.until(lambda: not isinstance(hands.window, Preview))


def test_a_case_of_practice_is_opened_and_left(hands: Hands) -> None:
    open_page(hands, "practica")
    hands.click("La adolescente")
    hands.until(lambda: hands.page.bench is not None)
    hands.click("Terminar y comparar")
    hands.click("Otro caso")
    assert hands.page.bench is None


def test_a_chapter_of_the_manual_is_opened(hands: Hands) -> None:
    open_page(hands, "ayuda")
    first = hands.page.keep()["chapter"]
    contents = hands.page.contents
    hands.click_row(contents, 2)
    assert hands.page.keep()["chapter"] != first


def test_the_palette_is_opened_by_its_box_and_a_row_followed(hands: Hands) -> None:
    hands.click_on(hands.post.program.window._header.search)
    palette = hands.window
    assert palette is not hands.post.program.window
    spot = palette.list.visualRect(palette.list.model().index(2, 0)).center()
    hands.click_at(palette.list.viewport().mapTo(palette, spot))
    hands.until(lambda: current(hands) != "inicio")


def test_help_opens_and_closes(hands: Hands) -> None:
    window = hands.post.program.window
    hands.click("¿Qué hago ahora?")
    assert window.covered
    hands.click("La persona pide ayuda")
    hands.click("Cerrar")
    assert not window.covered
