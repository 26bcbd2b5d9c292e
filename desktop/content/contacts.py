"""The post's own contacts: who answers here today, loaded by the post and signed by its device.

They are the one source of phones besides the directory. A copy outside the vault, signed, is what the lock screen
reads: it holds offices and numbers, never a person's name, and never where a shelter is.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from desktop.content.folding import fold
from desktop.content.phones import COUNTRIES, PhoneNumber
from desktop.errors import ContactProblem, ContactRefused
from desktop.incidents import dsse
from desktop.incidents.ports import Signer

PAYLOAD_TYPE = "application/vnd.vigia.contactos+json"
REVIEW = timedelta(days=90)
_PHONE = re.compile(r"^[+(]?[0-9][0-9 ()/+.-]{1,39}(?: (?:interno|int\.) ?[0-9/]{1,12})?$")
_SHELTER = re.compile(r"\b(?:refugios?|albergues?|hogar(?:es)?|casas? refugio|dispositivos? de proteccion)\b")
_ADDRESS = re.compile(
    r"\b(?:calle|avenida|av|ruta|barrio|manzana|casa|piso|n[°º]?|km|altura)\b\.? ?\d|\b\d{2,5}\b"
)
_TEXTS = ("id", "service", "phone", "country", "locality", "notes", "who")
_MOST = 200  # letters of a note


class Service(StrEnum):
    """Whom a post calls; the order is that of the wall sheet."""

    PROSECUTOR = "fiscalia"
    COURT = "juzgado"
    RESCUE = "asistencia"
    CHILD = "ninez"
    HOSPITAL = "hospital"
    DEFENDER = "defensoria"
    INTERPRETER = "interprete"
    CONSULATE = "consulado"
    COUNTERPART = "contraparte"
    COMMAND = "mando"
    OTHER = "otro"


WANTED = (
    Service.PROSECUTOR,
    Service.CHILD,
    Service.HOSPITAL,
    Service.COUNTERPART,
)  # "sin cargar" until they are


# Which of the post's own contacts answers a need of `needs.csv`.
ANSWERS: dict[str, tuple[Service, ...]] = {
    "alojamiento": (Service.RESCUE,),
    "abogado": (Service.DEFENDER,),
    "ninez": (Service.CHILD,),
    "salud": (Service.HOSPITAL,),
    "interprete": (Service.INTERPRETER,),
    "denuncia": (Service.PROSECUTOR, Service.COURT),
    "consulado": (Service.CONSULATE,),
}


@dataclass(frozen=True)
class Contact:
    """One row of `local_contact`: `who` is the officer's neutral label, `review_by` 90 days after `loaded`."""

    id: str
    service: str
    phone: str
    country: str
    locality: str
    notes: str
    who: str
    loaded: date
    review_by: date

    @property
    def number(self) -> PhoneNumber:
        return PhoneNumber(self.phone, self.country)

    def overdue(self, today: date) -> bool:
        """Whether it has to be called and loaded again; it is still shown, and says so."""
        return today >= self.review_by


@dataclass(frozen=True)
class ContactSheet:
    """The signed copy as it was read: `whole` is False where a file is there that its key did not sign."""

    contacts: tuple[Contact, ...] = ()
    post: str = ""
    keyid: str = ""
    whole: bool = True

    def first(self, service: str) -> Contact | None:
        """The contact for a service, the newest one first."""
        found = [contact for contact in self.contacts if contact.service == service]
        return max(found, key=lambda contact: contact.loaded, default=None)


def checked(
    id: str, service: str, phone: str, country: str, locality: str, notes: str, *, who: str, today: date
) -> Contact:
    """Return a contact that may be kept, due for review in 90 days.

    Raises ContactRefused: PHONE for what is not a number, COUNTRY for one that is not listed, LONG, and SHELTER
    for a note or place that tells where a shelter is (design §8: such places are never stored).
    """
    number, place, note = (" ".join(text.split()) for text in (phone, locality, notes))
    if not _PHONE.match(number) or not 3 <= sum(letter.isdigit() for letter in number) <= 20:
        raise ContactRefused(ContactProblem.PHONE)
    if country not in COUNTRIES:
        raise ContactRefused(ContactProblem.COUNTRY)
    if len(note) > _MOST or len(place) > _MOST:
        raise ContactRefused(ContactProblem.LONG)
    told = fold(f"{place} {note}")
    if _SHELTER.search(told) and _ADDRESS.search(told):
        raise ContactRefused(ContactProblem.SHELTER)
    return Contact(id, Service(service).value, number, country, place, note, who, today, today + REVIEW)


def signed_sheet(
    post: str, contacts: Iterable[Contact], signer: Signer, public: bytes, at: datetime
) -> bytes:
    """The copy for the lock screen: a DSSE envelope signed by the device, with its public key inside."""
    body = {
        "v": 1,
        "post": post,
        "public": public.hex(),
        "at": at.isoformat(),
        "contacts": [_written(contact) for contact in ordered(contacts)],
    }
    payload = json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    return dsse.sign(PAYLOAD_TYPE, payload, [signer]).encode()


def read_sheet(path: Path) -> ContactSheet:
    """Read the copy; one that is absent is empty, one whose signature does not hold is empty and not `whole`.

    While locked nothing but the file itself tells whose key it is: after unlocking it is held against the vault.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return ContactSheet()
    except OSError:
        return ContactSheet(whole=False)
    try:
        envelope = dsse.parse(data)
        body = json.loads(envelope.payload)
        public = bytes.fromhex(body["public"])
        (signature,) = envelope.signatures
        keyid = sha256(public).hexdigest()
        if envelope.payload_type != PAYLOAD_TYPE or signature.keyid != keyid or body["v"] != 1:
            return ContactSheet(whole=False)
        Ed25519PublicKey.from_public_bytes(public).verify(signature.value, envelope.signed_bytes)
        contacts = tuple(_read(row) for row in body["contacts"])
        return ContactSheet(contacts, str(body["post"]), keyid)
    except (ValueError, KeyError, TypeError, AttributeError, InvalidSignature):
        return ContactSheet(whole=False)


def ordered(contacts: Iterable[Contact]) -> tuple[Contact, ...]:
    """In the order of the wall sheet, the newest of a service first."""
    order = {service.value: place for place, service in enumerate(Service)}
    newest = sorted(contacts, key=lambda contact: (contact.loaded, contact.id), reverse=True)
    return tuple(sorted(newest, key=lambda contact: order.get(contact.service, len(order))))


def missing(contacts: Sequence[Contact]) -> tuple[Service, ...]:
    """What a post should have and has not loaded."""
    held = {contact.service for contact in contacts}
    return tuple(service for service in WANTED if service.value not in held)


def _written(contact: Contact) -> dict[str, str]:
    row = asdict(contact)
    return row | {"loaded": contact.loaded.isoformat(), "review_by": contact.review_by.isoformat()}


def _read(row: dict[str, str]) -> Contact:
    texts = {name: str(row[name]) for name in _TEXTS}
    return Contact(
        **texts,
        loaded=date.fromisoformat(row["loaded"]),
        review_by=date.fromisoformat(row["review_by"]),
    )
