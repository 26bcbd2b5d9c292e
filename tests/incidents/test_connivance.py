"""Suspicion inside the post: sealed to recipients outside, hidden here, another next step; not offered without them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pyrage
import pytest

from desktop.desk import Desk, Snapshot
from desktop.desk.export import Wanted
from desktop.errors import RecordGone
from desktop.forms.session import Session
from desktop.forms.surroundings import Surroundings
from desktop.incidents.records import Filter, Record
from desktop.vault.clock import SystemClock, SystemIds
from desktop.vault.officer import Role
from tests.torture import session
from tests.torture.session import FIRST, desk_of, vault_of

SECOND = "sombrero ventana cuchara verde"
SUSPICION = "palabraunica sobre personal ficticio"
SEEN = {"/data/ob": "ob_01 ob_02 ob_07", "/data/es_nnya": "no", "/data/comienzo/lugar": "cabinadiez"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    session.create(tmp_path / "data")
    return tmp_path / "data"


@pytest.fixture
def desk(folder: Path) -> Iterator[Desk]:
    vault = vault_of(folder)
    made = desk_of(vault.unlock(vault.officers()[0].id, FIRST), folder)
    yield made
    made.close()


def filled(desk: Desk, **more: str) -> tuple[str, Session]:
    work = desk.start("deteccion_temprana")
    asked = Session(work.form, Surroundings(SystemClock(), SystemIds()))
    for ref, value in {**SEEN, **{f"/data/{name}": value for name, value in more.items()}}.items():
        asked.set(ref, value)
    asked.set("/data/nivel_decidido", asked.value("/data/nivel_sugerido"))
    asked.set("/data/decide", "agente")
    return work.draft_id, asked


def sealed(desk: Desk, **more: str) -> Record:
    draft_id, asked = filled(desk, **more)
    desk.keep(Snapshot(draft_id, asked.draft(), {}, asked.sealed_answers()))
    made = desk.finalise(draft_id, asked.finalise())
    assert isinstance(made, Record)
    return made


@pytest.fixture
def told(desk: Desk) -> Record:
    return sealed(desk, hay_reservado="si", sobre_reservado=SUSPICION)


def test_the_suspicion_goes_only_to_its_own_recipients(desk: Desk, told: Record) -> None:
    assert [part.name for part in desk.log.parts(told.instance_id) if part.name.startswith("ficha-")] == [
        "ficha-connivencia.age"
    ]
    assert SUSPICION.encode() not in (desk.log.text(told.instance_id) or b"")
    keys = desk.enrolment.keys.nominal
    assert keys["connivencia"] and not set(keys["connivencia"]) & set(keys.get("nominal", ()))


def test_nobody_else_at_the_post_finds_it_by_any_way(desk: Desk, folder: Path, told: Record) -> None:
    follow = sealed(desk)
    desk.guard.add_officer("Otra Persona Ficticia", Role.SUPERVISOR, SECOND)
    desk.close()
    vault = vault_of(folder)
    other = desk_of(vault.unlock(vault.officers()[1].id, SECOND), folder)
    assert other.officer.role == "supervisor"
    seen = other.log.records()
    assert follow.instance_id in {each.instance_id for each in seen}
    assert told.instance_id not in {each.instance_id for each in seen}
    assert other.log.record(told.instance_id) is None
    assert other.read_back(told.instance_id) == ()
    assert other.log.search("cabinadiez") == (next(each for each in seen if each.seq == follow.seq),)
    assert told.instance_id not in {each.instance_id for each in other.log.records(Filter(level=told.level))}
    incident = other.log.incident(told.hecho)
    assert incident is None or incident.records == ()
    key = str(pyrage.x25519.Identity.generate().to_public())
    with pytest.raises(RecordGone):
        other.export.write(Wanted((told.instance_id,), "m", "r", key), folder)
    assert told.instance_id not in other.missing  # hidden is not lost: no new chain is begun for it
    assert not other.restored
    assert other.log.verify().ok
    other.close()


def test_the_next_step_leaves_the_supervisor_out(desk: Desk) -> None:
    _, plain = filled(desk)
    _, suspicious = filled(desk, hay_reservado="si", sobre_reservado=SUSPICION)
    assert plain.value("/data/aviso_proximo") == "supervisor"
    assert suspicious.value("/data/aviso_proximo") not in ("", "supervisor")


@pytest.fixture
def without_recipients(desk: Desk) -> Desk:
    """The same post under an enrolment that names nobody for connivance."""
    opened = desk._vault._opened
    keys = opened.enrolment.keys
    nominal = {name: given for name, given in keys.nominal.items() if name != "connivencia"}
    enrolment = replace(opened.enrolment, keys=replace(keys, nominal=nominal))
    desk._vault._opened = replace(opened, enrolment=enrolment)
    return desk


def test_without_recipients_it_is_not_asked_at_all_and_the_rest_can_be_sealed(
    without_recipients: Desk,
) -> None:
    desk = without_recipients
    work = desk.start("deteccion_temprana")
    assert work.withheld == {"connivencia"}
    asked = {question.name: question for question in Session(work.form).questions()}
    assert not asked["hay_reservado"].relevant and not asked["sobre_reservado"].relevant
    assert asked["hay_ficha_nominal"].relevant
    made = sealed(desk)
    assert not made.hidden
    assert desk.read_back(made.instance_id)
    assert desk.resume(desk.start("incidente").draft_id).withheld == {"connivencia"}
    assert desk.filling.start("nnya").work.withheld == {"connivencia"}


def test_with_recipients_nothing_is_left_out(desk: Desk) -> None:
    work = desk.start("deteccion_temprana")
    assert work.withheld == frozenset()
    assert work.form is desk._shelf.form("deteccion_temprana")
