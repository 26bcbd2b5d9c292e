"""What a receipt must say, and what follows when it says something else, or nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

import pytest

from desktop.errors import (
    HeldReason,
)
from desktop.sync.address import ServerKind
from desktop.sync.bundles import ReceiptKind
from tests.sync import bending_server as bent
from tests.sync.bending_server import Registry
from tests.sync.conftest import Post, a_bundle, arrived_once_unchanged


def spoil_hash(statement: dict[str, object]) -> None:
    statement["parts"] = [{"name": "xml_submission_file", "sha256": hashlib.sha256(b"other").hexdigest()}]


def spoil_instance(statement: dict[str, object]) -> None:
    statement["instance_id"] = "uuid:other"


def spoil_extra(statement: dict[str, object]) -> None:
    parts = statement["parts"]
    assert isinstance(parts, list)
    parts.append({"name": "never-sent", "sha256": "0" * 64})


@pytest.mark.parametrize("spoil", [spoil_hash, spoil_instance, spoil_extra])
def test_a_receipt_that_does_not_match_what_was_sent_is_an_alarm(
    post: Post, registry: Registry, spoil: Callable[[dict[str, object]], None]
):
    registry.spoil = spoil
    post.put(a_bundle())
    report = post.sync()
    assert report.held == (("uuid:00000001", HeldReason.RECEIPT_ALARM),)
    assert report.receipts == ()
    assert post.outbox.bundle("bundle-1") == a_bundle()


def test_a_receipt_signed_with_another_key_is_an_alarm(post: Post, registry: Registry):
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    post.put(a_bundle())
    registry.receipt_key = Ed25519PrivateKey.generate()
    assert post.sync().held == (("uuid:00000001", HeldReason.RECEIPT_ALARM),)


def test_parts_that_a_receipt_leaves_out_are_sent_once_more(post: Post, registry: Registry):
    post.put(a_bundle())

    def forget_one(statement: dict[str, object]) -> None:
        registry.spoil = lambda statement: None
        del registry.kept["uuid:00000001"].parts["firma.dsse.json.enc"]
        parts = statement["parts"]
        assert isinstance(parts, list)
        statement["parts"] = [part for part in parts if not part["name"].startswith("firma")]

    registry.spoil = forget_one
    report = post.sync()
    assert report.sent == ("uuid:00000001",)
    assert registry.posts() == 2
    assert arrived_once_unchanged(registry)


def test_a_registry_that_keeps_losing_a_part_is_an_alarm(post: Post, registry: Registry):
    def forget_one(statement: dict[str, object]) -> None:
        parts = statement["parts"]
        assert isinstance(parts, list)
        statement["parts"] = [part for part in parts if not part["name"].startswith("firma")]

    registry.spoil = forget_one
    post.put(a_bundle())
    assert post.sync().held == (("uuid:00000001", HeldReason.RECEIPT_ALARM),)
    assert registry.posts() == 2


def test_what_the_registry_has_by_another_road_is_not_sent_again(post: Post, registry: Registry):
    photos = tuple((f"foto-{n}.jpg.enc", bytes([n]) * 100_000) for n in range(4))
    bundle = a_bundle(parts=photos)
    registry.kept[bundle.instance_id] = bent.Kept(bundle.xml.data, dict(photos))
    post.put(bundle)
    assert post.sync().sent == (bundle.instance_id,)
    assert registry.posts() == 1


def test_a_registry_restored_from_a_copy_between_two_runs_gets_everything_again(
    post: Post, registry: Registry
):
    photos = tuple((f"foto-{n}.jpg.enc", bytes([n]) * 100_000) for n in range(3))
    bundle = a_bundle(parts=photos)
    registry.expected[bundle.instance_id] = {name for name, _ in photos}
    post.put(bundle)
    registry.bend("POST", None, bent.reset, bent.reset)
    assert post.sync().sent == ()
    registry.kept.clear()
    report = post.sync()
    assert report.sent == (bundle.instance_id,)
    assert report.receipts[0].kind is ReceiptKind.SIGNED
    assert registry.kept[bundle.instance_id].parts == dict(photos)


def test_a_server_without_receipts_gives_a_plain_one(post: Post, registry: Registry):
    registry.receipt_key = None
    post.connect_to(registry, ServerKind.CENTRAL)
    post.put(a_bundle())
    [receipt] = post.sync().receipts
    assert receipt.kind is ReceiptKind.PLAIN
    assert b"OpenRosaResponse" in receipt.bytes
