"""Empties an outbox towards one server: one record that fails never stops the others."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from desktop.errors import (
    CutInTheMiddle,
    HeldReason,
    ReceiptAlarm,
    RecordHeld,
    ServerTrouble,
    SyncError,
)
from desktop.sync.backoff import delay_s
from desktop.sync.bundles import HeldForm, Leased, LeaseLost
from desktop.sync.form_check import FormCheck, Verdict
from desktop.sync.openrosa import Client
from desktop.sync.outbox import Outbox
from desktop.sync.sender import Sender
from desktop.sync.transport import Cancelled

TROUBLES_IN_A_ROW = 3
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

    `help` is called once by the first lane, when no emergency is left to be leased and the server has been asked.
    """

    tried: list[str] = field(default_factory=list)
    over: bool = False
    help: Callable[[], None] | None = None


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

    def run(self, *, force: bool = False) -> Drained:
        """Send until nothing is due or the run ends; with `force`, records that wait for a later try go too."""
        done = Drained()
        tried = self._shared.tried
        in_a_row = 0
        try:
            if self._outbox.held_forms():
                self._prepare()
            while not self._shared.over and (
                leased := self._outbox.lease_next(self._owner, self._now(), force=force, skip=tuple(tried))
            ):
                tried.append(leased.id)
                self._after_emergencies(leased)
                in_a_row = in_a_row + 1 if self._one(leased, done) else 0
                if in_a_row >= TROUBLES_IN_A_ROW or _is_busy(done.problem):
                    done.ended = True
                    break
        except Cancelled:
            done.cancelled = True
        except SyncError as problem:
            done.problem, done.ended = problem, True
        finally:
            self._shared.over = self._shared.over or done.ended or done.cancelled
        return done

    def _after_emergencies(self, leased: Leased) -> None:
        """Call for help once: an emergency has the line for itself, and help needs to know what the server takes."""
        if leased.priority > 0 and self._shared.help is not None:
            try:
                self._prepare()
            except BaseException:
                with suppress(LeaseLost):
                    self._outbox.give_back(leased)
                raise
            call, self._shared.help = self._shared.help, None
            call()

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
        self._outbox.received(leased, delivered, self._now())
        done.received.append(leased.instance_id)
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
