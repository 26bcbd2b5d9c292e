"""The page of early detection: it opens a draft, keeps it through locking, and seals it into a record."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.desk import Desk, Work
from desktop.incidents.records import Counted, Record
from desktop.ui.design.empty import EmptyState
from desktop.ui.detection.bench import DetectionBench, Face
from desktop.ui.detection.following import steps_after
from desktop.ui.drafts.bench import DraftBench
from desktop.ui.drafts.page import DraftPage
from desktop.ui.pages import Page
from desktop.ui.services import Services

FORM_ID = "deteccion_temprana"
_STARTS = "deteccion"
_QUICK = "control"
_INSPECTION = "inspeccion"


class DetectionPage(DraftPage):
    """Holds one draft at a time. `arrive` opens the latest, a new one or a given one; `keep` lets go of none."""

    bench: DetectionBench | None

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        empty = EmptyState(
            services.theme,
            "clipboard-list",
            translate("DetectionPage", "Ninguna detección abierta"),
            translate(
                "DetectionPage", "Empiece una cuando algo no esté bien. Cada respuesta se guarda sola."
            ),
            translate("DetectionPage", "Nueva detección"),
            "Ctrl+N",
        )
        super().__init__(services, translate("DetectionPage", "Detección temprana"), empty, parent)
        self._face: Face = "whole"  # what the next new draft begins with
        empty.chosen.connect(lambda: self.arrive({"start": _STARTS}))

    # Arriving

    def arrive(self, argument: Any) -> None:
        """Go on with the draft that is open, or open the one that the argument asks for."""
        wanted = argument if isinstance(argument, Mapping) else {}
        if "start" in wanted:
            self._start(str(wanted["start"]))
        elif "draft" in wanted:
            if self.bench is not None and self.bench.draft_id == wanted["draft"]:
                self.bench.take_focus()  # it may stand in the rail
                return
            draft_id, cursor = str(wanted["draft"]), wanted.get("cursor") or {}
            self._open(lambda desk: desk.resume(draft_id), cursor)
        elif self.bench is None:
            self._open(_latest)

    def _start(self, what: str) -> None:
        if what == _INSPECTION:
            self._services.go("formulario", {"form": "inspeccion_rural"})
            return
        self._face = "quick" if what == _QUICK else "whole"
        self._open(lambda desk: desk.start(FORM_ID), started=True)

    def _make(self, work: Work) -> DraftBench:
        face, self._face = self._face, "whole"
        return DetectionBench(self._services, work, face)

    # Sealing

    def _question(self, bench: DraftBench) -> tuple[str, str, str]:
        if bench.session.value("/data/nivel") == "0":
            return (
                self.tr("¿Cerrar sin dejar asiento?"),
                self.tr(
                    "Nivel 0: no queda asiento ni borrador, sólo un número en la cuenta anónima del día."
                ),
                self.tr("Cerrar sin asiento"),
            )
        return (
            self.tr("¿Sellar este asiento?"),
            self.tr("Después no se cambia: se rectifica. Queda firmado por este equipo y por usted."),
            self.tr("Sellar"),
        )

    def _told(self, bench: DraftBench, outcome: Record | Counted) -> None:
        services = self._services
        if isinstance(outcome, Counted):
            services.say(self.tr("Sin asiento: se sumó a la cuenta anónima del día."), None)
            services.go("inicio", None)
        elif outcome.hidden:
            services.say(self.tr("Asiento sellado. Lo leen sólo destinatarios de fuera del puesto."), None)
            services.go("inicio", None)
        else:
            said = self.tr("Asiento %1 sellado y guardado aquí.").replace("%1", outcome.number)
            assert isinstance(bench, DetectionBench)
            steps = steps_after(bench.session, outcome, bench.reading, services.place)
            text = self.tr("Queda firmado y sale solo hacia el registro. Sirve también sin red.")
            self._tell_done(said, text, steps)


def _latest(desk: Desk) -> Work | None:
    """The officer's own draft of the form that was touched last."""
    drafts = desk.log.drafts.list(desk.officer.label)
    found = next((draft for draft in drafts if draft.form.id == FORM_ID), None)
    return desk.resume(found.id) if found is not None else None


PAGE = Page("deteccion", QCoreApplication.translate("pages", "Detección"), "clipboard-list", DetectionPage)
