"""Words of a form: plain where they are plain, the Markdown subset where they have signs."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.ui.design.text import Text
from desktop.ui.design.theme import Theme
from desktop.ui.forms.markdown import is_plain, to_html, to_plain


class FormText(Text):
    """A wrapping label for words that a form brings; `mark` is said after them in a fainter colour."""

    def __init__(
        self, theme: Theme, style: str = "body", ink: str = "text", parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "", style, ink, wrap=True, parent=parent)
        self._theme, self._style = theme, style
        self._words = self._mark = ""
        theme.changed.connect(self._recolour)

    @property
    def words(self) -> str:
        return to_plain(self._words)

    def show_words(self, words: str, mark: str = "") -> None:
        """Show the words of a label or hint."""
        if (words, mark) == (self._words, self._mark):
            return
        self._words, self._mark = words, mark
        self._render()

    def _recolour(self) -> None:
        if self._mark:
            self._render()

    def _render(self) -> None:
        plain = is_plain(self._words)
        if plain and not self._mark:
            self.setTextFormat(Qt.TextFormat.PlainText)
            self.setText(self._words)
        else:
            html = escape(self._words).replace("\n", "<br>") if plain else to_html(self._words)
            self.setTextFormat(Qt.TextFormat.RichText)
            self.setText(html + self._mark_html())
        self.setAccessibleName(", ".join(part for part in (self.words, self._mark) if part))
        if self._style == "strong":  # bold words stand out only among others that are not
            self._theme.set_font(self, "strong" if plain else "body")

    def _mark_html(self) -> str:
        if not self._mark:
            return ""
        size = self._theme.font("caption").pixelSize()
        style = f"color:{self._theme.hex('text-2')};font-size:{size}px;font-weight:400"
        return f'&nbsp; <span style="{style}">{escape(self._mark)}</span>'
