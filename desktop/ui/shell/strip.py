"""The help strip of every page: 145 with its country, the duty prosecutor, what is saved, the clock."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from desktop.ui.design.button import LinkButton
from desktop.ui.design.card import row
from desktop.ui.design.folding import FoldingRow
from desktop.ui.design.text import Icon, Text, rule
from desktop.ui.design.theme import Band, Theme


def short_date(moment: datetime) -> str:
    """Return a date as on the strip, with the day in the language in force: `mar 14/07/2026`."""
    day = QLocale().toString(QDate(moment.year, moment.month, moment.day), "ddd")
    return f"{day.rstrip('.')} {moment:%d/%m/%Y}"


class Strip(FoldingRow):
    """Help is always in the same place; only discreet mode and the neutral screen hide the numbers."""

    duty_load_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, 45, parent)
        self._theme = theme
        self.setObjectName("strip")
        self.setAccessibleName(self.tr("Ayuda y estado"))
        self._saved_long = self._saved_short = ""
        self._duty = ""
        layout = row(gap=0, margins=(0, 1, 0, 0), parent=self)
        self._duty_part = self._make_duty_part()
        self._saved_part = self._make_saved_part()
        self._clock_part = self._make_clock_part()
        self._saved_line = rule("column")
        layout.addWidget(self._help_part())
        layout.addWidget(rule("column"))
        layout.addWidget(self._duty_part)
        layout.addStretch(1)  # no line before it: between two lines it would be an empty cell
        layout.addWidget(self._saved_line)
        layout.addWidget(self._saved_part)
        layout.addWidget(rule("column"))
        layout.addWidget(self._clock_part)
        theme.band_changed.connect(self.refold)
        self.set_steps(
            self._fold_what, self._fold_date, self._fold_saved, self._fold_state, self._fold_free, self._fold_duty,
            self._fold_icons,
        )  # fmt: skip
        self.show_duty("")

    def show_duty(self, phone: str) -> None:
        """Show the duty prosecutor's phone of this post; an empty one says that it is not loaded."""
        self._duty = phone
        self._duty_phone.setText(phone or "—")
        self._duty_load.setVisible(not phone)
        name, known = self.tr("Fiscalía federal de turno:"), phone or self.tr("sin cargar")
        self._duty_part.setAccessibleName(f"{name} {known}")
        self.refold()

    def show_saved(self, words: str, short: str = "") -> None:
        """Show what is saved and what waits, as *Todo guardado aquí · 4 por enviar*; `short` where there is no room."""
        self._saved_long, self._saved_short = words, short or words
        self._saved_part.setAccessibleName(words)
        self.refold()

    def show_time(self, moment: datetime) -> None:
        """Show the post's local time."""
        self._clock.setText(f"{moment:%H:%M}")
        self._date.setText(short_date(moment))
        self.refold()

    def _help_part(self) -> QWidget:
        part = QFrame()
        layout = row(gap=8, margins=(14, 0, 16, 0), parent=part)
        self._help_icon = Icon(self._theme, "phone")
        self._what = Text(self._theme, self.tr("· trata y explotación"), "small", "text-2")
        self._free = Text(self._theme, self.tr("· gratis, 24 h"), "small", "text-2")
        layout.addWidget(self._help_icon)
        layout.addWidget(Text(self._theme, self.tr("145 Argentina"), "phone-strip", "title"))
        words = row(gap=4)
        words.addWidget(self._what)
        words.addWidget(self._free)
        layout.addLayout(words)
        part.setAccessibleName(self.tr("145, Argentina: trata y explotación, gratis, 24 horas"))
        return part

    def _make_duty_part(self) -> QWidget:
        part = QFrame()
        layout = row(gap=6, margins=(16, 0, 16, 0), parent=part)
        self._duty_icon = Icon(self._theme, "landmark", "text-2")
        self._duty_name = Text(self._theme, self.tr("Fiscalía federal de turno:"), "small", "text-2")
        self._duty_phone = Text(self._theme, "—", "small-strong", "title")
        self._duty_state = Text(self._theme, self.tr("sin cargar"), "small", "text-2")
        self._duty_load = LinkButton(self._theme, self.tr("Cargar"), style="small")
        self._duty_load.setAccessibleName(self.tr("Cargar el teléfono de la fiscalía de turno"))
        self._duty_load.clicked.connect(self.duty_load_requested)
        for widget in (self._duty_icon, self._duty_name, self._duty_phone, self._duty_state, self._duty_load):
            layout.addWidget(widget)
        return part

    def _make_saved_part(self) -> QWidget:
        part = QFrame()
        layout = row(gap=8, margins=(16, 0, 16, 0), parent=part)
        self._saved_icon = Icon(self._theme, "hard-drive", "text-2")
        self._saved = Text(self._theme, "", "small", "text-2")
        layout.addWidget(self._saved_icon)
        layout.addWidget(self._saved)
        return part

    def _make_clock_part(self) -> QWidget:
        part = QFrame()
        layout = row(gap=8, margins=(16, 0, 16, 0), parent=part)
        self._clock = Text(self._theme, "", "small-strong", "title")
        self._date = Text(self._theme, "", "small", "text-2")
        for label in (self._clock, self._date):
            label.setAlignment(Qt.AlignmentFlag.AlignVCenter)
            layout.addWidget(label)
        return part

    def _fold_what(self, folded: bool) -> None:
        self._what.setVisible(not folded and self._theme.band is Band.WIDE)

    def _fold_date(self, folded: bool) -> None:
        self._date.setVisible(not folded and self._theme.band is Band.WIDE)

    def _fold_saved(self, folded: bool) -> None:
        self._saved.setText(self._saved_short if folded else self._saved_long)
        for widget in (self._saved_line, self._saved_part):
            widget.setVisible(bool(self._saved_long))

    def _fold_state(self, folded: bool) -> None:
        self._duty_state.setVisible(not folded and not self._duty)

    def _fold_free(self, folded: bool) -> None:
        self._free.setVisible(not folded)

    def _fold_duty(self, folded: bool) -> None:
        self._duty_name.setText(self.tr("Fiscalía:") if folded else self.tr("Fiscalía federal de turno:"))

    def _fold_icons(self, folded: bool) -> None:
        for icon in (self._help_icon, self._duty_icon, self._saved_icon):
            icon.setVisible(not folded)
