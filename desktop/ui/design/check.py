"""Check boxes and radio buttons with words that wrap; the whole row is the target."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

from desktop.ui.design.theme import Theme

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


class _Row:
    """What check boxes and radio buttons share: size and drawing."""

    _theme: Theme

    @staticmethod
    def prepare(button: QAbstractButton, theme: Theme) -> None:
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        button.setSizePolicy(policy)
        button.setAccessibleName(button.text())
        theme.changed.connect(button.updateGeometry)

    @staticmethod
    def height(button: QAbstractButton, theme: Theme, width: int) -> int:
        metrics = QFontMetrics(theme.font("strong"))
        room = QRect(0, 0, max(40, width - theme.px(22) - _GAP - 8), 10_000)
        return max(44, metrics.boundingRect(room, _WRAP, button.text()).height() + 14)

    @staticmethod
    def paint(button: QAbstractButton, theme: Theme, round_mark: bool) -> None:
        painter = QPainter(button)
        if button.underMouse() and button.isEnabled():
            painter.fillRect(button.rect(), theme.color("sunken"))
        size = theme.px(22)
        mark = QRectF(4, (button.height() - size) / 2, size, size)
        (paint_radio if round_mark else paint_box)(painter, theme, mark, button.isChecked())
        painter.setFont(theme.font("strong" if button.isChecked() else "body"))
        painter.setPen(theme.color("text" if button.isEnabled() else "text-2"))
        room = button.rect().adjusted(4 + size + _GAP, 0, -4, 0)
        painter.drawText(room, _WRAP, button.text())


class Check(QCheckBox):
    """A check box."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        _Row.prepare(self, theme)

    def sizeHint(self) -> QSize:
        """As wide as the words on one line, as far as there is room."""
        metrics = QFontMetrics(self._theme.font("strong"))
        width = 8 + self._theme.px(22) + _GAP + metrics.horizontalAdvance(self.text()) + 4
        return QSize(width, _Row.height(self, self._theme, width))

    def minimumSizeHint(self) -> QSize:
        """The words may wrap."""
        return QSize(self._theme.px(120), 44)

    def hasHeightForWidth(self) -> bool:
        """The words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped words, 44 at least."""
        return _Row.height(self, self._theme, width)

    def hitButton(self, position: QPoint) -> bool:
        """The whole row is the target."""
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw mark and words."""
        _Row.paint(self, self._theme, round_mark=False)


class Radio(QRadioButton):
    """A radio button; those with the same parent are one group."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        _Row.prepare(self, theme)

    def sizeHint(self) -> QSize:
        """As wide as the words on one line, as far as there is room."""
        metrics = QFontMetrics(self._theme.font("strong"))
        width = 8 + self._theme.px(22) + _GAP + metrics.horizontalAdvance(self.text()) + 4
        return QSize(width, _Row.height(self, self._theme, width))

    def minimumSizeHint(self) -> QSize:
        """The words may wrap."""
        return QSize(self._theme.px(120), 44)

    def hasHeightForWidth(self) -> bool:
        """The words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped words, 44 at least."""
        return _Row.height(self, self._theme, width)

    def hitButton(self, position: QPoint) -> bool:
        """The whole row is the target."""
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw mark and words."""
        _Row.paint(self, self._theme, round_mark=True)
