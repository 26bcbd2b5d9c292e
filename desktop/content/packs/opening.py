"""Opening a reserved pack: in memory, with the post's key."""

from __future__ import annotations

import pyrage

from desktop.content.packs.archive import Pack, read
from desktop.errors import PackProblem, PackRefused


def opened_pack(data: bytes, identity: pyrage.x25519.Identity | None) -> Pack:
    """Return the pack that an age file holds.

    Raises PackRefused RESERVED without a key or with another post's, and as `archive.read` for what is inside.
    """
    if identity is None:
        raise PackRefused(PackProblem.RESERVED)
    try:
        return read(pyrage.decrypt(data, [identity]))
    except pyrage.DecryptError as error:
        raise PackRefused(PackProblem.RESERVED) from error
