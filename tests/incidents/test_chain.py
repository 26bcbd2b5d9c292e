"""Verifying a log: every way of changing its file is found and named, by the program and by the court's script alike."""

from __future__ import annotations

import base64
import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.errors import FolderReadOnly
from desktop.incidents import chain, dsse
from desktop.incidents.chain import Broken, Fault
from tests.incidents.exported import Exported, edited, found
from tests.incidents.verifier import SCRIPT, VERIFIER
from tests.incidents.world import Ed25519Signer, World

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
