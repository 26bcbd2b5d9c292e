"""Paper that carries what a record says leaves a record too: which, why, for whom (design §6)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop.errors import RecordGone
from desktop.incidents.statement import Kind

if TYPE_CHECKING:
    from desktop.desk.paperwork import Paperwork
    from desktop.incidents.log import Log
    from desktop.incidents.records import Record

FORM = "exportacion"
ON_PAPER = "papel"  # in place of the key that an export is encrypted to


class Printing:
    """Notes what was printed or kept as a PDF; `written` is called after each note, to put it on the road."""

    def __init__(self, log: Log, paperwork: Paperwork, written: Callable[[], object]) -> None:
        self._log, self._paperwork, self._written = log, paperwork, written

    def note(self, instance_id: str, motive: str, recipient: str) -> Record:
        """Write that a record went out on paper. Raises RecordGone, and NotValid without motive or recipient."""
        record = self._log.record(instance_id)
        if record is None:
            raise RecordGone
        told = {
            "motivo": motive.strip(),
            "destinatario": recipient.strip(),
            "clave_destino": ON_PAPER,
            "asientos": record.number,
            "adjuntos": "0",
        }
        instance = self._paperwork.filled(FORM, told)
        made = self._log.write(instance, self._paperwork.facts(FORM), self._paperwork.pack, kind=Kind.EXPORT)
        self._written()
        return made
