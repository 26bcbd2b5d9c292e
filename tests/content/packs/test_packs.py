"""Packs from the ministry to the post: what installs, what stays meanwhile, and the way back."""

from __future__ import annotations

import threading
from datetime import timedelta
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from desktop.content.library import Library
from desktop.content.packs.installing import Packs
from desktop.content.packs.signing import Repository
from desktop.content.packs.sources import source
from desktop.errors import PackProblem, PackRefused
from desktop.paths import resource
from tests.content.packs.ministry import NAME, NOW, Ministry, install, refused


def test_a_signed_pack_installs_from_a_folder_and_is_read(packs: Packs, ministry: Ministry) -> None:
    ministry.publish("1")
    assert install(packs, ministry) == ["1"]
    folder = packs.folder(NAME)
    assert folder is not None
    assert len(Library(folder, program=resource()).read().indicators.all) == 221
    assert (folder / "LICENSES" / "nota.md").read_text() == "# Nota\n\nVersión 1.\n"
    assert not packs.changed(NAME)
    assert install(packs, ministry) == []


def test_the_newest_is_taken_and_three_are_kept(packs: Packs, ministry: Ministry) -> None:
    for version in ("1", "1.9", "1.10", "2"):
        ministry.publish(version)
        assert install(packs, ministry) == [version]
    assert [pack.version for pack in packs.installed()] == ["2", "1.10", "1.9"]
    assert [pack.version for pack in packs.installed() if pack.active] == ["2"]
    assert not (packs._folder / NAME / "1.d").exists()


def test_a_pack_installs_from_a_static_server(packs: Packs, ministry: Ministry) -> None:
    ministry.publish("1")
    with Serving(ministry.folder) as address:
        taken = packs.install(source(address), NOW)
    assert [pack.version for pack in taken] == ["1"]


def test_months_offline_keep_the_content_and_say_since_when(packs: Packs, ministry: Ministry) -> None:
    ministry.publish("1")
    install(packs, ministry)
    later = NOW + timedelta(days=400)
    assert refused(packs, ministry, later) is PackProblem.EXPIRED
    active = packs.active(NAME)
    assert active is not None
    assert active.overdue(later) == timedelta(days=35)
    assert active.overdue(NOW) == timedelta(0)
    Repository(ministry.folder).renew(ministry.keys, later)
    assert install(packs, ministry, later) == []
    renewed = packs.active(NAME)
    assert renewed is not None and renewed.overdue(later) == timedelta(0)


def test_one_can_go_back_only_to_what_was_verified_here(packs: Packs, ministry: Ministry) -> None:
    ministry.publish("1")
    install(packs, ministry)
    with pytest.raises(PackRefused, match="nothing-before"):
        packs.rollback(NAME)
    ministry.publish("2")
    install(packs, ministry)
    assert packs.rollback(NAME).version == "1"
    folder = packs.folder(NAME)
    assert folder is not None and "Versión 1." in (folder / "LICENSES" / "nota.md").read_text()
    assert install(packs, ministry) == []
    active = packs.active(NAME)
    assert active is not None and active.version == "1"
    ministry.publish("3")
    assert install(packs, ministry) == ["3"]


def test_taking_the_same_delivery_again_does_not_undo_a_way_back_but_forward_does(
    packs: Packs, ministry: Ministry
) -> None:
    for version in ("1", "2"):
        ministry.publish(version)
        install(packs, ministry)
    assert packs.gone_back_from(NAME) is None and packs.forward(NAME) is None
    packs.rollback(NAME)
    assert install(packs, ministry) == []
    later = packs.gone_back_from(NAME)
    assert later is not None and later.version == "2"
    again = packs.forward(NAME)
    assert again is not None and (again.version, again.active) == ("2", True)
    folder = packs.folder(NAME)
    assert folder is not None and "Versión 2." in (folder / "LICENSES" / "nota.md").read_text()
    assert [pack.version for pack in packs.installed() if pack.active] == ["2"]
    assert packs.gone_back_from(NAME) is None and not packs.changed(NAME)


def test_a_version_damaged_while_it_was_set_aside_is_mended_by_the_same_delivery(
    packs: Packs, ministry: Ministry
) -> None:
    for version in ("1", "2"):
        ministry.publish(version)
        install(packs, ministry)
    packs.rollback(NAME)
    (packs._folder / NAME / "2.zip").write_bytes(b"")
    packs.forward(NAME)
    assert packs.changed(NAME)
    assert install(packs, ministry) == ["2"]
    assert not packs.changed(NAME)


def test_a_file_changed_after_installing_is_noticed(packs: Packs, ministry: Ministry) -> None:
    ministry.publish("1")
    install(packs, ministry)
    folder = packs.folder(NAME)
    assert folder is not None
    path = folder / "directory" / "directory.csv"
    path.write_bytes(path.read_bytes().replace(b",145,", b",144,", 1))
    assert packs.changed(NAME)


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


class Serving:
    """A static server on loopback."""

    def __init__(self, folder: Path) -> None:
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))

    def __enter__(self) -> str:
        self._thread = threading.Thread(target=self._server.serve_forever)
        self._thread.start()
        return f"http://127.0.0.1:{self._server.server_port}"

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()
