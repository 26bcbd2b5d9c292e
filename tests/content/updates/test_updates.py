"""New versions of the program: found, verified, kept, handed over; refused, and what stays when something is cut."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

import desktop
from desktop.__main__ import main
from desktop.content.packs.signing import load_keys, make_keys
from desktop.content.packs.sources import FolderSource
from desktop.content.packs.watch import Stopped, Watch
from desktop.content.updates import installers
from desktop.content.updates.installers import Installer, KeptInstallers, named
from desktop.content.updates.publishing import ProgramRepository
from desktop.content.updates.taking import Updates
from desktop.errors import ContentError, PackProblem, UpdateRefused
from desktop.paths import resource

NOW = datetime(2026, 8, 1, 9, 0, tzinfo=UTC)
KEYS = resource("trust", "demo", "content")
NEW, NEWER = b"a newer program" * 1000, b"a still newer program" * 1000


class Ministry:
    """A repository in a folder, as a stick carries it."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.keys = folder, load_keys(KEYS)
        self.repository = ProgramRepository(folder)
        self.root = self.repository.create(self.keys, NOW, root=(KEYS / "content-root.json").read_bytes())

    def publish(self, name: str, data: bytes, oldest: str = "0") -> None:
        self.repository.publish_installers({name: data}, self.keys, NOW, oldest=oldest)

    def targets(self) -> list[Path]:
        return sorted((self.folder / "targets").iterdir())


@pytest.fixture
def ministry(tmp_path: Path) -> Ministry:
    return Ministry(tmp_path / "stick")


@pytest.fixture
def updates(tmp_path: Path, ministry: Ministry) -> Updates:
    return Updates(
        tmp_path / "updates",
        ministry.root,
        known=NOW,
        program="0.1.0",
        resources=resource(),
        kind="deb",
    )


def _take(updates: Updates, ministry: Ministry) -> Installer | None:
    return updates.take(FolderSource(ministry.folder), NOW)


def _refused(reason: PackProblem, deed: Callable[[], object]) -> None:
    with pytest.raises(UpdateRefused) as refused:
        deed()
    assert refused.value.reason is reason


def test_the_newest_for_this_machine_is_kept_and_handed_over(
    updates: Updates, ministry: Ministry, tmp_path: Path
) -> None:
    assert _take(updates, ministry) is None
    ministry.publish("vigia_0.2.0_amd64.deb", NEW)
    ministry.publish("vigia-0.9.0-windows-x86_64.exe", NEWER)  # another kind of machine's
    found = _take(updates, ministry)
    assert found is not None
    assert (found.version, found.kind, found.size) == ("0.2.0", "deb", len(NEW))
    assert updates.kept.waiting("0.1.0") == found
    assert updates.kept.waiting("0.2.0") is None  # once it is installed
    office = tmp_path / "office"
    office.mkdir()
    path = updates.kept.hand_over("0.1.0", office)
    assert path.read_bytes() == NEW
    assert (office / f"{path.name}.sha256").read_text() == f"{found.sha256}  {path.name}\n"


def test_a_later_one_takes_the_place_of_the_one_that_waited(updates: Updates, ministry: Ministry) -> None:
    for version, data in (("0.2.0", NEW), ("0.10.0", NEWER)):
        ministry.publish(f"vigia_{version}_amd64.deb", data)
        assert _take(updates, ministry) is not None
    waiting = updates.kept.waiting("0.1.0")
    assert waiting is not None
    assert waiting.version == "0.10.0"
    folder = Path(updates.kept._folder)
    assert [path.name for path in folder.glob("vigia*")] == ["vigia_0.10.0_amd64.deb"]


def test_a_version_that_cannot_read_this_ones_data_is_not_taken(updates: Updates, ministry: Ministry) -> None:
    ministry.publish("vigia_3.0_amd64.deb", NEW, oldest="2.0")
    _refused(PackProblem.PROGRAM, lambda: _take(updates, ministry))


def test_half_a_stick_is_refused_and_what_waited_stays(
    updates: Updates, ministry: Ministry, tmp_path: Path
) -> None:
    ministry.publish("vigia_0.2.0_amd64.deb", NEW)
    first = _take(updates, ministry)
    ministry.publish("vigia_0.3.0_amd64.deb", NEWER)
    whole = tmp_path / "whole"
    shutil.copytree(ministry.folder, whole)
    newer = next(path for path in ministry.targets() if "0.3.0" in path.name)
    data = newer.read_bytes()
    for cut in (b"", data[: len(data) // 2], data[:-1], data + b"x"):
        newer.write_bytes(cut)
        _refused(PackProblem.TAMPERED, lambda: _take(updates, ministry))
        assert updates.kept.waiting("0.1.0") == first
    newer.unlink()
    _refused(PackProblem.MIXED, lambda: _take(updates, ministry))
    for name in ("timestamp.json", "3.snapshot.json", "3.targets.json"):
        half = whole / "metadata" / name
        kept = half.read_bytes()
        half.write_bytes(kept[: len(kept) // 2])
        fresh = Updates(
            tmp_path / name, ministry.root, known=NOW, program="0.1.0", resources=resource(), kind="deb"
        )
        with pytest.raises(UpdateRefused):
            fresh.take(FolderSource(whole), NOW)
        half.write_bytes(kept)
        assert fresh.take(FolderSource(whole), NOW) is not None  # the stick copied again


def test_nobody_else_signs_a_version(updates: Updates, ministry: Ministry, tmp_path: Path) -> None:
    make_keys(tmp_path / "keys")
    other = ProgramRepository(tmp_path / "other")
    keys = load_keys(tmp_path / "keys")
    other.create(keys, NOW)
    other.publish_installers({"vigia_9.0_amd64.deb": NEW}, keys, NOW)
    _refused(PackProblem.UNTRUSTED, lambda: updates.take(FolderSource(tmp_path / "other"), NOW))
    ministry.publish("vigia_0.2.0_amd64.deb", NEW)
    old = tmp_path / "old"
    shutil.copytree(ministry.folder, old)
    ministry.publish("vigia_0.3.0_amd64.deb", NEWER)
    assert _take(updates, ministry) is not None
    _refused(PackProblem.OLDER, lambda: updates.take(FolderSource(old), NOW))


class _Cut(BaseException):
    """The power went."""


@pytest.fixture
def cuts(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[int], None]]:
    """Let the power go at the n-th deed upon the disk: before a write, between write and name, before a removal."""
    left, fsync = [0], os.fsync

    def cutting(real: Callable[..., object]) -> Callable[..., object]:
        def deed(*arguments: object, **named_: object) -> object:
            left[0] -= 1
            if left[0] == 0:
                if real is fsync:  # half of it is on the disk
                    os.ftruncate(arguments[0], os.fstat(arguments[0]).st_size // 2)  # type: ignore[arg-type]
                raise _Cut
            return real(*arguments, **named_)

        return deed

    monkeypatch.setattr(installers.os, "fsync", cutting(installers.os.fsync))
    monkeypatch.setattr(Path, "replace", cutting(Path.replace))
    monkeypatch.setattr(Path, "unlink", cutting(Path.unlink))

    def after(deeds: int) -> None:
        left[0] = deeds

    yield after
    left[0] = 0


def test_power_cut_at_each_step_leaves_the_one_before_or_the_new_one_whole(
    tmp_path: Path, cuts: Callable[[int], None]
) -> None:
    old = Installer("vigia_0.2.0_amd64.deb", "0.2.0", "deb", len(NEW), _sha(NEW), "0")
    new = Installer("vigia_0.3.0_amd64.deb", "0.3.0", "deb", len(NEWER), _sha(NEWER), "0")
    outcomes = []
    for step in range(1, 20):
        folder = tmp_path / str(step)
        kept = KeptInstallers(folder)
        kept.keep(old, NEW)
        cuts(step)
        try:
            kept.keep(new, NEWER)
            done = True
        except _Cut:
            done = False
        cuts(0)
        waiting = KeptInstallers(folder).waiting("0.1.0")
        assert waiting in (old, new)
        outcomes.append(waiting)
        kept.keep(new, NEWER)  # the next try ends well
        assert sorted(path.name for path in folder.iterdir()) == ["kept.json", new.name]
        if done:
            break
    assert done
    assert {one.version for one in outcomes if one} == {"0.2.0", "0.3.0"}


def test_a_kept_file_that_was_changed_counts_no_more(
    updates: Updates, ministry: Ministry, tmp_path: Path
) -> None:
    ministry.publish("vigia_0.2.0_amd64.deb", NEW)
    found = _take(updates, ministry)
    assert found is not None
    (tmp_path / "updates" / found.name).write_bytes(NEWER)
    assert updates.kept.waiting("0.1.0") is None
    _refused(PackProblem.NOTHING_BEFORE, lambda: updates.kept.hand_over("0.1.0", tmp_path))
    (tmp_path / "updates" / "kept.json").write_text(json.dumps({"name": "../../x"}))
    assert updates.kept.waiting("0.1.0") is None


def test_names_of_installers() -> None:
    assert named("vigia_0.2.0_amd64.deb") == ("deb", "0.2.0")
    assert named("vigia-1.0-linux-x86_64.tar.xz") == ("tar", "1.0")
    for name in (
        "contenido-1.zip",
        "vigia_0.2.0~demo_amd64.deb",
        "../vigia_1_amd64.deb",
        "vigia_1_amd64.deb.exe",
    ):
        assert named(name) is None


def test_only_installers_are_published_and_never_under_a_used_name(ministry: Ministry) -> None:
    ministry.publish("vigia_0.2.0_amd64.deb", NEW)
    with pytest.raises(ContentError):
        ministry.publish("vigia_0.2.0_amd64.deb", NEWER)
    with pytest.raises(ContentError):
        ministry.publish("otra.deb", NEW)


def test_the_whole_way_by_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("VIGIA_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(desktop, "__version__", "0.0.1")
    installer = tmp_path / (
        "vigia_0.0.2_amd64.deb" if installers.kind_here() == "deb" else "vigia-0.0.2-linux-x86_64.tar.xz"
    )
    installer.write_bytes(NEW)
    stick = str(tmp_path / "stick")
    assert main(["update", "sign", stick, "--installers", str(installer), "--keys", str(KEYS)]) == 0
    capsys.readouterr()
    assert main(["update", "take", stick, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["found"]["version"] == "0.0.2"
    assert main(["update", "hand", str(tmp_path)]) == 0
    monkeypatch.setattr(desktop, "__version__", "0.0.2")
    assert main(["update", "take", stick]) == 1
    assert main(["update", "hand", str(tmp_path)]) == 2


def _sha(data: bytes) -> str:
    import hashlib

    return hashlib.sha256(data).hexdigest()


def test_power_cut_while_handing_over_leaves_no_half_installer_under_its_name(
    tmp_path: Path, cuts: Callable[[int], None]
) -> None:
    installer = Installer("vigia_0.2.0_amd64.deb", "0.2.0", "deb", len(NEW), _sha(NEW), "0")
    kept = KeptInstallers(tmp_path / "kept")
    kept.keep(installer, NEW)
    done, cut = False, 0
    for step in range(1, 20):
        stick = tmp_path / str(step)
        stick.mkdir()
        cuts(step)
        try:
            kept.hand_over("0.1.0", stick)
            done = True
        except _Cut:
            cut += 1
        cuts(0)
        handed, told = stick / installer.name, stick / f"{installer.name}.sha256"
        assert not handed.exists() or handed.read_bytes() == NEW
        assert not told.exists() or handed.exists()
        kept.hand_over("0.1.0", stick)  # the next try ends well
        assert handed.read_bytes() == NEW
        assert told.read_text(encoding="utf-8").startswith(_sha(NEW))
        if done:
            break
    assert done
    assert cut >= 3


def test_a_stick_that_gives_back_other_bytes_gets_no_installer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = KeptInstallers(tmp_path / "kept")
    kept.keep(Installer("vigia_0.2.0_amd64.deb", "0.2.0", "deb", len(NEW), _sha(NEW), "0"), NEW)
    monkeypatch.setattr(installers, "_copy", lambda _, half, __: half.write_bytes(NEW[:-1]))
    stick = tmp_path / "stick"
    stick.mkdir()
    _refused(PackProblem.TAMPERED, lambda: kept.hand_over("0.1.0", stick))
    assert list(stick.iterdir()) == []


def test_what_is_read_and_copied_is_counted(updates: Updates, ministry: Ministry, tmp_path: Path) -> None:
    ministry.publish("vigia_0.2.0_amd64.deb", NEW)
    reading, copying = Watch(), Watch()
    assert updates.take(FolderSource(ministry.folder, reading), NOW) is not None
    assert reading.done == reading.total > len(NEW)  # the signed lists too
    updates.kept.hand_over("0.1.0", tmp_path, copying)
    assert (copying.done, copying.total) == (len(NEW), len(NEW))


def test_a_reading_that_is_stopped_leaves_nothing_here(updates: Updates, ministry: Ministry) -> None:
    ministry.publish("vigia_0.2.0_amd64.deb", NEW)
    watch = Watch()
    watch.stop()
    with pytest.raises(Stopped):
        updates.take(FolderSource(ministry.folder, watch), NOW)
    assert updates.kept.waiting("0.1.0") is None
    assert updates.take(FolderSource(ministry.folder), NOW) is not None


def test_a_copy_that_is_stopped_leaves_nothing_on_the_stick(
    updates: Updates, ministry: Ministry, tmp_path: Path
) -> None:
    ministry.publish("vigia_0.2.0_amd64.deb", NEW)
    updates.take(FolderSource(ministry.folder), NOW)
    office, watch = tmp_path / "office", Watch()
    office.mkdir()
    watch.stop()
    with pytest.raises(Stopped):
        updates.kept.hand_over("0.1.0", office, watch)
    assert list(office.iterdir()) == []
    assert updates.kept.hand_over("0.1.0", office).exists()
