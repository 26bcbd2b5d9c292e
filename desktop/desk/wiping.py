"""Wiping this machine: says first what was never sent, keeps what is sealed on its road, leaves a signed trace."""

from __future__ import annotations

import json
from base64 import b64encode
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.errors import SupervisorOnly, WipeLosesUnsent
from desktop.incidents import dsse
from desktop.road import Road
from desktop.store.schema import open_outbox_database
from desktop.vault import wiping as files
from desktop.vault.header import write_whole
from desktop.vault.keyring import KeyringReport
from desktop.vault.officer import Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.content.shelf import FormShelf
    from desktop.desk.sending import Sending
    from desktop.incidents.log import Log
    from desktop.incidents.ports import Clock, Ids
    from desktop.paths import Home
    from desktop.vault.keyring import Keyring
    from desktop.vault.open_vault import OpenVault

PAYLOAD_TYPE = "application/vnd.vigia.wipe+json"
_HELD = (KeyringReport.SAME, KeyringReport.STORED, KeyringReport.REPLACED)
_TRACE = "wiped-{}.dsse.json"


class Kept(StrEnum):
    """How sealed records that were not sent can still be."""

    NOTHING = "nothing"  # there was none
    OUTBOX = "outbox"  # in the outbox, whose key the system's keyring has: `vigia sync once`
    COURIER = "courier"  # in files for the USB courier
    LOST = "lost"  # neither a keyring nor a courier key, and whoever wiped accepted it


@dataclass(frozen=True)
class Unsent:
    """What no registry has: sealed records, records in clear, drafts of everybody, sealed notes."""

    sealed: int
    clear: int
    drafts: int
    notes: int


@dataclass(frozen=True)
class Wiped:
    """The signed trace that stays, what was not sent, and how the sealed part of it still can be."""

    trace: Path
    unsent: Unsent
    kept: Kept
    road: Road | None  # of the outbox that was left


class Wiping:
    """Ends the vault of this desk."""

    def __init__(
        self, opened: OpenVault, log: Log, road: Road, sending: Sending, home: Home, clock: Clock
    ) -> None:
        self._vault, self._log, self._road, self._sending = opened, log, road, sending
        self._home, self._clock = home, clock

    def unsent(self) -> Unsent:
        """Return what would be lost, or be left to the road. Raises the StoreErrors."""
        rows = self._vault.database.query(
            "SELECT sealed, count(*) AS n FROM to_send WHERE state != 'received' GROUP BY sealed"
        )
        counts = {bool(row["sealed"]): int(row["n"]) for row in rows}
        return Unsent(
            counts.get(True, 0),
            counts.get(False, 0),
            len(self._log.drafts.list()),
            self._vault.note_box.waiting(),
        )

    def wipe(self, passphrase: str, *, lose_unsent: bool = False) -> Wiped:
        """Destroy the vault, its backups, notes and logs; the desk is closed after this.

        Nothing is destroyed before the sealed records are where they can go on from. Raises SupervisorOnly,
        WrongPassphrase, TooSoon, WipeLosesUnsent (unless `lose_unsent`) and the StoreErrors.
        """
        if self._vault.officer.role is not Role.SUPERVISOR:
            raise SupervisorOnly
        self._vault.signer_of(self._vault.officer.id, passphrase).drop()
        self._sending.hand_over()
        unsent = self.unsent()
        kept = self._keep_on_the_road(unsent, lose_unsent)
        trace = self._home.folder / _TRACE.format(self._vault.vault_id)
        write_whole(trace, self._trace(unsent, kept))
        if kept is Kept.OUTBOX:  # cut short before `begin`, the vault still has every byte and sends it again
            self._home.outbox.replace(left_outbox(self._home, self._vault.vault_id))
        else:
            self._vault.forget_outbox_key()
        for path in self._home.folder.glob("outbox.db*"):
            path.unlink()
        files.begin(self._home)
        self._vault.forget_device_secret()  # what a flash disk may still hold of the envelopes opens no more
        self._vault.close()
        files.finish(self._home)
        left = left_outbox(self._home, self._vault.vault_id)
        return Wiped(trace, unsent, kept, replace(self._road, path=left) if kept is Kept.OUTBOX else None)

    def _keep_on_the_road(self, unsent: Unsent, lose_unsent: bool) -> Kept:
        if not unsent.sealed:
            return Kept.NOTHING
        if self._vault.share_outbox_key() in _HELD:
            with open_outbox_database(self._road.path, self._road.key) as outbox:
                outbox.truncate_log()  # the file alone is moved
            return Kept.OUTBOX
        if self._vault.enrolment.keys.courier is not None:
            folder = self._home.folder / "unsent"
            folder.mkdir(mode=0o700, exist_ok=True)
            self._sending.carry_out(folder)
            return Kept.COURIER
        if not lose_unsent:
            raise WipeLosesUnsent(unsent.sealed)
        return Kept.LOST

    def _trace(self, unsent: Unsent, kept: Kept) -> bytes:
        """Return the statement of the wipe, signed by device and officer; it says nothing of any record's content."""
        device, officer, head = self._vault.device_signer, self._vault.officer_signer, self._log.head
        told = {
            "v": 1,
            "vault": self._vault.vault_id,
            "post": self._vault.enrolment.post.code,
            "at": self._clock.now().isoformat(timespec="seconds"),
            "author": self._vault.officer.label,
            "head": {"seq": head.seq, "sha256": head.sha256},
            "unsent": asdict(unsent),
            "kept": kept.value,
            "keys": {"device": _text(device.public), "officer": _text(officer.public)},
        }
        return dsse.sign(PAYLOAD_TYPE, json.dumps(told, sort_keys=True).encode(), (device, officer)).encode()


def left_outbox(home: Home, vault_id: str) -> Path:
    """Return where the outbox of a vault that was wiped waits."""
    return home.folder / f"outbox-{vault_id}.db"


def left_roads(home: Home, keyring: Keyring, shelf: FormShelf, clock: Clock, ids: Ids) -> Iterator[Road]:
    """Yield the roads of vaults that were wiped here with sealed records still to send, where the keyring has the key."""
    for path in sorted(home.folder.glob("outbox-*-*.db")):
        key = keyring.outbox_key(path.stem.removeprefix("outbox-"))
        if key is not None:
            yield Road(path, key, shelf.xml, clock, ids)


def forget_left(road: Road, keyring: Keyring) -> bool:
    """Take an outbox that was left away once nothing waits in it; tell whether it went."""
    state = road.state().summary
    if state.waiting or state.sending or state.held:
        return False
    keyring.forget(road.path.stem.removeprefix("outbox-"))
    for path in road.path.parent.glob(f"{road.path.name}*"):
        path.unlink(missing_ok=True)
    return True


def _text(data: bytes) -> str:
    return b64encode(data).decode("ascii")
