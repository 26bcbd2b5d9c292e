"""The list of the resource guide: number, words, state and date of each row; group heads between them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPointF, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.ui.design.check_row import paint_row_ring
from desktop.ui.design.state_badge import paint_state_badge, state_badge_size
from desktop.ui.design.theme import Theme
from desktop.ui.resources.lines import Head, Index, Line, LineModel, LineRole

_PAD, _GAP, _ABOVE = 16, 14, 7
_NUMBER, _STATE = 128, 138  # px at text 100 % of the columns of the number and of the state
_LEAST_WORDS = 210  # px at text 100 % that the words keep beside the state
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_ONE = Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_TALL = 10_000


@dataclass(frozen=True)
class _Boxes:
    """Where the parts of a row go, from its top left corner; `beside` is False where the state is below the words."""

    number: QRect
    under: QRect
    title: QRect
    detail: QRect
    state: QRect
    beside: bool
    height: int


class LineDelegate(QStyledItemDelegate):
    """Draws heads and lines; keeps where the parts of a row go for the width and text scale in force."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._known: dict[tuple[str, int], _Boxes] = {}
        self._measures: dict[str, QFontMetrics] = {}
        self._badges: dict[tuple[str, str], QSize] = {}
        theme.changed.connect(self._forget)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its parts, 58 or more."""
        row = index.data(LineRole.ROW)
        if isinstance(row, Head):
            return QSize(100, max(27, self._metrics("caption-strong").height() + 10))
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        return QSize(100, self._boxes(row, width).height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a head or a line."""
        row = index.data(LineRole.ROW)
        painter.save()
        if isinstance(row, Head):
            self._paint_head(painter, option.rect, row)
        else:
            self._paint_line(painter, option, row)
        painter.restore()

    # --- arrangement ------------------------------------------------------------------------------------

    def _forget(self) -> None:
        for kept in (self._known, self._measures, self._badges):
            kept.clear()

    def _metrics(self, style: str) -> QFontMetrics:
        known = self._measures.get(style)
        if known is None:
            known = self._measures[style] = QFontMetrics(self._theme.font(style))
        return known

    def _number_style(self, line: Line) -> str:
        return "phone" if line.large else "number-strong"

    def _boxes(self, line: Line, width: int) -> _Boxes:
        known = self._known.get((line.key, width))
        if known is None:
            known = self._known[line.key, width] = self._arrange(line, width)
        return known

    def _arrange(self, line: Line, width: int) -> _Boxes:
        theme, caption = self._theme, self._metrics("caption")
        inner = width - 2 * _PAD - 2
        column = theme.px(_NUMBER)
        number = self._high(line.number, self._number_style(line), column)
        under = self._high(line.under, "caption", column) if line.under else 0
        left = QRect(_PAD, _ABOVE, column, number)
        below_left = QRect(_PAD, _ABOVE + number - (2 if line.large else 0), column, under)
        start = _PAD + column + _GAP
        words = inner + _PAD - start
        state_width = max(theme.px(_STATE), *(self._badge(badge).width() for badge in line.badges))
        beside = words - state_width - _GAP >= theme.px(_LEAST_WORDS)
        if beside:
            words -= state_width + _GAP
        title = QRect(start, _ABOVE, words, self._high(line.title, "strong", words))
        detail = QRect(start, title.bottom() + 2, words, caption.height())
        state_height = self._state_height(line, stacked=beside)
        if beside:
            state = QRect(start + words + _GAP, _ABOVE, state_width, state_height)
            bottom = max(detail.bottom(), state.bottom(), below_left.bottom())
        else:
            state = QRect(start, detail.bottom() + 5, words, state_height)
            bottom = max(state.bottom(), below_left.bottom())
        return _Boxes(left, below_left, title, detail, state, beside, max(58, bottom + _ABOVE + 1))

    def _high(self, text: str, style: str, width: int) -> int:
        return self._metrics(style).boundingRect(QRect(0, 0, width, _TALL), _WRAP, text).height()

    def _badge(self, badge: tuple[str, str]) -> QSize:
        known = self._badges.get(badge)
        if known is None:
            known = self._badges[badge] = state_badge_size(self._theme, *badge)
        return known

    def _state_height(self, line: Line, *, stacked: bool) -> int:
        badge, caption = self._badge(line.badges[0]).height(), self._metrics("caption").height()
        if not stacked:
            return badge
        more = len(line.badges) - 1
        return badge + (1 + more) * caption + 1

    # --- painting ---------------------------------------------------------------------------------------

    def _paint_head(self, painter: QPainter, row: QRect, head: Head) -> None:
        theme = self._theme
        painter.fillRect(row, theme.color("sunken"))
        inner = row.adjusted(_PAD - 2, 0, -_PAD, 0)
        painter.setPen(theme.color("title"))
        painter.setFont(theme.font("caption-strong"))
        note = painter.fontMetrics().horizontalAdvance(head.note)
        if head.note:
            painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, head.note)
        room = inner.width() - note - _GAP
        painter.drawText(
            inner, _ONE, painter.fontMetrics().elidedText(head.text, Qt.TextElideMode.ElideRight, room)
        )

    def _paint_line(self, painter: QPainter, option: QStyleOptionViewItem, line: Line) -> None:
        theme, row = self._theme, option.rect
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        hover = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.fillRect(row, theme.color("soft" if current else "sunken" if hover else "surface"))
        if not current:
            painter.fillRect(QRect(row.left(), row.bottom(), row.width(), 1), theme.color("line-soft"))
        ink = theme.color("on-soft" if current else "text")
        faint = theme.color("on-soft" if current else "text-2")
        boxes = self._boxes(line, row.width())
        at = row.topLeft()
        painter.setPen(ink)
        painter.setFont(theme.font(self._number_style(line)))
        painter.drawText(boxes.number.translated(at), _WRAP, line.number)
        painter.setFont(theme.font("strong"))
        painter.drawText(boxes.title.translated(at), _WRAP, line.title)
        painter.setPen(faint)
        painter.setFont(theme.font("caption"))
        painter.drawText(boxes.under.translated(at), _WRAP, line.under)
        detail = boxes.detail.translated(at)
        shown = painter.fontMetrics().elidedText(line.detail, Qt.TextElideMode.ElideRight, detail.width())
        painter.drawText(detail, _ONE, shown)
        self._paint_state(painter, boxes.state.translated(at), line, beside=boxes.beside)
        if current:
            painter.fillRect(QRect(row.left(), row.top(), 4, row.height()), theme.color("action"))
            if option.widget is not None and option.widget.hasFocus():
                paint_row_ring(painter, theme, row)

    def _paint_state(self, painter: QPainter, box: QRect, line: Line, *, beside: bool) -> None:
        """The first badge; the other states and the date in words, under it or after it."""
        theme = self._theme
        size = self._badge(line.badges[0])
        left = box.right() - size.width() + 1 if beside else box.left()
        paint_state_badge(painter, theme, QPointF(left, box.top()), *line.badges[0])
        painter.setFont(theme.font("caption"))
        rest = [words for _, words in line.badges[1:]] + [line.date]
        metrics = painter.fontMetrics()
        if not beside:
            after = box.adjusted(size.width() + 8, 0, 0, 0)
            words = metrics.elidedText(" · ".join(rest), Qt.TextElideMode.ElideRight, after.width())
            painter.drawText(after, _ONE, words)
            return
        top = box.top() + size.height() + 1
        for words in rest:
            part = QRect(box.left(), top, box.width(), metrics.height())
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(part, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shown)
            top += metrics.height()


class LineList(QListView):
    """The list; `line_changed` tells the row a person is on, `line_opened` Enter or a click, `left` the arrow up."""

    line_changed = Signal(str)
    line_opened = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, name: str, model: LineModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(LineDelegate(theme, self))
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.verticalScrollBar().setSingleStep(29)
        theme.changed.connect(self.scheduleDelayedItemsLayout)
        self.clicked.connect(self._open)

    @property
    def current_key(self) -> str:
        """The key of the row a person is on, or an empty text."""
        return str(self.currentIndex().data(LineRole.KEY) or "")

    def choose(self, index: QModelIndex) -> None:
        """Go to a row and show it."""
        if not index.isValid():
            return
        self.setCurrentIndex(index)
        self.doItemsLayout()
        self._show_current()

    def _show_current(self) -> None:
        index = self.currentIndex()
        head = index.siblingAtRow(index.row() - 1) if index.row() == 1 else index
        self.scrollTo(head if head.isValid() else index)

    def doItemsLayout(self) -> None:
        """Arrange the rows, but for no width that they are never seen at."""
        if self.isVisible():
            super().doItemsLayout()

    def showEvent(self, event: QShowEvent) -> None:
        """Arrange the rows for the width that they have now, and show the one a person is on."""
        super().showEvent(event)
        self.doItemsLayout()
        self._show_current()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell the page which row a person is on."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.line_changed.emit(str(current.data(LineRole.KEY)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; the arrow up leaves the list at its top."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._open(self.currentIndex())
            return
        if event.key() == Qt.Key.Key_Up and self._at_top():
            self.left.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out again: their words wrap."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        QTimer.singleShot(0, self, lambda: self.scrollTo(self.currentIndex()))

    def _at_top(self) -> bool:
        model = self.model()
        return isinstance(model, LineModel) and self.currentIndex().row() <= model.first().row()

    def _open(self, index: QModelIndex) -> None:
        if key := str(index.data(LineRole.KEY) or ""):
            self.line_opened.emit(key)
