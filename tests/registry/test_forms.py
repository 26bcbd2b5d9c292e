"""Publishing forms: the registry's key with the least change, versions that stay what they were."""

from __future__ import annotations

import base64
from xml.etree.ElementTree import canonicalize

import pytest

from registry.clock import utc_now
from registry.documents import BadDocument
from registry.errors import SetupError
from registry.forms import Forms, found_forms, read_form, read_form_file
from registry.keys import DEMO_KEYS
from tests.registry.conftest import House, xform
from tests.registry.harness import CONTRACT_FORMS, ROOT
from tests.registry.records import Machine

KEY = base64.b64encode((DEMO_KEYS / "form-rsa.der").read_bytes()).decode()


def test_the_key_is_one_element_more_and_nothing_else() -> None:
    plain = (CONTRACT_FORMS / "contract_plain" / "form.xml").read_bytes()
    keyed = read_form(plain, KEY)
    added = f'<submission base64RsaPublicKey="{KEY}"/>'.encode()
    assert keyed.encrypted
    assert keyed.xml.count(added) == 1
    assert keyed.xml.replace(added, b"") == plain


def test_a_key_is_added_to_a_submission_element_that_is_there() -> None:
    plain = xform("a", None).replace(b"<model>", b'<model><submission action="https://x/y" method="post"/>')
    keyed = read_form(plain, KEY)
    assert keyed.xml.replace(f' base64RsaPublicKey="{KEY}"'.encode(), b"") == plain


def test_a_form_with_its_own_key_keeps_it() -> None:
    own = xform("a", "QUJD")
    assert read_form(own, KEY).xml == own


def test_a_model_written_in_a_comment_is_not_the_model() -> None:
    plain = xform("a", None).replace(b"<h:head>", b"<!-- <model> --><h:head>")
    assert b"<!-- <model> -->" in read_form(plain, KEY).xml


def test_the_models_prefix_is_the_elements_prefix() -> None:
    plain = (
        b'<h xmlns:x="http://www.w3.org/2002/xforms"><head><x:model><x:instance><data id="p"/></x:instance>'
        b"</x:model></head></h>"
    )
    assert b"<x:model><x:submission base64RsaPublicKey=" in read_form(plain, KEY).xml


@pytest.mark.parametrize("xml", [b"", b"<a/>", b"<html><head><model/></head></html>", b"<!DOCTYPE a><a/>"])
def test_what_is_no_form_is_refused(xml: bytes) -> None:
    with pytest.raises(BadDocument):
        read_form(xml, KEY)


def test_every_form_of_the_program_can_be_published() -> None:
    paths = list(found_forms(ROOT / "resources" / "forms"))
    assert paths
    for path in paths:
        form = read_form_file(path, KEY)
        assert canonicalize(form.xml.decode()) != canonicalize(path.read_text())


def test_a_version_with_records_is_never_replaced(house: House) -> None:
    forms = Forms(house.database)
    changed = read_form(xform("deteccion_temprana", KEY).replace(b"</h:title>", b" otra</h:title>"), None)
    assert forms.publish(changed, utc_now()) == "replaced"
    house.receive(Machine().record().seal())
    again = read_form(xform("deteccion_temprana", KEY), None)
    with pytest.raises(SetupError, match="versión nueva"):
        forms.publish(again, utc_now())
    assert forms.publish(changed, utc_now()) == "same"


def test_the_list_shows_the_newest_version_and_the_older_still_takes_records(house: House) -> None:
    forms = Forms(house.database)
    newer = xform("deteccion_temprana", KEY).replace(b'version="1"', b'version="2"')
    forms.publish(read_form(newer, None), utc_now())
    listed = {form.form_id: form.version for form in forms.listed()}
    assert listed["deteccion_temprana"] == "2"
    house.receive(Machine().record().seal())
