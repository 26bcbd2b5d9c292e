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
from desktop.cli.spanish import told, told_held

if TYPE_CHECKING:
    from desktop.sync.run import SyncReport

_ABOUT = """Enviar una vez, para un temporizador, un guion o una persona sin ventanas. Salida: 0 nada falló y nada espera; 1 algo
espera o está retenido; 2 no se puede abrir lo que se envía."""


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `sync` with its deeds."""
    sync = subparsers.add_parser("sync", help="enviar lo que espera")
    deeds = sync.add_subparsers(dest="deed", required=True, metavar="tarea")
    once = deeds.add_parser(
        "once", help="enviar una vez lo que espera y decir si el registro contesta", description=_ABOUT
    )
    once.add_argument("--json", action="store_true", help="el informe como un objeto JSON")
    add_door(once)
    once.add_argument(
        "--due",
        action="store_true",
        help="respetar las esperas después de un intento fallido, como debe un temporizador",
    )
    once.set_defaults(run=run)
    machine = deeds.add_parser(
        "machine-key", help="entregar a la máquina la clave de envíos, para enviar sin que nadie haya entrado"
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
        print("vigia: falta --passphrase-file: la clave la da la bóveda", file=sys.stderr)
        return 2
    place = system_machine_key()
    if not isinstance(place, ProtectedFile) and sys.stdout.isatty():
        print("vigia: la clave no se muestra; pásela a systemd-creds como dice el manual", file=sys.stderr)
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
        "last_contact": report.last_contact.isoformat() if report.last_contact else None,
    }


def as_lines(report: SyncReport) -> list[str]:
    """Return a report for a person at a terminal."""
    lines = [f"Enviados: {len(report.sent)} · en espera: {report.waiting} · retenidos: {report.left.held}"]
    if report.server is None:
        lines.append("Este equipo no tiene un registro configurado; los asientos quedan guardados aquí.")
    elif report.last_contact is not None:
        lines.append(
            f"Último contacto con {report.server}: {report.last_contact.astimezone():%d/%m/%Y %H:%M}."
        )
    else:
        lines.append(f"Todavía sin contacto con {report.server}.")
    lines += [f"Retenido {instance}: {told_held(reason)}" for instance, reason in report.held]
    if report.problem is not None:
        lines.append(told(report.problem))
    return lines


def _send(args: argparse.Namespace) -> SyncReport:
    if args.passphrase_file is None:
        return open_road().send(Event(), force=not args.due)
    desk = open_desk(args)
    try:
        return desk.sending.send(Event(), force=not args.due)
    finally:
        desk.close()
