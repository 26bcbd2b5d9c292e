"""Sending and the registry: rate beside a plain client, bytes on the wire, fifty devices at once, 10,000 waiting."""

from __future__ import annotations

import contextlib
import hashlib
import http.client
import itertools
import multiprocessing
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from desktop.incidents.ports import Bundle, FormFacts, Part
from desktop.road import Road
from desktop.store.schema import open_outbox_database
from desktop.sync.address import Server, ServerKind
from desktop.sync.lanes import MANY
from desktop.sync.outbox import Outbox
from desktop.sync.run import Connector, SyncReport, sync_once
from desktop.sync.sealing import RegistrySealer
from desktop.sync.servers import Servers
from desktop.sync.transport import STALLS, Stalls
from desktop.vault.clock import SystemClock, SystemIds
from desktop.vault.demo import demo_enrolment
from desktop.vault.posts import list_posts
from tests.registry.harness import (
    ROOT,
    VERSION,
    Cluster,
    Served,
    cluster,
    multipart,
    new_id,
    postgres_binaries,
    serve,
)
from tests.sync.real import FORM
from tests.torture_sync.post import trust

KEY = bytes(32)
RECORDS, WAITING, DEVICES = 1_000, 10_000, 50
SHOWN = 200  # what the page asks for, see desktop.ui.sending.facts
XML_BYTES, SIGNATURE_BYTES, PHOTO_BYTES = 3_500, 1_800, 100_000
NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
Measure = dict[str, Any]


def a_bundle(sealer: RegistrySealer, chance: random.Random, photo: int = 0) -> Bundle:
    """A fictitious record of typical size, sealed."""
    instance = new_id()
    parts = [Part("firma.dsse.json", "application/json", chance.randbytes(SIGNATURE_BYTES))]
    if photo:
        parts.append(Part("foto.jpg", "image/jpeg", chance.randbytes(photo)))
    xml = (
        f'<data id="ficticio" version="1"><nota>{"x" * XML_BYTES}</nota><firma>firma.dsse.json</firma>'
        f"<foto>{'foto.jpg' if photo else ''}</foto><meta><instanceID>{instance}</instanceID></meta></data>"
    )
    form = FormFacts("ficticio", "1", hashlib.sha256(FORM).hexdigest())
    return sealer.seal(instance, xml.encode(), tuple(parts), form, 1, NOW)


def a_sealer() -> RegistrySealer:
    return RegistrySealer(demo_enrolment(list_posts()[0], now=NOW), SystemIds())


def payload(bundle: Bundle) -> int:
    """The bytes that have to arrive."""
    return sum(len(part.data) for part in (bundle.xml, *bundle.attachments))


@contextlib.contextmanager
def a_post(folder: Path, url: str, bundles: list[Bundle]) -> Iterator[Any]:
    """An outbox with these bundles, and a function that sends."""
    path = folder / f"{new_id()[5:]}.db"

    with open_outbox_database(path, KEY) as database:
        outbox, servers = Outbox(database), Servers(database)
        servers.set([Server("r", ServerKind.VIGIA, url)], trust())
        for bundle in bundles:
            outbox.put(bundle)

        def send(on_sent: Any = lambda _: None, stalls: Stalls = STALLS) -> SyncReport:
            ids = itertools.count()
            connect = Connector(
                lambda: datetime.now(UTC),
                lambda: f"{next(ids):08}",
                threading.Event(),
                plain_http=True,
                stalls=stalls,
            )
            return sync_once(
                outbox, servers, connect, local_form=lambda form_id, _: FORM, now=lambda: datetime.now(UTC),
                uniform=random.random, owner=new_id(), force=True, on_sent=on_sent, lanes=MANY,
            )  # fmt: skip

        yield send


@contextlib.contextmanager
def a_registry(
    folder: Path, *, town: Cluster | None, workers: int = 2, host: str = "127.0.0.1"
) -> Iterator[Served]:
    """A registry on PostgreSQL where there is one, else on SQLite."""
    forms = folder / "forms" / "ficticio"
    forms.mkdir(parents=True, exist_ok=True)
    (forms / "form.xml").write_bytes(FORM)
    options = ["--forms", str(forms.parent), "--quiet", "--host", host]
    options += ["--workers", str(workers)] if town else []
    running = serve(folder / "registry", *options, db=town.create() if town else None)
    try:
        yield running
    finally:
        running.kill()


def plainly(url: str, bundles: list[Bundle]) -> None:
    """Send one by one, each on a connection of its own, as a short script would."""
    address = urlsplit(url)
    for bundle in bundles:
        parts = [(part.name, part.data, part.type) for part in (bundle.xml, *bundle.attachments)]
        body, kind = multipart(*parts)
        connection = http.client.HTTPConnection(str(address.hostname), address.port, timeout=30)
        connection.request("POST", f"{address.path}/submission", body, {**VERSION, "Content-Type": kind})
        answer = connection.getresponse()
        answer.read()
        assert answer.status == 201
        connection.close()


def rates(folder: Path, town: Cluster | None) -> Iterator[Measure]:
    """Ours beside a plain client on the same registry, in turns."""
    sealer, chance = a_sealer(), random.Random(1)
    ours, plain, wire, load = [], [], 0, 0
    with a_registry(folder, town=town) as served:
        for _ in range(2):
            bundles = [a_bundle(sealer, chance) for _ in range(RECORDS // 2)]
            with a_post(folder, served.url, bundles) as send:
                sent: list[int] = []
                began = time.perf_counter()
                report = send(sent.append)
                ours.append(len(bundles) / (time.perf_counter() - began))
                assert len(report.sent) == len(bundles), report.problem
            wire += sum(sent)
            load += sum(payload(bundle) for bundle in bundles)
            others = [a_bundle(sealer, chance) for _ in range(RECORDS // 2)]
            began = time.perf_counter()
            plainly(served.url, others)
            plain.append(len(others) / (time.perf_counter() - began))
    yield {
        "name": "sync_records_per_second",
        "value": statistics.mean(ours),
        "unit": "1/s",
        "peer": "http.client, one by one, no reuse",
        "peer_value": statistics.mean(plain),
    }
    yield {"name": "sync_body_bytes_to_payload", "value": wire / load, "unit": "ratio"}


def _device(url: str, bodies: list[tuple[bytes, str]], times: Any, start: Any) -> None:
    """One device that posts on a kept connection, noting how long each answer took."""
    address = urlsplit(url)
    connection = http.client.HTTPConnection(str(address.hostname), address.port, timeout=60)
    start.wait()
    for body, kind in bodies:
        began = time.perf_counter()
        connection.request("POST", f"{address.path}/submission", body, {**VERSION, "Content-Type": kind})
        answer = connection.getresponse()
        answer.read()
        assert answer.status == 201
        times.append(time.perf_counter() - began)
    connection.close()


def _devices(url: str, count: int, each: int, seed: int, ready: Any, go: Any, told: Any) -> None:
    """Devices as threads of one process: their work is small, the registry's is what is measured."""
    sealer, chance = a_sealer(), random.Random(seed)
    start, times, threads = threading.Event(), [], []
    for _ in range(count):
        bundles = [a_bundle(sealer, chance) for _ in range(each)]
        bodies = [
            multipart(*[(part.name, part.data, part.type) for part in (bundle.xml, *bundle.attachments)])
            for bundle in bundles
        ]
        threads.append(threading.Thread(target=_device, args=(url, bodies, times, start)))
    for thread in threads:
        thread.start()
    ready.release()
    go.wait()
    start.set()
    for thread in threads:
        thread.join()
    told.put(times)


def submissions(folder: Path, town: Cluster | None, each: int = 40) -> Iterator[Measure]:
    """Fifty devices at once on one registry; with how much of a processor each submission costs it."""
    with a_registry(folder, town=town) as served:
        context = multiprocessing.get_context("spawn")
        ready, go, told = context.Semaphore(0), context.Event(), context.Queue()
        process = context.Process(target=_devices, args=(served.url, DEVICES, each, 5, ready, go, told))
        process.start()
        ready.acquire()
        busy, began = _processor_s(served.process.pid), time.perf_counter()
        go.set()
        times = told.get()
        seconds = time.perf_counter() - began
        busy = _processor_s(served.process.pid) - busy
        process.join()
        assert sum(1 for _ in served.received()) == DEVICES * each
    name = "postgresql" if town else "sqlite"
    yield {"name": f"registry_{name}_submissions_per_second", "value": len(times) / seconds, "unit": "1/s"}
    yield {
        "name": f"registry_{name}_p99_ms",
        "value": sorted(times)[len(times) * 99 // 100] * 1000,
        "unit": "ms",
    }
    yield {"name": f"registry_{name}_processor_ms_each", "value": busy / len(times) * 1000, "unit": "ms"}


def _processor_s(pid: int) -> float:
    """Processor seconds of a process and its children, as Linux counts them."""
    total, tick = 0.0, os.sysconf("SC_CLK_TCK")
    for entry in Path("/proc").iterdir():
        with contextlib.suppress(OSError, IndexError, ValueError):
            if entry.name.isdigit():
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
                if int(entry.name) == pid or int(fields[1]) == pid:
                    total += (int(fields[11]) + int(fields[12])) / tick
    return total


def many_waiting(folder: Path) -> Iterator[Measure]:
    """An outbox with 10,000 waiting: what the page asks for, and the memory of a process that asks and sends."""
    folder.mkdir(parents=True, exist_ok=True)
    for deed in ("--fill", "--waiting"):
        words = [sys.executable, "-m", "bench.sync", deed, str(folder)]
        done = subprocess.run(words, cwd=ROOT, check=True, capture_output=True, text=True)
    milliseconds, kilobytes = (float(each) for each in done.stdout.split()[-2:])
    yield {"name": f"sync_{WAITING}_waiting_page_opens", "value": milliseconds, "unit": "ms"}
    yield {"name": f"sync_{WAITING}_waiting_memory", "value": kilobytes / 1024, "unit": "MB"}


def fill(folder: Path) -> None:
    """Let 10,000 bundles wait in an outbox."""
    sealer, chance = a_sealer(), random.Random(4)
    with open_outbox_database(folder / "outbox.db", KEY) as database:
        outbox = Outbox(database)
        with database.transaction():
            for _ in range(WAITING):
                outbox.put(a_bundle(sealer, chance))


def waiting(folder: Path) -> None:
    """Ask as the sending page does, send to nobody, and print milliseconds and the peak in kilobytes."""
    road = Road(folder / "outbox.db", KEY, lambda form_id, _: FORM, SystemClock(), SystemIds())
    road.set_servers([Server("r", ServerKind.VIGIA, "http://127.0.0.1:9/v1/key/x/projects/1")], trust())
    began = time.perf_counter()
    state = road.state(SHOWN)
    milliseconds = (time.perf_counter() - began) * 1000
    assert (len(state.waiting), state.summary.waiting) == (SHOWN, WAITING)
    road.send(threading.Event(), force=True)
    print(milliseconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def measures() -> list[Measure]:
    """Everything here, on throw-away data."""
    with contextlib.ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="vigia-bench-")))
        town = stack.enter_context(cluster()) if postgres_binaries() else None
        folder.chmod(0o755)
        return [
            *rates(folder / "rate", town),
            *submissions(folder / "many", town),
            *many_waiting(folder / "waiting"),
        ]


if __name__ == "__main__":
    if sys.argv[1] == "--fill":
        fill(Path(sys.argv[2]))
    elif sys.argv[1] == "--waiting":
        waiting(Path(sys.argv[2]))
