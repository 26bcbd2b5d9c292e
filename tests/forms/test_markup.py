"""XML from outside: refused fast where it could do harm."""

from __future__ import annotations

import time

import pytest

from desktop.errors import FormError, XmlRefused
from desktop.forms import markup
from desktop.forms.definition import Form
from desktop.forms.markup import clean, escape, escape_attribute, parse

LAUGHS = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'
REFUSED = {
    "document type": LAUGHS,
    "external entity": b'<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>',
    "unknown entity": b"<x>&nope;</x>",
    "cut": b"<x><y></x>",
    "empty": b"",
    "not XML": b"PK\x03\x04",
    "unknown encoding": b'<?xml version="1.0" encoding="klingon"?><x/>',
    "control characters": b"<x>\x01</x>",
    "unbound prefix": b"<a:x/>",
    "deep": b"<x>" * 100_000 + b"</x>" * 100_000,
    "many attributes": b"<x " + b" ".join(b'a%d="1"' % n for n in range(1000)) + b"/>",
}


@pytest.mark.parametrize("xml", REFUSED.values(), ids=REFUSED.keys())
def test_harmful_xml_is_refused_fast(xml: bytes) -> None:
    begun = time.process_time()  # the processor's: what another program takes does not count
    with pytest.raises(XmlRefused):
        parse(xml)
    with pytest.raises(XmlRefused):
        Form.load(xml)
    assert time.process_time() - begun < 2


def test_large_xml_is_refused_before_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(markup, "MAX_BYTES", 1000)
    with pytest.raises(XmlRefused, match="larger"):
        parse(b"<x>" + b"a" * 1001)


def test_a_refusal_names_file_and_line() -> None:
    with pytest.raises(XmlRefused) as refused:
        parse(b"<x>\n<y>\n</x>", where="posts.xml")
    assert refused.value.where == "posts.xml: line 3"


@pytest.mark.parametrize(
    "xml", [b"<html/>", b'<h:html xmlns:h="http://www.w3.org/1999/xhtml"><h:head/></h:html>', b"<a/>"]
)
def test_xml_that_is_no_form_is_refused(xml: bytes) -> None:
    with pytest.raises(FormError, match="not an XForm"):
        Form.load(xml)


def test_text_is_cleaned_and_escaped() -> None:
    assert clean("a\x00b\ud800c\r\nd\ufffe") == "abc\nd"
    assert escape("<&>\r") == "&lt;&amp;&gt;&#13;"
    assert escape_attribute('"\n\t') == "&quot;&#10;&#9;"
