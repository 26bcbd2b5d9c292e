"""Arguments and exit codes: without a command the window opens, with one the program runs headless.

Exit codes: 0 done, 1 the answer is no (a form has problems, a record waits), 2 could not be done.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from desktop import __version__
from desktop.errors import AppError

if TYPE_CHECKING:
    import argparse

_COMMANDS = ("form", "sync", "courier", "enrol", "update", "log", "vault", "content", "self_check", "gallery")


def _parser(named: str) -> argparse.ArgumentParser:
    """Return the parser, with only the command that was named where one was: the timer's run waits for no other."""
    from desktop.cli.spanish import SpanishParser  # the window needs none

    parser = SpanishParser(
        prog="vigia",
        description="Detección temprana de trata en pasos fronterizos. Sin orden, abre la ventana.",
        epilog="VIGIA_HOME dice cuál es la carpeta de datos.",
    )
    parser.add_argument(
        "--version", action="store_true", help="dice la versión; con --verbose, también las partes"
    )
    parser.add_argument(
        "--verbose", action="store_true", help="con --version: las versiones de lo que lo compone"
    )
    commands = parser.add_subparsers(dest="command", metavar="orden")
    module = named.replace("-", "_")
    for name in (module,) if module in _COMMANDS else _COMMANDS:
        import_module(f"desktop.cli.{name}").add_parser(commands)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code; end quietly where nobody reads what is printed any more."""
    try:
        code = _run(arguments)
        if sys.stdout is not None:  # a windowed program on Windows has none
            sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the interpreter flushes once more
        return 2
    return code


def _run(arguments: Sequence[str] | None) -> int:
    given = list(sys.argv[1:] if arguments is None else arguments)
    if not given:  # the common start: no parser, no command is imported
        return _open_window()
    if len(given) == 1 and given[0].lower().endswith(".vigia-alta"):  # a double click on an enrolment
        return _open_window(Path(given[0]).absolute())
    if given == ["--version"]:
        print(f"vigia {__version__}")
        return 0
    parsed = _parser(given[0]).parse_args(given)
    if parsed.version:
        if parsed.verbose:
            from desktop.cli.about import lines

            print("\n".join(lines()))
        else:
            print(f"vigia {__version__}")
        return 0
    if parsed.command is None:
        return _open_window()
    try:
        return int(parsed.run(parsed))
    except AppError as error:
        from desktop.cli.spanish import told

        print(f"vigia: {told(error)}", file=sys.stderr)
        return 2
    except EOFError:
        print(
            "vigia: aquí no hay a quién preguntar; dé en un archivo lo que pide (vea --help)", file=sys.stderr
        )
        return 2


def _open_window(alta: Path | None = None) -> int:
    from desktop.app import open_window  # Qt is imported only where there is a window

    return open_window(alta)


if __name__ == "__main__":
    sys.exit(main())
