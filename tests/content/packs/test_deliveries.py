"""What an officer's window asks of packs: who may, against which time, under which root."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.app import Parts, build_parts
from desktop.content.in_force import CONTENT
from desktop.content.library import Library
from desktop.content.packs.archive import PackFacts, collect, write
from desktop.content.packs.signing import Keys, Repository, load_keys
from desktop.content.packs.sources import FolderSource
from desktop.content.packs.trusting import known_time, signed_times, trusted_root
from desktop.desk import Desk
from desktop.errors import PackProblem, PackRefused, SupervisorOnly
from desktop.paths import resource
from desktop.vault.demo import demo_enrolment
from desktop.vault.officer import Role
from desktop.vault.passphrase import FixedKdf
from desktop.vault.posts import list_posts

WORDS = "tornillo lluvia montaña azul"


@pytest.fixture
def parts(tmp_path: Path) -> Parts:
    made = build_parts(tmp_path / "post", kdf=FixedKdf(64, 1))
    enrolment = demo_enrolment(list_posts()[0], now=made.clock.now())
    made.vault.create("Agente ficticio", Role.SUPERVISOR, WORDS, enrolment).close()
    return made


def unlock(parts: Parts, at: int = 0) -> Desk:
    return parts.desk(parts.vault.unlock(parts.vault.officers()[at].id, WORDS if at == 0 else WORDS[::-1]))


@pytest.fixture(scope="module")
def keys() -> Keys:
    return load_keys(resource("trust") / "demo" / "content")


@pytest.fixture
def stick(tmp_path: Path, keys: Keys, parts: Parts) -> Path:
    """A stick with version 7, signed by the demonstration keys of this installation."""
    folder, now = tmp_path / "stick", parts.clock.now()
    repository = Repository(folder)
    repository.create(keys, now, root=trusted_root(resource("trust")).data)
    facts = PackFacts(CONTENT, "7")
    files = {path: data for path, data in collect(resource()).items() if not path.startswith("forms/")}
    repository.publish({facts.target: write(facts, files)}, keys, now)
    return folder


def test_a_stick_is_taken_and_counts_from_the_next_unlocking(parts: Parts, stick: Path) -> None:
    desk = unlock(parts)
    taken = desk.deliveries.open().take(str(stick))
    assert [(pack.name, pack.version) for pack in taken] == [(CONTENT, "7")]
    assert [pack.version for pack in desk.deliveries.installed()] == ["7"]
    assert parts.library.edition.version != "7"
    desk.close()
    unlock(parts).close()
    assert parts.library.edition.version == "7"


def test_the_known_time_follows_the_newest_record(parts: Parts) -> None:
    desk = unlock(parts)
    own = known_time(Library(resource()))
    assert desk.deliveries.known() == own
    other = desk.guard.add_officer("Otra ficticia", Role.OFFICER, WORDS[::-1])
    record = desk.guard.hand_over(other.id, WORDS[::-1])
    assert desk.deliveries.known() == max(own, record.wall)
    desk.close()


def test_a_clock_that_is_not_believable_asks_a_supervisor(parts: Parts, stick: Path) -> None:
    desk = unlock(parts)
    desk.guard.add_officer("Otra ficticia", Role.OFFICER, WORDS[::-1])
    late = desk.deliveries.known() + timedelta(days=3 * 365)
    delivery = desk.deliveries.open()
    delivery = replace(delivery, clock=late)
    with pytest.raises(PackRefused) as caught:
        delivery.take(str(stick))
    assert caught.value.reason is PackProblem.CLOCK
    assert [pack.version for pack in delivery.take(str(stick), confirmed=True)] == ["7"]
    desk.close()
    officer = unlock(parts, 1)
    try:
        with pytest.raises(SupervisorOnly):
            officer.deliveries.open().take(str(stick), confirmed=True)
        with pytest.raises(SupervisorOnly):
            officer.deliveries.go_back()
    finally:
        officer.close()


def test_there_is_a_way_back_to_the_version_before(parts: Parts, stick: Path, keys: Keys) -> None:
    desk = unlock(parts)
    desk.deliveries.open().take(str(stick))
    with pytest.raises(PackRefused) as caught:
        desk.deliveries.go_back()
    assert caught.value.reason is PackProblem.NOTHING_BEFORE
    facts = PackFacts(CONTENT, "8")
    files = {path: data for path, data in collect(resource()).items() if not path.startswith("forms/")}
    Repository(stick).publish({facts.target: write(facts, files)}, keys, parts.clock.now())
    desk.deliveries.open().take(str(stick))
    assert desk.deliveries.go_back().version == "7"
    desk.close()
    desk = unlock(parts)
    assert parts.library.edition.version == "7"
    assert desk.deliveries.open().take(str(stick)) == ()
    again = desk.deliveries.use_again()
    assert again is not None and again.version == "8"
    desk.guard.add_officer("Otra ficticia", Role.OFFICER, WORDS[::-1])
    desk.close()
    officer = unlock(parts, 1)
    try:
        assert parts.library.edition.version == "8"
        with pytest.raises(SupervisorOnly):
            officer.deliveries.use_again()
    finally:
        officer.close()


def test_the_known_time_is_not_before_the_newest_signed_delivery(
    parts: Parts, stick: Path, keys: Keys
) -> None:
    desk = unlock(parts)
    try:
        Repository(stick).renew(keys, desk.deliveries.known() + timedelta(days=100))
        delivery = desk.deliveries.open()
        delivery.packs.install(FolderSource(stick), desk.deliveries.known() + timedelta(days=101))
        signed = signed_times(parts.home.packs)[0]
        assert desk.deliveries.known() == signed == desk.updates._believing.known()
    finally:
        desk.close()
