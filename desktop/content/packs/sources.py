"""Where packs are fetched from: a folder (a USB stick) or a static web server."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

import truststore
import urllib3
from tuf.api.exceptions import DownloadError, DownloadHTTPError
from tuf.ngclient import FetcherInterface  # type: ignore[attr-defined]

from desktop.content.packs.watch import Watch
from desktop.errors import AddressWrong

_CHUNK = 64 * 1024
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


class FolderSource(FetcherInterface):
    """A repository in a folder; never leaves it."""

    def __init__(self, folder: Path, watch: Watch | None = None) -> None:
        self._folder, self._watch = folder.resolve(), watch or Watch()

    def _fetch(self, url: str) -> Iterator[bytes]:
        path = self._folder.joinpath(*PurePosixPath(unquote(url)).parts).resolve()
        if not path.is_relative_to(self._folder) or not path.is_file():
            raise DownloadHTTPError(f"{url} is not there", HTTPStatus.NOT_FOUND)
        return self._chunks(path)

    def _chunks(self, path: Path) -> Iterator[bytes]:
        try:
            self._watch.expect(path.stat().st_size)
            with path.open("rb") as file:
                while chunk := file.read(_CHUNK):
                    self._watch.count(len(chunk))
                    yield chunk
        except OSError as error:
            raise DownloadError(f"{path.name} cannot be read") from error


class WebSource(FetcherInterface):
    """A repository on a static web server, with the system's own certificates; never follows a redirection."""

    def __init__(self, address: str, watch: Watch | None = None, *, timeout_s: float = 20.0) -> None:
        """Raises AddressWrong unless the address is https, or http to this very machine."""
        parts = urlsplit(address)
        local = parts.scheme == "http" and parts.hostname in _LOOPBACK
        if not parts.hostname or not (parts.scheme == "https" or local):
            raise AddressWrong(address)
        self._base, self._watch = address.rstrip("/") + "/", watch or Watch()
        self._timeout = urllib3.Timeout(connect=timeout_s, read=timeout_s)
        self._pool = urllib3.PoolManager(ssl_context=truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT))

    def _fetch(self, url: str) -> Iterator[bytes]:
        response = self._pool.request(
            "GET",
            self._base + url,
            preload_content=False,
            redirect=False,
            timeout=self._timeout,
            retries=urllib3.Retry(2, redirect=0),
        )
        if response.status != HTTPStatus.OK:
            response.release_conn()
            raise DownloadHTTPError(f"{url}: {response.status}", response.status)
        return self._chunks(response)

    def _chunks(self, response: urllib3.BaseHTTPResponse) -> Iterator[bytes]:
        length = response.headers.get("content-length", "")
        self._watch.expect(int(length) if length.isdecimal() else 0)
        try:
            for chunk in response.stream(_CHUNK):
                self._watch.count(len(chunk))
                yield chunk
        except urllib3.exceptions.HTTPError as error:
            raise DownloadError("the answer was cut") from error
        finally:
            response.release_conn()


def source(place: str, watch: Watch | None = None) -> FetcherInterface:
    """The source of a folder's path or of an address; reading it raises Stopped once `watch` is. Raises AddressWrong."""
    return WebSource(place, watch) if "://" in place else FolderSource(Path(place), watch)
