"""Windows out of captures, on a Windows that the test plays; nothing of it has run on a real one."""

from __future__ import annotations

import sys

import pytest

from desktop.vault.screen import (
    WDA_EXCLUDEFROMCAPTURE,
    WDA_MONITOR,
    WDA_NONE,
    NoScreen,
    WindowsScreen,
    system_screen,
)


class Played:
    """Keeps what a window's affinity is; an older Windows does not know the newest kind."""

    def __init__(self, *known: int) -> None:
        self.known, self.windows = known, dict[int, int]()

    def set(self, window: int, affinity: int) -> bool:
        if affinity not in self.known:
            return False
        self.windows[window] = affinity
        return True


@pytest.mark.parametrize(
    ("known", "shielded"),
    [
        ((WDA_NONE, WDA_MONITOR, WDA_EXCLUDEFROMCAPTURE), WDA_EXCLUDEFROMCAPTURE),
        ((WDA_NONE, WDA_MONITOR), WDA_MONITOR),
    ],
)
def test_a_window_is_shielded_as_far_as_this_windows_can_and_let_in_again(known, shielded) -> None:
    played = Played(*known)
    screen = WindowsScreen(played)
    assert screen.shield(7, on=True) and played.windows == {7: shielded}
    assert screen.shield(7, on=False) and played.windows == {7: WDA_NONE}


def test_where_windows_refuses_it_is_said_and_nothing_breaks(caplog: pytest.LogCaptureFixture) -> None:
    assert not WindowsScreen(Played()).shield(7, on=True)
    assert "not shielded" in caplog.text


def test_elsewhere_nothing_is_shielded() -> None:
    assert not NoScreen().can and not NoScreen().shield(7, on=True)
    assert sys.platform == "win32" or isinstance(system_screen(), NoScreen)
