"""docs/security.md: every promise names a test, and every test that it names exists."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
PROMISES = PAGE.partition("## Promises")[2].partition("## Not promised")[0]
ROWS = [line for line in PROMISES.splitlines() if line.startswith("|")][2:]


def known_tests() -> set[str]:
    files = (ROOT / "tests").rglob("test_*.py")
    return {name for path in files for name in re.findall(r"^def (test_\w+)", path.read_text("utf-8"), re.M)}


def test_every_promise_names_a_test():
    assert len(ROWS) > 15
    assert [row for row in ROWS if not re.search(r"`test_\w+`", row)] == []


def test_every_test_that_is_named_exists():
    named = set(re.findall(r"`(test_\w+)`", PAGE))
    assert named - known_tests() == set()


def test_every_page_that_is_named_exists():
    links = re.findall(r"\]\(([\w./-]+)\)", PAGE)
    assert links
    assert [link for link in links if not (ROOT / "docs" / link).exists()] == []
