"""Packs from the ministry to the post: what installs, what is refused and why, and what stays meanwhile."""

from __future__ import annotations

import contextlib
import shutil
import stat
import threading
import zipfile
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path

import pyrage
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.content.library import Library
from desktop.content.packs.archive import FACTS, PackFacts, collect, number, read, write
from desktop.content.packs.installing import Packs
from desktop.content.packs.signing import Keys, Repository, load_keys, make_keys
from desktop.content.packs.sources import FolderSource, WebSource, source
from desktop.errors import AddressWrong, ContentError, PackProblem, PackRefused
from desktop.paths import resource

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
NAME = "contenido"


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """The program's own content, without the forms: what a pack must hold to be read."""
    return {path: data for path, data in collect(resource()).items() if not path.startswith("forms/")}


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Keys:
    folder = tmp_path_factory.mktemp("keys")
    make_keys(folder)
    return load_keys(folder)


@dataclass
class Ministry:
    """A repository, the root a post starts from, and packs to publish."""

    folder: Path
    keys: Keys
    root: bytes
    files: dict[str, bytes]

    def pack(self, version: str, **facts: str) -> tuple[str, bytes]:
        made = PackFacts(NAME, version, **facts)  # type: ignore[arg-type]
        note = f"# Nota\n\nVersión {version}.\n".encode()
        return made.target, write(made, {**self.files, "LICENSES/nota.md": note})

    def publish(self, *versions: str, now: datetime = NOW) -> None:
        packs = dict(self.pack(version) for version in versions)
        Repository(self.folder).publish(packs, self.keys, now)


@pytest.fixture
def ministry(tmp_path: Path, keys: Keys, files: dict[str, bytes]) -> Ministry:
    folder = tmp_path / "ministry"
    return Ministry(folder, keys, Repository(folder).create(keys, NOW), files)


@pytest.fixture
def packs(tmp_path: Path, ministry: Ministry) -> Packs:
    return Packs(tmp_path / "post", ministry.root, known=NOW, program="0.1.0", resources=resource())


def _install(packs: Packs, ministry: Ministry, clock: datetime = NOW, **options: object) -> list[str]:
    taken = packs.install(FolderSource(ministry.folder), clock, **options)  # type: ignore[arg-type]
    return [pack.version for pack in taken]


def _refused(packs: Packs, ministry: Ministry, clock: datetime = NOW, **options: object) -> PackProblem:
    before = packs.installed()
    with pytest.raises(PackRefused) as caught:
        _install(packs, ministry, clock, **options)
    assert packs.installed() == before
    return caught.value.reason


def test_a_signed_pack_installs_from_a_folder_and_is_read(packs: Packs, ministry: Ministry) -> None:
    ministry.publish("1")
    assert _install(packs, ministry) == ["1"]
    folder = packs.folder(NAME)
    assert folder is not None
    assert len(Library(folder, program=resource()).read().indicators.all) == 221
    assert (folder / "LICENSES" / "nota.md").read_text() == "# Nota\n\nVersión 1.\n"
    assert not packs.changed(NAME)
    assert _install(packs, ministry) == []


def test_the_newest_is_taken_and_three_are_kept(packs: Packs, ministry: Ministry) -> None:
    for version in ("1", "1.9", "1.10", "2"):
        ministry.publish(version)
        assert _install(packs, ministry) == [version]
    assert [pack.version for pack in packs.installed()] == ["2", "1.10", "1.9"]
    assert [pack.version for pack in packs.installed() if pack.active] == ["2"]
    assert not (packs._folder / NAME / "1.d").exists()


def test_a_pack_installs_from_a_static_server(packs: Packs, ministry: Ministry) -> None:
    ministry.publish("1")
    with Serving(ministry.folder) as address:
        taken = packs.install(source(address), NOW)
    assert [pack.version for pack in taken] == ["1"]


def test_an_address_that_is_not_secure_is_not_asked() -> None:
    for address in ("http://contenidos.example/packs", "ftp://contenidos.example", "https://"):
        with pytest.raises(AddressWrong):
            WebSource(address)


def test_a_changed_pack_is_refused(packs: Packs, ministry: Ministry) -> None:
    ministry.publish("1")
    _install(packs, ministry)
    ministry.publish("2")
    (path,) = (ministry.folder / "targets").glob("*-2.zip")
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    assert _refused(packs, ministry) is PackProblem.TAMPERED


def test_an_older_repository_is_refused(packs: Packs, ministry: Ministry, tmp_path: Path) -> None:
    ministry.publish("1")
    shutil.copytree(ministry.folder, tmp_path / "old")
    ministry.publish("2")
    assert _install(packs, ministry) == ["2"]
    ministry.folder = tmp_path / "old"
    assert _refused(packs, ministry) is PackProblem.OLDER


def test_parts_of_different_deliveries_are_refused(packs: Packs, ministry: Ministry, tmp_path: Path) -> None:
    ministry.publish("1")
    shutil.copytree(ministry.folder, tmp_path / "old")
    ministry.publish("2")
    metadata = ministry.folder / "metadata"
    shutil.copy(tmp_path / "old" / "metadata" / "2.snapshot.json", metadata / "3.snapshot.json")
    assert _refused(packs, ministry) is PackProblem.MIXED
    (metadata / "3.snapshot.json").unlink()
    assert _refused(packs, ministry) is PackProblem.MIXED


def test_another_signer_is_refused(packs: Packs, ministry: Ministry, tmp_path: Path) -> None:
    make_keys(tmp_path / "others")
    others = load_keys(tmp_path / "others")
    ministry.folder = tmp_path / "false"
    Repository(ministry.folder).create(others, NOW)
    ministry.keys = others
    ministry.publish("1")
    assert _refused(packs, ministry) is PackProblem.UNTRUSTED


def test_one_offline_key_is_not_enough(packs: Packs, ministry: Ministry, keys: Keys) -> None:
    ministry.keys = Keys(keys.offline[:1], keys.online)
    ministry.publish("1")
    assert _refused(packs, ministry) is PackProblem.UNTRUSTED
    ministry.keys = Keys(keys.offline[1:], keys.online)
    ministry.publish("1.1")
    assert _install(packs, ministry) == ["1.1"]


def test_months_offline_keep_the_content_and_say_since_when(packs: Packs, ministry: Ministry) -> None:
    ministry.publish("1")
    _install(packs, ministry)
    later = NOW + timedelta(days=400)
    assert _refused(packs, ministry, later) is PackProblem.EXPIRED
    active = packs.active(NAME)
    assert active is not None
    assert active.overdue(later) == timedelta(days=35)
    assert active.overdue(NOW) == timedelta(0)
    Repository(ministry.folder).renew(ministry.keys, later)
    assert _install(packs, ministry, later) == []
    renewed = packs.active(NAME)
    assert renewed is not None and renewed.overdue(later) == timedelta(0)


@pytest.mark.parametrize("clock", [NOW - timedelta(days=1), NOW + timedelta(days=731)])
def test_a_clock_nobody_believes_asks_the_supervisor(
    packs: Packs, ministry: Ministry, clock: datetime
) -> None:
    ministry.publish("1")
    assert _refused(packs, ministry, clock) is PackProblem.CLOCK
    assert _install(packs, ministry, clock, confirmed=True) == ["1"]


def test_a_confirmed_clock_opens_no_door_to_an_older_delivery(
    packs: Packs, ministry: Ministry, tmp_path: Path
) -> None:
    ministry.publish("1")
    shutil.copytree(ministry.folder, tmp_path / "old")
    ministry.publish("2")
    _install(packs, ministry)
    ministry.folder = tmp_path / "old"
    assert _refused(packs, ministry, NOW - timedelta(days=900), confirmed=True) is PackProblem.OLDER


def test_one_can_go_back_only_to_what_was_verified_here(packs: Packs, ministry: Ministry) -> None:
    ministry.publish("1")
    _install(packs, ministry)
    with pytest.raises(PackRefused, match="nothing-before"):
        packs.rollback(NAME)
    ministry.publish("2")
    _install(packs, ministry)
    assert packs.rollback(NAME).version == "1"
    folder = packs.folder(NAME)
    assert folder is not None and "Versión 1." in (folder / "LICENSES" / "nota.md").read_text()
    assert _install(packs, ministry) == []
    active = packs.active(NAME)
    assert active is not None and active.version == "1"
    ministry.publish("3")
    assert _install(packs, ministry) == ["3"]


def test_a_reserved_pack_is_only_ever_encrypted_on_disk(packs: Packs, ministry: Ministry) -> None:
    identity = pyrage.x25519.Identity.generate()
    facts = PackFacts("reservado", "1", level="reserved")
    clear = write(facts, {"guides/es/anexo.md": b"# Anexo ficticio\n"})
    sealed = pyrage.encrypt(clear, [identity.to_public()])
    Repository(ministry.folder).publish({facts.target: sealed}, ministry.keys, NOW)
    assert _refused(packs, ministry) is PackProblem.RESERVED
    other = pyrage.x25519.Identity.generate()
    assert _refused(packs, ministry, identity=other) is PackProblem.RESERVED
    assert _install(packs, ministry, identity=identity) == ["1"]
    assert packs.folder("reservado") is None
    assert packs.reserved("reservado", identity) == {"guides/es/anexo.md": b"# Anexo ficticio\n"}
    stored = [path.read_bytes() for path in packs._folder.rglob("*") if path.is_file()]
    assert not [data for data in stored if b"Anexo" in data or data.startswith(b"PK")]


def test_a_reserved_pack_in_clear_is_refused(packs: Packs, ministry: Ministry) -> None:
    data = write(PackFacts("reservado", "1", level="reserved"), {"guides/es/anexo.md": b"# Anexo\n"})
    Repository(ministry.folder).publish({"reservado-1.zip": data}, ministry.keys, NOW)
    assert _refused(packs, ministry) is PackProblem.RESERVED


def test_a_pack_for_a_newer_program_waits(packs: Packs, ministry: Ministry) -> None:
    Repository(ministry.folder).publish(dict([ministry.pack("1", min_program="0.2")]), ministry.keys, NOW)
    assert _refused(packs, ministry) is PackProblem.PROGRAM


def test_content_that_cannot_be_read_is_not_activated(packs: Packs, ministry: Ministry) -> None:
    ministry.publish("1")
    _install(packs, ministry)
    ministry.files = {**ministry.files, "directory/indicators.csv": b"id,name\nOB-01,ob_01\n"}
    ministry.publish("2")
    assert _refused(packs, ministry) is PackProblem.UNREADABLE
    assert list(packs._folder.rglob("*.new")) == []


def test_a_pack_under_another_name_is_refused(packs: Packs, ministry: Ministry) -> None:
    _, data = ministry.pack("1")
    Repository(ministry.folder).publish({f"{NAME}-2.zip": data}, ministry.keys, NOW)
    assert _refused(packs, ministry) is PackProblem.UNREADABLE


def test_a_folder_without_a_repository_is_refused(packs: Packs, ministry: Ministry, tmp_path: Path) -> None:
    ministry.folder = tmp_path / "nothing"
    assert _refused(packs, ministry) is PackProblem.UNREADABLE


@pytest.mark.parametrize("name", ["timestamp.json", "2.snapshot.json", "2.targets.json"])
@pytest.mark.parametrize("data", [b"<html>Acepte las condiciones</html>", b"", b"{}", b"[" * 5000])
def test_an_answer_that_is_no_metadata_is_refused(
    packs: Packs, ministry: Ministry, name: str, data: bytes
) -> None:
    ministry.publish("1")
    (ministry.folder / "metadata" / name).write_bytes(data)
    assert _refused(packs, ministry) in {PackProblem.UNREADABLE, PackProblem.MIXED}


def test_a_file_changed_after_installing_is_noticed(packs: Packs, ministry: Ministry) -> None:
    ministry.publish("1")
    _install(packs, ministry)
    folder = packs.folder(NAME)
    assert folder is not None
    path = folder / "directory" / "directory.csv"
    path.write_bytes(path.read_bytes().replace(b",145,", b",144,", 1))
    assert packs.changed(NAME)


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


def test_the_same_files_give_the_same_bytes(files: dict[str, bytes]) -> None:
    facts = PackFacts(NAME, "1", languages=("es", "pt"))
    data = write(facts, dict(reversed(files.items())))
    assert data == write(facts, files)
    assert read(data).facts == facts
    assert read(data).files == files


def test_versions_are_compared_by_figures() -> None:
    assert number("1.10") > number("1.9") > number("1") == number("1.0")


def _zip(name: str, content: bytes = b"x", mode: int = 0o644, kind: int = stat.S_IFREG) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        entry = zipfile.ZipInfo(name)
        entry.external_attr = (kind | mode) << 16
        entry.compress_type = zipfile.ZIP_DEFLATED
        archive.writestr(entry, content)
        archive.writestr(FACTS, b'name = "a"\n')
    return buffer.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        _zip("../fuera.md"),
        _zip("guides/../../fuera.md"),
        _zip("/etc/cron.md"),
        _zip("guides\\es\\a.md"),
        _zip("C:/a.md"),
        _zip("guides/a.exe"),
        _zip("guides/a.py"),
        _zip("guides/a"),
        _zip("otra/a.md"),
        _zip("suelto.md"),
        _zip("guides/a.md", mode=0o755),
        _zip("guides/a.md", b"/etc/passwd", kind=stat.S_IFLNK),
        _zip("guides/a.md", bytes(65 * 1024 * 1024)),
        _zip("guides/./a.md"),
        _zip("guides/\u202ea.md"),
    ],
)
def test_what_could_do_harm_is_not_unpacked(data: bytes) -> None:
    with pytest.raises(PackRefused, match="unsafe"):
        read(data)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", _zip("guides/a.md"), _zip("guides/a.md")[:-30]])
def test_what_is_no_pack_is_unreadable(data: bytes) -> None:
    with pytest.raises(PackRefused, match="unreadable"):
        read(data)


@settings(max_examples=400, deadline=None)
@given(st.data())
def test_no_damage_to_an_archive_is_anything_but_a_refusal(data: st.DataObject) -> None:
    whole = write(PackFacts(NAME, "1"), {"guides/es/a.md": b"hola " * 400, "directory/a.csv": b"x,y\n" * 200})
    damaged = bytearray(whole)
    for place in data.draw(st.lists(st.integers(0, len(whole) - 1), min_size=1, max_size=4)):
        damaged[place] = data.draw(st.integers(0, 255))
    with contextlib.suppress(PackRefused):
        read(bytes(damaged[: data.draw(st.integers(len(whole) // 2, len(whole)))]))


@pytest.mark.parametrize(
    "facts",
    [
        {"name": "Con Espacio"},
        {"version": "uno"},
        {"level": "secreto"},
        {"signed_as": "x"},
        {"languages": ()},
    ],
)
def test_facts_that_make_no_sense_are_refused(facts: dict[str, str]) -> None:
    with pytest.raises(ContentError):
        PackFacts(**{"name": NAME, "version": "1", **facts})  # type: ignore[arg-type]


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
