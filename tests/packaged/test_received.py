"""What travelled with the packages tells whether they are those that were signed."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from desktop.errors import EnrolmentProblem, EnrolmentRefused
from desktop.vault.trust import Trust

sys.path.insert(0, str(Path(__file__).parents[2] / "resources/installer"))
from received import found_faults
from release import write_manifest


@pytest.fixture
def key() -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(bytes(range(32)))


@pytest.fixture
def dist(tmp_path: Path, key: Ed25519PrivateKey) -> Path:
    folder = tmp_path / "packages"
    folder.mkdir()
    for name in ("vigia.deb", "vigia.tar.xz", "vigia.cdx.json"):
        (folder / name).write_bytes(name.encode() * 100)
    write_manifest(folder, key)
    return folder


def _trust(folder: Path, key: Ed25519PrivateKey) -> Trust:
    public = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    (folder / "entrega.pub").write_bytes(public)
    return Trust.load(folder)


def test_what_was_signed_is_taken(tmp_path: Path, dist: Path, key: Ed25519PrivateKey) -> None:
    assert found_faults(dist, _trust(tmp_path, key)) == []


def test_a_file_that_is_changed_missing_or_added_is_named(
    tmp_path: Path, dist: Path, key: Ed25519PrivateKey
) -> None:
    (dist / "vigia.deb").write_bytes(b"another")
    (dist / "vigia.tar.xz").unlink()
    (dist / "setup.exe").touch()
    assert found_faults(dist, _trust(tmp_path, key)) == [
        "vigia.tar.xz: missing",
        "setup.exe: not in the manifest",
        "vigia.deb: changed",
    ]


def test_a_manifest_that_another_key_signed_is_refused(
    tmp_path: Path, dist: Path, key: Ed25519PrivateKey
) -> None:
    write_manifest(dist, Ed25519PrivateKey.generate())
    with pytest.raises(EnrolmentRefused) as refused:
        found_faults(dist, _trust(tmp_path, key))
    assert refused.value.reason is EnrolmentProblem.UNTRUSTED
