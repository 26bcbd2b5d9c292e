"""The documents of OpenRosa 1.0: form list, manifest, response (docs.getodk.org, "OpenRosa" pages)."""

from __future__ import annotations

import base64
from collections.abc import Iterable
from urllib.parse import quote
from xml.sax.saxutils import escape

from registry.forms import Published

CONTENT_TYPE = "text/xml; charset=utf-8"
RECEIPT_NAMESPACE = "urn:x-vigia:registry:1"
NO_VERSION = "___"  # what stands for the empty version in a URL, as in ODK Central
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def form_url(base: str, form: Published) -> str:
    """Where the form's XML is; `base` is the project's URL with the token."""
    return f"{_versioned(base, form)}.xml"


def manifest_url(base: str, form: Published) -> str:
    """Where the form's manifest is."""
    return f"{_versioned(base, form)}/manifest"


def media_url(base: str, form: Published, name: str) -> str:
    """Where one of the form's media files is."""
    return f"{_versioned(base, form)}/attachments/{quote(name, safe='')}"


def _versioned(base: str, form: Published) -> str:
    version = quote(form.version, safe="") or NO_VERSION
    return f"{base}/forms/{quote(form.form_id, safe='')}/versions/{version}"


def form_list(base: str, forms: Iterable[tuple[Published, bool]]) -> bytes:
    """The form list; each form comes with whether it has media."""
    rows = []
    for form, has_media in forms:
        manifest = f"<manifestUrl>{escape(manifest_url(base, form))}</manifestUrl>" if has_media else ""
        rows.append(
            f"  <xform><formID>{escape(form.form_id)}</formID><name>{escape(form.title)}</name>"
            f"<version>{escape(form.version)}</version><hash>md5:{form.md5}</hash>"
            f"<downloadUrl>{escape(form_url(base, form))}</downloadUrl>{manifest}</xform>\n"
        )
    namespace = "http://openrosa.org/xforms/xformsList"
    return f'{_HEAD}<xforms xmlns="{namespace}">\n{"".join(rows)}</xforms>\n'.encode()


def manifest(base: str, form: Published, media: Iterable[tuple[str, str]]) -> bytes:
    """The manifest of a form; `media` gives name and md5 (hex)."""
    rows = [
        f"  <mediaFile><filename>{escape(name)}</filename><hash>md5:{md5}</hash>"
        f"<downloadUrl>{escape(media_url(base, form, name))}</downloadUrl></mediaFile>\n"
        for name, md5 in media
    ]
    namespace = "http://openrosa.org/xforms/xformsManifest"
    return f'{_HEAD}<manifest xmlns="{namespace}">\n{"".join(rows)}</manifest>\n'.encode()


def response(nature: str, message: str, receipt: bytes | None = None) -> bytes:
    """An OpenRosaResponse, with the receipt's DSSE bytes where there is one."""
    extra = (
        f'<receipt xmlns="{RECEIPT_NAMESPACE}">{base64.b64encode(receipt).decode()}</receipt>'
        if receipt is not None
        else ""
    )
    return (
        f'{_HEAD}<OpenRosaResponse xmlns="http://openrosa.org/http/response" items="0">'
        f'<message nature="{nature}">{escape(message)}</message>{extra}</OpenRosaResponse>\n'
    ).encode()
