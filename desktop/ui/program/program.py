"""The program: one window, and the steps between first start, locked and open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from desktop.errors import AppError, DatabaseClosed, StoreError
from desktop.ui.doors import Doors
from desktop.ui.pages import Page
from desktop.ui.program.covers import Covers
from desktop.ui.program.given import Given
from desktop.ui.program.inside import HOME_PAGE, Inside, place_key
from desktop.ui.program.opening import Opening
from desktop.ui.program.outgoing import Outgoing
from desktop.ui.program.telling import Telling
from desktop.ui.services import News, Services
from desktop.ui.shell.window import Window
from desktop.ui.tasks import TaskRunner

if TYPE_CHECKING:  # the first window waits for none of these: they are imported where they are made
    from desktop.content.library import Library
    from desktop.desk import Desk
    from desktop.desk.wiping import Wiped
    from desktop.incidents.ports import Clock, Ids
    from desktop.ui.design.theme import Theme
    from desktop.ui.idle import IdleWatch
    from desktop.ui.neutral.hiding import Hiding
    from desktop.ui.sender import Sender
    from desktop.ui.settings import Preferences
    from desktop.ui.unlock.noting import Noting
    from desktop.ui.warming import Warming
    from desktop.vault.locked import LockedVault

WARM_AFTER_MS, PREPARE_AFTER_MS = 400, 30


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
        self.given = Given(theme, vault, doors, pages, tasks, idle, preferences, clock, ids)
        self.preferences, self.news = preferences, News(self)
        self.desk: Desk | None = None  # the open one; None while locked
        self._offered: Path | None = None  # an enrolment file that waits for the unlocking
        self._hurry = Event()  # nobody types on the first lock screen any more
        self._build()
        self.window = self._make_window()
        self._connect()

    # --- parts ------------------------------------------------------------------------------------------

    def _build(self) -> None:
        given = self.given
        self.outgoing = Outgoing(given, self.news, self._open_desk, self.fail, self)
        self._inside = Inside(given, self.news, self._front, self.fail, self.outgoing.send_now)
        self._telling = Telling(given.tasks, self.news, self._front, self._open_desk, self.fail, self)
        self.covers = Covers(given, self._front, self._library, self.fail, self)
        self.opening = Opening(given, self.covers, lambda: self.noting, self.fail, self)

    @cached_property
    def hiding(self) -> Hiding:
        """What *Ocultar* shows, made when it is first needed."""
        from desktop.ui.neutral.hiding import Hiding

        hiding = Hiding(self.given.theme, self.given.clock, self.given.tasks, self._front, self)
        hiding.lock_wanted.connect(self.lock)
        hiding.came_back.connect(self._come_back)
        return hiding

    @cached_property
    def noting(self) -> Noting:
        """What else can be done on the lock screen, made when it is first needed."""
        from desktop.ui.unlock.noting import Noting

        noting = Noting(self.given.theme, self.given.doors.vault, self.given.tasks, self._front, self)
        noting.closed.connect(self.covers.take_keys)
        return noting

    @cached_property
    def _warming(self) -> Warming:
        from desktop.ui.warming import Warming

        return Warming(self.given.tasks, self)

    @property
    def sending(self) -> Sender:
        """What runs the sending."""
        return self.outgoing.sending

    @property
    def services(self) -> Services | None:
        """What the pages were last built with."""
        return self._inside.services

    def _front(self) -> Window:
        return self.window

    def _open_desk(self) -> Desk | None:
        return self.desk

    def _library(self) -> Library:
        return self._inside.spoken_library(self.desk)

    # --- states -----------------------------------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        """Whether somebody is on guard and the vault is open."""
        return self.desk is not None

    def start(self) -> None:
        """Show the first thing a person meets here. Raises HeaderDamaged."""
        self.covers.show_first()

    def warm_up(self) -> None:
        """Import what unlocking needs while a person types the passphrase."""
        # once the first window is painted: another thread would take turns with it
        QTimer.singleShot(WARM_AFTER_MS, self, self._warm_for_unlocking)

    def _warm_for_unlocking(self) -> None:
        from desktop.ui.warming import FOR_UNLOCKING

        self._warming.warm(FOR_UNLOCKING, self._hurry)

    def _warm_for_pages(self) -> None:
        from desktop.ui.warming import FOR_PAGES

        self._warming.warm(FOR_PAGES, Event())
        if self.services is not None:
            self._warming.read(self.services.library)

    def _hurry_up(self) -> None:
        """Let nothing wait for rests between imports any more: somebody has finished typing, or wants something else."""
        if not self._hurry.is_set():
            self._hurry.set()
            # while the passphrase is worked on in the background, after its busy button is shown
            QTimer.singleShot(PREPARE_AFTER_MS, self.window, self.window.prepare)

    def lock(self) -> None:
        """Hide everything at once, keep every keystroke, forget the keys; doing it twice does nothing."""
        desk, self.desk = self.desk, None
        if desk is None:
            return
        place = self._inside.keep()
        self.covers.show_locked()
        self.window.forget_pages()
        self.given.idle.rest()

        def shut(_: object) -> None:
            try:
                # no answer is in it; the lock screen tells what became of those
                with suppress(StoreError, DatabaseClosed):
                    desk.remember(place_key(desk), place)
            finally:
                desk.close()

        def tell(_: object) -> None:
            if self.desk is None:
                self.covers.tell_kept(desk.room.unkept, full=desk.room.full)
            self.locked.emit()

        self.given.tasks.submit(self, shut, tell, failed=self._fail_quietly)
        self.hiding.locked()

    def hide(self) -> None:
        """Show a neutral screen; the vault behind it is locked, but for officers with a PIN, for a short while."""
        if self.desk is not None and self.hiding.page is None:
            self._inside.wait()
            self.given.idle.rest()
        self.hiding.hide(self.desk)

    def _come_back(self) -> None:
        if self.desk is not None:
            self.given.idle.watch(self.desk.enrolment.policy.idle_lock_s)

    def close(self) -> None:
        """Keep everything and end the background work."""
        self.lock()
        self.given.tasks.submit(self, lambda _: None, lambda _: None)
        self.given.tasks.close()

    def show_again(self) -> None:
        """Build every word on the screen anew, as after a change of language; nothing typed is lost."""
        place = self._inside.keep() if self.desk is not None else ""
        before, self.window = self.window, self._make_window()
        self.window.resize(before.size())
        self.covers.help = None
        self.hiding.forget()
        if self.desk is not None:
            self._inside.furnish_again(self.desk)
            self._inside.return_to(place)
            self._telling.count()
        else:
            self.covers.forget()
            self.start()
        self.window_changed.emit(self.window)
        before.ask_before_closing(str)
        before.close()
        before.deleteLater()

    def ask(self, question: Callable[[Desk], Any], answer: Callable[[Any], None]) -> None:
        """Ask the open desk something on its own thread; nothing happens while locked."""
        desk = self.desk
        if desk is not None:
            self.given.tasks.submit(self, lambda _: question(desk), answer, failed=self.fail)

    # --- from one state to the next ---------------------------------------------------------------------

    def offer_alta(self, path: Path) -> None:
        """Offer to take an enrolment file that was opened from outside: now at a first start, else once unlocked."""
        if not self.covers.take_alta(path):
            self._offered = path
            self.window.show_toast(self.tr("Desbloquee la bóveda para tomar el alta"))

    def _enter(self, desk: Desk, place: str) -> None:
        self.desk = desk
        self._inside.furnish(desk)
        self._inside.return_to(place)
        self.noting.close()
        if self.covers.clear():
            from desktop.ui.help.tour import Tour

            Tour(self.given.theme, self.window.page(HOME_PAGE)).start()
        policy = desk.enrolment.policy
        self.given.idle.watch(policy.idle_lock_s)
        self.sending.travel(desk.road)
        self._telling.tell_opened()
        if self._offered is not None:
            offered, self._offered = self._offered, None
            self.go("ajustes", {"alta": str(offered)})
        self.opened.emit()
        self.given.tasks.submit(self, lambda _: desk.room.prepare(), lambda _: None, failed=self.fail)
        self.preferences.obey(policy)
        self._warm_for_pages()

    def _note(self, officer_id: str) -> None:
        self.noting.write(officer_id)

    def _recover(self, officer_id: str) -> None:
        self.noting.recover(officer_id, self.opening.recover)

    def _change_guard(self, officer_id: str, passphrase: str) -> None:
        """Lock for who leaves and open for who came, who has just typed the passphrase."""
        self.go(HOME_PAGE)  # where the one was is nothing to the other
        self.lock()
        self.covers.choose(officer_id)
        self.opening.unlock(officer_id, passphrase)

    def _start_over(self, wiped: Wiped) -> None:
        """Go on as on the first day: there is no vault any more."""
        self.desk = self._inside.services = None
        self.given.idle.rest()
        self.sending.travel(wiped.road)  # what is sealed goes on
        self.covers.show_first_start()
        self.window.forget_pages()
        self.window.show_toast(
            self.tr("Los datos se borraron. Queda la constancia firmada %1").replace("%1", wiped.trace.name)
        )

    # --- moving about -----------------------------------------------------------------------------------

    def go(self, page_id: str, argument: Any = None) -> None:
        """Show a page and hand it an argument."""
        self._inside.go(page_id, argument)

    def show_help(self) -> None:
        """Show «¿Qué hago ahora?» over whatever is there; it needs nothing unlocked."""
        if self.desk is not None:
            self._inside.wait()  # the machine may be locked while it is read
        self.covers.show_help()

    def show_palette(self) -> None:
        """Open search and commands over the page in front; nothing happens while locked or covered."""
        services = self.services
        if self.desk is None or services is None or self.window.covered:
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
        open_palette(self.window, services, page_entries(self._inside.titled()), ways)

    def _why_stay(self) -> str:
        """Tell why closing the window now would be worth a second thought; empty where it is not."""
        if self.covers.unkept or (self.desk is not None and self.desk.room.unkept):
            from desktop.ui.unkept import unkept_words

            return unkept_words(full=self.covers.full if self.desk is None else self.desk.room.full)
        return self.outgoing.why_stay()

    def _note_place(self) -> None:
        self._inside.note()

    def _load_duty(self) -> None:
        from desktop.content.contacts import Service

        self.go("contactos", {"service": Service.PROSECUTOR.value})

    # --- joining ----------------------------------------------------------------------------------------

    def _make_window(self) -> Window:
        window = Window(self.given.theme, self._inside.titled(), None, self.given.clock.now)
        window.lock_requested.connect(self.lock)
        window.hide_requested.connect(self.hide)
        window.help_requested.connect(self.show_help)
        window.page_chosen.connect(self.go)
        window.start_requested.connect(lambda what: self.go("deteccion", {"start": what}))
        window.duty_load_requested.connect(self._load_duty)
        window.search_requested.connect(self.show_palette)
        window.ask_before_closing(self._why_stay)
        return window

    def _connect(self) -> None:
        covers, opening, news = self.covers, self.opening, self.news
        covers.help_shown.connect(self.help_shown)
        covers.hide_requested.connect(self.hide)
        covers.create_requested.connect(opening.create)
        covers.unlock_requested.connect(opening.unlock)
        for ended in (covers.unlock_requested, covers.create_requested, covers.hide_requested, covers.help_shown,
                      covers.note_requested, covers.recovery_requested):  # fmt: skip
            ended.connect(self._hurry_up)
        covers.note_requested.connect(self._note)
        covers.recovery_requested.connect(self._recover)
        opening.opened.connect(self._enter)
        self.given.idle.idle.connect(self.lock)
        news.wiped.connect(self._start_over)
        news.guard_changed.connect(self._change_guard)
        news.log_changed.connect(self.outgoing.put_on_the_road)
        news.contacts_changed.connect(self._inside.show_duty)
        # queued: whoever begins, seals or discards a draft tells it before its page shows so
        news.drafts_changed.connect(self._note_place, Qt.ConnectionType.QueuedConnection)
        for changed in (news.log_changed, news.drafts_changed, news.sending_changed):
            changed.connect(self._telling.count)

    def fail(self, error: Exception) -> None:
        """Explain a failure in a toast; what nobody foresaw goes on to the last net."""
        if not isinstance(error, AppError):
            raise error  # a bug: the last net writes it down and says so
        from desktop.ui.messages import explain

        message = explain(error)
        self.window.show_toast(f"{message.title}. {message.text}")

    def _fail_quietly(self, error: Exception) -> None:
        self.locked.emit()
        self.fail(error)
