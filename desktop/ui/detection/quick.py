"""The quick check: four steps and a result, by digits and Enter; the same draft and the same form as the whole one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QProgressBar, QWidget

from desktop.content.questions import Questions
from desktop.forms.questions import Changes
from desktop.forms.session import Session
from desktop.ui.design.button import Button
from desktop.ui.design.card import Card, Scroll, column, empty_layout, row
from desktop.ui.design.flow import Flow
from desktop.ui.design.keycap import KeyCap
from desktop.ui.design.level import LevelBadge, level_word
from desktop.ui.design.option import Option
from desktop.ui.design.text import Text
from desktop.ui.design.theme import Band, Theme
from desktop.ui.detection import quick_steps
from desktop.ui.detection.phases import DECISION
from desktop.ui.detection.prompts import mark
from desktop.ui.detection.quick_steps import COUNT, NONE, Offer
from desktop.ui.detection.reading import Reading
from desktop.ui.detection.step_bar import StepBar
from desktop.ui.drafts.opening import began

ENOUGH_S = 60
_WHO = "/data/decide"
_OFFICER = "agente"  # who is alone at the booth; somebody else decides in the whole form
_LEVELS = "01234"


class QuickCheck(QFrame):
    """Marks go into the session; `answered` tells what changed. `grow_requested`: on in the whole form."""

    answered = Signal(object)  # Changes
    grow_requested = Signal()
    emergency_requested = Signal()
    seal_requested = Signal()
    step_changed = Signal()

    def __init__(
        self,
        theme: Theme,
        session: Session,
        reading: Reading,
        questions: Questions,
        now: Callable[[], datetime],
        language: str = "es",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._session, self._reading = theme, session, reading
        self._questions, self._now, self._language = questions, now, language
        self.step = 0  # COUNT is the result
        self._options: dict[str, Option] = {}
        self._offers: dict[str, Offer] = {}
        self.setObjectName("page")
        self.setAccessibleName(self.tr("Control rápido"))
        self._build()
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._show_time)
        theme.band_changed.connect(self._arrange)
        self._arrange()
        self.show_step(0)

    def _build(self) -> None:
        theme = self._theme
        body = row(gap=16, margins=(20, 6, 20, 6), parent=self)
        left = column(gap=6)
        self._bar = StepBar(theme, [quick_steps.title_of(number) for number in range(COUNT)])
        self._title = Text(theme, "", "title", "title", wrap=True)
        self._note = Text(theme, "", "lead", "text", wrap=True)
        self._doubtful = Text(theme, "", "caption-strong", "say-title", wrap=True)
        content = QWidget()
        content.setObjectName("transparent")
        self._list = column(gap=3, margins=(6, 4, 8, 4), parent=content)
        foot = row(gap=8)
        self._keys = QWidget()
        keys = row(gap=6, parent=self._keys)
        for key, words in (
            ("1", self.tr("marca o desmarca")),
            (NONE, self.tr("nada de esto")),
            ("Left", self.tr("paso anterior")),
        ):
            keys.addWidget(KeyCap(theme, key))
            keys.addWidget(Text(theme, words, "caption", "text-2"))
        self.next_button = Button(theme, "", "primary", key="Return", icon_after="arrow-right", tall=True)
        self.next_button.clicked.connect(self.go_on)
        foot.addWidget(self._keys)
        foot.addStretch(1)
        foot.addWidget(self.next_button)
        for widget in (self._bar, self._title, self._note, self._doubtful):
            left.addWidget(widget)
        left.addWidget(Scroll(content), 1)
        left.addLayout(foot)
        body.addLayout(left, 1)
        self._side = self._make_side()
        body.addWidget(self._side)

    def _make_side(self) -> QWidget:
        theme, side = self._theme, QWidget()
        layout = column(gap=12, parent=side)
        self._clock = clock = Card(theme)
        said = row(gap=8)
        self._seconds = Text(theme, "", "title", "title")
        self._time = Text(theme, "", "caption", "text-2", wrap=True)
        said.addWidget(self._seconds)
        said.addWidget(self._time, 1)
        self._filled = QProgressBar()
        self._filled.setRange(0, ENOUGH_S)
        self._filled.setTextVisible(False)
        self._filled.setAccessibleName(self.tr("Tiempo desde que empezó"))
        clock.add_layout(said)
        clock.add(self._filled)
        so_far = Card(theme)
        head = QWidget()
        pair = Flow(gap=8, parent=head)  # one under the other where a language is long
        self._level = LevelBadge(theme)
        pair.addWidget(Text(theme, self.tr("Hasta ahora"), "section", "title"))
        pair.addWidget(self._level)
        self._marks = Text(theme, "", "small", "text", wrap=True)
        self._act = Text(theme, "", "small", "text", wrap=True)
        so_far.add(head)
        so_far.add(self._marks)
        so_far.add(Text(theme, self.tr("Si termina así"), "small-strong", "title"))
        so_far.add(self._act)
        so_far.add_stretch()
        urgent = Card(theme)
        self._danger = Text(theme, self.tr("¿Pide ayuda o corre peligro?"), "strong", "title", wrap=True)
        self._emergency = Button(theme, self.tr("Emergencia"), "bad", icon="siren", key="Ctrl+E")
        self._emergency.clicked.connect(self.emergency_requested)
        urgent.add(self._danger)
        urgent.add(self._emergency)
        layout.addWidget(clock)
        layout.addWidget(Scroll(so_far), 1)
        layout.addWidget(urgent)
        return side

    def _arrange(self) -> None:
        narrow = self._theme.band is Band.NARROW
        self._side.setFixedWidth(self._theme.px(250 if narrow else 330))
        self._clock.setVisible(not narrow)  # there the options and the level need the height
        self._danger.setVisible(not narrow)
        self._keys.setVisible(self._theme.band is Band.WIDE)

    # Steps

    @property
    def at_result(self) -> bool:
        """Whether the four steps are done."""
        return self.step >= COUNT

    def show_step(self, number: int) -> None:
        """Go to a step, 0 to 3, or to the result."""
        self.step = max(0, min(number, COUNT))
        if self.at_result and not self._session.value(DECISION):
            self._propose()
        self.refresh()
        self.step_changed.emit()

    def go_on(self) -> None:
        """To the next step; from the result on to sealing."""
        if self.at_result:
            self.seal_requested.emit()
        else:
            self.show_step(self.step + 1)

    def go_back(self) -> None:
        """To the step before."""
        if self.step:
            self.show_step(self.step - 1)

    def take_focus(self) -> None:
        """Stand on what is marked, else on the first option: the digits are heard there."""
        marked = (option for option in self._options.values() if option.isChecked())
        first: QWidget = next(marked, next(iter(self._options.values()), self.next_button))
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _propose(self) -> None:
        """At the result the suggestion is the decision until the officer says otherwise; the doubt goes upwards."""
        if self._reading.suggested is not None:
            self._decide(str(self._reading.suggested))

    def _decide(self, level: str) -> None:
        changes = self._session.set(DECISION, level)
        if not self._session.value(_WHO):
            changes |= self._session.set(_WHO, _OFFICER)
        self._tell(changes)

    # Showing

    def refresh(self) -> None:
        """Show what the session has."""
        self._bar.show_step(self.step)
        if self.at_result:
            self._show_result()
        else:
            self._show_options()
        self._show_so_far()
        self._show_time()

    def _show_options(self) -> None:
        session, step = self._session, quick_steps.step_at(self._session, self.step)
        found = quick_steps.offers(session, step)
        spoken = [each for each in map(self._questions.by_id, step.spoken) if each is not None]
        self._title.setText(quick_steps.question_of(session, self.step))
        said = [f"«{each.text_in(self._language)}»" for each in spoken]
        self._say("\n".join(said), mark(spoken, self._language))
        self._fill([(each.digit, each.words, each.on) for each in found], none=not step.single)
        self._offers = {each.digit: each for each in found}
        if NONE in self._options:
            self._options[NONE].setChecked(quick_steps.is_none(session, step))
        following = self.step + 1
        words = (
            self.tr("Seguir: %1").replace("%1", quick_steps.title_of(following).lower())
            if following < COUNT
            else self.tr("Ver el resultado")
        )
        self.next_button.set_words(words)

    def _show_result(self) -> None:
        session = self._session
        choices = session.question(DECISION).choices
        decided = session.value(DECISION)
        self._offers = {}
        self._title.setText(session.question(DECISION).label)
        who = next((c.label for c in session.question(_WHO).choices if c.name == session.value(_WHO)), "—")
        said = self.tr("Decide: %1. El programa sugiere; usted decide.").replace("%1", who)
        if session.value("/data/baja") == "si":
            said = self.tr(
                "Para bajar el nivel hace falta un motivo y una segunda persona: siga en la completa."
            )
        self._say(said)
        levels = [(c.name, level_word(int(c.name)), c.name == decided) for c in choices if c.name in _LEVELS]
        self._fill(levels, none=False)
        self.next_button.set_words(
            self.tr("Sellar el asiento") if decided != "0" else self.tr("Cerrar sin asiento")
        )

    def _say(self, words: str, doubtful: str = "") -> None:
        for text, said in ((self._note, words), (self._doubtful, doubtful)):
            text.setText(said)
            text.setVisible(bool(said))

    def _fill(self, wanted: list[tuple[str, str, bool]], *, none: bool) -> None:
        """Show options, keeping those that stay so that nothing flickers under the finger."""
        shown = [(digit, words) for digit, words, _ in wanted]
        if none:
            shown.append((NONE, self.tr("Nada de esto")))
        anew = [(digit, option.accessibleName()) for digit, option in self._options.items()] != shown
        inside = False
        if anew:
            focused = self.window().focusWidget()
            inside = focused is not None and self.isAncestorOf(focused)
            empty_layout(self._list)
            self._options = {}
            for digit, words in shown:
                option = Option(self._theme, digit, words, dashed=none and digit == NONE)
                option.clicked.connect(lambda _=False, pressed=digit: self.press(pressed))
                self._options[digit] = option
                self._list.addWidget(option)
                option.show()  # at once, or it could not take the focus yet
            self._list.addStretch(1)
        for digit, _, on in wanted:
            self._options[digit].setChecked(on)
        if inside:
            self.take_focus()

    def _show_so_far(self) -> None:
        self._level.show_level(self._reading.in_force)
        reasons = self._reading.reasons()
        self._marks.setText("\n".join(f"· {reason.words}" for reason in reasons[:5]))
        self._marks.setVisible(bool(reasons))
        self._act.setText(self._reading.act())

    def _show_time(self) -> None:
        start = began(self._session)
        seconds = max(0, round((self._now() - start).total_seconds())) if start else 0
        self._filled.setValue(min(seconds, ENOUGH_S))
        self._seconds.setText(f"{seconds} s" if seconds <= ENOUGH_S else "")
        self._seconds.setVisible(seconds <= ENOUGH_S)
        self._time.setText(
            self.tr("de 60. Sin apuro: nada se pierde.")
            if seconds <= ENOUGH_S
            else self.tr("Sin apuro: nada se pierde.")
        )

    # Answering

    def press(self, digit: str) -> None:
        """Do what a digit does here; nothing where it means nothing."""
        if digit not in self._options:
            return
        session = self._session
        if self.at_result:
            self._decide(digit)
            return
        step = quick_steps.step_at(session, self.step)
        if digit == NONE:
            self._tell(quick_steps.nothing(session, step))
        else:
            self._tell(quick_steps.toggle(session, step, self._offers[digit]))
        if digit in self._options:
            self._options[digit].setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self, changes: Changes) -> None:
        self.answered.emit(changes)
        self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits choose, Enter goes on, the left arrow goes back, up and down move between options."""
        match event.key():
            case Qt.Key.Key_Down:
                self.focusNextChild()
            case Qt.Key.Key_Up:
                self.focusPreviousChild()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if (
                not event.modifiers() & Qt.KeyboardModifier.ControlModifier
            ):
                self.go_on()
            case Qt.Key.Key_Left | Qt.Key.Key_Backspace:
                self.go_back()
            case _ if event.text().isdigit():
                self.press(event.text())
            case _:
                super().keyPressEvent(event)

    def showEvent(self, event: object) -> None:
        """The seconds run while they can be seen."""
        self._second.start()

    def hideEvent(self, event: object) -> None:
        """Nobody looks at the seconds."""
        self._second.stop()
