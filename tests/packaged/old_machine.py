"""The packaged program on machines that are old or strange: `python -m tests.packaged.old_machine [PROGRAM]`.

Over VNC; without any D-Bus; with the data on a slow disk; with a screen reader's bus. On each, a vault is unlocked by keys
and something is marked, which must be on the disk after a power cut. What this machine cannot play is named and left out.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from tests.packaged import screen, vnc
from tests.packaged.bus import session_bus
from tests.packaged.day import BEFORE_THE_CUT, keys
from tests.packaged.making import BUILD, ROOT, of_source
from tests.packaged.screen import Screen
from tests.packaged.table import play
from tests.packaged.window import Window
from tests.torture.disk.recorder import build, compiler

PLACE = BUILD / "old-machine"
NO_BUS = {
    "DBUS_SESSION_BUS_ADDRESS": "disabled:",
    "DBUS_SYSTEM_BUS_ADDRESS": "disabled:",
    "XDG_RUNTIME_DIR": "/nonexistent",
}
SYNC_MS = 100  # a worn hard disk that is busy with something else; bench/vault.py measures one of 12 ms
READ = ("Frase de contraseña de Agente 01", "Desbloquear")  # on the lock screen
READ_INSIDE = ("Inicio", "Detección")


class Here(Window):
    """The frozen program on this machine, with a vault of its own."""

    def __init__(self, program: Path, screen: Screen, home: Path) -> None:
        super().__init__(screen)
        self._program, self.home = program, home
        shutil.rmtree(home, ignore_errors=True)
        self._before = of_source(ROOT, "make", home)["draft"]

    def start(self, environment: Mapping[str, str], said: Path) -> subprocess.Popen[bytes]:
        """Start the program with an environment that names little."""
        with said.open("wb") as file:
            return subprocess.Popen(
                [str(self._program)], stdout=file, stderr=file, start_new_session=True,
                env={"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": str(PLACE), "VIGIA_HOME": str(self.home), **environment},
            )  # fmt: skip

    def marked(self, environment: Mapping[str, str], meanwhile: Callable[[], str] = str) -> str:
        """Open, unlock and mark by keys, cut the power; return how long the window took and what `meanwhile` told."""
        seconds = self.open(environment)
        try:
            self.unlock()
            told = meanwhile()
            self.screen.press(*keys()[:BEFORE_THE_CUT])
            self.screen.press("Ctrl+L")
            self.runs()
            self.screen.keep(PLACE / f"{self.home.name}.png")
        finally:
            self.kill()
        drafts = of_source(ROOT, "count", self.home)["draft"]
        assert drafts == self._before + 1, (self._before, drafts)
        return f"window {seconds:.2f} s, {drafts} drafts on the disk{told}"


def over_vnc(program: Path) -> str:
    """Nothing of the display is touched but through the viewer."""
    seen = vnc.VncScreen(PLACE / "vnc")
    try:
        return Here(program, seen, PLACE / "home-vnc").marked({})
    finally:
        seen.close()


def without_bus(program: Path) -> str:
    """Neither a session's nor the system's, and no runtime folder."""
    with _screen() as seen:
        return Here(program, seen, PLACE / "home-no-bus").marked(NO_BUS)


def slow_disk(program: Path) -> str:
    """Each sync of the data waits."""
    library = build(PLACE)
    delayed = {"LD_PRELOAD": str(library), "VIGIA_DISK_DELAY_MS": str(SYNC_MS)}
    with _screen() as seen:
        return f"{Here(program, seen, PLACE / 'home-slow').marked(delayed)}; each sync {SYNC_MS} ms"


def screen_reader(program: Path) -> str:
    """What is shown before and after unlocking reaches AT-SPI from the frozen program."""
    with _screen() as seen, session_bus(seen.display) as session:
        here = Here(program, seen, PLACE / "home-reader")
        wanted = {**session, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        address = session["DBUS_SESSION_BUS_ADDRESS"]
        here.open(wanted)
        locked = _names(address)
        here.kill()
        assert set(READ) <= locked, locked
        return here.marked(wanted, lambda: f"; {len(locked)} names locked, {_inside(address)} unlocked")


def _inside(address: str) -> int:
    names = _names(address)
    assert set(READ_INSIDE) <= names, names
    return len(names)


def _names(address: str) -> set[str]:
    """Return the names that a screen reader on a session's bus gets of the program."""
    from tests.ui.accessibility.tree import Tree

    time.sleep(2)  # the tree follows the window
    tree = Tree(address)
    try:
        return {node.name for node in tree.walk(tree.application("Vigía"))}
    finally:
        tree.close()


@contextmanager
def _screen() -> Iterator[Screen]:
    seen = Screen(PLACE / "screen")
    try:
        yield seen
    finally:
        seen.close()


def main() -> int:
    """Play what can be played here; 1 where a step failed."""
    program = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "dist/vigia/vigia").absolute()
    if not program.exists() or screen.missing():
        print(f"it needs {', '.join([str(program), *screen.missing()])}", file=sys.stderr)
        return 2
    shutil.rmtree(PLACE, ignore_errors=True)
    PLACE.mkdir(parents=True)
    every = [
        ("over VNC", over_vnc, shutil.which(vnc.SERVER), "tigervnc-standalone-server"),
        ("no D-Bus, no runtime folder", without_bus, "here", ""),
        ("data on a slow disk", slow_disk, compiler(), "a C compiler"),
        ("a screen reader's bus", screen_reader, shutil.which("dbus-daemon"), "dbus-daemon, at-spi2-core"),
    ]
    for what, _, found, needed in every:
        if found is None:
            print(f"not played: {what}, it needs {needed}")
    rows = play([(what, partial(deed, program)) for what, deed, found, _ in every if found])
    return 0 if all(row.well for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
