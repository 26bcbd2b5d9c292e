"""Changes the vault key, so that whoever was removed opens nothing new, and finishes a change that was cut short.

The header first gains the envelopes of the next key; then vault.db changes its key in one transaction; then
vault.db's own rows and the header follow. At any moment either the present or the next envelopes open vault.db.
"""

from __future__ import annotations

import hashlib
import logging
from dataclasses import dataclass, replace

from desktop.errors import StoreError
from desktop.store.database import Database, open_database
from desktop.store.migrations import copies_of
from desktop.vault import stored
from desktop.vault.enrolment import Enrolment
from desktop.vault.header import Header, NextKey, RecoveryEnvelopes
from desktop.vault.keys import KEY_BYTES
from desktop.vault.lockers import seal_vault_key
from desktop.vault.passphrase import wipe
from desktop.vault.recovery import seal_to_code, seal_to_recipients
from desktop.vault.surroundings import Surroundings

log = logging.getLogger(__name__)

KEY_MARK = "key_mark"
_REMOVING = "removing"  # meta: the officer whose removal the change of key is for


@dataclass(frozen=True)
class Opened:
    """vault.db as it was opened, before anything in it was looked at."""

    database: Database
    vault_key: bytearray
    header: Header
    enrolment: Enrolment


def change_vault_key(opened: Opened, around: Surroundings, *, removes: str | None = None) -> Opened:
    """Give the vault a new key, sealed to every officer but `removes`.

    Raises the StoreErrors; the connection must then be closed, and the next unlocking finishes or undoes it.
    """
    new_key = bytearray(around.ids.random(KEY_BYTES))
    try:
        return _change_to(new_key, opened, around, removes)
    except BaseException:
        wipe(new_key)
        raise


def _change_to(new_key: bytearray, opened: Opened, around: Surroundings, removes: str | None) -> Opened:
    database = opened.database
    with database.transaction():
        stored.set_meta(database, _REMOVING, removes)
    envelopes = {
        officer.id: _seal_to_officer(opened, officer.id, new_key, around)
        for officer in stored.officers(database)
        if officer.id != removes
    }
    next_key = NextKey(envelopes, recovery_envelopes(opened, new_key, around))
    header = replace(opened.header, next_key=next_key)
    around.header_file.write(header)
    database.rekey(new_key)
    changed = Opened(database, new_key, header, opened.enrolment)
    return _finish(changed, around, old_key=opened.vault_key)


def settle(opened: Opened, around: Surroundings, old_key: bytearray | None) -> Opened:
    """Bring header and vault.db together after an unlocking; `old_key` is the one before, where it is known."""
    if stored.meta(opened.database, KEY_MARK) != key_mark(opened.vault_key):
        return _finish(opened, around, old_key)
    if stored.meta(opened.database, _REMOVING) is not None:
        with opened.database.transaction():
            stored.set_meta(opened.database, _REMOVING, None)
    if not stored.note_identity(opened.database):  # a vault of before
        with opened.database.transaction():
            stored.ensure_note_identity(opened.database)
    return write_header(opened, around)


def key_mark(vault_key: bytes | bytearray) -> str:
    """Return what tells, inside vault.db, for which vault key its envelopes were made."""
    return hashlib.sha256(b"vigia vault key mark 1 " + vault_key).hexdigest()


def write_header(opened: Opened, around: Surroundings) -> Opened:
    """Make the header say what vault.db says, writing it only where it does not."""
    header = header_of(opened)
    if header != opened.header:
        around.header_file.write(header)
    return replace(opened, header=header)


def header_of(opened: Opened) -> Header:
    """Return the header as vault.db has it."""
    enrolment = opened.enrolment
    return stored.project(opened.database, opened.header, post=enrolment.post.code, demo=enrolment.demo)


def _seal_to_officer(opened: Opened, officer_id: str, vault_key: bytearray, around: Surroundings) -> bytes:
    """Seal the vault key to the officer's public key as vault.db has it: the header's could have been swapped."""
    publics = stored.officer_publics(opened.database, officer_id)
    assert publics is not None
    return seal_vault_key(vault_key, publics[0], officer_id, opened.header.vault_id, around.ids)


def recovery_envelopes(opened: Opened, vault_key: bytearray, around: Surroundings) -> RecoveryEnvelopes:
    """Seal a vault key to the enrolment's recovery recipients and to the printed code, where there is one."""
    code = stored.meta_bytes(opened.database, "recovery_code_public")
    vault_id = opened.header.vault_id
    return RecoveryEnvelopes(
        seal_to_recipients(vault_key, opened.enrolment.keys.recovery),
        None if code is None else seal_to_code(vault_key, code, vault_id, around.ids),
    )


def _finish(opened: Opened, around: Surroundings, old_key: bytearray | None) -> Opened:
    """Do what follows vault.db's change of key; doing it twice is harmless."""
    database = opened.database
    if old_key is not None:
        _rekey_copies(database, old_key, opened.vault_key)
    with database.transaction():
        removes = stored.meta(database, _REMOVING)
        if removes is not None:
            stored.remove_officer(database, removes, around.clock.now().isoformat())
            stored.set_meta(database, _REMOVING, None)
        for officer in stored.officers(database):
            envelope = _seal_to_officer(opened, officer.id, opened.vault_key, around)
            stored.put_envelopes(database, {officer.id: envelope})
        stored.set_recovery(database, recovery_envelopes(opened, opened.vault_key, around))
        stored.set_meta(database, KEY_MARK, key_mark(opened.vault_key))
    database.truncate_log()
    return write_header(replace(opened, header=replace(opened.header, next_key=None)), around)


def _rekey_copies(database: Database, old_key: bytearray, new_key: bytearray) -> None:
    """Change the key of the copies that are no backups: those kept before migrations, and what a backup replaced.

    One that does not open stays as it is.
    """
    replaced = sorted((database.path.parent / "backups").glob("vault-replaced-*.db"))
    for path in (*copies_of(database.path), *replaced):
        try:
            with open_database(path, old_key) as copy:
                copy.rekey(new_key)
        except StoreError as error:
            log.warning("a copy kept its old key: %s", type(error).__name__)
