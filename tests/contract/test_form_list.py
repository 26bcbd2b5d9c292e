"""The form list, manifests and downloads, as measured on ODK Central."""

from __future__ import annotations

from urllib.parse import urlsplit
from xml.etree.ElementTree import fromstring

from tests.contract.answers import LIST, MANIFEST, listed, md5
from tests.registry.harness import VERSION, Wire


def test_the_list_names_each_form_with_an_absolute_url_and_the_md5_of_its_bytes(wire: Wire) -> None:
    forms = listed(wire.get("/formList"))
    assert {"contract_plain", "contract_sealed"} <= set(forms)
    form = forms["contract_plain"]
    assert form.findtext(f"{LIST}name") == "Contract & plain"
    assert form.findtext(f"{LIST}version") == "2026.1"
    url = form.findtext(f"{LIST}downloadUrl", "")
    assert urlsplit(url).scheme in ("http", "https")
    xml = wire.get(url).data
    assert form.findtext(f"{LIST}hash") == md5(xml)
    assert b'id="contract_plain"' in xml


def test_the_list_is_text_xml_and_says_it_is_openrosa(wire: Wire) -> None:
    answer = wire.get("/formList")
    assert answer.headers["Content-Type"].startswith("text/xml")
    assert answer.headers["X-OpenRosa-Version"] == "1.0"
    assert answer.headers["Date"]


def test_a_request_without_the_openrosa_version_is_refused(wire: Wire) -> None:
    assert wire.get("/formList", headers={}).status == 400


def test_an_unchanged_list_answers_304(wire: Wire) -> None:
    first = wire.get("/formList")
    again = wire.get("/formList", headers={**VERSION, "If-None-Match": first.headers["ETag"]})
    assert (again.status, again.data) == (304, b"")
    other = wire.get("/formList", headers={**VERSION, "If-None-Match": '"otra"'})
    assert other.status == 200


def test_the_list_can_be_asked_for_one_form(wire: Wire) -> None:
    assert set(listed(wire.get("/formList?formID=contract_sealed"))) == {"contract_sealed"}
    assert listed(wire.get("/formList?formID=no_existe")) == {}


def test_the_manifest_lists_media_with_their_md5(wire: Wire) -> None:
    url = listed(wire.get("/formList"))["contract_plain"].findtext(f"{LIST}manifestUrl", "")
    (media,) = fromstring(wire.get(url).data)
    assert media.findtext(f"{MANIFEST}filename") == "places.csv"
    data = wire.get(media.findtext(f"{MANIFEST}downloadUrl", "")).data
    assert data.startswith(b"name,label\n")
    assert media.findtext(f"{MANIFEST}hash") == md5(data)


def test_a_form_without_media_names_no_manifest(wire: Wire) -> None:
    form = listed(wire.get("/formList"))["contract_sealed"]
    assert form.find(f"{LIST}manifestUrl") is None


def test_an_unknown_token_is_403_and_a_misspelt_one_401(wire: Wire) -> None:
    base, _, rest = wire.url.partition("/key/")
    project = rest.partition("/")[2]
    assert wire.get(f"{base}/key/{'a' * 64}/{project}/formList").status == 403
    assert wire.get(f"{base}/key/corta/{project}/formList").status == 401
