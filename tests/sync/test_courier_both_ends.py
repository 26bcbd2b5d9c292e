"""The USB road from end to end: the program's stick into the real registry, its receipts back into the outbox."""

from __future__ import annotations

import hashlib
import io
import json
import os
import tarfile
from datetime import timedelta
from pathlib import Path

import pyrage
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desktop.incidents.ports import Bundle
from desktop.sync.courier import Courier, take_receipts
from desktop.vault.enrolment import Enrolment
from registry.__main__ import main
from tests.registry.harness import Served, Wire, serve
from tests.sync.conftest import START, Post
from tests.sync.real import a_record, connect

NOW = START + timedelta(days=1)


class DeviceKey:
    def __init__(self) -> None:
        self.private = Ed25519PrivateKey.generate()
        self.public = self.private.public_key().public_bytes_raw()
        self.keyid = hashlib.sha256(self.public).hexdigest()

    def sign(self, data: bytes) -> bytes:
        return self.private.sign(data)


class Ministry:
    """The registry's commands, run in this process on a data folder; no server is running."""

    def __init__(self, data: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.data, self._capsys = data, capsys

    def command(self, *words: str, code: int = 0) -> str:
        before = os.umask(0o077)
        try:
            found = main([*words, "--data", str(self.data)])
        finally:
            os.umask(before)
        told = self._capsys.readouterr()
        assert found == code, told
        return told.out or told.err

    def take(self, path: Path, *words: str, code: int = 0) -> dict[str, object]:
        return json.loads(self.command("courier", "import", str(path), *words, code=code))

    def received(self) -> list[str]:
        return [row["instance_id"] for row in json.loads(self.command("list")) if row["complete"]]


@pytest.fixture
def device() -> DeviceKey:
    return DeviceKey()


@pytest.fixture
def ministry(tmp_path: Path, forms: Path, device: DeviceKey, capsys: pytest.CaptureFixture[str]) -> Ministry:
    made = Ministry(tmp_path / "registry", capsys)
    made.command("form", "publish", str(forms))
    made.command("device", "add", "ABL equipo ficticio", "--key", device.keyid)
    return made


@pytest.fixture
def courier(post: Post, enrolment: Enrolment, device: DeviceKey) -> Courier:
    connect(post.servers, "https://registro.ejemplo/v1/key/x/projects/1", enrolment)
    assert enrolment.keys.courier
    return Courier(post.outbox, post.servers, device, enrolment.keys.courier, device.keyid[:16])


def put(post: Post, enrolment: Enrolment, count: int) -> list[Bundle]:
    bundles = [a_record(enrolment, photo=100)[0] for _ in range(count)]
    post.put(*bundles)
    return bundles


def test_what_goes_by_usb_comes_back_as_receipts(
    post: Post, courier: Courier, ministry: Ministry, enrolment: Enrolment, tmp_path: Path
):
    bundles = put(post, enrolment, 3)
    stick = tmp_path / "stick"
    stick.mkdir()
    courier.export(stick, NOW)
    told = ministry.take(stick, "--receipts", str(stick))
    assert told["receipts"] == [{"device": 1, "file": str(stick / "recibos-1.tar"), "receipts": 3}]
    assert sorted(ministry.received()) == sorted(each.instance_id for each in bundles)
    back = take_receipts(post.outbox, post.servers, stick / "recibos-1.tar", NOW)
    assert len(back.received) == 3
    assert post.outbox.summary().waiting == 0


def test_a_record_by_both_roads_counts_once(
    post: Post, courier: Courier, ministry: Ministry, forms: Path, enrolment: Enrolment, tmp_path: Path
):
    [first, second] = put(post, enrolment, 2)
    [package] = courier.export(tmp_path, NOW)
    served: Served = serve(ministry.data, "--forms", str(forms), "--quiet")
    try:
        renewed = json.loads(served.command("device", "add", "red", "--json"))["token"]
        url = f"{served.facts['base']}/v1/key/{renewed}/projects/1"
        wire = Wire(url)
        parts = {part.name: part.data for part in first.attachments}
        assert wire.post(first.xml.data, parts).status == 201
        wire.close()
        assert len(ministry.take(package.path)["files"][0]["received"]) == 2  # type: ignore[index]
        assert sorted(ministry.received()) == sorted([first.instance_id, second.instance_id])
        connect(post.servers, url, enrolment)
        assert sorted(post.sync().sent) == sorted([first.instance_id, second.instance_id])
        assert len(ministry.received()) == 2
    finally:
        served.stop()


def test_a_file_taken_before_is_refused_as_replayed(
    post: Post, courier: Courier, ministry: Ministry, enrolment: Enrolment, tmp_path: Path
):
    put(post, enrolment, 1)
    [package] = courier.export(tmp_path, NOW)
    ministry.take(package.path)
    assert problem(ministry, package.path) == "replayed"
    assert len(ministry.received()) == 1


def test_a_cut_file_is_refused_whole(
    post: Post, courier: Courier, ministry: Ministry, enrolment: Enrolment, tmp_path: Path
):
    put(post, enrolment, 2)
    [package] = courier.export(tmp_path, NOW)
    package.path.write_bytes(package.path.read_bytes()[:-500])
    assert problem(ministry, package.path) == "unreadable"
    assert ministry.received() == []


def test_a_file_for_another_registry_is_refused(
    post: Post, ministry: Ministry, device: DeviceKey, enrolment: Enrolment, tmp_path: Path
):
    put(post, enrolment, 1)
    other = str(pyrage.x25519.Identity.generate().to_public())
    [package] = Courier(post.outbox, post.servers, device, other, "a").export(tmp_path, NOW)
    assert problem(ministry, package.path) == "unreadable"


def test_a_file_of_a_device_that_nobody_enrolled_is_refused_and_its_fingerprint_said(
    post: Post, ministry: Ministry, enrolment: Enrolment, tmp_path: Path
):
    put(post, enrolment, 1)
    stranger = DeviceKey()
    assert enrolment.keys.courier
    [package] = Courier(post.outbox, post.servers, stranger, enrolment.keys.courier, "a").export(
        tmp_path, NOW
    )
    assert problem(ministry, package.path) == "unknown-device"
    ministry.command("device", "add", "otro", "--key", stranger.keyid)
    assert len(ministry.take(package.path)["files"][0]["received"]) == 1  # type: ignore[index]


@pytest.mark.parametrize(
    ("change", "problem_expected"),
    [("bytes", "swapped"), ("more", "swapped"), ("fewer", "swapped"), ("manifest", "unsigned")],
)
def test_a_swapped_bundle_is_refused_even_by_who_can_open_the_stick(
    post: Post,
    courier: Courier,
    ministry: Ministry,
    enrolment: Enrolment,
    tmp_path: Path,
    change: str,
    problem_expected: str,
):
    put(post, enrolment, 1)
    [package] = courier.export(tmp_path, NOW)
    reseal(package.path, enrolment, change)
    assert problem(ministry, package.path) == problem_expected
    assert ministry.received() == []


def reseal(path: Path, enrolment: Enrolment, change: str) -> None:
    from desktop.paths import resource

    secret = resource("trust", "demo", "courier.age").read_text().splitlines()[-1]
    plain = pyrage.decrypt(path.read_bytes(), [pyrage.x25519.Identity.from_str(secret)])
    made = io.BytesIO()
    with tarfile.open(fileobj=io.BytesIO(plain)) as old, tarfile.open(fileobj=made, mode="w") as new:
        for entry in old:
            content = old.extractfile(entry)
            assert content is not None
            data = content.read()
            if change == "fewer" and entry.name.endswith("submission.xml.enc"):
                continue
            if change == "bytes" and entry.name.endswith("submission.xml.enc"):
                data = data[::-1]
            if change == "manifest" and entry.name == "manifest.dsse.json":
                envelope = json.loads(data)
                envelope["signatures"][0]["sig"] = "A" * 86 + "=="
                data = json.dumps(envelope).encode()
            entry.size = len(data)
            new.addfile(entry, io.BytesIO(data))
        if change == "more":
            extra = tarfile.TarInfo("bundles/otro/xml_submission_file")
            new.addfile(extra, io.BytesIO())
    assert enrolment.keys.courier
    recipient = pyrage.x25519.Recipient.from_str(enrolment.keys.courier)
    path.write_bytes(pyrage.encrypt(made.getvalue(), [recipient]))


def problem(ministry: Ministry, path: Path) -> object:
    told = ministry.take(path, code=1)
    return told["files"][0]["problem"]  # type: ignore[index]
