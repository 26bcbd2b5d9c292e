"""From exec to the first visible window, under Xvfb, and idle memory, beside Debian's own peers in the same run.

`VIGIA_BENCH_PROGRAM` names the frozen program (else dist/vigia/vigia), `RUNS` how many starts (else 10, the median
counts). A peer that is not installed is left out. An empty PySide6 window, frozen the same way, is the floor.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
RUNS = int(os.environ.get("RUNS", "10"))
DISPLAY = ":98"
IDLE_S, WINDOW_S = 5, 60
_MAP_NOTIFY, _SUBSTRUCTURE = 19, 1 << 19
_CPU, _MEMORY = Path("/sys/fs/cgroup/cpu/vigia-bench"), Path("/sys/fs/cgroup/memory/vigia-bench")
_EMPTY = """
import sys
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication(sys.argv)
window = QWidget()
window.resize(900, 600)
window.show()
sys.exit(application.exec())
"""


class Screen:
    """An Xvfb without a window manager: each first window is mapped under the root, and that is waited for."""

    def __init__(self) -> None:
        self._server = subprocess.Popen(
            ["Xvfb", DISPLAY, "-screen", "0", "1366x768x24", "-nolisten", "tcp", "-ac"],
            stderr=subprocess.DEVNULL,
        )
        self._x = ctypes.CDLL("libX11.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._x.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
        self._x.XSelectInput.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_long]
        self._x.XPending.argtypes = self._x.XSync.argtypes = [ctypes.c_void_p]
        self._x.XNextEvent.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
        self._x.XSync.argtypes = [ctypes.c_void_p, ctypes.c_int]
        self._display = self._connect()
        self._x.XSelectInput(self._display, self._x.XDefaultRootWindow(self._display), _SUBSTRUCTURE)
        self._x.XSync(self._display, 1)

    def _connect(self) -> ctypes.c_void_p:
        for _ in range(200):
            display = self._x.XOpenDisplay(DISPLAY.encode())
            if display:
                return ctypes.c_void_p(display)
            time.sleep(0.05)
        raise RuntimeError("Xvfb did not start")

    def wait(self, until: float) -> float | None:
        """Return when the next window was mapped (monotonic seconds), None where none was until then."""
        event = ctypes.create_string_buffer(192)  # an XEvent
        while time.monotonic() < until:
            while self._x.XPending(self._display):
                self._x.XNextEvent(self._display, event)
                if ctypes.cast(event, ctypes.POINTER(ctypes.c_int))[0] == _MAP_NOTIFY:
                    return time.monotonic()
            time.sleep(0.001)
        return None

    def forget(self) -> None:
        """Drop events of a program that is gone."""
        self._x.XSync(self._display, 1)

    def close(self) -> None:
        self._server.terminate()
        self._server.wait()


def measures() -> list[dict[str, Any]]:
    """Starts and memory of the frozen program, its floor and its peers."""
    program = Path(os.environ.get("VIGIA_BENCH_PROGRAM", ROOT / "dist/vigia/vigia"))
    if not program.exists() or shutil.which("Xvfb") is None:
        return []
    screen = Screen()
    try:
        with tempfile.TemporaryDirectory(prefix="vigia-bench-") as folder:
            return _measured(screen, program, Path(folder))
    finally:
        screen.close()


def _measured(screen: Screen, program: Path, folder: Path) -> list[dict[str, Any]]:
    own = {"VIGIA_HOME": str(_vault(folder / "home"))}
    seconds, memory = _starts(screen, [str(program)], folder, own)
    peers = {"empty PySide6 window, frozen": [str(_empty_window())]}
    for name, command in (
        ("KeePassXC", ["keepassxc"]),
        ("OnionShare", ["onionshare"]),
        ("Electrum", ["electrum"]),
    ):
        if shutil.which(command[0]):
            peers[name] = command
    rows = []
    for name, command in peers.items():
        try:
            theirs, their_memory = _starts(screen, command, folder / "peer", {})
        except RuntimeError as trouble:
            rows.append({"name": f"beside {name}", "value": seconds, "unit": "s", "note": str(trouble)})
            continue
        rows.append(
            {"name": "unlock window", "value": seconds, "unit": "s", "peer": name, "peer_value": theirs}
        )
        rows.append(
            {"name": "idle memory", "value": memory, "unit": "MB", "peer": name, "peer_value": their_memory}
        )
    slow = _throttled(screen, program, folder, own)
    if slow is not None:
        rows.append(
            {
                "name": "first window, half a core, 1.5 GB, cold files",
                "value": slow,
                "unit": "s",
                "note": "goal 3 s",
            }
        )
    return rows


def _starts(
    screen: Screen, command: Sequence[str], folder: Path, more: dict[str, str]
) -> tuple[float, float]:
    """Return the median seconds to the first window and the idle memory (PSS, MB) of the last start."""
    folder.mkdir(parents=True, exist_ok=True)
    taken, memory = [], 0.0
    for turn in range(RUNS):
        last = turn == RUNS - 1
        seconds, memory = _start(screen, command, folder, more, idle=last)
        taken.append(seconds)
    return statistics.median(taken), memory


def _start(
    screen: Screen, command: Sequence[str], folder: Path, more: dict[str, str], *, idle: bool = False
) -> tuple[float, float]:
    """Start a program once. Raises RuntimeError where no window comes."""
    screen.forget()
    environment = {**os.environ, "DISPLAY": DISPLAY, "HOME": str(folder), "QT_QPA_PLATFORM": "xcb", **more}
    began = time.monotonic()
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        seen = screen.wait(began + WINDOW_S)
        if seen is None:
            raise RuntimeError(f"{command[0]} showed no window in {WINDOW_S} s")
        if idle:
            time.sleep(IDLE_S)
        return seen - began, _memory(process.pid) if idle else 0.0
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _memory(group: int) -> float:
    """Return the proportional memory of a session's processes, in MB."""
    total = 0
    for entry in Path("/proc").iterdir():
        try:
            if entry.name.isdigit() and os.getsid(int(entry.name)) == group:
                rows = (entry / "smaps_rollup").read_text(encoding="ascii").splitlines()
                total += next(int(row.split()[1]) for row in rows if row.startswith("Pss:"))
        except (OSError, StopIteration):  # it ended meanwhile
            continue
    return total / 1000


def _vault(folder: Path) -> Path:
    """Make a vault, so that the first window is the one that asks for the passphrase."""
    from desktop.app import build_parts
    from desktop.vault.demo import demo_enrolment
    from desktop.vault.officer import Role
    from desktop.vault.passphrase import FixedKdf
    from desktop.vault.posts import list_posts

    parts = build_parts(folder, kdf=FixedKdf(64, 1))
    enrolment = demo_enrolment(list_posts()[0], now=parts.clock.now())
    parts.vault.create("Persona Ficticia", Role.SUPERVISOR, "tornillo lluvia montaña azul", enrolment).close()
    return folder


def _empty_window() -> Path:
    """Freeze an empty window once; the floor of every program made like this one."""
    place = ROOT / "build" / "bench"
    program = place / "dist" / "empty" / "empty"
    if not program.exists():
        place.mkdir(parents=True, exist_ok=True)
        (place / "empty.py").write_text(_EMPTY, encoding="utf-8")
        subprocess.run(
            [str(Path(sys.executable).parent / "pyinstaller"), "--noconfirm", "--log-level", "ERROR",
             "--distpath", str(place / "dist"), "--workpath", str(place / "work"), "--specpath", str(place),
             str(place / "empty.py")],
            check=True,
        )  # fmt: skip
    return program


def _throttled(screen: Screen, program: Path, folder: Path, more: dict[str, str]) -> float | None:
    """Return the first window's seconds in half a core and 1.5 GB with the files out of the cache; None without cgroups."""
    try:
        for group in (_CPU, _MEMORY):
            group.mkdir(exist_ok=True)
        (_CPU / "cpu.cfs_period_us").write_text("100000")
        (_CPU / "cpu.cfs_quota_us").write_text("50000")
        (_MEMORY / "memory.limit_in_bytes").write_text(str(1536 * 1024 * 1024))
    except OSError:
        return None
    for path in program.parent.rglob("*"):
        if path.is_file():
            with path.open("rb") as file:
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
    inside = f"for g in {_CPU} {_MEMORY}; do echo $$ > $g/cgroup.procs; done; exec {program}"
    try:
        return _start(screen, ["sh", "-c", inside], folder, more)[0]
    finally:
        for group in (_CPU, _MEMORY):
            _remove(group)


def _remove(group: Path) -> None:
    """Take a group away once its processes are gone."""
    for _ in range(50):
        try:
            group.rmdir()
        except OSError:
            time.sleep(0.1)
        else:
            return
