"""The content is whole, agrees with the field's documents, and the check finds what is broken on purpose."""

import csv
import re
import shutil
from pathlib import Path

import pytest

from desktop.content.check import check
from desktop.content.indicators import load_indicators
from desktop.content.library import Library
from desktop.paths import resource

FIELD = Path(__file__).parents[3] / "shared" / "field"
ROW = re.compile(
    r"^\| ([A-Z]{2}-\d{2}) \| (?:[^|]+ \| )??([^|]+) \| ((?:fuerte|medio|débil)[^|]*) \|", re.MULTILINE
)


@pytest.fixture
def resources(tmp_path: Path) -> Path:
    copy = tmp_path / "resources"
    for part in ("guides", "directory", "forms", "practice", "cards", "icons", "mapping"):
        shutil.copytree(resource(part), copy / part)
    return copy


def test_the_content_has_no_errors_and_is_counted() -> None:
    report = check(resource())
    assert report.errors == ()
    assert report.counts["indicadores"] == 221
    assert report.counts["situaciones"] == 8
    assert report.counts["casos de práctica"] == 12


@pytest.mark.parametrize(("document", "count"), [("protocol.md", 163), ("rural-inspection.md", 58)])
def test_every_indicator_of_the_field_is_there_once_with_its_strength(document: str, count: int) -> None:
    if not FIELD.is_dir():
        pytest.skip("the shared field data is not beside this repository")
    found = ROW.findall((FIELD / document).read_text(encoding="utf-8"))
    ids = [id for id, _, _ in found]
    assert len(ids) == len(set(ids)) == count
    indicators = load_indicators(resource("directory"))
    for id, text, strength in found:
        item = indicators.by_id(id)
        assert item is not None
        assert item.text == text.strip(), id
        assert item.strength == strength.split()[0], id


@pytest.mark.parametrize(
    ("page", "text", "said"),
    [
        ("fases.md", "Vea EN-99.", "indicador que no existe: EN-99"),
        ("fases.md", "Vea [AR-99999].", "fuente que no existe: AR-99999"),
        ("fases.md", "Vea [eso](guia:nada).", "página que no existe: nada"),
        ("fases.md", "Vea [eso](guia:avisos#nada).", "enlace a un título que no existe"),
        ("fases.md", "Vea [eso](recurso:XX-1).", "recurso que no existe: XX-1"),
        ("fases.md", "Llame al 0800-555-0000.", "teléfono que no está en la guía de recursos"),
        ("fases.md", "Llame al (011) 4000-0000.", "teléfono que no está en la guía de recursos"),
        ("fases.md", "Llame al 145.", "número corto sin su país"),
        ("fases.md", "Llame al 145 (Brasil).", "número corto que no está en la guía de recursos"),
        ("derechos.md", "Dato *(sin confirmar)*.", "dice «verificado» y tiene datos sin confirmar"),
    ],
)
def test_what_is_wrong_on_a_page_is_named(resources: Path, page: str, text: str, said: str) -> None:
    path = resources / "guides" / "es" / page
    path.write_text(path.read_text(encoding="utf-8") + f"\n{text}\n", encoding="utf-8")
    errors = [error for error in check(resources).errors if said in error.text]
    assert errors and errors[0].file == f"guides/es/{page}"
    lines = path.read_text(encoding="utf-8").splitlines()
    assert errors[0].row == 0 or lines[errors[0].row - 1] == text


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        (
            "cards/cards.toml",
            "Puede tener un abogado.",
            "Puede salir de la trata.",
            "el papel no puede decir «trata»",
        ),
        ("cards/cards.toml", 'icon = "house"', 'icon = "castle"', "dibujo que no existe: castle"),
        ("cards/cards.toml", '"AR-D111"', '"AR-99999"', "fuente que no existe: AR-99999"),
        ("mapping/redavit.csv", "/data/persona/rol,", "/data/persona/papel,", "no hay /data/persona/papel"),
        ("mapping/sistrata.csv", "sentido_cruce,", ",", "no se puede leer"),
        ("forms/derivacion/media/recursos.csv", "AR-N-145", "AR-N-146", "no sigue a las tablas"),
        ("practice/cases.toml", '"TR-12"', '"TR-99"', "indicador que no existe: TR-99"),
        (
            "guides/es/tarjeta-derechos.md",
            "Usted no está detenida.",
            "Institucionalmente garantizamos confidencialidad, inviolabilidad, asesoramiento jurídico especializado "
            "interdisciplinario, acompañamiento psicoterapéutico personalizado, reincorporación sociolaboral, "
            "interpretación consecutiva, representación administrativa, documentación migratoria regularizada.",
            "se lee en voz alta y es difícil",
        ),
    ],
)
def test_what_is_wrong_on_a_card_or_in_practice_is_named(
    resources: Path, file: str, old: str, new: str, said: str
) -> None:
    path = resources / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert [error.file for error in check(resources).errors if said in error.text] == [file]


@pytest.mark.parametrize(
    ("file", "line", "column", "said"),
    [
        ("indicators.csv", 3, "fuente", "OB-02, columna fuente: fuente que no existe: XX-0"),
        ("questions.csv", 8, "indicadores", "P07, columna indicadores: indicador que no existe: XX-0"),
        ("directory.csv", 2, "country", "columna country: país desconocido: XX-0"),
        ("needs.csv", 2, "services", "columna services: servicio que nadie ofrece: XX-0"),
    ],
)
def test_what_a_row_names_wrongly_is_told_by_row_and_column(
    resources: Path, file: str, line: int, column: str, said: str
) -> None:
    path = resources / "directory" / file
    with path.open(encoding="utf-8", newline="") as read:
        table = list(csv.reader(read))
    table[line - 1][table[0].index(column)] = "XX-0"
    with path.open("w", encoding="utf-8", newline="") as written:
        csv.writer(written, lineterminator="\n").writerows(table)
    found = [error for error in check(resources).errors if said in error.text]
    assert [(error.file, error.row) for error in found] == [(f"directory/{file}", line)]


def test_a_table_that_cannot_be_read_is_the_only_finding(resources: Path) -> None:
    with (resources / "directory" / "indicators.csv").open("a", encoding="utf-8") as file:
        file.write("OB-99,ob_99\n")
    report = check(resources)
    assert [(error.file, error.row) for error in report.errors] == [("indicators.csv", 223)]


def test_a_situation_may_not_rest_on_general_knowledge(resources: Path) -> None:
    path = resources / "guides" / "es" / "que-hago-ahora.toml"
    path.write_text(path.read_text(encoding="utf-8").replace('["OMS-2003"]', '["CG"]'), encoding="utf-8")
    assert any("CG" in error.text for error in check(resources).errors)


def test_the_situations_are_eight_with_at_most_three_actions_and_their_numbers() -> None:
    library = Library(resource())
    assert [situation.key for situation in library.situations.all] == list(range(1, 9))
    assert all(len(situation.actions) == 3 for situation in library.situations.all)
    shown = [phone.shown for entry in library.situations.entries(library.directory) for phone in entry.phones]
    assert shown == ["145 (Argentina)", "102 (Argentina)", "911 (Argentina)"]
