"""The head of the log: whether its chain holds, when that was checked, and checking it now."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.errors import ChainBroken
from desktop.incidents.chain import ChainReport, Fault
from desktop.ui.checking import ChainCheck
from desktop.ui.design.banner import Banner
from desktop.ui.design.button import LinkButton
from desktop.ui.design.card import column
from desktop.ui.design.flow import Flow
from desktop.ui.design.state_badge import StateBadge
from desktop.ui.design.text import Text
from desktop.ui.log import words
from desktop.ui.messages import explain
from desktop.ui.services import Services

CHECKED_UNASKED = 2_000  # records that are checked in a moment, without anyone asking


class ChainState(QWidget):
    """Title of the page, badge of the chain, *Verificar ahora*, and a red banner where the chain does not hold."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        theme = services.theme
        inside = column(gap=8, parent=self)
        head = QWidget()
        line = Flow(gap=12, parent=head)
        self._badge = StateBadge(theme, "dato", self.tr("Cadena sin verificar"))
        self.verify = LinkButton(theme, self.tr("Verificar ahora"), style="small")
        self.verify.clicked.connect(self.check)
        for widget in (Text(theme, self.tr("Bitácora"), "title", "title"), self._badge, self.verify):
            line.addWidget(widget)
        self._chain = ChainCheck(services, self)
        self._chain.checked.connect(self._show)
        self._chain.failed.connect(self._failed)
        self.broken = Banner(theme, "error")
        self.broken.hide()
        inside.addWidget(head)
        inside.addWidget(self.broken)

    @property
    def state(self) -> str:
        """The state shown: `dato` until checked, then `cadena_integra` or `cadena_rota`."""
        return self._badge.state

    def refresh(self) -> None:
        """Check at once where that is quick."""
        desk = self._services.desk
        self._services.tasks.submit(
            self, lambda _: desk.log.head.seq, self._check_a_few, failed=self._services.fail
        )

    def check(self) -> None:
        """Check every record, link and attachment."""
        self.verify.setEnabled(False)
        self.verify.setText(self.tr("Verificando…"))
        self._chain.start()

    def _check_a_few(self, records: int) -> None:
        if records <= CHECKED_UNASKED:
            self._chain.start()

    def _failed(self, error: Exception) -> None:
        self._rest()
        self._services.fail(error)

    def _rest(self) -> None:
        self.verify.setEnabled(True)
        self.verify.setText(self.tr("Verificar ahora"))

    def _show(self, report: ChainReport) -> None:
        self._rest()
        checked = self.tr("verificada a las %1").replace("%1", words.clock_time(self._services.clock.now()))
        broken = report.first_broken
        self.broken.setVisible(broken is not None)
        if broken is None:
            counted = self.tr("1 asiento") if report.records == 1 else self.tr("%1 asientos")
            intact = self.tr("Cadena íntegra")
            told = f"{intact} · {counted.replace('%1', str(report.records))}"
            self._badge.show_state("cadena_integra", told, checked)
            return
        told = self.tr("Cadena rota en el asiento %1").replace("%1", str(broken.seq))
        self._badge.show_state("cadena_rota", told, checked)
        message = explain(ChainBroken(broken.seq, broken.fault.value))
        self.broken.show_message("error", f"{message.title}: {_fault_words(broken.fault)}.", message.text)


def _fault_words(fault: Fault) -> str:
    return {
        Fault.ALTERED: words.translate("log", "se cambió después de firmado"),
        Fault.REMOVED: words.translate("log", "falta un asiento"),
        Fault.REORDERED: words.translate("log", "está fuera de su lugar"),
        Fault.FOREIGN_KEY: words.translate("log", "lo firmó una clave que no es de este equipo"),
        Fault.MISSING_SIGNATURE: words.translate("log", "le falta una firma"),
        Fault.NUMBER_GAP: words.translate("log", "salta la numeración"),
        Fault.XML_MISMATCH: words.translate("log", "el contenido no es el que se firmó"),
        Fault.PART_MISMATCH: words.translate("log", "un adjunto no es el que se firmó"),
    }[fault]
