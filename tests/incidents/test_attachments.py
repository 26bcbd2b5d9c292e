"""Files that answer questions: clean copies, limits with names, kept with their draft and sent as declared."""

from __future__ import annotations

import contextlib
import hashlib
import io
import os
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage

from desktop.errors import (
    AttachmentEmpty,
    AttachmentRefused,
    AttachmentTooBig,
    AttachmentUnreadable,
    DraftGone,
)
from desktop.incidents import attachments
from desktop.incidents.attachments import CHUNK_BYTES, Attachment, DraftFiles, look_at, original_of
from desktop.incidents.copying import NotAsSaid, Source, copied
from desktop.incidents.records import Record
from desktop.incidents.stripping import Kind, kind_of, plan_of
from tests.incidents import pictures
from tests.incidents.pictures import WHERE
from tests.incidents.world import FORM, PACK, World


def plain(form: str) -> bytes:
    """A small picture as Qt writes it, with nothing beside."""
    image = QImage(24, 16, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    image.setPixel(3, 2, 0xFFCC00)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, form)
    return bytes(buffer.data().data())


def stripped(data: bytes, kind: Kind) -> bytes | None:
    """Return the copy of a file that is in memory, and see that the whole of it was read for the hash."""
    file, digest = io.BytesIO(data), hashlib.sha256()
    plan = plan_of(Source(file, len(data)), kind)
    if plan is None:
        return None
    copy = b"".join(copied(plan, file, digest))
    assert digest.digest() == hashlib.sha256(data).digest() and len(copy) == len(plan)
    return copy


def whole(path: Path, question: str) -> tuple[Attachment, bytes]:
    """Take a file in."""
    incoming = look_at(path, question)
    return incoming.facts, b"".join(incoming.pieces())


def seen(data: bytes) -> QImage:
    image = QImage.fromData(data).convertToFormat(QImage.Format.Format_RGB32)
    assert not image.isNull()
    return image


@pytest.mark.parametrize("turned", [1, 6, 8])
def test_a_photo_keeps_every_point_and_how_it_is_turned_and_loses_the_rest(turned: int) -> None:
    picture = plain("JPG")
    clean = stripped(pictures.jpeg(picture, turned), Kind.JPEG)
    assert clean is not None
    assert WHERE not in clean
    assert seen(clean) == seen(picture)
    assert (b"Exif" in clean) == (turned != 1)
    if turned != 1:
        assert clean[clean.index(b"\x01\x12") + 8 : clean.index(b"\x01\x12") + 10] == bytes([0, turned])


def test_other_pictures_are_cleaned_too() -> None:
    for made, picture in ((pictures.png(plain("PNG")), plain("PNG")), (pictures.gif(), None)):
        kind = kind_of(made)
        assert kind is not None and WHERE in made
        clean = stripped(made, kind)
        assert clean is not None and WHERE not in clean
        assert seen(clean) == seen(picture or made)


def test_a_webp_is_cleaned_where_it_says_what_follows() -> None:
    body = b"VP8X" + b"\x0a\0\0\0" + bytes([0x0C]) + bytes(9) + b"VP8 " + b"\x04\0\0\0" + b"film"
    made = pictures.webp(b"RIFF\0\0\0\0WEBP" + body)
    clean = stripped(made, Kind.WEBP)
    assert clean is not None and WHERE not in clean
    assert clean[20] == 0 and clean.endswith(b"film")
    assert int.from_bytes(clean[4:8], "little") == len(clean) - 8


def test_a_film_keeps_its_length_and_loses_place_and_times() -> None:
    made = pictures.film()
    clean = stripped(made, Kind.MP4)
    assert clean is not None and len(clean) == len(made)
    assert WHERE not in clean and b"\xd1\x23\x45\x67" not in clean
    assert b"the film itself" in clean and clean.index(b"mdat") == made.index(b"mdat")


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_whatever_the_file_holds_it_is_cleaned_or_refused(data: st.DataObject) -> None:
    made = data.draw(
        st.sampled_from([pictures.film(), pictures.gif(), pictures.png(PNG), pictures.jpeg(JPEG)])
    )
    kind, cut = kind_of(made), bytearray(made)
    assert kind is not None
    for _ in range(data.draw(st.integers(1, 3))):
        cut[data.draw(st.integers(4, len(cut) - 1))] = data.draw(st.integers(0, 255))
    del cut[data.draw(st.integers(4, len(cut))) :]
    with contextlib.suppress(NotAsSaid):
        stripped(bytes(cut), kind)


PNG, JPEG = plain("PNG"), plain("JPG")


def test_the_name_is_the_questions_with_the_hash_of_the_original(tmp_path: Path) -> None:
    path = tmp_path / "Ejemplo Ficticio, de frente.JPEG"
    path.write_bytes(pictures.jpeg(JPEG))
    kept, data = whole(path, "foto")
    original = hashlib.sha256(path.read_bytes()).hexdigest()
    assert kept.name == f"foto-{original}.jpg"
    assert original_of(kept.name) == original and original_of("foto.jpg") == ""
    assert (kept.type, kept.stripped, kept.size, WHERE in data) == ("image/jpeg", True, len(data), False)
    assert WHERE in path.read_bytes()


def test_a_paper_is_taken_as_it_is_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.7 ejemplo")
    kept, data = whole(path, "nota")
    assert (kept.type, kept.stripped, data) == ("application/pdf", False, path.read_bytes())


def test_each_limit_has_a_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attachments, "MOST_BYTES", 1000)
    for name, data, refusal in (
        ("empty", b"", AttachmentEmpty),
        ("big", JPEG + bytes(1000), AttachmentTooBig),
        ("script", b"MZ a program", AttachmentRefused),
        ("torn", JPEG[:100], AttachmentRefused),
    ):
        (tmp_path / name).write_bytes(data)
        with pytest.raises(refusal):
            look_at(tmp_path / name, "foto")
    with pytest.raises(AttachmentUnreadable):
        look_at(tmp_path / "absent", "foto")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are of POSIX")
def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jpg")
    with pytest.raises(AttachmentUnreadable):
        look_at(tmp_path / "pipe.jpg", "foto")


@pytest.mark.parametrize("later", [b"%PDF-1.7 otro texto", b"%PDF-1.7", b"%PDF-1.7 ejemplo y mas"])
def test_a_file_that_changes_while_it_is_taken_in_is_refused(tmp_path: Path, later: bytes) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.7 ejemplo   ")
    incoming = look_at(path, "nota")
    path.write_bytes(later)
    with pytest.raises(AttachmentUnreadable):
        list(incoming.pieces())


def test_boxes_in_boxes_without_end_are_refused() -> None:
    made = bytearray(b"\0\0\0\x10ftypisom\0\0\0\0")
    for left in range(5000, 0, -1):
        made += (8 * left).to_bytes(4, "big") + b"moov"
    with pytest.raises(NotAsSaid):
        stripped(bytes(made), Kind.MP4)


def test_a_picture_cut_into_ever_so_many_parts_is_refused() -> None:
    drawn = pictures.png(PNG)[:33]
    chunk = b"\0\0\0\0gAMA" + zlib.crc32(b"gAMA").to_bytes(4, "big")
    dropped = b"\0\0\0\0tEXt" + zlib.crc32(b"tEXt").to_bytes(4, "big")
    with pytest.raises(NotAsSaid):
        stripped(drawn + (chunk + dropped) * 30_000, Kind.PNG)


PHOTO = bytes(range(256)) * 3000


@pytest.fixture
def photo() -> Attachment:
    return Attachment("foto-1.jpg", "image/jpeg", len(PHOTO), stripped=True)


def chunks(data: bytes) -> list[bytes]:
    return [data[at : at + CHUNK_BYTES] for at in range(0, len(data), CHUNK_BYTES)]


def test_a_file_that_came_in_half_is_not_shown_and_comes_in_anew(world: World, photo: Attachment) -> None:
    draft = world.log.drafts.create(FORM, PACK, "Agente 01", b"<data/>")
    files = DraftFiles(world.database)
    assert files.begin(draft.id, photo)
    files.add(draft.id, photo.name, 0, chunks(PHOTO)[0])
    world.reopen()
    files = DraftFiles(world.database)
    assert files.of(draft.id) == {}
    files.put(draft.id, photo, chunks(PHOTO))
    assert not files.begin(draft.id, photo)
    assert b"".join(files.pieces(draft.id, photo.name)) == PHOTO
    files.drop(draft.id, photo.name)
    with pytest.raises(DraftGone):
        files.add(draft.id, photo.name, 3, b"late")
    assert world.database.query("SELECT 1 FROM draft_file_chunk") == []


def test_a_file_is_kept_in_pieces_and_survives_the_end_of_the_program(
    world: World, photo: Attachment
) -> None:
    draft = world.log.drafts.create(FORM, PACK, "Agente 01", b"<data/>")
    files = DraftFiles(world.database)
    files.put(draft.id, photo, chunks(PHOTO))
    files.put(draft.id, photo, chunks(PHOTO))
    world.reopen()
    assert DraftFiles(world.database).of(draft.id) == {photo.name: photo}
    pieces = world.database.query("SELECT length(bytes) AS n FROM draft_file_chunk ORDER BY n DESC")
    assert len(pieces) == 3 and pieces[0]["n"] == CHUNK_BYTES
    with pytest.raises(DraftGone):
        DraftFiles(world.database).put("absent", photo, chunks(PHOTO))


def test_sealing_moves_the_file_to_the_record_and_discarding_drops_it(
    world: World, photo: Attachment
) -> None:
    files = DraftFiles(world.database)
    kept, dropped = (world.log.drafts.create(FORM, PACK, "Agente 01", b"<data/>") for _ in range(2))
    for draft in (kept, dropped):
        files.put(draft.id, photo, chunks(PHOTO))
    parts = ((photo.name, photo.type, b""),)
    record = world.log.finalise(kept.id, world.instance("ejemplo", nivel_sugerido="2", parts=parts))
    assert isinstance(record, Record)
    world.log.drafts.discard(dropped.id)
    assert world.database.query("SELECT 1 FROM draft_file_chunk") == []
    assert b"".join(world.log.part(record.instance_id, photo.name)) == PHOTO
    assert world.log.verify().ok
