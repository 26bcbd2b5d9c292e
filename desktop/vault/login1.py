"""logind (org.freedesktop.login1) and the desktop's screen saver, listened to over D-Bus on threads of their own.

https://www.freedesktop.org/software/systemd/man/latest/org.freedesktop.login1.html
"""

from __future__ import annotations

import logging
import os
import threading
import time
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from jeepney import DBusAddress, HeaderFields, MatchRule, Message, MessageType, Properties, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection
from jeepney.wrappers import DBusErrorResponse, unwrap_msg

from desktop.vault.leaving import Leaving, OnLeaving

log = logging.getLogger(__name__)

_SERVICE = "org.freedesktop.login1"
_MANAGER = DBusAddress("/org/freedesktop/login1", _SERVICE, f"{_SERVICE}.Manager")
_SESSION = f"{_SERVICE}.Session"
_PROPERTIES = "org.freedesktop.DBus.Properties"
_SAVERS = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.cinnamon.ScreenSaver",
)
_TURN_S = 0.2  # how soon a stop is noticed
_ASKING_S = 2.0
_FAILURES = (
    OSError,
    ValueError,
    KeyError,
    TimeoutError,
    DBusErrorResponse,
)  # a bus that is absent, gone or odd


class Login1Watch:
    """Listens to the system bus for logind and to the session bus for the screen saver; either may be absent.

    It holds a delay inhibitor, so that the machine sleeps only once everything is hidden (logind waits 5 s at most).
    """

    def __init__(self, system: str = "SYSTEM", session: str = "SESSION", pid: int | None = None) -> None:
        """Take the addresses of the two buses and the process whose session counts."""
        self._system, self._session, self._pid = system, session, pid or os.getpid()
        self._stopping = threading.Event()
        self._threads: list[threading.Thread] = []

    def start(self, on_leaving: OnLeaving) -> bool:
        """Begin to listen; False where neither bus answers."""
        for address, listener in ((self._system, self._logind), (self._session, self._saver)):
            try:
                bus = _Bus(address)
                events = listener(bus)
                next(events)  # it has subscribed by then
            except (*_FAILURES, StopIteration) as problem:
                log.info("not watched: %s", type(problem).__name__)
                continue
            thread = threading.Thread(
                target=self._run, args=(bus, events, on_leaving), name="leaving", daemon=True
            )
            thread.start()
            self._threads.append(thread)
        return bool(self._threads)

    def stop(self) -> None:
        """End the threads."""
        self._stopping.set()
        for thread in self._threads:
            thread.join(timeout=5)
        self._threads = []

    # --- inside -----------------------------------------------------------------------------------------

    def _run(self, bus: _Bus, events: Iterator[Leaving | None], on_leaving: OnLeaving) -> None:
        try:
            for leaving in events:
                if leaving is not None:
                    on_leaving(leaving)
        except _FAILURES as problem:
            log.warning("no longer watched: %s", type(problem).__name__)
        finally:
            with suppress(OSError):
                bus.close()

    def _logind(self, bus: _Bus) -> Iterator[Leaving | None]:
        session = self._session_path(bus)
        for rule in (
            MatchRule(
                type="signal",
                interface=_MANAGER.interface,
                member="PrepareForSleep",
                path=_MANAGER.object_path,
            ),
            MatchRule(type="signal", interface=_SESSION, member="Lock", path=session),
            MatchRule(type="signal", interface=_PROPERTIES, member="PropertiesChanged", path=session),
        ):
            bus.ask(message_bus.AddMatch(rule))
        inhibitor = _inhibit(bus)
        yield None
        for message in bus.signals(self._stopping):
            leaving = _meaning(message, session)
            member = message.header.fields.get(HeaderFields.member)
            if member == "PrepareForSleep" and leaving is None and inhibitor is None:
                inhibitor = _inhibit(bus)  # awake again
            yield leaving
            if leaving is Leaving.ASLEEP and inhibitor is not None:
                os.close(inhibitor)  # hidden: now it may sleep
                inhibitor = None

    def _saver(self, bus: _Bus) -> Iterator[Leaving | None]:
        for name in _SAVERS:
            rule = MatchRule(type="signal", interface=name, member="ActiveChanged")
            bus.ask(message_bus.AddMatch(rule))
        yield None
        for message in bus.signals(self._stopping):
            known = (
                message.header.fields.get(HeaderFields.interface) in _SAVERS
                and message.header.fields.get(HeaderFields.member) == "ActiveChanged"
            )
            yield Leaving.SCREEN_LOCKED if known and message.body == (True,) else None

    def _session_path(self, bus: _Bus) -> str:
        """Return the path of our session: that of our process, else of the login, else the user's one on a screen."""
        tries = [
            ("GetSessionByPID", "u", (self._pid,)),
            ("GetSession", "s", (os.environ.get("XDG_SESSION_ID", ""),)),
        ]
        for member, signature, body in tries:
            with suppress(DBusErrorResponse):
                (path,) = bus.ask(new_method_call(_MANAGER, member, signature, body))
                return str(path)
        (user,) = bus.ask(new_method_call(_MANAGER, "GetUserByPID", "u", (self._pid,)))
        display = Properties(DBusAddress(user, _SERVICE, f"{_SERVICE}.User")).get("Display")
        ((_, (_, path)),) = bus.ask(display)
        return str(path)


def _meaning(message: Message, session: str) -> Leaving | None:
    """Return why somebody leaves, None for a signal that says something else.

    Any program on the bus may send such a signal: the worst that it gains is a lock, and one of another shape says nothing.
    """
    fields = message.header.fields
    path, member = fields.get(HeaderFields.path), fields.get(HeaderFields.member)
    if path == _MANAGER.object_path and member == "PrepareForSleep":
        return Leaving.ASLEEP if message.body == (True,) else None
    if path != session:
        return None
    if member == "Lock":
        return Leaving.SCREEN_LOCKED
    if member == "PropertiesChanged" and message.header.fields.get(HeaderFields.signature) == "sa{sv}as":
        interface, changed, _ = message.body
        if interface != _SESSION:
            return None
        if changed.get("LockedHint") == ("b", True):
            return Leaving.SCREEN_LOCKED
        if changed.get("Active") == ("b", False):
            return Leaving.USER_SWITCHED
    return None


class _Bus:
    """A connection that loses no signal while it waits for an answer."""

    def __init__(self, address: str) -> None:
        self._connection = open_dbus_connection(address, enable_fds=True)
        self._waiting: deque[Message] = deque()

    def ask(self, message: Message) -> Any:
        """Return the body of the answer. Raises DBusErrorResponse, TimeoutError, OSError."""
        serial = next(self._connection.outgoing_serial)
        self._connection.send(message, serial=serial)
        until = time.monotonic() + _ASKING_S
        while True:
            answer = self._connection.receive(timeout=max(0.0, until - time.monotonic()))
            if answer.header.fields.get(HeaderFields.reply_serial) == serial:
                return unwrap_msg(answer)
            self._waiting.append(answer)

    def signals(self, stopping: threading.Event) -> Iterator[Message]:
        """Yield what comes until it is told to stop."""
        while not stopping.is_set():
            with suppress(TimeoutError):
                message = (
                    self._waiting.popleft() if self._waiting else self._connection.receive(timeout=_TURN_S)
                )
                if message.header.message_type is MessageType.signal:
                    yield message

    def close(self) -> None:
        """Let go of the bus."""
        self._connection.close()


def _inhibit(bus: _Bus) -> int | None:
    """Ask logind to wait before it sleeps; None where it does not let us."""
    asked = ("sleep", "Vigía", "Hide the screen before sleeping", "delay")
    try:
        (descriptor,) = bus.ask(new_method_call(_MANAGER, "Inhibit", "ssss", asked))
        return int(descriptor.to_raw_fd())
    except (*_FAILURES, AttributeError) as problem:
        log.info("sleep is not delayed: %s", type(problem).__name__)
        return None
