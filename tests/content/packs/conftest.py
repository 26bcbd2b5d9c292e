"""Keys, a ministry and a post, for every test of packs."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.content.packs.archive import collect
from desktop.content.packs.installing import Packs
from desktop.content.packs.signing import Keys, Repository, load_keys, make_keys
from desktop.paths import resource
from tests.content.packs.ministry import NOW, Ministry


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """The program's own content, without the forms: what a pack must hold to be read."""
    return {path: data for path, data in collect(resource()).items() if not path.startswith("forms/")}


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Keys:
    folder = tmp_path_factory.mktemp("keys")
    make_keys(folder)
    return load_keys(folder)


@pytest.fixture
def ministry(tmp_path: Path, keys: Keys, files: dict[str, bytes]) -> Ministry:
    folder = tmp_path / "ministry"
    return Ministry(folder, keys, Repository(folder).create(keys, NOW), files)


@pytest.fixture
def packs(tmp_path: Path, ministry: Ministry) -> Packs:
    return Packs(tmp_path / "post", ministry.root, known=NOW, program="0.1.0", resources=resource())
