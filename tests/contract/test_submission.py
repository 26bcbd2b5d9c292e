"""Sending records, as measured on ODK Central; any OpenRosa server must pass these."""

from __future__ import annotations

from xml.etree.ElementTree import fromstring

import pytest

from tests.contract.answers import RESPONSE
from tests.registry.harness import Wire, new_id, plain_xml, sealed_xml


def test_head_tells_the_size_limit(wire: Wire) -> None:
    answer = wire.head("/submission")
    assert answer.status == 204
    assert int(answer.headers["X-OpenRosa-Accept-Content-Length"]) >= 10_000_000
    assert answer.headers["X-OpenRosa-Version"] == "1.0"


def test_a_record_is_answered_201_with_an_openrosa_response(wire: Wire) -> None:
    answer = wire.post(plain_xml())
    assert answer.status == 201
    root = fromstring(answer.data)
    assert root.tag == f"{RESPONSE}OpenRosaResponse"
    assert root.find(f"{RESPONSE}message") is not None


def test_the_same_record_may_be_sent_again(wire: Wire) -> None:
    xml = plain_xml()
    assert [wire.post(xml).status for _ in range(3)] == [201, 201, 201]


def test_other_bytes_under_the_same_id_are_a_conflict(wire: Wire) -> None:
    instance_id = new_id()
    assert wire.post(plain_xml(instance_id, note="uno")).status == 201
    assert wire.post(plain_xml(instance_id, note="dos")).status == 409
    assert wire.post(plain_xml(instance_id, note="uno") + b"\n").status == 409


@pytest.mark.parametrize("facts", [{"form": "no_existe"}, {"version": "otra"}, {"version": ""}])
def test_an_unknown_form_or_version_is_404(wire: Wire, facts: dict[str, str]) -> None:
    assert wire.post(plain_xml(**facts)).status == 404  # type: ignore[arg-type]


def test_a_post_without_the_xml_part_is_400(wire: Wire) -> None:
    assert wire.post_parts(("foto.jpg", b"x", "image/jpeg")).status == 400


def test_files_may_follow_in_later_posts_with_the_same_xml(wire: Wire) -> None:
    xml = plain_xml(photo="a.jpg", scans=("b.jpg", "c ñ.jpg"))
    for files in ({}, {"a.jpg": b"A" * 1000}, {"b.jpg": b""}, {"c ñ.jpg": b"C"}):
        assert wire.post(xml, files).status == 201


@pytest.mark.parametrize(
    "namespace", ["http://opendatakit.org/submissions", "http://www.opendatakit.org/xforms/encrypted"]
)
def test_an_encrypted_record_is_taken_in_both_namespaces(wire: Wire, namespace: str) -> None:
    xml = sealed_xml(new_id(), ("foto ñ.jpg.enc",), namespace=namespace)
    assert wire.post(xml, {"foto ñ.jpg.enc": b"1" * 16, "submission.xml.enc": b"2" * 32}).status == 201


def test_a_post_without_the_openrosa_version_is_refused(wire: Wire) -> None:
    refused = wire._pool.request("POST", f"{wire.url}/submission", body=b"", headers={})
    assert refused.status == 400
