"""A clean machine with systemd as its init, by systemd-nspawn: its units run as on a post's PC. No network but its own loopback."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.packaged.chroot import Chroot, copy

NETWORK = "vigia-booted"
BOOT_S, STOP_S = 60, 30
INIT = ("systemd-sysv", "dbus", "libpam-systemd")  # what a post's PC has and a chroot has not
_WANTED = ("systemd-nspawn", "nsenter", "ip")


def missing() -> list[str]:
    """Return what this machine lacks to boot another one in a folder."""
    return [tool for tool in _WANTED if shutil.which(tool) is None]


class Booted(Chroot):
    """The machine while it runs; `run` enters beside its init."""

    def __init__(self, folder: Path, leader: int) -> None:
        super().__init__(folder)
        self._leader = leader

    def entry(self) -> list[str]:
        return ["nsenter", "--target", str(self._leader), "--mount", "--uts", "--ipc", "--pid", "--net",
                "--root", "--wdns=/", "--"]  # fmt: skip


def in_its_network(command: Sequence[str]) -> list[str]:
    """Return a command as it is run beside the machine: they share a loopback and nothing else."""
    return ["ip", "netns", "exec", NETWORK, *command]


@contextlib.contextmanager
def booted(ready: Path, folder: Path) -> Iterator[Booted]:
    """Boot a fresh copy of a system and wait for its init; it is gone afterwards."""
    shutil.rmtree(folder, ignore_errors=True)
    copy(ready, folder)
    (folder / "etc/machine-id").unlink(missing_ok=True)
    _ip("netns", "add", NETWORK)
    process = None
    try:
        _ip("-n", NETWORK, "link", "set", "lo", "up")
        process = subprocess.Popen(
            ["systemd-nspawn", "--quiet", "--directory", str(folder), "--register=no", "--keep-unit", "--boot",
             f"--network-namespace-path=/run/netns/{NETWORK}", "--machine=vigia-booted", "--console=pipe"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        yield Booted(folder, _leader(process, folder))
    finally:
        if process is not None:
            _stop(process)
        _ip("netns", "del", NETWORK)
        shutil.rmtree(folder, ignore_errors=True)


def _leader(process: subprocess.Popen[bytes], folder: Path) -> int:
    """Return the number of its init, as seen from here, once the system is up. Raises AssertionError."""
    until = time.monotonic() + BOOT_S
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    while time.monotonic() < until:
        assert process.poll() is None, f"systemd-nspawn ended with {process.returncode}"
        for child in children.read_text(encoding="ascii").split():
            state = Booted(folder, int(child)).run("systemctl", "is-system-running").stdout.strip()
            if state in ("running", "degraded"):
                return int(child)
        time.sleep(0.3)
    raise AssertionError("its init did not come up")


def _stop(process: subprocess.Popen[bytes]) -> None:
    """Switch the machine off as its button does, else cut its power."""
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(STOP_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _ip(*words: str) -> None:
    subprocess.run(["ip", *words], check=False, env={"PATH": os.environ["PATH"]})
