"""Inicio checks the whole chain once for each unlocking, and again only when the log grew."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop.incidents import inspection, stored
from desktop.incidents.inspection import StoredVerification
from tests.ui.screenshots.post import Post


def test_the_chain_is_checked_once_and_after_each_change(
    qapp: QApplication, tmp_path: Path, monkeypatch
) -> None:
    post = Post(qapp, tmp_path)
    post.lock()
    post.open()
    log, checked = post.program.services.desk.log, []
    verification = log.verification
    monkeypatch.setattr(log, "verification", lambda: checked.append(1) or verification())
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


def test_what_an_officer_does_goes_between_the_steps_of_a_check(
    qapp: QApplication, tmp_path: Path, monkeypatch
) -> None:
    post = Post(qapp, tmp_path)
    post.lock()
    post.open()
    post.program.go("inicio")
    post.rest()
    for module in (inspection, stored):
        monkeypatch.setattr(module, "WALKED_AT_ONCE", 1)
    order = []
    advance = StoredVerification.advance

    def noted(self: StoredVerification):
        order.append("step")
        return advance(self)

    monkeypatch.setattr(StoredVerification, "advance", noted)
    services = post.program.services
    post.program.news.log_changed.emit()
    services.tasks.submit(post.program, lambda _: order.append("deed"), lambda _: None)
    post.rest()
    post.close()
    assert order.count("step") > 2
    assert "deed" in order and order[-1] == "step"
