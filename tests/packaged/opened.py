"""What the packaged program opens, for the ministry's security officer: `python -m tests.packaged.opened [PROGRAM]`.

Under strace: its own check, an enrolment, an officer's turn in the window with a record that goes to a registry over TLS,
the sending of a timer, a courier's stick. The list is in Spanish, for the ministry; it ends with 1 where something was
opened that docs/fleet.md says is not. The traces stay in build/packaged/opened/. It needs strace, Xvfb, xdotool,
dbus-daemon, gnome-keyring and openssl.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.packaged import screen
from tests.packaged.bus import keyring, session_bus
from tests.packaged.data import PHRASE
from tests.packaged.day import keys
from tests.packaged.making import BUILD, ROOT, of_source
from tests.packaged.opened_list import Told
from tests.packaged.registry import Registry
from tests.packaged.screen import Screen
from tests.packaged.tls import TlsFront, certificate
from tests.packaged.traced import CALLS, Opened, read_trace
from tests.packaged.window import Window

PLACE = BUILD / "opened"
TOOLS = ("strace", "dbus-daemon", "gnome-keyring-daemon", "openssl")
ARRIVES_S = 90
PAGES = [f"Ctrl+{number}" for number in range(1, 10)]
RUNS = {
    "check": "comprobación",
    "enrol": "alta",
    "window": "turno",
    "keyring": "envío, clave en el llavero",
    "machine-key": "clave, a la máquina",
    "machine": "envío, clave de la máquina",
    "courier": "memoria USB",
}


class Session(Window):
    """An officer's session: every run of the program is traced into files of its own."""

    def __init__(self, program: Path, seen: Screen, home: Path, environment: Mapping[str, str]) -> None:
        super().__init__(seen)
        self._program = program
        self.environment = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": str(home), **environment}

    def run(self, name: str, *words: str, well: int = 0) -> str:
        """Run a command of the program under the name of its trace and return what it says. Raises AssertionError."""
        told = subprocess.run(
            [*_traced(name), str(self._program), *words], capture_output=True, text=True,
            env={**self.environment, "QT_QPA_PLATFORM": "offscreen"}, check=False,
        )  # fmt: skip
        assert told.returncode == well, (name, told.returncode, told.stdout[-300:], told.stderr[-300:])
        return told.stdout

    def start(self, environment: Mapping[str, str], said: Path) -> subprocess.Popen[bytes]:
        """Start the window."""
        with said.open("wb") as file:
            return subprocess.Popen(
                [*_traced("window"), str(self._program)], stdout=file, stderr=file, start_new_session=True,
                env={**self.environment, **environment},
            )  # fmt: skip

    def leave(self) -> None:
        """End the program alone, so that strace writes down what it still holds."""
        process, self.process = self.process, None
        assert process is not None
        for child in Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split():
            os.kill(int(child), signal.SIGTERM)
        process.wait(30)

    def turn(self, arrived: Callable[[], int]) -> None:
        """Unlock, do a quick check until the registry has its record, look at every page, lock."""
        self.open()
        try:
            self.unlock()
            self.screen.press(*keys())
            end = time.monotonic() + ARRIVES_S
            while not arrived():
                assert time.monotonic() < end, "nothing reached the registry"
                self.runs()
                time.sleep(1)
            self.screen.focus()  # the last dialog took it along
            unseen = self.screen.press(*PAGES, "F1", "Escape", "Ctrl+L")
            assert unseen == [], f"nothing followed {unseen}"
            self.runs()
            self.screen.keep(PLACE / "locked.png")
            self.leave()
        finally:
            self.kill()


def _traced(name: str) -> list[str]:
    """Return what a command is prefixed with to trace it, a file for each of its threads."""
    return [
        "strace",
        "-ff",
        "--seccomp-bpf",
        "-qq",
        "-y",
        "-s",
        "300",
        "-e",
        f"trace={','.join(CALLS)}",
        "-o",
        str(PLACE / name),
    ]


def played(program: Path, home: Path) -> dict[str, Opened]:
    """Play every run; return what each opened, by its title. Raises AssertionError."""
    seen = Screen(PLACE / "screen")
    registry = Registry(PLACE / "registry")
    pem = certificate(PLACE)
    front = TlsFront(pem, registry.port)
    try:
        alta, code = registry.enrolment(PLACE / "altas", front.url)
        for name, text in (("code", code), ("phrase", PHRASE)):
            (home / name).write_text(text + "\n", encoding="utf-8")
        shutil.copy(alta, home)
        for folder in ("stick", "credential"):
            (home / folder).mkdir()
        opens = ("--passphrase-file", str(home / "phrase"))
        with session_bus(seen.display) as bus, keyring(bus, home):
            session = Session(program, seen, home, {**bus, "SSL_CERT_FILE": str(pem)})
            session.run("check", "self-check")
            session.run(
                "enrol", "enrol", str(home / alta.name), "--code-file", str(home / "code"), *opens, "--name", "Persona Ficticia",
            )  # fmt: skip
            key = session.run("machine-key", "sync", "machine-key", *opens)
            (home / "credential/vigia-outbox").write_text(key, encoding="ascii")
            session.turn(registry.received)
            session.run("keyring", "sync", "once", well=2)  # nobody has shared the key: it looks, and says so
            session.environment["CREDENTIALS_DIRECTORY"] = str(home / "credential")
            session.run("machine", "sync", "once")
            of_source(ROOT, "seal", home / ".local/share/vigia")  # the stick takes what still waits
            session.run("courier", "courier", "export", str(home / "stick"), *opens)
    finally:
        front.close()
        registry.close()
        seen.close()
    return {title: read_trace(PLACE.glob(f"{name}.[0-9]*")) for name, title in RUNS.items()}


def main() -> int:
    """Play and print the list; 1 where something was opened that should not be, 2 where it cannot be played here."""
    program = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "dist/vigia/vigia").absolute()
    lacks = [*screen.missing(), *(tool for tool in TOOLS if shutil.which(tool) is None)]
    if not program.exists() or lacks:
        print(f"it needs {', '.join([str(program), *lacks])}", file=sys.stderr)
        return 2
    shutil.rmtree(PLACE, ignore_errors=True)
    PLACE.mkdir(parents=True)
    with tempfile.TemporaryDirectory(prefix="vigia-opened-") as home:
        told = Told(program.parent, Path(home), played(program, Path(home)))
    print(told)
    return 1 if told.unexpected else 0


if __name__ == "__main__":
    sys.exit(main())
