"""What a screen reader gets of a program: its tree over AT-SPI, in reading order, as lines of text."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from dataclasses import dataclass

from jeepney import DBusAddress, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

_ACCESSIBLE = "org.a11y.atspi.Accessible"
_ROOT = "/org/a11y/atspi/accessible/root"
_FOCUSABLE, _SHOWING = 11, 25  # AtspiStateType
_DEEP = 60
_REPLY_S = 60  # a page that is being built answers after that
_SILENT = {
    "filler",
    "panel",
    "layered pane",
    "scroll pane",
    "graphic",
    "separator",
    "viewport",
    "scroll bar",
}  # unless named
_DAYS = "lunes|martes|miércoles|jueves|viernes|sábado|domingo"
# What changes from run to run: times, days, versions, hashes.
_CHANGING = (
    (re.compile(r"\d{1,2}:\d{2}(:\d{2})?"), "hh:mm"),
    (re.compile(r"\d{1,2}/\d{2}/\d{4}"), "dd/mm/aaaa"),
    (re.compile(r"\b\d{1,2}/\d{4}\b"), "mm/aaaa"),
    (re.compile(r"\b\d{1,2}/\d{2}\b"), "dd/mm"),
    (re.compile(rf"\b({_DAYS}),? \d+ de \w+( de \d{{4}})?", re.IGNORECASE), "día"),
    (re.compile(rf"\b({_DAYS}|lun|mar|mié|jue|vie|sáb|dom)\b", re.IGNORECASE), "día"),
    (re.compile(r"\b[0-9a-f]{12,}\b"), "huella"),
    (re.compile(r"age1[0-9a-z]{20,}"), "clave"),
    (re.compile(r"-20\d\d-"), "-AAAA-"),
    (re.compile(r"DEMO-\w+-\d+"), "DEMO"),
    (re.compile(r"Buen[oa]s (días|tardes|noches)"), "Saludo"),
    (re.compile(r"^/.*$"), ""),  # the application's description is its path
    (re.compile(r"hace \d+ minutos?|hace 1 minuto|\d+ min\b"), "hace un rato"),
)


@dataclass(frozen=True)
class Node:
    """One accessible thing: how deep it lies, its role, name, description, and whether it takes the focus."""

    depth: int
    role: str
    name: str
    description: str
    focusable: bool

    def __str__(self) -> str:
        words = f"{'  ' * self.depth}{self.role} «{steady(self.name)}»"
        described = steady(self.description)
        return f"{words} ({described})" if described else words


def steady(words: str) -> str:
    """Return words without what changes from run to run."""
    for pattern, instead in _CHANGING:
        words = pattern.sub(instead, words)
    return words.replace("\n", " ")


class Tree:
    """Reads the trees of programs on the accessibility bus of a session: this one, or the one whose bus is named."""

    def __init__(self, session_bus: str = "SESSION") -> None:
        session = open_dbus_connection(session_bus)
        bus = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
        (address,) = session.send_and_get_reply(new_method_call(bus, "GetAddress")).body
        session.close()
        self._bus: DBusConnection = open_dbus_connection(address)

    def close(self) -> None:
        """Leave the bus."""
        self._bus.close()

    def application(self, name: str, patience_s: float = 60.0) -> tuple[str, str]:
        """Return where the program of this name is, waiting for it. Raises LookupError."""
        end = time.monotonic() + patience_s
        while time.monotonic() < end:
            for child in self._children(("org.a11y.atspi.Registry", _ROOT)):
                if self._property(child, "Name") == name:
                    return child
            time.sleep(0.2)
        raise LookupError(name)

    def walk(self, place: tuple[str, str], depth: int = 0) -> Iterator[Node]:
        """Return what shows at a place and below it, in reading order."""
        states = self._states(place)
        role = self._call(place, "GetRoleName")[0]
        showing = _SHOWING in states or depth == 0
        if not showing or depth > _DEEP:
            return
        name, described = self._property(place, "Name"), self._property(place, "Description")
        silent = role in _SILENT and not name and not described
        if not silent:
            yield Node(depth, role, name, described, _FOCUSABLE in states)
        for child in self._children(place):
            yield from self.walk(child, depth + (not silent))

    def _children(self, place: tuple[str, str]) -> list[tuple[str, str]]:
        return [tuple(child) for child in self._call(place, "GetChildren")[0]]

    def _states(self, place: tuple[str, str]) -> set[int]:
        low, high = self._call(place, "GetState")[0]
        bits = low | high << 32
        return {number for number in range(64) if bits >> number & 1}

    def _property(self, place: tuple[str, str], name: str) -> str:
        address = DBusAddress(place[1], place[0], _ACCESSIBLE)
        return str(self._bus.send_and_get_reply(Properties(address).get(name), timeout=_REPLY_S).body[0][1])

    def _call(self, place: tuple[str, str], method: str) -> tuple:
        address = DBusAddress(place[1], place[0], _ACCESSIBLE)
        return self._bus.send_and_get_reply(new_method_call(address, method), timeout=_REPLY_S).body
