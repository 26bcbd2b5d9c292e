"""`courier import/export`: sealed files that came by USB, and receipts for the way back."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import pyrage

from registry.clock import utc_now
from registry.commands.arguments import add_place, settings_of
from registry.courier import Courier, receipts_of, write_receipts
from registry.errors import CourierRefused, SetupError
from registry.keys import DEMO_KEYS, load_keys
from registry.receipts import ReceiptSigner
from registry.service import opened, registry_name
from registry.submissions import Submissions


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the two deeds."""
    deeds = parser.add_subparsers(dest="deed", required=True, metavar="tarea")
    taking = deeds.add_parser("import", help="recibir los archivos de un pendrive")
    taking.add_argument(
        "paths", type=Path, nargs="+", help="archivos vigia-….age, o la carpeta que los tiene"
    )
    taking.add_argument("--keys", type=Path, default=DEMO_KEYS, help="carpeta de claves (recibos)")
    taking.add_argument(
        "--identity", type=Path, default=DEMO_KEYS / "courier.age", help="clave privada age del correo"
    )
    taking.add_argument(
        "--receipts", type=Path, help="carpeta donde dejar además los recibos de esos equipos"
    )
    giving = deeds.add_parser("export", help="escribir los recibos de un equipo")
    giving.add_argument("--device", type=int, required=True, help="número del equipo")
    giving.add_argument("--to", type=Path, required=True, help="carpeta donde dejar recibos-<n>.tar")
    giving.add_argument("--after", type=int, default=0, help="solo los recibos posteriores a este número")
    for deed in (taking, giving):
        add_place(deed)


def run(options: argparse.Namespace) -> int:
    """Do the deed and print a JSON summary; 1 where a file or a record was refused."""
    with opened(settings_of(options)) as (database, files):
        if options.deed == "export":
            path, count = write_receipts(options.to, receipts_of(database, options.device, options.after))
            _print({"file": str(path), "receipts": count})
            return 0
        keys = load_keys(options.keys)
        signer = ReceiptSigner(registry_name(database), keys.receipt, keys.receipt_keyid)
        courier = Courier(database, files, Submissions(database, files, signer), _identity(options.identity))
        told: list[dict[str, Any]] = []
        devices: dict[int, None] = {}
        for path in _files(options.paths):
            try:
                taken = courier.take(path, utc_now())
            except CourierRefused as refusal:
                sys.stderr.write(f"{refusal.args[-1]}\n")
                told.append(
                    {"file": path.name, "problem": refusal.problem.value, "received": [], "refused": []}
                )
                continue
            devices[taken.device] = None
            refused = [{"instance_id": instance, "reason": reason} for instance, reason in taken.refused]
            told.append(
                {"file": path.name, "problem": None, "received": list(taken.received), "refused": refused}
            )
        written = []
        for device in devices if options.receipts else ():
            path, count = write_receipts(options.receipts, receipts_of(database, device))
            written.append({"device": device, "file": str(path), "receipts": count})
    _print({"files": told, "receipts": written})
    return 1 if any(each["problem"] or each["refused"] for each in told) else 0


def _files(paths: list[Path]) -> list[Path]:
    found = [
        file for path in paths for file in (sorted(path.glob("vigia-*.age")) if path.is_dir() else [path])
    ]
    if not found:
        raise SetupError("No hay archivos vigia-….age.")
    return found


def _identity(path: Path) -> pyrage.x25519.Identity:
    try:
        lines = path.read_text(encoding="ascii").splitlines()
        secret = next(line.strip() for line in lines if line.startswith("AGE-SECRET-KEY-"))
        return pyrage.x25519.Identity.from_str(secret)
    except (OSError, UnicodeDecodeError, StopIteration, pyrage.IdentityError) as error:
        raise SetupError(f"{path} no se puede leer como clave privada age.") from error


def _print(value: object) -> None:
    json.dump(value, sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")
