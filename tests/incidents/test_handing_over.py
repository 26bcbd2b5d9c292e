"""A record is acknowledged once it is in the vault; its way to the outbox follows, whatever befalls the outbox."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.desk import Desk
from desktop.incidents.records import Record, RecordState
from tests.torture import session
from tests.torture.session import FIRST, begin, desk_of, type_into, vault_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    session.create(tmp_path / "data")
    return tmp_path / "data"


def opened(folder: Path) -> Desk:
    vault = vault_of(folder)
    return desk_of(vault.unlock(vault.officers()[0].id, FIRST), folder)


def sealed(desk: Desk) -> Record:
    """Finalise a record, and do nothing more."""
    work, form = begin(desk)
    type_into(desk, work, form, "texto ficticio")
    made = desk.finalise(work.draft_id, form.finalise())
    assert isinstance(made, Record)
    return made


def in_the_outbox(desk: Desk) -> set[str]:
    return {waiting.instance_id for waiting in desk.sending.state().waiting}


def test_a_record_is_acknowledged_before_the_outbox_has_it_and_waits_in_the_vault(folder):
    desk = opened(folder)
    made = sealed(desk)
    assert made.state is RecordState.SAVED
    assert made.instance_id not in in_the_outbox(desk)
    desk.sending.put_on_the_road()
    assert made.instance_id in in_the_outbox(desk)
    assert desk.log.record(made.instance_id).state is RecordState.ON_ITS_WAY
    desk.close()


def test_a_program_killed_in_between_hands_over_at_the_next_opening_and_once(folder):
    desk = opened(folder)
    made = sealed(desk)
    desk._vault.close()  # as a kill leaves it: nothing of the desk's closing runs
    for _ in range(2):
        desk = opened(folder)
        waiting = [each.instance_id for each in desk.sending.state().waiting]
        assert waiting.count(made.instance_id) == 1
        desk.close()


def test_locking_hands_over_what_was_just_sealed(folder):
    desk = opened(folder)
    made = sealed(desk)
    desk.close()
    with desk.road.open() as (outbox, _):
        assert made.instance_id in {waiting.instance_id for waiting in outbox.waiting()}


def test_an_outbox_that_is_damaged_does_not_make_a_sealed_record_look_lost(folder):
    desk = opened(folder)
    for path in folder.glob("outbox.db*"):
        path.unlink()
    (folder / "outbox.db").write_bytes(b"no database at all" * 300)
    made = sealed(desk)
    note = desk.note(made.hecho, "una nota ficticia")  # others hand over at once: they must not fail either
    assert desk.log.record(note.instance_id) is not None
    (folder / "outbox.db").unlink()
    desk.sending.put_on_the_road()
    assert {made.instance_id, note.instance_id} <= in_the_outbox(desk)
    desk.close()
