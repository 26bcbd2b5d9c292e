"""The records as an item model: Qt's own tester, days, and fetching older ones."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester

from desktop.incidents.records import Record, RecordState
from desktop.incidents.statement import Kind
from desktop.ui.log.rows import RecordModel

TODAY = datetime(2026, 7, 14, 12, tzinfo=UTC)


def a_record(seq: int, *, days_ago: int = 0) -> Record:
    return Record(
        seq=seq, instance_id=f"uuid:{seq}", number=f"ABL-2026-A-{seq:05d}", kind=Kind.RECORD, corrects=None,
        corrected_by=None, hecho="h", form_id="deteccion_temprana", form_version="1", level=2, priority=1, post="ABL",
        author="Agente 01", wall=TODAY - timedelta(days=days_ago), state=RecordState.SAVED, held=None, receipt=None,
        has_text=True, hidden=False,
    )  # fmt: skip


@pytest.fixture
def model(qapp: QObject) -> RecordModel:
    made = RecordModel(lambda: TODAY.astimezone().date())  # in whatever zone this machine is
    made.tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    return made


def shown(model: RecordModel) -> list[str]:
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def test_each_day_has_one_heading(model: RecordModel) -> None:
    model.show([a_record(5), a_record(4), a_record(3, days_ago=1)], more=False, connected=True)
    heads = [row for row in shown(model) if not row.startswith("ABL")]
    assert len(heads) == 2
    assert heads[0].startswith("Hoy, ")
    assert heads[1].startswith("Ayer, ")
    assert model.count == 3


def test_a_heading_cannot_be_chosen_and_a_record_can(model: RecordModel) -> None:
    model.show([a_record(5)], more=False, connected=True)
    assert model.flags(model.index(0)) == Qt.ItemFlag.NoItemFlags
    assert model.flags(model.index_of("uuid:5")) & Qt.ItemFlag.ItemIsSelectable


def test_older_records_of_the_same_day_go_under_its_heading(model: RecordModel) -> None:
    model.show([a_record(5)], more=True, connected=True)
    model.append([a_record(4), a_record(3, days_ago=1)], more=False)
    assert [row for row in shown(model) if row.startswith("ABL")] == [
        "ABL-2026-A-00005", "ABL-2026-A-00004", "ABL-2026-A-00003",
    ]  # fmt: skip
    assert model.rowCount() == 5
    assert model.record_at(model.index_of("uuid:3")) == a_record(3, days_ago=1)


def test_older_records_are_asked_for_once_until_they_come(qapp: QObject) -> None:
    model = RecordModel(
        lambda: TODAY.astimezone().date()
    )  # in whatever zone this machine is  # Qt's tester would fetch by itself
    asked: list[int] = []
    model.older_wanted.connect(asked.append)
    model.show([a_record(5), a_record(4)], more=True, connected=True)
    model.fetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    assert asked == [4]
    model.append([a_record(3)], more=True)
    assert model.canFetchMore(QModelIndex())
    model.append([], more=False)
    assert not model.canFetchMore(QModelIndex())


def test_a_screen_reader_hears_level_state_and_number(model: RecordModel) -> None:
    model.show([a_record(5)], more=False, connected=True)
    said = model.index_of("uuid:5").data(Qt.ItemDataRole.AccessibleTextRole)
    assert "ABL-2026-A-00005, Nivel 2 de 4, Posible" in said
    assert "guardado aquí" in said
