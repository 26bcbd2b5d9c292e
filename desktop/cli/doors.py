"""How a command without windows gets to the outbox: by the system's keyring, or by a passphrase that opens the vault."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.content.shelf import FormShelf
    from desktop.desk import Desk
    from desktop.road import Road
    from desktop.sync.run import SyncReport
    from desktop.vault.vault import Vault


class CannotOpen(Exception):
    """There is no way to the outbox's key; the text says why."""


def add_door(parser: argparse.ArgumentParser) -> None:
    """Add the options that say how to open."""
    parser.add_argument(
        "--passphrase-file", type=Path, metavar="ARCHIVO", help="abrir la bóveda, en vez de usar el llavero"
    )
    parser.add_argument(
        "--officer", default="", metavar="QUIÉN", help="de quién es la frase de paso (Agente 01 …)"
    )


def open_road() -> Road:
    """Return the road under the key in the system's keyring, or under the machine's. Raises CannotOpen."""
    from desktop.paths import home
    from desktop.road import Road
    from desktop.vault.clock import SystemClock, SystemIds
    from desktop.vault.machine_key import system_machine_key

    place = home()
    vault = _vault()
    key = system_machine_key().outbox_key(vault.facts().vault_id) or vault.locked_outbox_key()
    if key is None:
        raise CannotOpen(
            "ni el llavero del sistema ni una clave de la máquina guardan la clave de envíos: no se envía nada hasta"
            " que se abra Vigía. Dé --passphrase-file, o vea en el manual cómo poner una clave de la máquina."
        )
    return Road(place.outbox, key, _shelf().xml, SystemClock(), SystemIds())


def send_left(*, force: bool) -> SyncReport | None:
    """Send what vaults that were wiped here left behind; None where there is none. Raises the StoreErrors."""
    from threading import Event

    from desktop.desk.sending import joined
    from desktop.desk.wiping import forget_left, left_roads
    from desktop.paths import home
    from desktop.vault.clock import SystemClock, SystemIds
    from desktop.vault.keyring import KeyStore

    keyring, report = KeyStore(), None
    for road in left_roads(home(), keyring, _shelf(), SystemClock(), SystemIds()):
        sent = road.send(Event(), force=force)
        report = sent if report is None else joined(report, sent)
        forget_left(road, keyring)
    return report


def open_desk(args: argparse.Namespace) -> Desk:
    """Return the desk of the officer whose passphrase it is. Raises CannotOpen and the AppErrors of unlocking."""
    from desktop.desk import Desk
    from desktop.paths import home
    from desktop.vault.clock import SystemClock, SystemIds

    vault = _vault()
    opened = vault.unlock(_officer_id(vault, args.officer), _passphrase(args.passphrase_file))
    return Desk(opened, home(), _shelf(), SystemClock(), SystemIds())


def _shelf() -> FormShelf:
    """The forms of the content in force, as the window has them."""
    from desktop.content.in_force import content_in_force
    from desktop.content.packs.kept import KeptPacks
    from desktop.paths import home, resource

    return content_in_force(KeptPacks(home().packs), resource()).shelf


def _vault() -> Vault:
    from desktop.paths import home
    from desktop.vault.clock import SystemClock, SystemIds
    from desktop.vault.keyring import KeyStore
    from desktop.vault.vault import Vault

    place = home()
    vault = Vault(place, SystemClock(), SystemIds(), KeyStore())
    if not vault.exists():
        raise CannotOpen(f"no hay una bóveda en {place.folder}")
    return vault


def _officer_id(vault: Vault, label: str) -> str:
    tiles = [tile for tile in vault.officers() if label in ("", tile.label)]
    if not tiles:
        raise CannotOpen("ningún agente tiene esa etiqueta")
    return tiles[0].id


def _passphrase(file: Path) -> str:
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise CannotOpen(
            f"no se puede leer el archivo de la frase de paso ({type(error).__name__})"
        ) from error
    return lines[0] if lines else ""
