"""Which root a post believes: a rule of security that packs and new versions of the program share."""

from __future__ import annotations

import hashlib

import pytest

from desktop.content.packs.trusting import TrustedRoot

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
