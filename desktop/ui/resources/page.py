"""Recursos: who helps, found by need and by words, those to call at once first, then the nearest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from desktop.content.contacts import Contact
from desktop.content.crossings import Nearby
from desktop.content.folding import fold
from desktop.content.library import SPANISH
from desktop.content.narrowing import EVERYTHING, Narrowing
from desktop.ui.clipboard import ClipboardKeeper
from desktop.ui.design.button import Button
from desktop.ui.design.card import PageHead, column, row
from desktop.ui.design.chip import Chip
from desktop.ui.design.search_box import SearchBox
from desktop.ui.design.theme import Band
from desktop.ui.pages import Page
from desktop.ui.paper import preview
from desktop.ui.paper.cards import entry_card
from desktop.ui.resources.detail import Detail
from desktop.ui.resources.finding import ALWAYS, Found, Wanted, find
from desktop.ui.resources.line_list import LineList
from desktop.ui.resources.lines import LineModel, crossing_rows, entry_rows
from desktop.ui.resources.narrow import Narrow
from desktop.ui.resources.needs import NeedChips
from desktop.ui.resources.notice import Notice
from desktop.ui.resources.own import KEY, own_among, own_rows
from desktop.ui.resources.standing import Standing, position
from desktop.ui.services import Services

_LEAST_LIST = 410  # px at text 100 % that the list keeps beside the detail
_CROSSINGS = 40


class ResourcesPage(QFrame):
    """Search box, needs and place above the list; the detail beside it, or in its place where there is no room."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._theme, self._library = services, services.theme, services.library
        self._keeper = ClipboardKeeper(QGuiApplication.clipboard(), parent=self)
        self._wanted, self._crossings_shown, self._alone, self._reading = Wanted(), False, False, False
        self._detailed = ""  # the entry that the detail shows
        self._nearby: dict[str, Nearby] = {}
        self._own: dict[str, Contact] = {}
        self.setObjectName("page")
        self._build()
        self._theme.band_changed.connect(self._dress)
        self._theme.changed.connect(self._dress)
        self._show_found()
        self._fit()
        services.tasks.submit(self, lambda _: position(services.desk), self._stand_at, failed=services.fail)
        services.news.contacts_changed.connect(self._load_own)
        self._load_own()

    # --- the window's side ------------------------------------------------------------------------------

    def arrive(self, argument: Any) -> None:
        """Search a text (`query`), or show one entry (`entry`), or stay as it was."""
        if not isinstance(argument, Mapping):
            return
        if "needs" in argument or "query" in argument or "entry" in argument:
            chosen = frozenset(map(str, argument.get("needs", ())))
            self._ask(Wanted(str(argument.get("query", "")).strip(), chosen), bool(argument.get("crossings")))
        entry = str(argument.get("entry", ""))
        if entry:
            self._go_to(entry)
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)
        elif "query" in argument:
            self._search.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> Mapping[str, Any]:
        """Return what was looked for and where the officer was."""
        return {
            "query": self._wanted.text,
            "needs": sorted(self._wanted.chosen),
            "crossings": self._crossings_shown,
            "entry": self._list.current_key,
        }

    def regions(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self._search, self._chips, self._list, self._detail]

    # --- parts ------------------------------------------------------------------------------------------

    def _build(self) -> None:
        layout = column(gap=0, parent=self)
        self._head = PageHead(self._theme, self.tr("Recursos"))
        count = self.tr("%n entradas", "", len(self._library.directory))
        note = self.tr("Directorio: %1 · sirve sin red").replace("%1", count)
        if self._library.language != SPANISH:
            texts = self.tr("textos en español")
            note = f"{note} · {texts}"
        self._head.show_note(note)
        self._narrow = Narrow(self._theme, self._services.clock.now)
        self._narrow.changed.connect(self._narrow_to)
        self._head.add_action(self._narrow)
        self._crossings_chip = Chip(self._theme, self.tr("Pasos cercanos"))
        self._crossings_chip.clicked.connect(self._show_crossings)
        self._head.add_action(self._crossings_chip)
        own = Button(self._theme, self.tr("Contactos del puesto"), icon="phone")
        own.clicked.connect(lambda: self._services.go("contactos", None))
        self._head.add_action(own)
        layout.addWidget(self._head)
        body = row(gap=16, margins=(20, 2, 20, 16))
        layout.addLayout(body, 1)
        self._left = QWidget()
        body.addWidget(self._left, 1)
        inner = column(gap=8, parent=self._left)
        inner.addLayout(self._asking())
        self._chips = NeedChips(self._theme, self._library.needs)
        self._chips.toggled.connect(self._choose_need)
        inner.addWidget(self._chips)
        self._notice = Notice(self._theme)
        self._notice.link_chosen.connect(self._clear)
        inner.addWidget(self._notice)
        inner.addWidget(self._results(), 1)
        self._detail = Detail(self._theme)
        self._detail.copy_requested.connect(self._copy)
        self._detail.entry_requested.connect(self._open_fallback)
        self._detail.place_requested.connect(self._stand_near)
        self._detail.back_requested.connect(partial(self._read, False))
        self._detail.card_requested.connect(self._show_card)
        self._detail.contacts_requested.connect(lambda: self._services.go("contactos", None))
        self._detail.correction_requested.connect(self._propose)
        self._detail.guide_requested.connect(lambda id: self._services.go("guias", {"guide": id}))
        body.addWidget(self._detail)

    def _asking(self) -> Any:
        line = row(gap=10)
        words = self.tr("Buscar por necesidad, nombre o lugar")
        self._search = SearchBox(self._theme, words)
        self._search.searched.connect(self._search_for)
        self._search.submitted.connect(lambda _: self._enter_list())
        self._search.down_requested.connect(self._enter_list)
        self._where = Standing(
            self._theme, self._services.place, self._library.crossings, self._library.directory
        )
        self._where.setMaximumWidth(self._theme.px(248))
        self._where.moved.connect(lambda: self._show_found(self._list.current_key))
        line.addWidget(self._search, 1)
        line.addWidget(self._where)
        return line

    def _results(self) -> QWidget:
        card = QFrame()
        card.setObjectName("card")
        self._model = LineModel(self)
        self._list = LineList(self._theme, self.tr("Quién ayuda"), self._model)
        self._list.line_changed.connect(self._show_detail)
        self._list.line_opened.connect(lambda _: self._read(True))
        self._list.left.connect(self._search.take_focus)
        column(gap=0, margins=(1, 1, 1, 1), parent=card).addWidget(self._list)
        return card

    # --- what a person does -----------------------------------------------------------------------------

    def _search_for(self, text: str) -> None:
        self._wanted = Wanted(text, self._wanted.chosen, narrowing=self._narrow.value())
        self._show_found()
        self._read(False)

    def _choose_need(self, id: str, on: bool) -> None:
        wanted = self._wanted
        if on:
            self._wanted = Wanted(wanted.text, frozenset({id}), wanted.refused - {id}, wanted.narrowing)
        else:
            self._wanted = Wanted(wanted.text, wanted.chosen - {id}, wanted.refused | {id}, wanted.narrowing)
        self._crossings_shown = False
        self._show_found()

    def _narrow_to(self, narrowing: Narrowing) -> None:
        self._wanted = replace(self._wanted, narrowing=narrowing)
        self._crossings_shown = False
        self._show_found(self._list.current_key)

    def _show_crossings(self, shown: bool) -> None:
        self._crossings_shown = shown
        self._wanted = Wanted(self._wanted.text)
        self._show_found()

    def _stand_near(self, crossing_id: str) -> None:
        crossing = self._library.crossings.by_id(crossing_id)
        if crossing is None:
            return
        self._where.go_to(crossing)
        self._ask(Wanted())
        self._enter_list()

    def _stand_at(self, where: tuple[float, float] | None) -> None:
        """Take the post's own degrees, which arrive from the vault's thread."""
        if where is not None and self._where.take_degrees(where) and self._crossings_shown:
            self._show_found(self._list.current_key)

    def _load_own(self) -> None:
        desk = self._services.desk
        self._services.tasks.submit(
            self, lambda _: desk.contacts.all(), self._take_own, failed=self._services.fail
        )

    def _take_own(self, contacts: tuple[Contact, ...]) -> None:
        """Take the post's own contacts, which arrive from the vault's thread."""
        own = {contact.id: contact for contact in contacts}
        if own != self._own:
            self._own = own
            self._show_found(self._list.current_key)

    def _today(self) -> date:
        return self._services.clock.now().astimezone().date()

    def _copy(self, text: str) -> None:
        self._keeper.copy(text)
        words = self.tr("Copiado: %1. Se borra del portapapeles en 30 segundos.").replace("%1", text)
        self._services.say(words, None)

    def _show_card(self, id: str) -> None:
        """Show the card to hand over: it says where help is, never why it was given."""
        entry = self._library.directory.by_id(id)
        if entry is not None:
            preview.show(self._theme, self.window(), entry_card(entry), "tarjeta")

    def _propose(self, id: str) -> None:
        """Open the correction of the guide with this entry filled in; it goes to the registry as a record."""
        entry = self._library.directory.by_id(id)
        if entry is not None:
            answers = {"clase": "cambio", "pais": entry.country, "recurso": entry.id}
            self._services.go("formulario", {"form": "correccion_guia", "hecho": "", "answers": answers})

    def _clear(self) -> None:
        """Take the filters back, or, without any, what was typed."""
        if self._wanted.narrowing.empty:
            self._search.clear()
            return
        self._narrow.clear()
        self._wanted = replace(self._wanted, narrowing=EVERYTHING)
        self._show_found()

    def _enter_list(self) -> None:
        if self._model.first().isValid():
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_fallback(self, id: str) -> None:
        if not self._model.index_of(id).isValid():
            self._ask(Wanted())
        self._go_to(id)

    def _go_to(self, key: str) -> None:
        index = self._model.index_of(key)
        if index.isValid():
            self._list.choose(index)
            self._read(True)

    def _ask(self, wanted: Wanted, crossings: bool = False) -> None:
        """Ask for something else, as if a person had typed and chosen it."""
        self._search.edit.setText(wanted.text)
        self._narrow.clear()
        self._wanted, self._crossings_shown = wanted, crossings
        self._show_found()

    # --- what is shown ----------------------------------------------------------------------------------

    def _show_found(self, stay: str = "") -> None:
        self._crossings_chip.setChecked(self._crossings_shown)
        if self._crossings_shown:
            self._show_nearby()
        else:
            found = find(self._wanted, self._library.directory, self._library.needs, self._where.point.place)
            lit = self._wanted.chosen | {need.id for need in found.understood}
            self._chips.show_active(lit)
            self._notice.tell(found, self._wanted)
            if self._wanted.text:
                self._search.tell_count(self._count_words(found))
            own = own_among(self._own.values(), self._wanted, found)
            rows = entry_rows(found, self._where.point.place, self._count_words(found))
            self._model.show_rows([*own_rows(own, self._today()), *rows])
        stayed = self._model.index_of(stay) if stay else self._model.first()
        self._list.choose(stayed if stayed.isValid() else self._model.first())

    def _count_words(self, found: Found) -> str:
        count = self.tr("%n resultados", "", found.count)
        if not self._wanted.text:
            return count
        return self.tr("%1 para «%2»").replace("%1", count).replace("%2", self._wanted.text)

    def _show_nearby(self) -> None:
        self._chips.show_active(())
        point = self._where.point
        latitude, longitude = point.latitude, point.longitude
        nearby: tuple[Nearby, ...] = ()
        if latitude is not None and longitude is not None:
            nearby = self._library.crossings.nearest(latitude, longitude, len(self._library.crossings.all))
        typed = fold(self._wanted.text)
        shown = [one for one in nearby if typed in fold(f"{one.crossing.name} {one.crossing.province}")]
        self._nearby = {one.crossing.id: one for one in shown[:_CROSSINGS]}
        self._model.show_rows(crossing_rows(self._nearby.values()))
        self._notice.tell_crossings(self._wanted.text, measured=bool(nearby), shown=bool(shown))

    def _show_detail(self, key: str) -> None:
        directory = self._library.directory
        if self._crossings_shown and key in self._nearby:
            self._detailed = ""
            self._detail.show_crossing(self._nearby[key])
            return
        if key == self._detailed:
            return
        self._detailed = key
        contact = self._own.get(key.removeprefix(KEY)) if key.startswith(KEY) else None
        if contact is not None:
            self._detail.show_contact(contact, self._today())
            return
        entry = directory.by_id(key)
        if entry is not None:
            fallback = directory.by_id(ALWAYS[0])
            self._detail.show_entry(entry, self._library.guides.mentioning(key), fallback, self._today())

    # --- room -------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show list and detail beside each other, or one of them."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes from the detail back to the list where only one is shown."""
        if event.key() == Qt.Key.Key_Escape and self._alone and self._reading:
            self._read(False)
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        super().keyPressEvent(event)

    def _read(self, reading: bool) -> None:
        self._reading = reading
        self._left.setVisible(not (self._alone and reading))
        self._detail.setVisible(not self._alone or reading)
        if self._alone and reading:
            self._detail.take_focus()

    def _dress(self, _: object = None) -> None:
        """Follow another text scale or width of the window."""
        self._fit()
        self._detailed = ""
        self._show_detail(self._list.current_key)

    def _fit(self) -> None:
        wanted = self._theme.px(400 if self._theme.band is Band.WIDE else 330)
        room = self.width() - 40 - 16
        self._alone = room - wanted < self._theme.px(_LEAST_LIST)
        self._detail.setMinimumWidth(0 if self._alone else wanted)
        self._detail.setMaximumWidth(16_777_215 if self._alone else wanted)
        self._detail.set_alone(self._alone)
        self._where.setMaximumWidth(self._theme.px(248))
        self._read(self._reading)


PAGE = Page("recursos", str(QT_TRANSLATE_NOOP("pages", "Recursos")), "map-pinned", ResourcesPage)
