"""`vigia form preview`: a form in a window of its own, for whoever writes it. Nothing is kept."""

from __future__ import annotations

import sys
from collections.abc import Mapping

from PySide6.QtCore import QLocale
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from desktop.forms.definition import Form
from desktop.forms.questions import Changes
from desktop.forms.session import Session
from desktop.ui.design.button import Button
from desktop.ui.design.card import WorkHead, column, row
from desktop.ui.design.focus import FocusRing
from desktop.ui.design.text import Text
from desktop.ui.design.theme import Theme
from desktop.ui.forms.languages import LanguageChoice
from desktop.ui.forms.setting import Setting
from desktop.ui.forms.view import FormView


class Preview(QWidget):
    """A form as officers will see it, with the warnings of the engine under it."""

    def __init__(
        self, theme: Theme, form: Form, media: Mapping[str, bytes], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setWindowTitle(self.tr("%1, vista previa").replace("%1", form.title or form.id))
        self.session = Session(form)
        self.view = FormView(theme, self.session, Setting(media=media, now=self.session.environment.now))
        head = WorkHead(
            theme, form.title or form.id, self.tr("versión %1").replace("%1", form.version or "—")
        )
        head.show_saved(self.tr("Vista previa: nada se guarda"))
        head.add_action(LanguageChoice(theme, self.view))
        undo = Button(theme, self.tr("Deshacer"), "quiet", icon="undo-2", key="Ctrl+Z", bind=True)
        undo.clicked.connect(self.view.undo)
        head.add_action(undo)
        check = Button(theme, self.tr("Revisar"), "primary", icon="check", key="Ctrl+Return", bind=True)
        check.clicked.connect(self.check)
        head.add_action(check)
        foot = QFrame()
        foot.setObjectName("foot")
        self.state = Text(theme, self.tr("Sin revisar"), "small", "text-2", wrap=True)
        row(margins=(20, 10, 20, 10), parent=foot).addWidget(self.state, 1)
        layout = column(gap=0, parent=self)
        layout.addWidget(head)
        layout.addWidget(self.view, 1)
        layout.addWidget(foot)
        self.view.answered.connect(self._answered)
        self.view.went_past_end.connect(self.check)
        for keys, factor in (("Ctrl++", 0.125), ("Ctrl+-", -0.125)):
            QShortcut(QKeySequence(keys), self, lambda by=factor: theme.set_scale(theme.scale + by))

    def check(self) -> None:
        """Say what is missing."""
        violations = self.session.validate()
        unfinished = self.view.unfinished()
        self.view.show_problems(violations)
        if not violations and unfinished:
            self.view.focus_ref(unfinished[0])
        missing = len({violation.ref for violation in violations} | set(unfinished))
        self._say(self.tr("Faltan %n respuestas.", "", missing) if missing else self.tr("No falta nada."))

    def _answered(self, changes: Changes) -> None:
        self._say("")

    def _say(self, words: str) -> None:
        warnings = "\n".join(self.session.warnings)
        self.state.setText("\n".join(part for part in (words, warnings) if part) or self.tr("Sin revisar"))


def open_preview(form: Form, media: Mapping[str, bytes]) -> int:
    """Show a form until its window closes; returns the exit code."""
    running = QApplication.instance()
    application = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    QLocale.setDefault(QLocale("es_AR"))
    theme = Theme(application)
    preview = Preview(theme, form, media)
    theme.dress(preview)
    FocusRing(theme, preview)
    preview.resize(1000, 768)
    preview.show()
    return application.exec()
