"""The receipt: what arrived, numbered and signed (`interfaces.md`, Receipt)."""

from __future__ import annotations

import base64
import hashlib
from concurrent.futures import ThreadPoolExecutor

from tests.contract.answers import receipt_bytes, verified_receipt
from tests.registry.harness import Served, Wire, new_id, plain_xml, sealed_xml


def public_key(ours: Served) -> bytes:
    return base64.b64decode(ours.facts["receipt_key"])


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def test_the_receipt_lists_what_arrived_and_verifies(ours: Served, wire: Wire) -> None:
    instance_id = new_id()
    xml = sealed_xml(instance_id, ("ñandú.jpg.enc", "b.enc"))
    files = {"submission.xml.enc": b"S" * 64, "ñandú.jpg.enc": b"N" * 200_000, "b.enc": b""}
    dsse = receipt_bytes(wire.post(xml, files))
    assert dsse is not None
    statement = verified_receipt(dsse, public_key(ours))
    assert statement["v"] == 1
    assert statement["instance_id"] == instance_id
    assert statement["registry"] == ours.facts["registry"]
    assert {part["name"]: part["sha256"] for part in statement["parts"]} == {
        "xml_submission_file": sha256(xml),
        **{name: sha256(data) for name, data in files.items()},
    }
    assert statement["received_at"].endswith("Z")
    (row,) = [row for row in ours.received() if row["instance_id"] == instance_id]
    assert row["seq"] == statement["seq"]


def test_there_is_no_receipt_until_every_file_is_here(ours: Served, wire: Wire) -> None:
    xml = plain_xml(photo="a.jpg", scans=("b.jpg",))
    assert receipt_bytes(wire.post(xml)) is None
    assert receipt_bytes(wire.post(xml, {"b.jpg": b"B"})) is None
    dsse = receipt_bytes(wire.post(xml, {"a.jpg": b"A"}))
    assert dsse is not None
    parts = verified_receipt(dsse, public_key(ours))["parts"]
    assert [part["name"] for part in parts] == ["xml_submission_file", "a.jpg", "b.jpg"]


def test_the_same_record_gets_the_same_receipt_for_ever(ours: Served, wire: Wire) -> None:
    xml = plain_xml(photo="a.jpg")
    answers = [wire.post(xml, {"a.jpg": b"A"}), wire.post(xml), wire.post(xml, {"a.jpg": b"A"})]
    receipts = {receipt_bytes(answer) for answer in answers}
    assert len(receipts) == 1
    assert None not in receipts


def test_receipts_are_numbered_without_gaps_when_many_send_at_once(ours: Served, wire: Wire) -> None:
    before = max((row["seq"] or 0 for row in ours.received()), default=0)
    with ThreadPoolExecutor(16) as senders:
        answers = list(senders.map(wire.post, [plain_xml() for _ in range(96)]))
    numbers = [verified_receipt(receipt_bytes(answer) or b"", public_key(ours))["seq"] for answer in answers]
    assert sorted(numbers) == list(range(before + 1, before + 97))


def test_the_same_record_sent_many_times_at_once_counts_once(ours: Served, wire: Wire) -> None:
    instance_id = new_id()
    xml = plain_xml(instance_id, photo="a.jpg")
    with ThreadPoolExecutor(12) as senders:
        answers = list(senders.map(lambda _: wire.post(xml, {"a.jpg": b"A" * 100_000}), range(36)))
    assert {answer.status for answer in answers} == {201}
    assert len({receipt_bytes(answer) for answer in answers}) == 1
    assert len([row for row in ours.received() if row["instance_id"] == instance_id]) == 1


def test_many_files_of_one_record_arriving_at_once_make_one_receipt(ours: Served, wire: Wire) -> None:
    names = [f"{n}.jpg" for n in range(12)]
    xml = plain_xml(scans=tuple(names))
    with ThreadPoolExecutor(12) as senders:
        answers = list(senders.map(lambda name: wire.post(xml, {name: name.encode() * 10}), names))
    assert {answer.status for answer in answers} == {201}
    receipts = [found for answer in answers if (found := receipt_bytes(answer))]
    assert len(set(receipts)) == 1
    assert len(verified_receipt(receipts[0], public_key(ours))["parts"]) == 13
