"""A whole story over the program's own window: a stick is taken, nothing changes at once, all of it after unlocking."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from desktop.content.in_force import CONTENT
from desktop.content.packs.archive import PackFacts, collect, write
from desktop.content.packs.signing import Repository, load_keys
from desktop.content.packs.trusting import trusted_root
from desktop.paths import resource
from tests.ui.screenshots.post import Post


@pytest.fixture
def post(qapp: QApplication, qtbot: Any, tmp_path: Path) -> Iterator[Post]:
    made = Post(qapp, tmp_path / "post")
    made.lock()
    made.open()
    yield made
    made.close()


def stick(folder: Path, post: Post) -> Path:
    files = {path: data for path, data in collect(resource()).items() if not path.startswith("forms/")}
    page = files["guides/es/nunca.md"]
    files["guides/es/nunca.md"] = page.replace(b"# Lo que nunca", b"# Corregida: lo que nunca")
    keys, now, facts = (
        load_keys(resource("trust") / "demo" / "content"),
        post.parts.clock.now(),
        PackFacts(CONTENT, "7"),
    )
    Repository(folder).create(keys, now, root=trusted_root(resource("trust")).data)
    Repository(folder).publish({facts.target: write(facts, files)}, keys, now)
    return folder


def read(post: Post) -> str:
    post.program.go("guias", {"guide": "nunca"})
    post.rest()
    page: Any = post.program.window.page("guias")
    return str(page._reader.toPlainText())


def test_new_content_counts_from_the_next_unlocking_and_the_draft_stays(post: Post, tmp_path: Path) -> None:
    taken = post.ask(lambda desk: desk.deliveries.open().take(str(stick(tmp_path / "stick", post))))
    assert [pack.version for pack in taken] == ["7"]
    assert "Corregida" not in read(post)
    post.lock()
    post.open()
    assert "Corregida" in read(post)
    assert post.draft in [draft.id for draft in post.ask(lambda desk: desk.log.drafts.list())]
    work = post.ask(lambda desk: desk.resume(post.draft))
    assert work.form.id == "deteccion_temprana"
    post.program.go("ajustes")
    post.rest()
    assert post.parts.library.edition.version == "7"
