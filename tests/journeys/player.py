"""Plays the program on its real widgets, as a person would: finds things by their words, types, clicks, looks."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QScrollArea,
    QTextBrowser,
    QWidget,
)

from desktop.ui.design.field import Field
from desktop.ui.program import Program

PATIENCE_S = 45.0


class Strays(QObject):
    """Notices widgets that flash as windows of their own because they were shown before they had a parent."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self.seen: list[str] = []
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Write down each unexpected window."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            kind = watched.windowType()
            expected = (Qt.WindowType.Popup, Qt.WindowType.ToolTip, Qt.WindowType.Dialog)
            if kind not in expected and not isinstance(watched, QMainWindow):
                words = watched.text() if isinstance(watched, (QAbstractButton, QLabel)) else ""
                self.seen.append(f"{type(watched).__name__} {watched.objectName()} {words}".strip())
        return False


class NotFound(AssertionError):
    """What a person would look for is not on the screen."""


class Player:
    """One person in front of one window; everything typed is written down in `typed`."""

    def __init__(self, program: Program, pictures: Path, say: Callable[[str], None]) -> None:
        self.program, self._pictures, self.say = program, pictures, say
        self.strays = Strays(QApplication.instance())
        self.typed: list[str] = []
        self.screenshots: list[str] = []

    # --- looking ----------------------------------------------------------------------------------------

    def until(self, holds: Callable[[], object], what: str) -> None:
        """Wait until something holds. Raises NotFound after a minute."""
        end = time.monotonic() + PATIENCE_S
        while not holds():
            if time.monotonic() > end:
                raise NotFound(f"never happened: {what}; on screen: {self.words()[:40]}")
            QTest.qWait(20)

    def words(self, top: QWidget | None = None) -> list[str]:
        """Return the texts of labels and buttons that can be seen."""
        window = top or self.program.window
        seen = [w.text() for w in window.findChildren(QLabel) if w.isVisible()]
        seen += [w.text() for w in window.findChildren(QAbstractButton) if w.isVisible()]
        seen += [w.toPlainText() for w in window.findChildren(QTextBrowser) if w.isVisible()]
        return [text for text in seen if text]

    def sees(self, text: str) -> bool:
        """Tell whether a text is part of something on the screen, lists included."""
        if any(text in one for one in self.words()):
            return True
        views = [v for v in self.program.window.findChildren(QAbstractItemView) if v.isVisible()]
        return any(self._rows_with(view, text) for view in views)

    def look(self, name: str) -> None:
        """Leave a picture of the window."""
        QTest.qWait(150)
        path = self._pictures / f"{len(self.screenshots) + 1:02d}-{name}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        assert self.program.window.grab().save(str(path)), path
        self.screenshots.append(str(path))

    # --- doing ------------------------------------------------------------------------------------------

    def button(self, text: str) -> QAbstractButton:
        """Return the visible, enabled button with these words (or this name)."""

        def found() -> QAbstractButton | None:
            for one in self._everywhere(QAbstractButton):
                if text in (one.text(), one.accessibleName()) and one.isEnabled() and not one.property("off"):
                    return one
            return None

        self.until(found, f"a button «{text}»")
        button = found()
        assert button is not None
        return button

    def click(self, text: str) -> None:
        """Press a button with the mouse."""
        button = self.button(text)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        QTest.qWait(30)

    def buttons(self) -> list[QAbstractButton]:
        """Return every visible, enabled button."""
        return [one for one in self._everywhere(QAbstractButton) if one.isEnabled()]

    def reveal(self, widget: QWidget) -> None:
        """Scroll so that a widget can be seen."""
        above = widget.parentWidget()
        while above is not None:
            if isinstance(above, QScrollArea):
                above.ensureWidgetVisible(widget)
            above = above.parentWidget()
        QTest.qWait(30)

    def field(self, label: str) -> QWidget:
        """Return the editor whose label (or accessible name) begins like this."""

        def found() -> QWidget | None:
            for one in self._everywhere(Field):
                if one.label.text().startswith(label):
                    return one.editor
            for kind in (QLineEdit, QPlainTextEdit):
                for edit in self._everywhere(kind):
                    if edit.accessibleName().startswith(label):
                        return edit
            return None

        self.until(lambda: found() or self.scroll_on(), f"a field «{label}»")
        editor = found()
        while editor is None:
            self.until(lambda: found() or self.scroll_on(), f"a field «{label}»")
            editor = found()
        self.reveal(editor)
        return editor

    def scroll_on(self) -> bool:
        """Scroll every list of questions a little further; tell whether there was further to go."""
        moved = False
        for area in self._everywhere(QScrollArea):
            bar = area.verticalScrollBar()
            if bar.value() < bar.maximum():
                bar.setValue(bar.value() + area.viewport().height() // 2)
                moved = True
        QTest.qWait(40)
        return moved

    def type_into(self, label: str, text: str, *, secret: bool = False) -> None:
        """Type into a field, key by key; secrets are written down too, to be hunted for."""
        editor = self.field(label)
        editor.setFocus()
        self.type_text(text, editor, secret=secret)

    def type_text(self, text: str, widget: QWidget | None = None, *, secret: bool = False) -> None:
        """Type where the focus is, or into a widget."""
        for character in text:
            # QTest.keyClicks knows no ñ nor «: a key event carries the character as a keyboard layout would
            editor = widget or self.program.window.focusWidget()
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, character)
                QApplication.sendEvent(editor, event)
        self.typed.append(text)
        self.say(f"   escribe {'•' * len(text) if secret else repr(text)}")
        QTest.qWait(30)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press one key where the focus is."""
        QTest.keyClick(self.program.window.focusWidget() or self.program.window, key, modifier)
        QTest.qWait(30)

    def mark(self, text: str) -> None:
        """Tick or choose the row of a list that holds this text."""

        def found() -> tuple[QAbstractItemView, QModelIndex] | None:
            for view in self._everywhere(QAbstractItemView):
                rows = self._rows_with(view, text)
                if rows:
                    return view, rows[0]
            return None

        self.until(found, f"a row «{text}»")
        place = found()
        assert place is not None
        view, index = place
        view.setCurrentIndex(index)
        view.scrollTo(index)
        view.setFocus()
        QTest.keyClick(view, Qt.Key.Key_Space)
        QTest.qWait(60)

    def choose(self, text: str) -> None:
        """Choose the row of a list that holds this text, without ticking it."""
        self.until(
            lambda: any(self._rows_with(v, text) for v in self._everywhere(QAbstractItemView)),
            f"a row «{text}»",
        )
        for view in self._everywhere(QAbstractItemView):
            rows = self._rows_with(view, text)
            if rows:
                view.scrollTo(rows[0])
                QTest.mouseClick(
                    view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(rows[0]).center()
                )
                view.setCurrentIndex(rows[0])
                QTest.qWait(60)
                return

    # --- inside -----------------------------------------------------------------------------------------

    def _everywhere(self, kind: type) -> list:
        tops = [self.program.window, *(w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog))]
        found = []
        for top in tops:
            if top.isVisible():
                found += [one for one in top.findChildren(kind) if one.isVisible()]
        return list(dict.fromkeys(found))

    @staticmethod
    def _rows_with(view: QAbstractItemView, text: str) -> list[QModelIndex]:
        model = view.model()
        if model is None:
            return []
        found = []
        for row in range(model.rowCount()):
            index = model.index(row, 0)
            shown = [index.data(Qt.ItemDataRole.DisplayRole), index.data(Qt.ItemDataRole.AccessibleTextRole)]
            if any(isinstance(one, str) and text in one for one in shown):
                found.append(index)
        return found
