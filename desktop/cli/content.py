"""`vigia content …`: check, build, sign and install what the program carries.

Exit codes: 0 done, 1 the content has errors, 2 refused or could not be done.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.cli.doors import add_door, open_desk
from desktop.content.check import check
from desktop.content.findings import Report
from desktop.paths import home, resource

if TYPE_CHECKING:
    from desktop.content.packs.installing import Packs
    from desktop.content.packs.kept import InstalledPack

    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]

_NAME = "contenido"


def add_parser(commands: Subparsers) -> None:
    """Add the command `content` with its deeds."""
    parser = commands.add_parser("content", help="las guías, tablas y formularios que trae el programa")
    deeds = parser.add_subparsers(dest="deed", required=True, metavar="tarea")
    checking = deeds.add_parser("check", help="buscar lo que falta, está roto o sin confirmar")
    _add_folder(checking)
    checking.add_argument("--json", action="store_true", help="cantidades y hallazgos como un objeto JSON")
    checking.set_defaults(run=run)
    previewing = deeds.add_parser(
        "preview", help="una carpeta de recursos en una ventana, como la leerá el agente"
    )
    _add_folder(previewing)
    previewing.set_defaults(run=_preview)
    _add_authoring(deeds)
    _add_installing(deeds)


def _add_folder(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "folder",
        metavar="carpeta",
        nargs="?",
        type=Path,
        help="una carpeta de recursos; si no, la del programa",
    )


def _add_authoring(deeds: Subparsers) -> None:
    building = deeds.add_parser("build", help="comprobar una carpeta de recursos y escribir un paquete")
    _add_folder(building)
    building.add_argument(
        "--number", required=True, metavar="VERSIÓN", help="cifras con puntos, posterior a la última"
    )
    building.add_argument("--name", default=_NAME, help=f"minúsculas con guiones (si no, {_NAME})")
    building.add_argument(
        "--level",
        default="public",
        choices=("public", "official", "reserved"),
        help="público, oficial o reservado",
    )
    building.add_argument("--languages", default="es", help="separados por comas (si no, es)")
    building.add_argument("--min-program", default="0", help="el programa más viejo que puede leerlo")
    building.add_argument(
        "--official", action="store_true", help="firmado como oficial, no como material de apoyo"
    )
    building.add_argument("--recipient", help="el destinatario age del puesto, para un paquete reservado")
    building.add_argument("--out", type=Path, default=Path(), help="carpeta donde escribir (si no, ésta)")
    building.set_defaults(run=_build)
    sheet = deeds.add_parser("sheet", help="las tablas como un libro XLSX, para corregirlas en una planilla")
    sheet.add_argument("workbook", metavar="libro", type=Path)
    _add_folder(sheet)
    sheet.add_argument("--take", action="store_true", help="escribir las hojas del libro sobre las tablas")
    sheet.set_defaults(run=_sheet)
    making = deeds.add_parser(
        "keys", help="hacer las claves de firma de una ceremonia y la raíz de la que parten los puestos"
    )
    making.add_argument("folder", metavar="carpeta", type=Path)
    making.set_defaults(run=_keys)
    signing = deeds.add_parser(
        "sign", help="publicar paquetes en la carpeta de un repositorio, o renovar su plazo"
    )
    signing.add_argument("repository", metavar="repositorio", type=Path, help="carpeta; se crea si no está")
    signing.add_argument("--packs", nargs="+", type=Path, default=[], help="sin ninguno, se renueva el plazo")
    signing.add_argument(
        "--keys", type=Path, required=True, help="carpeta con dos claves fuera de línea y la de en línea"
    )
    signing.set_defaults(run=_sign)
    for parser in (making, signing):
        parser.add_argument("--passphrase-file", type=Path, help="su primera línea abre las claves")


def _add_installing(deeds: Subparsers) -> None:
    installing = deeds.add_parser("install", help="tomar los paquetes más nuevos de una carpeta o dirección")
    installing.add_argument("source", metavar="origen")
    installing.add_argument(
        "--confirm-clock", action="store_true", help="un supervisor dice que el reloj puede estar mal"
    )
    installing.add_argument(
        "--identity", type=Path, help="la identidad age del puesto, para paquetes reservados"
    )
    installing.set_defaults(run=_install)
    listing = deeds.add_parser("list", help="qué está instalado y hasta cuándo vale su firma")
    listing.set_defaults(run=_list)
    returning = deeds.add_parser("rollback", help="volver a la versión anterior")
    returning.add_argument("name", metavar="nombre", nargs="?", default=_NAME)
    returning.set_defaults(run=_rollback)
    again = deeds.add_parser("forward", help="usar otra vez la versión de la que se volvió atrás")
    again.add_argument("name", metavar="nombre", nargs="?", default=_NAME)
    again.set_defaults(run=_forward)
    telling = deeds.add_parser(
        "recipient", help="el destinatario age del puesto, para el que se hacen los paquetes reservados"
    )
    add_door(telling)
    telling.set_defaults(run=_recipient)
    for parser in (installing, listing, returning, again):
        parser.add_argument(
            "--root", type=Path, help="la raíz TUF en la que se confía; si no, la del programa"
        )
        parser.add_argument("--json", action="store_true", help="un objeto JSON")


def run(arguments: argparse.Namespace) -> int:
    """Print findings and counts; 0 without errors, 1 with."""
    report = check(arguments.folder or resource())
    if arguments.json:
        findings = [
            {"file": one.file, "row": one.row, "text": one.text, "error": one.error}
            for one in report.findings
        ]
        print(json.dumps({"counts": report.counts, "findings": findings}, ensure_ascii=False))
    else:
        _print_findings(report)
        for name, count in report.counts.items():
            print(f"{count:6}  {name}")
    return 1 if report.errors else 0


def _preview(arguments: argparse.Namespace) -> int:
    from desktop.ui.content_preview.window import open_content_preview  # Qt only where there is a window

    return open_content_preview(arguments.folder or resource())


def _print_findings(report: Report) -> None:
    for finding in report.findings:
        print(f"{'error' if finding.error else 'aviso'}  {finding}")


def _build(arguments: argparse.Namespace) -> int:
    import pyrage

    from desktop.content.packs.archive import PackFacts, collect, write
    from desktop.errors import ContentError

    folder = arguments.folder or resource()
    report = check(folder)
    if report.errors:
        _print_findings(report)
        return 1
    facts = PackFacts(
        name=arguments.name,
        version=arguments.number,
        level=arguments.level,
        languages=tuple(arguments.languages.split(",")),
        min_program=arguments.min_program,
        signed_as="oficial" if arguments.official else "material_de_apoyo",
    )
    data = write(facts, collect(folder))
    if facts.level == "reserved":
        try:
            data = pyrage.encrypt(data, [pyrage.x25519.Recipient.from_str(arguments.recipient or "")])
        except pyrage.RecipientError as error:
            raise ContentError(facts.target, "a reserved pack needs the post's age recipient") from error
    arguments.out.mkdir(parents=True, exist_ok=True)
    (arguments.out / facts.target).write_bytes(data)
    print(f"{facts.target}  {len(data)} bytes")
    return 0


def _sheet(arguments: argparse.Namespace) -> int:
    from desktop.content.workbook import read_workbook, write_workbook

    tables = (arguments.folder or resource()) / "directory"
    if arguments.take:
        changed = read_workbook(arguments.workbook, tables)
        print(f"tablas cambiadas: {', '.join(changed) or 'ninguna'}")
    else:
        print(f"{arguments.workbook}: {', '.join(write_workbook(tables, arguments.workbook))}")
    return 0


def _passphrase(arguments: argparse.Namespace) -> bytes | None:
    given = arguments.passphrase_file
    return given.read_bytes().splitlines()[0] if given else None


def _keys(arguments: argparse.Namespace) -> int:
    from desktop.content.packs.signing import load_keys, make_keys, make_root
    from desktop.vault.clock import SystemClock

    passphrase = _passphrase(arguments)
    make_keys(arguments.folder, passphrase)
    root = make_root(load_keys(arguments.folder, passphrase), SystemClock().now())
    (arguments.folder / "content-root.json").write_bytes(root)
    print(f"{arguments.folder / 'content-root.json'}  va en resources/trust/ del instalador")
    return 0


def _sign(arguments: argparse.Namespace) -> int:
    from desktop.content.packs.signing import Repository, load_keys
    from desktop.vault.clock import SystemClock

    now = SystemClock().now()
    keys = load_keys(arguments.keys, _passphrase(arguments))
    repository = Repository(arguments.repository)
    if not repository.exists:
        root = arguments.keys / "content-root.json"
        repository.create(keys, now, root=root.read_bytes() if root.exists() else None)
    if arguments.packs:
        repository.publish({path.name: path.read_bytes() for path in arguments.packs}, keys, now)
    else:
        repository.renew(keys, now)
    print(f"{arguments.repository}: {len(arguments.packs)} paquetes firmados")
    return 0


def _packs(arguments: argparse.Namespace) -> Packs:
    from desktop import __version__
    from desktop.cli.known import known_here
    from desktop.content.packs.installing import Packs
    from desktop.content.packs.trusting import trusted_root

    root = arguments.root.read_bytes() if arguments.root else trusted_root(resource("trust")).data
    return Packs(home().packs, root, known=known_here(), program=__version__, resources=resource())


def _install(arguments: argparse.Namespace) -> int:
    import pyrage

    from desktop.content.packs.sources import source
    from desktop.vault.clock import SystemClock

    given = arguments.identity
    identity = pyrage.x25519.Identity.from_str(given.read_text().split()[-1]) if given else None
    packs = _packs(arguments)
    taken = packs.install(
        source(arguments.source), SystemClock().now(), confirmed=arguments.confirm_clock, identity=identity
    )
    _print_packs(taken, arguments)
    if not taken and not arguments.json:
        later = packs.gone_back_from(_NAME)
        words = (
            "" if later is None else f": se volvió atrás de la {later.version}, que «forward» usa otra vez"
        )
        print(f"nada nuevo{words}")
    return 0


def _list(arguments: argparse.Namespace) -> int:
    _print_packs(_packs(arguments).installed(), arguments)
    return 0


def _rollback(arguments: argparse.Namespace) -> int:
    _print_packs((_packs(arguments).rollback(arguments.name),), arguments)
    return 0


def _forward(arguments: argparse.Namespace) -> int:
    chosen = _packs(arguments).forward(arguments.name)
    _print_packs(() if chosen is None else (chosen,), arguments)
    if chosen is None and not arguments.json:
        print("no se volvió atrás de ninguna versión")
    return 0


def _recipient(arguments: argparse.Namespace) -> int:
    """Print what the last unlocking left beside the packs, or, given a passphrase, what the vault says."""
    if arguments.passphrase_file is not None:
        desk = open_desk(arguments)
        recipient = desk.reserved.recipient
        desk.close()
    else:
        path = home().recipient
        recipient = path.read_text(encoding="ascii").strip() if path.is_file() else ""
    print(recipient or "todavía no hay: desbloquee la bóveda una vez en este equipo")
    return 0 if recipient else 2


def _print_packs(packs: tuple[InstalledPack, ...], arguments: argparse.Namespace) -> None:
    from dataclasses import asdict

    from desktop.vault.clock import SystemClock

    now = SystemClock().now()
    if arguments.json:
        rows = [asdict(pack) | {"overdue_days": pack.overdue(now).days} for pack in packs]
        print(json.dumps({"packs": rows}, ensure_ascii=False))
        return
    for pack in packs:
        days = pack.overdue(now).days
        term = f"venció hace {days} días" if days else f"firmado hasta {pack.expires[:10]}"
        print(
            f"{'*' if pack.active else ' '} {pack.name} {pack.version}  {pack.level}, {pack.signed_as}  {term}"
        )
