"""The window never stops answering for more than 50 ms while an officer goes through its pages."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.desk import Desk, Snapshot
from desktop.ui.catalogue import PAGES
from desktop.ui.design.check_row import CheckList
from desktop.ui.design.dialog import Dialog
from desktop.ui.palette.palette import Palette
from tests.ui.screenshots.album import arguments
from tests.ui.screenshots.post import Post
from tests.ui.watchdog import Watchdog

KEYS = (Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Up, Qt.Key.Key_F6)

_PHASES = 8
Widget = TypeVar("Widget", bound=QWidget)


@pytest.fixture(scope="module")
def post(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Post]:
    made = Post(qapp, tmp_path_factory.mktemp("home"))
    made.lock()
    made.open()
    made.program.given.idle.watch(0)  # it would lock a machine that is slow enough
    made.program.window.activateWindow()
    yield made
    made.close()


def test_a_block_is_seen_and_named() -> None:
    dog = Watchdog()
    with dog.watching(), dog.doing("a long sum"):
        QTest.qWait(5)
        end = time.thread_time() + 2 * dog.limit_s
        while time.thread_time() < end:
            pass
        QTest.qWait(5)
    assert [block.during for block in dog.blocks] == ["a long sum"]


def test_waiting_is_no_block() -> None:
    dog = Watchdog()
    with dog.watching(), dog.doing("waiting"):
        time.sleep(2 * dog.limit_s)  # what the clock of a loaded machine looks like
        QTest.qWait(5)
    assert dog.blocks == []


def _in_front(post: Post) -> None:
    """Make the window the active one again: without a window manager nothing does when a dialog closes."""
    post.program.window.activateWindow()
    assert QTest.qWaitForWindowActive(post.program.window)


def _pressing(post: Post, key: Qt.Key) -> Callable[[], None]:
    def press() -> None:
        QTest.keyClick(post.program.window.focusWidget() or post.program.window, key)
        QTest.qWait(5)

    return press


def _showing(post: Post, page_id: str) -> Callable[[], None]:
    def show() -> None:
        post.program.window.show_page(page_id)
        QTest.qWait(5)

    return show


def test_going_through_the_pages_by_keyboard_never_blocks_the_window(post: Post) -> None:
    dog, given = Watchdog(), arguments(post)
    with dog.watching():
        for page in PAGES:
            with dog.excused():  # a page is built the first time it is shown
                post.program.go(page.id, given.get(page.id))
                post.rest()
            # in Ajustes an arrow changes the look of everything
            for key in KEYS if page.id != "ajustes" else KEYS[:2]:
                dog.watch(f"{page.id}: {key.name}", _pressing(post, key))
        for page in PAGES:
            dog.watch(f"{page.id}: coming back", _showing(post, page.id))
    assert not dog.blocks, "\n".join(map(str, dog.blocks))


def _typing(post: Post, palette: Palette, letter: str) -> Callable[[], None]:
    def type_it() -> None:
        QTest.keyClick(palette.box.edit, letter)
        QTest.qWait(5)
        post.rest(1)

    return type_it


def test_typing_in_the_palette_never_blocks_the_window(post: Post) -> None:
    dog = Watchdog()
    post.program.go("inicio")
    with dog.excused():
        post.program.show_palette()
        post.rest()
    (palette,) = [one for one in post.program.window.findChildren(Palette) if one.isVisible()]
    with dog.watching():
        for letter in "fiscalia":
            dog.watch(f"typing {letter}", _typing(post, palette, letter))
    palette.reject()
    _in_front(post)
    assert not dog.blocks, "\n".join(map(str, dog.blocks))


# --- journeys -----------------------------------------------------------------------------------------------


def _until(post: Post, act: Callable[[], object], holds: Callable[[], bool]) -> Callable[[], None]:
    """Do something and let the program answer it."""

    def do() -> None:
        act()
        post.until(holds)
        post.rest(1)

    return do


def _press(post: Post, *keys: str) -> None:
    for key in keys:
        combination = QKeySequence(key)[0]
        window = post.program.window
        QTest.keyClick(window.focusWidget() or window, combination.key(), combination.keyboardModifiers())
        QTest.qWait(5)


def _focused(page: QWidget, kind: type[Widget]) -> Widget | None:
    """Put the focus on the first widget of a kind that is shown: the journey before left it anywhere."""
    found = next((one for one in page.findChildren(kind) if one.isVisible()), None)
    if found is not None:
        found.setFocus()
    return found


def test_marking_and_answering_in_a_detection_never_blocks_the_window(post: Post) -> None:
    dog = Watchdog()
    with dog.excused():
        post.program.go("deteccion", {"draft": post.draft})
        post.rest()
    bench = post.program.window.page("deteccion").bench
    marked = 0
    with dog.excused():
        _press(post, *_PHASES * ("Alt+PgUp",))  # the journey before left it anywhere
    with dog.watching():
        for _ in range(_PHASES):
            # there and back: done again, it still ends where it began
            dog.watch("the next phase", lambda: _press(post, "Alt+PgDown", "Alt+PgUp"))
            with dog.excused():
                _press(post, "Alt+PgDown")
            marks = _focused(bench, CheckList)
            if marks is None or marked == 3:
                continue
            marked += 1
            for _ in range(3):
                dog.watch("marking", lambda: _press(post, "Down", "Space"))
            assert marks.hasFocus()  # else the keys went to the rail
        assert marked == 3
        dog.watch("why this level", lambda: _press(post, "F2", "F2"))
        dog.watch("discreet and back", lambda: _press(post, "F9", "F9"))
        dog.watch("kept", lambda: post.until(lambda: bench.keeper.idle))
    assert not dog.blocks, "\n".join(map(str, dog.blocks))


def test_searching_the_log_and_counting_never_block_the_window(post: Post) -> None:
    dog, program = Watchdog(), post.program
    with dog.excused():
        program.go("bitacora", arguments(post)["bitacora"])
        post.rest()
        program.go("estadisticas")
        post.rest()
    log, statistics = program.window.page("bitacora"), program.window.page("estadisticas")
    with dog.watching():
        program.go("bitacora")
        log.side.search.edit.setFocus()
        for letter in "cabina":
            dog.watch(f"typing {letter}", lambda key=letter: QTest.keyClick(log.side.search.edit, key))
        dog.watch("what is found", lambda: post.rest(2))
        for _ in range(2):
            dog.watch("the next record", lambda: _press(post, "Down"))
        program.go("estadisticas")
        for number in (0, 3):
            choose = _until(
                post,
                lambda at=number: statistics._period.setCurrentIndex(at),
                lambda: not statistics.counting,
            )
            dog.watch("another period", choose)
    assert not dog.blocks, "\n".join(map(str, dog.blocks))


def _ready_to_seal(post: Post, desk: Desk) -> str:
    """A detection that only waits for its seal."""
    draft_id, session = post._session(desk, {"/data/ob": "ob_01 ob_02", "/data/es_nnya": "no"})
    session.set("/data/nivel_decidido", session.value("/data/nivel_sugerido"))
    session.set("/data/decide", session.question("/data/decide").choices[0].name)
    desk.keep(Snapshot(draft_id, session.draft(), {}))
    return draft_id


def test_sealing_never_blocks_the_window(post: Post) -> None:
    dog, program = Watchdog(), post.program
    page = program.window.page("deteccion")

    def seal() -> None:
        with dog.excused():
            program.go("deteccion", {"draft": post.ask(lambda desk: _ready_to_seal(post, desk))})
            post.rest()
        page.bench.seal_button.click()
        with dog.excused():  # the question is a dialog that is made once
            QTest.qWait(5)
            for dialog in program.window.findChildren(Dialog):
                if dialog.isVisible():
                    dialog.accept()
        post.until(page.done.isVisible)
        post.rest(2)

    with dog.watching():
        dog.watch("sealing", seal)
    assert not dog.blocks, "\n".join(map(str, dog.blocks))
