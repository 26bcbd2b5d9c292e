"""Bringing an enrolment in: from a file, from a stick, or from the address that a picture of its QR code names."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

from desktop.errors import AddressWrong, EnrolmentProblem, EnrolmentRefused, ServerTrouble, TokenRefused
from desktop.sync.address import is_loopback
from desktop.vault.alta_code import AltaLink, CentralAddress, read_code
from desktop.vault.enrolment import Enrolment, read_alta
from desktop.vault.trust import Trust

MAX_BYTES = 1_000_000
_PICTURES = (".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp", ".svg")
_OK, _UNAUTHORISED, _FORBIDDEN = 200, 401, 403

ReadPicture = Callable[[bytes], str]
Fetch = Callable[[AltaLink], bytes]


def fetch_alta(link: AltaLink) -> bytes:
    """Return the file a code names, over HTTPS or from this very machine, whole and with the hash it names.

    Raises AddressWrong, TokenRefused, ServerTrouble, EnrolmentRefused OTHER_FILE and the SyncErrors of `Transport`.
    """
    from desktop.sync.transport import BodyTooLong, Transport, system_proxy  # noqa: PLC0415 - once in years

    parts = urlsplit(link.url)
    host = parts.netloc
    local = parts.scheme == "http" and is_loopback(parts.hostname or "")
    if not parts.hostname or "@" in host or not (parts.scheme == "https" or local):
        raise AddressWrong(host.rpartition("@")[2], "scheme")
    transport = Transport(host, proxy=system_proxy(link.url))
    try:
        headers = {"Authorization": f"Bearer {link.token}"} if link.token else {}
        reply = transport.request("GET", link.url, headers, limit=MAX_BYTES)
    except BodyTooLong as error:
        raise EnrolmentRefused(EnrolmentProblem.OTHER_FILE) from error
    finally:
        transport.close()
    if reply.status in (_UNAUTHORISED, _FORBIDDEN):
        raise TokenRefused(host, reply.status)
    if reply.status != _OK:
        raise ServerTrouble(host, reply.status)
    if hashlib.sha256(reply.body).hexdigest() != link.sha256:
        raise EnrolmentRefused(EnrolmentProblem.OTHER_FILE)
    return reply.body


class AltaReader:
    """Reads what a person hands over; `picture` returns the text of a picture's QR code."""

    def __init__(
        self,
        trust: Trust,
        now: Callable[[], datetime],
        picture: ReadPicture,
        fetch: Fetch = fetch_alta,
    ) -> None:
        self._trust, self._now, self._picture, self._fetch = trust, now, picture, fetch

    def read(self, path: Path) -> bytes | CentralAddress:
        """Return the encrypted file that a path or its QR code leads to, or the server a Central code names.

        Raises EnrolmentRefused UNREADABLE, NO_CODE or OTHER_FILE, and as `fetch_alta`.
        """
        try:
            with path.open("rb") as file:
                data = file.read(MAX_BYTES * 20 + 1)
        except OSError as error:
            raise EnrolmentRefused(EnrolmentProblem.UNREADABLE) from error
        if path.suffix.lower() not in _PICTURES:
            return data
        said = read_code(self._picture(data))
        return said if isinstance(said, CentralAddress) else self._fetch(said)

    def open(self, data: bytes, code: str, *, post: str | None = None) -> Enrolment:
        """Open a file with its one-time code and verify it; it may take a second. Raises as `read_alta`."""
        return read_alta(data, code, self._trust, self._now(), post=post)
