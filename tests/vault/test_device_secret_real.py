"""The machine's secret in a real Secret Service: gnome-keyring on a bus of its own, locked, wiped, changed and gone."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PASSWORD = "not empty"  # one that is empty would leave the keyring's file in clear


@pytest.mark.skipif(
    not (shutil.which("dbus-run-session") and shutil.which("gnome-keyring-daemon")),
    reason="needs dbus-run-session and gnome-keyring-daemon",
)
def test_a_real_keyring_keeps_the_secret_and_whatever_befalls_it_is_told_and_recovery_opens(tmp_path):
    unlock_and_run = (
        f"printf '{PASSWORD}' | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1;"
        f' exec "{sys.executable}" -m tests.vault.keyring_session "{tmp_path / "data"}" "{PASSWORD}"'
    )
    environment = os.environ | {
        "HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "share"), "XDG_RUNTIME_DIR": str(tmp_path),
        "PYTHONPATH": os.pathsep.join(sys.path),
    }  # fmt: skip
    for name in (
        "DBUS_SESSION_BUS_ADDRESS",
        "DISPLAY",
        "WAYLAND_DISPLAY",
    ):  # nobody is asked for the password
        environment.pop(name, None)
    done = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", unlock_and_run],
        cwd=Path(__file__).parents[2], env=environment, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.stdout.splitlines() == [
        "made: opens with",
        "locked: locked True",
        "recovered: opens without",
        "changed: opens with",
        "wiped: wiped True",
        "recovered: opens with",
        "replaced: changed True",
        "recovered: opens with",
        "gone: absent True",
        "recovered: opens without",
    ], done.stderr
    assert (tmp_path / "share" / "keyrings").is_dir()
