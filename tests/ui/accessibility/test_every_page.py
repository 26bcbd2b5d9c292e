"""On every page and cover: what is hit is large enough, words stand out in each look, and nothing moves if it may not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QAbstractAnimation, QObject
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop.ui.design.tokens import Mode
from tests.journeys.player import Strays
from tests.ui.accessibility.ink import weak
from tests.ui.accessibility.targets import small
from tests.ui.screenshots.album import Scene, open_scenes
from tests.ui.screenshots.post import Post
from tests.ui.shots import settle


def _come_back(post: Post) -> None:
    """Without a PIN the vault is locked behind the neutral screen."""
    post.rest()
    post.program.hiding._end()
    post.open()


COVERS = (
    Scene("desbloqueo", lambda post: post.lock(), lambda post: post.open()),
    Scene("neutra", lambda post: post.program.hide(), _come_back),
)
SCENES = {scene.name: scene for scene in (*open_scenes(), *COVERS)}


@pytest.fixture(scope="module")
def post(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Post]:
    made = Post(qapp, tmp_path_factory.mktemp("home"))
    made.lock()
    made.open()
    made.program.window.activateWindow()
    yield made
    made.program.given.theme.still = None
    made.program.given.theme.set_mode(Mode.LIGHT)
    made.close()


@pytest.fixture
def strays(qapp: QApplication) -> Iterator[Strays]:
    """Nothing flashes as a window of its own; what does takes the keyboard away."""
    seen = Strays(qapp)
    yield seen
    qapp.removeEventFilter(seen)
    assert seen.seen == []


def _moving(post: Post) -> list[str]:
    """What is on the move now: in the window, or in the style that paints it."""
    tops: list[QObject] = [post.program.window, post.application.style(), post.application]
    return [
        f"{type(one).__name__} of {type(one.parent()).__name__}"
        for top in tops
        for one in top.findChildren(QAbstractAnimation)
        if one.state() is QAbstractAnimation.State.Running
    ]


def _fronts(post: Post) -> list[QWidget]:
    """The window, and what lies over it."""
    window = post.program.window
    return [window, *(one for one in window.findChildren(QDialog) if one.isVisible())]


@pytest.mark.parametrize(("mode", "width"), [(Mode.LIGHT, 1366), (Mode.CONTRAST, 1024)])
def test_targets_are_large_words_stand_out_and_nothing_moves(
    post: Post, strays: Strays, mode: Mode, width: int
) -> None:
    post.program.window.resize(width, 697)
    post.program.given.theme.set_mode(mode)
    post.program.given.theme.still = True
    found: dict[str, list[str]] = {}
    for name, scene in SCENES.items():
        scene.show(post)
        post.program.window.show_toast("Ya está guardado")
        settle()
        found[name] = _moving(post)
        post.rest()
        post.program.window._toast.dismiss()
        for front in _fronts(post):
            found[name] += [*small(front), *weak(front)]
        scene.end(post)
    assert {name: them for name, them in found.items() if them} == {}


def test_what_moves_is_seen(post: Post) -> None:
    post.program.given.theme.still = None
    post.program.window.show_toast("Ya está guardado")
    settle()
    assert _moving(post) == ["QPropertyAnimation of Toast"]
