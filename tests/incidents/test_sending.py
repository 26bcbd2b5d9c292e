"""From the vault to the outbox and back: copies, holds, receipts, and bytes that go only after one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.errors import HeldReason
from desktop.incidents.ports import Bundle
from desktop.incidents.records import Filter, RecordState
from desktop.incidents.sending import OutboxState, Receipt
from desktop.store.schema import open_outbox_database
from desktop.sync.outbox import Outbox
from tests.incidents.world import KEY, ExampleTrouble, World

SIGNED = Receipt("signed", "R-7", "registro", b'{"payload":""}', datetime(2026, 11, 22, tzinfo=UTC))
PLAIN = Receipt("plain", "", "central", b"<OpenRosaResponse/>", datetime(2026, 11, 22, tzinfo=UTC))


@pytest.fixture
def outbox(tmp_path: Path) -> Iterator[Outbox]:
    database = open_outbox_database(tmp_path / "outbox.db", KEY)
    yield Outbox(database)
    database.close()


def state(world: World, instance_id: str) -> RecordState:
    record = world.log.record(instance_id)
    assert record is not None
    return record.state


def test_pending_bundles_reach_the_outbox_once_byte_for_byte(world: World, outbox: Outbox) -> None:
    record = world.add("ómnibus", parts=(("foto.jpg", "image/jpeg", b"example"),))
    given: list[Bundle] = []

    class Both:
        def put(self, bundle: Bundle) -> None:
            given.append(bundle)
            outbox.put(bundle)

    assert world.log.sending.hand_over(Both()) == 2
    assert world.log.sending.hand_over(Both()) == 0
    last = given[-1]
    names = [last.xml.name, *(part.name for part in last.attachments)]
    assert [part.name for part in outbox.parts(last.id)] == names
    assert state(world, record.instance_id) is RecordState.ON_ITS_WAY


def test_a_copy_that_fails_midway_is_done_again_without_doubles(world: World, outbox: Outbox) -> None:
    world.add()
    world.add()

    class FailsOnTheSecond:
        def __init__(self) -> None:
            self.tries = 0

        def put(self, bundle: Bundle) -> None:
            self.tries += 1
            outbox.put(bundle)
            if self.tries == 2:
                raise ExampleTrouble

    with pytest.raises(ExampleTrouble):
        world.log.sending.hand_over(FailsOnTheSecond())
    assert world.log.sending.hand_over(outbox) == 2
    assert outbox.summary().waiting == 3


def test_a_bundle_in_clear_never_enters_the_outbox(world: World, outbox: Outbox) -> None:
    world.sealer.sealed = False
    record = world.add()
    assert world.log.sending.hand_over(outbox) == 0
    assert outbox.summary().waiting == 0
    assert record.instance_id in {bundle.instance_id for bundle in world.log.sending.clear_bundles()}


def test_what_the_outbox_holds_shows_with_its_reason_until_it_goes_on(world: World, outbox: Outbox) -> None:
    record = world.add()
    world.log.sending.hand_over(outbox)
    bundles = [
        row["bundle_id"] for row in world.database.query("SELECT bundle_id FROM to_send ORDER BY rowid")
    ]
    held = [OutboxState(bundles[0]), OutboxState(bundles[1], HeldReason.TOO_BIG)]
    world.log.sending.apply_outbox_states(held)
    found = world.log.records(Filter(state=RecordState.HELD))
    assert [(each.instance_id, each.held) for each in found] == [(record.instance_id, HeldReason.TOO_BIG)]
    world.log.sending.apply_outbox_states([OutboxState(each) for each in bundles])
    assert state(world, record.instance_id) is RecordState.ON_ITS_WAY


def test_what_a_lost_outbox_had_is_handed_over_again(world: World, outbox: Outbox) -> None:
    record = world.add()
    world.log.sending.hand_over(outbox)
    world.log.sending.apply_outbox_states([])
    assert state(world, record.instance_id) is RecordState.SAVED
    assert world.log.sending.hand_over(outbox) == 2


@pytest.mark.parametrize("receipt", [SIGNED, PLAIN], ids=["signed", "plain"])
def test_the_bytes_go_only_after_a_receipt(world: World, outbox: Outbox, receipt: Receipt) -> None:
    record = world.add()

    def kept() -> int:
        sql = "SELECT 1 FROM bundle_part JOIN to_send USING (bundle_id) WHERE instance_id = ?"
        return len(world.database.query(sql, (record.instance_id,)))

    world.log.sending.hand_over(outbox)
    assert kept() == 3
    assert world.log.sending.record_receipt(record.instance_id, receipt)
    assert kept() == 0
    again = world.log.record(record.instance_id)
    assert again is not None
    assert (again.state, again.receipt) == (RecordState.RECEIVED, receipt.number or None)
    assert world.log.sending.receipts(record.instance_id) == (receipt,)
    assert world.log.states == {"saved": 0, "on-its-way": 1, "received": 1, "held": 0}
    assert world.log.verify().ok


def test_a_sealed_sheet_stays_until_a_signed_receipt(world: World) -> None:
    record = world.add(sealed={"nominal": {"/data/nombre": "Ejemplo Ficticio"}})

    def sheet() -> bytes:
        return b"".join(world.log.part(record.instance_id, "ficha-nominal.age"))

    world.log.sending.record_receipt(record.instance_id, PLAIN)
    assert sheet()
    world.log.sending.record_receipt(record.instance_id, SIGNED)
    assert not sheet()
    assert world.log.verify().ok


def test_the_same_receipt_twice_is_kept_once(world: World) -> None:
    record = world.add()
    for _ in range(2):
        world.log.sending.record_receipt(record.instance_id, SIGNED)
    assert world.log.sending.receipts(record.instance_id) == (SIGNED,)


def test_a_receipt_for_what_was_never_sent_from_here_is_refused(world: World) -> None:
    assert not world.log.sending.record_receipt("uuid:unknown", SIGNED)
    assert world.log.sending.receipts("uuid:unknown") == ()
