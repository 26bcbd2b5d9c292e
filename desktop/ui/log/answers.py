"""What a record says: questions and answers in the words of its form, as plain text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtWidgets import QWidget

from desktop.forms.summary import Line
from desktop.incidents.attachments import original_of
from desktop.ui.design.card import column, empty_layout
from desktop.ui.design.text import Text, rule
from desktop.ui.design.theme import Theme
from desktop.ui.log import words

_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_HASH_SHOWN = 12  # signs
_INDICATOR = re.compile(r"[a-z]{2}_\d{2,3}")


def shown_answer(line: Line) -> str:
    """Return an answer as a person reads it: dates as here, indicators with their code."""
    if line.codes:
        labels = line.answer.split("\n")
        return "\n".join(_coded(code, label) for code, label in zip(line.codes, labels, strict=False))
    if _MOMENT.fullmatch(line.answer):
        return f"{words.local(datetime.fromisoformat(line.answer)):%d/%m/%Y %H:%M}"
    if _DAY.fullmatch(line.answer):
        return f"{date.fromisoformat(line.answer):%d/%m/%Y}"
    if original := original_of(line.answer):
        told = words.translate("log", "Archivo %1 · huella del original %2…")
        kind = line.answer.rpartition(".")[2].upper()
        return told.replace("%1", kind).replace("%2", original[:_HASH_SHOWN])
    return line.answer


def _coded(code: str, label: str) -> str:
    if _INDICATOR.fullmatch(code):
        return f"{code.replace('_', '-').upper()} · {label}"
    return label


class AnswerList(QWidget):
    """The answered questions, one under the other, under the titles of their groups."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._box = column(gap=10, parent=self)
        self.setAccessibleName(self.tr("Respuestas del asiento"))

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines."""
        empty_layout(self._box)
        section = ""
        for line in lines:
            if line.section != section:
                section = line.section
                self._head(section)
            self._box.addWidget(self._row(line))

    def show_why_not(self, reason: str) -> None:
        """Say why there is nothing to read."""
        empty_layout(self._box)
        self._box.addWidget(Text(self._theme, reason, "body", "text-2", wrap=True))

    def _head(self, section: str) -> None:
        if self._box.count():
            self._box.addWidget(rule())
        if section:
            self._box.addWidget(Text(self._theme, section, "small-strong", "title", wrap=True))

    def _row(self, line: Line) -> QWidget:
        answer = shown_answer(line)
        row = QWidget()
        inside = column(gap=1, parent=row)
        inside.addWidget(Text(self._theme, line.label or line.ref, "caption", "text-2", wrap=True))
        inside.addWidget(Text(self._theme, answer, "body", wrap=True))
        row.setAccessibleName(f"{line.label}: {answer}")
        return row
