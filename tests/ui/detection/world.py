"""The detection page over a real vault, offscreen: what a test needs to act like an officer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop.app import Parts, build_parts
from desktop.content.crossings import Place
from desktop.desk import Desk
from desktop.incidents.drafts import Draft, DraftRow
from desktop.ui.catalogue import PAGES
from desktop.ui.design.check_row import RowRole
from desktop.ui.design.theme import Theme
from desktop.ui.detection.page import DetectionPage
from desktop.ui.detection.phases import PARTS
from desktop.ui.detection.workbench import Workbench
from desktop.ui.services import News, Services
from desktop.ui.settings import Preferences
from desktop.ui.shell.window import Window
from desktop.ui.tasks import TaskRunner
from desktop.vault.demo import demo_enrolment
from desktop.vault.officer import Role
from desktop.vault.passphrase import FixedKdf
from desktop.vault.posts import list_posts

PASSPHRASE = "tornillo lluvia montaña azul"


class World:
    """One machine. `open` unlocks it and shows the page; `die` drops everything as a kill would."""

    def __init__(self, folder: Path, theme: Theme, qtbot: Any) -> None:
        self.folder, self.theme, self.qtbot = folder, theme, qtbot
        self.said: list[tuple[str, Callable[[], None] | None]] = []
        self.gone: list[tuple[str, Any]] = []
        self.failures: list[Exception] = []
        self.counts: dict[str, int] = {"drafts": 0, "log": 0}
        self._owner = QObject()
        self.desk: Desk | None = None
        self.tasks: TaskRunner | None = None

    def open(self) -> None:
        """Make or unlock the vault and show the page in a window."""
        self.tasks = TaskRunner(self.failures.append)
        self.parts: Parts = build_parts(self.folder, kdf=FixedKdf(64, 1))
        self.desk = self.run(lambda: self.parts.desk(self._unlock()))
        self.news = News()
        self.news.drafts_changed.connect(lambda: self._count("drafts"))
        self.news.log_changed.connect(lambda: self._count("log"))
        self.window = Window(self.theme, PAGES, None, self.parts.clock.now)
        self.qtbot.addWidget(self.window)
        self.window.set_services(self._services(self.desk))
        self.window.show_post("Aguas Blancas – Bermejo", "Salta")
        self.window.show_officer("Agente 01")
        self.window.resize(1366, 738)
        self.window.show()
        self.window.activateWindow()
        self.qtbot.waitExposed(self.window)
        page = self.window.show_page("deteccion")
        assert isinstance(page, DetectionPage)
        self.page = page

    def _unlock(self) -> Any:
        vault = self.parts.vault
        if vault.exists():
            return vault.unlock(vault.officers()[0].id, PASSPHRASE)
        enrolment = demo_enrolment(list_posts()[0], now=self.parts.clock.now())
        return vault.create("Ana Ñandubay", Role.SUPERVISOR, PASSPHRASE, enrolment)

    def _services(self, desk: Desk) -> Services:
        assert self.tasks is not None
        return Services(
            theme=self.theme,
            tasks=self.tasks,
            desk=desk,
            library=self.parts.library,
            place=Place("Aguas Blancas", "Salta", "BO"),
            clock=self.parts.clock,
            ids=self.parts.ids,
            news=self.news,
            preferences=Preferences(self.folder / "settings.json"),
            go=lambda page, argument=None: self.gone.append((page, argument)),
            say=self._say,
            fail=self.failures.append,
            send_now=lambda: None,
        )

    def _say(self, words: str, undo: Callable[[], None] | None = None) -> None:
        self.said.append((words, undo))
        self.window.show_toast(words, undo)

    def _count(self, what: str) -> None:
        self.counts[what] += 1

    def run(self, deed: Callable[[], Any]) -> Any:
        """Do something in the vault's lane and return what came of it."""
        assert self.tasks is not None
        box: list[Any] = []
        self.tasks.submit(self._owner, lambda _: deed(), box.append, failed=box.append)
        self.qtbot.waitUntil(lambda: bool(box), timeout=60_000)
        if isinstance(box[0], Exception):
            raise box[0]
        return box[0]

    def close(self) -> None:
        """End the background work, the vault first."""
        if self.tasks is None:
            return
        if self.desk is not None:
            self.run(self.desk.close)
        self.tasks.close()
        self.tasks = self.desk = None

    def die(self) -> None:
        """Drop the program where it stands: nothing is kept or closed on purpose."""
        assert self.tasks is not None
        if self.page.bench is not None:
            self.bench.keeper.stop()  # a killed program writes no more; neither does it say goodbye
        self.tasks.close()
        self.window.hide()
        self.tasks = self.desk = None

    # What the officer does

    @property
    def bench(self) -> Workbench:
        assert self.page.bench is not None
        return self.page.bench

    def start(self) -> None:
        """Begin a new detection."""
        self.page.arrive({"start": "deteccion"})
        self.qtbot.waitUntil(lambda: self.page.bench is not None, timeout=60_000)

    def arrive(self, argument: Any = None) -> None:
        """Come to the page and wait for its draft."""
        self.page.arrive(argument)
        self.qtbot.waitUntil(lambda: self.page.bench is not None, timeout=60_000)

    def go_to_phase(self, number: int) -> None:
        self.bench.show_part(PARTS[number])
        self.bench.take_focus()

    def press(
        self, key: Qt.Key | str, *modifiers: Qt.KeyboardModifier, widget: QWidget | None = None
    ) -> None:
        target = widget or self.window.focusWidget()
        pressed = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            pressed |= modifier
        QTest.keyClick(target, key, pressed)

    def mark(self, code: str) -> None:
        """Go down the list to a code with the arrow, and mark it with the space bar."""
        rows = self.bench.checklist.rows
        rows.setFocus()
        self.press(Qt.Key.Key_Home)
        for _ in range(rows.model().rowCount()):
            if rows.currentIndex().data(RowRole.CODE) == code:
                break
            self.press(Qt.Key.Key_Down)
        assert rows.currentIndex().data(RowRole.CODE) == code
        self.press(Qt.Key.Key_Space)

    def answer(self, **answers: str) -> None:
        """Give answers as the form's own widgets would, through the session."""
        for name, value in answers.items():
            self.bench._take(self.bench.session.set(f"/data/{name}", value))

    def kept(self) -> None:
        """Wait until everything is in the store."""
        self.qtbot.waitUntil(lambda: self.bench.keeper.idle, timeout=60_000)

    def drafts(self) -> tuple[DraftRow, ...]:
        assert self.desk is not None
        return tuple(self.run(self.desk.log.drafts.list))  # type: ignore[union-attr]

    def draft(self) -> Draft:
        assert self.desk is not None
        draft_id = self.bench.draft_id
        return self.run(lambda: self.desk.log.drafts.get(draft_id))  # type: ignore[union-attr, no-any-return]

    @property
    def now(self) -> datetime:
        return self.parts.clock.now()
