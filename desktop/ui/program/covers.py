"""What stands before the pages: first start, the lock screen, and «¿Qué hago ahora?» over either and over the pages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.errors import AppError
from desktop.ui.shell.window import Window
from desktop.ui.unlock.page import UnlockPage

if TYPE_CHECKING:  # made where they are shown
    from desktop.content.library import Library
    from desktop.ui.first_start.page import FirstStart
    from desktop.ui.program.given import Given
    from desktop.ui.what_now.page import WhatNowPage


class Covers(QObject):
    """Shows them over the window in force and says what the person wants; none of them needs an open vault."""

    create_requested = Signal(object)  # FirstStartAnswers
    unlock_requested = Signal(str, str)  # officer id, passphrase
    note_requested = Signal(str)  # officer id
    recovery_requested = Signal(str)  # officer id
    hide_requested = Signal()
    help_shown = Signal(bool)

    def __init__(
        self,
        given: Given,
        window: Callable[[], Window],
        library: Callable[[], Library],
        fail: Callable[[Exception], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._given, self._window, self._library, self._fail = given, window, library, fail
        self.page: UnlockPage | FirstStart | None = None
        self.help: WhatNowPage | None = None
        self._unkept: int | None = None  # since the last locking; not known before the vault is closed
        self.full = True  # whether it is room that lacks for those

    def show_first(self) -> None:
        """Show the first thing a person meets here. Raises HeaderDamaged."""
        if self._given.vault.exists():
            self.show_locked()
        else:
            self.show_first_start()

    def show_first_start(self) -> None:
        """Ask where this machine stands and who is on guard."""
        page = self._make_first_start()
        self._window().show_demo(self._given.doors.demo)
        page.create_requested.connect(self.create_requested)
        page.help_requested.connect(self.show_help)
        page.language_chosen.connect(self._speak)
        self._put(page)

    def show_locked(self) -> None:
        """Ask for a passphrase. Raises HeaderDamaged."""
        given, vault = self._given, self._given.vault
        facts = vault.facts()
        page = UnlockPage(given.theme, given.clock.now, given.preferences.current.languages)
        page.show_officers(vault.officers())
        page.choose(given.preferences.current.on_guard)
        page.show_post(given.doors.post_of(facts.post))
        page.show_wait(vault.wait_s())
        if self._unkept is not None:
            page.show_kept(self._unkept, full=self.full)
        page.show_notes(possible=vault.can_take_notes())
        page.unlock_requested.connect(self.unlock_requested)
        page.help_requested.connect(self.show_help)
        page.hide_requested.connect(self.hide_requested)
        page.note_requested.connect(self.note_requested)
        page.recovery_requested.connect(self.recovery_requested)
        page.language_chosen.connect(self._speak)
        self._window().show_demo(facts.demo)
        self._put(page)

    @property
    def unkept(self) -> int:
        """How many drafts have answers that are in memory alone while the vault is locked."""
        return self._unkept or 0

    def tell_kept(self, unkept: int, *, full: bool) -> None:
        """Say on the lock screen what became of the drafts, now that the vault is closed."""
        self._unkept, self.full = unkept, full
        if isinstance(self.page, UnlockPage):
            self.page.show_kept(unkept, full=full)

    def take_keys(self) -> None:
        """Have what is typed go into the passphrase: on any other widget of the lock screen a space is a press."""
        if isinstance(self.page, UnlockPage):
            self.page.setFocus()

    def choose(self, officer_id: str) -> None:
        """Choose an officer on the lock screen, where that is what is shown."""
        if isinstance(self.page, UnlockPage):
            self.page.choose(officer_id)

    def take_alta(self, path: Path) -> bool:
        """Open an enrolment file where a first start is shown; tell whether it was."""
        if self.page is None or isinstance(self.page, UnlockPage):
            return False
        self.page.open_alta(path)
        return True

    def clear(self) -> bool:
        """Take away what stands before the pages; tell whether it was a first start."""
        page, self.page = self.page, None
        self._unkept = None
        if page is not None:
            self._window().hide_cover(page)
            page.deleteLater()
        return not isinstance(page, UnlockPage)

    def forget(self) -> None:
        """Let go of what the window before this one showed."""
        self.page = self.help = None

    def show_help(self) -> None:
        """Show «¿Qué hago ahora?» over whatever is there; it needs nothing unlocked."""
        if self.help is not None:
            return
        from desktop.ui.what_now.page import WhatNowPage

        try:
            library = self._library()
            contacts = self._given.doors.contacts()
            page = WhatNowPage(self._given.theme, library.situations, library.directory, contacts)
        except AppError as error:
            self._fail(error)
            return
        page.closed.connect(self.hide_help)
        self.help = page
        self._window().show_cover(page, self.tr("Ayuda"), keep_dialogs=True)
        self.help_shown.emit(True)

    def hide_help(self) -> None:
        """Go back to what lies under «¿Qué hago ahora?»."""
        page, self.help = self.help, None
        if page is not None:
            self.help_shown.emit(False)
            self._window().hide_cover(page)
            page.deleteLater()

    def _make_first_start(self) -> FirstStart:
        from desktop.ui.enrolment.pane import EnrolmentPane
        from desktop.ui.first_start.page import FirstStart

        given, doors = self._given, self._given.doors
        waiting = doors.waiting()
        leave = self.tr("Volver") if doors.demo else ""
        pane = EnrolmentPane(given.theme, given.tasks, doors.altas(), waiting=waiting, leave=leave)
        first = bool(waiting) or not doors.demo
        return FirstStart(given.theme, doors.posts(), doors.other_posts, pane, enrol_first=first)

    def _put(self, page: UnlockPage | FirstStart) -> None:
        before, self.page = self.page, page
        self._window().show_cover(page)
        if before is not None:
            self._window().hide_cover(before)
            before.deleteLater()

    def _speak(self, language: str) -> None:
        self._given.preferences.change(language=language)
