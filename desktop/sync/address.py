"""The address of a registry, as an enrolment or a person gives it, made into the base of its OpenRosa paths."""

from __future__ import annotations

import base64
import ipaddress
import re
from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import SplitResult, urlsplit

from desktop.errors import AddressWrong

_TAILS = ("/formList", "/submission")
_PROJECT = re.compile(r"^(?P<front>.*?)(?:/v1)?(?:/key/(?P<token>[^/]+))?/projects/(?P<project>\d+)$")
_HOST = re.compile(r"^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$")
_UNWANTED = re.compile(r"[\s\x00-\x1f\\<>\"{}|^`]")


class ServerKind(StrEnum):
    """The servers that one client reaches."""

    CENTRAL = "central"
    KOBO = "kobo"
    VIGIA = "vigia"


@dataclass(frozen=True)
class Server:
    """A registry of the enrolment; `url` may carry the token, so neither is ever shown or logged."""

    id: str
    kind: ServerKind
    url: str = field(repr=False)
    token: str = field(default="", repr=False)


@dataclass(frozen=True)
class Address:
    """Where to send: `base` has no trailing slash and may hold the token; `host` may be shown.

    `authorization` is the header sent with each request, or None where the token is in `base`.
    """

    host: str
    base: str = field(repr=False)
    authorization: str | None = field(default=None, repr=False)

    def path(self, name: str) -> str:
        """Return the URL of an OpenRosa path such as `formList`."""
        return f"{self.base}/{name}"


def read_address(server: Server, *, plain_http: bool = False) -> Address:
    """Return the address of a server; `plain_http` allows http to other machines (a bench, a test network).

    An app-user URL (`…/v1/key/<token>/projects/<n>`) is used as it is; with the token apart, `…/projects/<n>`
    is enough, and for our own registry its host is. Raises AddressWrong.
    """
    parts = _split(server.url)
    host = parts.netloc
    if parts.scheme == "http" and not (plain_http or is_loopback(parts.hostname or "")):
        raise AddressWrong(host, "plain-http")
    path = _without_tail(parts.path)
    if server.kind is ServerKind.KOBO:
        return Address(host, f"{parts.scheme}://{host}{path}", _authorization(server.token))
    return Address(host, f"{parts.scheme}://{host}{_project_path(server, host, path)}")


def is_loopback(hostname: str) -> bool:
    """Say whether a host is this machine."""
    if hostname == "localhost":
        return True
    try:
        return ipaddress.ip_address(hostname).is_loopback
    except ValueError:
        return False


def _split(text: str) -> SplitResult:
    text = text.strip()
    if _UNWANTED.search(text):
        raise AddressWrong("", "characters")
    if "://" not in text:
        first = re.split(r"[/:]", text, maxsplit=1)[0]
        text = ("http://" if is_loopback(first) else "https://") + text
    try:
        parts = urlsplit(text)
        hostname, _ = parts.hostname or "", parts.port
    except ValueError as error:
        raise AddressWrong("", "port") from error
    if parts.scheme not in {"http", "https"}:
        raise AddressWrong("", "scheme")
    if "@" in parts.netloc:
        raise AddressWrong("", "user")  # the host is not named: what stands before the @ may be a secret
    if not (_HOST.match(hostname) or ":" in hostname) or ".." in hostname:
        raise AddressWrong("", "host")
    if parts.query or parts.fragment:
        raise AddressWrong(parts.netloc, "query")
    return parts


def _without_tail(path: str) -> str:
    path = path.rstrip("/")
    for tail in _TAILS:
        path = path.removesuffix(tail).rstrip("/")
    return path


def _project_path(server: Server, host: str, path: str) -> str:
    if not path and server.kind is ServerKind.VIGIA:
        path = "/projects/1"
    match = _PROJECT.match(path)
    if match is None:
        raise AddressWrong(host, "project")
    token = match["token"] or server.token
    if not re.fullmatch(r"[A-Za-z0-9$!_~.-]+", token):
        raise AddressWrong(host, "token")
    return f"{match['front']}/v1/key/{token}/projects/{match['project']}"


def _authorization(token: str) -> str | None:
    if not token:
        return None
    if ":" in token:
        return "Basic " + base64.b64encode(token.encode("utf-8")).decode("ascii")
    return f"Token {token}"
