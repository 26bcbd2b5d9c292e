"""Widgets one under the other that scroll where they are more than fits, placed all at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QSizePolicy, QWidget

_LEAST = 44  # px: something of it is always in sight


class _Inside(QFrame):
    """What scrolls; it has no layout, so what changes in it is told here and goes no further."""

    asked = Signal()

    def event(self, event: QEvent) -> bool:
        """Hear that something inside wants another size."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.asked.emit()
        return super().event(event)


class Pile(QScrollArea):
    """Shows widgets one under the other, each as high as its words ask; the bar stands where not all fits.

    A layout places everything anew for each widget that comes or goes, and once more when the bar does. Here whoever
    has changed all there is to change calls `place`.
    """

    def __init__(self, *, fill: str = "transparent", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._widgets: tuple[QWidget, ...] = ()
        self._inside = _Inside()
        self._inside.setObjectName(fill)
        self._inside.asked.connect(self._look_again)
        self._placed: list[int] = []  # the heights, from the top
        self._placing = False
        # Made here: asked for its own, Qt's binding first prepares every class of widgets there is.
        self._view, self._bar = QWidget(), QScrollBar(Qt.Orientation.Vertical)
        self._view.setObjectName("transparent")
        self._bar.setSingleStep(24)
        self.setViewport(self._view)
        self.setVerticalScrollBar(self._bar)
        self.setWidget(self._inside)

    def show_widgets(self, widgets: Sequence[QWidget]) -> None:
        """Take these widgets, in this order."""
        self._widgets = tuple(widgets)
        for widget in self._widgets:
            if widget.parentWidget() is not self._inside:
                widget.setParent(self._inside)
        self.place()

    def place(self) -> None:
        """Give every widget that is shown its place; Qt places what is in it when its turn comes."""
        width, heights = self.width(), self._heights(self.width())
        over = sum(heights) > self.height()
        if over:
            width -= self._bar.sizeHint().width()
            heights = self._heights(width)
        self._placing = True
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOn if over else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if policy != self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(policy)
        top = 0
        for widget, height in zip(self._shown(), heights, strict=True):
            widget.setGeometry(0, top, width, height)
            top += height
        self._inside.resize(width, max(top, self.height()))
        self._placed, self._placing = heights, False
        QCoreApplication.removePostedEvents(
            self._inside, QEvent.Type.LayoutRequest.value
        )  # those just answered

    def _look_again(self) -> None:
        """Place all again where anything wants another height; most who ask have got theirs already."""
        if self._heights(self._inside.width()) != self._placed:
            self.place()

    def _shown(self) -> list[QWidget]:
        return [widget for widget in self._widgets if not widget.isHidden()]

    def _heights(self, width: int) -> list[int]:
        return [_height(widget, width) for widget in self._shown()]

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest must be, plus the bar; any height."""
        least = max((widget.minimumSizeHint().width() for widget in self._shown()), default=0)
        return QSize(least + self._bar.sizeHint().width(), _LEAST)

    def sizeHint(self) -> QSize:
        """No higher for what is in it: it takes the room there is."""
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place all again for the new room."""
        super().resizeEvent(event)
        if not self._placing:  # then it is only the bar that comes or goes
            self.place()


def _height(widget: QWidget, width: int) -> int:
    height = widget.heightForWidth(width)
    return height if height >= 0 else widget.sizeHint().height()
