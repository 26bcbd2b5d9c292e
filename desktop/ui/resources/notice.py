"""What the list says of itself: nothing fits, something was left out, or there is nothing to measure from."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.ui.design.banner import Banner
from desktop.ui.design.theme import Theme
from desktop.ui.resources.finding import Found, Wanted


class Notice(Banner):
    """Hidden while there is nothing to say; its link takes back what was asked."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "info", parent=parent)
        self.hide()

    def tell(self, found: Found, wanted: Wanted) -> None:
        """Say what was left out, or that nothing fits and who always answers."""
        self.setVisible(bool(found.nothing or found.dropped))
        if found.nothing and not wanted.narrowing.empty:
            words = self.tr(
                "Quite «Abierto ahora», el nivel o a quién atiende. El 145 (Argentina) atiende siempre."
            )
            self.show_message("info", self.tr("Nada con esos filtros."), words, self.tr("Quitar los filtros"))
        elif found.nothing:
            words = self.tr(
                "Pruebe con lo que hace falta: «alojamiento», «médico». El 145 (Argentina) atiende siempre."
            )
            self.show_message("info", self._nothing(wanted.text), words, self.tr("Vaciar la búsqueda"))
        elif found.dropped:
            words = self.tr("Nada junto con «%1»: se muestra lo más parecido.")
            self.show_message("info", "", words.replace("%1", ", ".join(found.dropped)))

    def tell_crossings(self, text: str, *, measured: bool, shown: bool) -> None:
        """Say that this place has no point to measure from, or that no crossing fits what was typed."""
        self.setVisible(not shown)
        if not measured:
            words = self.tr("Elija un lugar con paso fronterizo para medir las distancias.")
            self.show_message("info", self.tr("Este lugar no tiene un punto en el mapa."), words)
        elif not shown:
            self.show_message("info", self._nothing(text), "", self.tr("Vaciar la búsqueda"))

    def _nothing(self, text: str) -> str:
        return self.tr("Nada con «%1».").replace("%1", text)
