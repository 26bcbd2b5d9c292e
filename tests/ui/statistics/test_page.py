"""The page of figures on a real vault: counted, shown, and what of it leaves the post."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from threading import Event

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop.ui.design.theme import Theme
from desktop.ui.paper.preview import Preview
from desktop.ui.statistics.page import StatisticsPage
from desktop.ui.statistics.panel import FigureModel, FigureTable, Panel
from desktop.ui.statistics.periods import Named
from tests.ui import shots
from tests.ui.log.world import EMERGENCY, OBSERVED, WAIT_MS, World, words_of


def shown(qtbot: QtBot, world: World) -> StatisticsPage:
    page = StatisticsPage(world.services)
    qtbot.addWidget(page)
    page.resize(1262, 680)
    page.show()
    page.arrive(None)
    counted(qtbot, world, page)
    return page


def counted(qtbot: QtBot, world: World, page: StatisticsPage) -> None:
    """Wait until what was asked for is on the screen."""
    world.rest()
    qtbot.waitUntil(lambda: page.figures is not None and not page.counting, timeout=WAIT_MS)

    def whole() -> bool:
        return len(page.findChildren(Panel)) in (0, 8)

    qtbot.waitUntil(whole, timeout=WAIT_MS)
    shots.settle()


def table(page: StatisticsPage, figure: str) -> list[list[str]]:
    """Return the cells of a figure's table."""
    [panel] = [each for each in page.findChildren(Panel) if each.figure.id == figure]
    model: QAbstractItemModel = panel.table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_the_post_sees_its_own_totals_and_what_may_leave_it(qtbot: QtBot, world: World) -> None:
    world.seal(OBSERVED)
    world.seal(EMERGENCY)
    page = shown(qtbot, world)
    rows = table(page, "levels")
    assert [row[0] for row in rows] == [
        "0 Sin señales", "1 Atención", "2 Posible", "3 Probable", "4 Emergencia",
    ]  # fmt: skip
    assert sum(int(row[1]) for row in rows) == 2
    assert [row[2] for row in rows] == ["0", "–", "–", "–", "–"]  # two are fewer than eleven; none is none
    assert table(page, "indicators")[0][1] == "2"
    assert "2\ndetecciones, nivel 1 o más" in words_of(page)


def test_another_period_is_counted_anew(qtbot: QtBot, world: World) -> None:
    world.seal()
    page = shown(qtbot, world)
    page._period.setCurrentIndex(page._period.findData(Named.LAST_YEAR.value))
    counted(qtbot, world, page)
    assert "Nada en este período" in words_of(page)
    assert not page.pdf.isEnabled() or page.pdf.toolTip()
    page._period.setCurrentIndex(page._period.findData(Named.ALL.value))
    counted(qtbot, world, page)
    assert page.findChildren(FigureTable)


def test_an_empty_log_says_so(qtbot: QtBot, world: World) -> None:
    page = shown(qtbot, world)
    assert page.findChildren(FigureTable) == [] or "Nada" in words_of(page)


def test_the_sheet_for_spreadsheets_holds_no_small_count_and_no_post(
    qtbot: QtBot, world: World, tmp_path: Path
) -> None:
    for _ in range(3):
        world.seal()
    page = shown(qtbot, world)
    page.save_csv(tmp_path / "out.csv")
    text = (tmp_path / "out.csv").read_text(encoding="utf-8")
    assert text.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))
    assert {row["cantidad"] for row in rows} <= {"", "0"}
    assert {row["provincia"] for row in rows} == {"Salta"}
    assert "Aguas Blancas" not in text
    assert "Agente" not in text
    assert world.said == ["Planilla guardada, con las cantidades chicas reservadas"]


def test_control_p_shows_the_report(qtbot: QtBot, world: World) -> None:
    world.seal()
    page = shown(qtbot, world)
    page.activateWindow()
    page.pdf.setFocus()
    qtbot.keyClick(page.pdf, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(page.findChildren(Preview)), timeout=WAIT_MS)
    [preview] = page.findChildren(Preview)
    assert preview.sheet.title == "Estadísticas"
    assert preview.sheet.letterhead is not None
    assert "Aguas Blancas" not in preview.sheet.letterhead.post
    preview.reject()


def test_the_table_is_a_model_that_qt_finds_sound(qtbot: QtBot, world: World) -> None:
    world.seal()
    page = shown(qtbot, world)
    for panel in page.findChildren(Panel):
        if panel.figure.empty:
            continue
        model = FigureModel(panel.figure)
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        said = model.index(0, 2).data(Qt.ItemDataRole.AccessibleTextRole)
        assert said != "–"


def test_a_long_count_shows_how_far_it_is_and_can_be_stopped(qtbot: QtBot, world: World) -> None:
    world.seal()
    page = StatisticsPage(world.services)
    qtbot.addWidget(page)
    page.show()
    gate = Event()
    world.tasks.submit(world.tasks, lambda _: gate.wait(WAIT_MS / 1000), lambda _: None)  # the vault is busy
    page._count()
    page._show_slow()
    assert page._busy.isVisible()
    page._progress.cancel_requested.emit()
    gate.set()
    world.rest()
    shots.settle()
    assert not page.counting
    assert not page._busy.isVisible()
    assert "No se contó" in words_of(page)


def test_nothing_is_clipped_at_the_sizes_of_a_post(
    qtbot: QtBot, world: World, theme: Theme, tmp_path: Path
) -> None:
    world.seal(EMERGENCY)
    page = shown(qtbot, world)
    for scale in (1.0, 1.5):
        for name, size in shots.SIZES.items():
            path = tmp_path / f"{name}-{scale}.png"
            assert shots.shoot(page, path, theme, size=size, scale=scale) == []
