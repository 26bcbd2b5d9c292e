"""The door to the palette in the header: it looks like a search box, and a click or Ctrl+K opens it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QWidget

from desktop.ui.design.keycap import key_cap_size, key_words, paint_key_cap
from desktop.ui.design.theme import Theme

_PAD, _GAP = 11, 8


class SearchDoor(QPushButton):
    """Shows what can be looked for, and the key that opens it."""

    def __init__(self, theme: Theme, words: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._theme, self._key = theme, key_words(key)
        self.setProperty("kind", "brandField")
        self.setProperty("onBrand", True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.set_font(self, "small")
        theme.changed.connect(self.updateGeometry)
        self.set_words(words)

    def set_words(self, words: str) -> None:
        """Show other words."""
        self.setText(words)
        self.setAccessibleName(words)
        self.setAccessibleDescription(self._key)

    def sizeHint(self) -> QSize:
        """44 high or more."""
        return QSize(self._theme.px(260), max(44, QFontMetrics(self.font()).height() + 22))

    def minimumSizeHint(self) -> QSize:
        """The words may be cut where there is no room: the icon and the key say what it is."""
        return QSize(44, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box of the stylesheet, then icon, words and key cap."""
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        theme, box = self._theme, self.rect()
        size, cap = theme.px(18), key_cap_size(theme, self._key)
        icon = QRectF(_PAD, (box.height() - size) / 2, size, size)
        theme.paint_icon(painter, "search", icon, "on-brand-2")
        room = box.adjusted(_PAD + size + _GAP, 0, -_PAD, 0)
        if room.width() >= cap.width():
            left, top = box.width() - _PAD - cap.width(), round((box.height() - cap.height()) / 2)
            place = QRectF(left, top, cap.width(), cap.height())
            ink, border = theme.color("on-brand-2"), theme.color("brand-line")
            paint_key_cap(painter, theme, place, self._key, ink, border)
            room.setRight(left - _GAP)
        painter.setPen(theme.color("on-brand-2"))
        painter.setFont(theme.font("small"))
        shown = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, max(0, room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        painter.end()
