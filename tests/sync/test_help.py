"""What every command says with `--help` is Spanish, in its description, its arguments and its options."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator

import pytest

from desktop.__main__ import _COMMANDS, _parser

ENGLISH = re.compile(r"\b(the|of|or|and|with|its|one|from|folder|file|default|exit|codes?|deed|verb)\b", re.I)


def parsers(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    yield parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for each in action.choices.values():
                yield from parsers(each)


def words(parser: argparse.ArgumentParser) -> Iterator[str]:
    yield parser.description or ""
    for action in parser._actions:
        if action.dest != "help":
            yield action.help or ""
            yield action.metavar if isinstance(action.metavar, str) else ""
        if isinstance(action, argparse._SubParsersAction):
            yield from (each.help or "" for each in action._choices_actions)


@pytest.mark.parametrize("command", _COMMANDS)
def test_a_commands_help_is_in_spanish(command: str):
    said = [text for each in parsers(_parser(command)) for text in words(each)]
    assert [text for text in said if ENGLISH.search(re.sub(r"«.*?»|`.*?`|--[\w-]+", "", text))] == []
    assert sum(bool(text) for text in said) > 5
