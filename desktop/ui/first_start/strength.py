"""How hard a passphrase is to guess, in words and in four bars."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.design.card import row
from desktop.ui.design.text import Text
from desktop.ui.design.theme import Theme
from desktop.vault.passphrase import Strength


class _Bars(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._filled, self._role = theme, 0, "control"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(10))

    def show_filled(self, filled: int, role: str) -> None:
        self._filled, self._role = filled, role
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            gap, each = 4, (self.width() - 12) / 4
            for number in range(4):
                box = QRectF(number * (each + gap) + 0.5, 0.5, each - 1, self.height() - 1)
                painter.setPen(self._theme.color("control"))
                painter.setBrush(self._theme.color(self._role if number < self._filled else "surface"))
                painter.drawRect(box)


class StrengthBar(QWidget):
    """Says *corta*, *fácil*, *bien*, *muy bien*; never by colour alone."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = row(gap=12, parent=self)
        self._bars = _Bars(theme)
        self._words = Text(theme, "", "caption", "text-2")
        line.addWidget(self._bars)
        line.addWidget(self._words, 1)

    def show_strength(self, strength: Strength) -> None:
        """Show a strength; nothing while nothing is typed."""
        filled, role = strength.score, "ok" if strength.enough else "warn"
        if not strength.length:
            words, filled = self.tr("Escriba una frase"), 0
        elif strength.length < strength.minimum:
            words = self.tr("Corta: faltan %n caracteres", "", strength.minimum - strength.length)
            filled = min(filled, 1)
        elif not strength.enough:
            words = self.tr("Fácil de adivinar: agregue otra palabra")
        elif strength.score < 4:
            words = self.tr("Bien")
        else:
            words = self.tr("Muy bien")
        self._bars.show_filled(filled, role)
        self._words.setText(words)
        self.setAccessibleName(words)
