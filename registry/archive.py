"""Reading back what was received, as it was received: whole submissions by receipt number, files in pieces."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol

from sqlalchemy import select

from registry.database import Database
from registry.files import Files
from registry.schema import BLOB, DEVICE, FORM, PART, SUBMISSION

_PAGE = 200
_CHUNK = 256 * 1024


@dataclass(frozen=True)
class KeptPart:
    """One file of a submission, named as it came."""

    name: str
    type: str
    sha256: str
    size: int


@dataclass(frozen=True)
class Kept:
    """A submission with all its files; `seq` is its receipt's number, times are ISO 8601 in UTC."""

    seq: int
    instance_id: str
    form_id: str
    version: str
    device: str
    encrypted: bool
    xml: bytes = field(repr=False)
    received_at: str
    receipt: bytes = field(repr=False)
    parts: tuple[KeptPart, ...]


class Source(Protocol):
    """Where submissions are read from: this registry, or what was taken out of another server."""

    def submissions(self, *, after: int = 0, instance_id: str | None = None) -> Iterator[Kept]: ...

    def chunks(self, part: KeptPart) -> Iterator[bytes]: ...


class Archive:
    """The complete submissions of a registry."""

    def __init__(self, database: Database, files: Files) -> None:
        self._database = database
        self._files = files

    def submissions(self, *, after: int = 0, instance_id: str | None = None) -> Iterator[Kept]:
        """Yield by receipt number, from the one after `after`; a page in memory at a time."""
        while True:
            page = self._page(after, instance_id)
            yield from page
            if len(page) < _PAGE:
                return
            after = page[-1].seq

    def chunks(self, part: KeptPart) -> Iterator[bytes]:
        """The bytes of a file, in pieces."""
        with self._database.reading() as connection:
            data = connection.execute(select(BLOB.c.data).where(BLOB.c.sha256 == part.sha256)).scalar_one()
        if data is not None:
            yield bytes(data)
            return
        with self._files.path(part.sha256).open("rb") as file:
            while chunk := file.read(_CHUNK):
                yield chunk

    def _page(self, after: int, instance_id: str | None) -> list[Kept]:
        statement = (
            select(SUBMISSION, FORM.c.form_id, FORM.c.version, DEVICE.c.label)
            .join(FORM, FORM.c.id == SUBMISSION.c.form)
            .join(DEVICE, DEVICE.c.id == SUBMISSION.c.device)
            .where(SUBMISSION.c.seq > after)
            .order_by(SUBMISSION.c.seq)
            .limit(_PAGE)
        )
        if instance_id is not None:
            statement = statement.where(SUBMISSION.c.instance_id == instance_id)
        with self._database.reading() as connection:
            rows = connection.execute(statement).all()
            parts: dict[int, list[KeptPart]] = {row.id: [] for row in rows}
            wanted = select(PART).where(PART.c.submission.in_(parts)).order_by(PART.c.submission, PART.c.n)
            for part in connection.execute(wanted):
                kept = KeptPart(part.name, part.type or "", part.sha256, int(part.size))
                parts[part.submission].append(kept)
        return [
            Kept(
                seq=int(row.seq),
                instance_id=row.instance_id,
                form_id=row.form_id,
                version=row.version,
                device=row.label,
                encrypted=bool(row.encrypted),
                xml=bytes(row.xml),
                received_at=row.received_at,
                receipt=bytes(row.receipt),
                parts=tuple(parts[row.id]),
            )
            for row in rows
        ]
