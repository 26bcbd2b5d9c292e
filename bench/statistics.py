"""Counting a long log for Estadísticas: how long the vault is busy at once, and how long it takes in all.

python -m bench.statistics [records]
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from pathlib import Path

from bench.log import RECORDS, _insert, words
from desktop.incidents.statistics.counting import Counting
from desktop.incidents.statistics.figures import Period
from desktop.store.database import Database
from desktop.store.schema import open_vault_database

STEP_MS = 50  # the longest that a draft may wait for the vault


def filled(folder: Path, records: int) -> Database:
    """Return a vault with many records; without full text, which nobody asks here."""
    database = open_vault_database(folder / "vault.db", bytes(32), create=True)
    for deed in ("insert", "delete", "update"):
        database.execute(f"DROP TRIGGER record_fts_{deed}")
    with database.transaction():
        _insert(database, range(1, records + 1), records, random.Random(3), words(random.Random(4)))
    return database


def main() -> int:
    """Print the measures as one line; 1 where a step kept the vault too long."""
    records = int(sys.argv[1]) if len(sys.argv) > 1 else RECORDS
    with tempfile.TemporaryDirectory() as folder:
        database = filled(Path(folder), records)
        begun, steps = time.thread_time(), list[float]()
        counting = Counting(database, Period(), {})
        beginning = time.thread_time() - begun
        while not counting.finished:
            before = time.thread_time()
            counting.step()
            steps.append((time.thread_time() - before) * 1000)
        spent = time.thread_time() - begun
        database.close()
    longest = max(*steps, beginning * 1000)
    print(f"{records} records: {spent:.2f} s of processor, {len(steps)} steps, the longest {longest:.1f} ms")
    return int(longest > STEP_MS)


if __name__ == "__main__":
    sys.exit(main())
