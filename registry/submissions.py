"""Submissions: accepted once per instanceID, byte for byte, and answered with a receipt when whole."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, update
from sqlalchemy.exc import SQLAlchemyError

from registry.clock import utc_now
from registry.database import Database
from registry.devices import Sender, rights
from registry.entering import count, enter
from registry.envelope import Envelope, read_envelope
from registry.errors import Refused
from registry.files import Arrived, Files
from registry.forms import Published, find_form
from registry.receipts import ReceiptSigner
from registry.schema import BLOB, PART, SUBMISSION

XML_PART = "xml_submission_file"
_INCOMPLETE_MARK = "*isIncomplete*"  # what some clients add to the first of several POSTs


@dataclass(frozen=True)
class Accepted:
    """What came of a POST: the receipt (DSSE bytes) once every declared file is here."""

    receipt: bytes | None
    missing: int


@dataclass(frozen=True)
class Known:
    """A submission that is already kept."""

    id: int
    form: int
    xml_sha256: str
    receipt: bytes | None


@dataclass(frozen=True)
class _Part:
    name: str
    sha256: str | None


@dataclass(frozen=True)
class _Record:
    instance_id: str
    xml_sha256: str


@dataclass(frozen=True)
class Whole:
    """A submission that came in one POST with small files only; most are like this."""

    envelope: Envelope
    device: int
    told: str | None
    xml: bytes
    xml_sha256: str
    arrived: Sequence[Arrived]
    priority: int


class Submissions:
    """Takes submissions into the database and the files folder."""

    def __init__(self, database: Database, files: Files, signer: ReceiptSigner) -> None:
        self._database = database
        self._files = files
        self._signer = signer

    def accept(
        self,
        device: int,
        xml: bytes,
        attachments: Sequence[Arrived],
        *,
        urgent: bool = False,
        told: str | None = None,
    ) -> Accepted:
        """Keep a submission, or what was still missing of one; durable when this returns.

        `urgent`: the sender says that it is an emergency. `told`: what the machine says of itself, None by USB, where
        its signature says it.

        Raises Refused: 403 the device may send no more, or is another machine, 400 what it says of itself does not hold, 404 form or version unknown, 409 other
        bytes under the same id, or the form takes no more.
        """
        whole = self.whole(device, xml, attachments, urgent=urgent, told=told)
        receipt = None if whole is None else self._entered_alone(whole)
        if receipt is not None:
            return Accepted(receipt, 0)
        return self.look_into(device, xml, attachments, urgent=urgent, told=told)

    def whole(
        self, device: int, xml: bytes, attachments: Sequence[Arrived], *, urgent: bool, told: str | None
    ) -> Whole | None:
        """Return what `enter_group` takes, None where a file is too large for it; raises Refused as `accept`."""
        arrived = _by_hash(attachments)
        if any(file.path is not None for file in arrived):
            return None
        digest = hashlib.sha256(xml).hexdigest()
        return Whole(read_envelope(xml), device, told, xml, digest, arrived, 0 if urgent else 1)

    def look_into(
        self,
        device: int,
        xml: bytes,
        attachments: Sequence[Arrived],
        *,
        urgent: bool = False,
        told: str | None = None,
    ) -> Accepted:
        """Do as `accept` does, for one submission by itself, whatever is the matter with it."""
        envelope = read_envelope(xml)
        xml_sha256 = hashlib.sha256(xml).hexdigest()
        arrived = _by_hash(attachments)
        with self._database.reading() as connection:
            if not _may_send(rights(connection, [device]), device, told):
                raise Refused(403, "La clave del equipo no vale en este registro.")
            form = self._form_of(connection, envelope)
            names = self._declared(envelope, form, arrived)
            known = self._find(connection, envelope.instance_id)
        self._check(known, envelope, form, xml_sha256)
        for file in arrived:  # outside the write transaction: fsync takes its time
            self._files.keep(file)
        record = _Record(envelope.instance_id, xml_sha256)
        with self._database.writing() as connection:
            if known is None:
                new = self._enter(connection, envelope, form, device, xml, xml_sha256, urgent=urgent)
                if new is not None:
                    return self._complete(
                        connection, new, record, self._attach_all(connection, new, names, arrived)
                    )
            known = self._find(connection, envelope.instance_id, lock=True)
            self._check(known, envelope, form, xml_sha256)  # another POST came first, perhaps just now
            assert known is not None
            for file in arrived:
                self._attach(connection, known.id, file)
            return self._complete(
                connection, known.id, record, self._parts(connection, known.id), known.receipt
            )

    def _entered_alone(self, whole: Whole) -> bytes | None:
        try:
            return self.enter_group([whole])[0]
        except SQLAlchemyError:  # it came by another road at this moment, or there is trouble: see what it is
            return None

    def enter_group(self, group: Sequence[Whole]) -> list[bytes | None]:
        """Enter what is new, whole and small of a group in one transaction; durable when this returns.

        Gives the receipt of each; None where it is none of that, which is then to be looked into. Raises
        SQLAlchemyError where one of them met a conflict or there is trouble: then each is for itself.
        """
        now = utc_now()
        with self._database.writing() as connection:
            named = self._new_and_whole(connection, group)
            rows = [
                self._row(each.envelope, form, each.device, each.xml, each.xml_sha256, each.priority)
                for each, form, _ in named
            ]
            blobs = {file.sha256: _blob(file) for each, _, _ in named for file in each.arrived}
            kept = [blobs[sha256] for sha256 in sorted(blobs)]
            parts = [part for each, _, names in named for part in _listed(each, names)]
            ids, last = enter(self._database, connection, rows, kept, parts, now) if named else ({}, 0)
            entered = [
                (ids[each.envelope.instance_id], each, names)
                for each, _, names in named
                if each.envelope.instance_id in ids
            ]
            receipts = self._sign_all(connection, entered, last, now) if entered else {}
        # Of two POSTs of one record in the same group, the second is looked into by itself.
        return [receipts.pop(each.envelope.instance_id, None) for each in group]

    def _new_and_whole(
        self, connection: Connection, group: Sequence[Whole]
    ) -> list[tuple[Whole, Published, tuple[str, ...]]]:
        """Those that may be entered, once each, by instanceID so that two groups never wait for each other crosswise."""
        senders = rights(connection, (each.device for each in group))
        forms: dict[tuple[str, str], Published | None] = {}
        found: dict[str, tuple[Whole, Published, tuple[str, ...]]] = {}
        for each in group:
            envelope = each.envelope
            key = (envelope.form_id, envelope.version)
            if key not in forms:
                forms[key] = find_form(connection, *key)
            form = forms[key]
            if form is None or form.state == "closed" or envelope.deprecated_id:
                continue
            if form.encrypted != envelope.encrypted or envelope.instance_id in found:
                continue
            if not _may_send(senders, each.device, each.told):
                continue
            try:
                names = self._declared(envelope, form, each.arrived)
            except Refused:
                continue
            if len(names) == len(each.arrived):
                found[envelope.instance_id] = (each, form, names)
        return [found[instance_id] for instance_id in sorted(found)]

    def _sign_all(
        self,
        connection: Connection,
        entered: Sequence[tuple[int, Whole, tuple[str, ...]]],
        last: int,
        now: str,
    ) -> dict[str, bytes]:
        """Sign receipts with the numbers up to `last`; the counter's row is locked until the commit."""
        receipts: dict[str, bytes] = {}
        rows = []
        for seq, (submission, each, names) in enumerate(entered, last - len(entered) + 1):
            came = {file.name: file.sha256 for file in each.arrived}
            listed = [(XML_PART, each.xml_sha256), *((name, came[name]) for name in names)]
            receipt = self._signer.sign(each.envelope.instance_id, listed, seq, now)
            receipts[each.envelope.instance_id] = receipt
            rows.append({"row": submission, "number": seq, "signed": receipt, "at": now})
        connection.execute(_NUMBERED, rows)
        return receipts

    def _form_of(self, connection: Connection, envelope: Envelope) -> Published:
        form = find_form(connection, envelope.form_id, envelope.version)
        if form is None:
            raise Refused(404, "El registro no tiene este formulario en esta versión.")
        if form.encrypted and not envelope.encrypted:
            raise Refused(400, "Este formulario se recibe solo cifrado.")
        if envelope.encrypted and not form.encrypted:
            raise Refused(400, "Este formulario no se recibe cifrado.")
        return form

    def _declared(self, envelope: Envelope, form: Published, arrived: Sequence[Arrived]) -> tuple[str, ...]:
        names = envelope.files(form.binary_paths)
        if XML_PART in names or {file.name for file in arrived} - set(names):
            raise Refused(400, "Vino un archivo que el envío no nombra.")
        return names

    def _find(self, connection: Connection, instance_id: str, *, lock: bool = False) -> Known | None:
        columns = (SUBMISSION.c.id, SUBMISSION.c.form, SUBMISSION.c.xml_sha256, SUBMISSION.c.receipt)
        statement = select(*columns).where(SUBMISSION.c.instance_id == instance_id)
        row = connection.execute(statement.with_for_update() if lock else statement).first()
        return Known(*row) if row is not None else None

    def _check(self, known: Known | None, envelope: Envelope, form: Published, xml_sha256: str) -> None:
        if known is not None:
            if known.xml_sha256 != xml_sha256 or known.form != form.id:
                raise Refused(409, "Ya hay un envío con este instanceID y otro contenido.")
            return
        if form.state == "closed":
            raise Refused(409, "Este formulario ya no recibe envíos.")
        if envelope.deprecated_id:
            raise Refused(409, "Este registro no reemplaza envíos: mande la rectificación como envío nuevo.")

    def _enter(
        self,
        connection: Connection,
        envelope: Envelope,
        form: Published,
        device: int,
        xml: bytes,
        xml_sha256: str,
        *,
        urgent: bool,
    ) -> int | None:
        """Make the submission's row; None where another POST made it first."""
        row = self._row(envelope, form, device, xml, xml_sha256, 0 if urgent else 1)
        made = self._database.insert_new(connection, SUBMISSION, row)
        return None if made is None else int(made)

    @staticmethod
    def _row(
        envelope: Envelope, form: Published, device: int, xml: bytes, xml_sha256: str, priority: int
    ) -> dict[str, Any]:
        return {
            "instance_id": envelope.instance_id,
            "form": form.id,
            "device": device,
            "encrypted": int(envelope.encrypted),
            "xml": xml,
            "xml_sha256": xml_sha256,
            "received_at": utc_now(),
            "priority": priority,
        }

    def _attach_all(
        self, connection: Connection, submission: int, names: tuple[str, ...], arrived: Sequence[Arrived]
    ) -> list[_Part]:
        """Make the rows of a new submission's files, arrived or not."""
        self._database.insert_all_new(connection, BLOB, [_blob(file) for file in arrived])
        came = {file.name: file for file in arrived}
        rows = []
        for n, name in enumerate(names):
            facts = _facts(came[name]) if name in came else dict.fromkeys(_NO_FACTS)
            rows.append({"submission": submission, "n": n, "name": name, **facts})
        if rows:
            connection.execute(insert(PART), rows)
        return [_Part(name, came[name].sha256 if name in came else None) for name in names]

    def _attach(self, connection: Connection, submission: int, file: Arrived) -> None:
        """Fill in one file of a submission that was known."""
        place = (PART.c.submission == submission, PART.c.name == file.name)
        kept = connection.execute(select(PART.c.sha256).where(*place)).scalar_one()
        if kept is not None:
            if kept != file.sha256:
                raise Refused(409, "Ya hay un archivo con este nombre y otro contenido.")
            return
        self._database.insert_all_new(connection, BLOB, [_blob(file)])
        connection.execute(update(PART).where(*place).values(**_facts(file)))

    def _parts(self, connection: Connection, submission: int) -> list[_Part]:
        statement = select(PART.c.name, PART.c.sha256).where(PART.c.submission == submission)
        return [_Part(*row) for row in connection.execute(statement.order_by(PART.c.n))]

    def _complete(
        self,
        connection: Connection,
        submission: int,
        record: _Record,
        parts: list[_Part],
        receipt: bytes | None = None,
    ) -> Accepted:
        """Number and sign the receipt once every file is here; the kept one for ever after."""
        if receipt is not None:
            return Accepted(receipt, 0)
        present = [(part.name, part.sha256) for part in parts if part.sha256 is not None]
        if len(present) < len(parts):
            return Accepted(None, len(parts) - len(present))
        # The counter's row is locked until the commit: numbers have no gaps, whoever dies in between.
        seq = count(connection, 1)
        now = utc_now()
        listed = [(XML_PART, record.xml_sha256), *present]
        receipt = self._signer.sign(record.instance_id, listed, seq, now)
        row = update(SUBMISSION).where(SUBMISSION.c.id == submission)
        connection.execute(row.values(seq=seq, receipt=receipt, completed_at=now))
        return Accepted(receipt, 0)


_NUMBERED = (
    update(SUBMISSION)
    .where(SUBMISSION.c.id == bindparam("row"))
    .values(seq=bindparam("number"), receipt=bindparam("signed"), completed_at=bindparam("at"))
)


def _may_send(senders: Mapping[int, Sender], device: int, told: str | None) -> bool:
    sender = senders.get(device)
    return sender is not None and (told is None or sender.is_machine(told))


def _by_hash(attachments: Sequence[Arrived]) -> list[Arrived]:
    """Return the files in an order in which two records with the same files never wait for each other crosswise."""
    return sorted(
        (file for file in attachments if file.name != _INCOMPLETE_MARK), key=lambda file: file.sha256
    )


def _listed(whole: Whole, names: tuple[str, ...]) -> list[dict[str, Any]]:
    """The rows of a submission's files, in the order in which its XML declares them."""
    came = {file.name: file for file in whole.arrived}
    return [
        {
            "instance_id": whole.envelope.instance_id,
            "n": n,
            "name": name,
            "type": came[name].type,
            "sha256": came[name].sha256,
            "size": came[name].size,
        }
        for n, name in enumerate(names)
    ]


def _blob(file: Arrived) -> dict[str, Any]:
    return {"sha256": file.sha256, "size": file.size, "data": file.data}


_NO_FACTS = ("type", "sha256", "size", "arrived_at")


def _facts(file: Arrived) -> dict[str, Any]:
    return {"type": file.type, "sha256": file.sha256, "size": file.size, "arrived_at": utc_now()}
