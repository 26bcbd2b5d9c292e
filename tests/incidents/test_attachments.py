"""Files that answer questions: clean copies, limits with names, kept with their draft and sent as declared."""

from __future__ import annotations

import contextlib
import hashlib
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
from desktop.incidents.attachments import CHUNK_BYTES, Attachment, DraftFiles, original_of, take
from desktop.incidents.records import Record
from desktop.incidents.stripping import Kind, NotAsSaid, kind_of, stripped
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
    kept = take(path, "foto")
    original = hashlib.sha256(path.read_bytes()).hexdigest()
    assert kept.name == f"foto-{original}.jpg"
    assert original_of(kept.name) == original and original_of("foto.jpg") == ""
    assert (kept.type, kept.stripped, WHERE in kept.data) == ("image/jpeg", True, False)
    assert WHERE in path.read_bytes()


def test_a_paper_is_taken_as_it_is_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.7 ejemplo")
    kept = take(path, "nota")
    assert (kept.type, kept.stripped, kept.data) == ("application/pdf", False, path.read_bytes())


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
            take(tmp_path / name, "foto")
    with pytest.raises(AttachmentUnreadable):
        take(tmp_path / "absent", "foto")


@pytest.fixture
def photo() -> Attachment:
    return Attachment("foto-1.jpg", "image/jpeg", bytes(range(256)) * 3000, stripped=True)


def test_a_file_is_kept_in_pieces_and_survives_the_end_of_the_program(
    world: World, photo: Attachment
) -> None:
    draft = world.log.drafts.create(FORM, PACK, "Agente 01", b"<data/>")
    files = DraftFiles(world.database)
    files.put(draft.id, photo)
    files.put(draft.id, photo)
    world.reopen()
    assert DraftFiles(world.database).of(draft.id) == {photo.name: photo}
    pieces = world.database.query("SELECT length(bytes) AS n FROM draft_file_chunk ORDER BY n DESC")
    assert len(pieces) == 3 and pieces[0]["n"] == CHUNK_BYTES
    with pytest.raises(DraftGone):
        DraftFiles(world.database).put("absent", photo)


def test_sealing_moves_the_file_to_the_record_and_discarding_drops_it(
    world: World, photo: Attachment
) -> None:
    files = DraftFiles(world.database)
    kept, dropped = (world.log.drafts.create(FORM, PACK, "Agente 01", b"<data/>") for _ in range(2))
    for draft in (kept, dropped):
        files.put(draft.id, photo)
    parts = ((photo.name, photo.type, photo.data),)
    record = world.log.finalise(kept.id, world.instance("ejemplo", nivel_sugerido="2", parts=parts))
    assert isinstance(record, Record)
    world.log.drafts.discard(dropped.id)
    assert world.database.query("SELECT 1 FROM draft_file_chunk") == []
    assert b"".join(world.log.part(record.instance_id, photo.name)) == photo.data
    assert world.log.verify().ok
