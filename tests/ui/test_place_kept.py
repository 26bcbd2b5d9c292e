"""Where the officer is reaches the vault when it is chosen: a power cut leads back there as a lock does."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.form_page.page import FormPage
from desktop.ui.program.inside import place_key
from tests.ui.hands import ANA, Hands, start_program


class Officer(Hands):
    """One officer whose program may end at any moment."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        program, parts = start_program(qtbot, folder)
        super().__init__(program, qtbot)
        program.opening.unlock(parts.vault.officers()[0].id, ANA)
        self.until_open()

    def remembered(self) -> dict[str, Any]:
        """What a start after a power cut would read."""
        self.rest()
        told: list[str] = []
        self.program.ask(lambda desk: desk.remembered(place_key(desk)), told.append)
        self.qtbot.waitUntil(lambda: bool(told))
        found = json.loads(told[0])
        assert isinstance(found, dict)
        return found

    @property
    def form_page(self) -> FormPage:
        page = self.program.window.page("formulario")
        assert isinstance(page, FormPage)
        return page


@pytest.fixture
def officer(qtbot: QtBot, tmp_path: Path) -> Iterator[Officer]:
    made = Officer(qtbot, tmp_path / "home")
    yield made
    made.program.close()


def test_a_page_is_remembered_when_it_is_chosen(officer: Officer) -> None:
    assert officer.remembered()["page"] == "inicio"
    officer.program.go("bitacora")
    assert officer.remembered() == {"page": "bitacora", "argument": None}


def test_a_draft_is_remembered_once_it_is_begun_and_no_longer_than_it_is_open(officer: Officer) -> None:
    officer.program.go("formulario", {"form": "seguimiento"})
    officer.qtbot.waitUntil(lambda: officer.form_page.bench is not None)
    bench = officer.form_page.bench
    assert bench is not None
    place = officer.remembered()
    assert place == {"page": "formulario", "argument": {"draft": bench.draft_id}}
    bench._take(bench.session.set("/data/relato", "algo ficticio"))
    officer.program.go("inicio")
    officer.program._inside.return_to(json.dumps(place))  # as after the power cut
    officer.rest()
    assert officer.form_page.draft == bench.draft_id
    officer.form_page._discard_open()
    assert officer.remembered() == {"page": "inicio", "argument": None}
