"""Empties an outbox towards one server: one record that fails never stops the others."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from time import monotonic

from desktop.errors import (
    CutInTheMiddle,
    HeldReason,
    ReceiptAlarm,
    RecordHeld,
    ServerTrouble,
    SyncError,
)
from desktop.sync.backoff import delay_s
from desktop.sync.bundles import Acknowledged, HeldForm, Leased, LeaseLost
from desktop.sync.form_check import FormCheck, Verdict
from desktop.sync.openrosa import Client
from desktop.sync.outbox import Outbox
from desktop.sync.sender import Sender
from desktop.sync.transport import Cancelled

TROUBLES_IN_A_ROW = 3
TOGETHER = 8  # bundles leased at once, so that their receipts share a transaction
_SERVER_IS_BUSY = {429, 503}


@dataclass
class Drained:
    """What one run did: instance ids that got a receipt or were held, and what ended or troubled it."""

    received: list[str] = field(default_factory=list)
    held: list[tuple[str, HeldReason]] = field(default_factory=list)
    problem: SyncError | None = None
    ended: bool = False
    cancelled: bool = False


@dataclass
class Shared:
    """What several lanes of one run share: ids tried, whether one of them ended the run, and a call for help.

    `tried` names those that wait still. `help` is called once by the first lane, when no emergency is left to be leased
    and the server has been asked. `went` is told after each batch how many records went in how many seconds by `ticks`.
    """

    tried: list[str] = field(default_factory=list)
    over: bool = False
    help: Callable[[], None] | None = None
    went: Callable[[int, float], None] = lambda records, seconds: None
    ticks: Callable[[], float] = monotonic


class Drain:
    """Sends what is due, each bundle at most once per run; `owner` names this run's leases.

    - RecordHeld, ReceiptAlarm: the record is held with its reason; the next one goes.
    - ServerTrouble, CutInTheMiddle: the record waits longer each time; after three in a row, or where the
      server says that it is busy, the run ends.
    - any other SyncError (unreachable, TLS, portal, token, address): the record stays as it was and the run ends.
    """

    def __init__(
        self,
        outbox: Outbox,
        client: Client,
        sender: Sender,
        check: FormCheck,
        *,
        owner: str,
        now: Callable[[], datetime],
        uniform: Callable[[], float],
        shared: Shared | None = None,
        ready: bool = False,
    ) -> None:
        self._shared = shared or Shared()
        self._outbox, self._client, self._sender, self._check = outbox, client, sender, check
        self._owner, self._now, self._uniform = owner, now, uniform
        self._ready = ready
        self._troubles = 0
        self._received: list[tuple[Leased, Acknowledged]] = []

    def run(self, *, force: bool = False) -> Drained:
        """Send until nothing is due or the run ends; with `force`, records that wait for a later try go too."""
        done = Drained()
        try:
            if self._outbox.held_forms():
                self._prepare()
            while not self._shared.over and not done.ended and (batch := self._lease(force)):
                self._after_emergencies(batch)
                self._send_all(batch, done, force)
        except Cancelled:
            done.cancelled = True
        except SyncError as problem:
            done.problem, done.ended = problem, True
        finally:
            self._shared.over = self._shared.over or done.ended or done.cancelled
        return done

    def _lease(self, force: bool) -> tuple[Leased, ...]:
        skip = tuple(self._shared.tried)
        return self._outbox.lease_some(self._owner, self._now(), most=TOGETHER, force=force, skip=skip)

    def _after_emergencies(self, batch: Sequence[Leased]) -> None:
        """Call for help once: an emergency has the line for itself, and help needs to know what the server takes."""
        if batch[0].priority > 0 and self._shared.help is not None:
            try:
                self._prepare()
            except BaseException:
                self._give_back(batch)
                raise
            call, self._shared.help = self._shared.help, None
            call()

    def _send_all(self, batch: Sequence[Leased], done: Drained, force: bool) -> None:
        """Send what was leased together; the rest goes back where the run ends or an emergency came."""
        left = deque(batch)
        began = self._shared.ticks()
        try:
            while left and not self._shared.over and not done.ended:
                skip = tuple(self._shared.tried)
                if len(left) < len(batch) and self._outbox.emergency_is_due(
                    self._now(), force=force, skip=skip
                ):
                    break
                leased = left.popleft()
                self._shared.tried.append(leased.id)
                self._troubles = self._troubles + 1 if self._one(leased, done) else 0
                done.ended = self._troubles >= TROUBLES_IN_A_ROW or _is_busy(done.problem)
        finally:
            gone = len(self._received)
            try:
                self._keep_receipts(done)
            finally:
                self._give_back(left)
            if gone and not left:
                self._shared.went(gone, self._shared.ticks() - began)

    def _keep_receipts(self, done: Drained) -> None:
        """Write the receipts of what went, in one transaction."""
        received, self._received = self._received, []
        if not received:
            return
        for leased in self._outbox.received_all(received, self._now()):
            done.received.append(leased.instance_id)
            self._shared.tried.remove(leased.id)  # it waits no more, so nobody has to pass it over

    def _give_back(self, batch: Iterable[Leased]) -> None:
        for leased in batch:
            with suppress(LeaseLost):
                self._outbox.give_back(leased)

    def _one(self, leased: Leased, done: Drained) -> bool:
        """Send one bundle; say whether the server or the line had trouble with it."""
        try:
            self._prepare()
            trouble = self._try(leased, done)
        except LeaseLost:
            return False
        except BaseException:
            with suppress(LeaseLost):
                self._outbox.give_back(leased)
            raise
        if trouble is None:
            return False
        wait = timedelta(seconds=delay_s(leased.tries + 1, self._uniform))
        with suppress(LeaseLost):
            self._outbox.postpone(leased, self._now() + wait)
        done.problem = trouble
        return True

    def _try(self, leased: Leased, done: Drained) -> SyncError | None:
        """Send one bundle to its end or to being held; return what should be tried again later."""
        try:
            if self._check.verdict(self._client, leased.form_id, leased.form_version) is Verdict.MISMATCH:
                raise RecordHeld(self._client.host, HeldReason.KEY_MISMATCH)
            delivered = self._sender.send(leased)
        except (RecordHeld, ReceiptAlarm) as problem:
            reason = problem.reason if isinstance(problem, RecordHeld) else HeldReason.RECEIPT_ALARM
            self._outbox.hold(leased, reason)
            done.held.append((leased.instance_id, reason))
            return None
        except (ServerTrouble, CutInTheMiddle) as problem:
            return problem
        self._received.append((leased, delivered))
        return None

    def _prepare(self) -> None:
        """Before the first record: what the server takes, and whether held forms may go again."""
        if self._ready:
            return
        changed = self._check.refresh(self._client)
        for form in self._outbox.held_forms():
            if self._may_go_again(form, changed=changed):
                self._outbox.release_form(form)
        self._client.probe()
        self._ready = True

    def _may_go_again(self, form: HeldForm, *, changed: bool) -> bool:
        if form.reason is HeldReason.FORM_UNKNOWN:
            return changed and self._check.lists(form.id, form.version)
        return self._check.verdict(self._client, form.id, form.version) is not Verdict.MISMATCH


def _is_busy(problem: SyncError | None) -> bool:
    return isinstance(problem, ServerTrouble) and problem.status in _SERVER_IS_BUSY
