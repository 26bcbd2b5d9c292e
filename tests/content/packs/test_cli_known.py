"""What the command line takes for surely past, without opening the vault."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop.app import build_parts
from desktop.cli import doors, known
from desktop.cli.known import known_here
from desktop.content.library import Library
from desktop.content.packs.trusting import known_time
from desktop.paths import home, resource
from desktop.road import Road
from desktop.vault.clock import SystemClock, SystemIds

OWN = known_time(Library(resource()))


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("VIGIA_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def test_with_nothing_here_it_is_the_day_of_the_programs_own_content() -> None:
    assert known_here() == OWN


@pytest.mark.parametrize("folder", ["packs", "updates"])
def test_a_later_delivery_counts(folder: str) -> None:
    metadata = getattr(home(), folder) / "metadata"
    metadata.mkdir(parents=True)
    signed = OWN + timedelta(days=40)
    text = f'{{"signed": {{"expires": "{(signed + timedelta(days=365)).isoformat()}"}}}}'
    (metadata / "timestamp.json").write_text(text, encoding="utf-8")
    assert known_here() == signed


def test_a_later_receipt_counts_where_the_outbox_can_be_opened(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts = build_parts(data)
    road = Road(parts.home.outbox, bytes(32), parts.shelf.xml, SystemClock(), SystemIds())
    came = datetime(2031, 5, 4, 3, 2, tzinfo=UTC)
    with road.open() as (outbox, _):
        outbox._db.execute("PRAGMA foreign_keys = OFF")
        outbox._db.execute(
            "INSERT INTO receipt (bundle_id, kind, bytes, at, host, registry, seq) VALUES ('b', 'plain', x'00', ?, '', '', 0)",
            (came.isoformat(),),
        )
    monkeypatch.setattr(known, "open_road", lambda: road)
    assert known_here() == came
    monkeypatch.setattr(known, "open_road", doors.open_road)
    assert known_here() == OWN
