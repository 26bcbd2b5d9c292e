"""Guías: the contents at the left, the text, and at its side what it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from desktop.content.guides import Guide
from desktop.content.links import Links
from desktop.content.search import SearchIndex
from desktop.desk import Desk
from desktop.ui.design.card import Scroll, column, row
from desktop.ui.design.empty import EmptyState
from desktop.ui.design.lists import Tabs
from desktop.ui.design.search_box import SearchBox
from desktop.ui.design.text import Text, rule
from desktop.ui.design.theme import Band
from desktop.ui.guides.aside import Aside
from desktop.ui.guides.foot import GuideFoot
from desktop.ui.guides.head import GuideHead
from desktop.ui.guides.reader import GuideReader, stems
from desktop.ui.guides.trail import Trail
from desktop.ui.guides.tree import GuideTree, contents, found
from desktop.ui.pages import Page
from desktop.ui.paper.links import GUIDE as CARDS
from desktop.ui.paper.links import CardLinks
from desktop.ui.services import Services
from desktop.ui.tasks import Lane

_DETECTION = "deteccion_temprana"
_HITS = 30


class GuidesPage(QFrame):
    """Links lead to other guides and to the directory, never out of the program."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._theme, self._library = services, services.theme, services.library
        self._guides = services.library.guides
        self._order = [page for pages in self._guides.parts().values() for page in pages]
        self._trail = Trail()
        self._trail.go(self._order[0].id)
        self._index: SearchIndex | None = None
        self._told = QTimer(self, singleShot=True, interval=0)  # the text comes first, then its side
        self._told.timeout.connect(self._tell_side)
        self.setObjectName("page")
        layout = row(gap=0, parent=self)
        self._left = self._contents()
        layout.addWidget(self._left)
        layout.addWidget(self._middle(), 1)
        self._right = self._side()
        layout.addWidget(self._right)
        self._theme.band_changed.connect(self._fit)
        self._theme.changed.connect(self._fit)
        services.news.drafts_changed.connect(self._look_for_drafts)
        self._fit()
        self._show(self._trail.current)
        self._look_for_drafts()
        services.tasks.submit(
            self, lambda _: self._library.index, self._take_index, lane=Lane.NET, failed=services.fail
        )
        services.tasks.submit(
            self, lambda _: Links(self._library), self._take_links, lane=Lane.NET, failed=services.fail
        )

    # --- the window's side ------------------------------------------------------------------------------

    def arrive(self, argument: Any) -> None:
        """Open a guide (`guide`: an id, with #section where wanted), tell an `indicator` or a `question`, or stay."""
        self._look_for_drafts()
        if isinstance(argument, Mapping) and argument.get("guide"):
            self.open(str(argument["guide"]))
            self._reader.setFocus(Qt.FocusReason.OtherFocusReason)
        for key, kind in (("indicator", "indicador"), ("question", "pregunta")):
            if isinstance(argument, Mapping) and argument.get(key):
                self.tell(f"{kind}:{argument[key]}")

    def keep(self) -> Mapping[str, Any]:
        """Return which guide the officer reads."""
        return {"guide": self._trail.current}

    def regions(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self._left, self._reader, self._foot, *([self._right] if self._right.isVisible() else [])]

    def open(self, target: str) -> None:
        """Go to a page or to a section of it; what does not exist leaves everything as it was."""
        target = target.removeprefix("guia:")
        if self._guides.by_id(target.partition("#")[0]) is None:
            return
        self._trail.go(target)
        self._show(target)

    # --- parts ------------------------------------------------------------------------------------------

    def _contents(self) -> QWidget:
        frame = QFrame()
        frame.setObjectName("sideLeft")
        self._stack = (
            QStackedWidget()
        )  # contents, nothing found, and the side where it has no room of its own
        layout = column(gap=0, parent=frame)
        top = column(gap=8, margins=(14, 12, 14, 10))
        top.addWidget(Text(self._theme, self.tr("Guías"), "section", "title"))
        self._search = SearchBox(self._theme, self.tr("Buscar en las guías"))
        self._search.searched.connect(self._search_for)
        self._search.down_requested.connect(self._enter_tree)
        self._search.submitted.connect(lambda _: self._open_first())
        top.addWidget(self._search)
        layout.addLayout(top)
        self._tabs = Tabs(self._theme, (self.tr("Índice"), self.tr("Fuentes")))
        self._tabs.currentChanged.connect(lambda at: self._stack.setCurrentIndex(at if at == 0 else 2))
        layout.addWidget(self._tabs)
        self._tree = GuideTree(self._theme, self.tr("Índice de las guías"))
        self._tree.show_nodes(contents(self._guides))
        self._tree.chosen.connect(self._choose)
        self._tree.left.connect(self._search.take_focus)
        self._none = EmptyState(self._theme, "search", "", "", self.tr("Vaciar la búsqueda"))
        self._none.chosen.connect(self._search.clear)
        self._stack.addWidget(self._tree)
        self._stack.addWidget(self._none)
        layout.addWidget(self._stack, 1)
        return frame

    def _middle(self) -> QWidget:
        frame = QFrame()
        frame.setObjectName("surface")
        layout = column(gap=0, parent=frame)
        outer = column(gap=0, margins=(36, 14, 20, 10))
        self._head = GuideHead(self._theme, self._library.language)
        outer.addWidget(self._head)
        self._cards = CardLinks(self._theme, self._library.cards, self._library.language)
        outer.addWidget(self._cards)
        layout.addLayout(outer)
        self._reader = GuideReader(self._theme)
        self._reader.link_chosen.connect(self._follow)
        layout.addWidget(self._reader, 1)
        self._foot = GuideFoot(self._theme)
        self._foot.stepped.connect(self._step)
        self._foot.detection_requested.connect(lambda: self._services.go("deteccion", None))
        layout.addWidget(self._foot)
        return frame

    def _side(self) -> QWidget:
        frame = QFrame()
        frame.setObjectName("page")
        self._side_line = row(gap=0, parent=frame)
        self._side_line.addWidget(rule("columnStrong"))
        self._aside = Aside(self._theme, self._library)
        self._aside.link_chosen.connect(self._follow)
        self._aside_scroll = Scroll(self._aside)
        self._side_line.addWidget(self._aside_scroll, 1)
        return frame

    # --- what a person does -----------------------------------------------------------------------------

    def _choose(self, target: str) -> None:
        self._trail.go(target)
        self._show(target, mark=False)

    def _follow(self, link: str) -> None:
        """Go where a link of the text or of the side leads."""
        scheme, _, target = link.partition(":")
        if scheme == "guia":
            self.open(target)
        elif scheme == "recurso":
            self._services.go("recursos", {"entry": target})
        elif scheme == "fuente":
            self._show_source(target)
        elif scheme in {"indicador", "pregunta"}:
            self.tell(link)

    def tell(self, target: str) -> None:
        """Show an indicator or a question at the side, with everything that it leads to."""
        if self._told.isActive():
            self._tell_side()
        if not self._aside.tell(target, self._links):
            words = self.tr("No está en las listas: %1").replace("%1", target.partition(":")[2])
            self._services.say(words, None)
            return
        if self._theme.band is not Band.WIDE:
            self._tabs.setCurrentIndex(1)
        self._aside_scroll.verticalScrollBar().setValue(0)

    def _show_source(self, key: str) -> None:
        if self._theme.band is not Band.WIDE:
            self._tabs.setCurrentIndex(1)
        if self._told.isActive():
            self._tell_side()
        block = self._aside.source(key)
        if block is not None:
            self._aside_scroll.ensureWidgetVisible(block, 0, 60)

    @cached_property
    def _links(self) -> Links:
        return Links(self._library)  # already there, but for a click in the first moments

    def _take_links(self, links: Links) -> None:
        self.__dict__["_links"] = links

    def _step(self, by: int) -> None:
        neighbour = self._neighbour(by)
        if neighbour is not None:
            self.open(neighbour.id)

    def _neighbour(self, by: int) -> Guide | None:
        ids = [page.id for page in self._order]
        at = ids.index(self._trail.current.partition("#")[0]) + by
        return self._order[at] if 0 <= at < len(ids) else None

    def _enter_tree(self) -> None:
        self._tree.enter()

    def _open_first(self) -> None:
        first = self._tree.nodes.index(0, 0)
        if self._search.text() and first.isValid():
            child = self._tree.nodes.index(0, 0, first)
            self._tree.setCurrentIndex(child if child.isValid() else first)
            self._tree.enter()
            self._tree.open_current()

    # --- searching --------------------------------------------------------------------------------------

    def _take_index(self, index: SearchIndex) -> None:
        self._index = index
        if self._search.text():
            self._search_for(self._search.text())

    def _search_for(self, text: str) -> None:
        self._tabs.setCurrentIndex(0)
        if not text:
            self._tree.show_nodes(contents(self._guides))
            self._tree.mark(self._trail.current)
            self._stack.setCurrentIndex(0)
            return
        if self._index is None:
            return
        hits = self._index.search(text, limit=_HITS).get("guia", ())
        self._tree.show_nodes(found(hits, self._guides), unfolded=True)
        self._none.show_words(
            self.tr("Nada con «%1»").replace("%1", text),
            self.tr("Pruebe con otra palabra, por ejemplo «entrevista» o «documentos»."),
        )
        self._stack.setCurrentIndex(0 if hits else 1)
        self._search.tell_count(self.tr("%n resultados", "", len(hits)))

    # --- what is shown ----------------------------------------------------------------------------------

    def _show(self, target: str, *, mark: bool = True) -> None:
        page_id, _, anchor = target.partition("#")
        page = self._guides.by_id(page_id)
        if page is None:
            return
        self._reader.show_page(page, anchor, stems(self._search.text()))
        self._told.start()
        self._head.show_page(page)
        self._cards.setVisible(page.id == CARDS)
        if mark:
            self._tree.mark(target)
        self._foot.show_neighbours(self._neighbour(-1), self._neighbour(1))

    def _tell_side(self) -> None:
        self._told.stop()
        page = self._guides.by_id(self._trail.current.partition("#")[0])
        if page is not None:
            self._aside.show_page(page)

    def _look_for_drafts(self) -> None:
        desk = self._services.desk
        self._services.tasks.submit(
            self, lambda _: is_detecting(desk), self._foot.show_detecting, failed=self._services.fail
        )

    def _fit(self, _: object = None) -> None:
        wide = self._theme.band is Band.WIDE
        self._left.setFixedWidth(self._theme.px(290 if wide else 264))
        self._tabs.setVisible(not wide)
        self._right.setVisible(wide)
        self._right.setFixedWidth(self._theme.px(310))
        if wide and self._aside_scroll.parentWidget() is not self._right:
            self._side_line.addWidget(self._aside_scroll, 1)
            self._aside_scroll.show()  # a stack hides what it does not show
            self._tabs.setCurrentIndex(0)
        elif not wide and self._stack.indexOf(self._aside_scroll) < 0:
            self._stack.addWidget(self._aside_scroll)

    # --- keys -------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Take Alt with an arrow before the window does, while there is a way inside the guides."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._way(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back and forth over what was read."""
        way = self._way(event)
        if not way:
            super().keyPressEvent(event)
            return
        self._show(self._trail.back() if way < 0 else self._trail.forth())

    def _way(self, event: QKeyEvent) -> int:
        """-1 back, 1 forth, 0 for another key or where there is nothing."""
        if event.modifiers() != Qt.KeyboardModifier.AltModifier:
            return 0
        if event.key() == Qt.Key.Key_Left and self._trail.can_go_back:
            return -1
        return 1 if event.key() == Qt.Key.Key_Right and self._trail.can_go_forth else 0


def is_detecting(desk: Desk) -> bool:
    """Whether a detection of this officer is open."""
    return any(draft.form.id == _DETECTION for draft in desk.log.drafts.list(desk.officer.label))


def build(services: Services) -> QWidget:
    """Return the page, or what is missing where no guide is installed."""
    if services.library.guides.all:
        return GuidesPage(services)
    return EmptyState(
        services.theme,
        "book-open",
        QCoreApplication.translate("guides", "No hay guías instaladas"),
        QCoreApplication.translate("guides", "Llegan con la instalación. Pida a sistemas que la revise."),
    )


PAGE = Page("guias", str(QT_TRANSLATE_NOOP("pages", "Guías")), "book-open", build)
