"""The units that send while the program is closed say what the program understands."""

from __future__ import annotations

import argparse
import configparser
import shlex
from pathlib import Path

import pytest

from desktop.cli import sync
from desktop.paths import resource
from desktop.vault.machine_key import CREDENTIAL

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


def test_the_unit_for_nobody_logged_in_gets_its_key_as_a_credential_of_its_user() -> None:
    service = read("machine/vigia-sync@.service")
    words = shlex.split(service["Service"]["ExecStart"])
    parser = argparse.ArgumentParser()
    sync.add_parser(parser.add_subparsers())
    assert parser.parse_args(words[1:]).due is True
    name, path = service["Service"]["LoadCredentialEncrypted"].split(":")
    assert (name, path) == (CREDENTIAL, service["Unit"]["ConditionPathExists"])
    assert service["Service"]["User"] == "%i"
    assert read("machine/vigia-sync@.timer")["Install"]["WantedBy"] == "timers.target"
