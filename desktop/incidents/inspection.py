"""Checking a stored log whole, and writing it out for whoever checks it without this program."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from desktop.errors import XmlRefused
from desktop.incidents import chain, dsse
from desktop.incidents import facts as fact_reading
from desktop.incidents.chain import Broken, ChainReport, Fault, Row
from desktop.incidents.ports import Signer
from desktop.incidents.statement import Digest, Statement
from desktop.incidents.stored import StoredLog, same_columns
from desktop.incidents.stored_sending import StoredSending
from desktop.store.database import Database

HEAD_TYPE = "application/vnd.vigia.head+json"


def verify_stored(database: Database, device: bytes | None) -> ChainReport:
    """Verify every record of a vault with its columns, attachments and neighbours; reads in small batches."""
    stored = StoredLog(database)
    inspection = _Inspection(stored, StoredSending(database))
    report = chain.verify(inspection.rows(), head=stored.head(), device=device, check=inspection.check)
    if report.ok and stored.orphans():
        return ChainReport(
            report.records, Broken(report.head.seq + 1, Fault.REMOVED), report.head, report.chains
        )
    return report


class _Inspection:
    """Looks at what lies beside each envelope: columns, attachments, and why something is absent."""

    def __init__(self, stored: StoredLog, sending: StoredSending) -> None:
        self._stored, self._sending = stored, sending
        self._columns: Mapping[str, Any] = {}

    def rows(self) -> Iterator[Row]:
        for row, columns in self._stored.walk():
            self._columns = columns
            yield Row(row.seq, row.dsse, row.xml, self._parts(columns))

    def check(self, row: Row, told: Statement) -> Fault | None:
        """Compare the row's other columns with what was signed."""
        columns = self._columns
        if not same_columns(columns, told) or columns["record_hash"] != Digest.of(row.dsse).sha256:
            return Fault.ALTERED
        if (row.xml is None) != (columns["erased_at"] is not None):
            return Fault.XML_MISMATCH
        types = {part.name: part.type for part in self._stored.parts(told.instance_id)}
        if types != {part.name: part.type for part in told.parts}:
            return Fault.PART_MISMATCH
        if row.xml is not None and not _facts_hold(row.xml, columns):
            return Fault.ALTERED
        return None

    def _parts(self, columns: Mapping[str, Any]) -> dict[str, tuple[str, int] | None]:
        instance_id = columns["instance_id"]
        return {
            part.name: self._measured(columns, instance_id, part.name)
            for part in self._stored.parts(instance_id)
        }

    def _measured(self, columns: Mapping[str, Any], instance_id: str, name: str) -> tuple[str, int] | None:
        """Hash an attachment as it lies; None where its bytes went by rule."""
        digest, size = hashlib.sha256(), 0
        for chunk in self._stored.chunks(instance_id, name):
            digest.update(chunk)
            size += len(chunk)
        if size == 0 and columns["erased_at"] is not None:
            return None
        if size == 0 and name.startswith("ficha-") and self._sending.signed_receipt(instance_id):
            return None
        return digest.hexdigest(), size


def _facts_hold(xml: bytes, columns: Mapping[str, Any]) -> bool:
    try:
        found = fact_reading.extract(xml)
    except XmlRefused:
        return False
    return (found.level, found.priority) == (columns["level"], columns["priority"])


def export_chain(database: Database, path: Path, *, device: Signer, now: str, parts: bool = False) -> int:
    """Write the whole log as JSON lines, closed by a signed line that says how many there are; return the count.

    Each line is {"seq", "dsse" (base64), "xml" (base64, null once erased)} and, with `parts`, {"parts": {name:
    base64}}. The file holds the answers in clear: the caller encrypts it or shows it to nobody.
    """
    stored, count, head = StoredLog(database), 0, chain.EMPTY
    with path.open("x", encoding="ascii", newline="\n") as file:
        path.chmod(0o600)
        for row, columns in stored.walk():
            line: dict[str, Any] = {"seq": row.seq, "dsse": _text(row.dsse), "xml": _text(row.xml)}
            if parts:
                names = [part.name for part in stored.parts(columns["instance_id"])]
                held = {name: b"".join(stored.chunks(columns["instance_id"], name)) for name in names}
                line["parts"] = {name: _text(data) for name, data in held.items()}
            file.write(json.dumps(line, separators=(",", ":")) + "\n")
            count, head = count + 1, chain.Head(row.seq, Digest.of(row.dsse).sha256)
        closing = json.dumps({"v": 1, "records": count, "seq": head.seq, "head": head.sha256, "at": now})
        envelope = dsse.sign(HEAD_TYPE, closing.encode(), [device]).encode()
        file.write(json.dumps({"head": _text(envelope)}, separators=(",", ":")) + "\n")
    return count


def _text(data: bytes | None) -> str | None:
    return None if data is None else base64.b64encode(data).decode("ascii")
