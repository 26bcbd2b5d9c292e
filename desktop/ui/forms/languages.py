"""The languages of a form, to switch in mid-form; answers stay."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.ui.design.field import Choice
from desktop.ui.design.theme import Theme
from desktop.ui.forms.view import FormView


class LanguageChoice(Choice):
    """Shows in which language a form asks; hidden where it has only one."""

    def __init__(self, theme: Theme, view: FormView, parent: QWidget | None = None) -> None:
        languages = view.session.form.languages
        super().__init__(theme, [(language, language) for language in languages], "languages", parent)
        self.setAccessibleName(self.tr("Idioma del formulario"))
        self.setCurrentIndex(self.findData(view.session.language))
        self.setVisible(len(languages) > 1)
        self.activated.connect(lambda _: view.set_language(str(self.currentData())))
