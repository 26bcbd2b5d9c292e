"""The ministry's side of a new version: its installers as signed targets beside the packs. Authoring only."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from tuf.api.metadata import TargetFile, Targets  # type: ignore[attr-defined]

from desktop.content.packs.signing import Keys, Repository
from desktop.content.updates.installers import named
from desktop.errors import ContentError


class ProgramRepository(Repository):
    """A repository that also holds installers."""

    def publish_installers(
        self, files: Mapping[str, bytes], keys: Keys, now: datetime, *, oldest: str = "0"
    ) -> None:
        """Add installers by file name and sign anew; `oldest` is the oldest version they upgrade from.

        Raises ContentError for a name that is no installer's, and for other bytes under a name already published.
        """
        targets = self._load(Targets)
        for name, data in files.items():
            if named(name) is None:
                raise ContentError(name, "is not called like an installer: vigia_1.2.0_amd64.deb")
            known = targets.signed.targets.get(name)
            made = TargetFile.from_data(name, data, ["sha256"])
            made.unrecognized_fields["custom"] = {"oldest": oldest}
            if known is not None and known.hashes != made.hashes:
                raise ContentError(name, "was published with other contents; raise its version")
            targets.signed.targets[name] = made
            (self._targets / f"{made.hashes['sha256']}.{name}").write_bytes(data)
        self._release(targets, keys, now)
