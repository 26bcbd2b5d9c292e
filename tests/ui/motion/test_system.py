"""What the system says of motion: a portal that is ours on a real bus, GTK's file, a Windows that the test plays."""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from desktop.ui.motion.system import LinuxMotion, NoMotion, WindowsMotion, system_motion

needs_bus = pytest.mark.skipif(
    sys.platform == "win32" or not shutil.which("dbus-daemon"), reason="needs dbus-daemon"
)
NOWHERE = "unix:path=/nowhere"
APPEARANCE, GNOME = "org.freedesktop.appearance", "org.gnome.desktop.interface"
BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:path={socket}</listen><auth>EXTERNAL</auth>{services}
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
</policy></busconfig>"""
SERVICE = """[D-BUS Service]
Name=org.freedesktop.portal.Desktop
Exec=/bin/sh -c "touch {mark}"
"""


@pytest.fixture
def bus(tmp_path: Path) -> Iterator[str]:
    """The address of a private bus, which could start a portal and would leave a mark of it."""
    services = tmp_path / "services"
    services.mkdir()
    (services / "portal.service").write_text(SERVICE.format(mark=tmp_path / "started"))
    config = tmp_path / "bus.conf"
    config.write_text(BUS.format(socket=tmp_path / "s", services=f"<servicedir>{services}</servicedir>"))
    daemon = subprocess.Popen(
        ["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address"],
        stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert daemon.stdout is not None
    yield daemon.stdout.readline().strip()
    daemon.terminate()
    daemon.wait()
    daemon.stdout.close()


class Portal(threading.Thread):
    """Answers as the desktop's portal does: a variant in a variant, or that there is no such setting."""

    def __init__(self, address: str, settings: dict[tuple[str, str], tuple[str, object]]) -> None:
        super().__init__(daemon=True)
        from jeepney.bus_messages import message_bus
        from jeepney.io.blocking import open_dbus_connection

        self._connection = open_dbus_connection(address)
        self._connection.send_and_get_reply(message_bus.RequestName("org.freedesktop.portal.Desktop"))
        self._settings = settings
        self._over = threading.Event()
        self.start()

    def run(self) -> None:
        from jeepney import MessageType, new_error, new_method_return

        while not self._over.is_set():
            with suppress(TimeoutError):
                message = self._connection.receive(timeout=0.05)
                if message.header.message_type is not MessageType.method_call:
                    continue
                value = self._settings.get(message.body)
                answer = (
                    new_error(message, "org.freedesktop.portal.Error.NotFound")
                    if value is None
                    else new_method_return(message, "v", (("v", value),))
                )
                self._connection.send(answer)

    def close(self) -> None:
        self._over.set()
        self.join()
        self._connection.close()


def _gtk(config: Path, version: str, line: str) -> None:
    (config / version).mkdir(parents=True)
    (config / version / "settings.ini").write_text(line, encoding="utf-8")


@needs_bus
@pytest.mark.parametrize(
    ("settings", "reduced"),
    [
        ({(APPEARANCE, "reduced-motion"): ("u", 1)}, True),
        ({(APPEARANCE, "reduced-motion"): ("u", 0)}, False),
        ({(GNOME, "enable-animations"): ("b", False)}, True),
        ({(APPEARANCE, "reduced-motion"): ("u", 0), (GNOME, "enable-animations"): ("b", False)}, True),
        ({(APPEARANCE, "reduced-motion"): ("u", 0), (GNOME, "enable-animations"): ("b", True)}, False),
        ({}, None),
    ],
)
def test_the_portal_says_it(
    bus: str, tmp_path: Path, settings: dict[tuple[str, str], tuple[str, object]], reduced: bool | None
) -> None:
    portal = Portal(bus, settings)
    try:
        assert LinuxMotion(bus, tmp_path).reduced() is reduced
    finally:
        portal.close()


@needs_bus
def test_a_portal_that_does_not_run_is_not_started(bus: str, tmp_path: Path) -> None:
    assert LinuxMotion(bus, tmp_path).reduced() is None
    assert not (tmp_path / "started").exists()


@pytest.mark.parametrize(
    ("version", "line", "reduced"),
    [
        ("gtk-4.0", "[Settings]\ngtk-enable-animations=0\n", True),
        ("gtk-3.0", "[Settings]\ngtk-enable-animations=false\ngtk-theme-name=50%\n", True),
        ("gtk-3.0", "[Settings]\ngtk-enable-animations=1\n", False),
        ("gtk-3.0", "[Settings]\ngtk-enable-animations=perhaps\n", None),
        ("gtk-3.0", "[Settings]\ngtk-theme-name=Adwaita\n", None),
        ("gtk-3.0", "not a settings file", None),
    ],
)
def test_without_a_portal_gtks_file_says_it(
    tmp_path: Path, version: str, line: str, reduced: bool | None
) -> None:
    _gtk(tmp_path, version, line)
    assert LinuxMotion(NOWHERE, tmp_path).reduced() is reduced


@pytest.mark.parametrize("address", [NOWHERE, "disabled:", "SESSION"])
def test_where_nothing_answers_nothing_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    assert LinuxMotion(address, tmp_path).reduced() is None
    assert NoMotion().reduced() is None


@pytest.mark.parametrize(("animates", "reduced"), [(True, False), (False, True), (None, None)])
def test_windows_says_whether_it_animates(animates: bool | None, reduced: bool | None) -> None:
    class Played:
        def animates(self) -> bool | None:
            return animates

    assert WindowsMotion(Played()).reduced() is reduced


def test_linux_has_an_answer_to_ask_for() -> None:
    if sys.platform == "linux":
        assert isinstance(system_motion(), LinuxMotion)
