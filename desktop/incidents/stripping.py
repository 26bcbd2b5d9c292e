"""Copies of photos and films without what the camera wrote beside the picture: place, time, device, thumbnail.

The picture itself is not touched: parts of the file are left out, none is encoded anew, so that what a court sees is
what the camera saw. JPEG: ITU-T T.81 annex B and Exif 2.32; PNG: ISO/IEC 15948; WebP: RFC 9649; GIF89a; MP4 and its kin:
ISO/IEC 14496-12.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from enum import StrEnum

from desktop.incidents.copying import NotAsSaid, Plan, Source, Zeros


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


def plan_of(source: Source, kind: Kind) -> Plan | None:
    """Plan a copy without what says where, when and with what it was made; None where this is not known to do so.

    Raises NotAsSaid, and OSError where the file cannot be read.
    """
    clean = _CLEANERS.get(kind)
    if clean is None:
        return None
    try:
        return clean(source)
    except (IndexError, struct.error) as error:
        raise NotAsSaid from error


# --- JPEG ---------------------------------------------------------------------------------------------------

_SOI, _EOI, _SOS, _APP0, _APP1, _APP14, _APP15, _COM = 0xD8, 0xD9, 0xDA, 0xE0, 0xE1, 0xEE, 0xEF, 0xFE
_ALONE = frozenset({0x01, *range(0xD0, 0xD8)})  # markers without a length: TEM and the restarts


def _jpeg(source: Source) -> Plan:
    """Keep what the picture needs; of the Exif only how it is turned. What follows the end of the picture goes."""
    kept, turned, at = Plan(), 1, 2
    while True:
        marker, at = _marker(source, at)
        if marker == _EOI:
            kept.say(b"\xff\xd9")
            break
        if marker in _ALONE:
            continue
        (size,) = source.numbers(">H", at)
        if size < 2 or at + size > len(source):
            raise NotAsSaid
        if marker == _APP1 and source.read(at + 2, min(6, size)) == b"Exif\0\0":
            turned = _orientation(source.read(at + 8, size - 8))
        if not (_APP0 < marker <= _APP15 or marker == _COM) or marker == _APP14:
            kept.keep(at - 2, at + size)
        at += size
        if marker == _SOS:
            end = _scan_end(source, at)
            kept.keep(at, end)
            at = end
    kept.begin_with(b"\xff\xd8" + _turning(turned))
    return kept


def _marker(source: Source, at: int) -> tuple[int, int]:
    if source.byte(at) != 0xFF:
        raise NotAsSaid
    while source.byte(at) == 0xFF:
        at += 1
    return source.byte(at), at + 1


def _scan_end(source: Source, at: int) -> int:
    """Return where the coded picture ends: at the first marker that is neither a stuffed byte nor a restart."""
    while True:
        at = source.find(b"\xff", at)
        if at < 0 or at + 1 >= len(source):
            raise NotAsSaid
        after = source.byte(at + 1)
        if after == 0 or 0xD0 <= after <= 0xD7:
            at += 2
        elif after == 0xFF:
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


def _png(source: Source) -> Plan:
    kept, at = Plan(), 8
    kept.keep(0, 8)
    while True:
        (size,), name = source.numbers(">I", at), source.read(at + 4, 4)
        end = at + 12 + size
        if end > len(source) or source.numbers(">I", end - 4)[0] != source.crc(at + 4, end - 4):
            raise NotAsSaid
        if name in _PNG_KEPT:
            kept.keep(at, end)
        if name == b"IEND":
            return kept
        at = end


def _webp(source: Source) -> Plan:
    kept, at = Plan(), 12
    (length,) = source.numbers("<I", 4)
    end = min(len(source), length + 8)
    while at + 8 <= end:
        name, (size,) = source.read(at, 4), source.numbers("<I", at + 4)
        follows = at + 8 + size + size % 2
        if at + 8 + size > len(source):
            raise NotAsSaid
        if name == b"VP8X":
            kept.keep(at, at + 8)
            kept.say(bytes([source.byte(at + 8) & _WEBP_FLAGS]))
            kept.keep(at + 9, min(follows, len(source)))
        elif name in _WEBP_KEPT:
            kept.keep(at, min(follows, len(source)))
        at = follows
    if not len(kept):
        raise NotAsSaid
    kept.begin_with(b"RIFF" + struct.pack("<I", len(kept) + 4) + b"WEBP")
    return kept


def _gif(source: Source) -> Plan:
    at, kept = 13 + _gif_colours(source.byte(10)), Plan()
    kept.keep(0, at)
    while (sort := source.byte(at)) != 0x3B:
        start = at
        if sort == 0x21:
            label = source.byte(at + 1)
            at = _gif_blocks(source, at + 2)
            loops = label == 0xFF and source.read(start + 3, 11) == b"NETSCAPE2.0"
            if label == 0xF9 or loops:
                kept.keep(start, at)
        elif sort == 0x2C:
            at = _gif_blocks(source, at + 11 + _gif_colours(source.byte(at + 9)))
            kept.keep(start, at)
        else:
            raise NotAsSaid
    kept.say(b";")
    return kept


def _gif_colours(flags: int) -> int:
    """Return how many bytes a table of colours takes."""
    return 3 * 2 ** ((flags & 7) + 1) if flags & 0x80 else 0


def _gif_blocks(source: Source, at: int) -> int:
    while size := source.byte(at):
        at += size + 1
    return at + 1


# --- MP4 and its kin ----------------------------------------------------------------------------------------

_TELLING = frozenset(
    {b"udta", b"meta", b"uuid"}
)  # place and device; «free» in their stead keeps every offset true
_INSIDE = frozenset({b"moov", b"trak", b"mdia", b"minf"})
_TIMED = frozenset({b"mvhd", b"tkhd", b"mdhd"})
_DEEPEST = 8  # boxes in boxes: moov, trak, mdia, minf are four


def _mp4(source: Source) -> Plan:
    if not any(name == b"moov" for name, *_ in _boxes(source, 0, len(source))):
        raise NotAsSaid
    kept, at = Plan(), 0
    for start, stop, instead in _blanked(source, 0, len(source)):
        kept.keep(at, start)
        kept.say(instead)
        at = stop
    kept.keep(at, len(source))
    return kept


def _blanked(
    source: Source, start: int, end: int, depth: int = 0
) -> Iterator[tuple[int, int, bytes | Zeros]]:
    """Yield what is put in the stead of which stretch, in the order of the file."""
    if depth > _DEEPEST:
        raise NotAsSaid
    for name, box, inside, stop in _boxes(source, start, end):
        if name in _TELLING:
            yield box + 4, box + 8, b"free"
            yield inside, stop, Zeros(stop - inside)
        elif name in _TIMED and inside + 20 <= stop:
            wide = source.byte(inside) == 1
            until = inside + (20 if wide else 12)
            yield inside + 4, until, Zeros(until - inside - 4)  # made and changed
        elif name in _INSIDE:
            yield from _blanked(source, inside, stop, depth + 1)


def _boxes(source: Source, at: int, end: int) -> Iterator[tuple[bytes, int, int, int]]:
    """Yield the boxes between two places: name, where it begins, where its content begins, where it ends."""
    while at + 8 <= end:
        (size,), name, head = source.numbers(">I", at), source.read(at + 4, 4), 8
        if size == 1:
            (size,), head = source.numbers(">Q", at + 8), 16
        elif size == 0:
            size = end - at
        if size < head or at + size > end:
            raise NotAsSaid
        yield name, at, at + head, at + size
        at += size


_CLEANERS: dict[Kind, Callable[[Source], Plan]] = {
    Kind.JPEG: _jpeg,
    Kind.PNG: _png,
    Kind.WEBP: _webp,
    Kind.GIF: _gif,
    Kind.MP4: _mp4,
    Kind.M4A: _mp4,
}
