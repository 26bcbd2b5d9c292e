"""The short run of `make torture`: the same faults, fewer kills. A fork needs a process without threads of its own."""

from __future__ import annotations

import random
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.torture.chain_mutants import CHECKED, checks, without
from tests.torture.disk.recorder import REPOSITORY, compiler
from tests.torture.mutants import MUTANTS, patched
from tests.torture.power import power_cuts
from tests.torture.refusals import refusals

KILLS, CUTS = 10, 4
pytestmark = pytest.mark.timeout(300)  # each runs a process of its own, many times over
LOCATING = 2  # of `locate`, which names what a check found
FAULTS = 10  # disk full, read-only, remounted, permissions, clock, time zone, two copies, log deleted, bytes flipped, exports


def torture(*arguments: str) -> subprocess.CompletedProcess[str]:
    seed = random.SystemRandom().randrange(2**32)
    return subprocess.run(
        [sys.executable, "-m", "tests.torture", "--seed", str(seed), *arguments],
        cwd=Path(__file__).parents[2], capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.mark.skipif(sys.platform == "win32", reason="fork and SIGKILL are of POSIX")
def test_killed_at_random_moments_nothing_acknowledged_is_lost():
    run = torture("--kills", str(KILLS), "--cuts", "0", "--only", "none")
    assert run.returncode == 0, run.stdout + run.stderr
    assert "lost: nothing" in run.stdout
    assert int(re.search(r"finalise (\d+)", run.stdout)[1]) > 0


@pytest.mark.skipif(sys.platform == "win32", reason="fork and SIGKILL are of POSIX")
def test_injected_faults_lose_nothing_and_are_noticed():
    run = torture("--kills", "0", "--cuts", "0")
    assert run.returncode == 0, run.stdout + run.stderr
    assert len(re.findall(r"injected +[1-9]|left out: may not mount", run.stdout)) == FAULTS


@pytest.mark.skipif(compiler() is None, reason="needs a C compiler and LD_PRELOAD")
def test_a_power_cut_at_any_write_loses_nothing_that_was_acknowledged():
    run = torture("--kills", "0", "--cuts", str(CUTS), "--only", "none")
    assert run.returncode == 0, run.stdout + run.stderr
    assert "lost: nothing" in run.stdout and "finalise" in run.stdout


@pytest.mark.skipif(compiler() is None, reason="needs a C compiler and LD_PRELOAD")
def test_a_disk_that_refuses_any_write_is_named_and_loses_nothing(tmp_path):
    """Every ninth write of the longer deeds here; `make torture` tries each."""
    lines = list(refusals(tmp_path, {"finalise": 9, "hand-over": 9, "backup": 90}))
    assert [line for line in lines if not line.good] == []
    assert all(line.injected > 1 for line in lines)


@pytest.mark.skipif(compiler() is None, reason="needs a C compiler and LD_PRELOAD")
def test_where_syncs_of_the_log_are_not_heard_the_same_cuts_lose_something(tmp_path):
    """The oracle itself: a disk that does not hear one kind of sync must be noticed."""
    _, lost = power_cuts(tmp_path, 20, 1, deaf="vault.db-wal", stop=True)
    assert any(lost.values())


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_every_mutant_can_still_be_made(mutant, tmp_path):
    code = patched(mutant, tmp_path)
    assert (code / "desktop" / mutant.file).read_text() != (REPOSITORY / "desktop" / mutant.file).read_text()


def test_every_check_of_the_chain_is_found_by_its_mutants():
    source = (REPOSITORY / CHECKED).read_text()
    found = list(checks(source))
    assert len(found) == source.count("raise _Fails(") + source.count("return Broken(") - LOCATING
    for check in found:
        compile(without(source, check), str(CHECKED), "exec")
