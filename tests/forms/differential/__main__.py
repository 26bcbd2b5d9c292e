"""`python -m tests.forms.differential --forms 300 --webforms`: one table of what the reference engines see differently.

Suites: generated forms beside JavaRosa (and ODK Web Forms), the recorded XPath cases of Web Forms, the ledger of
expressions. A suite whose means are not here is named with what it lacks.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field

from tests.forms.differential import oracle
from tests.forms.differential.compare import Difference, Filled, against_javarosa, filled, web_differences
from tests.forms.differential.oracle import JavaRosa, WebForms
from tests.forms.xpath import test_ledger as ledger
from tests.forms.xpath import test_peer_cases as peer

SHOWN = 10  # forms that differ, and differences of each, unless asked for more


@dataclass
class Suite:
    """One line of the table, and under it why the missed ones are missed; `failed` counts those without a reason."""

    name: str
    passed: int = 0
    reasons: Counter[str] = field(default_factory=Counter)
    failed: int = 0
    details: list[str] = field(default_factory=list)
    skipped: str = ""

    def lines(self) -> Iterator[str]:
        """The suite's part of the table."""
        if self.skipped:
            yield f"{self.name:<52}not run: {self.skipped}"
            return
        missed = self.reasons.total()
        yield f"{self.name:<52}{self.passed + missed + self.failed:>7}{self.passed:>8}{missed:>8}{self.failed:>8}"
        for why, count in self.reasons.most_common():
            yield f"    {count:>4}  {why}"
        yield from (f"    {detail}" for detail in self.details)


def generated(forms: int, first: int, *, web: bool, verbose: bool) -> Iterator[Suite]:
    """Generated forms: beside JavaRosa, and each thing in them beside at least one of the two."""
    rosa, either = (
        Suite("generated forms, equal to JavaRosa"),
        Suite("generated forms, each thing equal to one of two"),
    )
    with ExitStack() as stack:
        javarosa = stack.enter_context(JavaRosa())
        web_forms = stack.enter_context(WebForms()) if web else None
        for seed in range(first, first + forms):
            mine = filled(seed)
            found, chosen = against_javarosa(mine, javarosa)
            alone = _seen_by_us_only(mine, found, web_forms) if web_forms is not None else found
            if not found:
                rosa.passed += 1
            elif chosen:
                rosa.reasons[f"chosen: {chosen}"] += 1
            elif not alone:
                rosa.reasons["JavaRosa stands alone: Web Forms sees what we see"] += 1
            else:
                _fail(rosa, seed, found, verbose=verbose)
            if alone:
                _fail(either, seed, alone, verbose=verbose)
            else:
                either.passed += 1
    yield rosa
    if web:
        yield either


def _seen_by_us_only(mine: Filled, found: list[Difference], web_forms: WebForms) -> list[Difference]:
    """Those differences from JavaRosa in which Web Forms does not see what we see, either."""
    places = {difference.what for difference in web_differences(mine, web_forms)} if found else set()
    return [difference for difference in found if difference.what in places]


def _fail(suite: Suite, seed: int, found: list[Difference], *, verbose: bool) -> None:
    suite.failed += 1
    if verbose or suite.failed <= SHOWN:
        suite.details.append(f"seed {seed}:")
        suite.details += [f"  {difference}" for difference in found[: None if verbose else SHOWN]]


def xpath_cases() -> Suite:
    """The cases recorded from the XPath tests of Web Forms."""
    suite = Suite("recorded XPath cases of Web Forms")
    if not peer.CASES.exists():
        suite.skipped = "the recorded cases are not beside this repository"
        return suite
    reasons = json.loads(peer.MISSES.read_text())
    for case in json.loads(peer.CASES.read_text()):
        if case["flag"] != "pass":
            continue
        if peer.passes(case):
            suite.passed += 1
        elif why := reasons.get(peer.key_of(case)):
            suite.reasons[why] += 1
        else:
            suite.failed += 1
            suite.details.append(peer.key_of(case))
    return suite


def expressions() -> Suite:
    """The ledger: our answers are those written down; where they are not JavaRosa's, the reason is."""
    suite = Suite("ledger of expressions, equal to JavaRosa")
    for expression, context, javarosa, _, ours, why in ledger.ROWS:
        if not ours.startswith("ERROR") and ledger.answer(expression, context) != ours:
            suite.failed += 1
            suite.details.append(expression)
        elif ours == javarosa:
            suite.passed += 1
        else:
            suite.reasons[why] += 1
    return suite


def suites(forms: int, first: int, *, web: bool, verbose: bool) -> Iterator[Suite]:
    """All of them, in the order of the table."""
    if reason := oracle.missing():
        yield Suite("generated forms beside JavaRosa", skipped=reason)
    else:
        if web and (reason := oracle.web_forms_missing()):
            yield Suite("generated forms beside Web Forms", skipped=reason)
            web = False
        yield from generated(forms, first, web=web, verbose=verbose)
    yield xpath_cases()
    yield expressions()


def main() -> int:
    """Parse the arguments and print the table; 1 where something is missed without a reason."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--forms", type=int, default=300)
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--webforms", action="store_true", help="ask ODK Web Forms, too")
    parser.add_argument("--verbose", action="store_true")
    args = parser.parse_args()
    print(f"{'suite':<52}{'cases':>7}{'passed':>8}{'missed':>8}{'failed':>8}")
    failed = 0
    for suite in suites(args.forms, args.first, web=args.webforms, verbose=args.verbose):
        failed += suite.failed
        print("\n".join(suite.lines()), flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
