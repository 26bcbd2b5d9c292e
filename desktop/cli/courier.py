"""`vigia courier export DIR` and `vigia courier import FILE`: the USB road, when there is no other.

`export` signs with the device's key, so it needs the vault open; `import` needs the outbox's key only. Exit codes:
0 done, 1 something was refused, 2 nothing could be done (the reason is said).
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.cli.doors import CannotOpen, add_door, open_desk, open_road
from desktop.errors import AppError

if TYPE_CHECKING:
    from desktop.sync.courier import Package, Returned

_ABOUT = """Enviar por memoria USB cuando no hay otro camino. «export» firma con la clave del equipo y necesita la bóveda
abierta; «import» necesita sólo la clave de envíos. Salida: 0 hecho; 1 algo se rechazó; 2 no se pudo (se dice por qué)."""


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `courier` with its two deeds."""
    courier = subparsers.add_parser("courier", help="enviar por memoria USB y traer los recibos")
    deeds = courier.add_subparsers(dest="deed", required=True, metavar="tarea")
    export = deeds.add_parser("export", help="escribir en una carpeta lo que espera", description=_ABOUT)
    export.add_argument("folder", type=Path, metavar="CARPETA", help="la carpeta de la memoria")
    export.add_argument(
        "--remito", type=Path, metavar="ARCHIVO", help="escribir aquí el remito, en vez de mostrarlo"
    )
    export.set_defaults(run=run_export)
    taking = deeds.add_parser("import", help="tomar los recibos que vuelven", description=_ABOUT)
    taking.add_argument(
        "file", type=Path, metavar="ARCHIVO", help="recibos-<n>.tar, o la carpeta que los tiene"
    )
    taking.set_defaults(run=run_import)
    for deed in (export, taking):
        deed.add_argument("--json", action="store_true", help="un objeto JSON")
        add_door(deed)


def run_export(args: argparse.Namespace) -> int:
    """Write the stick and print its paper. Raises the AppErrors of opening the vault and of writing."""
    from desktop.sync.courier import remito

    if args.passphrase_file is None:
        print("vigia: falta --passphrase-file: el archivo se firma con la clave del equipo", file=sys.stderr)
        return 2
    try:
        desk = open_desk(args)
    except CannotOpen as refusal:
        print(f"vigia: {refusal}", file=sys.stderr)
        return 2
    try:
        packages = desk.sending.carry_out(args.folder)
    finally:
        desk.close()
    paper = "\f".join(remito(package, desk.sending.device_id) for package in packages)
    if args.remito is not None and packages:
        args.remito.write_text(paper, encoding="utf-8")
    if args.json:
        print(json.dumps({"files": [_as_json(package) for package in packages]}, ensure_ascii=False))
    elif not packages:
        print("No hay nada por enviar.")
    elif args.remito is None:
        print(paper, end="")
    return 0


def run_import(args: argparse.Namespace) -> int:
    """Take receipts; with an open vault they reach the log at once, else when it is next opened."""
    files = sorted(args.file.glob("recibos-*.tar")) if args.file.is_dir() else [args.file]
    if not files:
        print(f"vigia: no hay recibos-*.tar en {args.file}", file=sys.stderr)
        return 2
    try:
        if args.passphrase_file is None:
            results = [(file, _tried(open_road().take_receipts, file)) for file in files]
        else:
            desk = open_desk(args)
            try:
                results = [(file, _tried(desk.sending.bring_back, file)) for file in files]
            finally:
                desk.close()
    except CannotOpen as refusal:
        print(f"vigia: {refusal}", file=sys.stderr)
        return 2
    told = [_told(file, result) for file, result in results]
    if args.json:
        print(json.dumps({"files": told}, ensure_ascii=False))
    else:
        for each in told:
            print("\n".join(_lines(each)))
    return 1 if any(each["problem"] or each["refused"] for each in told) else 0


def _tried(take: Any, file: Path) -> Returned | AppError:
    try:
        result: Returned = take(file)
        return result
    except AppError as problem:
        return problem


def _told(file: Path, result: Returned | AppError) -> dict[str, Any]:
    if isinstance(result, AppError):
        return {
            "file": file.name,
            "received": [],
            "refused": [],
            "passed_over": 0,
            "problem": type(result).__name__,
        }
    return {
        "file": file.name,
        "received": list(result.received),
        "refused": [{"name": name, "reason": reason} for name, reason in result.refused],
        "passed_over": result.passed_over,
        "problem": None,
    }


_WORDS = {
    "CourierFileUnreadable": "está cortado o no es un archivo de recibos; no se tomó nada",
    "CourierFileForeign": "los recibos son de otro equipo; no se tomó ninguno",
    "CourierFileKnown": "estos recibos ya estaban; no cambió nada",
    "StickLost": "no se puede leer",
}


def _lines(told: dict[str, Any]) -> list[str]:
    if told["problem"]:
        return [f"{told['file']}: {_WORDS.get(told['problem'], told['problem'])}."]
    lines = [
        f"{told['file']}: {len(told['received'])} recibidos, {told['passed_over']} ya estaban o son de otro equipo."
    ]
    return lines + [f"  {each['name']} rechazado: {each['reason']}" for each in told["refused"]]


def _as_json(package: Package) -> dict[str, Any]:
    return {
        "file": package.path.name,
        "number": package.number,
        "records": len(package.bundles),
        "urgent": package.urgent,
        "bytes": package.size,
        "sha256": package.sha256,
    }
