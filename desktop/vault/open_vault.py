"""The vault while it is open: its database, its signers, its officers, until it is closed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from desktop.errors import EnrolmentProblem, EnrolmentRefused, LastOfficer, OfficerUnknown, SupervisorOnly
from desktop.store.backups import Backup, Backups
from desktop.store.database import Database
from desktop.vault import stored
from desktop.vault.device_secret import secret_for_opening
from desktop.vault.enrolment import Enrolment, accept_enrolment
from desktop.vault.gate import Gate
from desktop.vault.header import Entry, Header, Tries, render
from desktop.vault.keyring import KeyringReport
from desktop.vault.keys import OfficerKeys, SigningKey
from desktop.vault.lockers import known_words, new_locker, unwrap_keys, wrap_keys
from desktop.vault.notes import Damaged, Note, NoteBox, opened, seal
from desktop.vault.officer import Officer, OfficerTile, Role
from desktop.vault.passphrase import require_strong, wipe
from desktop.vault.pin import SALT_BYTES, PinCheck
from desktop.vault.recovery import CODE_BYTES, code_public, seal_to_code, to_text
from desktop.vault.rotation import Opened, change_vault_key, header_of, recovery_envelopes, write_header
from desktop.vault.surroundings import Surroundings

OUTBOX_KEY = "outbox_key"
_SETTING = "setting."


class OpenVault:
    """What an unlocking gives. Every call belongs on the one thread that uses the database.

    `officer_signer` and `device_signer` sign as `incidents.ports.Signer` until `close`.
    """

    def __init__(
        self, opened: Opened, keys: OfficerKeys, officer: Officer, gate: Gate, around: Surroundings
    ) -> None:
        self._opened, self._around, self._gate = opened, around, gate
        self.officer = officer
        self._closed = False
        self.officer_signer = SigningKey(keys.signing)
        self.device, self.device_signer = stored.device(opened.database)
        keys.wipe()

    @property
    def database(self) -> Database:
        """vault.db."""
        return self._opened.database

    @property
    def closed(self) -> bool:
        """Whether it was closed, by who holds it or by a change of key that failed."""
        return self._closed

    @property
    def enrolment(self) -> Enrolment:
        """The enrolment that counts; its date may be past."""
        return self._opened.enrolment

    @property
    def vault_id(self) -> str:
        """The random id under which the keyring and the header know this vault."""
        return self._opened.header.vault_id

    # --- settings ---

    def setting(self, name: str, default: Any = None) -> Any:
        """Return a setting kept in the vault (any JSON value)."""
        text = stored.meta(self.database, _SETTING + name)
        return default if text is None else json.loads(text)

    def set_setting(self, name: str, value: Any) -> None:
        """Keep a setting in the vault."""
        with self.database.transaction():
            stored.set_meta(self.database, _SETTING + name, json.dumps(value, ensure_ascii=False))

    # --- the outbox's key ---

    def outbox_key(self) -> bytes:
        """Return the key of outbox.db (32 bytes), which the vault always has."""
        key = stored.meta_bytes(self.database, OUTBOX_KEY)
        assert key is not None
        return key

    def share_outbox_key(self) -> KeyringReport:
        """Put the outbox key into the system's keyring, so that sending works while locked; say what came of it.

        It may wait for the person to unlock the keyring.
        """
        keyring = self._around.keyring
        return keyring.keep(self.vault_id, self.outbox_key()) if keyring else KeyringReport.ABSENT

    def forget_outbox_key(self) -> None:
        """Take the outbox key out of the system's keyring."""
        if self._around.keyring:
            self._around.keyring.forget(self.vault_id)

    def forget_device_secret(self) -> None:
        """Take this machine's secret out of the system's keyring: what was wrapped with it opens no more."""
        if self._around.keyring:
            self._around.keyring.forget_device_secret(self.vault_id)

    # --- officers ---

    def officers(self, *, removed: bool = False) -> tuple[Officer, ...]:
        """Return the officers with their names, with `removed` also those who left."""
        return stored.officers(self.database, removed=removed)

    def officer_publics(self) -> tuple[tuple[str, bytes], ...]:
        """Return label and raw Ed25519 public key of each officer, as the log declares them."""
        found = ((one.label, stored.officer_publics(self.database, one.id)) for one in self.officers())
        return tuple((label, publics[1]) for label, publics in found if publics is not None)

    def add_officer(self, name: str, role: Role, passphrase: str) -> OfficerTile:
        """Let another officer in.

        Raises SupervisorOnly and PassphraseTooWeak; ValueError for an empty name.
        """
        self._require_supervisor()
        self._require_strong(passphrase, name)
        officer = Officer(
            self._around.ids.uuid(), stored.next_label(self.database), plain_name(name), Role(role)
        )
        keys = OfficerKeys.generate(self._around.ids)
        try:
            locker = new_locker(
                keys,
                passphrase,
                officer.id,
                self.vault_id,
                vault_key=self._opened.vault_key,
                kdf=self._around.kdf,
                floor=self.enrolment.policy.kdf_min,
                ids=self._around.ids,
                device=self._device_secret(),
            )
            with self._changing_header():
                stored.add_officer(self.database, officer, keys, locker, self._now())
        finally:
            keys.wipe()
        return officer.tile

    def remove_officer(self, officer_id: str) -> None:
        """Keep an officer out from now on: the vault's key is changed and sealed to those who stay.

        Raises SupervisorOnly, OfficerUnknown, LastOfficer; the StoreErrors of rewriting vault.db close the vault,
        and the next unlocking finishes or undoes the removal.
        """
        self._require_supervisor()
        ids = {officer.id for officer in self.officers()}
        if officer_id not in ids:
            raise OfficerUnknown
        if officer_id == self.officer.id or ids == {officer_id}:
            raise LastOfficer  # who removes stays, so that somebody always does
        self._change_key(removes=officer_id)

    def rotate_key(self) -> None:
        """Change the vault's key for those who are here. Raises SupervisorOnly and as `remove_officer`."""
        self._require_supervisor()
        self._change_key(removes=None)

    def signer_of(self, officer_id: str, passphrase: str) -> SigningKey:
        """Return another officer's signer, proven by their passphrase; whoever asked drops it after signing.

        Raises OfficerUnknown, WrongPassphrase, TooSoon.
        """
        header = self._around.header_file.read()
        entry = header.entry(officer_id)
        if entry is None:
            raise OfficerUnknown
        keys = self._unwrapped(header, entry, passphrase)
        signer = SigningKey(keys.signing)
        keys.wipe()
        return signer

    def change_passphrase(self, old: str, new: str) -> None:
        """Put this officer's keys under a new passphrase, at the cost this machine can bear today.

        Raises WrongPassphrase and TooSoon for the old one, PassphraseTooWeak for the new one.
        """
        self._require_strong(new, self.officer.name)
        header = self._around.header_file.read()
        entry = header.entry(self.officer.id)
        if entry is None:
            raise OfficerUnknown
        keys = self._unwrapped(header, entry, old)
        try:
            kdf, wrapped = wrap_keys(
                keys,
                new,
                self.officer.id,
                self.vault_id,
                kdf=self._around.kdf,
                floor=self.enrolment.policy.kdf_min,
                ids=self._around.ids,
                device=self._device_secret(),
            )
        finally:
            keys.wipe()
        with self._changing_header():
            stored.replace_wrapping(self.database, self.officer.id, kdf, wrapped)

    # --- recovery ---

    @property
    def needs_recovery_code(self) -> bool:
        """Tell whether nothing but the officers' passphrases opens the vault."""
        envelopes = stored.recovery(self.database)
        return envelopes.age is None and envelopes.code is None

    def new_recovery_code(self) -> str:
        """Return a fresh code to be printed; the one before opens nothing any more. Raises SupervisorOnly."""
        self._require_supervisor()
        code = self._around.ids.random(CODE_BYTES)
        public = code_public(code, self.vault_id)
        sealed = seal_to_code(self._opened.vault_key, public, self.vault_id, self._around.ids)
        with self._changing_header():
            stored.set_meta_bytes(self.database, "recovery_code_public", public)
            stored.set_recovery(self.database, replace(stored.recovery(self.database), code=sealed))
        return to_text(code)

    # --- the PIN of hiding ---

    @property
    def has_pin(self) -> bool:
        """Tell whether this officer has a PIN to come back from the neutral screen."""
        return stored.meta(self.database, self._pin_name) is not None

    def set_pin(self, pin: str) -> None:
        """Keep this officer's PIN. Raises PinTooSimple."""
        check = PinCheck.of(pin, self._around.ids.random(SALT_BYTES))
        with self.database.transaction():
            stored.set_meta(self.database, self._pin_name, check.text)

    def pin_fits(self, pin: str) -> bool:
        """Tell whether it is this officer's PIN; the caller counts the tries."""
        kept = stored.meta(self.database, self._pin_name)
        return kept is not None and PinCheck.read(kept).fits(pin)

    @property
    def _pin_name(self) -> str:
        return f"pin.{self.officer.id}"

    # --- sealed notes ---

    def notes(self) -> Iterator[Note | Damaged]:
        """Yield the notes left for this officer, those left for nobody who is still here, and the damaged ones."""
        here = {officer.id for officer in self.officers()}
        for note in self.note_box.read(stored.note_identity(self.database)):
            if isinstance(note, Damaged) or note.officer_id == self.officer.id or note.officer_id not in here:
                yield note

    # --- what the disk did not take ---

    def hold(self, contents: Iterable[bytes]) -> None:
        """Keep these, and nothing else, in memory until the next unlocking, sealed to the key of the notes."""
        recipient = stored.note_recipient(self.database)
        self._around.held[:] = [seal(content, recipient) for content in contents]

    def held(self) -> tuple[bytes, ...]:
        """Return what was held while the vault was locked; it stays held."""
        identity = stored.note_identity(self.database)
        found = (opened(sealed, identity) for sealed in self._around.held)
        return tuple(content for content in found if content is not None)

    @property
    def note_box(self) -> NoteBox:
        """Where sealed notes wait."""
        return NoteBox(self._around.home.notes)

    # --- enrolment ---

    def enrol_again(self, enrolment: Enrolment) -> None:
        """Take another enrolment of this post over the present one; the log, officers and keys stay.

        It counts from the next unlocking on for whatever was built with the one before (a Desk). Raises SupervisorOnly,
        and EnrolmentRefused: as `accept_enrolment`, OTHER_POST, ALREADY for a serial that was in force here, OLDER
        for one issued before the present one, UNTRUSTED for demonstration keys over a ministry's.
        """
        self._require_supervisor()
        around, present = self._around, self.enrolment
        accept_enrolment(enrolment.dsse, around.trust, around.clock.now(), post=present.post.code)
        if stored.knows_enrolment(self.database, enrolment.serial):
            raise EnrolmentRefused(EnrolmentProblem.ALREADY)
        if enrolment.issued < present.issued:
            raise EnrolmentRefused(EnrolmentProblem.OLDER)
        if enrolment.demo and not present.demo:
            raise EnrolmentRefused(EnrolmentProblem.UNTRUSTED)
        self._opened = replace(self._opened, enrolment=enrolment)
        with self.database.transaction():
            stored.add_enrolment(self.database, enrolment.serial, enrolment.dsse, self._now())
            stored.set_device_letter(self.database, self.device.id, enrolment.device_letter)
            stored.set_recovery(
                self.database, recovery_envelopes(self._opened, self._opened.vault_key, around)
            )
        self.device = replace(self.device, letter=enrolment.device_letter)
        self._write_header()

    # --- backups ---

    def backup_due(self) -> bool:
        """Tell whether today has no backup yet, or the newest is from before a change of the key; False once closed."""
        return not self._closed and Backups(self._around.home).due(
            self._around.clock.now(), self._opened.vault_key
        )

    def back_up(self) -> Backup:
        """Write a verified backup and drop the oldest; raises as `Backups.make`."""
        header = render(replace(self._opened.header, tries=Tries()))
        return Backups(self._around.home).make(self.database, self._opened.vault_key, header)

    # --- end ---

    def close(self) -> None:
        """Close the database and forget the keys as far as Python allows; closing twice does nothing."""
        self._closed = True
        self.officer_signer.drop()
        self.device_signer.drop()
        wipe(self._opened.vault_key)
        self.database.close()

    def __enter__(self) -> OpenVault:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _change_key(self, *, removes: str | None) -> None:
        old_key = self._opened.vault_key
        try:
            self._opened = change_vault_key(self._opened, self._around, removes=removes)
        except BaseException:
            self.close()
            raise
        wipe(old_key)

    def _require_supervisor(self) -> None:
        """Raise SupervisorOnly unless this is one, or the post has none who could be asked."""
        roles = {officer.role for officer in self.officers()}
        if self.officer.role is not Role.SUPERVISOR and Role.SUPERVISOR in roles:
            raise SupervisorOnly

    def _require_strong(self, passphrase: str, name: str) -> None:
        require_strong(passphrase, self.enrolment.policy.passphrase_min, known_words(name, self.enrolment))

    def _unwrapped(self, header: Header, entry: Entry, passphrase: str) -> OfficerKeys:
        """Open an officer's keys, which must be those that vault.db knows: the header's could have been swapped.

        Raises WrongPassphrase, TooSoon, DeviceSecretGone.
        """
        around = self._around
        device = secret_for_opening(around.keyring, self.vault_id, entry.kdf)

        def opening() -> OfficerKeys:
            keys = unwrap_keys(entry, passphrase, self.vault_id, around.kdf, device)
            known = stored.officer_publics(self.database, entry.officer_id)
            if known != (keys.encryption_public, keys.signing_public):
                keys.wipe()
                raise ValueError("not the officer's keys")
            return keys

        return self._gate.attempt(header, entry.label, opening)

    def _device_secret(self) -> bytes | None:
        return self._around.device_secret(self.vault_id, wanted=self.enrolment.policy.device_secret)

    @property
    def lacks_device_secret(self) -> bool:
        """Tell whether the policy wants the machine's secret and this officer's keys are not under it yet.

        A change of passphrase puts them there, once the keyring keeps it.
        """
        entry = self._opened.header.entry(self.officer.id)
        return self.enrolment.policy.device_secret and not (entry and entry.kdf.device)

    @contextmanager
    def _changing_header(self) -> Iterator[None]:
        """Change vault.db and, after it, the header; where the disk has no room for the header, nothing is changed.

        Else somebody who was told that it failed would find a new passphrase or an unknown code in force later on.
        """
        with self.database.transaction():
            yield
            header = header_of(self._opened)
            put = self._around.header_file.ready(header)
        put()
        self._opened = replace(self._opened, header=header)

    def _write_header(self) -> None:
        self._opened = write_header(self._opened, self._around)

    def _now(self) -> str:
        return self._around.clock.now().isoformat()


def plain_name(name: str) -> str:
    """Return a name without stray spaces; raises ValueError for an empty one."""
    plain = " ".join(name.split())
    if not plain:
        raise ValueError("an officer has a name")
    return plain
