"""The page `formulario`: any form by id, new or from a draft, kept through locking and sealed into a record."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.desk import Desk, Work
from desktop.desk.filling import Opened, Ties
from desktop.incidents.records import Counted, Record
from desktop.ui.design.empty import EmptyState
from desktop.ui.drafts.bench import DraftBench
from desktop.ui.drafts.done import NextStep
from desktop.ui.drafts.page import DraftPage
from desktop.ui.form_page.bench import FormBench
from desktop.ui.form_page.following import steps_after
from desktop.ui.pages import Page
from desktop.ui.services import Services


class FormPage(DraftPage):
    """`arrive` takes `{"form", "hecho", "answers", "corrects"}` for a new form, `{"draft"}` for one begun before."""

    bench: FormBench | None

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        empty = EmptyState(
            services.theme,
            "file-text",
            translate("FormPage", "Ningún formulario abierto"),
            translate("FormPage", "Los formularios se empiezan desde Inicio. Cada respuesta se guarda sola."),
            translate("FormPage", "Ir a Inicio"),
        )
        super().__init__(services, translate("FormPage", "Formulario"), empty, parent)
        empty.chosen.connect(lambda: services.go("inicio", None))

    # Arriving

    def arrive(self, argument: Any) -> None:
        """Open the draft or the form that the argument names; without one, go on with what is open."""
        wanted = argument if isinstance(argument, Mapping) else {}
        if draft_id := str(wanted.get("draft") or ""):
            if self.bench is None or self.bench.draft_id != draft_id:
                self._resume(draft_id, wanted.get("cursor") or {})
            else:
                self.bench.take_focus()  # it may stand in the rail
        elif form_id := str(wanted.get("form") or ""):
            self._start(form_id, wanted)
        elif self.bench is None and self._stack.currentWidget() is not self.done:
            self._stack.setCurrentWidget(self._nothing)

    def _start(self, form_id: str, wanted: Mapping[str, Any]) -> None:
        hecho, corrects = str(wanted.get("hecho") or ""), str(wanted.get("corrects") or "")
        given = wanted.get("answers") or {}
        self._answers = {str(name): str(value) for name, value in given.items() if value}
        self._take_up(lambda desk: desk.filling.start(form_id, hecho=hecho, corrects=corrects), started=True)

    def _resume(self, draft_id: str, cursor: Mapping[str, Any]) -> None:
        self._answers = {}
        self._take_up(lambda desk: desk.filling.resume(draft_id), cursor)

    def _take_up(
        self,
        opening: Callable[[Desk], Opened],
        cursor: Mapping[str, Any] | None = None,
        *,
        started: bool = False,
    ) -> None:
        def open_it(desk: Desk) -> Work:
            opened = opening(desk)
            self._ties[opened.work.draft_id] = opened.ties
            return opened.work

        self._ties: dict[str, Ties] = {}
        self._open(open_it, cursor, started=started)

    def _make(self, work: Work) -> DraftBench:
        bench = FormBench(self._services, Opened(work, self._ties[work.draft_id]), self._answers)
        if bench.refused:
            words = self.tr(
                "Una parte de lo que ya se sabía no entra en este formulario: revise lo contestado."
            )
            self._services.say(words, None)
        return bench

    # Sealing

    def _question(self, bench: DraftBench) -> tuple[str, str, str]:
        return (
            self.tr("¿Sellar este asiento?"),
            self.tr("Después no se cambia: se rectifica. Queda firmado por este equipo y por usted."),
            self.tr("Sellar"),
        )

    def _told(self, bench: DraftBench, outcome: Record | Counted) -> None:
        home = NextStep(
            self.tr("Volver a Inicio"), self.tr("Lo que quedó abierto y lo que espera."), "house", "inicio"
        )
        if isinstance(outcome, Counted):
            said = self.tr("Sin asiento: se sumó a la cuenta anónima del día.")
            self._tell_done(said, self.tr("Nivel 0: sólo queda el número."), (home,))
        elif outcome.hidden:
            said = self.tr("Asiento sellado. Lo leen sólo destinatarios de fuera del puesto.")
            self._tell_done(said, self.tr("No aparece en la bitácora de este puesto."), (home,))
        else:
            said = self.tr("Asiento %1 sellado y guardado aquí.").replace("%1", outcome.number)
            text = self.tr("Queda firmado y sale solo hacia el registro. Sirve también sin red.")
            self._tell_done(said, text, (*steps_after(outcome), home))


PAGE = Page("formulario", str(QT_TRANSLATE_NOOP("pages", "Formulario")), "file-text", FormPage, listed=False)
