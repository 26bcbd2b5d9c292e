"""Ayuda: the manual, every key, and the tour again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from desktop.ui.design.button import Button
from desktop.ui.design.card import PageHead, column, row
from desktop.ui.design.text import Text
from desktop.ui.design.theme import Band
from desktop.ui.guides.reader import GuideReader
from desktop.ui.guides.tree import TARGET, GuideTree, Node
from desktop.ui.help.keys import keys_view
from desktop.ui.help.manual import manual
from desktop.ui.help.tour import Tour
from desktop.ui.pages import Page
from desktop.ui.services import Services

KEYS = "teclas"  # the chapter that is made from the program itself
_CONTENTS = 290  # px at text 100 %


class HelpPage(QFrame):
    """Chapters at the left, text at the right; links to guides lead there."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._theme = services, services.theme
        self._manual = manual(services.preferences.current.content_language)
        self._chapter = self._manual.all[0].id
        self.setObjectName("page")
        layout = column(gap=0, parent=self)
        head = PageHead(self._theme, self.tr("Ayuda"), self.tr("El manual del programa. Sirve sin red."))
        self.tour_button = Button(self._theme, self.tr("Ver el recorrido"), icon="flag")
        self.tour_button.clicked.connect(self._show_tour)
        head.add_action(self.tour_button)
        layout.addWidget(head)
        middle = row(gap=0)
        self.contents = GuideTree(self._theme, self.tr("Capítulos"))
        self.contents.setObjectName("transparent")
        titles = [Node(page.title, page.id) for page in self._manual]
        self.contents.show_nodes([*titles, Node(self.tr("Teclas"), KEYS)])
        self.reader = GuideReader(self._theme)
        self.reader.setAccessibleName(self.tr("Texto del capítulo"))
        self._keys = keys_view(self._theme)
        self._right = QStackedWidget()
        self._right.addWidget(self.reader)
        self._right.addWidget(self._keys)
        self._side = QFrame()
        self._side.setObjectName("sideLeft")
        side = column(gap=8, margins=(0, 0, 0, 12), parent=self._side)
        side.addWidget(self.contents, 1)
        self._spanish = Text(
            self._theme, self.tr("El manual está en español."), "caption", "text-2", wrap=True
        )
        holder = column(margins=(16, 0, 16, 0))
        holder.addWidget(self._spanish)
        side.addLayout(holder)
        self._spanish.setVisible(
            self._manual.all[0].language != services.preferences.current.content_language
        )
        middle.addWidget(self._side)
        middle.addWidget(self._right, 1)
        layout.addLayout(middle, 1)
        self.contents.chosen.connect(self.open)
        self.contents.selectionModel().currentChanged.connect(self._moved)
        self.reader.link_chosen.connect(self._follow)
        self._theme.changed.connect(self._fit)
        self._theme.band_changed.connect(self._fit)
        self._fit()
        self.open(self._chapter)

    def arrive(self, argument: Any) -> None:
        """Open a chapter (`chapter`: its id), or stay."""
        if isinstance(argument, Mapping) and argument.get("chapter"):
            self.open(str(argument["chapter"]))

    def keep(self) -> Mapping[str, Any]:
        """Return which chapter is open."""
        return {"chapter": self._chapter}

    def regions(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.contents, self._right]

    def open(self, chapter: str) -> None:
        """Show a chapter; what does not exist leaves everything as it was."""
        page = self._manual.by_id(chapter)
        if page is None and chapter != KEYS:
            return
        self._chapter = chapter
        if page is not None:
            self.reader.show_page(page)
        self._right.setCurrentWidget(self._keys if page is None else self.reader)
        self.contents.mark(chapter)

    def _moved(self) -> None:
        chapter = str(self.contents.currentIndex().data(TARGET) or "")
        if chapter and chapter != self._chapter:
            self.open(chapter)

    def _follow(self, link: str) -> None:
        kind, _, target = link.partition(":")
        if kind == "guia" and self._manual.by_id(target) is not None:
            self.open(target)
        elif kind == "guia":
            self._services.go("guias", {"guide": target})
        elif kind == "recurso":
            self._services.go("recursos", {"entry": target})

    def _show_tour(self) -> None:
        tour = Tour(self._theme, self)
        tour.start()

    def _fit(self) -> None:
        narrow = self._theme.band is Band.NARROW
        self._side.setFixedWidth(self._theme.px(_CONTENTS * 3 // 4 if narrow else _CONTENTS))


PAGE = Page("ayuda", str(QT_TRANSLATE_NOOP("pages", "Ayuda")), "circle-help", HelpPage, group="bottom")
