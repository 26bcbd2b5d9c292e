"""What has to be put right is told on Inicio and before sealing, and goes once it is right."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyrage
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app import Parts, build_program
from desktop.desk.export import Wanted
from desktop.desk.handing_out import PENDING
from desktop.desk.watch import Concerns
from desktop.paths import home
from desktop.ui.design.banner import Banner
from desktop.ui.design.dialog import Dialog
from desktop.ui.detection.page import DetectionPage
from desktop.ui.home.page import HomePage
from desktop.ui.unlock.recovery_code import RecoveryCode
from desktop.vault import stored
from desktop.vault.clock import SystemIds
from desktop.vault.demo import demo_enrolment
from desktop.vault.header import RecoveryEnvelopes
from desktop.vault.officer import Role
from desktop.vault.passphrase import FixedKdf
from desktop.vault.posts import list_posts
from tests.torture.session import MovedClock, record
from tests.ui.hands import ANA, Hands

DAY_S = 86_400.0


class Post(Hands):
    """One supervisor in front of the program, with a clock that the test moves."""

    def __init__(self, qtbot: QtBot, application: QApplication, folder: Path) -> None:
        self.clock = MovedClock()
        self.parts = Parts(home(folder), self.clock, SystemIds(), FixedKdf(64, 1))
        enrolment = demo_enrolment(list_posts()[0], now=self.clock.now())
        with self.parts.vault.create("Persona Ficticia", Role.SUPERVISOR, ANA, enrolment) as opened:
            beto = opened.add_officer("Otra Persona", Role.OFFICER, ANA + " dos")
        self.other = beto.id
        super().__init__(build_program(application, self.parts), qtbot)
        qtbot.addWidget(self.program.window)
        self.program.window.resize(1366, 738)
        self.program.window.show()
        self.program.start()

    def enter(self, officer_id: str = "", words: str = ANA) -> None:
        officer_id = officer_id or self.parts.vault.officers()[0].id
        self.program.opening.unlock(officer_id, words)
        self.until_open()
        self.program.go("inicio")
        self.rest()

    def home(self) -> HomePage:
        page = self.program.window.page("inicio")
        assert isinstance(page, HomePage)
        return page

    def look(self) -> None:
        self.program.go("inicio")
        self.rest()

    def without_recovery(self) -> None:
        """As in a post whose enrolment names no recipient of the ministry's for recovery."""
        desk = self.program.desk
        assert desk is not None

        def forget(_: object) -> None:
            with desk._vault.database.transaction():
                stored.set_recovery(desk._vault.database, RecoveryEnvelopes())

        self.program.given.tasks.submit(self.program, forget, lambda _: None)
        self.rest()


@pytest.fixture
def post(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Post]:
    made = Post(qtbot, qapp, tmp_path / "home")
    yield made
    made.program.close()


def test_nothing_is_told_where_everything_is_right(post: Post) -> None:
    post.enter()
    assert not post.home()._concerns.isVisible()


def test_a_doubtful_clock_is_told_on_inicio_and_before_sealing_until_it_is_right_again(post: Post) -> None:
    post.enter()
    post.clock.wall_s = -400 * DAY_S  # before the program was written, as with an empty battery
    post.look()
    banner = post.home()._concerns.clock
    assert banner.isVisible()
    words = banner.words.plain()
    assert "dudosas" in words and "Los asientos están a salvo" in words and "avise a la supervisión" in words
    assert "la hora es dudosa" in asked_before_sealing(post)
    post.clock.wall_s = 0.0
    post.home()._concerns._look_if_seen()  # as every few seconds
    post.rest()
    assert not banner.isVisible()
    assert "la hora es dudosa" not in asked_before_sealing(post)


def asked_before_sealing(post: Post) -> str:
    """What the banners say of the dialog before a detection is sealed."""
    post.program.go("deteccion", {"start": "deteccion"})
    post.rest()
    page = post.program.window.page("deteccion")
    assert isinstance(page, DetectionPage)
    page._ask_to_seal()
    dialog = page._dialog
    assert isinstance(dialog, Dialog)
    said = " ".join(banner.words.plain() for banner in dialog.findChildren(Banner))
    dialog.reject()
    post.look()
    return said


def test_the_clock_is_right_again_though_a_record_was_written_while_it_was_ahead(post: Post) -> None:
    post.enter()
    desk, told = post.program.desk, []
    assert desk is not None

    def story(_: object) -> None:
        desk.log.begin_new_chain()
        assert desk.watch.look() == Concerns()
        post.clock.wall_s = 40 * DAY_S  # nobody sleeps for a month
        told.append(desk.watch.look().clock)
        desk.log.begin_new_chain()
        told.append(desk.watch.look().clock)
        post.clock.wall_s = 0.0
        told.append(desk.watch.look().clock)

    post.program.given.tasks.submit(post.program, story, lambda _: None)
    post.rest()
    assert told == [True, True, False]


def test_a_supervisor_is_asked_for_a_recovery_code_where_nobody_else_could_open_until_there_is_one(
    post: Post,
) -> None:
    post.enter()
    post.without_recovery()
    post.look()
    banner = post.home()._concerns.code
    assert banner.isVisible() and "código de recuperación" in banner.words.plain()
    banner.link_chosen.emit()
    dialog = post.program.window.findChild(RecoveryCode)
    assert dialog is not None
    dialog.accept()
    post.rest()
    assert dialog.code.text()
    dialog.accept()
    post.rest()
    assert not banner.isVisible()


def test_who_cannot_make_a_code_is_not_asked_for_one(post: Post) -> None:
    post.enter()
    post.without_recovery()
    with post.qtbot.waitSignal(post.program.locked):
        post.program.lock()
    post.enter(post.other, ANA + " dos")
    assert not post.home()._concerns.isVisible()


def test_an_export_whose_stick_is_gone_is_told_until_it_is_there_or_not_waited_for(
    post: Post, tmp_path: Path
) -> None:
    stick, judge = tmp_path / "pendrive", pyrage.x25519.Identity.generate()
    stick.mkdir()
    with post.parts.vault.unlock(post.parts.vault.officers()[0].id, ANA) as opened:
        desk = post.parts.desk(opened)
        first = record(desk, "texto ficticio")
        wanted = Wanted((first.instance_id,), "oficio ficticio", "juzgado ficticio", str(judge.to_public()))
        desk.export._handing_out.finish = lambda _: stick.rename(tmp_path / "afuera")  # type: ignore[assignment,method-assign]
        desk.export.write(wanted, stick)  # the stick is pulled out between the record and the end
        desk.close()
    post.enter()
    banner = post.home()._concerns.export
    assert banner.isVisible() and str(stick) in banner.words.plain()
    post.program.lock()
    (tmp_path / "afuera").rename(stick)
    post.enter()
    assert not post.home()._concerns.export.isVisible()
    assert "Se terminó de escribir la exportación" in post.program.window._toast.words.text()
    [file] = stick.iterdir()
    assert file.suffix == ".age" and pyrage.decrypt(file.read_bytes(), [judge])


def test_an_export_that_will_not_appear_is_not_waited_for_any_more(post: Post, tmp_path: Path) -> None:
    with post.parts.vault.unlock(post.parts.vault.officers()[0].id, ANA) as opened:
        opened.set_setting(PENDING, {str(tmp_path / "afuera" / "exportacion.age"): ""})
    post.enter()
    banner = post.home()._concerns.export
    assert banner.isVisible()
    banner.link_chosen.emit()
    post.rest()
    assert not banner.isVisible()
