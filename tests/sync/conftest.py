"""An outbox on disk, a server on loopback, a clock the test sets: what most tests here need."""

from __future__ import annotations

import itertools
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event

import pytest

from desktop.incidents.ports import Bundle, FormFacts, Part
from desktop.store.database import Database
from desktop.store.schema import open_outbox_database
from desktop.sync.address import Server, ServerKind
from desktop.sync.outbox import Outbox
from desktop.sync.run import Connector, SyncReport, sync_once
from desktop.sync.servers import Servers, Trust
from desktop.sync.transport import Stalls
from desktop.vault.demo import demo_enrolment
from desktop.vault.enrolment import Enrolment
from desktop.vault.posts import list_posts
from tests.sync.bending_server import Registry
from tests.sync.real import FORM, NOW

PATIENT = Stalls(30.0, 30.0)  # whoever waits for a server that answers waits for the answer
SHORT = Stalls(1.0, 1.0)  # for one that never does
START = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


@dataclass
class Clock:
    time: datetime = START

    def now(self) -> datetime:
        return self.time

    def pass_(self, seconds: float) -> None:
        self.time += timedelta(seconds=seconds)


def a_bundle(
    number: int = 1,
    *,
    priority: int = 1,
    parts: tuple[tuple[str, bytes], ...] = (
        ("submission.xml.enc", b"c" * 64),
        ("firma.dsse.json.enc", b"f" * 32),
    ),
    sealed: bool = True,
    created: datetime | None = None,
) -> Bundle:
    """A fictitious bundle; what looks encrypted here is only filling."""
    instance_id = f"uuid:{number:08}"
    xml = f'<data id="f" version="1" encrypted="yes"><meta><instanceID>{instance_id}</instanceID></meta></data>\n\n'
    return Bundle(
        f"bundle-{number}",
        instance_id,
        FormFacts("f", "1", "0" * 64),
        priority,
        created or START + timedelta(minutes=number),
        Part("xml_submission_file", "text/xml", xml.encode()),
        tuple(Part(name, "application/octet-stream", data) for name, data in parts),
        sealed=sealed,
    )


def arrived_once_unchanged(registry: Registry, number: int = 1) -> bool:
    bundle = a_bundle(number)
    kept = registry.kept[bundle.instance_id]
    return kept.xml == bundle.xml.data and kept.parts == {part.name: part.data for part in bundle.attachments}


@dataclass
class Post:
    """A post with its outbox: `sync()` is one run against the registry."""

    database: Database
    outbox: Outbox
    servers: Servers
    clock: Clock
    stalls: Stalls = PATIENT
    local_form: Callable[[str, str], bytes | None] = lambda form_id, version: None
    cancelled: Event = field(default_factory=Event)
    _owners: Iterator[int] = field(default_factory=itertools.count)

    def sync(self, *, force: bool = True, on_sent: Callable[[int], None] = lambda _: None) -> SyncReport:
        owner = f"run-{next(self._owners)}"
        connect = Connector(self.clock.now, lambda: os.urandom(8).hex(), self.cancelled, stalls=self.stalls)
        return sync_once(
            self.outbox,
            self.servers,
            connect,
            local_form=self.local_form,
            now=self.clock.now,
            uniform=lambda: 0.5,
            owner=owner,
            force=force,
            on_sent=on_sent,
        )

    def connect_to(self, registry: Registry, kind: ServerKind = ServerKind.VIGIA) -> None:
        keys = () if registry.receipt_key is None else (registry.receipt_key.public_key().public_bytes_raw(),)
        self.servers.set([Server("r", kind, registry.url)], Trust(keys, None, "equipo-1"))

    def put(self, *bundles: Bundle) -> None:
        for bundle in bundles:
            self.outbox.put(bundle)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with open_outbox_database(tmp_path / "outbox.db", bytes(32)) as opened:
        yield opened


@pytest.fixture
def outbox(database: Database) -> Outbox:
    return Outbox(database)


@pytest.fixture
def registry() -> Iterator[Registry]:
    server = Registry()
    yield server
    server.close()


@pytest.fixture
def post(database: Database, outbox: Outbox, registry: Registry) -> Post:
    made = Post(database, outbox, Servers(database), Clock())
    made.connect_to(registry)
    return made


@pytest.fixture(scope="session")
def enrolment() -> Enrolment:
    return demo_enrolment(list_posts()[0], now=NOW)


@pytest.fixture
def forms(tmp_path: Path) -> Path:
    folder = tmp_path / "forms" / "ficticio"
    folder.mkdir(parents=True)
    (folder / "form.xml").write_bytes(FORM)
    return folder.parent
