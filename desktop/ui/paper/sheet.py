"""What is on a sheet of paper, as plain data: a title, blocks one under the other, and what proves it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Form(StrEnum):
    """What a sheet is printed as."""

    PAGES = "pages"  # A4
    CARD = "card"  # 105 × 74 mm, to be cut out of an A4 page


class Style(StrEnum):
    """How words stand on the paper."""

    BODY = "body"
    STRONG = "strong"
    SMALL = "small"
    HEADING = "heading"
    LEAD = "lead"  # read by a person in a hurry, or handed over
    FIGURE = "figure"  # a phone number, across the room


@dataclass(frozen=True)
class Words:
    """One paragraph; a line feed in it begins a new line."""

    text: str
    style: Style = Style.BODY


@dataclass(frozen=True)
class Facts:
    """Names and values beside each other."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Table:
    """A table whose head is repeated on every page.

    `numeric` are the columns set to the right. `bars` names the column whose numbers are drawn as bars too, which
    any printer shows; a cell that holds no number has no bar.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: frozenset[int] = frozenset()
    bars: int | None = None
    widths: tuple[int, ...] = ()  # percent of the page, one for each column; even where empty


@dataclass(frozen=True)
class Pictured:
    """A sentence beside a pictogram of `resources/icons`."""

    icon: str
    text: str


@dataclass(frozen=True)
class Blank:
    """Lines to write on by hand, under a label."""

    label: str
    lines: int = 1


@dataclass(frozen=True)
class Signatures:
    """Places to sign, side by side."""

    labels: tuple[str, ...]


@dataclass(frozen=True)
class PageBreak:
    """What follows begins on a page of its own."""


Block = Words | Facts | Table | Pictured | Blank | Signatures | PageBreak


@dataclass(frozen=True)
class Letterhead:
    """Whose paper it is: the post, where it is, and what must stand over everything ("EQUIPO DE PRUEBA")."""

    post: str
    place: str = ""
    warning: str = ""


@dataclass(frozen=True)
class Proof:
    """What ties the paper to what it tells of: a SHA-256 in hex, what the QR holds, and how to check it."""

    sha256: str
    code: str
    words: str


@dataclass(frozen=True)
class Sheet:
    """One document for paper. Without a letterhead nothing stands on it but its title and blocks.

    `number` is repeated at the foot of each page. `language` (BCP 47) is that of the words at the foot. A card bears
    its title and its blocks alone.
    """

    title: str
    blocks: tuple[Block, ...]
    letterhead: Letterhead | None = None
    number: str = ""
    subtitle: str = ""
    proof: Proof | None = None
    language: str = "es"
    form: Form = Form.PAGES


def words_of(sheet: Sheet) -> tuple[str, ...]:
    """Return every text that a person reads on the sheet, in order."""
    found = [sheet.title, sheet.subtitle, sheet.number]
    if sheet.letterhead is not None:
        found += [sheet.letterhead.warning, sheet.letterhead.post, sheet.letterhead.place]
    for block in sheet.blocks:
        found += _words_of(block)
    if sheet.proof is not None:
        found += [sheet.proof.words, sheet.proof.sha256]
    return tuple(text for text in found if text)


def _words_of(block: Block) -> list[str]:
    match block:
        case Words(text=text) | Pictured(text=text):
            return [text]
        case Facts(rows=rows):
            return [text for row in rows for text in row]
        case Table(head=head, rows=rows):
            return [*head, *(text for row in rows for text in row)]
        case Blank(label=label):
            return [label]
        case Signatures(labels=labels):
            return list(labels)
        case _:
            return []
