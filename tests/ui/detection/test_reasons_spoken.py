"""The level's reasons are said in the language of the window, marked; the record keeps them in Spanish."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from desktop.app import build_parts
from desktop.content.questions import Questions
from desktop.content.reasons import Reasons
from desktop.forms.session import Session
from desktop.ui.detection import prompts
from desktop.ui.detection.indicators import Catalogue
from desktop.ui.detection.reading import Reading, Times
from desktop.vault.passphrase import FixedKdf

ANSWERS = {"/data/ob": "ob_01 ob_02 ob_07", "/data/es_nnya": "no"}
FORM_LANGUAGES = {"es": "Español (es)", "pt": "Português (pt)", "en": "English (en)"}
MARK = "Traducción sin revisar"


@pytest.fixture
def parts(tmp_path):
    return build_parts(tmp_path, kdf=FixedKdf(64, 1))


def read(parts, language: str, answers: dict[str, str], reasons: Reasons | None = None) -> Reading:
    library = parts.library.in_language(language)
    if reasons is not None:
        library.__dict__["reasons"] = reasons
    session = Session(parts.shelf.form("deteccion_temprana"), language=FORM_LANGUAGES[language])
    for ref, value in answers.items():
        session.set(ref, value)
    return Reading(session, Catalogue(session), library)


def more(reading: Reading, *, whole: bool = False) -> str:
    return "".join(map(str, reading.facts(Times(None, None), datetime.now(UTC), all_reasons=whole).more))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("es", "Tres indicadores medios, OB-01, OB-02 y OB-07. "),
        ("pt", "Três indicadores médios, OB-01, OB-02 e OB-07. "),
        ("en", "Three medium indicators, OB-01, OB-02 and OB-07. "),
    ],
)
def test_reasons_follow_the_language_of_the_window(parts, language: str, said: str) -> None:
    reading = read(parts, language, ANSWERS)
    assert reading.suggested == 2
    for whole in (False, True):
        assert said in more(reading, whole=whole)
        assert (MARK in more(reading, whole=whole)) is (language != "es")
    assert reading._session.value("/data/razones") == "nivel 2: tres indicadores medios, OB-01, OB-02 y OB-07"


def test_what_is_missing_for_a_level_is_said_in_the_language_of_the_window(parts) -> None:
    facts = read(parts, "en", {}).facts(Times(None, None), datetime.now(UTC), all_reasons=False)
    assert facts.level is None
    assert facts.why_not == (
        "It remains to answer whether the person is under 18, review observation, review documents"
    )


def test_reasons_that_nobody_translated_are_said_as_the_form_says_them(parts) -> None:
    reading = read(parts, "pt", ANSWERS, Reasons())
    assert more(reading).startswith("Nível 2. Fortes: ")


@pytest.mark.parametrize(
    ("language", "said", "mark"),
    [
        ("es", "¿Hay algo que lo haga sentir en peligro ahora mismo?", ""),
        ("pt", "Há algo que faça você se sentir em perigo agora mesmo?", MARK),
        ("en", "Is there anything that makes you feel in danger right now?", MARK),
    ],
)
def test_what_is_asked_follows_the_language_of_the_window_and_is_marked(
    parts, language: str, said: str, mark: str
) -> None:
    questions: Questions = parts.library.questions
    facts = prompts.for_phase(questions, 0, child=False, language=language)
    assert facts.mark == mark
    assert ("P06", said) in facts.questions
