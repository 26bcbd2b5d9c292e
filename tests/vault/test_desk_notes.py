"""A sealed note is a draft after unlocking: once, whatever cuts it short, and for whom it was left."""

from __future__ import annotations

import pytest

from desktop.desk.notes import ANSWER, FORM
from desktop.forms.session import Session
from desktop.vault.notes import NoteBox
from desktop.vault.officer import Role
from tests.torture import session
from tests.torture.session import FIRST, desk_of, vault_of

BETO = "sombrero ventana cuchara verde"
TEXT = "texto ficticio escrito sin desbloquear"


@pytest.fixture
def folder(tmp_path):
    session.create(tmp_path / "data")
    return tmp_path / "data"


def opened(folder, passphrase=FIRST, which=0):
    vault = vault_of(folder)
    return desk_of(vault.unlock(vault.officers()[which].id, passphrase), folder)


def answer_of(desk, draft_id):
    work = desk.resume(draft_id)
    return work.form.id, Session(work.form, instance=work.xml).value(ANSWER)


def test_a_note_is_found_as_a_draft_of_its_officer(folder):
    vault = vault_of(folder)
    vault.leave_note(vault.officers()[0].id, TEXT)
    desk = opened(folder)
    taken = desk.notes.take()
    assert [draft.id for draft in desk.log.drafts.list(desk.officer.label)] == list(taken.drafts)
    assert answer_of(desk, taken.drafts[0]) == (FORM, TEXT)
    assert desk.notes.take().drafts == ()
    assert list((folder / "notes").iterdir()) == []
    desk.close()


def test_a_note_taken_when_the_program_was_killed_is_not_taken_twice(folder, monkeypatch):
    vault = vault_of(folder)
    vault.leave_note(vault.officers()[0].id, TEXT)
    desk = opened(folder)
    with monkeypatch.context() as broken:
        broken.setattr(NoteBox, "drop", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            desk.notes.take()
    desk.close()
    desk = opened(folder)
    assert desk.notes.take().drafts == ()
    assert len(desk.log.drafts.list()) == 1
    assert list((folder / "notes").iterdir()) == []
    desk.close()


def test_a_note_for_the_colleague_stays_sealed_until_the_colleague_unlocks(folder):
    desk = opened(folder)
    beto = desk.guard.add_officer("Inventado", Role.OFFICER, BETO)
    vault_of(folder).leave_note(beto.id, TEXT)
    assert desk.notes.take().drafts == ()
    desk.close()
    desk = opened(folder, BETO, 1)
    assert len(desk.notes.take().drafts) == 1
    desk.close()


def test_a_damaged_note_is_told_once_and_its_file_kept(folder):
    vault = vault_of(folder)
    vault.leave_note(vault.officers()[0].id, TEXT)
    path = next((folder / "notes").iterdir())
    path.write_bytes(path.read_bytes()[:-1])
    desk = opened(folder)
    taken = desk.notes.take()
    assert taken.drafts == () and len(taken.damaged) == 1 and taken.damaged[0].exists()
    assert desk.notes.take().damaged == ()
    desk.close()
