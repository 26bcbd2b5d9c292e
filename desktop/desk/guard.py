"""Who works at this desk: officers let in and kept out, and the change of guard on record."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.desk.paperwork import Paperwork
from desktop.errors import OfficerUnknown
from desktop.incidents.gist import gist, owes_notice
from desktop.incidents.records import RecordState
from desktop.incidents.statement import Kind
from desktop.incidents.writing import Author

if TYPE_CHECKING:
    from desktop.incidents.log import Log
    from desktop.incidents.notices import Owed
    from desktop.incidents.ports import Clock
    from desktop.incidents.records import Record
    from desktop.vault.keyring import KeyringReport
    from desktop.vault.officer import Officer, OfficerTile, Role
    from desktop.vault.open_vault import OpenVault


PENDING = ("aviso", "borrador", "envio", "elemento", "seguimiento")  # list `pendientes` of the form `relevo`
NOTHING = "nada"


@dataclass(frozen=True)
class Standing:
    """How things stand when an officer leaves: who could take over, and what is still open.

    `drafts` are the leaving officer's own, `unsent` the records without a receipt, `due` the incidents nobody wrote to
    for 30 days, `notices` the open incidents of level 3 or 4 with a notice still to be made, `waiting` how many of the
    drafts are such; what is hidden is not among these, since both read them together.
    """

    others: tuple[Officer, ...]
    drafts: tuple[str, ...]
    unsent: int
    due: int
    notices: tuple[Owed, ...] = ()
    waiting: int = 0

    @property
    def pending(self) -> tuple[str, ...]:
        """What is known to be left open, as codes of the form."""
        known = {
            "aviso": len(self.notices) + self.waiting,
            "borrador": len(self.drafts),
            "envio": self.unsent,
            "seguimiento": self.due,
        }
        return tuple(code for code in PENDING if known.get(code))


class Guard:
    """The officers of the vault; `written` is called after each record, to put it on the road."""

    def __init__(
        self,
        opened: OpenVault,
        log: Log,
        paperwork: Paperwork,
        clock: Clock,
        written: Callable[[], object],
    ) -> None:
        self._vault, self._log, self._paperwork = opened, log, paperwork
        self._clock, self._written = clock, written

    def officers(self) -> tuple[Officer, ...]:
        """Return who may open the vault, with their names."""
        return self._vault.officers()

    def add_officer(self, name: str, role: Role, passphrase: str) -> OfficerTile:
        """Let another officer in. Raises SupervisorOnly, PassphraseTooWeak."""
        return self._vault.add_officer(name, role, passphrase)

    def remove_officer(self, officer_id: str) -> None:
        """Keep an officer out, also of the backups; raises as `OpenVault.remove_officer` and `back_up`."""
        self._vault.remove_officer(officer_id)
        self._vault.back_up()

    def change_passphrase(self, old: str, new: str) -> None:
        """Change this officer's passphrase. Raises WrongPassphrase, TooSoon, PassphraseTooWeak."""
        self._vault.change_passphrase(old, new)

    def lacks_device_secret(self) -> bool:
        """Tell whether the policy wants the keyring's part of the key and this officer's passphrase goes without it."""
        return self._vault.lacks_device_secret

    def new_recovery_code(self) -> str:
        """Return a fresh printed code; the one before opens nothing any more. Raises SupervisorOnly."""
        return self._vault.new_recovery_code()

    def has_pin(self) -> bool:
        """Tell whether this officer has a PIN for *Ocultar*."""
        return self._vault.has_pin

    def set_pin(self, pin: str) -> None:
        """Keep this officer's PIN for *Ocultar*. Raises PinTooSimple."""
        self._vault.set_pin(pin)

    def pin_fits(self, pin: str) -> bool:
        """Tell whether it is this officer's PIN."""
        return self._vault.pin_fits(pin)

    def share_outbox_key(self) -> KeyringReport:
        """Let the system's keyring hold the outbox's key, so that sending works while locked."""
        return self._vault.share_outbox_key()

    def standing(self) -> Standing:
        """Return what is open now, for whoever leaves."""
        me, now = self._vault.officer, self._clock.now()
        states, drafts = self._log.states, self._log.drafts
        mine = tuple(draft.id for draft in drafts.list(me.label))
        return Standing(
            others=tuple(one for one in self.officers() if one.id != me.id),
            drafts=mine,
            unsent=sum(count for state, count in states.items() if state != RecordState.RECEIVED),
            due=len(self._log.follow_ups(now)),
            notices=tuple(one for one in self._log.notices_owed() if not one.hidden),
            waiting=sum(owes_notice(gist(drafts.text(draft))) for draft in mine),
        )

    def hand_over(
        self, officer_id: str, passphrase: str, pending: Iterable[str] = ("nada",), detail: str = ""
    ) -> Record:
        """Write the record of the change of guard, with the log's last hash, signed by both officers.

        `pending` are codes of the form `relevo`, `detail` says what they are, without names. The vault stays open
        for who leaves: it is locked after this. Raises OfficerUnknown, WrongPassphrase, TooSoon, NotValid.
        """
        incoming = next((one for one in self.officers() if one.id == officer_id), None)
        if incoming is None or incoming.id == self._vault.officer.id:
            raise OfficerUnknown
        head = self._log.head
        answers = {
            "saliente": self._vault.officer.label,
            "entrante": incoming.label,
            "pendientes": " ".join(pending),
            "detalle": detail,
        }
        told = {"cabeza": head.sha256, "cabeza_numero": str(head.seq)}
        instance = self._paperwork.filled("relevo", answers, told)
        signer = self._vault.signer_of(officer_id, passphrase)
        try:
            cosigner = Author(incoming.label, signer)
            record = self._log.write(
                instance,
                self._paperwork.facts("relevo"),
                self._paperwork.pack,
                kind=Kind.HANDOVER,
                cosigner=cosigner,
            )
        finally:
            signer.drop()
        self._written()
        return record
