"""A machine at a fictitious post: a vault on disk, keys, a clock and ids that the test decides."""

from __future__ import annotations

import hashlib
import random
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, timezone
from functools import cached_property
from pathlib import Path
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desktop.incidents.keys import OfficerKey
from desktop.incidents.log import Log
from desktop.incidents.ports import Bundle, FormFacts, Part
from desktop.incidents.records import Post, Record
from desktop.incidents.statement import Pack
from desktop.store.database import Database
from desktop.store.schema import open_vault_database
from desktop.sync.sealing import RegistrySealer
from desktop.vault.demo import demo_enrolment
from desktop.vault.enrolment import Enrolment
from desktop.vault.posts import list_posts

ARGENTINA = timezone(timedelta(hours=-3))
FORM = FormFacts("deteccion_temprana", "1", "ab" * 32)
PACK = Pack("base", "1")
POST = Post("ABL", "A", "ABL-A")
KEY = bytes(range(32))


@dataclass
class FixedClock:
    """Stands still until the test moves it; `boot` changes when the machine restarts."""

    wall: datetime = datetime(2026, 11, 21, 9, 0, tzinfo=ARGENTINA)
    mono: int = 1_000
    boot: str = "boot-1"

    def now(self) -> datetime:
        return self.wall

    def mono_ms(self) -> int:
        return self.mono

    def boot_id(self) -> str:
        return self.boot

    def forward(self, **span: float) -> None:
        """Let time pass, as both clocks see it."""
        passed = timedelta(**span)
        self.wall += passed
        self.mono += int(passed.total_seconds() * 1000)


@dataclass
class SeededIds:
    """Ids that repeat from run to run."""

    generator: random.Random = field(default_factory=lambda: random.Random(7))

    def uuid(self) -> str:
        return str(UUID(bytes=self.generator.randbytes(16), version=4))

    def random(self, size: int) -> bytes:
        return self.generator.randbytes(size)


@dataclass(frozen=True)
class Ed25519Signer:
    """A key in memory, derived from a word so that tests repeat."""

    word: str

    @cached_property
    def _key(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(hashlib.sha256(self.word.encode()).digest())

    @property
    def public(self) -> bytes:
        return self._key.public_key().public_bytes_raw()

    @property
    def keyid(self) -> str:
        return hashlib.sha256(self.public).hexdigest()

    def sign(self, data: bytes) -> bytes:
        return self._key.sign(data)


class ExampleTrouble(Exception):
    """What the sealer raises when a test breaks it."""


@dataclass
class BendableSealer:
    """The real sealer under the demo keys, which the test can bend: other recipients, no registry key, failing."""

    real: RegistrySealer
    recipients: frozenset[str] = frozenset({"nominal", "fiscalia", "connivencia"})
    sealed: bool = True
    broken: bool = False

    def seal(
        self,
        instance_id: str,
        xml: bytes,
        parts: tuple[Part, ...],
        form: FormFacts,
        priority: int,
        created: datetime,
    ) -> Bundle:
        if self.broken:
            raise ExampleTrouble
        bundle = self.real.seal(instance_id, xml, parts, form, priority, created)
        return bundle if self.sealed else replace(bundle, sealed=False)

    def seal_answers(self, recipient_class: str, answers: dict[str, str]) -> Part | None:
        return (
            self.real.seal_answers(recipient_class, answers) if recipient_class in self.recipients else None
        )


@dataclass(frozen=True)
class ExampleInstance:
    """A finished instance, as the forms engine hands it over."""

    xml: bytes
    instance_id: str
    parts: tuple[tuple[str, str, bytes], ...] = ()
    sealed: dict[str, dict[str, str]] = field(default_factory=dict)
    form_id: str = FORM.id
    version: str = FORM.version


def an_enrolment(now: datetime) -> Enrolment:
    """An enrolment under the demo keys, which are in the repository because they protect nothing."""
    post = next(post for post in list_posts() if post.code == POST.code)
    return demo_enrolment(post, now=now)


class World:
    """One machine with its vault; `log_of` gives the log as an officer sees it."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "vault.db"
        self.database: Database = open_vault_database(self.path, KEY, create=True)
        self.clock, self.ids = FixedClock(), SeededIds()
        self.sealer = BendableSealer(RegistrySealer(an_enrolment(self.clock.wall), self.ids))
        self.device = Ed25519Signer("device")
        self.officers = {"Agente 01": Ed25519Signer("officer 1")}
        self.log = self.log_of("Agente 01")

    def log_of(self, label: str) -> Log:
        """Return the log as this officer sees it; a label not seen before is a new officer."""
        signer = self.officers.setdefault(label, Ed25519Signer(label))
        known = [OfficerKey(each, key.public) for each, key in self.officers.items()]
        return Log(
            self.database, self.device, signer, label, POST, self.sealer, self.clock, self.ids, "vigia 0.1",
            officers=known,
        )  # fmt: skip

    def reopen(self) -> None:
        """Close the vault and open it again, as after a restart."""
        self.database.close()
        self.database = open_vault_database(self.path, KEY)
        self.log = self.log_of("Agente 01")

    def instance(self, text: str = "", **given: object) -> ExampleInstance:
        """Finish an example instance: keyword arguments are leaves of /data, save `parts` and `sealed`."""
        parts = given.pop("parts", ())
        sealed = given.pop("sealed", {})
        instance_id = f"uuid:{self.ids.uuid()}"
        leaves = {
            "hecho": "",
            "corrige": "",
            "sal": self.ids.random(16).hex(),
            "prioridad": "1",
            "relato": text,
        }
        leaves |= {name: str(value) for name, value in given.items()}
        body = "".join(f"<{name}>{value}</{name}>" for name, value in leaves.items())
        xml = (
            f'<data xmlns:orx="http://openrosa.org/xforms" id="{FORM.id}" version="{FORM.version}">{body}'
            f"<firma>firma.dsse.json</firma>"
            f"<orx:meta><orx:instanceID>{instance_id}</orx:instanceID></orx:meta></data>"
        )
        return ExampleInstance(xml.encode(), instance_id, parts, sealed)  # type: ignore[arg-type]

    def add(self, text: str = "", *, log: Log | None = None, **given: object) -> Record:
        """Draft and finalise an example record."""
        log = log or self.log
        instance = self.instance(text, **({"nivel_sugerido": "2"} | given))
        draft = log.drafts.create(FORM, PACK, "Agente 01", b"<data/>")
        record = log.finalise(draft.id, instance)
        assert isinstance(record, Record)
        self.clock.forward(minutes=1)
        return record
