"""What a command says to a person, in Spanish: a failure in the window's own words, and what argparse says itself."""

from __future__ import annotations

import argparse
import re
import sys
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from desktop.errors import AppError, HeldReason

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
    (r"argument (.+?): not allowed with argument (.+)", r"\1: no va junto con \2"),
    (r"argument (.+?): invalid choice: (.+?) \(choose from (.+)\)", r"\1: no hay \2; elija entre \3"),
    (r"argument (.+?): invalid \w+ value: (.+)", r"\1: no sirve \2"),
    (r"argument (.+?): ignored explicit argument (.+)", r"\1: no lleva valor, y se le dio \2"),
    (r"one of the arguments (.+) is required", r"falta uno de: \1"),
    (r"ambiguous option: (.+) could match (.+)", r"\1 puede ser: \2"),
)


class SpanishParser(argparse.ArgumentParser):
    """argparse with its own words in Spanish; the parsers of subcommands are of this class too."""

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


def told(error: AppError) -> str:
    """Return a failure in the words of the window, with its name and facts for support."""
    facts = f"{type(error).__name__}: {error}".removesuffix(": ")
    try:
        from desktop.ui.messages import explain
    except ImportError:  # no Qt on this machine
        return facts
    message = explain(error)
    return " ".join(filter(None, (f"{message.title}.", message.text, f"({facts})")))


def told_held(reason: HeldReason) -> str:
    """Return in the words of the window why a record waits for a person, with the reason's name."""
    try:
        from desktop.ui.messages import explain_held
    except ImportError:
        return reason.value
    return f"{explain_held(reason)} ({reason.value})"


def _in_spanish(text: str) -> str:
    for english, spanish in _HEADINGS:
        text = text.replace(english, spanish)
    return text
