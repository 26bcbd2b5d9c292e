"""How fast the vault is: unlocking beyond its key derivation, finalising on a fast and on a slow disk, memory with a full log.

`python bench/vault.py [RECORDS]` prints one JSON object per measure. The slow disk is this one with each sync delayed by what
an office hard disk takes (tests/torture/disk/recorder.c); it needs a C compiler on Linux.
"""

from __future__ import annotations

import json
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bench.log import (
    CURSOR,
    DRAFT_BYTES,
    FORM,
    KEY,
    PACK,
    RECORDS,
    _commit,
    _Ids,
    _Instance,
    _xml,
    fill,
    milliseconds,
    open_log,
    p95,
    words,
)
from desktop.paths import home
from desktop.store.schema import open_vault_database
from desktop.vault.clock import SystemClock, SystemIds
from desktop.vault.demo import demo_enrolment
from desktop.vault.officer import Role
from desktop.vault.passphrase import Argon2Kdf, KdfSettings
from desktop.vault.posts import list_posts
from desktop.vault.vault import Vault
from tests.torture.disk.recorder import build, compiler

REPOSITORY = Path(__file__).parent.parent
SYNC_MS = 12  # a 7,200 rpm disk: half a turn to wait, half a seek, and the journal's second write
PASSPHRASE = "tornillo lluvia montaña azul"  # of a vault that is thrown away
ROUNDS = 40
Measure = dict[str, Any]


class _TimedKdf(Argon2Kdf):
    """The program's own key derivation, which remembers how long it took."""

    def __init__(self) -> None:
        super().__init__()
        self.took_ms = 0.0

    def derive(self, passphrase: str, settings: KdfSettings) -> bytearray:
        begun = time.perf_counter_ns()
        key = super().derive(passphrase, settings)
        self.took_ms = (time.perf_counter_ns() - begun) / 1e6
        return key


def unlocking(folder: Path, rounds: int = 7) -> Iterator[Measure]:
    """Measure an unlocking as the lock screen asks for it, and what of it is not the key derivation."""
    kdf = _TimedKdf()
    vault = Vault(home(folder), SystemClock(), SystemIds(), kdf=kdf)
    enrolment = demo_enrolment(list_posts()[0], now=datetime.now(UTC))
    vault.create("Persona Inventada", Role.SUPERVISOR, PASSPHRASE, enrolment).close()
    officer, whole, beyond = vault.officers()[0].id, [], []
    for _ in range(rounds):
        begun = time.perf_counter_ns()
        opened = vault.unlock(officer, PASSPHRASE)
        took = (time.perf_counter_ns() - begun) / 1e6
        opened.close()
        whole.append(took)
        beyond.append(took - kdf.took_ms)
    yield _measure(
        "vault_unlock_ms", statistics.median(whole), note="key derivation of this machine included"
    )
    yield _measure("vault_unlock_beyond_kdf_ms", statistics.median(beyond), note="goal: under 100 ms")


def finalising(folder: Path, name: str, rounds: int = ROUNDS) -> Iterator[Measure]:
    """Measure a durable finalise beside a bare commit of as many bytes, in turns, and an autosave."""
    with open_vault_database(folder / f"{name}.db", KEY, create=True) as database:
        log, ids = open_log(database), _Ids(random.Random(5))
        database.execute("CREATE TABLE bare (n INTEGER PRIMARY KEY, bytes BLOB)")
        finalise, bare, saving = [], [], []
        for _ in range(rounds):
            instance = _Instance(_xml(ids), f"uuid:{ids.uuid()}", sealed={})
            draft = log.drafts.create(FORM, PACK, "Agente 01", b"<data/>")
            saved = b"x" * DRAFT_BYTES
            saving.append(milliseconds(log.drafts.save, draft.id, saved, CURSOR, durable=False))
            finalise.append(milliseconds(log.finalise, draft.id, instance))
            bare.append(milliseconds(_commit, database, ids.random(3 * len(instance.xml))))
    yield _measure(
        f"vault_finalise_{name}_ms", statistics.median(finalise), peer="bare SQLCipher commit",
        peer_value=statistics.median(bare),
    )  # fmt: skip
    yield _measure(f"vault_autosave_{name}_p95_ms", p95(saving), note="goal: under 5 ms")


def slowly(folder: Path) -> Iterator[Measure]:
    """Measure finalising again, in a process whose every sync is as slow as an office disk's."""
    if compiler() is None:
        return
    around = os.environ | {
        "LD_PRELOAD": str(build(folder)), "VIGIA_DISK_DELAY_MS": str(SYNC_MS), "PYTHONPATH": str(REPOSITORY),
    }  # fmt: skip
    command = [sys.executable, "-m", "bench.vault", "--finalise", str(folder)]
    told = subprocess.run(
        command, cwd=REPOSITORY, env=around, check=True, capture_output=True, text=True
    ).stdout
    yield from (json.loads(line) for line in told.splitlines())


def filled(folder: Path, records: int) -> Iterator[Measure]:
    """Measure opening, searching and memory of a full log, in a process that does nothing else."""
    chance = random.Random(2)
    vocabulary = words(chance)
    with open_vault_database(folder / "full.db", KEY, create=True) as database:
        fill(database, records, chance, vocabulary)
        database.truncate_log()
    command = [sys.executable, "-m", "bench.vault", "--full", str(folder), ",".join(vocabulary[:200])]
    told = subprocess.run(command, cwd=REPOSITORY, check=True, capture_output=True, text=True).stdout
    yield from (json.loads(line) for line in told.splitlines())


def _full(folder: Path, vocabulary: list[str]) -> Iterator[Measure]:
    begun = time.perf_counter_ns()
    database = open_vault_database(folder / "full.db", KEY)
    log = open_log(database)
    log.records()
    yield _measure(
        "vault_full_first_rows_ms", (time.perf_counter_ns() - begun) / 1e6, note="goal: under 300 ms"
    )
    times = [milliseconds(log.search, word[:4]) for word in vocabulary]
    yield _measure("vault_full_search_p95_ms", p95(times), note="goal: under 20 ms")
    database.close()
    memory_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    yield _measure("vault_full_memory_mb", memory_mb, unit="MB", note="without windows; goal: under 150 MB")


def measures(records: int = RECORDS) -> Iterator[Measure]:
    """Run everything in vaults that are thrown away."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        yield from unlocking(folder / "vault")
        yield from finalising(folder, "this_disk")
        yield from slowly(folder)
        yield from filled(folder, records)


def _measure(name: str, value: float, *, unit: str = "ms", **more: Any) -> Measure:
    return {"name": name, "value": value, "unit": unit, **more}


def main() -> int:
    """Print the measures, one JSON object per line."""
    match sys.argv[1:]:
        case ["--finalise", folder]:
            found = finalising(Path(folder), "slow_disk")
        case ["--full", folder, listed]:
            found = _full(Path(folder), listed.split(","))
        case given:
            found = measures(int(given[0]) if given else RECORDS)
    for measure in found:
        sys.stdout.write(json.dumps(measure, ensure_ascii=False) + "\n")
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
