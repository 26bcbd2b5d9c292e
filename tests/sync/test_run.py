"""Whole runs against a server that misbehaves in each known way: the record is safe and arrives once, unchanged."""

from __future__ import annotations

import logging
from datetime import timedelta

import pytest

from desktop.errors import (
    AddressWrong,
    CaptivePortal,
    CutInTheMiddle,
    HeldReason,
    ServerTrouble,
    ServerUnreachable,
    SyncError,
    TokenRefused,
)
from desktop.sync.address import Server, ServerKind
from desktop.sync.bundles import ReceiptKind, State
from desktop.sync.servers import Trust
from tests.sync import bending_server as bent
from tests.sync.bending_server import TOKEN, Bend, Registry
from tests.sync.conftest import PATIENT, SHORT, Post, a_bundle, arrived_once_unchanged


def test_a_record_is_sent_and_its_receipt_is_kept(post: Post, registry: Registry):
    post.put(a_bundle())
    report = post.sync()
    assert report.sent == ("uuid:00000001",)
    assert (report.problem, report.waiting, report.next_at) == (None, 0, None)
    assert arrived_once_unchanged(registry)
    [receipt] = report.receipts
    assert receipt.kind is ReceiptKind.SIGNED
    assert receipt.instance_id == "uuid:00000001"


def test_every_request_names_protocol_time_and_program(post: Post, registry: Registry):
    registry.forms = {}
    post.put(a_bundle())
    post.sync()
    assert [method for method, _ in registry.requests] == ["GET", "HEAD", "POST"]
    for headers in registry.headers:
        assert headers["X-OpenRosa-Version"] == "1.0"
        assert headers["Date"] == "Sat, 21 Nov 2026 12:00:00 GMT"
        assert headers["User-Agent"].startswith("Vigia/")
    assert registry.requests[-1][1].endswith("/submission?deviceID=equipo-1")


def test_nothing_is_asked_of_the_server_when_nothing_waits_and_nobody_asks(post: Post, registry: Registry):
    report = post.sync(force=False)
    assert registry.requests == []
    assert (report.problem, report.last_contact) == (None, None)


def test_a_person_who_asks_with_nothing_waiting_learns_that_the_server_answers(
    post: Post, registry: Registry
):
    report = post.sync()
    assert [method for method, _ in registry.requests] == ["GET", "HEAD"]
    assert (report.problem, report.last_contact) == (None, post.clock.now())
    assert post.servers.last_contact("r") == (post.clock.now(), report.clock_skew_s)


@pytest.mark.parametrize(
    ("method", "bend", "error"),
    [
        ("GET", bent.status(401), TokenRefused),
        ("HEAD", bent.status(403), TokenRefused),
        ("HEAD", bent.status(404, openrosa=False), AddressWrong),
        ("GET", bent.portal, CaptivePortal),
        ("GET", bent.reset, CutInTheMiddle),
        ("GET", bent.status(503), ServerTrouble),
    ],
)
def test_a_server_that_fails_when_asked_is_named_and_the_next_emergency_goes_at_once(
    post: Post, registry: Registry, method: str, bend: Bend, error: type[SyncError]
):
    registry.bend(method, bend)
    report = post.sync()
    assert type(report.problem) is error
    assert report.problem.host == registry.host
    assert (report.waiting, report.next_at) == (0, None)
    post.put(a_bundle(priority=0))
    assert post.sync(force=False).sent == ("uuid:00000001",)


def test_what_waits_goes_first_and_then_nothing_more_is_asked(post: Post, registry: Registry):
    post.put(a_bundle(priority=0))
    post.sync()
    assert [method for method, _ in registry.requests][-1] == "POST"


def test_another_address_begins_without_the_contact_of_the_old_one(post: Post, registry: Registry):
    post.sync()
    trust = post.servers.trust()
    post.servers.set(post.servers.all(), trust)
    assert post.servers.last_contact("r") is not None
    post.servers.set([Server("r", ServerKind.VIGIA, "http://127.0.0.1:9/v1/key/otra/projects/1")], trust)
    assert post.servers.last_contact("r") is None
    assert post.servers.form_memory("r") == {}


def test_without_a_registry_records_wait_and_nothing_failed(post: Post):
    post.servers.set([], Trust())
    post.put(a_bundle())
    report = post.sync()
    assert (report.server, report.problem, report.waiting) == (None, None, 1)


@pytest.mark.parametrize(
    ("method", "bend", "error", "posts"),
    [
        ("HEAD", bent.portal, CaptivePortal, 0),
        ("GET", bent.portal, CaptivePortal, 0),
        ("POST", bent.portal, CaptivePortal, 1),
        ("POST", bent.status(302, openrosa=False, Location="http://login.example/"), CaptivePortal, 1),
        ("HEAD", bent.status(302, openrosa=False, Location="http://login.example/"), CaptivePortal, 0),
        ("POST", bent.status(511, openrosa=False), CaptivePortal, 1),
        ("HEAD", bent.status(401), TokenRefused, 0),
        ("POST", bent.status(401), TokenRefused, 1),
        ("POST", bent.status(403), TokenRefused, 1),
        ("GET", bent.status(403, openrosa=False), TokenRefused, 0),
        ("HEAD", bent.status(503), ServerTrouble, 0),
        ("POST", bent.status(429), ServerTrouble, 1),
        ("POST", bent.status(503), ServerTrouble, 1),
        ("HEAD", bent.reset, CutInTheMiddle, 0),
    ],
)
def test_a_failure_of_the_server_ends_the_run_and_the_next_run_sends_all(
    post: Post, registry: Registry, method: str, bend: Bend, error: type[SyncError], posts: int
):
    post.put(a_bundle(1), a_bundle(2))
    registry.bend(method, bend)
    report = post.sync()
    assert type(report.problem) is error
    assert report.problem.host == registry.host
    assert registry.posts() == posts
    assert (report.sent, report.held, report.waiting) == ((), (), 2)
    assert report.next_at is not None
    assert report.next_at > post.clock.now()
    report = post.sync()
    assert report.sent == ("uuid:00000001", "uuid:00000002")
    assert arrived_once_unchanged(registry, 1)
    assert arrived_once_unchanged(registry, 2)


CUTS = [bent.reset, bent.reset_in_the_body, bent.lose_the_answer, bent.hang]


@pytest.mark.parametrize("bend", CUTS)
def test_a_record_that_is_cut_once_goes_again_in_the_same_run_with_the_same_bytes(
    post: Post, registry: Registry, bend: Bend
):
    post.stalls = SHORT if bend is bent.hang else PATIENT
    post.put(a_bundle(1), a_bundle(2))
    registry.bend("POST", bend)
    report = post.sync()
    assert (report.sent, report.problem) == (("uuid:00000001", "uuid:00000002"), None)
    assert arrived_once_unchanged(registry, 1)
    assert registry.posts() == 3


@pytest.mark.parametrize("bends", [[bent.status(500)], *([bend, bend] for bend in CUTS)])
def test_trouble_with_one_record_lets_the_others_go_and_is_repeated_with_the_same_bytes(
    post: Post, registry: Registry, bends: list[Bend]
):
    post.stalls = SHORT if bent.hang in bends else PATIENT
    post.put(a_bundle(1), a_bundle(2))
    registry.bend("POST", *bends)
    report = post.sync()
    assert isinstance(report.problem, ServerTrouble | CutInTheMiddle)
    assert report.sent == ("uuid:00000002",)
    assert report.waiting == 1
    report = post.sync()
    assert report.sent == ("uuid:00000001",)
    assert arrived_once_unchanged(registry, 1)


def test_three_troubles_in_a_row_end_the_run(post: Post, registry: Registry):
    post.put(*(a_bundle(number) for number in range(1, 6)))
    registry.always["POST"] = bent.reset
    post.sync()
    assert registry.posts() == 3


@pytest.mark.parametrize(
    ("bend", "reason"),
    [
        (bent.status(400), HeldReason.BAD_REQUEST),
        (bent.status(404), HeldReason.FORM_UNKNOWN),
        (bent.status(409), HeldReason.CONFLICT),
        (bent.status(410), HeldReason.CONFLICT),
        (bent.status(418), HeldReason.UNEXPECTED),
        (bent.status(200), HeldReason.UNEXPECTED),
        (bent.status(201), HeldReason.UNEXPECTED),
    ],
)
def test_a_refused_record_is_held_with_its_reason_and_the_others_go(
    post: Post, registry: Registry, bend: Bend, reason: HeldReason
):
    post.stalls = SHORT if bend is bent.hang else PATIENT
    post.put(a_bundle(1), a_bundle(2))
    registry.bend("POST", bend)
    report = post.sync()
    assert report.problem is None
    assert report.held == (("uuid:00000001", reason),)
    assert report.sent == ("uuid:00000002",)
    assert post.outbox.bundle("bundle-1") == a_bundle(1)
    assert post.sync().sent == ()
    post.outbox.release("bundle-1")
    assert post.sync().sent == ("uuid:00000001",)
    assert arrived_once_unchanged(registry, 1)


def test_an_unreachable_server_is_named_and_nothing_is_lost(post: Post, registry: Registry):
    post.put(a_bundle())
    import socket

    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
        url = registry.url.replace(registry.host, f"127.0.0.1:{port}")
        post.servers.set([Server("r", ServerKind.VIGIA, url)], post.servers.trust())
        report = post.sync()
    assert type(report.problem) is ServerUnreachable
    assert post.outbox.bundle("bundle-1") == a_bundle()
    post.connect_to(registry)
    assert post.sync().sent == ("uuid:00000001",)


def test_runs_after_failures_wait_longer_and_longer_and_a_person_does_not(post: Post, registry: Registry):
    post.put(a_bundle())
    registry.always["HEAD"] = bent.status(503)
    waits = []
    for _ in range(14):
        report = post.sync(force=False)
        assert report.next_at is not None
        waits.append((report.next_at - post.clock.now()).total_seconds())
        requests = len(registry.requests)
        assert post.sync(force=False).next_at == report.next_at
        assert len(registry.requests) == requests, "the run must wait for its time"
        post.clock.pass_(waits[-1] + 1)
    assert waits == sorted(waits)
    assert waits[0] < 6
    assert waits[-1] == 15 * 60 * 0.75
    del registry.always["HEAD"]
    post.sync(force=False)
    assert arrived_once_unchanged(registry)


def test_a_poison_record_waits_longer_while_others_pass(post: Post, registry: Registry):
    registry.poison["uuid:00000001"] = bent.status(500)
    post.put(a_bundle(1))
    for number in range(2, 6):
        post.put(a_bundle(number))
        report = post.sync(force=False)
        assert report.sent == (f"uuid:{number:08}",)
    [waiting] = post.outbox.waiting()
    assert waiting.tries == 1, "its time had not come"
    post.clock.pass_(3600)
    registry.poison.clear()
    assert post.sync(force=False).sent == ("uuid:00000001",)


def test_a_record_whose_wait_is_over_goes_again_before_a_long_run_ends(post: Post, registry: Registry):
    registry.bend("POST", bent.status(500))
    post.put(*(a_bundle(number) for number in range(1, 6)))

    def slowly(_size: int) -> None:
        post.clock.pass_(2)

    report = post.sync(on_sent=slowly)
    assert sorted(report.sent) == [f"uuid:{number:08}" for number in range(1, 6)]
    assert report.sent[0] != "uuid:00000001"
    assert report.problem is None


def test_after_a_success_the_waiting_starts_short_again(post: Post, registry: Registry):
    post.put(a_bundle(1))
    registry.bend("HEAD", *[bent.status(503)] * 5)
    waits = []
    for _ in range(5):
        report = post.sync()
        assert report.next_at is not None
        waits.append(report.next_at - post.clock.now())
    assert post.sync().sent == ("uuid:00000001",)
    post.put(a_bundle(2))
    registry.bend("HEAD", bent.status(503))
    again = post.sync().next_at
    assert again is not None
    assert again - post.clock.now() == waits[0] < waits[-1]


def test_cancelling_between_blocks_leaves_the_record_as_it_was(post: Post, registry: Registry):
    post.put(a_bundle(parts=(("foto.jpg.enc", b"x" * 1_000_000),)))
    report = post.sync(on_sent=lambda size: post.cancelled.set())
    assert report.cancelled
    assert (report.sent, report.problem) == ((), None)
    [waiting] = post.outbox.waiting()
    assert (waiting.state, waiting.tries) == (State.WAITING, 0)
    post.cancelled.clear()
    assert post.sync().sent == ("uuid:00000001",)


def test_a_submission_address_on_the_same_host_is_followed(post: Post, registry: Registry):
    registry.head_location = registry.url + "/elsewhere/submission"
    post.put(a_bundle())
    assert post.sync().sent == ("uuid:00000001",)
    assert registry.requests[-1][1].endswith("/elsewhere/submission")


def test_a_submission_address_on_another_host_is_refused(post: Post, registry: Registry):
    registry.head_location = "http://127.0.0.2/submission"
    post.put(a_bundle())
    assert type(post.sync().problem) is CaptivePortal
    assert registry.posts() == 0


def test_the_servers_clock_is_compared_with_ours(post: Post):
    post.put(a_bundle())
    report = post.sync()
    assert report.clock_skew_s is not None
    contact = post.servers.last_contact("r")
    assert contact == (post.clock.now(), report.clock_skew_s)


def test_no_token_reaches_the_log_or_an_exception(
    post: Post, registry: Registry, caplog: pytest.LogCaptureFixture
):
    caplog.set_level(logging.DEBUG)
    post.stalls = SHORT
    bends = [bent.portal, bent.status(401), bent.reset, bent.hang, bent.status(500), bent.reset_in_the_body]
    post.put(a_bundle())
    for bend in bends:
        registry.always["POST"] = bend
        problem = post.sync().problem
        assert problem is not None
        assert TOKEN not in repr(problem.args) + str(problem)
        assert problem.__cause__ is None
        assert problem.__suppress_context__ or problem.__context__ is None
    assert TOKEN not in caplog.text
    assert TOKEN not in repr(post.servers.all())


def test_a_lease_is_kept_while_a_slow_upload_goes_on(post: Post, registry: Registry):
    post.put(a_bundle(parts=(("foto.jpg.enc", b"x" * 500_000),)))
    from desktop.sync.outbox import Outbox

    rival = Outbox(post.database)
    taken = []

    def slow(size: int) -> None:
        post.clock.time += timedelta(seconds=50)
        taken.append(rival.lease_next("rival", post.clock.now()))

    assert post.sync(on_sent=slow).sent == ("uuid:00000001",)
    assert len(taken) > 10
    assert not any(taken)
