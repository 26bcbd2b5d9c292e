"""The whole story of the first record, played by `make demo` itself: power cut, lock, sealing, receipt, nothing in clear."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.timeout(300)
def test_the_demo_ends_with_one_received_record_and_nothing_in_clear(tmp_path: Path) -> None:
    home = tmp_path / "home"
    done = subprocess.run(
        [sys.executable, "-m", "tests.journeys.demo", "--json"],
        env={**os.environ, "VIGIA_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    told = json.loads(done.stdout)
    assert told["received"] == 1
    assert told["receipt"]
    steps = [int(line[0]) for line in told["told"] if line[:1].isdigit() and line[1:2] == "."]
    assert steps == [1, 2, 3, 4, 5, 6, 7]
    assert Path(told["home"]) == home
    assert len(told["screenshots"]) >= 15
    assert all(Path(picture).stat().st_size > 10_000 for picture in told["screenshots"])
    assert len(told["typed"]) >= 6
    assert (home / "vault.db").exists()
