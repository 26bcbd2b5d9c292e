"""Paper for a person: where help is, and what rights there are.

Found in a pocket, it must endanger nobody: no header, no logo, no number, and no word that tells why it was given
(design §8). A name that tells it is left out; the phone, the place and the hours stay.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.content.cards import Card
from desktop.content.directory import Entry, State
from desktop.content.folding import fold
from desktop.content.phones import COUNTRIES, PhoneNumber
from desktop.ui.paper.sheet import Block, Form, PageBreak, Pictured, Sheet, Style, Words, words_of

LANGUAGES = ("es", "pt", "en")
# Beginnings of words, accents aside, in the three languages.
_TELLING = re.compile(
    r"\b(?:trata|trafic|trafeg|explota|explora[cç]|exploit|victim|vitima|delito|crime|rescat|resgat|damnific|denunci|"
    r"violen|proxene|prostit|esclav|escrav|slave|secuestr|fiscal|persecuc|protex|protec|antitrata)"
)
_WORDS = {
    "es": {"help": "Ayuda", "hours": "Horario", "place": "Lugar", "mail": "Correo", "dated": "Dato de"},
    "pt": {"help": "Ajuda", "hours": "Horário", "place": "Lugar", "mail": "E-mail", "dated": "Dado de"},
    "en": {"help": "Help", "hours": "Hours", "place": "Place", "mail": "E-mail", "dated": "As of"},
}
_DATE = re.compile(r"\b(\d{4})-(\d{2})(?:-(\d{2}))?\b")


def tells(text: str) -> bool:
    """Say whether a text tells why a card was given."""
    return bool(_TELLING.search(fold(text)))


def may_be_a_card(entry: Entry) -> bool:
    """Say whether an entry may be handed over: confirmed, not out of date, with something to call or to go to."""
    if entry.state is State.UNCONFIRMED:
        return False
    return any(phone.copyable for phone in entry.phones) or entry.address_copyable


def entry_card(entry: Entry, language: str = "es") -> Sheet:
    """Return the card of an entry of the resource guide; raises ValueError for one that may not be handed over."""
    if not may_be_a_card(entry):
        raise ValueError(f"{entry.id} may not be handed over")
    words = _WORDS[language]
    numbers = [_number(phone) for phone in entry.phones if phone.copyable and not tells(phone.note)]
    blocks: list[Block] = [Words(number, Style.FIGURE) for number in dict.fromkeys(numbers)]
    place = ", ".join(
        part for part in (entry.address if entry.address_copyable else "", entry.locality) if part
    )
    for name, value in (
        (words["place"], place),
        (words["hours"], entry.hours),
        (words["mail"], entry.email if entry.email_copyable else ""),
    ):
        if value and not tells(value):
            blocks.append(Words(f"{name}: {value}", Style.LEAD))
    if entry.source_date:
        blocks.append(Words(f"{words['dated']} {_dated(entry.source_date)}", Style.SMALL))
    title = words["help"] if tells(entry.name) else entry.name
    return _checked(Sheet(title, tuple(blocks), language=language, form=Form.CARD))


def rights_card(card: Card, languages: Sequence[str] = ("es",)) -> Sheet:
    """Return a card to read aloud and hand over, each language on a page of its own; its title is not printed.

    A translation that nobody reviewed says so in small letters.
    """
    blocks: list[Block] = []
    for language in languages:
        if blocks:
            blocks.append(PageBreak())
        blocks += [
            Pictured(line.icon, text) for line, text in zip(card.lines, card.text(language), strict=True)
        ]
        if state := card.state(language):
            blocks.append(Words(state, Style.SMALL))
    return Sheet("", tuple(blocks), language=languages[0])


def _number(phone: PhoneNumber) -> str:
    """A number as published, and the country it is called in: the card may be read in another one."""
    if phone.is_short or phone.text.startswith("+"):
        return phone.shown
    country = COUNTRIES.get(phone.country, phone.country)
    return f"{phone.text} ({country}){f', {phone.note}' if phone.note else ''}"


def _checked(sheet: Sheet) -> Sheet:
    assert not any(tells(text) for text in words_of(sheet)), "a card tells why it was given"
    return sheet


def _dated(date: str) -> str:
    return _DATE.sub(lambda match: "/".join(reversed([part for part in match.groups() if part])), date)
