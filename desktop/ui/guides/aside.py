"""Beside a page: how sure it is, what it rests on, and what it leads to, both ways."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from desktop.content.guides import Guide
from desktop.content.library import Library
from desktop.content.links import Linked, Links
from desktop.content.sources import Source
from desktop.ui.design.announce import announce
from desktop.ui.design.banner import Banner
from desktop.ui.design.card import column, empty_layout, row
from desktop.ui.design.strength import StrengthDots
from desktop.ui.design.text import Icon, Link, Sentence, Text, rule
from desktop.ui.design.theme import Theme


class Aside(QFrame):
    """Shows what belongs to a page; `link_chosen` tells what a person followed (`guia:…`, `recurso:…`)."""

    link_chosen = Signal(str)

    def __init__(self, theme: Theme, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._library = theme, library
        self.setObjectName("page")
        self.setAccessibleName(self.tr("Fuentes y enlaces"))
        self._box = column(gap=8, margins=(18, 16, 18, 16), parent=self)
        self._sources: dict[str, QWidget] = {}
        self._card: QWidget | None = None  # the indicator or question that is told

    def show_page(self, page: Guide) -> None:
        """Show what a page rests on and leads to."""
        empty_layout(self._box)
        self._sources, self._card = {}, None
        if page.unconfirmed or page.state == "sin_confirmar":
            self._box.addWidget(self._careful(page))
        self._show_sources(page)
        self._show_indicators(page)
        self._show_questions(page)
        guides, directory = self._library.guides, self._library.directory
        entries = [directory.by_id(id) for id in page.entries]
        self._show_links(
            self.tr("Recursos"), "map-pinned", [(f"recurso:{one.id}", one.name) for one in entries if one]
        )
        related = {one.id: one for id in page.pages if (one := guides.by_id(id)) is not None}
        related |= {one.id: one for one in guides.mentioning(page.id)}
        related.pop(page.id, None)
        links = [(f"guia:{one.id}", one.title) for one in related.values()]
        self._show_links(self.tr("Vea también"), "book-open", links)
        self._box.addStretch(1)

    def tell(self, target: str, links: Links) -> bool:
        """Show an indicator or a question above the page's own side; False for one that does not exist."""
        kind, _, id = target.partition(":")
        words, below = self._told(kind, id)
        if not words:
            return False
        self._forget()
        card = QFrame()
        card.setObjectName("cardSunken")
        inside = column(gap=6, margins=(12, 10, 12, 10), parent=card)
        inside.addWidget(Text(self._theme, words, "strong", "title", wrap=True))
        if below is not None:
            inside.addWidget(below, 0, Qt.AlignmentFlag.AlignLeft)
        orients = (
            self.tr("Orienta, no prueba.") if kind == "indicador" else self.tr("Se pregunta poco y a solas.")
        )
        inside.addWidget(Text(self._theme, orients, "caption", "text-2", wrap=True))
        for linked in links.of(target):
            inside.addWidget(self._link_row(linked))
        card.setAccessibleName(words)
        self._box.insertWidget(0, card)
        self._card = card
        announce(card, words)
        return True

    def _told(self, kind: str, id: str) -> tuple[str, QWidget | None]:
        if kind == "indicador":
            indicator = self._library.indicators.by_id(id)
            if indicator is None:
                return "", None
            dots = StrengthDots(self._theme, indicator.strength) if indicator.strength else None
            return f"{indicator.id} {indicator.text_in(self._library.language)}", dots
        question = self._library.questions.by_id(id)
        return (f"{question.id} {question.text_in(self._library.language)}", None) if question else ("", None)

    def _forget(self) -> None:
        if self._card is not None:
            self._box.removeWidget(self._card)
            self._card.deleteLater()
            self._card = None

    def _link_row(self, linked: Linked) -> QWidget:
        icons = {"indicador": "clipboard-list", "pregunta": "messages-square", "guia": "book-open"}
        widget = QWidget()
        line = row(gap=9, parent=widget)
        icon = icons.get(linked.target.partition(":")[0], "map-pinned")
        line.addWidget(Icon(self._theme, icon, "action", 17), 0, Qt.AlignmentFlag.AlignTop)
        link = Sentence(self._theme, (Link(linked.title, linked.target),), "small")
        link.link_chosen.connect(self.link_chosen)
        line.addWidget(link, 1)
        return widget

    def source(self, key: str) -> QWidget | None:
        """Return the block of a source, to be brought into sight."""
        return self._sources.get(key)

    # --- parts ------------------------------------------------------------------------------------------

    def _careful(self, page: Guide) -> Banner:
        if page.unconfirmed:
            marks = self.tr("Hay %n marcas «sin confirmar» en esta página.", "", page.unconfirmed)
        else:
            marks = self.tr("Nadie confirmó el texto de esta página.")
        words = self.tr("%1 Si su jefatura indica otra cosa, siga a su jefatura.").replace("%1", marks)
        return Banner(self._theme, "careful", self.tr("Sin confirmar."), words, icon="circle-help")

    def _title(self, words: str) -> None:
        if self._box.count():
            self._box.addSpacing(4)
            self._box.addWidget(rule("ruleStrong"))
        self._box.addWidget(Text(self._theme, words, "strong", "title"))

    def _show_sources(self, page: Guide) -> None:
        self._title(self.tr("De dónde sale"))
        known = [source for key in page.cited if (source := self._library.sources.get(key)) is not None]
        for source in known:
            block = self._source(source)
            self._sources[source.key] = block
            self._box.addWidget(block)
        written = self.tr("Redacción propia sobre esas fuentes. Texto del %1.")
        date = page.date.strftime("%d/%m/%Y")
        self._box.addWidget(Text(self._theme, written.replace("%1", date), "caption", "text-2", wrap=True))

    def _source(self, source: Source) -> QWidget:
        widget = QWidget()
        line = row(gap=9, parent=widget)
        line.addWidget(Icon(self._theme, "file-text", "action", 17), 0, Qt.AlignmentFlag.AlignTop)
        inner = column(gap=0)
        inner.addWidget(Text(self._theme, source.title, "small", wrap=True))
        about = " · ".join(part for part in (source.key, source.issuer, source.year) if part)
        read = self.tr("Leído: %1").replace("%1", source.seen)
        inner.addWidget(Text(self._theme, f"{about}\n{read}", "caption", "text-2", wrap=True))
        line.addLayout(inner, 1)
        widget.setAccessibleName(f"{source.title}. {about}. {read}")
        widget.setToolTip(source.address)
        return widget

    def _show_indicators(self, page: Guide) -> None:
        named = set(page.indicators)
        known = [one for one in self._library.indicators if one.id in named]
        if not known:
            return
        self._title(self.tr("Indicadores de esta página"))
        for one in known:
            words = f"{one.id} {one.text_in(self._library.language)}"
            dots = StrengthDots(self._theme, one.strength) if one.strength else None
            self._box.addWidget(self._row("clipboard-list", words, dots, f"indicador:{one.id}"))

    def _show_questions(self, page: Guide) -> None:
        named = set(page.questions)
        known = [one for one in self._library.questions if one.id in named]
        if len(known) > 12 or not known:  # the page itself is the list of them
            return
        self._title(self.tr("Preguntas de esta página"))
        for one in known:
            words = f"{one.id} {one.text_in(self._library.language)}"
            self._box.addWidget(self._row("messages-square", words, None, f"pregunta:{one.id}"))

    def _row(self, icon: str, words: str, below: QWidget | None, target: str) -> QWidget:
        widget = QWidget()
        line = row(gap=9, parent=widget)
        line.addWidget(Icon(self._theme, icon, "action", 17), 0, Qt.AlignmentFlag.AlignTop)
        inner = column(gap=2)
        link = Sentence(self._theme, (Link(words, target),), "small")
        link.link_chosen.connect(self.link_chosen)
        inner.addWidget(link)
        if below is not None:
            inner.addWidget(below, 0, Qt.AlignmentFlag.AlignLeft)
        line.addLayout(inner, 1)
        return widget

    def _show_links(self, title: str, icon: str, links: Sequence[tuple[str, str]]) -> None:
        if not links:
            return
        self._title(title)
        for target, words in links:
            widget = QWidget()
            line = row(gap=9, parent=widget)
            line.addWidget(Icon(self._theme, icon, "action", 17), 0, Qt.AlignmentFlag.AlignTop)
            link = Sentence(self._theme, (Link(words, target),), "small")
            link.link_chosen.connect(partial(self.link_chosen.emit))
            line.addWidget(link, 1)
            self._box.addWidget(widget)
