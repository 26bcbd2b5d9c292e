"""A small part of `make conformance` in every run: generated forms, filled in here and in JavaRosa."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.forms.differential.compare import Choice, differences, filled
from tests.forms.differential.oracle import JavaRosa, missing

pytestmark = pytest.mark.skipif(bool(missing()), reason=missing())


@pytest.fixture(scope="module")
def javarosa() -> Iterator[JavaRosa]:
    with JavaRosa() as running:
        yield running


@pytest.mark.parametrize("seed", range(1000, 1025))
def test_a_generated_form_reads_as_in_javarosa(seed: int, javarosa: JavaRosa) -> None:
    try:
        found = differences(filled(seed), javarosa)
    except Choice as choice:
        pytest.skip(f"we chose otherwise: {choice}")
    assert not found, "\n".join(map(str, found))
