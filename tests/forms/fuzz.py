"""`python -m tests.forms.fuzz --seconds 3600`: the property tests of the forms engine, over and over with new examples.

Whatever one of them finds is printed as it prints it, smallest example first, and kept in `.hypothesis` for the next
ordinary run of the tests. A target that takes longer than it ever should is a hang, and ends the run with its stack.
"""

from __future__ import annotations

import argparse
import faulthandler
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import cycle
from types import ModuleType

from hypothesis import is_hypothesis_test

from tests.forms import test_fuzz, test_properties
from tests.forms.xpath import test_properties as xpath_properties

MODULES = (test_fuzz, test_properties, xpath_properties)
HANG_S = 300  # of some hundred examples, on a busy machine

Target = Callable[[], None]


def targets(modules: tuple[ModuleType, ...] = MODULES) -> Iterator[tuple[str, Target]]:
    """The property tests of the modules that need nothing but their examples."""
    for module in modules:
        for name, test in vars(module).items():
            if is_hypothesis_test(test) and not getattr(test, "pytestmark", ()):
                yield f"{module.__name__}.{name}", test


def run(seconds: float) -> int:
    """Run the targets in turn until the time is over; return how many failed (each is then left out)."""
    rounds: Counter[str] = Counter()
    failed: set[str] = set()
    end = time.monotonic() + seconds
    for name, target in cycle(list(targets())):
        if time.monotonic() >= end or len(failed) == len(list(targets())):
            break
        if name in failed:
            continue
        faulthandler.dump_traceback_later(HANG_S, exit=True)
        try:
            target()
        except Exception:  # whatever it is, it is what was looked for
            failed.add(name)
            print(f"failed: {name}\n{traceback.format_exc()}", flush=True)
        finally:
            faulthandler.cancel_dump_traceback_later()
        rounds[name] += 1
    for name, count in rounds.items():
        print(f"{count:>6} rounds  {'failed' if name in failed else 'held':<7} {name}")
    return len(failed)


def main() -> int:
    """Parse the arguments and run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=3600)
    return 1 if run(parser.parse_args().seconds) else 0


if __name__ == "__main__":
    sys.exit(main())
