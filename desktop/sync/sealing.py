"""Turns a finalised record into what may leave the machine: ODK encryption for the registry, age for the sheets."""

from __future__ import annotations

import json
from datetime import datetime

import pyrage
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.serialization import load_der_public_key

from desktop.errors import EnrolmentProblem, EnrolmentRefused
from desktop.incidents.ports import AnyPart, Bundle, FormFacts, Ids, Part, StreamedPart
from desktop.store.blobs import HELD_BYTES
from desktop.sync.odk_encryption import SUBMISSION, SUFFIX, Stream, Submission, encrypt_streams
from desktop.sync.openrosa import XML_PART
from desktop.vault.enrolment import Enrolment, FormKey

_BINARY = "application/octet-stream"
_SHEET_BLOCK = 512


class RegistrySealer:
    """Seals for the registry and the recipients of one enrolment; it implements `incidents.ports.Sealer`.

    Raises EnrolmentRefused (UNREADABLE) where the enrolment's form key is not RSA of at least 2048 bits.
    """

    def __init__(self, enrolment: Enrolment, ids: Ids) -> None:
        self._nominal = enrolment.keys.nominal
        self._ids = ids
        self._form_key = None if enrolment.keys.form_rsa is None else _rsa(enrolment.keys.form_rsa)

    def seal(
        self,
        instance_id: str,
        xml: bytes,
        parts: tuple[AnyPart, ...],
        form: FormFacts,
        priority: int,
        created: datetime,
    ) -> Bundle:
        """Return the record encrypted to the registry's key; without such a key, in clear and marked so.

        The encrypted XML comes first among the attachments, because it is sent first. The bytes differ each
        time: seal once and keep them.
        """
        if self._form_key is None:
            plain = Part(XML_PART, "text/xml", xml)
            return Bundle(self._ids.uuid(), instance_id, form, priority, created, plain, parts, sealed=False)
        media = [Stream(part.name, part.size, part.pieces) for part in parts]
        made = encrypt_streams(
            Submission(form.id, form.version, instance_id, xml), media, self._form_key, self._ids.random
        )
        files = sorted(made.files, key=lambda file: file.name != SUBMISSION + SUFFIX)
        attachments = tuple(_part(file) for file in files)
        manifest = Part(XML_PART, "text/xml", made.manifest)
        return Bundle(
            self._ids.uuid(), instance_id, form, priority, created, manifest, attachments, sealed=True
        )

    def seal_answers(self, recipient_class: str, answers: dict[str, str]) -> Part | None:
        """Seal answers (ref → value) with age to a class of recipients; None where the class has none.

        The plain text is JSON `{v:1, class, answers}`, filled with spaces to whole blocks so that its size does
        not tell how long a name is.
        """
        texts = self._nominal.get(recipient_class, ())
        if not texts:
            return None
        document = {"v": 1, "class": recipient_class, "answers": answers}
        plain = json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
        plain += b" " * (-len(plain) % _SHEET_BLOCK)
        recipients = [pyrage.x25519.Recipient.from_str(text) for text in texts]
        return Part(f"ficha-{recipient_class}.age", _BINARY, bytes(pyrage.encrypt(plain, recipients)))


def _part(file: Stream) -> AnyPart:
    if file.size > HELD_BYTES:
        return StreamedPart(file.name, _BINARY, file.size, lambda: iter(file.pieces()))
    return Part(file.name, _BINARY, b"".join(file.pieces()))


def _rsa(key: FormKey) -> RSAPublicKey:
    try:
        found = load_der_public_key(key.der)
    except ValueError as error:
        raise EnrolmentRefused(EnrolmentProblem.UNREADABLE) from error
    if not isinstance(found, RSAPublicKey) or found.key_size < 2048:
        raise EnrolmentRefused(EnrolmentProblem.UNREADABLE)
    return found
