"""The client against the reference registry, a process of its own on SQLite: sealed, received, with a receipt."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from desktop.errors import HeldReason, ServerUnreachable, TokenRefused
from desktop.incidents.ports import Bundle
from desktop.paths import resource
from desktop.sync import receipts
from desktop.sync.bundles import ReceiptKind
from desktop.sync.odk_encryption import decrypt
from desktop.sync.outbox import Outbox
from desktop.sync.run import Connector, SyncReport, sync_once
from desktop.vault.enrolment import Enrolment
from tests.registry.harness import Served, serve
from tests.sync.conftest import Post
from tests.sync.real import FORM, NOW, a_record, connect


@pytest.fixture
def served(tmp_path: Path, forms: Path) -> Iterator[Served]:
    running = serve(tmp_path / "registry", "--forms", str(forms), "--quiet")
    yield running
    running.stop()


@pytest.fixture
def real(post: Post, served: Served, enrolment: Enrolment) -> Post:
    """A post that sends to the real registry, with the enrolment's keys pinned."""
    connect(post.servers, served.url, enrolment)
    post.local_form = lambda form_id, version: FORM if (form_id, version) == ("ficticio", "1") else None
    return post


def test_a_sealed_record_is_received_and_the_receipt_verifies(
    real: Post, served: Served, enrolment: Enrolment
):
    bundle, _ = a_record(enrolment)
    real.put(bundle)
    report = real.sync()
    assert (report.sent, report.problem, report.held) == ((bundle.instance_id,), None, ())
    [stored] = report.receipts
    assert stored.kind is ReceiptKind.SIGNED
    receipt = receipts.verify(stored.bytes, enrolment.keys.receipt_ed25519, "")
    assert receipt.instance_id == bundle.instance_id
    assert set(receipt.parts) == {"xml_submission_file", *(part.name for part in bundle.attachments)}
    assert [row["instance_id"] for row in served.received()] == [bundle.instance_id]


def test_what_the_registry_keeps_opens_with_the_ministrys_key(
    real: Post, served: Served, enrolment: Enrolment
):
    bundle, xml = a_record(enrolment)
    real.put(bundle)
    real.sync()
    pem = resource("trust", "demo", "form-rsa.pem").read_bytes()
    private = serialization.load_pem_private_key(pem, None)
    assert isinstance(private, rsa.RSAPrivateKey)
    sent = {part.name: part.data for part in bundle.attachments}
    assert decrypt(bundle.xml.data, sent, private).xml == xml
    kept = b"".join(path.read_bytes() for path in served.data.rglob("*") if path.is_file())
    assert b"dato ficticio" not in kept


def test_a_record_sent_twice_is_there_once_with_the_same_receipt(
    real: Post, served: Served, enrolment: Enrolment
):
    bundle, _ = a_record(enrolment)
    real.put(bundle)
    [first] = real.sync().receipts
    real.outbox.kept.send_again([bundle.id])
    [second] = real.sync().receipts
    assert first.bytes == second.bytes
    assert len(served.received()) == 1


def test_a_form_version_the_registry_lacks_holds_only_that_record(
    real: Post, served: Served, enrolment: Enrolment
):
    unknown, _ = a_record(enrolment, version="99")
    known, _ = a_record(enrolment)
    real.put(unknown, known)
    report = real.sync()
    assert report.held == ((unknown.instance_id, HeldReason.FORM_UNKNOWN),)
    assert report.sent == (known.instance_id,)


def test_a_closed_registry_makes_records_wait_and_an_open_one_takes_them(
    real: Post, served: Served, enrolment: Enrolment, forms: Path
):
    bundle, _ = a_record(enrolment)
    real.put(bundle)
    served.kill()
    report = real.sync()
    assert type(report.problem) is ServerUnreachable
    assert report.waiting == 1
    port = str(served.facts["port"])
    again = serve(served.data, "--forms", str(forms), "--quiet", "--port", port)
    try:
        assert real.sync().sent == (bundle.instance_id,)
    finally:
        again.stop()


def test_a_revoked_device_is_told_so_and_keeps_its_record(real: Post, served: Served, enrolment: Enrolment):
    bundle, _ = a_record(enrolment, photo=10)
    real.put(bundle)
    [device] = json.loads(served.command("device", "list", "--json"))
    served.command("device", "revoke", str(device["id"]))
    report = real.sync()
    assert type(report.problem) is TokenRefused
    assert report.waiting == 1
    renewed = json.loads(served.command("device", "add", "equipo renovado", "--json"))["url"]
    connect(real.servers, served.facts["base"] + renewed, enrolment)
    assert real.sync().sent == (bundle.instance_id,)


def test_our_clear_record_is_never_sent_to_an_encrypted_form(
    real: Post, served: Served, enrolment: Enrolment, tmp_path: Path
):
    plain, _ = a_record(enrolment, photo=10)
    clear = Bundle(
        plain.id, plain.instance_id, plain.form, 1, NOW, plain.xml, plain.attachments, sealed=False
    )
    outbox = Outbox(real.database, holds_clear=True)
    outbox.put(clear)
    report = run(real, outbox)
    assert report.held == ((clear.instance_id, HeldReason.KEY_MISMATCH),)
    assert served.received() == []


def run(post: Post, outbox: Outbox) -> SyncReport:
    return sync_once(
        outbox,
        post.servers,
        Connector(post.clock.now, lambda: os.urandom(8).hex(), Event()),
        local_form=post.local_form,
        now=post.clock.now,
        uniform=lambda: 0.5,
        owner="run",
        force=True,
    )
