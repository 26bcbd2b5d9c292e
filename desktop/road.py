"""The road from outbox.db to the registry. It never sees the vault, so it may run while the vault is locked."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from threading import Event
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from desktop.store.schema import open_outbox_database
from desktop.sync.address import Server
from desktop.sync.bundles import Summary, Waiting
from desktop.sync.courier import Returned, take_receipts
from desktop.sync.lanes import MANY
from desktop.sync.outbox import Outbox
from desktop.sync.run import Connector, SyncReport, sync_once
from desktop.sync.servers import Servers, Trust

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.incidents.ports import Clock, Ids


@dataclass(frozen=True)
class RoadState:
    """What may be said of sending: counts, what waits, the registry's host and when it last answered."""

    summary: Summary
    waiting: tuple[Waiting, ...]
    host: str
    last_contact: datetime | None
    clock_skew_s: float | None
    next_at: datetime | None


@dataclass(frozen=True)
class Road:
    """Opens outbox.db for as long as one act takes, on whichever thread asks.

    `local_form(id, version)` gives the pack's XForm bytes, to compare with the server's. `holds_clear` is for a
    throw-away outbox that lives no longer than the vault is open; see `Desk.clear_road`.
    """

    path: Path
    key: bytes = field(repr=False)
    local_form: Callable[[str, str], bytes | None]
    clock: Clock
    ids: Ids
    holds_clear: bool = False

    @contextmanager
    def open(self) -> Iterator[tuple[Outbox, Servers]]:
        """Give the outbox and its servers; raises the StoreErrors."""
        database = open_outbox_database(self.path, self.key)
        try:
            yield Outbox(database, holds_clear=self.holds_clear), Servers(database)
        finally:
            database.close()

    def set_servers(self, servers: Sequence[Server], trust: Trust) -> None:
        """Write where to send and what is pinned."""
        with self.open() as (_, known):
            if known.all() != tuple(servers) or known.trust() != trust:
                known.set(servers, trust)

    def send(
        self, cancelled: Event, *, force: bool = False, on_sent: Callable[[int], None] = lambda _: None
    ) -> SyncReport:
        """Send what is due; never raises a SyncError, the report carries it."""
        connect = Connector(self.clock.now, self.ids.uuid, cancelled)
        with self.open() as (outbox, servers):
            if force:
                for server in servers.all():
                    servers.forget_failures(server.id)
            return sync_once(
                outbox,
                servers,
                connect,
                local_form=self.local_form,
                now=self.clock.now,
                uniform=random.random,  # spreads retries, guards nothing
                owner=self.ids.uuid(),
                force=force,
                on_sent=on_sent,
                lanes=MANY,
            )

    def take_receipts(
        self, file: Path, told: Callable[[int, int], bool] = lambda _done, _total: True
    ) -> Returned:
        """Take what the USB courier brought back; see `courier.take_receipts`."""
        with self.open() as (outbox, servers):
            return take_receipts(outbox, servers, file, self.clock.now(), told)

    def state(self, most: int = -1) -> RoadState:
        """Return what the sending page shows; of what waits the first `most`, all where negative."""
        with self.open() as (outbox, servers):
            listed = servers.all()
            contact = servers.last_contact(listed[0].id) if listed else None
            return RoadState(
                summary=outbox.summary(),
                waiting=outbox.waiting(most),
                host=_host(listed[0]) if listed else "",
                last_contact=contact[0] if contact else None,
                clock_skew_s=contact[1] if contact else None,
                next_at=outbox.next_due(),
            )


def _host(server: Server) -> str:
    return urlsplit(server.url if "://" in server.url else f"//{server.url}").netloc
