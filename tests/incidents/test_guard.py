"""At the desk: the change of guard signed by both, notes, follow-ups, and going on after a backup came back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.desk import Desk, Snapshot
from desktop.errors import NotValid, OfficerUnknown, SupervisorOnly, WrongPassphrase
from desktop.forms.session import Session
from desktop.forms.surroundings import Surroundings
from desktop.incidents import dsse
from desktop.incidents.records import IncidentState
from desktop.incidents.statement import Kind
from desktop.store.backups import Backups
from desktop.vault.officer import Role
from tests.forms.filling import CountingIds, FixedClock
from tests.torture import session
from tests.torture.session import FIRST, MovedClock, desk_of, record, vault_of

BETO = "sombrero ventana cuchara verde"


def opened(folder: Path, passphrase: str = FIRST, which: int = 0, clock: MovedClock | None = None) -> Desk:
    vault = vault_of(folder, clock)
    return desk_of(vault.unlock(vault.officers()[which].id, passphrase), folder, clock)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    session.create(tmp_path / "data")
    return tmp_path / "data"


@pytest.fixture
def desk(folder: Path) -> Iterator[Desk]:
    made = opened(folder)
    yield made
    made.close()


def test_a_handover_names_the_head_and_is_signed_by_both(desk, folder):
    record(desk, "texto ficticio")
    beto = desk.guard.add_officer("Inventado", Role.OFFICER, BETO)
    head = desk.log.head
    made = desk.guard.hand_over(beto.id, BETO, ["aviso"], "asiento 00002, falta respuesta")
    assert made.kind is Kind.HANDOVER
    assert head.sha256.encode() in desk.log.text(made.instance_id)
    signatures = dsse.parse(desk.log.envelope(made.instance_id)).signatures
    assert len({each.keyid for each in signatures}) == 3
    assert desk.log.verify().ok
    desk.close()
    incoming = opened(folder, BETO, 1)
    record(incoming, "otro texto")
    assert incoming.log.verify().ok
    incoming.close()


def test_a_notice_that_an_open_draft_still_owes_is_known_at_the_change_of_guard(desk):
    work = desk.start("deteccion_temprana")
    filled = Session(work.form, Surroundings(FixedClock(), CountingIds()))
    filled.set("/data/ob", "ob_01")
    desk.keep(Snapshot(work.draft_id, filled.draft(), {}))
    assert desk.guard.standing().pending == ("borrador",)
    filled.set("/data/peligro_actual", "si")
    desk.keep(Snapshot(work.draft_id, filled.draft(), {}))
    assert desk.guard.standing().pending == ("aviso", "borrador")


def test_nobody_takes_the_guard_without_their_passphrase_or_from_themselves(desk):
    beto = desk.guard.add_officer("Inventado", Role.OFFICER, BETO)
    with pytest.raises(WrongPassphrase):
        desk.guard.hand_over(beto.id, "otra frase cualquiera")
    with pytest.raises(OfficerUnknown):
        desk.guard.hand_over(desk.officer.id, FIRST)
    with pytest.raises(NotValid):
        desk.guard.hand_over(beto.id, BETO, ["nada", "aviso"])
    assert desk.log.records() == ()


def test_a_supervisors_note_is_a_record_of_the_incident(desk, folder):
    made = record(desk, "texto ficticio")
    note = desk.note(made.hecho, "visto, ejemplo ficticio")
    assert (note.kind, note.hecho) == (Kind.NOTE, made.hecho)
    assert [each.seq for each in desk.log.incident(made.hecho).records] == [made.seq, note.seq]
    assert desk.log.verify().ok
    desk.guard.add_officer("Inventado", Role.OFFICER, BETO)
    desk.close()
    officer = opened(folder, BETO, 1)
    with pytest.raises(SupervisorOnly):
        officer.note(made.hecho, "no puede")
    officer.close()


def test_an_incident_is_due_at_30_and_at_90_days_until_something_is_written(folder):
    clock = MovedClock()
    desk = opened(folder, clock=clock)
    made, closed = record(desk, "texto ficticio"), record(desk, "otro hecho")
    desk.log.set_incident_state(closed.hecho, IncidentState.CLOSED)

    def found(days: float) -> list[tuple[str, int]]:
        return [(each.hecho, each.days) for each in desk.log.follow_ups(made.wall + timedelta(days=days))]

    assert found(29.9) == []
    assert found(30) == [(made.hecho, 30)]
    assert found(90) == [(made.hecho, 90)]
    clock.wall_s += 31 * 86_400
    desk.note(made.hecho, "visto, ejemplo ficticio")
    assert found(60) == []
    assert found(91) == [(made.hecho, 90)]
    desk.close()


def test_a_backup_that_came_back_begins_a_new_chain_and_reuses_no_number(folder):
    desk = opened(folder)
    kept = record(desk, "texto ficticio")
    backup = desk.back_up()
    gone = record(desk, "después de la copia")
    desk.close()
    Backups(desk.backups._home).restore(backup)
    again = opened(folder)
    assert again.restored
    assert again.missing == (gone.instance_id,)  # the outbox still has it, and will send it
    after = record(again, "después de volver")
    report = again.log.verify()
    assert report.ok and len(report.chains) == 2
    assert after.number > gone.number > kept.number
    again.close()
    once_more = opened(folder)
    assert not once_more.restored
    once_more.close()


def test_the_first_closing_of_the_day_leaves_a_backup_and_a_removal_another(folder):
    desk = opened(folder)
    backups = desk.backups
    first = backups.all()
    assert len(first) == 1  # of the closing at the vault's creation
    beto = desk.guard.add_officer("Inventado", Role.OFFICER, BETO)
    desk.guard.remove_officer(beto.id)
    assert [each.number for each in backups.all()] == [first[0].number + 1]
    desk.close()
    assert len(backups.all()) == 1
