"""One open detection: marks and answers go into the session, everything shown follows, every change is kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QSignalBlocker, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QWidget

from desktop.desk import Work
from desktop.forms.questions import Changes, Violation
from desktop.ui.design.button import Kind
from desktop.ui.design.card import column
from desktop.ui.design.level_facts import LevelFacts
from desktop.ui.design.still import lay_out
from desktop.ui.design.text import Text
from desktop.ui.detection import notices, prompts
from desktop.ui.detection.checklist import Checklist
from desktop.ui.detection.frame import WorkFrame
from desktop.ui.detection.indicators import Catalogue, Row
from desktop.ui.detection.phases import (
    DECISION,
    LAST,
    NOTICES,
    PARTS,
    QUOTE,
    URGENT,
    Part,
    part_of,
    show_phases,
    title_of,
    waiting,
)
from desktop.ui.detection.quote import QuoteField
from desktop.ui.detection.reading import Reading, Times
from desktop.ui.drafts.keeper import DraftStore
from desktop.ui.drafts.opening import began
from desktop.ui.forms.view import FormView
from desktop.ui.services import Services

_MINUTE_MS = 60_000


class Workbench(WorkFrame):
    """A draft of the detection form at work; `seal_requested` when nothing lacks any more."""

    def __init__(
        self, services: Services, work: Work, store: DraftStore | None = None, parent: QWidget | None = None
    ) -> None:
        """Make the session from a draft. Raises FormError where the draft does not belong to the form."""
        super().__init__(services, work, store or services.desk, parent)
        self._catalogue = Catalogue(self.session)
        self.reading = Reading(self.session, self._catalogue, services.library)
        self._part = PARTS[0]
        self._facts: LevelFacts | None = None
        self._unseen = Changes()  # what changed while the form was not on the screen
        self._all_reasons = False
        self._level_since: datetime | None = None
        self._level = self.reading.in_force
        self._fill()
        self._connect()
        self._bind_keys()
        self._minute = QTimer(self, interval=_MINUTE_MS)
        self._minute.timeout.connect(self._show_level)
        self._minute.start()
        self.show_part(PARTS[0])
        self._show_level()
        self._show_undo()
        if work.xml is None:
            self.keeper.note()  # a new draft is kept from its first moment

    def _fill(self) -> None:
        theme = self.theme
        self.checklist = Checklist(theme, self.session, self._catalogue)
        self.form = FormView(theme, self.session, self.setting())
        self._title = Text(theme, "", "section", "title", wrap=True)
        self._form_page = QFrame()
        self._form_page.setObjectName("surface")
        layout = column(gap=0, parent=self._form_page)
        self._title.setContentsMargins(16, 12, 16, 8)
        layout.addWidget(self._title)
        layout.addWidget(self.problems)
        layout.addWidget(self.form, 1)
        self._form_page.setFocusProxy(self.form)
        self.take_rows((self.checklist, self._form_page))
        self.quote = QuoteField(theme, self.session)
        self.take_prompt_foot(self.quote)
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Tab goes as the eye does: phases, answers, going on, prompt, level."""
        stops = (self.phases, *self.checklist.stops(), self.form.start, self.next_button, self.seal_button)
        for before, after in pairwise((*stops, self.quote.professional, self.quote.editor)):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        self.checklist.mark_requested.connect(self._mark)
        self.checklist.row_changed.connect(lambda _: self._show_prompt())
        self.form.answered.connect(self._answered)
        self.form.left.connect(self._left)
        self.form.focused.connect(self._visited)
        self.quote.answered.connect(self._quoted)
        self.quote.left.connect(self.keeper.field_ended)
        self.quote.professional.toggled.connect(lambda _: self._show_prompt())
        self.problems.chosen.connect(self.go_to)
        self.phases.phase_chosen.connect(lambda number: self.show_part(PARTS[number]))
        self.next_button.clicked.connect(self._next)
        self.emergency.clicked.connect(lambda: self.go_to(URGENT[0]))
        self.panel.reasons_requested.connect(self._toggle_reasons)
        self.panel.notice_requested.connect(self._register_notice)
        self.panel.script_requested.connect(lambda: self.go_to("/data/que_informar"))
        self.panel.decision_requested.connect(lambda: self.go_to(DECISION))

    def _bind_keys(self) -> None:
        QShortcut(QKeySequence("Ctrl+E"), self, lambda: self.go_to(URGENT[0]))
        for key, deed in {
            "F2": self._toggle_reasons,
            "F3": self.toggle_prompt,
            "F4": self._register_notice,
            "Alt+PgUp": lambda: self._step(-1),
            "Alt+PgDown": lambda: self._step(1),
        }.items():
            QShortcut(QKeySequence(key), self.whole, deed)

    # Where the officer is

    def show_part(self, part: Part, *, row: str = "") -> None:
        """Go to a phase."""
        self.close_panel()
        self._part = part
        if part.is_list:
            with QSignalBlocker(self.checklist):  # the prompt is shown below
                self.checklist.show_part(part, row)
            self.stack.setCurrentWidget(self.checklist)
        else:
            self._title.setText(title_of(part.number))
            self.form.verticalScrollBar().setValue(0)
            self.form.show_items(part.items)
            self._show_in_form(Changes())
            self.stack.setCurrentWidget(self._form_page)
        if part.number != LAST:
            self.problems.show_problems(())
        self._show_prompt()
        self._show_phases()
        self._show_next()
        lay_out()

    def go_to(self, ref: str) -> None:
        """Go to the question at a reference."""
        self.close_panel()
        part = part_of(ref)
        if part is not self._part:
            self.show_part(part)
        if part.is_list:
            self.checklist.take_focus()
        else:
            self.form.focus_ref(ref, None)

    def take_focus(self) -> None:
        """Go to where answers are given."""
        if self._part.is_list or not any(map(self.form.focus_ref, waiting(self.session, self._part))):
            self.checklist.take_focus()

    def place(self) -> dict[str, Any]:
        """Where the officer is, to come back to; it holds no answer."""
        since = self._level_since.isoformat() if self._level_since else ""
        place: dict[str, Any] = {"phase": self._part.number, "level": self._level, "since": since}
        if self.window().focusWidget() is self.quote.editor:  # also while another window is in front
            place["quote"] = self.quote.caret
        if self._part.is_list:
            place["list"] = self.checklist.place()
        else:
            place["form"] = dict(self.form.cursor())
        return place

    def restore(self, cursor: Mapping[str, Any]) -> None:
        """Go back to where `cursor` says."""
        if cursor.get("level") == self._level and cursor.get("since"):
            self._level_since = datetime.fromisoformat(str(cursor["since"]))
        number = int(cursor.get("phase", 0))
        self.show_part(PARTS[number] if 0 <= number <= LAST else PARTS[0])
        self._show_level()
        if self._part.is_list and "list" in cursor:
            self.checklist.restore(cursor["list"])
        elif not self._part.is_list and cursor.get("form", {}).get("ref"):
            self.form.restore(cursor["form"])
        else:
            self.take_focus()
        if "quote" in cursor:
            self.quote.take_focus(int(cursor["quote"]))

    # Answers

    def _mark(self, row: Row, on: bool) -> None:
        """Mark or unmark; the question keeps its names in the order they were marked."""
        names = self.session.value(row.ref).split()
        single = not row.ref.endswith("modalidad") and not row.code
        if single:
            names = [row.name] if on else []
        elif on and row.name not in names:
            names.append(row.name)
        elif not on:
            names = [name for name in names if name != row.name]
        self._take(self.session.set(row.ref, " ".join(names)))
        if not on and row.code:
            self._services.say(self.tr("Indicador %1 desmarcado.").replace("%1", row.code), self.undo)

    def _take(self, changes: Changes) -> None:
        """Show and keep what changed outside the form view."""
        self.keeper.field_ended()
        self._show_in_form(changes)
        self._follow(changes)

    def _show_in_form(self, changes: Changes) -> None:
        """Show a change in the form view, when it can be seen."""
        self._unseen |= changes
        if not self._part.is_list:
            unseen, self._unseen = self._unseen, Changes()
            self.form.refresh(unseen)

    def _answered(self, changes: Changes) -> None:
        self.keeper.note()
        self._follow(changes)

    def _quoted(self, changes: Changes) -> None:
        self.keeper.note()
        self._show_in_form(changes)
        self._follow(changes)

    def _follow(self, changes: Changes) -> None:
        """Show what follows from a change."""
        self.tell_withdrawn(changes)
        self.reading.look_again()
        level = self.reading.in_force
        if level != self._level:
            self._level, self._level_since = level, self._services.clock.now()
        self._show_level()
        self._show_phases()
        self._show_next()
        if self._part.is_list:
            self.checklist.refresh()
        if QUOTE in changes.values:
            self.quote.refresh()
        if "/data/es_nnya" in changes.values:
            self._show_prompt()
        self._show_undo()
        if self.problems.isVisible():
            self.show_problems(self.session.validate())
        lay_out()

    # Notices

    def _register_notice(self) -> None:
        """Write down the notice due now, with the time, and go to who answered it."""
        recipient = self.reading.next_notice
        if not recipient:
            self.show_part(part_of(NOTICES))
            self.take_focus()
            return
        place, changes = notices.register(self.session, recipient)
        self._take(changes)
        self.go_to(f"{place}/atendio")
        at = self._services.clock.now().strftime("%H:%M")
        said = self.tr("Aviso anotado a las %1. Escriba quién atendió.").replace("%1", at)
        self._services.say(said, None)

    # Going on

    def _step(self, step: int) -> None:
        number = self._part.number + step
        if 0 <= number <= LAST:
            self.show_part(PARTS[number])
            self.take_focus()

    def _next(self) -> None:
        self._step(1)

    def show_lacking(self, violations: tuple[Violation, ...]) -> None:
        """Say it beside the questions of this phase."""
        self.form.show_problems([each for each in violations if part_of(each.ref) is self._part])

    def forms(self) -> Iterable[FormView]:
        """The questions of the phases that are no lists."""
        return (self.form,)

    # Showing

    def _show_level(self) -> None:
        times = Times(began(self.session), self._level_since)
        facts = self.reading.facts(times, self._services.clock.now(), all_reasons=self._all_reasons)
        if facts != self._facts:
            self._facts = facts
            self.panel.show_level(facts)

    def _toggle_reasons(self) -> None:
        self._all_reasons = not self._all_reasons
        if self.low:
            self.toggle_panel()
        self._show_level()

    def _show_phases(self) -> None:
        made, needed = self.reading.progress()
        self.phases.show_phases(show_phases(self.session, self._part.number, made, needed))

    def _show_next(self) -> None:
        """One blue button: the notice where one is due, else going on."""
        number = self._part.number
        self.next_button.setVisible(number < LAST)
        self.seal_button.setVisible(number == LAST)
        if number < LAST:
            words = self.tr("Seguir: %1 %2").replace("%1", str(number + 1))
            self.say_next(words.replace("%2", title_of(number + 1)))
        kind: Kind = "secondary" if self.reading.next_notice else "primary"
        for button in (self.next_button, self.seal_button):
            if button.kind != kind:
                button.set_kind(kind)

    def _show_prompt(self) -> None:
        library = self._services.library
        questions, language = library.questions, library.language
        child = self.session.value("/data/es_nnya") in ("si", "presume")
        row = self.checklist.current if self._part.is_list else None
        self.quote.set_child(child and self._part.is_list)
        if row is not None:
            professional = self.quote.professional.isChecked()
            facts = prompts.for_row(questions, row, child=child, professional=professional, language=language)
        else:
            facts = prompts.for_phase(questions, self._part.number, child=child, language=language)
        self.show_prompt(facts, marking=self._part.is_list)
