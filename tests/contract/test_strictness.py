"""Where the reference registry is strict and other servers are lax: nothing half-read is ever taken."""

from __future__ import annotations

from typing import Any

import pytest

from tests.contract.answers import receipt_bytes
from tests.registry.harness import Served, Wire, multipart, new_id, plain_xml, sealed_xml


def assert_refused(answer: Any, status: int = 400) -> None:
    assert answer.status == status
    assert b'nature="error"' in answer.data
    assert answer.headers["X-OpenRosa-Version"] == "1.0"


def taken(ours: Served, instance_id: str) -> bool:
    return any(row["instance_id"] == instance_id for row in ours.received())


def test_truncated_xml_is_refused(ours: Served, wire: Wire) -> None:
    instance_id = new_id()
    assert_refused(wire.post(plain_xml(instance_id)[:-10]))
    assert not taken(ours, instance_id)


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE data [<!ENTITY a "b">]>',
        '<!DOCTYPE data SYSTEM "file:///etc/passwd">',
        "<!DOCTYPE data>",
    ],
)
def test_a_document_type_is_refused(ours: Served, wire: Wire, doctype: str) -> None:
    xml = plain_xml().decode().replace('<?xml version="1.0"?>', f'<?xml version="1.0"?>{doctype}')
    assert_refused(wire.post(xml.encode()))


def test_very_deep_xml_is_refused(ours: Served, wire: Wire) -> None:
    deep = b"<a>" * 5000 + b"</a>" * 5000
    assert_refused(wire.post(plain_xml().replace(b"<note>", deep + b"<note>")))


@pytest.mark.parametrize(
    "instance_id",
    ["<instanceID/>", "", "<instanceID>  </instanceID>", "<instanceID>con espacio</instanceID>"],
)
def test_a_record_without_a_usable_id_is_refused(ours: Served, wire: Wire, instance_id: str) -> None:
    head, _, rest = plain_xml(new_id()).decode().partition("<instanceID>")
    xml = head + instance_id + rest.partition("</instanceID>")[2]
    assert_refused(wire.post(xml.encode()))


def test_a_file_that_the_record_does_not_name_is_refused(ours: Served, wire: Wire) -> None:
    instance_id = new_id()
    assert_refused(wire.post(plain_xml(instance_id, photo="a.jpg"), {"b.jpg": b"B"}))
    assert_refused(wire.post(sealed_xml(instance_id), {"a.jpg.enc": b"A"}))
    assert not taken(ours, instance_id)


def test_text_that_looks_like_a_file_name_declares_nothing(ours: Served, wire: Wire) -> None:
    assert_refused(wire.post(plain_xml(note="a.jpg"), {"a.jpg": b"A"}))


@pytest.mark.parametrize("name", ["../a.jpg", "a/b.jpg", "c:\\a.jpg", ".."])
def test_a_file_name_that_leaves_its_folder_is_refused(ours: Served, wire: Wire, name: str) -> None:
    assert_refused(wire.post(plain_xml(photo=name)))


def test_the_same_file_named_twice_is_refused(ours: Served, wire: Wire) -> None:
    assert_refused(wire.post(plain_xml(photo="a.jpg", scans=("a.jpg",))))


def test_two_parts_of_the_same_name_are_refused(ours: Served, wire: Wire) -> None:
    photo = ("a.jpg", b"A", "image/jpeg")
    xml = ("xml_submission_file", plain_xml(photo="a.jpg"), "text/xml")
    assert_refused(wire.post_parts(xml, photo, photo))


def test_clear_text_on_a_form_with_a_key_is_refused(ours: Served, wire: Wire) -> None:
    instance_id = new_id()
    assert_refused(wire.post(plain_xml(instance_id, form="contract_sealed")))
    assert not taken(ours, instance_id)


def test_an_encrypted_record_of_a_form_without_a_key_is_refused(ours: Served, wire: Wire) -> None:
    assert_refused(wire.post(sealed_xml(new_id(), form="contract_plain")))


@pytest.mark.parametrize(
    "name", ["base64EncryptedKey", "encryptedXmlFile", "base64EncryptedElementSignature"]
)
def test_an_encrypted_record_that_nobody_could_open_is_refused(ours: Served, wire: Wire, name: str) -> None:
    xml = (
        sealed_xml(new_id())
        .replace(f"<{name}>".encode(), b"<otra>")
        .replace(f"</{name}>".encode(), b"</otra>")
    )
    assert_refused(wire.post(xml))


def test_a_body_that_ends_before_its_last_boundary_is_refused(ours: Served, wire: Wire) -> None:
    instance_id = new_id()
    parts = [("xml_submission_file", plain_xml(instance_id, photo="a.jpg"), "text/xml")]
    body, kind = multipart(*parts, ("a.jpg", b"A" * 5000, "image/jpeg"))
    assert_refused(wire.post_body(body[:-20], kind))
    assert_refused(wire.post_body(body[:-3000], kind))
    assert not taken(ours, instance_id)


@pytest.mark.parametrize("kind", ["text/xml", "multipart/form-data", "multipart/form-data; boundary="])
def test_a_body_that_is_not_multipart_is_refused(ours: Served, wire: Wire, kind: str) -> None:
    assert_refused(wire.post_body(plain_xml(), kind))


def test_another_file_under_the_same_name_is_a_conflict(ours: Served, wire: Wire) -> None:
    xml = plain_xml(photo="a.jpg", scans=("b.jpg",))
    assert wire.post(xml, {"a.jpg": b"A"}).status == 201
    assert_refused(wire.post(xml, {"a.jpg": b"otra"}), 409)
    assert receipt_bytes(wire.post(xml, {"a.jpg": b"A", "b.jpg": b"B"})) is not None


def test_a_replacement_is_refused_because_corrections_are_new_records(ours: Served, wire: Wire) -> None:
    first = new_id()
    assert wire.post(plain_xml(first)).status == 201
    deprecated = f"<deprecatedID>{first}</deprecatedID></meta>".encode()
    assert_refused(wire.post(plain_xml().replace(b"</meta>", deprecated)), 409)
