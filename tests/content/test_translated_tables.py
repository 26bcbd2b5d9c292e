"""Questions, indicators, reasons and practice cases in every language: whole, faithful, and marked until reviewed."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path

import pytest

from desktop.content.check import check
from desktop.content.check_translations import reason_words
from desktop.content.library import Library
from desktop.content.reasons import load_reasons
from desktop.errors import ContentError
from desktop.paths import resource

CASES = Path(__file__).parents[1] / "level" / "cases.json"
LANGUAGES = ("pt", "en")


@pytest.fixture
def resources(tmp_path: Path) -> Path:
    copy = tmp_path / "resources"
    for part in ("guides", "directory", "forms", "practice", "cards", "icons", "mapping"):
        shutil.copytree(resource(part), copy / part)
    return copy


def reasons_worked_out_by_hand() -> set[str]:
    rows = json.loads(CASES.read_text(encoding="utf-8"))
    return {row["razones"] for row in rows if row.get("razones")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_worked_out_by_hand_is_said_in_another_language(language: str) -> None:
    reasons, worked = Library(resource()).reasons, reasons_worked_out_by_hand()
    assert len(worked) > 20
    for spanish in worked:
        said = reasons.said(spanish, language)
        assert said is not None and said != spanish, spanish
        for word in ("indicador fuerte", "medios", "débil", "observación", " y ", "captación", "nivel"):
            assert word not in said, said


def test_reasons_keep_their_codes_and_their_count() -> None:
    reasons = load_reasons(resource("directory"))
    spanish = "nivel 3: 14 indicadores fuertes, DO-18, TR-02 y TT-01; relato directo de la persona"
    assert reasons.said(spanish, "pt") == (
        "nível 3: 14 indicadores fortes, DO-18, TR-02 e TT-01; relato direto da pessoa"
    )
    assert reasons.said("nivel 3: otra cosa", "pt") is None
    assert reasons.said(spanish, "gn") is None


def test_the_words_of_the_form_s_reasons_are_found_in_its_calculations() -> None:
    words = reason_words(resource("forms") / "deteccion_temprana" / "form.xml")
    assert {"peligro actual", "doce", "coerción en destino", "sin evaluar: falta"} <= words
    assert not words & {"si", "no", "positiva", "sin_evaluar", "fuerte"}


def test_every_question_and_indicator_is_translated() -> None:
    library = Library(resource())
    for language in LANGUAGES:
        assert all(
            one.text_in(language) != one.text and one.unreviewed_in(language) for one in library.questions
        )
        assert all(one.text_in(language) != one.text for one in library.indicators)
    assert not any(one.unreviewed_in("es") for one in library.questions)


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("directory/questions-translations.csv", "R09,Está com os seus documentos e o seu telefone?,", "R09,,",
         "R09: falta la traducción (pt)"),
        ("directory/questions-translations.csv", "R09,Está com", "R99,Está com", "no hay pregunta R99"),
        ("directory/questions-translations.csv", "R13,Assinou alguma coisa ou recebeu recibo?",
         "R13,¿Firmó algo o le dieron recibo?", "R13: quedó igual que en español (pt)"),
        ("directory/indicators-translations.csv", "ob_04,", "ob_99,", "no hay indicador ob_99"),
        ("directory/reasons-translations.csv", "pide_ayuda,la persona pide ayuda", "pide_ayuda,la persona ayuda",
         "falta el motivo del formulario: «la persona pide ayuda»"),
        ("directory/reasons-translations.csv", "lesion,una persona herida,uma pessoa ferida", "lesion,una persona herida,una persona herida",
         "lesion: quedó igual que en español (pt)"),
        ("directory/reasons-translations.csv", "doce,doce,doze", "doce,doce,", "doce: falta la traducción (pt)"),
        ("practice/pt.toml", 'id = "practica-07"\ntitle = "A seleção de modelos"', 'id = "practica-07"\ntitle = ""',
         "practica-07: falta la traducción"),
        ("practice/en.toml", "85 %", "58 %", "practica-08 why: otras cifras que en español (en)"),
        ("practice/en.toml", 'title = "They crossed without a stamp"', 'title = "Cruzaron sin sello"',
         "practica-09 title: quedó igual que en español (en)"),
    ],
)  # fmt: skip
def test_a_translation_that_is_missing_or_strays_stops_a_build(
    resources: Path, file: str, old: str, new: str, said: str
) -> None:
    path = resources / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert [error.file for error in check(resources).errors if said in error.text] == [file]


def test_a_reviewed_question_loses_its_mark(resources: Path) -> None:
    path = resources / "directory" / "questions-translations.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    rows[0]["estado"] = "Traductora ficticia, 2026-12-01"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    first, second = Library(resources).questions.all[:2]
    assert (first.unreviewed_in("pt"), second.unreviewed_in("pt")) == (False, True)


def test_a_reason_with_other_slots_is_refused(resources: Path) -> None:
    path = resources / "directory" / "reasons-translations.csv"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("one medium indicator, {codigos}", "one medium indicator", 1), encoding="utf-8"
    )
    with pytest.raises(ContentError, match="other slots"):
        load_reasons(path.parent)
