"""Enrolments: which are read, which are refused and why."""

from __future__ import annotations

import json
import shutil
from datetime import UTC, datetime, timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from desktop.errors import EnrolmentProblem, EnrolmentRefused, ResourceMissing
from desktop.paths import resource
from desktop.vault.demo import demo_document, demo_enrolment
from desktop.vault.enrolment import accept_enrolment, read_alta, sign_enrolment, verify_enrolment, write_alta
from desktop.vault.posts import list_posts
from desktop.vault.trust import DEMO_ROOT_KEYID, Trust, key_id, sign_envelope

NOW = datetime(2026, 8, 1, 9, 0, tzinfo=UTC)
CODE = "7QXM-2KPD"
MINISTRY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))


@pytest.fixture(scope="module")
def release(tmp_path_factory) -> Trust:
    """The trust of a release build: a root of the ministry, no demo."""
    folder = tmp_path_factory.mktemp("trust")
    public = MINISTRY.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    (folder / "ministry.pub").write_bytes(public)
    return Trust.load(folder)


@pytest.fixture(scope="module")
def pilot() -> Trust:
    """The trust of a build that carries the demo."""
    return Trust.load(resource("trust"))


@pytest.fixture
def document() -> dict:
    """A ministry's enrolment, before signing."""
    demo = resource("trust", "demo")
    made = demo_document(list_posts()[0], now=NOW, device_letter="B", folder=demo)
    made["serial"] = "MIN-2026-0001"
    made["servers"] = [
        {"id": "central", "kind": "central", "url": "https://example.org/v1", "token": "s3cr3t"}
    ]
    return made


@pytest.fixture(scope="module")
def refused():
    def refuse(reason, reading, *arguments, **named):
        with pytest.raises(EnrolmentRefused) as caught:
            reading(*arguments, **named)
        assert caught.value.reason is reason

    return refuse


def test_a_ministry_s_file_is_read_with_its_code_however_it_is_typed(release, document):
    file = write_alta(sign_enrolment(document, MINISTRY), CODE)
    assert b"s3cr3t" not in file
    enrolment = read_alta(file, " 7qxm 2kpd ", release, NOW, post="ABL")
    assert (enrolment.serial, enrolment.post.code, enrolment.device_letter) == ("MIN-2026-0001", "ABL", "B")
    assert enrolment.servers[0].token == "s3cr3t"
    assert "s3cr3t" not in repr(enrolment)
    assert not enrolment.demo
    assert verify_enrolment(enrolment.dsse, release) == enrolment


def test_files_that_are_refused_say_why(release, document, refused):
    envelope = sign_enrolment(document, MINISTRY)
    file = write_alta(envelope, CODE)
    refused(EnrolmentProblem.WRONG_CODE, read_alta, file, "7QXM-2KPE", release, NOW)
    refused(EnrolmentProblem.UNREADABLE, read_alta, envelope, CODE, release, NOW)
    refused(EnrolmentProblem.UNREADABLE, read_alta, b"", CODE, release, NOW)


def test_enrolments_that_are_refused_say_why(release, pilot, document, refused):
    envelope = sign_enrolment(document, MINISTRY)
    later = NOW + timedelta(days=365)
    assert accept_enrolment(envelope, release, later - timedelta(seconds=1), post="ABL").serial
    refused(EnrolmentProblem.OTHER_POST, accept_enrolment, envelope, release, NOW, post="TRF")
    refused(EnrolmentProblem.UNTRUSTED, accept_enrolment, envelope, pilot, NOW)
    refused(EnrolmentProblem.EXPIRED, accept_enrolment, envelope, release, later)
    refused(EnrolmentProblem.UNREADABLE, accept_enrolment, b"{}", release, NOW)


def test_a_demo_enrolment_is_a_demo_and_a_release_refuses_it(release, pilot, refused):
    enrolment = demo_enrolment(list_posts()[0], now=NOW)
    assert enrolment.demo
    assert verify_enrolment(enrolment.dsse, pilot) == enrolment
    refused(EnrolmentProblem.DEMO_IN_RELEASE, verify_enrolment, enrolment.dsse, release)


def test_a_build_without_demo_keys_makes_no_demo_enrolment(tmp_path, refused):
    refused(EnrolmentProblem.DEMO_IN_RELEASE, demo_enrolment, list_posts()[0], now=NOW, trust_folder=tmp_path)


def test_the_pinned_demo_root_is_the_one_in_the_folder(pilot):
    assert set(pilot.demo) == {DEMO_ROOT_KEYID}
    assert not pilot.is_release


def test_any_change_after_signing_is_untrusted(release, document, refused):
    envelope = json.loads(sign_enrolment(document, MINISTRY))
    other = json.loads(sign_enrolment({**document, "device_letter": "Z"}, MINISTRY))
    envelope["payload"] = other["payload"]
    refused(EnrolmentProblem.UNTRUSTED, verify_enrolment, json.dumps(envelope).encode(), release)
    envelope["signatures"] = []
    refused(EnrolmentProblem.UNTRUSTED, verify_enrolment, json.dumps(envelope).encode(), release)


def test_another_key_that_claims_a_root_s_keyid_is_untrusted(release, document, refused):
    forged = json.loads(sign_enrolment(document, Ed25519PrivateKey.generate()))
    forged["signatures"][0]["keyid"] = key_id(MINISTRY.public_key().public_bytes_raw())
    refused(EnrolmentProblem.UNTRUSTED, verify_enrolment, json.dumps(forged).encode(), release)


def test_another_kind_of_signed_document_is_no_enrolment(release, document, refused):
    receipt = sign_envelope(json.dumps(document).encode(), "application/vnd.vigia.receipt+json", MINISTRY)
    refused(EnrolmentProblem.UNREADABLE, verify_enrolment, receipt, release)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("v", 2),
        ("serial", 7),
        ("expires", "2027-01-01T00:00:00"),
        ("expires", "mañana"),
        ("device_letter", "AB"),
        ("post", {"code": "ABL"}),
        ("servers", [{"id": "x"}]),
        ("keys", {}),
        ("policy", {"idle_lock_s": "300"}),
        ("policy", {"idle_lock_s": -1}),
        ("policy", {"clear_forms": "sometimes"}),
        ("policy", {"block_capture": 1}),
        ("policy", {"languages": "es-AR"}),
        ("policy", None),
    ],
)
def test_a_signed_document_of_another_shape_is_unreadable(release, document, refused, name, value):
    envelope = sign_enrolment({**document, name: value}, MINISTRY)
    refused(EnrolmentProblem.UNREADABLE, verify_enrolment, envelope, release)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("form_rsa", {"sha256": "0" * 64, "der_b64": "AAAA"}),
        ("receipt_ed25519", ["AAAA"]),
        ("nominal", {"nominal": ["age1nothing"]}),
        ("nominal", {"others": []}),
        ("recovery", ["somebody"]),
        ("courier", "somebody"),
    ],
)
def test_keys_that_are_none_are_unreadable(release, document, refused, name, value):
    document["keys"][name] = value
    envelope = sign_enrolment(document, MINISTRY)
    refused(EnrolmentProblem.UNREADABLE, verify_enrolment, envelope, release)


@pytest.mark.parametrize(
    "envelope", [b"", b"null", b"[]", b"{}", b'{"payload":1}', b"[" * 100_000, b"{" + b" " * 300_000]
)
def test_what_is_no_envelope_is_unreadable(release, refused, envelope):
    refused(EnrolmentProblem.UNREADABLE, verify_enrolment, envelope, release)


def test_a_post_may_have_no_keys_to_seal_to(release, document):
    document["keys"].update(form_rsa=None, receipt_ed25519=[], nominal={}, recovery=[], courier=None)
    keys = verify_enrolment(sign_enrolment(document, MINISTRY), release).keys
    assert (keys.form_rsa, keys.nominal, keys.recovery, keys.courier) == (None, {}, (), None)


def test_what_a_policy_does_not_say_is_the_default(release, document):
    document["policy"] = {"idle_lock_s": 120, "of_a_later_version": True}
    policy = verify_enrolment(sign_enrolment(document, MINISTRY), release).policy
    assert (policy.idle_lock_s, policy.passphrase_min, policy.clear_forms) == (120, 12, "deny")
    assert policy.kdf_min["memory_kib"] == 65_536


def test_a_broken_trust_folder_is_a_broken_installation(tmp_path):
    (tmp_path / "ministry.pub").write_text("not a key")
    with pytest.raises(ResourceMissing):
        Trust.load(tmp_path)


def test_the_demo_s_files_belong_together(tmp_path):
    """Every identity opens what is sealed to its recipient, and the script leaves them as they are."""
    demo = resource("trust", "demo")
    for path in demo.glob("*.age"):
        recipient = path.with_suffix(".pub").read_text().strip()
        assert f"public key: {recipient}" in path.read_text()
    copy = tmp_path / "demo"
    shutil.copytree(demo, copy)
    before = {path.name: path.read_bytes() for path in copy.iterdir() if path.is_file()}
    exec(
        compile((copy / "make.py").read_text(), copy / "make.py", "exec"),
        {"__name__": "__main__", "__file__": str(copy / "make.py")},
    )
    assert {path.name: path.read_bytes() for path in copy.iterdir() if path.is_file()} == before
