"""What the desk does with incidents that are already in the log: withdrawing a record, what is due, who read it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.errors import ReceiptAlarm, RecordGone, StoreError
from desktop.incidents.statement import Kind
from desktop.sync import receipts

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.desk.paperwork import Paperwork
    from desktop.incidents.follow_up import FollowUp
    from desktop.incidents.log import Log
    from desktop.incidents.ports import Clock
    from desktop.incidents.records import Record
    from desktop.road import Road
    from desktop.sync.receipts import ReadNotice
    from desktop.vault.open_vault import OpenVault

log = logging.getLogger(__name__)

WITHDRAWABLE = frozenset({Kind.RECORD, Kind.CORRECTION})


class AskedBy(StrEnum):
    """Who asked for a record to be withdrawn (list `pedido` of the form `rectificacion`)."""

    OFFICER = "agente"
    REFERENCE = "referente"
    COURT = "justicia"
    PERSON = "persona"


class Incidents:
    """The incidents of an open vault; `written` is called after each record, to put it on the road."""

    def __init__(
        self,
        opened: OpenVault,
        log: Log,
        road: Road,
        paperwork: Paperwork,
        clock: Clock,
        written: Callable[[], object],
    ) -> None:
        self._vault, self._log, self._road = opened, log, road
        self._paperwork, self._clock, self._written = paperwork, clock, written

    def withdraw(self, instance_id: str, why: str, asked_by: AskedBy) -> Record:
        """Write that a record no longer counts; it stays in the log, with this beside it.

        Raises RecordGone where there is no such record to withdraw, NotValid without a reason.
        """
        record = self._log.record(instance_id)
        if record is None or record.kind not in WITHDRAWABLE:
            raise RecordGone
        answers = {
            "hecho": record.hecho,
            "corrige": instance_id,
            "que_parte": "otra",
            "debe_decir": f"Se retira el asiento {record.number}.",
            "motivo": why.strip(),
            "pedido_por": asked_by.value,
        }
        instance = self._paperwork.filled("rectificacion", answers)
        facts = self._paperwork.facts("rectificacion")
        made = self._log.write(instance, facts, self._paperwork.pack, kind=Kind.WITHDRAWAL)
        self._written()
        return made

    def follow_ups(self) -> tuple[FollowUp, ...]:
        """Return the incidents that wait since their 30th or 90th day, the longest waiting first."""
        return self._log.follow_ups(self._clock.now())

    def read(self, instance_ids: Iterable[str]) -> Mapping[str, tuple[datetime, str]]:
        """Return when and by whom a person at the registry read each of these records, where one said so.

        What is not signed by a receipt key of the enrolment does not count.
        """
        wanted = set(instance_ids)
        try:
            with self._road.open() as (outbox, _):
                notices = {key: data for key, data in outbox.kept.read_notices().items() if key in wanted}
        except StoreError as problem:  # the incident can be read without its outbox
            log.warning("notices of reading are not at hand: %s", type(problem).__name__)
            return {}
        verified = {key: self._verified(key, data) for key, data in notices.items()}
        return {key: (found.at, found.by) for key, found in verified.items() if found}

    def _verified(self, instance_id: str, data: bytes) -> ReadNotice | None:
        try:
            found = receipts.verify_read(data, self._vault.enrolment.keys.receipt_ed25519, "")
        except ReceiptAlarm:
            return None
        return found if found.instance_id == instance_id else None
