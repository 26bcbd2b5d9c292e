"""A place on the map: latitude and longitude typed, or the post's own."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.forms.questions import Question
from desktop.ui.design.button import Button
from desktop.ui.design.card import column
from desktop.ui.design.field import LineEdit
from desktop.ui.design.flow import Flow
from desktop.ui.design.text import Text
from desktop.ui.design.theme import Theme
from desktop.ui.forms.editor import Editor
from desktop.ui.forms.editors.number import decimal_sign
from desktop.ui.forms.setting import Setting

_DEGREES = re.compile(r"([+\-−]?)\s*(\d{1,3}(?:[.,]\d+)?)\s*°?\s*([NSEOW]?)", re.IGNORECASE)
_PASTED = re.compile(r"\s*([+\-−]?\d{1,3}\.\d+)\s*[,;\s]\s*([+\-−]?\d{1,3}\.\d+)\s*")
UNREADABLE = "?"


def read_degrees(text: str) -> str:
    """Return `22,72 S` or `-22.72` as `-22.72`, "" for nothing, `UNREADABLE` for what is no angle."""
    text = text.strip()
    if not text:
        return ""
    match = _DEGREES.fullmatch(text)
    if not match:
        return UNREADABLE
    negative = match[1] in ("-", "−") or match[3].upper() in ("S", "O", "W")
    return ("-" if negative else "") + match[2].replace(",", ".")


class PointEditor(Editor):
    """Latitude and longitude in degrees; two numbers pasted into the first field fill both."""

    typed = True
    help_below = True
    estimate = 90

    def __init__(
        self, theme: Theme, setting: Setting, question: Question, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, setting, question, parent)
        self.latitude, self.longitude = LineEdit(theme), LineEdit(theme)
        sign = decimal_sign()
        layout = Flow(gap=12, parent=self)
        for edit, words, example in (
            (self.latitude, self.tr("Latitud"), f"-22{sign}7236"),
            (self.longitude, self.tr("Longitud"), f"-64{sign}3412"),
        ):
            edit.setPlaceholderText(example)
            edit.setMinimumWidth(150)
            edit.textEdited.connect(self._typed)
            pair = QWidget()
            box = column(gap=2, parent=pair)
            label = Text(theme, words, "caption", "text-2")
            label.setBuddy(edit)
            box.addWidget(label)
            box.addWidget(edit)
            layout.addWidget(pair)
        self.post_button = Button(theme, self.tr("Usar la del puesto"), "quiet", icon="map-pin")
        self.post_button.clicked.connect(self._take_post)
        layout.addWidget(self.post_button)
        self.post_button.setVisible(setting.point is not None)
        self.latitude.returnPressed.connect(lambda: self.longitude.setFocus(Qt.FocusReason.OtherFocusReason))
        self.longitude.returnPressed.connect(self.finished)
        self.setFocusProxy(self.latitude)

    def _typed(self, text: str) -> None:
        pasted = _PASTED.fullmatch(text)
        if pasted:
            self._write(pasted[1], pasted[2])
        self.answered.emit(self._answer())

    def _answer(self) -> str:
        latitude, longitude = read_degrees(self.latitude.text()), read_degrees(self.longitude.text())
        if not latitude and not longitude:
            return ""
        return f"{latitude or UNREADABLE} {longitude or UNREADABLE}"

    def _take_post(self) -> None:
        point = self.setting.point
        if point is not None:
            self._write(str(point.latitude), str(point.longitude))
            self.answered.emit(self._answer())

    def _write(self, latitude: str, longitude: str) -> None:
        for edit, value in ((self.latitude, latitude), (self.longitude, longitude)):
            text = value.replace(".", decimal_sign())
            if edit.text() != text:
                edit.setText(text)

    def show_value(self, value: str) -> None:
        words = value.split()
        self._write(*(words[:2] if len(words) >= 2 else ("", "")))

    def refusal(self) -> str:
        sign = decimal_sign()
        words = self.tr("Escriba latitud y longitud en grados, por ejemplo %1 y %2.")
        return words.replace("%1", f"-22{sign}7236").replace("%2", f"-64{sign}3412")

    def stops(self) -> tuple[QWidget, ...]:
        return (self.latitude, self.longitude, self.post_button)

    def speak(self, name: str, description: str) -> None:
        self.latitude.setAccessibleName(self.tr("%1, latitud").replace("%1", name))
        self.longitude.setAccessibleName(self.tr("%1, longitud").replace("%1", name))
        self.latitude.setAccessibleDescription(description)
        self.longitude.setAccessibleDescription(description)

    def set_problem(self, on: bool) -> None:
        self.mark(self.latitude, on)
        self.mark(self.longitude, on)

    def set_read_only(self, on: bool) -> None:
        super().set_read_only(on)
        self.latitude.setReadOnly(on)
        self.longitude.setReadOnly(on)
        self.post_button.setVisible(not on and self.setting.point is not None)

    def caret(self) -> int:
        return (
            100 + self.longitude.cursorPosition()
            if self.longitude.hasFocus()
            else self.latitude.cursorPosition()
        )

    def place_caret(self, at: int) -> None:
        edit = self.longitude if at >= 100 else self.latitude
        edit.setFocus(Qt.FocusReason.OtherFocusReason)
        edit.setCursorPosition(at % 100)
