"""Times of day, and a day with its time: 24 hours, in the zone of the machine."""

from __future__ import annotations

import datetime
import re

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.forms.questions import Question
from desktop.ui.design.button import Button
from desktop.ui.design.flow import Flow
from desktop.ui.design.theme import Theme
from desktop.ui.forms.editor import Editor
from desktop.ui.forms.editors.day import UNREADABLE, DayEditor
from desktop.ui.forms.editors.line import LineEditor
from desktop.ui.forms.setting import Setting

_TYPED = re.compile(r"(\d{1,2})[:.h ](\d{2})\s*(?:h|hs)?|(\d{1,2})(\d{2})")
_STORED = re.compile(r"(\d{1,2}):(\d{2})")


def read_time(text: str) -> str:
    """Return a typed time as `HH:MM`, "" for nothing, `UNREADABLE` for what is not a time (yet)."""
    text = text.strip().lower()
    if not text:
        return ""
    match = _TYPED.fullmatch(text)
    if not match:
        return UNREADABLE
    hour, minute = int(match[1] or match[3]), int(match[2] or match[4])
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else UNREADABLE


def write_time(value: str) -> str:
    """Return 18:00:00.000+02:00 as 18:00."""
    match = _STORED.match(value)
    return f"{int(match[1]):02}:{match[2]}" if match else value


class TimeEditor(LineEditor):
    """A time of day. ↑ and ↓ move it by a minute, RePág and AvPág by an hour, H takes the time it is."""

    line_width = 110

    def __init__(
        self, theme: Theme, setting: Setting, question: Question, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, setting, question, parent)
        self.edit.installEventFilter(self)
        self.now_button = Button(theme, self.tr("Ahora"), "quiet")
        self.now_button.clicked.connect(self.take_now)
        self._layout.insertWidget(1, self.now_button)

    def placeholder(self) -> str:
        return self.tr("hh:mm")

    def read(self, text: str) -> str:
        return read_time(text)

    def written(self, value: str) -> str:
        return write_time(value)

    def refusal(self) -> str:
        return self.tr("Escriba la hora de 00:00 a 23:59, por ejemplo 03:15.")

    def stops(self) -> tuple[QWidget, ...]:
        return (self.edit, self.now_button)

    def speak(self, name: str, description: str) -> None:
        self.edit.setAccessibleName(name)
        self.edit.setAccessibleDescription(description)

    def set_problem(self, on: bool) -> None:
        self.mark(self.edit, on)

    def set_read_only(self, on: bool) -> None:
        super().set_read_only(on)
        self.now_button.setEnabled(not on)

    def take_now(self) -> None:
        """Take the time it is."""
        self._take(self.setting.now().strftime("%H:%M"))

    def _take(self, time: str) -> None:
        self.show_value(time)
        self.answered.emit(self.read(self.edit.text()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move the time by keys."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and not self.read_only:
            return self._key(Qt.Key(event.key()), event.text())
        return False

    def _key(self, key: Qt.Key, text: str) -> bool:
        steps = {
            Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 60, Qt.Key.Key_PageDown: -60,
        }  # fmt: skip
        if text.lower() == "a":
            self.take_now()
            return True
        if key not in steps:
            return False
        match = _STORED.fullmatch(self.read(self.edit.text()))
        if match is None:
            self.take_now()
            return True
        minutes = (int(match[1]) * 60 + int(match[2]) + steps[key]) % (24 * 60)
        self._take(f"{minutes // 60:02}:{minutes % 60:02}")
        return True


class MomentEditor(Editor):
    """A day and its time; *Ahora* takes both. Neither is guessed from the other."""

    typed = True
    help_below = True

    def __init__(
        self, theme: Theme, setting: Setting, question: Question, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, setting, question, parent)
        self.day = DayEditor(theme, setting, question)
        self.time = TimeEditor(theme, setting, question)
        self.day.today_button.hide()
        self.words = self.day.take_words()
        self.time.now_button.clicked.disconnect()
        self.time.now_button.clicked.connect(self._take_now)
        parts = Flow(gap=8, parent=self)
        for widget in (self.day, self.time, self.words):
            parts.addWidget(widget)
        for part in (self.day, self.time):
            part.answered.connect(lambda _: self.answered.emit(self._answer()))
        self.day.finished.connect(lambda: self.time.edit.setFocus(Qt.FocusReason.OtherFocusReason))
        self.time.finished.connect(self.finished)
        self.setFocusProxy(self.day)

    def _answer(self) -> str:
        day, time = self.day.read(self.day.edit.text()), self.time.read(self.time.edit.text())
        if not day and not time:
            return ""
        return f"{day}T{time}" if day and time and UNREADABLE not in (day, time) else UNREADABLE

    def _take_now(self) -> None:
        now = self.setting.now()
        self.day.show_value(now.date().isoformat())
        self.time.show_value(now.strftime("%H:%M"))
        self.answered.emit(self._answer())

    def show_value(self, value: str) -> None:
        """Show it in the zone of the machine."""
        try:
            moment = datetime.datetime.fromisoformat(value)
        except ValueError:
            day, _, time = value.partition("T")
        else:
            if moment.tzinfo is not None:
                moment = moment.astimezone(self.setting.now().tzinfo)
            day, time = moment.date().isoformat(), moment.strftime("%H:%M")
        self.day.show_value(day)
        self.time.show_value(time)

    def refusal(self) -> str:
        if not self.day.edit.text().strip() or not self.time.edit.text().strip():
            return self.tr("Hacen falta la fecha y la hora: 14/07/2026 y 03:15.")
        if self.day.read(self.day.edit.text()) == UNREADABLE:
            return self.day.refusal()
        return self.time.refusal()

    def stops(self) -> tuple[QWidget, ...]:
        return (self.day.edit, self.day.open_button, *self.time.stops())

    def speak(self, name: str, description: str) -> None:
        self.day.speak(self.tr("%1, fecha").replace("%1", name), description)
        self.time.speak(self.tr("%1, hora").replace("%1", name), description)

    def set_problem(self, on: bool) -> None:
        self.day.set_problem(on)
        self.time.set_problem(on)

    def set_read_only(self, on: bool) -> None:
        super().set_read_only(on)
        self.day.set_read_only(on)
        self.day.today_button.hide()
        self.time.set_read_only(on)

    def caret(self) -> int:
        return 100 + self.time.caret() if self.time.edit.hasFocus() else self.day.caret()

    def place_caret(self, at: int) -> None:
        part: LineEditor = self.time if at >= 100 else self.day
        part.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        part.place_caret(at % 100)
