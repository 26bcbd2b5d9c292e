"""vault.json: what the lock screen and the unlocking need before there is a key; never a text that a person typed.

docs/decisions/vault-header.md says why it is outside vault.db.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from desktop.errors import DiskFull, FolderReadOnly, HeaderDamaged
from desktop.vault.officer import Role
from desktop.vault.passphrase import KdfSettings

FORMAT = 1


@dataclass(frozen=True)
class Entry:
    """One officer who may unlock: wrapped private keys and the vault key sealed to the officer."""

    officer_id: str
    label: str
    role: str
    kdf: KdfSettings
    wrapped: bytes = field(repr=False)
    envelope: bytes = field(repr=False)


@dataclass(frozen=True)
class RecoveryEnvelopes:
    """The vault key for recovery: an age file to the ministry's recipients, and sealed to a printed code's key."""

    age: bytes | None = field(repr=False, default=None)
    code: bytes | None = field(repr=False, default=None)


@dataclass(frozen=True)
class NextKey:
    """Envelopes of a vault key that is being changed to; vault.db opens with the old one or with this one."""

    envelopes: Mapping[str, bytes] = field(repr=False)
    recovery: RecoveryEnvelopes


@dataclass(frozen=True)
class Tries:
    """Failed tries in a row, and when the last was, in monotonic milliseconds of a boot."""

    count: int = 0
    boot_id: str = ""
    mono_ms: int = 0


@dataclass(frozen=True)
class Header:
    """Everything in vault.json. `vault_id` is random; `post` is the post's code, for the lock screen."""

    vault_id: str
    post: str
    demo: bool
    entries: tuple[Entry, ...]
    recovery: RecoveryEnvelopes
    tries: Tries = Tries()
    next_key: NextKey | None = None
    note_recipient: str = ""  # age: what is written while locked is sealed to it

    def entry(self, officer_id: str) -> Entry | None:
        """Return the entry of an officer, None where there is none."""
        return next((entry for entry in self.entries if entry.officer_id == officer_id), None)


class HeaderFile:
    """Reads and writes the header and its copy; each write is whole or not at all."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._copy = path.with_suffix(".copy.json")

    def exists(self) -> bool:
        """Tell whether there is a header or its copy."""
        return self._path.exists() or self._copy.exists()

    def read(self) -> Header:
        """Return the header, from its copy where the file itself is gone or does not hold together.

        Raises HeaderDamaged where neither can be used.
        """
        for path in (self._path, self._copy):
            try:
                return _parse(path.read_bytes())
            except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError, OverflowError):
                continue
        raise HeaderDamaged(self._path)

    def write(self, header: Header) -> None:
        """Write the header, then its copy. Raises DiskFull or FolderReadOnly; both are then as they were."""
        self.ready(header)()

    def ready(self, header: Header) -> Callable[[], None]:
        """Have a header and its copy on the disk; what is returned puts them in place, which needs no room.

        Both raise DiskFull or FolderReadOnly.
        """
        content = render(header)
        puts = [_ready(path, content) for path in (self._path, self._copy)]

        def put() -> None:
            for each in puts:
                each()

        return put

    def write_tries(self, header: Header) -> None:
        """Write the header alone: a count of tries that is lost with the file is no loss."""
        write_whole(self._path, render(header))

    def remove(self) -> None:
        """Take away both files, after a creation that failed."""
        self._path.unlink(missing_ok=True)
        self._copy.unlink(missing_ok=True)


def write_whole(path: Path, content: bytes) -> None:
    """Write a file (0600) so that after a crash it is the old one or the new one, and on the disk.

    Raises DiskFull or FolderReadOnly; the old file then stays.
    """
    _ready(path, content)()


def _ready(path: Path, content: bytes) -> Callable[[], None]:
    """Have a file's new content on the disk beside it; what is returned puts it in place."""
    temporary = path.with_suffix(path.suffix + ".new")

    def put() -> None:
        with _named(path):
            temporary.replace(path)
            sync_folder(path.parent)

    with _named(path):
        descriptor = os.open(temporary, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    return put


@contextmanager
def _named(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise (DiskFull if error.errno == errno.ENOSPC else FolderReadOnly)(path) from error


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def render(header: Header) -> bytes:
    """Return the header as its file says it; the `sum` in it tells damage of the disk."""
    body = {
        "v": FORMAT,
        "vault": header.vault_id,
        "post": header.post,
        "demo": header.demo,
        "officers": [
            {
                "id": entry.officer_id,
                "label": entry.label,
                "role": entry.role,
                "kdf": entry.kdf.to_document(),
                "wrapped": _encode(entry.wrapped),
                "envelope": _encode(entry.envelope),
            }
            for entry in header.entries
        ],
        "recovery": _render_recovery(header.recovery),
        "tries": {
            "count": header.tries.count,
            "boot": header.tries.boot_id,
            "mono_ms": header.tries.mono_ms,
        },
        "note": header.note_recipient,
        "next": header.next_key
        and {
            "envelopes": {name: _encode(value) for name, value in header.next_key.envelopes.items()},
            "recovery": _render_recovery(header.next_key.recovery),
        },
    }
    return json.dumps({**body, "sum": _sum(body)}, indent=1, sort_keys=True).encode("ascii")


def _parse(content: bytes) -> Header:
    body = json.loads(content)
    if body.pop("sum") != _sum(body) or body["v"] != FORMAT:
        raise ValueError("sum")
    following = body["next"]
    return Header(
        vault_id=_text(body["vault"]),
        post=_text(body["post"]),
        demo=bool(body["demo"]),
        entries=tuple(
            Entry(
                _text(one["id"]),
                _text(one["label"]),
                Role(one["role"]).value,
                KdfSettings.from_document(one["kdf"]),
                _decode(one["wrapped"]),
                _decode(one["envelope"]),
            )
            for one in body["officers"]
        ),
        recovery=_parse_recovery(body["recovery"]),
        tries=_parse_tries(body["tries"]),
        next_key=following
        and NextKey(
            {name: _decode(value) for name, value in following["envelopes"].items()},
            _parse_recovery(following["recovery"]),
        ),
        note_recipient=str(body.get("note", "")),  # a vault of before gets one at its next unlocking
    )


def _parse_tries(document: Mapping[str, Any]) -> Tries:
    return Tries(max(0, int(document["count"])), str(document["boot"]), int(document["mono_ms"]))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("text")
    return value


def _render_recovery(recovery: RecoveryEnvelopes) -> dict[str, str | None]:
    return {
        "age": _encode(recovery.age) if recovery.age is not None else None,
        "code": _encode(recovery.code) if recovery.code is not None else None,
    }


def _parse_recovery(document: Mapping[str, str | None]) -> RecoveryEnvelopes:
    age, code = document["age"], document["code"]
    return RecoveryEnvelopes(
        _decode(age) if age is not None else None, _decode(code) if code is not None else None
    )


def _sum(body: Mapping[str, Any]) -> str:
    """Return a checksum that tells damage of the disk from a wrong passphrase; it is no protection from people."""
    return hashlib.sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()


def _encode(data: bytes) -> str:
    return b64encode(data).decode("ascii")


def _decode(text: str) -> bytes:
    return b64decode(text, validate=True)
