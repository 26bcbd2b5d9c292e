"""The search box: results while typing, the arrow goes down into the list."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QWidget

from desktop.ui.design.announce import announce
from desktop.ui.design.card import column, row
from desktop.ui.design.field import LineEdit
from desktop.ui.design.keycap import KeyCap
from desktop.ui.design.text import Icon
from desktop.ui.design.theme import Theme


class SearchBox(QWidget):
    """A search field: `searched` follows the typing, `submitted` is Enter, `down_requested` the arrow into the list."""

    searched = Signal(str)
    submitted = Signal(str)
    down_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        placeholder: str,
        *,
        key: str = "Ctrl+F",
        bind: bool = True,
        on_brand: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        outer = column(gap=0, parent=self)
        frame = QFrame()
        frame.setObjectName("searchBox")
        outer.addWidget(frame)
        layout = row(gap=8, margins=(11, 0, 9, 0), parent=frame)
        self._icon = Icon(theme, "search", "on-brand-2" if on_brand else "text")
        self.edit = LineEdit(theme, placeholder)
        theme.set_font(self.edit, "small" if on_brand else "body")
        self.edit.setProperty("bare", True)
        self.edit.setProperty("focusTarget", "searchBox")
        self.edit.setAccessibleName(placeholder)
        self._clear = QPushButton()
        self._clear.setProperty("kind", "link")
        self._clear.setFixedWidth(36)
        self._clear.setSizePolicy(
            QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        )  # all of the box's height
        self._clear.setAccessibleName(self.tr("Vaciar la búsqueda"))
        self._clear.clicked.connect(self.clear)
        self._cap = KeyCap(
            theme, key, "on-brand-2" if on_brand else "text-2", "brand-line" if on_brand else "control"
        )
        for widget in (self._icon, self.edit, self._clear, self._cap):
            layout.addWidget(widget)
        self._clear.hide()
        self.edit.setProperty("onBrand", on_brand)
        self.setFocusProxy(self.edit)
        self.edit.installEventFilter(self)
        self.edit.textChanged.connect(self._typed)
        self.edit.returnPressed.connect(lambda: self.submitted.emit(self.text()))
        theme.changed.connect(self._render)
        self._render()
        if bind:
            QShortcut(QKeySequence(key), self, self.take_focus)

    def take_focus(self) -> None:
        """Go into the box and choose all of it."""
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.edit.selectAll()

    def text(self) -> str:
        """Return what is searched."""
        return self.edit.text().strip()

    def clear(self) -> None:
        """Empty the box."""
        self.edit.clear()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell_count(self, words: str) -> None:
        """Announce how many were found, politely."""
        announce(self.edit, words)

    def _typed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self._cap.setVisible(not text)
        self.searched.emit(text.strip())

    def _render(self) -> None:
        self._clear.setIcon(self._theme.icon("x", "action"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Turn the arrow down into `down_requested` and Escape into an empty box."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            key = event.key()
            if key == Qt.Key.Key_Down:
                self.down_requested.emit()
                return True
            if key == Qt.Key.Key_Escape and self.edit.text():
                self.clear()
                return True
        return False
