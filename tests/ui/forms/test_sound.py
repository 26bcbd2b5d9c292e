"""Recordings of labels are played from memory, on an output that is not there to hear, and stop with the page."""

from __future__ import annotations

import io
import wave
from typing import Any

import pytest
from miniaudio import Backend
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.ui.design.theme import Theme
from desktop.ui.forms.setting import Setting
from desktop.ui.forms.sound import SoundButton
from desktop.ui.forms.view import FormView

SILENT = (Backend.NULL,)  # the library's own device that takes samples at the real pace


def recording(seconds: float) -> bytes:
    """Silence, as a WAV file."""
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(8000)
        out.writeframes(bytes(2 * int(8000 * seconds)))
    return file.getvalue()


@pytest.fixture
def shown(qtbot: Any, theme: Theme):
    """Show a button for a recording."""

    def show(data: bytes, backends: tuple[Backend, ...] = SILENT) -> SoundButton:
        button = SoundButton(theme, data, backends=backends)
        qtbot.addWidget(button)
        button.show()
        return button

    return show


def test_a_recording_is_played_to_its_end(qtbot: Any, shown: Any) -> None:
    sound = shown(recording(0.2))
    with qtbot.waitSignal(sound.player.ended, timeout=60_000):
        QTest.mouseClick(sound.button, Qt.MouseButton.LeftButton)
        assert sound.button.text() == "Detener"
    qtbot.waitUntil(lambda: sound.button.text() == "Escuchar")
    assert sound.trouble == ""


def test_the_space_bar_begins_and_stops(qtbot: Any, shown: Any) -> None:
    sound = shown(recording(600))
    sound.button.setFocus()
    QTest.keyClick(sound.button, Qt.Key.Key_Space)
    assert sound.button.text() == "Detener"
    with qtbot.waitSignal(sound.player.ended, timeout=60_000):
        QTest.keyClick(sound.button, Qt.Key.Key_Space)
    assert sound.button.text() == "Escuchar"


def test_it_is_silent_as_soon_as_the_page_is_off_the_screen(qtbot: Any, shown: Any) -> None:
    sound = shown(recording(600))
    sound.button.click()
    with qtbot.waitSignal(sound.player.ended, timeout=60_000):
        sound.hide()
    assert not sound.button.isChecked()


@pytest.mark.parametrize(
    ("data", "backends", "words"),
    [
        (b"no es un audio", SILENT, "El audio del formulario no se puede leer"),
        (recording(1), (Backend.WASAPI, Backend.COREAUDIO), "no tiene salida de sonido"),
    ],
    ids=["damaged file", "no output"],
)
def test_what_cannot_be_heard_is_said_below_the_button(
    qtbot: Any, shown: Any, data: bytes, backends: tuple[Backend, ...], words: str
) -> None:
    sound = shown(data, backends)
    with qtbot.waitSignal(sound.player.ended, timeout=60_000):
        sound.button.click()
    qtbot.waitUntil(lambda: words in sound.trouble)
    assert not sound.button.isChecked()


def test_the_label_of_a_question_brings_its_recording(screen: Any, theme: Theme) -> None:
    tables = "| type | name | label | media::audio |\n| text | a | Uno | a.wav |\n| text | b | Dos | b.m4a |"
    files = {"a.wav": recording(1)}
    view: FormView = screen(tables, setting=Setting(media=files)).view
    found = view.findChildren(SoundButton)
    assert [sound.button.text() for sound in found] == ["Escuchar"]
