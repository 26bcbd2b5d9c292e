"""`vigia update`: look for a new version of the program, and hand the verified installer to whoever installs.

`take` brings the newest from an address or a stick; `hand` copies it to a folder with its checksum; `sign` publishes
installers (the ministry's side). The program never replaces itself. Exit codes: 0 there is a new version, or it was
handed over or published; 1 there is none; 2 refused.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

import desktop

_ABOUT = """Buscar una versión nueva del programa y dar el instalador comprobado a quien instala; el programa no se
reemplaza a sí mismo. Salida: 0 hay una versión nueva, o se copió o publicó; 1 no hay; 2 se rechazó."""


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `update` with its deeds."""
    parser = subparsers.add_parser("update", help="versiones nuevas del programa", description=_ABOUT)
    deeds = parser.add_subparsers(dest="deed", required=True, metavar="tarea")
    taking = deeds.add_parser(
        "take", help="comprobar y guardar la versión más nueva de una carpeta o dirección"
    )
    taking.add_argument("source", metavar="origen")
    taking.add_argument("--root", type=Path, help="la raíz TUF en la que se confía; si no, la del programa")
    taking.add_argument(
        "--confirm-clock", action="store_true", help="el reloj de este equipo puede estar mal"
    )
    taking.set_defaults(run=_take)
    handing = deeds.add_parser("hand", help="copiar el instalador comprobado, con su suma")
    handing.add_argument("folder", metavar="carpeta", type=Path)
    handing.set_defaults(run=_hand)
    signing = deeds.add_parser("sign", help="publicar instaladores en la carpeta de un repositorio")
    signing.add_argument("repository", metavar="repositorio", type=Path)
    signing.add_argument("--installers", nargs="+", type=Path, required=True)
    signing.add_argument(
        "--keys", type=Path, required=True, help="carpeta con dos claves fuera de línea y la de en línea"
    )
    signing.add_argument(
        "--oldest", default="0", help="la versión más vieja que puede pasar directamente a ésta"
    )
    signing.add_argument("--passphrase-file", type=Path, help="su primera línea abre las claves")
    signing.set_defaults(run=_sign)
    for deed in (taking, handing):
        deed.add_argument("--json", action="store_true", help="un objeto JSON")


def _take(args: argparse.Namespace) -> int:
    from desktop.cli.known import known_here
    from desktop.content.packs.sources import source
    from desktop.content.packs.trusting import trusted_root
    from desktop.content.updates.installers import kind_here
    from desktop.content.updates.taking import Updates
    from desktop.paths import home, resource

    root = args.root.read_bytes() if args.root else trusted_root(resource("trust")).data
    updates = Updates(
        home().updates,
        root,
        known=known_here(),
        program=desktop.__version__,
        resources=resource(),
        kind=kind_here(),
    )
    found = updates.take(source(args.source), datetime.now(UTC), confirmed=args.confirm_clock)
    if args.json:
        print(json.dumps({"found": None if found is None else asdict(found)}))
    elif found is None:
        print(f"no hay una versión posterior a la {desktop.__version__}")
    else:
        print(f"{found.version} comprobada: {home().updates / found.name}\nsha256 {found.sha256}")
    return 1 if found is None else 0


def _hand(args: argparse.Namespace) -> int:
    from desktop.content.updates.installers import KeptInstallers
    from desktop.paths import home

    path = KeptInstallers(home().updates).hand_over(desktop.__version__, args.folder)
    print(json.dumps({"file": str(path)}) if args.json else f"{path}\n{path}.sha256")
    return 0


def _sign(args: argparse.Namespace) -> int:
    from desktop.content.packs.signing import load_keys
    from desktop.content.updates.publishing import ProgramRepository

    passphrase = args.passphrase_file.read_bytes().splitlines()[0] if args.passphrase_file else None
    keys, now = load_keys(args.keys, passphrase), datetime.now(UTC)
    repository = ProgramRepository(args.repository)
    if not repository.exists:
        root = args.keys / "content-root.json"
        repository.create(keys, now, root=root.read_bytes() if root.is_file() else None)
    files = {path.name: path.read_bytes() for path in args.installers}
    repository.publish_installers(files, keys, now, oldest=args.oldest)
    print(f"{len(files)} en {args.repository}")
    return 0
