"""The program speaks each language, and changes it without starting again."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from desktop.app import Parts, build_parts, build_program
from desktop.content.library import Library
from desktop.paths import resource
from desktop.ui.design.keycap import key_words
from desktop.ui.design.level import level_spoken, level_word
from desktop.ui.design.state_badge import STATES, state_word
from desktop.ui.design.strength import strength_word
from desktop.ui.program import Program
from desktop.ui.settings import LANGUAGES
from desktop.ui.shell.strip import short_date
from desktop.ui.start import Languages
from desktop.vault.demo import demo_enrolment
from desktop.vault.officer import Role
from desktop.vault.passphrase import FixedKdf
from desktop.vault.posts import list_posts
from tests.ui.translations.catalogue import CATALOGUES, OTHERS
from tests.ui.translations.same_words import SAME

PASSPHRASE = "tornillo lluvia montaña azul"

# --- speaking -----------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def compiled() -> None:
    """The catalogues as the program loads them, made anew where the source is newer."""
    lrelease = Path(sys.executable).with_name("pyside6-lrelease")
    for path in CATALOGUES.glob("*.ts"):
        made = path.with_suffix(".qm")
        if made.exists() and made.stat().st_mtime >= path.stat().st_mtime:
            continue
        draft = made.with_suffix(".new")  # another run of the tests may read the one before
        subprocess.run([str(lrelease), "-silent", str(path), "-qm", str(draft)], check=True, timeout=60)
        draft.replace(made)


def _fall_silent(application: QApplication) -> None:
    """Other tests read the words of the source."""
    for translator in application.findChildren(QTranslator):
        application.removeTranslator(translator)


@pytest.fixture
def languages(qapp, compiled) -> Iterator[Languages]:
    speaking = Languages(qapp)
    yield speaking
    _fall_silent(qapp)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_catalogue_loads(qapp, compiled, language: str) -> None:
    translator = QTranslator()
    assert translator.load(f"vigia_{language}", str(CATALOGUES))
    assert not translator.isEmpty()


@pytest.mark.parametrize(
    ("language", "level", "spoken", "state", "strength", "key", "day"),
    [
        (
            "es_AR",
            "Posible",
            "Nivel 2 de 4, Posible",
            "Guardado aquí",
            "fuerte",
            "Ctrl Entrar",
            "mar 14/07/2026",
        ),
        (
            "pt_BR",
            "Possível",
            "Nível 2 de 4, Possível",
            "Guardado aqui",
            "forte",
            "Ctrl Enter",
            "ter 14/07/2026",
        ),
        ("en", "Possible", "Level 2 of 4, Possible", "Saved here", "strong", "Ctrl Enter", "Tue 14/07/2026"),
    ],
)
def test_words_kept_in_tables_follow_the_language(
    languages: Languages,
    language: str,
    level: str,
    spoken: str,
    state: str,
    strength: str,
    key: str,
    day: str,
) -> None:
    languages.speak(language)
    assert level_word(2) == level
    assert level_spoken(2) == spoken
    assert state_word("guardado") == state
    assert strength_word("fuerte") == strength
    assert key_words("Ctrl+Return") == key
    assert short_date(datetime(2026, 7, 14, tzinfo=UTC)) == day


def test_every_state_and_level_is_said_in_each_language(languages: Languages) -> None:
    for language in OTHERS:
        languages.speak(language)
        spanish = {look.word for look in STATES.values()} - SAME[language]
        assert {state_word(state) for state in STATES}.isdisjoint(spanish)
        assert [level_word(level) for level in (None, 0, 1, 2, 3, 4)] != [
            "Sin evaluar",
            *map(level_word, range(5)),
        ]


@pytest.mark.parametrize(
    ("language", "one", "more"),
    [
        ("es_AR", "1 resultado", "2 resultados"),
        ("pt_BR", "1 resultado", "2 resultados"),
        ("en", "1 result", "2 results"),
    ],
)
def test_one_and_many_are_said_apart(languages: Languages, language: str, one: str, more: str) -> None:
    languages.speak(language)
    said = [QCoreApplication.translate("Checklist", "%n resultados", "", count) for count in (1, 2)]
    assert said == [one, more]


@pytest.fixture
def machine(tmp_path: Path, qapp, compiled) -> Iterator[tuple[Parts, Program]]:
    parts = build_parts(tmp_path, kdf=FixedKdf(64, 1))
    program = build_program(qapp, parts)
    yield parts, program
    program.close()
    _fall_silent(qapp)


def _words(program: Program) -> set[str]:
    shown = [*program.window.findChildren(QLabel), *program.window.findChildren(QAbstractButton)]
    return {widget.text() for widget in shown if widget.isVisible()}


def test_the_first_start_speaks_each_language_without_starting_again(machine, qtbot) -> None:
    _, program = machine
    program.window_changed.connect(lambda window: window.show())
    program.start()
    program.window.show()
    assert "¿Dónde está este equipo?" in _words(program)
    program.covers.page.language_chosen.emit("pt_BR")
    assert "Onde está este equipamento?" in _words(program)
    program.covers.page.language_chosen.emit("en")
    assert "Where is this machine?" in _words(program)
    program.covers.page.language_chosen.emit("es_AR")
    assert "¿Dónde está este equipo?" in _words(program)


def test_the_open_window_changes_language_and_stays_on_its_page(machine, qtbot) -> None:
    parts, program = machine
    program.window_changed.connect(lambda window: window.show())
    enrolment = demo_enrolment(list_posts()[0], now=parts.clock.now())
    parts.vault.create("Ana Ñandubay", Role.SUPERVISOR, PASSPHRASE, enrolment).close()
    program.start()
    program.window.show()
    with qtbot.waitSignal(program.opened, timeout=30_000):
        program.covers.page.unlock_requested.emit(parts.vault.officers()[0].id, PASSPHRASE)
    program.go("ajustes")
    for language, title, rail in (
        ("pt_BR", "Agentes", "Início"),
        ("en", "Officers", "Home"),
        ("es_AR", "Agentes", "Inicio"),
    ):
        program.preferences.change(language=language)
        assert program.window.current == "ajustes"
        assert {title, rail} <= _words(program)
        assert program.services.library.language == language[:2]


def test_the_keys_stay_on_the_language_so_that_the_next_one_can_be_chosen(machine, qtbot) -> None:
    parts, program = machine
    program.window_changed.connect(lambda window: window.show())
    enrolment = demo_enrolment(list_posts()[0], now=parts.clock.now())
    parts.vault.create("Ana Ñandubay", Role.SUPERVISOR, PASSPHRASE, enrolment).close()
    program.start()
    program.window.show()
    with qtbot.waitSignal(program.opened, timeout=30_000):
        program.covers.page.unlock_requested.emit(parts.vault.officers()[0].id, PASSPHRASE)
    program.go("ajustes")
    program.window.page("ajustes")._language.editor.setFocus()
    for language in ("pt_BR", "en"):
        qtbot.keyClick(program.window.focusWidget(), Qt.Key.Key_Down)
        qtbot.waitUntil(lambda wanted=language: program.preferences.current.language == wanted)
        assert program.window.focusWidget() is program.window.page("ajustes")._language.editor


# --- the content --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["pt", "en"])
def test_what_to_do_now_says_the_same_in_each_language(language: str) -> None:
    spanish = Library(resource())
    other = spanish.in_language(language).situations
    assert other.numbers == spanish.situations.numbers
    assert set(other.names) == set(other.numbers)
    for ours, theirs in zip(spanish.situations.all, other.all, strict=True):
        assert (ours.id, len(ours.never), ours.say["es"]) == (theirs.id, len(theirs.never), theirs.say["es"])
        assert ours.title != theirs.title
        for one, two in zip(ours.actions, theirs.actions, strict=True):
            assert one.sources == two.sources
            assert re.findall(r"\d+", one.detail) == re.findall(r"\d+", two.detail)
            assert re.findall(r"\d+", one.basis) == re.findall(r"\d+", two.basis)


def test_translated_help_says_that_nobody_reviewed_it() -> None:
    assert "sem revisão" in Library(resource(), "pt").situations.label
    assert "unreviewed" in Library(resource(), "en").situations.label


def test_guides_that_nobody_translated_are_in_spanish_and_say_so(tmp_path: Path) -> None:
    shutil.copytree(resource("guides") / "es", tmp_path / "guides" / "es")
    library = Library(tmp_path, program=resource()).in_language("en")
    assert library.language_of_guides == "es"
    assert len(library.guides.all) == len(Library(resource()).guides.all)
