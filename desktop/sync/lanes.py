"""More lanes for one run: while one connection waits for its answer, another fills the line.

Each lane has a connection to the server and one to the outbox of its own; leases keep them apart, as they keep
processes apart. A run begins with one lane, and has it alone while there are emergencies.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from threading import Lock, Thread

from desktop.errors import AppError, SyncError
from desktop.sync.drain import Drain, Drained, Shared
from desktop.sync.form_check import FormCheck
from desktop.sync.openrosa import Client
from desktop.sync.outbox import Outbox
from desktop.sync.sender import Sender
from desktop.sync.servers import Servers, Trust
from desktop.sync.transport import Cancelled

MORE = 2  # three in all: two keep a slow line full, the third is for fast ones
ENOUGH = 4  # fewer bundles than this are sent before another connection would be up


@dataclass
class Lanes:
    """The other lanes of a run; `another` opens the outbox once more, None where there is one lane only."""

    another: Callable[[], AbstractContextManager[tuple[Outbox, Servers]]] | None
    connect: Callable[[], Client]
    trust: Trust
    check: FormCheck
    owner: str
    now: Callable[[], datetime]
    uniform: Callable[[], float]
    expects_receipts: bool
    on_sent: Callable[[int], None]
    force: bool
    shared: Shared = field(default_factory=Shared)
    _threads: list[Thread] = field(default_factory=list)
    _done: list[Drained] = field(default_factory=list)
    _failures: list[AppError] = field(default_factory=list)
    _lock: Lock = field(default_factory=Lock)

    def __post_init__(self) -> None:
        if self.another is not None:
            self.shared.help = self._start

    def wait(self) -> list[Drained]:
        """Wait for the lanes that were started; return what they did. Raises the StoreErrors they met."""
        for thread in self._threads:
            thread.join()
        if self._failures:
            raise self._failures[0]
        return self._done

    def _start(self) -> None:
        for n in range(MORE):
            thread = Thread(target=self._run, args=(n,), name=f"lane-{n + 1}", daemon=True)
            self._threads.append(thread)
            thread.start()

    def _run(self, n: int) -> None:
        assert self.another is not None
        try:
            with self.another() as (outbox, _):
                if n == 0 or outbox.summary().waiting >= ENOUGH:
                    self._drain(n, outbox)
        except AppError as failure:
            self.shared.over = True
            with self._lock:
                self._failures.append(failure)

    def _drain(self, n: int, outbox: Outbox) -> None:
        client = self.connect()
        sender = Sender(
            outbox,
            client,
            self.trust,
            now=self.now,
            expects_receipts=self.expects_receipts,
            on_sent=self._tell,
        )
        drain = Drain(
            outbox,
            client,
            sender,
            self.check,
            owner=f"{self.owner}-{n + 1}",
            now=self.now,
            uniform=self.uniform,
            shared=self.shared,
            ready=True,
        )
        try:
            client.probe()
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
