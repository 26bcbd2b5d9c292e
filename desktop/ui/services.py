"""What a page receives: the open desk, the content, the look, and the ways to act on the program."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:  # the first window does not wait for these
    from desktop.content.crossings import Place
    from desktop.content.library import Library
    from desktop.desk import Desk
    from desktop.errors import SyncError
    from desktop.incidents.ports import Clock, Ids
    from desktop.ui.design.theme import Theme
    from desktop.ui.settings import Preferences
    from desktop.ui.tasks import TaskRunner


class News(QObject):
    """What changed somewhere, for the pages that show it. No content travels here."""

    drafts_changed = Signal()
    log_changed = Signal()
    sending_changed = Signal()  # the outbox, a receipt, or the registry's address
    contacts_changed = Signal()  # the post's own phones
    wiped = Signal(object)  # Wiped: the vault is gone
    guard_changed = Signal(
        str, str
    )  # who came on guard, by id, and the passphrase that opens the vault for them
    sending_flowed = Signal(object)  # sender.Outflow: what goes out, while a run lasts
    sending_problem = Signal(object)  # a SyncError, or None when the road is free again

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.problem: SyncError | None = None  # the last one told, for pages that are built later
        self.sending_problem.connect(self._keep)

    def _keep(self, problem: SyncError | None) -> None:
        self.problem = problem


@dataclass(frozen=True)
class Services:
    """The program as a page sees it while the vault is open.

    `desk` belongs to the `DB` lane of `tasks`: a page calls it only inside a submitted job. `go` shows a page,
    handing it an argument; `say` shows a toast; `fail` explains a failure; `send_now` sends at once.
    """

    theme: Theme
    tasks: TaskRunner
    desk: Desk
    library: Library
    place: Place
    clock: Clock
    ids: Ids
    news: News
    preferences: Preferences
    go: Callable[[str, Any], None]
    say: Callable[[str, Callable[[], None] | None], None]
    fail: Callable[[Exception], None]
    send_now: Callable[[], None]


@runtime_checkable
class Arrives(Protocol):
    """A page that is told when it comes to the front, and with what."""

    def arrive(self, argument: Any) -> None: ...


@runtime_checkable
class Keeps(Protocol):
    """A page with something to keep when the program locks or closes.

    `keep` hands everything unsaved to the `DB` lane at once and returns where the officer was; `arrive` gets it
    back after unlocking.
    """

    def keep(self) -> Mapping[str, Any]: ...


@runtime_checkable
class HoldsDraft(Protocol):
    """A page with at most one open draft; `draft` is its id, "" where there is none."""

    @property
    def draft(self) -> str: ...


@runtime_checkable
class Waits(Protocol):
    """A page that goes on as it was after something covered it: *Ocultar*, or «¿Qué hago ahora?».

    `wait` does what `keep` does, but ends nothing: what is typed afterwards is kept as before.
    """

    def wait(self) -> Mapping[str, Any]: ...
