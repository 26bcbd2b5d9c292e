"""The suggested level: a table worked by hand, the form that computes it, and a second reading of the rule.

Each case of `cases.json` was worked out on paper from `level-rule.md`: what was marked and answered, the
level, and why. All cases are fictitious.
"""

import json
import random
from pathlib import Path

import pytest

from desktop.content.indicators import load_indicators
from desktop.paths import resource

from .form_runner import Detection
from .reference import EMERGENCIES, Case, level, read_indicators

TABLE = json.loads((Path(__file__).parent / "cases.json").read_text(encoding="utf-8"))
INDICATORS = read_indicators(resource("directory", "indicators.csv"))
BORDER = [id for id in INDICATORS if not id.startswith("RU")]
QUESTIONS = {"level", "why", "razones"}


def _case(row: dict[str, object]) -> Case:
    return Case(
        **{
            key: tuple(value) if isinstance(value, list) else value
            for key, value in row.items()
            if key not in QUESTIONS
        }
    )  # type: ignore[arg-type]


def _name(row: dict[str, object]) -> str:
    return f"{row['level']}: {row['why']}"


@pytest.fixture(scope="module")
def detection() -> Detection:
    return Detection()


def test_the_table_holds_at_least_sixty_cases_over_all_levels() -> None:
    assert len(TABLE) >= 60
    assert {row["level"] for row in TABLE} == {"0", "1", "2", "3", "4", "sin_evaluar"}


@pytest.mark.parametrize("row", TABLE, ids=_name)
def test_the_second_reading_of_the_rule_agrees_with_the_table(row: dict[str, object]) -> None:
    assert level(_case(row), INDICATORS) == row["level"]


@pytest.mark.parametrize("row", TABLE, ids=_name)
def test_the_form_agrees_with_the_table(row: dict[str, object], detection: Detection) -> None:
    computed = detection.answer(_case(row).as_answers())
    assert computed["nivel_sugerido"] == row["level"]
    if "razones" in row:
        assert computed["razones"] == row["razones"]


def test_the_form_agrees_with_the_second_reading_on_any_answers(detection: Detection) -> None:
    chance = random.Random(26364)
    for _ in range(120):
        case = Case(
            marks=tuple(sorted(chance.sample(BORDER, chance.randrange(6)))),
            es_nnya=chance.choice(["", "no", "no", "si", "presume"]),
            modalidad=tuple(chance.sample(["SEX", "LAB", "SER"], chance.randrange(3))),
            si=tuple(chance.sample([*EMERGENCIES, "relato_directo"], chance.choice([0, 0, 0, 0, 0, 1]))),
            revisado=tuple(chance.sample(["OB", "DO"], chance.randrange(3))),
        )
        assert detection.answer(case.as_answers())["nivel_sugerido"] == level(case, INDICATORS), case


def test_every_border_indicator_is_a_choice_of_its_block_with_its_columns(detection: Detection) -> None:
    shown = {
        choice.name: choice
        for block in ("ob", "do", "tr", "en", "mo", "nn", "tt")
        for choice in detection.choices(block)
    }
    assert len(shown) == 163
    for item in load_indicators(resource("directory")):
        if item.block != "RU":
            columns = shown[item.name].columns
            assert columns.get("fuerza", "") == item.strength
            assert columns.get("fuerza_nnya", "") == item.strength_child
            assert columns.get("fuerza_sexual", "") == item.strength_sexual
            assert columns.get("dim", "") == str(item.dimension or "")


def test_smuggling_never_lowers_the_level(detection: Detection) -> None:
    answers = Case(marks=("DO-18", "TT-01"), es_nnya="no").as_answers()
    signs = answers | {"diferenciacion/senales_trafico": "facilita_cruce"}
    computed = detection.answer(signs)
    assert (computed["nivel_sugerido"], computed["trafico"]) == ("3", "zona_gris")


def test_smuggling_without_signs_of_exploitation_has_its_own_outcome(detection: Detection) -> None:
    computed = detection.answer({"diferenciacion/senales_trafico": "facilita_cruce", "es_nnya": "no"})
    assert (computed["nivel_sugerido"], computed["trafico"]) == ("sin_evaluar", "si")


def test_going_lower_needs_a_reason_and_a_second_officer(detection: Detection) -> None:
    answers = Case(marks=("DO-18", "TT-01"), es_nnya="no").as_answers() | {"decide": "referente"}
    assert {"/data/motivo", "/data/segundo_agente"} <= detection.missing(answers | {"nivel_decidido": "2"})
    assert detection.missing(answers | {"nivel_decidido": "4"}) == set()
    reasoned = {"nivel_decidido": "2", "motivo": "Se aclaró el vínculo", "segundo_agente": "Agente 12"}
    assert detection.missing(answers | reasoned) == set()


def test_deciding_nothing_was_seen_without_looking_needs_a_reason(detection: Detection) -> None:
    assert "/data/motivo" in detection.missing({"nivel_decidido": "0", "decide": "agente"})


def test_the_next_notice_follows_the_order_of_the_protocol(detection: Detection) -> None:
    answers = Case(marks=("NN-01",), es_nnya="si", si=("lesion",)).as_answers()
    assert detection.notices(answers) == [
        "emergencia", "supervisor", "fiscalia", "linea_145", "pnr", "ninez", "dnm", "fuerza_especializada", "area_social",
    ]  # fmt: skip


def test_with_connivance_hinted_the_supervisor_is_not_proposed(detection: Detection) -> None:
    answers = Case(marks=("DO-18", "TT-01", "TT-08"), es_nnya="no").as_answers()
    assert detection.notices(answers)[0] == "fiscalia"
