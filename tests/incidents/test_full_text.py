"""Full text is written after the acknowledgement: nobody sees a record missing from it, and nothing of one stays in it."""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.desk import Desk
from desktop.errors import DiskFull
from desktop.forms.instance import Instance
from desktop.incidents.records import Filter, Record
from desktop.incidents.statement import Kind
from desktop.paths import Home
from desktop.store.backups import Backups
from desktop.store.database import Database, open_database
from desktop.store.salvage import salvage
from desktop.store.schema import open_vault_database
from tests.incidents.test_keeping import every_page
from tests.incidents.world import FORM, KEY, PACK, World
from tests.torture import session
from tests.torture.session import FIRST, desk_of, vault_of


def indexed(database: Database) -> list[int]:
    """Return the places that full text holds words of, the oldest first."""
    rows = database.query("SELECT -id AS seq FROM record_fts_docsize ORDER BY 1")
    return [row["seq"] for row in rows]


def prove(database: Database) -> None:
    """Compare every word of the index with the records that are in it; raises where they disagree."""
    everything = [row["seq"] for row in database.query("SELECT seq FROM record ORDER BY seq")]
    assert indexed(database) == everything
    with database.transaction():
        database.execute("INSERT INTO record_fts(record_fts, rank) VALUES ('integrity-check', 1)")


def drafted(desk: Desk, text: str) -> tuple[str, Instance]:
    work, form = session.begin(desk)
    session.type_into(desk, work, form, text)
    return work.draft_id, form.finalise()


@pytest.mark.parametrize(
    "wanted",
    [Filter(text="ómnibus"), Filter(text="ABL-2026"), Filter(level=3), Filter(text="omni", level=3)],
    ids=["word", "number", "filter", "both"],
)
def test_a_record_is_found_the_moment_it_was_acknowledged(world: World, wanted: Filter) -> None:
    made = world.add("ómnibus de la tarde", nivel_sugerido="3")
    assert made.seq not in indexed(world.database)  # the acknowledgement did not wait for it
    assert made in world.log.records(wanted)
    prove(world.database)


def fill(database: Database) -> None:
    """Leave no room in the file: neither a page more nor one that is free."""
    database.execute("CREATE TABLE filler (bytes BLOB)")
    pages = database.query("PRAGMA page_count")[0]["page_count"]
    database.execute(f"PRAGMA max_page_count = {pages}")
    for size in (100_000, 3_000, 100, 1):
        with suppress(DiskFull):
            while True:
                database.execute("INSERT INTO filler VALUES (zeroblob(?))", (size,))


@pytest.mark.parametrize(
    "wanted",
    [Filter(text="ómnibus"), Filter(text="ABL-2026"), Filter(level=3), Filter(text="omni", level=3)],
    ids=["word", "number", "filter", "both"],
)
def test_on_a_full_disk_what_waits_for_full_text_is_found_too_and_in_its_order(
    world: World, wanted: Filter
) -> None:
    indexed_before = world.add("ómnibus de la mañana", nivel_sugerido="3")
    world.log.index()
    long = " ".join(f"palabra{n:04}" for n in range(800))  # more than the index has room for in its own pages
    waiting = [world.add(f"ómnibus de la tarde {n} {long}", nivel_sugerido="3") for n in range(2)]
    fill(world.database)
    with pytest.raises(DiskFull):
        world.log.index()
    expected = (waiting[1], waiting[0], indexed_before)
    assert world.log.records(wanted, limit=3) == expected
    assert world.log.records(wanted, limit=2) == expected[:2]
    assert world.log.records(wanted, 3, waiting[1].seq)[:2] == expected[1:]
    assert world.log.search("palabraquenoesta") == ()
    world.database.execute("PRAGMA max_page_count = 1000000")
    assert world.log.records(wanted, limit=3) == expected
    prove(world.database)


def test_what_is_indexed_already_is_searched_without_writing(world: World) -> None:
    made = world.add("ómnibus")
    world.log.index()
    prove(world.database)
    world.database.execute("PRAGMA query_only = ON")
    assert world.log.search("omnibus") == (made,)


def test_the_record_that_finalising_returns_is_the_one_that_is_read_back(world: World) -> None:
    first = world.add("uno", nivel_sugerido="4")
    made = [
        first,
        world.add("dos", corrige=first.instance_id, nivel_sugerido="sin_evaluar"),
        world.add("tres", sealed={"connivencia": {"/data/quien": "Inventada"}}),
        world.log.write(world.instance("cuatro"), FORM, PACK, kind=Kind.NOTE),
    ]
    read = [world.log.record(each.instance_id) for each in made]
    assert read[1:] == made[1:]
    assert read[0] is not None and read[0].corrected_by == made[1].instance_id
    assert made[2].hidden and made[0].priority == 0


def test_an_erased_record_that_was_waiting_never_reaches_full_text(world: World) -> None:
    waiting = world.add("palabraborrable", nivel_sugerido="3")
    erasure = world.instance("", asiento=f"<borrado>{waiting.instance_id}</borrado>")
    world.log.erase(erasure, FORM, PACK)
    assert waiting.seq not in indexed(world.database)
    assert world.log.search("palabraborrable") == world.log.records(Filter(level=3)) == ()
    prove(world.database)
    rows = world.database.query("SELECT * FROM record_fts('palabraborrable')")
    assert rows == []


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=st.lists(st.sampled_from(["write", "write", "index", "search", "erase"]), max_size=12))
def test_any_order_of_writing_indexing_and_erasing_leaves_a_sound_index(
    world: World, acts: list[str]
) -> None:
    kept: list[Record] = []
    for turn, act in enumerate(acts):
        if act == "write":
            kept.append(world.add(f"palabra{turn}"))
        elif act == "index":
            world.log.index()
        elif act == "search":
            world.log.search("palabra")
        elif kept:
            gone = kept.pop(turn % len(kept))
            world.log.erase(world.instance("", asiento=f"<borrado>{gone.instance_id}</borrado>"), FORM, PACK)
    world.log.index()
    prove(world.database)
    found = {record.instance_id for record in world.log.search("palabra", limit=500)}
    assert {record.instance_id for record in kept} <= found


@pytest.mark.skipif(sys.platform == "win32", reason="fork and SIGKILL are of POSIX")
def test_killed_between_acknowledgement_and_indexing_the_record_is_found_at_the_next_opening(
    tmp_path: Path,
) -> None:
    officer = session.create(tmp_path)
    child = os.fork()
    if child == 0:
        desk = desk_of(vault_of(tmp_path).unlock(officer, FIRST), tmp_path)
        draft_id, instance = drafted(desk, "palabradelmuerto")
        desk.finalise(draft_id, instance)
        os.kill(os.getpid(), signal.SIGKILL)
    assert os.WTERMSIG(os.waitpid(child, 0)[1]) == signal.SIGKILL
    opened = vault_of(tmp_path).unlock(officer, FIRST)
    [unread] = opened.database.query("SELECT max(seq) AS seq FROM record")
    assert unread["seq"] not in indexed(opened.database)
    desk = desk_of(opened, tmp_path)
    prove(opened.database)  # the opening has done it, before anybody searched
    assert len(desk.log.search("palabradelmuerto")) == 1
    desk.close()


def test_an_erasure_by_order_reaches_what_was_not_indexed_yet(tmp_path: Path) -> None:
    officer = session.create(tmp_path)
    desk = desk_of(vault_of(tmp_path).unlock(officer, FIRST), tmp_path)
    draft_id, instance = drafted(desk, "palabraunicaborrable")
    made = desk.finalise(draft_id, instance)
    assert isinstance(made, Record)
    assert b"palabraunicaborrable" in every_page(desk, tmp_path)
    desk.keeping.erase([made.instance_id], "oficio 7", "motivo")
    assert b"palabraunicaborrable" not in every_page(desk, tmp_path)
    prove(desk._vault.database)
    desk.close()


def test_a_copy_taken_while_a_record_waits_finds_it_too(world: World, tmp_path: Path) -> None:
    made = world.add("ómnibus")
    backup = Backups(Home(tmp_path)).make(world.database, KEY, b"{}")
    with open_database(backup.path, KEY) as copy:
        assert made.seq not in indexed(copy)
    world.database.close()
    world.path.write_bytes(backup.path.read_bytes())
    world.database = open_vault_database(world.path, KEY)
    world.log = world.log_of("Agente 01")
    assert world.log.search("omnibus") == (made,)
    prove(world.database)


def test_what_is_salvaged_is_in_full_text_at_once(world: World, tmp_path: Path) -> None:
    world.add("ómnibus")
    world.log.index()
    world.add("camión")
    world.database.truncate_log()
    salvage(world.path, KEY, tmp_path / "saved.db")
    with open_vault_database(tmp_path / "saved.db", KEY) as saved:
        prove(saved)
