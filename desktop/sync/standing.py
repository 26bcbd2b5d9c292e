"""Asks our registry whether it still has what it gave receipts for, and which records a person there has read.

A registry restored from a backup is a beginning of what it was (numbers follow commits without gaps). So of receipts
that it had all at one moment, the highest tells: if that is still there, all are; if not, the rest is found by halves.
Receipts that came since were perhaps given before the restoration and perhaps after it, so each is asked for once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop.errors import ReceiptAlarm
from desktop.sync import receipts
from desktop.sync.bundles import Numbered
from desktop.sync.openrosa import Client
from desktop.sync.outbox import Outbox
from desktop.sync.responses import Standing
from desktop.sync.servers import Servers, Trust

ASK_EVERY = timedelta(minutes=10)  # where nothing else is said to the registry
_SHORT = 32  # hex digits of a hash in an answer
AT_ONCE = 100  # receipts in one question: 5 kB of answer


@dataclass(frozen=True)
class Looked:
    """What a look brought: how many bundles go again, and the instance ids that a person has now read."""

    again: int = 0
    read: tuple[str, ...] = ()


class LookBack:
    """One question to one registry of ours, and what follows from its answer."""

    def __init__(
        self,
        outbox: Outbox,
        servers: Servers,
        server_id: str,
        client: Client,
        trust: Trust,
        now: Callable[[], datetime],
    ) -> None:
        self._outbox, self._servers, self._server_id = outbox, servers, server_id
        self._client, self._trust, self._now = client, trust, now

    def due(self, *, force: bool) -> bool:
        """Say whether it is time: a run that sends something asks always, an idle one now and then.

        Where no receipt is kept there is nothing to ask.
        """
        if not self._trust.receipt_keys or not self._outbox.kept.keeps_numbers():
            return False
        asked = self._servers.asked_at(self._server_id)
        if force or asked is None or self._outbox.next_to_go(self._now()):
            return True
        return not timedelta(0) <= self._now() - asked < ASK_EVERY

    def run(self) -> Looked:
        """Ask; what the registry lost waits again, what was read is kept. Raises the SyncErrors of the client."""
        numbers = self._outbox.kept.numbers()
        old = [each for each in numbers if each.confirmed]
        answer = self._ask(old[-1:])
        if answer is None:
            self._servers.note_asked(self._server_id, self._now())
            return Looked()
        strangers, own = self._divided(numbers, answer.registry)
        lost, kept = self._judged(own, answer)
        self._outbox.kept.confirm(kept, self._now())
        lost += [each.bundle_id for each in strangers]
        again = self._outbox.kept.send_again(lost) if lost else 0
        read = self._keep_notices(answer)
        self._servers.note_asked(self._server_id, self._now())
        return Looked(again, read)

    def _divided(self, numbers: Sequence[Numbered], registry: str) -> tuple[list[Numbered], list[Numbered]]:
        """Return the receipts that this host gave under another name, which went with a registry that was made
        anew, and those under its own name."""
        strangers = [each for each in numbers if each.registry != registry and each.host == self._client.host]
        return strangers, [each for each in numbers if each.registry == registry]

    def _judged(self, own: Sequence[Numbered], first: Standing) -> tuple[list[str], list[str]]:
        """Return the bundles whose receipts are gone, and the new ones whose receipts are there.

        Every question names the highest receipt found so far as well: if that is gone meanwhile, the registry was
        restored in between, and nothing of this look is believed.
        """
        old = [each for each in own if each.confirmed]
        standing = len(old) if old and _holds(first, old[-1]) else self._standing(old[:-1])
        lost = [each.bundle_id for each in old[standing:]]
        kept: list[str] = []
        highest = old[standing - 1] if standing else None
        new = [each for each in own if not each.confirmed]
        for start in range(0, len(new), AT_ONCE):
            group = new[start : start + AT_ONCE]
            answer = self._ask([*group, *([highest] if highest else [])])
            if answer is None or (highest is not None and not _holds(answer, highest)):
                return [], []
            for each in group:
                (kept if _holds(answer, each) else lost).append(each.bundle_id)
            highest = max(
                [each for each in group if _holds(answer, each)] + ([highest] if highest else []),
                key=lambda each: each.seq,
                default=None,
            )
        return lost, kept

    def _standing(self, old: Sequence[Numbered]) -> int:
        """Return how many of the confirmed receipts, by number, are still there."""
        low, high = 0, len(old)
        while low < high:
            middle = (low + high) // 2
            answer = self._ask([old[middle]])
            if answer is not None and _holds(answer, old[middle]):
                low = middle + 1
            else:
                high = middle
        return low

    def _ask(self, numbered: Sequence[Numbered]) -> Standing | None:
        return self._client.standing([each.seq for each in numbered], self._servers.read_to(self._server_id))

    def _keep_notices(self, answer: Standing) -> tuple[str, ...]:
        read = []
        for notice in answer.notices:
            try:
                found = receipts.verify_read(notice, self._trust.receipt_keys, self._client.host)
            except ReceiptAlarm:  # whoever made it, it is no news of a person
                continue
            self._outbox.kept.keep_read_notice(found.instance_id, notice, self._now())
            read.append(found.instance_id)
        self._servers.note_read_to(self._server_id, answer.read_to)
        return tuple(read)


def _holds(answer: Standing, numbered: Numbered) -> bool:
    there = answer.receipts.get(numbered.seq)
    return answer.registry == numbered.registry and there == numbered.sha256[:_SHORT]
