"""Drafts: answers that can still change, written as they are typed, sealed ones under a key of their own."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from desktop.errors import DraftGone
from desktop.incidents.ports import Clock, FormFacts, Ids
from desktop.incidents.statement import Pack
from desktop.incidents.stored_drafts import EventRow, SealedRow, StoredDrafts
from desktop.store.database import Database

REMINDER_AFTER = timedelta(hours=72)
REASON_AFTER = timedelta(days=30)
EVENTS_KEPT = 500
_NONCE_BYTES = 12

# Recipient class → ref → value.
SealedAnswers = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class DraftEvent:
    """One change of one unsealed answer, for undo; `old` or `new` is None where there was no such node."""

    t: datetime
    ref: str
    old: str | None = field(repr=False)
    new: str | None = field(repr=False)


@dataclass(frozen=True)
class DraftRow:
    """A draft as it is listed."""

    id: str
    form: FormFacts
    pack: Pack
    author: str
    hecho: str
    created: datetime
    updated: datetime

    def age(self, now: datetime) -> timedelta:
        """How long it has been open; a clock set back never makes it negative."""
        return max(now - self.created, timedelta())

    def reminder_due(self, now: datetime) -> bool:
        """After 72 hours its author is reminded."""
        return self.age(now) >= REMINDER_AFTER

    @staticmethod
    def waits_since(since: datetime, now: datetime) -> bool:
        """Whether 30 days passed since a moment, such as that of the last reason."""
        return now - since >= REASON_AFTER

    def needs_reason(self, now: datetime) -> bool:
        """After 30 days it stays open only for a supervisor's reason."""
        return self.age(now) >= REASON_AFTER


@dataclass(frozen=True)
class Draft(DraftRow):
    """A draft with its answers: `cursor` is where the officer was, as the window wrote it.

    `sealed_lost` counts sealed answers that cannot be opened: a restored copy never has their key.
    """

    xml: bytes = field(repr=False)
    cursor: Mapping[str, Any]
    sealed: SealedAnswers = field(repr=False)
    sealed_lost: int = 0


class Drafts:
    """The drafts of one vault. Sealed answers must not be in `xml` or in `events`: the session leaves them out."""

    def __init__(self, database: Database, clock: Clock, ids: Ids) -> None:
        self._database = database
        self._stored = StoredDrafts(database)
        self._clock, self._ids = clock, ids
        self._aside: frozenset[str] = frozenset()

    def put_aside(self, draft_ids: Iterable[str]) -> None:
        """From now on act as if these drafts, and no others, were gone; what was typed in them is still written."""
        self._aside = frozenset(draft_ids)

    def aside(self) -> tuple[DraftRow, ...]:
        """Return what was put aside, the last touched first."""
        return tuple(_listed(row) for row in self._stored.list(None) if row["id"] in self._aside)

    def create(self, form: FormFacts, pack: Pack, author: str, xml: bytes, *, hecho: str = "") -> Draft:
        """Open a draft; `hecho` is the id or the number of the incident it follows up, empty for a new one."""
        draft_id, now = self._ids.uuid(), self._clock.now()
        hecho = self._stored.incident_numbered(hecho) or hecho
        source = json.dumps({"name": pack.name, "version": pack.version, "form_sha256": form.sha256})
        with self._database.transaction():
            self._stored.insert(draft_id, form, source, author, hecho, xml, now)
        return self.get(draft_id)

    def save(
        self,
        draft_id: str,
        xml: bytes,
        cursor: Mapping[str, Any],
        *,
        sealed: SealedAnswers | None = None,
        events: Iterable[DraftEvent] = (),
        durable: bool = True,
    ) -> None:
        """Write the answers as they are now; `sealed` only when it changed, since it replaces what was there.

        Without `durable` a power cut may take the last writes (never a crash of the program). Raises DraftGone.
        """
        with self._database.transaction(durable=durable):
            if not self._stored.update(draft_id, xml, json.dumps(cursor), self._clock.now()):
                raise DraftGone
            if sealed is not None:
                self._seal(draft_id, sealed)
            self._remember(draft_id, events)

    def get(self, draft_id: str) -> Draft:
        """Return a draft with its answers. Raises DraftGone."""
        row = self._stored.get(draft_id)
        if row is None or draft_id in self._aside:
            raise DraftGone
        sealed, lost = self._opened(draft_id)
        cursor = json.loads(row["cursor_json"])
        return Draft(**vars(_listed(row)), xml=row["xml"], cursor=cursor, sealed=sealed, sealed_lost=lost)

    def row(self, draft_id: str) -> DraftRow:
        """Return a draft as it is listed, without its answers. Raises DraftGone."""
        row = self._stored.listed(draft_id)
        if row is None or draft_id in self._aside:
            raise DraftGone
        return _listed(row)

    def text(self, draft_id: str) -> bytes:
        """Return the unsealed answers of a draft, as XML; b"" before the first. Raises DraftGone."""
        row = self._stored.get(draft_id)
        if row is None or draft_id in self._aside:
            raise DraftGone
        return bytes(row["xml"])

    def list(self, author: str | None = None) -> tuple[DraftRow, ...]:
        """Return the drafts, the last touched first; of one author where given."""
        return tuple(_listed(row) for row in self._stored.list(author) if row["id"] not in self._aside)

    def events(self, draft_id: str) -> tuple[DraftEvent, ...]:
        """Return the remembered changes, oldest first."""
        rows = self._stored.events(draft_id)
        return tuple(
            DraftEvent(datetime.fromisoformat(each.t), each.ref, each.old, each.new) for each in rows
        )

    def discard(self, draft_id: str) -> None:
        """Delete a draft with its history and key. Raises DraftGone."""
        with self._database.transaction():
            had_key = self._stored.key(draft_id) is not None
            if not self._stored.delete(draft_id):
                raise DraftGone
        if had_key:
            self._database.truncate_log()

    def _seal(self, draft_id: str, sealed: SealedAnswers) -> None:
        answers = [
            (kind, ref, value) for kind, refs in sealed.items() for ref, value in refs.items() if value
        ]
        key = self._stored.key(draft_id)
        if key is None:
            if not answers:
                return
            key = self._ids.random(32)
            self._stored.put_key(draft_id, key)
        cipher = AESGCM(key)
        rows = []
        for kind, ref, value in answers:
            nonce = self._ids.random(_NONCE_BYTES)
            ciphertext = nonce + cipher.encrypt(nonce, value.encode(), _bound_to(draft_id, kind, ref))
            rows.append(SealedRow(ref, kind, ciphertext))
        self._stored.replace_sealed(draft_id, rows)

    def _opened(self, draft_id: str) -> tuple[SealedAnswers, int]:
        """Return the sealed answers, and how many could not be opened."""
        key, rows = self._stored.key(draft_id), self._stored.sealed(draft_id)
        if key is None:
            return {}, len(rows)
        cipher, opened, lost = AESGCM(key), dict[str, dict[str, str]](), 0
        for row in rows:
            nonce, ciphertext = row.ciphertext[:_NONCE_BYTES], row.ciphertext[_NONCE_BYTES:]
            bound = _bound_to(draft_id, row.recipient_class, row.ref)
            try:
                opened.setdefault(row.recipient_class, {})[row.ref] = cipher.decrypt(
                    nonce, ciphertext, bound
                ).decode()
            except InvalidTag:  # moved by hand between drafts or questions: it is not this answer
                lost += 1
        return opened, lost

    def _remember(self, draft_id: str, events: Iterable[DraftEvent]) -> None:
        rows = [EventRow(event.t.isoformat(), event.ref, event.old, event.new) for event in events]
        if not rows:
            return
        sealed = {row.ref for row in self._stored.sealed(draft_id)}
        self._stored.add_events(draft_id, [row for row in rows if row.ref not in sealed], EVENTS_KEPT)


def _bound_to(draft_id: str, recipient_class: str, ref: str) -> bytes:
    return "\x00".join((draft_id, recipient_class, ref)).encode()


def _listed(row: Mapping[str, Any]) -> DraftRow:
    source = json.loads(row["pack"])
    return DraftRow(
        id=row["id"],
        form=FormFacts(row["form_id"], row["form_version"], source["form_sha256"]),
        pack=Pack(source["name"], source["version"]),
        author=row["author"],
        hecho=row["hecho"],
        created=datetime.fromisoformat(row["created"]),
        updated=datetime.fromisoformat(row["updated"]),
    )
