"""Which root a post believes: a rule of security that packs and new versions of the program share."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.content.packs.trusting import TrustedRoot, signed_times

DATA = b"a fictitious root"
ITS_HASH, OTHER_HASH = hashlib.sha256(DATA).hexdigest(), "0" * 64


@pytest.mark.parametrize(
    ("root_is_demo", "post_is_demo", "named", "held"),
    [
        (True, True, None, True),
        (True, False, None, False),
        (True, False, ITS_HASH, False),
        (False, False, None, True),
        (False, False, ITS_HASH, True),
        (False, False, OTHER_HASH, False),
        (False, True, OTHER_HASH, False),
    ],
)
def test_a_post_believes_its_own_root_alone(
    root_is_demo: bool, post_is_demo: bool, named: str | None, held: bool
) -> None:
    assert TrustedRoot(DATA, root_is_demo).holds_for(demo=post_is_demo, named=named) is held


def test_a_delivery_here_tells_when_it_was_signed_and_an_unreadable_one_nothing(tmp_path: Path) -> None:
    metadata = tmp_path / "packs" / "metadata"
    metadata.mkdir(parents=True)
    assert signed_times(tmp_path / "packs", tmp_path / "updates") == ()
    for text in (
        "",
        "[]",
        "{}",
        '{"signed": {"expires": "pronto"}}',
        '{"signed": {"expires": "2027-01-01"}}',
    ):
        (metadata / "timestamp.json").write_text(text, encoding="utf-8")
        assert signed_times(tmp_path / "packs") == ()
    (metadata / "timestamp.json").write_text(
        '{"signed": {"expires": "2027-11-21T12:00:00Z"}}', encoding="utf-8"
    )
    assert signed_times(tmp_path / "packs") == (datetime(2026, 11, 21, 12, tzinfo=UTC),)
