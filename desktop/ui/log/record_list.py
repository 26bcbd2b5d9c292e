"""The list of records: number, level, state, hour, form and author in two lines, under the headings of the days."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.incidents.records import Record
from desktop.ui.design.check_row import paint_row_ring
from desktop.ui.design.level import level_badge_size, paint_level_badge
from desktop.ui.design.state_badge import paint_state_badge, state_badge_size
from desktop.ui.design.theme import Theme
from desktop.ui.log import words
from desktop.ui.log.rows import RECORD_ROLE, RecordModel

Index = QModelIndex | QPersistentModelIndex
_PAD, _GAP, _LINE = 14, 12, 4
_STATE_WIDTH = 152  # px at text 100 % kept for the state beside the number
_LEAST_BESIDE = 410  # px at text 100 % under which the state goes below


class RecordList(QListView):
    """The list; `record_changed` follows the current row, `record_opened` is Enter or a double click."""

    record_changed = Signal(object)  # Record
    record_opened = Signal(object)  # Record

    def __init__(self, theme: Theme, model: RecordModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._records = model
        self.setModel(model)
        self.setItemDelegate(_RecordDelegate(theme, model, self))
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(self._open)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def choose(self, instance_id: str) -> bool:
        """Go to the row of a record without telling anyone; False where it is not listed."""
        index = self._records.index_of(instance_id)
        before = self.blockSignals(True)
        self.setCurrentIndex(index)
        self.blockSignals(before)
        if index.isValid():
            self.scrollTo(index)
        self.viewport().update()
        return index.isValid()

    def current(self) -> Record | None:
        """Return the record of the current row."""
        return self._records.record_at(self.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out again: narrow ones are higher."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which record the officer is on."""
        super().currentChanged(current, previous)
        record = self._records.record_at(current)
        if record is not None:
            self.record_changed.emit(record)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the record."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        record = self._records.record_at(index)
        if record is not None:
            self.record_opened.emit(record)


class _RecordDelegate(QStyledItemDelegate):
    """Draws the heading of a day, or a record."""

    def __init__(self, theme: Theme, model: RecordModel, view: RecordList) -> None:
        super().__init__(view)
        self._theme, self._model, self._view = theme, model, view
        self._known: tuple[tuple[float, bool], tuple[QSize, QSize]] | None = None

    def _beside(self, width: int) -> bool:
        return width >= self._theme.px(_LEAST_BESIDE)

    def _heights(self) -> tuple[int, int]:
        """Heights of the line of badges and of the line under it."""
        badge = state_badge_size(self._theme, "recibido").height()
        number = QFontMetrics(self._theme.font("number-strong")).height()
        return max(badge, number), QFontMetrics(self._theme.font("caption")).height()

    def _sizes(self, width: int) -> tuple[QSize, QSize]:
        """Sizes of a heading and of a record; asked for each row of a long list, so they are kept."""
        asked = (self._theme.scale, self._beside(width))
        if self._known is None or self._known[0] != asked:
            head = max(28, QFontMetrics(self._theme.font("caption-strong")).height() + 8)
            first, second = self._heights()
            lines = first + _LINE + second + (0 if asked[1] else first + _LINE)
            self._known = asked, (QSize(100, head), QSize(100, max(60, lines + 14)))
        return self._known[1]

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines, three where the state has no room beside the number; one for the heading of a day."""
        head, record = self._sizes(self._view.viewport().width())
        return head if self._model.record_at(index) is None else record

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        record = index.data(RECORD_ROLE)
        if isinstance(record, Record):
            self._paint_record(painter, option, record)
        else:
            self._paint_day(painter, option.rect, str(index.data()))
        painter.restore()

    def _paint_day(self, painter: QPainter, box: QRect, day: str) -> None:
        painter.fillRect(box, self._theme.color("sunken"))
        painter.setPen(self._theme.color("title"))
        painter.setFont(self._theme.font("caption-strong"))
        self._draw(painter, box.adjusted(_PAD, 0, -_PAD, 0), day)

    def _paint_record(self, painter: QPainter, option: QStyleOptionViewItem, record: Record) -> None:
        theme, box = self._theme, option.rect
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        hover = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.fillRect(box, theme.color("soft" if current else "sunken" if hover else "surface"))
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), theme.color("line-soft"))
        ink, faint = ("on-soft", "on-soft") if current else ("title", "text-2")
        first, second = self._heights()
        beside = self._beside(box.width())
        high = first + _LINE + second + (0 if beside else first + _LINE)
        top, left = box.top() + (box.height() - high) // 2, box.left() + _PAD
        right = box.right() - _PAD
        edge = right - theme.px(_STATE_WIDTH) - _GAP if beside else right
        self._paint_number(painter, QRect(left, top, edge - left, first), record, ink)
        state_left = edge + _GAP if beside else left
        state_top = top if beside else top + first + _LINE
        self._paint_state(painter, QPointF(state_left, state_top), record)
        line = top + high - second
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color(faint))
        parts = [words.clock_time(record.wall), words.what(record), record.author]
        note = words.state_note(record, self._model.connected)
        if beside:
            self._draw(painter, QRect(state_left, line, right - state_left, second), note)
        else:
            parts.append(note)
        self._draw(painter, QRect(left, line, edge - left, second), " · ".join(parts))
        if current:
            painter.fillRect(QRect(box.left(), box.top(), 4, box.height()), theme.color("action"))
            if self._view.hasFocus():
                paint_row_ring(painter, theme, box)

    def _paint_number(self, painter: QPainter, box: QRect, record: Record, ink: str) -> None:
        theme = self._theme
        font = theme.font("number-strong")
        painter.setFont(font)
        painter.setPen(theme.color(ink))
        room = box.width()
        badge = level_badge_size(theme, record.level) if words.shows_level(record) else None
        if badge is not None:
            room -= badge.width() + 8
        taken = min(room, QFontMetrics(font).horizontalAdvance(record.number) + 2)
        self._draw(painter, QRect(box.left(), box.top(), taken, box.height()), record.number)
        if badge is not None:
            at = QPointF(box.left() + taken + 8, box.top() + (box.height() - badge.height()) / 2)
            paint_level_badge(painter, theme, at, record.level)

    def _paint_state(self, painter: QPainter, at: QPointF, record: Record) -> None:
        state = words.shown_state(record, self._model.connected)
        paint_state_badge(painter, self._theme, at, words.BADGES[state])

    @staticmethod
    def _draw(painter: QPainter, box: QRect, text: str) -> None:
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
