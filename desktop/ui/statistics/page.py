"""Estadísticas: a period of the post in figures, counted from its own log while the window goes on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QTimer
from PySide6.QtWidgets import QFileDialog, QFrame, QWidget

from desktop.errors import DiskFull, FolderReadOnly
from desktop.incidents.statistics.counting import Counting
from desktop.incidents.statistics.figures import Deed, Figures, Period
from desktop.ui.design.button import Button
from desktop.ui.design.card import Card, PageHead, Scroll, column, empty_layout, row
from desktop.ui.design.dialog import let_through
from desktop.ui.design.empty import EmptyState
from desktop.ui.design.field import Choice
from desktop.ui.design.flow import Flow
from desktop.ui.design.progress import Progress
from desktop.ui.design.text import Text
from desktop.ui.pages import Page
from desktop.ui.paper import preview
from desktop.ui.paper.words import letterhead_of
from desktop.ui.services import Services
from desktop.ui.statistics.export import csv_text, figures_sheet
from desktop.ui.statistics.panel import Panel
from desktop.ui.statistics.periods import Named, days_words, period_of
from desktop.ui.statistics.tables import Figure, tables

SLOW_MS = 1000
NO_SPACE = 28  # errno ENOSPC
_ANY_POST = ""
translate = QCoreApplication.translate


class StatisticsPage(QFrame):
    """Counts step by step in the lane of the vault; what an older question brings is dropped."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._theme = services, services.theme
        self._phases = {one.name: one.phase for one in services.library.indicators}
        self._asking: Event | None = None
        self._first: date | None = None
        self.figures: Figures | None = None
        self.setObjectName("page")
        self._slow = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._slow.timeout.connect(self._show_slow)
        self._build()

    def arrive(self, _argument: object) -> None:
        """Count the period in force anew."""
        desk = self._services.desk
        self._services.tasks.submit(
            self,
            lambda _: (desk.statistics.posts(), desk.statistics.first_day()),
            self._take_bounds,
            failed=self._services.fail,
        )

    def regions(self) -> list[QWidget]:
        """The parts that F6 walks through."""
        return [self._head, self._scroll]

    @property
    def counting(self) -> bool:
        """Whether a count is on its way."""
        return self._asking is not None

    @property
    def period(self) -> Period:
        """The period that is chosen."""
        named = Named(self._period.currentData())
        today = self._services.clock.now().date()
        return period_of(named, today, self._post.currentData() or None)

    # --- building ---------------------------------------------------------------------------------------

    def _build(self) -> None:
        theme = self._theme
        layout = column(gap=0, parent=self)
        self._head = PageHead(theme, self.tr("Estadísticas"))
        self._period = Choice(
            theme,
            (
                (Named.MONTH.value, self.tr("Este mes")),
                (Named.LAST_MONTH.value, self.tr("El mes pasado")),
                (Named.HALF.value, self.tr("Este semestre")),
                (Named.YEAR.value, self.tr("Este año")),
                (Named.LAST_YEAR.value, self.tr("El año pasado")),
                (Named.ALL.value, self.tr("Todo")),
            ),
        )
        self._period.setAccessibleName(self.tr("Período"))
        self._period.setCurrentIndex(self._period.findData(Named.YEAR.value))
        self._post = Choice(theme, ((_ANY_POST, self.tr("Todos los puestos")),))
        self._post.setAccessibleName(self.tr("Puesto"))
        self._post.hide()
        self.csv = Button(theme, self.tr("CSV…"), icon="table")
        self.pdf = Button(theme, self.tr("Informe PDF"), "primary", icon="printer", key="Ctrl+P", bind=True)
        self._period.currentIndexChanged.connect(self._count)
        self._post.currentIndexChanged.connect(self._count)
        self.csv.clicked.connect(self._ask_csv)
        self.pdf.clicked.connect(self._show_pdf)
        for widget in (self._period, self._post, self.csv, self.pdf):
            self._head.add_action(widget)
        layout.addWidget(self._head)
        self._progress = Progress(theme, self.tr("Contando los asientos"))
        self._progress.cancel_requested.connect(self._cancel)
        holder = QWidget()
        column(gap=0, margins=(20, 0, 20, 8), parent=holder).addWidget(self._progress)
        self._busy = holder
        self._busy.hide()
        layout.addWidget(self._busy)
        content = QWidget()
        content.setObjectName("transparent")
        self._inside = column(gap=12, margins=(20, 4, 20, 20), parent=content)
        self._scroll = Scroll(content)
        layout.addWidget(self._scroll, 1)

    # --- counting ---------------------------------------------------------------------------------------

    def _take_bounds(self, bounds: tuple[tuple[str, ...], date | None]) -> None:
        posts, self._first = bounds
        known = [self._post.itemData(number) for number in range(1, self._post.count())]
        if list(posts) != known:
            self._post.blockSignals(True)
            while self._post.count() > 1:
                self._post.removeItem(1)
            for post in posts:
                self._post.addItem(post, post)
            self._post.blockSignals(False)
        self._post.setVisible(len(posts) > 1)
        self._head.refold()
        self._count()

    def _count(self) -> None:
        self._stop()
        desk, period, phases = self._services.desk, self.period, self._phases
        self._slow.start()
        self._asking = self._services.tasks.submit(
            self, lambda _: desk.statistics.count(period, phases), self._step, failed=self._fail
        )

    def _step(self, counting: Counting) -> None:
        """Count some more, and let others to the vault in between."""
        if counting.finished:
            self._finish(counting.figures)
            return
        self._progress.show_progress(counting.done, counting.total)

        def job(_: Event) -> Counting:
            counting.step()
            return counting

        self._asking = self._services.tasks.submit(self, job, self._step, failed=self._fail)

    def _finish(self, figures: Figures) -> None:
        self._rest()
        self.figures = figures
        self._show()

    def _fail(self, problem: Exception) -> None:
        self._rest()
        self._services.fail(problem)

    def _cancel(self) -> None:
        self._stop()
        self._rest()
        if self.figures is None:
            self._show_nothing(self.tr("No se contó"), self.tr("Elija un período para contar otra vez."))

    def _stop(self) -> None:
        if self._asking is not None:
            self._asking.set()

    def _rest(self) -> None:
        self._asking = None
        self._slow.stop()
        self._busy.hide()

    def _show_slow(self) -> None:
        if self.counting:
            self._busy.show()

    # --- showing ----------------------------------------------------------------------------------------

    def _show(self) -> None:
        empty_layout(self._inside)
        figures = self.figures
        assert figures is not None
        self._head.show_note(days_words(self.period, self._first))
        some = bool(figures.records or figures.anonymous)
        for button in (self.csv, self.pdf):
            button.set_off("" if some else self.tr("No hay nada que informar en este período"))
        if not some:
            first = self._first
            text = self.tr("Las cifras aparecen solas, a medida que se sellan asientos.")
            if first is not None:
                text = self.tr("Hay asientos desde el %1.").replace("%1", f"{first:%d/%m/%Y}")
            self._show_nothing(self.tr("Nada en este período"), text)
            return
        self._inside.addWidget(self._headlines(figures))
        self._inside.addWidget(self._note(figures))
        self._add_panels(list(self._tables(figures)))

    def _add_panels(self, figures: list[Figure]) -> None:
        """Build one panel at a time, so that the window never waits for all of them."""
        if not figures:
            self._inside.addStretch(1)
            return
        self._inside.addWidget(Panel(self._theme, self._services.tasks, figures.pop(0)))
        shown = self.figures
        QTimer.singleShot(0, self, partial(self._go_on, shown, figures))

    def _go_on(self, shown: Figures | None, figures: list[Figure]) -> None:
        if shown is self.figures:
            self._add_panels(figures)

    def _tables(self, figures: Figures) -> tuple[Figure, ...]:
        def say(words: str) -> str:
            return translate("statistics", words)

        library = self._services.library
        return tables(figures, library.indicators, library.language, say)

    def _headlines(self, figures: Figures) -> Card:
        card = Card(self._theme)
        inside = QWidget()
        flow = Flow(gap=28, parent=inside)
        for count, words in (
            (figures.anonymous, self.tr("controles sin señales")),
            (figures.detections, self.tr("detecciones, nivel 1 o más")),
            (figures.notices["fiscalia"], self.tr("avisos a la fiscalía")),
            (figures.deeds[Deed.INSPECTIONS], self.tr("inspecciones rurales")),
            (figures.deeds[Deed.TRAINED], self.tr("personas capacitadas")),
        ):
            pair = QWidget()
            line = row(gap=8, parent=pair)
            line.addWidget(Text(self._theme, str(count), "title", "title"))
            line.addWidget(Text(self._theme, words, "small", "text-2"))
            pair.setAccessibleName(f"{count} {words}")
            flow.addWidget(pair)
        card.add(inside)
        return card

    def _note(self, figures: Figures) -> Text:
        parts = [
            self.tr(
                "El puesto ve sus totales. Fuera del puesto, las cantidades menores a 11 y las que permitirían "
                "calcularlas no se informan (–)."
            )
        ]
        if figures.not_evaluated:
            parts.append(self.tr("%n detecciones sin evaluar no tienen nivel.", "", figures.not_evaluated))
        if figures.unread:
            parts.append(
                self.tr(
                    "De %n asientos ya no está el contenido: cuentan sólo por su nivel.", "", figures.unread
                )
            )
        return Text(self._theme, " ".join(parts), "caption", "text-2", wrap=True)

    def _show_nothing(self, title: str, text: str) -> None:
        empty_layout(self._inside)
        self._inside.addWidget(EmptyState(self._theme, "chart-column", title, text))
        self._inside.addStretch(1)

    # --- taking it out ----------------------------------------------------------------------------------

    def leaving(self) -> tuple[Sequence[Figure], str, str]:
        """Return what may leave the post: tables in Spanish, the days, the province."""
        assert self.figures is not None
        told = tables(self.figures, self._services.library.in_language("es").indicators)
        return told, days_words(self.period, self._first), self._services.desk.enrolment.post.province

    def save_csv(self, path: Path) -> None:
        """Write the CSV; a failure is told."""
        try:
            path.write_text(csv_text(*self.leaving()), encoding="utf-8", newline="")
        except OSError as problem:
            full = problem.errno == NO_SPACE
            self._services.fail(DiskFull(path) if full else FolderReadOnly(path))
            return
        self._services.say(self.tr("Planilla guardada, con las cantidades chicas reservadas"), None)

    def _ask_csv(self) -> None:
        if self.figures is None:
            return
        dialog = QFileDialog(self, self.tr("Guardar planilla"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.setNameFilter("CSV (*.csv)")
        dialog.selectFile("estadisticas.csv")
        dialog.fileSelected.connect(self._save_chosen)
        let_through(dialog)
        dialog.open()

    def _save_chosen(self, chosen: str) -> None:
        if chosen:
            self.save_csv(Path(chosen))

    def _show_pdf(self) -> None:
        if self.figures is None:
            return
        warning = letterhead_of(self._services.desk.enrolment).warning
        preview.show(self._theme, self, figures_sheet(*self.leaving(), warning), "estadisticas")


PAGE = Page("estadisticas", str(QT_TRANSLATE_NOOP("pages", "Estadísticas")), "chart-column", StatisticsPage)
