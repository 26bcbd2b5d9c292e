"""How fast the log is found in among 100,000 records: the list, searches as typed, every filter alone and with a word.

`python -m bench.log` prints one JSON object per measure. The vault is made once, see `bench.full`.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from bench.full import PASSPHRASE, desk_over, full_vault
from bench.vault import Measure, milliseconds, p95
from desktop.incidents.records import Filter, RecordState
from desktop.paths import home
from desktop.vault.clock import SystemClock, SystemIds
from desktop.vault.vault import Vault

if TYPE_CHECKING:
    from desktop.incidents.log import Log

ROUNDS = 300
FILTERS = {
    "days": Filter(since=date(2025, 3, 1), until=date(2025, 9, 30)),
    "level": Filter(level=4),
    "indicator": Filter(indicator="ob_07"),
    "modality": Filter(modality="SEX"),
    "author": Filter(author="Agente 03"),
    "received": Filter(state=RecordState.RECEIVED),
    "saved": Filter(state=RecordState.SAVED),
    "all": Filter(
        since=date(2025, 1, 1), until=date(2025, 12, 31), level=3, indicator="ob_07", modality="SEX", author="Agente 03",
        state=RecordState.RECEIVED,
    ),
}  # fmt: skip


def measures() -> Iterator[Measure]:
    """Run everything in the full vault."""
    filled = full_vault()
    vault = Vault(home(filled.folder), SystemClock(), SystemIds())
    opened = vault.unlock(vault.officers()[0].id, PASSPHRASE)
    yield from searching(desk_over(opened, filled.folder).log, random.Random(3), filled.words)
    opened.close()


def searching(log: Log, chance: random.Random, vocabulary: tuple[str, ...]) -> Iterator[Measure]:
    """Measure the list, searches as typed, and every filter alone and with a word; each goal is 20 ms."""
    yield _measure("log_first_rows_ms", milliseconds(log.records))
    typed = [chance.choice(vocabulary)[: chance.randint(1, 6)] for _ in range(ROUNDS)]
    yield _measure("log_search_p95_ms", p95([milliseconds(log.search, text) for text in typed]))
    pairs = [f"{chance.choice(vocabulary)} {chance.choice(vocabulary)[:3]}" for _ in range(ROUNDS)]
    yield _measure("log_search_two_words_p95_ms", p95([milliseconds(log.search, text) for text in pairs]))
    for name, wanted in FILTERS.items():
        alone = [milliseconds(log.records, wanted) for _ in range(20)]
        yield _measure(f"log_filter_{name}_p95_ms", p95(alone))
        both = [milliseconds(log.search, text, wanted) for text in typed[:40]]
        yield _measure(f"log_search_with_{name}_p95_ms", p95(both))


def _measure(name: str, value: float) -> Measure:
    return {"name": name, "value": value, "unit": "ms"}


def main() -> int:
    """Print the measures, one JSON object per line."""
    for measure in measures():
        sys.stdout.write(json.dumps(measure) + "\n")
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
