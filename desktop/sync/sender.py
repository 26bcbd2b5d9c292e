"""Sends one bundle in as many POSTs as it takes, repeats as little as it can, and ends with its receipt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop.errors import HeldReason, ReceiptAlarm, RecordHeld
from desktop.sync.bundles import Acknowledged, Leased, ReceiptKind, StoredPart
from desktop.sync.multipart import Piece
from desktop.sync.openrosa import Client, Taken
from desktop.sync.outbox import LEASE, Outbox
from desktop.sync.receipts import match, verify
from desktop.sync.servers import Trust

GROUP_BYTES = 128 * 1024  # what a cut may cost: 16 s at 64 kbit/s, against one more answer to wait for
_HEAD_BYTES = 2_000  # more than the head of any part takes: file names have 255 letters at most
_RENEW_EVERY = LEASE / 3


@dataclass(frozen=True)
class _Answer:
    """The last answer of a round, and the names of parts that its receipt leaves out."""

    delivered: Acknowledged
    missing: frozenset[str]


class Sender:
    """Sends bundles of one outbox to one server; `on_sent` is told the bytes of each block that went out.

    `expects_receipts`: our own registry, which signs a receipt once it has every part, and has a duty desk.
    """

    def __init__(
        self,
        outbox: Outbox,
        client: Client,
        trust: Trust,
        *,
        now: Callable[[], datetime],
        expects_receipts: bool,
        on_sent: Callable[[int], None] = lambda _: None,
        group_bytes: int = GROUP_BYTES,
    ) -> None:
        self._outbox, self._client, self._trust = outbox, client, trust
        self._now, self._on_sent = now, on_sent
        self._ours = expects_receipts
        self._expects_receipts = expects_receipts and bool(trust.receipt_keys)
        self._group_bytes = group_bytes

    def send(self, leased: Leased) -> Acknowledged:
        """Send what the server does not have yet and return the receipt; each part is marked as it arrives.

        What a receipt leaves out is sent once more; so is everything where our registry gives no receipt for
        a bundle that was begun in an earlier run, because it may have been restored from a copy meanwhile.
        Raises what `Client.submit` raises, ReceiptAlarm, and LeaseLost.
        """
        self._watch(leased)
        answer = self._round(leased, [part for part in leased.parts if not part.sent])
        if answer.missing:
            again = [part for part in leased.parts if part.name in answer.missing]
        elif answer.delivered.kind is ReceiptKind.PLAIN and self._expects_receipts and _resumed(leased):
            again = list(leased.parts)
        else:
            return answer.delivered
        self._outbox.mark_parts(leased, [part.n for part in again], None)
        answer = self._round(leased, again)
        if answer.missing:
            raise ReceiptAlarm(self._client.host, "missing")
        return answer.delivered

    def _round(self, leased: Leased, parts: list[StoredPart]) -> _Answer:
        """Send parts, the XML with each POST, until all went or a receipt covers everything."""
        sent = {part.name: part.sha256 for part in leased.parts}
        missing: frozenset[str] = frozenset()
        groups = self._groups(leased, [part for part in parts if part.n > 0])
        for n, group in enumerate(groups, 1):
            taken = self._post(leased, group, last=n == len(groups))
            delivered = Acknowledged(ReceiptKind.PLAIN, taken.body, self._client.host)
            receipt = taken.acknowledgement.receipt
            if receipt is None or not self._trust.receipt_keys:
                continue
            found = verify(receipt, self._trust.receipt_keys, self._client.host)
            missing = match(found, leased.instance_id, sent, self._client.host)
            delivered = Acknowledged(
                ReceiptKind.SIGNED, receipt, self._client.host, found.registry, found.seq
            )
            if not missing:  # the server has it all, perhaps by another road: the rest need not be sent
                break
        return _Answer(delivered, missing)

    def _post(self, leased: Leased, group: list[StoredPart], *, last: bool) -> Taken:
        """Send a group; where the server finds it too big, its halves. Returns the last answer.

        What arrived with the `last` one is not marked: the receipt says it.
        """
        try:
            answer = self._client.submit(
                self._piece(leased, leased.parts[0]),
                [self._piece(leased, part) for part in group],
                urgent=self._ours and leased.priority == 0,
            )
        except RecordHeld as held:
            if held.reason is not HeldReason.TOO_BIG or len(group) < 2:
                raise
            half = len(group) // 2
            self._post(leased, group[:half], last=False)
            return self._post(leased, group[half:], last=last)
        if not last:
            self._outbox.mark_parts(leased, [0, *(part.n for part in group)], self._now())
        return answer

    def _groups(self, leased: Leased, parts: list[StoredPart]) -> Sequence[list[StoredPart]]:
        """Divide parts over POSTs in order; one group, perhaps empty, where the XML alone is to go.

        Raises RecordHeld(TOO_BIG) where a part with the XML passes the server's limit.
        """
        limit = self._client.accept_length
        groups: list[list[StoredPart]] = [[]]
        for part in parts:
            size = sum(each.size for each in groups[-1]) + part.size
            if groups[-1] and (size > self._group_bytes or self._passes(leased, [*groups[-1], part], limit)):
                groups.append([])
            groups[-1].append(part)
        if any(self._passes(leased, group, limit) for group in groups):
            raise RecordHeld(self._client.host, HeldReason.TOO_BIG)
        return groups

    def _passes(self, leased: Leased, group: list[StoredPart], limit: int | None) -> bool:
        if (
            limit is None
            or leased.parts[0].size + sum(p.size + _HEAD_BYTES for p in group) + _HEAD_BYTES < limit
        ):
            return False
        pieces = [self._piece(leased, part) for part in group]
        return len(self._client.body(self._piece(leased, leased.parts[0]), pieces)) > limit

    def _piece(self, leased: Leased, part: StoredPart) -> Piece:
        filename = "submission.xml" if part.n == 0 else part.name

        def read() -> Iterable[bytes]:
            return self._outbox.part_pieces(leased.id, part.n) if part.data is None else (part.data,)

        return Piece(part.name, filename, part.type, part.size, read)

    def _watch(self, leased: Leased) -> None:
        """Keep the lease while bytes go out."""
        renewed = self._now()

        def sent(size: int) -> None:
            nonlocal renewed
            if not timedelta(0) <= self._now() - renewed < _RENEW_EVERY:
                renewed = self._now()
                self._outbox.renew(leased, renewed)
            self._on_sent(size)

        self._client.watch(sent)


def _resumed(leased: Leased) -> bool:
    return any(part.sent for part in leased.parts)
