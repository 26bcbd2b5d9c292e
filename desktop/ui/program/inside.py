"""The pages of an open vault: what they are built with, which is in front, and where the officer was."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from desktop.errors import LogError, StoreError
from desktop.ui.pages import Page
from desktop.ui.services import Arrives, HoldsDraft, Keeps, News, Services, Waits
from desktop.ui.shell.window import Window

if TYPE_CHECKING:
    from desktop.content.crossings import Place
    from desktop.content.library import Library
    from desktop.desk import Desk
    from desktop.ui.program.given import Given

translate = QCoreApplication.translate
HOME_PAGE = "inicio"


def place_key(desk: Desk) -> str:
    """Under what name the vault remembers where its officer was: nobody comes back into another's draft."""
    return f"window_place {desk.officer.label}"


class Inside:
    """Furnishes the window in force for whoever opened the vault, and moves between its pages."""

    def __init__(
        self,
        given: Given,
        news: News,
        window: Callable[[], Window],
        fail: Callable[[Exception], None],
        send_now: Callable[[], None],
    ) -> None:
        self._given, self._news, self._window = given, news, window
        self._fail, self._send_now = fail, send_now
        self.services: Services | None = None
        self._place = ""  # where the officer was before something covered the pages
        self._noted = ""  # what the vault was last told of it

    # --- furnishing -------------------------------------------------------------------------------------

    def furnish(self, desk: Desk) -> None:
        """Take an open vault: pages are built for it from now on."""
        self._noted = ""
        self._show(desk, self._services_of(desk))
        self._given.preferences.change(on_guard=desk.officer.id)

    def furnish_again(self, desk: Desk) -> None:
        """Go on in another window, in the language that is chosen now."""
        assert self.services is not None
        self._show(
            desk, replace(self.services, say=self._window().show_toast, library=self.spoken_library(desk))
        )

    def spoken_library(self, desk: Desk | None) -> Library:
        """Return the content in the language of the screen, where it has it, with what only an open vault may read."""
        given = self._given
        library = given.doors.content().library.in_language(given.preferences.current.content_language)
        return library if desk is None else library.over(desk.reserved.files)

    def show_duty(self) -> None:
        """Show the duty prosecutor's phone of the post's own sheet, where it is loaded."""
        from desktop.content.contacts import Service

        contact = self._given.doors.contacts().first(Service.PROSECUTOR)
        self._window().show_duty(contact.number.shown if contact else "")

    def _show(self, desk: Desk, services: Services) -> None:
        self.services, self._place = services, ""
        window, enrolment = self._window(), desk.enrolment
        window.set_services(services)
        window.show_post(enrolment.post.name, enrolment.post.province)
        window.show_officer(desk.officer.label)
        self.show_duty()
        window.show_demo(enrolment.demo)

    def _services_of(self, desk: Desk) -> Services:
        given = self._given
        return Services(
            theme=given.theme,
            tasks=given.tasks,
            desk=desk,
            library=self.spoken_library(desk),
            place=self._place_of(desk),
            clock=given.clock,
            ids=given.ids,
            news=self._news,
            preferences=given.preferences,
            go=self.go,
            say=self._window().show_toast,
            fail=self._fail,
            send_now=self._send_now,
        )

    def _place_of(self, desk: Desk) -> Place:
        from desktop.content.crossings import Place

        doors, told = self._given.doors, desk.enrolment.post
        post = doors.post_of(told.code)
        crossings = doors.content().library.crossings
        crossing = crossings.by_id(post.crossing_id) if post and post.crossing_id else None
        return crossing.place if crossing else Place(post.locality if post else "", told.province)

    # --- moving -----------------------------------------------------------------------------------------

    def titled(self) -> Sequence[Page]:
        """Return the pages with their titles in the language in force."""
        return [replace(page, title=translate("pages", page.title)) for page in self._given.pages]

    def go(self, page_id: str, argument: Any = None) -> None:
        """Show a page and hand it an argument."""
        page = self._window().show_page(page_id)
        if isinstance(page, Arrives):
            page.arrive(argument)
        asked = argument.get("draft") if isinstance(argument, Mapping) else None
        self.note(str(asked or ""))

    def note(self, draft: str = "") -> None:
        """Have the vault remember the page in front, and its `draft`, so that a power cut leads back there too.

        What `keep` returns says it more exactly; where in a draft, the draft itself knows.
        """
        services, window = self.services, self._window()
        if services is None or not window.current:
            return
        page = window.page(window.current)
        draft = draft or (page.draft if isinstance(page, HoldsDraft) else "")
        place = json.dumps({"page": window.current, "argument": {"draft": draft} if draft else None})
        if place == self._noted:
            return
        self._noted, desk = place, services.desk

        def remember(_: object) -> None:
            with suppress(StoreError):  # locking tells it again
                desk.remember(place_key(desk), place)

        self._given.tasks.submit(window, remember, lambda _: None, failed=self._fail)

    def keep(self) -> str:
        """Have the page in front keep everything; return where the officer is, as JSON.

        A cover takes the focus away: under it, what was returned before it came is still where the officer is.
        """
        window = self._window()
        page = window.page(window.current or HOME_PAGE)
        kept = page.keep() if isinstance(page, Keeps) else None
        return self._remember(window, kept)

    def wait(self) -> None:
        """Have the page in front keep everything and go on: something is about to cover it."""
        window = self._window()
        page = window.page(window.current or HOME_PAGE)
        if isinstance(page, Waits):
            self._remember(window, page.wait())
        else:
            self.keep()

    def _remember(self, window: Window, kept: Mapping[str, Any] | None) -> str:
        if not (window.covered and self._place):
            self._place = json.dumps({"page": window.current or HOME_PAGE, "argument": kept})
        return self._place

    def return_to(self, place: str) -> None:
        """Bring the officer back to where `keep` said; home, where that is gone."""
        try:
            kept = json.loads(place) if place else {}
        except ValueError:
            kept = {}
        page_id = kept.get("page", HOME_PAGE) if isinstance(kept, dict) else HOME_PAGE
        try:
            self.go(page_id, kept.get("argument"))
        except (KeyError, LogError):  # a page or a draft that is gone: home is always there
            self.go(HOME_PAGE)
