"""The page `practica`: choose a written case, work on it with the detection form, see the level expected and why."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QStackedWidget, QWidget

from desktop.content.practice import FORM, PracticeCase
from desktop.desk import Work
from desktop.ui.design.button import Button
from desktop.ui.design.card import PageHead, Scroll, column, row
from desktop.ui.design.state_badge import StateBadge
from desktop.ui.design.text import Icon, Text, rule
from desktop.ui.home.click_row import ClickRow
from desktop.ui.pages import Page
from desktop.ui.practice.bench import PracticeBench
from desktop.ui.practice.comparison import ComparisonView
from desktop.ui.practice.reading import CaseReading
from desktop.ui.services import Services

_LEAST_BESIDE = 760  # logical pixels under which the level lies above the answers, see `detection.frame`


class PracticePage(QFrame):
    """Whatever it shows, a dashed mark says PRÁCTICA. Nothing survives leaving it, by design."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._theme = services, services.theme
        self.bench: PracticeBench | None = None
        self._rows: dict[str, _CaseRow] = {}  # by the id of the case
        self.setObjectName("page")
        self.setAccessibleName(self.tr("Práctica"))
        self._stack = QStackedWidget()
        self.cases = self._list()
        self.comparison = ComparisonView(self._theme)
        self.comparison.another.connect(self._leave_by_hand)
        self.comparison.again.connect(self._look_again)
        self.reading = CaseReading(self._theme)
        self.reading.read.connect(self._look_again)
        for view in (self.cases, self.comparison, self.reading):
            self._stack.addWidget(view)
        layout = column(gap=0, parent=self)
        self._strip = self._mark()
        layout.addWidget(self._strip)
        layout.addWidget(self._stack, 1)
        self._stack.currentChanged.connect(self._fit)
        self._theme.band_changed.connect(self._fit)
        self._theme.changed.connect(self._fit)
        self._fit()

    def _mark(self) -> QFrame:
        """What never goes away on this page."""
        mark = QFrame()
        mark.setObjectName("empty")  # dashed
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, mark)
        self._line.setContentsMargins(16, 4, 16, 4)
        self._line.setSpacing(8)
        head, words, ways = row(gap=12), column(gap=0), row(gap=12)
        head.addWidget(Icon(self._theme, "graduation-cap", "title"))
        self.mark = Text(self._theme, self.tr("PRÁCTICA"), "strong", "title", wrap=True)
        self._note = self.tr("Casos ficticios. Nada se guarda, nada se envía, nada queda en la bitácora.")
        self._scene = Text(self._theme, self._note, "small", "text", wrap=True)
        words.addWidget(self.mark)
        words.addWidget(self._scene)
        head.addLayout(words, 1)
        self._language = StateBadge(self._theme, "sin_confirmar", self.tr("Traducción sin revisar"))
        self.read_button = Button(self._theme, self.tr("Leer el caso"), icon="book-open")
        self.read_button.clicked.connect(self._read)
        # the words of the way on after a case: the same way
        words_back = QCoreApplication.translate("ComparisonView", "Otro caso")
        self.back_button = Button(self._theme, words_back, icon="arrow-left")
        self.back_button.clicked.connect(self._leave_by_hand)
        for item in (self._language, self.read_button, self.back_button):
            ways.addWidget(item)
        ways.addStretch(1)
        self._line.addLayout(head, 1)
        self._line.addLayout(ways)
        self._tell_language(*self._services.library.practice)
        return mark

    @property
    def _low(self) -> bool:
        """Whether the words of a case would leave no room to answer."""
        return self._theme.logical_width < _LEAST_BESIDE

    def _fit(self, _changed: object = None) -> None:
        """Show what belongs to the view in front: the words of the case over the form, or a way to them."""
        front, low = self._stack.currentWidget(), self._low
        away = front is not self.cases
        if self.bench is not None:
            self.bench.stand_alone(low)
        self._strip.setHidden(low and front is self.bench)
        directions = QBoxLayout.Direction
        self._line.setDirection(directions.TopToBottom if low and away else directions.LeftToRight)
        self._scene.setHidden((low and away) or front is self.reading)  # said there
        self.read_button.setVisible(low and front is self.comparison)
        self.back_button.setVisible(away and front is not self.comparison)  # which has its own

    def _tell_language(self, *cases: PracticeCase) -> None:
        """Say that nobody reviewed the translation of what is shown, or that nobody made one."""
        wanted = self._services.library.language
        if any(case.unreviewed for case in cases):
            self._language.show_state("sin_confirmar", self.tr("Traducción sin revisar"))
        elif any(case.language != wanted for case in cases):
            self._language.show_state("dato", self.tr("Sólo en español"))
        self._language.setVisible(any(case.unreviewed or case.language != wanted for case in cases))

    def _list(self) -> QWidget:
        holder = QFrame()
        holder.setObjectName("page")
        outer = column(gap=0, parent=holder)
        outer.addWidget(PageHead(self._theme, self.tr("Práctica"), self.tr("Elija un caso")))
        content = QWidget()
        content.setObjectName("transparent")
        card = QFrame()
        card.setObjectName("card")
        box = column(gap=0, margins=(1, 1, 1, 1), parent=card)
        for number, case in enumerate(self._services.library.practice):
            if number:
                box.addWidget(rule())
            line = _CaseRow(self._services, number + 1, case)
            line.opened.connect(partial(self.start, case))
            self._rows[case.id] = line
            box.addWidget(line)
        inside = column(gap=0, margins=(20, 4, 20, 20), parent=content)
        inside.addWidget(card)
        inside.addStretch(1)
        outer.addWidget(Scroll(content), 1)
        return holder

    # Working on a case

    def start(self, case: PracticeCase) -> None:
        """Open the detection form on a case, in the throw-away vault."""
        self._put_away()
        vault = self._services.desk.practice

        def show(work: Work) -> None:
            bench = PracticeBench(self._services, case, work, vault)
            self.bench = bench
            bench.seal_requested.connect(self._compare)
            bench.read_button.clicked.connect(self._read)
            bench.leave_button.clicked.connect(self._leave_by_hand)
            self._stack.addWidget(bench)
            self.reading.show_case(case)
            self.mark.setText(self.tr("PRÁCTICA · Caso ficticio: %1").replace("%1", case.title))
            self._scene.setText(f"{case.place}. {case.scene}")
            self._tell_language(case)
            if self._low:
                self._read()
            else:
                self._look_again()

        self._services.tasks.submit(self, lambda _: vault.start(FORM), show, failed=self._services.fail)

    def _compare(self) -> None:
        if self.bench is not None:
            self.comparison.show_attempt(self.bench.attempt(), self.bench.words_of)
            self._stack.setCurrentWidget(self.comparison)

    def _read(self) -> None:
        self._stack.setCurrentWidget(self.reading)
        self.reading.take_focus()

    def _look_again(self) -> None:
        if self.bench is not None:
            self._stack.setCurrentWidget(self.bench)
            self.bench.take_focus()

    def leave_case(self) -> None:
        """Back to the cases; the attempt is gone."""
        self._stack.setCurrentWidget(self.cases)
        self._put_away()

    def _leave_by_hand(self) -> None:
        """Back to the row of the case that was left, whichever hand asked for it."""
        left = self.bench.case.id if self.bench is not None else ""
        self.leave_case()
        if left in self._rows:
            self._rows[left].setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> Mapping[str, Any]:
        """Nothing of practice outlives a lock: the page comes back with its cases."""
        self.leave_case()
        return {}

    def wait(self) -> Mapping[str, Any]:
        """The case waits behind what covers it."""
        return {}

    def _put_away(self) -> None:
        bench, self.bench = self.bench, None
        self.mark.setText(self.tr("PRÁCTICA"))
        self._scene.setText(self._note)
        self._tell_language(*self._services.library.practice)
        if bench is None:
            return
        bench.keeper.stop()
        self._stack.removeWidget(bench)
        bench.deleteLater()
        vault = self._services.desk.practice
        self._services.tasks.submit(self, lambda _: vault.forget(), lambda _: None)


class _CaseRow(ClickRow):
    def __init__(self, services: Services, number: int, case: PracticeCase) -> None:
        super().__init__()
        theme = services.theme
        line = row(gap=14, margins=(14, 8, 14, 8), parent=self)
        line.addWidget(Text(theme, str(number), "number-strong", "text-2"))
        words = column(gap=0)
        words.addWidget(Text(theme, case.title, "strong", "title", wrap=True))
        words.addWidget(Text(theme, case.place, "caption", "text-2", wrap=True))
        line.addLayout(words, 1)
        line.addWidget(Icon(theme, "chevron-right", "text-2"))
        self.setAccessibleName(f"{case.title}, {case.place}")


PAGE = Page(
    "practica",
    str(QT_TRANSLATE_NOOP("pages", "Práctica")),
    "graduation-cap",
    PracticePage,
    group="bottom",
)
