"""Sending over a slow line: 64 kbit/s between two network namespaces, 300 ms before each answer, stalls and cuts."""

from __future__ import annotations

import contextlib
import os
import pickle
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.sealed import PHOTO_BYTES, a_bundle, a_sealer, payload
from bench.sync import Measure, a_post, a_registry
from tests.registry.harness import ROOT
from tests.torture_sync.proxy import Proxy

LINE = 64_000  # bit/s
LINE_RECORDS, LINE_PHOTOS = 50, 10
LATENCY_S = 0.3
FAULTS = ("delay", "reset in mid-body")
RATE = 0.02  # of the requests meet one of them
LOSSY_RECORDS, LOSSY_PHOTOS = 6, 1
LOSS, AGAIN_S = 0.2, 0.6  # of the packets, and the seconds after which one is sent again
_HERE, _THERE = "10.211.77.1", "10.211.77.2"


@contextlib.contextmanager
def slow_line() -> Iterator[tuple[str, list[str], Path]]:
    """A network namespace behind a 64 kbit/s link; gives our address as seen from it, how to run in it, and our
    counter of the bytes that came out of it.

    The namespace has no name: it lives as long as a process that ends with us, even where we are killed, and the link
    goes with it. Raises OSError or CalledProcessError where we may not make one.
    """
    end = f"vgb{os.getpid()}"
    words = ["setpriv", "--pdeathsig", "KILL", "unshare", "--net", "sleep", "infinity"]
    with _ended(subprocess.Popen(words)) as holder:
        inside = ["nsenter", "--target", str(holder.pid), "--net"]
        _until_it_has_its_own_network(holder)
        tbf = f"root tbf rate {LINE}bit burst 1600 latency 800ms"
        for deed in (
            f"ip link add {end} type veth peer name line netns {holder.pid}",
            f"ip addr add {_HERE}/30 dev {end}",
            f"ip link set {end} up",
            f"tc qdisc add dev {end} {tbf}",
            f"{' '.join(inside)} ip addr add {_THERE}/30 dev line",
            f"{' '.join(inside)} ip link set line up",
            f"{' '.join(inside)} ip link set lo up",
            f"{' '.join(inside)} tc qdisc add dev line {tbf}",
        ):
            subprocess.run(deed.split(), check=True, capture_output=True)
        yield _HERE, inside, Path(f"/sys/class/net/{end}/statistics/rx_bytes")


@contextlib.contextmanager
def _ended(process: subprocess.Popen[bytes]) -> Iterator[subprocess.Popen[bytes]]:
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def _until_it_has_its_own_network(holder: subprocess.Popen[bytes]) -> None:
    """Wait until `unshare` has done its deed. Raises OSError where it ended instead."""
    ours = Path("/proc/self/ns/net").readlink()
    while Path(f"/proc/{holder.pid}/ns/net").readlink() == ours:
        if holder.poll() is not None:
            raise PermissionError("no network namespace")
        time.sleep(0.01)


def on_a_slow_line(folder: Path) -> Iterator[Measure]:
    """50 records and 10 photographs over 64 kbit/s, with 300 ms before each answer, stalls and cuts."""
    sent = _sent(folder, LINE_RECORDS, LINE_PHOTOS, loss=0.0)
    yield {
        "name": "sync_useful_of_64_kbit_line",
        "value": sent.useful * 100,
        "unit": "%",
        "note": sent.told(),
    }
    note = "with every header down to Ethernet's"
    ratio = sent.wire / sent.load
    yield {"name": "sync_64_kbit_line_wire_to_payload", "value": ratio, "unit": "ratio", "note": note}
    full = sent.wire * 8 / sent.seconds / LINE * 100
    yield {"name": "sync_64_kbit_line_full", "value": full, "unit": "%", "note": "of the time"}
    paper = sent.load * 10 * 8 / (sent.useful * LINE) / 60
    yield {"name": "sync_500_records_on_paper_at_that_rate", "value": paper, "unit": "min"}


def where_packets_are_lost(folder: Path) -> Iterator[Measure]:
    """A few records over the same line, where a fifth of the packets is lost as well."""
    sent = _sent(folder, LOSSY_RECORDS, LOSSY_PHOTOS, loss=LOSS)
    name = "sync_useful_of_64_kbit_line_losing_a_fifth"
    yield {"name": name, "value": sent.useful * 100, "unit": "%", "note": sent.told()}


@dataclass(frozen=True)
class Sent:
    """What came of one use of the line: bytes that had to arrive, bytes on the wire, seconds, runs, what the proxy did."""

    load: int
    wire: int
    seconds: float
    runs: int
    requests: int
    met: Counter[str]

    @property
    def useful(self) -> float:
        return self.load * 8 / self.seconds / LINE

    def told(self) -> str:
        met = ", ".join(f"{count} × {name}" for name, count in sorted(self.met.items())) or "none"
        goal = "" if "packet lost" in self.met else "; goal: at least 90"
        return f"{self.requests} requests; faults met: {met}; {self.runs} run(s){goal}"


def _sent(folder: Path, records: int, photos: int, *, loss: float) -> Sent:
    """Send fictitious records over the line until none waits."""
    sealer, chance = a_sealer(), random.Random(9)
    every = records // photos
    bundles = [a_bundle(sealer, chance, PHOTO_BYTES if n % every == 0 else 0) for n in range(records)]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "bundles").write_bytes(pickle.dumps(bundles))
    load = sum(payload(bundle) for bundle in bundles)
    with a_registry(folder, town=None) as served, slow_line() as (here, inside, counter):
        proxy = Proxy(served.facts["port"], random.Random(9), rate=RATE, host=here, faults=FAULTS)
        proxy.latency_s, proxy.loss, proxy.again_s = LATENCY_S, loss, AGAIN_S
        try:
            url = served.url.replace(f"127.0.0.1:{served.facts['port']}", f"{here}:{proxy.port}")
            words = [*inside, "setpriv", "--pdeathsig", "KILL", sys.executable, "-m", "bench.line"]
            done = subprocess.run(
                [*words, "--client", url, str(folder)],
                cwd=ROOT,
                check=True,
                stdout=subprocess.PIPE,
                text=True,
            )
            wire = int(counter.read_text())
        finally:
            proxy.close()
        assert len(served.received()) == records
    seconds, runs = done.stdout.split()[-2:]
    return Sent(load, wire, float(seconds), int(runs), proxy.passed, proxy.injected)


def client(url: str, folder: Path) -> None:
    """The post's side of the slow line; prints the seconds it took and in how many runs."""
    bundles = pickle.loads((folder / "bundles").read_bytes())
    with a_post(folder, url, bundles) as send:
        began, runs = time.perf_counter(), 0
        while True:
            report, runs = send(), runs + 1
            if not report.left.waiting and not report.left.sending:
                break
        print(time.perf_counter() - began, runs)


def measures() -> list[Measure]:
    """Everything here, on throw-away data; three minutes and a half, because that is how slow the line is."""
    signal.signal(
        signal.SIGTERM, lambda number, frame: sys.exit(128 + number)
    )  # so that everything is cleared away
    with tempfile.TemporaryDirectory(prefix="vigia-bench-") as place:
        Path(place).chmod(0o755)
        try:
            return [*on_a_slow_line(Path(place) / "a"), *where_packets_are_lost(Path(place) / "b")]
        except (OSError, subprocess.CalledProcessError):  # needs root, ip and tc
            return [{"name": "sync_slow_line_not_tried_here", "value": 0, "unit": "needs root"}]


if __name__ == "__main__":
    client(sys.argv[2], Path(sys.argv[3]))
