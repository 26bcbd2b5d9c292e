"""The practice cases run through the detection form and give the level they promise."""

import re
from pathlib import Path

import pytest

from desktop.content.library import Library
from desktop.content.practice import FORM, WORDS, PracticeCase, load_practice
from desktop.content.shelf import FormShelf
from desktop.errors import ContentError
from desktop.forms.session import Session
from desktop.paths import resource
from tests.content.model_answers import model_answers

PRACTICE = load_practice(resource("practice"))
SHELF = FormShelf(resource("forms"))
WHOLE = """
[[case]]
id = "uno"
title = "Un caso"
sources = ["AR-CASO1"]
place = "Un paso"
scene = "Algo pasa."
marks = ["OB-01"]
level = "1"
why = "Porque sí."
learn = "Mire."
"""


def test_there_are_twelve_cases_over_all_levels() -> None:
    assert len(PRACTICE.all) == 12
    assert {case.level for case in PRACTICE} == {"0", "1", "2", "3", "4", "sin_evaluar"}


@pytest.mark.parametrize("case", PRACTICE.all, ids=lambda case: case.id)
def test_the_form_gives_the_level_the_case_promises(case: PracticeCase) -> None:
    session = Session(SHELF.form(FORM))
    for name, value in model_answers(case).items():
        session.set(f"/data/{name}", value)
    assert session.value("/data/nivel_sugerido") == case.level
    assert session.value("/data/trafico") == case.smuggling


@pytest.mark.parametrize("case", PRACTICE.all, ids=lambda case: case.id)
def test_what_explains_a_level_names_what_the_form_counts(case: PracticeCase) -> None:
    library = Library(resource())
    known = {indicator.id for indicator in library.indicators}
    assert set(case.marks) <= known
    assert set(re.findall(r"\b[A-Z]{2}-\d{2}\b", case.why)) <= {*case.marks, "TT-01"}
    for key in case.sources:
        source = library.sources.get(key)
        assert source is not None and source.confirmed, key


def test_marks_are_set_beside_what_was_worth_marking() -> None:
    case = PRACTICE.by_id("practica-03")
    assert case is not None
    compared = case.compare(["NN-17", "OB-09"])
    assert (compared.found, compared.missed, compared.more) == (("NN-17",), ("NN-02", "TT-03"), ("OB-09",))


@pytest.mark.parametrize("language", ["pt", "en"])
def test_a_case_in_another_language_is_the_same_case_and_says_that_nobody_reviewed_it(language: str) -> None:
    told = load_practice(resource("practice"), language)
    for case, spanish in zip(told, PRACTICE, strict=True):
        assert (case.id, case.marks, case.answers, case.level) == (
            spanish.id, spanish.marks, spanish.answers, spanish.level,
        )  # fmt: skip
        assert case.unreviewed and not spanish.unreviewed
        assert re.findall(r"\d+", case.why) == re.findall(r"\d+", spanish.why)
        assert all(getattr(case, key) != getattr(spanish, key) for key in WORDS)


def test_a_case_that_is_half_translated_stays_in_spanish(tmp_path: Path) -> None:
    (tmp_path / "cases.toml").write_text(WHOLE, encoding="utf-8")
    (tmp_path / "pt.toml").write_text('[[case]]\nid = "uno"\ntitle = "Um caso"\n', encoding="utf-8")
    case = load_practice(tmp_path, "pt").all[0]
    assert (case.title, case.language) == ("Un caso", "es")


def test_a_translation_of_no_case_is_refused(tmp_path: Path) -> None:
    (tmp_path / "cases.toml").write_text(WHOLE, encoding="utf-8")
    (tmp_path / "pt.toml").write_text('[[case]]\nid = "otro"\n', encoding="utf-8")
    with pytest.raises(ContentError, match="otro"):
        load_practice(tmp_path, "pt")


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("[[case]\n", "cannot be read"),
        (WHOLE.replace('why = "Porque sí."\n', ""), "lacks why"),
        (WHOLE.replace('["AR-CASO1"]', "[]"), "lacks marks or sources"),
        (WHOLE + WHOLE, "used twice"),
    ],
)
def test_a_case_that_is_not_whole_is_refused(tmp_path: Path, text: str, what: str) -> None:
    (tmp_path / "cases.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ContentError, match=what):
        load_practice(tmp_path)


def test_a_whole_case_is_read(tmp_path: Path) -> None:
    (tmp_path / "cases.toml").write_text(WHOLE, encoding="utf-8")
    assert model_answers(load_practice(tmp_path).all[0]) == {"ob": "ob_01"}
