"""The enrolment (*alta del puesto*): the signed file that ties a machine to a post, a registry and a policy."""

from __future__ import annotations

import hashlib
import json
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import pyrage
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desktop.errors import EnrolmentProblem, EnrolmentRefused
from desktop.vault.trust import Trust, Verified, sign_envelope

PAYLOAD_TYPE = "application/vnd.vigia.alta+json"
RECIPIENT_CLASSES = ("nominal", "fiscalia", "connivencia")
_AGE_MAGIC = b"age-encryption.org/v1\n"


@dataclass(frozen=True)
class EnrolledPost:
    """The post an enrolment is for; `crossing_id` is empty for a rural team."""

    code: str
    name: str
    province: str
    crossing_id: str


@dataclass(frozen=True)
class Server:
    """A registry to send to; `kind` is central, kobo or vigia, `token` the app user's, a secret."""

    id: str
    kind: str
    url: str
    token: str = field(repr=False)


@dataclass(frozen=True)
class FormKey:
    """The RSA key that submissions are encrypted to: SubjectPublicKeyInfo in DER and its SHA-256 (hex)."""

    sha256: str
    der: bytes = field(repr=False)


@dataclass(frozen=True)
class EnrolmentKeys:
    """Whom this post writes to: raw Ed25519 receipt keys, age recipients by class, recovery and courier."""

    form_rsa: FormKey | None
    receipt_ed25519: tuple[bytes, ...]
    nominal: Mapping[str, tuple[str, ...]]
    recovery: tuple[str, ...]
    courier: str | None


@dataclass(frozen=True)
class Policy:
    """What the ministry decides for a post; times in seconds, `kdf_min` in `memory_kib` and `iterations`."""

    idle_lock_s: int = 300
    hide_s: int = 600
    kdf_min: Mapping[str, int] = field(default_factory=lambda: {"memory_kib": 65536, "iterations": 1})
    passphrase_min: int = 12
    retention_days: int = 90
    clear_forms: str = "deny"
    foreign_forms: str = "deny"
    profiles: tuple[str, ...] = ("minimo", "nominal")
    languages: tuple[str, ...] = ("es-AR", "pt-BR", "en")
    block_capture: bool = False
    device_secret: bool = False  # the system's keyring holds a part of what opens the vault
    update_source: str = ""


@dataclass(frozen=True)
class Enrolment:
    """A verified enrolment; `dsse` are its exact bytes, `demo` says that it came from the demo root."""

    serial: str
    issued: datetime
    expires: datetime
    post: EnrolledPost
    device_letter: str
    servers: tuple[Server, ...]
    keys: EnrolmentKeys
    tuf_root_sha256: str
    policy: Policy
    demo: bool
    dsse: bytes = field(repr=False)

    def expired(self, now: datetime) -> bool:
        """Tell whether the enrolment is past its date; an installed one then goes on, with a notice."""
        return now >= self.expires


def read_alta(data: bytes, code: str, trust: Trust, now: datetime, *, post: str | None = None) -> Enrolment:
    """Open a `.vigia-alta` file with its one-time code and verify it.

    Raises EnrolmentRefused: WRONG_CODE, UNREADABLE, UNTRUSTED, DEMO_IN_RELEASE, EXPIRED, and OTHER_POST where
    `post` (a code) is given and differs.
    """
    if not data.startswith(_AGE_MAGIC):
        raise EnrolmentRefused(EnrolmentProblem.UNREADABLE)
    try:
        envelope = pyrage.passphrase.decrypt(data, _plain_code(code))
    except pyrage.DecryptError as error:
        raise EnrolmentRefused(EnrolmentProblem.WRONG_CODE) from error
    return accept_enrolment(envelope, trust, now, post=post)


def accept_enrolment(envelope: bytes, trust: Trust, now: datetime, *, post: str | None = None) -> Enrolment:
    """Return an enrolment that may be installed now, at `post` (a code) where one is given.

    Raises EnrolmentRefused: EXPIRED, OTHER_POST, and as `verify_enrolment`.
    """
    enrolment = verify_enrolment(envelope, trust)
    if enrolment.expired(now):
        raise EnrolmentRefused(EnrolmentProblem.EXPIRED)
    if post is not None and enrolment.post.code != post:
        raise EnrolmentRefused(EnrolmentProblem.OTHER_POST)
    return enrolment


def write_alta(envelope: bytes, code: str) -> bytes:
    """Return the `.vigia-alta` file of a signed enrolment: age under a one-time code."""
    return bytes(pyrage.passphrase.encrypt(envelope, _plain_code(code)))


def verify_enrolment(envelope: bytes, trust: Trust) -> Enrolment:
    """Return the enrolment in a DSSE envelope; its date is not judged.

    Raises EnrolmentRefused: UNREADABLE, UNTRUSTED or DEMO_IN_RELEASE.
    """
    verified = trust.verify(envelope, PAYLOAD_TYPE)
    try:
        return _from_payload(verified, envelope)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise EnrolmentRefused(EnrolmentProblem.UNREADABLE) from error


def sign_enrolment(document: Mapping[str, Any], key: Ed25519PrivateKey) -> bytes:
    """Return the DSSE envelope of an enrolment document (interfaces: Enrolment)."""
    payload = json.dumps(document, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()
    return sign_envelope(payload, PAYLOAD_TYPE, key)


def form_key(der: bytes) -> dict[str, str]:
    """Return the document's shape of an RSA key."""
    return {"sha256": hashlib.sha256(der).hexdigest(), "der_b64": b64encode(der).decode()}


def _plain_code(code: str) -> str:
    """Return a code as it is used: how a person spaces or capitalises it does not matter."""
    return "".join(character for character in code.upper() if character.isalnum())


def _from_payload(verified: Verified, envelope: bytes) -> Enrolment:
    document = json.loads(verified.payload)
    if document["v"] != 1:
        raise ValueError("version")
    post = document["post"]
    return Enrolment(
        serial=_text(document["serial"]),
        issued=_moment(document["issued"]),
        expires=_moment(document["expires"]),
        post=EnrolledPost(*(_text(post[name]) for name in ("code", "name", "province", "crossing_id"))),
        device_letter=_letter(document["device_letter"]),
        servers=tuple(
            Server(*(_text(server[name]) for name in ("id", "kind", "url", "token")))
            for server in document["servers"]
        ),
        keys=_keys(document["keys"]),
        tuf_root_sha256=_text(document["tuf_root_sha256"]),
        policy=_policy(document["policy"]),
        demo=verified.demo,
        dsse=envelope,
    )


def _keys(document: Mapping[str, Any]) -> EnrolmentKeys:
    nominal = {_text(name): _texts(recipients) for name, recipients in document["nominal"].items()}
    if set(nominal) - set(RECIPIENT_CLASSES):
        raise ValueError("recipient class")
    receipts = tuple(b64decode(text, validate=True) for text in document["receipt_ed25519"])
    if any(len(key) != 32 for key in receipts):
        raise ValueError("receipt key")
    recovery, courier = _texts(document["recovery"]), document["courier"]
    for recipient in (
        *recovery,
        *(one for many in nominal.values() for one in many),
        *filter(None, [courier]),
    ):
        _require_recipient(recipient)
    return EnrolmentKeys(_form_rsa(document["form_rsa"]), receipts, nominal, recovery, courier or None)


def _form_rsa(document: Mapping[str, str] | None) -> FormKey | None:
    if not document:
        return None
    der = b64decode(document["der_b64"], validate=True)
    if hashlib.sha256(der).hexdigest() != document["sha256"]:
        raise ValueError("form key")
    return FormKey(document["sha256"], der)


def _require_recipient(recipient: object) -> None:
    try:
        pyrage.x25519.Recipient.from_str(_text(recipient))
    except pyrage.RecipientError as error:
        raise ValueError("recipient") from error


def _policy(document: Mapping[str, Any]) -> Policy:
    """Return the policy of a document; what it does not say is the default, what we do not know is ignored."""
    standard = Policy()
    known: dict[str, Any] = {}
    for name, default in vars(standard).items():
        if name not in document:
            continue
        value = document[name]
        if isinstance(default, tuple):
            value = _texts(value)
        elif isinstance(default, Mapping):
            value = {_text(key): _number(amount) for key, amount in value.items()}
        elif isinstance(default, bool):
            if not isinstance(value, bool):
                raise ValueError(name)
        elif isinstance(default, int):
            value = _number(value)
        else:
            value = _text(value)
        known[name] = value
    for choice in ("clear_forms", "foreign_forms"):
        if known.get(choice, "deny") not in ("allow", "deny"):
            raise ValueError(choice)
    return Policy(**known)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("text")
    return value


def _texts(values: object) -> tuple[str, ...]:
    if not isinstance(values, list):
        raise TypeError("list")
    return tuple(_text(value) for value in values)


def _number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise TypeError("number")
    return value


def _letter(value: object) -> str:
    letter = _text(value)
    if len(letter) != 1 or not ("A" <= letter <= "Z"):
        raise ValueError("device letter")
    return letter


def _moment(value: object) -> datetime:
    moment = datetime.fromisoformat(_text(value))
    if moment.tzinfo is None:
        raise ValueError("a time without zone")
    return moment
