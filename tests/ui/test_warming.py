"""Importing in small bites: it rests between modules until somebody is in a hurry, and leaves nothing behind."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from desktop.ui.warming import import_gently, import_in_turns

OUTER, INNER = "warmed_outer", "warmed_inner"


class Hurry(Event):
    """Counts the rests."""

    def __init__(self) -> None:
        super().__init__()
        self.rests = 0

    def wait(self, timeout: float | None = None) -> bool:
        self.rests += 1
        assert timeout is not None
        assert 0 <= timeout <= 0.005  # another thread's import may wait for it
        return self.is_set()


@pytest.fixture(autouse=True)
def _two_modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A module that imports another one."""
    (tmp_path / f"{OUTER}.py").write_text(f"import {INNER}\n", encoding="utf-8")
    (tmp_path / f"{INNER}.py").write_text(
        "import sys\nINTERVAL = sys.getswitchinterval()\n", encoding="utf-8"
    )
    monkeypatch.syspath_prepend(tmp_path)
    yield
    for name in (OUTER, INNER):
        sys.modules.pop(name, None)


def test_it_rests_before_each_module_that_is_brought_along() -> None:
    hurry = Hurry()
    import_gently([OUTER], hurry)
    assert {OUTER, INNER} <= set(sys.modules)
    assert hurry.rests == 2


def test_once_somebody_is_in_a_hurry_it_rests_no_more() -> None:
    hurry = Hurry()
    hurry.set()
    import_gently([OUTER], hurry)
    assert INNER in sys.modules
    assert hurry.rests == 0


def test_modules_are_worked_through_whole_and_turns_are_as_before_afterwards() -> None:
    before, finders = sys.getswitchinterval(), list(sys.meta_path)
    import_in_turns([OUTER])
    assert before < sys.modules[INNER].INTERVAL
    with pytest.raises(ModuleNotFoundError):
        import_gently(["warmed_nowhere"], Hurry())
    assert sys.getswitchinterval() == before
    assert sys.meta_path == finders
