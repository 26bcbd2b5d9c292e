"""How long things stay here: texts past their time, erasure by order, drafts that wait, drafts that change hands.

Everything that goes is named by a signed record; envelope, hash, number and receipt of what went stay (design §6).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from desktop.errors import DraftGone, OfficerUnknown, RecordGone, SupervisorOnly
from desktop.forms.session import Session
from desktop.forms.surroundings import Surroundings
from desktop.incidents.known_time import registry_times, surely_now
from desktop.incidents.statement import Kind
from desktop.incidents.stored_keeping import StoredKeeping

if TYPE_CHECKING:
    from desktop.content.shelf import FormShelf
    from desktop.desk.paperwork import Paperwork
    from desktop.incidents.drafts import DraftRow
    from desktop.incidents.log import Log
    from desktop.incidents.ports import Clock, Ids
    from desktop.incidents.records import Record
    from desktop.incidents.stored_keeping import ReceivedText
    from desktop.paths import Home
    from desktop.vault.open_vault import OpenVault

BY_ORDER, BY_TIME = "orden", "plazo"  # list `causas` of the form `supresion`
NOT_ERASED = frozenset({Kind.ENROLMENT, Kind.ERASURE})
_RECONCILED, _REASONS = "keeping.reconciled", "keeping.reasons"
_COPIES = "keeping.copies_hold_erased"  # True from an erasure by order until no copy holds its text
_MOST_AT_ONCE = 500  # texts that one record of erasure names


class Keeping:
    """What an open vault keeps and lets go; `written` is called after each record, to put it on the road."""

    def __init__(
        self, opened: OpenVault, home: Home, log: Log, shelf: FormShelf, paperwork: Paperwork, clock: Clock, ids: Ids,
        written: Callable[[], object],
    ) -> None:  # fmt: skip
        self._vault, self._home, self._log, self._shelf = opened, home, log, shelf
        self._paperwork, self._clock, self._ids, self._written = paperwork, clock, ids, written
        self._stored = StoredKeeping(opened.database)

    # --- erasure ----------------------------------------------------------------------------------------

    def erase(self, instance_ids: Sequence[str], order: str, why: str) -> Record:
        """Take the texts of records away by order (Ley 25.326), out of full text, drafts, log file and backups too.

        `order` says from whom it comes and under what number. The drafts of the incidents that lose their last text go
        with them. Raises SupervisorOnly, RecordGone, NotValid without order or reason, and as `OpenVault.back_up`.
        """
        self._require_supervisor()
        records = [self._log.record(instance_id) for instance_id in dict.fromkeys(instance_ids)]
        known = [record for record in records if record and record.has_text and record.kind not in NOT_ERASED]
        if not records or len(known) != len(records):
            raise RecordGone
        named = [(record.instance_id, record.number) for record in known]
        made = self._erase(named, BY_ORDER, why.strip(), order.strip())
        self._written()
        self._rewrite_backups()
        return made

    def finish_erasing(self) -> None:
        """Drop the copies that still hold a text erased by order, where the disk or the program's end prevented it then.

        Raises as `OpenVault.back_up`.
        """
        if self._vault.setting(_COPIES, False):
            self._rewrite_backups()

    # --- retention --------------------------------------------------------------------------------------

    def past_their_time(self) -> tuple[tuple[str, str], ...]:
        """Return instance id and number of the texts whose time is over, the oldest first.

        Counted in days of the policy from a signed receipt, or from a supervisor's reconciliation where the registry
        gives plain ones; never while anything of the record is unsent, and never by this machine's clock alone.
        """
        kept_for = timedelta(days=self._vault.enrolment.policy.retention_days)
        confirmed = {key: datetime.fromisoformat(at) for key, at in self._reconciled().items()}
        begun = []
        for row in self._stored.received_texts():
            at = row.signed_at or (confirmed.get(row.instance_id) if row.plain_at else None)
            if at is not None and at <= self._clock.now() - kept_for:
                begun.append((at, row))
        limit = self._surely_now() - kept_for if begun else None
        return tuple((row.instance_id, row.number) for at, row in begun if limit and at <= limit)

    def expire(self) -> Record | None:
        """Take away the texts whose time is over; return the record that names them, None where there is nothing to do."""
        due = self.past_their_time()[:_MOST_AT_ONCE]
        if not due:
            return None
        made = self._erase(due, BY_TIME, "Se cumplió el plazo de guarda después del recibo.", "")
        self._written()
        return made

    def to_reconcile(self) -> tuple[ReceivedText, ...]:
        """Return the texts with a plain receipt only that no supervisor has seen at the registry yet, the oldest first."""
        seen = self._reconciled()
        return tuple(
            row
            for row in self._stored.received_texts()
            if row.signed_at is None and row.plain_at is not None and row.instance_id not in seen
        )

    def reconcile(self, instance_ids: Sequence[str]) -> None:
        """Note that the registry has these records, as a supervisor saw there: their time runs from now.

        For registries whose receipts are not signed. Raises SupervisorOnly, RecordGone where one was not received.
        """
        self._require_supervisor()
        received = {row.instance_id for row in self._stored.received_texts()}
        if not set(instance_ids) <= received:
            raise RecordGone
        now = max(self._clock.now(), self._confirmed())  # a clock that is behind shortens nothing
        fresh = dict.fromkeys(instance_ids, now.isoformat())
        self._vault.set_setting(_RECONCILED, fresh | self._reconciled())

    # --- drafts -----------------------------------------------------------------------------------------

    def late_drafts(self) -> tuple[DraftRow, ...]:
        """Return the drafts of anyone that stay open only for a supervisor's reason, and have none of the last 30 days."""
        now, reasons = self._clock.now(), self._reasons()
        late = []
        for draft in self._log.drafts.list():
            given = reasons.get(draft.id)
            since = datetime.fromisoformat(given) if given else draft.created
            if draft.needs_reason(now) and draft.waits_since(since, now):
                late.append(draft)
        return tuple(late)

    def keep_open(self, draft_id: str, why: str) -> Record:
        """Let a late draft stay open for another 30 days, with the reason on record. Raises SupervisorOnly, DraftGone."""
        self._require_supervisor()
        draft = self._draft(draft_id)
        text = f"Un borrador de {draft.form.id}, de {draft.author}, sigue abierto: {why.strip()}"
        record = self._note(draft, text)
        self._written()
        self._vault.set_setting(_REASONS, self._reasons() | {draft_id: self._clock.now().isoformat()})
        return record

    def hand_draft_over(self, draft_id: str, officer_id: str) -> Record:
        """Give a draft to another officer, on record; its author or a supervisor may.

        Raises SupervisorOnly, DraftGone, OfficerUnknown.
        """
        draft = self._draft(draft_id)
        if draft.author != self._vault.officer.label:
            self._require_supervisor()
        taker = next((one for one in self._vault.officers() if one.id == officer_id), None)
        if taker is None or taker.label == draft.author:
            raise OfficerUnknown
        text = f"Un borrador de {draft.form.id} pasa de {draft.author} a {taker.label}."
        with self._vault.database.transaction():
            self._stored.set_author(draft_id, taker.label)
            record = self._note(draft, text)
        self._written()
        return record

    # --- inside -----------------------------------------------------------------------------------------

    def _surely_now(self) -> datetime:
        confirmed = self._confirmed()
        return surely_now(confirmed, self._stored.written_since(confirmed), self._clock.now())

    def _confirmed(self) -> datetime:
        """Return the newest time that somebody outside signed: the enrolment, registries, packs and updates."""
        from desktop.content.packs.trusting import signed_times  # noqa: PLC0415 - needed where something is due

        registries = registry_times(self._vault.database)
        packs = signed_times(self._home.packs, self._home.updates)
        return max([self._vault.enrolment.issued, *registries, *packs])

    def _erase(self, named: Sequence[tuple[str, str]], cause: str, why: str, order: str) -> Record:
        form = self._shelf.form("supresion")
        asked = Session(form, Surroundings(self._clock, self._ids))
        for name, value in (("causa", cause), ("orden", order), ("motivo", why)):
            if value:
                asked.set(f"/data/{name}", value)
        for place, (instance_id, number) in enumerate(named, 1):
            if place > 1:
                asked.add("/data/asiento")
            asked.set(f"/data/asiento[{place}]/numero", number)
            asked.set(f"/data/asiento[{place}]/borrado", instance_id)
            for name, value in self._stored.what_remains(instance_id):
                asked.set(f"/data/asiento[{place}]/{name}", value)
        instance = asked.finalise()
        with self._vault.database.transaction():
            incidents = self._stored.incidents_of([instance_id for instance_id, _ in named])
            self._stored.drop_clear_bundles([instance_id for instance_id, _ in named])
            made = self._log.erase(instance, self._paperwork.facts("supresion"), self._paperwork.pack)
            if cause == BY_ORDER:
                self._vault.set_setting(_COPIES, True)
            self._stored.drop_drafts([each for each in incidents if not self._stored.any_text(each)])
        self._log.tidy()
        return made

    def _rewrite_backups(self) -> None:
        """Write a backup of what is left, then drop every other copy: each still holds the text."""
        fresh = self._vault.back_up()
        for path in self._home.backups.iterdir():
            if path not in (fresh.path, fresh.header):
                with suppress(OSError):  # one that cannot go now goes at the next closing
                    path.unlink()
        left = set(self._home.backups.iterdir()) - {fresh.path, fresh.header}
        self._vault.set_setting(_COPIES, bool(left))

    def _note(self, draft: DraftRow, text: str) -> Record:
        answers = {"novedad": "otra", "relato": text} | ({"hecho": draft.hecho} if draft.hecho else {})
        instance = self._paperwork.filled("seguimiento", answers)
        facts = self._paperwork.facts("seguimiento")
        return self._log.write(instance, facts, self._paperwork.pack, kind=Kind.NOTE)

    def _draft(self, draft_id: str) -> DraftRow:
        found = next((draft for draft in self._log.drafts.list() if draft.id == draft_id), None)
        if found is None:
            raise DraftGone
        return found

    def _require_supervisor(self) -> None:
        if self._vault.officer.role != "supervisor":
            raise SupervisorOnly

    def _reconciled(self) -> dict[str, str]:
        return dict(self._vault.setting(_RECONCILED, {}))

    def _reasons(self) -> dict[str, str]:
        return dict(self._vault.setting(_REASONS, {}))
