"""The program as a person meets it: first start, locked, open; what each of them shows and does."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from desktop.errors import AppError, DeviceSecretGone, LogError
from desktop.ui.catalogue import warm_first, warm_rest
from desktop.ui.doors import Doors
from desktop.ui.pages import Page
from desktop.ui.services import Arrives, Keeps, News, Services
from desktop.ui.shell.window import Window
from desktop.ui.tasks import Lane, TaskRunner
from desktop.ui.unlock.page import UnlockPage

if TYPE_CHECKING:  # the first window waits for none of these: they are imported where they are made
    from desktop.content.library import Library
    from desktop.desk import Desk
    from desktop.desk.notes import Taken
    from desktop.desk.wiping import Wiped
    from desktop.incidents.ports import Clock, Ids
    from desktop.ui.design.theme import Theme
    from desktop.ui.first_start.page import FirstStart, FirstStartAnswers
    from desktop.ui.idle import IdleWatch
    from desktop.ui.neutral.hiding import Hiding
    from desktop.ui.sender import Sender
    from desktop.ui.sending.traffic import Traffic
    from desktop.ui.settings import Preferences
    from desktop.ui.unlock.noting import Noting
    from desktop.ui.what_now.page import WhatNowPage
    from desktop.vault.locked import LockedVault
    from desktop.vault.open_vault import OpenVault
    from desktop.vault.posts import Post

translate = QCoreApplication.translate
_PLACE = "window_place"
_HOME_PAGE = "inicio"
WARM_AFTER_MS = 400


class Program(QObject):
    """Owns the window and moves between first start, locked and open."""

    opened = Signal()
    locked = Signal()
    help_shown = Signal(bool)  # «¿Qué hago ahora?» covers the window, with nothing of a case behind it
    window_changed = Signal(object)  # another Window took the place of the one before

    def __init__(
        self,
        theme: Theme,
        vault: LockedVault,
        doors: Doors,
        pages: Sequence[Page],
        tasks: TaskRunner,
        idle: IdleWatch,
        preferences: Preferences,
        clock: Clock,
        ids: Ids,
    ) -> None:
        super().__init__()
        self._theme, self._vault, self._doors = theme, vault, doors
        self._pages, self.preferences = pages, preferences
        self._tasks, self._idle, self._clock, self._ids = tasks, idle, clock, ids
        self.news = News(self)
        self._traffic: Traffic | None = None
        self._desk: Desk | None = None
        self._offered: Path | None = None  # an enrolment file that waits for the unlocking
        self._services: Services | None = None
        self._cover: UnlockPage | FirstStart | None = None
        self._help: WhatNowPage | None = None
        self.window = self._make_window()
        self._connect()

    # --- parts that are made when first needed ----------------------------------------------------------

    @cached_property
    def hiding(self) -> Hiding:
        from desktop.ui.neutral.hiding import Hiding

        hiding = Hiding(self._theme, self._clock, self._tasks, lambda: self.window, self)
        hiding.lock_wanted.connect(self.lock)
        hiding.came_back.connect(self._come_back)
        return hiding

    @cached_property
    def noting(self) -> Noting:
        from desktop.ui.unlock.noting import Noting

        return Noting(self._theme, self._doors.vault, self._tasks, lambda: self.window, self)

    @property
    def sending(self) -> Sender:
        if self._traffic is None:
            from desktop.ui.sending.traffic import Traffic

            self._traffic = Traffic(
                self._tasks, self._clock.now, self.news, lambda: self._desk, self._fail, self
            )
        return self._traffic.sending

    # --- states -----------------------------------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        return self._desk is not None

    def start(self) -> None:
        """Show the first thing a person meets here. Raises HeaderDamaged."""
        if self._vault.exists():
            self._show_locked()
        else:
            self._show_first_start()

    def warm_up(self) -> None:
        """Import what unlocking needs while a person types the passphrase."""
        # once the first window is painted: another thread would take turns with it
        QTimer.singleShot(WARM_AFTER_MS, self, self._warm_first)

    def _warm_first(self) -> None:
        self._tasks.submit(self, lambda _: warm_first(), lambda _: self.window.prepare(), lane=Lane.CONTENT)

    def lock(self) -> None:
        """Hide everything at once, keep every keystroke, forget the keys; doing it twice does nothing."""
        desk, self._desk = self._desk, None
        if desk is None:
            return
        place = self._keep()
        self._show_locked()
        self.window.forget_pages()
        self._idle.rest()

        def shut(_: object) -> None:
            try:
                desk.remember(_PLACE, json.dumps(place))
            finally:
                desk.close()

        self._tasks.submit(self, shut, lambda _: self.locked.emit(), failed=self._fail_quietly)
        self.hiding.locked()

    def hide(self) -> None:
        """Show a neutral screen; the vault behind it is locked, but for officers with a PIN, for a short while."""
        if self._desk is not None and self.hiding.page is None:
            self._keep()
            self._idle.rest()
        self.hiding.hide(self._desk)

    def _come_back(self) -> None:
        if self._desk is not None:
            self._idle.watch(self._desk.enrolment.policy.idle_lock_s)

    def close(self) -> None:
        """Keep everything and end the background work."""
        self.lock()
        self._tasks.submit(self, lambda _: None, lambda _: None)
        self._tasks.close()

    def show_again(self) -> None:
        """Build every word on the screen anew, as after a change of language; nothing typed is lost."""
        place = self._keep() if self._desk is not None else {}
        before, self.window = self.window, self._make_window()
        self.window.resize(before.size())
        self._help = None
        self.hiding.forget()
        if self._services is not None and self._desk is not None:
            self._furnish(self._desk, self._services_again(self._services))
            self._return_to(json.dumps(place))
            self._refresh()
        else:
            self._cover = None
            self.start()
        self.window_changed.emit(self.window)
        before.ask_before_closing(str)
        before.close()
        before.deleteLater()

    def _services_again(self, services: Services) -> Services:
        return replace(services, say=self.window.show_toast, library=self._spoken_library())

    def _spoken_library(self) -> Library:
        """The content in the language of the screen, where it has it."""
        library = self._doors.content().library.in_language(self.preferences.current.content_language)
        return library if self._desk is None else library.over(self._desk.reserved.files)

    def _speak(self, language: str) -> None:
        self.preferences.change(language=language)

    def _start_over(self, wiped: Wiped) -> None:
        """Go on as on the first day: there is no vault any more."""
        self._desk = self._services = None
        self._idle.rest()
        self.sending.travel(wiped.road)  # what is sealed goes on
        self._show_first_start()
        self.window.forget_pages()
        self.window.show_toast(
            self.tr("Los datos se borraron. Queda la constancia firmada %1").replace("%1", wiped.trace.name)
        )

    def ask(self, question: Callable[[Desk], Any], answer: Callable[[Any], None]) -> None:
        """Ask the open desk something on its own thread; nothing happens while locked."""
        desk = self._desk
        if desk is not None:
            self._tasks.submit(self, lambda _: question(desk), answer, failed=self._fail)

    # --- covers -----------------------------------------------------------------------------------------

    def _show_first_start(self) -> None:
        page = self._make_first_start()
        self.window.show_demo(self._doors.demo)
        page.create_requested.connect(self._create)
        page.help_requested.connect(self.show_help)
        page.language_chosen.connect(self._speak)
        self._set_cover(page)

    def _make_first_start(self) -> FirstStart:
        from desktop.ui.enrolment.pane import EnrolmentPane
        from desktop.ui.first_start.page import FirstStart

        doors = self._doors
        waiting = doors.waiting()
        leave = self.tr("Volver") if doors.demo else ""
        pane = EnrolmentPane(self._theme, self._tasks, doors.altas(), waiting=waiting, leave=leave)
        first = bool(waiting) or not doors.demo
        return FirstStart(self._theme, doors.posts(), doors.other_posts, pane, enrol_first=first)

    def offer_alta(self, path: Path) -> None:
        """Offer to take an enrolment file that was opened from outside: now at a first start, else once unlocked."""
        if self._cover is not None and not isinstance(self._cover, UnlockPage):
            self._cover.open_alta(path)
            return
        self._offered = path
        self.window.show_toast(self.tr("Desbloquee la bóveda para tomar el alta"))

    def _show_locked(self) -> None:
        facts = self._vault.facts()
        post = self._doors.post_of(facts.post)
        page = UnlockPage(self._theme, self._clock.now, self.preferences.current.languages)
        page.show_officers(self._vault.officers())
        page.show_post(post)
        page.show_wait(self._vault.wait_s())
        page.unlock_requested.connect(self._unlock)
        page.help_requested.connect(self.show_help)
        page.hide_requested.connect(self.hide)
        page.show_notes(possible=self._vault.can_take_notes())
        page.note_requested.connect(self._note)
        page.recovery_requested.connect(lambda officer: self.noting.recover(officer, self._recover))
        page.language_chosen.connect(self._speak)
        self.window.show_demo(facts.demo)
        self._set_cover(page)

    def _note(self, officer_id: str) -> None:
        self.noting.write(officer_id)

    def _set_cover(self, page: UnlockPage | FirstStart) -> None:
        before, self._cover = self._cover, page
        self.window.show_cover(page)
        if before is not None:
            self.window.hide_cover(before)
            before.deleteLater()

    def show_help(self) -> None:
        """Show «¿Qué hago ahora?» over whatever is there; it needs nothing unlocked."""
        if self._help is not None:
            return
        from desktop.ui.what_now.page import WhatNowPage

        try:
            library = self._spoken_library()
            page = WhatNowPage(self._theme, library.situations, library.directory, self._doors.contacts())
        except AppError as error:
            self._fail(error)
            return
        page.closed.connect(self._hide_help)
        self._help = page
        self.window.show_cover(page, self.tr("Ayuda"))
        self.help_shown.emit(True)

    def _hide_help(self) -> None:
        page, self._help = self._help, None
        if page is not None:
            self.help_shown.emit(False)
            self.window.hide_cover(page)
            page.deleteLater()

    # --- opening ----------------------------------------------------------------------------------------

    def _create(self, answers: FirstStartAnswers) -> None:
        self._open(lambda: self._doors.create(answers))

    def _unlock(self, officer_id: str, passphrase: str) -> None:
        self._open(lambda: self._doors.vault().unlock(officer_id, passphrase))

    def _change_guard(self, officer_id: str, passphrase: str) -> None:
        """Lock for who leaves and open for who came, who has just typed the passphrase."""
        self.go(_HOME_PAGE)  # where the one was is nothing to the other
        self.lock()
        if isinstance(self._cover, UnlockPage):
            self._cover.choose(officer_id)
        self._unlock(officer_id, passphrase)

    def _recover(self, officer_id: str, secret: str, passphrase: str) -> None:
        self._open(lambda: self._doors.vault().unlock_with_recovery(officer_id, secret, passphrase))

    def _open(self, opening: Callable[[], OpenVault]) -> None:
        cover = self.noting.recovery or self._cover
        if cover is None:
            return
        cover.show_busy(True)

        def job(_: object) -> tuple[Desk, str]:
            opened = opening()
            try:
                desk = self._doors.desk(opened)
                desk.sending.take_back()  # what was received while nobody was here
                return desk, desk.remembered(_PLACE)
            except BaseException:
                opened.close()
                raise

        self._tasks.submit(cover, job, lambda found: self._enter(*found), failed=self._refuse)

    def _refuse(self, error: Exception) -> None:
        page = self.noting.recovery
        if page is not None and isinstance(error, AppError):
            page.show_busy(False)
            page.show_failure(error)
            return
        if self._cover is None or not isinstance(error, AppError):
            self._fail(error)
            return
        from desktop.ui.messages import explain

        self._cover.show_busy(False)
        if isinstance(self._cover, UnlockPage) and isinstance(error, DeviceSecretGone):
            self._cover.show_problem(explain(error), recovery=True)
            return
        self._cover.show_problem(explain(error), getattr(error, "wait_s", 0.0))

    def _enter(self, desk: Desk, place: str) -> None:
        self._desk = desk
        self._furnish(desk, self._services_of(desk, self._doors.post_of(desk.enrolment.post.code)))
        self._return_to(place)
        self.noting.close()
        cover, self._cover = self._cover, None
        if cover is not None:
            self.window.hide_cover(cover)
            cover.deleteLater()
        if not isinstance(cover, UnlockPage):
            from desktop.ui.help.tour import Tour

            Tour(self._theme, self.window.page(_HOME_PAGE)).start()
        self._idle.watch(desk.enrolment.policy.idle_lock_s)
        self.sending.travel(desk.road)
        self._refresh()
        self._tasks.submit(self, lambda _: desk.notes.take(), self._show_notes, failed=self._fail)
        self.ask(lambda open_desk: open_desk.guard.lacks_device_secret(), self._show_lacking)
        if self._offered is not None:
            offered, self._offered = self._offered, None
            self.go("ajustes", {"alta": str(offered)})
        self.opened.emit()
        self.preferences.obey(desk.enrolment.policy)
        self._tasks.submit(self, lambda _: warm_rest(), lambda _: None, lane=Lane.CONTENT)

    def _show_lacking(self, lacks: bool) -> None:
        if lacks:
            self.window.show_toast(
                self.tr("El llavero de este equipo no guarda su parte de la clave. Vea Ajustes, Agentes.")
            )

    def _show_notes(self, taken: Taken) -> None:
        if taken.drafts:
            self.window.show_toast(self.tr("%n nota sellada quedó en borradores", "", len(taken.drafts)))
            self.news.drafts_changed.emit()
        if taken.damaged:
            self.window.show_toast(
                self.tr(
                    "Una nota sellada no se pudo leer. Se conserva en %1: avise a la supervisión."
                ).replace("%1", taken.damaged[0].name)
            )

    def _furnish(self, desk: Desk, services: Services) -> None:
        self._services = services
        self.window.set_services(services)
        self.window.show_post(desk.enrolment.post.name, desk.enrolment.post.province)
        self.window.show_officer(desk.officer.label)
        self._show_duty()
        self.window.show_demo(desk.enrolment.demo)

    def _show_duty(self) -> None:
        from desktop.content.contacts import Service

        contact = self._doors.contacts().first(Service.PROSECUTOR)
        self.window.show_duty(contact.number.shown if contact else "")

    def _services_of(self, desk: Desk, post: Post | None) -> Services:
        from desktop.content.crossings import Place

        crossings = self._doors.content().library.crossings
        crossing = crossings.by_id(post.crossing_id) if post and post.crossing_id else None
        place = (
            crossing.place if crossing else Place(post.locality if post else "", desk.enrolment.post.province)
        )
        return Services(
            theme=self._theme,
            tasks=self._tasks,
            desk=desk,
            library=self._spoken_library(),
            place=place,
            clock=self._clock,
            ids=self._ids,
            news=self.news,
            preferences=self.preferences,
            go=self.go,
            say=self.window.show_toast,
            fail=self._fail,
            send_now=lambda: self.sending.send(force=True),
        )

    # --- pages ------------------------------------------------------------------------------------------

    def go(self, page_id: str, argument: Any = None) -> None:
        """Show a page and hand it an argument."""
        page = self.window.show_page(page_id)
        if isinstance(page, Arrives):
            page.arrive(argument)

    def show_palette(self) -> None:
        """Open search and commands over the page in front; nothing happens while locked or covered."""
        services = self._services
        if self._desk is None or services is None or self.window.covered:
            return
        from desktop.ui.palette.deeds import Ways, page_entries
        from desktop.ui.palette.opening import open_palette

        ways = Ways(
            go=self.go,
            start=self.window.start_requested.emit,
            help=self.show_help,
            hide=self.hide,
            lock=self.lock,
            send=services.send_now,
        )
        open_palette(self.window, services, page_entries(self._titled()), ways)

    def _return_to(self, place: str) -> None:
        try:
            kept = json.loads(place) if place else {}
        except ValueError:
            kept = {}
        page_id = kept.get("page", _HOME_PAGE) if isinstance(kept, dict) else _HOME_PAGE
        try:
            self.go(page_id, kept.get("argument"))
        except (KeyError, LogError):  # a page or a draft that is gone: home is always there
            self.go(_HOME_PAGE)

    def _keep(self) -> Mapping[str, Any]:
        page_id = self.window.current or _HOME_PAGE
        page = self.window.page(page_id)
        return {"page": page_id, "argument": page.keep() if isinstance(page, Keeps) else None}

    # --- news -------------------------------------------------------------------------------------------

    def _titled(self) -> list[Page]:
        return [replace(page, title=translate("pages", page.title)) for page in self._pages]

    def _make_window(self) -> Window:
        window = Window(self._theme, self._titled(), None, self._clock.now)
        window.lock_requested.connect(self.lock)
        window.hide_requested.connect(self.hide)
        window.help_requested.connect(self.show_help)
        window.page_chosen.connect(self.go)
        window.start_requested.connect(lambda what: self.go("deteccion", {"start": what}))
        window.duty_load_requested.connect(self._load_duty)
        window.search_requested.connect(self.show_palette)
        window.ask_before_closing(self._why_stay)
        return window

    def _load_duty(self) -> None:
        from desktop.content.contacts import Service

        self.go("contactos", {"service": Service.PROSECUTOR.value})

    def _why_stay(self) -> str:
        """Why closing the window now would be worth a second thought."""
        if self._traffic is None or not self._traffic.sending.running:
            return ""
        return self.tr("Se está enviando. Si cierra, lo que falta queda guardado aquí y sale la próxima vez.")

    def _connect(self) -> None:
        self._idle.idle.connect(self.lock)
        self.news.wiped.connect(self._start_over)
        self.news.guard_changed.connect(self._change_guard)
        self.news.log_changed.connect(self._put_on_the_road)
        self.news.contacts_changed.connect(self._show_duty)
        for news in (self.news.log_changed, self.news.drafts_changed, self.news.sending_changed):
            news.connect(self._refresh)

    def _put_on_the_road(self) -> None:
        """Hand what was just sealed over to the outbox, then send; before the pages read how it stands."""
        desk = self._desk
        if desk is not None:
            self._tasks.submit(
                self,
                lambda _: desk.sending.put_on_the_road(),
                lambda _: self.sending.send(),
                failed=self._fail,
            )

    def _refresh(self) -> None:
        desk = self._desk
        if desk is None:
            return

        from desktop.incidents.records import RecordState

        def show(waiting: int) -> None:
            self.window.show_count("envios", waiting)
            saved = self.tr("Todo guardado aquí")
            tail = self.tr("%n por enviar", "", waiting) if waiting else self.tr("nada por enviar")
            self.window.show_saved(f"{saved} · {tail}", saved)

        def count(_: object) -> int:
            states = desk.log.states
            return sum(count for state, count in states.items() if state != RecordState.RECEIVED)

        self._tasks.submit(self, count, show, failed=self._fail)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, AppError):
            raise error  # a bug: the last net writes it down and says so
        from desktop.ui.messages import explain

        message = explain(error)
        self.window.show_toast(f"{message.title}. {message.text}")

    def _fail_quietly(self, error: Exception) -> None:
        self.locked.emit()
        self._fail(error)
