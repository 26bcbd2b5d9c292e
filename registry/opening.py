"""Opening submissions with the ministry's private key, in memory or into a folder."""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

from registry.archive import Kept, Source
from registry.envelope import read_envelope
from registry.errors import SealBroken
from registry.odk_decryption import SUBMISSION, SUFFIX, Decryption, plain_name

SIGNATURE_FILE = "firma.dsse.json"
_IN_MEMORY_LIMIT = 32 * 1024 * 1024


@dataclass(frozen=True)
class OpenedFile:
    """A plain file: SHA-256 (hex) and size in bytes."""

    name: str
    sha256: str
    size: int


@dataclass(frozen=True)
class Opened:
    """A submission in clear; `signature` is the DSSE file of the record, where it has one."""

    kept: Kept
    xml: bytes = field(repr=False)
    files: tuple[OpenedFile, ...]
    signature: bytes | None = field(repr=False)


Sink = Callable[[str], BinaryIO]


def open_submission(
    archive: Source, kept: Kept, key: RSAPrivateKey | None, sink: Sink | None = None
) -> Opened:
    """Decrypt a submission and check it against its manifest; `sink` gives a place for each plain file.

    Raises SealBroken where the key is another, a file was altered, or the record is not the manifest's.
    """
    remembered: dict[str, bytes] = {}
    files: list[OpenedFile] = []
    for name, pieces, finish in _plain_files(archive, kept, key):
        digest, size, memory = hashlib.sha256(), 0, bytearray()
        with ExitStack() as stack:
            out = stack.enter_context(sink(name)) if sink else None
            for piece in pieces:
                digest.update(piece)
                size += len(piece)
                if name in (SUBMISSION, SIGNATURE_FILE) and size <= _IN_MEMORY_LIMIT:
                    memory += piece
                if out:
                    out.write(piece)
        finish()
        if name in (SUBMISSION, SIGNATURE_FILE):
            remembered[name] = bytes(memory)
        if name != SUBMISSION:
            files.append(OpenedFile(name, digest.hexdigest(), size))
    xml = remembered[SUBMISSION]
    inner = read_envelope(xml)
    if inner.instance_id != kept.instance_id or inner.form_id != kept.form_id:
        raise SealBroken("el asiento de adentro es otro")
    return Opened(kept, xml, tuple(files), remembered.get(SIGNATURE_FILE))


def _plain_files(
    archive: Source, kept: Kept, key: RSAPrivateKey | None
) -> Iterator[tuple[str, Iterator[bytes], Callable[[], None]]]:
    """Each plain file with what to do once it was read; the XML under `submission.xml`, last."""
    parts = {part.name: part for part in kept.parts}
    if not kept.encrypted:
        for name, part in parts.items():
            if name == SUBMISSION:
                raise SealBroken("nombre de archivo")
            yield name, archive.chunks(part), lambda: None
        yield SUBMISSION, iter((kept.xml,)), lambda: None
        return
    if key is None:
        raise SealBroken("falta la clave privada")
    decryption = Decryption(read_envelope(kept.xml), key)
    *media, last = decryption.names
    if plain_name(last) != SUBMISSION or SUBMISSION + SUFFIX in media:
        raise SealBroken("nombre de archivo")
    if missing := [name for name in decryption.names if name not in parts]:
        raise SealBroken(f"faltan {len(missing)} archivos")
    for name in media:
        yield plain_name(name), decryption.plain(name, archive.chunks(parts[name])), lambda: None
    yield SUBMISSION, decryption.plain(last, archive.chunks(parts[last])), decryption.check


def open_to_folder(archive: Source, kept: Kept, key: RSAPrivateKey | None, folder: Path) -> Path | None:
    """Open a submission into its own folder below `folder`, whole or not at all; None where it is already there.

    Raises SealBroken.
    """
    target = folder / folder_name(kept)
    if target.exists():
        return None
    half = folder / f".{target.name}.parcial"
    shutil.rmtree(half, ignore_errors=True)
    half.mkdir(mode=0o700)
    try:
        open_submission(archive, kept, key, lambda name: (half / name).open("xb"))
        if kept.receipt:  # what comes from another server has none
            (half / "recibo.dsse.json").write_bytes(kept.receipt)
        half.rename(target)
    except FileExistsError as error:
        raise SealBroken("dos archivos con el mismo nombre") from error
    finally:
        shutil.rmtree(half, ignore_errors=True)
    return target


def folder_name(kept: Kept) -> str:
    """The receipt's number and the instanceID, fit for any file system."""
    return f"{kept.seq:06d}-{re.sub(r'[^A-Za-z0-9-]', '_', kept.instance_id)}"
