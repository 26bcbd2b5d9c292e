"""Rows, phases and the timeline: spoken in full, marked by key and click, wrapped rather than cut."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from desktop.ui.design.check_row import CheckList, RowRole
from desktop.ui.design.phases import Phase, PhaseList
from desktop.ui.design.timeline import Event, Timeline
from desktop.ui.gallery.samples import SampleRows
from tests.ui.design.showing import shown
from tests.ui.shots import settle


def test_space_and_click_mark_rows_but_never_heads(theme, qtbot, qtmodeltester):
    rows = shown(qtbot, CheckList(theme, "Indicadores"))
    model = SampleRows(rows)
    qtmodeltester.check(model, force_py=False)
    rows.setModel(model)
    first = model.index(1, 0)
    assert first.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    rows.setCurrentIndex(first)
    qtbot.keyClick(rows, Qt.Key.Key_Space)
    assert first.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.visualRect(first).center())
    assert first.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    head = model.index(0, 0)
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.visualRect(head).center())
    assert head.data(Qt.ItemDataRole.CheckStateRole) is None


def test_a_mark_paints_its_own_row_and_its_head_alone(theme, qtbot):
    rows = shown(qtbot, CheckList(theme, "Indicadores"), 420, 400)
    model = SampleRows(rows)
    rows.setModel(model)
    settle()
    drawn = []
    paint = rows.itemDelegate()._paint_row
    rows.itemDelegate()._paint_row = lambda painter, option, index: (
        drawn.append(index.row()),
        paint(painter, option, index),
    )
    rows.viewport().update(rows.visualRect(model.index(1, 0)))
    rows.viewport().update(rows.visualRect(model.index(4, 0)))
    settle()
    assert drawn == [1, 4]


def test_rows_wrap_instead_of_cutting_their_words(theme, qtbot):
    rows = shown(qtbot, CheckList(theme, "Indicadores"), 420, 300)
    model = QStandardItemModel(rows)
    item = QStandardItem("Encierro, aislamiento o vigilancia durante el traslado desde el origen")
    item.setData("EN-16", RowRole.CODE)
    item.setData("medio", RowRole.STRENGTH)
    model.appendRow(item)
    rows.setModel(model)
    narrow = rows.sizeHintForIndex(model.index(0, 0)).height()
    rows.resize(900, 300)
    assert narrow > rows.sizeHintForIndex(model.index(0, 0)).height() == 44


def test_phases_are_spoken_with_number_title_and_state(theme, qtbot, qtmodeltester):
    phases = shown(qtbot, PhaseList(theme))
    phases.show_phases((Phase("4", "Entrevista", "Ahora · 3 marcas", "now"), Phase("5", "Valoración")))
    model = phases.model()
    qtmodeltester.check(model, force_py=False)
    spoken = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in (0, 1)]
    assert spoken == ["Fase 4, Entrevista, Ahora · 3 marcas", "Fase 5, Valoración, pendiente"]
    phases.setCurrentIndex(model.index(1, 0))
    with qtbot.waitSignal(phases.phase_chosen) as told:
        qtbot.keyClick(phases, Qt.Key.Key_Return)
    assert told.args == [1]


def test_a_timeline_is_spoken_with_time_kind_and_title(theme, qtbot, qtmodeltester):
    timeline = shown(qtbot, Timeline(theme))
    timeline.show_events(
        (Event("21:14", "sealed", "Asiento 1", "Detección"), Event("—", "missing", "Respuesta"))
    )
    model = timeline.model()
    qtmodeltester.check(model, force_py=False)
    assert (
        model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        == "21:14, asiento sellado, Asiento 1, Detección"
    )
