"""The post's own contacts in the vault, and their signed copy for the lock screen."""

from __future__ import annotations

import logging
from datetime import date
from typing import TYPE_CHECKING

from desktop.content.contacts import Contact, checked, ordered, read_sheet, signed_sheet
from desktop.errors import AppError, RecordGone
from desktop.vault.header import write_whole

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.incidents.ports import Clock, Ids
    from desktop.store.database import Row
    from desktop.vault.open_vault import OpenVault

log = logging.getLogger(__name__)


class LocalContacts:
    """Table `local_contact`; `altered` says that the copy was not the one this device signed, and was written anew."""

    def __init__(self, opened: OpenVault, copy: Path, clock: Clock, ids: Ids) -> None:
        self._vault, self._copy, self._clock, self._ids = opened, copy, clock, ids
        self._database = opened.database
        self.altered = self._mend()

    def all(self) -> tuple[Contact, ...]:
        """Return every contact, in the order of the wall sheet."""
        return ordered(_contact(row) for row in self._database.query("SELECT * FROM local_contact"))

    def keep(
        self,
        service: str,
        phone: str,
        country: str,
        locality: str = "",
        notes: str = "",
        *,
        replaces: str = "",
    ) -> Contact:
        """Load a contact, in place of `replaces` (an id) where given. Raises ContactRefused and the StoreErrors."""
        contact = checked(
            replaces or self._ids.uuid(),
            service, phone, country, locality, notes,
            who=self._vault.officer.label,
            today=self._today(),
        )  # fmt: skip
        self._write(contact)
        return contact

    def confirm(self, id: str) -> Contact:
        """Say that a contact was called and answers: it is due again in 90 days. Raises RecordGone."""
        row = self._database.one("SELECT * FROM local_contact WHERE id = ?", (id,))
        if row is None:
            raise RecordGone
        known = _contact(row)
        return self.keep(
            known.service, known.phone, known.country, known.locality, known.notes, replaces=known.id
        )

    def remove(self, id: str) -> None:
        """Take a contact away."""
        with self._database.transaction():
            self._database.execute("DELETE FROM local_contact WHERE id = ?", (id,))
        self._publish()

    def put_back(self, contact: Contact) -> None:
        """Undo `remove`: the contact as it was, with who loaded it and when."""
        self._write(contact)

    def _write(self, contact: Contact) -> None:
        with self._database.transaction():
            self._database.execute(
                "INSERT OR REPLACE INTO local_contact VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    *(
                        contact.id,
                        contact.service,
                        contact.phone,
                        contact.country,
                        contact.locality,
                        contact.notes,
                    ),
                    *(contact.who, contact.loaded.isoformat(), contact.review_by.isoformat()),
                ),
            )
        self._publish()

    def _publish(self) -> None:
        signer = self._vault.device_signer
        data = signed_sheet(
            self._vault.enrolment.post.code, self.all(), signer, signer.public, self._clock.now()
        )
        write_whole(self._copy, data)

    def _mend(self) -> bool:
        """Write the copy anew where it is not the vault's; say whether somebody changed it."""
        there = self._copy.exists()
        found, mine = read_sheet(self._copy), self.all()
        if found.contacts == mine and (not there or found.keyid == self._vault.device_signer.keyid):
            return False
        try:
            self._publish()
        except AppError as problem:  # a full disk keeps nobody out; the next unlocking tries again
            log.warning("the contacts for the lock screen were not written: %s", type(problem).__name__)
        return there

    def _today(self) -> date:
        return self._clock.now().astimezone().date()


def _contact(row: Row) -> Contact:
    texts = {
        name: str(row[name]) for name in ("id", "service", "phone", "country", "locality", "notes", "who")
    }
    return Contact(
        **texts,
        loaded=date.fromisoformat(row["date"]),
        review_by=date.fromisoformat(row["review_by"]),
    )
