"""Opening what was received: identical bytes back, and nothing half-opened."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from registry.envelope import read_envelope
from registry.errors import SealBroken
from registry.keys import DEMO_KEYS, load_private_form_key
from registry.odk_decryption import Decryption, plain_name
from registry.opening import open_submission
from tests.registry.conftest import House
from tests.registry.harness import ROOT
from tests.registry.records import Machine, Sealed

VECTOR = ROOT.parent / "shared" / "peer" / "odk-encryption-vector"


def test_what_was_sealed_comes_back_byte_for_byte(house: House, tmp_path: Path) -> None:
    parts = {"foto ñ.jpg": os.urandom(700_000), "vacío.bin": b"", "16.bin": b"x" * 16}
    record = Machine().record("<lugar>ficticio</lugar>", parts)
    house.receive(record.seal())
    told = json.loads(house.command("open", "--to", str(tmp_path / "abierto")))
    assert (len(told["opened"]), told["broken"]) == (1, [])
    folder = tmp_path / "abierto" / told["opened"][0]
    assert (folder / "submission.xml").read_bytes() == record.xml
    assert (folder / "firma.dsse.json").read_bytes() == record.signature
    assert {name: (folder / name).read_bytes() for name in parts} == parts
    assert json.loads((folder / "recibo.dsse.json").read_bytes())["payloadType"].endswith("receipt+json")
    assert [path for path in (tmp_path / "abierto").rglob("*") if path.stat().st_mode & 0o077] == []


def test_what_is_open_already_is_left_alone(house: House, tmp_path: Path) -> None:
    house.receive(Machine().record().seal())
    words = ("open", "--to", str(tmp_path / "abierto"))
    assert len(json.loads(house.command(*words))["opened"]) == 1
    assert json.loads(house.command(*words))["opened"] == []


def test_many_files_keep_their_places(house: House) -> None:
    parts = {f"{n}.bin": os.urandom(n * 7) for n in range(20)}  # the vectors' index wraps after 16
    record = Machine().record("", parts)
    house.receive(record.seal())
    (kept,) = house.archive.submissions()
    opened = open_submission(house.archive, kept, load_private_form_key(DEMO_KEYS / "form-rsa.pem"))
    assert opened.xml == record.xml
    assert [(file.name, file.size) for file in opened.files][:20] == [
        (name, len(d)) for name, d in parts.items()
    ]


def test_an_altered_file_does_not_open_and_leaves_nothing(house: House, tmp_path: Path) -> None:
    sealed = Machine().record("", {"foto.jpg": b"F" * 4000}).seal()
    altered = bytearray(sealed.files["foto.jpg.enc"])
    altered[100] ^= 1
    house.receive(Sealed(sealed.instance_id, sealed.xml, {**sealed.files, "foto.jpg.enc": bytes(altered)}))
    good = Machine().record()
    house.receive(good.seal())
    target = tmp_path / "abierto"
    house.command("open", "--to", str(target), code=1)
    assert [path.name.partition("-")[0] for path in target.iterdir()] == ["000002"]


def test_another_key_opens_nothing(house: House, tmp_path: Path) -> None:
    house.receive(Machine().record().seal())
    other = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    pem = tmp_path / "otra.pem"
    pem.write_bytes(other.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    (kept,) = house.archive.submissions()
    with pytest.raises(SealBroken, match="clave"):
        open_submission(house.archive, kept, load_private_form_key(pem))


def test_a_manifest_put_around_another_record_does_not_open(house: House) -> None:
    inner = Machine().record()
    sealed = inner.but(instance_id="uuid:0b1c2d3e-0000-4000-8000-000000000000").seal()
    house.receive(sealed)
    (kept,) = house.archive.submissions()
    with pytest.raises(SealBroken, match="otro"):
        open_submission(house.archive, kept, load_private_form_key(DEMO_KEYS / "form-rsa.pem"))


@pytest.mark.parametrize("name", ["...enc", "..enc", ".enc", "a/b.enc"])
def test_a_name_that_leaves_its_folder_without_its_suffix_is_refused(name: str) -> None:
    with pytest.raises(SealBroken):
        plain_name(name)


@pytest.mark.skipif(not VECTOR.is_dir(), reason="the peers' encryption vector is not beside this repository")
def test_the_vector_that_central_also_reads_opens() -> None:
    sealed = VECTOR / "encrypted"
    decryption = Decryption(
        read_envelope((sealed / "manifest.xml").read_bytes()),
        load_private_form_key(VECTOR / "private-key.pem"),
    )
    for name in decryption.names:
        data = (sealed / name).read_bytes()
        pieces = decryption.plain(name, [data[:5], data[5:]])
        assert b"".join(pieces) == (VECTOR / "plain" / plain_name(name)).read_bytes()
    decryption.check()
