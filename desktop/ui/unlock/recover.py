"""*No puedo entrar*: a printed code or what the ministry read out, and a new passphrase, asked twice."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from desktop.errors import AppError, DiskFull, FolderReadOnly, WrongPassphrase
from desktop.ui.design.banner import Banner
from desktop.ui.design.button import Button
from desktop.ui.design.card import Scroll, column, row
from desktop.ui.design.field import Choice, Field, PassphraseField
from desktop.ui.design.text import Text
from desktop.ui.design.theme import Theme
from desktop.ui.first_start.strength import StrengthBar
from desktop.ui.messages import Message, explain
from desktop.vault.enrolment import Policy
from desktop.vault.officer import OfficerTile
from desktop.vault.passphrase import estimate


class RecoverPage(QFrame):
    """Announces what was typed; it stays on the screen until the vault is open."""

    recover_requested = Signal(str, str, str)  # officer id, code or identity, new passphrase
    closed = Signal()

    def __init__(
        self, theme: Theme, officers: Sequence[OfficerTile], chosen: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._busy = theme, False
        self.setObjectName("page")
        self.setAccessibleName(self.tr("No puedo entrar"))
        outer = column(gap=0, parent=self)
        outer.addWidget(Scroll(self._form(officers, chosen)), 1)
        self.setFocusProxy(self._secret.editor)

    def _form(self, officers: Sequence[OfficerTile], chosen: str) -> QWidget:
        form = QWidget()
        form.setObjectName("transparent")
        outer = row(gap=0, margins=(28, 20, 28, 16), parent=form)
        inside = QWidget()
        inside.setMaximumWidth(self._theme.px(640))
        inner = column(gap=12, parent=inside)
        outer.addStretch(1)
        outer.addWidget(inside, 30)
        outer.addStretch(1)
        inner.addWidget(Text(self._theme, self.tr("No puedo entrar"), "guide-title", "title"))
        words = self.tr(
            "Nada se perdió. Si otra persona del puesto puede entrar, que ella lo quite y lo agregue de nuevo. Si no, hace "
            "falta el código impreso de este equipo, o el que le dicte el ministerio al pedir la recuperación."
        )
        inner.addWidget(Text(self._theme, words, "body", wrap=True))
        names = [(officer.id, officer.label) for officer in officers]
        self._for = Field(self._theme, self.tr("¿Quién es usted?"), Choice(self._theme, names))
        if chosen:
            self._for.set_text(chosen)
        self._secret = Field(
            self._theme,
            self.tr("Código de recuperación"),
            help=self.tr("Mayúsculas, espacios y guiones dan lo mismo. El impreso sirve una sola vez."),
        )
        self._new = PassphraseField(self._theme, self.tr("Frase nueva"))
        self._strength = StrengthBar(self._theme)
        self._again = PassphraseField(self._theme, self.tr("La misma frase, otra vez"))
        self._new.changed.connect(self._judge)
        self._judge("")
        self._problem = Banner(self._theme, "careful", "")
        self._problem.hide()
        self._go = Button(self._theme, self.tr("Recuperar el acceso"), "primary", icon="lock-open", tall=True)
        self._go.setAutoDefault(True)
        self._go.clicked.connect(self._submit)
        back = Button(self._theme, self.tr("Volver"), key="Esc", tall=True)
        back.clicked.connect(self.closed)
        buttons = row(gap=12)
        buttons.addWidget(self._go)
        buttons.addWidget(back)
        buttons.addStretch(1)
        for typed in (self._secret, self._new, self._again):
            typed.submitted.connect(lambda _: self._submit())
        for part in (self._for, self._secret, self._new, self._strength, self._again, self._problem):
            inner.addWidget(part)
        inner.addLayout(buttons)
        inner.addStretch(1)
        return form

    # --- in ---------------------------------------------------------------------------------------------

    def show_busy(self, busy: bool) -> None:
        """Show that the vault is opening; what is typed stays."""
        self._busy = busy
        self._go.set_busy(self.tr("Abriendo…") if busy else "")

    def show_failure(self, error: AppError) -> None:
        """Say what happened; nothing was used up."""
        message = self._words(error)
        self._problem.show_message("careful", message.title + ".", message.text)
        self._problem.show()

    def type(self, secret: str, new: str, again: str) -> None:
        """Fill the fields in, as typing does."""
        self._secret.set_text(secret)
        self._new.set_text(new)
        self._again.set_text(again)
        self._judge(new)

    # --- inside -----------------------------------------------------------------------------------------

    def _words(self, error: AppError) -> Message:
        """Say it in other words than where an answer is typed: none is on the screen here."""
        match error:
            case WrongPassphrase(wait_s=seconds):
                wait = self.tr("Puede probar de nuevo en %1 s.").replace("%1", f"{seconds:.0f}")
                return Message(self.tr("Ese código no abre esta bóveda"), wait)
            case DiskFull():
                return Message(
                    self.tr("No se pudo recuperar el acceso: el disco está lleno"),
                    self.tr("Los asientos están a salvo. Libere espacio y pruebe de nuevo."),
                )
            case FolderReadOnly():
                return Message(
                    self.tr("No se pudo recuperar el acceso: Vigía no puede escribir en su carpeta de datos"),
                    self.tr(
                        "Los asientos están a salvo. Avise a sistemas: falta el permiso de escribir, o el disco quedó de sólo "
                        "lectura."
                    ),
                )
        return explain(error)

    def _judge(self, text: str) -> None:
        self._strength.show_strength(estimate(text, Policy.passphrase_min))

    def _submit(self) -> None:
        if self._busy:
            return
        self._problem.hide()
        self._secret.set_error("" if self._secret.text().strip() else self.tr("Falta el código."))
        same = self._new.text() == self._again.text()
        self._again.set_error("" if same else self.tr("Las dos frases no son iguales."))
        if self._secret.text().strip() and self._new.text() and same:
            self.recover_requested.emit(self._for.text(), self._secret.text(), self._new.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape and not self._busy:
            self.closed.emit()
            return
        super().keyPressEvent(event)
