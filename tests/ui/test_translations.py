"""Every word of the window is found and translated, in each language."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.ui.settings import LANGUAGES
from tests.ui.translations.catalogue import CATALOGUES, OTHERS, ROOT, calls, messages, sources
from tests.ui.translations.same_words import SAME

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
    tables = {
        "forms",
        "missing",
        "palette",
        "statistics",
        "keys",
        "level",
        "phases",
        "state",
        "strength",
        "timeline",
        "pages",
    }
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
    r"^(Español|Português|English) [(]|^fiscalía$|"
    r"^(observación|acompañante|inspección rural)$|"  # phases as the table of indicators names them
    r"^(Read|Settings)$|"  # names that D-Bus and GTK know
    r"^(File|Message|Line|Program)$|^(Borrado de una bóveda anterior|Agente 00)$"  # types; samples that a column's width is taken from
)
# Paper for an Argentine court or office is in Spanish, whatever the window speaks.
ON_PAPER = {
    *(f"paper/{name}.py" for name in ("acta", "cards", "referral", "remittance", "wall", "words")),
    "statistics/export.py",
}
MARKED_ELSEWHERE = {
    "catalogue.py"
}  # titles of pages, which a test holds to those that the pages mark themselves
FOR_SUPPORT = "technical_detail"  # goes to the clipboard for the ministry's support, which reads Spanish


def test_no_bare_words_stand_in_the_source() -> None:
    found = []
    for path in sources():
        if path.relative_to(ROOT / "desktop" / "ui").as_posix() in ON_PAPER | MARKED_ELSEWHERE:
            continue
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
