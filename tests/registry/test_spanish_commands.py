"""The registry's commands are Spanish throughout, as the program's own are."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator

import pytest

from registry.__main__ import build_parser, main

ENGLISH = ("usage", "positional", "options", "show this", "required", "default")


def parsers(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    yield parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for each in action.choices.values():
                yield from parsers(each)


@pytest.mark.parametrize("parser", list(parsers(build_parser())), ids=lambda parser: parser.prog)
def test_no_help_has_a_word_of_argparse(parser: argparse.ArgumentParser) -> None:
    helped = parser.format_help()
    assert helped.startswith("uso: registry") and "opciones:" in helped
    assert [word for word in ENGLISH if re.search(rf"\b{word}\b(?!-)", helped)] == []


@pytest.mark.parametrize("parser", list(parsers(build_parser())), ids=lambda parser: parser.prog)
def test_every_argument_is_explained_and_its_value_has_no_english_name(
    parser: argparse.ArgumentParser,
) -> None:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            assert action.metavar == "tarea"
            continue
        assert action.help
        if action.nargs != 0 and not action.choices:
            assert action.metavar in ("RUTA", "NÚMERO", "TEXTO", "ZIP")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "falta: tarea"),
        (["nunca"], "tarea: no hay 'nunca'; elija entre"),
        (["device", "add"], "falta: TEXTO"),
        (["device", "revoke", "tres"], "NÚMERO: no sirve 'tres'"),
        (["list", "--nada"], "no se conoce: --nada"),
        (["list", "--data"], "--data: falta su valor"),
        (["serve", "--json=1"], "--json: no lleva valor, y se le dio '1'"),
        (["form", "publish"], "falta: RUTA"),
        (["serve", "--t"], "--t puede ser: --tls-cert, --tls-key"),
        (["export", "--format", "pdf"], "--format: no hay 'pdf'; elija entre"),
    ],
)
def test_a_wrong_argument_is_refused_in_spanish(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(words)
    assert left.value.code == 2
    told = capsys.readouterr().err
    assert told.startswith("uso: registry ")
    assert said in told.splitlines()[-1]
