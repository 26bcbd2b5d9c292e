"""The frame of one question: label, pictures, hint, editor, and what is missing, in words."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop.forms.questions import Problem, ProblemKind, Question
from desktop.ui.design.announce import announce
from desktop.ui.design.button import LinkButton
from desktop.ui.design.card import column, row
from desktop.ui.design.text import Icon, Text
from desktop.ui.design.theme import Theme
from desktop.ui.forms.editor import Editor
from desktop.ui.forms.label import FormText
from desktop.ui.forms.pictures import picture
from desktop.ui.forms.setting import Setting


class Line(QWidget):
    """An icon and words that wrap, hidden while there are none."""

    def __init__(self, theme: Theme, icon: str, ink: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = row(gap=6, margins=(0, 2, 0, 0), parent=self)
        self.icon = Icon(theme, icon, ink, 16)
        self.words = Text(theme, "", "caption", ink, wrap=True)
        layout.addWidget(self.icon, 0)
        layout.addWidget(self.words, 1)
        self.hide()

    def show_words(self, words: str) -> None:
        """Say something; an empty text hides the line."""
        self.words.setText(words)
        self.setVisible(bool(words))


class QuestionFrame(QWidget):
    """One question on the screen. It decides when to say what is missing: never before the person was there."""

    answered = Signal(str)  # the reference stands in `ref`
    finished = Signal()

    def __init__(
        self,
        theme: Theme,
        setting: Setting,
        question: Question,
        editor: type[Editor],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme, self.setting = theme, setting
        self.ref = question.ref
        self.question = question
        self.editor = editor(theme, setting, question, self)
        self.refused = False  # what is on the screen is not what is stored
        self._asked = False  # say what is missing
        self._touched = False  # the person answered here
        self._withdrawn = False
        self._media: dict[str, str] = {}
        self._label = FormText(theme, *self._label_style())
        self._hint = FormText(theme, "caption", "text-2")
        self._sealed = Line(theme, "lock", "text-2")
        self._problem = Line(theme, "circle-alert", "bad")
        self._notice = Line(theme, "info", "warn")
        self._pictures = column(gap=4)
        self._guidance_link: LinkButton | None = None
        self._guidance = FormText(theme, "caption", "text-2")
        self._guidance.hide()
        self._arrange()
        self.editor.answered.connect(self.answered)
        self.editor.half_said.connect(self.refuse)
        self.editor.finished.connect(self.finished)
        self.show_question(question, own=False)

    # Building

    def _label_style(self) -> tuple[str, str]:
        return ("body", "text") if self.editor.beside or self.editor.is_note else ("strong", "title")

    def _arrange(self) -> None:
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        outer = column(gap=4, parent=self)
        if self.editor.beside:
            self._arrange_beside(outer)
        else:
            self._arrange_below(outer)

    def _arrange_below(self, outer: QVBoxLayout) -> None:
        outer.addWidget(self._label)
        outer.addWidget(self._sealed)
        outer.addLayout(self._pictures)
        self._guidance_at = row(gap=0)
        if not self.editor.help_below:
            outer.addWidget(self._hint)
        outer.addWidget(self.editor)
        if self.editor.help_below:
            outer.addWidget(self._hint)
        outer.addWidget(self._problem)
        outer.addWidget(self._notice)
        outer.addLayout(self._guidance_at)
        outer.addWidget(self._guidance)

    def _arrange_beside(self, outer: QVBoxLayout) -> None:
        line: QHBoxLayout = row(gap=12)
        said = QWidget()
        words = column(gap=2, parent=said)
        words.addWidget(self._label)
        words.addWidget(self._hint)
        words.addWidget(self._sealed)
        words.addLayout(self._pictures)
        self._guidance_at = row(gap=0)
        words.addLayout(self._guidance_at)
        words.addWidget(self._guidance)
        for part, share in (
            (said, 2),
            (self.editor, 3),
        ):  # by share alone: the columns of all rows are in line
            policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            part.setSizePolicy(policy)
            line.addWidget(part, share)
        outer.addLayout(line)
        outer.addWidget(self._problem)
        outer.addWidget(self._notice)

    # Showing

    def show_question(self, question: Question, *, own: bool) -> None:
        """Show the question as it stands; after the person's `own` keystroke what is typed stays as it is."""
        before, self.question = self.question, question
        self.ref = question.ref
        self.editor.show_question(question)
        choices = question.choices
        self.editor.show_choices(choices)
        if not own:
            self._withdrawn = _lost(before.value, question.value) and bool(choices)
            if not self.refused or question.value != before.value:
                self.refused = False
                self.editor.show_value(question.value)
        else:
            self._touched, self._withdrawn = True, False
            if not self.editor.typed:
                self._asked = True
                self.editor.show_value(question.value)
        self.editor.set_read_only(self._locked or question.readonly)
        self._show_words()
        self._show_problem()

    _locked = False

    def lock(self, on: bool) -> None:
        """Let the answer be read only, whatever the form says."""
        self._locked = on
        self.editor.set_read_only(on or self.question.readonly)

    def _show_words(self) -> None:
        question = self.question
        mark = self.tr("necesaria") if question.required and not self.editor.is_note else ""
        self._label.show_words(question.label, mark)
        self._label.setVisible(self.editor.labelled and bool(question.label.strip()))
        self._hint.show_words(question.hint)
        self._sealed.show_words(self.tr("Va en sobre sellado") if question.sealed else "")
        self._show_guidance(question.guidance)
        media = dict(self.editor.media())
        if media != self._media:
            self._media = media
            self._show_media()

    def _show_guidance(self, words: str) -> None:
        self._guidance.show_words(words)
        if words and self._guidance_link is None:
            self._guidance_link = LinkButton(
                self.theme, self.tr("Más sobre esta pregunta"), icon="info", style="small"
            )
            self._guidance_link.setCheckable(True)
            self._guidance_link.toggled.connect(self._guidance.setVisible)
            self._guidance_at.addWidget(self._guidance_link)
            self._guidance_at.addStretch(1)
        if self._guidance_link is not None:
            self._guidance_link.setVisible(bool(words))
            self._guidance.setVisible(bool(words) and self._guidance_link.isChecked())

    def _show_media(self) -> None:
        while (item := self._pictures.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for kind, uri in self._media.items():
            if kind == "big-image" and "image" in self._media:
                continue
            shown = self._medium(kind, uri)
            if shown is not None:
                self._pictures.addWidget(shown)

    def _medium(self, kind: str, uri: str) -> QWidget | None:
        name = uri.rpartition("/")[2]
        if kind in ("image", "big-image"):
            image = picture(self.setting.medium(uri), QSize(self.theme.px(480), self.theme.px(240)))
            if image is not None:
                label = QLabel()
                label.setPixmap(image)
                label.setAccessibleName(self.tr("Imagen de la pregunta"))
                return label
            words = self.tr("La imagen %1 no vino con el formulario.").replace("%1", name)
        else:
            words = self.tr(
                "El formulario trae un audio o video (%1) que este programa no reproduce."
            ).replace("%1", name)
        return Text(self.theme, words, "caption", "text-2", wrap=True)

    # What is missing

    @property
    def is_asked(self) -> bool:
        """Whether what is missing is said."""
        return self._asked

    def ask(self) -> None:
        """Say from now on what is missing here."""
        self._asked = True
        self._show_problem()

    def refuse(self) -> None:
        """Keep what is on the screen although it cannot be stored; said at once where nothing is typed."""
        self.refused = True
        if not self.editor.typed:
            self._asked = True
        self._show_problem()

    def accept(self) -> None:
        """What is on the screen was stored."""
        self.refused = False

    def forget(self) -> None:
        """Forget what the person did here: the frame stands for another instance now."""
        self.refused = self._asked = self._touched = self._withdrawn = False
        self.editor.show_value(self.question.value)

    def leave(self, question: Question) -> None:
        """The person went away: settle what is shown and say what is missing."""
        self._asked = self._asked or self._touched or self.refused
        self.question = question
        if not self.refused:
            self.editor.show_value(question.value)
        self._show_problem()

    def _show_problem(self) -> None:
        words = self._words_of(self.question.problem) if self._asked else ""
        before = self._problem.words.text() if not self._problem.isHidden() else ""
        self._problem.show_words(words)
        self._notice.show_words(
            self.tr("La respuesta que había ya no está en la lista y se quitó.") if self._withdrawn else ""
        )
        self._hint.setVisible(bool(self.question.hint) and not (words and self.editor.help_below))
        self.editor.set_problem(bool(words))
        parts = (words, self._hint.words, self.tr("necesaria") if self.question.required else "")
        self.editor.speak(self._label.words, ", ".join(part for part in parts if part))
        if words and words != before and self.isVisible():
            announce(self, words)

    @property
    def missing(self) -> str:
        """The words on the screen for what is missing, "" where nothing is."""
        return "" if self._problem.isHidden() else self._problem.words.text()

    def _words_of(self, problem: Problem | None) -> str:
        if self.refused:
            return self.editor.refusal()
        if problem is None:
            return ""
        if problem.message:
            return problem.message
        match problem.kind:
            case ProblemKind.REQUIRED:
                return self.tr("Falta esta respuesta.")
            case ProblemKind.TYPE:
                return self.editor.refusal()
        return self.tr("Revise esta respuesta: no cumple lo que el formulario pide.")


def _lost(before: str, now: str) -> bool:
    """Whether names chosen before are not chosen any more."""
    return bool(set(before.split()) - set(now.split())) and len(now.split()) < len(before.split())
