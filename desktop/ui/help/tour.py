"""The tour of the first day: four short steps at the foot of the page, never over help, 145 or the strip."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from desktop.ui.design.announce import announce
from desktop.ui.design.button import Button
from desktop.ui.design.card import column, row
from desktop.ui.design.text import Icon, Text
from desktop.ui.design.theme import Theme

_WIDTH, _EDGE = 460, 20  # px at text 100 %; px from the edges of the page


@dataclass(frozen=True)
class Step:
    """One thing to know."""

    icon: str
    title: str
    text: str


class Tour(QFrame):
    """Lies over one page of the window and takes nothing from it; Escape or *Saltear* ends it."""

    ended = Signal()

    def __init__(self, theme: Theme, page: QWidget) -> None:
        super().__init__(page)
        self._theme, self._page, self._at = theme, page, 0
        self._before: QWidget | None = None
        self.setObjectName("dialog")
        self.setAccessibleName(self.tr("Recorrido"))
        self.steps = self._make_steps()
        layout = column(gap=10, margins=(18, 16, 18, 14), parent=self)
        head = row(gap=10)
        self._icon = Icon(theme, self.steps[0].icon, "action", 22)
        self.title = Text(theme, "", "section", "title", wrap=True)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.title, 1)
        self.text = Text(theme, "", "body", wrap=True)
        foot = row(gap=10)
        self._count = Text(theme, "", "caption", "text-2")
        self.skip = Button(theme, self.tr("Saltear"), "quiet", key="Esc")
        self.go_on = Button(theme, self.tr("Siguiente"), icon_after="arrow-right")
        foot.addWidget(self._count)
        foot.addStretch(1)
        foot.addWidget(self.skip)
        foot.addWidget(self.go_on)
        layout.addLayout(head)
        layout.addWidget(self.text)
        layout.addLayout(foot)
        self.skip.clicked.connect(self.end)
        self.go_on.clicked.connect(self.next)
        theme.changed.connect(self._place)
        page.installEventFilter(self)
        self.hide()

    def start(self) -> None:
        """Show the first step and take the focus."""
        self._before = self._page.window().focusWidget()
        self._show(0)
        self.show()
        self.raise_()
        self._place()
        self.go_on.setFocus(Qt.FocusReason.OtherFocusReason)

    def next(self) -> None:
        """Go to the next step; after the last one the tour ends."""
        if self._at + 1 == len(self.steps):
            self.end()
        else:
            self._show(self._at + 1)

    def end(self) -> None:
        """Take the tour away and give the focus back."""
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ended.emit()
        self.deleteLater()

    def _show(self, at: int) -> None:
        self._at, step = at, self.steps[at]
        self._icon.show_icon(step.icon)
        self.title.setText(step.title)
        self.text.setText(step.text)
        counted = self.tr("%1 de %2").replace("%1", str(at + 1)).replace("%2", str(len(self.steps)))
        self._count.setText(counted)
        last = at + 1 == len(self.steps)
        self.go_on.set_words(self.tr("Empezar a trabajar") if last else self.tr("Siguiente"))
        self.skip.setVisible(not last)
        self._place()
        announce(self, f"{step.title}. {step.text}")

    def _make_steps(self) -> tuple[Step, ...]:
        return (
            Step(
                "clipboard-list",
                self.tr("Cuando algo no esté bien, empiece una detección"),
                self.tr("Ctrl N, o el botón de Inicio. Marque lo que vio, en el orden que pueda."),
            ),
            Step(
                "hard-drive",
                self.tr("Todo se guarda solo"),
                self.tr("Cada respuesta queda cifrada en este equipo. Al bloquear no se pierde nada."),
            ),
            Step(
                "life-buoy",
                self.tr("La ayuda está siempre en el mismo lugar"),
                self.tr("Arriba, ¿Qué hago ahora? (F1). Abajo, el 145 (Argentina). Sirven sin red."),
            ),
            Step(
                "lock",
                self.tr("Si alguien se acerca, F12; si se levanta, Ctrl L"),
                self.tr("Ctrl K busca en todo. El manual completo está en Ayuda."),
            ),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape ends the tour."""
        if event.key() == Qt.Key.Key_Escape:
            self.end()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot of the page."""
        if event.type() is QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        """At the right end of the page's foot: header and strip are other widgets."""
        page = self._page.rect()
        width = min(self._theme.px(_WIDTH), page.width() - 2 * _EDGE)
        self.setFixedWidth(max(width, 240))
        height = max(self.heightForWidth(width), self.sizeHint().height())
        self.setFixedHeight(height)
        self.move(page.width() - self.width() - _EDGE, max(0, page.height() - height - _EDGE))
