"""`make chain-mutant`: takes each check out of the verification of the log, in a copy, and runs the tests of the chain.

Every line of `desktop/incidents/chain.py` that refuses a record is a mutant: without it at least one test must fail. Exits 0 only
if all are caught. `resources/verifier` is not touched: the tests compare it with the program.
"""

from __future__ import annotations

import argparse
import ast
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]
CHECKED = Path("desktop/incidents/chain.py")
TESTS = (
    "tests/incidents/test_chain.py",
    "tests/incidents/test_chain_keys.py",
    "tests/incidents/test_chain_signed_falsely.py",
    "tests/incidents/test_chain_spelling.py",
    "tests/incidents/test_tampering.py",
)


@dataclass(frozen=True)
class Check:
    """One statement that refuses: its first and last line (from 1), and how it reads."""

    first: int
    last: int
    words: str


def checks(source: str) -> Iterator[Check]:
    """Yield each `raise _Fails(…)` and each `return Broken(…)` of the verification that stands under a condition."""
    for function in ast.walk(ast.parse(source)):
        if not isinstance(function, ast.FunctionDef) or function.name == "locate":
            continue  # `locate` only names what a check found
        for statement in ast.walk(function):
            if _refuses(statement):
                assert isinstance(statement, ast.stmt) and statement.end_lineno is not None
                yield Check(
                    statement.lineno, statement.end_lineno, f"{function.name}: {ast.unparse(statement)}"
                )


def _refuses(statement: ast.AST) -> bool:
    if isinstance(statement, ast.Raise):
        return isinstance(statement.exc, ast.Call) and ast.unparse(statement.exc.func) == "_Fails"
    if isinstance(statement, ast.Return):
        return isinstance(statement.value, ast.Call) and ast.unparse(statement.value.func) == "Broken"
    return False


def without(source: str, check: Check) -> str:
    """Return the source with one check doing nothing."""
    lines = source.splitlines(keepends=True)
    first = lines[check.first - 1]
    indent = first[: len(first) - len(first.lstrip())]
    return "".join([*lines[: check.first - 1], f"{indent}pass\n", *lines[check.last :]])


def caught(code: Path) -> bool:
    """Run the tests of the chain on a copy; True where one fails."""
    around = os.environ | {
        "PYTHONPATH": os.pathsep.join((str(code), str(REPOSITORY))),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-x",
        "-q",
        "-p",
        "no:cacheprovider",
        "--rootdir",
        str(REPOSITORY),
    ]
    run = subprocess.run(
        [*command, *(str(REPOSITORY / test) for test in TESTS)],
        cwd=code, env=around, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode in (0, 1), run.stdout + run.stderr
    return run.returncode != 0


def slice_of(found: list[Check], part: str) -> list[Check]:
    """Return the checks of one slice, "2/3" being the second of three: slices of minutes add up to the whole."""
    number, _, parts = part.partition("/")
    turn, of = int(number), int(parts)
    if not 1 <= turn <= of:
        raise ValueError(part)
    return found[turn - 1 :: of]


def main() -> int:
    """Run every mutant of the slice; the copy as it is must pass."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", default="1/1", help="one slice of the checks: 2/3 is the second of three")
    given = parser.parse_args()
    source = (REPOSITORY / CHECKED).read_text(encoding="utf-8")
    taken, escaped = slice_of(list(checks(source)), given.part), []
    with tempfile.TemporaryDirectory() as folder:
        code = Path(folder)
        shutil.copytree(
            REPOSITORY / "desktop", code / "desktop", ignore=shutil.ignore_patterns("__pycache__")
        )
        (code / "resources").symlink_to(REPOSITORY / "resources")
        if caught(code):
            print("the tests fail before anything is taken out", file=sys.stderr)
            return 2
        for check in taken:
            (code / CHECKED).write_text(without(source, check), encoding="utf-8")
            if not caught(code):
                escaped.append(check)
            print(
                f"{CHECKED.name}:{check.first:<4} {check.words:70} {'ESCAPED' if check in escaped else 'caught'}",
                flush=True,
            )
    print(f"part {given.part}: {len(taken)} checks, {len(escaped)} escaped")
    return 1 if escaped else 0


if __name__ == "__main__":
    sys.exit(main())
