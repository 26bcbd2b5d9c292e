"""Copies of photos and films without what the camera wrote beside the picture: place, time, device, thumbnail.

The picture itself is not touched: parts of the file are left out, none is encoded anew, so that what a court sees is
what the camera saw. JPEG: ITU-T T.81 annex B and Exif 2.32; PNG: ISO/IEC 15948; WebP: RFC 9649; GIF89a; MP4 and its kin:
ISO/IEC 14496-12.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterator
from enum import StrEnum


class NotAsSaid(Exception):
    """A file whose inside is not of the type its first bytes promise; nothing of it is taken."""


class Kind(StrEnum):
    """What a file is, by its first bytes, as a MIME type."""

    JPEG = "image/jpeg"
    PNG = "image/png"
    WEBP = "image/webp"
    GIF = "image/gif"
    MP4 = "video/mp4"
    M4A = "audio/mp4"
    OGG = "audio/ogg"
    WAV = "audio/wav"
    MP3 = "audio/mpeg"
    AMR = "audio/amr"
    PDF = "application/pdf"


SUFFIXES = {
    Kind.JPEG: ".jpg", Kind.PNG: ".png", Kind.WEBP: ".webp", Kind.GIF: ".gif", Kind.MP4: ".mp4", Kind.M4A: ".m4a",
    Kind.OGG: ".ogg", Kind.WAV: ".wav", Kind.MP3: ".mp3", Kind.AMR: ".amr", Kind.PDF: ".pdf",
}  # fmt: skip


def kind_of(data: bytes) -> Kind | None:
    """Return what a file is, None for what is not taken."""
    head = data[:16]
    if head[4:8] == b"ftyp":
        return Kind.M4A if head[8:11] == b"M4A" else Kind.MP4
    if head[:4] == b"RIFF":
        return {b"WEBP": Kind.WEBP, b"WAVE": Kind.WAV}.get(head[8:12])
    for start, kind in (
        (b"\xff\xd8\xff", Kind.JPEG),
        (b"\x89PNG\r\n\x1a\n", Kind.PNG),
        (b"GIF8", Kind.GIF),
        (b"OggS", Kind.OGG),
        (b"%PDF-", Kind.PDF),
        (b"#!AMR", Kind.AMR),
        (b"ID3", Kind.MP3),
        (b"\xff\xfb", Kind.MP3),
        (b"\xff\xf3", Kind.MP3),
    ):
        if head.startswith(start):
            return kind
    return None


def stripped(data: bytes, kind: Kind) -> bytes | None:
    """Return a copy without what says where, when and with what it was made; None where this is not known to do so.

    Raises NotAsSaid.
    """
    clean = _CLEANERS.get(kind)
    if clean is None:
        return None
    try:
        return clean(data)
    except (IndexError, struct.error) as error:
        raise NotAsSaid from error


# --- JPEG ---------------------------------------------------------------------------------------------------

_SOI, _EOI, _SOS, _APP0, _APP1, _APP14, _APP15, _COM = 0xD8, 0xD9, 0xDA, 0xE0, 0xE1, 0xEE, 0xEF, 0xFE
_ALONE = frozenset({0x01, *range(0xD0, 0xD8)})  # markers without a length: TEM and the restarts


def _jpeg(data: bytes) -> bytes:
    """Keep what the picture needs; of the Exif only how it is turned. What follows the end of the picture goes."""
    kept, turned, at = bytearray(), 1, 2
    while True:
        marker, at = _marker(data, at)
        if marker == _EOI:
            kept += b"\xff\xd9"
            break
        if marker in _ALONE:
            continue
        size = struct.unpack_from(">H", data, at)[0]
        segment = data[at - 2 : at + size]
        if size < 2 or len(segment) != size + 2:
            raise NotAsSaid
        if marker == _APP1 and segment[4:10] == b"Exif\0\0":
            turned = _orientation(segment[10:])
        if not (_APP0 < marker <= _APP15 or marker == _COM) or marker == _APP14:
            kept += segment
        at += size
        if marker == _SOS:
            end = _scan_end(data, at)
            kept += data[at:end]
            at = end
    return b"\xff\xd8" + _turning(turned) + bytes(kept)


def _marker(data: bytes, at: int) -> tuple[int, int]:
    if data[at] != 0xFF:
        raise NotAsSaid
    while data[at] == 0xFF:
        at += 1
    return data[at], at + 1


def _scan_end(data: bytes, at: int) -> int:
    """Return where the coded picture ends: at the first marker that is neither a stuffed byte nor a restart."""
    while True:
        at = data.find(b"\xff", at)
        if at < 0 or at + 1 >= len(data):
            raise NotAsSaid
        if data[at + 1] == 0 or 0xD0 <= data[at + 1] <= 0xD7:
            at += 2
        elif data[at + 1] == 0xFF:
            at += 1
        else:
            return at


def _orientation(tiff: bytes) -> int:
    """Return the tag Orientation (0x0112, 1–8) of an Exif, 1 where it says nothing."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None:
        return 1
    try:
        (offset,) = struct.unpack_from(order + "I", tiff, 4)
        (count,) = struct.unpack_from(order + "H", tiff, offset)
        for number in range(count):
            tag, kind, _, value = struct.unpack_from(order + "HHIH", tiff, offset + 2 + 12 * number)
            if tag == 0x0112 and kind == 3:
                return value if 1 <= value <= 8 else 1
    except struct.error:
        return 1
    return 1


def _turning(turned: int) -> bytes:
    """Return an Exif that says how the picture is turned and nothing else; nothing where it stands upright."""
    if turned == 1:
        return b""
    exif = b"Exif\0\0MM\0*\0\0\0\x08" + struct.pack(">HHHIHHI", 1, 0x0112, 3, 1, turned, 0, 0)
    return b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif


# --- PNG, WebP, GIF -----------------------------------------------------------------------------------------

_PNG_KEPT = frozenset(
    {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"sBIT", b"bKGD", b"pHYs"}
)
_WEBP_KEPT = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF"})
_WEBP_FLAGS = ~(0x20 | 0x08 | 0x04) & 0xFF  # neither colour profile nor Exif nor XMP follows


def _png(data: bytes) -> bytes:
    kept, at = bytearray(data[:8]), 8
    while True:
        (size,) = struct.unpack_from(">I", data, at)
        name, chunk = data[at + 4 : at + 8], data[at : at + 12 + size]
        if len(chunk) != size + 12 or struct.unpack(">I", chunk[-4:])[0] != zlib.crc32(chunk[4:-4]):
            raise NotAsSaid
        if name in _PNG_KEPT:
            kept += chunk
        if name == b"IEND":
            return bytes(kept)
        at += 12 + size


def _webp(data: bytes) -> bytes:
    kept, at = bytearray(), 12
    (length,) = struct.unpack_from("<I", data, 4)
    end = min(len(data), length + 8)
    while at + 8 <= end:
        name, (size,) = data[at : at + 4], struct.unpack_from("<I", data, at + 4)
        chunk = bytearray(data[at : at + 8 + size + size % 2])
        if len(chunk) < 8 + size:
            raise NotAsSaid
        if name == b"VP8X":
            chunk[8] &= _WEBP_FLAGS
        if name in _WEBP_KEPT:
            kept += chunk
        at += 8 + size + size % 2
    if not kept:
        raise NotAsSaid
    return b"RIFF" + struct.pack("<I", len(kept) + 4) + b"WEBP" + bytes(kept)


def _gif(data: bytes) -> bytes:
    flags = data[10]
    at = 13 + (3 * 2 ** ((flags & 7) + 1) if flags & 0x80 else 0)
    kept = bytearray(data[:at])
    while data[at] != 0x3B:
        start = at
        if data[at] == 0x21:
            label = data[at + 1]
            at = _gif_blocks(data, at + 2)
            loops = label == 0xFF and data[start + 3 : start + 14] == b"NETSCAPE2.0"
            if label == 0xF9 or loops:
                kept += data[start:at]
        elif data[at] == 0x2C:
            flags = data[at + 9]
            at = _gif_blocks(data, at + 11 + (3 * 2 ** ((flags & 7) + 1) if flags & 0x80 else 0))
            kept += data[start:at]
        else:
            raise NotAsSaid
    return bytes(kept) + b";"


def _gif_blocks(data: bytes, at: int) -> int:
    while data[at]:
        at += data[at] + 1
    return at + 1


# --- MP4 and its kin ----------------------------------------------------------------------------------------

_TELLING = frozenset(
    {b"udta", b"meta", b"uuid"}
)  # place and device; «free» in their stead keeps every offset true
_INSIDE = frozenset({b"moov", b"trak", b"mdia", b"minf"})
_TIMED = frozenset({b"mvhd", b"tkhd", b"mdhd"})


def _mp4(data: bytes) -> bytes:
    kept = bytearray(data)
    if not any(name == b"moov" for name, *_ in _boxes(data, 0, len(data))):
        raise NotAsSaid
    _blank(kept, 0, len(kept))
    return bytes(kept)


def _blank(data: bytearray, start: int, end: int) -> None:
    for name, box, content, until in list(_boxes(bytes(data[start:end]), 0, end - start)):
        inside, stop = start + content, start + until
        if name in _TELLING:
            data[start + box + 4 : start + box + 8] = b"free"
            data[inside:stop] = bytes(stop - inside)
        elif name in _TIMED and inside + 20 <= stop:
            wide = data[inside] == 1
            data[inside + 4 : inside + (20 if wide else 12)] = bytes(16 if wide else 8)  # made and changed
        elif name in _INSIDE:
            _blank(data, inside, stop)


def _boxes(data: bytes, at: int, end: int) -> Iterator[tuple[bytes, int, int, int]]:
    """Yield the boxes between two places: name, where it begins, where its content begins, where it ends."""
    while at + 8 <= end:
        (size,), name, head = struct.unpack_from(">I", data, at), data[at + 4 : at + 8], 8
        if size == 1:
            (size,), head = struct.unpack_from(">Q", data, at + 8), 16
        elif size == 0:
            size = end - at
        if size < head or at + size > end:
            raise NotAsSaid
        yield name, at, at + head, at + size
        at += size


_CLEANERS: dict[Kind, Callable[[bytes], bytes]] = {
    Kind.JPEG: _jpeg,
    Kind.PNG: _png,
    Kind.WEBP: _webp,
    Kind.GIF: _gif,
    Kind.MP4: _mp4,
    Kind.M4A: _mp4,
}
