"""The post's side: packs taken from a source, kept by version, activated, and gone back from.

What TUF refuses (another signer, older, mixed, changed) is refused; being offline for months is not a failure:
metadata past its term keeps what is installed and says since when. Every check ends before anything is activated.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pyrage
from tuf.api import exceptions
from tuf.api.metadata import Metadata, TargetFile, Timestamp  # type: ignore[attr-defined]
from tuf.api.serialization import DeserializationError
from tuf.ngclient import FetcherInterface, Updater  # type: ignore[attr-defined]

from desktop.content.library import Library
from desktop.content.packs.archive import Pack, named, number, read
from desktop.content.packs.kept import InstalledPack, KeptPacks, digest
from desktop.content.packs.opening import opened_pack
from desktop.errors import ContentError, PackProblem, PackRefused

BELIEVABLE = timedelta(days=2 * 365)


class Packs(KeptPacks):
    """The packs of one data folder, and taking others, believed from one root.

    `root` is the TUF root the installer or the enrolment brought; `known` a time surely past: the latest of the
    build, the newest record and the newest receipt; `program` the running version; `resources` the program's
    own content, for the parts a pack leaves out.
    """

    def __init__(self, folder: Path, root: bytes, *, known: datetime, program: str, resources: Path) -> None:
        super().__init__(folder)
        self._root = root
        self._known, self._program, self._resources = known, program, resources

    def reference(self, clock: datetime, *, confirmed: bool = False) -> datetime:
        """The time that terms are held against.

        Raises PackRefused CLOCK where the clock is outside [known, known + 2 years] and no supervisor confirmed;
        once confirmed, terms are held against the known time, and signatures and order are checked as ever.
        """
        if self._known <= clock <= self._known + BELIEVABLE:
            return clock
        if not confirmed:
            raise PackRefused(PackProblem.CLOCK)
        return self._known

    def install(
        self,
        source: FetcherInterface,
        clock: datetime,
        *,
        confirmed: bool = False,
        identity: pyrage.x25519.Identity | None = None,
    ) -> tuple[InstalledPack, ...]:
        """Take the newest version of each pack offered and activate it; return what is new here.

        A version that was gone back from is not new: whoever went back decided so, and `forward` undoes it. `identity` opens reserved packs for this post; they stay encrypted on disk. Raises PackRefused, and then
        nothing that was installed has changed.
        """
        reference = self.reference(clock, confirmed=confirmed)
        self._put_aside_damaged()
        updater = self._refreshed(source, reference)
        offered = self._offered()
        expires = self._expires()
        checked = []
        for name, version in sorted(offered.items()):
            if self._is_here(name, version):
                continue
            data = self._download(updater, offered_target(offered, name, self._targets()))
            pack = self._checked(name, version, data, identity)
            entry = InstalledPack(
                *(name, version, pack.facts.level, pack.facts.signed_as, digest(data)),
                *(clock.isoformat(), expires, True),
            )
            self._unpack(pack, entry)
            checked.append((entry, data))
        for entry, data in checked:
            self._activate(entry, data)
        self._write(self._extended(expires))
        return tuple(entry for entry, _ in checked)

    def reserved(self, name: str, identity: pyrage.x25519.Identity) -> Mapping[str, bytes]:
        """The files of the active version of a reserved pack, opened in memory only; raises PackRefused."""
        pack = self.active(name)
        if pack is None or pack.level != "reserved":
            raise PackRefused(PackProblem.RESERVED)
        return opened_pack(self._place(pack).read_bytes(), identity).files

    def _refreshed(self, source: FetcherInterface, reference: datetime) -> Updater:
        metadata = self._folder / "metadata"
        metadata.mkdir(mode=0o700, parents=True, exist_ok=True)
        offered = _timestamp_version(source)
        known = _local_version(metadata / "timestamp.json")
        try:
            updater = Updater(
                str(metadata), "metadata/", target_base_url="targets/", fetcher=source, bootstrap=self._root
            )
            # The library reads the machine's clock; ours may be wrong for years (protocol of terms above).
            updater._trusted_set.reference_time = reference
            updater.refresh()
        except exceptions.UnsignedMetadataError as error:
            raise PackRefused(PackProblem.UNTRUSTED) from error
        except exceptions.ExpiredMetadataError as error:
            raise PackRefused(PackProblem.EXPIRED) from error
        except (exceptions.BadVersionNumberError, exceptions.LengthOrHashMismatchError) as error:
            older = known is not None and offered is not None and offered < known
            raise PackRefused(PackProblem.OLDER if older else PackProblem.MIXED) from error
        except exceptions.DownloadHTTPError as error:
            # The timestamp is there and what it names is not: the folder was copied in part.
            raise PackRefused(PackProblem.UNREADABLE if offered is None else PackProblem.MIXED) from error
        except (exceptions.DownloadError, exceptions.RepositoryError, OSError) as error:
            raise PackRefused(PackProblem.UNREADABLE) from error
        return updater

    def _targets(self) -> tuple[str, ...]:
        """Names of the targets that the metadata just verified lists."""
        data = json.loads((self._folder / "metadata" / "targets.json").read_text(encoding="utf-8"))
        return tuple(data["signed"]["targets"])

    def _offered(self) -> dict[str, str]:
        newest: dict[str, str] = {}
        for target in self._targets():
            parts = named(target)
            if parts and (parts[0] not in newest or number(parts[1]) > number(newest[parts[0]])):
                newest[parts[0]] = parts[1]
        return newest

    def _expires(self) -> str:
        timestamp = Metadata[Timestamp].from_file(str(self._folder / "metadata" / "timestamp.json"))
        return timestamp.signed.expires.isoformat()

    def _is_here(self, name: str, version: str) -> bool:
        """Whether that version is kept whole; raises PackRefused OLDER where a later one is."""
        kept = [pack.version for pack in self.installed() if pack.name == name]
        if any(number(one) > number(version) for one in kept):
            raise PackRefused(PackProblem.OLDER)
        if not any(number(one) == number(version) for one in kept):
            return False
        active = self.active(name)
        damaged = active is not None and active.version == version and self.changed(name)
        return not damaged

    def _download(self, updater: Updater, target: str) -> bytes:
        information: TargetFile | None = updater.get_targetinfo(target)
        if information is None:
            raise PackRefused(PackProblem.UNREADABLE)
        incoming = self._folder / "incoming"
        try:
            updater.download_target(information, str(incoming))
            return incoming.read_bytes()
        except (exceptions.LengthOrHashMismatchError, exceptions.DownloadLengthMismatchError) as error:
            raise PackRefused(PackProblem.TAMPERED) from error
        except exceptions.DownloadHTTPError as error:
            raise PackRefused(PackProblem.MIXED) from error
        except (exceptions.DownloadError, OSError) as error:
            raise PackRefused(PackProblem.UNREADABLE) from error
        finally:
            incoming.unlink(missing_ok=True)

    def _checked(self, name: str, version: str, data: bytes, identity: pyrage.x25519.Identity | None) -> Pack:
        sealed = data.startswith(b"age-encryption.org/")
        pack = opened_pack(data, identity) if sealed else read(data)
        if (pack.facts.name, pack.facts.version) != (name, version):
            raise PackRefused(PackProblem.UNREADABLE)
        if sealed != (pack.facts.level == "reserved"):
            raise PackRefused(PackProblem.RESERVED)
        if number(pack.facts.min_program) > number(self._program):
            raise PackRefused(PackProblem.PROGRAM)
        return pack

    def _unpack(self, pack: Pack, entry: InstalledPack) -> None:
        """Write beside its place and read it all as the program will; a reserved one is not written in clear."""
        if entry.level == "reserved":
            return
        made = self._new(entry)
        shutil.rmtree(made, ignore_errors=True)
        made.mkdir(mode=0o700, parents=True)
        for path, content in pack.files.items():
            file = made / path
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            file.write_bytes(content)
        try:
            Library(made, program=self._resources).read()
        except ContentError as error:
            shutil.rmtree(made, ignore_errors=True)
            raise PackRefused(PackProblem.UNREADABLE) from error

    def _activate(self, entry: InstalledPack, data: bytes) -> None:
        place = self._place(entry)
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if entry.level == "reserved":
            place.write_bytes(data)
        else:
            shutil.rmtree(place, ignore_errors=True)
            self._new(entry).replace(place)
            self._archive(entry).write_bytes(data)
        others = [
            replace(other, active=False) if other.name == entry.name else other
            for other in self.installed()
            if (other.name, other.version) != (entry.name, entry.version)
        ]
        self._write(self._without_old([entry, *others], entry.name))

    def _extended(self, expires: str) -> list[InstalledPack]:
        """The index with the new term on what the metadata just verified still lists."""
        listed = {named(target) for target in self._targets()}
        signed = {(parts[0], parts[1]) for parts in listed if parts}
        return [
            replace(pack, expires=expires) if (pack.name, pack.version) in signed else pack
            for pack in self.installed()
        ]

    def _new(self, pack: InstalledPack) -> Path:
        return self._folder / pack.name / f"{pack.version}.new"


def offered_target(offered: Mapping[str, str], name: str, targets: tuple[str, ...]) -> str:
    """The target's file name of the version chosen for a pack."""
    return next(
        target
        for target in targets
        if (parts := named(target)) and (parts[0], parts[1]) == (name, offered[name])
    )


def _timestamp_version(source: FetcherInterface) -> int | None:
    """The version a source claims, unverified: it only chooses the words of a refusal."""
    try:
        return _version(source.download_bytes("metadata/timestamp.json", 16384))
    except exceptions.DownloadError:
        return None


def _local_version(path: Path) -> int | None:
    try:
        return _version(path.read_bytes())
    except OSError:
        return None


def _version(data: bytes) -> int | None:
    try:
        return int(Metadata[Timestamp].from_bytes(data).signed.version)
    except (DeserializationError, ValueError):
        return None
