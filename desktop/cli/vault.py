"""`vigia vault`: the backups of this machine, putting one back, and saving what can be read of a damaged vault.

Nothing here deletes: what was in use stays in `backups`. The window must be closed. Exit codes: 0 done, 1 something is damaged
or was lost, 2 could not be done.
"""

from __future__ import annotations

import argparse
import getpass
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.paths import Home
    from desktop.store.backups import Backup
    from desktop.store.salvage import Salvaged
    from desktop.vault.vault import Vault

_ABOUT = """Las copias de respaldo de este equipo: listarlas, poner una en su lugar, y rescatar lo que se pueda leer de una bóveda
dañada. Nada se borra: lo que estaba en uso queda en «backups». La ventana tiene que estar cerrada. Salida: 0 hecho;
1 algo está dañado o se perdió; 2 no se pudo."""


class _Refused(Exception):
    """What was asked for cannot be done; the text says why."""


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `vault` with its deeds."""
    vault = subparsers.add_parser(
        "vault", help="copias de respaldo, restaurar, rescatar una bóveda dañada", description=_ABOUT
    )
    deeds = vault.add_subparsers(dest="deed", required=True, metavar="tarea")
    listed = deeds.add_parser("backups", help="listar las copias y comprobar cada una entera")
    restore = deeds.add_parser("restore", help="poner una copia en el lugar de la bóveda")
    restore.add_argument(
        "number", metavar="número", type=int, nargs="?", help="el de la lista; sin él, la más nueva"
    )
    salvage = deeds.add_parser("salvage", help="rescatar lo que se pueda leer de una bóveda dañada")
    for parser, deed in ((listed, _list), (restore, _restore), (salvage, _salvage)):
        parser.add_argument(
            "--passphrase-file",
            type=Path,
            metavar="ARCHIVO",
            help="su primera línea abre la bóveda; si no, se pregunta",
        )
        parser.add_argument(
            "--officer", default="", metavar="QUIÉN", help="de quién es la frase de paso (Agente 01 …)"
        )
        parser.set_defaults(run=run, do=deed)


def run(args: argparse.Namespace) -> int:
    """Do what was asked with nobody else at the files. Raises AlreadyRunning and the AppErrors of the vault."""
    from desktop.paths import home
    from desktop.vault.clock import SystemClock, SystemIds
    from desktop.vault.keyring import KeyStore
    from desktop.vault.process import SingleInstance
    from desktop.vault.vault import Vault

    place = home()
    with SingleInstance(place.lock):
        try:
            return int(args.do(args, place, Vault(place, SystemClock(), SystemIds(), KeyStore())))
        except _Refused as refusal:
            print(f"vigia: {refusal}", file=sys.stderr)
            return 2


def _list(args: argparse.Namespace, place: Home, vault: Vault) -> int:
    from desktop.errors import StoreError
    from desktop.store.backups import Backups

    backups = Backups(place)
    if not backups.all():
        print("No hay copias de respaldo en este equipo.")
        return 1
    passphrase = _passphrase(args.passphrase_file)
    damaged = 0
    for backup in backups.all():
        try:
            backups.check(backup, vault.key_of(backup.header, args.officer, passphrase))
            state = "íntegra"
        except StoreError as error:
            damaged += 1
            state = f"dañada ({type(error).__name__})"
        print(f"{backup.number:6}  {backup.made:%d/%m/%Y %H:%M}  {state}")
    return 1 if damaged else 0


def _restore(args: argparse.Namespace, place: Home, vault: Vault) -> int:
    from desktop.store.backups import Backups

    backups = Backups(place)
    backup = _chosen(backups.all(), args.number)
    backups.check(backup, vault.key_of(backup.header, args.officer, _passphrase(args.passphrase_file)))
    aside = backups.restore(backup)
    print(f"Se puso la copia {backup.number}, del {backup.made:%d/%m/%Y %H:%M}.")
    print(f"Lo que estaba en uso quedó en {aside}. La bitácora sigue en una cadena nueva al desbloquear.")
    return 0


def _salvage(args: argparse.Namespace, place: Home, vault: Vault) -> int:
    del place
    passphrase = _passphrase(args.passphrase_file)
    saved, aside = vault.salvage(args.officer, passphrase)
    print("\n".join(_told(saved)))
    print(f"El archivo dañado quedó en {aside}. La bitácora sigue en una cadena nueva al desbloquear.")
    return 1 if saved.pages or saved.incomplete else 0


def _told(saved: Salvaged) -> list[str]:
    """Return what was saved, in words; names of tables and numbers only."""
    rows = sum(saved.rows.values())
    lines = [
        f"Filas recuperadas: {rows} · asientos: {saved.rows.get('record', 0)} · borradores: {saved.rows.get('draft', 0)}"
    ]
    if saved.pages:
        lines.append(f"Páginas dañadas: {', '.join(map(str, saved.pages))}")
    if saved.incomplete:
        lines.append(f"Incompletas: {', '.join(saved.incomplete)}")
    lines.append(
        "Las respuestas selladas de los borradores no se recuperan: su clave nunca sale del archivo."
    )
    return lines


def _chosen(backups: tuple[Backup, ...], number: int | None) -> Backup:
    found = [backup for backup in backups if number in (None, backup.number)]
    if not found:
        raise _Refused("no hay esa copia de respaldo")
    return found[-1]


def _passphrase(file: Path | None) -> str:
    if file is None:
        return getpass.getpass("Frase de paso: ")
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise _Refused(f"no se pudo leer el archivo de la frase ({type(error).__name__})") from error
    return lines[0] if lines else ""
