"""Fictitious photos and films with what a camera writes beside the picture, made by hand."""

from __future__ import annotations

import struct
import zlib

WHERE = b"-22.7263,-64.3430 EJEMPLO"  # stands for place, device and thumbnail; found nowhere in a clean copy


def exif(turned: int = 1) -> bytes:
    """A TIFF with the tag Orientation, and the canary as the maker."""
    entries = struct.pack(">HHIHH", 0x0112, 3, 1, turned, 0) + struct.pack(">HHII", 0x010F, 2, len(WHERE), 38)
    return b"Exif\0\0MM\0*\0\0\0\x08" + struct.pack(">H", 2) + entries + b"\0\0\0\0" + WHERE


def jpeg(picture: bytes, turned: int = 1) -> bytes:
    """Put Exif, XMP, a comment, a profile and a film after the end into a plain JPEG."""

    def segment(marker: int, data: bytes) -> bytes:
        return bytes([0xFF, marker]) + struct.pack(">H", len(data) + 2) + data

    beside = segment(0xE1, exif(turned)) + segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + WHERE)
    beside += segment(0xE2, b"ICC_PROFILE\0" + WHERE) + segment(0xFE, WHERE) + segment(0xED, WHERE)
    return picture[:2] + beside + picture[2:] + b"ftypmp4 " + WHERE


def png(picture: bytes) -> bytes:
    """Put texts, a time and Exif into a plain PNG."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    beside = chunk(b"tEXt", b"Author\0" + WHERE) + chunk(b"eXIf", exif()[6:]) + chunk(b"iTXt", WHERE)
    return picture[:33] + beside + picture[33:] + WHERE


def webp(picture: bytes) -> bytes:
    """Put Exif and XMP after the picture of a WebP."""
    beside = b"EXIF" + struct.pack("<I", len(WHERE)) + WHERE + b"\0" * (len(WHERE) % 2)
    body = picture[12:] + beside
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body


def gif() -> bytes:
    """One black point with a comment."""
    head = b"GIF89a" + struct.pack("<HHBBB", 1, 1, 0x80, 0, 0) + b"\0\0\0\xff\xff\xff"
    comment = b"\x21\xfe" + bytes([len(WHERE)]) + WHERE + b"\0"
    return head + comment + b"\x2c" + struct.pack("<HHHHB", 0, 0, 1, 1, 0) + b"\x02\x02\x44\x01\x00" + b";"


def film() -> bytes:
    """Boxes of an MP4: times of making, a place in `udta`, and the film itself in `mdat`."""

    def box(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data) + 8) + name + data

    times = struct.pack(">III", 0, 0xD1234567, 0xD1234567) + bytes(88)
    moov = box(b"moov", box(b"mvhd", times) + box(b"udta", box(b"\xa9xyz", WHERE)) + box(b"meta", WHERE))
    return box(b"ftyp", b"isom\0\0\2\0") + moov + box(b"mdat", b"the film itself")
