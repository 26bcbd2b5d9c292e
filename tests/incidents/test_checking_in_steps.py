"""A check of the log goes on a batch at a time: what happens to the log meanwhile neither breaks it nor escapes it."""

from __future__ import annotations

import pytest

from desktop.incidents import inspection, stored
from desktop.incidents.chain import Broken, ChainReport, Fault
from desktop.incidents.inspection import StoredVerification
from desktop.incidents.records import Record
from tests.incidents.test_sending import SIGNED
from tests.incidents.world import FORM, PACK, World


@pytest.fixture(autouse=True)
def two_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (inspection, stored):
        monkeypatch.setattr(module, "WALKED_AT_ONCE", 2)


def erase(world: World, gone: Record) -> None:
    world.log.erase(world.instance("", asiento=f"<borrado>{gone.instance_id}</borrado>"), FORM, PACK)


def the_rest(verification: StoredVerification) -> ChainReport:
    while (report := verification.advance()) is None:
        pass
    return report


def test_in_steps_or_at_once_the_outcome_is_the_same(world: World) -> None:
    for count in range(1, 6):
        world.add(f"asiento {count}")
        assert the_rest(world.log.verification()) == world.log.verify()
    assert world.log.verification().advance() is None  # six records are more than one batch


def test_records_written_erased_and_received_meanwhile_break_nothing(world: World) -> None:
    made = [world.add(f"asiento {n}", sealed={"nominal": {"/data/nombre": "Ficticia"}}) for n in range(8)]
    verification = world.log.verification()
    assert verification.advance() is None
    erase(world, made[0])  # checked already
    erase(world, made[5])  # not yet
    assert verification.advance() is None
    world.log.sending.record_receipt(made[1].instance_id, SIGNED)
    world.log.sending.record_receipt(made[6].instance_id, SIGNED)
    last = world.add("asiento de mientras tanto")
    report = the_rest(verification)
    assert report.ok and report.head.seq == last.seq


def test_what_is_changed_ahead_of_the_check_is_found(world: World) -> None:
    made = [world.add(f"asiento {n}") for n in range(8)]
    verification = world.log.verification()
    assert verification.advance() is None
    with world.database.transaction():
        world.database.execute("UPDATE record SET xml = x'00' WHERE seq = ?", (made[6].seq,))
    assert the_rest(verification).first_broken == Broken(made[6].seq, Fault.XML_MISMATCH)
