"""ODK Central and KoboToolbox behind the same interface as our registry: what goes, what is held, what is never asked."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from desktop.errors import HeldReason, TokenRefused
from desktop.sync.address import Server, ServerKind
from desktop.sync.bundles import ReceiptKind
from desktop.sync.servers import Trust
from desktop.vault.enrolment import Enrolment
from tests.sync.conftest import Post
from tests.sync.foreign_servers import APP_USER, Central, Foreign, Kobo
from tests.sync.real import FORM, a_record

KEY = b'<submission base64RsaPublicKey="%b"/>'


@dataclass
class Subject:
    """A post that sends to a foreign server; `form` is the server's copy, with the ministry's key in it."""

    post: Post
    foreign: Foreign
    kind: ServerKind
    enrolment: Enrolment
    form: bytes

    def set_token(self, token: str) -> None:
        base = self.foreign.origin + ("/usuario" if self.kind is ServerKind.KOBO else "/projects/7")
        keys = self.enrolment.keys
        assert keys.form_rsa
        trust = Trust(keys.receipt_ed25519, keys.form_rsa.sha256, "equipo-1")
        self.post.servers.set([Server("s", self.kind, base, token)], trust)


@pytest.fixture(params=["central", "kobo token", "kobo basic"])
def subject(request: pytest.FixtureRequest, post: Post, enrolment: Enrolment) -> Iterator[Subject]:
    foreign: Foreign = Central() if request.param == "central" else Kobo()
    kind = ServerKind.CENTRAL if request.param == "central" else ServerKind.KOBO
    key = enrolment.keys.form_rsa
    assert key
    form = FORM.replace(b"<model>", b"<model>" + KEY % base64.b64encode(key.der), 1)
    foreign.forms["ficticio", "1"] = form
    made = Subject(post, foreign, kind, enrolment, form)
    made.set_token(
        {"central": APP_USER, "kobo token": "t0ken-ficticio", "kobo basic": "usuario:clave ficticia"}[
            request.param
        ]
    )
    post.local_form = lambda form_id, version: FORM if form_id == "ficticio" else None
    yield made
    foreign.close()


def test_a_record_arrives_whole_and_its_acknowledgement_is_shown_as_plain(subject: Subject) -> None:
    bundle, _ = a_record(subject.enrolment, photo=50_000)
    subject.post.put(bundle)
    report = subject.post.sync()
    assert report.sent == (bundle.instance_id,), report.problem
    assert [each.kind for each in report.receipts] == [ReceiptKind.PLAIN]
    kept = subject.foreign.kept[bundle.instance_id]
    assert kept.xml == bundle.xml.data
    assert kept.parts == {part.name: part.data for part in bundle.attachments}


def test_nothing_that_only_our_registry_knows_is_asked_of_it(subject: Subject) -> None:
    bundle, _ = a_record(subject.enrolment, photo=10, priority=0)
    subject.post.put(bundle)
    subject.post.sync()
    subject.post.sync()
    assert not [each for each in subject.foreign.asked if "standing" in each]


def test_an_answer_that_was_lost_leads_to_the_same_bytes_and_one_record(subject: Subject) -> None:
    bundle, _ = a_record(subject.enrolment, photo=1_000)
    subject.post.put(bundle)
    subject.foreign.cut_next = True
    assert subject.post.sync().sent == (bundle.instance_id,)
    assert subject.foreign.kept[bundle.instance_id].posts == 2
    assert subject.foreign.kept[bundle.instance_id].xml == bundle.xml.data


def test_a_large_record_goes_in_several_posts_each_with_the_same_xml(subject: Subject) -> None:
    bundle, _ = a_record(subject.enrolment, photo=400_000)
    subject.post.put(bundle)
    assert subject.post.sync().sent == (bundle.instance_id,)
    kept = subject.foreign.kept[bundle.instance_id]
    assert kept.posts > 1
    found = {name: hashlib.sha256(data).hexdigest() for name, data in kept.parts.items()}
    assert found == {part.name: hashlib.sha256(part.data).hexdigest() for part in bundle.attachments}


def test_a_form_that_it_does_not_take_is_held_and_goes_once_it_is_listed(subject: Subject) -> None:
    subject.foreign.forms.clear()
    bundle, _ = a_record(subject.enrolment, photo=10)
    subject.post.put(bundle)
    report = subject.post.sync()
    assert report.held == ((bundle.instance_id, HeldReason.FORM_UNKNOWN),)
    subject.foreign.forms["ficticio", "1"] = subject.form
    assert subject.post.sync().sent == (bundle.instance_id,)


def test_a_form_with_another_key_is_never_sent_to(subject: Subject) -> None:
    subject.foreign.forms["ficticio", "1"] = FORM.replace(b"<model>", b"<model>" + KEY % b"b3RyYQ==", 1)
    bundle, _ = a_record(subject.enrolment, photo=10)
    subject.post.put(bundle)
    report = subject.post.sync()
    assert report.held == ((bundle.instance_id, HeldReason.KEY_MISMATCH),)
    assert subject.foreign.kept == {}


def test_the_same_id_with_other_bytes_is_a_conflict_that_nobody_repeats(subject: Subject) -> None:
    bundle, _ = a_record(subject.enrolment, photo=10)
    other, _ = a_record(subject.enrolment, photo=10)
    subject.post.put(bundle, other)
    subject.post.sync()
    stored = subject.foreign.kept[bundle.instance_id]
    stored.xml = stored.xml + b"\n"
    subject.post.outbox.kept.send_again([bundle.id])
    report = subject.post.sync()
    assert report.held == ((bundle.instance_id, HeldReason.CONFLICT),)
    posts = len(subject.foreign.asked)
    subject.post.sync()
    assert not [each for each in subject.foreign.asked[posts:] if each.startswith("POST")]


@pytest.mark.parametrize("token", ["B" * 64, "mal"])
def test_a_refused_token_ends_the_run_and_everything_waits(subject: Subject, token: str) -> None:
    subject.set_token(token)
    subject.post.put(a_record(subject.enrolment, photo=10)[0], a_record(subject.enrolment, photo=10)[0])
    report = subject.post.sync()
    assert type(report.problem) is TokenRefused
    assert (report.held, report.waiting) == ((), 2)
    assert token not in str(report.problem.args)
