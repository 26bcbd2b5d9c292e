"""The focus ring: 3 px, 2 px away, one for the whole window.

`QFocusFrame` takes its margin and its mask from the style and is cut by the parent's edge, so the ring is a layer of
the window instead; it follows the focused widget through every ancestor that can move it.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from desktop.ui.design.theme import Theme

WIDTH, DISTANCE = 3, 2
FOCUS_MARGIN = WIDTH + DISTANCE  # px around a widget that its ring takes
_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.ParentChange)


class FocusRing(QWidget):
    """Shows where the keyboard is. A widget with the property `ownFocus` draws its own ring."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self._on_brand = False
        self._ring = QRectF()
        self.setObjectName("transparent")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_changed)
        theme.changed.connect(self.update)

    def _focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        self._forget()
        if now is None or now.window() is not self.window() or now.property("ownFocus"):
            self.hide()
            return
        if isinstance(now, QAbstractItemView):
            self.hide()
            return
        named = now.property("focusTarget")
        target: QWidget | None = now
        while named and target is not None and target.objectName() != named:
            target = target.parentWidget()
        self._on_brand = bool(now.property("onBrand"))
        _reveal(target or now)
        self._watch(target or now)
        self._place()

    def _watch(self, target: QWidget) -> None:
        self._target = target
        widget: QWidget | None = target
        while widget is not None and widget is not self.window():
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = widget.parentWidget()
        target.destroyed.connect(self._gone)

    def _gone(self) -> None:
        self._target = None
        self._watched = []
        self.hide()

    def _forget(self) -> None:
        for widget in filter(isValid, self._watched):
            widget.removeEventFilter(self)
        if self._target is not None and isValid(self._target):
            self._target.destroyed.disconnect(self._gone)
        self._watched = []
        self._target = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the focused widget when it or an ancestor moves."""
        if event.type() in _MOVES:
            QTimer.singleShot(0, self, self._place)
        return False

    def _place(self) -> None:
        target = self._target
        window = self.window()
        if target is None or not target.isVisible() or target.width() >= window.width():
            self.hide()  # as wide is a page or a cover that hears keys itself: a ring around it shows nothing
            return
        box = QRect(target.mapTo(window, QPoint(0, 0)), target.size())
        box = box.adjusted(-FOCUS_MARGIN, -FOCUS_MARGIN, FOCUS_MARGIN, FOCUS_MARGIN)
        visible = box
        area = target.parentWidget()
        while area is not None and area is not window:
            if isinstance(area, QAbstractScrollArea) and isinstance(area, QScrollArea):
                view = area.viewport()
                frame = QRect(view.mapTo(window, QPoint(0, 0)), view.size())
                visible = visible.intersected(
                    frame.adjusted(-FOCUS_MARGIN, -FOCUS_MARGIN, FOCUS_MARGIN, FOCUS_MARGIN)
                )
            area = area.parentWidget()
        self.setGeometry(visible)
        self._ring = QRectF(box.translated(-visible.topLeft())).adjusted(1.5, 1.5, -1.5, -1.5)
        self.raise_()
        self.setVisible(not visible.isEmpty())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring."""
        with QPainter(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        if self._target is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("focus-brand" if self._on_brand else "focus"), WIDTH))
        painter.drawRoundedRect(self._ring, 6, 6)


def _reveal(widget: QWidget) -> None:
    """Scroll to a widget that lies out of sight: Qt does so only where Tab stays inside the same scroll area."""
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if isinstance(area, QScrollArea) and area.isAncestorOf(widget):
        box = QRect(widget.mapTo(area.viewport(), QPoint(0, 0)), widget.size())
        if not box.intersects(area.viewport().rect()):
            area.ensureWidgetVisible(widget, 0, 2 * FOCUS_MARGIN)
