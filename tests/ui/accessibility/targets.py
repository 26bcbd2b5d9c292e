"""What a finger or a mouse must hit, and how large it is."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

from desktop.ui.design.search_box import SearchBox
from tests.ui.shots import visible_part

TARGET = 44  # px, both ways
LINK = 24  # px: a link that stands on its own, as WCAG 2.2 AA (2.5.8) has it; those inside text are exempt
_WHOLE = (SearchBox, QAbstractSpinBox, QComboBox)
_EDITORS = (QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit)


def small(window: QWidget) -> list[str]:
    """Return what can be hit in a window, and is too small."""
    return [
        f"{type(widget).__name__} «{words}»: {width}×{height}"
        for widget, words, width, height in _targets(window)
        if min(width, height) < (LINK if widget.property("kind") == "link" else TARGET)
    ]


def _targets(window: QWidget) -> Iterator[tuple[QWidget, str, int, int]]:
    for widget in window.findChildren(QWidget):
        if widget.window() is not window or not widget.isVisible() or not widget.isEnabled():
            continue
        if widget.focusPolicy() is Qt.FocusPolicy.NoFocus or visible_part(widget).isEmpty():
            continue
        if isinstance(widget, QAbstractButton):
            yield widget, widget.accessibleName() or widget.text(), widget.width(), widget.height()
        elif isinstance(widget, _EDITORS):
            whole = _whole(widget)
            yield widget, widget.accessibleName(), whole.width(), whole.height()
        elif isinstance(widget, QTabBar):
            for number in range(widget.count()):
                yield widget, widget.tabText(number), TARGET, widget.tabRect(number).height()
        elif isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
            yield from _rows(widget)


def _whole(editor: QWidget) -> QWidget:
    """A search box is one target with its frame: a click on any part of it comes to its editor."""
    around = editor
    while isinstance(around, QWidget) and not isinstance(around, _WHOLE):
        around = around.parentWidget()
    return around or editor


def _rows(view: QAbstractItemView) -> Iterator[tuple[QWidget, str, int, int]]:
    model, root = view.model(), view.rootIndex()
    for row in range(min(model.rowCount(root), 40) if model is not None else 0):
        index = model.index(row, 0, root)
        box = view.visualRect(index)
        if box.height() and model.flags(index) & Qt.ItemFlag.ItemIsSelectable:
            yield view, f"{view.accessibleName()}, fila {row}", TARGET, box.height()
