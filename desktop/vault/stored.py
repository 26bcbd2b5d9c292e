"""The vault's own rows in vault.db: officers, device, enrolment, settings. vault.db is the truth, the header its copy."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from dataclasses import dataclass, field
from typing import Any

from desktop.store.database import Database, Row
from desktop.vault.header import Entry, Header, RecoveryEnvelopes
from desktop.vault.keys import OfficerKeys, SigningKey
from desktop.vault.notes import new_identity, recipient_of
from desktop.vault.officer import Officer, Role
from desktop.vault.passphrase import KdfSettings

_NOTE_IDENTITY = "note_identity"


@dataclass(frozen=True)
class Device:
    """This machine as a signer; `letter` is the E of a record's number."""

    id: str
    letter: str


@dataclass(frozen=True)
class Locker:
    """What lets one officer in: wrapped keys under a passphrase's settings, and the vault key's envelope."""

    kdf: KdfSettings
    wrapped: bytes = field(repr=False)
    envelope: bytes = field(repr=False)


def meta(database: Database, key: str) -> str | None:
    """Return a value of the meta table."""
    row = database.one("SELECT value FROM meta WHERE key = ?", (key,))
    return str(row["value"]) if row else None


def set_meta(database: Database, key: str, value: str | None) -> None:
    """Set a value of the meta table, or take it away."""
    database.execute("DELETE FROM meta WHERE key = ?", (key,))
    if value is not None:
        database.execute("INSERT INTO meta (key, value) VALUES (?, ?)", (key, value))


def meta_bytes(database: Database, key: str) -> bytes | None:
    """Return a value of the meta table that is bytes."""
    text = meta(database, key)
    return None if text is None else b64decode(text)


def set_meta_bytes(database: Database, key: str, value: bytes | None) -> None:
    """Set a value of the meta table that is bytes, or take it away."""
    set_meta(database, key, None if value is None else b64encode(value).decode("ascii"))


def add_officer(database: Database, officer: Officer, keys: OfficerKeys, locker: Locker, at: str) -> None:
    """Write a new officer with keys and envelope."""
    database.table("officer").insert(
        {
            "id": officer.id,
            "label": officer.label,
            "name": officer.name,
            "role": officer.role.value,
            "created": at,
            **_key_columns(keys, locker),
        }
    )
    _put_envelope(database, officer.id, locker.envelope)
    _add_signing_key(database, "officer", officer.id, keys.signing, at)


def replace_keys(database: Database, officer_id: str, keys: OfficerKeys, locker: Locker, at: str) -> None:
    """Give an officer new keys; what the old one signed can still be checked."""
    database.table("officer").update(officer_id, _key_columns(keys, locker))
    _put_envelope(database, officer_id, locker.envelope)
    _retire_signing_key(database, officer_id, at)
    _add_signing_key(database, "officer", officer_id, keys.signing, at)


def replace_wrapping(database: Database, officer_id: str, kdf: KdfSettings, wrapped: bytes) -> None:
    """Put the same keys under another passphrase."""
    kdf_json = json.dumps(kdf.to_document())
    database.table("officer").update(officer_id, {"wrapped_priv": wrapped, "kdf_json": kdf_json})


def remove_officer(database: Database, officer_id: str, at: str) -> None:
    """Mark an officer as removed and drop what let them in; the name and the public key stay with the log."""
    database.table("officer").update(officer_id, {"removed_at": at, "wrapped_priv": b"", "kdf_json": "{}"})
    database.execute("DELETE FROM envelope WHERE officer_id = ?", (officer_id,))
    _retire_signing_key(database, officer_id, at)


def put_envelopes(database: Database, envelopes: dict[str, bytes]) -> None:
    """Replace the envelopes of the given officers."""
    for officer_id, envelope in envelopes.items():
        _put_envelope(database, officer_id, envelope)


def officers(database: Database, *, removed: bool = False) -> tuple[Officer, ...]:
    """Return the officers in the order of their labels, with `removed` also those who left."""
    rows = database.query(
        "SELECT * FROM officer WHERE removed_at IS NULL OR ? ORDER BY label", (int(removed),)
    )
    return tuple(Officer(row["id"], row["label"], row["name"], Role(row["role"])) for row in rows)


def officer_publics(database: Database, officer_id: str) -> tuple[bytes, bytes] | None:
    """Return an officer's public keys (X25519, Ed25519), None where no such officer may open the vault."""
    row = database.one(
        "SELECT enc_pub, sign_pub FROM officer WHERE id = ? AND removed_at IS NULL", (officer_id,)
    )
    return None if row is None else (row["enc_pub"], row["sign_pub"])


def next_label(database: Database) -> str:
    """Return a label that was never used: "Agente 02"."""
    row = database.one("SELECT count(*) AS officers FROM officer")
    return f"Agente {(row['officers'] if row else 0) + 1:02}"


def add_device(database: Database, device: Device, private: bytes | bytearray, at: str) -> None:
    """Write this machine's device key."""
    database.table("device").insert(
        {
            "id": device.id,
            "letter": device.letter,
            "sign_pub": SigningKey(private).public,
            "sign_priv": bytes(private),
            "created": at,
        }
    )
    _add_signing_key(database, "device", device.id, private, at)


def device(database: Database) -> tuple[Device, SigningKey]:
    """Return this machine's device and its signing key."""
    row = database.one("SELECT * FROM device WHERE retired_at IS NULL ORDER BY created DESC")
    assert row is not None
    return Device(row["id"], row["letter"]), SigningKey(row["sign_priv"])


def set_device_letter(database: Database, device_id: str, letter: str) -> None:
    """Change the letter in this machine's numbers; its key stays."""
    database.execute("UPDATE device SET letter = ? WHERE id = ?", (letter, device_id))


def add_enrolment(database: Database, serial: str, dsse: bytes, at: str) -> None:
    """Keep an enrolment's exact bytes; the newest one counts."""
    database.table("enrolment").insert({"serial": serial, "dsse": dsse, "installed_at": at})


def knows_enrolment(database: Database, serial: str) -> bool:
    """Tell whether an enrolment is in force here, or was."""
    return database.one("SELECT 1 FROM enrolment WHERE serial = ?", (serial,)) is not None


def enrolment_dsse(database: Database) -> bytes:
    """Return the bytes of the enrolment that counts."""
    row = database.one("SELECT dsse FROM enrolment ORDER BY rowid DESC")
    assert row is not None
    return bytes(row["dsse"])


def recovery(database: Database) -> RecoveryEnvelopes:
    """Return the recovery envelopes as vault.db has them."""
    return RecoveryEnvelopes(meta_bytes(database, "recovery_age"), meta_bytes(database, "recovery_code"))


def set_recovery(database: Database, envelopes: RecoveryEnvelopes) -> None:
    """Replace the recovery envelopes."""
    set_meta_bytes(database, "recovery_age", envelopes.age)
    set_meta_bytes(database, "recovery_code", envelopes.code)


def note_identity(database: Database) -> str:
    """Return the age identity that opens sealed notes; "" in a vault that has none yet."""
    return meta(database, _NOTE_IDENTITY) or ""


def note_recipient(database: Database) -> str:
    """Return the age recipient that sealed notes are written to; "" in a vault that has none yet."""
    identity = note_identity(database)
    return recipient_of(identity) if identity else ""


def ensure_note_identity(database: Database) -> None:
    """Make the key pair of sealed notes where there is none; it stays when the vault's key changes."""
    if not note_identity(database):
        set_meta(database, _NOTE_IDENTITY, new_identity())


def project(database: Database, header: Header, *, post: str, demo: bool) -> Header:
    """Return the header that vault.db asks for; only the vault's id and the tries are the header's own."""
    rows = database.query("""
        SELECT officer.*, envelope.vault_key_sealed FROM officer
        JOIN envelope ON envelope.officer_id = officer.id WHERE removed_at IS NULL ORDER BY label""")
    entries = tuple(_entry(row) for row in rows)
    return Header(
        header.vault_id,
        post,
        demo,
        entries,
        recovery(database),
        header.tries,
        note_recipient=note_recipient(database),
    )


def _entry(row: Row) -> Entry:
    kdf = KdfSettings.from_document(json.loads(row["kdf_json"]))
    envelope = row["vault_key_sealed"]
    return Entry(row["id"], row["label"], row["role"], kdf, row["wrapped_priv"], envelope)


def _key_columns(keys: OfficerKeys, locker: Locker) -> dict[str, Any]:
    return {
        "enc_pub": keys.encryption_public,
        "sign_pub": keys.signing_public,
        "wrapped_priv": locker.wrapped,
        "kdf_json": json.dumps(locker.kdf.to_document()),
    }


def _put_envelope(database: Database, officer_id: str, envelope: bytes) -> None:
    database.table("envelope").upsert(
        {"officer_id": officer_id, "vault_key_sealed": envelope}, pk="officer_id"
    )


def _add_signing_key(database: Database, kind: str, owner: str, private: bytes | bytearray, at: str) -> None:
    key = SigningKey(private)
    database.table("signing_key").insert(
        {"keyid": key.keyid, "kind": kind, "owner": owner, "public": key.public, "since": at}
    )


def _retire_signing_key(database: Database, owner: str, at: str) -> None:
    database.execute("UPDATE signing_key SET until = ? WHERE owner = ? AND until IS NULL", (at, owner))
