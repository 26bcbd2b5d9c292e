"""The composition root: the only place that builds things and knows everyone. Reads from top to bottom."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.errors import AlreadyRunning, AppError
from desktop.paths import Home, home, resource
from desktop.vault.clock import SystemClock, SystemIds
from desktop.vault.locked import LockedVault
from desktop.vault.process import SingleInstance, harden

if TYPE_CHECKING:
    from types import TracebackType

    from PySide6.QtWidgets import QApplication

    from desktop.content.contacts import ContactSheet
    from desktop.content.in_force import ContentInForce
    from desktop.content.library import Library
    from desktop.content.shelf import FormShelf
    from desktop.desk import Desk
    from desktop.desk.export import Acta
    from desktop.sync.alta import AltaReader
    from desktop.ui.first_start.page import FirstStartAnswers
    from desktop.ui.program import Program
    from desktop.ui.settings import Settings
    from desktop.vault.open_vault import OpenVault
    from desktop.vault.passphrase import Kdf
    from desktop.vault.posts import Post
    from desktop.vault.screen import Screen
    from desktop.vault.vault import Vault


class Parts:
    """What lives as long as the program, with windows or without; each is imported and made when first asked for.

    The first window asks for `locked` alone. docs/decisions/start-up.md says what that gains.
    """

    def __init__(self, place: Home, clock: SystemClock, ids: SystemIds, kdf: Kdf | None = None) -> None:
        self.home, self.clock, self.ids = place, clock, ids
        self._kdf = kdf

    @cached_property
    def locked(self) -> LockedVault:
        return LockedVault(self.home, self.clock)

    @cached_property
    def vault(self) -> Vault:
        from desktop.vault.keyring import KeyStore
        from desktop.vault.vault import Vault

        return Vault(self.home, self.clock, self.ids, KeyStore(), kdf=self._kdf, gate=self.locked.gate)

    @cached_property
    def content(self) -> ContentInForce:
        from desktop.content.in_force import ContentInForce
        from desktop.content.packs.kept import KeptPacks

        return ContentInForce(KeptPacks(self.home.packs), resource())

    @property
    def shelf(self) -> FormShelf:
        return self.content.current.shelf

    @property
    def library(self) -> Library:
        return self.content.current.library

    def desk(self, opened: OpenVault) -> Desk:
        """Join log, outbox and sending over an open vault, with the content in force from now on."""
        from desktop.desk import Desk
        from desktop.store.reserve import Reserve

        self.content.refresh()
        reserve = Reserve(self.home.reserve)  # a full disk must not keep an officer out
        return reserve.spending(lambda: Desk(opened, self.home, self.shelf, self.clock, self.ids))


def build_parts(folder: Path | None = None, *, kdf: Kdf | None = None) -> Parts:
    """Build what needs no window. Raises DataFolderUnusable."""
    harden()
    return Parts(home(folder), SystemClock(), SystemIds(), kdf)


def open_window(alta: Path | None = None) -> int:
    """Run the program in its window and return its exit code; `alta` is an enrolment file to offer."""
    gc.disable()  # nothing made on the way to the first window is garbage; looking for some takes 7 % of it
    from desktop.ui.start import Start  # Qt is imported only where there is a window

    start = Start(sys.argv)
    try:
        parts = build_parts()
        instance = SingleInstance(parts.home.lock)
        instance.acquire()
    except AlreadyRunning as error:
        if start.call_open_window(home().bell):
            return 0
        start.refuse(error)
        return 2
    except AppError as error:
        start.refuse(error)
        return 2
    sys.excepthook = partial(_report_bug, parts.home, start.show_bug)
    try:
        program = build_program(start.application, parts)
        program.start()
    except AppError as error:
        start.refuse(error)
        return 2
    if alta is not None:
        program.offer_alta(alta)
    start.show(program)
    bell = start.listen(parts.home.bell, program)
    gc.freeze()
    # From here on the window is on the screen, and nothing has a key yet.
    with suppress(OSError):  # a disk that takes no log must not keep an officer out
        write_log(parts.home)
    stop_watching = _watch_leaving(program)
    program.warm_up()
    _follow_motion(program)
    code = start.run()
    stop_watching()
    bell.close()
    program.close()
    instance.release()
    return code


def _watch_leaving(program: Program) -> Callable[[], None]:
    """Lock when the person leaves the machine; return what ends the watch."""
    from desktop.ui.idle import LeaveGuard
    from desktop.vault.leaving import system_watch

    leaving = LeaveGuard(system_watch())
    leaving.left.connect(program.lock)
    leaving.start()
    return leaving.stop


def _follow_motion(program: Program) -> None:
    """Move less on the screen where the system asks for that."""
    from desktop.ui.motion.following import MotionFollower
    from desktop.ui.motion.system import system_motion

    given = program.given
    MotionFollower(system_motion(), given.theme, given.tasks, program).ask()


def build_program(application: QApplication, parts: Parts, screen: Screen | None = None) -> Program:
    """Build the window and everything it shows; `screen` stands for the system's own in tests."""
    from desktop.ui.catalogue import PAGES
    from desktop.ui.design.theme import Theme
    from desktop.ui.design.tokens import Mode
    from desktop.ui.doors import Doors
    from desktop.ui.garbage import Collector
    from desktop.ui.idle import IdleWatch
    from desktop.ui.program import Program
    from desktop.ui.settings import Preferences
    from desktop.ui.shielding import Shielding
    from desktop.ui.start import Languages
    from desktop.ui.tasks import TaskRunner
    from desktop.vault.screen import system_screen

    preferences = Preferences(parts.home.settings)
    languages = Languages(application)
    languages.speak(preferences.current.language)
    theme = Theme(application, Mode(preferences.current.mode), preferences.current.scale)
    theme.still = preferences.current.still
    doors = Doors(
        vault=lambda: parts.vault,
        create=partial(_create, parts),
        desk=parts.desk,
        content=lambda: parts.content.current,
        contacts=partial(_contacts, parts),
        post_of=_post_of,
        posts=_posts,
        other_posts=_other_posts,
        demo=(resource("trust") / "demo").is_dir(),
        altas=partial(_altas, parts),
        waiting=_waiting_altas,
    )
    program = Program(
        theme=theme,
        vault=parts.locked,
        doors=doors,
        pages=PAGES,
        tasks=TaskRunner(_raise),
        idle=IdleWatch(application),
        preferences=preferences,
        clock=parts.clock,
        ids=parts.ids,
    )

    shielding = Shielding(screen or system_screen(), application)
    shielding.shield(preferences.current.block_capture)
    program.help_shown.connect(
        lambda shown: shielding.exempt(program.window.windowHandle() if shown else None)
    )
    program.window_changed.connect(lambda _: shielding.exempt(None))
    program.locked.connect(Collector.of(application).want_all)  # the pages that were closed held answers

    def follow(wanted: Settings) -> None:
        shielding.shield(wanted.block_capture)
        theme.set_mode(Mode(wanted.mode))
        theme.set_scale(wanted.scale)
        theme.still = wanted.still
        if wanted.language != languages.current:
            languages.speak(wanted.language)
            program.show_again()

    preferences.changed.connect(follow)
    theme.changed.connect(lambda: preferences.change(mode=theme.mode.value, scale=theme.scale))
    return program


def acta_press(desk: Desk) -> Acta:
    """Return what makes a record's acta as a PDF where there is no window. Raises ImportError where Qt is not there."""
    from desktop.ui.paper.windowless import Press

    return Press(desk)


def write_log(place: Home) -> None:
    """Keep a small log of the program's own deeds; no record, answer or name ever reaches it."""
    import logging
    import logging.handlers

    place.logs.mkdir(mode=0o700, exist_ok=True)
    handler = logging.handlers.RotatingFileHandler(
        place.logs / "vigia.log", maxBytes=500_000, backupCount=2, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)


def _create(parts: Parts, answers: FirstStartAnswers) -> OpenVault:
    enrolment = answers.enrolment
    if enrolment is None:
        from desktop.vault.demo import demo_enrolment

        assert answers.post is not None
        enrolment = demo_enrolment(answers.post, now=parts.clock.now())
    return parts.vault.create(answers.name, answers.role, answers.passphrase, enrolment)


def _contacts(parts: Parts) -> ContactSheet:
    from desktop.content.contacts import read_sheet

    return read_sheet(parts.home.contacts)


def _altas(parts: Parts) -> AltaReader:
    from desktop.sync.alta import AltaReader
    from desktop.ui.enrolment.qr import text_of_picture
    from desktop.vault.trust import Trust

    return AltaReader(Trust.load(resource("trust")), parts.clock.now, text_of_picture)


def _waiting_altas() -> Sequence[Path]:
    from desktop.vault.altas import waiting_altas

    return waiting_altas()


def _posts() -> Sequence[Post]:
    from desktop.vault.posts import list_posts

    return list_posts()


def _other_posts() -> Sequence[Post]:
    from desktop.vault.posts import list_other_posts

    return list_other_posts()


def _post_of(code: str) -> Post | None:
    from itertools import chain

    from desktop.vault.posts import list_other_posts, list_posts

    lists = (
        lister() for lister in (list_posts, list_other_posts)
    )  # the second only where the first has none
    return next((post for post in chain.from_iterable(lists) if post.code == code), None)


def _raise(error: Exception) -> None:
    raise error


def _report_bug(
    place: Home,
    show: Callable[[BaseException], None],
    kind: type[BaseException],
    error: BaseException,
    trace: TracebackType | None,
) -> None:
    """Write down what nobody foresaw, without the texts of the exception: they may quote an answer."""
    import logging

    where = []
    while trace is not None:
        code = trace.tb_frame.f_code
        where.append(f"{Path(code.co_filename).name}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    if not logging.getLogger().handlers:  # it happened before the first window
        write_log(place)
    logging.getLogger("vigia.bug").error("%s at %s", kind.__name__, " < ".join(reversed(where)))
    if issubclass(kind, Exception):
        show(error)
