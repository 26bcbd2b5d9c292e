"""A chart in the colours and letters of the program; its table stands beside it and says the same."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from threading import Event

from PySide6.QtCore import QByteArray, QRectF, QSize, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.design.theme import Theme
from desktop.ui.design.typography import FAMILY
from desktop.ui.statistics.drawing import Bar, Kind, Look, draw
from desktop.ui.tasks import Lane, TaskRunner

ROW, LINE_HEIGHT, TICKS = 38, 220, 34  # px at text 100 %
_LETTERS = 14
_SETTLES_MS = 60  # while the window is drawn larger, the old drawing is stretched


class Chart(QWidget):
    """Draws beside the window's thread, and shows the drawing when it comes."""

    def __init__(
        self, theme: Theme, tasks: TaskRunner, name: str, kind: Kind = "bars", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._tasks, self._kind = theme, tasks, kind
        self._bars: tuple[tuple[Bar, str], ...] = ()
        self._drawing: QSvgRenderer | None = None
        self._asking: Event | None = None
        self._wait = QTimer(self, singleShot=True, interval=_SETTLES_MS)
        self._wait.timeout.connect(self._ask)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._changed)

    @property
    def drawn(self) -> bool:
        """Whether the drawing for the present values is here."""
        there = self._drawing is not None or not self._bars
        return there and not self._wait.isActive() and self._asking is None

    def show_bars(self, bars: Sequence[tuple[Bar, str]]) -> None:
        """Show other values, each with the role of its colour."""
        self._bars = tuple(bars)
        self.setAccessibleDescription(", ".join(f"{bar.label}: {bar.value:g}" for bar, _ in bars))
        self._drawing = None
        self._changed()

    def sizeHint(self) -> QSize:
        """As high as its bars."""
        height = LINE_HEIGHT if self._kind == "line" else ROW * len(self._bars) + TICKS
        return QSize(self._theme.px(400), self._theme.px(height))

    def minimumSizeHint(self) -> QSize:
        """Narrower only where the table needs the room."""
        return QSize(self._theme.px(240), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw anew once the size stands still."""
        super().resizeEvent(event)
        self._wait.start()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Show the drawing."""
        if self._drawing is not None:
            with QPainter(self) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                self._drawing.render(painter, QRectF(self.rect()))

    def _changed(self) -> None:
        self.updateGeometry()
        self._wait.start()

    def _ask(self) -> None:
        if not self._bars:
            return
        theme = self._theme
        look = Look(
            self.width(), self.height(), theme.hex("text"), theme.hex("line"), theme.hex("action"), FAMILY,
            theme.px(_LETTERS),
        )  # fmt: skip
        bars = [Bar(bar.label, bar.value, theme.hex(role)) for bar, role in self._bars]
        job = partial(draw, self._kind, bars, look)
        if self._asking is not None:  # drawings may come in another order than they were asked for
            self._asking.set()
        self._asking = self._tasks.submit(self, lambda _: job(), self._show, lane=Lane.NET)

    def _show(self, drawn: str) -> None:
        self._asking = None
        self._drawing = QSvgRenderer(QByteArray(drawn.encode()))
        self.update()
