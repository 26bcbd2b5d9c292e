"""The units that send while the program is closed say what the program understands."""

from __future__ import annotations

import argparse
import configparser
import shlex
from pathlib import Path

import pytest

from desktop.cli import sync
from desktop.paths import resource

UNITS = resource("installer", "linux")


def read(name: str) -> configparser.ConfigParser:
    parser = configparser.ConfigParser(interpolation=None, strict=False)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read_string((UNITS / name).read_text(encoding="utf-8"))
    return parser


def test_the_service_calls_a_command_that_the_program_has() -> None:
    words = shlex.split(read("vigia-sync.service")["Service"]["ExecStart"])
    parser = argparse.ArgumentParser()
    sync.add_parser(parser.add_subparsers())
    given = parser.parse_args(words[1:])
    assert given.due is True
    assert given.passphrase_file is None
    assert Path(words[0]).name == "vigia"


def test_a_record_that_waits_is_no_failure_of_the_service() -> None:
    assert read("vigia-sync.service")["Service"]["SuccessExitStatus"].split() == ["1", "2"]


@pytest.mark.parametrize("key", ["OnUnitInactiveSec", "RandomizedDelaySec", "OnStartupSec"])
def test_the_timer_comes_back_with_some_chance_in_it(key: str) -> None:
    timer = read("vigia-sync.timer")
    assert timer["Timer"][key]
    assert timer["Install"]["WantedBy"] == "timers.target"
