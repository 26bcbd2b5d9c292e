"""The line beside a free text: what looks like a name or a number of a person, and what to do with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QWidget

from desktop.incidents.detector import Finding, Span, find
from desktop.ui.design.announce import announce
from desktop.ui.design.card import row
from desktop.ui.design.text import Icon, Text
from desktop.ui.design.theme import Theme

translate = QCoreApplication.translate
RESTING_MS = 400  # it looks once the typing rests


def words_of(findings: Sequence[Finding]) -> str:
    """Return what was found in words: «un nombre y un teléfono»."""
    names = {
        Finding.NAME: translate("detector", "un nombre"),
        Finding.DOCUMENT: translate("detector", "un documento"),
        Finding.PHONE: translate("detector", "un teléfono"),
        Finding.EMAIL: translate("detector", "un correo"),
    }
    said = [names[each] for each in dict.fromkeys(findings)]
    if len(said) < 2:
        return "".join(said)
    together = translate("detector", "%1 y %2")
    return together.replace("%1", ", ".join(said[:-1])).replace("%2", said[-1])


def quoted(text: str, spans: Sequence[Span], most: int = 3) -> str:
    """Return what was found as it stands in the text."""
    return ", ".join(f"«{text[span.start : span.end]}»" for span in spans[:most])


class PersonalHint(QWidget):
    """A line that appears under a text in which something looks like a person's data; it stops nobody."""

    def __init__(self, theme: Theme, advice: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._advice, self._text = advice, ""
        self.found: tuple[Span, ...] = ()
        line = row(gap=6, margins=(0, 2, 0, 0), parent=self)
        self.words = Text(theme, "", "caption", "warn", wrap=True)
        line.addWidget(Icon(theme, "shield-alert", "warn", 16))
        line.addWidget(self.words, 1)
        self._resting = QTimer(self, singleShot=True, interval=RESTING_MS)
        self._resting.timeout.connect(self.look)
        self.hide()

    def show_for(self, text: str) -> None:
        """Look at this text once the typing rests."""
        self._text = text
        self._resting.start()

    def look(self) -> None:
        """Look now."""
        self._resting.stop()
        before, self.found = self.found, find(self._text)
        if not self.found:
            self.hide()
            return
        said = self.tr("Parece %1: %2.").replace("%1", words_of([span.finding for span in self.found]))
        said = said.replace("%2", quoted(self._text, self.found))
        advice = self._advice or self.tr("Escriba la función o «persona 1», o llévelo al sobre sellado.")
        self.words.setText(f"{said} {advice}")
        if self.parentWidget() is not None:
            self.show()
        if not before and self.isVisible():
            announce(self, self.words.text())
