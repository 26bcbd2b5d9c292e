"""A detection with its three faces: the whole form, the quick check at the booth, and discreet mode; one draft."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop.desk import Work
from desktop.errors import AnswerRefused
from desktop.forms.questions import Changes, Violation
from desktop.ui.design.banner import Banner
from desktop.ui.design.button import Button
from desktop.ui.detection.discreet import Discreet
from desktop.ui.detection.phases import LAST, PARTS, part_of
from desktop.ui.detection.quick import QuickCheck
from desktop.ui.detection.workbench import Workbench
from desktop.ui.services import Services

Face = Literal["whole", "quick", "discreet"]
_REMARKS = "/data/resguardo/observaciones"


class DetectionBench(Workbench):
    """Which face is shown is remembered with the draft, and with nothing else."""

    def __init__(
        self, services: Services, work: Work, face: Face = "whole", parent: QWidget | None = None
    ) -> None:
        """Make the session from a draft. Raises FormError where the draft does not belong to the form."""
        super().__init__(services, work, parent=parent)
        theme, library, now = self.theme, services.library, services.clock.now
        questions, language = library.questions, library.language
        self.quick = QuickCheck(theme, self.session, self.reading, questions, now, language)
        self.discreet = Discreet(theme, questions, now, language)
        self.faces.addWidget(self.quick)
        self.faces.addWidget(self.discreet)
        self._under_discreet: Face = "whole"
        self.discreet_button = Button(theme, self.tr("Modo discreto"), icon="eye", key="F9")
        self.grow_button = Button(theme, self.tr("Pasar a detección completa"), key="Ctrl+D", yields=True)
        for button in (self.grow_button, self.discreet_button):
            self.head.add_action(button, before=self.emergency)
        self._left_open = Banner(theme, "info")
        self._left_open.hide()
        self.put_above(self._left_open)
        self._connect_faces()
        theme.band_changed.connect(self._fold_buttons)
        self._fold_buttons()
        self.show_face(face)

    def _connect_faces(self) -> None:
        self.quick.answered.connect(self._take)
        self.quick.step_changed.connect(self.keeper.note)
        self.quick.grow_requested.connect(self.grow)
        self.quick.emergency_requested.connect(self.emergency.click)
        self.quick.seal_requested.connect(self._seal)
        self.discreet.answered.connect(self.keeper.field_ended)
        self.discreet.noted.connect(self._remark)
        self.discreet.left.connect(self.toggle_discreet)
        self.grow_button.clicked.connect(self.grow)
        self.discreet_button.clicked.connect(self.toggle_discreet)
        self._left_open.link_chosen.connect(self._look_at_open)
        QShortcut(QKeySequence("F9"), self, self.toggle_discreet)
        QShortcut(QKeySequence("Ctrl+D"), self.quick, self.grow)
        QShortcut(QKeySequence("Ctrl+F"), self.quick, self._search_others)

    def _fold_buttons(self) -> None:
        self.discreet_button.set_compact(self.theme.logical_width < 1200)

    # Faces

    @property
    def face(self) -> Face:
        """The face in front."""
        current = self.faces.currentWidget()
        return "quick" if current is self.quick else "discreet" if current is self.discreet else "whole"

    def show_face(self, face: Face) -> None:
        """Bring a face to the front."""
        shown = {"whole": self.whole, "quick": self.quick, "discreet": self.discreet}[face]
        quick, title = face == "quick", self.tr("Detección temprana")
        self.head.show_title(self.tr("Control rápido") if quick else title, self.tr("Borrador"))
        self.head.setVisible(face != "discreet")
        self.grow_button.setVisible(quick)
        self.emergency.setHidden(quick)
        if quick:
            self.quick.refresh()
        elif face == "discreet":
            self.discreet.ask(child=self.session.value("/data/es_nnya") in ("si", "presume"))
            self.discreet.show_level(self.reading.in_force)
            self.trouble.hide()
        self.faces.setCurrentWidget(shown)
        self._show_undo()
        self._show_left_open()

    def grow(self) -> None:
        """On in the whole form: same draft, same answers."""
        self.show_face("whole")
        self.show_part(PARTS[0])
        self.take_focus()
        self.keeper.note()

    def toggle_discreet(self) -> None:
        """F9: into discreet mode, and out of it to where the officer was."""
        if self.face == "discreet":
            self.show_face(self._under_discreet)
            self.take_focus()
        else:
            self._under_discreet = self.face
            self.show_face("discreet")
            self.discreet.setFocus()
        self.keeper.field_ended()

    def go_to(self, ref: str) -> None:
        """Go to a question, which only the whole form shows."""
        if self.face != "whole":
            self.show_face("whole")
        super().go_to(ref)

    def take_focus(self) -> None:
        """Go to where answers are given."""
        match self.face:
            case "quick":
                self.quick.take_focus()
            case "discreet":
                self.discreet.setFocus()
            case _:
                super().take_focus()

    def _search_others(self) -> None:
        """Another indicator than those of the quick check: the search of the whole form."""
        self.show_face("whole")
        self.show_part(PARTS[1])
        self.checklist.search.setFocus()

    # Answers

    def _follow(self, changes: Changes) -> None:
        super()._follow(changes)
        if self.face == "quick":
            self.quick.refresh()

    def show_lacking(self, violations: tuple[Violation, ...]) -> None:
        """What lacks is answered in the whole form."""
        if self.face != "whole":
            self.show_face("whole")
            self.show_part(PARTS[LAST])
            self.show_problems(violations)
        super().show_lacking(violations)

    def _remark(self, question_id: str, words: str) -> None:
        """A note of discreet mode goes to the remarks, behind what is there."""
        before = self.session.value(_REMARKS)
        try:
            self._take(self.session.set(_REMARKS, f"{before}\n{question_id}: {words}".strip()))
        except AnswerRefused:
            self._services.say(self.tr("La nota no entra en las observaciones."), None)

    # What discreet mode left open

    def _show_left_open(self) -> None:
        waiting = self.discreet.waiting()
        self._left_open.setVisible(bool(waiting) and self.face == "whole")
        if waiting:
            title = self.tr("Quedó por decidir: %1").replace(
                "%1", waiting[0].text_in(self._services.library.language)
            )
            text = self.tr("No quedó completo y no marcó nada solo. Indicadores: %1.")
            text = text.replace("%1", ", ".join(waiting[0].indicators))
            self._left_open.show_message("info", title, text, self.tr("Verlos y decidir"))

    def _look_at_open(self) -> None:
        """Go to the first indicator of what was left open; the officer marks it or not."""
        waiting = self.discreet.waiting()
        if not waiting:
            return
        code = waiting[0].indicators[0]
        self.discreet.settle(waiting[0].id)
        self.show_part(part_of(f"/data/{code[:2].lower()}"), row=code.lower().replace("-", "_"))
        self.checklist.take_focus()
        self._show_left_open()
        self.keeper.field_ended()

    # Keeping

    def place(self) -> dict[str, Any]:
        """Where the officer is, and which face is shown."""
        return super().place() | {
            "face": self.face,
            "under": self._under_discreet,
            "step": self.quick.step,
            "discreet": self.discreet.place(),
        }

    def restore(self, cursor: Mapping[str, Any]) -> None:
        """Go back to where `cursor` says."""
        super().restore(cursor)
        if isinstance(cursor.get("discreet"), Mapping):
            self.discreet.restore(cursor["discreet"])
        self._under_discreet = _face(cursor.get("under"))
        face = _face(cursor.get("face"))
        if face != self.face:
            self.show_face(face)
        if face != "whole":
            self.quick.show_step(int(cursor.get("step", 0)))
            self.take_focus()
        self._show_left_open()


def _face(text: object) -> Face:
    match text:
        case "quick" | "discreet":
            return text
    return "whole"
