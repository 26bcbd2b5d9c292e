"""`python -m tests.forms.differential --forms 300`: a table of what differs from JavaRosa."""

from __future__ import annotations

import argparse
import sys
from collections import Counter

from tests.forms.differential.compare import Choice, differences
from tests.forms.differential.oracle import JavaRosa, missing


def conformance(forms: int, first: int = 0, *, verbose: bool = False) -> int:
    """Compare that many generated forms; print a table; return how many differ."""
    kinds: Counter[str] = Counter()
    chosen: Counter[str] = Counter()
    missed = []
    with JavaRosa() as javarosa:
        for seed in range(first, first + forms):
            try:
                found = differences(seed, javarosa)
            except Choice as choice:
                chosen[str(choice)] += 1
                continue
            if found:
                missed.append((seed, found))
                kinds.update({difference.what.split(" ")[0] for difference in found})
    equal = forms - len(missed) - chosen.total()
    print(f"{'suite':<28}{'forms':>7}{'equal':>7}{'chosen':>8}{'differ':>8}")
    print(f"{'generated, against JavaRosa':<28}{forms:>7}{equal:>7}{chosen.total():>8}{len(missed):>8}")
    for why, count in chosen.most_common():
        print(f"  chosen: {why:<48}{count:>3}")
    for kind, count in kinds.most_common():
        print(f"  differ in: {kind:<45}{count:>3}")
    for seed, found in missed[: None if verbose else 10]:
        print(f"seed {seed}:")
        for difference in found[: None if verbose else 5]:
            print(f"  {difference}")
    return len(missed)


def main() -> int:
    """Parse the arguments and run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--forms", type=int, default=300)
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--verbose", action="store_true")
    args = parser.parse_args()
    reason = missing()
    if reason:
        print(f"not compared: {reason}")
        return 0
    return 1 if conformance(args.forms, args.first, verbose=args.verbose) else 0


if __name__ == "__main__":
    sys.exit(main())
