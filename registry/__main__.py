"""`python -m registry`: the reference registry's commands; exit code 0 done, 1 refused, 2 misused."""

from __future__ import annotations

import argparse
import os
import sys

from registry.commands import (
    backup,
    courier,
    device,
    export,
    form,
    listing,
    opening,
    serve,
    statistics,
    verification,
    watch,
)
from registry.errors import RegistryError
from registry.spanish import SpanishParser

_COMMANDS = {
    "serve": (serve, "atender a los equipos"),
    "device": (device, "equipos y sus claves"),
    "form": (form, "formularios: publicar, cerrar"),
    "list": (listing, "lo recibido, en JSON"),
    "open": (opening, "abrir lo recibido con la clave privada"),
    "verify": (verification, "revisar cadenas y firmas de cada equipo"),
    "stats": (statistics, "cifras sin personas, con celdas menores a 11 suprimidas"),
    "export": (export, "exportar detecciones: HTCDS 2.0 o CSV"),
    "courier": (courier, "recibir lo que llega por USB y escribir los recibos de vuelta"),
    "watch": (watch, "quién abre la página de la guardia (/guardia)"),
    "backup": (backup, "respaldar todo menos las claves"),
    "restore": (backup, "restaurar un respaldo en un registro nuevo"),
}


def build_parser() -> argparse.ArgumentParser:
    """Return the parser with every command."""
    parser = SpanishParser(prog="registry", description="Registro de referencia de Vigía.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="tarea")
    for name, (module, summary) in _COMMANDS.items():
        module.add_arguments(commands.add_parser(name, help=summary, description=summary))
    return parser


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return the exit code."""
    options = build_parser().parse_args(arguments)
    os.umask(0o077)
    try:
        return int(_COMMANDS[options.command][0].run(options))
    except RegistryError as error:
        print(error.args[-1], file=sys.stderr)
        return 1
    except BrokenPipeError:  # whoever read this, such as `head`, has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 0


if __name__ == "__main__":
    sys.exit(main())
