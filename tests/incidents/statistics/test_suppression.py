"""One rule for what may leave a post and for what the registry may show: one table of cases for both."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.incidents.statistics.suppression import THRESHOLD, single, suppressed

CASES = json.loads((Path(__file__).parent / "suppression.json").read_text(encoding="utf-8"))
COUNTS = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 60), max_size=8)


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_the_post_tells_what_the_table_says(case: Mapping[str, object]) -> None:
    told = suppressed(case["counts"])  # type: ignore[arg-type]
    assert (dict(told.cells), told.total) == (case["cells"], case["total"])


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_the_registry_tells_what_the_table_says(case: Mapping[str, object]) -> None:
    statistics = pytest.importorskip("registry.statistics", reason="the registry's parts are not installed")
    told = statistics.suppressed("table", case["counts"])
    assert (told.cells, told.total) == (case["cells"], case["total"])


@given(COUNTS)
def test_no_hidden_cell_can_be_worked_out_and_no_small_one_is_shown(counts: dict[str, int]) -> None:
    told = suppressed(counts)
    hidden = [cell for cell, count in told.cells.items() if count is None]
    assert all(count == 0 or count >= THRESHOLD for count in told.cells.values() if count is not None)
    if told.total is None:
        assert sum(counts.values()) < THRESHOLD
        return
    assert len(hidden) != 1
    assert not hidden or told.total - sum(count or 0 for count in told.cells.values()) >= THRESHOLD


@pytest.mark.parametrize(("count", "told"), [(0, 0), (1, None), (10, None), (11, 11), (412, 412)])
def test_a_figure_alone_is_told_from_eleven(count: int, told: int | None) -> None:
    assert single(count) == told
