"""What was taken out of ODK Central is verified, opened and exported as what came here, or refused in words."""

from __future__ import annotations

import csv
import io
import json
import os
import zipfile
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import replace
from pathlib import Path

import pytest

from registry.__main__ import main
from tests.registry.records import Machine, Sealed

# As Central writes it for a form whose submissions it cannot decrypt: no answers, and the status says why.
COLUMNS = (
    "SubmissionDate", "KEY", "SubmitterID", "SubmitterName", "AttachmentsPresent", "AttachmentsExpected", "Status",
    "ReviewState", "DeviceID", "Edits", "FormVersion",
)  # fmt: skip


def planilla(*ids: str) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, restval="")
    writer.writeheader()
    for n, instance_id in enumerate(ids):
        row = {
            "SubmissionDate": f"2026-11-21T12:00:{n:02}.000Z",
            "KEY": instance_id,
            "SubmitterName": "Puesto ficticio",
        }
        writer.writerow(
            {**row, "AttachmentsPresent": "2", "AttachmentsExpected": "2", "Status": "not decrypted"}
        )
    return text.getvalue()


def a_zip(path: Path, *records: Sealed, sheet: bool = True, layout: str = "instances/{}") -> Path:
    """A folder for each submission, as ODK Briefcase pulls them, beside Central's table."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        if sheet:
            out.writestr("submissions.csv", planilla(*(record.instance_id for record in records)))
        for record in reversed(records):
            folder = layout.format(record.instance_id.replace(":", ""))
            out.writestr(f"{folder}/submission.xml", record.xml)
            for name, data in record.files.items():
                out.writestr(f"{folder}/{name}", data)
    return path


def command(*words: str, code: int = 0) -> str:
    out, errors, before = io.StringIO(), io.StringIO(), os.umask(0o077)
    try:
        with redirect_stdout(out), redirect_stderr(errors):
            found = main(list(words))
    finally:
        os.umask(before)
    assert found == code, errors.getvalue() + out.getvalue()
    return out.getvalue() or errors.getvalue()


@pytest.fixture
def records() -> tuple[Sealed, ...]:
    machine = Machine()
    made = [
        machine.enrol(),
        machine.record("<pais_1>AR</pais_1>", {"foto.jpg": b"ficticia" * 9000}),
        machine.record(),
    ]
    return tuple(record.seal() for record in made)


@pytest.mark.parametrize(
    "layout", ["instances/{}", "ODK Briefcase Storage/forms/Deteccion/instances/{}", "{}"]
)
def test_the_chain_of_a_device_is_verified_from_a_zip(
    records: tuple[Sealed, ...], tmp_path: Path, layout: str
) -> None:
    path = a_zip(tmp_path / "central.zip", *records, layout=layout)
    report = json.loads(command("verify", "--central", str(path), "--json"))
    assert (report["ok"], report["gaps"], report["broken"]) == (True, False, [])
    [chain] = report["chains"]
    assert (chain["records"], chain["first"], chain["last"]) == (3, 1, 3)


def test_it_opens_to_folders_in_the_order_of_arrival_without_a_receipt(
    records: tuple[Sealed, ...], tmp_path: Path
) -> None:
    path = a_zip(tmp_path / "central.zip", *records)
    told = json.loads(command("open", "--central", str(path), "--to", str(tmp_path / "abierto")))
    assert [name[:6] for name in told["opened"]] == ["000001", "000002", "000003"]
    second = tmp_path / "abierto" / told["opened"][1]
    assert sorted(file.name for file in second.iterdir()) == ["firma.dsse.json", "foto.jpg", "submission.xml"]
    assert (second / "foto.jpg").read_bytes() == b"ficticia" * 9000


def test_it_exports_detections_with_the_time_that_central_tells(
    records: tuple[Sealed, ...], tmp_path: Path
) -> None:
    path, out = a_zip(tmp_path / "central.zip", *records), tmp_path / "casos.csv"
    words = ["export", "--central", str(path), "--format", "csv", "--to", str(out)]
    command(*words, "--motive", "prueba", "--recipient", "nadie")
    rows = list(csv.DictReader(io.StringIO(out.read_bytes().decode("utf-8-sig"))))
    assert {row["instance_id"] for row in rows} == {record.instance_id for record in records[1:]}


def test_a_missing_or_changed_file_is_named_and_stops_nobody(
    records: tuple[Sealed, ...], tmp_path: Path
) -> None:
    first, second, third = records
    cut = replace(second, files={name: data for name, data in second.files.items() if "foto" not in name})
    changed = replace(third, files={name: data[:-16] + bytes(16) for name, data in third.files.items()})
    path = a_zip(tmp_path / "central.zip", first, cut, changed)
    report = json.loads(command("verify", "--central", str(path), "--json", code=1))
    assert {each["instance_id"]: each["what"] for each in report["broken"]}[
        cut.instance_id
    ] == "faltan 1 archivos"
    assert {each["instance_id"] for each in report["broken"]} == {cut.instance_id, changed.instance_id}


def test_centrals_own_tables_alone_are_refused_with_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "central.zip"
    with zipfile.ZipFile(path, "w") as out:
        out.writestr("submissions.csv", planilla("uuid:1", "uuid:2"))
        out.writestr("media/firma.dsse.json", b"{}")
    told = command("verify", "--central", str(path), code=1)
    assert "la planilla de 2 envíos" in told
    assert "Briefcase" in told


def test_what_is_no_zip_or_holds_nothing_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"PK no")
    assert "no se puede leer como ZIP" in command("verify", "--central", str(tmp_path / "a.zip"), code=1)
    zipfile.ZipFile(tmp_path / "b.zip", "w").close()
    assert "no trae envíos" in command(
        "open", "--central", str(tmp_path / "b.zip"), "--to", str(tmp_path), code=1
    )
