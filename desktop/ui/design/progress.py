"""Progress: amount, time left, *Cancelar*; only for what takes longer than a second."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from desktop.ui.design.button import LinkButton
from desktop.ui.design.card import column, row
from desktop.ui.design.text import Text
from desktop.ui.design.theme import Theme

translate = QCoreApplication.translate


def time_left(seconds: float | None) -> str:
    """Return the time left in words, or an empty text while it is not known."""
    if seconds is None:
        return ""
    if seconds < 90:
        return translate("progress", "faltan %1 s").replace("%1", str(max(1, round(seconds))))
    return translate("progress", "faltan %1 min").replace("%1", str(round(seconds / 60)))


class Progress(QWidget):
    """A verb, how far it is, and how to stop it."""

    cancel_requested = Signal()

    def __init__(
        self, theme: Theme, title: str, *, cancellable: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        layout = column(gap=4, parent=self)
        head = row(gap=8)
        self._title = Text(theme, title, "small-strong", wrap=True)
        self._amount = Text(theme, "", "small", "text-2")
        self._cancel = LinkButton(theme, self.tr("Cancelar"), style="small")
        if not cancellable:  # shown before it has a parent it would flash as a window of its own
            self._cancel.hide()
        self._cancel.clicked.connect(self.cancel_requested)
        head.addWidget(self._title, 1)
        head.addWidget(self._amount)
        head.addWidget(self._cancel)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(title)
        layout.addLayout(head)
        layout.addWidget(self._bar)

    def show_progress(self, done: int, total: int, seconds_left: float | None = None, unit: str = "") -> None:
        """Show how far it is: 146 of 212, 2 s left; a `total` of 0 means that nobody knows."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        amount = self.tr("%1 de %2").replace("%1", str(done)).replace("%2", str(total)) if total else ""
        amount = f"{amount} {unit}".strip()
        words = " · ".join(part for part in (amount, time_left(seconds_left)) if part)
        self._amount.setText(words)
        self._bar.setAccessibleDescription(words)
