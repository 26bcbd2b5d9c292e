"""Where the rows of a form lie: built ones at their height, the others at an estimate, built when they come near."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from desktop.ui.design.theme import Theme
from desktop.ui.forms.plan import Row, RowKind
from desktop.ui.forms.question import QuestionFrame

WIDEST = 760  # of a question, at text 100 %
MARGIN = 20
GAP = 20
PAD = 16  # inside the card of a repeat instance
_ESTIMATES = {
    RowKind.HEAD: 44,
    RowKind.REPEAT: 44,
    RowKind.INSTANCE: 44,
    RowKind.ADD: 44,
    RowKind.QUESTION: 110,
}


class Canvas(QWidget):
    """The content of a `FormView`: places rows itself, because a layout would need all of them built."""

    build: Callable[[Row], QWidget]
    area: QScrollArea

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: list[Row] = []
        self._room = 0
        self._busy = False
        self.paused = False  # the rows are being exchanged
        self.cards: list[tuple[QRect, int]] = []  # what lies behind the questions, and how deep
        self._start = QWidget(self)  # where the tab order of the rows begins; it has no size
        self._start.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._start.setFixedSize(0, 0)

    def show_rows(self, rows: list[Row]) -> None:
        """Place other rows; widgets of rows that stay are kept."""
        self._rows, self.paused = rows, False
        self._settle()

    def set_room(self, width: int) -> None:
        """Take the width of the viewport."""
        if width != self._room:
            self._room = width
            self._forget_heights()
        self._settle()

    def measure_again(self) -> None:
        """Measure everything anew: the text scale is another."""
        self._forget_heights()
        self._settle()

    def _forget_heights(self) -> None:
        for row in self._rows:
            row.measured = False

    def minimumSizeHint(self) -> QSize:
        """A form may be narrow; its words wrap."""
        return QSize(self._theme.px(280), 44)

    def event(self, event: QEvent) -> bool:
        """Measure again when something inside says that its size changed."""
        if event.type() is QEvent.Type.LayoutRequest and not self._busy:
            self._forget_heights()
            self._settle()
            return True
        return super().event(event)

    # Building

    def build_near(self) -> None:
        """Build what came near the eye."""
        if not self._busy:
            self._settle()

    def ensure_built(self, row: Row) -> None:
        """Build one row now, wherever it is, and give it its place in the tab order."""
        if row.widget is None:
            self._make(row)
            self._settle()

    def build_around(self, row: Row) -> None:
        """Build the neighbours of a row."""
        self.ensure_built(row)
        self._settle()

    def _make(self, row: Row) -> None:
        widget = self.build(row)
        row.widget, row.measured = widget, False
        widget.hide()
        self._chain(row)

    def _chain(self, row: Row) -> None:
        """Put the new widgets behind those of the last built row before them."""
        at = self._rows.index(row)
        before = next((last for r in reversed(self._rows[:at]) if (last := _last_stop(r))), self._start)
        for stop in _stops(row):
            QWidget.setTabOrder(before, stop)
            before = stop

    # Placing

    def _settle(self) -> None:
        """Place all rows, build those near the eye, and keep what the person looks at where it is."""
        if not self._room or self._busy or self.paused:
            return
        self._busy = True
        try:
            anchor = self._anchor()
            offset = anchor.top - self._scrolled() if anchor is not None else 0
            for _ in range(20):
                self._place()
                if anchor is not None:
                    self.area.verticalScrollBar().setValue(anchor.top - offset)
                missing = [row for row in self._near() if row.widget is None]
                for row in missing:
                    self._make(row)
                if not missing:
                    break
            self._show()
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
        seen = [row for row in self._rows if row.shown and row.top + row.height > top and row.top < bottom]
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            for row in seen:
                if row.widget is not None and row.widget.isAncestorOf(focused):
                    return row
        return seen[0] if seen else None

    def _near(self) -> list[Row]:
        height = max(self.area.viewport().height(), 200)
        top, bottom = self._scrolled() - height // 2, self._scrolled() + height + height // 2
        return [row for row in self._rows if row.shown and row.top + row.height >= top and row.top <= bottom]

    def _place(self) -> None:
        margin = MARGIN
        widest = self._theme.px(WIDEST)
        top = 12
        open_cards: tuple[str, ...] = ()
        tops: dict[str, int] = {}
        self.cards = []

        def close(upto: int) -> None:
            nonlocal top, open_cards
            while len(open_cards) > upto:
                depth = len(open_cards)
                card = open_cards[-1]
                bottom = top - GAP + PAD
                left = margin + (depth - 1) * PAD
                width = min(self._room - 2 * margin, widest) - 2 * (depth - 1) * PAD
                self.cards.append((QRect(left, tops[card], width, bottom - tops[card]), depth))
                top = bottom + (12 if depth == 1 else 4)
                open_cards = open_cards[:-1]

        previous: Row | None = None
        for row in self._rows:
            if not row.shown:
                continue
            common = 0
            while common < min(len(open_cards), len(row.cards)) and open_cards[common] == row.cards[common]:
                common += 1
            close(common)
            for card in row.cards[common:]:
                tops[card] = top
                top += PAD - 6
                open_cards = (*open_cards, card)
            depth = len(row.cards)
            if previous is not None and _is_table(previous) and _is_table(row):
                top -= GAP - 2
            left = margin + depth * PAD
            width = max(120, min(self._room - 2 * margin, widest) - 2 * depth * PAD)
            row.top = top
            self._measure(row, width)
            if row.widget is not None:
                row.widget.setGeometry(left, top, width, row.height)
            gap = (
                12
                if row.kind in (RowKind.HEAD, RowKind.REPEAT)
                else 4
                if row.kind is RowKind.INSTANCE
                else GAP
            )
            top += row.height + gap
            previous = row
        close(0)
        self.resize(self._room, max(top, 1))
        self.update()

    def _measure(self, row: Row, width: int) -> None:
        if row.measured:
            return
        widget = row.widget
        if widget is None:
            row.height = row.height or self._theme.px(_ESTIMATES[row.kind])
            return
        height = widget.heightForWidth(width) if widget.hasHeightForWidth() else widget.sizeHint().height()
        if height < 0:
            height = widget.sizeHint().height()
        row.height, row.measured = height, True

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


def _is_table(row: Row) -> bool:
    return isinstance(row.widget, QuestionFrame) and row.widget.editor.beside


def _stops(row: Row) -> tuple[QWidget, ...]:
    from desktop.ui.forms.heads import AddRow, InstanceHead  # noqa: PLC0415

    match row.widget:
        case QuestionFrame() as frame:
            return frame.editor.stops()
        case InstanceHead() as head:
            return (head.remove,)
        case AddRow() as add:
            return (add.button,)
    return ()


def _last_stop(row: Row) -> QWidget | None:
    stops = _stops(row)
    return stops[-1] if stops else None
