"""One open draft: its session, what keeps it, and what every page that fills one in says and does alike."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFrame, QScrollArea, QWidget

from desktop.desk import Work
from desktop.desk.offering import NOMINAL, SHEETS
from desktop.errors import AnswerRefused, AppError, DraftGone, FormError
from desktop.forms.instance import Part
from desktop.forms.questions import Changes, Violation
from desktop.ui.design.abstract import AbstractWidget
from desktop.ui.design.announce import announce
from desktop.ui.design.banner import Banner
from desktop.ui.design.button import Button
from desktop.ui.design.card import WorkHead
from desktop.ui.drafts.history import History
from desktop.ui.drafts.intake import Intake
from desktop.ui.drafts.keeper import DraftKeeper, DraftStore
from desktop.ui.drafts.opening import open_session
from desktop.ui.drafts.problems import Lacking, ProblemList
from desktop.ui.forms.setting import File, Refused, Setting, Taken
from desktop.ui.forms.view import FormView
from desktop.ui.messages import explain
from desktop.ui.services import Services


class DraftBench(QFrame, metaclass=AbstractWidget):
    """Holds the session of a draft and writes every change; `seal_requested` when nothing lacks any more.

    What is done here is done in the session first; the heirs show it (`_take`, `place`, `restore`, `take_focus`).
    """

    seal_requested = Signal()
    discard_requested = Signal()

    def __init__(
        self, services: Services, work: Work, title: str, store: DraftStore, parent: QWidget | None = None
    ) -> None:
        """Make the session from a draft. Raises FormError where the draft does not belong to the form."""
        super().__init__(parent)
        self._services, self.theme = services, services.theme
        self.work, self.draft_id, self.hecho = work, work.draft_id, work.hecho
        self.session = open_session(services, work)
        self._trouble_is_keeping = self._told_low = self._told_unkept = False
        theme = self.theme
        self.setObjectName("page")
        self.head = WorkHead(theme, title, self.tr("Borrador"))
        self.undo_button = Button(theme, self.tr("Deshacer"), "quiet", icon="undo-2", key="Ctrl+Z")
        self.seal_button = Button(theme, self.tr("Sellar el asiento"), icon="stamp")
        self.trouble = Banner(theme, "error")
        self.trouble.hide()
        self.trouble.installEventFilter(self)
        self.problems = ProblemList(theme)
        self._past = History(work.events, work.cursor)
        self._intake = Intake(services, work.draft_id, self)
        self.keeper = DraftKeeper(
            services.tasks,
            store,
            work.draft_id,
            self.session,
            self.place,
            services.clock.now,
            self,
            past=self._past,
        )
        self.keeper.saved.connect(self._saved)
        self.keeper.failed.connect(self._not_saved)
        if work.saved is not None:
            self._show_saved(work.saved)
        if work.sealed_lost:
            QTimer.singleShot(0, self, self._tell_lost)  # once the heir has put the banner in its place
        elif work.withheld:
            QTimer.singleShot(0, self, self._tell_withheld)
        self.undo_button.clicked.connect(self.undo)
        self.seal_button.clicked.connect(self._seal)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep what is typed in where it can be seen when the banner above it appears or grows."""
        if watched is self.trouble and event.type() is QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._keep_in_sight)
        return super().eventFilter(watched, event)

    def _keep_in_sight(self) -> None:
        focused = self.window().focusWidget()
        if focused is None:
            return
        area: QWidget | None = focused
        while area is not None and area is not self:
            if isinstance(area, QAbstractItemView):
                area.scrollTo(area.currentIndex())
            elif isinstance(area, QScrollArea) and (content := area.widget()) is not None:
                top = focused.mapTo(content, QPoint(0, 0)).y()
                for edge in (top + focused.height(), top):  # ensureWidgetVisible is content with the caret
                    area.ensureVisible(0, edge, 0, 2)
            area = area.parentWidget()

    # For the heirs

    @abstractmethod
    def place(self) -> dict[str, Any]:
        """Where the officer is, to come back to; it holds no answer."""

    @abstractmethod
    def restore(self, cursor: Mapping[str, Any]) -> None:
        """Go back to where `cursor` says."""

    @abstractmethod
    def take_focus(self) -> None:
        """Go to where answers are given."""

    @abstractmethod
    def regions(self) -> Sequence[QWidget]:
        """What F6 goes through."""

    @abstractmethod
    def forms(self) -> Iterable[FormView]:
        """The form views on the page, whose half typed words are looked at before sealing."""

    @abstractmethod
    def _take(self, changes: Changes) -> None:
        """Show and keep what changed outside the widgets that show it."""

    def show_lacking(self, violations: tuple[Violation, ...]) -> None:
        """Show what lacks beside the questions on the screen."""

    def _visited(self, ref: str) -> None:
        """The officer came to a question; the form may want to know how long it took."""
        if self.session.audit is not None:
            self.session.audit.visit((ref,))

    def _left(self, _: str) -> None:
        if self.session.audit is not None:
            self.session.audit.leave()
        self.keeper.field_ended()

    def setting(self) -> Setting:
        """What the editors need: the files kept with the draft, and how another is taken in."""
        return Setting(
            media=self.work.form.media,
            files={one.name: File.of(one) for one in self.work.files.values()},
            take_file=self._take_file,
            show_file=self._intake.show,
            now=self._services.clock.now,
        )

    def _take_file(self, path: Path, question: str, taken: Taken, refused: Refused) -> None:
        """Let a file in, with the draft; an AppError is told beside the field."""
        self._intake.take(path, question, taken, refused)

    def _tell_lost(self) -> None:
        """Say that sealed answers of the draft cannot be opened: they must be asked again, or left out."""
        lost = self.work.sealed_lost
        text = self.tr(
            "El borrador viene de una copia, y la clave de lo sellado nunca sale de esta computadora: %1 respuestas "
            "selladas no se pueden abrir. Todo lo demás está. Si hace falta, vuelva a preguntarlas."
        ).replace("%1", str(lost))
        if lost == 1:  # no plural of Qt's: a class that others inherit would not find it
            text = self.tr(
                "El borrador viene de una copia, y la clave de lo sellado nunca sale de esta computadora: una respuesta "
                "sellada no se puede abrir. Todo lo demás está. Si hace falta, vuelva a preguntarla."
            )
        self.trouble.show()
        self.trouble.show_message("info", self.tr("Faltan respuestas selladas."), text)

    def _tell_withheld(self) -> None:
        """Say why some questions are not there: nobody outside could open what is sealed, or the policy leaves it out."""
        classes = {
            "connivencia": self.tr("una sospecha sobre personal"),
            "nominal": self.tr("la ficha nominal"),
            "fiscalia": self.tr("el sobre para la fiscalía"),
        }
        named = [classes.get(each, each) for each in sorted(self.work.withheld)]
        text = self.tr(
            "El alta de este equipo no dice para quién se sella: %1. No lo escriba en otra respuesta: dígalo de viva "
            "voz fuera del puesto y pida un alta nueva."
        )
        if NOMINAL not in self._services.desk.enrolment.policy.profiles and self.work.withheld <= SHEETS:
            text = self.tr(
                "El ministerio fijó para este puesto el asiento mínimo, sin %1. No lo escriba en otra respuesta: si hace "
                "falta, dígalo de viva voz a quien recibe la derivación."
            )
        self.trouble.show()
        title = self.tr("Hay preguntas selladas que no se ofrecen.")
        self.trouble.show_message("info", title, text.replace("%1", ", ".join(named)))

    @property
    def urgent(self) -> bool:
        """Whether this is an emergency: then nothing more is asked than must be."""
        ref = self.session.role("prioridad")
        return ref is not None and self.session.value(ref) in ("0", "emergencia")

    @property
    def untouched(self) -> bool:
        """Whether nobody answered anything since it was begun, nor was it begun from something else."""
        fresh = self.work.xml is None and not self.hecho and not self.session.sealed_answers()
        return fresh and not self.session.can_undo

    # Undoing

    @property
    def can_undo(self) -> bool:
        """Whether there is anything to take back, of now or of before the program was locked."""
        return self.session.can_undo or self._past.can_undo

    def undo(self) -> None:
        """Take back the last mark or answer."""
        if self.session.can_undo:
            self._past.undone()
            self._take(self.session.undo())
        elif self._past.can_undo:
            self._take(self._undo_earlier())
        else:
            announce(self, self.tr("Nada que deshacer"))
            return
        announce(self, self.tr("Deshecho"))

    def _undo_earlier(self) -> Changes:
        """Give back what was there before the last change of an earlier session."""
        changes = Changes()
        for event in self._past.take():
            try:
                changes |= self.session.set(event.ref, event.old or "")
            except (AnswerRefused, FormError):  # its instance is gone, or the question is read-only now
                continue
        self.session.forget_undo()
        return changes

    def _show_undo(self) -> None:
        if self.can_undo == self.undo_button.isHidden():
            self.undo_button.setVisible(self.can_undo)
            self.head.refold()

    # Sealing

    def _seal(self) -> None:
        """Ask to seal, or show what lacks."""
        if not self._trouble_is_keeping:
            self.trouble.hide()
        half = self.unfinished()  # typed, but not an answer: sealing now would lose it
        violations = self.session.validate()
        self.show_problems(violations, half)
        if violations or half:
            self.show_lacking(violations)
        else:
            self.seal_requested.emit()

    def unfinished(self) -> tuple[str, ...]:
        """The questions whose words on the screen could not be stored."""
        return tuple(ref for form in self.forms() for ref in form.unfinished())

    def show_problems(self, violations: tuple[Violation, ...], half: Iterable[str] = ()) -> None:
        """List what lacks, each with a way there."""
        lacking = {each.ref: each.message or self.tr("Falta contestar.") for each in violations}
        lacking.update((ref, self.tr("Quedó a medio escribir.")) for ref in half)
        self.problems.show_problems(
            [Lacking(ref, self.session.question(ref).label, words) for ref, words in lacking.items()]
        )

    def parts(self) -> tuple[Part, ...]:
        """The files that answer questions, for finalising."""
        return tuple(part for form in self.forms() for part in form.parts())

    def tell_withdrawn(self, changes: Changes) -> None:
        """Tell which answers were taken away because their list no longer offers them."""
        asked = [self.session.question(ref).label for ref in sorted(changes.withdrawn)]
        if not asked:
            return
        words = self.tr("Se quitó una respuesta que la lista ya no ofrece: %1").replace(
            "%1", "; ".join(asked)
        )
        self._services.say(words, self.undo)

    # Keeping

    def _show_saved(self, at: datetime) -> None:
        local, today = at.astimezone(), self._services.clock.now().astimezone().date()
        said = self.tr("Borrador guardado aquí a las %1 · cada respuesta se guarda sola")
        if local.date() != today:
            said = self.tr("Borrador guardado aquí el %2 a las %1 · cada respuesta se guarda sola")
        self.head.show_saved(
            said.replace("%1", local.strftime("%H:%M:%S")).replace("%2", local.strftime("%d/%m/%Y"))
        )

    def _saved(self, at: datetime) -> None:
        self._show_saved(at)
        low = self._services.desk.room.low  # a plain fact; nothing is read
        if self._trouble_is_keeping and not low:
            self.trouble.hide()
            self._trouble_is_keeping = False
        elif low and (self._trouble_is_keeping or self.trouble.isHidden()):
            self._tell_low()
        self._tell_strip()

    def _tell_strip(self) -> None:
        """Have the strip say no longer, or again, that everything is kept here."""
        unkept = bool(self._services.desk.room.unkept)
        if unkept != self._told_unkept:
            self._told_unkept = unkept
            self._services.news.drafts_changed.emit()

    def _tell_low(self) -> None:
        """Say that the draft is being kept in the reserve."""
        self._trouble_is_keeping = True
        title = self.tr("El disco está lleno.")
        text = self.tr(
            "El borrador se guarda en el espacio que Vigía reserva para eso. Libere espacio o avise a sistemas."
        )
        if self.trouble.isHidden() or not self._told_low:
            self.trouble.show()
            self.trouble.show_message("careful", title, text)
        self._told_low = True

    def _not_saved(self, error: Exception) -> None:
        if not isinstance(error, AppError):
            self._services.fail(error)
            return
        gone = isinstance(error, DraftGone)  # nothing to write into any more
        tail = self.tr(
            "Lo escrito queda en la memoria, aunque se bloquee, y se vuelve a intentar solo. No cierre Vigía."
        )
        self.show_trouble(error, "" if gone else tail)
        self._tell_strip()
        self._trouble_is_keeping = True

    def show_trouble(self, error: AppError, tail: str) -> None:
        """Say on the page what went wrong, until it is solved or tried again."""
        self._trouble_is_keeping = self._told_low = False
        message = explain(error)
        title = message.title if message.title.endswith(".") else f"{message.title}."
        self.trouble.show()
        self.trouble.show_message("error", title, f"{message.text} {tail}".strip())

    def event(self, event: QEvent) -> bool:
        """Take Ctrl+Z and Ctrl+S before the window does, unless a text field has its own."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo with Ctrl+Z; Ctrl+S tells that everything is kept, or keeps it now."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        elif event.matches(QKeySequence.StandardKey.Save):
            self._tell_saved()
        else:
            super().keyPressEvent(event)

    def _tell_saved(self) -> None:
        """A save that is still under way is made to last; what the person asked is true either way in a moment."""
        if not self.keeper.idle:
            self.keeper.field_ended()
        if self._services.desk.room.unkept:  # what the banner says stands
            return
        self._services.say(self.tr("Ya está guardado"), None)


def _ours(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Save)
