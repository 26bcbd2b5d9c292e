"""The ministry's side: a TUF repository in a folder, for any static server or a USB stick. Authoring only.

Two pairs of roles (https://theupdateframework.github.io/specification/): *offline* keys sign root and targets,
two of three, and never touch a machine with a network; the *online* key signs snapshot and timestamp.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    KeySerializationEncryption,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from securesystemslib.signer import CryptoSigner  # type: ignore[attr-defined]
from tuf.api.metadata import (  # type: ignore[attr-defined]
    Metadata,
    MetaFile,
    Root,
    Snapshot,
    TargetFile,
    Targets,
    Timestamp,
)
from tuf.api.serialization import DeserializationError

from desktop.content.packs.archive import named
from desktop.content.packs.terms import LONG, SHORT
from desktop.errors import ContentError

OFFLINE, ONLINE = ("offline-1", "offline-2", "offline-3"), "online"
THRESHOLD = 2


@dataclass(frozen=True)
class Keys:
    """The signers of a ceremony; fewer than all may be present, two offline ones sign."""

    offline: tuple[CryptoSigner, ...]
    online: CryptoSigner


def make_keys(folder: Path, passphrase: bytes | None = None) -> None:
    """Write new keys as PEM files, encrypted where a passphrase is given; never overwrites one."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    locked: KeySerializationEncryption = BestAvailableEncryption(passphrase) if passphrase else NoEncryption()
    for name in (*OFFLINE, ONLINE):
        pem = Ed25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, locked)
        with (folder / f"{name}.pem").open("xb") as file:
            file.write(pem)
        (folder / f"{name}.pem").chmod(0o600)


def load_keys(folder: Path, passphrase: bytes | None = None) -> Keys:
    """Read the keys that are here. Raises ContentError where two offline ones or the online one cannot be."""

    def signer(name: str) -> CryptoSigner:
        try:
            key = load_pem_private_key((folder / f"{name}.pem").read_bytes(), passphrase)
        except (OSError, ValueError, TypeError) as error:
            raise ContentError(f"{name}.pem", "is not a key that this passphrase opens") from error
        if not isinstance(key, Ed25519PrivateKey):
            raise ContentError(f"{name}.pem", "is not an Ed25519 key")
        return CryptoSigner(key)

    offline = tuple(signer(name) for name in OFFLINE if (folder / f"{name}.pem").exists())
    if len(offline) < THRESHOLD:
        raise ContentError(folder.name, f"{len(offline)} offline keys, {THRESHOLD} are needed")
    return Keys(offline, signer(ONLINE))


def make_root(keys: Keys, now: datetime) -> bytes:
    """The root that posts start from, signed by all three offline keys. Raises ContentError where one is absent."""
    if len(keys.offline) != len(OFFLINE):
        raise ContentError("keys", f"a first root needs all {len(OFFLINE)} offline keys")
    root = Root(expires=_until(now, LONG), consistent_snapshot=True)
    for signer in keys.offline:
        for role in (Root.type, Targets.type):
            root.add_key(signer.public_key, role)
    for role in (Root.type, Targets.type):
        root.roles[role].threshold = THRESHOLD
    for role in (Snapshot.type, Timestamp.type):
        root.add_key(keys.online.public_key, role)
    return _sign(Metadata(root), keys.offline)


class Repository:
    """A repository in a folder: `metadata/` and `targets/`, as a client reads them."""

    def __init__(self, folder: Path) -> None:
        self._metadata, self._targets = folder / "metadata", folder / "targets"

    @property
    def exists(self) -> bool:
        return (self._metadata / "timestamp.json").exists()

    def create(self, keys: Keys, now: datetime, *, root: bytes | None = None) -> bytes:
        """Write the first metadata, without targets; return the root that posts start from.

        A root made before, by the same keys, is kept where given; else one is made, and all three offline keys
        are needed. Raises ContentError where one is absent or a repository is here.
        """
        if self.exists:
            raise ContentError(self._metadata.parent.name, "there is a repository here already")
        signed = root or make_root(keys, now)
        self._metadata.mkdir(parents=True, exist_ok=True)
        self._targets.mkdir(exist_ok=True)
        (self._metadata / "1.root.json").write_bytes(signed)
        self._release(Metadata(Targets(expires=_until(now, LONG))), keys, now, first=True)
        return signed

    def publish(self, packs: Mapping[str, bytes], keys: Keys, now: datetime) -> None:
        """Add packs by target name and sign anew; those that were there stay.

        Raises ContentError for a name that is no pack's, for other bytes under a name already published, and
        where the repository cannot be read.
        """
        targets = self._load(Targets)
        for name, data in packs.items():
            if named(name) is None:
                raise ContentError(name, "is not called like a pack: name-version.zip")
            known = targets.signed.targets.get(name)
            made = TargetFile.from_data(name, data, ["sha256"])
            if known is not None and known.hashes != made.hashes:
                raise ContentError(name, "was published with other contents; raise its version")
            targets.signed.targets[name] = made
            (self._targets / f"{made.hashes['sha256']}.{name}").write_bytes(data)
        self._release(targets, keys, now)

    def renew(self, keys: Keys, now: datetime) -> None:
        """Sign the same targets for another term."""
        self._release(self._load(Targets), keys, now)

    def _release(self, targets: Metadata[Targets], keys: Keys, now: datetime, *, first: bool = False) -> None:
        targets.signed.version += 0 if first else 1
        targets.signed.expires = _until(now, LONG)
        data = _sign(targets, keys.offline)
        version = targets.signed.version
        (self._metadata / f"{version}.targets.json").write_bytes(data)
        snapshot = Snapshot(version=version, expires=_until(now, SHORT))
        snapshot.meta["targets.json"] = _described(data, version)
        snapshot_data = _sign(Metadata(snapshot), (keys.online,))
        (self._metadata / f"{version}.snapshot.json").write_bytes(snapshot_data)
        timestamp = Timestamp(version=version, expires=_until(now, SHORT))
        timestamp.snapshot_meta = _described(snapshot_data, version)
        (self._metadata / "timestamp.json").write_bytes(_sign(Metadata(timestamp), (keys.online,)))

    def _load(self, kind: type[Targets]) -> Metadata[Targets]:
        try:
            timestamp = Metadata[Timestamp].from_file(str(self._metadata / "timestamp.json"))
            version = timestamp.signed.snapshot_meta.version
            return Metadata[Targets].from_file(str(self._metadata / f"{version}.{kind.type}.json"))
        except (OSError, DeserializationError) as error:
            raise ContentError(self._metadata.parent.name, "there is no repository here") from error


def _until(now: datetime, term: timedelta) -> datetime:
    return (now + term).replace(microsecond=0)


def _described(data: bytes, version: int) -> MetaFile:
    return MetaFile(version, len(data), {"sha256": hashlib.sha256(data).hexdigest()})


def _sign(
    metadata: Metadata[Root] | Metadata[Targets] | Metadata[Snapshot] | Metadata[Timestamp],
    signers: Sequence[CryptoSigner],
) -> bytes:
    metadata.signatures.clear()
    for signer in signers:
        metadata.sign(signer, append=True)
    return metadata.to_bytes()
