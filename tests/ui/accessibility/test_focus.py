"""Where the keyboard is can always be seen, and Tab reaches something on every page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication

from desktop.ui.catalogue import PAGES
from tests.ui.screenshots.album import arguments
from tests.ui.screenshots.post import Post
from tests.ui.shots import settle, visible_part

STOPS = 14


@pytest.fixture(scope="module")
def post(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Post]:
    made = Post(qapp, tmp_path_factory.mktemp("home"))
    made.lock()
    made.open()
    made.program.window.resize(1366, 697)
    made.program.window.activateWindow()
    made.until(made.program.window.isActiveWindow)
    yield made
    made.close()


@pytest.mark.parametrize("page_id", [page.id for page in PAGES])
def test_the_focus_can_be_seen_at_every_stop(post: Post, page_id: str) -> None:
    window = post.program.window
    post.program.go(page_id, arguments(post).get(page_id))
    post.rest()
    unseen, inside = [], 0
    for _ in range(STOPS):
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
        settle()
        focused = window.focusWidget()
        assert focused is not None
        inside += window._stack.isAncestorOf(focused)
        drawn_by_itself = focused.property("ownFocus") or isinstance(focused, QAbstractItemView)
        if visible_part(focused).isEmpty() or not (drawn_by_itself or window._ring.isVisible()):
            unseen.append(f"{type(focused).__name__} «{focused.accessibleName()}»")
    assert unseen == []
    assert inside
