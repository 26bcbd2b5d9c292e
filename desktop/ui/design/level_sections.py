"""The parts of the level panel, one under the other; each is touched only when what it shows is another."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from desktop.ui.design.abstract import AbstractWidget
from desktop.ui.design.button import Button, LinkButton
from desktop.ui.design.card import column, row
from desktop.ui.design.keycap import KeyCap
from desktop.ui.design.level import level_word
from desktop.ui.design.level_facts import LevelFacts, NoticeLater, Reason
from desktop.ui.design.phases import PhaseState, paint_step
from desktop.ui.design.still import lay_out_inside
from desktop.ui.design.text import FillingSentence, FillingText, Icon, Link, Strong, Text
from desktop.ui.design.theme import Theme

translate = QCoreApplication.translate
Line = TypeVar("Line", bound=QWidget)


class Section(QFrame, metaclass=AbstractWidget):
    """One part of the panel, with a line under it; its parts stand in `box`."""

    def __init__(self, theme: Theme, *, line: bool = True) -> None:
        super().__init__()
        self._theme = theme
        self._shown: object = None
        self.setObjectName("sectionLine" if line else "transparent")
        self.box = column(gap=4, margins=(16, 7, 16, 8), parent=self)

    def show_facts(self, facts: LevelFacts) -> bool:
        """Show what of a level belongs here; returns whether it is not what was shown already."""
        part = self.part(facts)
        if part == self._shown:
            return False
        self._shown = part
        self.box.setEnabled(False)  # else each part that comes or goes has all others placed anew
        self.render_facts(facts)
        self.box.setEnabled(True)
        lay_out_inside(self)
        return True

    @abstractmethod
    def part(self, facts: LevelFacts) -> object:
        """What of a level is shown here."""

    @abstractmethod
    def render_facts(self, facts: LevelFacts) -> None:
        """Show it."""


class Decision(Section):
    """The suggestion beside the officer's own decision, with a link to decide."""

    chosen = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._words = FillingSentence(theme, (), "small")
        self._words.link_chosen.connect(lambda _: self.chosen.emit())
        self.box.addWidget(self._words)

    def part(self, facts: LevelFacts) -> object:
        """Suggestion and decision."""
        return facts.level, facts.decided, facts.decided_note

    def render_facts(self, facts: LevelFacts) -> None:
        """Say both in one sentence."""
        suggested = level_word(facts.level).lower()
        if facts.decided is None:
            words = translate("LevelPanel", "Sugerido: %1. El nivel lo decide usted.").replace(
                "%1", suggested
            )
            self._words.show_parts((f"{words} ", Link(translate("LevelPanel", "Decidir"))))
            return
        note = f" {facts.decided_note}" if facts.decided_note else ""
        words = translate("LevelPanel", "Sugerido: %1.").replace("%1", suggested)
        decided = Strong(translate("LevelPanel", "Decidido por usted."))
        self._words.show_parts((decided, f" {words}{note} ", Link(translate("LevelPanel", "Cambiar"))))


class Because(Section):
    """The reasons of the level; F2 shows all."""

    all_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        head = row(gap=6)
        head.addWidget(Text(theme, translate("LevelPanel", "Porque"), "strong", "title"), 1)
        every = LinkButton(theme, translate("LevelPanel", "Ver todo"), style="caption")
        every.clicked.connect(self.all_requested)
        head.addWidget(every)
        head.addWidget(KeyCap(theme, "F2"))
        self._lines = Lines[ReasonLine](gap=2)
        self._more = FillingSentence(theme, (), "caption", "text-2")
        self.box.addLayout(head)
        self.box.addWidget(self._lines)
        self.box.addWidget(self._more)

    def part(self, facts: LevelFacts) -> object:
        """Reasons, and what is said under them."""
        return tuple(facts.reasons), tuple(facts.more)

    def render_facts(self, facts: LevelFacts) -> None:
        """Show a line for each reason."""
        lines = self._lines.show_count(len(facts.reasons), lambda: ReasonLine(self._theme))
        for line, reason in zip(lines, facts.reasons, strict=True):
            line.show_reason(reason)
        self._more.show_parts(tuple(facts.more))
        self._more.setVisible(bool(facts.more))
        self.setVisible(bool(facts.reasons or facts.more))


class Now(Section):
    """The notice due now, or what to do where none is."""

    notice_requested = Signal()
    script_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._due = QWidget()
        due = column(gap=4, parent=self._due)
        head = row(gap=6)
        title = Text(theme, translate("LevelPanel", "Ahora: avise a"), "strong", "title", wrap=True)
        head.addWidget(title, 1)
        self._count = Text(theme, "", "caption", "text-2")
        head.addWidget(self._count)
        self._who = FillingText(theme, "lead-strong")
        phone = row(gap=6)
        phone.addWidget(Icon(theme, "phone"))
        self._phone = Text(theme, "—", "phone-strip")
        self._phone_note = FillingText(theme, "caption", "text-2")
        phone.addWidget(self._phone)
        phone.addWidget(self._phone_note, 1)
        words = translate("LevelPanel", "Registrar este aviso")
        self._register = Button(theme, words, "primary", icon="square-pen", key="F4", tall=True, yields=True)
        self._register.clicked.connect(self.notice_requested)
        words = translate("LevelPanel", "Qué decir: guion de un minuto")
        script = LinkButton(theme, words, icon="file-text", style="small-strong", elide=True)
        script.clicked.connect(self.script_requested)
        due.addLayout(head)
        due.addWidget(self._who)
        due.addLayout(phone)
        due.addWidget(self._register)
        due.addWidget(script)
        self._idle = FillingText(theme, "body")
        self.box.addWidget(self._due)
        self.box.addWidget(self._idle)

    def part(self, facts: LevelFacts) -> object:
        """The notice, or the words in its place."""
        return facts.now, facts.idle

    def render_facts(self, facts: LevelFacts) -> None:
        """Show the one or the other."""
        if facts.now is not None:
            self._count.setText(facts.now.count)
            self._who.setText(facts.now.who)
            self._phone.setText(facts.now.phone)
            self._phone_note.setText(facts.now.phone_note)
            self._register.set_words(register_words(facts))
        self._due.setVisible(facts.now is not None)
        self._idle.setText(facts.idle)
        self._idle.setVisible(facts.now is None and bool(facts.idle))
        self.setVisible(facts.now is not None or bool(facts.idle))


class Meanwhile(Section):
    """What holds until somebody comes."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._words = FillingSentence(theme, (), "small")
        self.box.addWidget(self._words)

    def part(self, facts: LevelFacts) -> object:
        """The words."""
        return facts.meanwhile

    def render_facts(self, facts: LevelFacts) -> None:
        """Show them, or nothing."""
        said = Strong(translate("LevelPanel", "Mientras tanto:"))
        self._words.show_parts((said, f" {facts.meanwhile}"))
        self.setVisible(bool(facts.meanwhile))


class Later(Section):
    """The notices before and after the one due now."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, line=False)
        self._lines = Lines[NoticeLine](gap=4)
        self.box.addWidget(self._lines)

    def part(self, facts: LevelFacts) -> object:
        """The notices."""
        return tuple(facts.notices)

    def render_facts(self, facts: LevelFacts) -> None:
        """Show a line for each."""
        lines = self._lines.show_count(len(facts.notices), lambda: NoticeLine(self._theme))
        for line, notice in zip(lines, facts.notices, strict=True):
            line.show_notice(notice)
        self.setVisible(bool(facts.notices))


class Lines(QWidget, Generic[Line]):
    """Lines one under the other; those too many are hidden, and shown again when they are needed."""

    def __init__(self, *, gap: int) -> None:
        super().__init__()
        self._made: list[Line] = []
        self._layout = column(gap=gap, parent=self)

    def show_count(self, count: int, make: Callable[[], Line]) -> Sequence[Line]:
        """Return that many lines, which are the ones shown."""
        self._layout.setEnabled(False)
        while len(self._made) < count:
            self._made.append(make())
            self._layout.addWidget(self._made[-1])
        for number, line in enumerate(self._made):
            line.setVisible(number < count)
        self.setVisible(count > 0)
        self._layout.setEnabled(True)
        return self._made[:count]


class ReasonLine(QWidget):
    """One reason: the indicator's code, and words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        layout = row(gap=8, parent=self)
        self._code = Text(theme, "", "code", "text-2")
        self._code.setContentsMargins(0, 1, 0, 0)
        self._words = FillingText(theme, "small")
        layout.addWidget(self._code, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._words, 1)
        theme.changed.connect(self._fit)
        self._fit()

    def show_reason(self, reason: Reason) -> None:
        """Show another reason."""
        self._code.setText(reason.code)
        self._code.setVisible(bool(reason.code))
        self._words.setText(reason.words)

    def _fit(self) -> None:
        self._code.setMinimumWidth(QFontMetrics(self._theme.font("code")).horizontalAdvance("WW-99") + 4)


class NoticeLine(QWidget):
    """A notice: its number in a circle, whom, and when."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        layout = row(gap=10, parent=self)
        self._mark = StepMark(theme)
        self._who = FillingText(theme, "small")
        self._when = Text(theme, "", "caption", "text-2")
        layout.addWidget(self._mark)
        layout.addWidget(self._who, 1)
        layout.addWidget(self._when)

    def show_notice(self, notice: NoticeLater) -> None:
        """Show another notice."""
        self._mark.show_step(notice.number, "done" if notice.done else "pending")
        self._who.setText(notice.who)
        self._when.setText(notice.when)
        name = translate("LevelPanel", "Aviso %1").replace("%1", notice.number)
        self.setAccessibleName(f"{name}, {notice.who}, {notice.when}")


class StepMark(QWidget):
    """The circle of one step, as wide as the text asks."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._number = theme, ""
        self._state: PhaseState = "pending"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_step(self, number: str, state: PhaseState) -> None:
        """Show another number or state."""
        self._number, self._state = number, state
        self.update()

    def sizeHint(self) -> QSize:
        """22 px at text 100 %."""
        return QSize(self._theme.px(22), self._theme.px(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the circle."""
        with QPainter(self) as painter:
            paint_step(painter, self._theme, QRectF(self.rect()), self._number, self._state)


def register_words(facts: LevelFacts) -> str:
    """The words of the button for the notice due now."""
    return (facts.now.button if facts.now else "") or translate("LevelPanel", "Registrar este aviso")
