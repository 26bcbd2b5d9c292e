"""The main window: it shows pages and covers, and announces what the person wants."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QDialog, QFrame, QLineEdit, QMainWindow, QStackedWidget, QWidget
from shiboken6 import isValid

from desktop.ui.design.button import Button
from desktop.ui.design.card import column
from desktop.ui.design.focus import FocusRing
from desktop.ui.design.theme import SCALE_STEP, Theme
from desktop.ui.design.toast import Toast
from desktop.ui.pages import Page, page_keys
from desktop.ui.shell.demo import DemoBanner
from desktop.ui.shell.logo import window_icon
from desktop.ui.tasks import retire

if TYPE_CHECKING:  # what stands behind the lock screen is made after it
    from desktop.ui.shell.frame import Frame
    from desktop.ui.shell.header import Header
    from desktop.ui.shell.rail import Rail
    from desktop.ui.shell.strip import Strip

ESCAPE_TWICE_MS = 500
_OVER_THE_FOOT = 124  # px: a toast never covers the buttons at the foot of a page
_STARTS = {"Ctrl+N": "deteccion", "Ctrl+R": "control", "Ctrl+I": "inspeccion"}


class Window(QMainWindow):
    """Header, rail, pages and strip; a cover (lock, neutral screen, help) hides them all and works alone."""

    lock_requested = Signal()
    hide_requested = Signal()
    help_requested = Signal()
    duty_load_requested = Signal()
    search_requested = Signal()  # the palette: search and commands
    start_requested = Signal(str)  # deteccion | control | inspeccion
    page_chosen = Signal(str)
    closing = Signal()  # it closes now, and everything is to be kept

    def __init__(
        self, theme: Theme, pages: Sequence[Page], services: object, now: Callable[[], datetime]
    ) -> None:
        """Take the pages in the order of the rail, what they are built with, and the post's local time."""
        super().__init__()
        self._theme, self._services, self._now = theme, services, now
        self._listed = pages
        self._pages = {page.id: page for page in pages}
        self._built: dict[str, QWidget] = {}
        self._history: list[str] = []
        self._covers: list[tuple[QWidget, QWidget | None, str]] = []
        self._aside: list[QDialog] = []  # dialogs that wait until help is read
        self._escaped_at = -ESCAPE_TWICE_MS - 1
        self._why_stay: Callable[[], str] = str
        self.setWindowTitle("Vigía")
        self.setWindowIcon(window_icon(theme))
        self.setMinimumSize(800, 560)
        self._build()
        self._bind_keys()
        self._ring = FocusRing(theme, self)
        self._toast = Toast(theme, self, above=_OVER_THE_FOOT)
        self._minute = QTimer(self, singleShot=True)
        self._minute.timeout.connect(self._tick)
        self._tick()
        theme.dress(self)

    def prepare(self) -> None:
        """Make what stands behind the lock screen, before it is needed."""
        _ = self._frame

    # What the window shows

    def show_post(self, name: str, kind: str = "") -> None:
        """Show the post in the header."""
        self._header.show_post(name, kind)

    def show_officer(self, label: str, shift: str = "") -> None:
        """Show the officer's label in the header."""
        self._header.show_officer(label, shift)

    def show_duty(self, phone: str) -> None:
        """Show the duty prosecutor's phone in the strip; empty while it is not loaded."""
        self._strip.show_duty(phone)

    def show_saved(self, words: str, short: str = "") -> None:
        """Show in the strip what is saved and what waits."""
        self._strip.show_saved(words, short)

    def show_count(self, page_id: str, count: int) -> None:
        """Show in the rail how many things wait on a page."""
        self._rail.show_count(page_id, count)

    def set_services(self, services: object) -> None:
        """Take what pages are built with from now on; pages built before are taken away."""
        self.forget_pages()
        self._services = services

    def show_demo(self, demo: bool) -> None:
        """Show the banner of demonstration keys."""
        self._demo.setVisible(demo)

    def set_discreet(self, discreet: bool) -> None:
        """Hide rail, header and numbers while others can see the screen."""
        self._header.setVisible(not discreet)
        self._rail.setVisible(not discreet)
        self._strip.setVisible(not discreet)
        self.setWindowTitle(self.tr("Control") if discreet else "Vigía")

    def show_toast(self, text: str, undo: Callable[[], None] | None = None) -> None:
        """Show a short message above the strip."""
        if self._covers and self._covers[-1][0].property("neutral"):
            return  # a clock says nothing
        self._toast.show_message(text, undo)

    def ask_before_closing(self, why_stay: Callable[[], str]) -> None:
        """Take what tells why the window should stay open; an empty text lets it close."""
        self._why_stay = why_stay

    @property
    def current(self) -> str:
        """The id of the page in front, or an empty text."""
        return self._history[-1] if self._history else ""

    def page(self, page_id: str) -> QWidget:
        """Return the widget of a page, built if need be."""
        if page_id not in self._built:
            widget = self._pages[page_id].build(self._services)
            self._built[page_id] = widget
            self._stack.addWidget(widget)
        return self._built[page_id]

    def show_page(self, page_id: str) -> QWidget:
        """Bring a page to the front and return its widget."""
        widget = self.page(page_id)
        if page_id != self.current:
            self._history.append(page_id)
            del self._history[:-32]
        self._stack.setCurrentWidget(widget)
        self._stack.setAccessibleName(self._pages[page_id].title)
        self._rail.show_page(page_id)
        focused = self.focusWidget()
        if focused is None or not focused.isVisible() or focused is self._stack:
            _enter(widget)
        return widget

    def go_back(self) -> None:
        """Bring the page before this one to the front."""
        if len(self._history) > 1:
            self._history.pop()
            before = self._history.pop()
            self.show_page(before)
            self.page_chosen.emit(before)

    def forget_pages(self) -> None:
        """Take all pages away, as when another officer comes on guard."""
        focused = self.focusWidget()
        if focused is not None and self._stack.isAncestorOf(focused):
            # or it goes to the search box; the next page takes it
            self._stack.setFocus(Qt.FocusReason.OtherFocusReason)
        for widget in self._built.values():
            self._stack.removeWidget(widget)
            retire(widget)
            widget.deleteLater()
        self._built, self._history = {}, []

    # Covers

    @property
    def covered(self) -> bool:
        """Whether a cover hides the pages."""
        return bool(self._covers)

    def show_cover(self, widget: QWidget, title: str = "Vigía", *, keep_dialogs: bool = False) -> None:
        """Hide everything behind `widget`; covers pile up, dialogs and menus close, the focus is remembered.

        With `keep_dialogs` they are only put aside until this cover goes, with what is typed in them.
        """
        self._toast.dismiss()
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        self._put_dialogs_away(keep=keep_dialogs)
        self._covers.append((widget, self.focusWidget(), self.windowTitle()))
        self._root.addWidget(widget)
        self._root.setCurrentWidget(widget)
        self.setWindowTitle(title)
        (widget.focusProxy() or widget).setFocus(Qt.FocusReason.OtherFocusReason)

    def hide_cover(self, widget: QWidget | None = None) -> None:
        """Take away the top cover (or `widget`, wherever it lies) and give the focus back to where it was."""
        at = next((n for n, cover in enumerate(self._covers) if cover[0] is widget), len(self._covers) - 1)
        if at < 0:
            return
        cover, focused, title = self._covers.pop(at)
        self._root.removeWidget(cover)
        cover.hide()  # it stays a child until its owner deletes it: a window of its own would take the activation
        if at < len(self._covers):
            above, _, _ = self._covers[at]
            self._covers[at] = (above, focused, title)
            return
        self._root.setCurrentWidget(self._covers[-1][0] if self._covers else self._frame)
        self.setWindowTitle(title)
        if focused is not None and isValid(focused) and focused.isVisible():
            focused.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self._covers:
            self._enter_page()
        self._bring_dialogs_back()

    def _put_dialogs_away(self, *, keep: bool) -> None:
        if not keep:
            self._aside = []
            for dialog in self.findChildren(QDialog):
                dialog.reject()
            return
        for dialog in self.findChildren(QDialog):
            if dialog.isVisible():
                self._aside.append(dialog)
                dialog.hide()

    def _bring_dialogs_back(self) -> None:
        aside, self._aside = self._aside, []
        for dialog in aside:
            if isValid(dialog):
                _show_as_it_was(dialog)

    # Inside

    def _enter_page(self) -> None:
        """Put the focus into the page in front, unless it is there already."""
        page, focused = self._stack.currentWidget(), self.focusWidget()
        if page is not None and not (focused is not None and page.isAncestorOf(focused)):
            _enter(page)

    def _build(self) -> None:
        centre = QFrame()
        outer = column(gap=0, parent=centre)
        self._demo = DemoBanner(self._theme)
        self._demo.hide()
        self._root = QStackedWidget()
        outer.addWidget(self._demo)
        outer.addWidget(self._root, 1)
        self.setCentralWidget(centre)

    @cached_property
    def _frame(self) -> Frame:
        """Header, rail, pages and strip; made when the first of them is needed, which the lock screen does not."""
        from desktop.ui.shell.frame import Frame  # noqa: PLC0415  the first window does not wait for it

        frame = Frame(self._theme, self._listed)
        self._root.insertWidget(0, frame)
        frame.header.lock_requested.connect(self.lock_requested)
        frame.header.hide_requested.connect(self.hide_requested)
        frame.header.help_requested.connect(self.help_requested)
        frame.header.search_requested.connect(self.search_requested)
        frame.strip.duty_load_requested.connect(self.duty_load_requested)
        frame.rail.page_chosen.connect(self._choose)
        frame.strip.show_time(self._now())
        self._bind_keys_inside(frame)
        return frame

    @property
    def _header(self) -> Header:
        return self._frame.header

    @property
    def _rail(self) -> Rail:
        return self._frame.rail

    @property
    def _stack(self) -> QStackedWidget:
        return self._frame.stack

    @property
    def _strip(self) -> Strip:
        return self._frame.strip

    def _bind_keys(self) -> None:
        everywhere = {
            "F1": self.help_requested.emit,
            "F12": self.hide_requested.emit,
            "Ctrl+L": self.lock_requested.emit,
        }
        sizes = {
            "Ctrl++": lambda: self._theme.set_scale(self._theme.scale + SCALE_STEP),
            "Ctrl+=": lambda: self._theme.set_scale(self._theme.scale + SCALE_STEP),
            "Ctrl+-": lambda: self._theme.set_scale(self._theme.scale - SCALE_STEP),
            "Ctrl+0": lambda: self._theme.set_scale(1.0),
        }
        for key, deed in {**everywhere, **sizes}.items():
            QShortcut(QKeySequence(key), self, deed)

    def _bind_keys_inside(self, frame: Frame) -> None:
        inside = {
            "Ctrl+K": self.search_requested.emit,
            "F6": lambda: self._next_region(1),
            "Shift+F6": lambda: self._next_region(-1),
            "Alt+Left": self.go_back,
            "Ctrl+Return": self._take_next_step,
            "Ctrl+S": lambda: self.show_toast(self.tr("Ya está guardado")),
        }
        for key, deed in inside.items():
            QShortcut(QKeySequence(key), frame, deed)
        for key, what in _STARTS.items():
            QShortcut(QKeySequence(key), frame, lambda chosen=what: self.start_requested.emit(chosen))
        for page_id, key in page_keys(self._listed).items():
            QShortcut(QKeySequence(key), frame, lambda chosen=page_id: self._choose(chosen))

    def _choose(self, page_id: str) -> None:
        self.show_page(page_id)
        self.page_chosen.emit(page_id)

    def _take_next_step(self) -> None:
        """Press the one blue button of the page in front."""
        page = self._stack.currentWidget()
        for button in page.findChildren(Button) if page else ():
            if button.kind == "primary" and button.isVisible():
                button.click()
                return

    def _next_region(self, step: int) -> None:
        page = self._stack.currentWidget()
        regions: list[QWidget] = [self._header, self._rail]
        if page is not None:
            told = getattr(page, "regions", None)
            regions += list(told()) if callable(told) else [page]
        regions.append(self._strip)
        focused = self.focusWidget()
        at = next(
            (n for n, one in enumerate(regions) if focused and (one is focused or one.isAncestorOf(focused))),
            0,
        )
        for distance in range(1, len(regions) + 1):
            if _enter(regions[(at + step * distance) % len(regions)]):
                return

    def _tick(self) -> None:
        moment = self._now()
        if "_frame" in vars(self):
            self._strip.show_time(moment)
        self._minute.start((60 - moment.second) * 1000)

    def showEvent(self, event: QShowEvent) -> None:
        """Show the pages where nothing covers them."""
        if not self._covers:
            self.prepare()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the theme the new width."""
        super().resizeEvent(event)
        self._theme.set_width(self.width())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say first what would wait if it closed now; nothing is lost either way."""
        why = self._why_stay()
        if not why:
            self.closing.emit()
            super().closeEvent(event)
            return
        event.ignore()
        from desktop.ui.design.dialog import ask  # noqa: PLC0415  the first window does not wait for it

        ask(
            self._theme, self, self.tr("¿Cerrar Vigía ahora?"), why, self.tr("Cerrar"), self._close_anyway,
            keep=self.tr("Dejarla abierta"),
        )  # fmt: skip

    def _close_anyway(self) -> None:
        self._why_stay = str
        self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape twice quickly hides the program."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
            return
        twice = event.timestamp() - self._escaped_at <= ESCAPE_TWICE_MS
        self._escaped_at = -ESCAPE_TWICE_MS - 1 if twice else event.timestamp()
        if twice:
            self.hide_requested.emit()


def _show_as_it_was(dialog: QDialog) -> None:
    """Show a dialog that was put aside; Qt selects what its field holds, and the next key would replace it."""
    field = dialog.focusWidget()
    caret = field.cursorPosition() if isinstance(field, QLineEdit) else 0
    dialog.show()
    if isinstance(field, QLineEdit):
        field.setCursorPosition(caret)


def _enter(region: QWidget) -> bool:
    """Put the focus on the first widget of a region that takes it."""
    candidates = [region, *region.findChildren(QWidget)]
    for widget in candidates:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.isEnabled():
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            return True
    return False
