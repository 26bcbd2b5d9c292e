"""Data as an officer leaves them, made and counted by the source of one version: `python data.py make|seal|count|spoil FOLDER`.

It runs with that version's folder as the working directory, and imports nothing of the tests.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

PHRASE = "tornillo lluvia manzana azul verde"  # typed into a window by its keys, so plain letters


def make(folder: Path) -> dict[str, int]:
    """A vault with one record on its way and one draft half typed."""
    from desktop.app import build_parts
    from desktop.vault.demo import demo_enrolment
    from desktop.vault.officer import Role
    from desktop.vault.passphrase import FixedKdf
    from desktop.vault.posts import list_posts

    parts = build_parts(folder, kdf=FixedKdf(64, 1))
    enrolment = demo_enrolment(list_posts()[0], now=parts.clock.now())
    _fill(
        parts,
        parts.vault.create("Persona Ficticia", Role.SUPERVISOR, PHRASE, enrolment),
        sealed=(True, False),
    )
    return count(folder)


def seal(folder: Path) -> dict[str, int]:
    """Seal one record in a vault that is there, and put it on its way."""
    from desktop.app import build_parts

    _fill(build_parts(folder), _unlock(folder), sealed=(True,))
    return count(folder)


def _fill(parts, opened, *, sealed) -> None:  # type: ignore[no-untyped-def]
    from desktop.desk import Snapshot
    from desktop.forms.session import Session
    from desktop.forms.surroundings import Surroundings

    desk = parts.desk(opened)
    try:
        for finished in sealed:
            work = desk.start("deteccion_temprana")
            session = Session(work.form, Surroundings(parts.clock, parts.ids))
            session.set("/data/ob", "ob_01 ob_02")
            session.set("/data/es_nnya", "no")
            session.set("/data/nivel_decidido", session.value("/data/nivel_sugerido"))
            session.set("/data/decide", session.question("/data/decide").choices[0].name)
            desk.keep(Snapshot(work.draft_id, session.draft(), {}))
            if finished:
                desk.finalise(work.draft_id, session.finalise())
    finally:
        desk.close()


def count(folder: Path) -> dict[str, int]:
    """Records, drafts and unsent bundles; opening brings the data to this version's schema."""
    opened = _unlock(folder)
    try:
        rows = {
            name: opened.database.query(f"SELECT count(*) AS n FROM {name}")[0]["n"]
            for name in ("record", "draft", "to_send")
        }
        applied = opened.database.query("SELECT count(*) AS n FROM _sqlite_migrations")[0]["n"]
        return {**rows, "schema": applied}
    finally:
        opened.close()


def spoil(folder: Path) -> dict[str, int]:
    """Put a table in the way of the newest schema, as nobody foresaw."""
    opened = _unlock(folder)
    opened.database.execute("CREATE TABLE draft_file (unforeseen TEXT)")
    opened.close()
    return {}


def _unlock(folder: Path):  # type: ignore[no-untyped-def]
    from desktop.app import build_parts
    from desktop.vault.passphrase import FixedKdf

    vault = build_parts(folder, kdf=FixedKdf(64, 1)).vault
    return vault.unlock(vault.officers()[0].id, PHRASE)


if __name__ == "__main__":
    print(
        json.dumps(
            {"make": make, "seal": seal, "count": count, "spoil": spoil}[sys.argv[1]](Path(sys.argv[2]))
        )
    )
