"""Importing in the background, one module at a time with rests between, so that a key shows soon while somebody types.

A module is worked through whole: the binding keeps its classes in tables without a lock, and a window that is drawn while
one of them is half made can crash the program.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib import import_module
from threading import Event, get_ident
from time import monotonic, sleep
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType

_WHOLE_S = (
    0.05  # few modules take longer; reading a module's file lets others have the interpreter in any case
)
_TURN_S = 0.005
_LONGEST_REST_S = (
    0.005  # Python looks for modules under one lock, so a thread that imports waits for a rest too
)


class _Rests:
    """First in `sys.meta_path`: finds nothing, but rests as long as the thread has worked since the last rest."""

    def __init__(self, hurry: Event) -> None:
        self._thread, self._hurry, self._since = get_ident(), hurry, monotonic()

    def find_spec(self, name: str, path: object = None, target: ModuleType | None = None) -> None:
        """Rest, on the one thread, until somebody is in a hurry."""
        if get_ident() == self._thread and not self._hurry.is_set():
            self._hurry.wait(min(monotonic() - self._since, _LONGEST_REST_S))
            self._since = monotonic()


def import_gently(modules: Iterable[str], hurry: Event) -> None:
    """Import modules on this thread with a rest before each one that they bring; without rests once `hurry` is set."""
    rests = _Rests(hurry)
    sys.meta_path.insert(0, rests)
    try:
        with _whole_modules():
            for module in modules:
                import_module(module)
    finally:
        sys.meta_path.remove(rests)


def import_in_turns(modules: Iterable[str]) -> None:
    """Import modules on this thread with a rest after each: another thread may want one of them, and waits for it."""
    with _whole_modules():
        for module in modules:
            import_module(module)
            sleep(_TURN_S)


@contextmanager
def _whole_modules() -> Iterator[None]:
    """Let no other thread have the interpreter in the middle of a class."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(_WHOLE_S)
    try:
        yield
    finally:
        sys.setswitchinterval(before)
