"""Background work: a job is a plain function of the domain; its result arrives on the UI thread."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from threading import Event
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from desktop.errors import DatabaseClosed

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

T = TypeVar("T")
_RETIRED = "retired"  # dynamic property of an owner


class Lane(Enum):
    """Where a job runs, and how many threads that place has.

    `DB` is one thread that opens, uses and closes the vault; `NET` never sees it. `CONTENT` reads packs, so that a
    search never waits for the road; it sees neither.
    """

    DB = 1
    CONTENT = 2
    NET = 4


def retire(owner: QObject) -> None:
    """Begin nothing more for `owner` and its children, and let nothing arrive there; what was begun runs on.

    A page taken away at locking lives on for a moment, while its vault is being closed.
    """
    owner.setProperty(_RETIRED, True)


def _listens(owner: QObject | None) -> bool:
    if not isValid(owner):
        return False
    while owner is not None:
        if owner.property(_RETIRED):
            return False
        owner = owner.parent()
    return True


class TaskRunner(QObject):
    """Runs jobs in lanes and hands their results back through one door."""

    _settled = Signal(object)  # a closure to call on the UI thread

    def __init__(self, report: Callable[[Exception], None], parent: QObject | None = None) -> None:
        """Take what is called with a failure that nobody else takes."""
        super().__init__(parent)
        self._report = report
        self._lanes: dict[
            Lane, ThreadPoolExecutor
        ] = {}  # made when first needed; the first window needs none
        self._running: set[Event] = set()
        self._closed = False
        self._settled.connect(self._call, Qt.ConnectionType.QueuedConnection)

    def submit(
        self,
        owner: QObject,
        job: Callable[[Event], T],
        done: Callable[[T], None],
        *,
        lane: Lane = Lane.DB,
        failed: Callable[[Exception], None] | None = None,
    ) -> Event:
        """Run `job`; hand its result to `done` on the UI thread while `owner` lives and is not retired.

        Setting the returned event tells the job to stop; neither `done` nor `failed` is called then, nor where the
        job found the vault closed: who asked is not at the screen any more. After `close` nothing is begun.
        """
        cancelled = Event()
        if self._closed or not _listens(owner):
            cancelled.set()
            return cancelled

        def settle(future: Future[T]) -> None:
            self._running.discard(cancelled)
            if cancelled.is_set() or not _listens(owner):
                return
            match future.exception():
                case None:
                    done(future.result())
                case DatabaseClosed():
                    cancelled.set()
                case Exception() as error:
                    (failed or self._report)(error)
                case fatal:
                    raise fatal

        self._running.add(cancelled)
        future = self._threads(lane).submit(job, cancelled)
        future.add_done_callback(lambda settled: self._hand_over(settled, settle))
        return cancelled

    def close(self) -> None:
        """Tell every job to stop and wait. What waits for the net is dropped; what waits for the vault is done.

        The last writes of a draft and the closing of the vault may still stand in the queue of `DB`.
        """
        for cancelled in tuple(self._running):
            cancelled.set()
        for lane in (Lane.NET, Lane.CONTENT):
            self._threads(lane).shutdown(wait=True, cancel_futures=True)
        self._threads(Lane.DB).shutdown(wait=True)
        self._closed = True

    def _threads(self, lane: Lane) -> ThreadPoolExecutor:
        from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415  with it comes logging

        if lane not in self._lanes:
            self._lanes[lane] = ThreadPoolExecutor(lane.value, lane.name)
        return self._lanes[lane]

    def _hand_over(self, future: Future[T], settle: Callable[[Future[T]], None]) -> None:
        if future.cancelled() or not isValid(self):
            return
        self._settled.emit(lambda: settle(future))

    @Slot(object)
    def _call(self, closure: Callable[[], None]) -> None:
        closure()
