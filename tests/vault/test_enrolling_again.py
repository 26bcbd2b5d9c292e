"""Another enrolment over an existing vault: what the ministry changed holds, log and officers stay."""

from __future__ import annotations

from datetime import timedelta

import pyrage
import pytest

from desktop.errors import EnrolmentProblem, EnrolmentRefused, SupervisorOnly
from desktop.paths import resource
from desktop.vault.demo import demo_document, demo_root
from desktop.vault.enrolment import sign_enrolment, verify_enrolment
from desktop.vault.officer import Role
from desktop.vault.posts import list_posts
from desktop.vault.trust import Trust

ANA = "tornillo lluvia montaña azul"
BETO = "sombrero ventana cuchara verde"
NEW = "paraguas melón quinta bandera"


@pytest.fixture
def another(clock):
    """An enrolment of the same post, a day later, with what is asked for changed."""

    def made(*, post=0, days=1.0, letter="B", recovery=None, **policy):
        demo = resource("trust", "demo")
        now = clock.now() + timedelta(days=days)
        document = demo_document(list_posts()[post], now=now, device_letter=letter, folder=demo)
        document["policy"].update(policy)
        if recovery is not None:
            document["keys"]["recovery"] = recovery
        return verify_enrolment(sign_enrolment(document, demo_root(demo)), Trust.load(resource("trust")))

    return made


def refusal(opened, enrolment):
    with pytest.raises(EnrolmentRefused) as refused:
        opened.enrol_again(enrolment)
    return refused.value.reason


def test_a_new_enrolment_holds_from_then_on_and_everything_else_stays(vault, ana, another):
    ana.set_setting("kept", "sí")
    keys = (ana.officer_signer.keyid, ana.device_signer.keyid, ana.outbox_key())
    ana.enrol_again(another(idle_lock_s=60))
    assert ana.enrolment.policy.idle_lock_s == 60
    ana.close()
    with vault.unlock(ana.officer.id, ANA) as again:
        assert (again.enrolment.policy.idle_lock_s, again.device.letter) == (60, "B")
        assert (again.officer_signer.keyid, again.device_signer.keyid, again.outbox_key()) == keys
        assert again.setting("kept") == "sí"


def test_the_new_recovery_recipients_open_it_and_the_old_ones_do_not(vault, ana, another):
    identity = pyrage.x25519.Identity.generate()
    ana.enrol_again(another(recovery=[str(identity.to_public())]))
    ana.close()
    old = resource("trust", "demo", "recovery.age").read_text().split("\n")
    with pytest.raises(Exception, match="Agente 01"):
        vault.unlock_with_recovery(ana.officer.id, next(one for one in old if one.startswith("AGE-")), NEW)
    vault._around.clock.pass_s(60)
    vault.unlock_with_recovery(ana.officer.id, str(identity), NEW).close()


def test_a_clock_set_back_does_not_bring_the_old_enrolment_back(vault, ana, another, clock):
    enrolment = another(idle_lock_s=60)
    clock.pass_s(-3600)
    ana.enrol_again(enrolment)
    ana.close()
    with vault.unlock(ana.officer.id, ANA) as again:
        assert again.enrolment.serial == enrolment.serial


def test_what_is_refused_changes_nothing(vault, ana, another, clock):
    before = ana.enrolment
    assert refusal(ana, another(post=1)) is EnrolmentProblem.OTHER_POST
    assert refusal(ana, another(days=-1)) is EnrolmentProblem.OLDER
    assert refusal(ana, before) is EnrolmentProblem.ALREADY
    expired = another()
    clock.pass_s(500 * 24 * 3600)
    assert refusal(ana, expired) is EnrolmentProblem.EXPIRED
    ana.close()
    with vault.unlock(ana.officer.id, ANA) as again:
        assert again.enrolment == before


def test_an_enrolment_used_before_is_not_taken_again(ana, another):
    first, second = another(days=1), another(days=2)
    ana.enrol_again(first)
    ana.enrol_again(second)
    assert refusal(ana, first) is EnrolmentProblem.ALREADY


def test_only_a_supervisor_enrols_again(vault, ana, another):
    beto = ana.add_officer("Beto", Role.OFFICER, BETO)
    ana.close()
    with vault.unlock(beto.id, BETO) as opened, pytest.raises(SupervisorOnly):
        opened.enrol_again(another())
