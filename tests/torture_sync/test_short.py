"""The torture in small, on SQLite: every kind of blow once; `make torture-sync` is the long one."""

from __future__ import annotations

import pytest

from tests.torture_sync.play import Plan, play


@pytest.mark.timeout(300)
def test_every_record_arrives_once_whole_and_with_its_receipt_whatever_is_done_to_it() -> None:
    said: list[str] = []
    result = play(Plan(120, 2, seed=7, postgres=False, rate=0.15, every_s=1.0, limit_s=240), said.append)
    assert result.good, "\n".join([*said, *result.lines()])
    blows = {"client killed", "registry killed", "client disk full", "token revoked", "registry set back"}
    assert blows <= set(result.injected)
    assert result.sent_again > 0
    assert sum(result.injected.values()) > 20
