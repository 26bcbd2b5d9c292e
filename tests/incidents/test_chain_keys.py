"""Which keys are in force where: enrolments, erasures that cannot be read, chains after chains."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from desktop.incidents import dsse, keys, statement
from desktop.incidents.chain import Broken, Fault
from desktop.incidents.statement import Kind, Statement
from tests.incidents.exported import Exported, broken_of, forged
from tests.incidents.verifier import VERIFIER
from tests.incidents.world import Ed25519Signer


def _enrolment(exported: Exported, **given: Any) -> bytes:
    own = keys.read(exported.rows[0].xml or b"")
    told = statement.decode(dsse.parse(exported.rows[0].dsse).payload)
    declared = keys.Declared(given.get("device", own.device), given.get("officers", own.officers))
    return keys.write(told.instance_id, "1", told.chain, told.prev, "00" * 16, told.device, declared)


def test_an_enrolment_without_keys_is_named(exported: Exported) -> None:
    for xml in (
        b"<data/>",
        b"<data",
        b"<!DOCTYPE data [<!ENTITY a 'b'>]>" + _enrolment(exported).split(b"\n", 1)[1],
        _enrolment(exported).replace(b"</clave_equipo>", b"*</clave_equipo>"),
        _enrolment(exported, officers=()),
    ):
        assert broken_of(forged(exported, 0, xml=xml)) == Broken(1, Fault.XML_MISMATCH)


def test_an_erasure_that_cannot_be_read_is_named(exported: Exported) -> None:
    assert broken_of(forged(exported, 5, xml=b"<data><borrado>")) == Broken(6, Fault.XML_MISMATCH)


def test_a_later_enrolment_cannot_change_the_device(exported: Exported) -> None:
    stranger = Ed25519Signer("stranger")
    xml = _enrolment(exported, device=stranger.public)

    def change(told: Statement) -> Statement:
        return replace(told, kind=Kind.ENROLMENT, form=replace(told.form, id=keys.FORM_ID))

    for signers in (
        [exported.device, exported.officers["Agente 01"]],
        [stranger, exported.officers["Agente 01"]],
    ):
        lines = forged(exported, 3, change, xml=xml, signers=signers)
        assert broken_of(lines) == Broken(4, Fault.FOREIGN_KEY)
    good = forged(exported, 3, change, xml=_enrolment(exported))
    assert VERIFIER.verify(good)["ok"]


def test_an_officer_of_the_chain_before_is_a_stranger_in_the_next(exported: Exported) -> None:
    """A new chain declares its keys anew; its numbers start after the next thousand."""

    def opens(sequence: int, name: str = "new chain") -> Callable[[Statement], Statement]:
        def change(told: Statement) -> Statement:
            number = f"ABL-2026-A-{sequence:05}"
            form = replace(told.form, id=keys.FORM_ID)
            return replace(told, kind=Kind.ENROLMENT, form=form, chain=name, number=number, parts=())

        return change

    alone = (keys.OfficerKey("Agente 01", exported.officers["Agente 01"].public),)
    xml = _enrolment(exported, officers=alone)
    signers = [exported.device, exported.officers["Agente 01"]]
    assert VERIFIER.verify(forged(exported, 6, opens(1000), xml=xml, signers=signers))["ok"]
    assert broken_of(forged(exported, 6, opens(6), xml=xml, signers=signers)) == Broken(7, Fault.NUMBER_GAP)
    second = [exported.device, exported.officers["Agente 02"]]
    as_second = forged(
        exported, 6, lambda told: replace(opens(1000)(told), author="Agente 02"), xml=xml, signers=second
    )
    assert broken_of(as_second) == Broken(7, Fault.FOREIGN_KEY)


def test_a_chain_that_ended_cannot_go_on(exported: Exported) -> None:
    def enrols(name: str, sequence: int) -> Callable[[Statement], Statement]:
        def change(told: Statement) -> Statement:
            form, number = replace(told.form, id=keys.FORM_ID), f"ABL-2026-A-{sequence:05}"
            return replace(told, kind=Kind.ENROLMENT, form=form, chain=name, number=number, parts=())

        return change

    first = statement.decode(dsse.parse(exported.rows[0].dsse).payload).chain
    xml = _enrolment(exported)
    lines = forged(exported, 5, enrols("new chain", 1000), xml=xml)
    again = forged(replace(exported, lines=lines), 6, enrols(first, 2000), xml=xml)
    assert broken_of(again) == Broken(7, Fault.REORDERED)
    other = forged(replace(exported, lines=lines), 6, enrols("third chain", 2000), xml=xml)
    # All links hold; only the text whose erasure gave way to an enrolment is missed, at the end.
    assert broken_of(other) == Broken(5, Fault.XML_MISMATCH)
