"""Sealing with the demo enrolment: what leaves is opened only by who should."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pyrage
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ed25519, rsa

from desktop.errors import EnrolmentRefused
from desktop.incidents.ports import FormFacts, Part
from desktop.paths import resource
from desktop.sync.odk_encryption import decrypt
from desktop.sync.sealing import RegistrySealer
from desktop.vault.clock import SystemIds
from desktop.vault.demo import demo_enrolment
from desktop.vault.enrolment import FormKey
from desktop.vault.posts import list_posts

if TYPE_CHECKING:
    from desktop.vault.enrolment import Enrolment

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
FORM = FormFacts("deteccion_temprana", "2026112101", "0" * 64)
INSTANCE = "uuid:0f6f9a0e-5b1e-4a53-9a55-2b1f0c0a1d11"
XML = b"<data><x>dato ficticio</x></data>"
PARTS = (Part("firma.dsse.json", "application/json", b"{}"), Part("foto 1.jpg", "image/jpeg", b"\xff" * 99))


@pytest.fixture(scope="module")
def enrolment() -> Enrolment:
    return demo_enrolment(list_posts()[0], now=NOW)


def demo_private() -> rsa.RSAPrivateKey:
    pem = resource("trust", "demo", "form-rsa.pem").read_bytes()
    key = serialization.load_pem_private_key(pem, None)
    assert isinstance(key, rsa.RSAPrivateKey)
    return key


def test_a_record_is_sealed_so_that_the_registrys_key_opens_it(enrolment: Enrolment):
    bundle = RegistrySealer(enrolment, SystemIds()).seal(INSTANCE, XML, PARTS, FORM, 0, NOW)
    assert bundle.sealed
    assert (bundle.instance_id, bundle.form, bundle.priority, bundle.created) == (INSTANCE, FORM, 0, NOW)
    assert b"ficticio" not in b"".join(part.data for part in (bundle.xml, *bundle.attachments))
    opened = decrypt(bundle.xml.data, {part.name: part.data for part in bundle.attachments}, demo_private())
    assert opened.xml == XML
    assert opened.media == tuple((part.name, part.data) for part in PARTS)
    assert (opened.form_id, opened.version, opened.instance_id) == (FORM.id, FORM.version, INSTANCE)


def test_the_encrypted_xml_is_sent_before_the_attachments(enrolment: Enrolment):
    bundle = RegistrySealer(enrolment, SystemIds()).seal(INSTANCE, XML, PARTS, FORM, 1, NOW)
    names = [part.name for part in bundle.attachments]
    assert names == ["submission.xml.enc", "firma.dsse.json.enc", "foto 1.jpg.enc"]
    assert bundle.xml.name == "xml_submission_file"


def test_sealing_twice_never_gives_the_same_bytes_or_id(enrolment: Enrolment):
    sealer = RegistrySealer(enrolment, SystemIds())
    first, second = (sealer.seal(INSTANCE, XML, PARTS, FORM, 1, NOW) for _ in range(2))
    assert first.id != second.id
    assert first.attachments[0].data != second.attachments[0].data


def test_without_a_registry_key_the_bundle_says_that_it_is_in_clear(enrolment: Enrolment):
    keyless = replace(enrolment, keys=replace(enrolment.keys, form_rsa=None))
    bundle = RegistrySealer(keyless, SystemIds()).seal(INSTANCE, XML, PARTS, FORM, 1, NOW)
    assert not bundle.sealed
    assert bundle.xml.data == XML
    assert bundle.attachments == PARTS


@pytest.mark.parametrize("name", ["nominal", "fiscalia", "connivencia"])
def test_answers_are_sealed_to_their_class_alone(enrolment: Enrolment, name: str):
    answers = {"/data/persona/nombre": "Ñandú Ficticio"}
    sheet = RegistrySealer(enrolment, SystemIds()).seal_answers(name, answers)
    assert sheet is not None
    assert sheet.name == f"ficha-{name}.age"
    assert b"Ficticio" not in sheet.data
    for each in ("nominal", "fiscalia", "connivencia"):
        identity = pyrage.x25519.Identity.from_str(_identity(each))
        if each == name:
            assert json.loads(pyrage.decrypt(sheet.data, [identity])) == {
                "v": 1,
                "class": name,
                "answers": answers,
            }
        else:
            with pytest.raises(pyrage.DecryptError):
                pyrage.decrypt(sheet.data, [identity])


def test_the_size_of_a_sheet_does_not_tell_the_length_of_a_name(enrolment: Enrolment):
    sealer = RegistrySealer(enrolment, SystemIds())
    identity = pyrage.x25519.Identity.from_str(_identity("nominal"))
    sizes = set()
    for name in ("Li", "Maximiliana de los Ángeles Fernández Etchegaray"):
        sheet = sealer.seal_answers("nominal", {"/data/persona/nombre": name})
        assert sheet is not None
        sizes.add(len(pyrage.decrypt(sheet.data, [identity])))
    assert sizes == {512}


def test_a_class_without_recipients_seals_nothing(enrolment: Enrolment):
    nobody = replace(enrolment, keys=replace(enrolment.keys, nominal={}))
    assert RegistrySealer(nobody, SystemIds()).seal_answers("nominal", {"/data/a": "b"}) is None


def _der(key: rsa.RSAPrivateKey | ed25519.Ed25519PrivateKey) -> bytes:
    return key.public_key().public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )


@pytest.mark.parametrize(
    "der",
    [b"", b"no key", _der(ed25519.Ed25519PrivateKey.generate()), _der(rsa.generate_private_key(65537, 1024))],
)
def test_a_form_key_that_is_no_strong_rsa_key_is_refused(enrolment: Enrolment, der: bytes):
    bad = replace(enrolment, keys=replace(enrolment.keys, form_rsa=FormKey("0" * 64, der)))
    with pytest.raises(EnrolmentRefused):
        RegistrySealer(bad, SystemIds())


def _identity(name: str) -> str:
    lines = resource("trust", "demo", f"nominal-{name}.age").read_text().splitlines()
    return next(line for line in lines if line.startswith("AGE-SECRET-KEY-"))
