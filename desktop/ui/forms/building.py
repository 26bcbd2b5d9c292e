"""Makes the widgets of rows, each when it is first needed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QWidget

from desktop.forms.questions import Group, Repeat
from desktop.forms.session import Session
from desktop.ui.design.theme import Theme
from desktop.ui.forms.heads import AddRow, InstanceHead, SectionHead
from desktop.ui.forms.plan import Row, RowKind
from desktop.ui.forms.question import QuestionFrame
from desktop.ui.forms.registry import Registry
from desktop.ui.forms.setting import Setting

MOST_KEPT = 150  # widgets of rows that are not asked for now


class Builder:
    """Builds rows and takes them away again; what a person does in them goes to the four callables."""

    answered: Callable[[QuestionFrame, str], None]
    finished: Callable[[QuestionFrame], None]
    add_requested: Callable[[AddRow], None]
    remove_requested: Callable[[InstanceHead], None]

    def __init__(
        self, theme: Theme, session: Session, setting: Setting, registry: Registry, canvas: QWidget
    ) -> None:
        self._theme, self._session, self._setting = theme, session, setting
        self._canvas = canvas
        self.registry = registry
        self.read_only = False
        self._kept: dict[str, Row] = {}  # by key: rows put away with their widgets, the longest away first
        self.asked: set[str] = set()  # the questions that say what is missing as soon as they are built

    def estimate(self, row: Row) -> int:
        """The height to reckon with until a row is built, in pixels."""
        known = self.registry.likely(row.question).estimate + 32 if row.kind is RowKind.QUESTION else 44
        return self._theme.px(known)

    def build(self, row: Row) -> QWidget:
        """Make the widget of a row."""
        match row.kind:
            case RowKind.QUESTION:
                return self._question(row)
            case RowKind.HEAD | RowKind.REPEAT:
                row.widget = SectionHead(self._theme, min(row.level, 1) or len(row.cards), self._canvas)
            case RowKind.INSTANCE:
                head = InstanceHead(self._theme, self._canvas)
                head.remove_requested.connect(lambda: self.remove_requested(head))
                row.widget = head
            case RowKind.ADD:
                add = AddRow(self._theme, self._canvas)
                add.add_requested.connect(lambda: self.add_requested(add))
                row.widget = add
        self.show_head(row)
        return row.widget

    def _question(self, row: Row) -> QuestionFrame:
        question = self._session.question(row.ref)
        editor = self.registry.editor_for(question)
        frame = QuestionFrame(self._theme, self._setting, question, editor, self._canvas)
        row.widget = frame
        frame.answered.connect(lambda text: self.answered(frame, text))
        frame.finished.connect(lambda: self.finished(frame))
        if self.read_only:
            frame.lock(True)
        if row.ref in self.asked:
            frame.ask()
        return frame

    def show_head(self, row: Row) -> None:
        """Show what the head of a group, repeat or instance says now."""
        match row.widget, row.item:
            case SectionHead() as head, Group() as group:
                head.show_group(group)
            case SectionHead() as head, Repeat() as repeat:
                head.show_repeat(repeat)
            case AddRow() as add, Repeat() as repeat:
                add.show_repeat(repeat)
            case InstanceHead() as head, _:
                assert row.repeat is not None
                head.show_instance(row.repeat, _number(row.ref), read_only=self.read_only)

    def put_away(self, row: Row) -> None:
        """Keep the widget of a row that may be asked for again: making one takes longer than all else."""
        if row.widget is None or not row.ref:
            self.drop(row)
            return
        row.widget.hide()
        self._kept[row.key] = row
        while len(self._kept) > MOST_KEPT:
            self.drop(self._kept.pop(next(iter(self._kept))))

    def take_again(self, row: Row) -> bool:
        """Give a row the widget that was put away for it, as if nobody had been there; returns whether there was one."""
        old = self._kept.pop(row.key, None)
        if old is None:
            return False
        if isinstance(old.widget, QuestionFrame):
            question = self._session.question(row.ref)
            if self.registry.editor_for(question) is not type(old.widget.editor):
                self.drop(old)
                return False
            old.widget.begin_again(question)
            old.widget.lock(self.read_only)
            if row.ref in self.asked:
                old.widget.ask()
        row.take_over(old)
        row.measured = False  # the width may be another
        self.show_head(row)
        return True

    def forget_kept(self) -> None:
        """Take the widgets away that were put away."""
        while self._kept:
            self.drop(self._kept.popitem()[1])

    @staticmethod
    def drop(row: Row) -> None:
        """Take the widget of a row away."""
        if row.widget is not None:
            row.widget.hide()
            row.widget.deleteLater()
            row.widget, row.measured, row.box = None, False, (0, 0, 0, 0)

    def drop_far(self, row: Row) -> None:
        """Take the widget of a far row away, unless something in it would be lost."""
        widget = row.widget
        focused = QApplication.focusWidget()
        if widget is None or (focused is not None and widget.isAncestorOf(focused)):
            return
        if isinstance(widget, QuestionFrame):
            if widget.refused:
                return
            if widget.is_asked:
                self.asked.add(row.ref)
        self.drop(row)


def _number(ref: str) -> int:
    return int(ref.rpartition("[")[2].rstrip("]"))
