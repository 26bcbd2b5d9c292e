"""`device enrol`: the enrolment files of one machine, or of a whole table of posts."""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

import segno

from registry.devices import Devices
from registry.enrolment import (
    Machine,
    document,
    load_signing_key,
    one_time_code,
    read_machines,
    read_policy,
    read_public,
    seal,
    sign,
)
from registry.errors import SetupError
from registry.keys import DEMO_KEYS

_CODES = "codigos.csv"
_DAYS = 90


def add_enrol_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "--table", type=Path, help="CSV: code, name, province, crossing_id, device_letter[, url]"
    )
    parser.add_argument("--post", help="un solo equipo: código del puesto, de tres signos")
    parser.add_argument("--name", default="", help="nombre del puesto")
    parser.add_argument("--province", default="", help="provincia del puesto")
    parser.add_argument("--crossing", default="", help="identificador del paso; vacío en un equipo rural")
    parser.add_argument("--letter", default="A", help="letra del equipo en el puesto")
    parser.add_argument("--to", type=Path, required=True, help="carpeta donde dejar los archivos")
    parser.add_argument("--url", default="", help="dirección pública de este registro, que va en cada alta")
    parser.add_argument(
        "--kind", default="vigia", choices=("vigia", "central", "kobo"), help="qué servidor es"
    )
    parser.add_argument(
        "--sign", type=Path, default=DEMO_KEYS / "root.pem", help="clave raíz que firma (PEM)"
    )
    parser.add_argument("--passphrase-file", type=Path, help="archivo con la contraseña de esa clave")
    parser.add_argument(
        "--public", type=Path, default=DEMO_KEYS, help="carpeta de claves públicas y destinatarios"
    )
    parser.add_argument("--content-root", type=Path, help="content-root.json de los paquetes del ministerio")
    parser.add_argument("--policy", type=Path, help="política (TOML); sin ella, los valores por defecto")
    parser.add_argument(
        "--days", type=int, default=_DAYS, help=f"plazo para tomarla (por defecto {_DAYS} días)"
    )
    parser.add_argument(
        "--link", default="", help="dirección donde se publicarán los archivos: hace además los QR"
    )


def enrol(options: argparse.Namespace, devices: Devices) -> int:
    """Make a device, a file and a code for each machine, and print where they are.

    Files are never overwritten. Raises SetupError.
    """
    machines = read_machines(options.table) if options.table else [_single(options)]
    passphrase = options.passphrase_file.read_bytes().strip() if options.passphrase_file else None
    key = load_signing_key(options.sign, passphrase)
    public, policy = read_public(options.public, options.content_root), read_policy(options.policy)
    options.to.mkdir(mode=0o700, parents=True, exist_ok=True)
    for machine in machines:
        if not (machine.url or options.url):
            raise SetupError("Falta --url, o la columna url: adónde envía cada equipo.")
        if _file(options.to, machine).exists():
            raise SetupError(f"{_file(options.to, machine)} ya está. Use otra carpeta, o quítelo primero.")
    demo = options.sign.resolve() == (DEMO_KEYS / "root.pem").resolve()
    made = []
    for machine in machines:
        now = datetime.now(UTC).replace(microsecond=0)
        server = {
            "id": "registro",
            "kind": options.kind,
            "token": "",
            "url": _address(options, machine, devices, now),
        }
        said = document(machine, server, public, policy, now, options.days)
        code = one_time_code()
        data = seal(sign(said, key), code)
        _write(_file(options.to, machine), data)
        _note(options.to / _CODES, (machine.code, machine.name, machine.device_letter, said["serial"], code))
        if options.link:
            _write_code(options, machine, data)
        made.append({"post": machine.code, "device": machine.device_letter, "serial": said["serial"]})
        sys.stderr.write(f"\r{len(made)} de {len(machines)}")
    sys.stderr.write("\n")
    if options.json:
        sys.stdout.write(json.dumps({"made": made, "folder": str(options.to), "demo": demo}) + "\n")
        return 0
    sys.stdout.write(f"{len(made)} altas en {options.to}; los códigos, en {_CODES}, van por otro camino.\n")
    if demo:
        sys.stdout.write("CLAVES DE DEMOSTRACIÓN: un programa definitivo las rechaza.\n")
    return 0


def _single(options: argparse.Namespace) -> Machine:
    if not options.post or not options.name:
        raise SetupError("Hace falta --table, o --post y --name.")
    return Machine(options.post, options.name, options.province, options.crossing, options.letter)


def _address(options: argparse.Namespace, machine: Machine, devices: Devices, now: datetime) -> str:
    """Return the address with the machine's own token: its own, or a new one of this registry."""
    if machine.url:
        return machine.url
    _, token = devices.add(machine.label, now.isoformat())
    return f"{options.url.rstrip('/')}/v1/key/{token}/projects/1"


def _file(folder: Path, machine: Machine) -> Path:
    return folder / f"{machine.stem}.vigia-alta"


def _write(path: Path, data: bytes) -> None:
    with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
        file.write(data)


def _note(path: Path, row: tuple[str, ...]) -> None:
    """Add a line to the table of codes; each is there before the next file is made."""
    new = not path.exists()
    with os.fdopen(
        os.open(path, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600), "a", encoding="utf-8"
    ) as file:
        table = csv.writer(file, lineterminator="\n")
        if new:
            table.writerow(("code", "name", "device_letter", "serial", "one_time_code"))
        table.writerow(row)


def _write_code(options: argparse.Namespace, machine: Machine, data: bytes) -> None:
    """Write the QR that leads to the file: address, no token of ours, and the file's hash."""
    url = f"{options.link.rstrip('/')}/{quote(_file(options.to, machine).name)}"
    said = {"url": url, "token": "", "sha256": hashlib.sha256(data).hexdigest()}
    code = segno.make(json.dumps(said, separators=(",", ":")), error="m", micro=False)
    code.save(str(options.to / f"{machine.stem}.png"), scale=6)
