"""Cards, page heads and the few arrangements that every page repeats."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QScrollBar,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.design.folding import FoldingRow
from desktop.ui.design.text import ElidedText, Icon, Text, rule
from desktop.ui.design.theme import Theme


def column(
    *, gap: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0), parent: QWidget | None = None
) -> QVBoxLayout:
    """Return a vertical layout with the given gap and margins (left, top, right, bottom)."""
    layout = QVBoxLayout(parent) if parent else QVBoxLayout()
    layout.setSpacing(gap)
    layout.setContentsMargins(*margins)
    return layout


def row(
    *, gap: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0), parent: QWidget | None = None
) -> QHBoxLayout:
    """Return a horizontal layout with the given gap and margins (left, top, right, bottom)."""
    layout = QHBoxLayout(parent) if parent else QHBoxLayout()
    layout.setSpacing(gap)
    layout.setContentsMargins(*margins)
    return layout


def empty_layout(layout: QLayout) -> None:
    """Take everything out of a layout and delete it."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            empty_layout(inner)


class Card(QFrame):
    """A white box with a thin line; never inside another card.

    With a `title` it starts with a heading. `add` puts padded content in, `add_row` a row under a line.
    """

    def __init__(
        self, theme: Theme, title: str = "", *, sunken: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("cardSunken" if sunken else "card")
        self._box = column(gap=0, margins=(1, 1, 1, 1), parent=self)
        self.body = column(gap=8, margins=(16, 13, 16, 13))
        self._has_body = False
        self._first = True
        self.title: Text | None = None
        if title:
            self.title = Text(theme, title, "section", "title", wrap=True)
            head = row(margins=(14, 10, 14, 9))
            head.addWidget(self.title)
            self._box.addLayout(head)
            self._first = False
            self.setAccessibleName(title)

    def add(self, widget: QWidget) -> None:
        """Put a widget into the padded body."""
        self._open_body()
        self.body.addWidget(widget)

    def add_layout(self, layout: QLayout) -> None:
        """Put a layout into the padded body."""
        self._open_body()
        self.body.addLayout(layout)

    def add_row(self, widget: QWidget) -> None:
        """Put a full-width row under a line; the row brings its own padding."""
        if not self._first:
            self._box.addWidget(rule())
        self._first = False
        self._box.addWidget(widget)

    def add_stretch(self) -> None:
        """Keep what is above at the top."""
        self._box.addStretch(1)

    def _open_body(self) -> None:
        if not self._has_body:
            if self.title is not None:
                self._box.addWidget(rule())
            self._box.addLayout(self.body)
            self._has_body, self._first = True, False


class PageHead(FoldingRow):
    """The top of a page: title, a short note beside it, actions at the right."""

    def __init__(self, theme: Theme, title: str, note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, 56, parent)
        self.setObjectName("transparent")
        layout = row(gap=12, margins=(20, 6, 20, 6), parent=self)
        self.title = Text(theme, title, "title", "title")
        self.note = Text(theme, note, "caption", "text-2")
        self._buttons = row(gap=10)
        layout.addWidget(self.title)
        layout.addWidget(self.note)
        layout.addStretch(1)
        layout.addLayout(self._buttons)
        self.setAccessibleName(title)
        self.set_steps(lambda folded: self.note.setVisible(not folded and bool(self.note.text())))

    def show_note(self, words: str) -> None:
        """Show another note."""
        self.note.setText(words)
        self.refold()

    def add_action(self, widget: QWidget) -> None:
        """Put a button at the right."""
        self._buttons.addWidget(widget)
        self.refold()


class WorkHead(FoldingRow):
    """The white head of a working page: title and code, what is saved under it, actions at the right."""

    def __init__(self, theme: Theme, title: str, code: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, 63, parent)
        self.setObjectName("pageHead")
        layout = row(gap=12, margins=(16, 6, 16, 6), parent=self)
        words, top, below = column(gap=0), row(gap=10), row(gap=6)
        self.title = Text(theme, title, "title", "title")
        self.code = Text(theme, code, "code", "text-2")
        self.saved = ElidedText(theme, "", "caption", "text-2")
        self._saved_icon = Icon(theme, "hard-drive", "text-2", 15)
        top.addWidget(self.title)
        top.addWidget(self.code)
        top.addStretch(1)
        below.addWidget(self._saved_icon)
        below.addWidget(self.saved, 1)
        words.addLayout(top)
        words.addLayout(below)
        self._buttons = row(gap=12)
        layout.addLayout(words, 1)
        layout.addLayout(self._buttons)
        self.setAccessibleName(title)
        self.set_steps(lambda folded: self.code.setVisible(not folded and bool(self.code.text())))
        self.show_saved("")

    def show_title(self, title: str, code: str = "") -> None:
        """Show another title and code."""
        self.title.setText(title)
        self.code.setText(code)
        self.setAccessibleName(title)
        self.refold()

    def show_saved(self, words: str) -> None:
        """Show what is saved, as *Borrador guardado aquí a las 03:12:41*."""
        self.saved.setText(words)
        self.saved.setVisible(bool(words))
        self._saved_icon.setVisible(bool(words))

    def add_action(self, widget: QWidget, *, before: QWidget | None = None) -> None:
        """Put a button at the right, or before one that is there."""
        at = self._buttons.count() if before is None else self._buttons.indexOf(before)
        self._buttons.insertWidget(at, widget)
        self.refold()


class _Content(QFrame):
    """Holds what scrolls, and tells a least height only where the width does not decide it.

    QScrollArea takes the least height of wrapped labels at their least width, which leaves a long blank end.
    """

    measured = Signal()

    def __init__(self, content: QWidget, fill: str) -> None:
        super().__init__()
        self.setObjectName(fill)
        column(gap=0, parent=self).addWidget(content)

    def minimumSizeHint(self) -> QSize:
        """As wide as the content must be."""
        hint = super().minimumSizeHint()
        return QSize(hint.width(), 0) if self.hasHeightForWidth() else hint

    def event(self, event: QEvent) -> bool:
        """Tell when something inside needs another size."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self.measured.emit()
        return done


class Scroll(QScrollArea):
    """A vertical scroll area whose content takes the whole width; the bar shows where there is more."""

    def __init__(self, content: QWidget, *, fill: str = "transparent", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.content = content
        holder = _Content(content, fill)
        holder.measured.connect(self._fit)
        # Made here: asked for its own, Qt's binding first prepares every class of widgets there is.
        self._view, self._bar = QWidget(), QScrollBar(Qt.Orientation.Vertical)
        self._view.setObjectName("transparent")
        self._bar.setSingleStep(24)
        self.setViewport(self._view)
        self.setVerticalScrollBar(self._bar)
        self.setWidget(holder)

    def minimumSizeHint(self) -> QSize:
        """As wide as the content must be, plus the bar; any height."""
        holder = self.widget()
        width = holder.minimumSizeHint().width() if holder is not None else 0
        return QSize(width + 12, 44)

    def sizeHint(self) -> QSize:
        """As high as the content, as far as there is room."""
        holder = self.widget()
        return holder.sizeHint() if holder is not None else super().sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look again whether the bar is needed."""
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        """Take the bar away where everything fits without it; Qt only looks at the width that the bar leaves."""
        holder = self.widget()
        if holder is None:
            return
        fits = holder.hasHeightForWidth() and holder.heightForWidth(self.width()) <= self.height()
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if fits else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        if policy != self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(policy)


class Fact(QWidget):
    """One row of a card: a name at the left, a value at the right or, with `wide`, beside a fixed column.

    A `flush` one brings no padding at its sides: it stands in the padded body of a card.
    """

    def __init__(
        self, theme: Theme, name: str, value: str, *, wide: bool = False, flush: bool = False,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        side = 0 if flush else 14
        layout = row(gap=12, margins=(0, 2, 0, 2) if wide else (side, 8, side, 8), parent=self)
        label = Text(theme, name, "small", "text-2" if wide else "text")
        self.value = Text(theme, value, "small" if wide else "small-strong", "text", wrap=True)
        if wide:
            label.setMinimumWidth(theme.px(92))
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
            layout.addWidget(label)
            layout.addWidget(self.value, 1)
        else:
            self.value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            layout.addWidget(label)
            layout.addWidget(self.value, 1)
        self.setAccessibleName(f"{name}: {value}")
