"""What stays open when the guard changes: read together before both sign."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.desk.guard import PENDING, Standing
from desktop.ui.design.card import Card, column
from desktop.ui.design.check import Check
from desktop.ui.design.field import AreaEdit, Field
from desktop.ui.design.text import Text
from desktop.ui.design.theme import Theme
from desktop.ui.detector.hint import PersonalHint

NAMED = 5  # incidents that are told by their number


class PendingCard(Card):
    """The reasons of the form, those marked that the program knows of, and a text that says which."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("1. Qué queda pendiente"), parent=parent)
        self._drafts: tuple[str, ...] = ()
        about = self.tr("Léanlo juntos. Lo que el programa sabe ya está marcado. Sin marcas: no queda nada.")
        self.add(Text(theme, about, "small", "text-2", wrap=True))
        words = {
            "aviso": self.tr("Un aviso sin hacer o sin respuesta"),
            "borrador": self.tr("Un borrador abierto"),
            "envio": self.tr("Asientos por enviar"),
            "elemento": self.tr("Elementos preservados en custodia"),
            "seguimiento": self.tr("El seguimiento de un hecho"),
        }
        self.checks = {code: Check(theme, words[code]) for code in PENDING}
        reasons = column(gap=0)
        for check in self.checks.values():
            check.toggled.connect(self._look)
            reasons.addWidget(check)
        self.add_layout(reasons)
        self.detail = Field(
            theme,
            self.tr("Detalle"),
            AreaEdit(theme, lines=2),
            help=self.tr("Número de asiento, hora y próximo paso. Sin nombres."),
        )
        self.hint = PersonalHint(theme)
        self.detail.changed.connect(self.hint.show_for)
        self.add(self.detail)
        self.add(self.hint)
        self.give = Check(theme, "")
        self.add(self.give)

    def show_standing(self, standing: Standing) -> None:
        """Mark what is known to be open, and say how much of it."""
        self._drafts = standing.drafts
        told = []
        if standing.notices:
            numbers = ", ".join(one.number for one in standing.notices[:NAMED])
            numbers += "…" if len(standing.notices) > NAMED else ""
            told.append(self.tr("Hechos con avisos sin hacer: %1.").replace("%1", numbers))
        if standing.drafts:
            told.append(self.tr("Borradores abiertos: %1.").replace("%1", str(len(standing.drafts))))
        if standing.unsent:
            told.append(self.tr("Asientos por enviar: %1.").replace("%1", str(standing.unsent)))
        if standing.due:
            told.append(
                self.tr("Hechos sin novedad hace 30 días o más: %1.").replace("%1", str(standing.due))
            )
        for code, check in self.checks.items():
            check.setChecked(code in standing.pending)
        self.detail.set_text(" ".join(told))
        words = self.tr("Pasarle también mis borradores (%1); queda anotado")
        self.give.setText(words.replace("%1", str(len(standing.drafts))))
        self.give.setChecked(False)
        self.give.setVisible(bool(standing.drafts))
        self._look()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The codes that are marked."""
        return tuple(code for code, check in self.checks.items() if check.isChecked())

    @property
    def drafts(self) -> tuple[str, ...]:
        """The drafts that go to who comes."""
        return self._drafts if self.give.isChecked() else ()

    def complete(self) -> bool:
        """Tell whether what stays open is told; say what lacks."""
        lacks = bool(self.chosen) and not self.detail.text().strip()
        self.detail.set_error(self.tr("Diga qué queda pendiente.") if lacks else "")
        if lacks:
            self.detail.editor.setFocus()
        return not lacks

    def _look(self, _on: bool = False) -> None:
        self.detail.setVisible(bool(self.chosen))
        if not self.chosen:
            self.hint.hide()
        self.detail.set_error("")
