"""What the process does before anything else: private files, no core dumps, one copy at a time."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Protocol

from desktop.errors import AlreadyRunning, DataFolderUnusable

_PR_SET_DUMPABLE = 4  # linux/prctl.h
# errhandlingapi.h, werapi.h
_SEM_FAILCRITICALERRORS, _SEM_NOGPFAULTERRORBOX, _WER_FAULT_REPORTING_FLAG_NOHEAP = 0x1, 0x2, 0x1


class FaultReports(Protocol):
    """What Windows lets a process say about reports of its own end (Windows Error Reporting)."""

    def set_error_mode(self, flags: int) -> None: ...

    def set_flags(self, flags: int) -> bool: ...

    def exclude(self, program: str) -> bool: ...


def harden() -> None:
    """Make new files private to this user and leave no memory image behind, where the system lets us."""
    os.umask(0o077)
    if sys.platform != "win32":
        _no_core_files()
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
    if sys.platform == "win32":
        no_fault_reports(WindowsErrorReporting())


def no_fault_reports(reports: FaultReports) -> bool:
    """Leave this program out of Windows Error Reporting: no dialog, no memory in a report, no report.

    False where Windows did not take the exclusion: an administrator may have set otherwise.
    """
    reports.set_error_mode(_SEM_FAILCRITICALERRORS | _SEM_NOGPFAULTERRORBOX)
    without_heap = reports.set_flags(_WER_FAULT_REPORTING_FLAG_NOHEAP)
    return reports.exclude(Path(sys.executable).name) and without_heap


class WindowsErrorReporting:
    """The calls of kernel32 and wer. Not run anywhere but on Windows; the rest is tested on a fake.

    https://learn.microsoft.com/windows/win32/api/werapi/nf-werapi-weraddexcludedapplication
    """

    def set_error_mode(self, flags: int) -> None:
        """Set how a fault is shown."""
        _windows().kernel32.SetErrorMode(flags)

    def set_flags(self, flags: int) -> bool:
        """Set what a report of this process may hold."""
        return bool(_windows().kernel32.WerSetFlags(flags) == 0)

    def exclude(self, program: str) -> bool:
        """Leave a program out of reports, for this user."""
        return bool(_windows().wer.WerAddExcludedApplication(ctypes.c_wchar_p(program), False) == 0)


def _windows() -> Any:
    return ctypes.windll  # type: ignore[attr-defined, unused-ignore]


def is_hardened() -> dict[str, bool]:
    """Tell what of `harden` holds now, for the self-check; only what this system has is named."""
    found: dict[str, bool] = {}
    if sys.platform != "win32":
        import resource  # noqa: PLC0415  not on Windows

        mask = os.umask(0o077)
        os.umask(mask)
        found["umask"] = mask & 0o077 == 0o077
        found["no_core_files"] = resource.getrlimit(resource.RLIMIT_CORE)[0] == 0
    if sys.platform == "linux":
        prctl = ctypes.CDLL(None, use_errno=True).prctl
        found["not_dumpable"] = prctl(3, 0, 0, 0, 0) == 0  # PR_GET_DUMPABLE
    return found


def _no_core_files() -> None:
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415  not on Windows

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


class SingleInstance:
    """Holds a data folder's lock file; the system lets go of it when the process ends, however it ends.

    It is let go of as well when nobody refers to this object any more: keep it as long as the program runs.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: IO[bytes] | None = None

    def acquire(self) -> None:
        """Take the lock. Raises AlreadyRunning where another process has it, DataFolderUnusable on a bad folder."""
        if self._file is not None:
            return
        try:
            descriptor = os.open(self._path, os.O_CREAT | os.O_RDWR, 0o600)
        except OSError as error:
            raise DataFolderUnusable(self._path.parent) from error
        file = os.fdopen(descriptor, "r+b")
        try:
            _lock(file)
        except OSError as error:
            file.close()
            raise AlreadyRunning from error
        self._file = file

    def release(self) -> None:
        """Let go of the lock; the empty file stays, since taking it away would race with the next start."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def __enter__(self) -> SingleInstance:
        self.acquire()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
