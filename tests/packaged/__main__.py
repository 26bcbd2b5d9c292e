"""Plays the life of an installation in a clean chroot and prints a table: `python -m tests.packaged [--deb FILE] [--on SUITE]`.

Install → self-check → upgrade with data → enrol → detection by keys, lock, kill -9, seal, courier → downgrade refused →
failed migration → remove → purge. Then the same package on a machine that is booted: sending with nobody logged in. It needs
root, debootstrap and, the first time, the distribution's mirror; inside there is no network. Pictures of the window are left
in build/packaged/.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.packaged import booted, screen
from tests.packaged.alone import Alone
from tests.packaged.chroot import SUITES, USERS, WITHOUT_CREDENTIALS, Chroot, base, machine, missing
from tests.packaged.day import Day
from tests.packaged.life import Life
from tests.packaged.machine import Machine
from tests.packaged.making import BUILD, ROOT, altas, packages
from tests.packaged.registry import Registry
from tests.packaged.screen import Screen
from tests.packaged.table import Row, play


def main() -> int:
    """Play the story and print its table; 1 where a step failed, 2 where this machine cannot play it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--deb", type=Path, help="the package to try; else one is built from the last commit")
    parser.add_argument("--on", choices=SUITES, default="bookworm", help="the distribution inside")
    given = parser.parse_args()
    lacks = [*missing(), *screen.missing(), *booted.missing()]
    if lacks:
        print(f"test-installer needs: {', '.join(lacks)}", file=sys.stderr)
        return 2
    BUILD.mkdir(parents=True, exist_ok=True)
    previous, new = packages(given.deb)
    altas()
    depends = subprocess.run(
        ["dpkg-deb", "-f", str(new), "Depends"], capture_output=True, text=True, check=True
    ).stdout
    cache = ROOT / "build" / "chroot"
    ready = base(cache, depends, given.on)
    seen = Screen(BUILD / "screen")
    try:
        with machine(ready, BUILD / "machine", Path("/tmp/.X11-unix")) as chroot:
            rows = play(_story(chroot, seen, previous, new))
    finally:
        seen.close()
    if given.on in WITHOUT_CREDENTIALS:
        print(f"not played on {given.on}: sending with nobody logged in, its systemd has no credentials")
    else:
        rows += _alone(base(cache, depends, given.on, booted.INIT), new)
    return 0 if all(row.well for row in rows) else 1


def _alone(ready: Path, package: Path) -> list[Row]:
    """Play sending with nobody logged in on a machine that is booted."""
    with booted.booted(ready, BUILD / "booted") as machine:
        registry = Registry(BUILD / "alone-registry", booted.in_its_network)
        try:
            return play(Alone(machine, registry, package).steps())
        finally:
            registry.close()


def _story(chroot: Chroot, seen: Screen, previous: Path, new: Path) -> list[tuple[str, Callable[[], str]]]:
    first, second = (Machine(chroot, seen, user) for user in USERS)
    life = Life(chroot, first, previous, new)
    return [*life.first_steps(), *Day(second).steps(), *life.last_steps()]


if __name__ == "__main__":
    sys.exit(main())
