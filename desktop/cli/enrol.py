"""`vigia enrol FILE`: take the enrolment of this machine's post, from a file or from a picture of its QR code.

Without a vault the file is checked, and with `--name` and `--passphrase-file` the vault is made with it; else the
program's first start takes it. Over a vault, `--passphrase-file` opens it and the enrolment counts from the next
unlocking; the log stays. Exit codes: 0 taken, 1 checked but not taken (the first start takes it), 2 refused.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.cli.doors import CannotOpen, add_door
from desktop.errors import AppError, EnrolmentProblem, EnrolmentRefused

if TYPE_CHECKING:
    from desktop.sync.alta import AltaReader
    from desktop.vault.enrolment import Enrolment
    from desktop.vault.vault import Vault

_ABOUT = """Tomar el alta del puesto de este equipo, de un archivo o de la imagen de su QR. Sin bóveda el archivo se comprueba, y
con --name y --passphrase-file se crea la bóveda con él; si no, lo toma el primer arranque. Sobre una bóveda,
--passphrase-file la abre y el alta vale desde el próximo desbloqueo; la bitácora queda. Salida: 0 tomada; 1 comprobada
pero no tomada (la toma el primer arranque); 2 rechazada."""


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `enrol`."""
    parser = subparsers.add_parser("enrol", help="tomar el alta de este puesto", description=_ABOUT)
    parser.add_argument(
        "file", type=Path, nargs="?", metavar="ARCHIVO", help=".vigia-alta, o una imagen de su QR"
    )
    parser.add_argument(
        "--code-file", type=Path, metavar="ARCHIVO", help="su código de un solo uso; si no, se pregunta"
    )
    parser.add_argument("--post", metavar="CÓDIGO", help="rechazar un alta de otro puesto")
    parser.add_argument("--check", action="store_true", help="sólo decir qué es; no se toma nada")
    parser.add_argument("--name", default="", help="crear la bóveda: nombre de su primer agente")
    parser.add_argument(
        "--posts", action="store_true", help="todos los puestos como CSV, para `registry device enrol`"
    )
    parser.add_argument("--json", action="store_true", help="un objeto JSON")
    add_door(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Check the file and take it as far as the options allow."""
    if args.posts:
        return _print_posts()
    if args.file is None:
        print("vigia: falta el archivo del alta", file=sys.stderr)
        return 2
    try:
        enrolment = _opened(args)
        taken = False if args.check else _take(args, enrolment)
    except (AppError, CannotOpen) as error:
        return _refused(error, as_json=args.json)
    _tell(enrolment, taken=taken, as_json=args.json)
    return 0 if taken or args.check else 1


def _opened(args: argparse.Namespace) -> Enrolment:
    """Return the verified enrolment. Raises CannotOpen for a server's code, and as `AltaReader`."""
    from desktop.vault.alta_code import CentralAddress

    reader = _reader()
    data = reader.read(args.file)
    if isinstance(data, CentralAddress):
        raise CannotOpen(
            "esto es la dirección de un servidor ODK Central: escríbala en Envíos; el alta es otro archivo"
        )
    return reader.open(data, _code(args.code_file), post=args.post)


def _reader() -> AltaReader:
    from desktop.paths import resource
    from desktop.sync.alta import AltaReader
    from desktop.vault.clock import SystemClock
    from desktop.vault.trust import Trust

    def picture(data: bytes) -> str:
        from desktop.ui.enrolment.qr import text_of_picture

        return text_of_picture(data)

    return AltaReader(Trust.load(resource("trust")), SystemClock().now, picture)


def _code(file: Path | None) -> str:
    if file is None:
        from getpass import getpass

        return getpass("Código de un solo uso: ")
    return _first_line(file)


def _first_line(file: Path) -> str:
    try:
        return next(iter(file.read_text(encoding="utf-8").splitlines()), "")
    except (OSError, UnicodeDecodeError) as error:
        raise CannotOpen(f"no se puede leer {file.name} ({type(error).__name__})") from error


def _take(args: argparse.Namespace, enrolment: Enrolment) -> bool:
    """Put the enrolment into the vault, or make the vault with it; say whether that was done."""
    vault = _vault()
    if vault.exists():
        if args.passphrase_file is None:
            raise CannotOpen("aquí ya hay una bóveda: --passphrase-file la abre, o tome el alta en Ajustes")
        tiles = [tile for tile in vault.officers() if args.officer in ("", tile.label)]
        if not tiles:
            raise CannotOpen("ningún agente tiene esa etiqueta")
        with vault.unlock(tiles[0].id, _first_line(args.passphrase_file)) as opened:
            opened.enrol_again(enrolment)
        return True
    if not args.name or args.passphrase_file is None:
        return False
    from desktop.vault.officer import Role

    vault.create(args.name, Role.SUPERVISOR, _first_line(args.passphrase_file), enrolment).close()
    return True


def _vault() -> Vault:
    from desktop.paths import home
    from desktop.vault.clock import SystemClock, SystemIds
    from desktop.vault.keyring import KeyStore
    from desktop.vault.process import harden
    from desktop.vault.vault import Vault

    harden()
    return Vault(home(), SystemClock(), SystemIds(), KeyStore())


def _refused(error: AppError | CannotOpen, *, as_json: bool) -> int:
    reason = error.reason.value if isinstance(error, EnrolmentRefused) else type(error).__name__
    if as_json:
        print(json.dumps({"ok": False, "reason": reason}))
    words = (
        f"{_WORDS[error.reason]} ({reason})" if isinstance(error, EnrolmentRefused) else f"{reason}: {error}"
    )
    print(f"vigia: {words}", file=sys.stderr)
    return 2


def _tell(enrolment: Enrolment, *, taken: bool, as_json: bool) -> None:
    post = enrolment.post
    said: dict[str, Any] = {
        "ok": True,
        "taken": taken,
        "serial": enrolment.serial,
        "post": post.code,
        "name": post.name,
        "device": enrolment.device_letter,
        "expires": enrolment.expires.date().isoformat(),
        "servers": len(enrolment.servers),
        "demo": enrolment.demo,
    }
    if as_json:
        print(json.dumps(said, ensure_ascii=False))
        return
    print(f"{post.code} {post.name}, equipo {enrolment.device_letter}, alta {enrolment.serial}")
    print(f"vence {enrolment.expires:%d/%m/%Y}{'; CLAVES DE DEMOSTRACIÓN' if enrolment.demo else ''}")
    print(
        "tomada"
        if taken
        else "comprobada; falta tomarla: la ofrece el primer inicio, o --name y --passphrase-file"
    )


def _print_posts() -> int:
    from desktop.vault.posts import list_other_posts, list_posts

    table = csv.writer(sys.stdout, lineterminator="\n")
    table.writerow(("code", "name", "province", "crossing_id", "device_letter"))
    for post in (*list_posts(), *list_other_posts()):
        table.writerow((post.code, post.name, post.province, post.crossing_id, "A"))
    return 0


# As in the window (ui/messages), in a line for who installs.
_WORDS = {
    EnrolmentProblem.UNREADABLE: "no es un alta, o está cortada",
    EnrolmentProblem.UNTRUSTED: "la firma no es de una clave del ministerio que este programa conozca",
    EnrolmentProblem.EXPIRED: "el plazo venció",
    EnrolmentProblem.OTHER_POST: "es de otro puesto",
    EnrolmentProblem.ALREADY: "este equipo ya usó esta alta",
    EnrolmentProblem.OLDER: "es anterior a la que está en uso",
    EnrolmentProblem.DEMO_IN_RELEASE: "es de prueba y este programa es el definitivo",
    EnrolmentProblem.WRONG_CODE: "el código no abre el archivo",
    EnrolmentProblem.NO_CODE: "la imagen no tiene el código QR de un alta",
    EnrolmentProblem.OTHER_FILE: "lo que se bajó no es el archivo que dice el código QR",
}
