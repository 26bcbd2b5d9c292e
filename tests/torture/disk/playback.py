"""What a disk holds after a power cut: all that was synced, and of the rest what chance gives, torn or out of order.

A name is on the disk once its folder was synced, a new one also once its own file was (as ext4, XFS and NTFS keep it); names
that are not synced reach the disk in their order, contents in any. The shared memory of the log (`-shm`) is never kept.
"""

from __future__ import annotations

import random
import struct
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

_HEAD = struct.Struct("=cIQI")
SECTOR = 512


@dataclass(frozen=True)
class Step:
    """One thing that the recorder saw."""

    kind: str
    file: int
    offset: int
    data: bytes = field(repr=False)

    @property
    def names(self) -> tuple[Path, Path]:
        one, _, other = self.data.decode().partition("\n")
        return Path(one), Path(other)


def steps_of(log: Path) -> Iterator[Step]:
    """Read a recording."""
    content, at = log.read_bytes(), 0
    while at < len(content):
        kind, file, offset, size = _HEAD.unpack_from(content, at)
        at += _HEAD.size
        yield Step(kind.decode(), file, offset, content[at : at + size])
        at += size


@dataclass
class _File:
    synced: bytearray
    pending: list[Step] = field(default_factory=list)

    def sync(self) -> None:
        for step in self.pending:
            _apply(self.synced, step)
        self.pending = []

    def after_a_cut(self, chance: random.Random) -> bytes:
        """Return the synced content with some of what was not: none, the first of it, or any of it, perhaps torn."""
        content = bytearray(self.synced)
        luck = chance.randrange(3)
        if luck == 0:
            return bytes(content)
        if luck == 1:
            kept = self.pending[: chance.randrange(len(self.pending) + 1)]
        else:
            kept = [_torn(step, chance) for step in self.pending if chance.random() < 0.5]
        for step in kept:
            _apply(content, step)
        return bytes(content)


class Disk:
    """The files under one folder as a process left them, and as they would be after a cut."""

    def __init__(self, folder: Path) -> None:
        """Begin with a folder, all of it on the disk."""
        self._folder = folder
        files = (path for path in folder.rglob("*") if path.is_file() and not path.name.endswith("-shm"))
        self._names = {path: _File(bytearray(path.read_bytes())) for path in files}
        self._synced_names = dict(self._names)
        self._pending_names: dict[Path, list[tuple[str, Path, Path | _File | None]]] = defaultdict(list)
        self._opened: dict[int, _File | Path] = {}

    def take(self, step: Step) -> None:
        """Let the process do one more step."""
        match step.kind:
            case "O":
                self._open(step, Path(step.data.decode()))
            case "W" | "T":
                file = self._opened.get(step.file)
                if isinstance(file, _File):
                    file.pending.append(step)
            case "S":
                self._sync(self._opened.get(step.file))
            case "R" | "U":
                self._move(step)

    def after_a_cut(self, target: Path, chance: random.Random) -> None:
        """Write what the disk holds, if the power goes now, into an empty folder."""
        names = dict(self._synced_names)
        for changes in self._pending_names.values():
            for change in changes[: chance.randrange(len(changes) + 1)]:
                _rename(names, change)
        for path, file in names.items():
            if path.name.endswith("-shm"):
                continue
            copy = target / path.relative_to(self._folder)
            copy.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            copy.write_bytes(file.after_a_cut(chance))
            copy.chmod(0o600)

    def _open(self, step: Step, path: Path) -> None:
        if path in self._names:
            self._opened[step.file] = self._names[path]
        elif step.offset:  # it was there and is no file of ours: a folder
            self._opened[step.file] = path
        else:
            made = _File(bytearray())
            self._names[path] = self._opened[step.file] = made
            self._pending_names[path.parent].append(("add", path, made))

    def _move(self, step: Step) -> None:
        one, other = step.names
        change = ("rename", one, other) if step.kind == "R" else ("unlink", one, None)
        _rename(self._names, change)
        self._pending_names[one.parent].append(change)

    def _sync(self, opened: _File | Path | None) -> None:
        if isinstance(opened, Path):
            for change in self._pending_names.pop(opened, []):
                _rename(self._synced_names, change)
        elif opened is not None:
            opened.sync()
            for changes in self._pending_names.values():
                added = next((n for n, change in enumerate(changes) if change[2] is opened), None)
                if added is None:
                    continue
                for change in changes[: added + 1]:  # what was named before it is on the disk with it
                    _rename(self._synced_names, change)
                del changes[: added + 1]


def _rename(names: dict[Path, _File], change: tuple[str, Path, Path | _File | None]) -> None:
    kind, path, other = change
    if kind == "add" and isinstance(other, _File):
        names[path] = other
    elif path in names:
        file = names.pop(path)
        if isinstance(other, Path):
            names[other] = file


def _apply(content: bytearray, step: Step) -> None:
    if step.kind == "T":
        if len(content) > step.offset:
            del content[step.offset :]
        else:
            content.extend(bytes(step.offset - len(content)))
        return
    if len(content) < step.offset:
        content.extend(bytes(step.offset - len(content)))
    content[step.offset : step.offset + len(step.data)] = step.data


def _torn(step: Step, chance: random.Random) -> Step:
    if step.kind != "W" or chance.random() < 0.7:
        return step
    whole = len(step.data) // SECTOR
    return Step("W", step.file, step.offset, step.data[: chance.randrange(whole + 1) * SECTOR])
