"""What the QR code of an enrolment says: where its file is, or the address of an ODK Central server.

Ours carries only `{url, token, sha256}`, since the whole file fits no code. ODK Central's, which an operator may have
printed for ODK Collect, is zlib-compressed JSON in base64 (https://docs.getodk.org/collect-import-export/).
"""

from __future__ import annotations

import binascii
import json
import re
import zlib
from base64 import b64decode
from dataclasses import dataclass, field
from typing import Any

from desktop.errors import EnrolmentProblem, EnrolmentRefused

_MAX_TEXT = 4296  # letters of the largest QR code
_MAX_SETTINGS = 256 * 1024
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class AltaLink:
    """Where an enrolment's file is: `token` goes with the request, `sha256` (hex) is of the file."""

    url: str = field(repr=False)
    token: str = field(repr=False)
    sha256: str


@dataclass(frozen=True)
class CentralAddress:
    """An app user of ODK Central: its address holds the token. `project` is the project's name, "" unnamed."""

    url: str = field(repr=False)
    project: str


def read_code(text: str) -> AltaLink | CentralAddress:
    """Return what a code's text says. Raises EnrolmentRefused NO_CODE."""
    text = text.strip()
    if len(text) > _MAX_TEXT:
        raise EnrolmentRefused(EnrolmentProblem.NO_CODE)
    try:
        return _link(json.loads(text)) if text.startswith("{") else _central(json.loads(_inflated(text)))
    except (ValueError, KeyError, TypeError, RecursionError, binascii.Error, zlib.error) as error:
        raise EnrolmentRefused(EnrolmentProblem.NO_CODE) from error


def code_text(link: AltaLink) -> str:
    """Return the text of the code for an enrolment's file."""
    return json.dumps({"url": link.url, "token": link.token, "sha256": link.sha256}, separators=(",", ":"))


def _link(said: dict[str, Any]) -> AltaLink:
    url, token, digest = (_text(said[name]) for name in ("url", "token", "sha256"))
    if not _SHA256.fullmatch(digest) or not url:
        raise ValueError("link")
    return AltaLink(url, token, digest)


def _central(said: dict[str, Any]) -> CentralAddress:
    project = said.get("project", {})
    named = project.get("name", "") if isinstance(project, dict) else ""
    return CentralAddress(_text(said["general"]["server_url"]), _text(named))


def _inflated(text: str) -> bytes:
    """Decompress at most as much as the settings of a program can be: a code is from outside."""
    inflater = zlib.decompressobj()
    data = inflater.decompress(b64decode(text, validate=True), _MAX_SETTINGS)
    if inflater.unconsumed_tail:
        raise ValueError("too long")
    return data


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("text")
    return value
