"""Banners: what happened, what it means, one link; they stay until the matter is solved."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from desktop.ui.design.announce import announce
from desktop.ui.design.card import row
from desktop.ui.design.text import Icon, Link, Sentence, Strong
from desktop.ui.design.theme import Theme

BannerKind = Literal["info", "good", "careful", "error"]
_ICONS = {
    "info": ("info", "action"),
    "good": ("circle-check", "ok"),
    "careful": ("triangle-alert", "warn"),
    "error": ("octagon-alert", "bad"),
}


class Banner(QFrame):
    """A message on the page, with `link_chosen` for its one link."""

    link_chosen = Signal()

    def __init__(
        self,
        theme: Theme,
        kind: BannerKind = "info",
        title: str = "",
        text: str = "",
        link: str = "",
        *,
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        layout = row(gap=12, margins=(11, 12, 14, 12), parent=self)
        self._icon = Icon(theme, "info", "action")
        self.words = Sentence(theme, ())
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.words, 1)
        self.words.link_chosen.connect(lambda _: self.link_chosen.emit())
        self.show_message(kind, title, text, link, icon=icon)

    def show_message(
        self, kind: BannerKind, title: str, text: str = "", link: str = "", *, icon: str = ""
    ) -> None:
        """Show another message; an error is announced at once."""
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)
        name, ink = _ICONS[kind]
        self._icon.show_icon(icon or name, ink)
        parts: list[str | Strong | Link] = [Strong(title)] if title else []
        if text:
            parts.append(f" {text}" if title else text)
        if link:
            parts += [" ", Link(link)]
        self.words.show_parts(parts)
        self.setAccessibleName(self.words.plain())
        if self.isVisible():
            announce(self, self.words.plain(), urgent=kind == "error")
