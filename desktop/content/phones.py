"""Phone numbers as they were published: one text may hold several, with extensions and notes."""

from __future__ import annotations

import re
from dataclasses import dataclass

COUNTRIES = {
    "AR": "Argentina",
    "BO": "Bolivia",
    "BR": "Brasil",
    "CL": "Chile",
    "PY": "Paraguay",
    "UY": "Uruguay",
}
_SPLIT = re.compile(r"\s*(?:;|\s/\s)\s*")
_NOTE = re.compile(r"\s*(\(opción \d+\)|internos? [\d/]+)\s*$")
_DIGITS = re.compile(r"\D")


@dataclass(frozen=True)
class PhoneNumber:
    """One number: `text` as published, `country` its two letters, `note` an option, extension or warning.

    `copyable` is False where the notes on the data call it high risk or nobody confirmed it.
    """

    text: str
    country: str
    copyable: bool = True
    note: str = ""
    whatsapp: bool = False

    @property
    def is_short(self) -> bool:
        """Up to four digits: works in its own country only."""
        return len(_DIGITS.sub("", self.text)) <= 4

    @property
    def shown(self) -> str:
        """The number with its note, and always the country beside a short one: «145 (Argentina)»."""
        country = f" ({COUNTRIES.get(self.country, self.country)})" if self.is_short else ""
        return f"{self.text}{country}{f', {self.note}' if self.note else ''}"

    @property
    def copied(self) -> str:
        """What goes to the clipboard; a short number never without its country."""
        return self.shown if self.is_short else self.text


def parse_phones(
    published: str, country: str, *, copyable: bool = True, whatsapp: bool = False
) -> tuple[PhoneNumber, ...]:
    """Split a published text into numbers; a bare ending («… / 6362») stays with the number before it."""
    found: list[PhoneNumber] = []
    for part in _SPLIT.split(published.strip()):
        if not part:
            continue
        match = _NOTE.search(part)
        text, note = (part[: match.start()], match[1].strip("()")) if match else (part, "")
        if found and _is_ending(text, found[-1].text):
            found[-1] = PhoneNumber(f"{found[-1].text} / {text}", country, copyable, found[-1].note, whatsapp)
        else:
            found.append(PhoneNumber(text, country, copyable, note, whatsapp))
    return tuple(found)


def _is_ending(text: str, before: str) -> bool:
    """Whether a part only replaces the last digits of the number before it."""
    digits, earlier = _DIGITS.sub("", text), _DIGITS.sub("", before)
    return len(earlier) > 4 and len(digits) < len(earlier) and not text.startswith(("(", "+", "0"))
