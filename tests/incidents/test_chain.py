"""Verifying a log: every way of changing it is found and named, by the program and by the court's script alike."""

from __future__ import annotations

import base64
import hashlib
import importlib.util
import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.errors import FolderReadOnly
from desktop.incidents import chain, dsse, keys, statement
from desktop.incidents.chain import Broken, Fault, Head, Row
from desktop.incidents.statement import Digest, Kind, PartFacts, Statement
from tests.incidents.world import FORM, PACK, Ed25519Signer, World

SCRIPT = Path(__file__).parents[2] / "resources" / "verifier" / "verify_log.py"


def _script() -> ModuleType:
    specification = importlib.util.spec_from_file_location("verify_log", SCRIPT)
    assert specification is not None and specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


VERIFIER = _script()


@dataclass
class Exported:
    """A log of seven records as it was exported: two officers, a correction, attachments, an erased text."""

    lines: list[str]
    device: Ed25519Signer
    officers: dict[str, Ed25519Signer]

    @property
    def rows(self) -> list[Row]:
        return [row_of(json.loads(line)) for line in self.lines[:-1]]

    @property
    def head(self) -> Head:
        last = self.rows[-1]
        return Head(last.seq, hashlib.sha256(last.dsse).hexdigest())


def row_of(line: dict[str, Any]) -> Row:
    xml = None if line["xml"] is None else base64.b64decode(line["xml"])
    measured: dict[str, tuple[str, int] | None] = {}
    for name, text in line["parts"].items():
        data = None if text is None else base64.b64decode(text)
        measured[name] = None if data is None else (hashlib.sha256(data).hexdigest(), len(data))
    return Row(line["seq"], base64.b64decode(line["dsse"]), xml, measured)


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Exported:
    folder = tmp_path_factory.mktemp("exported")
    world = World(folder)
    world.log_of("Agente 02")
    world.log = world.log_of("Agente 01")
    first = world.add("ómnibus", parts=(("foto.jpg", "image/jpeg", b"example"),))
    world.add("sin papeles", log=world.log_of("Agente 02"))
    world.add("rectificada", corrige=first.instance_id)
    world.add("borrada", parts=(("audio.m4a", "audio/mp4", b"example"),))
    world.log.erase(world.instance(borrado=world.log.records()[0].instance_id), FORM, PACK)
    world.add("la última")
    world.log.export_chain(folder / "log.jsonl", parts=True)
    world.database.close()
    return Exported((folder / "log.jsonl").read_text().splitlines(), world.device, world.officers)


# --- a log that nobody touched ------------------------------------------------------------------------------


def test_an_untouched_log_holds_for_both(exported: Exported) -> None:
    report = chain.verify(exported.rows, head=exported.head, devices=[exported.device.keyid])
    assert (report.ok, report.records, report.head) == (True, 7, exported.head)
    outcome = VERIFIER.verify(exported.lines, exported.device.keyid)
    assert (outcome["ok"], outcome["records"], outcome["head"]) == (True, 7, exported.head.sha256)


def test_the_script_runs_alone_and_answers_by_its_exit_code(exported: Exported, tmp_path: Path) -> None:
    whole, cut = tmp_path / "whole.jsonl", tmp_path / "cut.jsonl"
    whole.write_text("\n".join(exported.lines) + "\n")
    cut.write_text("\n".join(exported.lines[:3] + exported.lines[4:]) + "\n")

    def run(path: Path) -> tuple[int, dict[str, Any]]:
        command = [sys.executable, "-I", str(SCRIPT), str(path), "--json"]
        done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, check=False)
        return done.returncode, json.loads(done.stdout)

    assert run(whole)[0] == 0
    code, outcome = run(cut)
    assert (code, outcome["first_broken"]) == (1, {"seq": 4, "fault": "removed"})
    missing = [sys.executable, "-I", str(SCRIPT), str(tmp_path / "absent")]
    assert subprocess.run(missing, capture_output=True, check=False).returncode == 2


def test_the_script_imports_only_the_standard_library_and_cryptography() -> None:
    code = f"""
import sys, runpy
sys.argv = ["verify_log.py", "--help"]
try:
    runpy.run_path({str(SCRIPT)!r}, run_name="__main__")
except SystemExit:
    pass
print(sorted({{name.partition(".")[0] for name in sys.modules}} - set(sys.stdlib_module_names)))
"""
    done = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, text=True, check=True)
    foreign = {name for name in eval(done.stdout.splitlines()[-1]) if not name.startswith("__")}
    assert "cryptography" in foreign
    assert not foreign & {"desktop", "sqlcipher3", "securesystemslib", "pyrage", "PySide6"}


def test_another_device_than_the_authority_knows_is_named(exported: Exported) -> None:
    stranger = Ed25519Signer("stranger")
    report = chain.verify(exported.rows, devices=[stranger.keyid])
    assert report.first_broken == Broken(7, Fault.FOREIGN_KEY)
    outcome = VERIFIER.verify(exported.lines, stranger.keyid)
    assert outcome["first_broken"] == {"seq": 7, "fault": "foreign-key"}


def test_an_export_never_overwrites_and_is_for_its_owner_alone(tmp_path: Path) -> None:
    world = World(tmp_path)
    world.add()
    path = tmp_path / "log.jsonl"
    assert world.log.export_chain(path) == 2
    assert path.stat().st_mode & 0o777 == 0o600
    for refused in (path, tmp_path / "absent" / "log.jsonl"):
        with pytest.raises(FolderReadOnly):
            world.log.export_chain(refused)
    assert VERIFIER.verify(path.read_text().splitlines())["ok"]
    world.database.close()


# --- edits of the exported file -----------------------------------------------------------------------------


def edited(exported: Exported, at: int, **fields: Any) -> list[str]:
    """Change fields of one line."""
    lines = list(exported.lines)
    lines[at] = json.dumps(json.loads(lines[at]) | fields, separators=(",", ":"))
    return lines


def found(lines: Sequence[str], head: Head) -> Broken:
    """Return what both verifiers find, which must be the same."""
    outcome = VERIFIER.verify(list(lines))["first_broken"]
    assert outcome is not None
    told = Broken(outcome["seq"], Fault(outcome["fault"]))
    assert (
        chain.verify([row_of(json.loads(line)) for line in lines if "dsse" in line], head=head).first_broken
        == told
    )
    return told


def test_a_changed_text_is_named(exported: Exported) -> None:
    other = base64.b64encode(b"<data/>").decode()
    assert found(edited(exported, 2, xml=other), exported.head) == Broken(3, Fault.XML_MISMATCH)


def test_a_text_that_no_erasure_names_is_missed(exported: Exported) -> None:
    assert found(edited(exported, 2, xml=None), exported.head) == Broken(3, Fault.XML_MISMATCH)


def test_an_enrolment_without_its_text_cannot_pass(exported: Exported) -> None:
    assert found(edited(exported, 0, xml=None), exported.head) == Broken(1, Fault.XML_MISMATCH)


def test_a_changed_attachment_is_named(exported: Exported) -> None:
    other = {"foto.jpg": base64.b64encode(b"another").decode()}
    assert found(edited(exported, 1, parts=other), exported.head) == Broken(2, Fault.PART_MISMATCH)
    assert found(edited(exported, 1, parts={}), exported.head) == Broken(2, Fault.PART_MISMATCH)
    assert found(edited(exported, 1, parts={"foto.jpg": None}), exported.head) == Broken(
        2, Fault.PART_MISMATCH
    )


@pytest.mark.parametrize("at", range(7))
def test_a_removed_record_is_named(exported: Exported, at: int) -> None:
    lines = exported.lines[:at] + exported.lines[at + 1 :]
    assert found(lines, exported.head) == Broken(at + 1, Fault.REMOVED)


@pytest.mark.parametrize("at", range(6))
def test_two_records_that_changed_places_are_named(exported: Exported, at: int) -> None:
    lines = list(exported.lines)
    lines[at], lines[at + 1] = lines[at + 1], lines[at]
    assert found(lines, exported.head) == Broken(at + 1, Fault.REORDERED)


def test_a_repeated_record_is_named(exported: Exported) -> None:
    lines = [*exported.lines[:3], exported.lines[1], *exported.lines[3:]]
    assert found(lines, exported.head) == Broken(4, Fault.REORDERED)


def test_a_row_under_another_place_is_named(exported: Exported) -> None:
    assert found(edited(exported, 2, seq=4), exported.head) == Broken(3, Fault.REORDERED)


def test_an_export_cut_at_its_end_lacks_the_closing_line(exported: Exported) -> None:
    outcome = VERIFIER.verify(exported.lines[:-1])
    assert outcome["first_broken"] == {"seq": 8, "fault": "removed"}
    assert VERIFIER.verify([])["first_broken"] == {"seq": 1, "fault": "removed"}


def test_a_log_shorter_than_the_known_head_is_named(exported: Exported) -> None:
    assert chain.verify(exported.rows[:-2], head=exported.head).first_broken == Broken(6, Fault.REMOVED)
    other = replace(exported.head, sha256="1" * 64)
    assert chain.verify(exported.rows, head=other).first_broken == Broken(7, Fault.ALTERED)


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"records": 9, "seq": 9}, "removed"),
        ({"head": "1" * 64}, "altered"),
        ({"signer": "stranger"}, "foreign-key"),
        ({"signature": b"\x00" * 64}, "altered"),
        ({"signers": 0}, "missing-signature"),
        ({"signers": 2}, "altered"),
    ],
)
def test_a_false_closing_line_is_named(exported: Exported, change: dict[str, Any], fault: str) -> None:
    envelope = dsse.parse(base64.b64decode(json.loads(exported.lines[-1])["head"]))
    told = json.loads(envelope.payload) | {k: v for k, v in change.items() if k in ("records", "seq", "head")}
    signer = Ed25519Signer("stranger") if "signer" in change else exported.device
    forged = dsse.sign(envelope.payload_type, json.dumps(told).encode(), [signer] * change.get("signers", 1))
    if "signature" in change:
        forged = replace(forged, signatures=(replace(forged.signatures[0], value=change["signature"]),))
    line = json.dumps({"head": base64.b64encode(forged.encode()).decode()}, separators=(",", ":"))
    assert VERIFIER.verify([*exported.lines[:-1], line])["first_broken"]["fault"] == fault


def test_nothing_may_follow_the_closing_line(exported: Exported) -> None:
    outcome = VERIFIER.verify([*exported.lines, exported.lines[-2]])
    assert outcome["first_broken"]["fault"] == "reordered"


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_changed_character_of_the_file_is_found(exported: Exported, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(exported.lines) - 1))
    line = exported.lines[at]
    place = data.draw(st.integers(0, len(line) - 1))
    other = data.draw(st.characters(codec="ascii", exclude_characters=line[place] + "\n"))
    lines = list(exported.lines)
    lines[at] = line[:place] + other + line[place + 1 :]
    assert not VERIFIER.verify(lines)["ok"]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_changed_byte_of_a_row_is_found(exported: Exported, data: st.DataObject) -> None:
    rows = exported.rows
    at = data.draw(st.integers(0, len(rows) - 1))
    name = data.draw(st.sampled_from(["dsse", "xml"] if rows[at].xml else ["dsse"]))
    value = bytearray(getattr(rows[at], name))
    edit = data.draw(st.sampled_from(["flip", "cut", "insert", "append"]))
    place = data.draw(st.integers(0, len(value) - 1))
    if edit == "flip":
        value[place] ^= data.draw(st.integers(1, 255))
    elif edit == "cut":
        del value[place]
    else:
        value.insert(len(value) if edit == "append" else place, data.draw(st.integers(0, 255)))
    rows[at] = replace(rows[at], **{name: bytes(value)})
    report = chain.verify(rows, head=exported.head)
    assert report.first_broken is not None
    assert report.first_broken.seq == at + 1


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_other_order_or_choice_of_records_is_found(exported: Exported, data: st.DataObject) -> None:
    records, closing = exported.lines[:-1], exported.lines[-1]
    chosen = data.draw(
        st.lists(st.sampled_from(records), min_size=1, max_size=9).filter(lambda it: it != records)
    )
    broken = found([*chosen, closing], exported.head)
    assert broken.fault in (Fault.REMOVED, Fault.REORDERED)


# --- records that were signed well but say what they may not ------------------------------------------------


def forged(
    exported: Exported,
    at: int,
    change: Callable[[Statement], Statement] = lambda told: told,
    *,
    signers: Sequence[Ed25519Signer] | None = None,
    xml: bytes | None = None,
    payload: Callable[[bytes], bytes] = lambda payload: payload,
    envelope: Callable[[bytes], bytes] = lambda data: data,
    payload_type: str = statement.PAYLOAD_TYPE,
    rechain: bool = True,
) -> list[str]:
    """Change one record as an insider with both keys could, signing it and all that follow again."""
    lines, prev = list(exported.lines[:-1]), chain.NO_RECORD
    for place, line in enumerate(lines):
        row = json.loads(line)
        told = statement.decode(dsse.parse(base64.b64decode(row["dsse"])).payload)
        if rechain:
            told = replace(told, prev=prev)
        signed_by: Sequence[Ed25519Signer] = [exported.device, exported.officers[told.author]]
        if place == at:
            if xml is not None:
                told = replace(told, xml=Digest.of(xml))
                row["xml"] = base64.b64encode(xml).decode()
            told = change(told)
            signed_by = signers if signers is not None else signed_by
            made = dsse.sign(payload_type, payload(told.encode()), signed_by).encode()
            row["dsse"] = base64.b64encode(envelope(made)).decode()
        elif rechain:
            made = dsse.sign(statement.PAYLOAD_TYPE, told.encode(), signed_by).encode()
            row["dsse"] = base64.b64encode(made).decode()
        prev = hashlib.sha256(base64.b64decode(row["dsse"])).hexdigest()
        lines[place] = json.dumps(row, separators=(",", ":"))
    closing = {"v": 1, "records": len(lines), "seq": json.loads(lines[-1])["seq"], "head": prev, "at": ""}
    head = dsse.sign(VERIFIER.HEAD_TYPE, json.dumps(closing).encode(), [exported.device]).encode()
    return [*lines, json.dumps({"head": base64.b64encode(head).decode()}, separators=(",", ":"))]


def broken_of(lines: Sequence[str]) -> Broken:
    last = json.loads(lines[-2])
    return found(lines, Head(last["seq"], hashlib.sha256(base64.b64decode(last["dsse"])).hexdigest()))


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


PAYLOADS: list[tuple[str, Callable[[dict[str, Any]], dict[str, Any]]]] = [
    ("a field too many", lambda told: told | {"extra": 1}),
    ("a field too few", lambda told: {name: value for name, value in told.items() if name != "boot_id"}),
    ("another version", lambda told: told | {"v": 2}),
    ("a version that is a truth value", lambda told: told | {"v": True}),
    ("a place that is a text", lambda told: told | {"mono_ms": "5"}),
    ("an author who is a number", lambda told: told | {"author": 5}),
    ("an unknown kind", lambda told: told | {"kind": "other"}),
    ("an unknown clock", lambda told: told | {"clock": "late"}),
    ("a form with another field", lambda told: told | {"form": told["form"] | {"extra": ""}}),
    ("a form without a version", lambda told: told | {"form": {"id": "f", "sha256": ""}}),
    ("a pack with another field", lambda told: told | {"pack": told["pack"] | {"extra": ""}}),
    ("a digest that is none", lambda told: told | {"prev": "none"}),
    ("a correction of a number", lambda told: told | {"corrects": 5}),
    ("an attachment with another field", lambda told: told | {"parts": [{"name": "a"}]}),
]  # fmt: skip


@pytest.mark.parametrize(("what", "change"), PAYLOADS, ids=[each[0] for each in PAYLOADS])
def test_a_payload_that_is_no_statement_is_refused(
    exported: Exported, what: str, change: Callable[[dict[str, Any]], dict[str, Any]]
) -> None:
    lines = forged(exported, 6, payload=lambda data: json.dumps(change(json.loads(data))).encode())
    assert broken_of(lines) == Broken(7, Fault.ALTERED)


def test_a_field_that_is_there_twice_is_refused(exported: Exported) -> None:
    lines = forged(exported, 6, payload=lambda data: data[:-1] + b',"author":"Agente 02"}')
    assert broken_of(lines) == Broken(7, Fault.ALTERED)


def test_a_payload_of_another_type_is_refused(exported: Exported) -> None:
    lines = forged(exported, 6, payload_type="application/vnd.vigia.receipt+json")
    assert broken_of(lines) == Broken(7, Fault.ALTERED)


SPELLINGS: list[tuple[str, Callable[[bytes], bytes]]] = [
    ("a space", lambda data: data + b" "),
    ("spaced out", lambda data: json.dumps(json.loads(data)).encode()),
    ("another field", lambda data: json.dumps(json.loads(data) | {"x": 1}, separators=(",", ":")).encode()),
    ("not JSON", lambda data: data[1:]),
    ("a list", lambda data: b"[]"),
    ("nothing", lambda data: b""),
    ("nested too deep", lambda data: b"[" * 100_000),
]


@pytest.mark.parametrize(("what", "spell"), SPELLINGS, ids=[each[0] for each in SPELLINGS])
def test_the_last_envelope_has_only_one_spelling(
    exported: Exported, what: str, spell: Callable[[bytes], bytes]
) -> None:
    assert broken_of(forged(exported, 6, envelope=spell)) == Broken(7, Fault.ALTERED)


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
