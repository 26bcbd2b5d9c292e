"""The files of a record: told whole, a picture looked at from memory only, a sealed sheet left closed."""

from __future__ import annotations

import base64
import hashlib
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageReader
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.forms.instance import Part
from desktop.forms.session import Session
from desktop.forms.surroundings import Surroundings
from desktop.incidents.attachments import look_at
from desktop.incidents.records import Record
from desktop.ui.design.theme import Theme
from desktop.ui.design.tokens import Mode
from desktop.ui.home.click_row import ClickRow
from desktop.ui.log.page import LogPage
from desktop.ui.log.preview import PreviewDialog
from tests.forms.custody import FOUND
from tests.incidents.pictures import WHERE, jpeg
from tests.ui import shots
from tests.ui.log.world import WAIT_MS, World, words_of

Open = Callable[..., LogPage]
NOISE = 1_103_515_245


@pytest.fixture(autouse=True)
def _places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every place where a program might leave a copy is under the folder that is searched."""
    for name in ("TMPDIR", "HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"):
        (tmp_path / name).mkdir(mode=0o700)
        monkeypatch.setenv(name, str(tmp_path / name))
    monkeypatch.setattr(tempfile, "tempdir", None)


def noise(width: int = 320, height: int = 240) -> QImage:
    """A picture that looks like nothing else on the disk."""
    image, last = QImage(width, height, QImage.Format.Format_RGB32), 1
    for y in range(height):
        for x in range(width):
            last = (last * NOISE + 12_345) & 0x7FFFFFFF
            image.setPixel(x, y, 0xFF000000 | (last >> 7))
    return image


@pytest.fixture(scope="module")
def photo() -> bytes:
    """A photo as a camera makes it, with place and device beside the picture."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert noise().save(buffer, "JPG", 90)
    return jpeg(bytes(buffer.data().data()))


@pytest.fixture
def taken(photo: bytes, tmp_path: Path) -> Part:
    path = tmp_path / "Persona Ficticia.jpg"
    path.write_bytes(photo)
    incoming = look_at(path, "foto")
    kept = Part(incoming.facts.name, incoming.facts.type, b"".join(incoming.pieces()))
    path.unlink()
    return kept


def seal(world: World, *files: Part) -> Record:
    """Seal a record with files, as the form page does; the first answers its question."""

    def deed(desk) -> Record:
        work = desk.start("cadena_custodia")
        session = Session(work.form, Surroundings(world.parts.clock, world.parts.ids))
        for name, value in {**FOUND, "elemento[1]/foto": files[0].name}.items():
            session.set(f"/data/{name}", value)
        return desk.finalise(work.draft_id, replace(session.finalise(files[:1]), parts=files))

    record = world.run(deed)
    world.services.news.log_changed.emit()
    return record


def rows(page: LogPage) -> list[ClickRow]:
    return page.detail.files.findChildren(ClickRow)


def preview(page: LogPage, qtbot: QtBot) -> PreviewDialog:
    qtbot.waitUntil(lambda: isinstance(page._deeds.dialog, PreviewDialog), timeout=WAIT_MS)
    shots.settle()
    dialog = page._deeds.dialog
    assert isinstance(dialog, PreviewDialog)
    return dialog


def traces(folder: Path, data: bytes) -> Iterator[Path]:
    """Find the files in which pieces of a picture can be read, or that are pictures."""
    pieces = [data[at : at + 24] for at in range(len(data) // 8, len(data) - 24, len(data) // 8)]
    decoded = QImage.fromData(data).convertToFormat(QImage.Format.Format_RGB32)
    pieces += [bytes(decoded.constScanLine(y))[64:96] for y in (3, decoded.height() // 2)]
    wanted = [*pieces, *(base64.b64encode(piece)[4:28] for piece in pieces)]
    for path in folder.rglob("*"):
        if not path.is_file():
            continue
        found = path.read_bytes()
        if any(piece in found for piece in wanted) or QImageReader(str(path)).canRead():
            yield path


def test_a_photo_is_told_with_size_hashes_and_what_was_taken_out(
    opened: Open, world: World, taken: Part, photo: bytes
) -> None:
    record = seal(world, taken)
    page = opened({"record": record.instance_id})
    told = words_of(page.detail.files)
    assert "Foto JPG" in told and "Sin lugar, fecha ni datos de la cámara" in told
    assert f"Huella {hashlib.sha256(taken.data).hexdigest()[:16]}…" in told
    assert f"Huella del original {hashlib.sha256(photo).hexdigest()[:16]}…" in told
    assert "Archivo foto.jpg" in told and "Ficticia" not in told
    assert WHERE not in taken.data


@pytest.mark.parametrize("way", ["mouse", "keyboard"])
def test_a_photo_is_looked_at_and_nothing_of_it_reaches_the_disk(
    opened: Open, world: World, taken: Part, tmp_path: Path, qtbot: QtBot, way: str
) -> None:
    record = seal(world, taken)
    page = opened({"record": record.instance_id})
    [row] = rows(page)
    if way == "mouse":
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    else:
        row.setFocus()
        qtbot.keyClick(row, Qt.Key.Key_Return)
    dialog = preview(page, qtbot)
    assert dialog.picture is not None
    shown = dialog.picture._label.pixmap().toImage()
    assert not shown.isNull() and abs(shown.width() / shown.height() - 4 / 3) < 0.02
    assert QGuiApplication.clipboard().image().isNull()
    assert list(traces(tmp_path, taken.data)) == []
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert page._deeds.dialog is None
    world.rest()
    assert list(traces(tmp_path, taken.data)) == []


def test_the_hunt_finds_a_copy_where_there_is_one(tmp_path: Path, taken: Part) -> None:
    (tmp_path / "TMPDIR" / "copy").write_bytes(b"..." + taken.data[100:])
    (tmp_path / "HOME" / "text").write_bytes(base64.b64encode(taken.data))
    small = noise(40, 30)
    assert small.save(str(tmp_path / "XDG_CACHE_HOME" / "thumbnail"), "PNG")
    assert {path.name for path in traces(tmp_path, taken.data)} == {"copy", "text", "thumbnail"}


def test_enter_makes_it_larger_and_smaller(opened: Open, world: World, taken: Part, qtbot: QtBot) -> None:
    record = seal(world, taken)
    page = opened({"record": record.instance_id}, QSize(1100, 480))
    rows(page)[0].click()
    dialog = preview(page, qtbot)
    assert dialog.picture is not None
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.picture.large and dialog.picture._label.pixmap().width() == 320
    assert dialog.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.picture.large


def test_what_cannot_be_shown_says_why(opened: Open, world: World, taken: Part, qtbot: QtBot) -> None:
    broken = Part("foto.jpg", "image/jpeg", b"\xff\xd8\xff ejemplo")
    paper = Part("nota.pdf", "application/pdf", b"%PDF-1.7 ejemplo")
    sheet = Part("ficha-fiscalia.age", "application/octet-stream", b"age-encryption.org/v1 ejemplo")
    record = seal(world, broken, paper, sheet)
    page = opened({"record": record.instance_id})
    assert len(rows(page)) == 1  # neither a paper nor a sealed sheet offers to be opened
    told = words_of(page.detail.files)
    assert "Ficha sellada" in told and "Este puesto no puede leerla" in told
    rows(page)[0].click()
    dialog = preview(page, qtbot)
    assert dialog.picture is None and "no sabe mostrar esa foto" in words_of(dialog)
    dialog.reject()


def test_a_picture_that_is_not_the_one_that_was_signed_is_not_shown(
    opened: Open, world: World, taken: Part, qtbot: QtBot
) -> None:
    record = seal(world, taken)
    world.run(
        lambda desk: desk.statistics._database.execute(
            "UPDATE part_chunk SET bytes = ?", (bytes(reversed(taken.data)),)
        )
    )
    page = opened({"record": record.instance_id})
    rows(page)[0].click()
    dialog = preview(page, qtbot)
    assert dialog.picture is None and "no es el que se firmó" in words_of(dialog)
    dialog.reject()


def test_bytes_that_went_are_told_and_not_offered(opened: Open, world: World, taken: Part) -> None:
    record = seal(world, taken)
    world.run(lambda desk: desk.statistics._database.execute("DELETE FROM part_chunk"))
    page = opened({"record": record.instance_id})
    assert rows(page) == []
    assert "ya no está en este equipo; queda su huella" in words_of(page.detail.files)


def test_a_record_without_files_has_no_heading_for_them(opened: Open, world: World) -> None:
    page = opened({"record": world.seal().instance_id})
    assert not [each for each in page.findChildren(QLabel) if each.isVisible() and each.text() == "Archivos"]


def test_nothing_is_clipped_with_a_photo(
    opened: Open, world: World, taken: Part, tmp_path: Path, theme: Theme, qtbot: QtBot
) -> None:
    record = seal(world, taken)
    page = opened({"record": record.instance_id})
    for size, scale, mode in (("1366", 1.0, Mode.LIGHT), ("1024", 1.0, Mode.DARK), ("1366", 1.5, Mode.LIGHT)):
        found = shots.shoot(
            page, tmp_path / f"{size}-{scale}.png", theme, size=shots.SIZES[size], scale=scale, mode=mode
        )
        assert found == []
