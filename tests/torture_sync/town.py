"""What is tortured: a registry on its own small disk, a proxy before it, posts as processes that can be killed."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import pickle
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import func, select

from desktop.incidents.ports import Bundle, FormFacts, Part
from desktop.store.schema import open_outbox_database
from desktop.sync.outbox import Outbox
from desktop.sync.sealing import RegistrySealer
from desktop.vault.clock import SystemIds
from desktop.vault.demo import demo_enrolment
from desktop.vault.posts import list_posts
from registry.archive import Archive
from registry.backup import back_up, restore
from registry.database import open_database
from registry.devices import Devices
from registry.files import Files
from registry.schema import SUBMISSION
from tests.registry.harness import ROOT, Cluster, Served, lasting_port, new_id, serve
from tests.sync.real import FORM, NOW
from tests.torture_sync.post import KEY

Hashes = dict[str, str]  # part name → SHA-256 (hex)
XML = "xml_submission_file"


@dataclass
class Disk:
    """A small file system of its own where we are root; else a folder, whose fullness cannot be tried."""

    folder: Path
    mounted: bool

    def fill(self) -> None:
        """Leave no byte."""
        with contextlib.suppress(OSError), (self.folder / "ballast").open("wb") as ballast:
            while True:
                ballast.write(bytes(1 << 20))
        with contextlib.suppress(OSError), (self.folder / "ballast").open("ab", buffering=0) as ballast:
            while True:
                ballast.write(bytes(512))

    def free(self) -> None:
        (self.folder / "ballast").unlink(missing_ok=True)


@contextlib.contextmanager
def small_disk(folder: Path, megabytes: int) -> Iterator[Disk]:
    """A tmpfs of this size at `folder`."""
    folder.mkdir(parents=True)
    folder.chmod(0o755)
    words = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m,mode=755", "vigia-torture", str(folder)]
    mounted = subprocess.run(words, check=False, capture_output=True).returncode == 0
    try:
        yield Disk(folder, mounted)
    finally:
        if mounted:
            subprocess.run(["umount", "-l", str(folder)], check=False)


@dataclass
class House:
    """The registry: its process, its data, and what an operator does to it."""

    data: Path
    forms: Path
    cluster: Cluster | None
    workers: int
    db: str | None = None
    served: Served | None = None
    port: str = field(default_factory=lambda: str(lasting_port()))
    url: str = ""

    def start(self) -> None:
        """Start it again where it was; as an operator, until it comes up."""
        words = ["--forms", str(self.forms), "--quiet", "--workers", str(self.workers), "--port", self.port]
        for _ in range(40):
            if self.cluster is not None:
                self.cluster.start()
            try:
                self.served = serve(self.data, *words, db=self.db)
            except (AssertionError, ValueError):  # its disk is full, or its database is not up yet
                time.sleep(0.25)
                continue
            self.url = self.url or self.served.facts["url"]
            return
        raise AssertionError("the registry does not start any more")

    def kill(self) -> None:
        """Kill -9."""
        assert self.served is not None
        self.served.kill()

    def back_up(self, to: Path) -> None:
        """Take a backup while it serves."""
        to.unlink(missing_ok=True)
        database = open_database(self.db, self.data)
        back_up(database, Files(self.data), to)
        database.close()

    def set_back(self, backup: Path) -> None:
        """Lose everything and restore the backup."""
        self.kill()
        shutil.rmtree(self.data)
        if self.cluster is not None:
            assert self.db is not None
            self.cluster.empty(self.db)
        files = Files(self.data)
        database = open_database(self.db, self.data)
        restore(database, files, backup)
        database.close()
        self.start()

    def revoke(self) -> None:
        """Take every device's right away."""
        database = open_database(self.db, self.data)
        devices = Devices(database)
        for device in devices.all():
            devices.revoke(device.id, "2026-11-21T12:00:00.000Z")
        database.close()

    def readmit(self) -> None:
        """Give every device its right back."""
        database = open_database(self.db, self.data)
        devices = Devices(database)
        for device in devices.all():
            devices.readmit(device.id)
        database.close()

    def count(self) -> int:
        """How many records are whole here."""
        database = open_database(self.db, self.data)
        with database.reading() as connection:
            whole = select(func.count()).select_from(SUBMISSION).where(SUBMISSION.c.seq.is_not(None))
            found = int(connection.execute(whole).scalar_one())
        database.close()
        return found

    def kept(self) -> dict[str, tuple[Hashes, bytes]]:
        """Every whole record: what its bytes hash to, read again, and its receipt. Each id must be there once."""
        database = open_database(self.db, self.data)
        archive = Archive(database, Files(self.data))
        found: dict[str, tuple[Hashes, bytes]] = {}
        for each in archive.submissions():
            assert each.instance_id not in found
            hashes = {XML: hashlib.sha256(each.xml).hexdigest()}
            for part in each.parts:
                hashes[part.name] = hashlib.sha256(b"".join(archive.chunks(part))).hexdigest()
            found[each.instance_id] = (hashes, each.receipt)
        database.close()
        return found


@dataclass
class PostProcess:
    """A post: a folder, and a process that is started again whenever it was killed."""

    folder: Path
    sent: dict[str, Hashes] = field(default_factory=dict)
    process: subprocess.Popen[bytes] | None = None

    def furnish(self, url: str, speed: float, seed: int, count: int, chance: random.Random) -> None:
        """Make its bundles; one in eight has a photograph, one in twenty is an emergency."""
        (self.folder / "bundles").mkdir(parents=True)
        told = {"url": url, "speed": speed, "seed": seed, "start": time.time()}
        (self.folder / "post.json").write_text(json.dumps(told))
        sealer = RegistrySealer(demo_enrolment(list_posts()[0], now=NOW), SystemIds())
        for n in range(count):
            bundle = a_bundle(sealer, chance)
            parts = (bundle.xml, *bundle.attachments)
            self.sent[bundle.instance_id] = {p.name: hashlib.sha256(p.data).hexdigest() for p in parts}
            (self.folder / "bundles" / f"{n:06}").write_bytes(pickle.dumps(bundle))

    def start(self) -> None:
        with (self.folder / "post.log").open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "tests.torture_sync.post", str(self.folder)],
                cwd=ROOT,
                stdout=log,
                stderr=log,
                env={**os.environ, "PYTHONUNBUFFERED": "1"},
            )

    def kill(self) -> None:
        """Kill -9."""
        assert self.process is not None
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(20)

    def died(self) -> bool:
        """Whether it ended by itself, which it never should."""
        return self.process is not None and self.process.poll() is not None

    def disk(self, *, full: bool) -> None:
        """Fill its disk, or free it."""
        mark = self.folder / "full"
        mark.touch() if full else mark.unlink(missing_ok=True)

    def left(self) -> int:
        """How many are not received yet, as the post knows."""
        return self.outbox()[0]

    def states(self) -> str:
        """What is where, for the report of a run that fails."""
        with open_outbox_database(self.folder / "outbox.db", KEY) as database:
            rows = database.query(
                "SELECT state, coalesce(reason, '') AS reason, count(*) AS n, max(tries) AS tries, max(next_at) AS next_at"
                " FROM bundle GROUP BY state, reason"
            )
        return "; ".join(
            f"{r['state']} {r['reason']} {r['n']} (tries {r['tries']}, next {r['next_at']})" for r in rows
        )

    def outbox(self) -> tuple[int, dict[str, bytes]]:
        """How many bundles wait or are held, and the receipts by instance id."""
        with open_outbox_database(self.folder / "outbox.db", KEY) as database:
            summary = Outbox(database).summary()
            rows = database.query(
                "SELECT instance_id, bytes FROM receipt JOIN bundle ON bundle.id = bundle_id"
                " WHERE state = 'received'"
            )
        left = len(list((self.folder / "bundles").iterdir()))
        waiting = left + summary.waiting + summary.sending + summary.held
        return waiting, {row["instance_id"]: bytes(row["bytes"]) for row in rows}


def a_bundle(sealer: RegistrySealer, chance: random.Random) -> Bundle:
    """A fictitious record, sealed as the program seals it."""
    instance_id = new_id()
    photo = chance.random() < 0.125
    note = "dato ficticio " * chance.randrange(20, 400)
    xml = (
        f'<data id="ficticio" version="1"><nota>{note}</nota><firma>firma.dsse.json</firma>'
        f"<foto>{'foto.jpg' if photo else ''}</foto><meta><instanceID>{instance_id}</instanceID></meta></data>"
    )
    parts = [Part("firma.dsse.json", "application/json", chance.randbytes(900))]
    if photo:
        parts.append(Part("foto.jpg", "image/jpeg", chance.randbytes(chance.randrange(20_000, 120_000))))
    priority = 0 if chance.random() < 0.05 else 1
    form = FormFacts("ficticio", "1", hashlib.sha256(FORM).hexdigest())
    return sealer.seal(instance_id, xml.encode(), tuple(parts), form, priority, NOW)
