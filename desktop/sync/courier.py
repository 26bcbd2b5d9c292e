"""The other road: sealed bundles on a USB stick to the registry, and its receipts back.

Out: `vigia-<device>-<n>.age`, age to the courier's recipient, inside a tar of `manifest.dsse.json` and
`bundles/<bundle id>/<part name>`. Back: `recibos-<n>.tar`, its members receipts (DSSE JSON). Bundles stay in the
outbox until a receipt comes by either road.
"""

from __future__ import annotations

import base64
import errno
import io
import json
import os
import tarfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from threading import Event
from typing import Any

import pyrage
from securesystemslib.dsse import Envelope
from securesystemslib.signer import Signature  # type: ignore[attr-defined]

from desktop.errors import (
    CourierFileForeign,
    CourierFileKnown,
    CourierFileUnreadable,
    DiskFull,
    FolderReadOnly,
    ReceiptAlarm,
)
from desktop.incidents.ports import AnyPart, Bundle, Signer
from desktop.sync import receipts
from desktop.sync.bundles import Acknowledged, ReceiptKind
from desktop.sync.outbox import Outbox
from desktop.sync.servers import Servers

PAYLOAD_TYPE = "application/vnd.vigia.courier+json"
MANIFEST = "manifest.dsse.json"
FILE_BYTES = 32 * 1024 * 1024
_RECEIPT_BYTES = 1024 * 1024
_RECEIPTS_BYTES = 64 * 1024 * 1024  # of a whole file: 2 kB each
_BLOCK = 1024 * 1024


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

        `on_written` is told the size of each block that went out. A cancelled export ends between two blocks, and the
        half file goes. Raises DiskFull and FolderReadOnly; the files finished before stay.
        """
        made = []
        for group in self._groups(limit):
            package = self._package(folder, group, now, on_written, cancelled or Event())
            if package is None:
                break
            made.append(package)
        return tuple(made)

    def _groups(self, limit: int) -> Iterator[list[str]]:
        group: list[str] = []
        size = 0
        for each in self._outbox.waiting():
            if group and size + each.size > limit:
                yield group
                group, size = [], 0
            group.append(each.id)
            size += each.size
        if group:
            yield group

    def _package(
        self,
        folder: Path,
        group: Sequence[str],
        now: datetime,
        on_written: Callable[[int], None],
        cancelled: Event,
    ) -> Package | None:
        if cancelled.is_set():
            return None
        number = self._servers.next_courier_number()
        bundles = [self._outbox.bundle(bundle_id) for bundle_id in group]
        data = bytes(pyrage.encrypt(self._tar(bundles, number, now), [self._recipient]))
        path = folder / f"vigia-{self._device}-{number}.age"
        if not _write_whole(path, data, on_written, cancelled):
            return None
        urgent = sum(bundle.priority == 0 for bundle in bundles)
        return Package(path, number, tuple(group), len(data), receipts.sha256(data), urgent, now)

    def _tar(self, bundles: Iterable[Bundle], number: int, now: datetime) -> bytes:
        made = io.BytesIO()
        listed: list[dict[str, Any]] = []
        with tarfile.open(fileobj=made, mode="w", format=tarfile.PAX_FORMAT) as tar:
            for bundle in bundles:
                parts = (bundle.xml, *bundle.attachments)
                listed.append(_described(bundle, parts))
                for part in parts:
                    _add(tar, f"bundles/{bundle.id}/{_plain_name(part.name)}", part.data, now)
            statement = {
                "v": 1,
                "device": self._device,
                "n": number,
                "key": base64.b64encode(self._signer.public).decode("ascii"),
                "at": now.isoformat(),
                "bundles": listed,
            }
            _add(tar, MANIFEST, self._signed(statement), now)
        return made.getvalue()

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
    CourierFileKnown where it brings nothing new, FolderReadOnly where the file cannot be read. The whole file is
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


def _described(bundle: Bundle, parts: Sequence[AnyPart]) -> dict[str, Any]:
    return {
        "id": bundle.id,
        "instance_id": bundle.instance_id,
        "form": {"id": bundle.form.id, "version": bundle.form.version},
        "priority": bundle.priority,
        "parts": [
            {
                "name": part.name,
                "type": part.type,
                "sha256": part.sha256,
                "size": part.size,
            }
            for part in parts
        ],
    }


def _plain_name(name: str) -> str:
    if name in ("", ".", "..") or "/" in name or "\\" in name:
        raise ValueError("a part's name is not a plain file name")
    return name


def _add(tar: tarfile.TarFile, name: str, data: bytes, now: datetime) -> None:
    entry = tarfile.TarInfo(name)
    entry.size, entry.mtime, entry.mode = len(data), int(now.timestamp()), 0o600
    tar.addfile(entry, io.BytesIO(data))


def _write_whole(path: Path, data: bytes, on_written: Callable[[int], None], cancelled: Event) -> bool:
    """Write under another name and rename, so that a stick pulled out early holds no half file of that name.

    Returns False where it was cancelled.
    """
    half = path.with_suffix(".part")
    try:
        with half.open("wb") as file:
            for start in range(0, len(data), _BLOCK):
                if cancelled.is_set():
                    break
                file.write(data[start : start + _BLOCK])
                file.flush()
                os.fsync(file.fileno())  # what is counted has left this machine's memory
                on_written(min(_BLOCK, len(data) - start))
        if cancelled.is_set():
            half.unlink()
            return False
        half.replace(path)
        return True
    except OSError as error:
        kind = DiskFull if error.errno == errno.ENOSPC else FolderReadOnly
        raise kind(path) from error


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
        raise FolderReadOnly(file) from error


def _require_whole(file: Path) -> None:
    """A tar ends with two empty blocks (POSIX ustar); one that was cut between members lacks them."""
    with file.open("rb") as opened:
        if opened.seek(0, os.SEEK_END) > _RECEIPTS_BYTES:
            raise CourierFileUnreadable("")
        opened.seek(max(opened.tell() - 1024, 0))
        if opened.read() != bytes(1024):
            raise CourierFileUnreadable("")
