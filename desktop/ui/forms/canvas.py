"""Where the rows of a form lie: built ones at their height, the others at an estimate, built when they come near."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from desktop.ui.design.theme import Theme
from desktop.ui.forms.heads import AddRow, InstanceHead
from desktop.ui.forms.plan import Row, RowKind
from desktop.ui.forms.question import QuestionFrame

WIDEST = 760  # of a question, at text 100 %
MARGIN = 20
GAP = 20
PAD = 16  # inside the card of a repeat instance
FEW = 12
MOST_BUILT = 150  # rows kept as widgets, beside those near the eye
_HEADS = {RowKind.HEAD: 12, RowKind.REPEAT: 12, RowKind.INSTANCE: 4}  # what follows is nearer to a head


class Canvas(QWidget):
    """The content of a `FormView`: places rows itself, because a layout would need all of them built.

    `build` makes the widget of a row, `drop` takes it away again if it may (half an answer may not).
    """

    build: Callable[[Row], QWidget]
    drop: Callable[[Row], None]
    area: QScrollArea

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: list[Row] = []
        self._shown: list[Row] = []
        self._bottoms: list[int] = []  # of the shown rows, rising
        self._room = 0
        self._busy = False
        self._placed = False  # every shown row has its place
        self.paused = False  # the rows are being exchanged
        self.cards: list[tuple[QRect, int]] = []  # what lies behind the questions, and how deep
        self._start = QWidget(self)  # where the tab order of the rows begins; it has no size
        self._start.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._start.setFixedSize(0, 0)

    @property
    def start(self) -> QWidget:
        """Where the tab order of the rows begins."""
        return self._start

    def show_rows(self, rows: list[Row]) -> None:
        """Place other rows; widgets of rows that stay are kept."""
        self._rows, self.paused, self._placed = rows, False, False
        self._shown = [row for row in rows if row.shown]
        self._settle()

    def set_room(self, width: int) -> None:
        """Take the width of the viewport."""
        if width != self._room:
            self._room = width
            self.measure_again()
        else:
            self._settle()

    def measure_again(self) -> None:
        """Measure everything anew, each row when it comes near: the width or the text scale is another."""
        for row in self._rows:
            row.measured = False
        self._settle()

    def minimumSizeHint(self) -> QSize:
        """A form may be narrow; its words wrap."""
        return QSize(self._theme.px(280), 44)

    def event(self, event: QEvent) -> bool:
        """Measure again when something inside says that its size changed."""
        if event.type() is QEvent.Type.LayoutRequest and not self._busy:
            self.measure_again()
            return True
        return super().event(event)

    # Building

    def build_near(self) -> None:
        """Build what came near the eye."""
        self._settle()

    def ensure_built(self, row: Row) -> None:
        """Build one row now, wherever it is, and give it its place in the tab order."""
        if row.widget is None:
            self._make(row)
            self._measure(row)
            self._placed = False
            self._settle()

    def _make(self, row: Row) -> None:
        widget = self.build(row)
        row.widget, row.measured = widget, False
        row.beside = isinstance(widget, QuestionFrame) and widget.editor.beside
        widget.hide()
        self._chain(row)

    def _chain(self, row: Row) -> None:
        """Put the new widgets behind those of the last built row before them."""
        at = self._rows.index(row)
        before = next((last for r in reversed(self._rows[:at]) if (last := _last_stop(r))), self._start)
        for stop in stops_of(row):
            QWidget.setTabOrder(before, stop)
            before = stop

    def _drop_far(self) -> None:
        """Take widgets away that are many screens off, so that a form of any length stays light."""
        built = [row for row in self._rows if row.widget is not None]
        if len(built) <= MOST_BUILT:
            return
        eye, height = self._scrolled(), max(self.area.viewport().height(), 200)
        built.sort(key=lambda row: -abs(row.top - eye))
        for row in built[:FEW]:  # a few at a time: scrolling does not stop for it
            if abs(row.top - eye) > 6 * height:
                self.drop(row)

    # Placing

    def _settle(self) -> None:
        """Build and measure what is near the eye, place all rows, and keep what is looked at where it is."""
        if not self._room or self._busy or self.paused:
            return
        self._busy = True
        try:
            anchor = self._anchor()
            offset = anchor.top - self._scrolled() if anchor is not None else 0
            for _ in range(20):
                unready = [row for row in self._near() if row.widget is None or not row.measured]
                if self._placed and not unready:
                    break
                for row in unready:
                    if row.widget is None:
                        self._make(row)
                    self._measure(row)
                self._place()
                if anchor is not None:
                    self.area.verticalScrollBar().setValue(anchor.top - offset)
            self._show()
            self._drop_far()
        finally:
            self._busy = False

    def _scrolled(self) -> int:
        return self.area.verticalScrollBar().value()

    def _anchor(self) -> Row | None:
        """The row that must not move: the one with the focus if it can be seen, else the first one seen."""
        top = self._scrolled()
        if top == 0:
            return None
        bottom = top + self.area.viewport().height()
        rows = self._between(top, bottom) if self._placed else self._shown  # else where they were before
        seen = [row for row in rows if 0 <= row.top < bottom and row.top + row.height > top]
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            for row in seen:
                if row.widget is not None and row.widget.isAncestorOf(focused):
                    return row
        return seen[0] if seen else None

    def _near(self) -> list[Row]:
        if not self._placed:
            self._place()
        height = max(self.area.viewport().height(), 200)
        return self._between(self._scrolled() - height // 2, self._scrolled() + height + height // 2)

    def _between(self, top: int, bottom: int) -> list[Row]:
        """The rows that lie, partly at least, between two heights."""
        found = []
        for number in range(bisect_left(self._bottoms, top), len(self._bottoms)):
            row = self._shown[number]
            if row.top > bottom:
                break
            found.append(row)
        return found

    def _width(self, depth: int) -> int:
        return max(120, min(self._room - 2 * MARGIN, self._theme.px(WIDEST)) - 2 * depth * PAD)

    def _measure(self, row: Row) -> None:
        widget, width = row.widget, self._width(len(row.cards))
        if row.measured or widget is None:
            return
        height = widget.heightForWidth(width) if widget.hasHeightForWidth() else -1
        row.height = height if height >= 0 else widget.sizeHint().height()
        row.measured = True

    def _place(self) -> None:
        """Give every shown row its place."""
        top, before = 12, False
        open_cards: tuple[str, ...] = ()
        tops: list[int] = []  # of the open cards
        self.cards, self._bottoms = [], []
        for row in self._shown:
            if row.cards != open_cards:
                top = self._turn_cards(open_cards, row.cards, tops, top)
                open_cards = row.cards
            if before and row.beside:
                top -= GAP - 2  # the rows of a table lie close
            before = row.beside
            depth = len(open_cards)
            row.top = top
            if row.widget is not None:
                box = (MARGIN + depth * PAD, top, self._width(depth), row.height)
                if box != row.box:
                    row.box = box
                    row.widget.setGeometry(*box)
            self._bottoms.append(top + row.height)
            top += row.height + _HEADS.get(row.kind, GAP)
        top = self._turn_cards(open_cards, (), tops, top)
        self.resize(self._room, max(top, 1))
        self._placed = True
        self.update()

    def _turn_cards(self, old: tuple[str, ...], new: tuple[str, ...], tops: list[int], top: int) -> int:
        """Close the cards that end here and open those that begin; returns where the next row lies."""
        common = 0
        while common < min(len(old), len(new)) and old[common] == new[common]:
            common += 1
        for depth in range(len(old), common, -1):
            bottom = top - GAP + PAD
            begun = tops.pop()
            box = QRect(MARGIN + (depth - 1) * PAD, begun, self._width(depth - 1), bottom - begun)
            self.cards.append((box, depth))
            top = bottom + (12 if depth == 1 else 4)
        for _ in new[common:]:
            tops.append(top)
            top += PAD - 6
        return top

    def _show(self) -> None:
        for row in self._rows:
            if row.widget is not None and row.widget.isHidden() == row.shown:
                row.widget.setVisible(row.shown)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cards of repeat instances behind their questions."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for box, depth in sorted(self.cards, key=lambda card: card[1]):
            if not box.intersects(event.rect()):
                continue
            painter.setPen(QPen(self._theme.color("line"), 1))
            painter.setBrush(self._theme.color("surface" if depth % 2 else "bg"))
            painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)


def stops_of(row: Row) -> tuple[QWidget, ...]:
    """The widgets of a built row that take the keyboard, in tab order."""
    match row.widget:
        case QuestionFrame() as frame:
            return frame.editor.stops()
        case InstanceHead() as head:
            return (head.remove,)
        case AddRow() as add:
            return (add.button,)
    return ()


def _last_stop(row: Row) -> QWidget | None:
    stops = stops_of(row)
    return stops[-1] if stops else None
