"""Pictures of widgets for people to look at, and the checks that cannot lie: nothing clipped, overlapped or empty."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLayout,
    QLineEdit,
    QScrollArea,
    QStackedWidget,
    QTabBar,
    QWidget,
)

from desktop.ui.design.text import ElidedText
from desktop.ui.design.theme import Theme
from desktop.ui.design.tokens import Mode
from desktop.ui.forms.view import FormView

_BREAKS = re.compile("[\\s\u200b]+")  # where a line may end
SIZES = {"1366": QSize(1366, 697), "1024": QSize(1024, 697)}  # 768 less title bar and task bar


def settle() -> None:
    """Let layouts and painting finish."""
    application = QApplication.instance()
    for _ in range(4):
        QApplication.sendPostedEvents()
        application.processEvents()


def shoot(
    widget: QWidget,
    path: Path,
    theme: Theme,
    *,
    size: QSize = SIZES["1366"],
    scale: float = 1.0,
    mode: Mode = Mode.LIGHT,
) -> list[str]:
    """Save a picture of a widget and return what is wrong with it, in words."""
    theme.set_mode(mode)
    theme.set_scale(scale)
    theme.set_width(size.width())
    widget.resize(size)
    widget.show()
    settle()
    path.parent.mkdir(parents=True, exist_ok=True)
    assert widget.grab().save(str(path))
    return problems(widget)


def problems(widget: QWidget) -> list[str]:
    """Return what is clipped, empty or overlapping inside a widget."""
    return [
        *clipped(widget),
        *beyond(widget),
        *empty_labels(widget),
        *overlaps(widget),
        *small_targets(widget),
    ]


def _visible(widget: QWidget, kind: type) -> list:
    return [child for child in widget.findChildren(kind) if child.isVisible() and not _waits(child)]


def _waits(widget: QWidget) -> bool:
    """Whether it is a question of a form that is scrolled away: those are arranged when they come into view."""
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, FormView):
        parent = parent.parentWidget()
    return parent is not None and visible_part(widget).isEmpty()


def beyond(widget: QWidget) -> list[str]:
    """Return what is cut at the right by a scroll area that does not scroll that way."""
    off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    return [
        f"beyond the right edge by {area.widget().width() - area.viewport().width()}: {_name(area.parentWidget())}"
        for area in _visible(widget, QScrollArea)
        if area.widget() is not None
        and area.horizontalScrollBarPolicy() is off
        and area.widget().width() > area.viewport().width() + 1
    ]


def clipped(widget: QWidget) -> list[str]:
    """Return labels and buttons that do not show all their words."""
    found = []
    for label in _visible(widget, QLabel):
        if isinstance(label, ElidedText):
            if label.text() and label.width() < 24:
                found.append(f"elided to nothing: {label.text()!r}")
            continue
        room = label.contentsRect()
        if label.wordWrap():
            if label.heightForWidth(label.width()) > label.height() + 1:
                found.append(f"cut below: {label.text()!r} {label.size().toTuple()}")
            if label.textFormat() is Qt.TextFormat.PlainText and _longest_word(label) > room.width() + 1:
                found.append(f"word wider than its label: {label.text()!r}")
        elif label.pixmap().isNull() and label.sizeHint().width() > label.width() + 1:
            found.append(f"cut at the right: {label.text()!r} {label.size().toTuple()}")
        elif label.sizeHint().height() > label.height() + 1:
            found.append(f"cut below: {label.text()!r} {label.size().toTuple()}")
    for button in _visible(widget, QAbstractButton):
        hint = button.minimumSizeHint()
        if hint.width() > button.width() + 1 or hint.height() > button.height() + 1:
            found.append(f"button too small: {button.text()!r} {button.size().toTuple()} < {hint.toTuple()}")
    for edit in (*_visible(widget, QLineEdit), *_visible(widget, QTabBar), *_visible(widget, QComboBox)):
        if edit.minimumSizeHint().height() > edit.height() + 1:
            found.append(f"cut below: {_name(edit)} {edit.height()} < {edit.minimumSizeHint().height()}")
    for child in _visible(widget, QWidget):
        parent = child.parentWidget()
        if parent is None or isinstance(parent, QStackedWidget) or _scrolled(child) or child.isWindow():
            continue
        if not isinstance(child, QLabel | QAbstractButton) or parent.layout() is None:
            continue
        if not parent.rect().contains(child.geometry()):
            found.append(f"outside its parent: {_name(child)} {child.geometry().getRect()}")
    return found


def _longest_word(label: QLabel) -> int:
    metrics = QFontMetrics(label.font())
    return max((metrics.horizontalAdvance(word) for word in _BREAKS.split(label.text())), default=0)


def _scrolled(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return parent is not None and isinstance(parent.parentWidget(), QScrollArea)


def empty_labels(widget: QWidget) -> list[str]:
    """Return visible labels without words or picture, and buttons without a name."""
    found = [
        f"empty label in {_name(label.parentWidget())}"
        for label in _visible(widget, QLabel)
        if not label.text().strip() and label.pixmap().isNull()
    ]
    for button in _visible(widget, QAbstractButton):
        if not (
            button.accessibleName() or button.text() or isinstance(button.parentWidget(), QLineEdit | QTabBar)
        ):
            found.append(f"button without a name in {_name(button.parentWidget())}")
    return found


def overlaps(widget: QWidget) -> list[str]:
    """Return pairs of siblings of one layout that lie over each other."""
    found = []
    for layout in widget.findChildren(QLayout):
        parent = layout.parentWidget()
        if parent is None or not parent.isVisible() or isinstance(parent, QStackedWidget):
            continue
        boxes = [(child, child.geometry()) for child in _laid_out(layout, parent) if child.isVisible()]
        for number, (first, one) in enumerate(boxes):
            for second, other in boxes[number + 1 :]:
                common = one.intersected(other)
                if common.width() > 1 and common.height() > 1:
                    found.append(f"{_name(first)} lies over {_name(second)}")
    return found


def _laid_out(layout: QLayout, parent: QWidget) -> list[QWidget]:
    """Return the widgets of a layout, without asking for its items.

    Python would keep the item of a widget that is gone, and take the next widget that is made in its place for it.
    """
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    return [child for child in parent.findChildren(QWidget, options=direct) if layout.indexOf(child) >= 0]


def small_targets(widget: QWidget) -> list[str]:
    """Return buttons under 44 px that are not links."""
    return [
        f"target under 44 px: {button.accessibleName() or button.text()!r} {button.height()}"
        for button in _visible(widget, QAbstractButton)
        if button.height() < 44
        and button.property("kind") != "link"
        and button.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def _name(widget: QWidget | None) -> str:
    if widget is None:
        return "nothing"
    words = widget.accessibleName() or getattr(widget, "text", lambda: "")()
    return f"{type(widget).__name__}({words!r})" if isinstance(words, str) else type(widget).__name__


def visible_part(widget: QWidget) -> QRect:
    """Return the part of a widget that its ancestors leave visible, in its window's coordinates."""
    window = widget.window()
    box = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    parent = widget
    while parent is not window:
        parent = parent.parentWidget()
        box = box.intersected(QRect(parent.mapTo(window, QPoint(0, 0)), parent.size()))
    return box
