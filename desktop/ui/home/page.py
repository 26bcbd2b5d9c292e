"""Inicio: the one next step, what can be started, what goes on, the state of the post."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desktop.incidents.chain import ChainReport
from desktop.ui.checking import ChainCheck
from desktop.ui.design.button import Button, LinkButton
from desktop.ui.design.card import PageHead, Scroll, column, empty_layout, row
from desktop.ui.design.columns import Columns
from desktop.ui.design.option import Tile
from desktop.ui.design.text import Text
from desktop.ui.drafts.opening import page_of
from desktop.ui.home.concerns import ConcernBanners
from desktop.ui.home.facts import HomeFacts, gather
from desktop.ui.home.going_on import GoingOn, Ongoing, ongoing
from desktop.ui.home.other_forms import OtherForms
from desktop.ui.home.post_state import PostState
from desktop.ui.pages import Page
from desktop.ui.services import Services
from desktop.ui.updates.notice import UpdateNotice


class HomePage(QFrame):
    """Asks the vault each time it comes to the front, and whenever something changed."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._theme = services, services.theme
        self.setObjectName("page")
        layout = column(gap=0, parent=self)
        layout.addWidget(PageHead(self._theme, self.tr("Inicio")))
        content = QWidget()
        content.setObjectName("transparent")
        # in its place first: all of what moves has its look worked out anew
        layout.addWidget(Scroll(content), 1)
        main, aside, columns = QWidget(), QWidget(), Columns()
        column(gap=0, margins=(20, 0, 20, 20), parent=content).addWidget(columns)
        columns.add(main)
        columns.add(aside, width=350)
        step = QWidget()  # made before what stands below it: screen readers go by the order of making
        self._step_place = column(gap=0, parent=step)
        self._step: QFrame | None = None
        inside = column(gap=12, parent=main)
        self._concerns = ConcernBanners(services)
        inside.addWidget(self._concerns)
        inside.addWidget(step)
        inside.addWidget(Text(self._theme, self.tr("Empezar"), "section", "title"))
        inside.addLayout(self._tiles())
        head = row(gap=8)
        head.addWidget(Text(self._theme, self.tr("Para seguir"), "section", "title"))
        head.addStretch(1)
        to_log = LinkButton(self._theme, self.tr("Ver la bitácora"))
        to_log.clicked.connect(lambda: services.go("bitacora", None))
        head.addWidget(to_log)
        inside.addLayout(head)
        self._going_on = GoingOn(self._theme)
        self._going_on.chosen.connect(self._open)
        inside.addWidget(self._going_on)
        inside.addWidget(Text(self._theme, self.tr("Otros formularios"), "section", "title"))
        others = OtherForms(self._theme)
        others.chosen.connect(self._open_form)
        inside.addWidget(others)
        inside.addStretch(1)
        self._post = PostState(services)
        beside = column(gap=12, parent=aside)
        beside.addWidget(self._post)
        self._update = UpdateNotice(services)
        beside.addWidget(self._update)
        beside.addStretch(1)
        for news in (services.news.drafts_changed, services.news.log_changed, services.news.sending_changed):
            news.connect(self._hear)
        self._chain = ChainCheck(services, self)
        self._chain.checked.connect(self._show_chain)
        self._chain.failed.connect(services.fail)
        self._stale = False  # something changed while another page was in front
        self._checked = False  # the whole chain, once for each unlocking and after each change
        services.news.log_changed.connect(self._doubt)

    def arrive(self, _argument: object) -> None:
        """Ask for everything anew, and check the chain where it was not checked since it grew."""
        self._load()
        self._check()
        self._update.load()
        self._concerns.load()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for what changed while it was not seen."""
        super().showEvent(event)
        if self._stale:
            self._load()

    def _hear(self) -> None:
        """Build its rows anew only where somebody sees them: sealing does not wait for a page behind it."""
        self._stale = not self.isVisible()
        if not self._stale:
            self._load()

    def _doubt(self) -> None:
        self._checked = False
        if self.isVisible():
            self._check()

    def _check(self) -> None:
        if self._checked:
            return
        self._checked = True
        self._chain.start()

    def _load(self) -> None:
        self._stale = False
        desk, now = self._services.desk, self._services.clock.now()
        self._services.tasks.submit(self, lambda _: gather(desk, now), self._show, failed=self._services.fail)

    def _show_chain(self, report: ChainReport) -> None:
        self._post.show_chain(report, self._services.clock.now())

    def _show(self, facts: HomeFacts) -> None:
        rows = ongoing(facts)
        focused = self.window().focusWidget()
        held = focused is not None and self._step is not None and self._step.isAncestorOf(focused)
        self._going_on.show_rows(rows, facts.now)
        self._post.show_facts(facts)
        empty_layout(self._step_place)
        self._step, button = self._next_step(rows)
        self._step_place.addWidget(self._step)
        if held:  # it would go to the first thing of the window, the search box
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- parts ------------------------------------------------------------------------------------------

    def _tiles(self) -> QHBoxLayout:
        line = row(gap=12)
        detection = Tile(
            self._theme,
            "clipboard-list",
            self.tr("Nueva detección"),
            self.tr("Algo no está bien. Empiece por lo que vio."),
            key="Ctrl+N",
        )
        quick = Tile(
            self._theme,
            "timer",
            self.tr("Control rápido"),
            self.tr("En la cabina, con el teclado, menos de 60 segundos."),
            key="Ctrl+R",
        )
        inspection = Tile(
            self._theme,
            "wheat",
            self.tr("Inspección rural"),
            self.tr("Recorrida, preguntas y resultado, aun sin red."),
            key="Ctrl+I",
        )
        detection.clicked.connect(self._start)
        quick.clicked.connect(lambda: self._services.go("deteccion", {"start": "control"}))
        inspection.clicked.connect(lambda: self._open_form("inspeccion_rural"))
        for tile in (detection, quick, inspection):
            line.addWidget(tile, 1)
        return line

    def _next_step(self, rows: tuple[Ongoing, ...]) -> tuple[QFrame, Button]:
        """The one blue button: the gravest and nearest notice, else the last thing left open, else a new detection."""
        frame = QFrame()
        frame.setObjectName("nextStep")
        line = row(gap=16, margins=(18, 16, 18, 16), parent=frame)
        words = column(gap=4)
        words.addWidget(Text(self._theme, self.tr("Siguiente paso"), "caption-strong", "text-2"))
        first = next((one for one in rows if one.urgent), None)
        first = first or next((one for one in rows if one.draft_id and not one.discarded), None)
        if first is None:
            title, note = self.tr("Todo listo"), self.tr("Empiece cuando algo no esté bien.")
            button = self._step_button(self.tr("Nueva detección"), "plus", "Ctrl+N")
            button.clicked.connect(self._start)
        else:
            title, note = self._told(first)
            verb = self.tr("Continuar") if first.draft_id else self.tr("Ver el hecho")
            icon = "arrow-right" if first.draft_id else "phone"
            button = self._step_button(verb, icon, "Ctrl+Return" if first.draft_id else "")
            button.clicked.connect(lambda: self._open(first))
        words.addWidget(Text(self._theme, title, "title", "title", wrap=True))
        words.addWidget(Text(self._theme, note, "body", wrap=True))
        line.addLayout(words, 1)
        line.addWidget(button)
        return frame, button

    def _told(self, one: Ongoing) -> tuple[str, str]:
        """What the next step is, and where it is done."""
        if one.urgent and one.draft_id:
            title = self.tr("Falta avisar a: %1").replace("%1", one.notice)
            note = self.tr("%1, sin sellar. Siga donde estaba: avise y anótelo ahí.").replace("%1", one.title)
        elif one.urgent:
            title = self.tr("Falta avisar a: %1").replace("%1", one.notice)
            note = f"{one.title}. " + self.tr("Avise, y anótelo en un seguimiento del hecho.")
        else:
            title = self.tr("Quedó sin sellar: %1").replace("%1", one.title)
            note = self.tr("Todo quedó guardado. Vuelve a la misma pregunta.")
        return title, f"{one.apart}. {note}" if one.apart else note

    def _step_button(self, words: str, icon: str, key: str) -> Button:
        return Button(self._theme, words, "primary", icon=icon, key=key, tall=True)

    def _start(self) -> None:
        self._services.go("deteccion", {"start": "deteccion"})

    def _open_form(self, form_id: str) -> None:
        self._services.go("formulario", {"form": form_id})

    def _open(self, chosen: Ongoing) -> None:
        if chosen.discarded:
            self._bring_back(chosen)
        elif chosen.draft_id:
            self._services.go(page_of(chosen.form_id), {"draft": chosen.draft_id})
        else:
            self._services.go("bitacora", {"record": chosen.instance_id})

    def _bring_back(self, chosen: Ongoing) -> None:
        services = self._services

        def go_on(_: None) -> None:
            services.news.drafts_changed.emit()
            services.go(page_of(chosen.form_id), {"draft": chosen.draft_id})

        services.tasks.submit(
            self, lambda _: services.desk.discarding.bring_back(chosen.draft_id), go_on, failed=services.fail
        )


PAGE = Page("inicio", str(QT_TRANSLATE_NOOP("pages", "Inicio")), "house", HomePage)
