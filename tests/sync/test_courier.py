"""The USB road: what is on the stick says nothing, and receipts count once whichever way they come."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import tarfile
import tracemalloc
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from threading import Event

import pyrage
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desktop.errors import (
    CourierFileForeign,
    CourierFileKnown,
    CourierFileUnreadable,
    StickFull,
    StickLost,
)
from desktop.incidents.ports import Bundle
from desktop.sync.bundles import ReceiptKind
from desktop.sync.courier import PAYLOAD_TYPE, Courier, Returned, remito, take_receipts
from tests.sync.bending_server import Registry, sign_receipt
from tests.sync.conftest import START, Post, a_bundle

NOW = START + timedelta(days=1)


class DeviceKey:
    """A device's key, as the vault gives it."""

    def __init__(self) -> None:
        self.private = Ed25519PrivateKey.generate()
        self.public = self.private.public_key().public_bytes_raw()
        self.keyid = hashlib.sha256(self.public).hexdigest()

    def sign(self, data: bytes) -> bytes:
        return self.private.sign(data)


@pytest.fixture
def identity() -> pyrage.x25519.Identity:
    return pyrage.x25519.Identity.generate()


@pytest.fixture
def device() -> DeviceKey:
    return DeviceKey()


@pytest.fixture
def courier(post: Post, identity: pyrage.x25519.Identity, device: DeviceKey) -> Courier:
    return Courier(post.outbox, post.servers, device, str(identity.to_public()), "a1b2c3")


def opened(path: Path, identity: pyrage.x25519.Identity) -> dict[str, bytes]:
    found = {}
    with tarfile.open(fileobj=io.BytesIO(pyrage.decrypt(path.read_bytes(), [identity]))) as tar:
        for entry in tar:
            content = tar.extractfile(entry)
            assert content is not None
            found[entry.name] = content.read()
    return found


def receipt_of(bundle: Bundle, key: Ed25519PrivateKey, **changes: object) -> bytes:
    parts = [
        {"name": part.name, "sha256": hashlib.sha256(part.data).hexdigest()}
        for part in (bundle.xml, *bundle.attachments)
    ]
    statement = {"v": 1, "instance_id": bundle.instance_id, "parts": parts, "registry": "r", "seq": 3}
    return sign_receipt({**statement, "received_at": "2026-11-22T12:00:00Z", **changes}, key)


def a_tar(path: Path, *members: bytes) -> Path:
    with tarfile.open(path, "w") as tar:
        for n, data in enumerate(members):
            entry = tarfile.TarInfo(f"receipts/{n}.json")
            entry.size = len(data)
            tar.addfile(entry, io.BytesIO(data))
    return path


def taken(post: Post, file: Path, now: datetime) -> Returned:
    return take_receipts(post.outbox, post.servers, file, now)


def key_of(registry: Registry) -> Ed25519PrivateKey:
    assert registry.receipt_key is not None
    return registry.receipt_key


def test_the_stick_holds_every_waiting_bundle_byte_for_byte(
    post: Post, courier: Courier, identity: pyrage.x25519.Identity, tmp_path: Path
):
    post.put(a_bundle(1), a_bundle(2))
    [package] = courier.export(tmp_path, NOW)
    assert package.path.name == "vigia-a1b2c3-1.age"
    files = opened(package.path, identity)
    for bundle in (a_bundle(1), a_bundle(2)):
        for part in (bundle.xml, *bundle.attachments):
            assert files[f"bundles/{bundle.id}/{part.name}"] == part.data
    assert post.outbox.summary().waiting == 2


def test_the_manifest_is_signed_by_the_device_and_lists_every_part(
    post: Post, courier: Courier, identity: pyrage.x25519.Identity, device: DeviceKey, tmp_path: Path
):
    post.put(a_bundle())
    [package] = courier.export(tmp_path, NOW)
    files = opened(package.path, identity)
    envelope = json.loads(files.pop("manifest.dsse.json"))
    payload = base64.b64decode(envelope["payload"])
    [signature] = envelope["signatures"]
    covered = b"DSSEv1 %d %b %d %b" % (len(PAYLOAD_TYPE), PAYLOAD_TYPE.encode(), len(payload), payload)
    device.private.public_key().verify(base64.b64decode(signature["sig"]), covered)
    assert (envelope["payloadType"], signature["keyid"]) == (PAYLOAD_TYPE, device.keyid)
    statement = json.loads(payload)
    assert (statement["device"], statement["n"]) == ("a1b2c3", 1)
    [listed] = statement["bundles"]
    hashes = {f"bundles/{listed['id']}/{part['name']}": part["sha256"] for part in listed["parts"]}
    assert hashes == {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}


def test_a_stolen_stick_shows_nothing_but_sizes(post: Post, courier: Courier, tmp_path: Path):
    post.put(a_bundle())
    [package] = courier.export(tmp_path, NOW)
    data = package.path.read_bytes()
    for word in (b"uuid:", b"bundle", b"submission", b"instanceID", b"manifest"):
        assert word not in data
    with pytest.raises(pyrage.DecryptError):
        pyrage.decrypt(data, [pyrage.x25519.Identity.generate()])


def test_many_bundles_are_divided_over_files_with_numbers_of_their_own(
    post: Post, courier: Courier, identity: pyrage.x25519.Identity, tmp_path: Path
):
    post.put(*(a_bundle(n, parts=(("foto.jpg.enc", bytes(5000)),)) for n in range(1, 6)))
    packages = courier.export(tmp_path, NOW, limit=11_000)
    assert [len(package.bundles) for package in packages] == [2, 2, 1]
    assert [package.number for package in packages] == [1, 2, 3]
    [again, *_] = courier.export(tmp_path, NOW)
    assert again.number == 4
    assert sorted(path.suffix for path in tmp_path.glob("vigia-*")) == [".age"] * 4


def test_nothing_waiting_writes_nothing(courier: Courier, tmp_path: Path):
    assert courier.export(tmp_path, NOW) == ()
    assert not list(tmp_path.glob("vigia-*"))


def test_a_folder_that_is_not_there_is_said(post: Post, courier: Courier, tmp_path: Path):
    post.put(a_bundle())
    with pytest.raises(StickLost):
        courier.export(tmp_path / "nowhere", NOW)


def test_what_is_carried_is_never_whole_in_memory(post: Post, courier: Courier, tmp_path: Path):
    big = ("audio.ogg.enc", bytes(12_000_000))
    post.put(
        a_bundle(0, parts=(big,)),
        *(a_bundle(n, parts=(("foto.jpg.enc", bytes(200_000)),)) for n in range(1, 90)),
    )
    tracemalloc.start()
    try:
        [package] = courier.export(tmp_path, NOW)
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert package.size == package.path.stat().st_size > 29_000_000
    assert package.sha256 == hashlib.sha256(package.path.read_bytes()).hexdigest()
    assert most < 10_000_000


def test_a_stick_pulled_out_at_any_moment_holds_no_half_file_under_a_final_name(
    post: Post, courier: Courier, tmp_path: Path
):
    post.put(*(a_bundle(n, parts=(("foto.jpg.enc", bytes(700_000)),)) for n in range(1, 7)))
    seen: list[set[str]] = []
    packages = courier.export(
        tmp_path,
        NOW,
        limit=2_200_000,
        on_written=lambda _: seen.append({p.name for p in tmp_path.glob("vigia-*")}),
    )
    first, second = (package.path.name for package in packages)
    assert {frozenset(names) for names in seen} == {
        frozenset({"vigia-a1b2c3-1.part"}),
        frozenset({first, "vigia-a1b2c3-2.part"}),
    }
    assert {p.name for p in tmp_path.glob("vigia-*")} == {first, second}


def test_a_cancelled_copy_leaves_no_half_file(post: Post, courier: Courier, tmp_path: Path):
    post.put(*(a_bundle(n, parts=(("foto.jpg.enc", bytes(900_000)),)) for n in range(1, 7)))
    enough = Event()
    assert courier.export(tmp_path, NOW, on_written=lambda _: enough.set(), cancelled=enough) == ()
    assert not list(tmp_path.glob("vigia-*"))


def test_a_full_stick_is_said_and_its_half_file_goes(post: Post, courier: Courier, tmp_path: Path):
    post.put(a_bundle())
    (tmp_path / "vigia-a1b2c3-1.part").symlink_to("/dev/full")
    with pytest.raises(StickFull):
        courier.export(tmp_path, NOW)
    assert not list(tmp_path.glob("vigia-*"))
    assert post.outbox.summary().waiting == 1


def test_a_failure_of_the_outbox_is_not_taken_for_one_of_the_stick(
    post: Post, courier: Courier, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    post.put(a_bundle())
    closed = RuntimeError("the vault was locked meanwhile")

    def gone(bundle_id: str, n: int) -> Iterator[bytes]:
        raise closed

    monkeypatch.setattr(post.outbox, "part_pieces", gone)
    with pytest.raises(RuntimeError) as told:
        courier.export(tmp_path, NOW)
    assert told.value is closed
    assert not list(tmp_path.glob("vigia-*"))


def test_receipts_on_the_stick_end_the_way_of_their_bundles(
    post: Post, courier: Courier, registry: Registry, tmp_path: Path
):
    post.put(a_bundle(1), a_bundle(2))
    receipt = receipt_of(a_bundle(1), key_of(registry))
    returned = taken(post, a_tar(tmp_path / "recibos-1.tar", receipt), NOW)
    assert returned.received == ("uuid:00000001",)
    [stored] = post.outbox.kept.receipts()
    assert (stored.kind, stored.bytes) == (ReceiptKind.SIGNED, receipt)
    assert post.sync().sent == ("uuid:00000002",)
    assert list(registry.kept) == ["uuid:00000002"]


def test_the_same_receipts_twice_or_of_other_machines_change_nothing(
    post: Post, courier: Courier, registry: Registry, tmp_path: Path
):
    post.put(a_bundle(1))
    receipts = [receipt_of(a_bundle(n), key_of(registry)) for n in (1, 1, 9)]
    file = a_tar(tmp_path / "recibos-1.tar", *receipts)
    assert taken(post, file, NOW).passed_over == 2
    with pytest.raises(CourierFileKnown):
        taken(post, file, NOW)
    with pytest.raises(CourierFileForeign):
        taken(post, a_tar(tmp_path / "recibos-2.tar", receipts[2]), NOW)
    assert len(post.outbox.kept.receipts()) == 1


def test_a_forged_or_cut_receipt_is_refused_with_its_reason_and_the_bundle_waits(
    post: Post, courier: Courier, registry: Registry, tmp_path: Path
):
    post.put(a_bundle())
    forged = receipt_of(a_bundle(), Ed25519PrivateKey.generate())
    other = receipt_of(a_bundle(), key_of(registry), parts=[{"name": "a", "sha256": "0"}])
    partial = receipt_of(a_bundle(), key_of(registry), parts=[])
    file = a_tar(tmp_path / "recibos-1.tar", forged, other, partial, forged[:50])
    returned = taken(post, file, NOW)
    assert [reason for _, reason in returned.refused] == ["signature", "hash", "missing", "unreadable"]
    assert returned.received == ()
    assert post.outbox.summary().waiting == 1


@pytest.mark.parametrize("content", [b"", b"no tar at all" * 100])
def test_a_file_that_is_no_tar_is_refused(post: Post, tmp_path: Path, content: bytes):
    file = tmp_path / "recibos-1.tar"
    file.write_bytes(content)
    with pytest.raises(CourierFileUnreadable):
        taken(post, file, NOW)


def test_a_file_that_is_not_there_is_said(post: Post, tmp_path: Path):
    with pytest.raises(StickLost):
        taken(post, tmp_path / "recibos-9.tar", NOW)


@pytest.mark.parametrize("left", [100, 1024 * 3])
def test_a_file_cut_on_the_way_is_refused_whole(post: Post, registry: Registry, tmp_path: Path, left: int):
    post.put(a_bundle(1), a_bundle(2))
    made = a_tar(tmp_path / "recibos-1.tar", *(receipt_of(a_bundle(n), key_of(registry)) for n in (1, 2)))
    made.write_bytes(made.read_bytes()[:left])
    with pytest.raises(CourierFileUnreadable):
        taken(post, made, NOW)
    assert post.outbox.summary().waiting == 2


def test_the_paper_says_how_much_and_the_hash_and_nothing_else(post: Post, courier: Courier, tmp_path: Path):
    post.put(a_bundle(1), a_bundle(2, priority=0))
    [package] = courier.export(tmp_path, NOW)
    paper = remito(package, "a1b2c3")
    sha256 = hashlib.sha256(package.path.read_bytes()).hexdigest()
    assert sha256[:32] in paper and sha256[32:] in paper
    assert "2, de ellos emergencias: 1" in paper
    assert "uuid" not in paper and "bundle-1" not in paper


def test_a_stick_that_swells_when_it_is_read_fills_no_memory(post: Post, registry: Registry, tmp_path: Path):
    post.put(a_bundle(1))
    receipt = receipt_of(a_bundle(1), key_of(registry))
    file = a_tar(tmp_path / "recibos-1.tar", receipt)
    hollow = tarfile.TarInfo("recibos/hueco")
    hollow.type = tarfile.GNUTYPE_SPARSE
    header = bytearray(hollow.tobuf(format=tarfile.GNU_FORMAT))
    header[483:495] = b"%011o\0" % (1024 * 1024 - 1)  # its size, of which nothing is in the file
    header[148:156] = b" " * 8
    header[148:156] = b"%06o\0 " % sum(header)
    file.write_bytes(bytes(header) * 200 + file.read_bytes())
    with tarfile.open(file) as tar:
        assert tar.getmembers()[0].size == 1024 * 1024 - 1
    returned = taken(post, file, NOW)
    assert (returned.received, returned.refused) == (("uuid:00000001",), ())


def test_a_file_of_receipts_larger_than_any_registry_writes_is_refused_unread(post: Post, tmp_path: Path):
    file = tmp_path / "recibos-1.tar"
    with file.open("wb") as opened_file:
        opened_file.truncate(40 * 1024**3)
    with pytest.raises(CourierFileUnreadable):
        taken(post, file, NOW)
