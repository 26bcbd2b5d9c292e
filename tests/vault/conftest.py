"""A vault in a temporary folder, with a clock that the test moves and a cost that the test can bear."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop.paths import Home, home
from desktop.vault.clock import SystemIds
from desktop.vault.demo import demo_enrolment
from desktop.vault.enrolment import Enrolment
from desktop.vault.officer import Role
from desktop.vault.open_vault import OpenVault
from desktop.vault.passphrase import FixedKdf
from desktop.vault.posts import list_posts
from desktop.vault.vault import Vault

ANA = "tornillo lluvia montaña azul"
BETO = "sombrero ventana cuchara verde"


class MovedClock:
    """A clock that stands still until it is moved; `reboot` starts another boot."""

    def __init__(self) -> None:
        self.wall = datetime(2026, 8, 1, 9, 0, tzinfo=UTC)
        self.milliseconds = 5_000_000
        self.boot = "boot-1"

    def now(self) -> datetime:
        return self.wall

    def mono_ms(self) -> int:
        return self.milliseconds

    def boot_id(self) -> str:
        return self.boot

    def pass_s(self, seconds: float) -> None:
        self.wall += timedelta(seconds=seconds)
        self.milliseconds += int(seconds * 1000)

    def reboot(self) -> None:
        self.boot, self.milliseconds = self.boot + "'", 1_000


@pytest.fixture
def clock() -> MovedClock:
    return MovedClock()


@pytest.fixture
def folder(tmp_path: Path) -> Home:
    return home(tmp_path / "data")


@pytest.fixture
def enrolment(clock: MovedClock) -> Enrolment:
    return demo_enrolment(list_posts()[0], now=clock.now())


@pytest.fixture
def start(folder: Home, clock: MovedClock) -> Callable[..., Vault]:
    """Start the program anew on the same data folder."""

    def started(**given: object) -> Vault:
        parts = {"ids": SystemIds(), "keyring": None, "kdf": FixedKdf(64, 1), **given}
        return Vault(folder, clock, parts.pop("ids"), parts.pop("keyring"), **parts)

    return started


@pytest.fixture
def vault(start: Callable[..., Vault], enrolment: Enrolment) -> Vault:
    """A locked vault whose one officer is Ana, a supervisor."""
    made = start()
    made.create("Ana Ñandubay", Role.SUPERVISOR, ANA, enrolment).close()
    return made


@pytest.fixture
def ana(vault: Vault) -> OpenVault:
    opened = vault.unlock(vault.officers()[0].id, ANA)
    yield opened
    opened.close()
