"""Through the office's proxy: plain requests by their whole address, TLS through a tunnel; its own troubles are told apart."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from desktop.errors import CutInTheMiddle, ServerUnreachable
from desktop.sync.transport import Stalls, Transport, system_proxy
from tests.sync.bending_server import Registry
from tests.sync.conftest import Post, a_bundle, arrived_once_unchanged
from tests.sync.test_wire import https_server

STALLS = Stalls(20, 20)


class Relay(BaseHTTPRequestHandler):
    """An office's proxy: `asked` keeps what it was asked for; with `status` it refuses."""

    protocol_version = "HTTP/1.1"
    server: Office

    def do_CONNECT(self) -> None:
        self.server.asked.append(self.path)
        if self.server.status:
            self.send_error(self.server.status)
            return
        host, _, port = self.path.partition(":")
        with socket.create_connection(("127.0.0.1", int(port)), timeout=20) as there:
            assert host == "localhost"
            self.send_response(200)
            self.end_headers()
            back = threading.Thread(target=_pour, args=(there, self.connection), daemon=True)
            back.start()
            _pour(self.connection, there)
            back.join(20)
        self.close_connection = True

    def do_POST(self) -> None:
        self.server.asked.append(self.path)
        if self.server.status:
            self.send_error(self.server.status)
            return
        parts = urlsplit(self.path)
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        path = parts.path + (f"?{parts.query}" if parts.query else "")
        lines = [f"{self.command} {path} HTTP/1.1", *(f"{n}: {v}" for n, v in self.headers.items())]
        with socket.create_connection((str(parts.hostname), int(parts.port or 80)), timeout=20) as there:
            there.sendall("\r\n".join([*lines, "Connection: close", "", ""]).encode() + body)
            answer = b"".join(iter(lambda: there.recv(65536), b""))
        self.wfile.write(answer.replace(b"\r\n", b"\r\nConnection: close\r\n", 1))
        self.close_connection = True

    do_GET = do_HEAD = do_POST

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def _pour(source: socket.socket, target: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while data := source.recv(65536):
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)


class Office(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Relay)
        self.asked: list[str] = []
        self.status = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


@pytest.fixture
def office() -> Iterator[Office]:
    server = Office()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def configured(office: Office, monkeypatch: pytest.MonkeyPatch) -> Office:
    """The system names the proxy, as a desktop's settings do on Linux."""
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("http_proxy", office.url)
    return office


def test_a_record_goes_through_the_proxy_that_the_system_names(
    post: Post, registry: Registry, configured: Office
):
    post.put(a_bundle(1), a_bundle(2))
    report = post.sync()
    assert (len(report.sent), report.problem) == (2, None)
    assert arrived_once_unchanged(registry, 1)
    assert all(asked.startswith(f"http://{registry.host}/") for asked in configured.asked)
    assert len(configured.asked) == len(registry.requests)


def test_a_host_that_the_system_excepts_is_reached_directly(
    post: Post, registry: Registry, configured: Office, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    post.put(a_bundle())
    assert len(post.sync().sent) == 1
    assert configured.asked == []
    assert system_proxy(registry.url) is None


@pytest.mark.parametrize("status", [407, 502])
def test_what_the_proxy_refuses_loses_nothing_and_never_looks_like_the_registry(
    post: Post, registry: Registry, configured: Office, status: int
):
    configured.status = status
    post.put(a_bundle())
    report = post.sync()
    assert report.problem is not None
    assert (report.sent, report.held, report.waiting, registry.requests) == ((), (), 1, [])
    configured.status = 0
    report = post.sync()
    assert (len(report.sent), report.problem) == (1, None)


def test_a_proxy_that_asks_who_we_are_is_told_as_the_proxy(post: Post, configured: Office):
    configured.status = 407
    post.put(a_bundle())
    problem = post.sync().problem
    assert isinstance(problem, ServerUnreachable)
    assert problem.args[1] == "proxy"


def test_a_kept_connection_that_the_proxy_closes_is_a_cut_and_not_a_missing_proxy():
    with socket.create_server(("127.0.0.1", 0)) as closing:
        transport = Transport(
            "r.example", proxy=f"http://127.0.0.1:{closing.getsockname()[1]}", stalls=STALLS
        )

        def close_at_once() -> None:
            closing.accept()[0].close()

        thread = threading.Thread(target=close_at_once)
        thread.start()
        with pytest.raises(CutInTheMiddle):
            transport.request("GET", "http://r.example/", {})
        thread.join()
        transport.close()


def test_tls_goes_through_a_tunnel_that_the_proxy_cannot_read(office: Office, tmp_path: Path):
    import ssl

    with https_server(tmp_path) as (url, pem):
        tls = ssl.create_default_context(cafile=pem)
        transport = Transport("localhost", proxy=office.url, tls=tls, stalls=STALLS)
        for _ in range(2):
            assert transport.request("GET", url, {}).body == b"hello"
        transport.close()
        assert office.asked == [urlsplit(url).netloc]
