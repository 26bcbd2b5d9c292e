"""How fast the log is: search among 100,000 records, a durable finalise, an autosave.

`python bench/log.py [RECORDS]` prints one JSON object per measure: {"name", "value", "unit"}. All answers are
made up from random syllables.
"""

from __future__ import annotations

import json
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from itertools import accumulate
from pathlib import Path
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desktop.incidents import keys
from desktop.incidents.log import Log
from desktop.incidents.ports import FormFacts
from desktop.incidents.records import Filter, Post, RecordState
from desktop.incidents.statement import ClockState, Digest, Kind, Pack, Statement
from desktop.incidents.stored import Kept, StoredLog
from desktop.incidents.stored_search import facets
from desktop.store.database import Database
from desktop.store.schema import open_vault_database
from desktop.sync.sealing import RegistrySealer
from desktop.vault.demo import demo_enrolment
from desktop.vault.posts import list_posts

RECORDS = 100_000
FORM, PACK, POST = (
    FormFacts("deteccion_temprana", "1", "0" * 64),
    Pack("base", "1"),
    Post("ABL", "A", "ABL-A"),
)
KEY = bytes(range(32))
START = datetime(2026, 1, 1, 8, tzinfo=timezone(timedelta(hours=-3)))
DRAFT_BYTES = 30_000
ENVELOPE = b"e" * 1_700  # as long as a record's signed statement
ONE_BY_ONE = 500
CURSOR = {"ref": "/data/relato", "caret": 12}


@dataclass(frozen=True)
class Measure:
    """One number of a run; `unit` is ms or a ratio."""

    name: str
    value: float
    unit: str


class _Clock:
    def now(self) -> datetime:
        return datetime.now(START.tzinfo)

    def mono_ms(self) -> int:
        return time.monotonic_ns() // 1_000_000

    def boot_id(self) -> str:
        return "bench"


class _Ids:
    def __init__(self, chance: random.Random | None = None) -> None:
        self.chance = chance or random.Random(1)

    def uuid(self) -> str:
        return str(UUID(bytes=self.chance.randbytes(16), version=4))

    def random(self, size: int) -> bytes:
        return self.chance.randbytes(size)


class _Signer:
    def __init__(self, seed: int) -> None:
        self._key = Ed25519PrivateKey.from_private_bytes(bytes([seed]) * 32)
        self.public = self._key.public_key().public_bytes_raw()
        self.keyid = keys.keyid(self.public)

    def sign(self, data: bytes) -> bytes:
        return self._key.sign(data)


@dataclass(frozen=True)
class _Instance:
    xml: bytes
    instance_id: str
    parts: tuple[tuple[str, str, bytes], ...] = ()
    sealed: dict[str, dict[str, str]] | None = None
    form_id: str = FORM.id
    version: str = FORM.version


def open_log(database: Database) -> Log:
    """Return a log under the demo keys."""
    clock, ids = _Clock(), _Ids()
    post = next(post for post in list_posts() if post.code == POST.code)
    sealer = RegistrySealer(demo_enrolment(post, now=clock.now()), ids)
    return Log(database, _Signer(1), _Signer(2), "Agente 01", POST, sealer, clock, ids, "bench")


def words(chance: random.Random, count: int = 3000) -> list[str]:
    """Make up words, some with accents."""
    syllables = [
        first + second for first in "bcdfglmnprstv" for second in ("a", "e", "i", "o", "u", "á", "é", "í")
    ]
    return ["".join(chance.choices(syllables, k=chance.randint(2, 4))) for _ in range(count)]


def fill(database: Database, records: int, chance: random.Random, vocabulary: list[str]) -> None:
    """Write many records as the log would, but for their signatures and seals, which nobody reads here.

    All but the newest go in at once and their index is built after; the newest one by one, as in real life, so that the
    index has the small pieces too that searching has to join.
    """
    old = max(records - ONE_BY_ONE, 0)
    trigger = database.query("SELECT sql FROM sqlite_master WHERE name = 'record_fts_insert'")[0]["sql"]
    database.execute("PRAGMA cache_size = -200000")
    with database.transaction():
        database.execute("DROP TRIGGER record_fts_insert")
        _hash_size(database, 64 * 2**20)
        _insert(database, range(1, old + 1), records, chance, vocabulary)
        database.execute("INSERT INTO record_fts (record_fts) VALUES ('rebuild')")
        _hash_size(database, 2**20)
        database.execute(trigger)
    for seq in range(old + 1, records + 1):
        with database.transaction(durable=False):
            _insert(database, range(seq, seq + 1), records, chance, vocabulary)


def _hash_size(database: Database, size: int) -> None:
    """Set how much of the index is gathered in memory (SQLite, FTS5 6.5); 1 MB is its own default."""
    database.execute("INSERT INTO record_fts (record_fts, rank) VALUES ('hashsize', ?)", (size,))


def _insert(
    database: Database, seqs: range, records: int, chance: random.Random, vocabulary: list[str]
) -> None:
    stored, ids = StoredLog(database), _Ids(chance)
    weights = list(accumulate(1 / (n + 1) for n in range(len(vocabulary))))
    authors = [f"Agente {n:02}" for n in range(1, 9)]
    for seq in seqs:
        text = " ".join(chance.choices(vocabulary, cum_weights=weights, k=40))
        level = chance.choices((0, 1, 2, 3, 4), (5, 50, 30, 12, 3))[0]
        author, wall = chance.choice(authors), START + timedelta(minutes=5 * seq)
        codes = frozenset(f"ob_{chance.randint(1, 40):02}" for _ in range(4))
        xml = f"<data><relato>{text}</relato>{'<x/>' * 300}</data>".encode()
        told = _statement(seq, f"uuid:{ids.uuid()}", author, wall, xml)
        tokens = facets(author, FORM.id, POST.code, level, codes, {chance.choice(("SEX", "LAB"))})
        stored.insert(told, ENVELOPE, xml, Kept(level, 1, text, tokens, False))
        state = "pending" if seq > records - 50 else "received"
        database.execute(
            "INSERT INTO to_send (bundle_id, record_seq, instance_id, form_id, form_version, form_sha256, priority,"
            " created, sealed, state) VALUES (?, ?, ?, '', '', '', 1, ?, 1, ?)",
            (ids.uuid(), seq, told.instance_id, told.wall, state),
        )


def _statement(seq: int, instance_id: str, author: str, wall: datetime, xml: bytes) -> Statement:
    return Statement(
        "chain", seq, "0" * 64, instance_id, f"hecho-{seq}", f"ABL-{wall.year}-A-{seq:05}", FORM, PACK, Kind.RECORD, None,
        author, POST.device, POST.code, wall.isoformat(), 0, "", ClockState.OK, Digest.of(xml), (), "bench",
    )  # fmt: skip


def milliseconds(deed: Callable[..., object], *given: object, **named: object) -> float:
    """Run once and return how long it took."""
    begun = time.perf_counter_ns()
    deed(*given, **named)
    return (time.perf_counter_ns() - begun) / 1e6


def p95(times: list[float]) -> float:
    return statistics.quantiles(times, n=20)[-1]


def searching(log: Log, chance: random.Random, vocabulary: list[str], rounds: int = 300) -> Iterator[Measure]:
    """Measure the list, searches as typed, and every filter alone and with a word."""
    yield Measure("log_first_rows_ms", milliseconds(log.records), "ms")
    typed = [chance.choice(vocabulary)[: chance.randint(1, 6)] for _ in range(rounds)]
    yield Measure("log_search_p95_ms", p95([milliseconds(log.search, text) for text in typed]), "ms")
    pairs = [f"{chance.choice(vocabulary)} {chance.choice(vocabulary)[:3]}" for _ in range(rounds)]
    yield Measure(
        "log_search_two_words_p95_ms", p95([milliseconds(log.search, text) for text in pairs]), "ms"
    )
    for name, wanted in FILTERS.items():
        alone = [milliseconds(log.records, wanted) for _ in range(20)]
        yield Measure(f"log_filter_{name}_p95_ms", p95(alone), "ms")
        both = [milliseconds(log.search, text, wanted) for text in typed[:40]]
        yield Measure(f"log_search_with_{name}_p95_ms", p95(both), "ms")


FILTERS = {
    "days": Filter(since=date(2026, 3, 1), until=date(2026, 9, 30)),
    "level": Filter(level=4),
    "indicator": Filter(indicator="ob_07"),
    "modality": Filter(modality="SEX"),
    "author": Filter(author="Agente 03"),
    "received": Filter(state=RecordState.RECEIVED),
    "saved": Filter(state=RecordState.SAVED),
    "all": Filter(
        since=date(2026, 1, 1), until=date(2026, 12, 31), level=3, indicator="ob_07", modality="SEX", author="Agente 03",
        state=RecordState.RECEIVED,
    ),
}  # fmt: skip


def writing(log: Log, database: Database, rounds: int = 40) -> Iterator[Measure]:
    """Measure a durable finalise beside a bare commit of as many bytes, and an autosave."""
    database.execute("CREATE TABLE bare (n INTEGER PRIMARY KEY, bytes BLOB)")
    ids, finalise, bare, saving, synced = _Ids(), [], [], [], []
    for _ in range(rounds):
        instance = _Instance(_xml(ids), f"uuid:{ids.uuid()}", sealed={})
        draft = log.drafts.create(FORM, PACK, "Agente 01", b"<data/>")
        saved = b"x" * DRAFT_BYTES
        saving.append(milliseconds(log.drafts.save, draft.id, saved, CURSOR, durable=False))
        synced.append(milliseconds(log.drafts.save, draft.id, saved, CURSOR))
        finalise.append(milliseconds(log.finalise, draft.id, instance))
        bare.append(milliseconds(_commit, database, ids.random(3 * len(instance.xml))))
    yield Measure("log_finalise_ms", statistics.median(finalise), "ms")
    yield Measure(
        "log_finalise_to_bare_commit", statistics.median(finalise) / statistics.median(bare), "ratio"
    )
    yield Measure("log_autosave_ms", statistics.median(saving), "ms")
    yield Measure("log_autosave_synced_ms", statistics.median(synced), "ms")


def _xml(ids: _Ids) -> bytes:
    leaves = "".join(f"<q{n}>{ids.random(10).hex()}</q{n}>" for n in range(200))
    return f"<data><nivel_sugerido>2</nivel_sugerido>{leaves}</data>".encode()


def _commit(database: Database, data: bytes) -> None:
    with database.transaction():
        database.execute("INSERT INTO bare (bytes) VALUES (?)", (data,))


def measures(records: int = RECORDS) -> Iterator[Measure]:
    """Run everything in a vault that is thrown away."""
    chance = random.Random(2)
    with tempfile.TemporaryDirectory() as folder:
        database = open_vault_database(Path(folder) / "small.db", KEY, create=True)
        yield from writing(open_log(database), database)
        database.close()
        database = open_vault_database(Path(folder) / "large.db", KEY, create=True)
        vocabulary = words(chance)
        fill(database, records, chance, vocabulary)
        database.truncate_log()
        yield from searching(open_log(database), chance, vocabulary)
        database.close()


def main() -> int:
    """Print the measures, one JSON object per line."""
    for measure in measures(int(sys.argv[1]) if len(sys.argv) > 1 else RECORDS):
        sys.stdout.write(
            json.dumps({"name": measure.name, "value": round(measure.value, 3), "unit": measure.unit}) + "\n"
        )
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
