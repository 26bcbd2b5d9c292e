"""The other road: sealed bundles on a USB stick to the registry, and its receipts back.

Out: `vigia-<device>-<n>.age`, age to the courier's recipient, inside a tar of `manifest.dsse.json` and
`bundles/<bundle id>/<part name>`. Back: `recibos-<n>.tar`, its members receipts (DSSE JSON). Bundles stay in the
outbox until a receipt comes by either road.
"""

from __future__ import annotations

import base64
import errno
import hashlib
import json
import os
import tarfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from threading import Event
from typing import IO, Any

import pyrage
from securesystemslib.dsse import Envelope
from securesystemslib.signer import Signature  # type: ignore[attr-defined]

from desktop.errors import (
    CourierFileForeign,
    CourierFileKnown,
    CourierFileUnreadable,
    ReceiptAlarm,
    StickFull,
    StickLost,
)
from desktop.incidents.ports import Signer
from desktop.store.files import settle
from desktop.store.pulled import Pulled
from desktop.sync import receipts
from desktop.sync.bundles import Acknowledged, ReceiptKind, StoredPart, Waiting
from desktop.sync.outbox import Outbox
from desktop.sync.servers import Servers

PAYLOAD_TYPE = "application/vnd.vigia.courier+json"
MANIFEST = "manifest.dsse.json"
FILE_BYTES = 32 * 1024 * 1024
_RECEIPT_BYTES = 1024 * 1024
_RECEIPTS_BYTES = 64 * 1024 * 1024  # of a whole file: 2 kB each
_BLOCK = 1024 * 1024
_END_BYTES = 2 * tarfile.BLOCKSIZE  # POSIX ustar: a tar ends with two empty blocks


@dataclass(frozen=True)
class Package:
    """A file on the stick: its number, the bundles in it by id, its size in bytes and SHA-256 (hex)."""

    path: Path
    number: int
    bundles: tuple[str, ...]
    size: int
    sha256: str
    urgent: int
    made: datetime


@dataclass(frozen=True)
class Returned:
    """What a file of receipts brought: instance ids now received, members refused with the reason, and how many
    were known already or are for records of other machines."""

    received: tuple[str, ...]
    refused: tuple[tuple[str, str], ...]
    passed_over: int


class Courier:
    """Writes and reads the stick for one outbox; `device` is an id that says nothing of place or person."""

    def __init__(self, outbox: Outbox, servers: Servers, signer: Signer, recipient: str, device: str) -> None:
        self._outbox, self._servers = outbox, servers
        self._signer, self._device = signer, device
        self._recipient = pyrage.x25519.Recipient.from_str(recipient)

    def export(
        self,
        folder: Path,
        now: datetime,
        *,
        limit: int = FILE_BYTES,
        on_written: Callable[[int], None] = lambda _: None,
        cancelled: Event | None = None,
    ) -> tuple[Package, ...]:
        """Write everything without a receipt, in files of about `limit` bytes; each is whole or not there.

        What is written goes from outbox.db to the stick piece by piece and is never whole in memory. `on_written` is
        told the size of each block that went out. A cancelled export ends between two blocks, and the half file goes.
        Raises StickFull and StickLost; the files finished before stay.
        """
        made = []
        for group in self._groups(limit):
            package = self._package(folder, group, now, on_written, cancelled or Event())
            if package is None:
                break
            made.append(package)
        return tuple(made)

    def _groups(self, limit: int) -> Iterator[list[Waiting]]:
        group: list[Waiting] = []
        size = 0
        for each in self._outbox.waiting():
            if group and size + each.size > limit:
                yield group
                group, size = [], 0
            group.append(each)
            size += each.size
        if group:
            yield group

    def _package(
        self,
        folder: Path,
        group: Sequence[Waiting],
        now: datetime,
        on_written: Callable[[int], None],
        cancelled: Event,
    ) -> Package | None:
        if cancelled.is_set():
            return None
        number = self._servers.next_courier_number()
        path = folder / f"vigia-{self._device}-{number}.age"
        carried: list[Waiting] = []
        pieces = self._tar(group, carried, number, now)
        written = _write_whole(path, pieces, self._recipient, on_written, cancelled)
        if written is None:
            return None
        urgent = sum(each.priority == 0 for each in carried)
        bundles = tuple(each.id for each in carried)
        return Package(path, number, bundles, written.size, written.sha256, urgent, now)

    def _tar(
        self, group: Sequence[Waiting], carried: list[Waiting], number: int, now: datetime
    ) -> Iterator[bytes]:
        """Yield a tar whose last member, the signed manifest, lists what went before it; that is added to `carried`."""
        listed: list[dict[str, Any]] = []
        for waiting in group:
            parts = self._outbox.parts(waiting.id)
            if not parts:  # its receipt came by the network meanwhile, and it was let go
                continue
            for part in parts:
                yield _header(f"bundles/{waiting.id}/{_plain_name(part.name)}", part.size, now)
                yield from self._outbox.part_pieces(waiting.id, part.n)
                yield _filling(part.size)
            listed.append(_described(waiting, parts))
            carried.append(waiting)
        statement = {
            "v": 1,
            "device": self._device,
            "n": number,
            "key": base64.b64encode(self._signer.public).decode("ascii"),
            "at": now.isoformat(),
            "bundles": listed,
        }
        manifest = self._signed(statement)
        yield _header(MANIFEST, len(manifest), now) + manifest + _filling(len(manifest)) + bytes(_END_BYTES)

    def _signed(self, statement: dict[str, Any]) -> bytes:
        payload = json.dumps(statement, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
        envelope = Envelope(payload, PAYLOAD_TYPE, {})
        signature = Signature(self._signer.keyid, self._signer.sign(envelope.pae()).hex())
        envelope.signatures[signature.keyid] = signature
        return json.dumps(envelope.to_dict(), separators=(",", ":")).encode("ascii")


def take_receipts(
    outbox: Outbox,
    servers: Servers,
    file: Path,
    now: datetime,
    told: Callable[[int, int], bool] = lambda _done, _total: True,
) -> Returned:
    """Take the receipts of a file, each verified as one from the network; what does not verify is refused.

    `told` hears before each receipt how many are done, of how many; where it says False the rest stays in the file.

    Raises CourierFileUnreadable where it is cut or no tar, CourierFileForeign where none is for this machine,
    CourierFileKnown where it brings nothing new, StickLost where the file cannot be read. The whole file is
    read before anything is taken.
    """
    keys = servers.trust().receipt_keys
    waiting = {each.instance_id: each.id for each in outbox.waiting()}
    known = outbox.instances()
    received: list[str] = []
    refused: list[tuple[str, str]] = []
    passed_over: list[str] = []
    members = tuple(_members(file))
    for number, (name, data) in enumerate(members):
        if not told(number, len(members)):
            return Returned(tuple(received), tuple(refused), len(passed_over))
        try:
            receipt = receipts.verify(data, keys, "")
            bundle_id = waiting.get(receipt.instance_id)
            if bundle_id is None:
                passed_over.append(receipt.instance_id)
                continue
            sent = {part.name: part.sha256 for part in outbox.parts(bundle_id)}
            if receipts.match(receipt, receipt.instance_id, sent, ""):
                raise ReceiptAlarm("", "missing")
        except ReceiptAlarm as alarm:
            refused.append((name, str(alarm.args[1])))
            continue
        ended = Acknowledged(ReceiptKind.SIGNED, data, registry=receipt.registry, seq=receipt.seq)
        outbox.kept.received_elsewhere(bundle_id, ended, now)
        waiting.pop(receipt.instance_id)
        received.append(receipt.instance_id)
    if not received and not refused:
        raise CourierFileKnown("") if known & set(passed_over) else CourierFileForeign("")
    return Returned(tuple(received), tuple(refused), len(passed_over))


def remito(package: Package, device: str) -> str:
    """Return the paper that goes with a file: who carries, how much, and the file's hash; no content.

    The registry compares the hash; the carrier signs for the stick, never for what is in it.
    """
    lines = (
        "REMITO DE CORREO · material cifrado",
        "",
        f"Archivo        {package.path.name}",
        f"Equipo         {device}",
        f"Número         {package.number}",
        f"Fecha          {package.made:%Y-%m-%d %H:%M %z}",
        f"Asientos       {len(package.bundles)}, de ellos emergencias: {package.urgent}",
        f"Tamaño         {package.size} bytes",
        f"Huella SHA-256 {package.sha256[:32]}",
        f"               {package.sha256[32:]}",
        "",
        "Entrega   ______________________   fecha y hora ______________",
        "Traslada  ______________________   fecha y hora ______________",
        "Recibe    ______________________   fecha y hora ______________",
        "",
        "Sin la clave del registro, quien lo encuentre ve solo tamaños. Los asientos quedan guardados",
        "en el puesto hasta que vuelvan los recibos. Una emergencia se avisa igual por teléfono.",
    )
    return "\n".join(lines) + "\n"


def _described(waiting: Waiting, parts: Sequence[StoredPart]) -> dict[str, Any]:
    return {
        "id": waiting.id,
        "instance_id": waiting.instance_id,
        "form": {"id": waiting.form_id, "version": waiting.form_version},
        "priority": waiting.priority,
        "parts": [
            {"name": part.name, "type": part.type, "sha256": part.sha256, "size": part.size} for part in parts
        ],
    }


def _plain_name(name: str) -> str:
    if name in ("", ".", "..") or "/" in name or "\\" in name:
        raise ValueError("a part's name is not a plain file name")
    return name


def _header(name: str, size: int, now: datetime) -> bytes:
    entry = tarfile.TarInfo(name)
    entry.size, entry.mtime, entry.mode = size, int(now.timestamp()), 0o600
    return entry.tobuf(tarfile.PAX_FORMAT)


def _filling(size: int) -> bytes:
    """Return what fills a member up to whole blocks of a tar."""
    return bytes(-size % tarfile.BLOCKSIZE)


@dataclass(frozen=True)
class _Written:
    size: int
    sha256: str


class _Cancelled(Exception):
    """Nobody wants the file any more."""


class _Stick:
    """A file on the stick to write to, block by block; `problem` is what kept a block from being written."""

    def __init__(self, file: IO[bytes], on_written: Callable[[int], None], cancelled: Event) -> None:
        self._file, self._on_written, self._cancelled = file, on_written, cancelled
        self._block, self._digest = bytearray(), hashlib.sha256()
        self.size = 0
        self.problem: Exception | None = None

    @property
    def written(self) -> _Written:
        """What left this machine's memory so far."""
        return _Written(self.size, self._digest.hexdigest())

    def write(self, data: bytes) -> int:
        """Take what comes next."""
        self._block += data
        if len(self._block) >= _BLOCK:
            self.flush()
        return len(data)

    def flush(self) -> None:
        """Write what is held. Raises OSError, and _Cancelled in its place."""
        try:
            if self._cancelled.is_set():
                raise _Cancelled
            self._file.write(self._block)
            self._file.flush()
            os.fsync(self._file.fileno())  # what is counted has left this machine's memory
        except (OSError, _Cancelled) as problem:  # whoever writes wraps it in another
            self.problem = problem
            raise
        self._digest.update(self._block)
        self.size += len(self._block)
        self._on_written(len(self._block))
        self._block.clear()


def _write_whole(
    path: Path,
    pieces: Iterator[bytes],
    recipient: pyrage.x25519.Recipient,
    on_written: Callable[[int], None],
    cancelled: Event,
) -> _Written | None:
    """Encrypt a stream under another name and rename, so that a stick pulled out early holds no half file of that name.

    Returns None where it was cancelled. Raises StickFull, StickLost and what `pieces` raises; no half file stays then,
    unless the stick is gone.
    """
    half = path.with_suffix(".part")
    try:
        with half.open("wb") as file:
            written = _sealed(_Stick(file, on_written, cancelled), pieces, recipient)
        half.replace(path)
        with suppress(OSError):  # some sticks' file systems know no such call
            settle(path.parent)
    except BaseException as error:
        with suppress(OSError):
            half.unlink(missing_ok=True)
        if isinstance(error, _Cancelled):
            return None
        if isinstance(error, OSError):
            raise (StickFull if error.errno == errno.ENOSPC else StickLost)("") from error
        raise
    return written


def _sealed(stick: _Stick, pieces: Iterator[bytes], recipient: pyrage.x25519.Recipient) -> _Written:
    source = Pulled(pieces)
    try:
        pyrage.encrypt_io(source, stick, [recipient])
    except pyrage.EncryptError as error:
        raise source.problem or stick.problem or error from error
    stick.flush()
    return stick.written


def _members(file: Path) -> Iterator[tuple[str, bytes]]:
    """Yield name and bytes of the regular members of a tar; nothing is written to the disk."""
    try:
        _require_whole(file)
        with tarfile.open(file, mode="r:") as tar:
            for entry in tar:
                whole = entry.isreg() and not entry.issparse()  # a sparse one has more bytes than the file
                content = tar.extractfile(entry) if whole and entry.size <= _RECEIPT_BYTES else None
                if content is not None:
                    yield entry.name, content.read()
    except tarfile.TarError as error:
        raise CourierFileUnreadable("") from error
    except OSError as error:
        raise StickLost("") from error


def _require_whole(file: Path) -> None:
    """Refuse a tar that was cut between members: it lacks the empty blocks of the end."""
    with file.open("rb") as opened:
        if opened.seek(0, os.SEEK_END) > _RECEIPTS_BYTES:
            raise CourierFileUnreadable("")
        opened.seek(max(opened.tell() - _END_BYTES, 0))
        if opened.read() != bytes(_END_BYTES):
            raise CourierFileUnreadable("")
