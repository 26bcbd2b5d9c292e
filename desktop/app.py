"""The composition root: the only place that builds things and knows everyone. Reads from top to bottom."""

from __future__ import annotations

import logging
import logging.handlers
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from desktop.content.contacts import read_sheet
from desktop.content.in_force import ContentInForce
from desktop.content.library import Library
from desktop.content.packs.kept import KeptPacks
from desktop.content.shelf import FormShelf
from desktop.errors import AppError
from desktop.paths import Home, home, resource
from desktop.sync.alta import AltaReader
from desktop.vault.altas import waiting_altas
from desktop.vault.clock import SystemClock, SystemIds
from desktop.vault.demo import demo_enrolment
from desktop.vault.keyring import KeyStore
from desktop.vault.posts import Post, list_other_posts, list_posts
from desktop.vault.process import SingleInstance, harden
from desktop.vault.trust import Trust
from desktop.vault.vault import Vault

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from desktop.desk import Desk
    from desktop.ui.first_start.page import FirstStartAnswers
    from desktop.ui.program import Program
    from desktop.ui.settings import Settings
    from desktop.vault.open_vault import OpenVault
    from desktop.vault.passphrase import Kdf


@dataclass(frozen=True)
class Parts:
    """What lives as long as the program, with windows or without."""

    home: Home
    clock: SystemClock
    ids: SystemIds
    vault: Vault
    content: ContentInForce

    @property
    def shelf(self) -> FormShelf:
        return self.content.current.shelf

    @property
    def library(self) -> Library:
        return self.content.current.library

    def desk(self, opened: OpenVault) -> Desk:
        """Join log, outbox and sending over an open vault, with the content in force from now on."""
        from desktop.desk import Desk  # the first window does not wait for it

        self.content.refresh()
        return Desk(opened, self.home, self.shelf, self.clock, self.ids)


def build_parts(folder: Path | None = None, *, kdf: Kdf | None = None) -> Parts:
    """Build what needs no window. Raises DataFolderUnusable, ResourceMissing."""
    harden()
    place = home(folder)
    clock, ids = SystemClock(), SystemIds()
    return Parts(
        home=place,
        clock=clock,
        ids=ids,
        vault=Vault(place, clock, ids, KeyStore(), kdf=kdf),
        content=ContentInForce(KeptPacks(place.packs), resource()),
    )


def open_window(alta: Path | None = None) -> int:
    """Run the program in its window and return its exit code; `alta` is an enrolment file to offer."""
    from desktop.ui.idle import LeaveGuard  # Qt is imported only where there is a window
    from desktop.ui.start import Start
    from desktop.vault.leaving import system_watch

    start = Start(sys.argv)
    try:
        parts = build_parts()
        write_log(parts.home)
        instance = SingleInstance(parts.home.lock)
        instance.acquire()
    except AppError as error:
        start.refuse(error)
        return 2
    sys.excepthook = partial(_report_bug, start.show_bug)
    program = build_program(start.application, parts)
    try:
        program.start()
    except AppError as error:
        start.refuse(error)
        return 2
    if alta is not None:
        program.offer_alta(alta)
    leaving = LeaveGuard(system_watch())
    leaving.left.connect(program.lock)
    leaving.start()
    start.show(program)
    program.warm_up()
    code = start.run()
    leaving.stop()
    program.close()
    instance.release()
    return code


def build_program(application: QApplication, parts: Parts) -> Program:
    """Build the window and everything it shows."""
    from desktop.ui.catalogue import PAGES
    from desktop.ui.design.theme import Theme
    from desktop.ui.design.tokens import Mode
    from desktop.ui.doors import Doors
    from desktop.ui.enrolment.qr import text_of_picture
    from desktop.ui.idle import IdleWatch
    from desktop.ui.program import Program
    from desktop.ui.settings import Preferences
    from desktop.ui.start import Languages
    from desktop.ui.tasks import TaskRunner

    preferences = Preferences(parts.home.settings)
    languages = Languages(application)
    languages.speak(preferences.current.language)
    theme = Theme(application, Mode(preferences.current.mode), preferences.current.scale)
    theme.reduced_motion = preferences.current.reduced_motion
    posts = list_posts()
    doors = Doors(
        create=partial(_create, parts),
        desk=parts.desk,
        post_of=_post_of,
        posts=posts,
        other_posts=list_other_posts,
        demo=(resource("trust") / "demo").is_dir(),
        contacts=partial(read_sheet, parts.home.contacts),
        altas=AltaReader(Trust.load(resource("trust")), parts.clock.now, text_of_picture),
        waiting=waiting_altas,
    )
    program = Program(
        theme=theme,
        vault=parts.vault,
        doors=doors,
        content=lambda: parts.content.current,
        pages=PAGES,
        tasks=TaskRunner(_raise),
        idle=IdleWatch(application),
        preferences=preferences,
        clock=parts.clock,
        ids=parts.ids,
    )

    def follow(wanted: Settings) -> None:
        theme.set_mode(Mode(wanted.mode))
        theme.set_scale(wanted.scale)
        theme.reduced_motion = wanted.reduced_motion
        if wanted.language != languages.current:
            languages.speak(wanted.language)
            program.show_again()

    preferences.changed.connect(follow)
    theme.changed.connect(lambda: preferences.change(mode=theme.mode.value, scale=theme.scale))
    return program


def write_log(place: Home) -> None:
    """Keep a small log of the program's own deeds; no record, answer or name ever reaches it."""
    place.logs.mkdir(mode=0o700, exist_ok=True)
    handler = logging.handlers.RotatingFileHandler(
        place.logs / "vigia.log", maxBytes=500_000, backupCount=2, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)


def _create(parts: Parts, answers: FirstStartAnswers) -> OpenVault:
    enrolment = answers.enrolment
    if enrolment is None:
        assert answers.post is not None
        enrolment = demo_enrolment(answers.post, now=parts.clock.now())
    return parts.vault.create(answers.name, answers.role, answers.passphrase, enrolment)


def _post_of(code: str) -> Post | None:
    return next((post for post in (*list_posts(), *list_other_posts()) if post.code == code), None)


def _raise(error: Exception) -> None:
    raise error


def _report_bug(
    show: Callable[[BaseException], None],
    kind: type[BaseException],
    error: BaseException,
    trace: TracebackType | None,
) -> None:
    """Write down what nobody foresaw, without the texts of the exception: they may quote an answer."""
    where = []
    while trace is not None:
        code = trace.tb_frame.f_code
        where.append(f"{Path(code.co_filename).name}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    logging.getLogger("vigia.bug").error("%s at %s", kind.__name__, " < ".join(reversed(where)))
    if issubclass(kind, Exception):
        show(error)
