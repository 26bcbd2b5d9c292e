"""Slows wrong tries down: each is counted before it is made, and the wait grows to a minute."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import TypeVar

from desktop.errors import DiskFull, FolderReadOnly, TooSoon, WrongPassphrase
from desktop.vault.header import Header, HeaderFile, Tries
from desktop.vault.ports import Clock

LONGEST_WAIT_S = 60.0
_SECONDS_PER_TRY = (0.0, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0)

Opened = TypeVar("Opened")


def wait_after(count: int) -> float:
    """Return the seconds to wait after so many failed tries in a row."""
    return _SECONDS_PER_TRY[count] if count < len(_SECONDS_PER_TRY) else LONGEST_WAIT_S


class Gate:
    """Counts tries in the header, so that ending the program neither clears nor avoids the wait.

    Time is the monotonic clock of one boot; after another boot the wait starts again when the gate is first
    asked, so that setting the clock forward gains nothing. It slows a person at the keyboard; what protects a
    stolen copy is the cost of the passphrase.
    """

    def __init__(self, file: HeaderFile, clock: Clock) -> None:
        self._file, self._clock = file, clock
        self._born_ms = clock.mono_ms()
        self._unwritten = Tries()  # counted here alone while the disk is full

    def wait_s(self, header: Header) -> float:
        """Return the seconds that must pass before the next try."""
        tries = self._tries(header)
        now_ms = self._clock.mono_ms()
        believed = tries.boot_id == self._clock.boot_id() and tries.mono_ms <= now_ms
        since_ms = now_ms - (tries.mono_ms if believed else self._born_ms)
        return max(0.0, wait_after(tries.count) - max(0.0, since_ms / 1000))

    def attempt(self, header: Header, label: str, opening: Callable[[], Opened]) -> Opened:
        """Return what `opening` opens.

        Raises TooSoon before the wait is over; WrongPassphrase where `opening` raises InvalidTag or ValueError.
        """
        from cryptography.exceptions import InvalidTag  # noqa: PLC0415  the lock screen waits for no cryptography

        wait_s = self.wait_s(header)
        if wait_s > 0:
            raise TooSoon(wait_s)
        counted = Tries(self._tries(header).count + 1, self._clock.boot_id(), self._clock.mono_ms())
        self._keep(header, counted)
        try:
            opened = opening()
        except (InvalidTag, ValueError) as error:
            self._keep(header, replace(counted, mono_ms=self._clock.mono_ms()))
            raise WrongPassphrase(label, wait_after(counted.count)) from error
        with suppress(
            FolderReadOnly
        ):  # whoever goes on with what was opened is told, and lets go of its keys
            self._keep(header, Tries())
        return opened

    def _tries(self, header: Header) -> Tries:
        return max(header.tries, self._unwritten, key=lambda tries: tries.count)

    def _keep(self, header: Header, tries: Tries) -> None:
        before, self._unwritten = self._unwritten, tries
        with suppress(DiskFull):  # a full disk must not keep an officer out
            try:
                self._file.write_tries(replace(header, tries=tries))
            except FolderReadOnly:  # nothing is tried there, and nothing waited for
                self._unwritten = before
                raise
            self._unwritten = Tries()
