"""Enrolments (`.vigia-alta`): the signed, encrypted file that ties one machine to a post, this registry and a policy.

Shape: DSSE, payloadType `application/vnd.vigia.alta+json`, inside age under a one-time code. The program that reads it
checks everything again and shares no code with this.
"""

from __future__ import annotations

import base64
import csv
import hashlib
import json
import secrets
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pyrage
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)
from securesystemslib.dsse import Envelope
from securesystemslib.signer import Signature  # type: ignore[attr-defined]

from registry.errors import SetupError

PAYLOAD_TYPE = "application/vnd.vigia.alta+json"
CLASSES = ("nominal", "fiscalia", "connivencia")
COLUMNS = ("code", "name", "province", "crossing_id", "device_letter")
POLICY = frozenset(
    {
        "idle_lock_s", "hide_s", "kdf_min", "passphrase_min", "retention_days", "clear_forms", "foreign_forms",
        "profiles", "languages", "block_capture", "update_source", "device_secret",
    }
)  # fmt: skip
_ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # 32 letters without I, O, 0, 1: 100 bits in 20
_CODE_LETTERS, _CODE_GROUP = 20, 5


@dataclass(frozen=True)
class Machine:
    """One machine to enrol; `url` is its own server's address, "" where this registry gives it one."""

    code: str
    name: str
    province: str
    crossing_id: str
    device_letter: str
    url: str = field(default="", repr=False)

    @property
    def label(self) -> str:
        return f"{self.code} equipo {self.device_letter}"

    @property
    def stem(self) -> str:
        return f"{self.code}-{self.device_letter}"


@dataclass(frozen=True)
class Public:
    """The public keys that go into every enrolment, as its document has them."""

    keys: Mapping[str, Any]
    tuf_root_sha256: str


def read_machines(path: Path) -> list[Machine]:
    """Read a CSV with the columns COLUMNS and, if wanted, `url`. Raises SetupError naming the row."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError) as error:
        raise SetupError(f"No se puede leer {path}.") from error
    found: dict[str, Machine] = {}
    for number, row in enumerate(rows, start=2):
        machine = Machine(*((row.get(name) or "").strip() for name in (*COLUMNS, "url")))
        letter = machine.device_letter
        if len(machine.code) != 3 or not machine.name or len(letter) != 1 or not "A" <= letter <= "Z":
            raise SetupError(
                f"{path.name}, fila {number}: faltan código de tres signos, nombre o letra de equipo."
            )
        if machine.stem in found:
            raise SetupError(f"{path.name}, fila {number}: {machine.stem} está dos veces.")
        found[machine.stem] = machine
    if not found:
        raise SetupError(f"{path.name} no tiene equipos.")
    return list(found.values())


def read_policy(path: Path | None) -> dict[str, Any]:
    """Read a policy (TOML); none is every default. Raises SetupError for a name that no program knows."""
    if path is None:
        return {}
    try:
        policy = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SetupError(f"No se puede leer la política {path}.") from error
    unknown = sorted(set(policy) - POLICY)
    if unknown:
        raise SetupError(f"La política nombra lo que no existe: {', '.join(unknown)}.")
    return policy


def read_public(folder: Path, content_root: Path | None) -> Public:
    """Read `form-rsa.der`, `receipt.pub`, `nominal-<class>.pub`, `recovery.pub`, `courier.pub` of a folder.

    A class or courier without a file is left out. Raises SetupError for a missing recovery, form or receipt key.
    """
    der = _read(folder / "form-rsa.der")
    receipt = load_pem_public_key(_read(folder / "receipt.pub"))
    if not isinstance(receipt, Ed25519PublicKey):
        raise SetupError(f"{folder / 'receipt.pub'} no es una clave pública Ed25519 (PEM).")
    raw = receipt.public_bytes(Encoding.Raw, PublicFormat.Raw)
    nominal = {
        name: [recipient] for name in CLASSES if (recipient := _recipient(folder / f"nominal-{name}.pub"))
    }
    recovery = _recipient(folder / "recovery.pub")
    if not recovery:
        raise SetupError(
            f"Falta {folder / 'recovery.pub'}: sin ella, una frase olvidada es la pérdida de la bóveda."
        )
    keys = {
        "form_rsa": {"sha256": hashlib.sha256(der).hexdigest(), "der_b64": base64.b64encode(der).decode()},
        "receipt_ed25519": [base64.b64encode(raw).decode()],
        "nominal": nominal,
        "recovery": [recovery],
        "courier": _recipient(folder / "courier.pub"),
    }
    return Public(keys, hashlib.sha256(_read(content_root)).hexdigest() if content_root else "")


def document(
    machine: Machine,
    server: Mapping[str, str],
    public: Public,
    policy: Mapping[str, Any],
    now: datetime,
    days: int,
) -> dict[str, Any]:
    """Return the unsigned enrolment of a machine; `days` is how long it may be taken."""
    return {
        "v": 1,
        "serial": f"{machine.stem}-{now:%Y%m%d}-{secrets.token_hex(3)}",
        "issued": now.isoformat(),
        "expires": (now + timedelta(days=days)).isoformat(),
        "post": {
            "code": machine.code,
            "name": machine.name,
            "province": machine.province,
            "crossing_id": machine.crossing_id,
        },
        "device_letter": machine.device_letter,
        "servers": [dict(server)],
        "keys": dict(public.keys),
        "tuf_root_sha256": public.tuf_root_sha256,
        "policy": dict(policy),
    }


def load_signing_key(path: Path, passphrase: bytes | None) -> Ed25519PrivateKey:
    """Read the ministry's root key that signs enrolments. Raises SetupError."""
    try:
        key = load_pem_private_key(_read(path), passphrase)
    except (ValueError, TypeError) as error:
        raise SetupError(f"{path} no se puede abrir como clave privada.") from error
    if not isinstance(key, Ed25519PrivateKey):
        raise SetupError(f"{path} no es una clave privada Ed25519 (PEM).")
    return key


def sign(said: Mapping[str, Any], key: Ed25519PrivateKey) -> bytes:
    """Return the DSSE envelope of an enrolment."""
    payload = json.dumps(said, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()
    envelope = Envelope(payload, PAYLOAD_TYPE, {})
    public = key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    keyid = hashlib.sha256(public).hexdigest()
    envelope.signatures[keyid] = Signature(keyid, key.sign(envelope.pae()).hex())
    return json.dumps(envelope.to_dict(), sort_keys=True, separators=(",", ":")).encode()


def seal(envelope: bytes, code: str) -> bytes:
    """Return the file: age under the code, as a person would type it without its hyphens."""
    return bytes(pyrage.passphrase.encrypt(envelope, code.replace("-", "")))


def one_time_code() -> str:
    """Return a fresh code in groups, to be told by another road than the file."""
    letters = "".join(secrets.choice(_ALPHABET) for _ in range(_CODE_LETTERS))
    return "-".join(letters[at : at + _CODE_GROUP] for at in range(0, _CODE_LETTERS, _CODE_GROUP))


def _recipient(path: Path) -> str:
    if not path.is_file():
        return ""
    text = _read(path).decode("ascii", "replace").split()
    try:
        pyrage.x25519.Recipient.from_str(text[-1])
    except (pyrage.RecipientError, IndexError) as error:
        raise SetupError(f"{path} no es un destinatario age.") from error
    return text[-1]


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise SetupError(f"Falta {path}: {error.strerror}.") from error
