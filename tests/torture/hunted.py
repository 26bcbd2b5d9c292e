"""A whole session whose every answer, name and passphrase is a canary; it ends in a SIGSEGV. Run as a program.

`python -m tests.torture.hunted FOLDER CANARY`: data, home and temporary files belong under FOLDER.
"""

from __future__ import annotations

import ctypes
import logging
import sys
from pathlib import Path

from desktop.app import build_parts, write_log
from desktop.desk import Snapshot, events_between
from desktop.errors import AppError
from desktop.forms.session import Session
from desktop.forms.surroundings import Surroundings
from desktop.incidents.attachments import CHUNK_BYTES, Attachment
from desktop.incidents.records import Filter
from desktop.vault.demo import demo_enrolment
from desktop.vault.officer import Role
from desktop.vault.passphrase import FixedKdf
from desktop.vault.posts import list_posts


def main() -> None:
    """Type, seal, search, back up, change, fail, and crash with a draft open."""
    folder, canary = Path(sys.argv[1]), sys.argv[2]
    parts = build_parts(folder / "data", kdf=FixedKdf(64, 1))
    write_log(parts.home)
    enrolment = demo_enrolment(list_posts()[0], now=parts.clock.now())
    first, second = f"{canary} primera frase 91", f"{canary} segunda frase 92"
    desk = parts.desk(parts.vault.create(f"{canary} Nombre", Role.SUPERVISOR, first, enrolment))
    surroundings = Surroundings(parts.clock, parts.ids)
    for turn in range(4):
        work = desk.start("seguimiento")
        session = Session(work.form, surroundings)
        session.set("/data/novedad", "otra")
        for words in range(3):
            session.set("/data/relato", f"{canary} relato {turn} {words}")
            events = tuple(events_between({}, {"/data/relato": f"{canary} evento"}, parts.clock.now()))
            sealed = {"nominal": {"/data/nombre": f"{canary} sellado"}}
            cursor = {"ref": "/data/relato", "note": f"{canary} cursor"}
            desk.keep(Snapshot(work.draft_id, session.draft(), cursor, sealed, events), durable=turn % 2 == 0)
        film = f"{canary} archivo ".encode() * 20_000
        pieces = (film[at : at + CHUNK_BYTES] for at in range(0, len(film), CHUNK_BYTES))
        desk.files.put(work.draft_id, Attachment("foto-1.mp4", "video/mp4", len(film)), pieces)
        if turn < 3:
            record = desk.finalise(work.draft_id, session.finalise())
            desk.read_back(record.instance_id)  # type: ignore[union-attr]
    desk.log.search(canary, Filter(level=None))
    desk.back_up()
    beto = desk.guard.add_officer(f"{canary} Beto", Role.OFFICER, second)
    desk.guard.remove_officer(beto.id)
    desk.guard.change_passphrase(first, second)
    desk.remember("place", f"{canary} lugar")
    parts.vault.leave_note(desk.officer.id, f"{canary} nota que ya es borrador")
    desk.notes.take()
    parts.vault.leave_note(desk.officer.id, f"{canary} nota que espera")
    try:
        parts.vault.unlock(desk.officer.id, f"{canary} equivocada")
    except AppError as error:
        logging.getLogger("vigia").warning("%s", type(error).__name__)
        logging.getLogger("vigia").exception("unlocking")
    desk.keep(Snapshot(work.draft_id, session.draft(), {"note": f"{canary} al final"}))
    print("ready", flush=True)
    ctypes.string_at(0)


if __name__ == "__main__":
    main()
