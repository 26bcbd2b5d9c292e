"""One run of sending: opens the road to the registry, drains the outbox, reports."""

from __future__ import annotations

import platform
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from threading import Event
from typing import Protocol

import desktop
from desktop.errors import HeldReason, ServerUnreachable, SyncError, TlsRefused
from desktop.sync.address import Server, ServerKind, read_address
from desktop.sync.backoff import delay_s
from desktop.sync.bundles import StoredReceipt, Summary
from desktop.sync.drain import Drain, Drained
from desktop.sync.form_check import FormCheck, LocalForm
from desktop.sync.lanes import FEW, Lanes
from desktop.sync.openrosa import Client
from desktop.sync.outbox import Outbox
from desktop.sync.sender import Sender
from desktop.sync.servers import Servers, Trust
from desktop.sync.standing import LookBack, Looked
from desktop.sync.transport import STALLS, Cancelled, Stalls, Transport, system_proxy


@dataclass(frozen=True)
class SyncReport:
    """What a run did and what is left; `sent` and `held` name instance ids.

    `server` is the host, None where no registry is set; `next_at` is when trying again makes sense, None where
    nothing waits. `receipts` are those that the vault has not copied yet. `again` counts bundles with a
    receipt that the registry has lost, which wait anew; `read` names records that a person there has read.
    `last_contact` is when the registry last answered, in this run or before; None where it never did.
    `only_unanswered`: the problem is no more than that the registry did not say what it still has.
    """

    server: str | None
    sent: tuple[str, ...]
    held: tuple[tuple[str, HeldReason], ...]
    left: Summary
    problem: SyncError | None
    receipts: tuple[StoredReceipt, ...]
    next_at: datetime | None
    clock_skew_s: float | None = None
    cancelled: bool = False
    again: int = 0
    read: tuple[str, ...] = ()
    last_contact: datetime | None = None
    only_unanswered: bool = False

    @property
    def waiting(self) -> int:
        """Bundles that are still to be sent."""
        return self.left.waiting + self.left.sending


class Connect(Protocol):
    """Opens the road to a server; raises AddressWrong."""

    def __call__(self, server: Server, trust: Trust) -> Client: ...


@dataclass(frozen=True)
class Connector:
    """The road over the system's network: proxy and certificates as the system has them.

    `ids` gives multipart boundaries; `plain_http` allows http to other machines (a bench, a test network).
    """

    now: Callable[[], datetime]
    uuid: Callable[[], str]
    cancelled: Event
    plain_http: bool = False
    stalls: Stalls = STALLS

    def __call__(self, server: Server, trust: Trust) -> Client:
        """Return a client for a server; nothing is sent yet."""
        address = read_address(server, plain_http=self.plain_http)
        transport = Transport(
            address.host, proxy=system_proxy(address.base), stalls=self.stalls, cancelled=self.cancelled
        )
        return Client(
            address,
            transport,
            now=self.now,
            boundary=lambda: self.uuid().replace("-", "")[:12],
            user_agent=f"Vigia/{desktop.__version__} ({platform.system()})",
            device_id=trust.device_id,
        )


def sync_once(
    outbox: Outbox,
    servers: Servers,
    connect: Connect,
    *,
    local_form: LocalForm,
    now: Callable[[], datetime],
    uniform: Callable[[], float],
    owner: str,
    force: bool = False,
    on_sent: Callable[[int], None] = lambda _: None,
    lanes: int = 1,
) -> SyncReport:
    """Send what is due to the enrolment's first server, and report; never raises a SyncError.

    With `force` (a person asked, or the network changed) waiting times are passed over, and the server is asked
    whether it is there even where nothing waits, once all that waited has gone. `local_form(id, version)` gives
    the pack's XForm; `uniform()` a float in [0, 1); `owner` a fresh id. With more than one of `lanes` the line stays
    full while one waits for an answer. Raises the StoreErrors.
    """
    registered = servers.all()
    if not registered:
        return _report(outbox, None, Drained())
    server, trust = registered[0], servers.trust()
    try:
        client = connect(server, trust)
    except SyncError as problem:
        return _report(outbox, problem.host, Drained(problem=problem, ended=True))
    _, retry_at = servers.failures(server.id)
    if not force and retry_at is not None and now() < retry_at <= now() + timedelta(hours=1):
        return _report(outbox, client.host, Drained(), retry_at=retry_at)
    pinned = trust.form_key_sha256 if outbox.sealed else None
    check = FormCheck(local_form, pinned, servers.form_memory(server.id), trust.foreign_forms)
    receipts = server.kind is ServerKind.VIGIA
    sender = Sender(outbox, client, trust, now=now, expects_receipts=receipts, on_sent=on_sent)
    look = LookBack(outbox, servers, server.id, client, trust, now) if receipts else None
    looked, unanswered, only_unanswered = Looked(), None, False
    try:
        others = Lanes(
            outbox,
            client,
            lambda: connect(server, trust),
            trust,
            check,
            owner,
            now,
            uniform,
            receipts,
            on_sent,
            force,
            lanes if receipts else min(lanes, FEW),  # a server of others is asked for no more than that
        )
        drain = Drain(
            outbox, client, sender, check, owner=owner, now=now, uniform=uniform, shared=others.shared
        )
        try:
            if look is not None and not outbox.emergency_is_due(now(), force=force):  # that waits for nothing
                looked, unanswered = _look_back(look, force=force)
        except SyncError as problem:
            done = Drained(problem=problem, ended=True)
        except Cancelled:
            done = Drained(cancelled=True)
        else:
            try:
                done = drain.run(force=force)
            finally:
                more = others.wait()
            done = _together(done, more)
            done.problem = done.problem or next(iter(others.shared.troubles.values()), None)
            if force and not (done.problem or done.ended or done.cancelled):
                done = _together(done, [drain.ask()])
            only_unanswered = done.problem is None and unanswered is not None
            done.problem = done.problem or unanswered
    finally:
        client.close()
        if client.answered_at is not None:
            servers.note_contact(server.id, client.answered_at, client.clock_skew_s)
            servers.remember_forms(server.id, check.memory)
    retry_at = _settle_failures(servers, server.id, done, now(), uniform, waits=outbox.waits(1))
    report = _report(outbox, client.host, done, retry_at=retry_at, skew_s=client.clock_skew_s)
    contact = servers.last_contact(server.id)
    return replace(
        report,
        again=looked.again,
        read=looked.read,
        last_contact=contact[0] if contact else None,
        only_unanswered=only_unanswered,
    )


def _look_back(look: LookBack, *, force: bool) -> tuple[Looked, SyncError | None]:
    """Ask what the registry still has; return with it why it did not say, which keeps no record from going.

    The next run asks again. Raises Cancelled, ServerUnreachable and TlsRefused: no record can go by that road.
    """
    if not look.due(force=force):
        return Looked(), None
    try:
        return look.run(), None
    except (ServerUnreachable, TlsRefused):
        raise
    except SyncError as problem:
        return Looked(), problem


def _together(first: Drained, others: list[Drained]) -> Drained:
    """Return what all lanes of one run did."""
    for each in others:
        first.received += each.received
        first.held += each.held
        first.problem = first.problem or each.problem
        first.ended, first.cancelled = first.ended or each.ended, first.cancelled or each.cancelled
    return first


def _settle_failures(
    servers: Servers,
    server_id: str,
    done: Drained,
    now: datetime,
    uniform: Callable[[], float],
    *,
    waits: bool,
) -> datetime | None:
    """Keep for the next run whether this one ended early; return when that may start, None for at once.

    Where nothing waits a failure counts for nothing: what is sealed next is tried at once.
    """
    if done.cancelled:
        return None
    if not done.ended or not waits:
        servers.forget_failures(server_id)
        return None
    count = servers.failures(server_id)[0] + 1
    retry_at = now + timedelta(seconds=delay_s(count, uniform))
    servers.note_failure(server_id, count, retry_at)
    return retry_at


def _report(
    outbox: Outbox,
    host: str | None,
    done: Drained,
    *,
    retry_at: datetime | None = None,
    skew_s: float | None = None,
) -> SyncReport:
    left = outbox.summary()
    due = outbox.next_due()
    waits = left.waiting + left.sending > 0
    return SyncReport(
        host,
        tuple(done.received),
        tuple(done.held),
        left,
        done.problem,
        outbox.kept.receipts(),
        max(filter(None, (due, retry_at)), default=None) if waits else None,
        skew_s,
        done.cancelled,
    )
