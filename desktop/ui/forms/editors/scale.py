"""A number within bounds: a slider and the number itself, either of them."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from desktop.forms.questions import Question
from desktop.forms.values import plain_number
from desktop.ui.design.card import column, row
from desktop.ui.design.text import Text
from desktop.ui.design.theme import Theme
from desktop.ui.forms.editor import Editor
from desktop.ui.forms.editors.number import DecimalEditor, IntegerEditor, write_number
from desktop.ui.forms.setting import Setting

_EDGE = 14


class Slider(QSlider):
    """A slider 44 high whose handle is hollow until there is an answer; the wheel is left to the page."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.answered = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(320, 44)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line, its steps where they are few, and the handle."""
        theme, steps = self._theme, self.maximum() - self.minimum()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, room = self.height() / 2, self.width() - 2 * _EDGE
        share = (self.value() - self.minimum()) / steps if steps else 0.0
        at = _EDGE + room * (1 - share if self.invertedAppearance() else share)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("control"))
        painter.drawRoundedRect(QRectF(_EDGE, middle - 1.5, room, 3), 1.5, 1.5)
        if 0 < steps <= 20:
            for step in range(steps + 1):
                painter.drawRect(QRectF(_EDGE + room * step / steps - 1, middle - 7, 2, 14))
        if self.answered:
            painter.setBrush(theme.color("action"))
            painter.drawRoundedRect(QRectF(_EDGE, middle - 2.5, at - _EDGE, 5), 2.5, 2.5)
        painter.setPen(QPen(theme.color("action" if self.answered else "control"), 2))
        painter.setBrush(theme.color("action" if self.answered else "surface"))
        painter.drawEllipse(QRectF(at - 11, middle - 11, 22, 22))


class ScaleEditor(Editor):
    """A range: arrows move the slider by a step, typing says the number; Supr takes the answer back."""

    typed = True
    help_below = True
    estimate = 70

    def __init__(
        self, theme: Theme, setting: Setting, question: Question, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, setting, question, parent)
        self._start = _decimal(question.parameters.get("start", "0"), Decimal(0))
        self._end = _decimal(question.parameters.get("end", "10"), Decimal(10))
        step = abs(_decimal(question.parameters.get("step", "1"), Decimal(1))) or Decimal(1)
        self._step = step if self._end >= self._start else -step
        kind = IntegerEditor if question.type == "int" else DecimalEditor
        self.number = kind(theme, setting, question)
        self.number.set_line_width(100)
        self.slider = Slider(theme)
        self.slider.setRange(0, max(0, int((self._end - self._start) / self._step)))
        self.slider.valueChanged.connect(self._slid)
        self.slider.sliderPressed.connect(lambda: self._slid(self.slider.value()))
        self.slider.installEventFilter(self)
        bounds = row(gap=0, margins=(4, 0, 4, 0))
        bounds.addWidget(Text(theme, write_number(str(self._start), grouped=False), "caption", "text-2"))
        bounds.addStretch(1)
        bounds.addWidget(Text(theme, write_number(str(self._end), grouped=False), "caption", "text-2"))
        sliding = column(gap=0)
        sliding.addWidget(self.slider)
        sliding.addLayout(bounds)
        line = row(gap=12, parent=self)
        line.addLayout(sliding, 1)
        line.addWidget(self.number, 0, Qt.AlignmentFlag.AlignTop)
        self.number.answered.connect(self.answered)
        self.number.finished.connect(self.finished)
        picker = "picker" in question.appearance
        self.slider.setVisible(not picker)

    def _slid(self, at: int) -> None:
        value = plain_number(self._start + at * self._step)
        self.slider.answered = True
        self.slider.update()
        self.number.show_value(value)
        self.answered.emit(value)

    def show_value(self, value: str) -> None:
        self.number.show_value(value)
        before = self.slider.blockSignals(True)
        number = _decimal(value, None) if value else None
        self.slider.answered = number is not None
        self.slider.setValue(0 if number is None else round((number - self._start) / self._step))
        self.slider.blockSignals(before)
        self.slider.update()

    def refusal(self) -> str:
        low, high = sorted((self._start, self._end))
        words = self.tr("Escriba un número entre %1 y %2.")
        return words.replace("%1", write_number(str(low), grouped=False)).replace(
            "%2", write_number(str(high), grouped=False)
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes on; Supr takes the answer back; Space takes the number under the handle."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress or self.read_only:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finished.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.show_value("")
            self.answered.emit("")
        elif event.key() == Qt.Key.Key_Space:
            self._slid(self.slider.value())
        else:
            return False
        return True

    def stops(self) -> tuple[QWidget, ...]:
        return (self.slider, self.number.edit)

    def speak(self, name: str, description: str) -> None:
        self.slider.setAccessibleName(name)
        self.slider.setAccessibleDescription(description)
        self.number.speak(self.tr("%1, número").replace("%1", name), description)

    def set_problem(self, on: bool) -> None:
        self.number.set_problem(on)

    def set_read_only(self, on: bool) -> None:
        super().set_read_only(on)
        self.slider.setEnabled(not on)
        self.number.set_read_only(on)


def _decimal(text: str, otherwise: Decimal | None) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation:
        return Decimal(0) if otherwise is None else otherwise
