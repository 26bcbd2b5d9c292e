"""A real OpenRosa server on loopback that keeps what it takes, and that a test can bend out of shape."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import socket
import struct
import threading
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

TOKEN = "t0ken" * 8
BASE = f"/v1/key/{TOKEN}/projects/1"
HTML = b"<html><body>Bienvenido al wifi</body></html>"
RESPONSE = (
    '<OpenRosaResponse xmlns="http://openrosa.org/http/response" items="0">'
    '<message nature="submit_success">ok</message>{receipt}</OpenRosaResponse>'
)


@dataclass
class Kept:
    """A submission as the server has it."""

    xml: bytes
    parts: dict[str, bytes] = field(default_factory=dict)
    posts: int = 0


Bend = Callable[["Handler", bytes], None]


def status(code: int, *, openrosa: bool = True, **headers: str) -> Bend:
    """Answer with a status and a short text."""

    def bend(handler: Handler, _: bytes) -> None:
        handler.answer(code, b"no", openrosa=openrosa, **headers)

    return bend


def portal(handler: Handler, _: bytes) -> None:
    """Answer as a captive portal does."""
    handler.answer(200, HTML, openrosa=False, content_type="text/html")


def lose_the_answer(handler: Handler, body: bytes) -> None:
    """Take the submission and go away."""
    handler.server.registry.take(handler, body)
    handler.reset()


def reset(handler: Handler, _: bytes) -> None:
    """Reset the connection instead of answering."""
    handler.reset()


def reset_in_the_body(handler: Handler, _: bytes) -> None:
    """Reset the connection with the body half read; see `Handler.do_POST`."""


def hang(handler: Handler, _: bytes) -> None:
    """Say nothing until the test ends."""
    handler.server.registry.over.wait(20)
    handler.close_connection = True


class Registry:
    """What the server keeps and how it is bent; `bends[method]` are used up one per request."""

    def __init__(self) -> None:
        self.kept: dict[str, Kept] = {}
        self.requests: list[tuple[str, str]] = []
        self.headers: list[dict[str, str]] = []
        self.connections: set[object] = set()
        self.bends: dict[str, deque[Bend | None]] = {"GET": deque(), "HEAD": deque(), "POST": deque()}
        self.always: dict[str, Bend] = {}
        self.forms: dict[tuple[str, str], bytes] | None = None
        self.form_downloads = 0
        self.downloads_from = ""
        self.accept_length: int | None = 100_000_000
        self.largest_post: int | None = None
        self.receipt_key: Ed25519PrivateKey | None = Ed25519PrivateKey.generate()
        self.spoil: Callable[[dict[str, object]], None] = lambda statement: None
        self.poison: dict[str, Bend] = {}
        self.expected: dict[str, set[str]] = {}
        self.head_location: str | None = None
        self.over = threading.Event()
        self.lock = threading.Lock()
        self.server = _Server(("127.0.0.1", 0), Handler, self)
        self.thread = threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.01})
        self.thread.start()

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.server.server_address[1]}"

    @property
    def url(self) -> str:
        return f"http://{self.host}{BASE}"

    def bend(self, method: str, *bends: Bend | None) -> None:
        """Bend the next requests of a method, one each; None leaves one as it is."""
        self.bends[method].extend(bends)

    def next_bend(self, method: str) -> Bend | None:
        with self.lock:
            queue = self.bends[method]
            return queue.popleft() if queue else self.always.get(method)

    def posts(self) -> int:
        return sum(method == "POST" for method, _ in self.requests)

    def take(self, handler: Handler, body: bytes) -> tuple[int, bytes]:
        """Keep a submission; return status and body of the answer."""
        parts = dict(_parts(handler.headers["Content-Type"], body))
        xml = parts.pop("xml_submission_file")
        match = re.search(rb"<(?:\w+:)?instanceID>([^<]+)<", xml)
        assert match is not None
        instance_id = match[1].decode()
        with self.lock:
            kept = self.kept.setdefault(instance_id, Kept(xml))
            if kept.xml != xml:
                return 409, b"other bytes"
            kept.posts += 1
            for name, data in parts.items():
                if kept.parts.setdefault(name, data) != data:
                    return 409, b"other bytes"
            expected = self.expected.get(instance_id, set())
            receipt = "" if expected - kept.parts.keys() else self._receipt(instance_id, kept)
        return 201, RESPONSE.format(receipt=receipt).encode()

    def _receipt(self, instance_id: str, kept: Kept) -> str:
        if self.receipt_key is None:
            return ""
        listed = {"xml_submission_file": kept.xml, **kept.parts}
        statement: dict[str, object] = {
            "v": 1,
            "instance_id": instance_id,
            "parts": [{"name": n, "sha256": hashlib.sha256(data).hexdigest()} for n, data in listed.items()],
            "registry": "prueba",
            "seq": 7,
            "received_at": "2026-11-21T19:00:00Z",
        }
        self.spoil(statement)
        dsse = sign_receipt(statement, self.receipt_key)
        return f'<receipt xmlns="urn:x-vigia:registry:1">{base64.b64encode(dsse).decode()}</receipt>'

    def close(self) -> None:
        self.over.set()
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()


def sign_receipt(statement: dict[str, object], key: Ed25519PrivateKey) -> bytes:
    kind = b"application/vnd.vigia.receipt+json"
    payload = json.dumps(statement).encode()
    signature = key.sign(b"DSSEv1 %d %b %d %b" % (len(kind), kind, len(payload), payload))
    return json.dumps(
        {
            "payload": base64.b64encode(payload).decode(),
            "payloadType": kind.decode(),
            "signatures": [{"keyid": "k", "sig": base64.b64encode(signature).decode()}],
        }
    ).encode()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = True

    def __init__(self, address: tuple[str, int], handler: type[Handler], registry: Registry) -> None:
        super().__init__(address, handler)
        self.registry = registry

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that goes away is part of the tests."""


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def do_HEAD(self) -> None:
        if self._bent(b""):
            return
        registry, headers = self.server.registry, {}
        if registry.accept_length is not None:
            headers["X-OpenRosa-Accept-Content-Length"] = str(registry.accept_length)
        if registry.head_location:
            headers["Location"] = registry.head_location
        self.answer(204, b"", **headers)

    def do_GET(self) -> None:
        if self._bent(b""):
            return
        registry = self.server.registry
        path = urlsplit(self.path).path
        if registry.forms is None or not path.startswith(BASE) or path == f"{BASE}/standing":
            self.answer(404, b"none", openrosa=False)
        elif path == f"{BASE}/formList":
            body = self._form_list(registry.forms)
            etag = f'"{hashlib.md5(body).hexdigest()}"'
            same = self.headers.get("If-None-Match") == etag
            self.answer(304 if same else 200, b"" if same else body, ETag=etag)
        else:
            registry.form_downloads += 1
            *_, form_id, version = path.split("/")
            self.answer(200, registry.forms[form_id, version])

    def do_POST(self) -> None:
        registry = self.server.registry
        size = int(self.headers["Content-Length"])
        bend = registry.next_bend("POST")
        if bend is reset_in_the_body:
            self._note()
            self.rfile.read(size // 2)
            self.reset()
            return
        body = self.rfile.read(size)
        self._note()
        if len(body) < size:
            self.close_connection = True
            return
        for instance_id, poison in registry.poison.items():
            if instance_id.encode() in body:
                bend = poison
        if bend is not None:
            bend(self, body)
        elif registry.largest_post is not None and size > registry.largest_post:
            self.answer(413, b"too big")
        else:
            code, answer = registry.take(self, body)
            self.answer(code, answer)

    def answer(
        self, code: int, body: bytes, *, openrosa: bool = True, content_type: str = "text/xml", **headers: str
    ) -> None:
        self.send_response(code)
        if openrosa:
            self.send_header("X-OpenRosa-Version", "1.0")
        self.send_header("Content-Type", content_type)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        if code != 204:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def reset(self) -> None:
        """Close with RST instead of FIN."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.close_connection = True
        with suppress(OSError):
            self.connection.close()

    def _bent(self, body: bytes) -> bool:
        self._note()
        bend = self.server.registry.next_bend(self.command)
        if bend is not None:
            bend(self, body)
        return bend is not None

    def _note(self) -> None:
        self.server.registry.requests.append((self.command, self.path))
        self.server.registry.headers.append(dict(self.headers.items()))
        self.server.registry.connections.add(self.client_address)

    def _form_list(self, forms: dict[tuple[str, str], bytes]) -> bytes:
        items = "".join(
            f"<xform><formID>{form_id}</formID><name>{form_id}</name><version>{version}</version>"
            f"<hash>md5:{hashlib.md5(xml).hexdigest()}</hash>"
            f"<downloadUrl>{self.server.registry.downloads_from or self.server.registry.url}/forms/{form_id}/{version}</downloadUrl></xform>"
            for (form_id, version), xml in forms.items()
        )
        return f'<xforms xmlns="http://openrosa.org/xforms/xformsList">{items}</xforms>'.encode()

    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""


def _parts(content_type: str, body: bytes) -> list[tuple[str, bytes]]:
    boundary = content_type.split("boundary=")[1].encode()
    found = []
    for piece in body.split(b"--" + boundary)[1:-1]:
        head, data = piece.removeprefix(b"\r\n").split(b"\r\n\r\n", 1)
        name = re.search(rb'; name="([^"]*)"', head)
        assert name is not None
        found.append((name[1].decode(), data.removesuffix(b"\r\n")))
    assert body.endswith(b"--" + boundary + b"--\r\n")
    return found
