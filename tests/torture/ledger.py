"""What a driven session said it had done, kept outside of it, and whether the vault still says the same."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from desktop.errors import AppError, DraftGone, StoreError
from desktop.store.backups import Backups
from tests.torture.session import FIRST, MovedClock, desk_of, vault_of


@dataclass
class Ledger:
    """Acknowledged acts; `maybe` is the one that was begun and not acknowledged."""

    officer: str
    passphrase: str = FIRST
    officers: dict[str, str] = field(default_factory=dict)  # id → passphrase, but for the one who acts
    removed: set[str] = field(default_factory=set)
    records: set[str] = field(default_factory=set)
    typed: dict[str, str] = field(default_factory=dict)  # draft → the last text that was acknowledged
    backup: int = 0
    maybe: tuple[str, ...] = ()
    acts: Counter[str] = field(default_factory=Counter)

    def hear(self, line: str) -> None:
        """Take one line of the session."""
        stage, act, text = line.split(" ", 2)
        if stage == "begin":
            self.maybe = (act, text)
            return
        self.maybe = ()
        self.acts[act] += 1
        match act, text.split(" ", 1):
            case "typed", [draft, turn]:
                self.typed[draft] = turn
            case "finalise", [instance, draft]:
                self.records.add(instance)
                self.typed.pop(draft, None)
            case "passphrase", _:
                self.passphrase = text
            case "add", [officer, passphrase]:
                self.officers[officer] = passphrase
            case "remove", _:
                self.officers.pop(text)
                self.removed.add(text)
            case "backup", _:
                self.backup = int(text)


class Judge:
    """Opens the vault after each kill and counts what is not as the ledger says; takes over what was half done."""

    def __init__(self, folder: Path, ledger: Ledger) -> None:
        self._folder, self._ledger = folder, ledger
        self._clock = MovedClock()
        self.lost: Counter[str] = Counter()

    def judge(self, *, whole: bool) -> None:
        """Compare; with `whole` also verify every record, page and backup."""
        ledger = self._ledger
        desk = None
        candidates = [ledger.passphrase]
        if ledger.maybe[:1] == ("passphrase",):
            candidates.append(ledger.maybe[1])
        # A change of passphrase that was cut short may still open with the old one, once; from then on with the new.
        any(self._opens(ledger.officer, passphrase) for passphrase in candidates)
        for passphrase in candidates:
            if self._opens(ledger.officer, passphrase):
                ledger.passphrase = passphrase
                desk = self._desk(ledger.officer, passphrase)
                break
        if desk is None:
            self.lost["way in"] += 1
            return
        try:
            self._records(desk)
            self._drafts(desk)
            self._officers(desk)
            if whole:
                self._whole(desk)
        finally:
            desk.close()
            ledger.maybe = ()

    def _opens(self, officer: str, passphrase: str) -> bool:
        self._clock.mono_s += 100  # past any delay after a wrong passphrase
        try:
            vault_of(self._folder, self._clock).unlock(officer, passphrase).close()
        except AppError:
            return False
        return True

    def _desk(self, officer: str, passphrase: str):  # type: ignore[no-untyped-def]
        opened = vault_of(self._folder, self._clock).unlock(officer, passphrase)
        return desk_of(opened, self._folder, self._clock)

    def _records(self, desk) -> None:  # type: ignore[no-untyped-def]
        if self._ledger.maybe[:1] == ("finalise",):
            instance, draft = self._ledger.maybe[1].split()
            if desk.log.record(instance) is not None:
                self._ledger.records.add(instance)
                self._ledger.typed.pop(draft, None)
        self.lost["records"] += sum(desk.log.record(each) is None for each in self._ledger.records)

    def _drafts(self, desk) -> None:  # type: ignore[no-untyped-def]
        for draft, turn in self._ledger.typed.items():
            try:
                xml = desk.log.drafts.get(draft).xml.decode()
            except DraftGone:
                self.lost["drafts"] += 1
                continue
            digits = "".join(each for each in xml.partition("ficticio ")[2][:6] if each.isdigit())
            self.lost["typing"] += int(digits or 0) < int(turn)

    def _officers(self, desk) -> None:  # type: ignore[no-untyped-def]
        ledger, present = self._ledger, {one.id for one in desk.guard.officers()} - {self._ledger.officer}
        act, text = (*ledger.maybe, "", "")[:2]
        for officer in present - set(ledger.officers):
            if act == "add":
                ledger.officers[officer] = text
            else:
                self.lost["removals"] += 1
        for officer in set(ledger.officers) - present:
            if act == "remove" and officer == text:
                ledger.officers.pop(officer)
                ledger.removed.add(officer)
            else:
                self.lost["officers"] += 1
        for officer, passphrase in ledger.officers.items():
            self.lost["way in"] += not self._opens(officer, passphrase)
        tiles = {tile.id for tile in vault_of(self._folder).officers()}
        self.lost["removals"] += len(tiles & ledger.removed)

    def _whole(self, desk) -> None:  # type: ignore[no-untyped-def]
        self.lost["chain"] += not desk.log.verify().ok
        self.lost["pages"] += len(desk._vault.database.damage())
        desk.sending.hand_over()
        self.lost["on the road"] += len(desk.missing)
        if desk._vault.backup_due():  # killed between a removal and its backup: the next closing makes it
            desk.back_up()
        backups = Backups(desk.backups._home)
        self.lost["backups"] += bool(self._ledger.backup) and backups.all()[-1].number < self._ledger.backup
        for backup in backups.all()[-1:]:
            try:
                backups.check(backup, desk._vault._opened.vault_key)
            except StoreError:
                self.lost["backups"] += 1
        self.lost["left over"] += len(list(self._folder.rglob("*.part*")))
