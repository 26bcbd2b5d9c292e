"""More lanes for one run: while one connection waits for its answer, another fills the line.

Each lane has a connection to the server of its own; the outbox is shared, and leases keep the lanes apart as they keep
processes apart. A run begins with one lane, and has it alone while there are emergencies. Where records go so quickly
that a connection mostly waits for the server, more lanes join.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from threading import Lock, Thread
from time import monotonic

from desktop.errors import AppError, SyncError
from desktop.sync.drain import QUICK_S, Drain, Drained, Shared
from desktop.sync.form_check import FormCheck
from desktop.sync.openrosa import Client
from desktop.sync.outbox import Outbox
from desktop.sync.sender import Sender
from desktop.sync.servers import Trust
from desktop.sync.transport import Cancelled

FEW = 3  # two keep a slow line full, the third is for what one of them loses by a cut
MANY = 16  # where the line is quick: what arrives together our registry writes together
ENOUGH = 4  # fewer bundles than this are sent before another connection would be up


@dataclass
class Lanes:
    """The other lanes of a run, at most `most` in all; no others where that is 1."""

    outbox: Outbox
    first: Client
    connect: Callable[[], Client]
    trust: Trust
    check: FormCheck
    owner: str
    now: Callable[[], datetime]
    uniform: Callable[[], float]
    expects_receipts: bool
    on_sent: Callable[[int], None]
    force: bool
    most: int
    ticks: Callable[[], float] = monotonic
    shared: Shared = field(default_factory=Shared)
    _threads: list[Thread] = field(default_factory=list)
    _done: list[Drained] = field(default_factory=list)
    _failures: list[AppError] = field(default_factory=list)
    _lock: Lock = field(default_factory=Lock)

    def __post_init__(self) -> None:
        self.shared.ticks = self.ticks
        if self.most > 1:
            self.shared.help = self._start

    def wait(self) -> list[Drained]:
        """Wait for the lanes that were started; return what they did. Raises the StoreErrors they met."""
        self.shared.went = lambda records, seconds: None  # nobody starts another from here on
        waited = 0
        while waited < len(self._threads):
            self._threads[waited].join()
            waited += 1
        if self._failures:
            raise self._failures[0]
        return self._done

    def _start(self) -> None:
        self._begin(1)
        if self.outbox.waits(ENOUGH):
            self._begin(min(FEW, self.most) - 1)
        if self.most > FEW:
            self.shared.went = self._went

    def _went(self, records: int, seconds: float) -> None:
        """Let as many more lanes join where the last records went quickly and enough of them wait."""
        if seconds < records * QUICK_S and len(self._threads) < self.most - 1 and self.outbox.waits(ENOUGH):
            self._begin(2 * len(self._threads) + 1)

    def _begin(self, upto: int) -> None:
        """Start lanes until there are so many beside the first."""
        with self._lock:
            while len(self._threads) < min(upto, self.most - 1) and not self.shared.over:
                n = len(self._threads) + 1
                thread = Thread(target=self._run, args=(n,), name=f"lane-{n}", daemon=True)
                self._threads.append(thread)
                thread.start()

    def _run(self, n: int) -> None:
        try:
            self._drain(n)
        except AppError as failure:
            self.shared.over = True
            with self._lock:
                self._failures.append(failure)

    def _drain(self, n: int) -> None:
        client = self.connect()
        sender = Sender(
            self.outbox,
            client,
            self.trust,
            now=self.now,
            expects_receipts=self.expects_receipts,
            on_sent=self._tell,
        )
        drain = Drain(
            self.outbox,
            client,
            sender,
            self.check,
            owner=f"{self.owner}-{n}",
            now=self.now,
            uniform=self.uniform,
            shared=self.shared,
            ready=True,
        )
        try:
            client.follow(self.first)
            done = drain.run(force=self.force)
        except SyncError as problem:
            done = Drained(problem=problem)  # the first lane will meet it too, where it is more than chance
        except Cancelled:
            done = Drained(cancelled=True)
        finally:
            client.close()
        with self._lock:
            self._done.append(done)

    def _tell(self, size: int) -> None:
        with self._lock:
            self.on_sent(size)
