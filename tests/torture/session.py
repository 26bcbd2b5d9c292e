"""A driven session: what an officer does all day, as acts that are told to a ledger outside before and after.

The first act of a line is what is about to be done ("begin …"), the second that it was acknowledged ("done …").
All answers are fictitious.
"""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from desktop.content.shelf import FormShelf
from desktop.desk import Desk, Snapshot, Work
from desktop.forms.session import Session
from desktop.forms.surroundings import Surroundings
from desktop.incidents.records import Record
from desktop.paths import Home, home, resource
from desktop.vault.clock import SystemClock, SystemIds
from desktop.vault.demo import demo_enrolment
from desktop.vault.officer import Role
from desktop.vault.open_vault import OpenVault
from desktop.vault.passphrase import FixedKdf
from desktop.vault.posts import list_posts
from desktop.vault.vault import Vault

FIRST = "0 tornillo lluvia montaña azul"
FORM = "seguimiento"
SHELF = FormShelf(resource("forms"))
Tell = Callable[[str], None]


class MovedClock(SystemClock):
    """The machine's clock, moved by what the test says: wall time and monotonic time apart."""

    def __init__(self) -> None:
        super().__init__()
        self.wall_s = self.mono_s = 0.0

    def now(self):  # type: ignore[no-untyped-def]
        from datetime import datetime

        return datetime.fromtimestamp(time.time() + self.wall_s).astimezone()

    def mono_ms(self) -> int:
        return super().mono_ms() + int(self.mono_s * 1000)


def vault_of(folder: Path, clock: SystemClock | None = None) -> Vault:
    """The vault of a folder, with a cost of passphrases that a test can bear and no keyring."""
    return Vault(home(folder), clock or SystemClock(), SystemIds(), kdf=FixedKdf(64, 1))


def desk_of(opened: OpenVault, folder: Path, clock: SystemClock | None = None) -> Desk:
    return Desk(opened, Home(folder), SHELF, clock or SystemClock(), SystemIds())


def create(folder: Path) -> str:
    """Make a vault with one fictitious supervisor under `FIRST`, and return the officer's id."""
    enrolment = demo_enrolment(list_posts()[0], now=SystemClock().now())
    with vault_of(folder).create("Persona Inventada", Role.SUPERVISOR, FIRST, enrolment) as opened:
        desk_of(opened, folder).close()
        return opened.officer.id


def begin(desk: Desk, *, hecho: str = "") -> tuple[Work, Session]:
    """Open a draft and its form."""
    work = desk.start(FORM, hecho=hecho)
    return work, Session(work.form, Surroundings(SystemClock(), SystemIds()))


def type_into(desk: Desk, work: Work, session: Session, text: str, *, durable: bool = False) -> None:
    """Write an answer as autosave does, without waiting for the disk unless `durable`."""
    session.set("/data/novedad", "otra")
    session.set("/data/relato", text)
    desk.keep(Snapshot(work.draft_id, session.draft(), {"ref": "/data/relato"}), durable=durable)


def record(desk: Desk, text: str) -> Record:
    """Draft and finalise one record, and hand it over, as the window does."""
    work, session = begin(desk)
    type_into(desk, work, session, text)
    made = desk.finalise(work.draft_id, session.finalise())
    desk.sending.put_on_the_road()
    assert isinstance(made, Record)
    return made


class Driven:
    """One officer's acts in random order until the process is killed; with `durable`, typing waits for the disk."""

    def __init__(
        self, desk: Desk, passphrase: str, chance: random.Random, tell: Tell, *, durable: bool = False
    ) -> None:
        self._desk, self._passphrase, self._chance, self._tell = desk, passphrase, chance, tell
        self._durable = durable
        self._turn = 0
        self._work, self._session = self._open_draft()

    def run(self, most: int | None = None) -> None:
        """Act that many times; without a number it never returns."""
        acts = [self._type] * 10 + [self._finalise] * 6 + [self._passphrase_changes] * 2
        acts += [self._add, self._remove, self._back_up]
        done = 0
        while most is None or done < most:
            done += 1
            self._turn += 1
            self._chance.choice(acts)()

    def _open_draft(self) -> tuple[Work, Session]:
        work, session = begin(self._desk)
        self._tell(f"done draft {work.draft_id}")
        return work, session

    def _type(self) -> None:
        for _ in range(self._chance.randrange(1, 8)):
            self._turn += 1
            type_into(
                self._desk,
                self._work,
                self._session,
                f"texto ficticio {self._turn:06}",
                durable=self._durable,
            )
            self._tell(f"done typed {self._work.draft_id} {self._turn:06}")

    def _finalise(self) -> None:
        type_into(self._desk, self._work, self._session, f"cierre ficticio {self._turn:06}")
        instance = self._session.finalise()
        self._tell(f"begin finalise {instance.instance_id} {self._work.draft_id}")
        self._desk.finalise(self._work.draft_id, instance)
        self._tell(f"done finalise {instance.instance_id} {self._work.draft_id}")
        self._desk.sending.put_on_the_road()  # as the window does, once it has told the officer
        self._work, self._session = self._open_draft()

    def _passphrase_changes(self) -> None:
        new = f"{self._chance.randrange(10**9)} tornillo lluvia montaña azul"
        self._tell(f"begin passphrase {new}")
        self._desk.guard.change_passphrase(self._passphrase, new)
        self._tell(f"done passphrase {new}")
        self._passphrase = new

    def _add(self) -> None:
        if len(self._desk.guard.officers()) > 3:
            return
        passphrase = f"{self._chance.randrange(10**9)} sombrero ventana cuchara verde"
        self._tell(f"begin add {passphrase}")
        tile = self._desk.guard.add_officer(f"Inventada {self._turn}", Role.OFFICER, passphrase)
        self._tell(f"done add {tile.id} {passphrase}")

    def _remove(self) -> None:
        others = [one for one in self._desk.guard.officers() if one.id != self._desk.officer.id]
        if not others:
            return
        self._tell(f"begin remove {others[0].id}")
        self._desk.guard.remove_officer(others[0].id)
        self._tell(f"done remove {others[0].id}")

    def _back_up(self) -> None:
        self._tell("begin backup -")
        self._tell(f"done backup {self._desk.back_up().number}")


def drive(folder: Path, officer_id: str, passphrase: str, seed: int, pipe: int) -> None:
    """Be the process that is killed: unlock, then act and tell; called in a fresh fork."""

    def tell(line: str) -> None:
        os.write(pipe, f"{line}\n".encode())

    desk = desk_of(vault_of(folder).unlock(officer_id, passphrase), folder)
    tell("done unlock -")
    with suppress(BrokenPipeError):
        Driven(desk, passphrase, random.Random(seed), tell).run()
