"""A sealed note: one big field, whom it is for, and what happens with it. Nothing is unlocked and nothing is read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QFrame, QWidget

from desktop.ui.design.banner import Banner
from desktop.ui.design.button import Button
from desktop.ui.design.card import Scroll, column, row
from desktop.ui.design.dialog import ask
from desktop.ui.design.field import AreaEdit, Choice, Field
from desktop.ui.design.text import Text
from desktop.ui.design.theme import Theme
from desktop.ui.messages import Message
from desktop.vault.notes import LONGEST
from desktop.vault.officer import OfficerTile

_LINES = 11


class NotePage(QFrame):
    """Announces the note; the text stays on the screen until it is on the disk."""

    keep_requested = Signal(str, str)  # officer id, text
    closed = Signal()

    def __init__(
        self, theme: Theme, officers: Sequence[OfficerTile], chosen: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("page")
        self.setAccessibleName(self.tr("Nota sellada"))
        outer = column(gap=0, parent=self)
        outer.addWidget(Scroll(self._form(officers, chosen)), 1)
        self.setFocusProxy(self._text.editor)
        self._count("")

    def _form(self, officers: Sequence[OfficerTile], chosen: str) -> QWidget:
        form = QWidget()
        form.setObjectName("transparent")
        outer = row(gap=0, margins=(28, 24, 28, 20), parent=form)
        inside = QWidget()
        inside.setMaximumWidth(self._theme.px(760))
        inner = column(gap=12, parent=inside)
        outer.addStretch(1)
        outer.addWidget(inside, 30)
        outer.addStretch(1)
        inner.addWidget(Text(self._theme, self.tr("Nota sellada"), "guide-title", "title"))
        inner.addWidget(
            Text(
                self._theme,
                self.tr(
                    "Se escribe sin desbloquear. Al guardarla se cifra y desde acá ya no se puede leer ni cambiar. "
                    "Quien usted elija la encuentra como borrador al desbloquear."
                ),
                "body",
                wrap=True,
            )
        )
        names = [(officer.id, officer.label) for officer in officers]
        self._for = Field(self._theme, self.tr("¿Quién la encuentra?"), Choice(self._theme, names))
        if chosen:
            self._for.set_text(chosen)
        self._text = Field(self._theme, self.tr("La nota"), AreaEdit(self._theme, lines=_LINES))
        self._text.changed.connect(self._count)
        self._problem = Banner(self._theme, "careful", "")
        self._problem.hide()
        self._keep = Button(self._theme, self.tr("Sellar y guardar"), "primary", icon="lock", tall=True)
        self._keep.clicked.connect(self._submit)
        back = Button(self._theme, self.tr("Volver sin guardar"), key="Esc", tall=True)
        back.clicked.connect(self._leave)
        buttons = row(gap=12)
        buttons.addWidget(self._keep)
        buttons.addWidget(back)
        buttons.addStretch(1)
        inner.addWidget(self._for)
        inner.addWidget(self._text)
        inner.addWidget(self._problem)
        inner.addLayout(buttons)
        inner.addWidget(
            Text(
                self._theme,
                self.tr(
                    "Mientras no la guarde, la nota está sólo en pantalla. Si hay peligro ahora, no escriba: llame."
                ),
                "caption",
                "text-2",
                wrap=True,
            )
        )
        inner.addStretch(1)
        return form

    # --- in ---------------------------------------------------------------------------------------------

    def show_busy(self, busy: bool) -> None:
        """Show that the note is being sealed; what is typed stays."""
        self._keep.set_busy(self.tr("Sellando…") if busy else "")
        self._text.editor.setEnabled(not busy)

    def show_problem(self, message: Message) -> None:
        """Say why it was not kept; nothing typed is lost."""
        self._problem.show_message("careful", message.title + ".", message.text)
        self._problem.show()
        self._text.setFocus()

    def type(self, text: str) -> None:
        """Put a text into the field, as typing does."""
        self._text.set_text(text)
        self._count(text)

    def text(self) -> str:
        """Return what is typed."""
        return self._text.text()

    # --- inside -----------------------------------------------------------------------------------------

    def _count(self, text: str) -> None:
        left = LONGEST - len(text)
        if left < 0:
            self._text.set_error(self.tr("Sobran %n letras.", "", -left))
        else:
            self._text.set_help(self.tr("Hechos, horas y lugares. Quedan %n letras.", "", left))
        self._keep.set_off(
            self.tr("Falta escribir la nota")
            if not text.strip()
            else self.tr("La nota es larga")
            if left < 0
            else ""
        )

    def _submit(self) -> None:
        if self.text().strip() and len(self.text()) <= LONGEST:
            self._problem.hide()
            self.keep_requested.emit(self._for.text(), self.text())

    def _leave(self) -> None:
        if not self.text().strip():
            self.closed.emit()
            return
        ask(
            self._theme,
            self,
            self.tr("¿Descartar la nota?"),
            self.tr("No se guardó: lo escrito se pierde."),
            self.tr("Descartar"),
            self.closed.emit,
            kind="bad",
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back, asking first where something is typed."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
            return
        super().keyPressEvent(event)
