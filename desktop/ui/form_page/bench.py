"""One open draft of any form: what it hangs on, its sections, its questions, and sealing at its foot."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QFrame, QWidget

from desktop.desk.filling import Opened, Ties
from desktop.forms.questions import Changes, Violation
from desktop.ui.design.button import Button
from desktop.ui.design.card import column, row
from desktop.ui.design.keycap import KeyCap
from desktop.ui.design.phases import PhaseList
from desktop.ui.design.text import Text
from desktop.ui.design.theme import Band
from desktop.ui.drafts.bench import DraftBench
from desktop.ui.drafts.opening import link, prefill
from desktop.ui.form_page.kinds import title_of
from desktop.ui.form_page.sections import Section, as_phases, sections_of
from desktop.ui.forms.view import FormView
from desktop.ui.services import Services

translate = QCoreApplication.translate
_SECTIONS_MS = 250  # after the last change; typing never waits for it
_FEWEST_SECTIONS = 2


class FormBench(DraftBench):
    """A draft of any form at work."""

    def __init__(
        self,
        services: Services,
        opened: Opened,
        answers: Mapping[str, str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Make the session from a draft; `answers` by leaf name go into a new one.

        Raises FormError where the draft does not belong to the form.
        """
        work, self.ties = opened.work, opened.ties
        form = work.form
        super().__init__(services, work, title_of(form.id, form.title), services.desk, parent)
        self._given = bool(answers) or bool(self.ties.corrects)
        self.refused = self._fill_in(answers or {}) if work.xml is None else ()
        self._sections: tuple[Section, ...] = ()
        self._at = ""
        self.form = FormView(self.theme, self.session, self.setting())
        self._soon = QTimer(self, singleShot=True, interval=_SECTIONS_MS)
        self._soon.timeout.connect(self._show_sections)
        self._build()
        self._connect()
        self._show_sections()
        self._show_undo()
        if work.xml is None:
            self.keeper.note()  # a new draft is kept from its first moment

    @property
    def untouched(self) -> bool:
        """Answers that were put in for the officer are worth keeping too."""
        return super().untouched and not self._given

    def _fill_in(self, answers: Mapping[str, str]) -> tuple[str, ...]:
        """Tie a new draft to its incident and put in what is known already; return what could not be put in."""
        link(self.session, self.ties.hecho, self.ties.corrects)
        refused = prefill(self.session, answers)
        self.session.forget_undo()
        return refused

    def _build(self) -> None:
        theme, outer = self.theme, column(gap=0, parent=self)
        self.discard_button = Button(theme, self.tr("Descartar"), "quiet", icon="trash-2")
        self.discard_button.clicked.connect(self.discard_requested)
        self.head.add_action(self.undo_button)
        self.head.add_action(self.discard_button)
        self.seal_button.set_kind("primary")
        outer.addWidget(self.head)
        outer.addWidget(self.trouble)
        middle = row(gap=0)
        self._side = QFrame()
        self._side.setObjectName("sideLeft")
        self.sections = PhaseList(theme, self.tr("Partes del formulario"))
        column(gap=0, margins=(0, 8, 1, 8), parent=self._side).addWidget(self.sections)
        answers = QFrame()
        answers.setObjectName("surface")
        inside = column(gap=0, parent=answers)
        if said := _said(self.ties):
            facts = Text(theme, said, "caption-strong", "text-2", wrap=True)
            facts.setContentsMargins(20, 10, 20, 0)
            inside.addWidget(facts)
        inside.addWidget(self.problems)
        inside.addWidget(self.form, 1)
        inside.addWidget(self._foot())
        middle.addWidget(self._side)
        middle.addWidget(answers, 1)
        outer.addLayout(middle, 1)
        theme.band_changed.connect(self._arrange)
        self._arrange()

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName("foot")
        line = row(gap=8, margins=(20, 7, 20, 7), parent=foot)
        line.addWidget(KeyCap(self.theme, "Return"))
        line.addWidget(Text(self.theme, self.tr("pregunta siguiente"), "caption", "text-2"))
        line.addStretch(1)
        line.addWidget(self.seal_button)
        return foot

    def _connect(self) -> None:
        self.form.answered.connect(self._answered)
        self.form.left.connect(self._left)
        self.form.focused.connect(self._came_to)
        self.form.removed.connect(self._removed)
        self.form.went_past_end.connect(self.seal_button.setFocus)
        self.problems.chosen.connect(self.go_to)
        self.sections.phase_chosen.connect(self._go_to_section)

    def _arrange(self) -> None:
        self.sections.set_compact(self.theme.band is not Band.WIDE)
        self.undo_button.set_compact(self.theme.band is not Band.WIDE)
        self.discard_button.set_compact(self.theme.band is not Band.WIDE)

    # Where the officer is

    def place(self) -> dict[str, Any]:
        """Where the officer is, to come back to; it holds no answer."""
        return {"form": dict(self.form.cursor())}

    def restore(self, cursor: Mapping[str, Any]) -> None:
        """Go back to where `cursor` says."""
        place = cursor.get("form")
        if isinstance(place, Mapping) and place.get("ref"):
            self.form.restore(place)
        else:
            self.take_focus()

    def take_focus(self) -> None:
        """Go to the first question that lacks an answer, else to the first."""
        asked = [ref for section in self._sections for ref in section.refs]
        empty = [ref for ref in asked if not self.session.value(ref)]
        any(map(self.form.focus_ref, (*empty, *asked)))

    def go_to(self, ref: str) -> None:
        """Go to the question at a reference."""
        self.form.focus_ref(ref)

    def _go_to_section(self, number: int) -> None:
        if number < len(self._sections):
            any(map(self.form.focus_ref, self._sections[number].refs))

    def regions(self) -> Sequence[QWidget]:
        """What F6 goes through."""
        return [self.sections, self.form, self.seal_button]

    def forms(self) -> Iterable[FormView]:
        """The one form view."""
        return (self.form,)

    # Answers

    def _came_to(self, ref: str) -> None:
        self._visited(ref)
        self._at = ref
        self._soon.start()

    def _answered(self, changes: Changes) -> None:
        self.keeper.note()
        self._follow(changes)

    def _removed(self, label: str) -> None:
        self.keeper.field_ended()
        self._services.say(self.tr("Se quitó: %1").replace("%1", label), self.undo)

    def _take(self, changes: Changes) -> None:
        self.keeper.field_ended()
        self.form.refresh(changes)
        self._follow(changes)

    def _follow(self, changes: Changes) -> None:
        self.tell_withdrawn(changes)
        self._soon.start()
        self._show_undo()
        if self.problems.isVisible():
            self.show_problems(self.session.validate())

    def show_lacking(self, violations: tuple[Violation, ...]) -> None:
        """Say it beside the questions."""
        self.form.show_problems(violations)

    def _show_sections(self) -> None:
        self._sections = sections_of(self.session)
        self._side.setVisible(len(self._sections) >= _FEWEST_SECTIONS)
        self.sections.show_phases(as_phases(self._sections, self._at))


def _said(ties: Ties) -> str:
    """What the draft hangs on, which nobody types: the incident and the record that is corrected."""
    parts = []
    if ties.hecho_number:
        parts.append(translate("FormBench", "Hecho %1").replace("%1", ties.hecho_number))
    if ties.corrects_number:
        said = translate("FormBench", "Rectifica el asiento %1 (%2), que se conserva")
        parts.append(said.replace("%1", ties.corrects_number).replace("%2", _corrected(ties)))
    return " · ".join(parts)


def _corrected(ties: Ties) -> str:
    """Which form the corrected record is of, and when it was sealed."""
    at = ties.corrects_at
    when = f"{at.astimezone():%d/%m/%Y %H:%M}" if at is not None else ""
    return ", ".join(part for part in (title_of(ties.corrects_form), when) if part)
