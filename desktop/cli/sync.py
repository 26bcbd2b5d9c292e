"""`vigia sync once`: one run of sending, for a timer, a script or a person without windows.

Exit codes: 0 nothing failed and nothing waits, 1 something waits or is held, 2 the outbox cannot be opened.
"""

from __future__ import annotations

import argparse
import json
import sys
from threading import Event
from typing import TYPE_CHECKING, Any

from desktop.cli.doors import CannotOpen, add_door, open_desk, open_road, send_left

if TYPE_CHECKING:
    from desktop.sync.run import SyncReport


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `sync` with its deeds."""
    sync = subparsers.add_parser("sync", help="send what waits")
    deeds = sync.add_subparsers(dest="deed", required=True)
    once = deeds.add_parser("once", help="send what waits, once", description=__doc__)
    once.add_argument("--json", action="store_true", help="print the report as one JSON object")
    add_door(once)
    once.add_argument(
        "--due", action="store_true", help="respect the waiting times after failures, as a timer should"
    )
    once.set_defaults(run=run)
    machine = deeds.add_parser(
        "machine-key", help="hand the outbox's key to the machine, for sending with nobody logged in"
    )
    add_door(machine)
    machine.set_defaults(run=run_machine_key)


def run(args: argparse.Namespace) -> int:
    """Send once and report. Raises the AppErrors of opening the vault or the outbox."""
    left = send_left(force=not args.due)
    try:
        report = _send(args)
    except CannotOpen as refusal:
        if left is not None:
            report = left
            print("\n".join(as_lines(report)))
            return 1 if report.waiting or report.left.held or report.problem else 0
        print(f"vigia: {refusal}", file=sys.stderr)
        return 2
    if args.json:
        print(json.dumps(as_json(report), ensure_ascii=False))
    else:
        print("\n".join(as_lines(report)))
    return 1 if report.waiting or report.left.held or report.problem else 0


def run_machine_key(args: argparse.Namespace) -> int:
    """Hand the outbox's key on: on Windows into a file of the machine, elsewhere to standard output for systemd-creds.

    Raises the AppErrors of unlocking.
    """
    from desktop.vault.machine_key import ProtectedFile, handed, system_machine_key

    if args.passphrase_file is None:
        print("vigia: --passphrase-file is needed: the vault gives the key", file=sys.stderr)
        return 2
    place = system_machine_key()
    if not isinstance(place, ProtectedFile) and sys.stdout.isatty():
        print("vigia: the key is not shown; pipe it into systemd-creds, see the manual", file=sys.stderr)
        return 2
    try:
        desk = open_desk(args)
    except CannotOpen as refusal:
        print(f"vigia: {refusal}", file=sys.stderr)
        return 2
    try:
        vault_id, key = desk.sending.machine_key()
        desk.sending.hand_over()  # the machine sends what lies in the outbox, and cannot fetch from the vault
    finally:
        desk.close()
    if isinstance(place, ProtectedFile):
        print(place.keep(vault_id, key))
    else:
        print(handed(vault_id, key), end="")
    return 0


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
    if args.passphrase_file is None:
        return open_road().send(Event(), force=not args.due)
    desk = open_desk(args)
    try:
        return desk.sending.send(Event(), force=not args.due)
    finally:
        desk.close()
