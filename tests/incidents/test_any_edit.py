"""Any change to any row, file or order of a copy of the log is found: random edits by somebody who has the key."""

from __future__ import annotations

import io
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pyrage
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from desktop.desk import Desk
from desktop.desk.export import Wanted
from desktop.errors import BundleUnreadable, StoreError
from desktop.incidents.bundle import verify_bundle
from desktop.store.schema import open_vault_database
from tests.incidents.test_export import JUDGE, PUBLIC, files_of, packed
from tests.incidents.verifier import VERIFIER
from tests.incidents.world import FORM, KEY, PACK, World
from tests.torture import session
from tests.torture.session import FIRST, desk_of, record, vault_of

FEW = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
# What is signed or follows from it. `search` is what full text sees: words of the screen, and no evidence.
COLUMNS = {
    "record": (
        "seq", "chain", "instance_id", "number", "kind", "corrects", "hecho", "form_id", "form_version", "level", "priority",
        "post", "author", "wall", "hidden", "erased_at", "record_hash", "facets", "dsse", "xml",
    ),
    "part": ("record_seq", "name", "type", "sha256", "size"),
    "part_chunk": ("part_id", "n", "bytes"),
}  # fmt: skip
VALUES = st.one_of(
    st.none(),
    st.integers(-2, 9),
    st.text(max_size=6),
    st.binary(max_size=6),
    st.sampled_from(["note", "record"]),
)


class _Undone(Exception):
    """Raised to take an edit back."""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """A log with attachments, a correction, a sealed sheet and an erased text."""
    world = World(tmp_path_factory.mktemp("log"))
    big = ("foto.jpg", "image/jpeg", bytes(range(256)) * 1100)
    first = world.add(
        "uno", ob="ob_01", parts=(big,), sealed={"nominal": {"/data/nombre": "Ejemplo Ficticio"}}
    )
    world.add("dos", corrige=first.instance_id)
    gone = world.add("tres", parts=(("audio.m4a", "audio/mp4", b"example"),))
    world.log.erase(world.instance(borrado=gone.instance_id), FORM, PACK)
    world.add("cuatro")
    world.database.execute("PRAGMA foreign_keys = OFF")
    assert world.log.verify().ok
    yield world
    world.database.close()


def rows(world: World, table: str) -> list[dict[str, Any]]:
    return world.database.query(f"SELECT rowid AS place, * FROM {table} ORDER BY rowid")


@FEW
@given(data=st.data())
def test_any_edit_of_a_row_is_found(told: World, data: st.DataObject) -> None:
    table = data.draw(st.sampled_from(sorted(COLUMNS)), "table")
    held = rows(told, table)
    row = data.draw(st.sampled_from(held), "row")
    deed = data.draw(st.sampled_from(["change", "delete", "exchange"]), "deed")
    column = data.draw(st.sampled_from(COLUMNS[table]), "column")
    # Nothing signed says the level of a record whose text is gone.
    assume(column not in ("level", "priority") or row["xml"] is not None)
    with suppress(_Undone, sqlite3.IntegrityError), told.database.transaction():
        if deed == "delete":
            told.database.execute(f"DELETE FROM {table} WHERE rowid = ?", (row["place"],))
        else:
            other = data.draw(st.sampled_from(held), "other") if deed == "exchange" else None
            value = other[column] if other is not None else data.draw(VALUES, "value")
            assume(value != row[column])
            told.database.execute(
                f"UPDATE {table} SET {column} = ? WHERE rowid = ?",
                (value, row["place"]),
            )
            changed = next((one for one in rows(told, table) if one["place"] == row["place"]), None)
            assume(changed is None or changed[column] != row[column])  # the column's type may turn it back
        assert not told.log.verify().ok
        raise _Undone
    assert told.log.verify().ok


@settings(FEW, max_examples=20)
@given(data=st.data())
def test_any_other_order_of_the_records_is_found(told: World, data: st.DataObject) -> None:
    seqs = [row["seq"] for row in rows(told, "record")]
    wanted = data.draw(st.permutations(seqs).filter(lambda it: list(it) != seqs))
    with suppress(_Undone), told.database.transaction():
        told.database.execute("UPDATE record SET seq = -seq")
        told.database.execute_many(
            "UPDATE record SET seq = ? WHERE seq = ?",
            [(new, -old) for old, new in zip(seqs, wanted, strict=True)],
        )
        assert not told.log.verify().ok
        raise _Undone
    assert told.log.verify().ok


@settings(FEW, max_examples=40)
@given(at=st.integers(0, 10**9), by=st.integers(1, 255))
def test_any_changed_byte_of_the_file_is_found(
    told: World, tmp_path_factory: pytest.TempPathFactory, at: int, by: int
) -> None:
    told.database.truncate_log()
    copy = tmp_path_factory.mktemp("copy") / "vault.db"
    shutil.copyfile(told.path, copy)
    content = bytearray(copy.read_bytes())
    content[at % len(content)] ^= by
    copy.write_bytes(content)
    assert _refused(copy)


def _refused(path: Path) -> bool:
    """Tell whether a file does not open, or says that it is damaged, as `vigia log verify` asks it."""
    try:
        with open_vault_database(path, KEY) as database:
            return bool(database.damage())
    except StoreError:
        return True


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("post") / "data"
    session.create(folder)
    vault = vault_of(folder)
    made = desk_of(vault.unlock(vault.officers()[0].id, FIRST), folder)
    for text in ("texto ficticio uno", "texto ficticio dos"):
        record(made, text)
    yield made
    made.close()


@pytest.fixture(scope="module")
def exported(desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files of an export."""
    ids = (desk.log.search("uno")[0].instance_id,)
    made = desk.export.write(
        Wanted(ids, "Oficio ficticio", "Juzgado", PUBLIC), tmp_path_factory.mktemp("out")
    )
    return files_of(pyrage.decrypt(made.path.read_bytes(), [JUDGE]))


@FEW
@given(data=st.data())
def test_any_change_to_an_export_is_found_by_both_verifiers(
    exported: dict[str, bytes], data: st.DataObject
) -> None:
    name = data.draw(st.sampled_from(sorted(exported)), "file")
    content, other = bytearray(exported[name]), data.draw(st.integers(1, 255), "by")
    place = data.draw(st.integers(0, len(content) - 1), "place")
    changed = dict(exported)
    match data.draw(st.sampled_from(["flip", "cut", "insert", "drop", "rename"]), "deed"):
        case "flip":
            content[place] ^= other
        case "cut":
            del content[place]
        case "insert":
            content.insert(place, other)
        case "drop":
            del changed[name]
        case "rename":
            changed[f"{name}x"] = changed.pop(name)
    if name in changed:
        changed[name] = bytes(content)
    assume(changed != exported)
    data_of = packed(changed)
    with suppress(BundleUnreadable):
        assert not verify_bundle(io.BytesIO(data_of)).ok
    with suppress(VERIFIER.Unreadable):
        assert not VERIFIER.verify_bundle(io.BytesIO(data_of))["ok"]
