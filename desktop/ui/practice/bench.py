"""The detection form at work on a written case: nothing is kept, nothing is sealed, nothing is sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.content.practice import PracticeCase
from desktop.desk import Work
from desktop.desk.practice import PracticeVault
from desktop.ui.design.button import Button
from desktop.ui.design.level import Level
from desktop.ui.detection.workbench import Workbench
from desktop.ui.forms.setting import Refused, Taken
from desktop.ui.services import Services


@dataclass(frozen=True)
class Attempt:
    """What a learner made of a case: the level decided, else the one that came out, and the indicators marked.

    It is no instance of a form: nothing that seals or sends takes it.
    """

    case: PracticeCase
    level: Level
    decided: bool
    marked: tuple[str, ...]


class PracticeBench(Workbench):
    """`seal_requested` means here: compare."""

    def __init__(
        self,
        services: Services,
        case: PracticeCase,
        work: Work,
        vault: PracticeVault,
        parent: QWidget | None = None,
    ) -> None:
        """Take a case and a draft of the practice vault."""
        super().__init__(services, work, vault, parent)
        self.case = case
        self.seal_button.set_words(self.tr("Terminar y comparar"))
        finish = Button(self.theme, self.tr("Terminar y comparar"), icon="check")
        finish.clicked.connect(self._seal)
        self.head.add_action(finish)
        self.read_button = Button(self.theme, self.tr("Leer el caso"), icon="book-open")
        self.leave_button = Button(
            self.theme, QCoreApplication.translate("ComparisonView", "Otro caso"), icon="arrow-left"
        )
        for way in (self.read_button, self.leave_button):
            way.set_compact(True)
            self.head.add_action(way, before=self.emergency)
        self.stand_alone(False)

    def stand_alone(self, alone: bool) -> None:
        """Carry the mark and the ways of the page's strip too, where the form needs the height of that strip."""
        for way in (self.read_button, self.leave_button):
            way.setVisible(alone)
        self.head.setObjectName("empty" if alone else "pageHead")  # dashed
        self.head.style().unpolish(self.head)
        self.head.style().polish(self.head)
        if alone:
            self.head.show_title(self.tr("PRÁCTICA"))
            self.head.show_saved(self.tr("No se guarda ni se envía"))  # the whole has no room there
        else:
            self.head.show_title(self.tr("Detección temprana"), self.tr("PRÁCTICA"))
            self.head.show_saved(self.tr("Práctica: no se guarda, no se envía y no queda en la bitácora"))

    def attempt(self) -> Attempt:
        """What was made of the case so far."""
        decided = self.reading.decided
        marked = self.session.value("/data/marcados").split()
        return Attempt(
            self.case,
            self.reading.in_force,
            decided is not None,
            tuple(name.upper().replace("_", "-") for name in marked),
        )

    def words_of(self, code: str) -> str:
        """An indicator in the words of the form."""
        row = self._catalogue.by_name.get(code.lower().replace("-", "_"))
        return f"{code} · {row.text}" if row is not None else code

    def _take_file(self, path: Path, question: str, taken: Taken, refused: Refused) -> None:
        """No file is taken in: it would be kept."""
        self._tell_saved()

    def _seal(self) -> None:
        self.seal_requested.emit()

    def _saved(self, at: datetime) -> None:
        """Nothing is saved, so nothing says so."""

    def _tell_saved(self) -> None:
        self._services.say(self.tr("Práctica: no se guarda nada."), None)
