"""A line that loses packets: what is lost is late, not gone, so a run goes on and nothing is sent twice without need."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from desktop.sync.address import Server, ServerKind
from desktop.sync.transport import Stalls
from tests.sync.bending_server import Registry
from tests.sync.conftest import Post, a_bundle
from tests.torture_sync.proxy import Proxy

RECORDS = 6
PHOTO = bytes(60_000)


@pytest.fixture
def line(post: Post, registry: Registry) -> Iterator[Proxy]:
    """A fifth of the packets is lost; sent again after a small part of the time that the post waits for progress."""
    port = registry.server.server_address[1]
    lossy = Proxy(port, random.Random(5), rate=0.0)
    lossy.loss, lossy.again_s = 0.2, 0.02
    post.stalls = Stalls(4.0, 4.0)
    url = registry.url.replace(f":{port}/", f":{lossy.port}/")
    post.servers.set([Server("r", ServerKind.VIGIA, url)], post.servers.trust())
    yield lossy
    lossy.close()


def test_a_fifth_of_the_packets_lost_makes_sending_slow_and_stops_nothing(
    post: Post, registry: Registry, line: Proxy
):
    post.put(*(a_bundle(n, parts=(("foto.jpg.enc", PHOTO),)) for n in range(1, RECORDS + 1)))
    report = post.sync()
    assert len(report.sent) == RECORDS
    assert report.problem is None
    assert line.injected["packet lost"] > 20
    assert registry.posts() == RECORDS, "slow is not cut: nothing was sent twice"
    assert {name: data for kept in registry.kept.values() for name, data in kept.parts.items()} == {
        "foto.jpg.enc": PHOTO
    }
