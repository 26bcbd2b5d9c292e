"""The parts of the detection page and how they stand: phases, answers, prompt, level; by the width of the window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QStackedWidget, QWidget
from shiboken6 import isValid

from desktop.desk import Work
from desktop.ui.design.button import Button
from desktop.ui.design.card import Scroll, column, row
from desktop.ui.design.folding import FoldingRow
from desktop.ui.design.keycap import KeyCap
from desktop.ui.design.level_panel import LevelPanel
from desktop.ui.design.phases import PhaseList
from desktop.ui.design.prompt import PromptCard, PromptFacts
from desktop.ui.design.still import Still
from desktop.ui.design.text import Icon, Sentence, Strong, Text
from desktop.ui.design.theme import Band, Theme
from desktop.ui.drafts.bench import DraftBench
from desktop.ui.drafts.keeper import DraftStore
from desktop.ui.services import Services

_ANY = 16_777_215  # Qt's own largest size
_PANEL = {Band.WIDE: 320, Band.MEDIUM: 300, Band.NARROW: 293}
_PROMPT = 288
_LEAST_BESIDE = 760  # logical pixels under which the level lies above the answers


class PromptFold(QFrame):
    """The prompt as one line, where there is no room for it; F3 opens and closes it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sayFoot")
        layout = row(gap=12, margins=(14, 4, 14, 4), parent=self)
        layout.addWidget(Icon(theme, "messages-square", "say-title"))
        layout.addWidget(Text(theme, self.tr("Para preguntar"), "section", "say-title"))
        self.words = Text(theme, "", "body")
        layout.addWidget(self.words, 1)
        self.button = Button(theme, self.tr("Abrir"), "quiet", key="F3", icon_after="chevron-up")
        layout.addWidget(self.button)


class WorkFrame(DraftBench):
    """Everything the officer sees while a detection is open; what it does is in `workbench`."""

    def __init__(
        self, services: Services, work: Work, store: DraftStore, parent: QWidget | None = None
    ) -> None:
        """Take a draft. Raises FormError where it does not belong to its form."""
        title = QCoreApplication.translate("WorkFrame", "Detección temprana")
        super().__init__(services, work, title, store, parent)
        theme = self.theme
        self._prompt_open = self._panel_open = False
        self._before: QWidget | None = None  # what had the keys before the whole level was opened
        self._asks = self._marking = self._hinting = True
        self._prompt_foot: QWidget | None = None
        self._build()
        theme.band_changed.connect(self.arrange)
        theme.changed.connect(self.arrange)

    def _build(self) -> None:
        theme, outer = self.theme, column(gap=0, parent=self)
        self.emergency = Button(theme, self.tr("Emergencia"), "bad", icon="siren", key="Ctrl+E")
        self.head.add_action(self.undo_button)
        self.head.add_action(self.emergency)
        self.faces = QStackedWidget()
        self.whole = QWidget()
        self.whole.setAutoFillBackground(True)  # so nothing behind it is painted when something in it changes
        self._above = column(gap=0, parent=self.whole)
        self._work = row(gap=0)
        self._top = column(gap=0)
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._middle.setSpacing(0)
        self.panel = LevelPanel(theme)
        self.prompt = PromptCard(theme)
        self.prompt.installEventFilter(self)
        self._prompt_scroll = Scroll(self.prompt)
        self.fold = PromptFold(theme)
        self.fold.button.clicked.connect(self.toggle_prompt)
        for item in (self.head, self.trouble):
            outer.addWidget(item)
        self._above.addLayout(self._work, 1)
        self.faces.addWidget(self.whole)
        outer.addWidget(Still(self.faces), 1)
        self._work.addWidget(self._phases_side())
        self._middle.addWidget(self._answers(), 1)
        self._middle.addWidget(self._prompt_scroll)
        self._top.addLayout(self._middle, 1)
        self._top.addWidget(self.fold)
        self._work.addLayout(self._top, 1)
        self._work.addWidget(self.panel)

    def _phases_side(self) -> QFrame:
        side = QFrame()
        side.setObjectName("sideLeft")
        layout = column(gap=0, margins=(0, 8, 1, 8), parent=side)
        self.phases = PhaseList(self.theme)
        self._note = Sentence(
            self.theme,
            (
                Strong(self.tr("Material de apoyo.")),
                self.tr(" Puede ir y volver entre fases en cualquier orden."),
            ),
            "caption",
            "text-2",
        )
        self._note.setContentsMargins(12, 8, 12, 4)
        layout.addWidget(self.phases, 1)
        layout.addWidget(self._note)
        return side

    def _answers(self) -> QFrame:
        frame = QFrame()
        frame.setObjectName("surface")
        layout = column(gap=0, parent=frame)
        self.stack = QStackedWidget()
        foot = FoldingRow(self.theme)
        foot.setObjectName("foot")
        keys = row(gap=6, margins=(14, 7, 14, 7), parent=foot)
        self._hints = QWidget()
        hints = row(gap=4, parent=self._hints)
        for key in ("Up", "Down"):
            hints.addWidget(KeyCap(self.theme, key))
        hints.addWidget(Text(self.theme, self.tr("mover"), "caption", "text-2"))
        hints.addWidget(KeyCap(self.theme, "Space"))
        hints.addWidget(Text(self.theme, self.tr("marcar"), "caption", "text-2"))
        self.next_button = Button(self.theme, "", icon_after="arrow-right")
        keys.addWidget(self._hints)
        keys.addStretch(1)
        keys.addWidget(self.next_button)
        keys.addWidget(self.seal_button)
        foot.set_steps(lambda folded: self._hints.setVisible(self._hinting and not folded))
        self._foot, self._keys = foot, keys
        layout.addWidget(Still(self.stack), 1)
        layout.addWidget(foot)
        self.answers = frame
        return frame

    # What changes

    def show_prompt(self, facts: PromptFacts, *, marking: bool) -> None:
        """Show what to ask, and the keys for `marking` or not.

        Where the prompt lies under the answers, only what has questions is shown.
        """
        self.prompt.show_prompt(facts)
        code = facts.about.partition(" · ")[0]
        count = len(facts.questions)
        said = self.tr("1 pregunta") if count == 1 else self.tr("%1 preguntas").replace("%1", str(count))
        self.fold.words.setText(" · ".join(part for part in (code, said) if part))
        if (bool(count), marking) != (self._asks, self._marking):
            self._asks, self._marking = bool(count), marking
            self.arrange()

    def say_next(self, words: str) -> None:
        """Name the button that goes on; the keys beside it yield where it needs their room."""
        if self.next_button.text() != words:
            self.next_button.set_words(words)
            self._foot.refold()

    def regions(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.phases, self.stack, self.prompt, self.panel]

    def toggle_prompt(self) -> None:
        """Open or close the prompt where it is folded."""
        self._prompt_open = not self._prompt_open
        folded = self.fold.isVisible()
        if folded:
            self.fold.button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.arrange()
        if folded:  # again: it may have moved
            self.fold.button.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def low(self) -> bool:
        """Whether the level lies above the answers, as a bar: there is no room beside them."""
        return self.theme.logical_width < _LEAST_BESIDE

    def toggle_panel(self) -> None:
        """Open the whole level where it is a bar; closing it brings back to where the keys were."""
        if self._panel_open:
            self.close_panel()
            if self._before is not None and isValid(self._before):
                self._before.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._before, self._panel_open = self.window().focusWidget(), True
        self.arrange()

    def close_panel(self) -> None:
        """Show the answers again."""
        if self._panel_open:
            self._panel_open = False
            self.arrange()

    def arrange(self) -> None:
        """Stand as the width of the window asks."""
        band, theme = self.theme.band, self.theme
        wide, narrow = band is Band.WIDE, band is Band.NARROW
        self.phases.set_compact(not wide)
        self._note.setVisible(wide)
        self.undo_button.set_compact(not wide)
        self._middle.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )
        whole = self.low and self._panel_open  # the level instead of all else, until F2 closes it
        instead = (
            narrow and self._asks and self._prompt_open and not whole
        )  # of the answers, until F3 closes it
        self.answers.setHidden(instead or whole)
        self.prompt.set_flat(not wide and not instead)
        if self._prompt_foot is not None:
            self._prompt_foot.setVisible((wide or instead) and self._marking)
        opened = not narrow or (self._prompt_open and not whole)
        self._prompt_scroll.setVisible(wide or (self._asks and opened))
        self._size_prompt(wide)
        self.fold.setVisible(self._asks and narrow and not whole)
        self.fold.button.set_words(self.tr("Cerrar") if self._prompt_open else self.tr("Abrir"))
        self._place_fold(in_foot=self.low and not instead)
        self._hinting = not narrow and self._marking
        self._foot.refold()
        self._place_panel(theme.px(_PANEL[band]))

    def _size_prompt(self, wide: bool) -> None:
        scroll = self._prompt_scroll
        scroll.setMinimumWidth(self.theme.px(_PROMPT) if wide else 0)
        scroll.setMaximumWidth(self.theme.px(_PROMPT) if wide else _ANY)
        if wide or self.answers.isHidden():
            scroll.setMinimumHeight(0)
            scroll.setMaximumHeight(_ANY)
            return
        layout = self.prompt.layout()
        assert layout is not None
        layout.activate()
        needed = layout.totalHeightForWidth(max(self.answers.width(), 300)) + 2
        scroll.setFixedHeight(max(60, min(needed, self.height() // 3)))

    def _place_panel(self, width: int) -> None:
        """Beside the answers, or above them as a bar where there is no room for both."""
        bar = self.low
        if bar != (self._top.indexOf(self.panel) >= 0):
            (self._work if bar else self._top).removeWidget(self.panel)
            if bar:
                self._top.insertWidget(0, self.panel)
            else:
                self._work.addWidget(self.panel)
        self.panel.set_bar(bar, opened=bar and self._panel_open)
        self._top.setStretchFactor(self.panel, int(bar and self._panel_open))
        self._top.setStretchFactor(self._middle, int(not (bar and self._panel_open)))
        self.panel.setMinimumWidth(0 if bar else width)
        self.panel.setMaximumWidth(_ANY if bar else width)

    def _place_fold(self, *, in_foot: bool) -> None:
        """Under the answers, or beside the button at their foot where every line counts."""
        if in_foot == (self._keys.indexOf(self.fold) >= 0):
            return
        (self._top if in_foot else self._keys).removeWidget(self.fold)
        if in_foot:
            self._keys.insertWidget(0, self.fold)
        else:
            self._top.addWidget(self.fold)
        self.fold.words.setHidden(in_foot)

    def put_above(self, widget: QWidget) -> None:
        """Put something over phases, answers and level."""
        self._above.insertWidget(0, widget)

    def take_prompt_foot(self, widget: QWidget) -> None:
        """Put a field at the foot of the prompt; it is there where the prompt has room for it."""
        self._prompt_foot = widget
        self.prompt.set_foot(widget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand as the new width asks."""
        super().resizeEvent(event)
        if event.size() != event.oldSize():
            self.arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give the prompt the height that its new words ask for."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._size_prompt(self.theme.band is Band.WIDE)
        return super().eventFilter(watched, event)

    def take_rows(self, widgets: Sequence[QWidget]) -> None:
        """Put what answers are given in into the middle, one shown at a time."""
        for widget in widgets:
            self.stack.addWidget(widget)
