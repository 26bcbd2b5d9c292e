"""Checking a stored log whole, and writing it out for whoever checks it without this program."""

from __future__ import annotations

import base64
import hashlib
import json
import os
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from desktop.errors import FolderReadOnly, XmlRefused
from desktop.incidents import chain, dsse
from desktop.incidents import facts as fact_reading
from desktop.incidents.chain import Broken, ChainReport, Fault, Remains, Row
from desktop.incidents.keys import keyid
from desktop.incidents.ports import Signer
from desktop.incidents.sheets import hides, is_sheet
from desktop.incidents.statement import Digest, Kind, PartFacts, Statement
from desktop.incidents.stored import WALKED_AT_ONCE, StoredLog, same_columns
from desktop.incidents.stored_search import facets
from desktop.incidents.stored_sending import StoredSending
from desktop.store.database import Database

_ALWAYS_WHOLE = frozenset({Kind.ENROLMENT.value, Kind.ERASURE.value})
HEAD_TYPE = "application/vnd.vigia.head+json"


def verify_stored(database: Database, device: bytes) -> ChainReport:
    """Verify every record of a vault with its columns, attachments and neighbours; reads in small batches.

    `device` is this machine's raw public key; the log may still end with a record signed by one before it.
    """
    verification = StoredVerification(database, device)
    while (report := verification.advance()) is None:
        pass
    return report


class StoredVerification:
    """`verify_stored` a batch of records at a time, so that other work on the vault may go between: records may be
    written, received and erased meanwhile."""

    def __init__(self, database: Database, device: bytes) -> None:
        self._stored, self._device = StoredLog(database), keyid(device)
        inspection = _Inspection(self._stored, StoredSending(database))
        self._verification = chain.Verification(inspection.rows(), check=inspection.check)

    def advance(self) -> ChainReport | None:
        """Verify one more batch; return the outcome after the last or at the first record that fails, else None."""
        if self._verification.advance(
            WALKED_AT_ONCE
        ):  # whole batches: a row is never older than the one check of it
            return None
        devices = {self._device, *self._stored.device_keys()}
        report = self._verification.report(self._stored.head(), devices)
        if report.ok and self._stored.orphans():
            broken = Broken(report.head.seq + 1, Fault.REMOVED)
            return ChainReport(report.records, broken, report.head, report.chains)
        return report


class _Inspection:
    """Looks at what lies beside each envelope: columns, attachments, and why something is absent."""

    def __init__(self, stored: StoredLog, sending: StoredSending) -> None:
        self._stored, self._sending = stored, sending
        self._erasures: dict[tuple[str, str], Remains] = {}
        self._columns: Mapping[str, Any] = {}
        self._parts: list[PartFacts] = []

    def rows(self) -> Iterator[Row]:
        for row, columns in self._stored.walk():
            self._columns, self._parts = columns, self._stored.parts(columns["instance_id"])
            measured = {part.name: self._measured(columns, part.name) for part in self._parts}
            yield Row(row.seq, row.dsse, row.xml, measured)

    def check(self, row: Row, told: Statement) -> Fault | None:
        """Compare the row's other columns with what was signed."""
        columns = self._columns
        if not same_columns(columns, told) or columns["record_hash"] != Digest.of(row.dsse).sha256:
            return Fault.ALTERED
        if (row.xml is None) != (columns["erased_at"] is not None):
            return Fault.XML_MISMATCH
        remains = self._remains(told.instance_id, columns["erased_at"]) if row.xml is None else None
        if row.xml is None and remains is None:
            return Fault.XML_MISMATCH
        if row.xml is None and remains is not None and not _remain(columns, remains):
            return Fault.ALTERED
        if {part.name: part for part in self._parts} != {part.name: part for part in told.parts}:
            return Fault.PART_MISMATCH
        hidden = hides(part.name for part in told.parts)
        if bool(columns["hidden"]) != hidden or not _derived_holds(row.xml, columns, told, hidden):
            return Fault.ALTERED
        return None

    def _remains(self, instance_id: str, erased_at: str) -> Remains | None:
        """Return what an erasure of that moment says of a record; they are read again for one that came meanwhile."""
        if (instance_id, erased_at) not in self._erasures:
            self._erasures = dict(_erasures(self._stored))
        return self._erasures.get((instance_id, erased_at))

    def _measured(self, columns: Mapping[str, Any], name: str) -> tuple[str, int] | None:
        """Hash an attachment as it lies; None where its bytes went by rule."""
        instance_id = columns["instance_id"]
        digest, size = hashlib.sha256(), 0
        for chunk in self._stored.chunks(instance_id, name):
            digest.update(chunk)
            size += len(chunk)
        if size == 0 and columns["erased_at"] is not None:
            return None
        if size == 0 and is_sheet(name) and self._sending.signed_receipt(instance_id):
            return None
        return digest.hexdigest(), size


def _erasures(stored: StoredLog) -> Iterator[tuple[tuple[str, str], Remains]]:
    """Yield which text went, and when, with what remains of it, as the records of erasure say."""
    for wall, xml in stored.erasures():
        with suppress(XmlRefused):  # named when its own turn comes
            yield from (((instance_id, wall), kept) for instance_id, kept in chain.remains_in(xml).items())


def _remain(columns: Mapping[str, Any], kept: Remains) -> bool:
    """Tell whether level and priority are those that the erasure states, where it states them."""
    level = "" if columns["level"] is None else str(columns["level"])
    return kept.level in (None, level) and kept.priority in (None, str(columns["priority"]))


def _derived_holds(xml: bytes | None, columns: Mapping[str, Any], told: Statement, hidden: bool) -> bool:
    """Tell whether the columns that come from the answers say what the answers say.

    The words of the full text are not compared: they come from the screen, and are no evidence. Once the text is gone,
    level and priority are those of its erasure, see `_remain`.
    """
    if xml is None:
        return bool(columns["facets"] == "" == columns["search"])
    try:
        found = fact_reading.extract(xml)
    except XmlRefused:
        return False
    tokens = facets(told.author, told.form.id, told.post, found.level, found.indicators, found.modalities)
    expected = (found.level, found.priority, "" if hidden else tokens)
    return bool(expected == (columns["level"], columns["priority"], columns["facets"]))


def export_chain(database: Database, path: Path, *, device: Signer, now: str, parts: bool = False) -> int:
    """Write the whole log as JSON lines, closed by a signed line that says how many there are; return the count.

    Each line is {"seq", "dsse" (base64), "xml" (base64, null once erased)} and, with `parts`, {"parts": {name:
    base64}}, null where the bytes went. The file holds the answers in clear: the caller encrypts it or shows it
    to nobody. Raises FolderReadOnly where it cannot be written or is there already.
    """
    stored, count, head = StoredLog(database), 0, chain.EMPTY
    try:
        with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
            for row, columns in stored.walk():
                file.write(_json_line(_exported(stored, row, columns["instance_id"], parts=parts)))
                count, head = count + 1, chain.Head(row.seq, Digest.of(row.dsse).sha256)
            closing = json.dumps({"v": 1, "records": count, "seq": head.seq, "head": head.sha256, "at": now})
            envelope = dsse.sign(HEAD_TYPE, closing.encode(), [device]).encode()
            file.write(_json_line({"head": _text(envelope)}))
    except OSError as error:
        raise FolderReadOnly(path) from error
    return count


def chain_lines(database: Database, chosen: Collection[str]) -> Iterator[bytes]:
    """Yield every link as a line of JSON, with the text only of the records chosen, of enrolments, which hold the keys,
    and of erasures, which say why a text is gone. Attachments are not in it."""
    stored = StoredLog(database)
    for row, columns in stored.walk():
        shown = columns["instance_id"] in chosen or columns["kind"] in _ALWAYS_WHOLE
        yield _json_line({"seq": row.seq, "dsse": _text(row.dsse), "xml": _text(row.xml) if shown else None})


def _exported(stored: StoredLog, row: Row, instance_id: str, *, parts: bool) -> dict[str, Any]:
    line: dict[str, Any] = {"seq": row.seq, "dsse": _text(row.dsse), "xml": _text(row.xml)}
    if parts:
        held = stored.parts(instance_id)
        line["parts"] = {part.name: _text(_bytes_of(stored, instance_id, part)) for part in held}
    return line


def _json_line(fields: dict[str, Any]) -> bytes:
    return json.dumps(fields, separators=(",", ":")).encode() + b"\n"


def _bytes_of(stored: StoredLog, instance_id: str, part: PartFacts) -> bytes | None:
    """Return an attachment whole; None where its bytes went."""
    data = b"".join(stored.chunks(instance_id, part.name))
    return None if part.size and not data else data


def _text(data: bytes | None) -> str | None:
    return None if data is None else base64.b64encode(data).decode("ascii")
