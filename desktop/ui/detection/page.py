"""The page of early detection: it opens a draft, keeps it through locking, and seals it into a record."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from desktop.desk import Desk, Work
from desktop.errors import AppError, DraftGone, FormError
from desktop.incidents.records import Counted, Record
from desktop.ui.design.card import column, row
from desktop.ui.design.dialog import Dialog, ask
from desktop.ui.design.empty import EmptyState
from desktop.ui.detection.workbench import Workbench
from desktop.ui.pages import Page
from desktop.ui.services import Services

FORM_ID = "deteccion_temprana"
_STARTS = "deteccion"


class DetectionPage(QFrame):
    """Holds one draft at a time. `arrive` opens the latest, a new one or a given one; `keep` lets go of none."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._asked = 0  # arrivals; only the last one opens a draft
        self._dialog: Dialog | None = None
        self.bench: Workbench | None = None
        self.setObjectName("page")
        self.setAccessibleName(self.tr("Detección temprana"))
        layout = column(gap=0, parent=self)
        self._stack = QStackedWidget()
        self._opening = QFrame()
        self._opening.setObjectName("page")
        self._stack.addWidget(self._opening)
        self._stack.addWidget(self._make_empty())
        layout.addWidget(self._stack)

    def _make_empty(self) -> QWidget:
        holder = QFrame()
        holder.setObjectName("page")
        layout = column(gap=0, margins=(20, 20, 20, 20), parent=holder)
        self._empty = EmptyState(
            self._services.theme,
            "clipboard-list",
            self.tr("Ninguna detección abierta"),
            self.tr("Empiece una cuando algo no esté bien. Cada respuesta se guarda sola."),
            self.tr("Nueva detección"),
            "Ctrl+N",
        )
        if self._empty.button is not None:
            self._empty.button.set_kind("primary")
        self._empty.chosen.connect(lambda: self.arrive({"start": _STARTS}))
        middle = row(gap=0)
        self._empty.setMaximumWidth(self._services.theme.px(560))
        middle.addWidget(self._empty)
        layout.addStretch(1)
        layout.addLayout(middle)
        layout.addStretch(2)
        return holder

    def regions(self) -> Sequence[QWidget]:
        """What F6 goes through."""
        return self.bench.regions() if self.bench is not None else [self._empty]

    # Arriving and leaving

    def arrive(self, argument: Any) -> None:
        """Go on with the draft that is open, or open the one that the argument asks for."""
        wanted = argument if isinstance(argument, Mapping) else {}
        if "start" in wanted:
            if wanted["start"] != _STARTS:
                self._services.say(self.tr("Esta versión todavía no trae esa planilla."), None)
                self.arrive(None)
                return
            self._open(lambda desk: desk.start(FORM_ID), started=True)
        elif "draft" in wanted:
            if self.bench is not None and self.bench.draft_id == wanted["draft"]:
                return
            draft_id, cursor = str(wanted["draft"]), wanted.get("cursor") or {}
            self._open(lambda desk: desk.resume(draft_id), cursor)
        elif self.bench is None:
            self._open(_latest)

    def keep(self) -> Mapping[str, Any]:
        """Hand everything to the store at once, and tell where the officer is."""
        if self._dialog is not None:
            self._dialog.reject()
        if self.bench is None:
            return {}
        place = {"draft": self.bench.draft_id, "cursor": self.bench.place()}
        self.bench.keeper.flush()
        self.bench.keeper.stop()  # what the window does on its way out is no answer
        return place

    def _open(
        self,
        opening: Callable[[Desk], Work | None],
        cursor: Mapping[str, Any] | None = None,
        *,
        started: bool = False,
    ) -> None:
        self._put_away()
        self._stack.setCurrentWidget(self._opening)
        self._asked += 1
        asked, services = self._asked, self._services

        def show(work: Work | None) -> None:
            if started:
                services.news.drafts_changed.emit()
            if asked == self._asked:
                self._show(work, cursor or {})

        def fail(error: Exception) -> None:
            if asked == self._asked:
                self._show(None, {})
            if isinstance(error, DraftGone):
                services.say(self.tr("Ese borrador ya no está: se selló o se descartó."), None)
            else:
                services.fail(error)

        services.tasks.submit(self, lambda _: opening(services.desk), show, failed=fail)

    def _show(self, work: Work | None, cursor: Mapping[str, Any]) -> None:
        if work is None:
            self._stack.setCurrentIndex(1)
            if self._empty.button is not None and self.isVisible():
                self._empty.button.setFocus()
            return
        try:
            bench = Workbench(self._services, work)
        except FormError as error:
            self._services.fail(error)
            self._stack.setCurrentIndex(1)
            return
        self.bench = bench
        bench.seal_requested.connect(self._ask_to_seal)
        self._stack.addWidget(bench)
        self._stack.setCurrentWidget(bench)
        place = cursor or work.cursor
        if place:
            bench.restore(place)
        else:
            bench.take_focus()

    def _put_away(self) -> None:
        """Let go of the open draft; everything typed is with the store first."""
        bench, self.bench = self.bench, None
        if bench is None:
            return
        bench.keeper.flush()
        bench.keeper.stop()
        self._stack.removeWidget(bench)
        bench.deleteLater()

    # Sealing

    def _ask_to_seal(self) -> None:
        bench = self.bench
        if bench is None:
            return
        counted = bench.session.value("/data/nivel") == "0"
        if counted:
            title = self.tr("¿Cerrar sin dejar asiento?")
            text = self.tr(
                "Nivel 0: no queda asiento ni borrador, sólo un número en la cuenta anónima del día."
            )
            verb = self.tr("Cerrar sin asiento")
        else:
            title = self.tr("¿Sellar este asiento?")
            text = self.tr("Después no se cambia: se rectifica. Queda firmado por este equipo y por usted.")
            verb = self.tr("Sellar")
        self._dialog = ask(self._services.theme, self, title, text, verb, self._seal)
        self._dialog.finished.connect(self._forget_dialog)

    def _forget_dialog(self, _: int) -> None:
        self._dialog = None

    def _seal(self) -> None:
        bench, services = self.bench, self._services
        if bench is None:
            return
        bench.seal_button.set_busy(self.tr("Sellando…"))
        bench.keeper.stop()
        draft_id = bench.draft_id
        try:
            instance = bench.session.finalise()
        except FormError as error:
            self._not_sealed(error)
            return
        bench.setEnabled(False)
        services.tasks.submit(
            self, lambda _: services.desk.finalise(draft_id, instance), self._sealed, failed=self._not_sealed
        )

    def _not_sealed(self, error: Exception) -> None:
        bench = self.bench
        if bench is not None:
            bench.setEnabled(True)
            bench.seal_button.set_busy("")
            bench.keeper.resume()
        if bench is not None and isinstance(error, AppError):
            bench.show_trouble(error, self.tr("No se selló. El borrador sigue como estaba."))
        else:
            self._services.fail(error)

    def _sealed(self, outcome: Record | Counted) -> None:
        services = self._services
        self._put_away()
        self._stack.setCurrentIndex(1)
        services.news.drafts_changed.emit()
        services.news.log_changed.emit()
        if isinstance(outcome, Counted):
            services.say(self.tr("Sin asiento: se sumó a la cuenta anónima del día."), None)
            services.go("inicio", None)
        elif outcome.hidden:
            services.say(self.tr("Asiento sellado. Lo leen sólo destinatarios de fuera del puesto."), None)
            services.go("inicio", None)
        else:
            services.say(self.tr("Asiento %1 sellado y guardado aquí.").replace("%1", outcome.number), None)
            services.go("bitacora", {"record": outcome.instance_id})


def _latest(desk: Desk) -> Work | None:
    """The officer's own draft of the form that was touched last."""
    drafts = desk.log.drafts.list(desk.officer.label)
    found = next((draft for draft in drafts if draft.form.id == FORM_ID), None)
    return desk.resume(found.id) if found is not None else None


PAGE = Page("deteccion", QCoreApplication.translate("pages", "Detección"), "clipboard-list", DetectionPage)
