"""Several lanes of one run: every record once, emergencies alone and first, one lane's end is everybody's."""

from __future__ import annotations

import contextlib
import os
import threading
from pathlib import Path

import pytest

from desktop.errors import DiskFull, TokenRefused
from desktop.sync import lanes
from desktop.sync.address import ServerKind
from desktop.sync.bundles import Leased
from desktop.sync.lanes import FEW, MANY
from desktop.sync.outbox import Outbox
from desktop.sync.run import Connector, SyncReport, sync_once
from tests.sync import bending_server as bent
from tests.sync.bending_server import Handler, Registry
from tests.sync.conftest import Post, a_bundle


def sync(post: Post, *, lanes: int = FEW) -> SyncReport:
    connect = Connector(post.clock.now, lambda: os.urandom(8).hex(), threading.Event(), stalls=post.stalls)
    return sync_once(
        post.outbox, post.servers, connect, local_form=post.local_form, now=post.clock.now,
        uniform=lambda: 0.5, owner="run", force=True, lanes=lanes,
    )  # fmt: skip


def connections(registry: Registry) -> int:
    """How many lanes there were."""
    return len(registry.connections)


def test_every_record_is_sent_once_over_several_connections(post: Post, registry: Registry):
    together = threading.Barrier(2, timeout=20)
    registry.bend("POST", None, None, *[held_until(together)] * 2)
    post.put(*(a_bundle(n) for n in range(1, 21)))
    report = sync(post)
    assert sorted(report.sent) == sorted(registry.kept) == [f"uuid:{n:08}" for n in range(1, 21)]
    assert not together.broken, "two POSTs were under way at the same time"
    assert {kept.posts for kept in registry.kept.values()} == {1}


def held_until(together: threading.Barrier) -> bent.Bend:
    def bend(handler: Handler, body: bytes) -> None:
        with contextlib.suppress(threading.BrokenBarrierError):
            together.wait()
        handler.answer(*handler.server.registry.take(handler, body))

    return bend


def test_emergencies_have_the_line_for_themselves(post: Post, registry: Registry):
    post.put(*(a_bundle(n, priority=0) for n in range(1, 7)))
    assert len(sync(post).sent) == 6
    assert connections(registry) == 1
    post.put(a_bundle(7, priority=0), *(a_bundle(n) for n in range(8, 34)))
    report = sync(post)
    assert (report.sent[0], connections(registry)) == ("uuid:00000007", 1 + FEW)


def test_on_a_quick_line_more_lanes_join_and_no_more_than_were_asked_for(
    post: Post, registry: Registry, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(lanes, "QUICK_S", 60.0)  # however busy this machine is
    post.put(*(a_bundle(n) for n in range(1, 301)))
    report = sync(post, lanes=MANY)
    assert sorted(report.sent) == sorted(registry.kept)
    assert len(report.sent) == 300
    assert FEW < connections(registry) <= MANY
    assert {kept.posts for kept in registry.kept.values()} == {1}


def test_a_server_of_others_is_asked_over_few_connections(post: Post, registry: Registry):
    post.connect_to(registry, ServerKind.CENTRAL)
    post.put(*(a_bundle(n) for n in range(1, 201)))
    assert len(sync(post, lanes=MANY).sent) == 200
    assert connections(registry) <= FEW


def test_a_token_refused_in_one_lane_ends_them_all(post: Post, registry: Registry):
    registry.bend("POST", None, None, None)
    registry.always["POST"] = bent.status(403)
    post.put(*(a_bundle(n) for n in range(1, 31)))
    report = sync(post)
    assert type(report.problem) is TokenRefused
    assert len(report.sent) == 3
    assert report.waiting == 27
    assert registry.posts() <= 3 + 3


def test_a_record_that_fails_is_tried_once_in_a_run_by_whichever_lane(post: Post, registry: Registry):
    registry.poison["uuid:00000002"] = bent.status(500)
    post.put(*(a_bundle(n) for n in range(1, 13)))
    report = sync(post)
    assert (len(report.sent), report.waiting) == (11, 1)
    assert registry.posts() == 12


def test_an_outbox_that_fails_in_one_lane_is_said_and_ends_the_run(post: Post, registry: Registry):
    class Failing(Outbox):
        def lease_some(self, owner: str, *args: object, **options: object) -> tuple[Leased, ...]:
            if "-" in owner:  # the other lanes
                raise DiskFull(Path("outbox.db"))
            return super().lease_some(owner, *args, **options)  # type: ignore[arg-type]

    post.outbox = Failing(post.database)
    post.put(*(a_bundle(n) for n in range(1, 13)))
    with pytest.raises(DiskFull):
        sync(post)
    assert post.outbox.summary().sending == 0
