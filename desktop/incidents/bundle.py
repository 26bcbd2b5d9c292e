"""What is handed to a court: a tar of the chosen records, every link of the chain, keys, receipts and actas.

Its last member, `manifiesto.dsse.json`, is signed by the device and names every other member with its hash, the
chosen records and the end of the log. docs/record-format.md describes it for whoever must read it without this.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import tarfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import IO, Any

from desktop.errors import BundleUnreadable
from desktop.incidents import chain, dsse, keys
from desktop.incidents.chain import ChainReport, Head, Row
from desktop.incidents.ports import Signer

MANIFEST_TYPE = "application/vnd.vigia.export+json"
MANIFEST, LOG_FILE, ATTACHMENTS = "manifiesto.dsse.json", "bitacora.jsonl", "adjuntos/"
_BLOCK = 512
_MOST_MEMBERS = 100_000


@dataclass(frozen=True)
class Member:
    """A file of the bundle: `open` gives its bytes from the start each time, `size` how many they are."""

    name: str
    size: int
    open: Callable[[], Iterable[bytes]] = field(repr=False)


@dataclass(frozen=True)
class Told:
    """What the manifest says beside its files: the export's number, why, for whom, when, and which records go whole."""

    number: str
    record: str
    motive: str
    recipient: str
    at: str
    attachments: bool
    chosen: tuple[str, ...]
    head: Head


def whole(name: str, data: bytes) -> Member:
    """Return a member that is in memory."""
    return Member(name, len(data), lambda: (data,))


def streamed(name: str, source: Callable[[], Iterable[bytes]]) -> Member:
    """Return a member whose size is found by reading it once."""
    return Member(name, sum(len(piece) for piece in source()), source)


def tar(members: Iterable[Member], told: Told, device: Signer) -> Iterator[bytes]:
    """Yield the bundle piece by piece; the manifest comes last, once every hash is known."""
    files: list[dict[str, Any]] = []
    for member in members:
        digest = hashlib.sha256()
        for piece in _member(member):
            yield piece.head if isinstance(piece, _Framing) else piece
            if not isinstance(piece, _Framing):
                digest.update(piece)
        files.append({"name": member.name, "sha256": digest.hexdigest(), "size": member.size})
    manifest = dsse.sign(MANIFEST_TYPE, _manifest(told, files), [device]).encode()
    for piece in _member(whole(MANIFEST, manifest)):
        yield piece.head if isinstance(piece, _Framing) else piece
    yield bytes(2 * _BLOCK)


@dataclass(frozen=True)
class _Framing:
    """Bytes of the tar around a member: its head, or what fills its last block."""

    head: bytes


def _member(member: Member) -> Iterator[bytes | _Framing]:
    info = tarfile.TarInfo(member.name)
    info.size, info.mode = member.size, 0o600
    yield _Framing(info.tobuf(tarfile.PAX_FORMAT))
    sent = 0
    for piece in member.open():
        sent += len(piece)
        yield piece
    assert sent == member.size, member.name
    yield _Framing(bytes(-sent % _BLOCK))


def _manifest(told: Told, files: list[dict[str, Any]]) -> bytes:
    document = {
        "v": 1, "number": told.number, "record": told.record, "motive": told.motive, "recipient": told.recipient,
        "at": told.at, "attachments": told.attachments, "chosen": list(told.chosen), "records": told.head.seq,
        "seq": told.head.seq, "head": told.head.sha256, "files": files,
    }  # fmt: skip
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()


# --- reading ------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class BundleReport:
    """What a check of a bundle found: of the chain, of its files (`file` is the first that does not hold), and what
    its manifest says, None where that cannot be believed."""

    chain: ChainReport
    file: str
    told: Told | None

    @property
    def ok(self) -> bool:
        return self.chain.ok and not self.file and self.told is not None


def verify_bundle(source: IO[bytes]) -> BundleReport:
    """Check a bundle (an open tar, decrypted). Raises BundleUnreadable where it is no tar, or has no log in it."""
    files = _files(source)
    told, listed, signature = _opened(files.get(MANIFEST, b""))
    if LOG_FILE not in files:
        raise BundleUnreadable
    chosen = told.chosen if told else ()
    rows = list(_rows(files, told))
    report = chain.verify(rows, head=told.head if told else None, chosen=frozenset(chosen))
    if told is None or signature is None or not _signed_by_the_log(signature, rows, report):
        return BundleReport(report, MANIFEST, None)
    return BundleReport(report, _first_other(files, listed), told)


def _files(source: IO[bytes]) -> dict[str, bytes]:
    try:
        with tarfile.open(fileobj=source, mode="r:") as archive:
            found: dict[str, bytes] = {}
            for count, member in enumerate(archive):
                reader = archive.extractfile(member) if member.isreg() else None
                if reader is None or member.name in found or count > _MOST_MEMBERS:
                    raise BundleUnreadable
                found[member.name] = reader.read()
            return found
    except (tarfile.TarError, EOFError, ValueError) as error:
        raise BundleUnreadable from error


def _opened(data: bytes) -> tuple[Told | None, dict[str, tuple[str, int]], dsse.Envelope | None]:
    """Return what the manifest says, its files (name → SHA-256 and size), and its envelope; nothing where unreadable."""
    try:
        envelope = dsse.parse(data)
        document = json.loads(envelope.payload)
        listed = {one["name"]: (str(one["sha256"]), int(one["size"])) for one in document["files"]}
        told = Told(
            number=str(document["number"]),
            record=str(document["record"]),
            motive=str(document["motive"]),
            recipient=str(document["recipient"]),
            at=str(document["at"]),
            attachments=document["attachments"] is True,
            chosen=tuple(str(each) for each in document["chosen"]),
            head=Head(int(document["seq"]), str(document["head"])),
        )
        good = (
            envelope.payload_type == MANIFEST_TYPE
            and document["v"] == 1
            and len(listed) == len(document["files"])
        )
        good = good and document["records"] == document["seq"]
    except (dsse.EnvelopeRefused, ValueError, KeyError, TypeError, RecursionError):
        return None, {}, None
    return (told, listed, envelope) if good else (None, {}, None)


def _rows(files: Mapping[str, bytes], told: Told | None) -> Iterator[Row]:
    for line in files[LOG_FILE].splitlines():
        row = _row(line)
        yield row if told is None else _with_parts(row, files, told)


def _row(line: bytes) -> Row:
    """Return a line as a record; one that does not parse has an empty envelope, which then fails."""
    try:
        fields = json.loads(line)
        if json.dumps(fields, separators=(",", ":")).encode() != line or fields.keys() != {
            "seq",
            "dsse",
            "xml",
        }:
            raise ValueError("not the spelling that is written")
        xml = None if fields["xml"] is None else base64.b64decode(fields["xml"], validate=True)
        return Row(int(fields["seq"]), base64.b64decode(fields["dsse"], validate=True), xml)
    except (ValueError, KeyError, TypeError, AttributeError, binascii.Error, RecursionError):
        return Row(0, b"", None)


def _with_parts(row: Row, files: Mapping[str, bytes], told: Told) -> Row:
    """Add the attachments of a chosen record, as they lie in the bundle."""
    instance_id, names = _parts_of(row)
    if not told.attachments or instance_id not in told.chosen:
        return row
    folder = attachment_folder(row.seq)
    held = {name: files.get(folder + name) for name in names}
    extra = {name.removeprefix(folder): data for name, data in files.items() if name.startswith(folder)}
    found = {
        name: None if data is None else (hashlib.sha256(data).hexdigest(), len(data))
        for name, data in (held | extra).items()
    }
    return Row(row.seq, row.dsse, row.xml, found)


def _parts_of(row: Row) -> tuple[str, tuple[str, ...]]:
    try:
        told = chain.read(row)
    except chain.RowRefused:
        return "", ()
    return told.instance_id, tuple(part.name for part in told.parts)


def attachment_folder(seq: int) -> str:
    """Return the folder of a record's attachments in the bundle."""
    return f"{ATTACHMENTS}{seq:06d}/"


def _signed_by_the_log(envelope: dsse.Envelope, rows: list[Row], report: ChainReport) -> bool:
    """Tell whether the manifest is signed, once, by the device of the log's last chain."""
    if len(envelope.signatures) != 1 or not report.chains:
        return False
    [signature], wanted = envelope.signatures, report.chains[-1][1]
    publics = {keys.keyid(device): device for row in rows if (device := _declared(row))}
    if signature.keyid != wanted or wanted not in publics:
        return False
    return keys.signed_by(publics[wanted], signature.value, envelope.signed_bytes)


def _declared(row: Row) -> bytes:
    """Return the device key that a row's text declares; nothing where it declares none."""
    try:
        return keys.read(row.xml).device if row.xml else b""
    except keys.KeysRefused:
        return b""


def _first_other(files: Mapping[str, bytes], listed: Mapping[str, tuple[str, int]]) -> str:
    """Return the first file that is missing, changed or not in the manifest; "" where there is none."""
    for name in sorted((files.keys() | listed.keys()) - {MANIFEST}):
        data = files.get(name)
        if data is None or listed.get(name) != (hashlib.sha256(data).hexdigest(), len(data)):
            return name
    return ""
