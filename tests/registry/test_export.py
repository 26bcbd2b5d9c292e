"""Exports: HTCDS rows by person, pseudonymous; every value in its list."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from pathlib import Path

import pytest

from registry.htcds import EXTENSION, FIELDS
from tests.registry.conftest import House
from tests.registry.harness import ROOT
from tests.registry.records import Machine

STANDARD = ROOT.parent / "shared" / "field" / "standards" / "htcds-2.0"


def answers(**facts: str) -> str:
    start = "".join(f"<{name}>{value}</{name}>" for name, value in facts.items() if name.startswith("c"))
    rest = "".join(f"<{name}>{value}</{name}>" for name, value in facts.items() if not name.startswith("c"))
    when = "<detectado_en>2026-11-20T23:30:00.000-03:00</detectado_en>"
    return f"<hecho>h-{facts.get('hecho', '1')}</hecho><comienzo>{when}{start}</comienzo>{rest}"


def exported(house: House, tmp_path: Path, kind: str = "htcds") -> list[dict[str, str]]:
    target = tmp_path / "salida.csv"
    words = ("--to", str(target), "--motive", "prueba", "--recipient", "nadie", "--format", kind)
    note = json.loads(house.command("export", *words))
    data = target.read_bytes()
    assert note["sha256"] == hashlib.sha256(data).hexdigest()
    assert json.loads(target.with_name("salida.csv.json").read_text())["recipient"] == "nadie"
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_an_incident_with_three_possible_victims_is_three_cases(house: House, tmp_path: Path) -> None:
    machine = Machine()
    house.receive(
        machine.record(answers(cantidad_victimas_est="3", cantidad_nnya_est="3", modalidad="SEX LAB")).seal()
    )
    rows = exported(house, tmp_path)
    assert len(rows) == 3
    assert len({row["ar_persona_id"] for row in rows}) == 3
    assert {row["ar_hecho_id"] for row in rows} == {"h-1"}
    assert {row["vic_TypeOfExploitation"] for row in rows} == {"SexualExploitation;ForcedLabour"}
    assert {row["ar_es_nnya"] for row in rows} == {"si"}
    assert {row["vic_TraffickingStatus"] for row in rows} == {"PossibleVictimOfTrafficking"}
    assert {row["hte_Date"] for row in rows} == {"2026-11-20"}


def test_what_cannot_be_told_of_each_person_is_blank_with_its_reason(house: House, tmp_path: Path) -> None:
    facts = answers(cantidad_victimas_est="3", cantidad_nnya_est="1", es_nnya="si")
    house.receive(Machine().record(facts).seal())
    assert {(row["ar_es_nnya"], row["ar_motivo_vacio"]) for row in exported(house, tmp_path)} == {
        ("", "ar_es_nnya=no_sabe")
    }


def test_exporting_again_gives_the_same_ids(house: House, tmp_path: Path) -> None:
    house.receive(Machine().record(answers(cantidad_victimas_est="2")).seal())
    assert exported(house, tmp_path) == exported(house, tmp_path)


def test_a_correction_replaces_the_row_of_the_first_record(house: House, tmp_path: Path) -> None:
    machine = Machine()
    first = machine.record(answers(modalidad="SEX"))
    second = machine.record(f"<corrige>{first.instance_id}</corrige>{answers(modalidad='LAB')}")
    house.receive(first.seal(), second.seal())
    (row,) = exported(house, tmp_path)
    assert (row["vic_TypeOfExploitation"], row["ar_registro_id"]) == ("ForcedLabour", second.instance_id)


def test_smuggling_alone_is_not_exported(house: House, tmp_path: Path) -> None:
    machine = Machine()
    house.receive(
        machine.record(answers(trafico="si")).seal(), machine.record(answers(trafico="zona_gris")).seal()
    )
    assert len(exported(house, tmp_path)) == 1


def test_coercive_organisation_counts_as_other_only_when_alone(house: House, tmp_path: Path) -> None:
    machine = Machine()
    house.receive(
        machine.record(answers(modalidad="COE")).seal(), machine.record(answers(modalidad="COE MEN")).seal()
    )
    assert [row["vic_TypeOfExploitation"] for row in exported(house, tmp_path)] == ["Other", "ForcedBegging"]


def test_nothing_identifies_a_person(house: House, tmp_path: Path) -> None:
    house.receive(Machine().record(answers(es_nnya="no")).seal())
    (row,) = exported(house, tmp_path)
    person = {name: value for name, value in row.items() if name.startswith("prs_") and value}
    assert person == {"prs_Gender": "NonSpecifiedUnknown"}


def test_the_first_referral_has_its_columns_and_all_are_kept(house: House, tmp_path: Path) -> None:
    notices = (
        "<aviso><a_quien>fiscalia</a_quien><respuesta>=1+1</respuesta></aviso>"
        "<aviso><a_quien>linea_145</a_quien></aviso>"
    )
    house.receive(Machine().record(answers() + notices).seal())
    (row,) = exported(house, tmp_path)
    assert (row["cas_ReferredOrganisation"], row["cas_OutgoingReferralDate"]) == ("fiscalia", "2026-11-20")
    assert row["cas_OutgoingReferralDetails"] == "'=1+1"  # no spreadsheet may run it
    assert [each["a_quien"] for each in json.loads(row["ar_derivaciones"])] == ["fiscalia", "linea_145"]


def test_the_plain_format_has_every_answer_by_its_path(house: House, tmp_path: Path) -> None:
    house.receive(Machine().record(answers(cantidad_victimas_est="2", lugar="muelle")).seal())
    (row,) = exported(house, tmp_path, "csv")
    assert (row["comienzo/cantidad_victimas_est"], row["lugar"], row["hecho"]) == ("2", "muelle", "h-1")


@pytest.mark.skipif(not STANDARD.is_dir(), reason="the standard's own lists are not beside this repository")
def test_every_field_in_force_is_a_column_and_every_value_is_in_its_list(
    house: House, tmp_path: Path
) -> None:
    with (STANDARD / "htcds-2.0-fields.csv").open(encoding="utf-8", newline="") as file:
        in_force = [row["field"] for row in csv.DictReader(file) if row["status"] != "DEPRECATED"]
    assert in_force == FIELDS
    with (STANDARD / "htcds-2.0-codelists.csv").open(encoding="utf-8", newline="") as file:
        lists: dict[str, set[str]] = {}
        for row in csv.DictReader(file):
            lists.setdefault(row["field"], set()).add(row["value"])
    every = "SEX LAB SER MAT ORG PIN COE MEN ILI ADO"
    notice = "<aviso><a_quien>pnr</a_quien></aviso>"
    house.receive(Machine().record(answers(modalidad=every) + notice).seal())
    (out,) = exported(house, tmp_path)
    assert list(out) == [*FIELDS, *EXTENSION]
    for field, values in lists.items():
        assert {value for value in out.get(field, "").split(";") if value} <= values, field
