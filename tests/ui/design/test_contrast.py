"""Every colour can be read on every ground it stands on, in every state and look."""

from __future__ import annotations

from desktop.ui.design.tokens import ROLES
from desktop.ui.gallery.contrast import GROUNDS, Ground, pairs, table

DECORATION = {"line", "line-soft", "stripe", "say-line"}  # carry no meaning


def test_every_pair_has_what_wcag_asks() -> None:
    assert [f"{pair.ink} on {pair.ground.role}: {pair.ratios}" for pair in pairs() if not pair.holds] == []


def test_no_role_is_left_out() -> None:
    named = {pair.ink for pair in pairs()} | {ground.role for ground in GROUNDS}
    assert set(ROLES) - named == DECORATION


def test_a_pair_that_fails_is_marked(monkeypatch) -> None:
    monkeypatch.setattr("desktop.ui.gallery.contrast.GROUNDS", (Ground("action", "none", ("action",)),))
    assert "1.0!" in table()
    assert "1 below" in table()
