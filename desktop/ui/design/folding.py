"""A row that says less, step by step, until it fits: nothing in it is ever cut."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLayout, QWidget

from desktop.ui.design.theme import Theme

Step = Callable[[bool], None]


def measure_again(widget: QWidget) -> None:
    """Drop the sizes that the layouts inside a widget remember; what changed while hidden is not noticed otherwise."""
    for layout in widget.findChildren(QLayout):
        layout.invalidate()
    for child in widget.findChildren(QWidget):
        child.updateGeometry()
    widget.updateGeometry()


class FoldingRow(QFrame):
    """A frame with a layout and steps; each step called with True makes the row narrower, with False wider again."""

    def __init__(self, theme: Theme, least: int = 0, parent: QWidget | None = None) -> None:
        """Take the least height."""
        super().__init__(parent)
        self._least = least
        self._steps: tuple[Step, ...] = ()
        theme.changed.connect(self._refold_soon)

    def set_steps(self, *steps: Step) -> None:
        """Take the steps, the first to be taken first."""
        self._steps = steps
        self.refold()

    def _refold_soon(self) -> None:
        """Once now, and once when all the parts, which hear of the change after this row, have their new size."""
        self.refold()
        QTimer.singleShot(0, self, self.refold)

    def refold(self) -> None:
        """Unfold all, then fold as far as the width asks."""
        layout = self.layout()
        if layout is None:
            return
        for step in self._steps:
            step(False)
        for step in self._steps:
            if self._needed() <= self.width():
                break
            step(True)
        self.updateGeometry()

    def _needed(self) -> int:
        """Return the least width of what is shown now; the parts' sizes are cached until they are told."""
        layout = self.layout()
        assert layout is not None
        measure_again(self)
        return layout.minimumSize().width()

    def minimumSizeHint(self) -> QSize:
        """Any width: the row folds."""
        return QSize(0, max(self._least, super().minimumSizeHint().height()))

    def sizeHint(self) -> QSize:
        """As high as its parts."""
        hint = super().sizeHint()
        return QSize(hint.width(), max(self._least, hint.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold for the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.refold()
