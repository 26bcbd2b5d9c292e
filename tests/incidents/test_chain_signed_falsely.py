"""Records that an insider with both keys signed well, but that say what they may not."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from desktop.incidents import chain, dsse, statement
from desktop.incidents.chain import Broken, Fault
from desktop.incidents.statement import Kind, PartFacts, Statement
from tests.incidents.exported import Exported, broken_of, forged, row_of
from tests.incidents.verifier import VERIFIER
from tests.incidents.world import FORM, Ed25519Signer


def test_forging_without_a_change_holds(exported: Exported) -> None:
    lines = forged(exported, 3)
    assert VERIFIER.verify(lines)["ok"]
    assert chain.verify([row_of(json.loads(line)) for line in lines[:-1]]).ok


def test_a_rewritten_record_breaks_the_link_of_the_next(exported: Exported) -> None:
    lines = forged(exported, 3, lambda told: replace(told, program="another"), rechain=False)
    assert broken_of(lines) == Broken(4, Fault.ALTERED)


STATEMENTS: list[tuple[str, int, Callable[[Statement], Statement], Fault]] = [
    ("a gap in the numbers", 3, lambda told: replace(told, number="ABL-2026-A-00007"), Fault.NUMBER_GAP),
    ("a number twice", 3, lambda told: replace(told, number="ABL-2026-A-00002"), Fault.NUMBER_GAP),
    ("a number in another spelling", 3, lambda told: replace(told, number="ABL-2026-A-0003"), Fault.NUMBER_GAP),
    ("a number too long", 3, lambda told: replace(told, number="ABL-2026-A-000003"), Fault.NUMBER_GAP),
    ("no number", 3, lambda told: replace(told, number=""), Fault.NUMBER_GAP),
    ("the number of another post", 3, lambda told: replace(told, post="PTN"), Fault.NUMBER_GAP),
    ("the number of another year", 3, lambda told: replace(told, wall="2027-01-01T00:00:00-03:00"), Fault.NUMBER_GAP),
    ("a new series that starts at 2", 6, lambda told: replace(told, number="ABL-2026-B-00002"), Fault.NUMBER_GAP),
    ("another officer's name on it", 3, lambda told: replace(told, author="Agente 02"), Fault.FOREIGN_KEY),
    ("a chain without an enrolment", 3, lambda told: replace(told, chain="another"), Fault.FOREIGN_KEY),
    ("an enrolment of another form", 0, lambda told: replace(told, form=FORM), Fault.XML_MISMATCH),
    ("an attachment nobody kept", 3, lambda told: replace(told, parts=(PartFacts("a", "0" * 64, 0, ""),)), Fault.PART_MISMATCH),
    ("a handover without the second officer", 3, lambda told: replace(told, kind=Kind.HANDOVER), Fault.MISSING_SIGNATURE),
    ("a negative place", 3, lambda told: replace(told, prev="A" * 64), Fault.ALTERED),
]  # fmt: skip


@pytest.mark.parametrize(("what", "at", "change", "fault"), STATEMENTS, ids=[each[0] for each in STATEMENTS])
def test_a_signed_statement_that_breaks_a_rule_is_named(
    exported: Exported, what: str, at: int, change: Callable[[Statement], Statement], fault: Fault
) -> None:
    signers = [exported.device, exported.officers["Agente 01"]]
    assert broken_of(forged(exported, at, change, signers=signers)) == Broken(at + 1, fault)


def test_the_same_instance_cannot_be_there_twice(exported: Exported) -> None:
    first = statement.decode(dsse.parse(exported.rows[1].dsse).payload).instance_id
    lines = forged(exported, 3, lambda told: replace(told, instance_id=first))
    assert broken_of(lines) == Broken(4, Fault.REORDERED)


SIGNERS: list[tuple[str, list[str], Fault]] = [
    ("nobody", [], Fault.MISSING_SIGNATURE),
    ("the device alone", ["device"], Fault.MISSING_SIGNATURE),
    ("one officer too many", ["device", "officer 1", "Agente 02"], Fault.ALTERED),
    ("another device", ["stranger", "officer 1"], Fault.FOREIGN_KEY),
    ("a stranger", ["device", "stranger"], Fault.FOREIGN_KEY),
    ("officer before device", ["officer 1", "device"], Fault.FOREIGN_KEY),
    ("an officer who is not its author", ["device", "Agente 02"], Fault.FOREIGN_KEY),
]


@pytest.mark.parametrize(("who", "words", "fault"), SIGNERS, ids=[each[0] for each in SIGNERS])
def test_signatures_of_the_wrong_hands_are_named(
    exported: Exported, who: str, words: list[str], fault: Fault
) -> None:
    lines = forged(exported, 3, signers=[Ed25519Signer(word) for word in words])
    assert broken_of(lines) == Broken(4, fault)


def test_an_officer_cannot_take_over_from_themself(exported: Exported) -> None:
    signers = [Ed25519Signer(word) for word in ("device", "officer 1", "officer 1")]
    lines = forged(exported, 3, lambda told: replace(told, kind=Kind.HANDOVER), signers=signers)
    assert broken_of(lines) == Broken(4, Fault.FOREIGN_KEY)


@pytest.mark.parametrize("which", [0, 1])
def test_a_signature_that_does_not_verify_is_named(exported: Exported, which: int) -> None:
    def spoil(data: bytes) -> bytes:
        envelope = dsse.parse(data)
        signatures = list(envelope.signatures)
        signatures[which] = replace(signatures[which], value=signatures[1 - which].value)
        return replace(envelope, signatures=tuple(signatures)).encode()

    assert broken_of(forged(exported, 6, envelope=spoil)) == Broken(7, Fault.ALTERED)
