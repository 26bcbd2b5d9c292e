"""The header: mark, post, search, officer, help, hide, lock."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.design.button import Button
from desktop.ui.design.card import column, row
from desktop.ui.design.folding import FoldingRow
from desktop.ui.design.text import Text
from desktop.ui.design.theme import Band, Theme
from desktop.ui.shell.logo import Logo
from desktop.ui.shell.search_door import SearchDoor


class Header(FoldingRow):
    """Always the same on every page; yellow is used for help only."""

    lock_requested = Signal()
    hide_requested = Signal()
    help_requested = Signal()
    search_requested = Signal()  # the palette

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, 59, parent)
        self._theme = theme
        self.setObjectName("header")
        self.setAccessibleName(self.tr("Encabezado"))
        layout = row(gap=12, margins=(0, 6, 12, 6), parent=self)
        self._mark = QWidget()
        mark = row(gap=8, margins=(14, 0, 0, 0), parent=self._mark)
        self._name = Text(theme, "Vigía", "brand", "on-brand")
        mark.addWidget(Logo(theme))
        mark.addWidget(self._name)
        mark.addStretch(1)
        self._post = QWidget()
        post = column(gap=0, parent=self._post)
        self._post_name = Text(theme, "", "small-strong", "on-brand")
        self._post_kind = Text(theme, "", "caption", "on-brand-2")
        post.addWidget(self._post_name)
        post.addWidget(self._post_kind)
        self._long_hint = self.tr("Buscar o hacer: página, guía, recurso, asiento")
        self.search = SearchDoor(theme, self._long_hint, "Ctrl+K")
        self.search.setMinimumWidth(theme.px(150))
        self.search.setMaximumWidth(theme.px(400))
        self._officer = QWidget()
        officer = column(gap=0, parent=self._officer)
        officer.addStretch(1)
        self._officer_name = Text(theme, "", "caption-strong", "on-brand")
        self._officer_shift = Text(theme, "", "caption", "on-brand-2")
        for label in (self._officer_name, self._officer_shift):
            label.setAlignment(Qt.AlignmentFlag.AlignRight)
            officer.addWidget(label)
        officer.addStretch(1)
        self._help = Button(theme, self.tr("¿Qué hago ahora?"), "sun", icon="life-buoy", key="F1")
        self._help.setAccessibleName(self._help.text())
        self._hide = Button(theme, self.tr("Ocultar"), "brand", icon="eye-off", key="F12")
        self._lock = Button(theme, self.tr("Bloquear"), "brand", icon="lock", key="Ctrl+L")
        layout.addWidget(self._mark)
        layout.addWidget(self._post)
        layout.addWidget(self.search, 10)
        layout.addStretch(1)
        for widget in (self._officer, self._help, self._hide, self._lock):
            widget.setProperty("onBrand", True)
            layout.addWidget(widget)
        self._help.clicked.connect(self.help_requested)
        self._hide.clicked.connect(self.hide_requested)
        self._lock.clicked.connect(self.lock_requested)
        self.search.clicked.connect(self.search_requested)
        theme.band_changed.connect(self.refold)
        self.set_steps(
            self._fold_name,
            self._fold_officer,
            self._fold_words,
            self._fold_post,
            self._fold_keys,
            self._fold_search,
            self._fold_post_away,
        )

    def show_post(self, name: str, kind: str) -> None:
        """Show the post's name and what kind of place it is."""
        self._post_name.setText(name)
        self._post_kind.setText(kind)
        self._post_kind.setVisible(bool(kind))
        self.refold()

    def show_officer(self, label: str, shift: str = "") -> None:
        """Show who is on guard by label, never by name."""
        self._officer_name.setText(label)
        self._officer_shift.setText(shift)
        self._officer_shift.setVisible(bool(shift))
        self.refold()

    def _fold_name(self, folded: bool) -> None:
        compact = folded or self._theme.band is not Band.WIDE
        self._name.setVisible(not compact)
        self._mark.setFixedWidth(56 if compact else max(104, self._theme.px(104)))
        self.search.set_words(self.tr("Buscar") if compact else self._long_hint)
        self.search.setMinimumWidth(self._theme.px(150) if compact else self._theme.px(260))
        self.search.setMaximumWidth(self._theme.px(400))

    def _fold_officer(self, folded: bool) -> None:
        self._officer.setVisible(
            not folded and self._theme.band is Band.WIDE and bool(self._officer_name.text())
        )

    def _fold_words(self, folded: bool) -> None:
        compact = folded or self._theme.band is not Band.WIDE
        self._hide.set_compact(compact)
        self._lock.set_compact(compact)

    def _fold_post(self, folded: bool) -> None:
        self._post_kind.setVisible(not folded and bool(self._post_kind.text()))

    def _fold_keys(self, folded: bool) -> None:
        if folded:
            self._hide.set_compact(True, keyless=True)
            self._lock.set_compact(True, keyless=True)

    def _fold_search(self, folded: bool) -> None:
        if folded:
            self.search.setMinimumWidth(self._theme.px(96))

    def _fold_post_away(self, folded: bool) -> None:
        self._post.setVisible(not folded)
