"""A session of its own for one test: D-Bus, what it starts for screen readers, and an unlocked keyring where one is asked for."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_PASSWORD = b"not empty"  # one that is empty would leave the keyring's file in clear


@contextmanager
def session_bus(display: str) -> Iterator[dict[str, str]]:
    """Yield the environment of a session with a bus and a runtime folder of its own.

    What the bus starts for screen readers is a socket in that folder: where two sessions share one, the first to end
    takes the other's.
    """
    with tempfile.TemporaryDirectory(prefix="vigia-session-") as runtime:
        place = {"DISPLAY": display, "XDG_RUNTIME_DIR": runtime}
        bus = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env={**os.environ, **place},
        )  # fmt: skip
        assert bus.stdout is not None
        try:
            yield {**place, "DBUS_SESSION_BUS_ADDRESS": bus.stdout.readline().strip()}
        finally:
            bus.terminate()
            bus.wait()


@contextmanager
def keyring(session: dict[str, str], home: Path) -> Iterator[None]:
    """Run an unlocked keyring in a session, as a desktop does; its files lie in `home`."""
    service = subprocess.Popen(
        ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        env={**os.environ, **session, "HOME": str(home), "XDG_DATA_HOME": str(home / "share")},
    )  # fmt: skip
    assert service.stdin is not None and service.stdout is not None
    try:
        service.stdin.write(_PASSWORD)
        service.stdin.close()
        service.stdout.readline()  # it names its socket once it is there
        yield
    finally:
        service.terminate()
        service.wait()
