"""What an OpenRosa server says, read from its XML: the list of forms and the answer to a submission.

Sources: docs.getodk.org/openrosa-form-list and openrosa-http; the receipt is our registry's own element.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.etree import ElementTree

RESPONSE_NAMESPACE = "http://openrosa.org/http/response"
RECEIPT_TAG = "{urn:x-vigia:registry:1}receipt"


class NotOpenRosa(ValueError):
    """The bytes are not the XML document that the protocol asks for here."""


@dataclass(frozen=True)
class ListedForm:
    """A form as the server offers it; `hash` is as listed, such as `md5:…`; `download_url` may hold a token."""

    id: str
    version: str
    hash: str
    download_url: str = field(repr=False)


@dataclass(frozen=True)
class Acknowledgement:
    """A body that says the submission was taken; `receipt` is the DSSE JSON of our registry, if there is one."""

    message: str
    receipt: bytes | None = field(repr=False)


@dataclass(frozen=True)
class Standing:
    """What our registry says of receipts (number → first 32 hex digits of SHA-256) and of what was read.

    `notices` are DSSE JSON; `read_to` is where to ask on from.
    """

    registry: str
    receipts: Mapping[int, str]
    notices: tuple[bytes, ...] = field(repr=False)
    read_to: int


def read_standing(data: bytes) -> Standing:
    """Return what our registry answered. Raises NotOpenRosa."""
    try:
        found = json.loads(data)
        receipts = {int(number): str(sha256) for number, sha256 in found["receipts"].items()}
        notices = tuple(base64.b64decode(each, validate=True) for each in found["notices"])
        return Standing(str(found["registry"]), receipts, notices, int(found["read_to"]))
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError) as error:
        raise NotOpenRosa("not an answer of our registry") from error


def read_form_list(data: bytes) -> tuple[ListedForm, ...]:
    """Return the forms of an `xforms` document; unknown elements are passed over. Raises NotOpenRosa."""
    root = read_xml(data)
    if _local(root) != "xforms":
        raise NotOpenRosa("not a list of forms")
    return tuple(_listed(child) for child in root if _local(child) == "xform")


def read_acknowledgement(data: bytes) -> Acknowledgement:
    """Return what an `OpenRosaResponse` says. Raises NotOpenRosa for any other document."""
    root = read_xml(data)
    if root.tag != f"{{{RESPONSE_NAMESPACE}}}OpenRosaResponse":
        raise NotOpenRosa("not an OpenRosaResponse")
    message = root.find(f"{{{RESPONSE_NAMESPACE}}}message")
    receipt = next(root.iter(RECEIPT_TAG), None)
    text = "".join(message.itertext()).strip() if message is not None else ""
    return Acknowledgement(text, None if receipt is None else _decoded(receipt.text or ""))


def read_xml(data: bytes) -> ElementTree.Element:
    """Return the root of a UTF-8 document that declares neither DTD nor entities. Raises NotOpenRosa."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotOpenRosa("not UTF-8") from error
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise NotOpenRosa("declares a DTD")
    try:
        return ElementTree.fromstring(text)  # noqa: S314 - entities need the DTD refused above
    except ElementTree.ParseError as error:
        raise NotOpenRosa("not XML") from error


def _listed(element: ElementTree.Element) -> ListedForm:
    texts = {_local(child): (child.text or "").strip() for child in element}
    return ListedForm(
        texts.get("formID", ""), texts.get("version", ""), texts.get("hash", ""), texts.get("downloadUrl", "")
    )


def _decoded(text: str) -> bytes:
    try:
        return base64.b64decode("".join(text.split()), validate=True)
    except binascii.Error as error:
        raise NotOpenRosa("a receipt that is not base64") from error


def _local(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2]
