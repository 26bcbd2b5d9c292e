"""What was acknowledged stays, whatever happens to the process; what was cut leaves no trace."""

from __future__ import annotations

import os
import re
import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import urllib3

from tests.contract.answers import receipt_bytes
from tests.contract.conftest import FOREIGN_URL
from tests.registry.harness import (
    CONTRACT_FORMS,
    Served,
    Wire,
    lasting_port,
    multipart,
    new_id,
    plain_xml,
    serve,
)

pytestmark = pytest.mark.skipif(bool(FOREIGN_URL), reason="these tests kill the server they speak to")

OPTIONS = ("--forms", str(CONTRACT_FORMS), "--clear-forms")


@pytest.fixture(params=["sqlite", "postgresql"])
def mortal(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Served]:
    """A registry of one's own, to be killed; its system temporary folder is empty and watched."""
    db = request.getfixturevalue("postgres").create() if request.param == "postgresql" else None
    (tmp_path / "temporary").mkdir()
    port = str(lasting_port())  # another program must not be given it while the registry is down
    environment = {"TMPDIR": str(tmp_path / "temporary")}
    served = serve(tmp_path / "data", *OPTIONS, "--port", port, db=db, environment=environment)
    yield served
    if served.process.poll() is None:
        served.kill()


def again(served: Served, *options: str) -> Served:
    """Start a registry on the same data; the token stays good."""
    port = str(served.facts["port"])
    revived = serve(served.data, *OPTIONS, "--port", port, *options, db=served.db)
    revived.url = served.url
    return revived


def half_sent(served: Served, xml: bytes, photo: bytes) -> socket.socket:
    """Begin a POST and stop after the photo's first half, with the connection open."""
    body, kind = multipart(("xml_submission_file", xml, "text/xml"), ("a.jpg", photo, "image/jpeg"))
    address = urlsplit(served.url)
    connection = socket.create_connection((address.hostname, address.port), timeout=20)
    head = f"POST {address.path}/submission HTTP/1.1\r\nHost: {address.netloc}\r\nX-OpenRosa-Version: 1.0\r\n"
    head += f"Content-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n"
    connection.sendall(head.encode() + body[: len(body) - len(photo) // 2])
    return connection


def wait_for_upload(served: Served) -> None:
    """Return once a temporary file of an upload is in the data folder."""
    waiting = threading.Event()
    for _ in range(400):
        if any((served.data / "incoming").iterdir()):
            return
        waiting.wait(0.05)
    raise AssertionError("no upload ever began")


def test_a_kill_in_mid_upload_loses_nothing_acknowledged(mortal: Served) -> None:
    wire = Wire(mortal.url)
    kept = {}
    for n in range(12):
        xml = plain_xml(photo="a.jpg")
        kept[xml] = receipt_bytes(wire.post(xml, {"a.jpg": bytes([n]) * 150_000}))
    cut_id = new_id()
    cut, photo = plain_xml(cut_id, photo="a.jpg"), os.urandom(4_000_000)
    connection = half_sent(mortal, cut, photo)
    wait_for_upload(mortal)
    mortal.kill()
    connection.close()
    wire.close()

    revived = again(mortal)
    try:
        wire = Wire(revived.url)
        assert [receipt_bytes(wire.post(xml)) for xml in kept] == list(kept.values())
        assert None not in kept.values()
        assert cut_id not in {row["instance_id"] for row in revived.received()}
        assert receipt_bytes(wire.post(cut, {"a.jpg": photo})) is not None
        numbers = sorted(row["seq"] for row in revived.received())
        assert numbers == list(range(1, 14))
        wire.close()
    finally:
        revived.stop()


def test_acknowledged_records_survive_a_kill_under_load(mortal: Served) -> None:
    acknowledged: dict[bytes, bytes | None] = {}
    enough = threading.Event()

    def send_until_it_dies() -> None:
        wire = Wire(mortal.url)
        while True:
            xml = plain_xml()
            try:
                answer = wire.post(xml)
            except urllib3.exceptions.HTTPError:
                return
            if answer.status == 201:
                acknowledged[xml] = receipt_bytes(answer)
            if len(acknowledged) >= 60:
                enough.set()

    senders = [threading.Thread(target=send_until_it_dies) for _ in range(6)]
    for sender in senders:
        sender.start()
    assert enough.wait(60)
    mortal.kill()
    for sender in senders:
        sender.join(30)

    revived = again(mortal)
    try:
        wire = Wire(revived.url)
        assert {xml: receipt_bytes(wire.post(xml)) for xml in acknowledged} == acknowledged
        numbers = sorted(row["seq"] for row in revived.received())
        assert numbers == list(range(1, len(numbers) + 1))
        wire.close()
    finally:
        revived.stop()


def test_a_sender_that_goes_away_leaves_no_file(mortal: Served) -> None:
    connection = half_sent(mortal, plain_xml(photo="a.jpg"), os.urandom(4_000_000))
    wait_for_upload(mortal)
    connection.close()
    waiting = threading.Event()
    for _ in range(400):
        if not any((mortal.data / "incoming").iterdir()):
            break
        waiting.wait(0.05)
    assert not any((mortal.data / "incoming").iterdir())
    assert mortal.received() == []


def test_nothing_is_written_to_the_system_temporary_folder(mortal: Served, tmp_path: Path) -> None:
    wire = Wire(mortal.url)
    assert wire.post(plain_xml(photo="a.jpg"), {"a.jpg": os.urandom(3_000_000)}).status == 201
    connection = half_sent(mortal, plain_xml(photo="a.jpg"), os.urandom(4_000_000))
    wait_for_upload(mortal)
    assert list((tmp_path / "temporary").iterdir()) == []
    connection.close()
    wire.close()


def test_a_large_file_is_not_held_in_memory(mortal: Served) -> None:
    wire = Wire(mortal.url)
    wire.post(plain_xml(photo="a.jpg"), {"a.jpg": os.urandom(1_000_000)})  # everything is loaded by now
    before = peak_kilobytes(mortal.process.pid)
    assert wire.post(plain_xml(photo="a.jpg"), {"a.jpg": os.urandom(80_000_000)}).status == 201
    assert peak_kilobytes(mortal.process.pid) - before < 20_000
    wire.close()


def test_a_body_over_the_limit_is_413_and_keeps_nothing(mortal: Served) -> None:
    mortal.stop()
    revived = again(mortal, "--max-bytes", "200000")
    try:
        wire = Wire(revived.url)
        assert wire.head("/submission").headers["X-OpenRosa-Accept-Content-Length"] == "200000"
        xml = plain_xml(photo="a.jpg")
        assert wire.post(xml, {"a.jpg": b"A" * 250_000}).status == 413
        body, kind = multipart(
            ("xml_submission_file", xml, "text/xml"), ("a.jpg", b"A" * 250_000, "image/jpeg")
        )
        chunks = (body[start : start + 10_000] for start in range(0, len(body), 10_000))
        assert wire.post_body(chunks, kind).status == 413  # no Content-Length: found out on the way
        assert revived.received() == []
        assert not any((revived.data / "incoming").iterdir())
        assert wire.post(xml, {"a.jpg": b"A" * 150_000}).status == 201
        wire.close()
    finally:
        revived.stop()


def peak_kilobytes(pid: int) -> int:
    found = re.search(r"VmHWM:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text())
    assert found
    return int(found.group(1))
