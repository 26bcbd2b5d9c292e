"""Retention, erasure by order, drafts that wait or change hands: on record, and out of every page and copy."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop.desk import Desk
from desktop.errors import DiskFull, DraftGone, NotValid, OfficerUnknown, RecordGone, SupervisorOnly
from desktop.forms.session import Session
from desktop.forms.surroundings import Surroundings
from desktop.incidents import dsse
from desktop.incidents.attachments import Attachment
from desktop.incidents.chain import Broken, Fault, Remains, remains_in
from desktop.incidents.known_time import surely_now
from desktop.incidents.records import Record
from desktop.incidents.sending import PLAIN, SIGNED, Receipt
from desktop.incidents.statement import Kind
from desktop.store.database import open_database
from desktop.vault.clock import SystemClock, SystemIds
from desktop.vault.officer import Role
from tests.incidents.test_sealed_answers import decrypted
from tests.torture import session
from tests.torture.session import FIRST, MovedClock, begin, desk_of, record, type_into, vault_of

BETO = "sombrero ventana cuchara verde"
CANARY = "palabraunicaborrable"
DAY_S = 86_400


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    session.create(tmp_path / "data")
    return tmp_path / "data"


@pytest.fixture
def clock() -> MovedClock:
    return MovedClock()


@pytest.fixture
def desk(folder: Path, clock: MovedClock) -> Iterator[Desk]:
    made = opened(folder, clock)
    yield made
    made.close()


def opened(folder: Path, clock: MovedClock, passphrase: str = FIRST, which: int = 0) -> Desk:
    vault = vault_of(folder, clock)
    return desk_of(vault.unlock(vault.officers()[which].id, passphrase), folder, clock)


def every_page(desk: Desk, folder: Path) -> bytes:
    """Return each page of the vault and of every copy of it, decrypted, and the log files as they lie."""
    key = bytes(desk._vault._opened.vault_key)
    desk._vault.database.truncate_log()
    found = b""
    for path in (folder / "vault.db", *folder.glob("backups/*.db")):
        found += decrypted(path, key)
    return found + b"".join(path.read_bytes() for path in folder.rglob("*-wal"))


def receive(desk: Desk, made: Record, kind: str = SIGNED, *, off_s: float = 0.0) -> None:
    """Take a receipt from a registry whose clock is right, where this machine's is off by so many seconds."""
    at = desk._clock.now()
    said = json.dumps({"received_at": (at - timedelta(seconds=off_s)).isoformat()}).encode()
    data = dsse.sign("application/vnd.vigia.receipt+json", said, [desk._vault.device_signer]).encode()
    desk.sending.hand_over()
    answer = Receipt(kind, "000001", "r", data if kind == SIGNED else b"<OpenRosaResponse/>", at)
    desk.log.sending.record_receipt(made.instance_id, answer)


def hear_the_time(desk: Desk) -> None:
    """Have the registry receive something today: its receipt says what day it is."""
    receive(desk, record(desk, "la bitácora sigue"))


# --- by order -------------------------------------------------------------------------------------------------


def test_an_erasure_reaches_full_text_drafts_log_file_and_every_copy(desk: Desk, folder: Path) -> None:
    made, other = record(desk, f"{CANARY} uno"), record(desk, "otra cosa")
    desk.back_up()
    work, asked = begin(desk, hecho=made.hecho)
    type_into(desk, work, asked, f"{CANARY} en un borrador")
    photo = CANARY.encode() * 3
    desk.files.put(work.draft_id, Attachment("foto-1.jpg", "image/jpeg", len(photo)), (photo,))
    desk.back_up()
    (folder / "backups" / "vault-before-0002.db").write_bytes((folder / "vault.db").read_bytes())
    assert CANARY.encode() in every_page(desk, folder)  # else looking would prove nothing
    erased = desk.keeping.erase([made.instance_id], "Juzgado Ficticio, oficio 7", "lo pidió la persona")
    assert erased.kind is Kind.ERASURE and erased.hecho == ""
    assert CANARY.encode() not in every_page(desk, folder)
    assert desk.log.search(CANARY) == ()
    assert desk.log.drafts.list() == ()
    text = (desk.log.text(erased.instance_id) or b"").decode()
    assert "Juzgado Ficticio, oficio 7" in text and made.instance_id in text
    assert desk.log.text(other.instance_id) is not None
    assert desk.log.envelope(made.instance_id) is not None
    assert desk.log.verify().ok
    [left] = desk.backups.all()
    with open_database(left.path, bytes(desk._vault._opened.vault_key)) as copy:
        assert copy.damage() == []


def test_copies_that_could_not_go_at_the_erasure_go_at_the_next_closing(
    desk: Desk, folder: Path, clock: MovedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = record(desk, f"{CANARY} uno")
    desk.back_up()

    def full() -> None:
        raise DiskFull(folder)

    with monkeypatch.context() as patch:
        patch.setattr(desk._vault, "back_up", full)
        with pytest.raises(DiskFull):
            desk.keeping.erase([made.instance_id], "oficio 7", "motivo")
    assert desk.log.text(made.instance_id) is None
    assert CANARY.encode() in every_page(desk, folder)  # of the copy
    desk.close()
    again = opened(folder, clock)
    assert CANARY.encode() not in every_page(again, folder)
    [left] = again.backups.all()
    again.close()
    assert [left.number] == [each.number for each in again.backups.all()]  # it is done once


def test_an_erasure_states_level_and_priority_and_the_log_holds_them_to_it(desk: Desk) -> None:
    plain, urgent = record(desk, "texto ficticio"), detected(desk)
    assert (plain.level, plain.priority) == (None, 1) and urgent.level == 4
    erased = desk.keeping.erase([plain.instance_id, urgent.instance_id], "oficio 7", "motivo")
    text = desk.log.text(erased.instance_id)
    assert text is not None
    assert remains_in(text) == {
        plain.instance_id: Remains("", "1"), urgent.instance_id: Remains("4", "0")
    }  # fmt: skip
    kept = desk.log.record(urgent.instance_id)
    assert kept is not None and (kept.level, kept.priority, kept.has_text) == (4, 0, False)
    assert desk.log.verify().ok
    database = desk._vault.database
    for column, other in (("level", 1), ("priority", 1), ("level", None)):
        with database.transaction():
            database.execute(f"UPDATE record SET {column} = ? WHERE seq = ?", (other, urgent.seq))
        assert desk.log.verify().first_broken == Broken(urgent.seq, Fault.ALTERED)
        with database.transaction():
            database.execute("UPDATE record SET level = 4, priority = 0 WHERE seq = ?", (urgent.seq,))
    assert desk.log.verify().ok


def test_an_erasure_of_the_forms_first_version_stated_nothing_and_still_holds() -> None:
    xml = b"<data><asiento><numero>n</numero><borrado>uuid:a</borrado></asiento></data>"
    assert remains_in(xml) == {"uuid:a": Remains(None, None)}


def detected(desk: Desk) -> Record:
    """Finalise a detection of an emergency."""
    work = desk.start("deteccion_temprana")
    asked = Session(work.form, Surroundings(SystemClock(), SystemIds()))
    asked.set("/data/peligro_actual", "si")
    asked.set("/data/nivel_decidido", asked.value("/data/nivel_sugerido"))
    asked.set("/data/decide", asked.question("/data/decide").choices[0].name)
    made = desk.finalise(work.draft_id, asked.finalise())
    assert isinstance(made, Record)
    return made


def test_an_erasure_needs_a_supervisor_an_order_and_a_text(
    desk: Desk, folder: Path, clock: MovedClock
) -> None:
    made = record(desk, "texto ficticio")
    head = desk.log.head
    enrolment = desk.log.records()[-1]
    for ids, refusal in (
        ([], RecordGone),
        (["uuid:absent"], RecordGone),
        ([enrolment.instance_id], RecordGone),
    ):
        with pytest.raises(refusal):
            desk.keeping.erase(ids, "orden", "motivo")
    for order, why in (("", "motivo"), ("orden", " ")):
        with pytest.raises(NotValid):
            desk.keeping.erase([made.instance_id], order, why)
    assert desk.log.head == head and desk.log.text(made.instance_id) is not None
    desk.guard.add_officer("Persona Inventada", Role.OFFICER, BETO)
    desk.close()
    officer = opened(folder, clock, BETO, 1)
    with pytest.raises(SupervisorOnly):
        officer.keeping.erase([made.instance_id], "orden", "motivo")
    officer.close()


def test_a_draft_of_an_incident_that_keeps_a_text_stays(desk: Desk) -> None:
    first = record(desk, "texto ficticio")
    work, asked = begin(desk, hecho=first.hecho)
    type_into(desk, work, asked, "sigue")
    desk.finalise(work.draft_id, asked.finalise())
    begin(desk, hecho=first.hecho)
    desk.keeping.erase([first.instance_id], "orden", "motivo")
    assert len(desk.log.drafts.list()) == 1


# --- past their time ------------------------------------------------------------------------------------------


def test_a_text_goes_90_days_after_its_signed_receipt_and_never_unsent(
    desk: Desk, folder: Path, clock: MovedClock
) -> None:
    received, plain, unsent = (record(desk, f"{CANARY} {n}") for n in range(3))
    receive(desk, received)
    receive(desk, plain, PLAIN)
    clock.wall_s += 89 * DAY_S
    hear_the_time(desk)
    assert desk.keeping.expire() is None
    clock.wall_s += 2 * DAY_S
    made = desk.keeping.expire()
    assert made is not None and made.kind is Kind.ERASURE
    assert desk.log.text(received.instance_id) is None
    assert desk.log.text(plain.instance_id) is not None and desk.log.text(unsent.instance_id) is not None
    assert desk.log.sending.receipts(received.instance_id)
    desk.keeping.reconcile([plain.instance_id])
    with pytest.raises(RecordGone):
        desk.keeping.reconcile([unsent.instance_id])
    assert desk.keeping.past_their_time() == ()
    clock.wall_s += 91 * DAY_S
    hear_the_time(desk)
    desk.close()  # what is past its time goes when the desk closes
    again = opened(folder, clock)
    assert again.log.text(plain.instance_id) is None and again.log.text(unsent.instance_id) is not None
    assert again.log.verify().ok
    again.close()


@pytest.mark.parametrize("years", [10, -10])
def test_a_wrong_clock_takes_no_text_away_however_many_days_it_is_kept(
    folder: Path, clock: MovedClock, years: int
) -> None:
    """It is off by years at the receipt and for ten starts of the program, or from the receipt on; then it is right."""
    off_s = years * 365 * DAY_S
    desk = opened(folder, clock)
    before, during = record(desk, "recibido antes"), record(desk, "recibido con el reloj corrido")
    receive(desk, before)
    clock.wall_s += off_s
    receive(desk, during, off_s=off_s)
    for _ in range(10):
        record(desk, "con el reloj corrido")
        desk.close()  # where what is past its time goes
        clock.wall_s += DAY_S
        desk = opened(folder, clock)
    clock.wall_s -= off_s
    desk.close()
    desk = opened(folder, clock)
    assert desk.log.text(before.instance_id) is not None and desk.log.text(during.instance_id) is not None
    clock.wall_s += 90 * DAY_S
    hear_the_time(desk)  # from here on it is not this machine's clock alone
    desk.close()
    desk = opened(folder, clock)
    assert desk.log.text(before.instance_id) is None and desk.log.text(during.instance_id) is None
    desk.close()


def test_a_supervisor_s_word_with_a_clock_that_is_behind_shortens_nothing(
    desk: Desk, clock: MovedClock
) -> None:
    hear_the_time(desk)
    made = record(desk, "texto ficticio")
    receive(desk, made, PLAIN)
    clock.wall_s -= 10 * 365 * DAY_S
    desk.keeping.reconcile([made.instance_id])
    clock.wall_s += (10 * 365 + 89) * DAY_S
    hear_the_time(desk)
    assert made.instance_id not in dict(desk.keeping.past_their_time())
    clock.wall_s += 2 * DAY_S
    assert made.instance_id in dict(desk.keeping.past_their_time())


def test_before_any_registry_said_the_time_a_supervisor_s_word_counts_from_the_enrolment(
    desk: Desk, clock: MovedClock
) -> None:
    made = record(desk, "texto ficticio")
    receive(desk, made, PLAIN)
    desk.keeping.reconcile([made.instance_id])
    clock.wall_s += 365 * DAY_S
    assert desk.keeping.past_their_time() == ()


def test_without_a_network_a_day_counts_for_each_day_that_is_written_on() -> None:
    confirmed = datetime(2026, 8, 1, tzinfo=UTC)
    days = [confirmed + timedelta(days=n) for n in range(1, 91)]
    assert surely_now(confirmed, days, days[-1]) == days[-1]
    years = timedelta(days=3650)
    ahead = [day + years for day in days[:5]]
    assert surely_now(confirmed, ahead, ahead[-1]) == confirmed + timedelta(days=5)
    assert surely_now(confirmed, [], confirmed - years) == confirmed - years
    assert surely_now(confirmed, [confirmed - years], confirmed + years) == confirmed + timedelta(days=1)


def test_the_days_are_those_of_the_policy(desk: Desk, clock: MovedClock) -> None:
    made = record(desk, "texto ficticio")
    receive(desk, made)
    inside = desk._vault._opened
    policy = replace(inside.enrolment.policy, retention_days=10)
    desk._vault._opened = replace(inside, enrolment=replace(inside.enrolment, policy=policy))
    clock.wall_s += 10.5 * DAY_S
    hear_the_time(desk)
    assert [number for _, number in desk.keeping.past_their_time()] == [made.number]


# --- drafts ---------------------------------------------------------------------------------------------------


def test_a_draft_needs_a_supervisors_reason_every_30_days(desk: Desk, clock: MovedClock) -> None:
    work, _ = begin(desk)
    clock.wall_s += 29 * DAY_S
    assert desk.keeping.late_drafts() == ()
    clock.wall_s += 2 * DAY_S
    assert [draft.id for draft in desk.keeping.late_drafts()] == [work.draft_id]
    made = desk.keeping.keep_open(work.draft_id, "espera una respuesta")
    assert (made.kind, made.hecho) == (Kind.NOTE, "")
    assert b"espera una respuesta" in (desk.log.text(made.instance_id) or b"")
    assert desk.keeping.late_drafts() == ()
    clock.wall_s += timedelta(days=31).total_seconds()
    assert len(desk.keeping.late_drafts()) == 1
    with pytest.raises(DraftGone):
        desk.keeping.keep_open("absent", "motivo")


def test_a_draft_changes_hands_on_record_with_its_sealed_answers(
    desk: Desk, folder: Path, clock: MovedClock
) -> None:
    work, asked = begin(desk)
    type_into(desk, work, asked, "a medio escribir")
    beto = desk.guard.add_officer("Persona Inventada", Role.OFFICER, BETO)
    with pytest.raises(OfficerUnknown):
        desk.keeping.hand_draft_over(work.draft_id, desk.officer.id)
    made = desk.keeping.hand_draft_over(work.draft_id, beto.id)
    assert made.kind is Kind.NOTE
    assert f"pasa de {desk.officer.label} a {beto.label}".encode() in (desk.log.text(made.instance_id) or b"")
    assert desk.log.drafts.list(desk.officer.label) == ()
    with pytest.raises(DraftGone):
        desk.resume(work.draft_id)
    desk.close()
    officer = opened(folder, clock, BETO, 1)
    assert [draft.id for draft in officer.log.drafts.list(officer.officer.label)] == [work.draft_id]
    assert "a medio escribir" in (officer.resume(work.draft_id).xml or b"").decode()
    officer.close()


def test_a_handover_of_the_guard_opens_no_incident(desk: Desk, clock: MovedClock) -> None:
    beto = desk.guard.add_officer("Persona Inventada", Role.OFFICER, BETO)
    made = desk.guard.hand_over(beto.id, BETO)
    assert made.hecho == ""
    clock.wall_s += 100 * DAY_S
    assert desk.incidents.follow_ups() == ()
