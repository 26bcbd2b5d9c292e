"""Dates: typed as day/month/year in every language of the screen, with the day in words beside them.

The order never changes with the language: two officers of one post must not write one date in two ways.
"""

from __future__ import annotations

import calendar
import datetime
import re

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QWidget

from desktop.forms.questions import Question
from desktop.ui.design.button import Button
from desktop.ui.design.card import column
from desktop.ui.design.check_row import paint_row_ring
from desktop.ui.design.text import Text
from desktop.ui.design.theme import Theme
from desktop.ui.forms.editors.line import LineEditor
from desktop.ui.forms.setting import Setting

_DAY = re.compile(r"(\d{1,2})[\s/.\-]+(\d{1,2})[\s/.\-]+(\d{4})")
_RUN = re.compile(r"(\d{2})(\d{2})(\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_MONTH = re.compile(r"(\d{1,2})[\s/.\-]+(\d{4})")
UNREADABLE = "?"  # a text that no type takes


def read_day(text: str) -> str:
    """Return a typed date as ISO text, "" for nothing, `UNREADABLE` for what is not a date (yet)."""
    text = text.strip()
    if not text:
        return ""
    match = _DAY.fullmatch(text) or _RUN.fullmatch(text)
    iso = _ISO.fullmatch(text)
    if match:
        day, month, year = map(int, match.groups())
    elif iso:
        year, month, day = map(int, iso.groups())
    else:
        return UNREADABLE
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return UNREADABLE


def write_day(iso: str) -> str:
    """Return 2026-07-14 as 14/07/2026."""
    match = _ISO.match(iso)
    return f"{match[3]}/{match[2]}/{match[1]}" if match else iso


def moved(day: datetime.date, *, days: int = 0, months: int = 0) -> datetime.date:
    """Return the date so many days or months away; the last day of a shorter month stands for a later one."""
    if months:
        count = day.year * 12 + day.month - 1 + months
        year, month = divmod(count, 12)
        last = calendar.monthrange(year, month + 1)[1]
        day = datetime.date(year, month + 1, min(day.day, last))
    return day + datetime.timedelta(days=days)


class Month(QCalendarWidget):
    """A month whose days have the colours of the theme; days of other months are fainter."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setLocale(QLocale())
        self.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setMinimumSize(theme.px(360), theme.px(330))
        theme.set_font(self, "body")
        for button in self.findChildren(QToolButton):
            button.setMinimumSize(44, 44)
            if button.objectName() == "qt_calendar_prevmonth":
                button.setIcon(theme.icon("chevron-left", "on-soft"))
            elif button.objectName() == "qt_calendar_nextmonth":
                button.setIcon(theme.icon("chevron-right", "on-soft"))

    def paintCell(self, painter: QPainter, rect: QRect, date: QDate | datetime.date) -> None:
        """Draw one day."""
        day = date if isinstance(date, QDate) else QDate(date.year, date.month, date.day)
        theme, chosen = self._theme, day == self.selectedDate()
        painter.save()
        painter.fillRect(rect, theme.color("soft" if chosen else "surface"))
        if chosen:
            paint_row_ring(painter, theme, rect)
        ink = "on-soft" if chosen else "text" if day.month() == self.monthShown() else "control"
        painter.setFont(theme.font("strong" if chosen else "body"))
        painter.setPen(theme.color(ink))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(day.day()))
        painter.restore()


class Calendar(QFrame):
    """A month to choose a day from; Esc closes it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("dialog")
        self.month = Month(theme)
        column(margins=(6, 6, 6, 6), parent=self).addWidget(self.month)


class DayEditor(LineEditor):
    """A date. ↑ and ↓ move it by a day, RePág and AvPág by a month, H takes today's."""

    line_width = 190
    with_calendar = True

    def __init__(
        self, theme: Theme, setting: Setting, question: Question, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, setting, question, parent)
        self.edit.installEventFilter(self)
        self.today_button = Button(theme, self.today_words(), "quiet")
        self.today_button.clicked.connect(lambda: self._take(self.setting.now().date()))
        self.open_button = Button(theme, self.tr("Calendario"), "secondary", icon="calendar")
        self.open_button.set_compact(True)
        self.open_button.clicked.connect(self._show_calendar)
        self._words = Text(theme, "", "small", "text-2", wrap=True)
        self._layout.insertWidget(1, self.open_button)
        self._layout.insertWidget(2, self.today_button)
        self._layout.insertWidget(3, self._words, 3)
        self._words.hide()
        self.open_button.setVisible(self.with_calendar and "no-calendar" not in question.appearance)
        self.edit.textChanged.connect(self._say)

    def placeholder(self) -> str:
        return self.tr("dd/mm/aaaa")

    def today_words(self) -> str:
        """What the button that takes the present says."""
        return self.tr("Hoy")

    def read(self, text: str) -> str:
        return read_day(text)

    def written(self, value: str) -> str:
        return write_day(value)

    def refusal(self) -> str:
        return self.tr("Escriba la fecha con día, mes y año: 14/07/2026.")

    def stops(self) -> tuple[QWidget, ...]:
        return (self.edit, self.open_button, self.today_button)

    def speak(self, name: str, description: str) -> None:
        self.edit.setAccessibleName(name)
        self.edit.setAccessibleDescription(description)

    def set_problem(self, on: bool) -> None:
        self.mark(self.edit, on)

    def take_words(self) -> Text:
        """Give the words of the date to somebody who places them elsewhere."""
        self._layout.removeWidget(self._words)
        self._words.setWordWrap(False)
        return self._words

    def set_read_only(self, on: bool) -> None:
        super().set_read_only(on)
        self.open_button.setEnabled(not on)
        self.today_button.setVisible(not on)
        self.open_button.setVisible(
            not on and self.with_calendar and "no-calendar" not in self.question.appearance
        )

    def _day(self) -> datetime.date | None:
        iso = self.read(self.edit.text())
        return datetime.date.fromisoformat(iso) if _ISO.fullmatch(iso) else None

    def _take(self, day: datetime.date) -> None:
        self.show_value(day.isoformat())
        self.answered.emit(self.read(self.edit.text()))

    def _say(self) -> None:
        day = self._day()
        pattern = self.tr("dddd d 'de' MMMM")
        self.say_words(QLocale().toString(QDate(day.year, day.month, day.day), pattern) if day else "")

    def say_words(self, words: str) -> None:
        """Say the date in words."""
        self._words.setText(words)
        self._words.setVisible(bool(words))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move the date by keys."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and not self.read_only:
            return self._key(Qt.Key(event.key()), event.text())
        return False

    def _key(self, key: Qt.Key, text: str) -> bool:
        steps = {
            Qt.Key.Key_Up: (1, 0), Qt.Key.Key_Down: (-1, 0), Qt.Key.Key_PageUp: (0, 1), Qt.Key.Key_PageDown: (0, -1),
        }  # fmt: skip
        if text.lower() == "h":
            self._take(self.setting.now().date())
            return True
        if key not in steps:
            return False
        day = self._day()
        days, months = steps[key]
        self._take(moved(day, days=days, months=months) if day else self.setting.now().date())
        return True

    def _show_calendar(self) -> None:
        popup = Calendar(self.theme, self)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        day = self._day() or self.setting.now().date()
        popup.month.setSelectedDate(QDate(day.year, day.month, day.day))

        def choose(chosen: QDate) -> None:
            popup.close()
            self._take(datetime.date(chosen.year(), chosen.month(), chosen.day()))
            self.edit.setFocus(Qt.FocusReason.PopupFocusReason)

        popup.month.clicked.connect(choose)
        popup.month.activated.connect(choose)
        popup.move(self.edit.mapToGlobal(QPoint(0, self.edit.height() + 2)))
        popup.show()
        popup.month.setFocus(Qt.FocusReason.PopupFocusReason)


class MonthEditor(DayEditor):
    """A month of a year (appearance `month-year`): stored as its first day."""

    line_width = 150
    with_calendar = False

    def placeholder(self) -> str:
        return self.tr("mm/aaaa")

    def today_words(self) -> str:
        return self.tr("Este mes")

    def read(self, text: str) -> str:
        match = _MONTH.fullmatch(text.strip())
        return read_day(f"01/{match[1]}/{match[2]}" if match else text)

    def written(self, value: str) -> str:
        return write_day(value)[3:] if _ISO.match(value) else value

    def refusal(self) -> str:
        return self.tr("Escriba el mes y el año: 07/2026.")

    def _say(self) -> None:
        day = self._day()
        pattern = self.tr("MMMM 'de' yyyy")
        self.say_words(QLocale().toString(QDate(day.year, day.month, 1), pattern) if day else "")

    def _key(self, key: Qt.Key, text: str) -> bool:
        months = {Qt.Key.Key_Up: Qt.Key.Key_PageUp, Qt.Key.Key_Down: Qt.Key.Key_PageDown}
        return super()._key(months.get(key, key), text)


class YearEditor(DayEditor):
    """A year (appearance `year`): stored as its first day."""

    line_width = 110
    with_calendar = False

    def placeholder(self) -> str:
        return self.tr("aaaa")

    def today_words(self) -> str:
        return self.tr("Este año")

    def read(self, text: str) -> str:
        year = text.strip()
        return read_day(f"01/01/{year}" if re.fullmatch(r"\d{4}", year) else text)

    def written(self, value: str) -> str:
        return value[:4] if _ISO.match(value) else value

    def refusal(self) -> str:
        return self.tr("Escriba el año con cuatro cifras: 2026.")

    def _say(self) -> None:
        """A year says itself."""

    def _key(self, key: Qt.Key, text: str) -> bool:
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            day = self._day() or self.setting.now().date()
            self._take(moved(day, months=12 if key == Qt.Key.Key_Up else -12))
            return True
        return text.lower() == "h" and super()._key(key, text)
