"""The vault while it is locked: making it, showing who may open it, opening it by passphrase or by recovery."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from cryptography.exceptions import InvalidTag

from desktop.errors import (
    HeaderDamaged,
    NotOurDatabase,
    OfficerUnknown,
    VaultExists,
    WrongPassphrase,
)
from desktop.paths import Home, resource
from desktop.store.backups import Backups, mark_as_copy
from desktop.store.database import Database
from desktop.store.salvage import Salvaged, salvage
from desktop.store.schema import open_vault_database
from desktop.vault import stored
from desktop.vault.device_secret import secret_for_opening
from desktop.vault.enrolment import Enrolment, verify_enrolment
from desktop.vault.gate import Gate
from desktop.vault.header import Entry, Header, HeaderFile, RecoveryEnvelopes, Tries, sync_folder
from desktop.vault.keyring import Keyring
from desktop.vault.keys import KEY_BYTES, OfficerKeys, open_sealed
from desktop.vault.locked import LockedVault
from desktop.vault.lockers import envelope_context, known_words, new_locker, unwrap_keys
from desktop.vault.notes import Note, NoteBox
from desktop.vault.officer import Officer, Role
from desktop.vault.open_vault import OUTBOX_KEY, OpenVault, plain_name
from desktop.vault.passphrase import Argon2Kdf, Kdf, require_strong, wipe
from desktop.vault.ports import Clock, Ids
from desktop.vault.recovery import candidate_keys
from desktop.vault.rotation import (
    KEY_MARK,
    Opened,
    change_vault_key,
    key_mark,
    recovery_envelopes,
    settle,
    write_header,
)
from desktop.vault.surroundings import Surroundings
from desktop.vault.trust import Trust


class Vault(LockedVault):
    """The vault of one data folder. Nothing here keeps a key between calls."""

    def __init__(
        self,
        home: Home,
        clock: Clock,
        ids: Ids,
        keyring: Keyring | None = None,
        *,
        trust: Trust | None = None,
        kdf: Kdf | None = None,
        gate: Gate | None = None,
    ) -> None:
        """Take the folder and what is needed from outside; a wipe that was cut short is finished here."""
        self._around = Surroundings(
            home, clock, ids, kdf or Argon2Kdf(), trust or Trust.load(resource("trust")), keyring
        )
        super().__init__(home, clock, gate)

    # --- while locked ---

    def locked_outbox_key(self) -> bytes | None:
        """Return the outbox key from the system's keyring; None where sending needs the open program."""
        keyring = self._around.keyring
        return keyring.outbox_key(self._header().vault_id) if keyring else None

    def leave_note(self, officer_id: str, text: str) -> None:
        """Seal a note for an officer; nothing here opens it again before the vault does.

        Raises NoteTooLong, NotesFull, DiskFull, FolderReadOnly, OfficerUnknown; ValueError for an empty text.
        """
        header, around = self._header(), self._around
        _entry(header, officer_id)
        note = Note(around.ids.uuid(), officer_id, around.clock.now(), text)
        NoteBox(around.home.notes).put(note, header.note_recipient)

    # --- making it ---

    def create(self, name: str, role: Role, passphrase: str, enrolment: Enrolment) -> OpenVault:
        """Make the vault with its first officer, and prove it by a real unlocking.

        Raises VaultExists, PassphraseTooWeak, EnrolmentRefused (UNTRUSTED, DEMO_IN_RELEASE) and the StoreErrors;
        ValueError for an empty name. Whatever fails, no half vault stays.
        """
        if self.exists():
            raise VaultExists
        name = plain_name(name)
        require_strong(passphrase, enrolment.policy.passphrase_min, known_words(name, enrolment))
        verify_enrolment(enrolment.dsse, self._around.trust)
        officer = Officer(self._around.ids.uuid(), "Agente 01", name, Role(role))
        half = self._half_made
        _unlink_database(half)
        _set_aside(self._around.home.outbox, self._around.ids.uuid())
        try:
            header = self._make(half, officer, passphrase, enrolment)
            self._file.write(header)
            self._complete()
            return self.unlock(officer.id, passphrase)
        except BaseException:
            self._file.remove()
            _unlink_database(half)
            _unlink_database(self._around.home.vault)
            raise

    def _make(self, path: Path, officer: Officer, passphrase: str, enrolment: Enrolment) -> Header:
        """Write a whole vault.db under another name and return its header."""
        around = self._around
        vault_id, vault_key = around.ids.uuid(), bytearray(around.ids.random(KEY_BYTES))
        keys = OfficerKeys.generate(around.ids)
        empty = Header(vault_id, enrolment.post.code, enrolment.demo, (), RecoveryEnvelopes())
        try:
            locker = new_locker(
                keys,
                passphrase,
                officer.id,
                vault_id,
                vault_key=vault_key,
                kdf=around.kdf,
                floor=enrolment.policy.kdf_min,
                ids=around.ids,
                device=around.device_secret(vault_id, wanted=enrolment.policy.device_secret),
            )
            with open_vault_database(path, vault_key, create=True) as database:
                opened = Opened(database, vault_key, empty, enrolment)
                with database.transaction():
                    self._fill(opened, officer, keys, locker)
                database.truncate_log()
                return stored.project(database, empty, post=enrolment.post.code, demo=enrolment.demo)
        finally:
            keys.wipe()
            wipe(vault_key)

    def _fill(self, opened: Opened, officer: Officer, keys: OfficerKeys, locker: stored.Locker) -> None:
        """Write the first rows: officer, device, enrolment, outbox key, recovery."""
        database, enrolment, ids = opened.database, opened.enrolment, self._around.ids
        at = self._around.clock.now().isoformat()
        stored.add_officer(database, officer, keys, locker, at)
        device_key = bytearray(ids.random(KEY_BYTES))
        stored.add_device(database, stored.Device(ids.uuid(), enrolment.device_letter), device_key, at)
        wipe(device_key)
        stored.add_enrolment(database, enrolment.serial, enrolment.dsse, at)
        stored.set_meta_bytes(database, OUTBOX_KEY, ids.random(KEY_BYTES))
        stored.set_meta(database, KEY_MARK, key_mark(opened.vault_key))
        stored.ensure_note_identity(database)
        stored.set_recovery(database, recovery_envelopes(opened, opened.vault_key, self._around))

    # --- opening it ---

    def unlock(self, officer_id: str, passphrase: str) -> OpenVault:
        """Open the vault as an officer.

        Raises NoVault, HeaderDamaged, OfficerUnknown, DeviceSecretGone, TooSoon, WrongPassphrase, EnrolmentRefused
        and the StoreErrors of opening vault.db.
        """
        header = self._header()
        entry, around = _entry(header, officer_id), self._around
        device = secret_for_opening(around.keyring, header.vault_id, entry.kdf)
        keys = self._gate.attempt(
            header, entry.label, lambda: unwrap_keys(entry, passphrase, header.vault_id, around.kdf, device)
        )
        try:
            opened = self._open(header, _officer_candidates(header, entry, keys))
        except BaseException:
            keys.wipe()
            raise
        return self._enter(opened, entry, keys)

    def unlock_with_recovery(self, officer_id: str, secret: str, passphrase: str) -> OpenVault:
        """Open the vault without a passphrase, and give the officer new keys under a new passphrase.

        `secret` is the printed code, an age identity of a recovery recipient, or the text that the ministry read
        out of the recovery envelope. The vault key is changed, and a used printed code opens nothing any more.
        Raises as `unlock` (WrongPassphrase for a secret that opens nothing) and PassphraseTooWeak.
        """
        header = self._header()
        entry = _entry(header, officer_id)
        opened = self._gate.attempt(
            header, entry.label, lambda: self._open_proving(header, candidate_keys(secret, header))
        )
        try:
            self._renew(opened, officer_id, passphrase)
        finally:
            wipe(opened.vault_key)
            opened.database.close()
        return self.unlock(officer_id, passphrase)

    # --- when something is damaged ---

    def key_of(self, header: Path, label: str, passphrase: str) -> bytearray:
        """Return the vault key that a header's envelope holds, such as that beside a backup; no database is opened.

        `label` names the officer, "" the first. Raises HeaderDamaged, OfficerUnknown, DeviceSecretGone,
        WrongPassphrase, TooSoon.
        """
        first, *others = self._keys_of(HeaderFile(header).read(), label, passphrase)
        _wipe_all(others)
        return first

    def salvage(self, label: str, passphrase: str) -> tuple[Salvaged, Path]:
        """Put what can be read of a damaged vault.db in its place; return what was saved and where the damaged one is.

        Raises NotOurDatabase or DatabaseDamaged where only a backup helps, the StoreErrors of writing, and as
        `key_of`; nothing is changed then.
        """
        path = self._around.home.vault
        saved_path = path.with_suffix(".db.saved")
        keys = self._keys_of(self._header(), label, passphrase)
        try:
            saved = _salvaged(path, keys, saved_path)
        finally:
            _wipe_all(keys)
        aside = Backups(self._around.home).set_aside()
        saved_path.replace(path)
        sync_folder(path.parent)
        return saved, aside

    def _keys_of(self, header: Header, label: str, passphrase: str) -> list[bytearray]:
        entry = next((one for one in header.entries if label in ("", one.label)), None)
        if entry is None:
            raise OfficerUnknown
        around = self._around
        device = secret_for_opening(around.keyring, header.vault_id, entry.kdf)
        present = self._file.read() if self._file.exists() else header
        keys = self._gate.attempt(
            present, entry.label, lambda: unwrap_keys(entry, passphrase, header.vault_id, around.kdf, device)
        )
        try:
            return _officer_candidates(header, entry, keys)
        finally:
            keys.wipe()

    def _renew(self, opened: Opened, officer_id: str, passphrase: str) -> None:
        """Give an officer new keys, use up the printed code, change the vault key."""
        around, database, enrolment = self._around, opened.database, opened.enrolment
        name = next(one.name for one in stored.officers(database) if one.id == officer_id)
        require_strong(passphrase, enrolment.policy.passphrase_min, known_words(name, enrolment))
        keys = OfficerKeys.generate(around.ids)
        try:
            locker = new_locker(
                keys,
                passphrase,
                officer_id,
                opened.header.vault_id,
                vault_key=opened.vault_key,
                kdf=around.kdf,
                floor=enrolment.policy.kdf_min,
                ids=around.ids,
                device=around.device_secret(opened.header.vault_id, wanted=enrolment.policy.device_secret),
            )
            with database.transaction():
                stored.replace_keys(database, officer_id, keys, locker, around.clock.now().isoformat())
                stored.set_meta(database, "recovery_code_public", None)
                stored.set_recovery(database, replace(stored.recovery(database), code=None))
        finally:
            keys.wipe()
        wipe(change_vault_key(write_header(opened, around), around).vault_key)

    def _open_proving(self, header: Header, candidates: Sequence[bytearray]) -> Opened:
        """Open vault.db; a text that merely looks like its key counts as a wrong try."""
        try:
            return self._open(header, candidates)
        except NotOurDatabase as error:
            raise ValueError("opens nothing") from error

    def _open(self, header: Header, candidates: Sequence[bytearray]) -> Opened:
        """Open vault.db with the first key that fits (the present one, then the next) and settle what was cut short."""
        try:
            return self._around.reserve.spending(lambda: self._opened_with(header, candidates))
        except BaseException:
            _wipe_all(candidates)
            raise

    def _opened_with(self, header: Header, candidates: Sequence[bytearray]) -> Opened:
        self._complete()
        header = replace(header, tries=Tries())
        database, turn = self._open_database(candidates)
        try:
            enrolment = verify_enrolment(stored.enrolment_dsse(database), self._around.trust)
            opened = Opened(database, candidates[turn], header, enrolment)
            opened = settle(opened, self._around, candidates[0] if turn else None)
        except BaseException:
            database.close()
            raise
        _wipe_all(other for other in candidates if other is not opened.vault_key)
        return opened

    def _open_database(self, candidates: Sequence[bytearray]) -> tuple[Database, int]:
        path = self._around.home.vault
        for turn, key in enumerate(candidates[:-1]):
            with suppress(NotOurDatabase):
                return open_vault_database(path, key), turn
        return open_vault_database(path, candidates[-1]), len(candidates) - 1

    def _enter(self, opened: Opened, entry: Entry, keys: OfficerKeys) -> OpenVault:
        """Return the open vault, unless vault.db knows newer keys of this officer than the header that let them in."""
        try:
            known = stored.officer_publics(opened.database, entry.officer_id)
            if known != (keys.encryption_public, keys.signing_public):
                raise WrongPassphrase(entry.label, 0.0)
            officer = next(one for one in stored.officers(opened.database) if one.id == entry.officer_id)
            return OpenVault(opened, keys, officer, self._gate, self._around)
        except BaseException:  # a page of the officers or the device that cannot be read, too
            keys.wipe()
            wipe(opened.vault_key)
            opened.database.close()
            raise

    @property
    def _half_made(self) -> Path:
        return self._around.home.vault.with_suffix(".db.new")

    def _complete(self) -> None:
        """Give a new vault.db its name, also where a creation was cut short after its header was written."""
        path = self._around.home.vault
        if not path.exists() and self._half_made.exists():
            self._half_made.replace(path)
            sync_folder(path.parent)


def _entry(header: Header, officer_id: str) -> Entry:
    entry = header.entry(officer_id)
    if entry is None:
        raise OfficerUnknown
    return entry


def _officer_candidates(header: Header, entry: Entry, keys: OfficerKeys) -> list[bytearray]:
    """Return the vault key of an officer's envelope, then the next one where a change of key was cut short."""
    context = envelope_context(header.vault_id, entry.officer_id)
    following = header.next_key.envelopes.get(entry.officer_id) if header.next_key else None
    found: list[bytearray] = []
    try:
        for envelope in (entry.envelope, following):
            if envelope:
                found.append(open_sealed(envelope, keys.encryption, context))
    except (InvalidTag, ValueError) as error:
        _wipe_all(found)
        raise HeaderDamaged(Path("vault.json")) from error
    return found


def _salvaged(path: Path, keys: Sequence[bytearray], target: Path) -> Salvaged:
    """Put what can be read of a vault.db into another file, with the first key that fits; it is a copy then."""
    for turn, key in enumerate(keys):
        _unlink_database(target)
        try:
            saved = salvage(path, key, target)
        except NotOurDatabase:
            if turn == len(keys) - 1:
                raise
            continue
        with open_vault_database(target, key) as database, database.transaction():
            mark_as_copy(database, 0)
        return saved
    raise NotOurDatabase(path)


def _wipe_all(keys: Iterable[bytearray]) -> None:
    for key in keys:
        wipe(key)


def _set_aside(outbox: Path, name: str) -> None:
    """Keep the outbox of a vault that is not here any more under another name: no key of the new one opens it."""
    for suffix in ("", "-wal", "-shm"):
        part = Path(f"{outbox}{suffix}")
        if part.exists():
            part.replace(outbox.with_name(f"outbox-old-{name}.db{suffix}"))


def _unlink_database(path: Path) -> None:
    """Take a database away with its write-ahead log."""
    for suffix in ("", "-wal", "-shm"):
        with suppress(FileNotFoundError):
            os.unlink(f"{path}{suffix}")  # noqa: PTH108  the suffix follows the whole name
