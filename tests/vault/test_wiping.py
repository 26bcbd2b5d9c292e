"""Wiping the machine: nothing that was written can be read again, what is sealed goes on, a signed trace stays."""

from __future__ import annotations

import json
from base64 import b64decode

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from desktop.desk import Desk
from desktop.desk.wiping import Kept, forget_left, left_roads
from desktop.errors import StoreError, SupervisorOnly, WipeLosesUnsent, WrongPassphrase
from desktop.incidents import dsse
from desktop.paths import Home, home
from desktop.store.database import open_database
from desktop.vault import wiping
from desktop.vault.clock import SystemClock, SystemIds
from desktop.vault.demo import demo_enrolment
from desktop.vault.keyring import DEVICE_SERVICE, SERVICE, KeyStore
from desktop.vault.officer import Role
from desktop.vault.passphrase import FixedKdf
from desktop.vault.posts import list_posts
from desktop.vault.vault import Vault
from tests.torture.session import FIRST, SHELF, begin, record, type_into
from tests.vault.test_keyring import MemoryKeyring

BETO = "sombrero ventana cuchara verde"
TEXT = "texto ficticio del asiento"


@pytest.fixture
def place(tmp_path) -> Home:
    return home(tmp_path / "data")


@pytest.fixture
def backend() -> MemoryKeyring:
    return MemoryKeyring()


def vault_of(place, backend):
    keyring = None if backend is None else KeyStore(backend)
    return Vault(place, SystemClock(), SystemIds(), keyring, kdf=FixedKdf(64, 1))


def desk_of(opened, place) -> Desk:
    return Desk(opened, place, SHELF, SystemClock(), SystemIds())


@pytest.fixture
def make(place, backend):
    """A desk with one record, one draft, one note and a backup; with a keyring unless told otherwise."""

    def made(*, keyring=True, courier=True, **policy):
        enrolment = demo_enrolment(list_posts()[0], now=SystemClock().now(), policy=policy)
        if not courier:
            enrolment = _without_courier()
        vault = vault_of(place, backend if keyring else None)
        desk = desk_of(vault.create("Persona Inventada", Role.SUPERVISOR, FIRST, enrolment), place)
        record(desk, TEXT)
        work, form = begin(desk)
        type_into(desk, work, form, "borrador ficticio")
        vault.leave_note(desk.officer.id, "nota ficticia")
        desk.back_up()
        return desk

    return made


def _without_courier():
    from desktop.paths import resource
    from desktop.vault.demo import demo_document, demo_root
    from desktop.vault.enrolment import sign_enrolment, verify_enrolment
    from desktop.vault.trust import Trust

    demo = resource("trust", "demo")
    document = demo_document(list_posts()[0], now=SystemClock().now(), device_letter="A", folder=demo)
    document["keys"]["courier"] = None
    return verify_enrolment(sign_enrolment(document, demo_root(demo)), Trust.load(resource("trust")))


def pieces_of(folder) -> set[bytes]:
    """Every 64 bytes of every file that are not all alike: what a scan of the disk would know again."""
    found = set()
    for path in folder.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            found |= {data[at : at + 64] for at in range(0, len(data) - 63, 64)}
    return {piece for piece in found if len(set(piece)) > 8}


def test_nothing_of_the_vault_is_left_on_the_disk_and_no_key_opens_what_is(make, place):
    desk = make()
    desk._vault.database.truncate_log()
    key = bytes(desk._vault._opened.vault_key)
    vault_files = [path for path in place.folder.rglob("*") if path.is_file() and "outbox" not in path.name]
    before = {piece for path in vault_files for piece in _pieces(path)}
    desk.wiping.wipe(FIRST)
    assert before and not before & pieces_of(place.folder)
    names = sorted(path.name for path in place.folder.iterdir() if path.name != "running.lock")
    assert [name.split("-")[0] for name in names] == ["outbox", "wiped"]
    for path in place.folder.glob("*.db"):
        with pytest.raises(StoreError):
            open_database(path, key)


def test_the_machines_secret_leaves_the_keyring_and_the_outbox_key_stays(make, backend):
    desk = make(device_secret=True)
    assert {service for service, _ in backend.kept} == {DEVICE_SERVICE}
    assert desk.wiping.wipe(FIRST).kept is Kept.OUTBOX
    assert {service for service, _ in backend.kept} == {SERVICE}


def _pieces(path):
    data = path.read_bytes()
    return [piece for at in range(0, len(data) - 63, 64) if len(set(piece := data[at : at + 64])) > 8]


def test_what_was_not_sent_is_said_first(make):
    desk = make()
    unsent = desk.wiping.unsent()
    assert (unsent.sealed, unsent.clear, unsent.drafts, unsent.notes) == (2, 0, 1, 1)  # with alta_equipo
    desk.close()


def test_sealed_records_stay_on_their_road_under_the_keyrings_key(make, place, backend):
    desk = make()
    wiped = desk.wiping.wipe(FIRST)
    assert (wiped.kept, wiped.unsent.sealed) == (Kept.OUTBOX, 2)
    (road,) = left_roads(place, KeyStore(backend), SHELF, SystemClock(), SystemIds())
    assert road.state().summary.waiting == 2
    assert not forget_left(road, KeyStore(backend))
    another = vault_of(place, backend)
    again = demo_enrolment(list_posts()[0], now=SystemClock().now())
    new = desk_of(another.create("Otra Inventada", Role.SUPERVISOR, FIRST, again), place)
    assert new.missing == () and new.sending.state().summary.waiting == 0
    new.close()
    assert road.state().summary.waiting == 2


def test_without_a_keyring_they_go_to_the_courier(make, place):
    wiped = make(keyring=False).wiping.wipe(FIRST)
    assert wiped.kept is Kept.COURIER
    (package,) = (place.folder / "unsent").iterdir()
    assert package.read_bytes().startswith(b"age-encryption.org/v1")
    assert not list(place.folder.glob("outbox*"))


def test_where_nothing_can_carry_them_nothing_is_wiped_unless_that_is_accepted(make, place):
    desk = make(keyring=False, courier=False)
    with pytest.raises(WipeLosesUnsent) as refused:
        desk.wiping.wipe(FIRST)
    assert refused.value.count == 2
    assert desk.log.verify().ok and place.vault.exists()
    assert desk.wiping.wipe(FIRST, lose_unsent=True).kept is Kept.LOST
    assert not place.vault.exists()


def test_the_trace_is_signed_by_device_and_officer_and_names_the_logs_last_record(make):
    desk = make()
    head, label = desk.log.head, desk.officer.label
    keys = (desk._vault.device_signer.public, desk._vault.officer_signer.public)
    wiped = desk.wiping.wipe(FIRST)
    envelope = dsse.parse(wiped.trace.read_bytes())
    for signature, public in zip(envelope.signatures, keys, strict=True):
        Ed25519PublicKey.from_public_bytes(public).verify(signature.value, envelope.signed_bytes)
    told = json.loads(envelope.payload)
    assert (told["author"], told["head"]) == (label, {"seq": head.seq, "sha256": head.sha256})
    assert (told["kept"], told["unsent"]["sealed"]) == ("outbox", 2)
    assert tuple(b64decode(told["keys"][who]) for who in ("device", "officer")) == keys


def test_only_a_supervisor_with_the_passphrase_wipes(make, place, backend):
    desk = make()
    with pytest.raises(WrongPassphrase):
        desk.wiping.wipe(BETO)
    beto = desk.guard.add_officer("Otro Inventado", Role.OFFICER, BETO)
    desk.close()
    vault = vault_of(place, backend)
    vault._gate._born_ms -= 60_000
    opened = desk_of(vault.unlock(beto.id, BETO), place)
    with pytest.raises(SupervisorOnly):
        opened.wiping.wipe(BETO)
    assert opened.log.verify().ok
    opened.close()


def test_a_wipe_that_was_killed_is_finished_at_the_next_start(make, place, backend, monkeypatch):
    desk = make()
    destroyed = []

    def killed(path):
        if len(destroyed) == 2:
            raise KeyboardInterrupt
        destroyed.append(path.name)
        path.unlink()

    with monkeypatch.context() as broken:
        broken.setattr(wiping, "_destroy", killed)
        with pytest.raises(KeyboardInterrupt):
            desk.wiping.wipe(FIRST)
    assert destroyed == ["vault.copy.json", "vault.json"]  # what opens it goes first
    assert place.vault.exists()
    vault = vault_of(place, backend)
    assert not vault.exists() and not place.vault.exists() and not wiping.is_begun(place)
    enrolment = demo_enrolment(list_posts()[0], now=SystemClock().now())
    vault.create("Otra Inventada", Role.SUPERVISOR, FIRST, enrolment).close()


def test_an_outbox_without_its_vault_does_not_keep_a_new_vault_from_working(make, place, backend):
    desk = make()
    desk.close()
    for path in place.folder.glob("vault*"):
        path.unlink()
    enrolment = demo_enrolment(list_posts()[0], now=SystemClock().now())
    new = desk_of(vault_of(place, backend).create("Otra", Role.SUPERVISOR, FIRST, enrolment), place)
    record(new, TEXT)
    new.close()
    assert len(list(place.folder.glob("outbox-old-*.db"))) == 1
