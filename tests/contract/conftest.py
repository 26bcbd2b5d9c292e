"""Which server the contract is tried on: ours on SQLite and PostgreSQL, or `VIGIA_CONTRACT_URL`."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tests.registry.harness import CONTRACT_FORMS, Served, Wire, serve
from tests.registry.postgres import postgres  # noqa: F401  # a fixture

FOREIGN_URL = os.environ.get("VIGIA_CONTRACT_URL")
SERVERS = ["foreign"] if FOREIGN_URL else ["sqlite", "postgresql"]


@dataclass
class Subject:
    """A server under the contract: `wire` speaks to it; `served` is there where it is ours."""

    wire: Wire
    served: Served | None

    @property
    def ours(self) -> Served:
        """Our own registry, or skip: the promise goes beyond what OpenRosa servers keep."""
        if self.served is None:
            pytest.skip("a promise of the reference registry, not of every OpenRosa server")
        return self.served


@pytest.fixture(scope="session", params=SERVERS)
def subject(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Subject]:
    if request.param == "foreign":
        assert FOREIGN_URL
        wire = Wire(FOREIGN_URL)
        yield Subject(wire, None)
        wire.close()
        return
    db = request.getfixturevalue("postgres").create() if request.param == "postgresql" else None
    data = tmp_path_factory.mktemp("registry") / request.param
    served = serve(data, "--forms", str(CONTRACT_FORMS), "--clear-forms", db=db)
    wire = Wire(served.url)
    yield Subject(wire, served)
    wire.close()
    served.stop()


@pytest.fixture
def wire(subject: Subject) -> Wire:
    return subject.wire


@pytest.fixture
def ours(subject: Subject) -> Served:
    return subject.ours
