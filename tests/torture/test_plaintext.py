"""Nothing that an officer types is on the disk in clear, in any spelling; a crash leaves no image of the memory."""

from __future__ import annotations

import base64
import gzip
import os
import signal
import subprocess
import sys
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

import pytest

CANARY = "Ñanducito Canario 4711"
REPOSITORY = Path(__file__).parents[2]


def spellings(text: str) -> dict[str, bytes]:
    """The bytes by which a text could be found, whatever it was written as."""
    plain = text.encode()
    found = {
        "utf-8": plain,
        "utf-16-le": text.encode("utf-16-le"),
        "utf-16-be": text.encode("utf-16-be"),
        "percent": quote(text).encode(),
        "plus": quote(text).replace("%20", "+").encode(),
        "hex": plain.hex().encode(),
        "json": text.encode("unicode_escape").replace(b"\\xd1", b"\\u00d1"),
        "bare": plain[2:],  # without its first letter: accents folded, capitals kept
        "folded": b"nanducito canario 4711",
    }
    for shift in range(3):  # the three ways in which base64 can cut a text
        whole = base64.b64encode(b"\0" * shift + plain)
        found[f"base64 {shift}"] = whole[4 if shift else 0 : -4]
    return found


def inside(data: bytes) -> Iterator[bytes]:
    """Yield the bytes and whatever is packed in them by gzip or zlib."""
    yield data
    for mark, width in ((b"\x1f\x8b\x08", 31), (b"\x78\x9c", 15), (b"\x78\xda", 15), (b"\x78\x01", 15)):
        at = data.find(mark)
        while at >= 0:
            unpacker = zlib.decompressobj(width)
            with suppress(zlib.error):
                yield unpacker.decompress(data[at:], 1_000_000)
            at = data.find(mark, at + 1)


def hits(folder: Path) -> list[tuple[str, str]]:
    """Return file and spelling of every place where the canary is found, file names included."""
    found = []
    for path in folder.rglob("*"):
        hays = [
            str(path.relative_to(folder)).encode(),
            *(inside(path.read_bytes()) if path.is_file() else ()),
        ]
        for name, needle in spellings(CANARY).items():
            if any(needle in hay for hay in hays):
                found.append((path.name, name))
    return found


def allow_core_files() -> None:
    """Take away what the shell may forbid already, so that it is the program that forbids it."""
    import resource

    hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
    resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))


@pytest.fixture(scope="module")
def ended(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, int, str]:
    """The folder of a session that crashed, how it ended and what it printed."""
    folder = tmp_path_factory.mktemp("hunt")
    places = {name: folder / name.lower() for name in ("TMPDIR", "HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME")}
    for place in places.values():
        place.mkdir()
    around = os.environ | {name: str(place) for name, place in places.items()}
    around |= {"PYTHONPATH": str(REPOSITORY), "PYTHONDONTWRITEBYTECODE": "1"}
    output = folder.with_suffix(".out")
    with output.open("wb") as told:
        child = subprocess.Popen(
            [sys.executable, "-m", "tests.torture.hunted", str(folder), CANARY],
            cwd=folder, env=around, stdout=told, stderr=subprocess.STDOUT,
            preexec_fn=allow_core_files,  # noqa: PLW1509  nothing here waits for a lock
        )  # fmt: skip
        _, status = os.waitpid(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    return folder, status, output.read_text()


needs_signals = pytest.mark.skipif(sys.platform == "win32", reason="SIGSEGV and waitpid are of POSIX")


def test_the_hunt_finds_every_spelling(tmp_path):
    for name, needle in spellings(CANARY).items():
        (tmp_path / name.replace(" ", "")).write_bytes(b"\0\1" + needle + b"\2")
    (tmp_path / "packed.gz").write_bytes(b"junk" + gzip.compress(f"antes {CANARY}".encode()))
    (tmp_path / "based").write_bytes(base64.b64encode(f"abcd {CANARY} después".encode()))
    files = {path.name for path in tmp_path.iterdir()}
    assert {name for name, _ in hits(tmp_path)} == files


@needs_signals
def test_no_byte_on_the_disk_holds_what_was_typed(ended):
    folder, _, output = ended
    assert output.startswith("ready"), output
    assert (folder / "data" / "vault.db").stat().st_size > 100_000
    assert list((folder / "data" / "backups").glob("*.db"))
    assert (folder / "data" / "vault.db-wal").exists()  # it crashed with the vault open
    assert hits(folder) == []


@needs_signals
def test_a_crash_leaves_no_image_of_the_memory(ended):
    folder, status, _ = ended
    assert os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGSEGV
    assert not os.WCOREDUMP(status)
    assert [path for path in folder.rglob("*core*") if path.is_file()] == []
