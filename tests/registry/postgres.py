"""The fixture `postgres`, for the conftests that want one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.registry.harness import Cluster, cluster, postgres_binaries


@pytest.fixture(scope="session")
def postgres() -> Iterator[Cluster]:
    """A private cluster, or skip where PostgreSQL's server programs are not installed."""
    if postgres_binaries() is None:
        pytest.skip("PostgreSQL's server programs are not installed here")
    with cluster() as running:
        yield running
