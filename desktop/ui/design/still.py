"""A frame at which new sizes end: what changes inside it lays out nothing outside, unless it needs other room."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QWidget

_ROUNDS = 4  # what is laid out asks what is around it; a `Still` ends it


def lay_out() -> None:
    """Lay out now whatever wants another size: else Qt paints what changed, then lays out, then paints again."""
    for _ in range(_ROUNDS):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


def lay_out_inside(widget: QWidget) -> None:
    """Lay out all that is in a widget, from the inside out, so that nothing in it asks again for what it got."""
    for inner in (*reversed(widget.findChildren(QWidget)), widget):
        if (layout := inner.layout()) is not None:
            layout.activate()
            QCoreApplication.removePostedEvents(inner, QEvent.Type.LayoutRequest.value)


class Still(QFrame):
    """Shows one widget, as large as itself but for a margin at the left.

    Where a word changes Qt lays out every layout up to the window anew, and asks hidden pages too how large they would
    be. Here it goes further only when the sizes that are asked for have changed.
    """

    def __init__(self, content: QWidget, *, left: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content, self._left = content, left
        self._told = (QSize(), QSize())
        content.setParent(self)

    def sizeHint(self) -> QSize:
        """As large as the content would be."""
        return self._content.sizeHint() + QSize(self._left, 0)

    def minimumSizeHint(self) -> QSize:
        """As large as the content must be."""
        least = self._content.minimumSizeHint().expandedTo(self._content.minimumSize())
        return least + QSize(self._left, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the content all the room."""
        super().resizeEvent(event)
        self._content.setGeometry(self.rect().adjusted(self._left, 0, 0, 0))

    def showEvent(self, event: QShowEvent) -> None:
        """Tell what changed while nobody saw it: Qt sends no word of it then."""
        self._tell()
        super().showEvent(event)

    def event(self, event: QEvent) -> bool:
        """Hear that something inside wants another size."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._tell()
        return super().event(event)

    def _tell(self) -> None:
        wanted = (self.sizeHint(), self.minimumSizeHint())
        if self.minimumWidth() == self.maximumWidth():  # then the width is nobody's question
            for size in wanted:
                size.setWidth(0)
        if wanted != self._told:
            self._told = wanted
            self.updateGeometry()
