"""A post with a week of work behind it, for pictures: a real vault and program. Everything in it is fictitious."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from desktop.app import Parts, build_parts, build_program
from desktop.desk import Desk, Snapshot
from desktop.forms.session import Session
from desktop.forms.surroundings import Surroundings
from desktop.incidents.records import Record
from desktop.ui.program import Program
from desktop.ui.statistics.chart import Chart
from desktop.ui.tasks import Lane
from desktop.vault.demo import demo_enrolment
from desktop.vault.officer import Role
from desktop.vault.passphrase import FixedKdf
from desktop.vault.posts import list_posts
from tests.ui.shots import settle

PASSPHRASE = "tornillo lluvia montaña azul"
PATIENCE_MS = 60_000
_FORM = "deteccion_temprana"
_ANSWERS = (
    {"/data/ob": "ob_01 ob_02 ob_07", "/data/es_nnya": "no", "/data/comienzo/lugar": "cabina 2"},
    {"/data/ob": "ob_01", "/data/es_nnya": "no", "/data/comienzo/lugar": "playa de ómnibus"},
    {"/data/ob": "ob_01 ob_02 ob_07", "/data/es_nnya": "no", "/data/peligro_actual": "si"},
)
_BEGUN = {"/data/ob": "ob_01 ob_02", "/data/comienzo/lugar": "cabina 3"}


class Post:
    """The program over its window, from the first start to an open vault with records and a draft."""

    def __init__(self, application: QApplication, home: Path) -> None:
        self.application = application
        self.parts: Parts = build_parts(home, kdf=FixedKdf(64, 1))
        self.program: Program = build_program(application, self.parts)
        self.program.window_changed.connect(lambda window: window.show())
        self.records: tuple[Record, ...] = ()
        self.draft = self.following = self.inspection = ""  # a detection, what follows a record, a rural one

    def first_start(self) -> None:
        """Show the program as on a new machine."""
        self.program.start()
        self.program.window.show()
        settle()

    def lock(self) -> None:
        """Make the vault of one fictitious officer, or lock it, and show the lock screen."""
        if self.program.is_open:
            self.program.lock()
            self.rest()
            return
        enrolment = demo_enrolment(list_posts()[0], now=self.parts.clock.now())
        self.parts.vault.create("Persona Ficticia", Role.SUPERVISOR, PASSPHRASE, enrolment).close()
        self.program.start()
        self.program.window.show()
        settle()

    def open(self) -> None:
        """Unlock as the officer does, and write what the pictures show."""
        assert self.program.covers.page is not None
        self.program.covers.page.unlock_requested.emit(self.parts.vault.officers()[0].id, PASSPHRASE)
        self.until(lambda: self.program.is_open)
        if not self.records:
            self.records = tuple(
                self.ask(lambda desk, chosen=answers: self.seal(desk, chosen)) for answers in _ANSWERS
            )
            self.draft = self.ask(self._begin)
            self.following = self.ask(lambda desk: self._form(desk, "seguimiento", self.records[0].hecho))
            self.inspection = self.ask(lambda desk: self._form(desk, "inspeccion_rural"))
            self.program.news.log_changed.emit()
        self.rest()

    def ask(self, question: Callable[[Desk], Any]) -> Any:
        """Ask the desk something in its own lane and wait for the answer."""
        told: list[Any] = []
        self.program.ask(question, told.append)
        self.until(lambda: bool(told))
        return told[0]

    def until(self, holds: Callable[[], bool]) -> None:
        """Let the program work until something holds."""
        for _ in range(PATIENCE_MS // 10):
            if holds():
                return
            QTest.qWait(10)
        raise AssertionError("the program never got there")

    def rest(self, rounds: int = 3) -> None:
        """Let everything asked of vault and packs so far come back, what that asks for in turn, and the charts."""
        for _ in range(rounds):
            for lane in (Lane.DB, Lane.CONTENT):
                settled: list[None] = []
                self.program.given.tasks.submit(self.program, lambda _: None, settled.append, lane=lane)
                self.until(lambda found=settled: bool(found))
        settle()
        self.until(lambda: all(chart.drawn for chart in self._charts()))
        settle()

    def _charts(self) -> list[Chart]:
        return [chart for chart in self.program.window.findChildren(Chart) if chart.isVisible()]

    def close(self) -> None:
        """Close the program and take its widgets away at once: each one left makes every later change of look slower."""
        self.rest()
        self.program.close()
        for gone in (self.program.window, self.program, self.program.given.theme):
            delete(gone)

    def _session(self, desk: Desk, answers: dict[str, str]) -> tuple[str, Session]:
        work = desk.start(_FORM)
        session = Session(work.form, Surroundings(self.parts.clock, self.parts.ids))
        for ref, value in answers.items():
            session.set(ref, value)
        return work.draft_id, session

    def seal(self, desk: Desk, answers: dict[str, str]) -> Record:
        """Seal a detection with these answers, in the lane of the vault; the officer decides what was suggested."""
        draft_id, session = self._session(desk, answers)
        session.set("/data/nivel_decidido", session.value("/data/nivel_sugerido"))
        session.set("/data/decide", session.question("/data/decide").choices[0].name)
        desk.keep(Snapshot(draft_id, session.draft(), {}))
        sealed = desk.finalise(draft_id, session.finalise())
        assert isinstance(sealed, Record)
        return sealed

    def _begin(self, desk: Desk) -> str:
        draft_id, session = self._session(desk, _BEGUN)
        desk.keep(Snapshot(draft_id, session.draft(), {}))
        return draft_id

    def _form(self, desk: Desk, form_id: str, hecho: str = "") -> str:
        work = desk.filling.start(form_id, hecho=hecho).work
        session = Session(work.form, Surroundings(self.parts.clock, self.parts.ids))
        desk.keep(Snapshot(work.draft_id, session.draft(), {}))
        return work.draft_id
