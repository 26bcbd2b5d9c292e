"""Every word of the window is found, translated and spoken, in each language."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
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

ROOT = Path(__file__).parents[2]
CATALOGUES = ROOT / "resources" / "i18n"
OTHERS = ("pt_BR", "en")
PASSPHRASE = "tornillo lluvia montaña azul"


def _words_of(text: str) -> frozenset[str]:
    return frozenset(word.strip() for word in re.split(r"[|\n]", text) if word.strip())


# The same word in both languages, on purpose.
SAME = {
    "pt_BR": _words_of(
        """
        %1 %|%1 de %2|%1 h|%1 h %2 min|%1 km|%1 marcas|%1 min|%1 para «%2»|%1 s|%1, %2|%1, hora|%1, número
        %1: %2|%n caracteres|%n por atender|%n por enviar|%n resultados|1 marca|1 resultado|145 Argentina
        Abrir|Agente|Agentes|Ajustes|Alcance|Alto contraste|Anterior|Argentina|Aviso %1|Aviso %1 · %2|Avisos
        Balsa|Bloquear|Brasil|Buscando…|Buscar|Buscar entre %1 indicadores|Cancelar|Chile|Claro|Conectando…
        Continuar|Copiar|Copiar %1|Decide: %1.|Decidir|Desbloquear|Documentos|Entrevista|Enviando…|Fase %1
        Fases|Fluvial|Idioma|Incidente|Indicador %1 desmarcado.|Indicadores|Instituto Geográfico Nacional
        MMMM 'de' yyyy|Marcados %1|N.º|Nada por enviar|Nada por enviar. Último recibo: n.º %1.|Notas|Nunca
        Número|Ocultar|Oficial|Para|Porque|Páginas|Recibo|Recibo n.º %1|Recibos|Recursos
        Registrar este aviso|Revisar|Servidor|Subir|Sugerido: %1.|Tipo|Todos %1|Vencido|Ver|Ver %1
        Verificado|Verificando…|WhatsApp|aaaa|anotado|aviso %1 de %2|coincide|consulado|dd/mm/aaaa
        dddd d 'de' MMMM|dddd d 'de' MMMM 'de' yyyy|desde %1|falta|falta 1|hh:mm|intérprete|marcado|marcar
        mm/aaaa|mover|nada espera|nada por enviar|noroeste|norte|oeste|organismo internacional|recibo n.º %1
        sudeste|sudoeste|tecla %1|Índice|Intérprete|Consulado
        """
    ),
    "en": _words_of(
        """
        %1 %|%1 h|%1 h %2 min|%1 km|%1 min|%1 s|%1, %2|%1: %2|145 Argentina|Argentina|Bolivia|Chile
        Instituto Geográfico Nacional|Paraguay|Probable|Uruguay|WhatsApp|hh:mm
        """
    ),
}


@dataclass(frozen=True)
class Call:
    """One place in the source where words are given to be translated."""

    where: str
    context: str | None
    words: str | None
    counted: bool


@dataclass(frozen=True)
class Message:
    """One message of a catalogue with its translations: one, or one for each plural form."""

    context: str
    words: str
    counted: bool
    state: str
    said: tuple[str, ...]


def sources() -> list[Path]:
    return [path for path in sorted((ROOT / "desktop" / "ui").rglob("*.py")) if "gallery" not in path.parts]


def calls(path: Path) -> Iterator[Call]:
    yield from _calls(ast.parse(path.read_text(encoding="utf-8")), None, path)


def _calls(node: ast.AST, inside: str | None, path: Path) -> Iterator[Call]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            name = getattr(child.func, "attr", getattr(child.func, "id", ""))
            where = f"{path.relative_to(ROOT)}:{child.lineno}"
            words = [one.value if isinstance(one, ast.Constant) else None for one in child.args]
            if name == "tr":
                yield Call(where, inside, words[0], len(words) > 2)
            elif name in {"translate", "QT_TRANSLATE_NOOP"} and len(words) > 1:
                yield Call(where, words[0], words[1], len(words) > 2 or bool(child.keywords))
        yield from _calls(child, child.name if isinstance(child, ast.ClassDef) else inside, path)


def messages(language: str) -> list[Message]:
    found = []
    for context in ET.parse(CATALOGUES / f"vigia_{language}.ts").getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            counted = message.get("numerus") == "yes"
            said = (
                [one.text or "" for one in translation.iter("numerusform")]
                if counted
                else [translation.text or ""]
            )
            name, words = context.findtext("name") or "", message.findtext("source") or ""
            found.append(Message(name, words, counted, translation.get("type", ""), tuple(said)))
    return found


# --- the source ---------------------------------------------------------------------------------------------


def test_every_word_given_to_be_translated_is_in_the_catalogues() -> None:
    kept = {(one.context, one.words, one.counted) for one in messages("en")}
    given = [one for path in sources() for one in calls(path)]
    lost = [
        one for one in given if one.words is not None and (one.context, one.words, one.counted) not in kept
    ]
    assert len(given) > 700
    assert lost == []  # lupdate reads no f-strings, and no number in a variable of translate()


def test_words_are_constants_where_they_are_given_to_be_translated() -> None:
    """A variable is translated only from a table of marked words."""
    tables = {"keys", "level", "phases", "state", "strength", "timeline", "pages"}
    loose = [
        one for path in sources() for one in calls(path) if one.words is None and one.context not in tables
    ]
    assert loose == []


def test_counted_words_are_said_by_classes_that_nobody_inherits() -> None:
    """Qt looks in the inheriting class first, finds no plural there, and answers in Spanish."""
    inherited: set[str] = set()
    for path in sources():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                inherited |= {getattr(base, "id", getattr(base, "attr", "")) for base in node.bases}
    wrong = [one for path in sources() for one in calls(path) if one.counted and one.context in inherited]
    assert wrong == []


BARE = re.compile(r"[A-Za-zÁ-ú]{2,} +[a-zá-ú]{2,}|[áéíóúñÁÉÍÓÚÑ]|^[A-Z][a-z]{2,}")
NOT_WORDS = re.compile(
    r"[{}<>*\\=]|Ctrl|^(Alt|Shift)[+]|^(Return|Enter|Space|Shift|PgUp|PgDown|Left|Right|Down|Del|Esc)$|^dddd |"
    r"^(Fusion|Vigía|Vigia Sans|FormView|Question|Español|Português|English|débil|niñez|fiscalía)$|"
    r"^(Español|Português|English) [(]|^fiscalía$"
)
FOR_SUPPORT = "technical_detail"  # goes to the clipboard for the ministry's support, which reads Spanish


def test_no_bare_words_stand_in_the_source() -> None:
    found = []
    for path in sources():
        tree = ast.parse(path.read_text(encoding="utf-8"))
        told = {id(leaf) for node in ast.walk(tree) if _is_told(node) for leaf in ast.walk(node)}
        for node in ast.walk(tree):
            if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or id(node) in told:
                continue
            if BARE.search(node.value) and not NOT_WORDS.search(node.value):
                found.append(f"{path.relative_to(ROOT)}:{node.lineno}: {node.value!r}")
    assert found == []


def _is_told(node: ast.AST) -> bool:
    """Whether everything inside is translated, a docstring, an annotation, or never shown."""
    if isinstance(node, ast.Call):
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        return name in {"tr", "translate", "QT_TRANSLATE_NOOP"} or name.endswith("Error")
    if isinstance(node, ast.FunctionDef) and node.name == FOR_SUPPORT:
        return True
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


# --- the catalogues -----------------------------------------------------------------------------------------


def test_the_catalogues_are_up_to_date(tmp_path: Path) -> None:
    lupdate = Path(sys.executable).with_name("pyside6-lupdate")
    if not lupdate.exists():
        pytest.skip("pyside6-lupdate is not installed beside this Python")
    options = ["-silent", "-no-obsolete", "-locations", "none", "-source-language", "es_AR"]
    shutil.copytree(CATALOGUES, tmp_path / "i18n", ignore=shutil.ignore_patterns("*.qm"))
    for names, more in ((OTHERS, ()), (("es_AR",), ("-pluralonly",))):
        files = [str(tmp_path / "i18n" / f"vigia_{name}.ts") for name in names]
        command = [str(lupdate), *map(str, sources()), *options, *more, "-ts", *files]
        subprocess.run(command, check=True, capture_output=True, timeout=60)
    for path in CATALOGUES.glob("*.ts"):
        assert (tmp_path / "i18n" / path.name).read_text() == path.read_text(), (
            f"{path.name}: run «make strings»"
        )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_translated(language: str) -> None:
    todo = [(one.context, one.words) for one in messages(language) if one.state or not all(one.said)]
    assert todo == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_the_places_of_values(language: str) -> None:
    def places(words: str) -> list[str]:
        return sorted(re.findall(r"%\d|%n", words))

    wrong = [
        (one.words, said)
        for one in messages(language)
        for said in one.said
        if places(said) != places(one.words)
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_begin_and_end_as_the_source_does(language: str) -> None:
    def ends(words: str) -> tuple[object, ...]:
        return words[:1].isspace(), words[-1:].isspace(), words.endswith("…"), words.rstrip().endswith(".")

    excepted = {"N.º"}
    wrong = [
        (one.words, said)
        for one in messages(language)
        for said in one.said
        if ends(said) != ends(one.words) and one.words not in excepted
    ]
    assert wrong == []


@pytest.mark.parametrize("language", OTHERS)
def test_only_named_words_are_the_same_as_in_spanish(language: str) -> None:
    same = {one.words for one in messages(language) if one.words in one.said}
    assert same == SAME[language]


def test_the_spanish_catalogue_holds_only_plurals() -> None:
    found = messages("es_AR")
    assert found
    assert all(one.counted and len(one.said) == 2 for one in found)


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
    program._cover.language_chosen.emit("pt_BR")
    assert "Onde está este equipamento?" in _words(program)
    program._cover.language_chosen.emit("en")
    assert "Where is this machine?" in _words(program)
    program._cover.language_chosen.emit("es_AR")
    assert "¿Dónde está este equipo?" in _words(program)


def test_the_open_window_changes_language_and_stays_on_its_page(machine, qtbot) -> None:
    parts, program = machine
    program.window_changed.connect(lambda window: window.show())
    enrolment = demo_enrolment(list_posts()[0], now=parts.clock.now())
    parts.vault.create("Ana Ñandubay", Role.SUPERVISOR, PASSPHRASE, enrolment).close()
    program.start()
    program.window.show()
    with qtbot.waitSignal(program.opened, timeout=30_000):
        program._cover.unlock_requested.emit(parts.vault.officers()[0].id, PASSPHRASE)
    program.go("ajustes")
    for language, title, rail in (
        ("pt_BR", "Agentes", "Início"),
        ("en", "Officers", "Home"),
        ("es_AR", "Agentes", "Inicio"),
    ):
        program.preferences.change(language=language)
        assert program.window.current == "ajustes"
        assert {title, rail} <= _words(program)
        assert program._services.library.language == language[:2]


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


def test_guides_that_nobody_translated_are_in_spanish_and_say_so() -> None:
    library = Library(resource()).in_language("en")
    assert library.language_of_guides == "es"
    assert len(library.guides.all) == len(Library(resource()).guides.all)
