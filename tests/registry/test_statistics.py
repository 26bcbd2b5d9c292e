"""Counts that give nobody away."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from registry.keys import DEMO_KEYS
from registry.statistics import THRESHOLD, suppressed
from tests.registry.conftest import House
from tests.registry.records import Machine


def test_a_small_cell_takes_another_with_it() -> None:
    table = suppressed("mes", {"2026-09": 40, "2026-10": 4, "2026-11": 25})
    assert table.cells == {"2026-09": 40, "2026-10": None, "2026-11": None}
    assert table.total == 69


def test_a_small_total_is_not_shown() -> None:
    assert suppressed("mes", {"2026-09": 4, "2026-10": 6}).total is None


def test_large_cells_are_shown_as_they_are() -> None:
    assert suppressed("mes", {"a": 11, "b": 200}).cells == {"a": 11, "b": 200}


@given(st.dictionaries(st.text(min_size=1, max_size=3), st.integers(0, 60), min_size=1, max_size=12))
def test_nobody_can_work_out_a_small_cell(counts: dict[str, int]) -> None:
    table = suppressed("mes", counts)
    assert all(shown is None or shown == counts[cell] for cell, shown in table.cells.items())
    assert not any(0 < shown < THRESHOLD for shown in table.cells.values() if shown is not None)
    hidden = [counts[cell] for cell, shown in table.cells.items() if shown is None]
    if table.total is not None and hidden:
        assert sum(hidden) >= THRESHOLD
        assert len([count for count in hidden if count]) > 1


def test_the_command_counts_by_form_month_and_with_the_key_by_level(house: House) -> None:
    machine = Machine()
    house.receive(machine.enrol().seal(), *(machine.record("<nivel>3</nivel>").seal() for _ in range(12)))
    without = json.loads(house.command("stats"))["tables"]
    assert [(table["name"], table["total"]) for table in without] == [("formulario", 13), ("mes", 13)]
    assert without[0]["cells"] == {"alta_equipo": None, "deteccion_temprana": None}
    words = ("stats", "--key", str(DEMO_KEYS / "form-rsa.pem"))
    with_key = {table["name"]: table for table in json.loads(house.command(*words))["tables"]}
    assert with_key["nivel"]["cells"] == {"3": 12}
