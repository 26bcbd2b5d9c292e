"""The outbox key under a key of the machine, so that sending works with nobody logged in.

An administrator puts it there once (docs/operator.md §13); no program of a user can. Linux: a systemd credential, sealed
to the machine (or its TPM) by `systemd-creds`, which only the unit that names it gets to read. Windows: a file under
DPAPI's machine scope in ProgramData, whose access list is what keeps other users out.
"""

from __future__ import annotations

import ctypes
import logging
import os
import sys
from base64 import b64decode, b64encode
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

log = logging.getLogger(__name__)

CREDENTIAL = "vigia-outbox"
_KEY_BYTES = 32
_LOCAL_MACHINE, _NO_PROMPT = 0x4, 0x1  # CRYPTPROTECT_LOCAL_MACHINE, CRYPTPROTECT_UI_FORBIDDEN (wincrypt.h)


class MachineKey(Protocol):
    """Where this machine keeps a vault's outbox key for a process that no person started."""

    def outbox_key(self, vault_id: str) -> bytes | None:
        """Return the key; None where there is none for this vault, or this process may not read it."""


class NoMachineKey:
    """A system without any of them."""

    def outbox_key(self, vault_id: str) -> bytes | None:
        """Return None."""
        return None


class SystemdCredential:
    """The credential that systemd decrypted for this unit, in the folder that it names in the environment."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._folder = environment.get("CREDENTIALS_DIRECTORY", "")

    def outbox_key(self, vault_id: str) -> bytes | None:
        """Return the key if the credential is this vault's; see `handed`."""
        if not self._folder:
            return None
        try:
            text = (Path(self._folder) / CREDENTIAL).read_text(encoding="ascii")
        except (OSError, UnicodeDecodeError) as error:
            log.info("no credential: %s", type(error).__name__)
            return None
        return taken(text, vault_id)


class MachineProtection(Protocol):
    """Encrypts to this machine, whoever asks; raises OSError."""

    def protect(self, data: bytes) -> bytes: ...

    def unprotect(self, data: bytes) -> bytes: ...


class ProtectedFile:
    """A file for each vault in a folder of the machine, its content under the machine's protection."""

    def __init__(self, folder: Path, protection: MachineProtection) -> None:
        self._folder, self._protection = folder, protection

    def outbox_key(self, vault_id: str) -> bytes | None:
        """Return the key; None where there is no file or the system does not open it."""
        try:
            data = self._protection.unprotect(self._place(vault_id).read_bytes())
        except OSError as error:
            log.info("no machine key: %s", type(error).__name__)
            return None
        return taken(data.decode("ascii", "replace"), vault_id)

    def keep(self, vault_id: str, key: bytes) -> Path:
        """Write the file and return where. Raises OSError."""
        self._folder.mkdir(parents=True, exist_ok=True)
        place = self._place(vault_id)
        place.write_bytes(self._protection.protect(handed(vault_id, key).encode("ascii")))
        return place

    def _place(self, vault_id: str) -> Path:
        return self._folder / f"outbox-{vault_id}.dpapi"


class Dpapi:
    """Windows' own protection in its machine scope."""

    def protect(self, data: bytes) -> bytes:
        """Return the data encrypted to this machine. Raises OSError."""
        return self._call("CryptProtectData", data, _LOCAL_MACHINE | _NO_PROMPT)

    def unprotect(self, data: bytes) -> bytes:
        """Return the data in clear. Raises OSError."""
        return self._call("CryptUnprotectData", data, _NO_PROMPT)

    def _call(self, name: str, data: bytes, flags: int) -> bytes:
        windows = ctypes.WinDLL("crypt32", use_last_error=True)  # type: ignore[attr-defined,unused-ignore]
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined,unused-ignore]
        given = ctypes.create_string_buffer(data, len(data))
        source = _Blob(len(data), ctypes.cast(given, ctypes.POINTER(ctypes.c_char)))
        found = _Blob()
        done = getattr(windows, name)(
            ctypes.byref(source), None, None, None, None, flags, ctypes.byref(found)
        )
        if not done:
            raise OSError(ctypes.get_last_error(), name)  # type: ignore[attr-defined,unused-ignore]
        try:
            return ctypes.string_at(found.data, found.size)
        finally:
            kernel.LocalFree(found.data)


class _Blob(ctypes.Structure):
    """DATA_BLOB (wincrypt.h)."""

    _fields_ = (("size", ctypes.c_uint32), ("data", ctypes.POINTER(ctypes.c_char)))


def handed(vault_id: str, key: bytes) -> str:
    """Return the key as an administrator hands it on: it names its vault, so that no other one takes it."""
    return f"{vault_id} {b64encode(key).decode('ascii')}\n"


def taken(text: str, vault_id: str) -> bytes | None:
    """Return the key that `handed` wrote for this vault; None where the text is none."""
    name, _, rest = text.strip().partition(" ")
    try:
        key = b64decode(rest, validate=True)
    except ValueError:
        return None
    return key if name == vault_id and len(key) == _KEY_BYTES else None


def system_machine_key(
    environment: Mapping[str, str] = os.environ, platform: str = sys.platform
) -> MachineKey:
    """Return where this system keeps such a key."""
    if platform == "win32":
        folder = environment.get("PROGRAMDATA", "")
        return ProtectedFile(Path(folder) / "Vigia", Dpapi()) if folder else NoMachineKey()
    return SystemdCredential(environment) if platform == "linux" else NoMachineKey()
