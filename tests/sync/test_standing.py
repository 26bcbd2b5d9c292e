"""A registry that was restored from a backup gets again what it lost; what a person read there is told here."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.incidents.ports import Bundle
from desktop.sync import receipts, standing
from desktop.sync.bundles import Acknowledged, ReceiptKind
from desktop.sync.standing import ASK_EVERY
from desktop.vault.enrolment import Enrolment
from registry.archive import Archive
from registry.database import open_database
from registry.files import Files
from tests.registry.harness import Served, Wire, serve
from tests.sync.bending_server import Bend, Registry, portal, reset, status
from tests.sync.conftest import Post, a_bundle, arrived_once_unchanged
from tests.sync.real import FORM, a_record, connect


@dataclass
class Fragile:
    """A registry that can be set back; its data are copied while it is stopped."""

    served: Served
    forms: Path

    def back_up(self, to: Path) -> None:
        self.served.command("backup", str(to))

    def set_back(self, backup: Path) -> None:
        self.served.stop()
        shutil.rmtree(self.served.data)
        self.served.command("restore", str(backup))
        self.start()

    def start(self) -> None:
        port = str(self.served.facts["port"])
        self.served = serve(self.served.data, "--forms", str(self.forms), "--quiet", "--port", port)


@pytest.fixture
def fragile(tmp_path: Path, forms: Path) -> Iterator[Fragile]:
    made = Fragile(serve(tmp_path / "registry", "--forms", str(forms), "--quiet"), forms)
    yield made
    made.served.stop()


@pytest.fixture
def real(post: Post, fragile: Fragile, enrolment: Enrolment) -> Post:
    connect(post.servers, fragile.served.url, enrolment)
    post.local_form = lambda form_id, version: FORM if (form_id, version) == ("ficticio", "1") else None
    return post


def send(post: Post, enrolment: Enrolment, count: int, priority: int = 1) -> list[str]:
    bundles = [a_record(enrolment, photo=10, priority=priority)[0] for _ in range(count)]
    post.put(*bundles)
    report = post.sync()
    assert set(report.sent) >= {each.instance_id for each in bundles}, report.problem
    post.outbox.kept.taken([each.id for each in bundles], post.clock.now())
    return [each.instance_id for each in bundles]


def received(fragile: Fragile) -> list[str]:
    return sorted(row["instance_id"] for row in fragile.served.received() if row["complete"])


def test_what_a_restored_registry_lost_is_noticed_and_sent_again_byte_for_byte(
    real: Post,
    fragile: Fragile,
    enrolment: Enrolment,
    tmp_path: Path,
):
    first = send(real, enrolment, 5)
    fragile.back_up(tmp_path / "respaldo.tar")
    lost = send(real, enrolment, 4)
    hashes = {row["instance_id"]: row["xml_sha256"] for row in fragile.served.received()}
    fragile.set_back(tmp_path / "respaldo.tar")
    assert received(fragile) == sorted(first)
    report = real.sync()
    assert (report.again, sorted(report.sent)) == (4, sorted(lost))
    assert {row["instance_id"]: row["xml_sha256"] for row in fragile.served.received()} == hashes
    assert real.sync().again == 0


def test_it_is_noticed_even_where_others_have_used_the_numbers_since(
    real: Post,
    fragile: Fragile,
    enrolment: Enrolment,
    tmp_path: Path,
):
    send(real, enrolment, 2)
    fragile.back_up(tmp_path / "respaldo.tar")
    lost, url = send(real, enrolment, 3), fragile.served.url
    fragile.set_back(tmp_path / "respaldo.tar")
    for _ in range(6):
        straight(url, a_record(enrolment, photo=10)[0])
    report = real.sync()
    assert (report.again, sorted(report.sent)) == (3, sorted(lost))
    numbers = [row["seq"] for row in fragile.served.received()]
    assert sorted(numbers) == list(range(1, 12))


def test_what_was_lost_is_noticed_even_after_higher_numbers_came_from_the_restored_registry(
    real: Post, fragile: Fragile, enrolment: Enrolment, tmp_path: Path
):
    """A run that goes on across the restoration has receipts of both lives, and the highest is good."""
    send(real, enrolment, 2)
    fragile.back_up(tmp_path / "respaldo.tar")
    lost, url = send(real, enrolment, 3), fragile.served.url
    fragile.set_back(tmp_path / "respaldo.tar")
    for _ in range(6):
        straight(url, a_record(enrolment, photo=10)[0])
    across = a_record(enrolment, photo=10)[0]
    straight(url, across)
    real.put(across)
    [given] = [row for row in fragile.served.received() if row["instance_id"] == across.instance_id]
    leased = real.outbox.lease_next("across", real.clock.now(), force=True)
    assert leased is not None
    bytes_of = receipt_bytes_of(fragile, across.instance_id)
    found = receipts.verify(bytes_of, enrolment.keys.receipt_ed25519, "")
    assert found.seq == given["seq"] == 9
    ended = Acknowledged(ReceiptKind.SIGNED, bytes_of, "", found.registry, found.seq)
    real.outbox.received(leased, ended, real.clock.now())
    report = real.sync()
    assert (report.again, sorted(report.sent)) == (3, sorted(lost))
    assert real.sync().again == 0


def receipt_bytes_of(fragile: Fragile, instance_id: str) -> bytes:
    database = open_database(None, fragile.served.data)
    [kept] = Archive(database, Files(fragile.served.data)).submissions(instance_id=instance_id)
    database.close()
    return kept.receipt


def test_many_receipts_are_asked_for_in_several_questions_and_then_no_more(
    real: Post, fragile: Fragile, enrolment: Enrolment, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    monkeypatch.setattr(standing, "AT_ONCE", 2)
    send(real, enrolment, 5)
    fragile.back_up(tmp_path / "respaldo.tar")
    assert real.sync().again == 0
    assert all(each.confirmed for each in real.outbox.kept.numbers())
    lost = send(real, enrolment, 4)
    assert real.sync().again == 0
    fragile.set_back(tmp_path / "respaldo.tar")
    report = real.sync()
    assert sorted(report.sent) == sorted(lost)


def straight(url: str, bundle: Bundle) -> None:
    """Post a record as another post would."""
    wire = Wire(url)
    assert wire.post(bundle.xml.data, {part.name: part.data for part in bundle.attachments}).status == 201
    wire.close()


def test_a_registry_made_anew_gets_everything_that_is_still_kept(
    real: Post,
    fragile: Fragile,
    enrolment: Enrolment,
    tmp_path: Path,
):
    everything = send(real, enrolment, 3)
    fragile.served.stop()
    shutil.rmtree(fragile.served.data)
    fragile.start()
    connect(real.servers, fragile.served.facts["url"], enrolment)
    report = real.sync()
    assert (report.again, sorted(report.sent)) == (3, sorted(everything))


def test_the_new_receipt_takes_the_place_of_the_one_that_is_no_longer_true(
    real: Post,
    fragile: Fragile,
    enrolment: Enrolment,
    tmp_path: Path,
):
    fragile.back_up(tmp_path / "respaldo.tar")
    send(real, enrolment, 1)
    [before] = real.outbox.kept.numbers()
    fragile.set_back(tmp_path / "respaldo.tar")
    real.sync()
    [after] = real.outbox.kept.numbers()
    [receipt] = real.outbox.kept.receipts()  # the vault is told of the new one
    assert (receipt.kind, before.sha256 != after.sha256) == (ReceiptKind.SIGNED, True)


def test_an_idle_post_asks_now_and_then_only(
    real: Post, fragile: Fragile, enrolment: Enrolment, tmp_path: Path
):
    fragile.back_up(tmp_path / "respaldo.tar")
    send(real, enrolment, 1)
    assert real.sync().again == 0
    fragile.set_back(tmp_path / "respaldo.tar")
    real.clock.pass_(30)
    assert real.sync(force=False).again == 0
    real.clock.pass_((ASK_EVERY + timedelta(seconds=1)).total_seconds())
    assert real.sync(force=False).again == 1


@pytest.mark.parametrize("failing", [status(500), status(400), status(403), portal, reset])
def test_records_go_though_the_registry_does_not_say_what_it_still_has(
    post: Post, registry: Registry, failing: Bend
):
    post.put(a_bundle(1))
    assert post.sync().problem is None
    post.put(a_bundle(2))
    registry.bend("GET", failing)
    report = post.sync()
    asked = [path for method, path in registry.requests if method == "GET" and "/standing?" in path]
    assert len(asked) == 1
    assert (len(report.sent), report.waiting) == (1, 0)
    assert arrived_once_unchanged(registry, 2)
    assert report.problem is not None  # it is told, and asked again
    assert report.only_unanswered
    assert post.sync().problem is None


def test_an_emergency_goes_before_the_registry_is_asked_what_it_still_has(post: Post, registry: Registry):
    post.put(a_bundle(1))
    post.sync()
    post.put(a_bundle(2, priority=0))
    assert len(post.sync().sent) == 1
    assert not [path for _, path in registry.requests if "/standing?" in path]
    post.sync()
    assert [path for _, path in registry.requests if "/standing?" in path]
