"""Several lanes of one run: every record once, emergencies alone and first, one lane's end is everybody's."""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.errors import StoreError, TokenRefused
from desktop.store.schema import open_outbox_database
from desktop.sync.outbox import Outbox
from desktop.sync.run import Connector, SyncReport, sync_once
from desktop.sync.servers import Servers
from tests.sync import bending_server as bent
from tests.sync.bending_server import Handler, Registry
from tests.sync.conftest import Post, a_bundle


def sync(post: Post, path: Path, opened: list[Path] | None = None) -> SyncReport:
    @contextlib.contextmanager
    def another() -> Iterator[tuple[Outbox, Servers]]:
        if opened is not None:
            opened.append(path)
        with open_outbox_database(path, bytes(32)) as database:
            yield Outbox(database), Servers(database)

    connect = Connector(post.clock.now, lambda: os.urandom(8).hex(), threading.Event(), stalls=post.stalls)
    return sync_once(
        post.outbox, post.servers, connect, local_form=post.local_form, now=post.clock.now,
        uniform=lambda: 0.5, owner="run", force=True, another=another,
    )  # fmt: skip


def test_every_record_is_sent_once_over_several_connections(post: Post, registry: Registry, tmp_path: Path):
    together = threading.Barrier(2, timeout=20)
    registry.bend("POST", None, None, *[held_until(together)] * 2)
    post.put(*(a_bundle(n) for n in range(1, 21)))
    report = sync(post, tmp_path / "outbox.db")
    assert sorted(report.sent) == sorted(registry.kept) == [f"uuid:{n:08}" for n in range(1, 21)]
    assert not together.broken, "two POSTs were under way at the same time"
    assert {kept.posts for kept in registry.kept.values()} == {1}


def held_until(together: threading.Barrier) -> bent.Bend:
    def bend(handler: Handler, body: bytes) -> None:
        with contextlib.suppress(threading.BrokenBarrierError):
            together.wait()
        handler.answer(*handler.server.registry.take(handler, body))

    return bend


def test_emergencies_have_the_line_for_themselves(post: Post, registry: Registry, tmp_path: Path):
    opened: list[Path] = []
    post.put(*(a_bundle(n, priority=0) for n in range(1, 7)))
    assert len(sync(post, tmp_path / "outbox.db", opened).sent) == 6
    assert opened == []
    post.put(a_bundle(7, priority=0), *(a_bundle(n) for n in range(8, 14)))
    report = sync(post, tmp_path / "outbox.db", opened)
    assert (report.sent[0], len(opened)) == ("uuid:00000007", 2)


def test_a_token_refused_in_one_lane_ends_them_all(post: Post, registry: Registry, tmp_path: Path):
    registry.bend("POST", None, None, None)
    registry.always["POST"] = bent.status(403)
    post.put(*(a_bundle(n) for n in range(1, 31)))
    report = sync(post, tmp_path / "outbox.db")
    assert type(report.problem) is TokenRefused
    assert len(report.sent) == 3
    assert report.waiting == 27
    assert registry.posts() <= 3 + 3


def test_a_record_that_fails_is_tried_once_in_a_run_by_whichever_lane(
    post: Post, registry: Registry, tmp_path: Path
):
    registry.poison["uuid:00000002"] = bent.status(500)
    post.put(*(a_bundle(n) for n in range(1, 13)))
    report = sync(post, tmp_path / "outbox.db")
    assert (len(report.sent), report.waiting) == (11, 1)
    assert registry.posts() == 12


def test_an_outbox_that_does_not_open_a_second_time_is_said(post: Post, registry: Registry, tmp_path: Path):
    post.put(*(a_bundle(n) for n in range(1, 13)))
    (tmp_path / "no.db").write_bytes(b"no database" * 1000)
    with pytest.raises(StoreError):
        sync(post, tmp_path / "no.db")
    assert post.outbox.summary().sending == 0
