"""One post for the journeys of a module; each begins at Inicio."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.journeys.hands import Hands
from tests.ui.screenshots.post import Post


@pytest.fixture(scope="module")
def post(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Post]:
    made = Post(qapp, tmp_path_factory.mktemp("home"))
    made.lock()
    made.open()
    made.program.window.resize(1366, 697)
    yield made
    made.close()


@pytest.fixture
def hands(post: Post) -> Hands:
    post.program.go("inicio")
    post.rest()
    post.program.window.activateWindow()
    post.until(post.program.window.isActiveWindow)
    return Hands(post)
