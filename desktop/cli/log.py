"""`vigia log verify`: check every record, link, signature and attachment of this machine's log.

Exit codes: 0 the log holds, 1 it does not, 2 the vault cannot be opened.
"""

from __future__ import annotations

import argparse
import getpass
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from desktop.incidents.chain import ChainReport
    from desktop.vault.vault import Vault

_WORDS = {
    "altered": "alterado",
    "removed": "quitado",
    "reordered": "fuera de orden",
    "foreign-key": "firmado con una clave ajena",
    "missing-signature": "falta una firma",
    "number-gap": "salto en la numeración",
    "xml-mismatch": "el texto no es el firmado",
    "part-mismatch": "un adjunto no es el firmado",
}


class _CannotOpen(Exception):
    """There is no vault, officer or passphrase to open it with; the text says which."""


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `log` with its deed, `verify`."""
    log = subparsers.add_parser("log", help="the log of this machine")
    deeds = log.add_subparsers(dest="deed", required=True, metavar="deed")
    verify = deeds.add_parser("verify", help="check the whole log", description=__doc__)
    verify.add_argument("--json", action="store_true", help="print the outcome as one JSON object")
    verify.add_argument(
        "--passphrase-file",
        type=Path,
        metavar="FILE",
        help="its first line opens the vault; else it is asked for",
    )
    verify.add_argument("--officer", default="", metavar="LABEL", help="whose passphrase it is (Agente 01 …)")
    verify.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Verify and report. Raises the AppErrors of opening the vault."""
    try:
        report = _verify(args)
    except _CannotOpen as refusal:
        print(f"vigia: {refusal}", file=sys.stderr)
        return 2
    if args.json:
        print(json.dumps(as_json(report)))
    else:
        print("\n".join(as_lines(report)))
    return 0 if report.ok else 1


def as_json(report: ChainReport) -> dict[str, Any]:
    """Return the outcome in the shape of the stand-alone verifier."""
    broken = report.first_broken
    return {
        "ok": report.ok,
        "records": report.records,
        "head": report.head.sha256,
        "chains": [{"chain": chain, "device": device} for chain, device in report.chains],
        "first_broken": None if broken is None else {"seq": broken.seq, "fault": broken.fault.value},
    }


def as_lines(report: ChainReport) -> list[str]:
    """Return the outcome for a person at a terminal."""
    lines = [f"Cadena {chain} · clave del equipo {device}" for chain, device in report.chains]
    lines += [f"Asientos verificados: {report.records}", f"Cabeza: {report.head.sha256}"]
    if report.first_broken is None:
        return [*lines, "La bitácora está íntegra."]
    broken = report.first_broken
    return [*lines, f"PRIMER ESLABÓN ROTO: asiento {broken.seq}, {_WORDS[broken.fault]} ({broken.fault})."]


def _verify(args: argparse.Namespace) -> ChainReport:
    from desktop.incidents.inspection import verify_stored
    from desktop.paths import home
    from desktop.vault.clock import SystemClock, SystemIds
    from desktop.vault.keyring import KeyStore
    from desktop.vault.vault import Vault

    place = home()
    vault = Vault(place, SystemClock(), SystemIds(), KeyStore())
    if not vault.exists():
        raise _CannotOpen(f"there is no vault in {place.folder}")
    officer_id = _officer_id(vault, args.officer)
    opened = vault.unlock(officer_id, _passphrase(args.passphrase_file))
    try:
        return verify_stored(opened.database, opened.device_signer.public)
    finally:
        opened.close()


def _officer_id(vault: Vault, label: str) -> str:
    tiles = [tile for tile in vault.officers() if label in ("", tile.label)]
    if not tiles:
        raise _CannotOpen("no officer has this label")
    return tiles[0].id


def _passphrase(file: Path | None) -> str:
    if file is None:
        return getpass.getpass("Frase de paso: ")
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise _CannotOpen(f"the passphrase file cannot be read ({type(error).__name__})") from error
    return lines[0] if lines else ""
