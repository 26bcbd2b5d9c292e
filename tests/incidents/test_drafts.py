"""Drafts: what survives, who sees what, and what is gone once a draft is."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desktop.errors import DraftGone
from desktop.incidents.drafts import EVENTS_KEPT, Draft, DraftEvent
from desktop.store.schema import VAULT
from tests.incidents.world import FORM, PACK, World


def a_draft(world: World, **given: str) -> Draft:
    return world.log.drafts.create(FORM, PACK, given.get("author", "Agente 01"), b"<data/>")


def test_a_draft_survives_the_program_being_closed(world: World) -> None:
    draft = a_draft(world)
    sealed = {"nominal": {"/data/nombre": "Ejemplo Ficticio"}, "fiscalia": {"/data/patente": "EJ 000 EJ"}}
    world.log.drafts.save(
        draft.id, "<data>mañana</data>".encode(), {"ref": "/data/relato", "caret": 4}, sealed=sealed
    )
    world.reopen()
    again = world.log.drafts.get(draft.id)
    assert (again.xml, again.cursor) == ("<data>mañana</data>".encode(), {"ref": "/data/relato", "caret": 4})
    assert (again.sealed, again.sealed_lost) == (sealed, 0)
    assert (again.form, again.pack, again.author) == (FORM, PACK, "Agente 01")


def test_a_write_that_does_not_wait_for_the_disk_is_read_back(world: World) -> None:
    draft = a_draft(world)
    world.log.drafts.save(draft.id, b"<data>1</data>", {}, durable=False)
    world.reopen()
    assert world.log.drafts.get(draft.id).xml == b"<data>1</data>"


def test_saving_without_sealed_answers_keeps_those_there_were(world: World) -> None:
    draft = a_draft(world)
    world.log.drafts.save(draft.id, b"<data/>", {}, sealed={"nominal": {"/data/nombre": "Ejemplo"}})
    world.log.drafts.save(draft.id, b"<data>1</data>", {})
    assert world.log.drafts.get(draft.id).sealed == {"nominal": {"/data/nombre": "Ejemplo"}}
    world.log.drafts.save(draft.id, b"<data>1</data>", {}, sealed={"nominal": {"/data/nombre": ""}})
    assert world.log.drafts.get(draft.id).sealed == {}


def test_a_sealed_answer_moved_to_another_question_is_not_its_answer(world: World) -> None:
    draft = a_draft(world)
    world.log.drafts.save(draft.id, b"<data/>", {}, sealed={"nominal": {"/data/nombre": "Ejemplo"}})
    world.database.execute("UPDATE draft_sealed SET ref = '/data/otra'")
    again = world.log.drafts.get(draft.id)
    assert (again.sealed, again.sealed_lost) == ({}, 1)


def test_a_copy_of_the_vault_has_lost_the_sealed_answers_and_says_so(world: World) -> None:
    draft = a_draft(world)
    world.log.drafts.save(draft.id, b"<data/>", {}, sealed={"nominal": {"/data/nombre": "Ejemplo"}})
    VAULT.forget(world.database)
    again = world.log.drafts.get(draft.id)
    assert (again.sealed, again.sealed_lost) == ({}, 1)


def test_the_history_brings_back_what_was_undone_after_a_crash(world: World) -> None:
    draft = a_draft(world)
    now = world.clock.now()
    events = [DraftEvent(now, "/data/relato", "", "azul"), DraftEvent(now, "/data/relato", "azul", None)]
    world.log.drafts.save(draft.id, b"<data/>", {}, events=events)
    world.reopen()
    assert list(world.log.drafts.events(draft.id)) == events


def test_the_history_never_holds_a_sealed_answer(world: World) -> None:
    draft = a_draft(world)
    event = DraftEvent(world.clock.now(), "/data/nombre", "", "Ejemplo")
    world.log.drafts.save(
        draft.id, b"<data/>", {}, sealed={"nominal": {"/data/nombre": "Ejemplo"}}, events=[event]
    )
    assert world.log.drafts.events(draft.id) == ()


def test_the_history_keeps_only_the_last_changes(world: World) -> None:
    draft, other = a_draft(world), a_draft(world)
    now = world.clock.now()
    world.log.drafts.save(other.id, b"<data/>", {}, events=[DraftEvent(now, "/data/x", None, "kept")])
    events = [DraftEvent(now, "/data/x", str(n), str(n + 1)) for n in range(EVENTS_KEPT + 20)]
    world.log.drafts.save(draft.id, b"<data/>", {}, events=events[:300])
    world.log.drafts.save(draft.id, b"<data/>", {}, events=events[300:])
    assert list(world.log.drafts.events(draft.id)) == events[20:]
    assert len(world.log.drafts.events(other.id)) == 1


def test_drafts_are_listed_by_author_the_last_touched_first(world: World) -> None:
    first, second = a_draft(world), a_draft(world)
    theirs = a_draft(world, author="Agente 02")
    world.clock.forward(minutes=5)
    world.log.drafts.save(first.id, b"<data/>", {})
    assert [each.id for each in world.log.drafts.list("Agente 01")] == [first.id, second.id]
    assert theirs.id in {each.id for each in world.log.drafts.list()}


def test_a_draft_asks_after_72_hours_and_needs_a_reason_after_30_days(world: World) -> None:
    draft, now = a_draft(world), world.clock.now()
    moments = [now + timedelta(hours=71), now + timedelta(hours=72), now + timedelta(days=30)]
    assert [draft.reminder_due(each) for each in moments] == [False, True, True]
    assert [draft.needs_reason(each) for each in moments] == [False, False, True]
    assert draft.age(now - timedelta(days=900)) == timedelta()


def test_a_discarded_draft_is_gone_with_all_that_hung_on_it(world: World) -> None:
    draft = a_draft(world)
    event = DraftEvent(world.clock.now(), "/data/x", None, "1")
    world.log.drafts.save(draft.id, b"<data/>", {}, sealed={"nominal": {"/data/nombre": "E"}}, events=[event])
    world.log.drafts.discard(draft.id)
    for table in ("draft", "draft_event", "draft_sealed", "draft_key"):
        assert world.database.query(f"SELECT 1 FROM {table}") == []
    for deed in (
        lambda: world.log.drafts.get(draft.id),
        lambda: world.log.drafts.save(draft.id, b"<data/>", {}),
        lambda: world.log.drafts.discard(draft.id),
    ):
        with pytest.raises(DraftGone):
            deed()
