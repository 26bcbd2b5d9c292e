"""The courier's road at the registry: sealed files from posts in, receipts out.

A file is `vigia-<device>-<n>.age`: age to the courier's key, inside a tar of `manifest.dsse.json` and
`bundles/<id>/<part>`. It is checked whole before anything of it is kept; its records then go the same way as
those from the network, so that one that came by both roads is there once.
"""

from __future__ import annotations

import base64
import hashlib
import io
import json
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pyrage
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy import insert, select

from registry.database import Database
from registry.devices import Devices, Sender
from registry.errors import CourierProblem, CourierRefused, Refused, SetupError
from registry.files import Files
from registry.schema import COURIER_FILE, DEVICE, SUBMISSION
from registry.submissions import XML_PART, Submissions

PAYLOAD_TYPE = "application/vnd.vigia.courier+json"
MANIFEST = "manifest.dsse.json"
_LIMIT = 256 * 1024 * 1024  # bytes; a post divides at 32 MB, and more than one file is never held in memory
_NUMBERS = range(1, 2**31)


@dataclass(frozen=True)
class _Listed:
    """A bundle of a verified file: its parts' bytes by name, with their types."""

    id: str
    instance_id: str
    priority: int
    parts: dict[str, tuple[str, bytes]] = field(repr=False)


@dataclass(frozen=True)
class _Opened:
    key: str
    number: int
    device: str
    sha256: str
    bundles: tuple[_Listed, ...]


@dataclass(frozen=True)
class Taken:
    """What a file brought: instance ids kept whole, and refused ones with the reason; `device` by its number."""

    device: int
    number: int
    received: tuple[str, ...]
    refused: tuple[tuple[str, str], ...]


class Courier:
    """Takes files in for one registry."""

    def __init__(
        self, database: Database, files: Files, submissions: Submissions, identity: pyrage.x25519.Identity
    ) -> None:
        self._database, self._files, self._submissions = database, files, submissions
        self._devices, self._identity = Devices(database), identity

    def take(self, path: Path, now: str) -> Taken:
        """Keep every record of a file. Raises CourierRefused, and SetupError where the file cannot be read."""
        try:
            if path.stat().st_size > _LIMIT:
                raise CourierRefused(path.name, CourierProblem.UNREADABLE)
            sealed = path.read_bytes()
        except OSError as error:
            raise SetupError(f"No se puede leer {path}: {error.strerror}.") from error
        opened = _open(path.name, sealed, self._identity)
        sender = self._sender(path.name, opened)
        received: list[str] = []
        refused: list[tuple[str, str]] = []
        for bundle in opened.bundles:
            try:
                self._keep(sender, bundle)
            except Refused as refusal:
                refused.append((bundle.instance_id, refusal.message))
                continue
            received.append(bundle.instance_id)
        row = {"key": opened.key, "n": opened.number, "sha256": opened.sha256, "taken_at": now}
        with self._database.writing() as connection:
            connection.execute(insert(COURIER_FILE).values(**row))
        return Taken(sender.id, opened.number, tuple(received), tuple(refused))

    def _sender(self, name: str, opened: _Opened) -> Sender:
        sender = self._devices.of_key(opened.key)
        if sender is None:
            raise CourierRefused(name, CourierProblem.UNKNOWN_DEVICE, opened.key)
        known = select(COURIER_FILE.c.sha256, COURIER_FILE.c.taken_at).where(
            COURIER_FILE.c.key == opened.key, COURIER_FILE.c.n == opened.number
        )
        with self._database.reading() as connection:
            before = connection.execute(known).one_or_none()
        if before is not None:
            raise CourierRefused(name, CourierProblem.REPLAYED, f"el {before.taken_at[:10]}")
        return sender

    def _keep(self, sender: Sender, bundle: _Listed) -> None:
        arrived = []
        for name, (kind, data) in bundle.parts.items():
            if name == XML_PART:
                continue
            arriving = self._files.arriving(name, kind)
            arriving.write(data)
            arrived.append(arriving.finish())
        _, xml = bundle.parts[XML_PART]
        self._submissions.accept(sender.id, xml, arrived, urgent=bundle.priority == 0)


def receipts_of(database: Database, device: int, after: int = 0) -> Iterator[tuple[int, bytes]]:
    """The receipts of a device by number, whichever road its records came and whichever token it had."""
    with database.reading() as connection:
        key = connection.execute(select(DEVICE.c.key).where(DEVICE.c.id == device)).scalar_one_or_none()
        same = (
            select(DEVICE.c.id).where(DEVICE.c.key == key)
            if key
            else select(DEVICE.c.id).where(DEVICE.c.id == device)
        )
        rows = connection.execute(
            select(SUBMISSION.c.seq, SUBMISSION.c.receipt)
            .where(SUBMISSION.c.device.in_(same), SUBMISSION.c.seq > after)
            .order_by(SUBMISSION.c.seq)
        ).all()
    for row in rows:
        yield int(row.seq), bytes(row.receipt)


def write_receipts(folder: Path, receipts: Iterator[tuple[int, bytes]]) -> tuple[Path, int]:
    """Write `recibos-<n>.tar`, under the next number that is free in the folder; return it and how many it has."""
    taken = {path.name for path in folder.glob("recibos-*.tar")}
    number = next(n for n in range(1, 1_000_000) if f"recibos-{n}.tar" not in taken)
    target = folder / f"recibos-{number}.tar"
    half = target.with_suffix(".parcial")
    count = 0
    try:
        with tarfile.open(half, "w") as tar:
            for seq, receipt in receipts:
                entry = tarfile.TarInfo(f"recibos/{seq:06d}.dsse.json")
                entry.size, entry.mode = len(receipt), 0o600
                tar.addfile(entry, io.BytesIO(receipt))
                count += 1
        half.replace(target)
    except OSError as error:
        raise SetupError(f"No se puede escribir {target}: {error.strerror}.") from error
    finally:
        half.unlink(missing_ok=True)
    return target, count


def _open(name: str, sealed: bytes, identity: pyrage.x25519.Identity) -> _Opened:
    """Decrypt and check a whole file. Raises CourierRefused."""
    try:
        members = _members(bytes(pyrage.decrypt(sealed, [identity])))
        told, key = _manifest(members.pop(MANIFEST))
    except _BadSignature as error:
        raise CourierRefused(name, CourierProblem.UNSIGNED) from error
    except (pyrage.DecryptError, tarfile.TarError, *_MALFORMED) as error:
        raise CourierRefused(name, CourierProblem.UNREADABLE) from error
    try:
        bundles = tuple(_listed(each, members) for each in told["bundles"])
        if members:
            raise ValueError("more files than listed")
        number, device = int(told["n"]), str(told["device"])
        if number not in _NUMBERS:
            raise ValueError("no number of a file")
    except _MALFORMED as error:
        raise CourierRefused(name, CourierProblem.SWAPPED) from error
    return _Opened(key, number, device, hashlib.sha256(sealed).hexdigest(), bundles)


# What JSON of the wrong shape, depth or magnitude leads to.
_MALFORMED = (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError)


class _BadSignature(Exception):
    """The manifest is not what its key signed."""


def _manifest(data: bytes) -> tuple[dict[str, Any], str]:
    """Return the statement and the fingerprint of the key that it names and that signed it."""
    envelope = json.loads(data)
    payload = base64.b64decode(envelope["payload"], validate=True)
    kind = str(envelope["payloadType"])
    told = json.loads(payload)
    if kind != PAYLOAD_TYPE or told["v"] != 1:
        raise ValueError("not a courier's manifest")
    public = base64.b64decode(told["key"], validate=True)
    covered = b"DSSEv1 %d %b %d %b" % (len(kind), kind.encode(), len(payload), payload)
    [signature] = envelope["signatures"]
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(base64.b64decode(signature["sig"]), covered)
    except InvalidSignature as error:
        raise _BadSignature from error
    return told, hashlib.sha256(public).hexdigest()


def _listed(told: dict[str, Any], members: dict[str, bytes]) -> _Listed:
    parts: dict[str, tuple[str, bytes]] = {}
    for part in told["parts"]:
        data = members.pop(f"bundles/{told['id']}/{part['name']}")
        if (hashlib.sha256(data).hexdigest(), len(data)) != (part["sha256"], part["size"]):
            raise ValueError("other bytes than listed")
        parts[str(part["name"])] = (str(part["type"]), data)
    if XML_PART not in parts:
        raise ValueError("no XML")
    return _Listed(str(told["id"]), str(told["instance_id"]), int(told["priority"]), parts)


def _members(data: bytes) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    size = 0
    with tarfile.open(fileobj=io.BytesIO(data), mode="r:") as tar:
        for entry in tar:
            content = tar.extractfile(entry) if entry.isreg() else None
            size += entry.size
            if content is None or entry.name in found or size > _LIMIT:
                raise ValueError("not a file that a post writes")
            found[entry.name] = content.read()
    return found
