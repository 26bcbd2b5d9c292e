"""One copy at a time, and nothing of the process left behind."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.errors import AlreadyRunning, DataFolderUnusable
from desktop.vault.process import SingleInstance, no_fault_reports

HOLDS = """
import sys
from pathlib import Path
from desktop.vault.process import SingleInstance
lock = SingleInstance(Path(sys.argv[1]))
lock.acquire()
print("held", flush=True)
sys.stdin.read()
"""
HARDENED = """
import os, sys
from desktop.vault.process import harden, is_hardened
os.umask(0o022)
before = is_hardened()
harden()
print(before["umask"], is_hardened())
open("made", "w").close()
print(oct(os.stat("made").st_mode & 0o777), flush=True)
os.kill(os.getpid(), 11)
"""


class FakeReports:
    """Windows Error Reporting, as it takes or refuses what it is told."""

    def __init__(self, takes: bool) -> None:
        self.takes, self.told = takes, []

    def set_error_mode(self, flags):
        self.told.append(("mode", flags))

    def set_flags(self, flags):
        self.told.append(("flags", flags))
        return self.takes

    def exclude(self, program):
        self.told.append(("exclude", program))
        return self.takes


@pytest.mark.parametrize("takes", [True, False])
def test_windows_is_told_to_make_no_report_of_this_program(takes):
    reports = FakeReports(takes)
    assert no_fault_reports(reports) is takes
    assert reports.told == [("mode", 3), ("flags", 1), ("exclude", Path(sys.executable).name)]


def test_a_second_copy_is_told(folder):
    with SingleInstance(folder.lock), pytest.raises(AlreadyRunning):
        SingleInstance(folder.lock).acquire()
    SingleInstance(folder.lock).acquire()


def test_two_folders_do_not_hinder_each_other(tmp_path):
    with SingleInstance(tmp_path / "a"), SingleInstance(tmp_path / "b"):
        pass


def test_the_lock_goes_with_the_process_however_it_ends(folder):
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDS, str(folder.lock)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout.readline() == "held\n"
    with pytest.raises(AlreadyRunning):
        SingleInstance(folder.lock).acquire()
    process.kill()
    process.communicate()
    with SingleInstance(folder.lock):
        assert folder.lock.stat().st_mode & 0o777 == 0o600


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(DataFolderUnusable):
        SingleInstance(tmp_path / "nowhere" / "running.lock").acquire()


@pytest.mark.skipif(sys.platform != "linux", reason="core dumps and prctl are Linux's")
def test_a_hardened_process_makes_private_files_and_leaves_no_memory_image(tmp_path):
    most = resource.getrlimit(resource.RLIMIT_CORE)[1]
    done = subprocess.run(
        [sys.executable, "-c", HARDENED],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CORE, (most, most)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == -signal.SIGSEGV
    assert done.stdout.splitlines() == [
        "False {'umask': True, 'no_core_files': True, 'not_dumpable': True}",
        "0o600",
    ]
    assert [path.name for path in tmp_path.iterdir()] == ["made"]
