"""Keeping a draft: every change reaches the encrypted store within 150 ms, and the disk at each field's end.

One write is under way at a time, in the `DB` lane, with the newest answers; a write that fails is tried again
and nothing typed is lost.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from time import monotonic
from typing import Any, Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from desktop.desk import Snapshot, events_between
from desktop.errors import DraftGone
from desktop.forms.session import SealedAnswers, Session
from desktop.incidents.drafts import DraftEvent
from desktop.ui.drafts.history import History
from desktop.ui.tasks import TaskRunner

SOON_MS = 100  # from the first keystroke, not restarted by the next ones
DURABLE_EVERY_S = 2.0
RETRY_MS = 2000

AUDIT = "audit"  # in the kept cursor: the lines of the audit log so far, where the form asks for one

Cursor = Mapping[str, Any]


class DraftStore(Protocol):
    """Where a draft is written: the open desk, or the throw-away one of practice."""

    def keep(self, snapshot: Snapshot, *, durable: bool = True) -> datetime: ...


class DraftKeeper(QObject):
    """Writes one draft; `cursor` gives where the officer is, to be kept beside the answers."""

    saved = Signal(object)  # datetime: when the store had it
    failed = Signal(object)  # what went wrong; the keeper goes on trying, except for a draft that is gone

    def __init__(
        self,
        tasks: TaskRunner,
        store: DraftStore,
        draft_id: str,
        session: Session,
        cursor: Callable[[], Cursor],
        now: Callable[[], datetime],
        parent: QObject | None = None,
        *,
        past: History | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks, self._store, self._draft_id = tasks, store, draft_id
        self._past = past or History()
        self._session, self._cursor, self._now = session, cursor, now
        self._answers = _answers(session)
        self._sealed: SealedAnswers | None = (
            session.sealed_answers()
        )  # as the store has them; None: not known
        self._unwritten: tuple[DraftEvent, ...] = ()
        self._changed = self._must_last = self._stopped = False
        self._under_way = 0
        self._lasted_at = monotonic()
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.setTimerType(Qt.TimerType.PreciseTimer)
        self._soon.timeout.connect(self._write)
        self._at_once = QTimer(self, singleShot=True, interval=0)
        self._at_once.timeout.connect(self._write)
        self._lasting = QTimer(self, singleShot=True, interval=round(DURABLE_EVERY_S * 1000))
        self._lasting.timeout.connect(self._make_last)
        self._retry = QTimer(self, singleShot=True, interval=RETRY_MS)
        self._retry.timeout.connect(self._write)

    @property
    def idle(self) -> bool:
        """Whether everything typed so far has been written."""
        return not self._changed and not self._under_way

    def note(self) -> None:
        """Take note of a change: it is written within 150 ms."""
        self._changed = True
        if self._stopped:
            return
        if not self._soon.isActive() and not self._retry.isActive():
            self._soon.start()

    def field_ended(self) -> None:
        """Have what was typed reach the disk, as soon as the mark is on the screen: a field was left, a mark was made."""
        self._changed = self._must_last = True
        if self._stopped:
            return
        self._soon.stop()
        self._at_once.start()

    def flush(self) -> None:
        """Hand everything to the store at once, behind whatever is under way; the program is about to lock."""
        self._soon.stop()
        self._must_last = True
        self._hand_over()

    def stop(self) -> None:
        """Write no more: the draft has become a record, or is gone."""
        self._stopped = True
        for timer in (self._soon, self._at_once, self._lasting, self._retry):
            timer.stop()

    def resume(self) -> None:
        """Write again after `stop`: sealing did not happen, and the draft is as it was."""
        self._stopped = False
        self.field_ended()

    def _write(self) -> None:
        if self._changed and not self._under_way:
            self._hand_over()

    def _make_last(self) -> None:
        self._changed = self._must_last = True
        self._write()

    def _hand_over(self) -> None:
        if self._stopped:
            return
        self._changed = False
        durable = self._must_last or monotonic() - self._lasted_at >= DURABLE_EVERY_S
        self._must_last = False
        if durable:
            self._lasting.stop()
            self._lasted_at = monotonic()
        elif not self._lasting.isActive():
            self._lasting.start()
        snapshot, sealed = self._snapshot()
        self._under_way += 1
        store = self._store
        self._tasks.submit(
            self,
            lambda _: store.keep(snapshot, durable=durable),
            self._written,
            failed=lambda error: self._not_written(error, snapshot, sealed),
        )

    def _snapshot(self) -> tuple[Snapshot, bool]:
        """The answers as they are now, and whether the sealed ones go along."""
        session = self._session
        answers, sealed = _answers(session), session.sealed_answers()
        now = self._now()
        new = tuple(events_between(self._answers, answers, now))
        if new:
            self._past.wrote(now)
        events = (*self._unwritten, *new)
        self._answers, self._unwritten = answers, ()
        changed = sealed != self._sealed
        self._sealed = sealed
        cursor = {**self._cursor(), **self._past.kept()}
        if session.audit is not None:
            cursor[AUDIT] = session.audit.csv().decode()
        taken = Snapshot(self._draft_id, session.draft(), cursor, sealed if changed else None, events)
        return taken, changed

    def _written(self, at: datetime) -> None:
        self._under_way -= 1
        if self._stopped:
            return
        self.saved.emit(at)
        self._write()

    def _not_written(self, error: Exception, snapshot: Snapshot, sealed: bool) -> None:
        self._under_way -= 1
        self._unwritten = (*snapshot.events, *self._unwritten)
        if sealed:
            self._sealed = None
        if self._stopped:
            return
        self._changed = self._must_last = True
        if isinstance(error, DraftGone):
            self.stop()
        else:
            self._retry.start()
        self.failed.emit(error)


def _answers(session: Session) -> dict[str, str]:
    """The unsealed answers that are not empty, by reference."""
    return {asked.ref: asked.value for asked in session.questions() if asked.value and not asked.sealed}
