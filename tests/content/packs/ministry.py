"""A ministry of tests that publishes packs, and a post that takes them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.content.packs.archive import PackFacts, write
from desktop.content.packs.installing import Packs
from desktop.content.packs.signing import Keys, Repository
from desktop.content.packs.sources import FolderSource
from desktop.errors import PackProblem, PackRefused

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
NAME = "contenido"


@dataclass
class Ministry:
    """A repository, the root a post starts from, and packs to publish."""

    folder: Path
    keys: Keys
    root: bytes
    files: dict[str, bytes]

    def pack(self, version: str, **facts: str) -> tuple[str, bytes]:
        made = PackFacts(NAME, version, **facts)  # type: ignore[arg-type]
        note = f"# Nota\n\nVersión {version}.\n".encode()
        return made.target, write(made, {**self.files, "LICENSES/nota.md": note})

    def publish(self, *versions: str, now: datetime = NOW) -> None:
        packs = dict(self.pack(version) for version in versions)
        Repository(self.folder).publish(packs, self.keys, now)


def install(packs: Packs, ministry: Ministry, clock: datetime = NOW, **options: object) -> list[str]:
    taken = packs.install(FolderSource(ministry.folder), clock, **options)  # type: ignore[arg-type]
    return [pack.version for pack in taken]


def refused(packs: Packs, ministry: Ministry, clock: datetime = NOW, **options: object) -> PackProblem:
    before = packs.installed()
    with pytest.raises(PackRefused) as caught:
        install(packs, ministry, clock, **options)
    assert packs.installed() == before
    return caught.value.reason
