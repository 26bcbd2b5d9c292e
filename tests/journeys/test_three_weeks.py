"""Three weeks without a network, 200 records; then ten minutes of bad 2G; then a USB stick for the rest."""

from __future__ import annotations

import json
import os
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event
from urllib.parse import urlsplit

import pytest

from desktop.content.shelf import FormShelf
from desktop.desk import Desk, Snapshot
from desktop.forms.session import Session
from desktop.forms.surroundings import Surroundings
from desktop.incidents.records import Filter, Record, RecordState
from desktop.paths import home, resource
from desktop.ui.sending.facts import gather
from desktop.vault.clock import SystemIds
from desktop.vault.demo import demo_enrolment
from desktop.vault.keyring import KeyStore
from desktop.vault.officer import Role
from desktop.vault.passphrase import FixedKdf
from desktop.vault.posts import list_posts
from desktop.vault.vault import Vault
from registry.__main__ import main as registry
from tests.journeys.registry_process import RegistryProcess
from tests.torture_sync.proxy import Proxy

RECORDS, EMERGENCIES = 200, 8
START = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
BYTES_A_SECOND = 1_200  # what losses and stalls leave of GPRS
OBSERVED = {"/data/ob": "ob_01 ob_02 ob_07", "/data/es_nnya": "no", "/data/comienzo/lugar": "dato ficticio"}
EMERGENCY = {**OBSERVED, "/data/peligro_actual": "si"}


@dataclass
class Calendar:
    """The machine's clock, which the story moves."""

    time: datetime = START

    def now(self) -> datetime:
        return self.time

    def mono_ms(self) -> int:
        return int((self.time - START).total_seconds() * 1000)

    def boot_id(self) -> str:
        return "ficticio"

    def pass_(self, **delta: float) -> None:
        self.time += timedelta(**delta)


@dataclass
class Post:
    """A post at work, the ministry's registry, and the line between them."""

    desk: Desk
    calendar: Calendar
    line: Proxy
    data: Path

    def seal(self, *, emergency: bool) -> Record:
        work = self.desk.start("deteccion_temprana")
        session = Session(work.form, Surroundings(self.calendar, SystemIds()))
        for ref, value in (EMERGENCY if emergency else OBSERVED).items():
            session.set(ref, value)
        session.set("/data/nivel_decidido", session.value("/data/nivel_sugerido"))
        session.set("/data/decide", session.question("/data/decide").choices[0].name)
        self.desk.keep(Snapshot(work.draft_id, session.draft(), {}))
        record = self.desk.finalise(work.draft_id, session.finalise())
        self.desk.sending.put_on_the_road()
        assert isinstance(record, Record)
        return record

    def received(self) -> list[str]:
        found = self.desk.log.records(Filter(state=RecordState.RECEIVED), limit=1000)
        return [each.instance_id for each in found]

    def ministry(self, *words: str) -> str:
        """A command of the registry on the same data, in this process."""
        before = os.umask(0o077)
        try:
            assert registry([*words, "--data", str(self.data)]) == 0
        finally:
            os.umask(before)
        return ""


@pytest.fixture
def post(tmp_path: Path) -> Iterator[Post]:
    server = RegistryProcess(tmp_path / "registry")
    server.start()
    address = urlsplit(server.url)
    assert address.port
    line = Proxy(address.port, random.Random(3), rate=0.0)
    line.budget = 0  # no network
    calendar, place = Calendar(), home(tmp_path / "home")
    vault = Vault(place, calendar, SystemIds(), KeyStore(), kdf=FixedKdf(64, 1))
    opened = vault.create(
        "Persona Ficticia",
        Role.SUPERVISOR,
        "tornillo lluvia montaña azul",
        demo_enrolment(list_posts()[0], now=calendar.now()),
    )
    desk = Desk(opened, place, FormShelf(resource("forms")), calendar, SystemIds())
    desk.sending.connect(server.url.replace(f":{address.port}/", f":{line.port}/"))
    yield Post(desk, calendar, line, tmp_path / "registry")
    desk.close()
    line.close()
    server.stop()


def whole_there(post: Post, capsys: pytest.CaptureFixture[str]) -> set[str]:
    """The records that the registry itself has whole."""
    capsys.readouterr()
    post.ministry("list")
    return {row["instance_id"] for row in json.loads(capsys.readouterr().out) if row["complete"]}


@pytest.mark.timeout(300)
def test_three_weeks_without_a_network_then_bad_2g_then_usb_for_the_rest(
    post: Post, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = post.desk
    urgent = []
    for n in range(RECORDS):
        record = post.seal(emergency=n % (RECORDS // EMERGENCIES) == 0)
        if n % (RECORDS // EMERGENCIES) == 0:
            urgent.append(record.instance_id)
        post.calendar.pass_(days=21 / RECORDS)
        if n % 20 == 0:  # the timer keeps trying
            report = desk.sending.send(Event())
            assert report.problem is not None and not report.sent
    everything = desk.log.records(Filter(), limit=1000)
    assert len(everything) == RECORDS + 1  # the keys of the device come first
    waiting = desk.sending.state().summary
    assert (waiting.waiting, waiting.held) == (RECORDS + 1, 0)
    assert post.calendar.now() - START >= timedelta(days=20, hours=23)

    page = gather(desk)  # what the page Envíos shows
    assert (page.count, page.unsent, page.received) == (RECORDS + 1, RECORDS + 1, 0)
    assert page.emergency_waits and page.road.last_contact is None

    post.line.rate, post.line.budget = 0.25, 600 * BYTES_A_SECOND
    assert waiting.size > post.line.budget  # ten minutes cannot be enough
    before = post.line.budget
    while post.line.budget > 0:
        desk.sending.send(Event(), force=True)
        post.calendar.pass_(seconds=max(before - post.line.budget, 0) / BYTES_A_SECOND)
        before = post.line.budget
    by_network = set(post.received())
    page = gather(desk)
    assert (page.received, page.unsent) == (len(by_network), RECORDS + 1 - len(by_network))
    assert by_network <= whole_there(post, capsys), "nothing is shown as received that is not there"
    assert page.emergency_waits == bool(set(urgent) - by_network)
    held = [each.id for each in desk.sending.state().waiting if each.reason is not None]
    assert 40 <= len(by_network) < RECORDS
    assert len(set(urgent) - by_network) <= 1, "emergencies go first"
    assert sum(post.line.injected.values()) > 10

    stick = tmp_path / "stick"
    stick.mkdir()
    packages = desk.sending.carry_out(stick)
    left = RECORDS + 1 - len(by_network)
    assert sum(len(package.bundles) for package in packages) == left
    assert len(held) <= left  # what a bad server's answers held goes by USB all the same
    post.ministry("courier", "import", str(stick), "--receipts", str(stick))
    returned = desk.sending.bring_back(stick / "recibos-1.tar")
    assert len(returned.received) == left
    assert len(post.received()) == RECORDS + 1
    page = gather(desk)
    assert (page.queue, page.count, page.unsent, page.received) == ((), 0, 0, RECORDS + 1)

    capsys.readouterr()
    post.ministry("list")
    rows = json.loads(capsys.readouterr().out)
    assert sorted(row["instance_id"] for row in rows) == sorted(each.instance_id for each in everything)
    assert all(row["complete"] for row in rows)
    post.ministry("verify", "--json")
    told = json.loads(capsys.readouterr().out)
    assert (told["ok"], told["gaps"]) == (True, False)
    assert desk.log.verify().ok
