"""Records in clear: only where the policy allows it, only while the vault is open, never in the outbox's file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from threading import Event

import pytest

from desktop.content.shelf import FormShelf
from desktop.desk import Desk
from desktop.incidents.ports import Bundle, FormFacts, Part
from desktop.incidents.sending import SIGNED
from desktop.paths import home, resource
from desktop.vault.clock import SystemClock, SystemIds
from desktop.vault.demo import demo_enrolment
from desktop.vault.keyring import KeyStore
from desktop.vault.officer import Role
from desktop.vault.passphrase import FixedKdf
from desktop.vault.posts import list_posts
from desktop.vault.vault import Vault
from tests.registry.harness import Served, new_id, serve
from tests.sync.real import FORM

SECRET = b"respuesta ficticia sin cifrar"


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    folder = tmp_path / "forms" / "ficticio"
    folder.mkdir(parents=True)
    (folder / "form.xml").write_bytes(FORM)
    running = serve(tmp_path / "registry", "--forms", str(folder.parent), "--clear-forms", "--quiet")
    yield running
    running.stop()


Open = Callable[[str], Desk]


@pytest.fixture
def open_desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, served: Served) -> Iterator[Open]:
    desks: list[Desk] = []

    def opening(policy: str) -> Desk:
        place, clock, ids = home(tmp_path / "home"), SystemClock(), SystemIds()
        enrolment = demo_enrolment(list_posts()[0], now=clock.now(), policy={"clear_forms": policy})
        vault = Vault(place, clock, ids, KeyStore(), kdf=FixedKdf(64, 1))
        opened = vault.create("Persona Ficticia", Role.SUPERVISOR, "tornillo lluvia montaña azul", enrolment)
        desk = Desk(opened, place, FormShelf(resource("forms")), clock, ids)
        desks.append(desk)
        desk.sending.connect(served.url)
        instance = new_id()
        xml = (
            f'<data id="ficticio" version="1"><nota>{SECRET.decode()}</nota>'
            f"<meta><instanceID>{instance}</instanceID></meta></data>"
        )
        bundle = Bundle(
            ids.uuid(), instance, FormFacts("ficticio", "1", "0" * 64), 1, datetime.now(UTC),
            Part("xml_submission_file", "text/xml", xml.encode()), (), sealed=False,
        )  # fmt: skip
        # The demo enrolment has a form key, so nothing of the log's own is in clear: one bundle takes its place.
        waiting = [bundle]
        monkeypatch.setattr(desk.log.sending, "clear_bundles", lambda: iter(waiting))
        kept: list[str] = []

        def record(instance_id: str, receipt: object) -> bool:
            kept.append(receipt.kind)  # type: ignore[attr-defined]
            waiting.clear()
            return True

        monkeypatch.setattr(desk.log.sending, "record_receipt", record)
        desk.kept_receipts = kept  # type: ignore[attr-defined]
        return desk

    yield opening
    for desk in desks:
        desk.close()


def test_where_the_policy_allows_it_a_clear_record_is_sent_and_leaves_no_file(
    open_desk: Open, served: Served, tmp_path: Path
):
    desk = open_desk("allow")
    road = desk.sending.clear_road()
    assert road is not None
    written = b"".join(path.read_bytes() for path in (tmp_path / "home").iterdir() if path.is_file())
    assert SECRET not in written
    report = road.send(Event(), force=True)
    assert len(report.sent) == 1, report.problem
    assert desk.sending.end_clear(road) == 1
    assert desk.kept_receipts == [SIGNED]  # type: ignore[attr-defined]
    assert not list((tmp_path / "home").glob("outbox-clear*"))
    assert [row["encrypted"] for row in served.received()] == [False]
    assert desk.sending.clear_road() is None


def test_where_the_policy_says_nothing_it_stays_in_the_vault(open_desk: Open, served: Served):
    desk = open_desk("deny")
    assert desk.sending.clear_road() is None
    desk.sending.send(Event(), force=True)
    assert served.received() == []


def test_a_road_cut_short_leaves_the_record_waiting_and_no_file(
    open_desk: Open, served: Served, tmp_path: Path
):
    desk = open_desk("allow")
    served.kill()
    report = desk.sending.send(Event(), force=True)
    assert report.problem is not None
    road = desk.sending.clear_road()
    assert road is not None
    assert road.send(Event(), force=True).sent == ()
    assert desk.sending.end_clear(road) == 0
    assert not list((tmp_path / "home").glob("outbox-clear*"))
    assert desk.sending.clear_road() is not None
