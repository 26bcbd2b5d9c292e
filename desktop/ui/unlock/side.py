"""The navy side of the first screens: mark, post, time, 145 and help."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QDate, QLocale, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QSpacerItem, QWidget

from desktop.ui.design.button import Button
from desktop.ui.design.card import Scroll, column, row
from desktop.ui.design.text import Text
from desktop.ui.design.theme import Theme
from desktop.ui.shell.logo import Logo

_LARGE = 1.25  # text from here on needs the room of the margins
_MOST, _LEAST = 380, 250  # px at text 100 %, where the window is not wide
_WIDE = 1200
_STRIPE = 3  # px of the line at its right
_SHARE = 0.38  # of such a window; the page beside needs the rest


class Side(QFrame):
    """Help is here before anything is unlocked, and shows nothing of anybody."""

    help_requested = Signal()

    def __init__(self, theme: Theme, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._now = theme, now
        self.setObjectName("brandSide")
        self.setAccessibleName(self.tr("Ayuda sin desbloquear"))
        inside = QWidget()
        inside.setObjectName("transparent")
        layout = self._inside = column(gap=4, margins=(44, 40, 44, 24), parent=inside)
        self._foot = column(gap=4, margins=(44, 0, 44, 24))  # help is never scrolled away
        outer = column(gap=0, parent=self)
        outer.addWidget(Scroll(inside, fill="brand"), 1)  # text at 200 % needs it
        outer.addLayout(self._foot)
        mark = row(gap=14)
        mark.addWidget(Logo(theme, 42))
        mark.addWidget(Text(theme, "Vigía", "guide-title", "on-brand"))
        mark.addStretch(1)
        self._post = Text(theme, "", "lead", "on-brand-2", wrap=True)
        self._where = Text(theme, "", "lead", "on-brand-2", wrap=True)
        self._clock = Text(theme, "", "clock", "on-brand")
        self._date = Text(theme, "", "lead", "on-brand-2", wrap=True)
        layout.addLayout(mark)
        layout.addSpacing(12)
        layout.addWidget(self._post)
        layout.addWidget(self._where)
        self._above_clock = QSpacerItem(0, 28)
        layout.addSpacerItem(self._above_clock)
        layout.addWidget(self._clock)
        layout.addWidget(self._date)
        layout.addStretch(1)
        self._foot.addWidget(self._line_145())
        self._foot.addSpacing(8)
        self._help = Button(theme, self.tr("¿Qué hago ahora?"), "sun", icon="life-buoy", key="F1", tall=True)
        self._help.clicked.connect(self.help_requested)
        self._foot.addWidget(self._help)
        note = Text(
            theme,
            self.tr("Funciona sin desbloquear. No muestra datos de nadie."),
            "caption",
            "on-brand-2",
            wrap=True,
        )
        note.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._foot.addWidget(note)
        self._minute = QTimer(self, singleShot=True)
        self._minute.timeout.connect(self._tick)
        theme.band_changed.connect(self.fit)
        theme.changed.connect(self.fit)
        self.fit()
        self._tick()

    def show_post(self, name: str, where: str) -> None:
        """Show the post and what kind of place it is; empty texts hide them."""
        self._post.setText(name)
        self._where.setText(where)
        self._post.setVisible(bool(name))
        self._where.setVisible(bool(where))

    def _line_145(self) -> QWidget:
        frame = QFrame()
        frame.setObjectName("brandBox")
        line = row(gap=20, margins=(18, 12, 18, 12), parent=frame)
        line.addWidget(Text(self._theme, "145", "phone-52", "on-brand"))
        words = column(gap=0)
        words.addWidget(Text(self._theme, self.tr("Argentina"), "section", "on-brand"))
        words.addWidget(
            Text(
                self._theme,
                self.tr("Trata y explotación de personas. Gratis, 24 horas, puede ser anónima."),
                "small",
                "on-brand-2",
                wrap=True,
            )
        )
        line.addLayout(words, 1)
        return frame

    def fit(self, _band: object = None) -> None:
        """Take its share of the page; asked for again when the page has another width."""
        page = self.parentWidget()
        width = (page.width() if page is not None else self._theme.px(_WIDE)) / self._theme.scale
        large = self._theme.scale > _LARGE
        self._theme.set_font(
            self._clock, "lead" if large else "clock"
        )  # whole, rather than half of a large one
        self._above_clock.changeSize(0, 4 if large else 28)
        self._inside.setContentsMargins(*((28, 16, 28, 4) if large else (44, 40, 44, 8)))
        self._foot.setContentsMargins(*((28, 0, 28, 8) if large else (44, 0, 44, 24)))
        narrow = max(
            self._theme.px(min(_MOST, max(_LEAST, width * _SHARE))),
            self._foot.minimumSize().width() + _STRIPE,
        )
        self.setFixedWidth(498 if width >= _WIDE else narrow)

    def _tick(self) -> None:
        moment = self._now()
        self._clock.setText(f"{moment:%H:%M}")
        self._date.setText(long_date(moment))
        self._minute.start((60 - moment.second) * 1000)


def long_date(moment: datetime) -> str:
    """Return a date in the words of the language in force: «martes 14 de julio de 2026»."""
    locale = QLocale()
    iberian = locale.language() in (QLocale.Language.Spanish, QLocale.Language.Portuguese)
    pattern = "dddd d 'de' MMMM 'de' yyyy" if iberian else "dddd d MMMM yyyy"
    return locale.toString(QDate(moment.year, moment.month, moment.day), pattern)
