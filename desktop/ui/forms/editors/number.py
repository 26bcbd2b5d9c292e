"""Numbers: written as the screen's language does, stored with a point."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QWidget

from desktop.forms.questions import Question
from desktop.ui.design.theme import Theme
from desktop.ui.forms.editors.line import LineEditor
from desktop.ui.forms.setting import Setting

_GROUPED = re.compile(r"[+-]?\d{1,3}([.,])\d{3}(?:\1\d{3})*")
AMBIGUOUS = "?"  # a text that no number type takes


def decimal_sign() -> str:
    """The sign that the screen's language puts before the decimals: a comma, except in English."""
    return QLocale().decimalPoint()


def read_number(text: str, *, whole: bool, grouped: bool) -> str:
    """Return a typed number with a point and without signs of thousands.

    Both signs may be typed; `1.200` where thousands are not shown could mean two things and is not guessed.
    """
    plain = re.sub(r"[\s\u00a0\u202f']", "", text)
    both = "." in plain and "," in plain
    if both:
        last = max(plain.rfind("."), plain.rfind(","))
        return re.sub(r"[.,]", "", plain[:last]) + "." + plain[last + 1 :]
    match = _GROUPED.fullmatch(plain)
    if match and (match[1] != decimal_sign() or whole or plain.count(match[1]) > 1):
        if whole or grouped or plain.count(match[1]) > 1:
            return plain.replace(match[1], "")
        return AMBIGUOUS
    return plain.replace(",", ".")


def write_number(value: str, *, grouped: bool) -> str:
    """Return a stored number as the screen's language writes it."""
    try:
        Decimal(value)
    except InvalidOperation:
        return value
    whole, point, decimals = value.partition(".")
    if grouped:
        sign, digits = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
        separator = "." if decimal_sign() == "," else ","
        whole = sign + f"{int(digits or 0):,}".replace(",", separator)
    return whole + (decimal_sign() + decimals if point else "")


class DecimalEditor(LineEditor):
    """A number with decimals."""

    line_width = 220
    whole = False

    def __init__(
        self, theme: Theme, setting: Setting, question: Question, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, setting, question, parent)
        hint = Qt.InputMethodHint.ImhDigitsOnly if self.whole else Qt.InputMethodHint.ImhFormattedNumbersOnly
        self.edit.setInputMethodHints(self.edit.inputMethodHints() | hint)

    @property
    def _grouped(self) -> bool:
        return "thousands-sep" in self.question.appearance

    def read(self, text: str) -> str:
        return read_number(text, whole=self.whole, grouped=self._grouped)

    def written(self, value: str) -> str:
        return write_number(value, grouped=self._grouped)

    def refusal(self) -> str:
        if self.read(self.edit.text()) == AMBIGUOUS:
            return self.tr("No se sabe si son miles o decimales. Escriba 1200 o 1,2.")
        return self.tr("Escriba un número, por ejemplo 12 o 2,5.")


class IntegerEditor(DecimalEditor):
    """A whole number."""

    whole = True

    def refusal(self) -> str:
        return self.tr("Escriba un número entero, sin decimales, por ejemplo 12.")
