"""The screen locks, the machine sleeps, another user comes: told at once, by a real bus with a logind that is ours."""

from __future__ import annotations

import os
import queue
import shutil
import subprocess
import sys
import threading
from contextlib import suppress

import pytest

from desktop.vault.leaving import Leaving, NoWatch, system_watch
from desktop.vault.wts import (
    PBT_APMSUSPEND,
    WM_POWERBROADCAST,
    WM_WTSSESSION_CHANGE,
    WTS_CONSOLE_DISCONNECT,
    WTS_REMOTE_DISCONNECT,
    WTS_SESSION_LOCK,
    WtsWatch,
    meaning,
)

WAIT_S = 10
SESSION, MANAGER = "/org/freedesktop/login1/session/_31", "/org/freedesktop/login1"
needs_bus = pytest.mark.skipif(
    sys.platform == "win32" or not shutil.which("dbus-daemon"), reason="needs dbus-daemon"
)
BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:path={socket}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
</policy></busconfig>"""


@pytest.fixture
def daemon(tmp_path):
    """A private bus, and its address."""
    config, socket = tmp_path / "bus.conf", tmp_path / "s"
    config.write_text(BUS.format(socket=socket))
    daemon = subprocess.Popen(
        ["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address"],
        stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    address = daemon.stdout.readline().strip()
    yield daemon, address
    daemon.terminate()
    daemon.wait()
    daemon.stdout.close()


@pytest.fixture
def bus(daemon):
    """The address of a private bus."""
    return daemon[1]


class FakeLogin1(threading.Thread):
    """Answers as logind does, and sends the signals that the test asks for."""

    def __init__(self, address: str, *, knows_the_process: bool = True) -> None:
        super().__init__(daemon=True)
        from jeepney.bus_messages import message_bus
        from jeepney.io.blocking import open_dbus_connection

        self._connection = open_dbus_connection(address, enable_fds=True)
        self._connection.send_and_get_reply(message_bus.RequestName("org.freedesktop.login1"))
        self._knows = knows_the_process
        self._over = threading.Event()
        self.inhibitors: list[int] = []
        self.start()

    def run(self) -> None:
        from jeepney import HeaderFields, MessageType

        while not self._over.is_set():
            with suppress(TimeoutError, ConnectionError):
                message = self._connection.receive(timeout=0.05)
                if message.header.message_type is MessageType.method_call:
                    self._answer(message, message.header.fields[HeaderFields.member])

    def _answer(self, message, member) -> None:
        from jeepney import new_error, new_method_return

        if (member == "GetSessionByPID" and not self._knows) or member == "GetSession":
            self._connection.send(new_error(message, "org.freedesktop.login1.NoSessionForPID"))
        elif member == "GetSessionByPID":
            self._connection.send(new_method_return(message, "o", (SESSION,)))
        elif member == "GetUserByPID":
            self._connection.send(new_method_return(message, "o", ("/org/freedesktop/login1/user/_1000",)))
        elif member == "Get":
            self._connection.send(new_method_return(message, "v", (("(so)", ("1", SESSION)),)))
        elif member == "Inhibit":
            reading, writing = os.pipe()
            self.inhibitors.append(reading)
            self._connection.send(new_method_return(message, "h", (writing,)))
            os.close(writing)

    def tell(self, path: str, interface: str, member: str, signature: str | None = None, body=()) -> None:
        from jeepney import DBusAddress, new_signal

        self._connection.send(new_signal(DBusAddress(path, interface=interface), member, signature, body))

    def sleeps(self, going: bool) -> None:
        self.tell(MANAGER, "org.freedesktop.login1.Manager", "PrepareForSleep", "b", (going,))

    def changes(self, name: str, value: bool, path: str = SESSION) -> None:
        body = ("org.freedesktop.login1.Session", {name: ("b", value)}, [])
        self.tell(path, "org.freedesktop.DBus.Properties", "PropertiesChanged", "sa{sv}as", body)

    def close(self) -> None:
        self._over.set()
        self.join()
        self._connection.close()
        for descriptor in self.inhibitors:
            os.close(descriptor)


@pytest.fixture
def login1(bus):
    fake = FakeLogin1(bus)
    yield fake
    fake.close()


@pytest.fixture
def heard(bus, login1):
    """What the watch tells, from the thread of its own."""
    from desktop.vault.login1 import Login1Watch

    told: queue.Queue[Leaving] = queue.Queue()
    watch = Login1Watch(bus, "unix:path=/nowhere")
    assert watch.start(told.put)
    yield told
    watch.stop()
    assert not [thread for thread in threading.enumerate() if thread.name == "leaving"]


@needs_bus
def test_locking_sleeping_and_switching_are_told(heard, login1):
    login1.tell(SESSION, "org.freedesktop.login1.Session", "Lock")
    assert heard.get(timeout=WAIT_S) is Leaving.SCREEN_LOCKED
    login1.changes("LockedHint", True)
    assert heard.get(timeout=WAIT_S) is Leaving.SCREEN_LOCKED
    login1.changes("Active", False)
    assert heard.get(timeout=WAIT_S) is Leaving.USER_SWITCHED
    login1.sleeps(True)
    assert heard.get(timeout=WAIT_S) is Leaving.ASLEEP


@needs_bus
def test_what_is_no_leaving_is_not_told(heard, login1):
    login1.changes("LockedHint", False)
    login1.changes("Active", True)
    login1.changes("IdleHint", True)
    login1.changes("Active", False, path="/org/freedesktop/login1/session/_99")
    login1.tell(SESSION, "org.freedesktop.login1.Session", "Unlock")
    login1.sleeps(False)
    login1.tell(SESSION, "org.freedesktop.login1.Session", "Lock")  # what follows comes after all of it
    assert heard.get(timeout=WAIT_S) is Leaving.SCREEN_LOCKED
    assert heard.empty()


@needs_bus
def test_a_signal_of_another_shape_does_not_end_the_watch(heard, login1):
    """Any user of the machine may send one; after it the real ones must still be heard."""
    properties = "org.freedesktop.DBus.Properties"
    login1.tell(SESSION, properties, "PropertiesChanged")
    login1.tell(SESSION, properties, "PropertiesChanged", "s", ("org.freedesktop.login1.Session",))
    login1.tell(SESSION, properties, "PropertiesChanged", "ss", ("org.freedesktop.login1.Session", "Active"))
    login1.tell(MANAGER, "org.freedesktop.login1.Manager", "PrepareForSleep")
    for _ in range(3):
        login1.sleeps(False)
    login1.changes("Active", False)
    assert heard.get(timeout=WAIT_S) is Leaving.USER_SWITCHED
    assert heard.empty() and len(login1.inhibitors) == 1  # none more for every false awakening


@needs_bus
def test_the_machine_sleeps_only_after_everything_was_hidden_and_waits_again_next_time(bus, login1):
    from desktop.vault.login1 import Login1Watch

    hidden, let_go = queue.Queue(), threading.Event()
    watch = Login1Watch(bus, "unix:path=/nowhere")
    watch.start(lambda leaving: (hidden.put(leaving), let_go.wait(WAIT_S)))
    (first,) = login1.inhibitors
    login1.sleeps(True)
    assert hidden.get(timeout=WAIT_S) is Leaving.ASLEEP
    os.set_blocking(first, False)
    with pytest.raises(BlockingIOError):  # the other end is still held
        os.read(first, 1)
    let_go.set()
    os.set_blocking(first, True)
    assert os.read(first, 1) == b""
    login1.sleeps(False)
    login1.tell(SESSION, "org.freedesktop.login1.Session", "Lock")
    assert hidden.get(timeout=WAIT_S) is Leaving.SCREEN_LOCKED
    assert len(login1.inhibitors) == 2
    watch.stop()


@needs_bus
def test_a_process_outside_of_every_session_listens_to_its_users_one(bus):
    from desktop.vault.login1 import Login1Watch

    fake, told = FakeLogin1(bus, knows_the_process=False), queue.Queue()
    watch = Login1Watch(bus, "unix:path=/nowhere")
    assert watch.start(told.put)
    fake.changes("LockedHint", True)
    assert told.get(timeout=WAIT_S) is Leaving.SCREEN_LOCKED
    watch.stop()
    fake.close()


@needs_bus
def test_a_screen_saver_of_the_desktop_is_heard_where_there_is_no_logind(bus):
    from jeepney import DBusAddress, new_signal
    from jeepney.io.blocking import open_dbus_connection

    from desktop.vault.login1 import Login1Watch

    told = queue.Queue()
    watch = Login1Watch("unix:path=/nowhere", bus)
    assert watch.start(told.put)
    with open_dbus_connection(bus) as saver:
        for active in (False, True):
            address = DBusAddress("/org/gnome/ScreenSaver", interface="org.gnome.ScreenSaver")
            saver.send(new_signal(address, "ActiveChanged", "b", (active,)))
        assert told.get(timeout=WAIT_S) is Leaving.SCREEN_LOCKED
    assert told.empty()
    watch.stop()


@needs_bus
def test_a_bus_that_ends_ends_the_watch_and_nothing_else(daemon, bus, login1):
    from desktop.vault.login1 import Login1Watch

    watch = Login1Watch(bus, "unix:path=/nowhere")
    watch.start(lambda _: None)
    (thread,) = watch._threads
    login1._over.set()
    daemon[0].terminate()
    thread.join(WAIT_S)
    assert not thread.is_alive()
    watch.stop()


@pytest.mark.skipif(sys.platform == "win32", reason="D-Bus is not of Windows")
def test_without_a_bus_nothing_is_watched_and_nothing_breaks():
    from desktop.vault.login1 import Login1Watch

    watch = Login1Watch("unix:path=/nowhere", "unix:path=/nowhere")
    assert watch.start(lambda _: None) is False
    watch.stop()
    assert NoWatch().start(lambda _: None) is False
    assert system_watch() is not None


class FakeWindows:
    """Windows as the watch sees it: a window whose messages the test sends."""

    def __init__(self, window: int = 7) -> None:
        self.window, self.messages = window, queue.Queue()

    def open(self, heard) -> int:
        if not self.window:
            raise OSError("no window")
        self.heard = heard
        return self.window

    def loop(self) -> None:
        while (message := self.messages.get()) is not None:
            self.heard(*message)

    def close(self, window: int) -> None:
        assert window == self.window
        self.messages.put(None)


def test_windows_tells_the_same_through_its_own_messages():
    windows, told = FakeWindows(), queue.Queue()
    watch = WtsWatch(windows)
    assert watch.start(told.put)
    sent = [
        (WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK), (WM_WTSSESSION_CHANGE, WTS_CONSOLE_DISCONNECT),
        (WM_WTSSESSION_CHANGE, WTS_REMOTE_DISCONNECT), (WM_POWERBROADCAST, PBT_APMSUSPEND),
    ]  # fmt: skip
    for message in sent:
        windows.messages.put(message)
    expected = [Leaving.SCREEN_LOCKED, Leaving.USER_SWITCHED, Leaving.USER_SWITCHED, Leaving.ASLEEP]
    assert [told.get(timeout=WAIT_S) for _ in sent] == expected
    watch.stop()
    watch.stop()


def test_other_messages_of_windows_mean_nothing():
    assert meaning(WM_WTSSESSION_CHANGE, 8) is None  # unlocked
    assert meaning(WM_POWERBROADCAST, 7) is None  # awake again
    assert meaning(0x0010, WTS_SESSION_LOCK) is None


def test_windows_without_a_window_is_not_watched():
    watch = WtsWatch(FakeWindows(window=0))
    assert watch.start(lambda _: None) is False
    watch.stop()
