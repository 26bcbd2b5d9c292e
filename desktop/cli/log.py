"""`vigia log verify`: check every record, link, signature and attachment of this machine's log, or of an export.
`vigia log export`: write chosen records for a judge, encrypted to a public key.

Exit codes: 0 the log holds, or the export is written; 1 it does not hold; 2 it could not be done.
"""

from __future__ import annotations

import argparse
import getpass
import io
import json
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    from desktop.incidents.bundle import BundleReport
    from desktop.incidents.chain import ChainReport
    from desktop.vault.vault import Vault

_ABOUT = """«verify» comprueba cada asiento, eslabón, firma y adjunto de la bitácora de este equipo, o de una exportación; «export»
escribe asientos elegidos para un juez, cifrados a una clave pública. Salida: 0 la bitácora está entera, o la exportación
está escrita; 1 no está entera; 2 no se pudo."""

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
    """Add `log` with its deeds, `verify` and `export`."""
    log = subparsers.add_parser("log", help="la bitácora de este equipo")
    deeds = log.add_subparsers(dest="deed", required=True, metavar="tarea")
    verify = deeds.add_parser(
        "verify", help="comprobar toda la bitácora, o una exportación", description=_ABOUT
    )
    verify.add_argument(
        "--bundle", type=Path, metavar="ARCHIVO", help="una exportación (.age, o el tar que trae); sin bóveda"
    )
    verify.add_argument(
        "--identity", type=Path, metavar="ARCHIVO", help="la clave age que abre la exportación"
    )
    verify.add_argument(
        "--device", metavar="CLAVE", help="con --bundle: la clave del equipo que debe haber firmado"
    )
    verify.add_argument("--json", action="store_true", help="el resultado como un objeto JSON")
    _add_opening(verify)
    verify.set_defaults(run=run)
    export = deeds.add_parser("export", help="escribir asientos para un juez, cifrados", description=_ABOUT)
    export.add_argument(
        "--record",
        action="append",
        required=True,
        metavar="NÚMERO",
        help="PPP-AAAA-E-NNNNN; se puede repetir",
    )
    export.add_argument("--motive", required=True, help="por qué, como quedará en la bitácora")
    export.add_argument("--recipient", required=True, help="para quién, en palabras")
    key = export.add_mutually_exclusive_group(required=True)
    key.add_argument("--key", metavar="AGE1…", help="la clave pública age del destinatario")
    key.add_argument("--key-file", type=Path, metavar="ARCHIVO", help="un archivo con ella")
    export.add_argument(
        "--to", type=Path, default=Path(), metavar="CARPETA", help="dónde escribir el archivo"
    )
    export.add_argument("--text-only", action="store_true", help="las actas como texto, sin su PDF")
    export.add_argument("--without-attachments", action="store_true", help="sin los adjuntos")
    _add_opening(export)
    export.set_defaults(run=run_export)


def _add_opening(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--passphrase-file",
        type=Path,
        metavar="ARCHIVO",
        help="su primera línea abre la bóveda; si no, se pregunta",
    )
    parser.add_argument(
        "--officer", default="", metavar="QUIÉN", help="de quién es la frase de paso (Agente 01 …)"
    )


def run(args: argparse.Namespace) -> int:
    """Verify and report. Raises the AppErrors of opening the vault, BundleUnreadable."""
    if args.bundle is not None:
        return _run_bundle(args)
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


def run_export(args: argparse.Namespace) -> int:
    """Write an export and say where. Raises the AppErrors of opening the vault and of exporting."""
    from desktop.app import acta_press, build_parts
    from desktop.desk.export import Wanted, key_from_file
    from desktop.incidents.records import Filter

    parts = build_parts()
    key = args.key if args.key is not None else key_from_file(args.key_file)
    try:
        officer_id = _officer_id(parts.vault, args.officer)
        opened = parts.vault.unlock(officer_id, _passphrase(args.passphrase_file))
    except _CannotOpen as refusal:
        print(f"vigia: {refusal}", file=sys.stderr)
        return 2
    desk = parts.desk(opened)
    try:
        found = {number: desk.log.records(Filter(text=number)) for number in args.record}
        ids = [
            next((one.instance_id for one in each if one.number == number), "")
            for number, each in found.items()
        ]
        wanted = Wanted(
            tuple(ids), args.motive, args.recipient, key, attachments=not args.without_attachments
        )
        written = desk.export.write(wanted, args.to, None if args.text_only else acta_press(desk))
    finally:
        desk.close()
    print(f"Exportación {written.record.number}: {written.path} ({written.size} bytes)")
    return 0


def _run_bundle(args: argparse.Namespace) -> int:
    from desktop.incidents.bundle import verify_bundle

    report = verify_bundle(_bundle(args))
    chain = report.chain
    foreign = args.device is not None and (not chain.chains or chain.chains[-1][1] != args.device)
    if args.json:
        told = report.told
        said = (
            None
            if told is None
            else {"number": told.number, "recipient": told.recipient, "motive": told.motive}
        )
        outcome = as_json(chain) | {"ok": report.ok and not foreign, "file": report.file, "told": said}
        print(json.dumps(outcome | {"foreign_device": foreign}))
    else:
        print("\n".join(_bundle_lines(report, foreign=foreign)))
    return 0 if report.ok and not foreign else 1


def _bundle_lines(report: BundleReport, *, foreign: bool) -> list[str]:
    lines = as_lines(report.chain)
    if report.told is not None:
        told = report.told
        lines[:0] = [
            f"Exportación {told.number}, hecha el {told.at}",
            f"Para: {told.recipient}",
            f"Motivo: {told.motive}",
            f"Asientos enteros: {len(told.chosen)}",
        ]
    if report.file:
        lines.append(f"PRIMER ARCHIVO QUE NO ES EL FIRMADO: {report.file}")
    if foreign:
        lines.append("EL EQUIPO NO ES EL QUE SE PIDIÓ.")
    return lines


def _bundle(args: argparse.Namespace) -> IO[bytes]:
    """Return the tar of an export, decrypted in memory. Raises BundleUnreadable."""
    import pyrage

    from desktop.errors import BundleUnreadable

    try:
        data = args.bundle.read_bytes()
        if not data.startswith(b"age-encryption.org/"):
            return io.BytesIO(data)
        if args.identity is None:
            raise BundleUnreadable
        lines = args.identity.read_text(encoding="utf-8").splitlines()
        found = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
        identities = [pyrage.x25519.Identity.from_str(line) for line in found]
        return io.BytesIO(pyrage.decrypt(data, identities))
    except (OSError, UnicodeDecodeError, pyrage.DecryptError, pyrage.IdentityError) as error:
        raise BundleUnreadable from error


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
    from desktop.errors import DatabaseDamaged
    from desktop.incidents.inspection import verify_stored
    from desktop.paths import home
    from desktop.vault.clock import SystemClock, SystemIds
    from desktop.vault.keyring import KeyStore
    from desktop.vault.vault import Vault

    place = home()
    vault = Vault(place, SystemClock(), SystemIds(), KeyStore())
    if not vault.exists():
        raise _CannotOpen(f"no hay una bóveda en {place.folder}")
    officer_id = _officer_id(vault, args.officer)
    opened = vault.unlock(officer_id, _passphrase(args.passphrase_file))
    try:
        if opened.database.damage():
            raise DatabaseDamaged(place.vault)
        return verify_stored(opened.database, opened.device_signer.public)
    finally:
        opened.close()


def _officer_id(vault: Vault, label: str) -> str:
    tiles = [tile for tile in vault.officers() if label in ("", tile.label)]
    if not tiles:
        raise _CannotOpen("ningún agente tiene esa etiqueta")
    return tiles[0].id


def _passphrase(file: Path | None) -> str:
    if file is None:
        return getpass.getpass("Frase de paso: ")
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise _CannotOpen(
            f"no se puede leer el archivo de la frase de paso ({type(error).__name__})"
        ) from error
    return lines[0] if lines else ""
