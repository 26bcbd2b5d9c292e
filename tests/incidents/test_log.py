"""Finalising: what is written, what is not, and what happens when something fails on the way."""

from __future__ import annotations

import json

import pytest

from desktop.errors import DraftGone, NoRecipients
from desktop.incidents import dsse, statement
from desktop.incidents.records import Counted, Filter, IncidentState, Record, RecordState
from desktop.incidents.statement import Kind
from desktop.incidents.writing import Author
from tests.incidents.world import FORM, PACK, Ed25519Signer, ExampleTrouble, World


def statement_of(world: World, record: Record) -> dict[str, object]:
    envelope = world.log.envelope(record.instance_id)
    assert envelope is not None
    return json.loads(dsse.parse(envelope).payload)


def test_a_finalised_draft_is_a_record_with_its_text_and_no_draft(world: World) -> None:
    draft = world.log.drafts.create(FORM, PACK, "Agente 01", b"<data/>")
    instance = world.instance("ómnibus de la tarde", nivel_sugerido="2", nivel_decidido="3")
    record = world.log.finalise(draft.id, instance)
    assert isinstance(record, Record)
    assert (record.kind, record.level, record.state) == (Kind.RECORD, 3, RecordState.SAVED)
    assert world.log.text(record.instance_id) == instance.xml
    assert world.log.drafts.list() == ()
    with pytest.raises(DraftGone):
        world.log.drafts.get(draft.id)


def test_the_first_record_of_the_log_declares_the_keys(world: World) -> None:
    world.add()
    detection, enrolment = world.log.records()
    assert (enrolment.seq, enrolment.kind, enrolment.form_id) == (1, Kind.ENROLMENT, "alta_equipo")
    assert (enrolment.number, detection.number) == ("ABL-2026-A-00000", "ABL-2026-A-00001")


def test_the_statement_has_exactly_the_fields_of_the_interface(world: World) -> None:
    record = world.add(parts=(("foto.jpg", "image/jpeg", b"\xff\xd8example"),))
    told = statement_of(world, record)
    assert list(told) == [
        "v", "chain", "seq", "prev", "instance_id", "hecho", "number", "form", "pack", "kind", "corrects", "author",
        "device", "post", "wall", "mono_ms", "boot_id", "clock", "xml", "parts", "program",
    ]  # fmt: skip
    assert list(told["form"]) == ["id", "version", "sha256"]
    assert [list(part) for part in told["parts"]] == [["name", "sha256", "size", "type"]]
    assert (told["wall"], told["clock"]) == ("2026-11-21T09:00:00.000-03:00", "ok")


def test_the_signature_file_travels_but_is_not_in_what_it_signs(world: World) -> None:
    record = world.add(sealed={"nominal": {"/data/nombre": "Ejemplo Ficticio"}})
    told = statement_of(world, record)
    assert [part["name"] for part in told["parts"]] == ["ficha-nominal.age"]
    kept: list[str] = []
    world.log.sending.hand_over(Keeping(kept))
    assert kept[-4:] == [
        "xml_submission_file",
        "submission.xml.enc",
        "ficha-nominal.age.enc",
        "firma.dsse.json.enc",
    ]


class Keeping:
    """An outbox that notes the part names it was given."""

    def __init__(self, names: list[str]) -> None:
        self._names = names

    def put(self, bundle: object) -> None:
        self._names += [bundle.xml.name, *(part.name for part in bundle.attachments)]  # type: ignore[attr-defined]


def test_when_sealing_fails_the_draft_is_there_and_no_record_is(world: World) -> None:
    world.add()
    draft = world.log.drafts.create(FORM, PACK, "Agente 01", b"<data/>")
    world.log.drafts.save(draft.id, b"<data>1</data>", {}, sealed={"nominal": {"/data/nombre": "Ejemplo"}})
    before = world.log.records()
    world.sealer.broken = True
    with pytest.raises(ExampleTrouble):
        world.log.finalise(draft.id, world.instance("se corta", nivel_sugerido="2"))
    assert world.log.records() == before
    assert world.log.drafts.get(draft.id).sealed == {"nominal": {"/data/nombre": "Ejemplo"}}
    assert world.log.verify().ok
    world.sealer.broken = False
    assert isinstance(world.log.finalise(draft.id, world.instance(nivel_sugerido="2")), Record)
    assert world.log.verify().ok


def test_when_sealing_the_first_record_fails_the_log_stays_empty(world: World) -> None:
    world.sealer.broken = True
    draft = world.log.drafts.create(FORM, PACK, "Agente 01", b"<data/>")
    with pytest.raises(ExampleTrouble):
        world.log.finalise(draft.id, world.instance(nivel_sugerido="2"))
    assert world.log.records() == ()
    world.sealer.broken = False
    world.log.finalise(draft.id, world.instance(nivel_sugerido="2"))
    assert [record.seq for record in world.log.records()] == [2, 1]


def test_sealed_answers_without_recipients_are_not_dropped_in_silence(world: World) -> None:
    world.sealer.recipients = frozenset()
    draft = world.log.drafts.create(FORM, PACK, "Agente 01", b"<data/>")
    with pytest.raises(NoRecipients):
        world.log.finalise(draft.id, world.instance(sealed={"nominal": {"/data/nombre": "Ejemplo"}}))
    assert world.log.drafts.get(draft.id).id == draft.id


def test_level_0_leaves_only_the_count_of_its_day(world: World) -> None:
    for expected in (1, 2):
        draft = world.log.drafts.create(FORM, PACK, "Agente 01", b"<data/>")
        counted = world.log.finalise(draft.id, world.instance("nada", nivel_sugerido="0", nivel_decidido="0"))
        assert counted == Counted(world.clock.wall.date(), FORM.id, expected)
    assert world.log.counts() == (Counted(world.clock.wall.date(), FORM.id, 2),)
    assert (world.log.records(), world.log.drafts.list()) == ((), ())


@pytest.mark.parametrize("suggested", ["2", "sin_evaluar"])
def test_lowering_to_0_is_answered_for_with_a_record(world: World, suggested: str) -> None:
    record = world.add(nivel_sugerido=suggested, nivel_decidido="0", motivo="Ejemplo")
    assert record.level == 0


def test_not_evaluated_is_no_level(world: World) -> None:
    assert world.add(nivel_sugerido="sin_evaluar").level is None


def test_an_emergency_is_sent_before_older_records(world: World) -> None:
    world.add()
    emergency = world.add(nivel_sugerido="4")
    order: list[str] = []

    class Outbox:
        def put(self, bundle: object) -> None:
            order.append(bundle.instance_id)  # type: ignore[attr-defined]

    world.log.sending.hand_over(Outbox())
    assert order[0] == emergency.instance_id


def test_a_correction_is_a_record_of_the_same_incident_and_overwrites_nothing(world: World) -> None:
    first = world.add("azul")
    second = world.add("verde", corrige=first.instance_id)
    assert (second.kind, second.corrects, second.hecho) == (Kind.CORRECTION, first.instance_id, first.hecho)
    again = world.log.record(first.instance_id)
    assert again is not None
    assert again.corrected_by == second.instance_id
    assert b"azul" in (world.log.text(first.instance_id) or b"")


def test_an_incident_groups_its_records_under_the_number_of_the_first(world: World) -> None:
    first = world.add()
    draft = world.log.drafts.create(FORM, PACK, "Agente 01", b"<data/>", hecho=first.hecho)
    follow_up = world.log.finalise(draft.id, world.instance(nivel_sugerido="1"))
    world.log.set_incident_state(first.hecho, IncidentState.FOLLOW_UP)
    incident = world.log.incident(first.hecho)
    assert incident is not None and isinstance(follow_up, Record)
    assert (incident.number, incident.state) == (first.number, IncidentState.FOLLOW_UP)
    assert [record.seq for record in incident.records] == [first.seq, follow_up.seq]


def test_numbers_start_again_each_year_and_have_no_gap(world: World) -> None:
    world.add()
    world.clock.forward(days=60)
    assert [world.add().number, world.add().number] == ["ABL-2027-A-00001", "ABL-2027-A-00002"]
    assert world.log.verify().ok


def test_a_clock_set_back_is_told_and_breaks_nothing(world: World) -> None:
    world.add()
    world.clock.wall = world.clock.wall.replace(year=2024)
    back = world.add()
    assert statement_of(world, back)["clock"] == "doubtful"
    assert back.number == "ABL-2024-A-00001"
    world.clock.wall = world.clock.wall.replace(year=2026)
    assert world.add().number == "ABL-2026-A-00002"
    assert world.log.verify().ok


def test_a_new_officer_is_enrolled_before_signing(world: World) -> None:
    world.add()
    record = world.add(log=world.log_of("Agente 02"))
    kinds = [each.kind for each in world.log.records()]
    assert kinds == [Kind.RECORD, Kind.ENROLMENT, Kind.RECORD, Kind.ENROLMENT]
    assert record.author == "Agente 02"
    assert world.log.verify().ok


def test_a_handover_is_signed_by_both_officers(world: World) -> None:
    second = Ed25519Signer("officer 2")
    taking_over = Author("Agente 02", second)
    record = world.log.write(world.instance(), FORM, PACK, kind=Kind.HANDOVER, cosigner=taking_over)
    envelope = dsse.parse(world.log.envelope(record.instance_id) or b"")
    expected = [world.device, world.officers["Agente 01"], second]
    assert [each.keyid for each in envelope.signatures] == [signer.keyid for signer in expected]
    assert world.log.verify().ok


def test_after_a_restored_backup_a_new_chain_names_the_last_known_record(world: World) -> None:
    last = world.add()
    world.log.begin_new_chain()
    after = world.add()
    enrolment = world.log.records(Filter(form_id="alta_equipo"))[0]
    told = statement_of(world, enrolment)
    assert told["prev"] == statement.Digest.of(world.log.envelope(last.instance_id) or b"").sha256
    assert told["chain"] != statement_of(world, last)["chain"]
    assert [enrolment.number, after.number] == ["ABL-2026-A-01000", "ABL-2026-A-01001"]
    report = world.log.verify()
    assert report.ok and len(report.chains) == 2


def test_another_device_key_opens_a_new_chain_by_itself(world: World) -> None:
    world.add()
    world.device = Ed25519Signer("device of a later enrolment")
    world.log = world.log_of("Agente 01")
    world.add()
    report = world.log.verify()
    assert report.ok and len(report.chains) == 2


def test_connivance_is_kept_from_search_and_from_other_officers(world: World) -> None:
    record = world.add("palabraunica", sealed={"connivencia": {"/data/quien": "Ejemplo"}})
    assert record.hidden
    assert world.log.search("palabraunica") == ()
    assert world.log.records(Filter(level=2)) == ()
    assert record in world.log.records()
    assert record.instance_id not in {each.instance_id for each in world.log_of("Agente 02").records()}
    assert world.log.verify().ok


def test_an_erased_text_is_gone_and_the_log_still_verifies(world: World) -> None:
    record = world.add("palabraunica", parts=(("foto.jpg", "image/jpeg", b"example"),))
    world.log.erase(world.instance(borrado=record.instance_id), FORM, PACK)
    gone = world.log.record(record.instance_id)
    assert gone is not None and not gone.has_text
    assert world.log.text(record.instance_id) is None
    assert world.log.search("palabraunica") == ()
    assert b"".join(world.log.part(record.instance_id, "foto.jpg")) == b""
    assert world.log.verify().ok


def test_an_attachment_comes_back_as_it_went_in(world: World) -> None:
    data = world.ids.random(700_000)
    record = world.add(parts=(("foto.jpg", "image/jpeg", data),))
    pieces = list(world.log.part(record.instance_id, "foto.jpg"))
    assert len(pieces) == 3
    assert b"".join(pieces) == data
    assert [part.size for part in world.log.parts(record.instance_id)] == [700_000]


def test_the_whole_log_survives_a_restart(world: World) -> None:
    world.add("antes")
    before = world.log.records()
    world.reopen()
    assert world.log.records() == before
    world.add("después")
    assert world.log.verify().ok
