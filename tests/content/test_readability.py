"""The reading level of what is said to a person, and the cards it is said from."""

from pathlib import Path

import pytest

from desktop.content.cards import load_cards
from desktop.content.library import Library
from desktop.content.readability import EASY, inflesz, syllables
from desktop.content.spoken import spoken
from desktop.errors import ContentError
from desktop.paths import resource


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("casa", 2), ("policía", 4), ("agua", 2), ("quiere", 2), ("guerra", 2), ("pingüino", 3), ("ciudad", 2),
        ("aéreo", 4), ("país", 2), ("muy", 1), ("y", 1), ("yo", 1), ("leer", 2), ("psicóloga", 4), ("ayuda", 3),
        ("día", 2), ("usted", 2), ("abogado", 4),
    ],
)  # fmt: skip
def test_syllables_are_counted_as_they_are_said(word: str, count: int) -> None:
    assert syllables(word) == count


def test_the_index_is_the_published_formula() -> None:
    # Six words, eight syllables, two sentences: 206.835 - 62.3 * 8 / 6 - 6 / 2.
    assert inflesz("La casa es roja. Yo voy.") == pytest.approx(120.7683, abs=0.001)
    assert inflesz("") == 0.0


def test_long_words_in_long_sentences_are_hard() -> None:
    hard = "La reincorporación sociolaboral interdisciplinaria requiere asesoramiento especializado institucional."
    assert inflesz(hard) < 20 < EASY < inflesz("Usted elige. La ayuda es gratis.")


def test_everything_read_aloud_is_easy() -> None:
    said = list(spoken(Library(resource())))
    assert len(said) >= 2 + 2 + 15 + 8
    assert [(one.file, one.name) for one in said if inflesz(one.text) < EASY] == []


def test_cards_are_whole_in_three_languages_and_say_who_has_not_reviewed_them() -> None:
    for card in load_cards(resource("cards")):
        assert card.languages == ("es", "pt", "en")
        assert [card.state(language) for language in card.languages] == [
            "",
            "traducción sin revisar",
            "traducción sin revisar",
        ]
        for language in ("pt", "en"):
            assert not set(card.text(language)) & set(card.text("es"))


def test_the_five_phrases_are_the_fields_own() -> None:
    field = Path(__file__).parents[3] / "shared" / "field" / "protocol.md"
    if not field.exists():
        pytest.skip("the shared field data is not beside this repository")
    line = next(one for one in field.read_text(encoding="utf-8").splitlines() if "Tarjetas visuales" in one)
    card = load_cards(resource("cards")).by_id("cinco-frases")
    assert card is not None
    wanted = [part.strip(" ,.“”") for part in line.partition(":")[2].split("”, “")]
    told = [text.lower().strip("¿?.").removeprefix("¿") for text in card.text("es")]
    assert [one.strip("¿?").replace("un ", "") for one in told] == [one.strip("¿?") for one in wanted]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("[[card]]\nid = 'a'\n", "lacks its lines or sources"),
        (
            "[[card]]\nid = 'a'\ntitle = 'A'\nbasis = 'x'\nsources = ['A']\n[[card.line]]\nicon = 'x'\n",
            "without Spanish",
        ),
        ("[[", "cannot be read"),
    ],
)
def test_a_card_that_is_not_whole_is_refused(tmp_path: Path, text: str, what: str) -> None:
    (tmp_path / "cards.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ContentError, match=what):
        load_cards(tmp_path)
