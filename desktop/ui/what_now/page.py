"""By situation, at most three actions, the words to say, what is never done, and the numbers to call."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QFrame, QGridLayout, QWidget

from desktop.content.contacts import Contact, ContactSheet, Service
from desktop.content.directory import Directory, Entry
from desktop.content.situations import Action, Situation, Situations
from desktop.ui.contacts.words import service_name
from desktop.ui.design.button import Button
from desktop.ui.design.card import Scroll, column, empty_layout, row
from desktop.ui.design.flow import Flow
from desktop.ui.design.option import Option
from desktop.ui.design.prompt import SayCard
from desktop.ui.design.text import Icon, Sentence, Strong, Text, rule
from desktop.ui.design.theme import Theme
from desktop.ui.resources.words import country

_SHORT = 4  # figures of a number that is shown large
_SAID_IN = {"pt": "Português", "en": "English"}  # each language by its own name
_COUNTRY = 12  # letters of a name that stays on one line
_WIDE = 1200
_BESIDE = 800  # px at text 100 %; a narrower window has no room for three columns
_LEFT_MOST, _LEFT_LEAST, _LEFT_SHARE = 330, 240, 0.4


class WhatNowPage(QFrame):
    """Needs nothing unlocked and keeps nothing; keys 1–8 choose, Escape closes."""

    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        situations: Situations,
        directory: Directory,
        contacts: ContactSheet = ContactSheet(),  # noqa: B008 - frozen
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._situations = theme, situations
        self._shown = situations.all[0]
        self._shown_so: tuple[bool, bool] | None = None  # not shown yet: only its place says how wide it is
        self.setObjectName("page")
        self.setAccessibleName(self.tr("¿Qué hago ahora?"))
        layout = column(gap=0, parent=self)
        layout.addWidget(self._head())
        middle = row(gap=0)
        self._left = self._choices()
        middle.addWidget(self._left)
        right = QFrame()
        right.setObjectName("surface")
        self._body = column(gap=8, parent=right)
        shown = QFrame()
        shown.setObjectName("surface")
        beside = column(gap=0, parent=shown)
        beside.addWidget(Scroll(right), 1)
        self._never_place = column(gap=0)  # never scrolled away
        beside.addLayout(self._never_place)
        middle.addWidget(shown, 1)
        layout.addLayout(middle, 1)
        layout.addWidget(self._numbers(situations.entries(directory), contacts))
        theme.band_changed.connect(self._fit)
        theme.changed.connect(self._fit)
        for situation in situations.all:
            QShortcut(QKeySequence(str(situation.key)), self, partial(self.choose, situation.key))
        first = self._options[self._shown.key]
        first.setChecked(True)
        self.setFocusProxy(first)  # a focus taken before the window has the page would be lost

    def choose(self, key: int) -> None:
        """Show one situation."""
        situation = self._situations.by_key(key)
        if situation is None:
            return
        self._options[key].setChecked(True)
        self._options[key].setFocus()
        self._shown = situation
        self._show(situation)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    # --- parts ------------------------------------------------------------------------------------------

    def _head(self) -> QWidget:
        head = QFrame()
        head.setObjectName("headerSun")
        line = row(gap=14, margins=(24, 9, 16, 9), parent=head)
        self._titles = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._titles.setSpacing(4)
        title = row(gap=14)
        title.addWidget(Icon(self._theme, "life-buoy", "on-sun", 28))
        title.addWidget(Text(self._theme, self.tr("¿Qué hago ahora?"), "guide-title", "on-sun", wrap=True), 1)
        self._titles.addLayout(title, 3)
        words = self.tr("No guarda nada. Funciona sin desbloquear y sin red.")
        self._said = Sentence(
            self._theme, (Strong(f"{self._situations.label}."), f" {words}"), "body", "on-sun"
        )
        self._titles.addWidget(self._said, 4)
        line.addLayout(self._titles, 1)
        close = Button(self._theme, self.tr("Cerrar"), "onSun", key="Esc")
        close.clicked.connect(self.closed)
        line.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _choices(self) -> QWidget:
        frame = QFrame()
        frame.setObjectName("page")
        inner = self._list = column(gap=4, parent=frame)
        inner.addWidget(Text(self._theme, self.tr("¿Qué está pasando?"), "section", "title"))
        group = QButtonGroup(self)
        self._options: dict[int, Option] = {}
        for situation in self._situations.all:
            option = Option(self._theme, str(situation.key), situation.title, mark=False, style="body")
            option.clicked.connect(partial(self.choose, situation.key))
            group.addButton(option)
            inner.addWidget(option)
            self._options[situation.key] = option
        inner.addStretch(1)
        inner.addWidget(Text(self._theme, self._situations.note, "caption", "text-2", wrap=True))
        return Scroll(frame)

    @property
    def _beside(self) -> bool:
        """Whether there is room for things beside each other."""
        return self.width() >= self._theme.px(_BESIDE)

    @property
    def _wide(self) -> bool:
        """Whether there is room for large words and wide margins."""
        return self.width() >= self._theme.px(_WIDE)

    def _fit(self, _band: object = None) -> None:
        width = self.width() / self._theme.scale
        side, wide = (24 if self._wide else 16), self._wide
        self._list.setContentsMargins(side, 10 if wide else 6, side - 6, 8 if wide else 4)
        self._body.setSpacing(8 if wide else 6)
        self._body.setContentsMargins(*((36, 14, 32, 8) if wide else (22, 8, 16, 4)))
        self._never_place.setContentsMargins(*((36, 6, 32, 10) if wide else (22, 4, 16, 6)))
        share = min(_LEFT_MOST, max(_LEFT_LEAST, width * _LEFT_SHARE))
        self._left.setFixedWidth(430 if width >= _WIDE else self._theme.px(share))
        across = QBoxLayout.Direction.LeftToRight
        self._titles.setDirection(across if self._beside else QBoxLayout.Direction.TopToBottom)
        places = len(self._called) if self._beside else 2
        for at, number in enumerate(self._called):
            self._grid.addWidget(number, at // places, at % places)
        for at in range(len(self._called)):
            more = at == len(self._called) - 1  # the prosecutor's has the most words
            self._grid.setColumnStretch(at, (5 if more else 4) if at < places else 0)
        if self._shown_so != (self._beside, self._wide):
            self._shown_so = (self._beside, self._wide)
            self._show(self._shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look again how much room there is."""
        super().resizeEvent(event)
        self._fit()

    def _show(self, situation: Situation) -> None:
        empty_layout(self._body)
        style = "title" if self._wide else "section"
        self._body.addWidget(Text(self._theme, situation.title, style, "title", wrap=True))
        for number, action in enumerate(situation.actions, 1):
            self._body.addWidget(self._action(number, action))
            self._body.addWidget(rule("ruleStrong"))
        said = situation.say
        others = [f"{name}: {said[code]}" for code, name in _SAID_IN.items() if code in said]
        spoken = SayCard(self._theme, self.tr("Para decirle"), said["es"], "\n".join(others))
        self._body.addWidget(spoken)
        empty_layout(self._never_place)
        in_sight = self._beside  # else it would leave no room for the actions
        (self._never_place if in_sight else self._body).addWidget(self._never(situation))
        self._body.addStretch(1)

    def _action(self, number: int, action: Action) -> QWidget:
        widget = QWidget()
        wide = self._wide
        line = row(gap=20 if wide else 12, margins=(0, 2, 0, 2) if wide else (0, 0, 0, 0), parent=widget)
        digit = Text(self._theme, str(number), "phone-44" if wide else "phone-36", "action")
        digit.setFixedWidth(self._theme.px(44 if wide else 34))
        line.addWidget(digit, 0, Qt.AlignmentFlag.AlignTop)
        words = column(gap=0)
        words.addWidget(Text(self._theme, action.text, "question" if wide else "title", "title", wrap=True))
        words.addWidget(Text(self._theme, action.detail, "lead" if wide else "body", wrap=True))
        words.addWidget(Text(self._theme, action.basis, "caption", "text-2", wrap=True))
        line.addLayout(words, 1)
        return widget

    def _never(self, situation: Situation) -> QWidget:
        frame = QFrame()
        frame.setObjectName("banner")
        frame.setProperty("kind", "error")
        beside = self._beside
        line = (row if beside else column)(gap=20 if beside else 2, margins=(14, 8, 14, 8), parent=frame)
        line.addWidget(Text(self._theme, self.tr("Nunca"), "section", "bad"))
        for words in situation.never:
            part = row(gap=8)
            part.addWidget(Icon(self._theme, "x", "bad", 16), 0, Qt.AlignmentFlag.AlignTop)
            said = Text(self._theme, words, "body", wrap=True)
            said.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)  # in line with its mark
            part.addWidget(said, 1)
            line.addLayout(part, 1)
        return frame

    def _numbers(self, entries: tuple[Entry, ...], contacts: ContactSheet) -> QWidget:
        foot = QFrame()
        foot.setObjectName("numbers")
        both = column(gap=2, margins=(24, 6, 24, 6), parent=foot)
        self._grid = QGridLayout()
        self._grid.setSpacing(0)
        both.addLayout(self._grid)
        self._called: list[QWidget] = []
        for entry in entries:
            if entry.phones:
                what = self._situations.names.get(entry.id) or _short(entry.name)
                self._called.append(self._number(entry.phones[0].text, country(entry.country), what))
        duty = contacts.first(Service.PROSECUTOR)
        number, where = "—", self.tr("Teléfono sin cargar en este puesto")
        if duty is not None:
            until = f"{duty.review_by:%d/%m/%Y}"
            number = duty.phone
            where = self.tr("%1 · cargado por el puesto, vale hasta el %2").replace("%2", until)
            where = where.replace("%1", country(duty.country))
        elif not contacts.whole:
            where = self.tr("La lista del puesto cambió sin firma. No la use.")
        self._called.append(self._number(number, self.tr("Fiscalía federal de turno"), where))
        own = [one for one in contacts.contacts if one.service != Service.PROSECUTOR]
        if own:
            both.addWidget(self._own(own))
        return foot

    def _own(self, contacts: Sequence[Contact]) -> QWidget:
        """Whom else the post calls, in one line that wraps."""
        widget = QWidget()
        flow = Flow(gap=18, parent=widget)
        for contact in contacts:
            one = QWidget()
            line = row(gap=8, parent=one)
            line.addWidget(Text(self._theme, service_name(contact.service), "caption", "on-brand-2"))
            line.addWidget(Text(self._theme, contact.number.shown, "strong", "on-brand"))
            flow.addWidget(one)
        return widget

    def _number(self, number: str, country: str, what: str) -> QWidget:
        widget = QWidget()
        line = row(gap=14, margins=(0, 0, 24, 0), parent=widget)
        short = len(number) <= _SHORT
        line.addWidget(Text(self._theme, number, "phone-36" if short else "section", "on-brand"))
        words = column(gap=0)
        words.addStretch(1)
        words.addWidget(Text(self._theme, country, "strong", "on-brand", wrap=len(country) > _COUNTRY))
        words.addWidget(Text(self._theme, what, "caption", "on-brand-2", wrap=True))
        words.addStretch(1)
        line.addLayout(words, 1)
        return widget


def _short(name: str) -> str:
    """The part of an entry's name that says what it is for: «Línea 145 – trata…» → «Trata…»."""
    what = name.rpartition(" – ")[2]
    return what[:1].upper() + what[1:]
