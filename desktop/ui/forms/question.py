"""The frame of one question: label, pictures, hint, editor, and what is missing, in words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QLabel, QLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.forms.questions import PLAYED, Problem, ProblemKind, Question
from desktop.ui.design.announce import announce
from desktop.ui.design.button import LinkButton
from desktop.ui.design.card import column, row
from desktop.ui.design.focus import FOCUS_MARGIN
from desktop.ui.design.text import Icon, Text
from desktop.ui.design.theme import Theme
from desktop.ui.detector.texts import warning
from desktop.ui.forms.editor import Editor
from desktop.ui.forms.label import FormText
from desktop.ui.forms.markdown import to_plain
from desktop.ui.forms.pictures import picture
from desktop.ui.forms.setting import Setting
from desktop.ui.forms.sound import SoundButton


class Line(QWidget):
    """An icon and words that wrap."""

    def __init__(self, theme: Theme, icon: str, ink: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = row(gap=6, margins=(0, 2, 0, 0), parent=self)
        self._words = Text(theme, "", "caption", ink, wrap=True)
        layout.addWidget(Icon(theme, icon, ink, 16), 0)
        layout.addWidget(self._words, 1)

    def show_words(self, words: str) -> None:
        """Say something."""
        self._words.setText(words)


class Words:
    """Words that are seldom there: their widget is made when they first are."""

    def __init__(self, place: QLayout, make: Callable[[], FormText | Line]) -> None:
        self._place, self._make = place, make
        self._widget: FormText | Line | None = None
        self.said = ""

    def show_words(self, words: str) -> None:
        """Say something; an empty text takes the widget from the screen."""
        self.said = words
        if self._widget is None:
            if not words:
                return
            self._widget = self._make()
            self._place.addWidget(self._widget)
        if words:
            self._widget.show_words(words)
        self._widget.setVisible(bool(words))


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
        self._withdrawn = self._locked = False
        self._media: dict[str, str] = {}
        self._guidance_link: LinkButton | None = None
        self.label = FormText(theme, *self._label_style())
        self._pictures = column(gap=4)
        self._guidance_at = row(gap=0)
        self._arrange()
        self.editor.answered.connect(self.answered)
        self.editor.half_said.connect(self.refuse)
        self.editor.finished.connect(self.finished)
        self.show_question(question, own=False)
        for button in self.editor.findChildren(QPushButton):
            button.setAutoDefault(False)  # Enter goes on to the next question, as the foot says

    # Building

    def _label_style(self) -> tuple[str, str]:
        return ("body", "text") if self.editor.beside or self.editor.is_note else ("strong", "title")

    def _arrange(self) -> None:
        _grow_with_words(self)
        # the ring around an answer leaves the question free
        outer = column(gap=FOCUS_MARGIN + 2, parent=self)
        above, below = column(gap=4), column(gap=4)
        if self.editor.beside:
            said = QWidget()
            said.setLayout(above)
            line = row(gap=12)
            for part, share in ((said, 2), (self.editor, 3)):
                _grow_with_words(
                    part, QSizePolicy.Policy.Ignored
                )  # by share alone: columns of all rows in line
                line.addWidget(part, share)
            outer.addLayout(line)
        else:
            outer.addLayout(above)
            outer.addWidget(self.editor)
        outer.addLayout(below)
        above.addWidget(self.label)
        self.sealed = self._words(above, lambda: Line(self.theme, "lock", "text-2"))
        above.addLayout(self._pictures)
        help_at = below if self.editor.help_below else above
        self.hint = self._words(help_at, lambda: FormText(self.theme, "caption", "text-2"))
        self.problem = self._words(below, lambda: Line(self.theme, "circle-alert", "bad"))
        self.notice = self._words(below, lambda: Line(self.theme, "info", "warn"))
        self.personal = self._words(below, lambda: Line(self.theme, "shield-alert", "warn"))
        below.addLayout(self._guidance_at)
        self._guidance = self._words(below, lambda: FormText(self.theme, "caption", "text-2"))

    @staticmethod
    def _words(around: QVBoxLayout, make: Callable[[], FormText | Line]) -> Words:
        place = column(gap=0)
        around.addLayout(place)
        return Words(place, make)

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
        if not own or self.personal.said:
            self._show_personal()

    def lock(self, on: bool) -> None:
        """Let the answer be read only, whatever the form says."""
        if on != self._locked:
            self._locked = on
            self.editor.set_read_only(on or self.question.readonly)

    def _show_words(self) -> None:
        question = self.question
        mark = self.tr("necesaria") if question.required and not self.editor.is_note else ""
        self.label.show_words(question.label, mark)
        self.label.setVisible(self.editor.labelled and bool(question.label.strip()))
        self.sealed.show_words(self.tr("Va en sobre sellado") if question.sealed else "")
        self._show_guidance()
        media = dict(self.editor.media())
        if media != self._media:
            self._media = media
            self._show_media()

    def _show_guidance(self) -> None:
        words = self.question.guidance
        if words and self._guidance_link is None:
            link = LinkButton(self.theme, self.tr("Más sobre esta pregunta"), icon="info", style="small")
            link.setCheckable(True)
            link.toggled.connect(lambda _: self._show_guidance())
            self._guidance_at.addWidget(link)
            self._guidance_at.addStretch(1)
            self._guidance_link = link
        if self._guidance_link is not None:
            self._guidance_link.setVisible(bool(words))
            self._guidance.show_words(words if self._guidance_link.isChecked() else "")

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
        elif kind == "audio" and name.lower().endswith(PLAYED):
            data = self.setting.medium(uri)
            if data is not None:
                return SoundButton(self.theme, data)
            words = self.tr("El audio %1 no vino con el formulario.").replace("%1", name)
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

    def begin_again(self, question: Question) -> None:
        """Show the question as if the person had not been here: what was half said is gone."""
        self.question = question  # what became of it in between is no loss to tell
        self.refused = self._asked = self._touched = False
        self.show_question(question, own=False)

    def leave(self, question: Question) -> None:
        """The person went away: settle what is shown and say what is missing."""
        self._asked = self._asked or self._touched or self.refused
        self.question = question
        if not self.refused:
            self.editor.show_value(question.value)
        self._show_problem()
        self._show_personal()

    def _show_personal(self) -> None:
        """Point out what looks like a person's data, once the person has gone on."""
        words, before = warning(self.question), self.personal.said
        self.personal.show_words(words)
        if words and not before and self.isVisible():
            announce(self, words)

    def _show_problem(self) -> None:
        words = self._words_of(self.question.problem) if self._asked else ""
        before = self.problem.said
        self.problem.show_words(words)
        gone = self.tr("La respuesta que había ya no está en la lista y se quitó.")
        self.notice.show_words(gone if self._withdrawn else "")
        hint = self.question.hint
        self.hint.show_words("" if words and self.editor.help_below else hint)
        self.editor.set_problem(bool(words))
        parts = (words, to_plain(hint), self.tr("necesaria") if self.question.required else "")
        self.editor.speak(self.label.words, ", ".join(part for part in parts if part))
        if words and words != before and self.isVisible():
            announce(self, words)

    @property
    def missing(self) -> str:
        """The words on the screen for what is missing, "" where nothing is."""
        return self.problem.said

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


def _grow_with_words(widget: QWidget, across: QSizePolicy.Policy = QSizePolicy.Policy.Preferred) -> None:
    """Let a widget take the height that its wrapped words need."""
    policy = QSizePolicy(across, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)
