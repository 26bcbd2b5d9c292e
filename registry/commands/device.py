"""`device add/list/revoke/readmit/key/enrol`: who may send."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict

from registry.clock import utc_now
from registry.commands.arguments import add_place, settings_of
from registry.commands.enrol import add_enrol_arguments, enrol
from registry.devices import Devices, looks_like_fingerprint
from registry.errors import SetupError
from registry.service import opened


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the deeds and their options."""
    deeds = parser.add_subparsers(dest="deed", required=True, metavar="tarea")
    add = deeds.add_parser("add", help="dar de alta un equipo y mostrar su clave, una sola vez")
    add.add_argument("label", help="nombre del equipo: puesto y letra, nunca una persona")
    add.add_argument("--url", default="", help="dirección pública, para mostrar la URL entera")
    add.add_argument(
        "--key", help="huella (SHA-256) de la clave del equipo, del alta; sin ella, el primero que envía"
    )
    listing = deeds.add_parser("list", help="equipos")
    revoke = deeds.add_parser("revoke", help="anular la clave de un equipo")
    revoke.add_argument("id", type=int, help="número del equipo")
    readmit = deeds.add_parser("readmit", help="volver a admitir un equipo anulado, con su misma clave")
    readmit.add_argument("id", type=int, help="número del equipo")
    key = deeds.add_parser(
        "key", help="atar un equipo a otra clave suya (bóveda nueva), o a la primera que envíe"
    )
    key.add_argument("id", type=int, help="número del equipo")
    key.add_argument("fingerprint", nargs="?", help="huella de la clave; sin ella, se espera a la primera")
    enrolling = deeds.add_parser(
        "enrol", help="hacer las altas (.vigia-alta), de una o de una tabla de puestos"
    )
    add_enrol_arguments(enrolling)
    for deed in (add, listing, revoke, readmit, key, enrolling):
        add_place(deed)
        deed.add_argument("--json", action="store_true", help="un objeto JSON")


def run(options: argparse.Namespace) -> int:
    """Do the deed."""
    with opened(settings_of(options)) as (database, _files):
        devices = Devices(database)
        if options.deed == "add":
            device, token = devices.add(options.label, utc_now(), _fingerprint(options.key))
            url = f"{options.url.rstrip('/')}/v1/key/{token}/projects/1"
            if options.json:
                _write_json({**asdict(device), "token": token, "url": url})
            else:
                sys.stdout.write(f"Equipo {device.id}: {device.label}\nSe muestra una sola vez:\n  {url}\n")
            return 0
        if options.deed == "enrol":
            return enrol(options, devices)
        if options.deed == "revoke":
            if not devices.revoke(options.id, utc_now()):
                raise SetupError(f"No hay un equipo {options.id} con clave vigente.")
            sys.stdout.write(f"La clave del equipo {options.id} ya no vale.\n")
            return 0
        if options.deed == "key":
            if not devices.pin(options.id, _fingerprint(options.fingerprint), over=True):
                raise SetupError(f"No hay un equipo {options.id}.")
            sys.stdout.write(f"El equipo {options.id} quedó atado a esa clave.\n")
            return 0
        if options.deed == "readmit":
            if not devices.readmit(options.id):
                raise SetupError(f"No hay un equipo {options.id} anulado.")
            sys.stdout.write(f"La clave del equipo {options.id} vale otra vez.\n")
            return 0
        if options.json:
            _write_json([asdict(device) for device in devices.all()])
            return 0
        for device in devices.all():
            state = f"anulado {device.revoked_at}" if device.revoked_at else "vigente"
            state += f"  clave {device.key[:16]}" if device.key else ""
            sys.stdout.write(f"{device.id:>4}  {device.label}  alta {device.created_at}  {state}\n")
        return 0


def _fingerprint(text: str | None) -> str | None:
    if text is not None and not looks_like_fingerprint(text):
        raise SetupError("La huella de una clave son de 16 a 64 cifras hexadecimales, en minúscula.")
    return text


def _write_json(value: object) -> None:
    sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")
