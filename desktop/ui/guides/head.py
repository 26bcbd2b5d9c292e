"""What stands over a guide: what it is, in which language, how sure, of which day."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.content.guides import Guide
from desktop.ui.design.flow import Flow
from desktop.ui.design.state_badge import StateBadge
from desktop.ui.design.text import Text
from desktop.ui.design.theme import Theme


class GuideHead(QWidget):
    """Badges and the date of a page; `language` is the window's, to say where the page is in another."""

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted = language
        flow = Flow(gap=10, parent=self)
        flow.addWidget(StateBadge(theme, "material_de_apoyo"))
        self.language = StateBadge(theme, "dato", self.tr("Sólo en español"))
        flow.addWidget(self.language)
        self._reserved = StateBadge(theme, "ojo", self.tr("Reservado: sólo para este puesto"))
        self._reserved.hide()
        flow.addWidget(self._reserved)
        self._state = StateBadge(theme, "una_fuente")
        self._date = Text(theme, "", "caption", "text-2")
        flow.addWidget(self._state)
        flow.addWidget(self._date)
        words = self.tr("No reemplaza al protocolo vigente")
        flow.addWidget(Text(theme, words, "caption", "text-2"))

    def show_page(self, page: Guide) -> None:
        """Say what another page is."""
        self._state.show_state(page.state)
        self._reserved.setVisible(page.reserved)
        self._tell_language(page)
        date = page.date.strftime("%d/%m/%Y")
        self._date.setText(date)
        self._date.setAccessibleName(self.tr("texto del %1").replace("%1", date))

    def _tell_language(self, page: Guide) -> None:
        """Say that nobody translated the page, or that nobody reviewed the translation."""
        foreign = page.language != self._wanted
        if foreign:
            self.language.show_state("dato", self.tr("Sólo en español"))
        elif page.unreviewed:
            self.language.show_state("sin_confirmar", self.tr("Traducción sin revisar"))
        self.language.setVisible(foreign or page.unreviewed)
