"""Submissions: accepted once per instanceID, byte for byte, and answered with a receipt when whole."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, insert, select, update

from registry.clock import utc_now
from registry.database import Database
from registry.envelope import Envelope, read_envelope
from registry.errors import Refused
from registry.files import Arrived, Files
from registry.forms import Published, find_form
from registry.receipts import ReceiptSigner
from registry.schema import BLOB, COUNTER, PART, SUBMISSION

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


class Submissions:
    """Takes submissions into the database and the files folder."""

    def __init__(self, database: Database, files: Files, signer: ReceiptSigner) -> None:
        self._database = database
        self._files = files
        self._signer = signer

    def accept(self, device: int, xml: bytes, attachments: Sequence[Arrived]) -> Accepted:
        """Keep a submission, or what was still missing of one; durable when this returns.

        Raises Refused: 400 what it says of itself does not hold, 404 form or version unknown, 409 other
        bytes under the same id, or the form takes no more.
        """
        envelope = read_envelope(xml)
        xml_sha256 = hashlib.sha256(xml).hexdigest()
        arrived = [file for file in attachments if file.name != _INCOMPLETE_MARK]
        with self._database.reading() as connection:
            form = self._form_of(connection, envelope)
            names = self._declared(envelope, form, arrived)
            known = self._find(connection, envelope.instance_id)
            self._check(known, envelope, form, xml_sha256)
        for file in arrived:  # outside the write transaction: fsync takes its time
            self._files.keep(file)
        with self._database.writing() as connection:
            row = known or self._enter(connection, envelope, form, device, xml, xml_sha256, names)
            self._check(row, envelope, form, xml_sha256)  # another POST may have come first meanwhile
            if self._database.dialect == "postgresql":
                self._lock(connection, row.id)
            for file in arrived:
                self._attach(connection, row.id, file)
            return self._answer(connection, row, envelope.instance_id, xml_sha256)

    def _form_of(self, connection: Connection, envelope: Envelope) -> Published:
        form = find_form(connection, envelope.form_id, envelope.version)
        if form is None:
            raise Refused(404, "El registro no tiene este formulario en esta versión.")
        if form.encrypted and not envelope.encrypted:
            raise Refused(400, "Este formulario se recibe solo cifrado.")
        if envelope.encrypted and not form.encrypted:
            raise Refused(400, "Este formulario no se recibe cifrado.")
        return form

    def _declared(self, envelope: Envelope, form: Published, arrived: list[Arrived]) -> tuple[str, ...]:
        names = envelope.files(form.binary_paths)
        if XML_PART in names or {file.name for file in arrived} - set(names):
            raise Refused(400, "Vino un archivo que el envío no nombra.")
        return names

    def _find(self, connection: Connection, instance_id: str) -> Known | None:
        columns = (SUBMISSION.c.id, SUBMISSION.c.form, SUBMISSION.c.xml_sha256)
        row = connection.execute(select(*columns).where(SUBMISSION.c.instance_id == instance_id)).first()
        return Known(row.id, row.form, row.xml_sha256) if row is not None else None

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
        names: tuple[str, ...],
    ) -> Known:
        entered = self._database.insert_new(
            connection,
            SUBMISSION,
            {
                "instance_id": envelope.instance_id,
                "form": form.id,
                "device": device,
                "encrypted": int(envelope.encrypted),
                "xml": xml,
                "xml_sha256": xml_sha256,
                "received_at": utc_now(),
            },
        )
        row = self._find(connection, envelope.instance_id)
        assert row is not None
        if entered and names:
            connection.execute(
                insert(PART), [{"submission": row.id, "n": n, "name": name} for n, name in enumerate(names)]
            )
        return row

    def _lock(self, connection: Connection, submission: int) -> None:
        connection.execute(select(SUBMISSION.c.id).where(SUBMISSION.c.id == submission).with_for_update())

    def _attach(self, connection: Connection, submission: int, file: Arrived) -> None:
        place = (PART.c.submission == submission, PART.c.name == file.name)
        kept = connection.execute(select(PART.c.sha256).where(*place)).scalar_one()
        if kept is not None:
            if kept != file.sha256:
                raise Refused(409, "Ya hay un archivo con este nombre y otro contenido.")
            return
        self._database.insert_new(
            connection, BLOB, {"sha256": file.sha256, "size": file.size, "data": file.data}
        )
        connection.execute(
            update(PART)
            .where(*place)
            .values(type=file.type, sha256=file.sha256, size=file.size, arrived_at=utc_now())
        )

    def _answer(self, connection: Connection, row: Known, instance_id: str, xml_sha256: str) -> Accepted:
        kept = connection.execute(select(SUBMISSION.c.receipt).where(SUBMISSION.c.id == row.id)).scalar_one()
        if kept is not None:
            return Accepted(bytes(kept), 0)
        columns = (PART.c.name, PART.c.sha256)
        parts = connection.execute(
            select(*columns).where(PART.c.submission == row.id).order_by(PART.c.n)
        ).all()
        missing = sum(part.sha256 is None for part in parts)
        if missing:
            return Accepted(None, missing)
        # The counter's row is locked until the commit: numbers have no gaps, whoever dies in between.
        seq = connection.execute(
            update(COUNTER)
            .where(COUNTER.c.name == "receipt")
            .values(value=COUNTER.c.value + 1)
            .returning(COUNTER.c.value)
        ).scalar_one()
        now = utc_now()
        listed = [(XML_PART, xml_sha256), *((part.name, part.sha256) for part in parts)]
        receipt = self._signer.sign(instance_id, listed, int(seq), now)
        connection.execute(
            update(SUBMISSION)
            .where(SUBMISSION.c.id == row.id)
            .values(seq=int(seq), receipt=receipt, completed_at=now)
        )
        return Accepted(receipt, 0)
