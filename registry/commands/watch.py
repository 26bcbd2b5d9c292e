"""`watch add/list/revoke`: who may open the duty desk's page, which `serve` shows at `/guardia`."""

from __future__ import annotations

import argparse
import sys

from registry.clock import utc_now
from registry.commands.arguments import add_place, settings_of
from registry.errors import SetupError
from registry.service import opened
from registry.watch import Readers


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the three deeds."""
    deeds = parser.add_subparsers(dest="deed", required=True, metavar="tarea")
    add = deeds.add_parser("add", help="dar una clave de la guardia y mostrarla, una sola vez")
    add.add_argument("label", help="quién lee, como lo verá el puesto: la guardia o el turno")
    listing = deeds.add_parser("list", help="claves")
    revoke = deeds.add_parser("revoke", help="anular una clave")
    revoke.add_argument("id", type=int, help="número de la clave")
    for deed in (add, listing, revoke):
        add_place(deed)


def run(options: argparse.Namespace) -> int:
    """Do the deed."""
    with opened(settings_of(options)) as (database, _files):
        readers = Readers(database)
        if options.deed == "add":
            token = readers.add(options.label, utc_now())
            sys.stdout.write(f"{token}\n")
            return 0
        if options.deed == "revoke":
            if not readers.revoke(options.id, utc_now()):
                raise SetupError(f"No hay una clave {options.id} vigente.")
            sys.stdout.write(f"La clave {options.id} ya no vale.\n")
            return 0
        for number, label, created, revoked in readers.all():
            state = f"anulada {revoked}" if revoked else "vigente"
            sys.stdout.write(f"{number:>4}  {label}  desde {created}  {state}\n")
    return 0
