"""The OpenRosa protocol with one server: list of forms, form download, submission.

Sources: docs.getodk.org/openrosa-…; what servers answer was measured on ODK Central. The same client reaches
ODK Central and our registry (app-user token in the path) and KoboToolbox (Basic or Token).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from http import HTTPStatus
from urllib.parse import quote, urljoin, urlsplit

from desktop.errors import (
    AddressWrong,
    CaptivePortal,
    HeldReason,
    RecordHeld,
    ServerTrouble,
    ServerUnreachable,
    SyncError,
    TokenRefused,
)
from desktop.sync.address import Address
from desktop.sync.multipart import Body, Piece
from desktop.sync.responses import (
    Acknowledgement,
    ListedForm,
    NotOpenRosa,
    Standing,
    read_acknowledgement,
    read_form_list,
    read_standing,
)
from desktop.sync.transport import BodyTooLong, Reply, Transport

XML_PART = "xml_submission_file"
_LIST_LIMIT = 5_000_000
_FORM_LIMIT = 20_000_000
_REDIRECTS = 3
_TAKEN = {HTTPStatus.CREATED, HTTPStatus.ACCEPTED}
_REFUSED = {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN}
_HELD: dict[int, HeldReason] = {
    HTTPStatus.BAD_REQUEST: HeldReason.BAD_REQUEST,
    HTTPStatus.NOT_FOUND: HeldReason.FORM_UNKNOWN,
    HTTPStatus.CONFLICT: HeldReason.CONFLICT,
    HTTPStatus.GONE: HeldReason.CONFLICT,
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: HeldReason.TOO_BIG,
}
_LATER = {HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_EARLY, HTTPStatus.TOO_MANY_REQUESTS}


@dataclass(frozen=True)
class FormList:
    """The forms a server offers and the ETag of that answer ("" where it gave none)."""

    forms: tuple[ListedForm, ...]
    etag: str


@dataclass(frozen=True)
class Taken:
    """A submission that the server took; `body` is the OpenRosaResponse as it came."""

    acknowledgement: Acknowledgement
    body: bytes = field(repr=False)


class Client:
    """Speaks OpenRosa with the server at `address`; `now` gives the time for the Date header.

    Every method may raise ServerUnreachable, TlsRefused, CutInTheMiddle, CaptivePortal, TokenRefused,
    ServerTrouble, AddressWrong, and `transport.Cancelled`. `boundary` makes a fresh multipart boundary.
    """

    def __init__(
        self,
        address: Address,
        transport: Transport,
        *,
        now: Callable[[], datetime],
        boundary: Callable[[], str],
        user_agent: str,
        device_id: str = "",
    ) -> None:
        self._address, self._transport = address, transport
        self._now, self._boundary, self._user_agent = now, boundary, user_agent
        self._query = f"?deviceID={quote(device_id, safe='')}" if device_id else ""
        self._submission_url: str | None = None
        self.accept_length: int | None = None
        self.clock_skew_s: float | None = None
        self.answered_at: datetime | None = None

    @property
    def host(self) -> str:
        """The server's name, which may be shown."""
        return self._address.host

    def form_list(self, etag: str = "") -> FormList | None:
        """Return the server's forms; None where they are still those of `etag`.

        Raises NotOffered where the server has no list of forms.
        """
        headers = {"If-None-Match": etag} if etag else {}
        reply = self._request("GET", self._address.path("formList"), headers, limit=_LIST_LIMIT)
        if reply.status == HTTPStatus.NOT_MODIFIED and etag:
            return None
        if reply.status == HTTPStatus.NOT_FOUND:
            raise NotOffered
        self._require_openrosa(reply, {HTTPStatus.OK})
        try:
            return FormList(read_form_list(reply.body), reply.headers.get("etag", ""))
        except NotOpenRosa:
            raise CaptivePortal(self.host) from None

    def form(self, url: str) -> bytes:
        """Download the XForm of a list. Raises AddressWrong where it lies on another host."""
        if not self._same_host(url):
            raise AddressWrong(self.host, "other-host")
        reply = self._request("GET", url, {}, limit=_FORM_LIMIT)
        if reply.status != HTTPStatus.OK:
            raise self._failure(reply, AddressWrong(self.host, "form"))
        return reply.body

    def probe(self) -> int | None:
        """Ask where to send and how much at most; return that size in bytes, None where the server names none."""
        url = self._address.path("submission")
        for _ in range(_REDIRECTS):
            reply = self._request("HEAD", url + self._query, {})
            location = self._location(url, reply)
            if reply.status == HTTPStatus.NO_CONTENT:
                self._require_openrosa(reply, {HTTPStatus.NO_CONTENT})
                self._submission_url = location or url + self._query
                self.accept_length = _size(reply.headers.get("x-openrosa-accept-content-length", ""))
                return self.accept_length
            if location is None or not HTTPStatus(300) <= reply.status < HTTPStatus.BAD_REQUEST:
                raise self._failure(reply, AddressWrong(self.host, "submission"))
            url = location.removesuffix(self._query)
        raise AddressWrong(self.host, "redirects")

    def follow(self, first: Client) -> None:
        """Send where another client of the same server was told to, without asking once more."""
        self._submission_url, self.accept_length = first._submission_url, first.accept_length

    def submit(self, xml: Piece, attachments: Sequence[Piece], *, urgent: bool = False) -> Taken:
        """Send the XML with some of its attachments in one POST; what it returns is taken by the server.

        `urgent` tells our own registry, whose duty desk sees emergencies without opening anything.

        Raises RecordHeld too: FORM_UNKNOWN, CONFLICT, BAD_REQUEST, TOO_BIG (send less at a time), UNEXPECTED.
        """
        if self._submission_url is None:
            self.probe()
        assert self._submission_url is not None
        body = self.body(xml, attachments)
        headers = {"Content-Type": body.content_type, "Content-Length": str(len(body))}
        if urgent:
            headers["X-Vigia-Priority"] = "0"
        reply = self._request("POST", self._submission_url, headers, body=body)
        if reply.status not in _TAKEN:
            held = _HELD.get(reply.status, HeldReason.UNEXPECTED)
            raise self._failure(reply, RecordHeld(self.host, held))
        self._require_openrosa(reply, _TAKEN)
        try:
            return Taken(read_acknowledgement(reply.body), reply.body)
        except NotOpenRosa:
            raise RecordHeld(self.host, HeldReason.UNEXPECTED) from None

    def body(self, xml: Piece, attachments: Sequence[Piece]) -> Body:
        """Return the body of such a POST, whose length counts against `accept_length`."""
        return Body((xml, *attachments), self._boundary())

    def standing(self, receipts: Sequence[int], read_after: int) -> Standing | None:
        """Ask our registry which receipts it still has, and what was read; None where it knows no such question."""
        asked = f"?read={read_after}&receipts={','.join(map(str, receipts))}"
        reply = self._request("GET", self._address.path("standing") + asked, {})
        if reply.status in (HTTPStatus.NOT_FOUND, HTTPStatus.METHOD_NOT_ALLOWED):
            return None
        self._require_openrosa(reply, {HTTPStatus.OK})
        try:
            return read_standing(reply.body)
        except NotOpenRosa:
            return None

    def watch(self, on_sent: Callable[[int], None]) -> None:
        """Tell `on_sent` the size of each block that goes out from now on."""
        self._transport.on_sent = on_sent

    def close(self) -> None:
        """Close the connection."""
        self._transport.close()

    # --- inside -----------------------------------------------------------------------------------------

    def _request(
        self,
        method: str,
        url: str,
        headers: dict[str, str],
        *,
        body: Body | None = None,
        limit: int = 1_000_000,
    ) -> Reply:
        headers = {
            "X-OpenRosa-Version": "1.0",
            "Date": format_datetime(self._now().astimezone(UTC), usegmt=True),
            "User-Agent": self._user_agent,
            **headers,
        }
        if self._address.authorization:
            headers["Authorization"] = self._address.authorization
        try:
            reply = self._transport.request(
                method, url, headers, body=None if body is None else body.blocks(), limit=limit
            )
        except BodyTooLong:
            raise CaptivePortal(self.host) from None
        self._note_time(reply)
        return reply

    def _note_time(self, reply: Reply) -> None:
        if not _is_openrosa(reply):
            return  # a portal's clock says nothing
        self.answered_at = self._now()
        try:
            server = parsedate_to_datetime(reply.headers.get("date", ""))
        except ValueError:
            return
        self.clock_skew_s = (server.astimezone(UTC) - self.answered_at.astimezone(UTC)).total_seconds()

    def _require_openrosa(self, reply: Reply, expected: set[HTTPStatus]) -> None:
        if reply.status not in expected:
            raise self._failure(reply, AddressWrong(self.host, "status", reply.status))
        if not _is_openrosa(reply):
            raise CaptivePortal(self.host)

    def _failure(self, reply: Reply, otherwise: SyncError) -> SyncError:
        """Return what a status means that is not a success; `otherwise` is for what is this request's own fault."""
        status = reply.status
        if status in _REFUSED:
            return TokenRefused(self.host, status)
        if status == HTTPStatus.NETWORK_AUTHENTICATION_REQUIRED:
            return CaptivePortal(self.host)
        if status == HTTPStatus.PROXY_AUTHENTICATION_REQUIRED:
            return ServerUnreachable(self.host, "proxy")
        if status >= HTTPStatus.INTERNAL_SERVER_ERROR or status in _LATER:
            return ServerTrouble(self.host, status)
        if status < HTTPStatus.BAD_REQUEST and not _is_openrosa(reply):
            return CaptivePortal(self.host)
        return otherwise

    def _location(self, url: str, reply: Reply) -> str | None:
        """Return where a reply points to on the same host. Raises CaptivePortal where it leads elsewhere."""
        location = reply.headers.get("location")
        if location is None:
            return None
        target = urljoin(url, location)
        if not self._same_host(target):
            raise CaptivePortal(self.host)
        return target

    def _same_host(self, url: str) -> bool:
        base, other = urlsplit(self._address.base), urlsplit(url)
        return (base.scheme, base.netloc.lower()) == (other.scheme, other.netloc.lower())


class NotOffered(Exception):
    """The server has no list of forms; sending goes on without that check."""


def _is_openrosa(reply: Reply) -> bool:
    return "x-openrosa-version" in reply.headers


def _size(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() else None
