"""The level of a detection with its reasons, whom to notify now, and what to do meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from desktop.ui.design.announce import announce
from desktop.ui.design.button import Button, LinkButton
from desktop.ui.design.card import Scroll, column, empty_layout, row
from desktop.ui.design.keycap import KeyCap
from desktop.ui.design.level import Level, level_spoken, level_word, paint_bars
from desktop.ui.design.phases import PhaseState, paint_step
from desktop.ui.design.text import Icon, Link, Sentence, Strong, Text
from desktop.ui.design.theme import Band, Theme

_ROOM_FOR_REASONS = 560  # height at text 100 % from which reasons and notice are both seen whole


@dataclass(frozen=True)
class Reason:
    """One reason of a level: the indicator's code (or empty) and words."""

    code: str
    words: str


@dataclass(frozen=True)
class NoticeNow:
    """The notice due now: whom, which of how many, the phone (— where none is loaded) and what is known of it."""

    who: str
    count: str = ""
    phone: str = "—"
    phone_note: str = ""
    button: str = ""  # in place of *Registrar este aviso*


@dataclass(frozen=True)
class NoticeLater:
    """A notice before or after the one due now: its number, whom, and when (a time, or *después*)."""

    number: str
    who: str
    when: str
    done: bool = False


@dataclass(frozen=True)
class LevelFacts:
    """All that the panel shows; words in the language in force, times as local `HH:MM`.

    `decided` is the officer's own decision where there is one: it is what counts, beside the suggestion.
    """

    level: Level = None
    since: str = ""
    why_not: str = ""  # what is missing while the level is *sin evaluar*
    decided: Level = None
    decided_note: str = ""
    time: Sequence[str | Strong] = ()
    reasons: Sequence[Reason] = ()
    more: Sequence[str | Strong] = ()
    now: NoticeNow | None = None
    idle: str = ""  # said in place of a notice: "Todavía sin señales. Marque lo que vio."
    meanwhile: str = ""
    notices: Sequence[NoticeLater] = ()


class LevelHeader(QWidget):
    """Number 44, word, since when, bars; filled with the colour of the level."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._level: Level = None
        self._line = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        self.show_level(None, "")

    def show_level(self, level: Level, line: str) -> None:
        """Show a level and the line under its word; a change of level is announced once."""
        changed = level != self._level
        self._level, self._line = level, line
        self.setAccessibleName(f"{level_spoken(level)}. {line}")
        if changed and self.isVisible():
            announce(self, level_spoken(level), urgent=True)
        self.update()

    def _lines(self) -> tuple[int, int]:
        theme = self._theme
        return QFontMetrics(theme.font("title")).height(), QFontMetrics(theme.font("small")).height()

    def sizeHint(self) -> QSize:
        """As high as word and line."""
        return QSize(240, max(sum(self._lines()) + 16, self._theme.px(44) + 18))

    def minimumSizeHint(self) -> QSize:
        """The line may be cut before the word."""
        word = QFontMetrics(self._theme.font("title")).horizontalAdvance(level_word(self._level))
        return QSize(word + self._theme.px(90) + 44, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the header."""
        with QPainter(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        theme, level = self._theme, self._level
        role = 0 if level is None else level
        painter.fillRect(self.rect(), theme.color(f"level-{role}"))
        painter.fillRect(0, self.height() - 3, self.width(), 3, theme.color(f"level-{role}-line"))
        if level == 4:
            painter.fillRect(0, 0, self.width(), 3, theme.color("level-4-line"))
        ink = theme.color(f"on-level-{role}")
        painter.setPen(ink)
        left, inner = 16, self.height() - 3
        if level is not None:
            painter.setFont(theme.font("level"))
            width = painter.fontMetrics().horizontalAdvance(str(level))
            painter.drawText(QRectF(left, 0, width + 4, inner), Qt.AlignmentFlag.AlignVCenter, str(level))
            left += width + 14
        bars = theme.px(52)
        tall = theme.px(40)
        bars_box = QRectF(self.width() - 16 - bars, round((inner - tall) / 2), bars, tall)
        paint_bars(painter, bars_box, level or 0, ink, line=2, gap=theme.px(4))
        word, line = self._lines()
        top = (inner - word - line) / 2
        room = bars_box.left() - left - 12
        painter.setFont(theme.font("title"))
        painter.drawText(QRectF(left, top, room, word), Qt.AlignmentFlag.AlignVCenter, level_word(level))
        painter.setFont(theme.font("small"))
        words = painter.fontMetrics().elidedText(self._line, Qt.TextElideMode.ElideRight, round(room))
        painter.drawText(QRectF(left, top + word, room, line), Qt.AlignmentFlag.AlignVCenter, words)


class StepMark(QWidget):
    """The circle of one step, as wide as the text asks."""

    def __init__(self, theme: Theme, number: str, state: PhaseState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._number, self._state = theme, number, state
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """22 px at text 100 %."""
        return QSize(self._theme.px(22), self._theme.px(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the circle."""
        with QPainter(self) as painter:
            paint_step(painter, self._theme, QRectF(self.rect()), self._number, self._state)


class LevelPanel(QFrame):
    """Region *Nivel y próximo aviso*: one `show_level` in, intents out."""

    reasons_requested = Signal()  # F2
    notice_requested = Signal()  # F4
    script_requested = Signal()
    decision_requested = Signal()

    def __init__(self, theme: Theme, *, decides: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._facts = LevelFacts()
        self._bar = False
        self.setObjectName("side")
        self.setAccessibleName(self.tr("Nivel y próximo aviso"))
        outer = column(gap=0, margins=(1, 0, 0, 0), parent=self)
        self._header = LevelHeader(theme)
        self._band = self._time_band()
        content = QFrame()
        self._sections = column(gap=0, parent=content)
        self._bar_button = self._make_bar_button()
        top = row(gap=12)
        top.addWidget(self._header, 1)
        top.addWidget(self._bar_button)
        self._top = top
        outer.addLayout(top)
        outer.addWidget(self._band)
        self._scroll = Scroll(content, fill="surface")
        outer.addWidget(self._scroll, 1)
        self._decision = self._decision_section()
        self._decides = decides
        self._why = self._why_section()
        self._now = self._now_section()
        self._meanwhile = _Section()
        self._meanwhile_words = Sentence(theme, (), "small")
        self._meanwhile.box.addWidget(self._meanwhile_words)
        self._later = _Section(line=False)
        self._sections.addStretch(1)
        theme.band_changed.connect(self._arrange)
        self._arrange(theme.band)
        self.show_level(LevelFacts())

    def show_level(self, facts: LevelFacts) -> None:
        """Show a level with all that follows from it; lists are built again only where they changed."""
        before, self._facts = self._facts, facts
        shown = facts.level if facts.decided is None else facts.decided
        line = facts.why_not if shown is None else self.tr("Nivel %1 de 4").replace("%1", str(shown))
        if shown is not None and facts.since:
            since = self.tr("desde %1").replace("%1", facts.since)
            line = f"{line} · {since}"
        self._header.show_level(shown, line)
        self._time_words.show_parts(tuple(facts.time))
        self._band.setVisible(bool(facts.time) and not self._bar)
        self._bar_button.setVisible(self._bar and facts.now is not None)
        self._top.setContentsMargins(0, 0, 12 if self._bar else 0, 0)
        self._show_decision(facts)
        if (before.reasons, before.more) != (facts.reasons, facts.more) or not facts.reasons:
            self._show_reasons(facts)
        self._show_now(facts)
        self._meanwhile_words.show_parts((Strong(self.tr("Mientras tanto:")), f" {facts.meanwhile}"))
        self._meanwhile.setVisible(bool(facts.meanwhile))
        if before.notices != facts.notices or not facts.notices:
            self._show_later(facts)

    def set_bar(self, bar: bool) -> None:
        """Show only the level and the notice due now, to lie above a list where there is no room beside it."""
        self._bar = bar
        self._scroll.setVisible(not bar)
        self.setSizePolicy(
            QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed if bar else QSizePolicy.Policy.Preferred
        )
        self.show_level(self._facts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the notice first where not all fits: the one next step is never scrolled away."""
        super().resizeEvent(event)
        if event.size().height() != event.oldSize().height():
            self._arrange(self._theme.band)

    def _arrange(self, band: Band) -> None:
        """Put the notice before the reasons where the window is narrow or low."""
        order = [self._decision, self._why, self._now, self._meanwhile, self._later]
        if band is Band.NARROW or self.height() < self._theme.px(_ROOM_FOR_REASONS):
            order = [self._now, self._meanwhile, self._decision, self._why, self._later]
        for place, section in enumerate(order):
            self._sections.removeWidget(
                section
            )  # not takeAt: Python would keep the item, and with it stale sizes
            self._sections.insertWidget(place, section)

    def _make_bar_button(self) -> Button:
        words = self.tr("Registrar este aviso")
        button = Button(self._theme, words, "primary", icon="square-pen", key="F4")
        button.clicked.connect(self.notice_requested)
        button.hide()
        return button

    def _time_band(self) -> QFrame:
        band = QFrame()
        band.setObjectName("sunken")
        layout = row(gap=8, margins=(16, 5, 16, 5), parent=band)
        layout.addWidget(Icon(self._theme, "clock", "text", 16), 0, Qt.AlignmentFlag.AlignTop)
        self._time_words = Sentence(self._theme, (), "caption")
        layout.addWidget(self._time_words, 1)
        return band

    def _decision_section(self) -> _Section:
        section = _Section()
        self._decision_words = Sentence(self._theme, (), "small")
        self._decision_words.link_chosen.connect(lambda _: self.decision_requested.emit())
        section.box.addWidget(self._decision_words)
        return section

    def _why_section(self) -> _Section:
        section = _Section()
        head = row(gap=6)
        head.addWidget(Text(self._theme, self.tr("Porque"), "strong", "title"), 1)
        self._all = LinkButton(self._theme, self.tr("Ver todo"), style="caption")
        self._all.clicked.connect(self.reasons_requested)
        head.addWidget(self._all)
        head.addWidget(KeyCap(self._theme, "F2"))
        self._reasons = column(gap=2)
        self._more = Sentence(self._theme, (), "caption", "text-2")
        for item in (head, self._reasons):
            section.box.addLayout(item)
        section.box.addWidget(self._more)
        return section

    def _now_section(self) -> _Section:
        section, theme = _Section(), self._theme
        layout = section.box
        head = row(gap=6)
        head.addWidget(Text(theme, self.tr("Ahora: avise a"), "strong", "title", wrap=True), 1)
        self._count = Text(theme, "", "caption", "text-2")
        head.addWidget(self._count)
        self._who = Text(theme, "", "lead-strong", wrap=True)
        phone = row(gap=6)
        phone.addWidget(Icon(theme, "phone"))
        self._phone = Text(theme, "—", "phone-strip")
        self._phone_note = Text(theme, "", "caption", "text-2", wrap=True)
        phone.addWidget(self._phone)
        phone.addWidget(self._phone_note, 1)
        self._register = Button(
            theme,
            self.tr("Registrar este aviso"),
            "primary",
            icon="square-pen",
            key="F4",
            tall=True,
            yields=True,
        )
        self._register.clicked.connect(self.notice_requested)
        self._script = LinkButton(
            theme,
            self.tr("Qué decir: guion de un minuto"),
            icon="file-text",
            style="small-strong",
            elide=True,
        )
        self._script.clicked.connect(self.script_requested)
        self._due = QWidget()
        due = column(gap=4, parent=self._due)
        due.addLayout(head)
        due.addWidget(self._who)
        due.addLayout(phone)
        due.addWidget(self._register)
        due.addWidget(self._script)
        self._idle = Text(theme, "", "body", wrap=True)
        layout.addWidget(self._due)
        layout.addWidget(self._idle)
        return section

    def _show_decision(self, facts: LevelFacts) -> None:
        self._decision.setVisible(self._decides)
        suggested = level_word(facts.level).lower()
        if facts.decided is None:
            words = self.tr("Sugerido: %1. El nivel lo decide usted.").replace("%1", suggested)
            self._decision_words.show_parts((f"{words} ", Link(self.tr("Decidir"))))
            return
        note = f" {facts.decided_note}" if facts.decided_note else ""
        words = self.tr("Sugerido: %1.").replace("%1", suggested)
        decided, change = Strong(self.tr("Decidido por usted.")), Link(self.tr("Cambiar"))
        self._decision_words.show_parts((decided, f" {words}{note} ", change))

    def _show_reasons(self, facts: LevelFacts) -> None:
        empty_layout(self._reasons)
        width = QFontMetrics(self._theme.font("code")).horizontalAdvance("WW-99") + 4
        for reason in facts.reasons:
            line = row(gap=8)
            code = Text(self._theme, reason.code, "code", "text-2")
            code.setMinimumWidth(width)
            code.setContentsMargins(0, 1, 0, 0)
            words = Text(self._theme, reason.words, "small", wrap=True)
            if reason.code:
                line.addWidget(code, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(words, 1)
            self._reasons.addLayout(line)
        self._more.show_parts(tuple(facts.more))
        self._more.setVisible(bool(facts.more))
        self._why.setVisible(bool(facts.reasons or facts.more))

    def _show_now(self, facts: LevelFacts) -> None:
        self._due.setVisible(facts.now is not None)
        self._idle.setText(facts.idle)
        self._idle.setVisible(facts.now is None and bool(facts.idle))
        self._now.setVisible(facts.now is not None or bool(facts.idle))
        if facts.now is not None:
            self._count.setText(facts.now.count)
            self._who.setText(facts.now.who)
            self._phone.setText(facts.now.phone)
            self._phone_note.setText(facts.now.phone_note)
            words = facts.now.button or self.tr("Registrar este aviso")
            self._register.set_words(words)
            self._bar_button.set_words(words)
            due = self.tr("Ahora: avise a")
            self._bar_button.setToolTip(f"{due} {facts.now.who}")
            self._bar_button.setAccessibleDescription(self._bar_button.toolTip())

    def _show_later(self, facts: LevelFacts) -> None:
        layout = self._later.box
        empty_layout(layout)
        for notice in facts.notices:
            line = QWidget()
            inner = row(gap=10, parent=line)
            state: PhaseState = "done" if notice.done else "pending"
            inner.addWidget(StepMark(self._theme, notice.number, state))
            inner.addWidget(Text(self._theme, notice.who, "small", wrap=True), 1)
            inner.addWidget(Text(self._theme, notice.when, "caption", "text-2"))
            name = self.tr("Aviso %1").replace("%1", notice.number)
            line.setAccessibleName(f"{name}, {notice.who}, {notice.when}")
            layout.addWidget(line)
        self._later.setVisible(bool(facts.notices))


class _Section(QFrame):
    """One part of the panel, with a line under it; its parts stand in `box`."""

    def __init__(self, *, line: bool = True) -> None:
        super().__init__()
        self.setObjectName("sectionLine" if line else "transparent")
        self.box = column(gap=4, margins=(16, 7, 16, 8), parent=self)
