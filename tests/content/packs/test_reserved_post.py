"""A reserved pack at a post: taken and read only while the vault is open, and never on its disk in the clear."""

from __future__ import annotations

from pathlib import Path

import pyrage
import pytest

from desktop.__main__ import main
from desktop.app import Parts, build_parts
from desktop.content.library import Library
from desktop.content.packs.archive import PackFacts, write
from desktop.content.packs.signing import Repository, load_keys
from desktop.content.packs.trusting import trusted_root
from desktop.desk import Desk
from desktop.errors import PackProblem, PackRefused
from desktop.paths import resource
from desktop.vault.demo import demo_enrolment
from desktop.vault.officer import Role
from desktop.vault.passphrase import FixedKdf
from desktop.vault.posts import list_posts

WORDS = "tornillo lluvia montaña azul"
SECRET = "procedimiento ficticio que nadie mas lee"
PAGE = f"""---
id: anexo-ficticio
title: Anexo ficticio de prueba
sources: AR-26364
date: 2026-11-21
state: una_fuente
related: nunca
---
# Anexo ficticio de prueba

El {SECRET}.
"""


@pytest.fixture
def parts(tmp_path: Path) -> Parts:
    made = build_parts(tmp_path / "post", kdf=FixedKdf(64, 1))
    enrolment = demo_enrolment(list_posts()[0], now=made.clock.now())
    made.vault.create("Agente ficticio", Role.SUPERVISOR, WORDS, enrolment).close()
    return made


def unlock(parts: Parts) -> Desk:
    return parts.desk(parts.vault.unlock(parts.vault.officers()[0].id, WORDS))


def publish(parts: Parts, folder: Path, recipient: str) -> Path:
    """Publish a reserved pack for a recipient under the demonstration's keys."""
    keys, now = load_keys(resource("trust") / "demo" / "content"), parts.clock.now()
    facts = PackFacts("anexo", "1", level="reserved")
    clear = write(facts, {"guides/es/anexo-ficticio.md": PAGE.encode(), "guides/es/rota.md": b"sin cabecera"})
    sealed = pyrage.encrypt(clear, [pyrage.x25519.Recipient.from_str(recipient)])
    repository = Repository(folder)
    repository.create(keys, now, root=trusted_root(resource("trust")).data)
    repository.publish({facts.target: sealed}, keys, now)
    return folder


def page_of(parts: Parts, desk: Desk) -> Library:
    return parts.library.over(desk.reserved.files)


def test_it_is_taken_with_the_posts_key_and_read_only_while_the_vault_is_open(
    parts: Parts, tmp_path: Path
) -> None:
    desk = unlock(parts)
    stick = publish(parts, tmp_path / "stick", desk.reserved.recipient)
    assert [pack.name for pack in desk.deliveries.open().take(str(stick))] == ["anexo"]
    assert [pack.name for pack in desk.reserved.installed()] == ["anexo"]
    desk.close()
    desk = unlock(parts)
    library = page_of(parts, desk)
    page = library.guides.by_id("anexo-ficticio")
    assert page is not None and page.reserved and page.part == "Reservado" and SECRET in page.markdown
    assert library.guides.all[-1] is page and library.guides.by_id("rota") is None
    assert library.index.search("anexo ficticio")["guia"][0].document.target == "guia:anexo-ficticio"
    found = [one.document.target for one in parts.library.index.search("anexo ficticio").get("guia", ())]
    assert "guia:anexo-ficticio" not in found
    desk.close()
    assert desk.reserved.files == {} and page_of(parts, desk) is parts.library
    assert parts.library.guides.by_id("anexo-ficticio") is None


def test_nothing_of_it_is_on_the_disk_in_the_clear(parts: Parts, tmp_path: Path) -> None:
    desk = unlock(parts)
    stick = publish(parts, tmp_path / "stick", desk.reserved.recipient)
    desk.deliveries.open().take(str(stick))
    desk.close()
    desk = unlock(parts)
    assert SECRET in b"".join(desk.reserved.files.values()).decode()
    desk.back_up()
    written = [path for path in parts.home.folder.rglob("*") if path.is_file()]
    assert [path.name for path in written if path.suffix == ".age"] == ["1.zip.age"]
    for path in written:
        data = path.read_bytes()
        assert SECRET.encode() not in data and b"anexo-ficticio" not in data, path.name
        assert b"AGE-SECRET-KEY" not in data, path.name
    desk.close()


def test_a_pack_for_another_post_is_refused(parts: Parts, tmp_path: Path) -> None:
    desk = unlock(parts)
    other = str(pyrage.x25519.Identity.generate().to_public())
    with pytest.raises(PackRefused) as caught:
        desk.deliveries.open().take(str(publish(parts, tmp_path / "stick", other)))
    assert caught.value.reason is PackProblem.RESERVED
    desk.close()


def test_a_reserved_pack_that_was_changed_keeps_nobody_out(parts: Parts, tmp_path: Path) -> None:
    desk = unlock(parts)
    desk.deliveries.open().take(str(publish(parts, tmp_path / "stick", desk.reserved.recipient)))
    desk.close()
    (path,) = parts.home.packs.rglob("*.age")
    path.write_bytes(path.read_bytes()[:-40])
    desk = unlock(parts)
    assert desk.reserved.files == {}
    desk.close()


def test_the_key_stays_when_the_vault_s_key_changes_and_is_told_to_whoever_publishes(
    parts: Parts, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("VIGIA_HOME", str(parts.home.folder))
    desk = unlock(parts)
    recipient = desk.reserved.recipient
    desk.close()
    with parts.vault.unlock(parts.vault.officers()[0].id, WORDS) as opened:
        opened.rotate_key()
    desk = unlock(parts)
    assert desk.reserved.recipient == recipient
    desk.close()
    assert main(["content", "recipient"]) == 0
    assert capsys.readouterr().out.strip() == recipient
    (parts.home.packs / "puesto.pub").unlink()
    assert main(["content", "recipient"]) == 2


def test_the_first_record_of_the_log_tells_the_recipient(parts: Parts) -> None:
    desk = unlock(parts)
    other = desk.guard.add_officer("Otra ficticia", Role.OFFICER, WORDS[::-1])
    desk.guard.hand_over(other.id, WORDS[::-1])
    first = desk.log.records()[-1]
    assert first.form_id == "alta_equipo"
    assert desk.reserved.recipient in [line.answer for line in desk.read_back(first.instance_id)]
    desk.close()
