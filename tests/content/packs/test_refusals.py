"""What a post refuses of a delivery, and why; nothing that was installed changes."""

from __future__ import annotations

import shutil
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from desktop.content.packs.installing import Packs
from desktop.content.packs.signing import Keys, Repository, load_keys, make_keys
from desktop.content.packs.sources import WebSource
from desktop.errors import AddressWrong, PackProblem
from tests.content.packs.ministry import NAME, NOW, Ministry, install, refused


def test_a_changed_pack_isrefused(packs: Packs, ministry: Ministry) -> None:
    ministry.publish("1")
    install(packs, ministry)
    ministry.publish("2")
    (path,) = (ministry.folder / "targets").glob("*-2.zip")
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    assert refused(packs, ministry) is PackProblem.TAMPERED


def test_an_older_repository_isrefused(packs: Packs, ministry: Ministry, tmp_path: Path) -> None:
    ministry.publish("1")
    shutil.copytree(ministry.folder, tmp_path / "old")
    ministry.publish("2")
    assert install(packs, ministry) == ["2"]
    ministry.folder = tmp_path / "old"
    assert refused(packs, ministry) is PackProblem.OLDER


def test_parts_of_different_deliveries_arerefused(packs: Packs, ministry: Ministry, tmp_path: Path) -> None:
    ministry.publish("1")
    shutil.copytree(ministry.folder, tmp_path / "old")
    ministry.publish("2")
    metadata = ministry.folder / "metadata"
    shutil.copy(tmp_path / "old" / "metadata" / "2.snapshot.json", metadata / "3.snapshot.json")
    assert refused(packs, ministry) is PackProblem.MIXED
    (metadata / "3.snapshot.json").unlink()
    assert refused(packs, ministry) is PackProblem.MIXED


def test_another_signer_isrefused(packs: Packs, ministry: Ministry, tmp_path: Path) -> None:
    make_keys(tmp_path / "others")
    others = load_keys(tmp_path / "others")
    ministry.folder = tmp_path / "false"
    Repository(ministry.folder).create(others, NOW)
    ministry.keys = others
    ministry.publish("1")
    assert refused(packs, ministry) is PackProblem.UNTRUSTED


def test_one_offline_key_is_not_enough(packs: Packs, ministry: Ministry, keys: Keys) -> None:
    ministry.keys = Keys(keys.offline[:1], keys.online)
    ministry.publish("1")
    assert refused(packs, ministry) is PackProblem.UNTRUSTED
    ministry.keys = Keys(keys.offline[1:], keys.online)
    ministry.publish("1.1")
    assert install(packs, ministry) == ["1.1"]


@pytest.mark.parametrize("clock", [NOW - timedelta(days=1), NOW + timedelta(days=731)])
def test_a_clock_nobody_believes_asks_the_supervisor(
    packs: Packs, ministry: Ministry, clock: datetime
) -> None:
    ministry.publish("1")
    assert refused(packs, ministry, clock) is PackProblem.CLOCK
    assert install(packs, ministry, clock, confirmed=True) == ["1"]


def test_a_confirmed_clock_opens_no_door_to_an_older_delivery(
    packs: Packs, ministry: Ministry, tmp_path: Path
) -> None:
    ministry.publish("1")
    shutil.copytree(ministry.folder, tmp_path / "old")
    ministry.publish("2")
    install(packs, ministry)
    ministry.folder = tmp_path / "old"
    assert refused(packs, ministry, NOW - timedelta(days=900), confirmed=True) is PackProblem.OLDER


def test_a_pack_for_a_newer_program_waits(packs: Packs, ministry: Ministry) -> None:
    Repository(ministry.folder).publish(dict([ministry.pack("1", min_program="0.2")]), ministry.keys, NOW)
    assert refused(packs, ministry) is PackProblem.PROGRAM


def test_content_that_cannot_be_read_is_not_activated(packs: Packs, ministry: Ministry) -> None:
    ministry.publish("1")
    install(packs, ministry)
    ministry.files = {**ministry.files, "directory/indicators.csv": b"id,name\nOB-01,ob_01\n"}
    ministry.publish("2")
    assert refused(packs, ministry) is PackProblem.UNREADABLE
    assert list(packs._folder.rglob("*.new")) == []


def test_a_pack_under_another_name_isrefused(packs: Packs, ministry: Ministry) -> None:
    _, data = ministry.pack("1")
    Repository(ministry.folder).publish({f"{NAME}-2.zip": data}, ministry.keys, NOW)
    assert refused(packs, ministry) is PackProblem.UNREADABLE


def test_a_folder_without_a_repository_isrefused(packs: Packs, ministry: Ministry, tmp_path: Path) -> None:
    ministry.folder = tmp_path / "nothing"
    assert refused(packs, ministry) is PackProblem.UNREADABLE


@pytest.mark.parametrize("name", ["timestamp.json", "2.snapshot.json", "2.targets.json"])
@pytest.mark.parametrize("data", [b"<html>Acepte las condiciones</html>", b"", b"{}", b"[" * 5000])
def test_an_answer_that_is_no_metadata_isrefused(
    packs: Packs, ministry: Ministry, name: str, data: bytes
) -> None:
    ministry.publish("1")
    (ministry.folder / "metadata" / name).write_bytes(data)
    assert refused(packs, ministry) in {PackProblem.UNREADABLE, PackProblem.MIXED}


def test_an_address_that_is_not_secure_is_not_asked() -> None:
    for address in ("http://contenidos.example/packs", "ftp://contenidos.example", "https://"):
        with pytest.raises(AddressWrong):
            WebSource(address)
