"""A post at work behind a page: a real vault, desk and sender in a temporary folder. All answers are fictitious."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from desktop.app import Parts, build_parts
from desktop.content.crossings import Place
from desktop.desk import Desk, Snapshot
from desktop.forms.session import Session
from desktop.forms.surroundings import Surroundings
from desktop.incidents.records import Counted, Record
from desktop.sync.run import SyncReport
from desktop.ui.design.button import Button
from desktop.ui.design.theme import Theme
from desktop.ui.sender import Sender
from desktop.ui.services import News, Services
from desktop.ui.settings import Preferences
from desktop.ui.tasks import TaskRunner
from desktop.vault.demo import demo_enrolment
from desktop.vault.officer import Role
from desktop.vault.passphrase import FixedKdf
from desktop.vault.posts import list_posts
from tests.ui import shots

T = TypeVar("T")
PASSPHRASE = "tornillo lluvia montaña azul"
WAIT_MS = 60_000
OBSERVED = {"/data/ob": "ob_01 ob_02 ob_07", "/data/es_nnya": "no", "/data/comienzo/lugar": "cabina 2"}
EMERGENCY = {**OBSERVED, "/data/peligro_actual": "si"}


@dataclass
class World:
    """The program without its window: what pages ask for ends up in `went`, `said` and `failed`."""

    qtbot: QtBot
    parts: Parts
    tasks: TaskRunner
    services: Services
    sender: Sender
    went: list[tuple[str, Any]] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    failed: list[Exception] = field(default_factory=list)

    @property
    def desk(self) -> Desk:
        return self.services.desk

    def run(self, job: Callable[[Desk], T]) -> T:
        """Run something in the lane of the vault and wait for it."""
        return in_lane(self.qtbot, self.tasks, lambda: job(self.desk))

    def rest(self) -> None:
        """Wait until everything asked of the vault so far was answered."""
        self.run(lambda _: None)

    def seal(self, answers: dict[str, str] = OBSERVED, *, level: str = "", hecho: str = "") -> Record:
        """Fill in a detection and seal it, as the detection page does; the officer decides what was suggested."""

        def deed(desk: Desk) -> Record | Counted:
            work = desk.start("deteccion_temprana", hecho=hecho)
            session = Session(work.form, Surroundings(self.parts.clock, self.parts.ids))
            for ref, value in answers.items():
                session.set(ref, value)
            session.set("/data/nivel_decidido", level or session.value("/data/nivel_sugerido"))
            session.set("/data/decide", session.question("/data/decide").choices[0].name)
            assert session.validate() == ()
            desk.keep(Snapshot(work.draft_id, session.draft(), {}))
            outcome = desk.finalise(work.draft_id, session.finalise())
            desk.sending.put_on_the_road()
            return outcome

        record = self.run(deed)
        assert isinstance(record, Record)
        self.services.news.log_changed.emit()
        return record

    def send(self) -> None:
        """Send, and wait until the receipts are in the log."""
        with self.qtbot.waitSignal(self.services.news.sending_changed, timeout=WAIT_MS):
            self.services.send_now()

    def close(self) -> None:
        """Let what is on the road end, then the vault, then the lanes."""
        self.qtbot.waitUntil(lambda: not self.sender.running, timeout=WAIT_MS)
        delete(self.sender)  # its timer would send again
        self.rest()
        self.run(lambda desk: desk.close())
        self.tasks.close()


def in_lane(qtbot: QtBot, tasks: TaskRunner, job: Callable[[], T]) -> T:
    """Run a job in the lane of the vault and wait for it."""
    settled: list[T] = []
    errors: list[Exception] = []
    tasks.submit(tasks, lambda _: job(), settled.append, failed=errors.append)
    qtbot.waitUntil(lambda: bool(settled or errors), timeout=WAIT_MS)
    if errors:
        raise errors[0]
    return settled[0]


def open_world(qtbot: QtBot, theme: Theme, folder: Path) -> World:
    """Start the program anew in an empty folder, with one fictitious officer."""
    parts = build_parts(folder, kdf=FixedKdf(64, 1))
    failed: list[Exception] = []
    tasks = TaskRunner(failed.append)
    post = list_posts()[0]

    def create() -> Desk:
        enrolment = demo_enrolment(post, now=parts.clock.now())
        return parts.desk(parts.vault.create("Persona Ficticia", Role.SUPERVISOR, PASSPHRASE, enrolment))

    desk = in_lane(qtbot, tasks, create)
    news = News(tasks)
    sender = Sender(tasks, parts.clock.now, tasks)
    went: list[tuple[str, Any]] = []
    said: list[str] = []
    services = Services(
        theme=theme, tasks=tasks, desk=desk, library=parts.library, place=Place(post.locality, post.province),
        clock=parts.clock, ids=parts.ids, news=news, preferences=Preferences(folder / "settings.json"),
        go=lambda page, argument: went.append((page, argument)), say=lambda words, _undo: said.append(words),
        fail=failed.append, send_now=lambda: sender.send(force=True),
    )  # fmt: skip
    world = World(qtbot, parts, tasks, services, sender, went, said, failed)

    def sent(report: SyncReport) -> None:  # what the program does with a report
        news.sending_problem.emit(report.problem)
        tasks.submit(tasks, lambda _: desk.sending.take_back(report), lambda _: news.sending_changed.emit())

    sender.reported.connect(sent)
    sender.failed.connect(failed.append)
    sender.travel(desk.road)
    qtbot.waitUntil(lambda: not sender.running, timeout=WAIT_MS)
    world.rest()
    return world


def connect(world: World, url: str) -> None:
    """Set the registry's address, as the sending page does."""
    world.run(lambda desk: desk.sending.connect(url))


def words_of(widget: QWidget) -> str:
    """Return every word that a widget shows now."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def primary_buttons(widget: QWidget) -> list[str]:
    """Return the words of the blue buttons that can be seen."""
    buttons = widget.findChildren(Button)
    return [button.text() for button in buttons if button.kind == "primary" and button.isVisible()]


def button(widget: QWidget, words: str) -> Button:
    """Return the one button with these words that can be seen."""
    [found] = [each for each in widget.findChildren(Button) if each.text() == words and each.isVisible()]
    return found


def settle(world: World) -> None:
    """Let the list come, then what it asks for."""
    for _ in range(3):
        world.rest()
        shots.settle()
