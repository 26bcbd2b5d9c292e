"""The answers of a finished instance, read without its form: paths and texts of the leaves."""

from __future__ import annotations

from dataclasses import dataclass
from xml.parsers import expat

from desktop.errors import XmlRefused


@dataclass(frozen=True)
class Answer:
    """A leaf of the instance: `path` joins local names from the root, without positions ("/data/persona/edad")."""

    path: str
    text: str

    @property
    def name(self) -> str:
        return self.path.rpartition("/")[2]


class _Reader:
    def __init__(self) -> None:
        self.answers: list[Answer] = []
        self._names: list[str] = []
        self._texts: list[str] = []
        self._has_children: list[bool] = []

    def start(self, name: str, _attributes: dict[str, str]) -> None:
        if self._has_children:
            self._has_children[-1] = True
        self._names.append(name.rpartition(" ")[2].rpartition(":")[2])
        self._texts.append("")
        self._has_children.append(False)

    def text(self, text: str) -> None:
        self._texts[-1] += text

    def end(self, _name: str) -> None:
        text, has_children = self._texts.pop(), self._has_children.pop()
        if not has_children:
            self.answers.append(Answer("/" + "/".join(self._names), text))
        self._names.pop()

    def refuse(self, *_: object) -> None:
        raise XmlRefused("a document type is declared")


def read(xml: bytes) -> tuple[Answer, ...]:
    """Return the leaves in document order; raises XmlRefused for broken XML or any document type."""
    reader = _Reader()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    parser.StartDoctypeDeclHandler = reader.refuse
    try:
        parser.Parse(xml, True)
    except expat.ExpatError as error:
        raise XmlRefused(expat.errors.messages.get(error.code, "malformed")) from error
    return tuple(reader.answers)
