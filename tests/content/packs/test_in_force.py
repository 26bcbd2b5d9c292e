"""What an officer reads and fills in: the pack of the ministry, the program's own, and never a damaged one."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.app import Parts, build_parts
from desktop.content.in_force import CONTENT, ContentInForce, content_in_force
from desktop.content.packs.archive import PackFacts, collect, write
from desktop.content.packs.installing import Packs
from desktop.content.packs.kept import KeptPacks
from desktop.content.packs.signing import Keys, Repository, load_keys, make_keys
from desktop.content.packs.sources import FolderSource
from desktop.content.shelf import OWN, FormShelf
from desktop.desk import Desk
from desktop.errors import ContentError
from desktop.incidents import dsse
from desktop.incidents.statement import Pack, decode
from desktop.paths import home, resource
from desktop.vault.demo import demo_enrolment
from desktop.vault.officer import Role
from desktop.vault.passphrase import FixedKdf
from desktop.vault.posts import list_posts

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
WORDS = "tornillo lluvia montaña azul"


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Keys:
    folder = tmp_path_factory.mktemp("keys")
    make_keys(folder)
    return load_keys(folder)


@pytest.fixture(scope="module")
def own() -> dict[str, bytes]:
    """The program's guides and tables with two short forms."""
    wanted = ("forms/alta_equipo/", "forms/relevo/", "forms/seguimiento/")
    found = collect(resource())
    return {
        path: data for path, data in found.items() if not path.startswith("forms/") or path.startswith(wanted)
    }


class Ministry:
    """Publishes packs under its keys, and a post that takes them into its data folder."""

    def __init__(self, folder: Path, keys: Keys, files: dict[str, bytes], post: Path) -> None:
        self.folder, self.keys, self.files, self.post = folder, keys, dict(files), post
        self.root = Repository(folder).create(keys, NOW)

    def packs(self) -> Packs:
        return Packs(home(self.post).packs, self.root, known=NOW, program="0.1.0", resources=resource())

    def deliver(self, version: str) -> None:
        facts = PackFacts(CONTENT, version)
        Repository(self.folder).publish({facts.target: write(facts, self.files)}, self.keys, NOW)
        self.packs().install(FolderSource(self.folder), NOW)

    def say(self, page: str, old: str, new: str) -> None:
        path = f"guides/es/{page}.md"
        text = self.files[path].decode()
        assert old in text
        self.files[path] = text.replace(old, new).encode()

    def renew_form(self, form_id: str) -> None:
        """Raise the form's version, as an edition of it does."""
        path = f"forms/{form_id}/form.xml"
        text, count = re.subn(rb'(<data [^>]*version=")([^"]*)"', rb'\g<1>\g<2>1"', self.files[path])
        assert count == 1
        self.files[path] = text


@pytest.fixture
def ministry(tmp_path: Path, keys: Keys, own: dict[str, bytes]) -> Ministry:
    return Ministry(tmp_path / "ministry", keys, own, tmp_path / "post")


@pytest.fixture
def kept(ministry: Ministry) -> KeptPacks:
    return KeptPacks(home(ministry.post).packs)


def test_without_a_pack_the_content_is_the_programs_own(kept: KeptPacks) -> None:
    content = content_in_force(kept, resource())
    assert (content.edition.name, content.edition.damaged, content.shelf.pack) == (OWN.name, False, OWN)


def test_an_installed_pack_is_what_is_read_and_filled_in(ministry: Ministry, kept: KeptPacks) -> None:
    ministry.say("nunca", "# ", "# (corregida) ")
    ministry.renew_form("relevo")
    ministry.deliver("7")
    content = content_in_force(kept, resource())
    page = content.library.guides.by_id("nunca")
    assert page is not None and page.markdown.startswith("# (corregida)")
    assert content.shelf.pack == Pack(CONTENT, "7")
    assert content.shelf.form("relevo").version != FormShelf(resource("forms")).form("relevo").version
    assert (
        content.shelf.ids() == FormShelf(resource("forms")).ids()
    )  # what the pack leaves out is the program's
    assert content.edition.expires is not None and content.edition.overdue(NOW.date()) == 0


@pytest.mark.parametrize("harm", ["changed", "taken", "added", "archive", "index"])
def test_a_damaged_pack_gives_way_to_the_programs_own_and_says_so(
    ministry: Ministry, kept: KeptPacks, harm: str
) -> None:
    ministry.deliver("7")
    place = kept.folder(CONTENT)
    assert place is not None
    page = place / "guides" / "es" / "nunca.md"
    match harm:
        case "changed":
            page.write_text(page.read_text(encoding="utf-8") + "Llame al 999.\n", encoding="utf-8")
        case "taken":
            page.unlink()
        case "added":
            (page.parent / "otra.md").write_text("---\n", encoding="utf-8")
        case "archive":
            (place.parent / "7.zip").write_bytes(b"")
        case "index":
            (place.parent.parent / "installed.json").write_text("{", encoding="utf-8")
    content = content_in_force(kept, resource())
    assert content.edition.damaged
    assert (content.edition.name, content.shelf.pack) == (OWN.name, OWN)
    assert len(content.library.guides.all) == len(list(resource("guides", "es").glob("*.md")))


@pytest.mark.parametrize("harm", ["changed", "archive", "index"])
def test_taking_the_same_delivery_again_mends_what_was_damaged(
    ministry: Ministry, kept: KeptPacks, harm: str
) -> None:
    ministry.deliver("7")
    place = kept.folder(CONTENT)
    assert place is not None
    match harm:
        case "changed":
            (place / "guides" / "es" / "nunca.md").unlink()
        case "archive":
            (place.parent / "7.zip").write_bytes(b"")
        case "index":
            (place.parent.parent / "installed.json").write_text("{", encoding="utf-8")
    assert content_in_force(kept, resource()).edition.damaged
    taken = ministry.packs().install(FolderSource(ministry.folder), NOW)
    assert [pack.version for pack in taken] == ["7"]
    content = content_in_force(kept, resource())
    assert (content.edition.version, content.edition.damaged) == ("7", False)
    assert [pack.version for pack in kept.installed()] == ["7"]
    assert ministry.packs().install(FolderSource(ministry.folder), NOW) == ()


def test_what_was_read_stays_until_something_changed(ministry: Ministry, kept: KeptPacks) -> None:
    force = ContentInForce(kept, resource())
    before = force.current
    assert force.refresh() is before
    ministry.deliver("7")
    assert force.current is before
    assert force.refresh().edition.version == "7"


def test_forms_of_a_version_that_is_no_longer_kept_can_still_be_read(
    ministry: Ministry, kept: KeptPacks
) -> None:
    ministry.deliver("1")
    first = content_in_force(kept, resource()).shelf.form("relevo")
    for version in ("2", "3", "4", "5"):
        ministry.renew_form("relevo")
        ministry.deliver(version)
    assert "1" not in [pack.version for pack in kept.installed()]
    shelf = content_in_force(kept, resource()).shelf
    assert shelf.form("relevo").version != first.version
    assert shelf.version("relevo", first.version, first.sha256).sha256 == first.sha256
    with pytest.raises(ContentError):
        shelf.version("relevo", first.version, "0" * 64)


@pytest.fixture
def parts(ministry: Ministry) -> Parts:
    made = build_parts(ministry.post, kdf=FixedKdf(64, 1))
    made.vault.create(
        "Agente ficticio", Role.SUPERVISOR, WORDS, demo_enrolment(list_posts()[0], now=made.clock.now())
    ).close()
    return made


def unlock(parts: Parts) -> Desk:
    return parts.desk(parts.vault.unlock(parts.vault.officers()[0].id, WORDS))


def test_a_pack_counts_from_the_next_unlocking_and_a_draft_stays_at_its_own(
    ministry: Ministry, parts: Parts
) -> None:
    desk = unlock(parts)
    before = desk.start("seguimiento")
    ministry.renew_form("seguimiento")
    ministry.deliver("7")
    assert desk.start("seguimiento").form.version == before.form.version  # not in the middle of the work
    desk.close()
    desk = unlock(parts)
    try:
        kept = {draft.id: draft for draft in desk.log.drafts.list()}
        assert kept[before.draft_id].pack == OWN
        assert desk.resume(before.draft_id).form.sha256 == before.form.sha256
        after = desk.start("seguimiento")
        assert after.form.version != before.form.version
        assert desk.log.drafts.get(after.draft_id).pack == Pack(CONTENT, "7")
    finally:
        desk.close()


def test_a_record_states_the_pack_it_was_made_with(ministry: Ministry, parts: Parts) -> None:
    ministry.deliver("7")
    desk = unlock(parts)
    try:
        other = desk.guard.add_officer("Otra ficticia", Role.OFFICER, WORDS[::-1])
        record = desk.guard.hand_over(other.id, WORDS[::-1])
        envelope = desk.log.envelope(record.instance_id)
        assert envelope is not None
        assert decode(dsse.parse(envelope).payload).pack == Pack(CONTENT, "7")
    finally:
        desk.close()
