"""A film of 50 MB goes from the file to the sealed record through the window, and the program hardly grows."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from desktop.incidents import attachments
from desktop.incidents.attachments import look_at
from desktop.ui.forms.editors.upload import UploadEditor
from tests.forms.custody import FOUND
from tests.incidents import pictures
from tests.ui.form_page.world import FormWorld
from tests.ui.forms.frames import frame_of

SIZE = 50 * 1024 * 1024
TAKEN_KB, SEALED_KB = (
    12 * 1024,
    25 * 1024,
)  # pages that SQLite keeps, of two databases once it is sealed; a few pieces
STATUS, REFS = Path("/proc/self/status"), Path("/proc/self/clear_refs")
PHOTO = "/data/elemento[1]/foto"


def kilobytes(name: str) -> int:
    return int(next(line for line in STATUS.read_text().splitlines() if line.startswith(name)).split()[1])


@pytest.fixture
def film(tmp_path: Path) -> Path:
    """A film whose inside is chance, with place and times beside it."""
    path = tmp_path / "Ejemplo Ficticio.mp4"
    with path.open("wb") as file:
        file.write(pictures.film()[: -len(b"the film itself") - 8])
        file.write((SIZE + 8).to_bytes(4, "big") + b"mdat")
        for _ in range(SIZE // 2**20):
            file.write(os.urandom(2**20))
    return path


@pytest.mark.skipif(not REFS.exists(), reason="reads the memory of a process from /proc")
def test_a_film_of_50_mb_is_kept_taken_up_again_and_sealed_in_little_memory(
    world: FormWorld, film: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attachments, "MOST_BYTES", 2 * SIZE)
    bench = world.go({"form": "cadena_custodia"})
    assert bench.form.focus_ref(PHOTO)
    editor = frame_of(bench.form, PHOTO).editor
    assert isinstance(editor, UploadEditor)
    REFS.write_text("5")  # the peak begins anew (proc(5))
    before = kilobytes("VmRSS")
    editor._take(film)
    world.qtbot.waitUntil(lambda: bool(bench.session.value(PHOTO)), timeout=60_000)
    world.all_kept()
    assert "MB" in editor._name.text()
    grown = kilobytes("VmHWM") - before
    assert grown < TAKEN_KB, f"{grown} KB"
    work = world.run(lambda: world.desk.resume(bench.draft_id))
    assert [kept.size for kept in work.files.values()] == [film.stat().st_size]
    for name, value in FOUND.items():
        bench._take(bench.session.set(f"/data/{name}", value))
    record = world.seal_form()
    grown = kilobytes("VmHWM") - before
    assert grown < SEALED_KB, f"{grown} KB"
    [part] = world.run(lambda: world.desk.log.parts(record.instance_id))
    clean = b"".join(look_at(film, "foto").pieces())
    assert pictures.WHERE not in clean and part.sha256 == hashlib.sha256(clean).hexdigest()


def test_a_film_over_the_limit_is_refused_with_the_limit_beside_the_question(
    world: FormWorld, film: Path
) -> None:
    bench = world.go({"form": "cadena_custodia"})
    assert bench.form.focus_ref(PHOTO)
    editor = frame_of(bench.form, PHOTO).editor
    assert isinstance(editor, UploadEditor)
    editor._take(film)
    world.qtbot.waitUntil(editor._words.isVisible, timeout=60_000)
    assert "más de 20 MB" in editor._words.text() and "El borrador sigue como estaba" in editor._words.text()
    assert bench.session.value(PHOTO) == "" and not editor.setting.files
    assert world.run(lambda: world.desk.files.of(bench.draft_id)) == {}


def test_a_stick_that_is_pulled_out_leaves_nothing_and_is_told(
    world: FormWorld, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "nota.pdf"
    path.write_bytes(b"%PDF-1.7 " + bytes(3 * attachments.CHUNK_BYTES))
    bench = world.go({"form": "cadena_custodia"})
    assert bench.form.focus_ref(PHOTO)
    editor = frame_of(bench.form, PHOTO).editor
    assert isinstance(editor, UploadEditor)
    kept = bench._intake._keep
    pieces: list[int] = []

    def pulled(coming, piece: bytes) -> None:
        pieces.append(len(piece))
        path.write_bytes(b"")
        kept(coming, piece)

    monkeypatch.setattr(bench._intake, "_keep", pulled)
    editor._take(path)
    world.qtbot.waitUntil(editor._words.isVisible, timeout=60_000)
    assert pieces and "No se pudo leer el archivo" in editor._words.text()
    assert bench.session.value(PHOTO) == ""
    assert world.run(lambda: world.desk.statistics._database.query("SELECT 1 FROM draft_file")) == []
