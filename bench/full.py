"""A vault with 100,000 fictitious records, made once and kept under `build/bench/` for whoever measures.

`python -m bench.full [RECORDS]` makes it. Its name carries a hash of the schema and of this file, so that another schema gets
another vault. All answers are made up from random syllables.
"""

from __future__ import annotations

import hashlib
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

from desktop.content.shelf import FormShelf
from desktop.desk import Desk
from desktop.incidents import dsse
from desktop.incidents.ports import FormFacts
from desktop.incidents.statement import PAYLOAD_TYPE, ClockState, Digest, Kind, Pack, Statement
from desktop.incidents.stored import Kept, StoredLog
from desktop.incidents.stored_search import facets
from desktop.paths import home, resource
from desktop.store import database as database_module
from desktop.store import vault_tables
from desktop.store.full_text import index_what_waits
from desktop.vault.clock import SystemClock, SystemIds
from desktop.vault.demo import demo_enrolment
from desktop.vault.officer import Role
from desktop.vault.posts import list_posts
from desktop.vault.vault import Vault

if TYPE_CHECKING:
    from desktop.incidents.ports import Ids
    from desktop.store.database import Database
    from desktop.vault.open_vault import OpenVault
    from desktop.vault.passphrase import Kdf

RECORDS = 100_000
PASSPHRASE = "tornillo lluvia montaña azul"  # of vaults that hold nothing true
CACHE = Path(__file__).parent.parent / "build" / "bench"
SEED = 2
START = datetime(2025, 1, 1, 8, tzinfo=timezone(timedelta(hours=-3)))
_ONE_BY_ONE = 500
_PENDING = 50
_FORM, _PACK = FormFacts("deteccion_temprana", "1", "0" * 64), Pack("base", "1")


@dataclass(frozen=True)
class Filled:
    """A data folder with a full vault, and the words that its records are made of."""

    folder: Path
    words: tuple[str, ...]


def words(chance: random.Random, count: int = 3000) -> tuple[str, ...]:
    """Make up words, some with accents."""
    syllables = [
        first + second for first in "bcdfglmnprstv" for second in ("a", "e", "i", "o", "u", "á", "é", "í")
    ]
    return tuple("".join(chance.choices(syllables, k=chance.randint(2, 4))) for _ in range(count))


def make_vault(folder: Path, kdf: Kdf | None = None) -> Vault:
    """Make a vault with one fictitious supervisor, closed; `kdf` is by default the program's own."""
    vault = Vault(home(folder), SystemClock(), SystemIds(), kdf=kdf)
    enrolment = demo_enrolment(list_posts()[0], now=datetime.now(UTC))
    vault.create("Persona Inventada", Role.SUPERVISOR, PASSPHRASE, enrolment).close()
    return vault


def desk_over(opened: OpenVault, folder: Path) -> Desk:
    """Return the desk of an open vault, with the forms of the program."""
    return Desk(opened, home(folder), FormShelf(resource("forms")), SystemClock(), SystemIds())


def full_vault(records: int = RECORDS) -> Filled:
    """Return the vault with that many records, making it where there is none."""
    folder = _place(records, "full")
    if not folder.exists():
        subprocess.run(
            [sys.executable, "-m", "bench.full", str(records)], cwd=CACHE.parent.parent, check=True
        )
    return Filled(folder, words(random.Random(SEED)))


def _make(records: int) -> Path:
    folder, half = _place(records, "full"), _place(records, "half")
    if folder.exists():
        return folder
    for old in (*CACHE.glob(f"full-{records}-*"), *CACHE.glob(f"half-{records}-*")):
        shutil.rmtree(old)
    half.mkdir(parents=True)
    chance = random.Random(SEED)
    vocabulary = words(chance)
    with _unguarded_memory():
        vault = make_vault(half)
        opened = vault.unlock(vault.officers()[0].id, PASSPHRASE)
        fill(opened, records, chance, vocabulary)
        opened.close()
    half.rename(folder)
    return folder


def _place(records: int, state: str) -> Path:
    sources = (Path(__file__), Path(vault_tables.__file__))
    mark = hashlib.sha256(b"".join(each.read_bytes() for each in sources)).hexdigest()[:12]
    return CACHE / f"{state}-{records}-{mark}"


@contextmanager
def _unguarded_memory() -> Iterator[None]:
    """Leave SQLCipher's memory unlocked in this process: half of the time goes into guarding what is no secret here."""
    execute = database_module._Connection.execute

    def bare(connection: Any, sql: str, parameters: Any = ()) -> Any:
        return None if "cipher_memory_security" in sql else execute(connection, sql, parameters)

    with patch.object(database_module._Connection, "execute", bare):
        yield


def fill(opened: OpenVault, records: int, chance: random.Random, vocabulary: tuple[str, ...]) -> None:
    """Write many records as the log would, but for the seals, which nobody reads here.

    All but the newest go in at once and their index is built after; the newest one by one, as in real life, so that the
    index has the small pieces too that searching has to join.
    """
    database, old = opened.database, max(records - _ONE_BY_ONE, 0)
    rows = _Rows(database, _envelope(opened), records, chance, vocabulary)
    database.execute("PRAGMA cache_size = -200000")
    with database.transaction():
        _hash_size(database, 64 * 2**20)
        rows.insert(range(1, old + 1))
        database.execute("INSERT INTO record_fts (record_fts) VALUES ('rebuild')")
        _hash_size(database, 2**20)
    for seq in range(old + 1, records + 1):
        with database.transaction(durable=False):
            rows.insert(range(seq, seq + 1))
            index_what_waits(database)
    database.truncate_log()


def _hash_size(database: Database, size: int) -> None:
    """Set how much of the index is gathered in memory (SQLite, FTS5 6.5); 1 MB is its own default."""
    database.execute("INSERT INTO record_fts (record_fts, rank) VALUES ('hashsize', ?)", (size,))


def _envelope(opened: OpenVault) -> bytes:
    """Return one signed statement, which stands in every row: the next record reads the one before."""
    told = _statement(1, "uuid:0", "Agente 01", START, b"")
    return dsse.sign(PAYLOAD_TYPE, told.encode(), [opened.device_signer, opened.officer_signer]).encode()


class _Rows:
    """Writes rows of the log that look like an officer's."""

    def __init__(
        self,
        database: Database,
        envelope: bytes,
        records: int,
        chance: random.Random,
        vocabulary: tuple[str, ...],
    ) -> None:
        self._database, self._stored = database, StoredLog(database)
        self._envelope, self._records, self._chance, self._words = envelope, records, chance, vocabulary
        self._weights = list(accumulate(1 / (n + 1) for n in range(len(vocabulary))))
        self._ids: Ids = SystemIds()

    def insert(self, seqs: range) -> None:
        """Write the rows of these places."""
        chance = self._chance
        for seq in seqs:
            text = " ".join(chance.choices(self._words, cum_weights=self._weights, k=40))
            level = chance.choices((0, 1, 2, 3, 4), (5, 50, 30, 12, 3))[0]
            author, wall = f"Agente {chance.randint(1, 8):02}", START + timedelta(minutes=5 * seq)
            codes = frozenset(f"ob_{chance.randint(1, 40):02}" for _ in range(4))
            xml = f"<data><relato>{text}</relato>{'<x/>' * 300}</data>".encode()
            told = _statement(seq, f"uuid:{self._ids.uuid()}", author, wall, xml)
            tokens = facets(author, _FORM.id, told.post, level, codes, {chance.choice(("SEX", "LAB"))})
            self._stored.insert(told, self._envelope, xml, Kept(level, 1, text, tokens, False))
            self._send(seq, told)

    def _send(self, seq: int, told: Statement) -> None:
        state = "pending" if seq > self._records - _PENDING else "received"
        self._database.execute(
            "INSERT INTO to_send (bundle_id, record_seq, instance_id, form_id, form_version, form_sha256, priority,"
            " created, sealed, state) VALUES (?, ?, ?, '', '', '', 1, ?, 1, ?)",
            (self._ids.uuid(), seq, told.instance_id, told.wall, state),
        )


def _statement(seq: int, instance_id: str, author: str, wall: datetime, xml: bytes) -> Statement:
    return Statement(
        "chain", seq, "0" * 64, instance_id, f"hecho-{seq}", f"ABL-{wall.year}-A-{seq:05}", _FORM, _PACK, Kind.RECORD,
        None, author, "ABL-A", "ABL", wall.isoformat(), 0, "", ClockState.OK, Digest.of(xml), (), "bench",
    )  # fmt: skip


def main() -> int:
    """Make the vault and say where it is."""
    sys.stdout.write(f"{_make(int(sys.argv[1]) if len(sys.argv) > 1 else RECORDS)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
