"""The wait after wrong tries is counted once, in sight, by a clock that nobody sets."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from pytestqt.qtbot import QtBot

from desktop.errors import WrongPassphrase
from desktop.ui.design.theme import Theme
from desktop.ui.messages import explain
from desktop.ui.unlock.page import UnlockPage
from desktop.vault.officer import OfficerTile, Role


class Times:
    """The wall's time and the time that passed, apart."""

    def __init__(self) -> None:
        self.wall, self.passed_s = datetime(2026, 7, 14, 9, 0, tzinfo=UTC), 100.0

    def now(self) -> datetime:
        return self.wall

    def elapsed_s(self) -> float:
        return self.passed_s


def waiting(theme: Theme, qtbot: QtBot, times: Times) -> UnlockPage:
    page = UnlockPage(theme, times.now, elapsed_s=times.elapsed_s)
    qtbot.addWidget(page)
    page.show_officers([OfficerTile("1", "Agente 01", Role.OFFICER)])
    page.show_problem(explain(WrongPassphrase("Agente 01", 4.0)), 4.0)
    return page


def test_only_one_place_counts_the_seconds(theme: Theme, qtbot: QtBot) -> None:
    times = Times()
    page = waiting(theme, qtbot, times)
    assert page._problem.words.plain() == "No es la frase de Agente 01."
    assert "en 4 s" in page._unlock.accessibleDescription()
    times.passed_s += 1
    page._count_down()
    assert "en 3 s" in page._unlock.accessibleDescription() and " s." not in page._problem.words.plain()


def test_setting_the_clock_neither_ends_nor_lengthens_the_wait(theme: Theme, qtbot: QtBot) -> None:
    times = Times()
    page = waiting(theme, qtbot, times)
    times.wall += timedelta(days=400)
    page._count_down()
    assert "en 4 s" in page._unlock.accessibleDescription()
    times.wall -= timedelta(days=800)
    times.passed_s += 4
    page._count_down()
    assert page._unlock.accessibleDescription() == "Entrar"
