"""argparse in Spanish, as the program's own commands: headings, what is wrong with an argument, what stands for a value."""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path
from typing import Any, NoReturn

_HEADINGS = (
    ("usage: ", "uso: "),
    ("positional arguments:", "argumentos:"),
    ("options:", "opciones:"),
    ("show this help message and exit", "muestra esta ayuda y sale"),
)
_REFUSALS = (
    (r"the following arguments are required: (.+)", r"falta: \1"),
    (r"unrecognized arguments: (.+)", r"no se conoce: \1"),
    (r"argument (.+?): expected one argument", r"\1: falta su valor"),
    (r"argument (.+?): expected at least one argument", r"\1: falta al menos un valor"),
    (r"argument (.+?): invalid choice: (.+?) \(choose from (.+)\)", r"\1: no hay \2; elija entre \3"),
    (r"argument (.+?): invalid \w+ value: (.+)", r"\1: no sirve \2"),
    (r"argument (.+?): ignored explicit argument (.+)", r"\1: no lleva valor, y se le dio \2"),
    (r"ambiguous option: (.+) could match (.+)", r"\1 puede ser: \2"),
)
_VALUES = {Path: "RUTA", int: "NÚMERO"}


class SpanishParser(argparse.ArgumentParser):
    """argparse with its own words in Spanish; the parsers of subcommands are of this class too."""

    def add_argument(self, *names: Any, **options: Any) -> argparse.Action:
        """Add an argument; what stands for its value in the help is not its English name."""
        if options.get("action", "store") == "store" and "choices" not in options:
            options.setdefault("metavar", _VALUES.get(options.get("type", str), "TEXTO"))
        return super().add_argument(*names, **options)

    def format_usage(self) -> str:
        """Return the line of usage."""
        return _in_spanish(super().format_usage())

    def format_help(self) -> str:
        """Return the whole help."""
        return _in_spanish(super().format_help())

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the arguments and leave with 2."""
        for english, spanish in _REFUSALS:
            if re.fullmatch(english, message, re.DOTALL):
                message = re.sub(english, spanish, message, count=1, flags=re.DOTALL)
                break
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: {message}\n")


def _in_spanish(text: str) -> str:
    for english, spanish in _HEADINGS:
        text = text.replace(english, spanish)
    return text
