"""`make torture-sync`: submissions through injected faults; 0 when each arrived once, whole, with its receipt."""

from __future__ import annotations

import argparse
import sys

from tests.registry.harness import postgres_binaries
from tests.torture_sync.play import Plan, play


def main() -> int:
    """Run, print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--submissions", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--posts", type=int, default=6)
    parser.add_argument("--minutes", type=float, default=40.0, help="after which only calm is waited for")
    parser.add_argument("--sqlite", action="store_true", help="the registry on SQLite instead of PostgreSQL")
    given = parser.parse_args()
    plan = Plan(
        given.submissions,
        given.posts,
        given.seed,
        postgres=not given.sqlite and postgres_binaries() is not None,
        limit_s=given.minutes * 60,
        disk_mb=600 + given.submissions // 10,
    )
    result = play(plan, lambda line: print(line, file=sys.stderr, flush=True))
    print("\n".join(result.lines()))
    return 0 if result.good else 1


if __name__ == "__main__":
    sys.exit(main())
