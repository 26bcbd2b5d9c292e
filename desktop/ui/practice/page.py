"""The page `practica`: choose a written case, work on it with the detection form, see the level expected and why."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from desktop.content.practice import FORM, PracticeCase
from desktop.desk import Work
from desktop.ui.design.button import Button
from desktop.ui.design.card import PageHead, Scroll, column, row
from desktop.ui.design.state_badge import StateBadge
from desktop.ui.design.text import ElidedText, Icon, Text, rule
from desktop.ui.home.click_row import ClickRow
from desktop.ui.pages import Page
from desktop.ui.practice.bench import PracticeBench
from desktop.ui.practice.comparison import ComparisonView
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
        layout = column(gap=0, parent=self)
        layout.addWidget(self._mark())
        self._stack = QStackedWidget()
        self.cases = self._list()
        self.comparison = ComparisonView(self._theme)
        self.comparison.another.connect(self._leave_by_hand)
        self.comparison.again.connect(self._look_again)
        self._stack.addWidget(self.cases)
        self._stack.addWidget(self.comparison)
        layout.addWidget(self._stack, 1)

    def _mark(self) -> QFrame:
        """What never goes away on this page."""
        mark = QFrame()
        mark.setObjectName("empty")  # dashed
        line = row(gap=12, margins=(16, 4, 16, 4), parent=mark)
        line.addWidget(Icon(self._theme, "graduation-cap", "title"))
        words = column(gap=0)
        self.mark = Text(self._theme, self.tr("PRÁCTICA"), "strong", "title")
        note = self.tr("Casos ficticios. Nada se guarda, nada se envía, nada queda en la bitácora.")
        self._scene = Text(self._theme, note, "small", "text", wrap=True)
        self._note = note
        words.addWidget(self.mark)
        words.addWidget(self._scene)
        self._line = ElidedText(self._theme, note, "small")  # its tooltip tells the whole
        words.addWidget(self._line)
        self._theme.band_changed.connect(self._fit)
        self._theme.changed.connect(self._fit)
        line.addLayout(words, 1)
        self._fit()  # once they have a parent: shown before, they would flash as windows of their own
        self._language = StateBadge(self._theme, "sin_confirmar", self.tr("Traducción sin revisar"))
        line.addWidget(self._language)
        self._tell_language(*self._services.library.practice)
        # the words of the way on after a case: the same way
        words_back = QCoreApplication.translate("ComparisonView", "Otro caso")
        self.back_button = Button(self._theme, words_back, icon="arrow-left")
        self.back_button.clicked.connect(self._leave_by_hand)
        self.back_button.hide()
        line.addWidget(self.back_button)
        return mark

    def _fit(self, _band: object = None) -> None:
        """One line of the case where more would leave no room to answer."""
        low = self._theme.logical_width < _LEAST_BESIDE
        self._scene.setHidden(low)
        self._line.setHidden(not low)

    def _tell(self, words: str) -> None:
        self._scene.setText(words)
        self._line.setText(words)

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
            self._stack.addWidget(bench)
            self._stack.setCurrentWidget(bench)
            self.mark.setText(self.tr("PRÁCTICA · Caso ficticio: %1").replace("%1", case.title))
            self._tell(f"{case.place}. {case.scene}")
            self._tell_language(case)
            self.back_button.show()
            bench.take_focus()

        self._services.tasks.submit(self, lambda _: vault.start(FORM), show, failed=self._services.fail)

    def _compare(self) -> None:
        if self.bench is not None:
            self.comparison.show_attempt(self.bench.attempt(), self.bench.words_of)
            self._stack.setCurrentWidget(self.comparison)

    def _look_again(self) -> None:
        if self.bench is not None:
            self._stack.setCurrentWidget(self.bench)
            self.bench.take_focus()

    def leave_case(self) -> None:
        """Back to the cases; the attempt is gone."""
        self._put_away()
        self._stack.setCurrentWidget(self.cases)

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

    def _put_away(self) -> None:
        bench, self.bench = self.bench, None
        self.mark.setText(self.tr("PRÁCTICA"))
        self.back_button.hide()
        self._tell(self._note)
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
