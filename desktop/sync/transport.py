"""One HTTP connection to one server: stall time-outs, cancelling between blocks, failures as the program's own.

Addresses carry tokens, so no exception of the library below leaves this module, and its log is shut.
"""

from __future__ import annotations

import logging
import socket
import ssl
import urllib.request
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Event
from urllib.parse import urlsplit

import truststore
import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import (
    ConnectTimeoutError,
    HTTPError,
    LocationValueError,
    NewConnectionError,
    ProtocolError,
    ProxyError,
    ReadTimeoutError,
    SSLError,
)
from urllib3.util import SKIP_HEADER

from desktop.errors import AddressWrong, CutInTheMiddle, ServerUnreachable, TlsRefused

CONNECT_S = 10.0
STALL_S = 30.0
HELD_BYTES = 64 * 1024  # what a system keeps of a body that seems sent
SLOWEST_BYTES_S = 2_000  # a lane's share of the slowest line
UNSENT_BYTES = 16 * 1024  # that the system is let keep, where it can be told
_TALKERS = ("urllib3.connectionpool", "urllib3.poolmanager", "urllib3.connection", "urllib3.response")
_READ_BLOCK = 16 * 1024
_Way = urllib3.PoolManager | urllib3.HTTPConnectionPool


class Cancelled(Exception):
    """The person, or the program's end, stopped the sending; nothing failed."""


@dataclass(frozen=True)
class Stalls:
    """Seconds without any progress after which a connection is given up; there is no limit on the whole."""

    connect_s: float = CONNECT_S
    progress_s: float = STALL_S

    def answer_s(self, body: int) -> float:
        """Return how long an answer may take after the last of a body's bytes was handed to the system.

        The system still holds some of them, and on a slow line shared by lanes they take longer than a stall.
        """
        return self.progress_s + min(body, HELD_BYTES) / SLOWEST_BYTES_S


STALLS = Stalls()


@dataclass(frozen=True)
class Reply:
    """A status, headers (names in lower case) and a whole body."""

    status: int
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)


class BodyTooLong(Exception):
    """A reply longer than the caller takes; no OpenRosa server sends such a one."""


class Transport:
    """Sends requests to one host over a kept connection; `proxy` is a URL, None for a direct way.

    `on_sent` is told the bytes of each block that went out. Each call raises AddressWrong, ServerUnreachable,
    TlsRefused, CutInTheMiddle, Cancelled or BodyTooLong.
    """

    def __init__(
        self,
        host: str,
        *,
        proxy: str | None = None,
        tls: ssl.SSLContext | None = None,
        stalls: Stalls = STALLS,
        cancelled: Event | None = None,
    ) -> None:
        for name in _TALKERS:
            logging.getLogger(name).disabled = True
        self._host = host
        self._cancelled = cancelled or Event()
        self.on_sent: Callable[[int], None] = lambda _: None
        self._stalls = stalls
        self._manager = _manager(host, proxy, tls or truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT))
        self._proxied = proxy is not None
        self._last: tuple[str, _Way, str] | None = None
        self._manager.pool_classes_by_scheme = _pools(stalls.progress_s)

    def request(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str],
        *,
        body: Iterator[bytes] | None = None,
        limit: int = 1_000_000,
    ) -> Reply:
        """Send one request and return the whole reply; `limit` is the longest body taken, in bytes.

        A `body` needs its Content-Length among the headers.
        """
        self._stop_if_cancelled()
        with self._mapped():
            way, target = self._way(url)
            response = way.urlopen(
                method,
                target,
                headers={**headers, "Accept-Encoding": SKIP_HEADER},  # no server packs what is this small
                body=None if body is None else self._watched(body),
                timeout=urllib3.Timeout(
                    connect=self._stalls.connect_s,
                    read=self._stalls.answer_s(int(headers.get("Content-Length", 0))),
                ),
                retries=False,
                redirect=False,
                preload_content=False,
                decode_content=True,
            )
            try:
                found = self._read(response, limit)
            except BaseException:
                response.close()  # what is left unread would be taken for the next reply
                raise
            response.release_conn()
        return Reply(
            response.status, {name.lower(): value for name, value in response.headers.items()}, found
        )

    def close(self) -> None:
        """Close the connection."""
        self._last = None  # a pool closes its connections once nobody knows it any more
        self._manager.clear()

    def _way(self, url: str) -> tuple[_Way, str]:
        """Return what takes a request for this URL, and how it is to be named there; the last one is remembered."""
        if self._last is None or self._last[0] != url:
            parts = urllib3.util.parse_url(url)
            if self._proxied:
                self._last = url, self._manager, url
            else:
                pool = self._manager.connection_from_host(parts.host, parts.port, parts.scheme)
                self._last = url, pool, parts.request_uri
        return self._last[1:]

    def _watched(self, body: Iterator[bytes]) -> Iterator[bytes]:
        for block in body:
            self._stop_if_cancelled()
            yield block
            self.on_sent(len(block))

    def _read(self, response: urllib3.BaseHTTPResponse, limit: int) -> bytes:
        found = bytearray()
        for block in response.stream(_READ_BLOCK):
            self._stop_if_cancelled()
            found += block
            if len(found) > limit:
                raise BodyTooLong
        return bytes(found)

    def _stop_if_cancelled(self) -> None:
        if self._cancelled.is_set():
            raise Cancelled

    @contextmanager
    def _mapped(self) -> Generator[None, None, None]:
        """Turn the library's exceptions into ours, keeping only the name of the class: their texts hold URLs."""
        try:
            yield
        except SSLError as error:
            raise _of_tls(error, self._host) from None
        except ProxyError as error:
            cause = error.original_error
            if isinstance(cause, ConnectionError):  # it was there, and closed a connection that we had kept
                raise CutInTheMiddle(self._host, type(cause).__name__) from None
            raise ServerUnreachable(self._host, type(error).__name__) from None
        except (NewConnectionError, ConnectTimeoutError) as error:
            raise ServerUnreachable(self._host, type(error).__name__) from None
        except LocationValueError:
            raise AddressWrong(self._host, "url") from None
        except (ReadTimeoutError, ProtocolError, HTTPError, OSError) as error:
            raise CutInTheMiddle(self._host, type(error).__name__) from None


def system_proxy(url: str) -> str | None:
    """Return the proxy that the system names for a URL, if any."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    if urllib.request.proxy_bypass(host):
        return None
    return urllib.request.getproxies().get(parts.scheme)


def _of_tls(error: SSLError, host: str) -> TlsRefused | CutInTheMiddle:
    cause = error.args[0] if error.args else None
    if isinstance(cause, ssl.SSLEOFError | ssl.SSLZeroReturnError):
        return CutInTheMiddle(host, type(cause).__name__)
    return TlsRefused(host, type(cause).__name__)


def _manager(host: str, proxy: str | None, tls: ssl.SSLContext) -> urllib3.PoolManager:
    if proxy is None:
        return urllib3.PoolManager(num_pools=2, maxsize=1, ssl_context=tls)
    try:
        return urllib3.ProxyManager(proxy, num_pools=2, maxsize=1, ssl_context=tls)
    except (HTTPError, ValueError):
        raise ServerUnreachable(host, "proxy") from None


class _Steady(HTTPConnection):
    """A connection that waits `stall_s` for each block, where the library would use the time for connecting.

    The head of a request goes with the first block of its body, which spares a packet; and the system is kept from
    taking a whole photograph at once, which would look sent.
    """

    stall_s = STALL_S
    _head: bytes | None = None  # b"" where it is still to be made, None where none is held back

    def connect(self) -> None:
        super().connect()
        if self.sock is None:
            return
        self.sock.settimeout(self.stall_s)
        if hasattr(socket, "TCP_NOTSENT_LOWAT"):  # not on Windows, which keeps 64 kB
            self.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NOTSENT_LOWAT, UNSENT_BYTES)

    def request(
        self, method: str, url: str, body: object = None, *arguments: object, **options: object
    ) -> None:
        self._head = None if body is None else b""
        super().request(method, url, body, *arguments, **options)  # type: ignore[arg-type]

    def putrequest(self, *arguments: object, **options: object) -> None:
        if self.sock is not None:
            self.sock.settimeout(self.stall_s)
        super().putrequest(*arguments, **options)  # type: ignore[arg-type]

    def send(self, data: bytes) -> None:  # type: ignore[override] # our bodies are bytes
        if self._head == b"":
            self._head = data
            return
        if self._head:
            data, self._head = self._head + data, None
        super().send(data)


class _SteadySecure(_Steady, HTTPSConnection):
    """The same over TLS."""


def _pools(stall_s: float) -> dict[str, type[urllib3.HTTPConnectionPool]]:
    """Return pools whose connections wait `stall_s` for each block that is sent."""

    class Plain(_Steady):
        pass

    class Secure(_SteadySecure):
        pass

    class PlainPool(urllib3.HTTPConnectionPool):
        ConnectionCls = Plain

    class SecurePool(urllib3.HTTPSConnectionPool):
        ConnectionCls = Secure

    Plain.stall_s = Secure.stall_s = stall_s
    return {"http": PlainPool, "https": SecurePool}
