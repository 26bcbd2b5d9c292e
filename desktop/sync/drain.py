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
TOGETHER = 8  # bundles leased at once on a quick line, so that their receipts share a transaction
QUICK_S = 0.15  # for one record, asked and answered: on a slower line each is leased by itself
LOOK_S = 0.25  # how often a lane looks for an emergency while it sends what it leased
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
    """What several lanes of one run share.

    `tried` names those that wait still, each with the moment from which this run may take it again (None: not in this
    run); `troubles` what was the matter with them. `over` says that one lane ended the run. `help` is called once by the
    first lane, when no emergency is left to be leased and the server has been asked. `went` is told after each batch how
    many records went in how many seconds by `ticks`.
    """

    tried: dict[str, datetime | None] = field(default_factory=dict)
    troubles: dict[str, SyncError] = field(default_factory=dict)
    cut: set[str] = field(default_factory=set)
    over: bool = False
    help: Callable[[], None] | None = None
    went: Callable[[int, float], None] = lambda records, seconds: None
    ticks: Callable[[], float] = monotonic

    def skip(self, now: datetime) -> tuple[str, ...]:
        """Return what is to be left alone at this moment."""
        return tuple(id for id, again in list(self.tried.items()) if again is None or again > now)

    def ended(self, bundle_id: str) -> None:
        """Forget a bundle that waits no more."""
        self.tried.pop(bundle_id, None)
        self.troubles.pop(bundle_id, None)


class Drain:
    """Sends what is due; `owner` names this run's leases.

    - RecordHeld, ReceiptAlarm: the record is held with its reason; the next one goes.
    - ServerTrouble, CutInTheMiddle: the record waits longer each time, and goes again in this run if that lasts so
      long; the first cut is chance, and it goes again at once. After three in a row, or where the server says that it
      is busy, the run ends.
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
        self._most = 1
        self._looked = self._shared.ticks()
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

    def ask(self) -> Drained:
        """Where this run had no reason to ask the server what it takes, ask; say what came of it."""
        done = Drained()
        try:
            self._prepare()
        except Cancelled:
            done.cancelled = True
        except SyncError as problem:
            done.problem, done.ended = problem, True
        return done

    def _lease(self, force: bool) -> tuple[Leased, ...]:
        now = self._now()
        skip = self._shared.skip(now)
        return self._outbox.lease_some(self._owner, now, most=self._most, force=force, skip=skip)

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
                if len(left) < len(batch) and self._emergency_came(force):
                    break
                leased = left.popleft()
                self._shared.tried[leased.id] = None
                trouble = self._one(leased, done)
                self._troubles = self._troubles + 1 if trouble else 0
                if self._troubles >= TROUBLES_IN_A_ROW or _is_busy(trouble):
                    done.problem, done.ended = trouble, True
        finally:
            gone = len(self._received)
            try:
                self._keep_receipts(done)
            finally:
                self._give_back(left)
            if gone and not left:
                self._gone(gone, self._shared.ticks() - began)

    def _gone(self, records: int, seconds: float) -> None:
        """Take more at once where records go quickly; on a slow line the last ones are for whichever lane is free."""
        self._most = TOGETHER if seconds < records * QUICK_S else 1
        self._shared.went(records, seconds)

    def _emergency_came(self, force: bool) -> bool:
        """Say whether one waits that came after this batch was leased; asked now and then only."""
        ticks = self._shared.ticks()
        if ticks - self._looked < LOOK_S:
            return False
        self._looked, now = ticks, self._now()
        return self._outbox.emergency_is_due(now, force=force, skip=self._shared.skip(now))

    def _keep_receipts(self, done: Drained) -> None:
        """Write the receipts of what went, in one transaction."""
        received, self._received = self._received, []
        if not received:
            return
        for leased in self._outbox.received_all(received, self._now()):
            done.received.append(leased.instance_id)
            self._shared.ended(leased.id)

    def _give_back(self, batch: Iterable[Leased]) -> None:
        for leased in batch:
            with suppress(LeaseLost):
                self._outbox.give_back(leased)

    def _one(self, leased: Leased, done: Drained) -> SyncError | None:
        """Send one bundle; return the trouble that the server or the line had with it."""
        try:
            self._prepare()
            trouble = self._try(leased, done)
        except LeaseLost:
            return None
        except BaseException:
            with suppress(LeaseLost):
                self._outbox.give_back(leased)
            raise
        if trouble is not None:
            with suppress(LeaseLost):
                self._try_later(leased, trouble)
        return trouble

    def _try_later(self, leased: Leased, trouble: SyncError) -> None:
        self._shared.troubles[leased.id] = trouble
        now = self._now()
        if isinstance(trouble, CutInTheMiddle) and leased.id not in self._shared.cut:
            self._shared.cut.add(leased.id)
            self._outbox.give_back(leased)
            self._shared.tried[leased.id] = now
            return
        again = now + timedelta(seconds=delay_s(leased.tries + 1, self._uniform))
        self._outbox.postpone(leased, again)
        self._shared.tried[leased.id] = again

    def _try(self, leased: Leased, done: Drained) -> SyncError | None:
        """Send one bundle to its end or to being held; return what should be tried again later."""
        try:
            if self._check.verdict(self._client, leased.form_id, leased.form_version) is Verdict.MISMATCH:
                raise RecordHeld(self._client.host, HeldReason.KEY_MISMATCH)
            delivered = self._sender.send(leased)
        except (RecordHeld, ReceiptAlarm) as problem:
            reason = problem.reason if isinstance(problem, RecordHeld) else HeldReason.RECEIPT_ALARM
            self._outbox.hold(leased, reason)
            self._shared.ended(leased.id)
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
