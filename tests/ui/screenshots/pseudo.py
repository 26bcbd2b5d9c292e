"""A language that nobody speaks: each string of the source 40 % longer and between marks, so that what was not translated shows."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtCore import QObject, QTranslator
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QTabBar, QWidget

from desktop.ui.design.level_panel import LevelPanel
from desktop.ui.forms.view import FormView

LONGER = 0.4
OPEN, CLOSE = "[", "]"
_ACCENTED = str.maketrans("aeiouAEIOU", "àèìòùÀÈÌÒÙ")
# What is read by a program or a person's fingers and not as words: formats of dates, bare values, one letter.
_NO_WORDS = re.compile(r"MMMM|^(hh:mm|dd/mm/aaaa|mm/aaaa|aaaa)$|^[\s%\dn,.:·()-]*$")
_VALUE = re.compile(r"(%\d|%n|&\w)")
_VALUE_OF_FORM = "{http://www.w3.org/2002/xforms}value"
_ROOT = Path(__file__).parents[3]
_TOLD = {"tr", "translate", "QT_TRANSLATE_NOOP"}
# The same in the source and in what comes from packs and forms, or never translated.
_OF_CONTENT = frozenset(
    {
        "Vigía",
        "Argentina",
        "Bolivia",
        "Brasil",
        "Chile",
        "Paraguay",
        "Uruguay",
        "Observación",
        "Aeropuerto",
        "Material de apoyo.",
        "SIFEBU",
        "Provincia",
        "Búsqueda de personas",
    }
)


def longer(words: str) -> str:
    """Return a string as the invented language says it; values and formats stay."""
    if _NO_WORDS.search(words) or not words.strip():
        return words
    told = "".join(
        part if _VALUE.fullmatch(part) else part.translate(_ACCENTED) for part in _VALUE.split(words)
    )
    more = max(1, round(len(words) * LONGER) - 2)
    if " " not in words.strip():
        return f"{OPEN}{told}{'x' * more}{CLOSE}"
    filler = ("xxxxx " * (more // 6 + 1))[:more].strip()
    return f"{OPEN}{told} {filler}{CLOSE}"


class Pseudo(QTranslator):
    """Answers every question for a translation with the longer string."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def isEmpty(self) -> bool:
        """Never: Qt does not install an empty translator."""
        return False

    def translate(self, context: str, words: str, disambiguation: str = "", n: int = -1) -> str:
        """Return the longer string; Qt puts the number in the place of `%n`."""
        return longer(words)


def untranslated(widget: QWidget) -> list[str]:
    """Return the visible words of the source that were not translated while the invented language was spoken."""
    return [f"not translated: {words!r}" for words in dict.fromkeys(_shown(widget)) if words in sentences()]


def _shown(widget: QWidget) -> Iterator[str]:
    for kind in (QLabel, QAbstractButton):
        for child in widget.findChildren(kind):
            if child.isVisible():
                said = (child.text(), child.accessibleName(), child.toolTip())
                yield from (words for words in said if not (words in _of_forms() and _in_form(child)))
    for edit in widget.findChildren(QLineEdit):
        if edit.isVisible():
            yield from (edit.placeholderText(), edit.accessibleName())
    for tabs in widget.findChildren(QTabBar):
        if tabs.isVisible():
            yield from (tabs.tabText(at) for at in range(tabs.count()))


def _in_form(widget: QWidget) -> bool:
    """Whether a form speaks there: its questions, or the level panel, which names whom the form proposes to call."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, FormView | LevelPanel):
        above = above.parentWidget()
    return above is not None


@cache
def _of_forms() -> frozenset[str]:
    """Return what the forms themselves say in Spanish: some of it the window says too."""
    forms = (_ROOT / "resources" / "forms").rglob("form.xml")
    return frozenset(
        node.text for path in forms for node in ElementTree.parse(path).iter(_VALUE_OF_FORM) if node.text
    )


@cache
def sentences() -> frozenset[str]:
    """Return the words that the source gives to be translated."""
    found: set[str] = set()
    for path in sorted((_ROOT / "desktop" / "ui").rglob("*.py")):
        if "gallery" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and getattr(node.func, "attr", getattr(node.func, "id", "")) in _TOLD
            ):
                found |= {
                    one.value
                    for one in node.args
                    if isinstance(one, ast.Constant) and isinstance(one.value, str)
                }
    return frozenset(words for words in found - _OF_CONTENT if longer(words) != words)
