"""What the source gives to be translated, and what the catalogues hold."""

from __future__ import annotations

import ast
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[3]
CATALOGUES = ROOT / "resources" / "i18n"
OTHERS = ("pt_BR", "en")


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
            elif name in {"translate", "QT_TRANSLATE_NOOP"} and len(words) > 1 and not _moves(child.func):
                yield Call(where, words[0], words[1], len(words) > 2 or bool(child.keywords))
        yield from _calls(child, child.name if isinstance(child, ast.ClassDef) else inside, path)


def _moves(function: ast.expr) -> bool:
    """Whether it is a painter's `translate`."""
    return isinstance(function, ast.Attribute) and getattr(function.value, "id", "") == "painter"


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
