"""A record's files over several POSTs: what arrived is not sent again, and no POST passes the server's limit."""

from __future__ import annotations

import pytest

from desktop.errors import (
    HeldReason,
)
from tests.sync import bending_server as bent
from tests.sync.bending_server import Registry
from tests.sync.conftest import Post, a_bundle


def test_what_arrived_before_a_cut_is_not_sent_again(post: Post, registry: Registry):
    photos = tuple((f"foto-{n}.jpg.enc", bytes([n]) * 100_000) for n in range(4))
    post.put(a_bundle(parts=photos))
    registry.bend("POST", None, None, bent.reset_in_the_body, bent.reset_in_the_body)
    assert post.sync().sent == ()
    assert set(registry.kept["uuid:00000001"].parts) == {"foto-0.jpg.enc", "foto-1.jpg.enc"}
    [waiting] = post.outbox.waiting()
    assert waiting.size_sent == len(a_bundle().xml.data) + 200_000
    sent_bytes = []
    report = post.sync(on_sent=sent_bytes.append)
    assert report.sent == ("uuid:00000001",)
    assert sum(sent_bytes) < 210_000
    assert registry.kept["uuid:00000001"].parts == dict(photos)


def test_a_cut_costs_one_photograph_and_the_run_goes_on_with_it_at_once(post: Post, registry: Registry):
    photos = tuple((f"foto-{n}.jpg.enc", bytes([n]) * 100_000) for n in range(4))
    post.put(a_bundle(1, parts=photos), a_bundle(2))
    registry.bend("POST", None, None, bent.reset_in_the_body)
    sent_bytes: list[int] = []
    report = post.sync(on_sent=sent_bytes.append)
    assert report.sent == ("uuid:00000001", "uuid:00000002")
    assert report.problem is None
    assert sum(sent_bytes) < 510_000
    assert registry.kept["uuid:00000001"].parts == dict(photos)


def test_attachments_are_divided_under_the_size_that_the_server_names(post: Post, registry: Registry):
    photos = tuple((f"foto-{n}.jpg.enc", bytes([n]) * 3000) for n in range(5))
    registry.accept_length = 8000
    registry.largest_post = 8000
    post.put(a_bundle(parts=photos))
    report = post.sync()
    assert report.sent == ("uuid:00000001",)
    assert registry.kept["uuid:00000001"].parts == dict(photos)
    assert registry.posts() == 3


def test_attachments_are_divided_when_a_server_refuses_the_size_without_having_named_it(
    post: Post, registry: Registry
):
    photos = tuple((f"foto-{n}.jpg.enc", bytes([n]) * 3000) for n in range(5))
    registry.accept_length = None
    registry.largest_post = 4500
    post.put(a_bundle(parts=photos))
    assert post.sync().sent == ("uuid:00000001",)
    assert registry.kept["uuid:00000001"].parts == dict(photos)


@pytest.mark.parametrize("named", [4000, None])
def test_a_part_that_cannot_be_divided_is_held_as_too_big(post: Post, registry: Registry, named: int | None):
    registry.accept_length, registry.largest_post = named, 4000
    post.put(a_bundle(1, parts=(("foto.jpg.enc", b"x" * 5000),)), a_bundle(2))
    report = post.sync()
    assert report.held == (("uuid:00000001", HeldReason.TOO_BIG),)
    assert report.sent == ("uuid:00000002",)
