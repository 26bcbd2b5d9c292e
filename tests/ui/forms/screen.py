"""A form on the screen of a test: tables in, keys and clicks, answers out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop.forms.definition import Form
from desktop.forms.questions import Changes
from desktop.forms.session import Session
from desktop.forms.surroundings import Surroundings
from desktop.ui.design.theme import Theme
from desktop.ui.forms.editor import Editor
from desktop.ui.forms.question import QuestionFrame
from desktop.ui.forms.setting import Setting
from desktop.ui.forms.view import FormView
from tests.forms.filling import CountingIds, FixedClock, xform
from tests.ui.forms.frames import frame_of
from tests.ui.shots import settle

Key = Qt.Key


class Screen:
    """A view of a session, with names instead of references."""

    def __init__(
        self,
        qtbot: Any,
        theme: Theme,
        tables: str,
        *,
        setting: Setting | None = None,
        media: Mapping[str, bytes] | None = None,
        height: int = 700,
        width: int = 900,
        **options: Any,
    ) -> None:
        QLocale.setDefault(QLocale("es_AR"))
        self.qtbot = qtbot
        self.clock = FixedClock()
        surroundings = Surroundings(self.clock, CountingIds(), {})
        self.session = Session(Form.load(xform(tables), media=media or {}), surroundings, **options)
        self.view = FormView(theme, self.session, setting)
        self.view.setObjectName("page")
        self.answered: list[Changes] = []
        self.typed: list[str] = []
        self.view.answered.connect(self.answered.append)
        self.view.typed.connect(self.typed.append)
        qtbot.addWidget(self.view)
        self.view.resize(width, height)
        self.view.show()
        self.view.activateWindow()
        qtbot.waitUntil(self.view.isActiveWindow, timeout=30_000)
        settle()

    def ref(self, name: str) -> str:
        if name.startswith("/"):
            return name
        found = [path for path in self.session.form.specs if path.endswith("/" + name)]
        assert len(found) == 1, f"{name}: {found}"
        return found[0]

    def frame(self, name: str) -> QuestionFrame:
        frame = frame_of(self.view, self.ref(name))
        settle()
        return frame

    def editor(self, name: str) -> Any:
        editor = self.frame(name).editor
        assert isinstance(editor, Editor)
        return editor

    def go(self, name: str, caret: int | None = None) -> Any:
        self._wake()
        assert self.view.focus_ref(self.ref(name), caret)
        settle()
        return self.editor(name)

    def _wake(self) -> None:
        """Give the window the keyboard back: the platform without a screen leaves it with a list that closed."""
        settle()
        if QApplication.activePopupWidget() is None and not self.view.isActiveWindow():
            self.view.activateWindow()
            self.qtbot.waitUntil(self.view.isActiveWindow, timeout=30_000)

    def type(self, text: str) -> None:
        self._wake()
        self.qtbot.keyClicks(self.focus, text)

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            self._wake()
            self.qtbot.keyClick(self.focus, key, modifier)
        settle()

    def click(self, widget: QWidget) -> None:
        self._wake()
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
        settle()

    @property
    def focus(self) -> QWidget:
        widget = self.view.window().focusWidget()
        assert widget is not None
        return widget

    @property
    def at(self) -> str:
        """The reference of the question that has the focus."""
        return str(self.view.cursor()["ref"])

    def stored(self, name: str) -> str:
        return self.session.value(self.ref(name))

    def missing(self, name: str) -> str:
        return self.frame(name).missing
