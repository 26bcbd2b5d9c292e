"""What a post may ask about its own sending: is this receipt still true here, and which records did a person read.

A registry restored from a backup lacks what came after it, and numbers go on from the backup's last, so that the
same number may be another record's. A post asks by number and compares hashes.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from securesystemslib.dsse import Envelope
from securesystemslib.signer import Signature  # type: ignore[attr-defined]
from sqlalchemy import Connection, insert, select, update

from registry.database import Database
from registry.schema import COUNTER, DEVICE, FORM, READER, READING, SUBMISSION

READ_TYPE = "application/vnd.vigia.read+json"
_NOTICES = 50


@dataclass(frozen=True)
class Standing:
    """The hashes (hex) of the receipts asked for that are here, by number, and notices of reading after a number."""

    receipts: dict[int, str]
    notices: tuple[bytes, ...]
    read_to: int


@dataclass(frozen=True)
class Emergency:
    """An emergency as the duty desk sees it: no content, which needs the private key."""

    submission: int
    seq: int | None
    instance_id: str
    form: str
    device: str
    received_at: str
    read_at: str | None
    read_by: str | None


@dataclass(frozen=True)
class NoticeSigner:
    """Signs that a person read a record, with the registry's receipt key."""

    registry: str
    key: Ed25519PrivateKey = field(repr=False)
    keyid: str

    def sign(self, instance_id: str, n: int, reader: str, at: str) -> bytes:
        """The notice's DSSE bytes; `at` is ISO 8601."""
        told = {"v": 1, "instance_id": instance_id, "registry": self.registry, "n": n, "by": reader, "at": at}
        envelope = Envelope(
            json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode(), READ_TYPE, {}
        )
        envelope.signatures[self.keyid] = Signature(self.keyid, self.key.sign(envelope.pae()).hex())
        return json.dumps(envelope.to_dict(), separators=(",", ":")).encode()


class Readings:
    """The emergencies of a registry, who read them, and what posts may know of it."""

    def __init__(self, database: Database, signer: NoticeSigner | None) -> None:
        self._database, self._signer = database, signer

    def standing(self, device: int, numbers: Sequence[int], read_after: int) -> Standing:
        """Answer a device: the receipts with these numbers, and what was read of its own records.

        The receipts are looked up in one statement: the answer is of one moment.
        """
        with self._database.reading() as connection:
            found = {}
            if numbers:
                asked = select(SUBMISSION.c.seq, SUBMISSION.c.receipt).where(SUBMISSION.c.seq.in_(numbers))
                for row in connection.execute(asked):
                    found[int(row.seq)] = hashlib.sha256(bytes(row.receipt)).hexdigest()
            rows = connection.execute(
                select(READING.c.n, READING.c.notice)
                .join(SUBMISSION, SUBMISSION.c.id == READING.c.submission)
                .where(READING.c.n > read_after, SUBMISSION.c.device.in_(self._same(connection, device)))
                .order_by(READING.c.n)
                .limit(_NOTICES)
            ).all()
        return Standing(
            found,
            tuple(bytes(row.notice) for row in rows),
            rows[-1].n if rows else read_after,
        )

    def emergencies(self, limit: int = 200) -> list[Emergency]:
        """Emergencies, unread first, then the newest."""
        statement = (
            select(
                SUBMISSION.c.id,
                SUBMISSION.c.seq,
                SUBMISSION.c.instance_id,
                FORM.c.form_id,
                DEVICE.c.label.label("device"),
                SUBMISSION.c.received_at,
                READING.c.at,
                READER.c.label.label("reader"),
            )
            .join(FORM, FORM.c.id == SUBMISSION.c.form)
            .join(DEVICE, DEVICE.c.id == SUBMISSION.c.device)
            .outerjoin(READING, READING.c.submission == SUBMISSION.c.id)
            .outerjoin(READER, READER.c.id == READING.c.reader)
            .where(SUBMISSION.c.priority == 0)
            .order_by(READING.c.at.is_not(None), SUBMISSION.c.id.desc())
            .limit(limit)
        )
        with self._database.reading() as connection:
            return [Emergency(*row) for row in connection.execute(statement)]

    def read(self, submission: int, reader: int, at: str) -> bool:
        """Note that a person read a submission; False where it is not an emergency, or somebody did before."""
        assert self._signer is not None
        with self._database.writing() as connection:
            label = connection.execute(select(READER.c.label).where(READER.c.id == reader)).scalar_one()
            found = connection.execute(
                select(SUBMISSION.c.instance_id)
                .where(SUBMISSION.c.id == submission, SUBMISSION.c.priority == 0)
                .with_for_update()
            ).scalar_one_or_none()
            known = select(READING.c.n).where(READING.c.submission == submission)
            if found is None or connection.execute(known).first() is not None:
                return False
            count = update(COUNTER).where(COUNTER.c.name == "reading").values(value=COUNTER.c.value + 1)
            n = int(connection.execute(count.returning(COUNTER.c.value)).scalar_one())
            notice = self._signer.sign(found, n, label, at)
            row = {"n": n, "submission": submission, "reader": reader, "at": at, "notice": notice}
            connection.execute(insert(READING).values(**row))
        return True

    def _same(self, connection: Connection, device: int) -> list[int]:
        """The rows of one machine: its token may have been renewed under another number."""
        key = connection.execute(select(DEVICE.c.key).where(DEVICE.c.id == device)).scalar_one_or_none()
        if not key:
            return [device]
        return list(connection.execute(select(DEVICE.c.id).where(DEVICE.c.key == key)).scalars())
