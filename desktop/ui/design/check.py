"""Check boxes and radio buttons with words that wrap; the whole row is the target."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QRadioButton, QSizePolicy, QWidget

from desktop.ui.design.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton as _Button
else:
    _Button = object  # PySide takes one of its own classes only

_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_GAP = 12


def paint_box(painter: QPainter, theme: Theme, box: QRectF, on: bool) -> None:
    """Draw the square of a check box into `box`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("action" if on else "control"), 2))
    painter.setBrush(theme.color("action" if on else "surface"))
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 3, 3)
    if on:
        inset = box.width() * 0.14
        theme.paint_icon(painter, "check", box.adjusted(inset, inset, -inset, -inset), "on-action")
    painter.restore()


def paint_radio(painter: QPainter, theme: Theme, box: QRectF, on: bool) -> None:
    """Draw the circle of a radio button into `box`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("action" if on else "control"), 2))
    painter.setBrush(theme.color("surface"))
    painter.drawEllipse(box.adjusted(1, 1, -1, -1))
    if on:
        inset = box.width() * 0.27
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("action"))
        painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset))
    painter.restore()


class _Row(_Button):
    """What check boxes and radio buttons share: size and drawing. It is only inherited beside one of them."""

    _theme: Theme
    _round = False

    def _prepare(self, theme: Theme) -> None:
        self._theme = theme
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.text())
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """As wide as the words on one line, as far as there is room."""
        metrics = QFontMetrics(self._theme.font("strong"))
        width = 8 + self._theme.px(22) + _GAP + metrics.horizontalAdvance(self.text()) + 4
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The words may wrap."""
        return QSize(self._theme.px(120), 44)

    def hasHeightForWidth(self) -> bool:
        """The words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped words, 44 at least."""
        metrics = QFontMetrics(self._theme.font("strong"))
        room = QRect(0, 0, max(40, width - self._theme.px(22) - _GAP - 8), 10_000)
        return max(44, metrics.boundingRect(room, _WRAP, self.text()).height() + 14)

    def hitButton(self, position: QPoint) -> bool:
        """The whole row is the target."""
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw mark and words."""
        theme = self._theme
        with QPainter(self) as painter:
            if self.underMouse() and self.isEnabled():
                painter.fillRect(self.rect(), theme.color("sunken"))
            size = theme.px(22)
            mark = QRectF(4, (self.height() - size) / 2, size, size)
            (paint_radio if self._round else paint_box)(painter, theme, mark, self.isChecked())
            painter.setFont(theme.font("strong" if self.isChecked() else "body"))
            painter.setPen(theme.color("text" if self.isEnabled() else "text-2"))
            room = self.rect().adjusted(4 + size + _GAP, 0, -4, 0)
            painter.drawText(room, _WRAP, self.text())


class Check(_Row, QCheckBox):
    """A check box."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        QCheckBox.__init__(self, text, parent)
        self._prepare(theme)


class Radio(_Row, QRadioButton):
    """A radio button; those with the same parent are one group."""

    _round = True

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        QRadioButton.__init__(self, text, parent)
        self._prepare(theme)
