"""The post's own contacts: what is kept, what is refused, and the signed copy that the lock screen reads."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.app import Parts, build_parts
from desktop.content.contacts import REVIEW, Service, checked, missing, read_sheet
from desktop.desk import Desk
from desktop.errors import ContactProblem, ContactRefused, RecordGone
from desktop.vault.demo import demo_enrolment
from desktop.vault.officer import Role
from desktop.vault.passphrase import FixedKdf
from desktop.vault.posts import list_posts
from desktop.vault.wiping import begin, finish

WORDS = "tornillo lluvia montaña azul"
TODAY = date(2026, 11, 21)
FICTITIOUS = "(0000) 15-555-0000"


def _checked(**given: str) -> object:
    values = {
        "service": "fiscalia",
        "phone": FICTITIOUS,
        "country": "AR",
        "locality": "",
        "notes": "",
        **given,
    }
    return checked("c1", **values, who="Agente 01", today=TODAY)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        ({"phone": "llamar a Juan"}, ContactProblem.PHONE),
        ({"phone": "12"}, ContactProblem.PHONE),
        ({"phone": ""}, ContactProblem.PHONE),
        ({"country": "XX"}, ContactProblem.COUNTRY),
        ({"notes": "x" * 201}, ContactProblem.LONG),
        ({"notes": "Refugio en calle 9 de Julio 450"}, ContactProblem.SHELTER),
        ({"notes": "El albergue está en el km 12"}, ContactProblem.SHELTER),
        ({"locality": "Hogar, Ruta 34"}, ContactProblem.SHELTER),
    ],
)
def test_what_a_post_may_not_keep_is_refused(given: dict[str, str], problem: ContactProblem) -> None:
    with pytest.raises(ContactRefused) as caught:
        _checked(**given)
    assert caught.value.reason is problem
    assert not [text for text in given.values() if text and text in str(caught.value)]


@pytest.mark.parametrize(
    "phone", ["145", "+54 9 387 555-0000", "(011) 5555-0000 interno 12/13", "0800-555-0000"]
)
def test_a_number_as_people_write_it_is_kept(phone: str) -> None:
    assert _checked(phone=f"  {phone} ").phone == phone  # type: ignore[attr-defined]


def test_a_contact_is_due_after_ninety_days() -> None:
    contact = _checked()
    assert timedelta(days=90) == REVIEW
    assert not contact.overdue(TODAY + timedelta(days=89))  # type: ignore[attr-defined]
    assert contact.overdue(TODAY + timedelta(days=90))  # type: ignore[attr-defined]


@pytest.fixture
def parts(tmp_path: Path) -> Parts:
    made = build_parts(tmp_path / "post", kdf=FixedKdf(64, 1))
    enrolment = demo_enrolment(list_posts()[0], now=made.clock.now())
    made.vault.create("Agente ficticio", Role.SUPERVISOR, WORDS, enrolment).close()
    return made


def unlock(parts: Parts) -> Desk:
    return parts.desk(parts.vault.unlock(parts.vault.officers()[0].id, WORDS))


def test_contacts_are_kept_by_who_loaded_them_and_read_while_locked(parts: Parts) -> None:
    desk = unlock(parts)
    assert desk.contacts.all() == ()
    assert not parts.home.contacts.exists()
    desk.contacts.keep("hospital", "107", "AR")
    kept = desk.contacts.keep("fiscalia", FICTITIOUS, "AR", "Orán", "Guardia las 24 h")
    assert (kept.who, kept.review_by - kept.loaded) == ("Agente 01", REVIEW)
    assert missing(desk.contacts.all()) == (Service.CHILD, Service.COUNTERPART)
    desk.close()
    sheet = read_sheet(parts.home.contacts)
    assert sheet.whole
    assert [contact.service for contact in sheet.contacts] == ["fiscalia", "hospital"]
    duty = sheet.first(Service.PROSECUTOR)
    assert duty is not None and duty.number.shown == FICTITIOUS
    assert parts.home.contacts.stat().st_mode & 0o777 == 0o600
    assert "ficticio" not in parts.home.contacts.read_text()  # the label, never the name


def test_a_contact_is_replaced_confirmed_and_taken_away(parts: Parts) -> None:
    desk = unlock(parts)
    first = desk.contacts.keep("fiscalia", FICTITIOUS, "AR")
    changed = desk.contacts.keep("fiscalia", "(0000) 15-555-0001", "AR", replaces=first.id)
    assert desk.contacts.all() == (changed,)
    assert desk.contacts.confirm(changed.id).phone == "(0000) 15-555-0001"
    desk.contacts.remove(changed.id)
    assert desk.contacts.all() == () == read_sheet(parts.home.contacts).contacts
    with pytest.raises(RecordGone):
        desk.contacts.confirm(changed.id)
    desk.close()


def _with(data: bytes, old: bytes, new: bytes) -> bytes:
    envelope = json.loads(data)
    payload = b64decode(envelope["payload"])
    assert old in payload
    envelope["payload"] = b64encode(payload.replace(old, new)).decode()
    return json.dumps(envelope, ensure_ascii=True, separators=(",", ":")).encode()


def test_a_number_changed_on_the_disk_is_not_shown_and_is_told_after_unlocking(parts: Parts) -> None:
    desk = unlock(parts)
    desk.contacts.keep("fiscalia", FICTITIOUS, "AR")
    assert not desk.contacts.altered
    desk.close()
    good = parts.home.contacts.read_bytes()
    parts.home.contacts.write_bytes(_with(good, b"555-0000", b"555-6666"))
    found = read_sheet(parts.home.contacts)
    assert (found.contacts, found.whole) == ((), False)
    desk = unlock(parts)
    assert desk.contacts.altered
    desk.close()
    assert read_sheet(parts.home.contacts).contacts[0].phone == FICTITIOUS


def test_a_copy_signed_by_another_device_is_replaced_after_unlocking(parts: Parts, tmp_path: Path) -> None:
    other = build_parts(tmp_path / "other", kdf=FixedKdf(64, 1))
    other.vault.create(
        "Otra", Role.SUPERVISOR, WORDS, demo_enrolment(list_posts()[0], now=other.clock.now())
    ).close()
    desk = unlock(other)
    desk.contacts.keep("fiscalia", "(0000) 15-555-6666", "AR")
    desk.close()
    parts.home.contacts.write_bytes(other.home.contacts.read_bytes())
    desk = unlock(parts)
    assert desk.contacts.altered
    desk.close()
    assert read_sheet(parts.home.contacts).contacts == ()


@pytest.mark.parametrize("data", [b"", b"{}", b"no", b'{"payload":"","payloadType":"","signatures":[]}'])
def test_what_is_no_copy_at_all_is_empty_and_said(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "contactos.json"
    path.write_bytes(data)
    assert (read_sheet(path).contacts, read_sheet(path).whole) == ((), False)
    assert read_sheet(tmp_path / "absent.json").whole


def test_wiping_the_vault_takes_the_copy_away(parts: Parts) -> None:
    desk = unlock(parts)
    desk.contacts.keep("fiscalia", FICTITIOUS, "AR")
    desk.close()
    assert parts.home.contacts.exists()
    begin(parts.home)
    finish(parts.home)
    assert not list(parts.home.folder.glob("contactos*"))
