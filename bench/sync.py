"""Sending and the registry: rate beside a plain client, bytes on the wire, fifty devices at once, 10,000 waiting."""

from __future__ import annotations

import contextlib
import http.client
import itertools
import multiprocessing
import os
import random
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from bench import devices
from bench.sealed import a_bundle, a_sealer, payload
from desktop.incidents.ports import Bundle
from desktop.road import Road
from desktop.store.schema import open_outbox_database
from desktop.sync.address import Server, ServerKind
from desktop.sync.lanes import MANY
from desktop.sync.outbox import Outbox
from desktop.sync.run import Connector, SyncReport, sync_once
from desktop.sync.servers import Servers
from desktop.sync.transport import STALLS, Stalls
from desktop.vault.clock import SystemClock, SystemIds
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
from tests.torture_sync.proxy import Proxy

KEY = bytes(32)
RECORDS, WAITING, DEVICES = 1_000, 10_000, 50
SHOWN = 200  # what the page asks for, see desktop.ui.sending.facts
ON_THE_WIRE = 100
Measure = dict[str, Any]


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
    """Ours beside a plain client on the same registry: half of the plain one's records before, half after ours."""
    sealer, chance = a_sealer(), random.Random(1)

    def made(count: int) -> list[Bundle]:
        return [a_bundle(sealer, chance) for _ in range(count)]

    with a_registry(folder, town=town) as served:
        plain = _plain_seconds(served.url, made(RECORDS // 2))
        bundles = made(RECORDS)
        with a_post(folder, served.url, bundles) as send:
            began = time.perf_counter()
            report = send()
            ours = time.perf_counter() - began
        assert len(report.sent) == RECORDS, report.problem
        plain += _plain_seconds(served.url, made(RECORDS // 2))
    yield {
        "name": "sync_records_per_second",
        "value": RECORDS / ours,
        "unit": "1/s",
        "peer": "http.client, one by one, no reuse",
        "peer_value": RECORDS / plain,
    }


def _plain_seconds(url: str, bundles: list[Bundle]) -> float:
    began = time.perf_counter()
    plainly(url, bundles)
    return time.perf_counter() - began


def on_the_wire(folder: Path) -> Iterator[Measure]:
    """What a post sends, with every header and question, beside what has to arrive."""
    sealer, chance = a_sealer(), random.Random(2)
    bundles = [a_bundle(sealer, chance) for _ in range(ON_THE_WIRE)]
    allowed = 10**12
    with a_registry(folder, town=None) as served:
        proxy = Proxy(served.facts["port"], chance, rate=0.0)
        proxy.budget = allowed
        try:
            with a_post(
                folder, served.url.replace(f":{served.facts['port']}", f":{proxy.port}"), bundles
            ) as send:
                report = send()
        finally:
            proxy.close()
        assert len(report.sent) == ON_THE_WIRE, report.problem
    sent = allowed - proxy.budget
    yield {
        "name": "sync_sent_bytes_to_payload",
        "value": sent / sum(payload(bundle) for bundle in bundles),
        "unit": "ratio",
        "note": "headers and questions included; goal: at most 1.15",
    }


def submissions(folder: Path, town: Cluster | None, each: int = 40) -> Iterator[Measure]:
    """Fifty devices at once on one registry; with how much of a processor each submission costs it."""
    with a_registry(folder, town=town) as served:
        context = multiprocessing.get_context("spawn")
        ready, go, told = context.Semaphore(0), context.Event(), context.Queue()
        process = context.Process(target=devices.run, args=(served.url, DEVICES, each, 5, ready, go, told))
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
    """Everything here, on throw-away data; `VIGIA_BENCH_SYNC=rates,devices` takes some of it."""
    with contextlib.ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="vigia-bench-")))
        town = stack.enter_context(cluster()) if postgres_binaries() else None
        folder.chmod(0o755)
        sections: dict[str, Callable[[], Iterator[Measure]]] = {
            "rates": lambda: rates(folder / "rate", town),
            "wire": lambda: on_the_wire(folder / "wire"),
            "devices": lambda: submissions(folder / "many", town),
            "waiting": lambda: many_waiting(folder / "waiting"),
        }
        wanted = os.environ.get("VIGIA_BENCH_SYNC", ",".join(sections)).split(",")
        return [measure for name in wanted for measure in sections[name]()]


if __name__ == "__main__":
    if sys.argv[1] == "--fill":
        fill(Path(sys.argv[2]))
    elif sys.argv[1] == "--waiting":
        waiting(Path(sys.argv[2]))
