"""Imports what the pages need before somebody asks for it, so that a key shows soon while somebody types.

What is not of the window is imported in the background, gently. The window's own modules are imported on its own thread
alone, a few between two events: the binding makes Qt's classes as modules ask for them, in tables without a lock, and a
window that is drawn while another thread does so can crash the program.
"""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from threading import Event, get_ident
from time import monotonic, sleep
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop.errors import ContentError
from desktop.ui.tasks import Lane

if TYPE_CHECKING:
    from types import ModuleType

    from desktop.content.library import Library
    from desktop.ui.tasks import TaskRunner

_BETWEEN_MS = 5
_LONGEST_REST_S = (
    0.005  # Python looks for modules under one lock, so a thread that imports waits for a rest too
)


@dataclass(frozen=True)
class Stage:
    """Modules that are imported for one purpose. A test holds both lists to what the pages import."""

    behind: tuple[str, ...]  # not of the window
    front: tuple[str, ...]  # of the window; each brings along few that those before it did not


# What the unlocking and the first page after it need, and what the lock screen may be asked for at once.
FOR_UNLOCKING = Stage(
    behind=(
        "desktop.vault.vault",
        "desktop.vault.keyring",
        "desktop.content.in_force",
        "desktop.desk",
        "desktop.incidents.statistics.suppression",
        "desktop.incidents.gist",
    ),
    front=(
        "desktop.ui.neutral.hiding",
        "desktop.ui.shell.frame",
        "desktop.ui.what_now.page",
        "desktop.ui.messages",
        "desktop.ui.unlock.noting",
        "desktop.ui.sending.traffic",
        "desktop.ui.log.words",
        "desktop.ui.home.going_on",
        "desktop.ui.home.page",
    ),
)

# Every page and the palette.
FOR_PAGES = Stage(
    behind=(
        "desktop.incidents.detector",
        "desktop.vault.posts",
        "segno",
        "desktop.content.narrowing",
        "desktop.content.links",
        "desktop.content.rendering",
        "desktop.sync.alta",
    ),
    front=(
        "desktop.ui.detection.indicators",
        "desktop.ui.detection.quick",
        "desktop.ui.forms.question",
        "desktop.ui.forms.editors.day",
        "desktop.ui.forms.editors.menu",
        "desktop.ui.forms.editors.number",
        "desktop.ui.forms.registry",
        "desktop.ui.forms.building",
        "desktop.ui.drafts.bench",
        "desktop.ui.detection.workbench",
        "desktop.ui.detection.page",
        "desktop.ui.paper.pages",
        "desktop.ui.log.acts",
        "desktop.ui.paper.handing",
        "desktop.ui.log.deeds",
        "desktop.ui.log.page",
        "desktop.ui.resources.lines",
        "desktop.ui.resources.page",
        "desktop.ui.contacts.page",
        "desktop.ui.guides.page",
        "desktop.ui.sending.page",
        "desktop.ui.statistics.page",
        "desktop.ui.practice.page",
        "desktop.ui.help.page",
        "desktop.ui.preferences.page",
        "desktop.ui.form_page.page",
        "desktop.ui.supervision.page",
        "desktop.ui.handover.page",
        "desktop.ui.palette.deeds",
        "desktop.ui.palette.opening",
    ),
)


class Warming(QObject):
    """Imports stage after stage; what is asked for meanwhile is simply imported sooner."""

    def __init__(self, tasks: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._front: deque[str] = deque()

    def warm(self, stage: Stage, hurry: Event) -> None:
        """Import a stage; there are no rests in the background once `hurry` is set."""
        self._tasks.submit(
            self,
            lambda _: import_gently(stage.behind, hurry),
            lambda _: self._begin(stage.front),
            lane=Lane.CONTENT,
        )

    def read(self, library: Library) -> None:
        """Read the content ahead with rests; a part that cannot be used is told by the page that wants it."""

        def job(_: object) -> None:
            with suppress(ContentError):
                library.read(between=lambda: sleep(_BETWEEN_MS / 1000))

        self._tasks.submit(self, job, lambda _: None, lane=Lane.CONTENT)

    def _begin(self, front: tuple[str, ...]) -> None:
        idle = not self._front
        self._front.extend(name for name in front if name not in sys.modules)
        if idle and self._front:
            self._go_on()

    def _go_on(self) -> None:
        import_module(self._front[0])
        self._front.popleft()
        if self._front:
            QTimer.singleShot(_BETWEEN_MS, self, self._go_on)


class _Rests:
    """First in `sys.meta_path`: finds nothing, but rests as long as the thread has worked since the last rest."""

    def __init__(self, hurry: Event) -> None:
        self._thread, self._hurry, self._since = get_ident(), hurry, monotonic()

    def find_spec(self, name: str, path: object = None, target: ModuleType | None = None) -> None:
        """Rest, on the one thread, until somebody is in a hurry."""
        if get_ident() == self._thread and not self._hurry.is_set():
            self._hurry.wait(min(monotonic() - self._since, _LONGEST_REST_S))
            self._since = monotonic()


def import_gently(modules: Iterable[str], hurry: Event) -> None:
    """Import modules on this thread with a rest before each one that they bring; without rests once `hurry` is set."""
    rests = _Rests(hurry)
    sys.meta_path.insert(0, rests)
    try:
        for module in modules:
            import_module(module)
    finally:
        sys.meta_path.remove(rests)
