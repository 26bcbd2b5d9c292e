"""Sealed notes: written without unlocking, read only by the open vault, never lost and never in the way."""

from __future__ import annotations

import json

import pyrage
import pytest

from desktop.errors import FolderReadOnly, NotesFull, NoteTooLong, OfficerUnknown
from desktop.vault.notes import LONGEST, MOST_WAITING, Damaged, Note
from desktop.vault.officer import Role
from desktop.vault.rotation import write_header

ANA = "tornillo lluvia montaña azul"
BETO = "sombrero ventana cuchara verde"
TEXT = "texto ficticio: nota de la madrugada, ñandú"


def test_a_note_written_while_locked_is_read_by_its_officer_after_unlocking(vault, clock):
    officer = vault.officers()[0]
    vault.leave_note(officer.id, TEXT)
    with vault.unlock(officer.id, ANA) as opened:
        (note,) = opened.notes()
        assert (note.text, note.officer_id, note.at) == (TEXT, officer.id, clock.now())
        opened.note_box.drop(note.id)
        assert list(opened.notes()) == []


def test_nothing_of_a_note_is_on_the_disk_in_clear_and_its_size_says_little(vault, folder):
    officer = vault.officers()[0].id
    vault.leave_note(officer, TEXT * 12)
    vault.leave_note(officer, "x")
    files = sorted(folder.notes.iterdir())
    sizes = [path.stat().st_size for path in files]
    assert max(sizes) - min(sizes) < 400  # age adds as much chance to each
    for path in files:
        assert path.stat().st_mode & 0o777 == 0o600
        for shown in (TEXT, "ficticio", officer):
            assert shown.encode() not in path.read_bytes()
            assert shown not in path.name
    assert folder.notes.stat().st_mode & 0o777 == 0o700


def test_a_note_for_another_officer_waits_for_that_officer(vault, ana):
    beto = ana.add_officer("Beto", Role.OFFICER, BETO)
    vault.leave_note(beto.id, TEXT)
    assert list(ana.notes()) == []
    ana.close()
    with vault.unlock(beto.id, BETO) as opened:
        assert [note.text for note in opened.notes()] == [TEXT]


def test_a_note_for_an_officer_who_was_removed_goes_to_who_is_here(vault, ana):
    beto = ana.add_officer("Beto", Role.OFFICER, BETO)
    vault.leave_note(beto.id, TEXT)
    ana.remove_officer(beto.id)
    assert [note.text for note in ana.notes()] == [TEXT]


def test_a_note_outlives_a_change_of_the_vaults_key(vault, ana):
    vault.leave_note(ana.officer.id, TEXT)
    ana.rotate_key()
    assert [note.text for note in ana.notes()] == [TEXT]


def test_a_damaged_note_is_named_and_kept_and_hides_no_other(vault, ana, folder):
    vault.leave_note(ana.officer.id, TEXT)
    whole = next(folder.notes.iterdir())
    cut = folder.notes / "00000000.age"
    cut.write_bytes(whole.read_bytes()[:-20])
    found = list(ana.notes())
    assert [type(one) for one in found] == [Note, Damaged]
    kept = ana.note_box.set_aside(found[1])
    assert kept.read_bytes() == whole.read_bytes()[:-20]
    assert [type(one) for one in ana.notes()] == [Note]


@pytest.mark.parametrize("content", [b"[" * 100_000, b"null", b'{"v":1}', b"x" * 200_000])
def test_what_somebody_else_sealed_to_the_notes_key_hides_no_note(vault, ana, folder, content):
    """The key that notes are sealed to is in clear: whoever can write files can leave anything for the vault."""
    vault.leave_note(ana.officer.id, TEXT)
    key = pyrage.x25519.Recipient.from_str(vault._file.read().note_recipient)
    (folder.notes / "00000000.age").write_bytes(pyrage.encrypt(content, [key]))
    assert [type(one) for one in ana.notes()] == [Note, Damaged]


def test_a_note_to_somebody_elses_key_is_damaged_and_not_taken_for_ours(vault, ana, folder):
    from desktop.vault.notes import NoteBox, new_identity, recipient_of

    stranger = Note("1", ana.officer.id, ana._around.clock.now(), TEXT)
    NoteBox(folder.notes).put(stranger, recipient_of(new_identity()))
    assert [type(one) for one in ana.notes()] == [Damaged]


def test_what_does_not_fit_is_refused_with_the_text_untouched(vault):
    officer = vault.officers()[0].id
    vault.leave_note(officer, "x" * LONGEST)
    with pytest.raises(NoteTooLong):
        vault.leave_note(officer, "x" * (LONGEST + 1))
    with pytest.raises(ValueError, match="text"):
        vault.leave_note(officer, "  \n")
    with pytest.raises(OfficerUnknown):
        vault.leave_note("nobody", TEXT)
    for _ in range(MOST_WAITING - 1):
        vault.leave_note(officer, TEXT)
    with pytest.raises(NotesFull):
        vault.leave_note(officer, TEXT)


def test_a_place_that_cannot_be_written_is_told(vault, folder):
    folder.notes.write_text("a file where the folder belongs")
    with pytest.raises(FolderReadOnly):
        vault.leave_note(vault.officers()[0].id, TEXT)


def test_a_vault_of_before_takes_notes_once_it_was_unlocked(vault, ana, folder):
    with ana.database.transaction():
        ana.database.execute("DELETE FROM meta WHERE key = 'note_identity'")
    write_header(ana._opened, ana._around)
    ana.close()
    assert not vault.can_take_notes()
    assert json.loads(folder.header.read_bytes())["note"] == ""
    vault.unlock(ana.officer.id, ANA).close()
    assert vault.can_take_notes()
