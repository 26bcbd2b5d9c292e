"""The answers of a finished instance, read without its form: paths and texts of the leaves."""

from __future__ import annotations

from typing import NamedTuple
from xml.parsers import expat

from desktop.errors import XmlRefused


class Answer(NamedTuple):
    """A leaf of the instance: `path` joins local names from the root, without positions ("/data/persona/edad")."""

    path: str
    text: str

    @property
    def name(self) -> str:
        return self.path.rpartition("/")[2]


class _Reader:
    """Gathers the leaves; a finalise waits for it, so each element costs as little as can be."""

    def __init__(self) -> None:
        self.answers: list[Answer] = []
        self._path = ""
        self._above: list[str] = []
        self._text: str | None = None  # of the element that began last, None once one ended after it

    def start(self, name: str, _attributes: dict[str, str]) -> None:
        self._above.append(self._path)
        self._path = f"{self._path}/{name.rpartition(' ')[2].rpartition(':')[2]}"
        self._text = ""

    def text(self, text: str) -> None:
        if self._text is not None:
            self._text += text

    def end(self, _name: str) -> None:
        if self._text is not None:
            self.answers.append(Answer(self._path, self._text))
            self._text = None
        self._path = self._above.pop()

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
