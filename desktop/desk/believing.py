"""What a delivery to this installation is held against: the root it believes, and a time that is surely past."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import desktop
from desktop.content.library import Library
from desktop.errors import PackProblem, PackRefused, UpdateRefused
from desktop.incidents.known_time import known_times
from desktop.paths import resource

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from desktop.vault.open_vault import OpenVault


@dataclass(frozen=True)
class Basis:
    """The same for content and for the program: TUF root metadata, known time, running version, own content."""

    root: bytes = field(repr=False)
    known: datetime
    program: str
    resources: Path


class Believing:
    """What an open vault and the deliveries of before say; `folders` hold the metadata that was verified last."""

    def __init__(self, opened: OpenVault, *folders: Path) -> None:
        self._vault, self._folders = opened, folders

    def known(self) -> datetime:
        """The latest of the program's content, the newest record, the newest receipt and the newest signed delivery."""
        from desktop.content.packs.trusting import known_time, signed_times  # noqa: PLC0415 - needed here only

        others = (*known_times(self._vault.database), *signed_times(*self._folders))
        return known_time(Library(resource()), *others)

    def basis(self, refused: type[PackRefused] | type[UpdateRefused]) -> Basis:
        """Return it under the root of this installation.

        Raises `refused` UNTRUSTED where a post that is not for demonstration has only the demonstration's root, or
        another root than its enrolment names; ResourceMissing where there is none.
        """
        from desktop.content.packs.trusting import trusted_root  # noqa: PLC0415 - needed here only

        root, enrolment = trusted_root(resource("trust")), self._vault.enrolment
        if not root.holds_for(demo=enrolment.demo, named=enrolment.tuf_root_sha256):
            raise refused(PackProblem.UNTRUSTED)
        return Basis(root.data, self.known(), desktop.__version__, resource())
