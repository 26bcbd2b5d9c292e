"""Notices an open incident still owes: counted from its level on, over its records, in the order of the form."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.desk import Desk, Snapshot
from desktop.desk.incidents import AskedBy
from desktop.forms.session import Session
from desktop.forms.surroundings import Surroundings
from desktop.incidents.notices import Situation, due
from desktop.incidents.records import IncidentState, Record
from desktop.vault.clock import SystemClock, SystemIds
from tests.torture import session
from tests.torture.session import FIRST, desk_of, vault_of

SEEN = {"ob": "ob_01 ob_02 ob_07", "es_nnya": "no", "comienzo/lugar": "cabina 2"}
EMERGENCY = {**SEEN, "peligro_actual": "si"}
EIGHT = due(Situation(4))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    session.create(tmp_path / "data")
    vault = vault_of(tmp_path / "data")
    made = desk_of(vault.unlock(vault.officers()[0].id, FIRST), tmp_path / "data")
    yield made
    made.close()


def sealed(desk: Desk, answers: dict[str, str], level: str = "", *notices: str) -> Record:
    work = desk.start("deteccion_temprana")
    asked = Session(work.form, Surroundings(SystemClock(), SystemIds()))
    for name, value in answers.items():
        asked.set(f"/data/{name}", value)
    asked.set("/data/nivel_decidido", level or asked.value("/data/nivel_sugerido"))
    asked.set("/data/decide", "agente")
    _write_down(asked, notices)
    desk.keep(Snapshot(work.draft_id, asked.draft(), {}, asked.sealed_answers()))
    made = desk.finalise(work.draft_id, asked.finalise())
    assert isinstance(made, Record)
    return made


def followed_up(desk: Desk, record: Record, *notices: str) -> None:
    work = desk.start("seguimiento", hecho=record.hecho)
    asked = Session(work.form, Surroundings(SystemClock(), SystemIds()))
    asked.set("/data/novedad", "aviso")
    asked.set("/data/relato", "Se hizo el aviso, dato ficticio.")
    _write_down(asked, notices)
    desk.keep(Snapshot(work.draft_id, asked.draft(), {}))
    desk.finalise(work.draft_id, asked.finalise())


def _write_down(asked: Session, notices: tuple[str, ...]) -> None:
    for number, recipient in enumerate(notices, 1):
        if number > 1:
            asked.add("/data/aviso")
        asked.set(f"/data/aviso[{number}]/a_quien", recipient)


def told(desk: Desk) -> list[tuple[int, int, int, str]]:
    return [(one.level, one.made, one.needed, one.following) for one in desk.log.notices_owed()]


def test_an_emergency_without_a_notice_is_open_work_also_for_who_takes_the_guard_over(desk: Desk) -> None:
    record = sealed(desk, EMERGENCY)
    assert told(desk) == [(4, 0, 8, "emergencia")]
    assert [one.instance_id for one in desk.log.notices_owed()] == [record.instance_id]
    assert "aviso" in desk.guard.standing().pending


def test_notices_of_the_record_and_of_its_follow_ups_count_together(desk: Desk) -> None:
    record = sealed(desk, EMERGENCY, "", "emergencia")
    assert told(desk) == [(4, 1, 8, "supervisor")]
    followed_up(desk, record, "supervisor", "fiscalia")
    assert told(desk) == [(4, 3, 8, "linea_145")]
    followed_up(desk, record, "protex", *EIGHT[4:])
    assert told(desk) == [] and "aviso" not in desk.guard.standing().pending


def test_level_two_and_what_was_closed_or_withdrawn_owe_nothing(desk: Desk) -> None:
    sealed(desk, SEEN, "2")
    assert told(desk) == []
    closed, withdrawn = sealed(desk, EMERGENCY), sealed(desk, EMERGENCY)
    desk.log.set_incident_state(closed.hecho, IncidentState.CLOSED)
    assert len(told(desk)) == 1
    desk.incidents.withdraw(withdrawn.instance_id, "se cargó dos veces", AskedBy.OFFICER)
    assert told(desk) == []


def test_suspicion_inside_the_post_skips_the_supervisor_and_is_not_told_at_the_change_of_guard(
    desk: Desk,
) -> None:
    sealed(desk, {**EMERGENCY, "hay_reservado": "si", "sobre_reservado": "dato ficticio"})
    assert told(desk) == [(4, 0, 7, "emergencia")]
    assert desk.guard.standing().notices == ()
    assert "aviso" not in desk.guard.standing().pending


def test_the_gravest_comes_first(desk: Desk) -> None:
    sealed(desk, SEEN, "3")
    sealed(desk, EMERGENCY)
    assert [one.level for one in desk.log.notices_owed()] == [4, 3]
