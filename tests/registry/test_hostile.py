"""What an attacker, or a broken stick, hands to the registry: refused in words, and the next one is taken."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import os
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pyrage
import pytest
import urllib3
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from registry.backup import back_up, restore
from registry.central import CentralArchive
from registry.courier import MANIFEST, PAYLOAD_TYPE, Courier
from registry.database import open_database
from registry.errors import CourierProblem, CourierRefused, SetupError
from registry.files import Files
from tests.registry.conftest import House
from tests.registry.harness import Served, sealed_xml, serve

IDENTITY = pyrage.x25519.Identity.generate()


@pytest.fixture
def courier(house: House) -> Courier:
    return Courier(house.database, house.files, house.submissions, IDENTITY)


def a_stick(path: Path, manifest: bytes) -> Path:
    """A file that only who knows the courier's public key can make: every device does."""
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as tar:
        entry = tarfile.TarInfo(MANIFEST)
        entry.size = len(manifest)
        tar.addfile(entry, io.BytesIO(manifest))
    path.write_bytes(pyrage.encrypt(made.getvalue(), [IDENTITY.to_public()]))
    return path


def signed(payload: bytes, key: Ed25519PrivateKey) -> bytes:
    covered = b"DSSEv1 %d %b %d %b" % (len(PAYLOAD_TYPE), PAYLOAD_TYPE.encode(), len(payload), payload)
    signature = base64.b64encode(key.sign(covered)).decode()
    told = base64.b64encode(payload).decode()
    return json.dumps(
        {"payload": told, "payloadType": PAYLOAD_TYPE, "signatures": [{"sig": signature}]}
    ).encode()


def refused(courier: Courier, path: Path) -> CourierProblem:
    with pytest.raises(CourierRefused) as found:
        courier.take(path, "2026-11-21T12:00:00.000Z")
    return found.value.problem


def test_a_manifest_nested_deeper_than_a_reader_goes_is_unreadable(courier: Courier, tmp_path: Path) -> None:
    deep = a_stick(tmp_path / "vigia-a-1.age", b"[" * 200_000)
    assert refused(courier, deep) is CourierProblem.UNREADABLE


@pytest.mark.parametrize("number", ["1e400", "0", "-1", str(10**30), '"uno"', "[]"])
def test_a_number_that_no_post_gives_to_a_file_is_refused(
    courier: Courier, tmp_path: Path, number: str
) -> None:
    key = Ed25519PrivateKey.generate()
    public = base64.b64encode(key.public_key().public_bytes_raw()).decode()
    payload = f'{{"v": 1, "device": "a", "n": {number}, "key": "{public}", "bundles": []}}'.encode()
    assert (
        refused(courier, a_stick(tmp_path / "vigia-a-1.age", signed(payload, key))) is CourierProblem.SWAPPED
    )


def test_a_file_larger_than_any_post_writes_is_refused_unread(courier: Courier, tmp_path: Path) -> None:
    huge = tmp_path / "vigia-a-1.age"
    with huge.open("wb") as file:
        file.truncate(40 * 1024**3)  # of which the disk holds nothing
    assert refused(courier, huge) is CourierProblem.UNREADABLE


def test_a_backup_with_a_row_twice_is_unreadable_and_nothing_of_it_is_kept(
    house: House, tmp_path: Path
) -> None:
    back_up(house.database, house.files, tmp_path / "respaldo.tar")
    altered = tmp_path / "alterado.tar"
    with tarfile.open(tmp_path / "respaldo.tar") as old, tarfile.open(altered, "w") as new:
        for entry in old:
            content = old.extractfile(entry)
            assert content is not None
            data = content.read()
            if entry.name == "device.jsonl":
                data *= 2
            entry.size = len(data)
            new.addfile(entry, io.BytesIO(data))
    database = open_database(None, Files(tmp_path / "otro").folder.parent)
    with pytest.raises(SetupError, match="no se puede leer"):
        restore(database, Files(tmp_path / "otro"), altered)
    restore(database, Files(tmp_path / "otro"), tmp_path / "respaldo.tar")
    database.close()


def test_a_damaged_file_in_a_zip_of_central_is_said(tmp_path: Path) -> None:
    place = tmp_path / "salida.zip"
    body = os.urandom(5_000)
    with zipfile.ZipFile(place, "w") as made:
        made.writestr("a/submission.xml", sealed_xml("uuid:1", ("foto.jpg.enc",)))
        made.writestr("a/foto.jpg.enc", body)
        made.writestr("a/submission.xml.enc", b"x")
    data = place.read_bytes()
    place.write_bytes(data.replace(body, bytes(5_000)))
    with CentralArchive(place) as archive, pytest.raises(SetupError, match="dañado"):
        list(archive.submissions())


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    running = serve(tmp_path / "registry", "--public-url", "https://registro.ejemplo")
    yield running
    running.stop()


def test_the_duty_desk_takes_no_odd_seal_or_number_and_its_cookie_travels_only_by_tls(served: Served) -> None:
    page = f"http://127.0.0.1:{served.facts['port']}/guardia"
    key = served.command("watch", "add", "Guardia ficticia").strip().split()[-1]
    entered = posted(f"{page}/entrar", {"clave": key})
    assert entered.status == 303
    assert "secure" in entered.headers["set-cookie"].lower()
    seal = hashlib.sha256(b"sello:" + key.encode()).hexdigest()
    for fields in ({"sello": "ñ"}, {"sello": seal, "envio": "9" * 400}, {"sello": seal, "envio": "²"}):
        assert posted(f"{page}/leido", fields, f"guardia={key}").status in (303, 403)
    assert "trace" not in served.log.read_text()


def posted(url: str, fields: dict[str, str], cookie: str = "") -> urllib3.BaseHTTPResponse:
    headers = {"Content-Type": "application/x-www-form-urlencoded", "Cookie": cookie}
    return urllib3.request("POST", url, body=urlencode(fields), headers=headers, redirect=False)
