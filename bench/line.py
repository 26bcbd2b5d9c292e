"""Sending over a slow line: 64 kbit/s between two network namespaces, 300 ms before each answer, stalls and cuts."""

from __future__ import annotations

import contextlib
import pickle
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from bench.sealed import PHOTO_BYTES, a_bundle, a_sealer, payload
from bench.sync import Measure, a_post, a_registry
from tests.registry.harness import ROOT
from tests.torture_sync.proxy import Proxy

LINE = 64_000  # bit/s
LINE_RECORDS, LINE_PHOTOS = 50, 10


@contextlib.contextmanager
def slow_line() -> Iterator[tuple[str, list[str]]]:
    """A network namespace behind a 64 kbit/s link; gives our address as seen from it, and how to run in it.

    Raises CalledProcessError where we may not make one.
    """
    name, here, there = "vigia-bench", "10.211.77.1", "10.211.77.2"
    tbf = f"root tbf rate {LINE}bit burst 1600 latency 800ms"

    def run(words: str) -> None:
        subprocess.run(words.split(), check=True, capture_output=True)

    subprocess.run(["ip", "netns", "del", name], check=False, capture_output=True)
    run(f"ip netns add {name}")
    try:
        run(f"ip link add vgb0 type veth peer name vgb1 netns {name}")
        run(f"ip addr add {here}/30 dev vgb0")
        run("ip link set vgb0 up")
        run(f"ip netns exec {name} ip addr add {there}/30 dev vgb1")
        run(f"ip netns exec {name} ip link set vgb1 up")
        run(f"ip netns exec {name} ip link set lo up")
        run(f"tc qdisc add dev vgb0 {tbf}")
        run(f"ip netns exec {name} tc qdisc add dev vgb1 {tbf}")
        yield here, ["ip", "netns", "exec", name]
    finally:
        subprocess.run(["ip", "netns", "del", name], check=False, capture_output=True)


def on_a_slow_line(folder: Path) -> Iterator[Measure]:
    """50 records and 10 photographs over 64 kbit/s, with 300 ms before each answer, stalls and cuts."""
    sealer, chance = a_sealer(), random.Random(9)
    photos = LINE_RECORDS // LINE_PHOTOS
    bundles = [a_bundle(sealer, chance, PHOTO_BYTES if n % photos == 0 else 0) for n in range(LINE_RECORDS)]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "bundles").write_bytes(pickle.dumps(bundles))
    load = sum(payload(bundle) for bundle in bundles)
    with a_registry(folder, town=None) as served, slow_line() as (here, inside):
        proxy = Proxy(
            served.facts["port"], chance, rate=0.02, host=here, faults=("delay", "reset in mid-body")
        )
        proxy.latency_s = 0.3
        try:
            url = served.url.replace(f"127.0.0.1:{served.facts['port']}", f"{here}:{proxy.port}")
            words = [*inside, sys.executable, "-m", "bench.line", "--client", url, str(folder)]
            done = subprocess.run(words, cwd=ROOT, check=True, capture_output=True, text=True)
        finally:
            proxy.close()
        assert len(served.received()) == LINE_RECORDS
    seconds = float(done.stdout.split()[-1])
    faults = sum(proxy.injected.values())
    useful = load * 8 / seconds / LINE
    yield {"name": f"sync_useful_of_64_kbit_line_with_{faults}_faults", "value": useful * 100, "unit": "%"}
    paper = load * 10 * 8 / (useful * LINE) / 60
    yield {"name": "sync_500_records_on_paper_at_that_rate", "value": paper, "unit": "min"}


def client(url: str, folder: Path) -> None:
    """The post's side of the slow line; prints the seconds it took."""
    bundles = pickle.loads((folder / "bundles").read_bytes())
    with a_post(folder, url, bundles) as send:
        began = time.perf_counter()
        while True:
            report = send()
            if not report.left.waiting and not report.left.sending:
                break
        print(time.perf_counter() - began)


def measures() -> list[Measure]:
    """Everything here, on throw-away data; three minutes, because that is how slow the line is."""
    with tempfile.TemporaryDirectory(prefix="vigia-bench-") as place:
        Path(place).chmod(0o755)
        try:
            return list(on_a_slow_line(Path(place)))
        except (OSError, subprocess.CalledProcessError):  # needs root, ip and tc
            return [{"name": "sync_slow_line_not_tried_here", "value": 0, "unit": "needs root"}]


if __name__ == "__main__":
    client(sys.argv[2], Path(sys.argv[3]))
