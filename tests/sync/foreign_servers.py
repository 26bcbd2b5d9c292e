"""Servers on loopback that answer in the shapes recorded of ODK Central and read from KoboToolbox's source.

They are no Central and no KoboToolbox: neither was at hand. What they answer is what the notes on the protocol say that
those answer, and no more.
"""

from __future__ import annotations

import base64
import hashlib
import re
import threading
from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

from tests.sync.bending_server import Kept, _parts

APP_USER = "A" * 64
LIST = '<xforms xmlns="http://openrosa.org/xforms/xformsList">{}</xforms>'
RESPONSE = '<OpenRosaResponse xmlns="http://openrosa.org/http/response" items="0"><message nature="{}">{}</message></OpenRosaResponse>'
Answer = tuple[int, bytes, dict[str, str]]


@dataclass
class Foreign(ABC):
    """What both kinds keep: forms by (id, version), and what was submitted."""

    forms: dict[tuple[str, str], bytes] = field(default_factory=dict)
    kept: dict[str, Kept] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    cut_next: bool = False  # take the next submission, and go away instead of answering

    def __post_init__(self) -> None:
        self._lock = threading.Lock()
        self._server = _Server(self)
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})
        self._thread.start()

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def form_list(self, seen: str, base: str) -> Answer:
        items = "".join(
            f"<xform><formID>{form_id}</formID><name>{form_id}</name><version>{version}</version>"
            f"<hash>md5:{hashlib.md5(xml).hexdigest()}</hash>"
            f"<downloadUrl>{base}/forms/{form_id}/versions/{version}.xml</downloadUrl><xforms-group/></xform>"
            for (form_id, version), xml in self.forms.items()
        )
        body = LIST.format(items).encode()
        tag = f'W/"{hashlib.md5(body).hexdigest()}"'
        return (304, b"", {"ETag": tag}) if seen == tag else (200, body, {"ETag": tag})

    def take(self, kind: str, body: bytes, *, again: int) -> Answer:
        """Keep a submission; one that is known already is answered with `again`."""
        parts = dict(_parts(kind, body))
        xml = parts.pop("xml_submission_file")
        form = re.search(rb'id="([^"]*)" version="([^"]*)"', xml)
        instance = re.search(rb"<(?:\w+:)?instanceID>([^<]+)<", xml)
        assert form and instance
        if (form[1].decode(), form[2].decode()) not in self.forms:
            return 404, RESPONSE.format("error", "The form Version specified does not exist.").encode(), {}
        declared = {name.decode() for name in re.findall(rb"<(?:file|encryptedXmlFile)>([^<]*)<", xml)}
        with self._lock:
            known = self.kept.get(instance[1].decode())
            if known is not None and known.xml != xml:
                return 409, RESPONSE.format("error", "A submission already exists with this ID.").encode(), {}
            kept = self.kept.setdefault(instance[1].decode(), Kept(xml))
            kept.posts += 1
            kept.parts |= {
                name: data for name, data in parts.items() if name in declared
            }  # the rest is dropped
        told = RESPONSE.format("", "full submission upload was successful!").encode()
        return 201 if known is None else again, told, {}

    @abstractmethod
    def answer(self, handler: Handler, body: bytes) -> Answer:
        """What this server says to one request."""


class Central(Foreign):
    """ODK Central by app-user URL, as measured: 400 without the version, 401 malformed, 403 unknown, 204 on HEAD."""

    @property
    def url(self) -> str:
        return f"{self.origin}/v1/key/{APP_USER}/projects/7"

    def answer(self, handler: Handler, body: bytes) -> Answer:
        found = re.fullmatch(r"/v1/key/([^/]+)/projects/7(/.*)", urlsplit(handler.path).path)
        if found is None:
            return 404, b'{"message":"Could not find the resource","code":404.1}', {}
        token, path = found.groups()
        if not re.fullmatch(r"[A-Za-z0-9!$]{64}", token):
            return 401, RESPONSE.format("error", "Could not authenticate").encode(), {}
        if token != APP_USER:
            return 403, RESPONSE.format("error", "not allowed").encode(), {}
        if path in ("/formList", "/submission") and handler.headers.get("X-OpenRosa-Version") != "1.0":
            return 400, RESPONSE.format("error", "X-OpenRosa-Version").encode(), {}
        if path == "/formList":
            return self.form_list(handler.headers.get("If-None-Match", ""), self.url)
        if path == "/submission" and handler.command == "HEAD":
            return 204, b"", {"X-OpenRosa-Accept-Content-Length": "100000000"}
        if path == "/submission":
            return self.take(handler.headers["Content-Type"], body, again=201)
        form = re.fullmatch(r"/forms/(.+)/versions/(.+)\.xml", path)
        if form and form.groups() in self.forms:
            return 200, self.forms[form[1], form[2]], {}
        return 404, b'{"message":"Could not find the resource","code":404.1}', {}


class Kobo(Foreign):
    """KoboToolbox by Basic or Token, as its source reads: 401 with a challenge, 202 for what it has."""

    authorizations = (
        "Token t0ken-ficticio",
        "Basic " + base64.b64encode(b"usuario:clave ficticia").decode(),
    )

    @property
    def url(self) -> str:
        return f"{self.origin}/usuario"

    def answer(self, handler: Handler, body: bytes) -> Answer:
        path = urlsplit(handler.path).path
        if handler.headers.get("Authorization") not in self.authorizations:
            return 401, b"{}", {"WWW-Authenticate": 'Digest realm="DJANGO", qop="auth", nonce="n"'}
        if path == "/usuario/formList":
            return self.form_list(handler.headers.get("If-None-Match", ""), self.url)
        if path == "/usuario/submission" and handler.command == "HEAD":
            return (
                204,
                b"",
                {"X-OpenRosa-Accept-Content-Length": "10000000", "Location": f"{self.url}/submission"},
            )
        if path == "/usuario/submission":
            return self.take(handler.headers["Content-Type"], body, again=202)
        form = re.fullmatch(r"/usuario/forms/(.+)/versions/(.+)\.xml", path)
        if form and form.groups() in self.forms:
            return 200, self.forms[form[1], form[2]], {}
        return 404, b"{}", {}


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, foreign: Foreign) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.foreign = foreign

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that goes away is part of the tests."""


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def _any(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        foreign = self.server.foreign
        foreign.asked.append(f"{self.command} {urlsplit(self.path).path.rpartition('/')[2]}")
        code, answer, headers = foreign.answer(self, body)
        if self.command == "POST" and foreign.cut_next:
            foreign.cut_next, self.close_connection = False, True
            return
        self.send_response(code)
        self.send_header("X-OpenRosa-Version", "1.0")
        self.send_header("Content-Type", "text/xml; charset=utf-8")
        for name, value in headers.items():
            self.send_header(name, value)
        if code not in (204, 304):
            self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        if self.command != "HEAD" and code not in (204, 304):
            self.wfile.write(answer)

    do_GET = do_HEAD = do_POST = _any

    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""
