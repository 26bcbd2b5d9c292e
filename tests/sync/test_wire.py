"""The small parts of the wire: bodies, answers, waiting times, certificates."""

from __future__ import annotations

import base64
import random
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import HTTPServer
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import CutInTheMiddle, ReceiptAlarm, ServerUnreachable, TlsRefused
from desktop.sync.backoff import CAP_S, delay_s
from desktop.sync.multipart import BLOCK, Body, Piece
from desktop.sync.receipts import verify
from desktop.sync.responses import NotOpenRosa, read_acknowledgement, read_form_list
from desktop.sync.transport import STALLS, Stalls, Transport
from tests.sync.bending_server import Handler, sign_receipt


def piece(name: str, data: bytes) -> Piece:
    return Piece(name, name, "text/xml", len(data), lambda: (data,))


@given(
    st.lists(
        st.tuples(st.text(st.characters(codec="utf-8"), min_size=1), st.binary(max_size=3 * BLOCK)),
        max_size=4,
    )
)
def test_a_body_is_as_long_as_it_says_and_comes_in_small_blocks(parts: list[tuple[str, bytes]]):
    body = Body(tuple(piece(name, data) for name, data in parts), "x" * 20)
    blocks = list(body.blocks())
    assert sum(map(len, blocks)) == len(body)
    assert b"".join(blocks).endswith(b"--" + b"x" * 20 + b"--\r\n")
    for _, data in parts:
        assert data in b"".join(blocks)


def test_a_name_cannot_break_out_of_its_header():
    made = b"".join(Body((piece('a"\r\nX-Evil: 1', b""),), "b").blocks())
    assert b"\r\nX-Evil" not in made
    assert b'name="a%22%0D%0AX-Evil: 1"' in made


def test_a_part_whose_bytes_changed_meanwhile_is_not_sent_with_a_wrong_length():
    with pytest.raises(ValueError, match="bytes"):
        list(Body((Piece("a", "a", "text/xml", 3, lambda: (b"four",)),), "b").blocks())


def test_waiting_grows_to_a_quarter_of_an_hour_and_never_ends():
    for tries in (1, 2, 10, 100, 10_000):
        assert 0 < delay_s(tries, lambda: 0.0) <= delay_s(tries, lambda: 0.999) <= CAP_S
    assert delay_s(1, lambda: 0.0) < delay_s(3, lambda: 0.0) < delay_s(20, lambda: 0.0) == CAP_S / 2


def test_two_posts_do_not_come_back_in_the_same_second():
    dice = random.Random(1)
    assert len({round(delay_s(12, dice.random)) for _ in range(100)}) > 50


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html/>",
        b"<OpenRosaResponse/>",
        b'<OpenRosaResponse xmlns="http://openrosa.org/http/response">',
        b'<!DOCTYPE a [<!ENTITY b "c">]><OpenRosaResponse xmlns="http://openrosa.org/http/response">&b;</OpenRosaResponse>',
        '<OpenRosaResponse xmlns="http://openrosa.org/http/response"/>'.encode("utf-16"),
        b'<OpenRosaResponse xmlns="http://openrosa.org/http/response"><receipt xmlns="urn:x-vigia:registry:1">%</receipt></OpenRosaResponse>',
    ],
)
def test_only_an_openrosa_answer_is_an_acknowledgement(body: bytes):
    with pytest.raises(NotOpenRosa):
        read_acknowledgement(body)


def test_an_acknowledgement_of_central_has_a_message_and_no_receipt():
    body = b'<OpenRosaResponse xmlns="http://openrosa.org/http/response" items="0"><message nature="submit_success">full submission upload was successful!</message></OpenRosaResponse>'
    found = read_acknowledgement(body)
    assert found.message == "full submission upload was successful!"
    assert found.receipt is None


def test_a_form_list_is_read_past_what_is_unknown():
    body = (
        b'<xforms xmlns="http://openrosa.org/xforms/xformsList"><xforms-group><groupID>g</groupID></xforms-group>'
        b"<xform><formID>f</formID><name>F</name><new/><version>2</version><hash>md5:aa</hash>"
        b"<downloadUrl>https://r.example/f</downloadUrl></xform><xform><formID>g</formID></xform></xforms>"
    )
    first, second = read_form_list(body)
    assert (first.id, first.version, first.hash, first.download_url) == (
        "f",
        "2",
        "md5:aa",
        "https://r.example/f",
    )
    assert (second.id, second.version) == ("g", "")


def statement(**changes: object) -> dict[str, object]:
    return {
        "v": 1,
        "instance_id": "uuid:1",
        "parts": [{"name": "a", "sha256": "AB"}],
        "registry": "r",
        "seq": 12,
        "received_at": "2026-11-21T12:00:00+00:00",
        **changes,
    }


def test_a_receipt_of_any_pinned_key_is_read():
    keys = [Ed25519PrivateKey.generate() for _ in range(2)]
    public = [key.public_key().public_bytes_raw() for key in keys]
    for key in keys:
        found = verify(sign_receipt(statement(), key), public, "h")
        assert (found.seq, found.registry, found.parts) == (12, "r", {"a": "ab"})


@pytest.mark.parametrize(
    "changes",
    [
        {"v": 2},
        {"parts": None},
        {"parts": [{"name": "a", "sha256": "1"}, {"name": "a", "sha256": "2"}]},
        {"seq": "twelve"},
        {"received_at": "yesterday"},
        {"received_at": "2026-11-21T12:00:00"},
    ],
)
def test_a_signed_receipt_that_says_something_odd_is_an_alarm(changes: dict[str, object]):
    key = Ed25519PrivateKey.generate()
    with pytest.raises(ReceiptAlarm):
        verify(sign_receipt(statement(**changes), key), [key.public_key().public_bytes_raw()], "h")


@pytest.mark.parametrize(
    "data", [b"", b"[]", b"{}", b'{"payload":1,"payloadType":"x","signatures":[]}', b"\xff", b"[" * 9999]
)
def test_what_is_no_envelope_is_an_alarm(data: bytes):
    with pytest.raises(ReceiptAlarm):
        verify(data, [bytes(32)], "h")


def test_a_receipt_altered_after_signing_is_an_alarm():
    key = Ed25519PrivateKey.generate()
    data = sign_receipt(statement(), key)
    payload = data.split(b'"payload": "')[1].split(b'"')[0]
    forged = base64.b64encode(base64.b64decode(payload).replace(b"uuid:1", b"uuid:2"))
    assert forged != payload
    with pytest.raises(ReceiptAlarm) as caught:
        verify(data.replace(payload, forged), [key.public_key().public_bytes_raw()], "h")
    assert caught.value.args[1] == "signature"


@contextmanager
def https_server(folder: Path) -> Iterator[tuple[str, Path]]:
    """Serve TLS with a certificate of its own; yield the address and the certificate's file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem = folder / "server.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    pem.write_bytes(private + certificate.public_bytes(serialization.Encoding.PEM))

    class Hello(Handler):
        def do_GET(self) -> None:
            self.answer(200, b"hello")

    server = HTTPServer(("127.0.0.1", 0), Hello)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"https://localhost:{server.server_address[1]}/", pem
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def test_a_certificate_that_this_machine_does_not_trust_is_refused(tmp_path: Path):
    with https_server(tmp_path) as (url, _):
        transport = Transport("localhost", stalls=STALLS)
        with pytest.raises(TlsRefused) as caught:
            transport.request("GET", url, {})
        assert caught.value.__suppress_context__, "the library's own exception names the whole address"
        transport.close()


def test_the_ministrys_own_certificate_is_trusted_where_the_machine_trusts_it(tmp_path: Path):
    with https_server(tmp_path) as (url, pem):
        transport = Transport("localhost", tls=ssl.create_default_context(cafile=pem))
        assert transport.request("GET", url, {}).body == b"hello"
        transport.close()


def test_plain_http_behind_an_https_address_is_refused_as_tls(tmp_path: Path):
    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.handle_request)
    thread.start()
    transport = Transport("localhost", stalls=Stalls(20, 20))
    with pytest.raises(TlsRefused):
        transport.request("GET", f"https://localhost:{server.server_address[1]}/", {})
    transport.close()
    thread.join()
    server.server_close()


def test_a_proxy_that_is_not_there_is_an_unreachable_server():
    transport = Transport("r.example", proxy="http://127.0.0.1:9", stalls=Stalls(20, 20))
    with pytest.raises(ServerUnreachable):
        transport.request("GET", "https://r.example/", {})
    transport.close()


def test_the_last_bytes_of_a_large_body_may_take_as_long_as_a_slow_line_needs():
    stalls = Stalls(10, 30)
    assert stalls.answer_s(0) == 30
    assert stalls.answer_s(100_000) == stalls.answer_s(10_000_000) > 60


def test_on_a_slow_line_a_photograph_is_told_as_it_goes_and_not_as_the_system_takes_it():
    told: list[int] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        transport = Transport("r.example", stalls=Stalls(2, 0.5))
        transport.on_sent = told.append
        body = (bytes(8192) for _ in range(400))
        url = f"http://127.0.0.1:{server.getsockname()[1]}/"
        with pytest.raises(CutInTheMiddle):  # it never reads
            transport.request("POST", url, {"Content-Length": str(400 * 8192)}, body=body)
        transport.close()
    assert sum(told) < 200_000
