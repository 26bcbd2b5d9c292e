"""Asks our registry whether it still has what it gave receipts for, and which records a person there has read.

A registry restored from a backup is a beginning of what it was (numbers follow commits without gaps), so the
newest receipt tells; only where that one is gone are the others looked at, by halves.
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
        if not self._trust.receipt_keys or self._outbox.newest_number() is None:
            return False
        asked = self._servers.asked_at(self._server_id)
        if force or asked is None or self._outbox.next_to_go(self._now()):
            return True
        return not timedelta(0) <= self._now() - asked < ASK_EVERY

    def run(self) -> Looked:
        """Ask; what the registry lost waits again, what was read is kept. Raises the SyncErrors of the client."""
        newest = self._outbox.newest_number()
        answer = self._ask(newest)
        if answer is None:
            self._servers.note_asked(self._server_id, self._now())
            return Looked()
        lost = [] if newest is None or self._holds(answer, newest) else self._lost(answer)
        again = self._outbox.send_again(lost) if lost else 0
        read = self._keep_notices(answer)
        self._servers.note_asked(self._server_id, self._now())
        return Looked(again, read)

    def _ask(self, numbered: Numbered | None) -> Standing | None:
        after = self._servers.read_to(self._server_id)
        return self._client.standing(None if numbered is None else numbered.seq, after)

    @staticmethod
    def _holds(answer: Standing, numbered: Numbered) -> bool:
        return (answer.registry, answer.receipt) == (numbered.registry, numbered.sha256)

    def _lost(self, answer: Standing) -> list[str]:
        """Return the bundles whose receipts the registry has no more.

        Of receipts under its own name, the highest that it still has is found by halves. Those that this host
        gave under another name went with a registry that was made anew.
        """
        numbers = self._outbox.numbers()
        own = [each for each in numbers if each.registry == answer.registry]
        lost = [
            each for each in numbers if each.registry != answer.registry and each.host == self._client.host
        ]
        return [each.bundle_id for each in (*own[self._kept(own) :], *lost)]

    def _kept(self, own: Sequence[Numbered]) -> int:
        low, high = 0, len(own)
        while low < high:
            middle = (low + high) // 2
            answer = self._ask(own[middle])
            if answer is not None and self._holds(answer, own[middle]):
                low = middle + 1
            else:
                high = middle
        return low

    def _keep_notices(self, answer: Standing) -> tuple[str, ...]:
        read = []
        for notice in answer.notices:
            try:
                found = receipts.verify_read(notice, self._trust.receipt_keys, self._client.host)
            except ReceiptAlarm:  # whoever made it, it is no news of a person
                continue
            self._outbox.keep_read_notice(found.instance_id, notice, self._now())
            read.append(found.instance_id)
        self._servers.note_read_to(self._server_id, answer.read_to)
        return tuple(read)
