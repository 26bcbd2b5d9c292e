"""The packs that are kept on this machine: which one is in force, where its files are, whether they were changed.

It knows nothing of signatures over a network, so that the start of the program does not wait for TUF; a pack is
here only because `installing.Packs` verified it once, and its bytes are held against that again.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from desktop.content.packs.archive import number, read
from desktop.errors import ContentError, PackProblem, PackRefused

KEPT = 3
_INDEX = "installed.json"
_FORMS = "forms"


@dataclass(frozen=True)
class InstalledPack:
    """One version of a pack on this machine; dates are ISO 8601, `expires` is the end of the signature's term."""

    name: str
    version: str
    level: str
    signed_as: str
    sha256: str
    installed: str
    expires: str
    active: bool = False

    def overdue(self, now: datetime) -> timedelta:
        """How long ago its term ended; zero while it runs."""
        return max(timedelta(0), now - datetime.fromisoformat(self.expires))


class KeptPacks:
    """The packs of one data folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def installed(self) -> tuple[InstalledPack, ...]:
        """Every version kept here, by name, newest first. Raises ContentError where the index is damaged."""
        try:
            listed = json.loads((self._folder / _INDEX).read_text(encoding="utf-8"))["packs"]
            found = [InstalledPack(**row) for row in listed]
        except FileNotFoundError:
            return ()
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise ContentError(_INDEX, "cannot be read") from error
        found.sort(key=lambda pack: number(pack.version), reverse=True)
        return tuple(sorted(found, key=lambda pack: pack.name))

    def active(self, name: str) -> InstalledPack | None:
        return next((pack for pack in self.installed() if pack.name == name and pack.active), None)

    def folder(self, name: str) -> Path | None:
        """The files of the active version; None where there is none or it is reserved."""
        pack = self.active(name)
        return self._place(pack) if pack is not None and pack.level != "reserved" else None

    def sealed(self, pack: InstalledPack) -> bytes:
        """The bytes of a reserved pack as they are on the disk: encrypted. Raises OSError."""
        return self._place(pack).read_bytes()

    def form_folders(self, name: str) -> tuple[Path, ...]:
        """Folders of forms of every version that was ever in force here, the newest first: drafts stay at theirs."""
        versions = sorted(
            (path for path in (self._folder / name).glob(f"*.d/{_FORMS}") if path.is_dir()),
            key=lambda path: number(path.parent.name.removesuffix(".d")),
            reverse=True,
        )
        return tuple(versions)

    def changed(self, name: str) -> bool:
        """Whether the files of the active version are no longer those of the pack that was signed."""
        pack = self.active(name)
        if pack is None:
            return False
        try:
            if pack.level == "reserved":
                return digest(self._place(pack).read_bytes()) != pack.sha256
            data = self._archive(pack).read_bytes()
            if digest(data) != pack.sha256:
                return True
            files, place = read(data).files, self._place(pack)
            there = {path.relative_to(place).as_posix() for path in place.rglob("*") if path.is_file()}
            return there != set(files) or any(
                (place / path).read_bytes() != content for path, content in files.items()
            )
        except OSError:
            return True

    def rollback(self, name: str) -> InstalledPack:
        """Go back to the version before the active one; raises PackRefused NOTHING_BEFORE.

        Only among versions that were verified here: a repository can never lead back.
        """
        active, kept = self.active(name), self.installed()
        before = [
            pack
            for pack in kept
            if active is not None and pack.name == name and number(pack.version) < number(active.version)
        ]
        if not before:
            raise PackRefused(PackProblem.NOTHING_BEFORE)
        chosen = before[0]
        self._write([replace(pack, active=pack == chosen) if pack.name == name else pack for pack in kept])
        return replace(chosen, active=True)

    def gone_back_from(self, name: str) -> InstalledPack | None:
        """Return the newest version kept here that is later than the active one; None where there is none."""
        active = self.active(name)
        kept = [pack for pack in self.installed() if pack.name == name]
        later = active is not None and kept and number(kept[0].version) > number(active.version)
        return kept[0] if later else None

    def forward(self, name: str) -> InstalledPack | None:
        """Use again the version that was gone back from, which was verified here; None where there is none."""
        chosen = self.gone_back_from(name)
        if chosen is None:
            return None
        self._write(
            [replace(pack, active=pack == chosen) if pack.name == name else pack for pack in self.installed()]
        )
        return replace(chosen, active=True)

    def _put_aside_damaged(self) -> None:
        """Begin a new index where the old one cannot be read: the metadata still tells which delivery is older."""
        try:
            self.installed()
        except ContentError:
            (self._folder / _INDEX).replace(self._folder / f"{_INDEX}.damaged")

    # --- files ------------------------------------------------------------------------------------------

    def _without_old(self, packs: list[InstalledPack], name: str) -> list[InstalledPack]:
        own = sorted(
            (pack for pack in packs if pack.name == name), key=lambda pack: number(pack.version), reverse=True
        )
        for pack in own[KEPT:]:
            self._forget(pack)
        return [pack for pack in packs if pack not in own[KEPT:]]

    def _forget(self, pack: InstalledPack) -> None:
        """Take a version away, but for its forms: a draft or a record may still be read with them."""
        place = self._place(pack)
        if place.is_dir():
            for path in place.iterdir():
                if path.name != _FORMS:
                    shutil.rmtree(path) if path.is_dir() else path.unlink()
            if not any(place.iterdir()):
                place.rmdir()
        for file in (place, self._archive(pack)):
            if file.is_file():
                file.unlink()

    def _place(self, pack: InstalledPack) -> Path:
        end = ".zip.age" if pack.level == "reserved" else ".d"
        return self._folder / pack.name / f"{pack.version}{end}"

    def _archive(self, pack: InstalledPack) -> Path:
        """The signed bytes, kept to tell later whether a file was changed."""
        return self._folder / pack.name / f"{pack.version}.zip"

    def _write(self, packs: list[InstalledPack]) -> None:
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        text = json.dumps({"v": 1, "packs": [asdict(pack) for pack in packs]}, ensure_ascii=False, indent=1)
        made = self._folder / f"{_INDEX}.new"
        with made.open("w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        made.replace(self._folder / _INDEX)


def digest(data: bytes) -> str:
    """SHA-256 (hex)."""
    return hashlib.sha256(data).hexdigest()
