"""One post as a process that can be killed: hands bundles over to its outbox and sends, until it is ended.

`python -m tests.torture_sync.post FOLDER`: the folder has `post.json` (url, speed, seed), `bundles/` and, from
then on, `outbox.db`. `full` in the folder stands for a full disk. Time passes `speed` times as fast, so that waits
of minutes take seconds. A bundle's file goes only once the outbox has it, as in the vault.
"""

from __future__ import annotations

import contextlib
import json
import os
import pickle
import random
import sys
import threading
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from desktop.errors import HeldReason, StoreError
from desktop.paths import resource
from desktop.store.database import Database
from desktop.store.schema import open_outbox_database
from desktop.sync.address import Server, ServerKind
from desktop.sync.lanes import MANY
from desktop.sync.outbox import Outbox
from desktop.sync.run import Connector, sync_once
from desktop.sync.servers import Servers, Trust
from desktop.sync.transport import Stalls
from tests.sync.real import FORM

KEY = bytes(32)
AT_ONCE = 100  # bundles handed over in each round


class FastClock:
    """The machine's clock, running `speed` times as fast since a moment that all posts share."""

    def __init__(self, speed: float, start: float) -> None:
        self._speed, self._start = speed, start

    def now(self) -> datetime:
        gone = (time.time() - self._start) * self._speed
        return datetime(2026, 11, 21, 12, 0, tzinfo=UTC) + timedelta(seconds=gone)


def trust() -> Trust:
    """What the demonstration enrolment pins."""
    import hashlib

    from cryptography.hazmat.primitives.serialization import load_pem_public_key

    key = load_pem_public_key(resource("trust", "demo", "receipt.pub").read_bytes())
    der = resource("trust", "demo", "form-rsa.der").read_bytes()
    return Trust((key.public_bytes_raw(),), hashlib.sha256(der).hexdigest(), "")  # type: ignore[union-attr]


def main() -> None:
    """Work until killed."""
    folder = Path(sys.argv[1])
    told = json.loads((folder / "post.json").read_text())
    clock, chance = FastClock(told["speed"], told["start"]), random.Random(told["seed"] + os.getpid())
    connect = Connector(clock.now, lambda: os.urandom(12).hex(), threading.Event(), stalls=Stalls(1.0, 1.5))
    with open_outbox_database(folder / "outbox.db", KEY) as database:
        outbox, servers = Outbox(database), Servers(database)
        servers.set([Server("r", ServerKind.VIGIA, told["url"])], trust())
        while True:
            fill_disk(database, full=(folder / "full").exists())
            with contextlib.suppress(StoreError):  # a full disk: as long as it lasts, nothing moves
                hand_over(folder / "bundles", database, outbox)
                let_go(database, outbox)
                report = sync_once(
                    outbox,
                    servers,
                    connect,
                    local_form=lambda form_id, _: FORM if form_id == "ficticio" else None,
                    now=clock.now,
                    uniform=chance.random,
                    owner=os.urandom(8).hex(),
                    lanes=MANY,
                )
                outbox.kept.taken([receipt.bundle_id for receipt in report.receipts], clock.now())
                if report.sent:
                    continue
            time.sleep(0.05)


def hand_over(bundles: Path, database: Database, outbox: Outbox) -> None:
    """Put the next bundles; what was killed in between is put again, which changes nothing."""
    files = sorted(bundles.iterdir())[:AT_ONCE]
    with database.transaction():
        for file in files:
            outbox.put(pickle.loads(file.read_bytes()))
    for file in files:
        file.unlink()


def let_go(database: Database, outbox: Outbox) -> None:
    """Do as a person who sees a held record and asks to try again; an alarm about a receipt stays."""
    held = database.query(
        "SELECT id FROM bundle WHERE state = 'held' AND reason <> ?", (HeldReason.RECEIPT_ALARM.value,)
    )
    for row in held:
        outbox.release(row["id"])


def fill_disk(database: Database, *, full: bool) -> None:
    """Leave the database no page more than it has, or give it room again."""
    row = database.one("PRAGMA page_count")
    assert row is not None
    pages = row["page_count"] if full else 2**30
    database.execute(f"PRAGMA max_page_count = {pages}")


if __name__ == "__main__":
    main()
