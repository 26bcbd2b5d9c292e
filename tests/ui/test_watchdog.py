"""The window never stops answering for more than 50 ms while an officer goes through its pages."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.ui.catalogue import PAGES
from desktop.ui.palette.palette import Palette
from tests.ui.screenshots.album import arguments
from tests.ui.screenshots.post import Post
from tests.ui.watchdog import Watchdog

KEYS = (Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Up, Qt.Key.Key_F6)


@pytest.fixture(scope="module")
def post(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Post]:
    made = Post(qapp, tmp_path_factory.mktemp("home"))
    made.lock()
    made.open()
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
    assert not dog.blocks, "\n".join(map(str, dog.blocks))
