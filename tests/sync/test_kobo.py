"""KoboToolbox: its own paths, a token or a user in a header, a plain acknowledgement."""

from __future__ import annotations

import base64

import pytest

from desktop.errors import TokenRefused
from desktop.sync.address import Server, ServerKind
from desktop.sync.bundles import ReceiptKind
from desktop.sync.servers import Trust
from tests.sync import bending_server as bent
from tests.sync.bending_server import Registry
from tests.sync.conftest import Post, a_bundle

BASIC = "Basic " + base64.b64encode(b"usuario:clave ficticia").decode()


@pytest.mark.parametrize(("token", "header"), [("t0", "Token t0"), ("usuario:clave ficticia", BASIC)])
def test_a_record_goes_with_the_header_and_its_acknowledgement_is_plain(
    post: Post, registry: Registry, token: str, header: str
):
    assert registry.receipt_key is not None
    keys = (registry.receipt_key.public_key().public_bytes_raw(),)
    registry.receipt_key = None  # it signs nothing
    server = Server("k", ServerKind.KOBO, f"http://{registry.host}/usuario", token)
    post.servers.set([server], Trust(keys, None, "equipo-1"))
    post.put(a_bundle(1, priority=0), a_bundle(2))
    report = post.sync()
    assert report.sent == ("uuid:00000001", "uuid:00000002")
    assert {each.kind for each in report.receipts} == {ReceiptKind.PLAIN}
    assert {headers["Authorization"] for headers in registry.headers} == {header}
    assert all(path.startswith("/usuario/") for _, path in registry.requests)
    assert not [path for _, path in registry.requests if "standing" in path]
    assert not [headers for headers in registry.headers if "X-Vigia-Priority" in headers]


def test_what_it_acknowledged_goes_from_the_outbox_once_the_vault_knows(post: Post, registry: Registry):
    registry.receipt_key = None
    server = Server("k", ServerKind.KOBO, f"http://{registry.host}/usuario", "t0")
    post.servers.set([server], Trust((), None, ""))
    post.put(a_bundle())
    [receipt] = post.sync().receipts
    post.outbox.kept.taken([receipt.bundle_id], post.clock.now())
    assert post.outbox.kept.forget_received(post.clock.now()) == 1


def test_a_refused_token_leaves_everything_waiting(post: Post, registry: Registry):
    server = Server("k", ServerKind.KOBO, f"http://{registry.host}/usuario", "t0")
    post.servers.set([server], Trust((), None, ""))
    registry.bend("GET", bent.status(401))
    post.put(a_bundle())
    report = post.sync()
    assert type(report.problem) is TokenRefused
    assert report.waiting == 1
