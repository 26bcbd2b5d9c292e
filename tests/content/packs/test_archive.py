"""A pack as a file: the same bytes each time, and nothing that could do harm."""

from __future__ import annotations

import contextlib
import stat
import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.content.packs.archive import FACTS, PackFacts, number, read, write
from desktop.errors import ContentError, PackRefused
from tests.content.packs.ministry import NAME


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
def test_facts_that_make_no_sense_arerefused(facts: dict[str, str]) -> None:
    with pytest.raises(ContentError):
        PackFacts(**{"name": NAME, "version": "1", **facts})  # type: ignore[arg-type]


def test_the_same_files_give_the_same_bytes(files: dict[str, bytes]) -> None:
    facts = PackFacts(NAME, "1", languages=("es", "pt"))
    data = write(facts, dict(reversed(files.items())))
    assert data == write(facts, files)
    assert read(data).facts == facts
    assert read(data).files == files


def test_versions_are_compared_by_figures() -> None:
    assert number("1.10") > number("1.9") > number("1") == number("1.0")
