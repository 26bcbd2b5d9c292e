"""The post's side of a new version: found in a repository or on a stick, verified by TUF, kept for whoever installs."""

from __future__ import annotations

import hashlib
import json
from datetime import datetime
from pathlib import Path

from tuf.ngclient import FetcherInterface  # type: ignore[attr-defined]

from desktop.content.packs.archive import number
from desktop.content.packs.installing import Packs
from desktop.content.updates.installers import Installer, KeptInstallers, named
from desktop.errors import PackProblem, PackRefused, UpdateRefused


class Updates(Packs):
    """New versions for one machine; believed from the same root and by the same rules of time as packs.

    `kind` is the kind of installer this machine takes; the other parameters are those of `Packs`.
    """

    def __init__(
        self, folder: Path, root: bytes, *, known: datetime, program: str, resources: Path, kind: str
    ) -> None:
        super().__init__(folder, root, known=known, program=program, resources=resources)
        self.kept, self._kind = KeptInstallers(folder), kind

    def take(self, source: FetcherInterface, clock: datetime, *, confirmed: bool = False) -> Installer | None:
        """Bring the newest version for this machine here; None where there is none later than this program.

        Raises UpdateRefused, and then what was kept before stays: PROGRAM where a version between must come first,
        ROOM where the disk is full, TAMPERED for a cut or changed file, and the reasons of `Packs`.
        """
        try:
            return self._take(source, self.reference(clock, confirmed=confirmed))
        except PackRefused as refused:
            raise UpdateRefused(refused.reason) from refused

    def _take(self, source: FetcherInterface, reference: datetime) -> Installer | None:
        updater = self._refreshed(source, reference)
        offered = self._newest()
        if offered is None or number(offered.version) <= number(self._program):
            return None
        if number(offered.oldest) > number(self._program):
            raise PackRefused(PackProblem.PROGRAM)
        if self.kept.waiting(self._program) == offered:
            return offered
        data = self._download(updater, offered.name)
        if hashlib.sha256(data).hexdigest() != offered.sha256:
            raise PackRefused(PackProblem.TAMPERED)
        self.kept.keep(offered, data)
        return offered

    def _newest(self) -> Installer | None:
        """Return the latest installer of this machine's kind that the metadata just verified lists."""
        data = json.loads((self._folder / "metadata" / "targets.json").read_text(encoding="utf-8"))
        found = []
        for name, said in data["signed"]["targets"].items():
            parts = named(name)
            if parts is None or parts[0] != self._kind:
                continue
            oldest = str(said.get("custom", {}).get("oldest", "0"))
            found.append(
                Installer(name, parts[1], parts[0], said["length"], said["hashes"]["sha256"], oldest)
            )
        return max(found, key=lambda one: number(one.version), default=None)
