"""Checking the chains of devices: each fault and gap is named at its place."""

from __future__ import annotations

import base64
import json
from dataclasses import replace

import pytest

from registry.keys import DEMO_KEYS, load_private_form_key
from registry.opening import open_submission
from registry.verification import Fault, Report, verify
from tests.registry.conftest import House
from tests.registry.records import Key, Machine, Record


def checked(house: House, *records: Record) -> Report:
    house.receive(*(record.seal() for record in records))
    key = load_private_form_key(DEMO_KEYS / "form-rsa.pem")
    return verify(open_submission(house.archive, kept, key) for kept in house.archive.submissions())


def faults(report: Report) -> list[tuple[int, Fault]]:
    return [(each.seq, each.fault) for chain in report.chains for each in chain.troubles]


def test_a_whole_chain_holds_in_whatever_order_it_came(house: House) -> None:
    machine = Machine()
    records = [machine.enrol(), machine.record("", {"a.bin": b"A"}), machine.record(), machine.record()]
    report = checked(house, *reversed(records))
    assert report.ok
    (chain,) = report.chains
    assert (chain.records, chain.first, chain.last, chain.gaps) == (4, 1, 4, ())
    assert (chain.device_key, chain.device) == (machine.device.keyid, "AGB-A")


def test_places_that_did_not_arrive_are_gaps_and_not_faults(house: House) -> None:
    machine = Machine()
    records = [machine.enrol(), *(machine.record() for _ in range(7))]
    report = checked(house, records[0], records[1], records[3], records[7])
    assert report.ok
    assert report.chains[0].gaps == ((3, 3), (5, 7))


def test_a_chain_without_its_enrolment_has_a_gap_and_unknown_keys(house: House) -> None:
    machine = Machine()
    machine.enrol()
    report = checked(house, machine.record(), machine.record())
    assert report.chains[0].gaps == ((1, 1),)
    assert faults(report) == [(2, Fault.UNKNOWN_KEY), (3, Fault.UNKNOWN_KEY)]


def test_an_altered_text_is_named(house: House) -> None:
    machine = Machine()
    first, second = machine.enrol(), machine.record("<lugar>uno</lugar>")
    report = checked(house, first, second.but(xml=second.xml.replace(b"uno", b"dos")))
    assert faults(report) == [(2, Fault.XML_MISMATCH)]


@pytest.mark.parametrize("parts", [{}, {"a.bin": b"otra"}, {"a.bin": b"A", "b.bin": b"B"}])
def test_altered_missing_and_added_files_are_named(house: House, parts: dict[str, bytes]) -> None:
    machine = Machine()
    first, second = machine.enrol(), machine.record("", {"a.bin": b"A"})
    assert faults(checked(house, first, second.but(parts=parts))) == [(2, Fault.PART_MISMATCH)]


def test_a_statement_rewritten_by_another_key_is_named(house: House) -> None:
    machine = Machine()
    first = machine.enrol()
    forger = replace(machine, device=Key(), officer=Key())
    assert faults(checked(house, first, forger.record())) == [(2, Fault.UNKNOWN_KEY)]


def test_a_changed_signature_is_named(house: House) -> None:
    machine = Machine()
    first, second = machine.enrol(), machine.record()
    envelope = json.loads(second.signature or b"")
    envelope["signatures"][1]["sig"] = base64.b64encode(bytes(64)).decode()
    changed = second.but(signature=json.dumps(envelope).encode())
    assert faults(checked(house, first, changed)) == [(2, Fault.BAD_SIGNATURE)]


def test_a_missing_second_signature_is_named(house: House) -> None:
    machine = Machine()
    first, second = machine.enrol(), machine.record()
    envelope = json.loads(second.signature or b"")
    del envelope["signatures"][1]
    changed = second.but(signature=json.dumps(envelope).encode())
    assert faults(checked(house, first, changed)) == [(2, Fault.MISSING_SIGNATURE)]


def test_a_replaced_record_breaks_the_link_after_it(house: House) -> None:
    machine = Machine()
    first = machine.enrol()
    rival = replace(machine)
    machine.record()
    report = checked(house, first, rival.record(), machine.record())
    assert faults(report) == [(3, Fault.BROKEN_LINK)]


def test_two_records_at_one_place_are_a_fork(house: House) -> None:
    machine = Machine()
    first = machine.enrol()
    rival = replace(machine)
    report = checked(house, first, machine.record(), rival.record())
    assert faults(report) == [(2, Fault.FORKED)]


def test_a_restored_backup_goes_on_in_another_chain(house: House) -> None:
    machine = Machine()
    records = [machine.enrol(), machine.record()]
    restored = machine.restored()
    lost = machine.record()
    report = checked(house, *records, lost, restored.enrol(), restored.record())
    assert report.ok
    assert sorted((chain.first, chain.last) for chain in report.chains) == [(1, 3), (3, 4)]


def test_a_record_without_signature_file_is_loose(house: House) -> None:
    report = checked(house, Machine().record().but(signature=None))
    assert [each.fault for each in report.loose] == [Fault.UNSIGNED]
    assert not report.ok


@pytest.mark.parametrize("signature", [b"", b"{}", b"[1]", b'{"payload": "e30=", "payloadType": 3}'])
def test_a_signature_file_that_is_no_envelope_is_loose(house: House, signature: bytes) -> None:
    report = checked(house, Machine().record().but(signature=signature))
    assert [each.fault for each in report.loose] == [Fault.UNREADABLE]


def test_the_statement_of_another_record_is_named(house: House) -> None:
    machine = Machine()
    first, second, third = machine.enrol(), machine.record(), machine.record()
    report = checked(house, first, second, third.but(signature=second.signature))
    assert (2, Fault.OTHER_RECORD) in faults(report)


def test_the_command_says_all_is_well_or_what_is_not(house: House) -> None:
    machine = Machine()
    house.receive(machine.enrol().seal(), machine.record().seal())
    assert "Todo en orden." in house.command("verify")
    house.receive(machine.record().but(signature=None).seal())
    told = json.loads(house.command("verify", "--json", code=1))
    assert (told["ok"], [each["fault"] for each in told["loose"]]) == (False, ["unsigned"])
