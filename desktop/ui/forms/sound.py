"""A recording of a label, played from memory: for whoever cannot read, or reads another language."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from threading import Event, Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from desktop.errors import AppError, NoSoundOutput, RecordingUnreadable
from desktop.ui.design.button import LinkButton
from desktop.ui.design.card import column
from desktop.ui.design.text import Text
from desktop.ui.design.theme import Theme
from desktop.ui.messages import explain

if TYPE_CHECKING:
    from miniaudio import Backend

    Backends = Sequence[Backend]


def _outputs() -> Backends:
    """Every road to a loudspeaker of this system; never the one that plays into nothing and tells nobody."""
    from miniaudio import Backend, is_backend_enabled  # noqa: PLC0415  loaded when somebody listens

    nothing = (Backend.NULL, Backend.CUSTOM)
    return [backend for backend in Backend if backend not in nothing and is_backend_enabled(backend)]


class Player(QObject):
    """Plays one recording at a time, in a thread of its own; nothing of it is written to disk.

    `ended` comes when it is over or was stopped, `failed` before it with a RecordingUnreadable or a
    NoSoundOutput.
    """

    ended = Signal()
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None, backends: Backends | None = None) -> None:
        """Take the roads to try, in order; by default all that this system has."""
        super().__init__(parent)
        self._backends = backends
        self._silence = Event()

    def play(self, data: bytes) -> None:
        """Begin, instead of what is being played."""
        self._silence.set()
        silence = self._silence = Event()
        self.destroyed.connect(silence.set)
        Thread(target=self._play, args=(data, silence), name="sound", daemon=True).start()

    def stop(self) -> None:
        """Be silent now."""
        self._silence.set()

    def _play(self, data: bytes, silence: Event) -> None:
        from miniaudio import (  # noqa: PLC0415
            DecodeError,
            MiniaudioError,
            PlaybackDevice,
            stream_memory,
            stream_with_callbacks,
        )

        problem: AppError | None = None
        try:
            stream = stream_with_callbacks(stream_memory(data), end_callback=silence.set)
            next(stream)
            with contextlib.closing(PlaybackDevice(backends=list(self._backends or _outputs()))) as device:
                device.start(stream)
                silence.wait()
        except DecodeError:
            problem = RecordingUnreadable()
        except MiniaudioError:
            problem = NoSoundOutput()
        with contextlib.suppress(RuntimeError):  # the window went away meanwhile
            if problem is not None:
                self.failed.emit(problem)
            self.ended.emit()


class SoundButton(QWidget):
    """ "Escuchar" and "Detener"; silent as soon as it is off the screen. What cannot be played is said below."""

    def __init__(
        self, theme: Theme, data: bytes, parent: QWidget | None = None, backends: Backends | None = None
    ) -> None:
        super().__init__(parent)
        self._data = data
        self.player = Player(self, backends)
        self.button = LinkButton(theme, self.tr("Escuchar"), icon="volume-2", style="small")
        self.button.setCheckable(True)
        self._trouble = Text(theme, "", "caption", "text-2", wrap=True)
        layout = column(gap=2, parent=self)
        layout.addWidget(self.button)
        layout.addWidget(self._trouble)
        self._trouble.hide()
        self.button.toggled.connect(self._toggled)
        self.player.ended.connect(self._ended)
        self.player.failed.connect(self._failed)

    @property
    def trouble(self) -> str:
        """What is said of a recording that cannot be played."""
        return self._trouble.text()

    def _toggled(self, on: bool) -> None:
        self._say()
        if on:
            self._trouble.hide()
            self.player.play(self._data)
        else:
            self.player.stop()

    def _say(self) -> None:
        words = self.tr("Detener") if self.button.isChecked() else self.tr("Escuchar")
        self.button.setText(words)
        self.button.setAccessibleName(words)

    def _ended(self) -> None:
        self.button.setChecked(False)

    def _failed(self, problem: AppError) -> None:
        message = explain(problem)
        self._trouble.setText(f"{message.title}. {message.text}")
        self._trouble.show()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is heard of a page that is not on the screen: it may have been locked."""
        self.button.setChecked(False)
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language at once."""
        if event.type() is QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)
