"""The rail: pages with icon and name; icons only where width or height is small."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton, QSizePolicy, QWidget

from desktop.ui.design.card import column
from desktop.ui.design.keycap import key_words
from desktop.ui.design.theme import Band, Theme
from desktop.ui.pages import Page, in_rail, page_keys

_NARROW, _WIDE = 56, 104
_LOW, _TALL = 48, 58  # an item with icon and name, as there is room
_APART = 16  # between the two groups


class RailItem(QRadioButton):
    """One page in the rail, with a count where something waits there.

    A radio button, so that a screen reader says which of the pages is in front, and not «check box».
    """

    def __init__(self, theme: Theme, page: Page, key: str, parent: QWidget | None = None) -> None:
        super().__init__(page.title, parent)
        self._theme, self._page = theme, page
        self._key = key_words(key) if key else ""
        self._compact = False
        self._height = _TALL
        self._count = 0
        self.setAutoExclusive(True)  # by this Qt tells a screen reader «radio button»
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        self._tell()

    @property
    def page(self) -> Page:
        return self._page

    def show_count(self, count: int) -> None:
        """Show how many things wait there; 0 shows nothing."""
        self._count = count
        self._tell()
        self.update()

    def set_compact(self, compact: bool) -> None:
        """Show the icon only; the name stays in tooltip and accessible name."""
        self._compact = compact
        self._tell()
        self.updateGeometry()
        self.update()

    def set_height(self, height: int) -> None:
        """Take the height that the rail has for each item; icon and name need `least_height`."""
        if height != self._height:
            self._height = height
            self.updateGeometry()

    def _tell(self) -> None:
        waits = self.tr("%n por atender", "", self._count) if self._count else ""
        self.setAccessibleName(", ".join(part for part in (self._page.title, waits) if part))
        self.setAccessibleDescription(self._key)
        self.setToolTip(" · ".join(part for part in (self._page.title, self._key) if part))

    def name_width(self) -> int:
        """Return the width that icon and name need."""
        return QFontMetrics(self._theme.font("nav-on")).horizontalAdvance(self._page.title) + 16

    def least_height(self) -> int:
        """Return the height that icon and name need, with little air."""
        return max(_LOW, self._theme.px(20) + QFontMetrics(self._theme.font("nav-on")).height() + 8)

    def sizeHint(self) -> QSize:
        """48 high with the icon alone, with the name what the rail has room for."""
        if self._compact:
            return QSize(48, max(48, self._theme.px(20) + 20))
        return QSize(self.name_width(), max(self.least_height(), self._height))

    def minimumSizeHint(self) -> QSize:
        """Never smaller than its words; without them never smaller than a target."""
        return QSize(48, 44) if self._compact else self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        """The whole item is the target."""
        return self.rect().contains(position)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses as Space does; arrows are the rail's, or they would open each page they pass."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.click()
            case Qt.Key.Key_Up | Qt.Key.Key_Down | Qt.Key.Key_Left | Qt.Key.Key_Right:
                event.ignore()
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark of the current page, icon, name and count."""
        with QPainter(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        theme, on = self._theme, self.isChecked()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if on or self.underMouse():
            painter.fillRect(self.rect(), theme.color("sunken"))
        if on:
            painter.fillRect(0, 0, 4, self.height(), theme.color("action"))
        ink = "title" if on else "text-2"
        size = theme.px(20)
        style = "nav-on" if on else "nav"
        words = QFontMetrics(theme.font(style)).height() if not self._compact else 0
        gap = 4 if words else 0
        top = (self.height() - size - gap - words) / 2
        icon = QRectF((self.width() - size) / 2, top, size, size)
        theme.paint_icon(painter, self._page.icon, icon, ink)
        if words:
            painter.setFont(theme.font(style))
            painter.setPen(theme.color(ink))
            box = QRect(0, round(top + size + gap), self.width(), words)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._page.title)
        if self._count:
            self._paint_count(painter, icon)

    def _paint_count(self, painter: QPainter, icon: QRectF) -> None:
        theme = self._theme
        painter.setFont(theme.font("count"))
        text = str(self._count) if self._count < 100 else "99+"
        metrics = painter.fontMetrics()
        height = metrics.height() + 2
        width = max(height, metrics.horizontalAdvance(text) + 10)
        left = min(icon.right() - 4, self.width() - width - 1)
        box = QRectF(left, max(1.0, icon.top() - 7), width, height)
        painter.setPen(QPen(theme.color("surface"), 1))
        painter.setBrush(theme.color("title"))
        painter.drawRoundedRect(box, height / 2, height / 2)
        painter.setPen(theme.color("surface"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


class Rail(QFrame):
    """All listed pages; arrows move within it, Enter or a click chooses."""

    page_chosen = Signal(str)

    def __init__(self, theme: Theme, pages: Sequence[Page], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("rail")
        self.setAccessibleName(self.tr("Páginas"))
        self._group = QButtonGroup(self)
        self._items: dict[str, RailItem] = {}
        layout = column(gap=0, margins=(0, 6, 0, 6), parent=self)
        ordered, keys = in_rail(pages), page_keys(pages)
        for number, page in enumerate(ordered):
            if page.group == "bottom" and (number == 0 or ordered[number - 1].group == "main"):
                layout.addStretch(1)
            item = RailItem(theme, page, keys.get(page.id, ""))
            item.clicked.connect(lambda _=False, chosen=page.id: self.page_chosen.emit(chosen))
            self._group.addButton(item)
            self._items[page.id] = item
            layout.addWidget(item)
        if all(page.group == "main" for page in ordered):
            layout.addStretch(1)
        theme.band_changed.connect(self._fit)
        theme.changed.connect(self._fit)
        self._fit()

    @property
    def order(self) -> tuple[str, ...]:
        """The ids of the pages from top to bottom."""
        return tuple(self._items)

    def show_page(self, page_id: str) -> None:
        """Mark the current page; a page that is not listed marks none."""
        item = self._items.get(page_id)
        if item is None:
            self._group.setExclusive(False)
            for other in self._items.values():
                other.setChecked(False)
            self._group.setExclusive(True)
            return
        item.setChecked(True)

    def show_count(self, page_id: str, count: int) -> None:
        """Show how many things wait on a page."""
        self._items[page_id].show_count(count)

    def minimumSizeHint(self) -> QSize:
        """Any height: it shrinks to icons."""
        return QSize(super().minimumSizeHint().width(), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shrink to icons where the names do not fit."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move between pages."""
        items = list(self._items.values())
        at = next((n for n, item in enumerate(items) if item.hasFocus()), None)
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if at is None or not step:
            super().keyPressEvent(event)
            return
        items[(at + step) % len(items)].setFocus(Qt.FocusReason.TabFocusReason)

    def _fit(self) -> None:
        items = self._items.values()
        known = self.height() > 60  # before it is laid out there is nothing to fit into
        least = sum(item.least_height() for item in items) + 12
        compact = self._theme.band is not Band.WIDE or (known and least > self.height())
        each = (self.height() - 12 - _APART) // max(1, len(items)) if known else _TALL
        for item in items:
            item.set_height(min(_TALL, each))
            item.set_compact(compact)
        widest = max((item.name_width() for item in items), default=0)
        self.setFixedWidth(_NARROW if compact else max(_WIDE, widest + 1))
