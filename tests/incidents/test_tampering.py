"""Changing the vault's own rows, as somebody with its key could: the log notices."""

from __future__ import annotations

import pytest

from desktop.incidents.chain import Broken, Fault
from desktop.incidents.sending import Receipt
from tests.incidents.test_sending import SIGNED
from tests.incidents.world import World


@pytest.fixture
def told(world: World) -> World:
    """A log of an enrolment and three detections; the second has an attachment and a sealed sheet."""
    world.add("uno")
    world.add(
        "dos",
        ob="ob_01",
        parts=(("foto.jpg", "image/jpeg", b"example"),),
        sealed={"nominal": {"/data/nombre": "Ejemplo Ficticio"}},
    )
    world.add("tres")
    assert world.log.verify().ok
    world.database.execute("PRAGMA foreign_keys = OFF")
    return world


EDITS: list[tuple[str, str, Broken]] = [
    ("another text", "UPDATE record SET xml = CAST('<data/>' AS BLOB) WHERE seq = 3", Broken(3, Fault.XML_MISMATCH)),
    ("no text", "UPDATE record SET xml = NULL WHERE seq = 3", Broken(3, Fault.XML_MISMATCH)),
    (
        "a text said to be erased",
        "UPDATE record SET xml = NULL, erased_at = 'x', search = '', facets = '' WHERE seq = 4",
        Broken(4, Fault.XML_MISMATCH),
    ),
    ("erased, they say", "UPDATE record SET erased_at = 'x' WHERE seq = 3", Broken(3, Fault.XML_MISMATCH)),
    ("another envelope", "UPDATE record SET dsse = CAST('{}' AS BLOB) WHERE seq = 3", Broken(3, Fault.ALTERED)),
    (
        "the envelope of another",
        "UPDATE record SET dsse = (SELECT dsse FROM record WHERE seq = 4) WHERE seq = 3",
        Broken(3, Fault.REORDERED),
    ),
    ("another hash", "UPDATE record SET record_hash = 'x' WHERE seq = 3", Broken(3, Fault.ALTERED)),
    ("another number", "UPDATE record SET number = 'ABL-2026-A-00009' WHERE seq = 3", Broken(3, Fault.ALTERED)),
    ("another author", "UPDATE record SET author = 'Agente 09' WHERE seq = 3", Broken(3, Fault.ALTERED)),
    ("another time", "UPDATE record SET wall = '2020-01-01' WHERE seq = 3", Broken(3, Fault.ALTERED)),
    ("another kind", "UPDATE record SET kind = 'note' WHERE seq = 3", Broken(3, Fault.ALTERED)),
    ("another form", "UPDATE record SET form_id = 'x' WHERE seq = 3", Broken(3, Fault.ALTERED)),
    ("another version", "UPDATE record SET form_version = '9' WHERE seq = 3", Broken(3, Fault.ALTERED)),
    ("another post", "UPDATE record SET post = 'PTN' WHERE seq = 3", Broken(3, Fault.ALTERED)),
    ("another incident", "UPDATE record SET hecho = 'x' WHERE seq = 3", Broken(3, Fault.ALTERED)),
    ("another chain", "UPDATE record SET chain = 'x' WHERE seq = 3", Broken(3, Fault.ALTERED)),
    ("another id", "UPDATE record SET instance_id = 'x' WHERE seq = 4", Broken(4, Fault.ALTERED)),
    ("a correction of another", "UPDATE record SET corrects = 'x' WHERE seq = 3", Broken(3, Fault.ALTERED)),
    ("another level", "UPDATE record SET level = 0 WHERE seq = 3", Broken(3, Fault.ALTERED)),
    ("another priority", "UPDATE record SET priority = 0 WHERE seq = 3", Broken(3, Fault.ALTERED)),
    ("hidden from the list", "UPDATE record SET hidden = 1 WHERE seq = 3", Broken(3, Fault.ALTERED)),
    ("hidden from the filters", "UPDATE record SET facets = '' WHERE seq = 3", Broken(3, Fault.ALTERED)),
    ("a removed record", "DELETE FROM record WHERE seq = 3", Broken(3, Fault.REMOVED)),
    ("the last one removed", "DELETE FROM record WHERE seq = 4", Broken(4, Fault.REMOVED)),
    ("the first one removed", "DELETE FROM record WHERE seq = 1", Broken(1, Fault.REMOVED)),
    ("all removed", "DELETE FROM record", Broken(1, Fault.REMOVED)),
    ("moved to the end", "UPDATE record SET seq = 9 WHERE seq = 3", Broken(3, Fault.REORDERED)),
    ("an attachment's bytes", "UPDATE part_chunk SET bytes = x'00'", Broken(3, Fault.PART_MISMATCH)),
    ("an attachment's bytes gone", "DELETE FROM part_chunk", Broken(3, Fault.PART_MISMATCH)),
    ("an attachment gone", "DELETE FROM part WHERE name = 'foto.jpg'", Broken(3, Fault.PART_MISMATCH)),
    ("an attachment's type", "UPDATE part SET type = 'text/html' WHERE name = 'foto.jpg'", Broken(3, Fault.PART_MISMATCH)),
    ("an attachment's digest", "UPDATE part SET sha256 = 'x' WHERE name = 'foto.jpg'", Broken(3, Fault.PART_MISMATCH)),
    ("an attachment's size", "UPDATE part SET size = 9 WHERE name = 'foto.jpg'", Broken(3, Fault.PART_MISMATCH)),
    ("an attachment elsewhere", "UPDATE part SET record_seq = 4 WHERE name = 'foto.jpg'", Broken(3, Fault.PART_MISMATCH)),
    ("another head", "UPDATE meta SET value = '4 x' WHERE key = 'log.head'", Broken(4, Fault.ALTERED)),
]  # fmt: skip


@pytest.mark.parametrize(("what", "sql", "broken"), EDITS, ids=[each[0] for each in EDITS])
def test_an_edit_of_the_vault_is_named(told: World, what: str, sql: str, broken: Broken) -> None:
    assert told.database.execute(sql) > 0
    assert told.log.verify().first_broken == broken


def test_a_tail_cut_off_with_its_head_leaves_what_was_to_be_sent(told: World) -> None:
    before = told.database.one("SELECT record_hash FROM record WHERE seq = 3")
    assert before is not None
    told.database.execute("UPDATE meta SET value = ? WHERE key = 'log.head'", (f"3 {before['record_hash']}",))
    told.database.execute("DELETE FROM record WHERE seq = 4")
    assert told.log.verify().first_broken == Broken(4, Fault.REMOVED)
    told.database.execute("DELETE FROM to_send WHERE instance_id NOT IN (SELECT instance_id FROM record)")
    assert told.log.verify().ok  # only a head known from outside (a handover, a receipt) tells now


def test_a_receipt_of_a_removed_record_is_noticed(told: World) -> None:
    last = told.log.records()[0]
    plain = Receipt("plain", "", "", b"", SIGNED.at)
    told.log.sending.record_receipt(last.instance_id, plain)
    before = told.database.one("SELECT record_hash FROM record WHERE seq = 3")
    assert before is not None
    told.database.execute("UPDATE meta SET value = ? WHERE key = 'log.head'", (f"3 {before['record_hash']}",))
    told.database.execute("DELETE FROM record WHERE seq = 4")
    told.database.execute("DELETE FROM to_send WHERE instance_id = ?", (last.instance_id,))
    assert told.log.verify().first_broken == Broken(4, Fault.REMOVED)


def test_a_log_of_another_device_is_named(told: World) -> None:
    told.device = type(told.device)("another device")
    report = told.log_of("Agente 01").verify()
    assert report.first_broken == Broken(4, Fault.FOREIGN_KEY)


def test_a_log_that_ends_under_the_device_key_before_holds(told: World) -> None:
    before = told.device
    told.database.execute(
        "INSERT INTO signing_key (keyid, kind, owner, public, since) VALUES (?, 'device', 'd', ?, '')",
        (before.keyid, before.public),
    )
    told.device = type(before)("the device key of a later enrolment")
    assert told.log_of("Agente 01").verify().ok


def test_an_empty_log_holds(world: World) -> None:
    assert world.log.verify().ok
