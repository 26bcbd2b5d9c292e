"""The ministry's keys and what it has published."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.content.packs.signing import Repository, load_keys, make_keys
from desktop.errors import ContentError
from tests.content.packs.ministry import NOW, Ministry


def test_what_was_published_is_never_replaced(ministry: Ministry) -> None:
    ministry.publish("1")
    ministry.files = {**ministry.files, "LICENSES/otra.md": b"# Otra\n"}
    with pytest.raises(ContentError, match="raise its version"):
        ministry.publish("1")
    with pytest.raises(ContentError, match="there is a repository"):
        Repository(ministry.folder).create(ministry.keys, NOW)


def test_keys_open_with_their_passphrase_only_and_are_never_overwritten(tmp_path: Path) -> None:
    make_keys(tmp_path / "keys", b"frase de prueba larga")
    assert len(load_keys(tmp_path / "keys", b"frase de prueba larga").offline) == 3
    with pytest.raises(ContentError, match="passphrase"):
        load_keys(tmp_path / "keys", b"otra")
    with pytest.raises(FileExistsError):
        make_keys(tmp_path / "keys")
    for name in ("offline-1.pem", "offline-2.pem"):
        (tmp_path / "keys" / name).unlink()
    with pytest.raises(ContentError, match="2 are needed"):
        load_keys(tmp_path / "keys", b"frase de prueba larga")
