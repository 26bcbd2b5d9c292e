"""`vigia sync once`: one run of sending, for a timer, a script or a person without windows.

Exit codes: 0 nothing failed and nothing waits, 1 something waits or is held, 2 the outbox cannot be opened.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from desktop.sync.run import SyncReport
    from desktop.vault.vault import Vault


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `sync` with its only deed, `once`."""
    sync = subparsers.add_parser("sync", help="send what waits")
    deeds = sync.add_subparsers(dest="deed", required=True)
    once = deeds.add_parser("once", help="send what waits, once", description=__doc__)
    once.add_argument("--json", action="store_true", help="print the report as one JSON object")
    once.add_argument(
        "--passphrase-file", type=Path, metavar="FILE", help="open the vault, instead of using the keyring"
    )
    once.add_argument("--officer", default="", metavar="LABEL", help="whose passphrase it is (Agente 01 …)")
    once.add_argument(
        "--due", action="store_true", help="respect the waiting times after failures, as a timer should"
    )
    once.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Send once and report. Raises the AppErrors of opening the vault or the outbox."""
    try:
        report = _send(args)
    except _CannotOpen as refusal:
        print(f"vigia: {refusal}", file=sys.stderr)
        return 2
    if args.json:
        print(json.dumps(as_json(report), ensure_ascii=False))
    else:
        print("\n".join(as_lines(report)))
    return 1 if report.waiting or report.left.held or report.problem else 0


class _CannotOpen(Exception):
    """There is no way to the outbox's key; the text says why."""


def as_json(report: SyncReport) -> dict[str, Any]:
    """Return a report as plain values; it holds no content, only ids, states and times."""
    problem = report.problem
    return {
        "server": report.server,
        "sent": list(report.sent),
        "held": [{"instance_id": instance, "reason": reason.value} for instance, reason in report.held],
        "waiting": report.waiting,
        "held_in_all": report.left.held,
        "waiting_bytes": report.left.size,
        "oldest": report.left.oldest.isoformat() if report.left.oldest else None,
        "problem": None if problem is None else {"kind": type(problem).__name__, "facts": list(problem.args)},
        "next_at": report.next_at.isoformat() if report.next_at else None,
        "clock_skew_s": report.clock_skew_s,
        "receipts": len(report.receipts),
    }


def as_lines(report: SyncReport) -> list[str]:
    """Return a report for a person at a terminal."""
    lines = [f"Enviados: {len(report.sent)} · en espera: {report.waiting} · retenidos: {report.left.held}"]
    if report.server is None:
        lines.append("Este equipo no tiene un registro configurado; los asientos quedan guardados aquí.")
    lines += [f"Retenido {instance}: {reason.value}" for instance, reason in report.held]
    if report.problem is not None:
        facts = " ".join(str(fact) for fact in report.problem.args)
        lines.append(f"{type(report.problem).__name__}: {facts}. Los asientos quedan guardados aquí.")
    return lines


def _send(args: argparse.Namespace) -> SyncReport:
    from desktop.paths import home
    from desktop.vault.clock import SystemClock, SystemIds
    from desktop.vault.keyring import KeyStore
    from desktop.vault.vault import Vault

    place = home()
    clock, ids = SystemClock(), SystemIds()
    vault = Vault(place, clock, ids, KeyStore())
    if not vault.exists():
        raise _CannotOpen(f"there is no vault in {place.folder}")
    from desktop.content.shelf import FormShelf
    from desktop.paths import resource

    shelf = FormShelf(resource("forms"))
    if args.passphrase_file is None:
        from desktop.road import Road

        key = vault.locked_outbox_key()
        if key is None:
            raise _CannotOpen("the system keyring does not hold the outbox's key; give --passphrase-file")
        return Road(place.outbox, key, shelf.xml, clock, ids).send(Event(), force=not args.due)
    from desktop.desk import Desk

    opened = vault.unlock(_officer_id(vault, args.officer), _passphrase(args.passphrase_file))
    desk = Desk(opened, place, shelf, clock, ids)
    try:
        return desk.send(Event(), force=not args.due)
    finally:
        desk.close()


def _officer_id(vault: Vault, label: str) -> str:
    tiles = [tile for tile in vault.officers() if label in ("", tile.label)]
    if not tiles:
        raise _CannotOpen("no officer has this label")
    return tiles[0].id


def _passphrase(file: Path) -> str:
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise _CannotOpen(f"the passphrase file cannot be read ({type(error).__name__})") from error
    return lines[0] if lines else ""
