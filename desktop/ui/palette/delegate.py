"""How a row of the palette is drawn: icon, words, what it belongs to, its key."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.ui.design.keycap import key_cap_size, key_words, paint_key_cap
from desktop.ui.design.theme import Theme
from desktop.ui.palette.entries import Entry, Group, group_name
from desktop.ui.palette.model import EntryRole, Index

_PAD, _GAP = 16, 12
_ONE = Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


class EntryDelegate(QStyledItemDelegate):
    """Draws heads and entries."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Entries 44 or more, heads less."""
        head = isinstance(index.data(EntryRole.ENTRY), Group)
        style, least, more = ("caption-strong", 27, 10) if head else ("body", 44, 22)
        return QSize(100, max(least, QFontMetrics(self._theme.font(style)).height() + more))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a head or an entry."""
        row = index.data(EntryRole.ENTRY)
        painter.save()
        if isinstance(row, Group):
            self._paint_head(painter, option.rect, row)
        else:
            self._paint_entry(painter, option, row)
        painter.restore()

    def _paint_head(self, painter: QPainter, box: QRect, group: Group) -> None:
        theme = self._theme
        painter.fillRect(box, theme.color("sunken"))
        painter.setPen(theme.color("title"))
        painter.setFont(theme.font("caption-strong"))
        painter.drawText(box.adjusted(_PAD, 0, -_PAD, 0), _ONE | _LEFT, group_name(group))

    def _paint_entry(self, painter: QPainter, option: QStyleOptionViewItem, entry: Entry) -> None:
        theme, box = self._theme, option.rect
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        hover = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.fillRect(box, theme.color("soft" if current else "sunken" if hover else "surface"))
        if current:
            painter.fillRect(QRect(box.left(), box.top(), 4, box.height()), theme.color("action"))
        ink, faint = ("on-soft", "on-soft") if current else ("text", "text-2")
        size = theme.px(18)
        icon = QRectF(box.left() + _PAD, box.center().y() - size / 2, size, size)
        theme.paint_icon(painter, entry.shown_icon, icon, faint)
        room = box.adjusted(_PAD + size + _GAP, 0, -_PAD, 0)
        room = self._paint_key(painter, room, entry.shortcut, faint)
        painter.setFont(theme.font("body"))
        metrics = painter.fontMetrics()
        wanted = min(metrics.horizontalAdvance(entry.title), room.width())
        painter.setPen(theme.color(ink))
        shown = metrics.elidedText(entry.title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _ONE | _LEFT, shown)
        left = room.adjusted(wanted + _GAP, 0, 0, 0)
        if entry.detail and left.width() > theme.px(60):
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.color(faint))
            detail = painter.fontMetrics().elidedText(entry.detail, Qt.TextElideMode.ElideRight, left.width())
            painter.drawText(left, _ONE | _RIGHT, detail)

    def _paint_key(self, painter: QPainter, room: QRect, shortcut: str, ink: str) -> QRect:
        """Draw the key cap at the right and return what is left of the room."""
        if not shortcut:
            return room
        theme, words = self._theme, key_words(shortcut)
        size = key_cap_size(theme, words)
        cap = QRectF(
            room.right() - size.width(), room.center().y() - size.height() / 2, size.width(), size.height()
        )
        paint_key_cap(painter, theme, cap, words, theme.color(ink), theme.color("control"))
        return room.adjusted(0, 0, -size.width() - _GAP, 0)
