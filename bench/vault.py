"""How fast the vault is with 100,000 records: unlocking, first rows, search, a durable finalise, memory; on two disks.

`python -m bench.vault` prints one JSON object per measure. The slow disk is this one with each sync delayed by what an office
hard disk takes (tests/torture/disk/recorder.c); it needs a C compiler on Linux. The vault is made once, see `bench.full`.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench.full import PASSPHRASE, desk_over, full_vault
from desktop.desk import Snapshot
from desktop.forms.session import Session
from desktop.forms.surroundings import Surroundings
from desktop.incidents.attachments import CHUNK_BYTES, Attachment
from desktop.incidents.records import Filter, Record
from desktop.paths import home
from desktop.vault.clock import SystemClock, SystemIds
from desktop.vault.passphrase import Argon2Kdf, KdfSettings
from desktop.vault.vault import Vault
from tests.forms.custody import FOUND
from tests.torture.disk.recorder import build, compiler

if TYPE_CHECKING:
    from desktop.desk import Desk, Work
    from desktop.store.database import Database
    from desktop.vault.open_vault import OpenVault

REPOSITORY = Path(__file__).parent.parent
SYNC_MS = 12  # a 7,200 rpm disk: half a turn to wait, half a seek, and the journal's second write
FORM = "deteccion_temprana"
ANSWERS = {"/data/ob": "ob_01 ob_02 ob_07", "/data/es_nnya": "no", "/data/comienzo/lugar": "dato ficticio"}
ROUNDS, FEWER_ROUNDS, UNLOCKINGS, LIMIT_S = 60, 8, 5, 110  # the fewer, since the vault grows by each photo
PHOTO_BYTES = 500_000
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


def measures() -> Iterator[Measure]:
    """Run everything on the full vault, each disk in a process that does nothing else."""
    filled = full_vault()
    searched = ",".join(filled.words[:200])
    yield from _run([str(filled.folder), "this_disk", searched], {})
    if compiler() is None:
        return
    with tempfile.TemporaryDirectory() as place:
        slow = {"LD_PRELOAD": str(build(Path(place))), "VIGIA_DISK_DELAY_MS": str(SYNC_MS)}
        yield from _run([str(filled.folder), "slow_disk", searched], slow)


def _run(arguments: list[str], around: dict[str, str]) -> Iterator[Measure]:
    told = subprocess.run(
        [sys.executable, "-m", "bench.vault", *arguments], cwd=REPOSITORY, check=True, capture_output=True,
        text=True, timeout=LIMIT_S, env=os.environ | around | {"PYTHONPATH": str(REPOSITORY)},
    ).stdout  # fmt: skip
    yield from (json.loads(line) for line in told.splitlines())


def on_disk(folder: Path, disk: str, searched: list[str]) -> Iterator[Measure]:
    """Measure one disk: a morning from unlocking to the last record."""
    kdf = _TimedKdf()
    vault = Vault(home(folder), SystemClock(), SystemIds(), kdf=kdf)
    beyond, rows = [], []
    for _ in range(UNLOCKINGS - 1):
        opened, took, _ = _unlocked(vault, kdf)
        beyond.append(took)
        rows.append(milliseconds(lambda opened=opened: desk_over(opened, folder).log.records()))
        opened.close()
    opened, took, whole = _unlocked(vault, kdf)
    beyond.append(took)
    begun = time.perf_counter_ns()
    desk = desk_over(opened, folder)
    desk.log.records()
    rows.append((time.perf_counter_ns() - begun) / 1e6)
    yield _measure(f"vault_unlock_{disk}_ms", whole, note="key derivation of this machine included")
    yield _measure(f"vault_unlock_beyond_kdf_{disk}_ms", statistics.median(beyond), note="goal: under 100 ms")
    yield _measure(f"vault_first_rows_{disk}_ms", statistics.median(rows), note="goal: under 300 ms")
    yield from _searching(desk, disk, searched)
    yield from _writing(desk, opened.database, disk)
    yield from _writing_more(desk, disk)
    yield _measure(
        f"vault_memory_{disk}_mb", _most_memory_mb(), unit="MB", note="no windows; goal: under 150 MB"
    )
    opened.close()


def _unlocked(vault: Vault, kdf: _TimedKdf) -> tuple[OpenVault, float, float]:
    officer, begun = vault.officers()[0].id, time.perf_counter_ns()
    opened = vault.unlock(officer, PASSPHRASE)
    whole = (time.perf_counter_ns() - begun) / 1e6
    return opened, whole - kdf.took_ms, whole


def _searching(desk: Desk, disk: str, searched: list[str]) -> Iterator[Measure]:
    times = [milliseconds(desk.log.search, word[:4]) for word in searched]
    yield _measure(f"vault_search_p95_{disk}_ms", p95(times), note="goal: under 20 ms")
    wanted = [Filter(level=4), Filter(indicator="ob_07"), Filter(modality="SEX"), Filter(author="Agente 03")]
    times = [milliseconds(desk.log.records, each) for each in wanted * 20]
    yield _measure(f"vault_filters_p95_{disk}_ms", p95(times), note="goal: under 20 ms")


def _writing(desk: Desk, database: Database, disk: str) -> Iterator[Measure]:
    """Measure a finalise as the officer waits for it, beside a bare commit of the same bytes, in turns."""
    bare = _Bare(database)
    saving, finalise, peer, handing = [], [], [], []
    for turn in range(ROUNDS + 5):
        work = desk.start(FORM)
        session = Session(work.form, Surroundings(SystemClock(), SystemIds()))
        for ref, value in ANSWERS.items():
            session.set(ref, value)
        session.set("/data/nivel_decidido", session.value("/data/nivel_sugerido"))
        session.set("/data/decide", session.question("/data/decide").choices[0].name)
        snapshot = Snapshot(work.draft_id, session.draft(), {"ref": "/data/ob", "caret": 3})
        took = milliseconds(desk.keep, snapshot, durable=False)
        instance = session.finalise()
        begun = time.perf_counter_ns()
        made = desk.finalise(work.draft_id, instance)
        acknowledged = (time.perf_counter_ns() - begun) / 1e6
        assert isinstance(made, Record)
        bare.prepare(snapshot.xml)
        compared = milliseconds(bare.commit, bare.bytes_of(made.seq))
        handed = milliseconds(desk.sending.put_on_the_road)
        if turn >= 5:  # the first ones warm caches up
            saving.append(took)
            finalise.append(acknowledged)
            peer.append(compared)
            handing.append(handed)
    bare.drop()
    yield _measure(
        f"vault_finalise_{disk}_ms", statistics.median(finalise),
        peer="bare SQLCipher commit of the same bytes", peer_value=statistics.median(peer),
    )  # fmt: skip
    yield _measure(f"vault_finalise_p95_{disk}_ms", p95(finalise), note="goal: under 20 ms")
    yield _measure(f"vault_autosave_p95_{disk}_ms", p95(saving), note="goal: under 5 ms")
    yield _measure(f"vault_hand_over_{disk}_ms", statistics.median(handing), note="after the acknowledgement")


def _writing_more(desk: Desk, disk: str) -> Iterator[Measure]:
    """Measure the finalise of a record with sealed answers, whose key goes from the log before the officer is told, and with a photo."""
    slow = "goal: under 20 ms"
    if disk == "slow_disk":  # the emptied log is worth two syncs more, the file one
        slow += "; over it, knowingly"
    for what, begun in (("sealed", _with_sealed_answers), ("photo", _with_a_photo)):
        times = []
        for turn in range(FEWER_ROUNDS + 2):
            work, session = begun(desk)
            snapshot = Snapshot(work.draft_id, session.draft(), {}, session.sealed_answers())
            desk.keep(snapshot, durable=False)
            instance = session.finalise()
            took = milliseconds(desk.finalise, work.draft_id, instance)
            if turn >= 2:
                times.append(took)
            desk.sending.put_on_the_road()
        yield _measure(f"vault_finalise_{what}_{disk}_ms", statistics.median(times), note=slow)
        yield _measure(f"vault_finalise_{what}_worst_{disk}_ms", max(times), note=slow)


def _with_sealed_answers(desk: Desk) -> tuple[Work, Session]:
    work = desk.start(FORM)
    session = Session(work.form, Surroundings(SystemClock(), SystemIds()))
    sealed = {"/data/hay_ficha_fiscalia": "si", "/data/ficha_fiscalia": "dato ficticio que va sellado"}
    for ref, value in (ANSWERS | sealed).items():
        session.set(ref, value)
    session.set("/data/nivel_decidido", session.value("/data/nivel_sugerido"))
    session.set("/data/decide", session.question("/data/decide").choices[0].name)
    return work, session


def _with_a_photo(desk: Desk) -> tuple[Work, Session]:
    work = desk.start("cadena_custodia")
    session = Session(work.form, Surroundings(SystemClock(), SystemIds()))
    data = SystemIds().random(PHOTO_BYTES)
    photo = Attachment(f"foto-{hashlib.sha256(data).hexdigest()}.jpg", "image/jpeg", len(data))
    desk.files.put(
        work.draft_id, photo, (data[at : at + CHUNK_BYTES] for at in range(0, len(data), CHUNK_BYTES))
    )
    taken = {
        "traspaso/hora": SystemClock().now().isoformat(timespec="seconds"),
        "elemento[1]/foto": photo.name,
    }
    for name, value in (FOUND | taken).items():
        session.set(f"/data/{name}", value)
    return work, session


class _Bare:
    """What any program has to write: the record's bytes in, the draft's out, in one durable transaction."""

    def __init__(self, database: Database) -> None:
        self._database, self._ids = database, SystemIds()
        self.drop()
        database.execute("CREATE TABLE bare (n INTEGER PRIMARY KEY, bytes BLOB)")

    def bytes_of(self, seq: int) -> bytes:
        """Return as many random bytes as a record took: text, envelope, words to search by, and what travels."""
        row = self._database.one(
            "SELECT length(xml) + length(dsse) + length(search) + (SELECT sum(length(bytes)) FROM bundle_part"
            " JOIN to_send USING (bundle_id) WHERE record_seq = seq) AS size FROM record WHERE seq = ?",
            (seq,),
        )
        assert row is not None
        return self._ids.random(row["size"])

    def prepare(self, draft: bytes) -> None:
        """Write a draft to be deleted."""
        with self._database.transaction():
            self._database.execute("INSERT OR REPLACE INTO bare (n, bytes) VALUES (0, ?)", (draft,))

    def commit(self, data: bytes) -> None:
        """Do it."""
        with self._database.transaction():
            self._database.execute("DELETE FROM bare WHERE n = 0")
            self._database.execute("INSERT INTO bare (bytes) VALUES (?)", (data,))

    def drop(self) -> None:
        """Leave nothing in the vault, which is used again."""
        self._database.execute("DROP TABLE IF EXISTS bare")


def milliseconds(deed: Callable[..., object], *given: object, **named: object) -> float:
    """Run once and return how long it took."""
    begun = time.perf_counter_ns()
    deed(*given, **named)
    return (time.perf_counter_ns() - begun) / 1e6


def p95(times: list[float]) -> float:
    """Return what 95 of 100 stay under."""
    return statistics.quantiles(times, n=20)[-1]


def _most_memory_mb() -> float:
    """Return the most memory this process ever held; `getrusage` would count its parent's too."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _measure(name: str, value: float, *, unit: str = "ms", **more: Any) -> Measure:
    return {"name": name, "value": value, "unit": unit, **more}


def main() -> int:
    """Print the measures, one JSON object per line."""
    match sys.argv[1:]:
        case [folder, disk, listed]:
            random.seed(1)
            found = on_disk(Path(folder), disk, listed.split(","))
        case _:
            found = measures()
    for measure in found:
        sys.stdout.write(json.dumps(measure, ensure_ascii=False) + "\n")
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
