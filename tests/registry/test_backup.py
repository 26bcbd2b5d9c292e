"""Backup and restore: nothing lost, nothing altered, from one database to the other."""

from __future__ import annotations

import io
import os
import tarfile
from pathlib import Path

import pytest

from registry.archive import Archive
from registry.backup import back_up, restore
from registry.clock import utc_now
from registry.database import open_database
from registry.devices import Devices
from registry.errors import Refused, SetupError
from registry.files import Files
from registry.forms import Forms
from registry.keys import DEMO_KEYS, load_keys, load_private_form_key
from registry.opening import open_submission
from registry.receipts import ReceiptSigner
from registry.submissions import Submissions
from tests.registry.conftest import House
from tests.registry.harness import Cluster
from tests.registry.records import Machine


@pytest.fixture
def full(house: House) -> House:
    """A registry with small and large files, and a record whose files are still on their way."""
    machine = Machine()
    house.receive(machine.enrol().seal(), machine.record("", {"foto.jpg": os.urandom(400_000)}).seal())
    waiting = machine.record().seal()
    assert house.submissions.accept(1, waiting.xml, []).receipt is None
    return house


@pytest.mark.parametrize("to", ["sqlite", "postgresql"])
def test_a_restored_registry_goes_on_where_the_other_was(
    full: House, to: str, tmp_path: Path, postgres: Cluster
) -> None:
    back_up(full.database, full.files, tmp_path / "respaldo.tar")
    data = tmp_path / "otro"
    files = Files(data)
    database = open_database(postgres.create() if to == "postgresql" else None, data)
    counts = restore(database, files, tmp_path / "respaldo.tar")
    assert (counts["submission"], counts["device"]) == (3, 1)

    key = load_private_form_key(DEMO_KEYS / "form-rsa.pem")
    before = [open_submission(full.archive, kept, key) for kept in full.archive.submissions()]
    archive = Archive(database, files)
    after = [open_submission(archive, kept, key) for kept in archive.submissions()]
    assert [(each.xml, each.files, each.kept.receipt) for each in after] == [
        (each.xml, each.files, each.kept.receipt) for each in before
    ]
    assert [form.form_id for form in Forms(database).all()] == [
        form.form_id for form in Forms(full.database).all()
    ]

    keys = load_keys(DEMO_KEYS)
    submissions = Submissions(database, files, ReceiptSigner("prueba", keys.receipt, keys.receipt_keyid))
    device, _token = Devices(database).add("Segundo", utc_now())
    new = Machine().record().seal()
    arriving = [files.arriving(name, "") for name in new.files]
    for each in arriving:
        each.write(new.files[each.name])
    assert submissions.accept(device.id, new.xml, [each.finish() for each in arriving]).receipt is not None
    assert [kept.seq for kept in archive.submissions()] == [1, 2, 3]
    database.close()


def test_the_backup_is_private_and_leaves_nothing_beside_it(full: House, tmp_path: Path) -> None:
    folder = tmp_path / "respaldos"
    folder.mkdir()
    previous = os.umask(0o077)
    try:
        back_up(full.database, full.files, folder / "a.tar")
    finally:
        os.umask(previous)
    assert [path.name for path in folder.iterdir()] == ["a.tar"]
    assert (folder / "a.tar").stat().st_mode & 0o077 == 0


def test_a_registry_in_use_is_never_overwritten(full: House, tmp_path: Path) -> None:
    back_up(full.database, full.files, tmp_path / "a.tar")
    with pytest.raises(SetupError, match="vacío"):
        restore(full.database, full.files, tmp_path / "a.tar")
    assert len(list(full.archive.submissions())) == 2


def altered(source: Path, member: str) -> Path:
    """A copy of a backup where one byte of a member is another."""
    target = source.with_name("alterado.tar")
    with tarfile.open(source) as old, tarfile.open(target, "w") as new:
        for info in old:
            data = bytearray(old.extractfile(info).read())  # type: ignore[union-attr]
            if info.name.startswith(member):
                data[len(data) // 2] ^= 1
            new.addfile(info, io.BytesIO(bytes(data)))
    return target


def test_an_altered_or_cut_backup_is_refused_and_leaves_the_registry_empty(
    full: House, tmp_path: Path
) -> None:
    whole = tmp_path / "a.tar"
    back_up(full.database, full.files, whole)
    cut = tmp_path / "cortado.tar"
    cut.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    for n, bad in enumerate([altered(whole, "files/"), altered(whole, "blob.jsonl"), cut]):
        data = tmp_path / f"nuevo{n}"
        database = open_database(None, data) if data.mkdir() is None else None
        assert database is not None
        with pytest.raises(SetupError):
            restore(database, Files(data), bad)
        assert Devices(database).all() == []
        database.close()


def test_what_came_after_the_backup_can_be_sent_again(full: House, tmp_path: Path) -> None:
    back_up(full.database, full.files, tmp_path / "a.tar")
    lost = Machine().record().seal()
    full.receive(lost)
    data = tmp_path / "otro"
    files, database = Files(data), open_database(None, data)
    restore(database, files, tmp_path / "a.tar")
    keys = load_keys(DEMO_KEYS)
    submissions = Submissions(database, files, ReceiptSigner("prueba", keys.receipt, keys.receipt_keyid))
    assert submissions.accept(1, lost.xml, []).receipt is None
    with pytest.raises(Refused):
        submissions.accept(1, lost.xml + b" ", [])
    database.close()
