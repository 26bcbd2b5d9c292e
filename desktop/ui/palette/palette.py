"""The palette over the window: type, choose with the arrows, Enter opens, Escape leaves everything as it was.

It lies inside the window: to a window of its own the system gives the keys only a while later, and what is typed right
after Ctrl+K would be lost.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QFrame, QListView, QWidget
from shiboken6 import isValid

from desktop.content.library import Library
from desktop.ui.design.announce import announce
from desktop.ui.design.card import column, row
from desktop.ui.design.dialog import ALWAYS
from desktop.ui.design.keycap import KeyCap
from desktop.ui.design.search_box import SearchBox
from desktop.ui.design.text import Text, rule
from desktop.ui.design.theme import Theme
from desktop.ui.palette.delegate import EntryDelegate
from desktop.ui.palette.entries import Entry, Group
from desktop.ui.palette.finding import LEAST_LETTERS, find_commands, find_content, find_records
from desktop.ui.palette.model import EntryModel, EntryRole, Index, spoken
from desktop.ui.tasks import Lane, TaskRunner

if TYPE_CHECKING:
    from desktop.desk import Desk

_COMMANDS = (Group.PAGE, Group.ACTION)
_CONTENT = (Group.GUIDE, Group.INDICATOR, Group.QUESTION, Group.DIRECTORY, Group.CROSSING)
_WIDTH, _TALL = 680, 520  # px at text 100 %
_PAGE = 8
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _PAGE, Qt.Key.Key_PageUp: -_PAGE}


class Palette(QDialog):
    """Commands are found at once; content and log are asked off the UI thread, and what comes late is dropped."""

    chosen = Signal(str)  # the key of an entry

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        commands: Sequence[Entry],
        tasks: TaskRunner,
        library: Library,
        desk: Desk,
        fail: Callable[[Exception], None],
    ) -> None:
        """Take what it searches: `desk` is asked only in the `DB` lane."""
        super().__init__(window)
        self.setWindowFlags(Qt.WindowType.Widget)  # a dialog is a window unless told later
        self._theme, self._commands, self._tasks = theme, commands, tasks
        self._library, self._desk, self._fail = library, desk, fail
        self._asked: list[Event] = []
        self._awaited = 0  # answers that are still to come
        self._before: QWidget | None = None  # what had the keys
        self._holds = False  # whether the keys are here
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("transparent")
        self.setAccessibleName(self.tr("Buscar y hacer"))
        self._model = EntryModel(self)
        self._build()
        window.installEventFilter(self)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_moved)
        self.show_text("")

    # --- what it shows ----------------------------------------------------------------------------------

    def show_text(self, text: str) -> None:
        """Look for a text, as if it had been typed."""
        self.box.edit.setText(text)
        self._search(text.strip())

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What is found so far, in the order of the list."""
        return self._model.entries

    @property
    def current(self) -> Entry | None:
        """The row that Enter would open."""
        entry = self.list.currentIndex().data(EntryRole.ENTRY)
        return entry if isinstance(entry, Entry) else None

    # --- searching --------------------------------------------------------------------------------------

    def _search(self, text: str) -> None:
        for asked in self._asked:
            asked.set()
        self._asked, self._awaited = [], 0
        self._put(_COMMANDS, find_commands(self._commands, text))
        if len(text) < LEAST_LETTERS:
            self._put((*_CONTENT, Group.RECORD), ())
            self._tell()
            return
        library, desk = self._library, self._desk
        self._awaited = 2
        self._asked = [
            self._tasks.submit(
                self,
                lambda cancelled: () if cancelled.is_set() else find_content(library, text),
                lambda found: self._take(_CONTENT, found),
                lane=Lane.CONTENT,
                failed=self._fail,
            ),
            self._tasks.submit(
                self,
                lambda cancelled: () if cancelled.is_set() else find_records(desk, text),
                lambda found: self._take((Group.RECORD,), found),
                failed=self._fail,
            ),
        ]

    def _take(self, groups: Sequence[Group], found: Sequence[Entry]) -> None:
        self._awaited -= 1
        self._put(groups, found)
        self._tell()

    def _put(self, groups: Sequence[Group], found: Sequence[Entry]) -> None:
        kept = self.current.key if self.current is not None and self._moved else ""
        self._model.show_entries(groups, found)
        self._go(self._model.row_of(kept))

    def _tell(self) -> None:
        count = len(self.entries)
        text = self.box.text()
        if count:
            self._count.setText(self.tr("%n resultados", "", count) if text else "")
        elif self._awaited:
            return  # that there is nothing is not known yet
        else:
            self._count.setText(self.tr("Nada con «%1». Pruebe otra palabra.").replace("%1", text))
        if text:
            self.box.tell_count(self._count.text())

    # --- moving -----------------------------------------------------------------------------------------

    def _go(self, at: int) -> None:
        self.list.setCurrentIndex(self._model.index(at) if at >= 0 else self._model.index(-1))
        if at >= 0:
            above = self._model.index(at - 1) if at == 1 else self._model.index(at)
            self.list.scrollTo(above)

    def _step(self, step: int) -> None:
        self._moved = True
        self._go(self._model.next_row(self.list.currentIndex().row(), step))
        if self.current is not None:
            announce(self.box.edit, spoken(self.current))

    def _typed(self, text: str) -> None:
        self._moved = False
        self._search(text)

    def _open(self) -> None:
        entry = self.current
        if entry is None:
            return
        self.accept()
        self.chosen.emit(entry.key)

    def _clicked(self, index: Index) -> None:
        if isinstance(index.data(EntryRole.ENTRY), Entry):
            self._open()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows move in the list while the typing stays in the box; Escape leaves at once."""
        if watched is self.window():
            if event.type() is QEvent.Type.Resize:
                self.setGeometry(self.window().rect())
            return False
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            event.setAccepted(QKeySequence(event.keyCombination()).toString() not in ALWAYS)
            return event.isAccepted()  # the keys of what lies behind wait
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in _STEPS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                self._step(_STEPS[key])
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._open()
                return True
            if key == Qt.Key.Key_Escape:
                self.reject()
                return True
        return False

    # --- the keys ---------------------------------------------------------------------------------------

    def setVisible(self, visible: bool) -> None:
        """Take the keys at once, and give them back to what had them."""
        window = self.window()
        if visible:
            self._before = window.focusWidget()
            self.setGeometry(window.rect())
        elif self._holds:
            self._holds = False
            before = self._before
            (before if before is not None and isValid(before) and before.isVisible() else window).setFocus()
        super().setVisible(visible)
        if visible:
            self._holds = True
            self.raise_()
            self.box.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Stay in the box: there is nothing else to go to."""
        return True

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Keep the keys from a page behind that has just come to its end and wants them."""
        if self._holds and now is not None and now.window() is self.window() and not self.isAncestorOf(now):
            self.box.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press beside it leaves everything as it was."""
        if not self._frame.geometry().contains(event.position().toPoint()):
            self.reject()

    # --- inside -----------------------------------------------------------------------------------------

    def _build(self) -> None:
        theme = self._theme
        frame = self._frame = QFrame(self)
        frame.setObjectName("dialog")
        inside = column(gap=0, margins=(2, 2, 2, 2), parent=frame)
        head = column(margins=(12, 12, 12, 12))
        self.box = SearchBox(theme, self.tr("Escriba qué busca o qué quiere hacer"), key="Ctrl+K", bind=False)
        head.addWidget(self.box)
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setItemDelegate(EntryDelegate(theme, self.list))
        self.list.setAccessibleName(self.tr("Resultados"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        foot = QFrame()
        foot.setObjectName("dialogFoot")
        keys = row(gap=8, margins=(14, 8, 14, 8), parent=foot)
        self._count = Text(theme, "", "caption", "text-2")
        for key, words in (
            ("Up", ""),
            ("Down", self.tr("mover")),
            ("Return", self.tr("abrir")),
            ("Esc", self.tr("cerrar")),
        ):
            keys.addWidget(KeyCap(theme, key))
            if words:
                keys.addWidget(Text(theme, words, "caption", "text-2"))
        keys.addStretch(1)
        keys.addWidget(self._count)
        inside.addLayout(head)
        inside.addWidget(rule())
        inside.addWidget(self.list, 1)
        inside.addWidget(foot)
        self._moved = False
        self.setFocusProxy(self.box.edit)
        self.box.edit.removeEventFilter(self.box)
        self.box.edit.installEventFilter(self)
        self.box.searched.connect(self._typed)
        self.list.clicked.connect(self._clicked)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put it under the header, in the middle, never larger than the window; the strip with the 145 stays free."""
        super().resizeEvent(event)
        px, window = self._theme.px, self.window()
        header, strip = window.findChild(QFrame, "header"), window.findChild(QFrame, "strip")
        top = header.mapTo(window, header.rect().bottomLeft()).y() + 9 if header is not None else 0
        foot = strip.mapTo(window, strip.rect().topLeft()).y() if strip is not None else self.height()
        width, height = min(px(_WIDTH), self.width() - 32), min(px(_TALL), foot - top - 8)
        self._frame.setGeometry((self.width() - width) // 2, top, width, height)
