"""Inicio checks the whole chain once for each unlocking, and again only when the log grew."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.ui.screenshots.post import Post


def test_the_chain_is_checked_once_and_after_each_change(
    qapp: QApplication, tmp_path: Path, monkeypatch
) -> None:
    post = Post(qapp, tmp_path)
    post.lock()
    post.open()
    log, checked = post.program.services.desk.log, []
    verify = log.verify
    monkeypatch.setattr(log, "verify", lambda: checked.append(1) or verify())
    for _ in range(3):
        post.program.go("guias")
        post.program.go("inicio")
        post.rest()
    before = len(checked)
    post.program.news.log_changed.emit()
    post.rest()
    post.program.go("inicio")
    post.rest()
    after = len(checked) - before
    post.close()
    assert before == 0  # it was checked when the vault opened
    assert after == 1
