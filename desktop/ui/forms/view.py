"""A form on the screen: all of a session or some of its questions; only what is near the eye is built."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSizePolicy, QWidget

from desktop.errors import AnswerRefused
from desktop.forms.instance import Part
from desktop.forms.questions import Changes, Violation
from desktop.forms.session import Session
from desktop.ui.design.theme import Theme
from desktop.ui.forms.building import Builder
from desktop.ui.forms.canvas import Canvas, stops_of
from desktop.ui.forms.heads import AddRow, InstanceHead
from desktop.ui.forms.plan import Row, RowKind, decide_shown, plan
from desktop.ui.forms.question import QuestionFrame
from desktop.ui.forms.registry import REGISTRY, Registry
from desktop.ui.forms.setting import Setting

_AROUND, _LEAST_AROUND = (
    16,
    2,
)  # px over and under the question that is come to; the least where there is no room


class FormView(QScrollArea):
    """Shows a session and takes its answers; every answer, even half typed text, goes into the session at once.

    What cannot be stored (half a date) stays on the screen with words beside it and is listed by `unfinished`.
    Once the person has left such a field the session holds no answer there, so that it never says anything
    that the screen does not.
    """

    answered = Signal(object)  # Changes, after each answer, addition, removal or undo
    typed = Signal(str)  # reference, per keystroke
    focused = Signal(str)  # reference of the question the person came to
    left = Signal(str)  # reference of the question the person went away from
    removed = Signal(str)  # label of the repeat whose instance was removed: `undo` brings it back
    withdrawn = Signal(object)  # references whose answer a filtered list no longer offers
    went_past_end = Signal()  # Enter in the last question

    def __init__(
        self,
        theme: Theme,
        session: Session,
        setting: Setting | None = None,
        *,
        registry: Registry = REGISTRY,
        parent: QWidget | None = None,
    ) -> None:
        self._canvas = Canvas(theme)
        super().__init__(parent)
        self._dress()
        self.theme, self.session = theme, session
        self.setting = setting or Setting(media=session.form.media, now=session.environment.now)
        self._builder = Builder(theme, session, self.setting, registry, self._canvas)
        self._builder.answered, self._builder.finished = self._answer, self._go_on
        self._builder.add_requested, self._builder.remove_requested = self._add, self._remove
        self._rows: list[Row] = []
        self._wanted: Collection[str] | None = None
        self._at = ""  # the question that has the focus
        self._planning = False  # rows are being exchanged: where the focus jumps to is looked at afterwards
        self._canvas.build, self._canvas.drop = self._builder.build, self._builder.drop_far
        self._canvas.area = self
        self.verticalScrollBar().valueChanged.connect(self._canvas.build_near)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_moved)
        theme.changed.connect(self._look_changed)
        self.show_items(None)

    def _dress(self) -> None:
        self._canvas.setObjectName("transparent")
        self._canvas.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setWidget(self._canvas)
        self.viewport().setObjectName("transparent")

    def minimumSizeHint(self) -> QSize:
        """As wide as a question must be, plus the bar; any height."""
        return QSize(self._canvas.minimumSizeHint().width() + 12, 44)

    @property
    def start(self) -> QWidget:
        """Where the tab order of the questions begins: a page puts it between what stands around the form."""
        return self._canvas.start

    # What is shown

    def show_items(self, refs: Collection[str] | None) -> None:
        """Show only these questions, groups and repeats, by reference; None is all.

        They stand in the order of a sequence, else in the order of the body.
        """
        self._wanted = refs
        with self._exchanging():
            self._read_outline(coming_back=True)
            self._show_rows()

    def set_readonly(self, on: bool) -> None:
        """Show without letting anybody change it."""
        self._builder.read_only = on
        for frame in self._frames():
            frame.lock(on)
        self._replan()

    def set_language(self, language: str) -> Changes:
        """Show the form in another of its languages; raises FormError for one it does not have."""
        changes = self.session.set_language(language)
        self.refresh(changes)
        return changes

    def _look_changed(self) -> None:
        """Measure again at another text scale, which what is hidden does not hear of."""
        self._builder.forget_kept()
        self._canvas.measure_again()

    def _replan(self) -> None:
        """Show what the outline says now."""
        with self._exchanging():
            self._read_outline()
            self._show_rows()

    @contextmanager
    def _exchanging(self) -> Iterator[None]:
        """Hiding the widget with the focus moves it at once; that waits until all rows are in place."""
        if self._planning:
            yield
            return
        self._planning = True
        try:
            yield
        finally:
            self._planning = self._canvas.paused = False

    def _read_outline(self, *, coming_back: bool = False) -> None:
        """Read the outline again, keeping the widgets of rows that stay, and of others where they may come back."""
        self._canvas.paused = True  # hiding moves the focus, which scrolls, which would build old rows again
        kept = {row.key: row for row in self._rows}
        self._rows = plan(self.session.outline(), self._wanted)
        for row in self._rows:
            if (old := kept.pop(row.key, None)) is not None:
                row.take_over(old)
                self._builder.show_head(row)
            elif not self._builder.take_again(row):
                row.height = self._builder.estimate(row)
        for gone in kept.values():
            (self._builder.put_away if coming_back else self._builder.drop)(gone)

    def _take_relevance(self, refs: Collection[str]) -> bool:
        """Read only what came and went; returns whether that is enough: a repeat is told by its instances alone."""
        if any(row.repeat is not None for row in self._rows):
            return not refs
        self._canvas.paused |= bool(refs)  # as while reading the outline
        for row in self._rows:
            if row.ref in refs:
                row.relevant = self.session.question(row.ref).relevant
        return True

    def _show_rows(self) -> None:
        decide_shown(self._rows, read_only=self._builder.read_only)
        self._canvas.show_rows(self._rows)

    def _frames(self) -> Iterable[QuestionFrame]:
        return (row.widget for row in self._rows if isinstance(row.widget, QuestionFrame))

    def _row_of(self, widget: QWidget | None) -> Row | None:
        while widget is not None and widget.parentWidget() is not self._canvas:
            widget = widget.parentWidget()
        return next((row for row in self._rows if row.widget is widget), None) if widget is not None else None

    def _row_at(self, ref: str) -> Row | None:
        return next((row for row in self._rows if row.ref == ref and row.kind is RowKind.QUESTION), None)

    # Answers

    def _answer(self, frame: QuestionFrame, text: str) -> None:
        if frame.editor.typed:
            self.typed.emit(frame.ref)
        try:
            changes = self.session.set(frame.ref, text)
        except AnswerRefused:
            frame.refuse()
            return
        frame.accept()
        self._refresh(changes, own=frame, shifted=False)
        if changes:
            self.answered.emit(changes)

    def _add(self, add: AddRow) -> None:
        row = self._row_of(add)
        if row is None:
            return
        self._tell(self.session.add(row.ref), shifted=False)
        inside = [r for r in self._rows if r.cards and r.cards[-1].rpartition("[")[0] == row.ref]
        if inside:
            self._focus_first_of(inside[-1].cards[-1])

    def _focus_first_of(self, card: str) -> None:
        for row in self._rows:
            if card in row.cards and row.shown and row.kind is RowKind.QUESTION and self._stops(row):
                self._focus_row(row)
                return

    def _remove(self, head: InstanceHead) -> None:
        row = self._row_of(head)
        if row is None or row.repeat is None:
            return
        add = next((r for r in self._rows if r.kind is RowKind.ADD and r.ref == row.repeat.ref), None)
        label = row.repeat.label
        changes = self.session.remove(row.ref)
        if add is not None and isinstance(add.widget, AddRow):
            add.widget.button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell(changes)
        self.removed.emit(label)

    def undo(self) -> Changes:
        """Take back the last answer, addition or removal and show what became of it."""
        changes = self.session.undo()
        self._tell(changes)
        return changes

    def _tell(self, changes: Changes, *, shifted: bool = True) -> None:
        self._refresh(changes, own=None, shifted=shifted)
        if changes:
            self.answered.emit(changes)

    def refresh(self, changes: Changes) -> None:
        """Show what somebody else changed in the session."""
        self._refresh(changes, own=None, shifted=True)

    def _refresh(self, changes: Changes, *, own: QuestionFrame | None, shifted: bool) -> None:
        """Show changes; `shifted` where an instance may have got another's reference."""
        with self._exchanging():
            self._show_changes(changes, own=own, shifted=shifted)
        if changes.withdrawn:
            self.withdrawn.emit(changes.withdrawn)

    def _show_changes(self, changes: Changes, *, own: QuestionFrame | None, shifted: bool) -> None:
        planned = bool(changes.relevance or changes.structure or changes.labels)
        if changes.structure or changes.labels or not self._take_relevance(changes.relevance):
            self._read_outline()
        touched = changes.values | changes.validity | changes.choices | changes.labels | changes.relevance
        for row in self._rows:
            frame = row.widget
            if not isinstance(frame, QuestionFrame):
                continue
            inside = any(row.ref.startswith(f"{ref}[") for ref in changes.structure)
            if inside and shifted:
                frame.forget()
            if inside or frame is own or row.ref in touched:
                planned |= self._show_anew(row, frame, own=frame is own)
        if planned:
            self._show_rows()

    def _show_anew(self, row: Row, frame: QuestionFrame, *, own: bool) -> bool:
        """Show a question as it stands; returns whether it needs another widget."""
        question = self.session.question(row.ref)
        if not own and self._builder.registry.editor_for(question) is not type(frame.editor):
            self._builder.drop(row)
            return True
        frame.show_question(question, own=own)
        return False

    # Where the person is

    def _focus_moved(self, before: QWidget | None, now: QWidget | None) -> None:
        if now is None or (
            now.window() is not self.window() and now.window().windowType() is Qt.WindowType.Popup
        ):
            return  # another window, or a list that belongs to a field
        if self._planning:
            QTimer.singleShot(0, self, lambda: self._focus_moved(None, QApplication.focusWidget()))
            return
        row = self._row_of(now) if self.isAncestorOf(now) else None
        ref = row.ref if row is not None and row.kind is RowKind.QUESTION else ""
        if row is not None:
            self._bring(row, now)
        if ref == self._at:
            return
        if self._at:
            self._leave(self._at)
        self._at = ref
        if ref:
            self.focused.emit(ref)

    def _leave(self, ref: str) -> None:
        row = self._row_at(ref)
        if row is not None and isinstance(row.widget, QuestionFrame):
            frame = row.widget
            if frame.refused:
                changes = self.session.set(ref, "")
                self._refresh(changes, own=frame, shifted=False)
                if changes:
                    self.answered.emit(changes)
            frame.leave(self.session.question(ref))
        self.left.emit(ref)

    def _bring(self, row: Row, stop: QWidget) -> None:
        """Scroll until the question, or at least the widget with the focus, can be seen."""
        self._canvas.ensure_built(row)
        self._canvas.build_near()
        assert row.widget is not None
        bar, room = self.verticalScrollBar(), self.viewport().height()
        whole, part = row.widget.geometry(), QRect(stop.mapTo(self._canvas, QPoint(0, 0)), stop.size())
        for box, around in ((whole, _AROUND), (whole, _LEAST_AROUND), (part, _AROUND)):
            low, high = box.bottom() + around - room, box.top() - around
            if low <= high:
                bar.setValue(min(max(bar.value(), low), high))
                return
        bar.setValue(part.top() - _AROUND)

    def _stops(self, row: Row) -> tuple[QWidget, ...]:
        self._canvas.ensure_built(row)
        return tuple(stop for stop in stops_of(row) if stop.isEnabled() and not stop.isHidden())

    def _focus_row(self, row: Row) -> bool:
        stops = self._stops(row)
        if not stops:
            return False
        first = next((stop for stop in stops if stop.focusPolicy() & Qt.FocusPolicy.TabFocus), stops[0])
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        self._bring(row, first)
        return True

    def focus_ref(self, ref: str, caret: int | None = None) -> bool:
        """Go to a question; returns whether it is on the screen and takes an answer."""
        row = self._row_at(ref)
        if row is None or not row.shown or not self._focus_row(row):
            return False
        if caret is not None and isinstance(row.widget, QuestionFrame):
            row.widget.editor.place_caret(caret)
        return True

    def cursor(self) -> dict[str, Any]:  # type: ignore[override]
        """Where the person is, without any answer: to come back after locking."""
        row = self._row_at(self._at) or self._row_behind()
        frame = row.widget if row is not None else None
        caret = frame.editor.caret() if isinstance(frame, QuestionFrame) else 0
        ref = row.ref if row is not None else ""
        return {"ref": ref, "caret": caret, "scroll": self.verticalScrollBar().value()}

    def _row_behind(self) -> Row | None:
        """The question that gets the focus back once a dialog in front of the window is closed."""
        waiting = self.window().focusWidget()
        row = self._row_of(waiting) if waiting is not None and self.isAncestorOf(waiting) else None
        return row if row is not None and row.kind is RowKind.QUESTION else None

    def restore(self, cursor: Mapping[str, Any]) -> None:
        """Go back to where the person was."""
        self.verticalScrollBar().setValue(int(cursor.get("scroll", 0)))
        if cursor.get("ref"):
            self.focus_ref(str(cursor["ref"]), int(cursor.get("caret", 0)))

    def _go_on(self, frame: QuestionFrame) -> None:
        """Enter: to the next question that takes an answer."""
        row = self._row_of(frame)
        rows = self._rows[self._rows.index(row) + 1 :] if row is not None else []
        for following in rows:
            if following.shown and following.kind is RowKind.QUESTION and self._focus_row(following):
                return
        self.went_past_end.emit()

    def focusNextPrevChild(self, next: bool) -> bool:
        """Build the neighbour before Tab goes there."""
        row = None if self._planning else self._row_of(QApplication.focusWidget())
        if row is not None:
            at, step = self._rows.index(row), 1 if next else -1
            rows = self._rows[at + 1 :] if next else self._rows[:at][::step]
            for neighbour in rows:
                if neighbour.shown and self._stops(neighbour):
                    break
        return super().focusNextPrevChild(next)

    # What is missing

    def show_problems(self, violations: Iterable[Violation]) -> tuple[str, ...]:
        """Say what is missing at each question and go to the first; returns the references not shown here."""
        refs = [violation.ref for violation in violations]
        self._builder.asked.update(refs)
        here = {row.ref: row for row in self._rows if row.kind is RowKind.QUESTION and row.shown}
        for ref in refs:
            row = here.get(ref)
            if row is not None and isinstance(row.widget, QuestionFrame):
                row.widget.ask()
        first = next((row for ref, row in here.items() if ref in refs), None)
        if first is not None:
            QTimer.singleShot(0, self, lambda: self.focus_ref(first.ref))
        return tuple(ref for ref in refs if ref not in here)

    def unfinished(self) -> tuple[str, ...]:
        """The questions whose words on the screen could not be stored, in order; they say so from now on."""
        found = [frame for frame in self._frames() if frame.refused and not frame.isHidden()]
        for frame in found:
            frame.ask()
        return tuple(frame.ref for frame in found)

    def parts(self) -> tuple[Part, ...]:
        """The files that answer relevant questions, for `Session.finalise`; their bytes stay with the draft."""
        named = {
            q.value for q in self.session.questions() if q.control == "upload" and q.relevant and q.value
        }
        files = self.setting.files
        return tuple(Part(files[name].name, files[name].type, b"") for name in sorted(named & set(files)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out again at the new width; at another height the question in use stays in sight."""
        super().resizeEvent(event)
        self._canvas.set_room(self.viewport().width())
        if event.size().height() != event.oldSize().height():
            self._stay_in_sight(event.oldSize().height())

    def _stay_in_sight(self, height: int) -> None:
        """Bring the question in use, where some of it could be seen in a view of that height."""
        focused = self.window().focusWidget()
        row = self._row_of(focused) if focused is not None and self.isAncestorOf(focused) else None
        if row is None or focused is None or self._planning:
            return
        top = focused.mapTo(self.viewport(), QPoint(0, 0)).y()
        if top < height and top + focused.height() > 0:
            self._bring(row, focused)
