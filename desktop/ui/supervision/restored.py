"""After an older copy of the vault came back: what this machine had sent and its log does not have any more."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.ui.design.banner import Banner
from desktop.ui.design.button import LinkButton
from desktop.ui.design.card import Card
from desktop.ui.design.text import Text
from desktop.ui.services import Services

_MOST = 10  # ids shown; the rest is counted


class RestoredCard(Card):
    """Hidden on a machine whose log lacks nothing."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services.theme, self.tr("Se volvió a una copia anterior"), parent=parent)
        self._banner = Banner(self._theme, "careful", "")
        self.add(self._banner)
        self._ids = Text(self._theme, "", "small", "text-2", wrap=True)
        self.add(self._ids)
        see = LinkButton(self._theme, self.tr("Ver Envíos"), icon="send")
        see.clicked.connect(lambda: services.go("envios", None))
        self.add(see)
        self.hide()

    def show_missing(self, missing: tuple[str, ...]) -> None:
        """Show the ids of the records that are on the road or at the registry, and not in the log."""
        told = self.tr("Faltan aquí %1 asientos que este equipo ya había entregado.")
        if len(missing) == 1:
            told = self.tr("Falta aquí un asiento que este equipo ya había entregado.")
        what = self.tr(
            "Nada se perdió: está en el registro o sigue en camino. La bitácora empezó una cadena nueva, que nombra la "
            "última huella conocida. Pida al registro que compare con esta lista; si allá falta alguno, avise al ministerio."
        )
        self._banner.show_message("careful", told.replace("%1", str(len(missing))), what)
        more = self.tr("y %1 más").replace("%1", str(len(missing) - _MOST))
        shown = [*missing[:_MOST], *([more] if len(missing) > _MOST else [])]
        self._ids.setText("\n".join(shown))
        self._ids.setVisible(bool(shown))
        self.setVisible(bool(missing))
