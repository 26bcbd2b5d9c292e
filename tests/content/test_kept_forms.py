"""A newer program brings other forms: drafts, records and what waits go on with those that made them."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from desktop.app import Parts, build_parts
from desktop.content.shelf import FormShelf
from desktop.desk import Desk
from desktop.desk.work import Snapshot
from desktop.errors import ContentError
from desktop.forms.session import Session
from desktop.paths import resource
from desktop.vault.demo import demo_enrolment
from desktop.vault.officer import Role
from desktop.vault.passphrase import FixedKdf
from desktop.vault.posts import list_posts

WORDS = "tornillo lluvia montaña azul"
FORM = "seguimiento"


@pytest.fixture
def forms(tmp_path: Path) -> Path:
    """The forms of the program, as an installation has them; `newer` puts those of a newer one in their place."""
    copy = tmp_path / "program"
    for part in ("forms", "guides", "directory", "practice", "cards", "posts", "trust"):
        shutil.copytree(resource(part), copy / part)
    return copy / "forms"


@pytest.fixture
def parts(tmp_path: Path, forms: Path) -> Parts:
    made = build_parts(tmp_path / "post", kdf=FixedKdf(64, 1))
    enrolment = demo_enrolment(list_posts()[0], now=made.clock.now())
    made.vault.create("Agente ficticio", Role.SUPERVISOR, WORDS, enrolment).close()
    return made


def unlock(parts: Parts, forms: Path) -> Desk:
    opened = parts.vault.unlock(parts.vault.officers()[0].id, WORDS)
    return Desk(opened, parts.home, FormShelf(forms), parts.clock, parts.ids)


def newer(forms: Path) -> None:
    """Another version of the program: the form has another version, and a question less."""
    path = forms / FORM / "form.xml"
    text, count = re.subn(
        r'(<data [^>]*version=")([^"]*)"', r'\g<1>\g<2>9"', path.read_text(encoding="utf-8")
    )
    assert count == 1
    for pattern in (
        r"<relato/>",
        r'<bind nodeset="/data/relato"[^>]*/>',
        r'<input ref="/data/relato".*?</input>',
    ):
        text, count = re.subn(pattern, "", text, flags=re.DOTALL)
        assert count == 1, pattern
    path.write_text(text, encoding="utf-8")


def answered(desk: Desk) -> str:
    """Begin a draft, answer a question that the newer form lacks, keep it; return its id."""
    work = desk.start(FORM)
    session = Session(work.form)
    session.set("/data/novedad", "otra")
    session.set("/data/relato", "texto ficticio de antes")
    desk.keep(Snapshot(work.draft_id, session.draft(), {}))
    return work.draft_id


def test_a_draft_opens_and_is_sealed_with_the_form_that_made_it(parts: Parts, forms: Path) -> None:
    desk = unlock(parts, forms)
    draft_id = answered(desk)
    before = desk.resume(draft_id).form
    desk.close()
    newer(forms)
    desk = unlock(parts, forms)
    try:
        work = desk.resume(draft_id)
        assert (work.form.version, work.form.sha256) == (before.version, before.sha256)
        assert desk.start(FORM).form.version != before.version
        session = Session(work.form, instance=work.xml)
        assert session.value("/data/relato") == "texto ficticio de antes"
        record = desk.finalise(draft_id, session.finalise())
        lines = desk.read_back(record.instance_id)
        assert "texto ficticio de antes" in [line.answer for line in lines]
    finally:
        desk.close()


def test_a_record_is_read_with_the_form_that_made_it_and_can_still_be_sent(parts: Parts, forms: Path) -> None:
    desk = unlock(parts, forms)
    draft_id = answered(desk)
    work = desk.resume(draft_id)
    record = desk.finalise(draft_id, Session(work.form, instance=work.xml).finalise())
    old = (forms / FORM / "form.xml").read_bytes()
    desk.close()
    newer(forms)
    desk = unlock(parts, forms)
    try:
        assert "texto ficticio de antes" in [line.answer for line in desk.read_back(record.instance_id)]
        assert desk.road.local_form(FORM, work.form.version) == old
        assert desk.road.local_form(FORM, "0") is None
    finally:
        desk.close()


def test_a_form_is_kept_once_and_only_where_it_was_used(parts: Parts, forms: Path) -> None:
    desk = unlock(parts, forms)
    answered(desk)
    answered(desk)
    desk.close()
    with parts.vault.unlock(parts.vault.officers()[0].id, WORDS) as opened:
        kept = [
            row["form_id"] for row in opened.database.query("SELECT form_id FROM form_kept ORDER BY form_id")
        ]
    assert kept == ["alta_equipo", FORM]


def test_a_form_that_is_nowhere_is_said(parts: Parts, forms: Path) -> None:
    desk = unlock(parts, forms)
    try:
        with pytest.raises(ContentError, match="not here"):
            desk._shelf.version(FORM, "1900")
        assert not desk._shelf.has(FORM, "1900")
    finally:
        desk.close()
