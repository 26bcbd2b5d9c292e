"""The load sheets follow our forms and the data standard, say they are unofficial, and hold nothing sealed."""

import csv
import io
import re
from pathlib import Path

import pytest

from desktop.content.mapping import REGISTRIES, SEALED, UNPUBLISHED, RegistryMapping, load_mapping
from desktop.content.shelf import FormShelf
from desktop.errors import ContentError
from desktop.paths import resource

STANDARD = Path(__file__).parents[3] / "shared" / "field" / "data-standard.md"
HTCDS = STANDARD.parent / "standards" / "htcds-2.0" / "htcds-2.0-fields.csv"
SHELF = FormShelf(resource("forms"))
HEAD = "campo,etiqueta,formulario,ruta,entidad,estandar,htcds,personal,sellado,conversion,estado\n"
ROW = f"uno,Uno,incidente,/data/hecho,hecho,,,—,,,{UNPUBLISHED}\n"


@pytest.fixture(params=REGISTRIES)
def mapping(request: pytest.FixtureRequest) -> RegistryMapping:
    return load_mapping(resource("mapping"), request.param)


def _read(sheet: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(sheet.decode("utf-8-sig"))))


def test_every_row_says_that_the_scheme_is_not_published(mapping: RegistryMapping) -> None:
    assert not mapping.published
    assert {row["estado"] for row in _read(mapping.sheet({}))} == {UNPUBLISHED}


def test_every_field_is_read_from_a_node_of_its_form_with_its_seal(mapping: RegistryMapping) -> None:
    assert len(mapping.fields) >= 30
    for field in mapping.fields:
        spec = SHELF.form(field.form_id).specs[field.path]
        assert spec.leaf, field.path
        assert spec.sealed == field.sealed, field.path


def test_every_field_is_the_standards_own(mapping: RegistryMapping) -> None:
    if not STANDARD.exists():
        pytest.skip("the shared field data is not beside this repository")
    named = set(re.findall(r"`([a-z][A-Za-z_0-9]+)`", STANDARD.read_text(encoding="utf-8")))
    with HTCDS.open(encoding="utf-8", newline="") as file:
        official = {row["field"] for row in csv.DictReader(file)}
    for field in mapping.fields:
        assert field.standard in named | {""}, field.name
        assert field.htcds in official | {""}, field.name


def test_sealed_answers_are_named_and_never_written(mapping: RegistryMapping) -> None:
    answers = {
        field.form_id: {other.path: ["Dato ficticio"] for other in mapping.fields} for field in mapping.fields
    }
    rows = {row["campo"]: row["valor"] for row in _read(mapping.sheet(answers))}
    for field in mapping.fields:
        assert rows[field.name] == (SEALED if field.sealed else "Dato ficticio")
    assert SEALED in rows.values()


def test_each_repeat_instance_has_its_row_and_no_cell_is_a_formula() -> None:
    answers = {"incidente": {"/data/persona/rol": ["posible_victima", "=1+1"]}}
    rows = [
        row
        for row in _read(load_mapping(resource("mapping"), "redavit").sheet(answers))
        if row["campo"] == "persona_rol"
    ]
    assert [(row["n"], row["valor"]) for row in rows] == [("1", "posible_victima"), ("2", "'=1+1")]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (HEAD + ROW + ROW, 3),
        (HEAD + ROW.replace("—", "X"), 2),
        (HEAD + ROW.replace("/data/hecho", ""), 2),
    ],
)
def test_a_row_that_is_not_whole_is_named(tmp_path: Path, text: str, row: int) -> None:
    (tmp_path / "sistrata.csv").write_text(text, encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        load_mapping(tmp_path, "sistrata")
    assert caught.value.row == row
