"""One page over a real vault and the real content, offscreen: what a test needs to act like an officer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.app import Parts, build_parts
from desktop.content.crossings import Place
from desktop.desk import Desk
from desktop.ui.design.button import Button
from desktop.ui.design.theme import Theme
from desktop.ui.pages import Page
from desktop.ui.services import News, Services
from desktop.ui.settings import Preferences
from desktop.ui.shell.window import Window
from desktop.ui.tasks import TaskRunner
from desktop.vault.demo import demo_enrolment
from desktop.vault.officer import Role
from desktop.vault.passphrase import FixedKdf
from desktop.vault.posts import list_posts
from tests.ui import shots

AGUAS_BLANCAS = Place("Aguas Blancas", "Salta", "BO", "Bermejo")


class PageWorld:
    """A vault at Aguas Blancas with one fictitious officer, and a window that has one page."""

    def __init__(self, folder: Path, theme: Theme, qtbot: Any, page: Page) -> None:
        self.theme, self.qtbot = theme, qtbot
        self.said: list[str] = []
        self.undo: Callable[[], None] | None = None  # of what was said last
        self.gone: list[tuple[str, Any]] = []
        self.failures: list[Exception] = []
        self._owner = QObject()
        self.tasks = TaskRunner(self.failures.append)
        self.parts: Parts = build_parts(folder, kdf=FixedKdf(64, 1))
        self.desk: Desk = self.run(self._create)
        self.news = News()
        self.services = self._services()
        self.window = Window(theme, [page], self.services, self.parts.clock.now)
        qtbot.addWidget(self.window)
        self.window.show_post("Aguas Blancas – Bermejo", "Salta")
        self.window.show_officer("Agente 01")
        self.window.resize(1366, 697)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitExposed(self.window)
        self.page: Any = self.window.show_page(page.id)

    def _create(self) -> Desk:
        enrolment = demo_enrolment(list_posts()[0], now=self.parts.clock.now())
        opened = self.parts.vault.create(
            "Agente ficticio", Role.SUPERVISOR, "tornillo lluvia montaña azul", enrolment
        )
        return self.parts.desk(opened)

    def _services(self) -> Services:
        return Services(
            theme=self.theme,
            tasks=self.tasks,
            desk=self.desk,
            library=self.parts.library,
            place=AGUAS_BLANCAS,
            clock=self.parts.clock,
            ids=self.parts.ids,
            news=self.news,
            preferences=Preferences(self.parts.home.settings),
            go=lambda page, argument: self.gone.append((page, argument)),
            say=self._say,
            fail=self.failures.append,
            send_now=lambda: None,
        )

    def _say(self, words: str, undo: Callable[[], None] | None) -> None:
        self.said.append(words)
        self.undo = undo

    def run(self, job: Callable[[], Any]) -> Any:
        """Run a job where the vault lives and wait for what it gives."""
        given: list[Any] = []
        self.tasks.submit(self._owner, lambda _: job(), given.append)
        self.qtbot.waitUntil(lambda: bool(given or self.failures), timeout=60_000)
        assert not self.failures, self.failures
        return given[0]

    def settle(self) -> None:
        """Wait until every job that was asked for has handed over what it found."""
        self.run(lambda: None)

    def press(self, key: Qt.Key, widget: QWidget | None = None, **given: Any) -> None:
        """Press a key where the focus is, after what was shown before is on the screen."""
        shots.settle()
        QTest.keyClick(widget or self.window.focusWidget(), key, **given)

    def type(self, widget: QWidget, text: str) -> None:
        """Type letter by letter; any letter, which QTest cannot."""
        widget.setFocus()
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                key = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(widget, key)

    def primaries(self) -> list[Button]:
        """The blue buttons in sight."""
        shots.settle()
        return [
            button
            for button in self.page.findChildren(Button)
            if button.kind == "primary" and button.isVisible()
        ]

    def close(self) -> None:
        """End the work and close the vault."""
        self.window.forget_pages()
        self.run(self.desk.close)
        self.tasks.close()
