"""A server's form is ours only if, but for the pinned key, it equals the pack's."""

from __future__ import annotations

import base64
import hashlib
from contextlib import closing
from dataclasses import replace

import pytest

from desktop.errors import HeldReason
from desktop.sync.address import Server, ServerKind
from desktop.sync.form_check import Verdict, judge
from desktop.sync.servers import Trust
from tests.sync.bending_server import Registry
from tests.sync.conftest import Post, a_bundle

DER = b"a key in DER, as far as a comparison goes"
PINNED = hashlib.sha256(DER).hexdigest()
KEY = base64.b64encode(DER).decode()
PACK = (
    b'<?xml version="1.0"?><h:html xmlns:h="http://www.w3.org/1999/xhtml" xmlns="http://www.w3.org/2002/xforms">'
    b'<h:head><h:title>F</h:title><model odk:xforms-version="1.0.0" xmlns:odk="http://www.opendatakit.org/xforms">\n'
    b'  <instance><data id="f" version="1"><a/></data></instance>\n  <bind nodeset="/data/a" type="string"/>\n'
    b"</model></h:head><h:body/></h:html>"
)


def with_key(key: str = KEY, form: bytes = PACK, attributes: str = "") -> bytes:
    return form.replace(
        b'xforms">\n', f'xforms"><submission{attributes} base64RsaPublicKey="{key}"/>\n'.encode(), 1
    )


def test_the_packs_form_with_the_pinned_key_is_accepted():
    assert with_key() != PACK
    assert judge(with_key(), PACK, PINNED) is Verdict.ACCEPTED


def test_line_breaks_inside_the_key_do_not_matter():
    assert judge(with_key(KEY[:20] + "&#10;" + KEY[20:]), PACK, PINNED) is Verdict.ACCEPTED


def test_a_pack_that_has_a_submission_element_of_its_own_is_compared_too():
    pack = PACK.replace(b'xforms">\n', b'xforms"><submission method="post"/>\n', 1)
    assert judge(with_key(attributes=' method="post"'), pack, PINNED) is Verdict.ACCEPTED


def test_in_clear_a_form_without_a_key_is_accepted_and_one_with_a_key_is_not():
    assert judge(PACK, PACK, None) is Verdict.ACCEPTED
    assert judge(with_key(), PACK, None) is Verdict.MISMATCH


def test_where_the_policy_allows_it_another_form_is_taken_and_another_key_never():
    other = with_key().replace(b"<h:title>F", b"<h:title>G")
    assert judge(other, PACK, PINNED, foreign=True) is Verdict.ACCEPTED
    wrong = with_key(base64.b64encode(b"another key").decode())
    for theirs in (wrong, PACK, with_key("%%%"), b"<html>", b""):
        assert judge(theirs, PACK, PINNED, foreign=True) is Verdict.MISMATCH
    assert judge(with_key(), PACK, None, foreign=True) is Verdict.MISMATCH


def test_the_policy_reaches_the_road_and_what_was_judged_before_is_judged_anew(
    checked: Post, registry: Registry
):
    registry.forms = {("f", "1"): with_key().replace(b"<h:title>F", b"<h:title>G")}
    checked.put(a_bundle(1))
    assert checked.sync().held == (("uuid:00000001", HeldReason.KEY_MISMATCH),)
    trust = replace(checked.servers.trust(), foreign_forms=True)
    checked.servers.set(checked.servers.all(), trust)
    assert checked.servers.trust() == trust
    checked.put(a_bundle(2))
    assert "uuid:00000002" in checked.sync().sent


@pytest.mark.parametrize(
    "theirs",
    [
        PACK,
        with_key(base64.b64encode(b"another key").decode()),
        with_key("%%%"),
        with_key().replace(b'type="string"', b'type="int"'),
        with_key().replace(b"<h:title>F", b"<h:title>G"),
        with_key(attributes=' action="https://evil.example/"'),
        b"<html>",
        b"",
        with_key().replace(b"<h:html", b'<!DOCTYPE x [<!ENTITY e "e">]><h:html', 1),
    ],
    ids=[
        "no key",
        "other key",
        "no base64",
        "other bind",
        "other title",
        "other action",
        "broken",
        "empty",
        "DTD",
    ],
)
def test_anything_else_is_a_mismatch(theirs: bytes):
    assert judge(theirs, PACK, PINNED) is Verdict.MISMATCH


@pytest.fixture
def checked(post: Post, registry: Registry) -> Post:
    """A post that pins a form key and has the pack's form."""
    assert registry.receipt_key is not None
    trust = Trust((registry.receipt_key.public_key().public_bytes_raw(),), PINNED, "")
    post.servers.set([Server("r", ServerKind.VIGIA, registry.url)], trust)
    post.local_form = lambda form_id, version: PACK if (form_id, version) == ("f", "1") else None
    return post


def test_a_form_that_is_ours_is_downloaded_once_and_then_known_by_its_hash(checked: Post, registry: Registry):
    registry.forms = {("f", "1"): with_key()}
    for number in (1, 2):
        checked.put(a_bundle(number))
        assert checked.sync().sent == (f"uuid:{number:08}",)
    assert registry.form_downloads == 1
    lists = [headers.get("If-None-Match") for headers in registry.headers if "If-None-Match" in headers]
    assert len(lists) == 1


def test_a_form_with_another_key_holds_the_record_until_it_is_put_right(checked: Post, registry: Registry):
    registry.forms = {("f", "1"): with_key(base64.b64encode(b"another key").decode())}
    checked.put(a_bundle())
    assert checked.sync().held == (("uuid:00000001", HeldReason.KEY_MISMATCH),)
    assert registry.posts() == 0
    assert checked.sync().held == ()
    registry.forms = {("f", "1"): with_key()}
    assert checked.sync().sent == ("uuid:00000001",)


def test_a_form_that_the_server_lacks_is_tried_again_once_it_is_listed(checked: Post, registry: Registry):
    from tests.sync import bending_server as bent

    registry.forms = {}
    registry.bend("POST", bent.status(404))
    checked.put(a_bundle())
    assert checked.sync().held == (("uuid:00000001", HeldReason.FORM_UNKNOWN),)
    assert checked.sync().sent == ()
    assert registry.posts() == 1
    registry.forms = {("f", "1"): with_key()}
    assert checked.sync().sent == ("uuid:00000001",)


def test_a_closing_form_is_not_listed_and_still_sent(checked: Post, registry: Registry):
    registry.forms = {("f", "2"): with_key()}
    checked.put(a_bundle())
    assert checked.sync().sent == ("uuid:00000001",)


def test_a_server_without_a_list_of_forms_is_sent_to(checked: Post, registry: Registry):
    registry.forms = None
    checked.put(a_bundle())
    assert checked.sync().sent == ("uuid:00000001",)


def test_a_pack_that_changed_asks_for_the_servers_form_again(checked: Post, registry: Registry):
    registry.forms = {("f", "1"): with_key()}
    checked.put(a_bundle(1))
    checked.sync()
    changed = PACK.replace(b"<h:title>F", b"<h:title>G")
    checked.local_form = lambda form_id, version: changed
    checked.put(a_bundle(2))
    assert checked.sync().held == (("uuid:00000002", HeldReason.KEY_MISMATCH),)
    assert registry.form_downloads == 2


def test_a_form_offered_on_another_host_is_never_asked_for(checked: Post, registry: Registry):
    with closing(Registry()) as elsewhere:
        registry.forms = {("f", "1"): with_key(base64.b64encode(b"another key").decode())}
        registry.downloads_from = elsewhere.url
        checked.put(a_bundle())
        assert checked.sync().sent == ("uuid:00000001",), (
            "not comparable: the seal is to the pinned key anyway"
        )
        assert elsewhere.requests == []
