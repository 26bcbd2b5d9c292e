"""Reserved packs at this post: encrypted to its key, opened in memory, and only while the vault is open."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

import pyrage

from desktop.content.packs.kept import InstalledPack, KeptPacks
from desktop.content.packs.opening import opened_pack
from desktop.errors import ContentError, PackRefused
from desktop.vault.post_identity import post_identity, post_recipient

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.paths import Home
    from desktop.vault.open_vault import OpenVault

log = logging.getLogger(__name__)

_NOTHING: Mapping[str, bytes] = MappingProxyType({})


class Reserved:
    """What only this post may read. Nothing of it is written in the clear."""

    def __init__(self, opened: OpenVault, home: Home) -> None:
        self._vault, self._packs = opened, KeptPacks(home.packs)
        self.recipient = post_recipient(opened.database)
        self._show_recipient(home.recipient)
        self.files = self._read()

    def identity(self) -> pyrage.x25519.Identity:
        """The post's key, to take a delivery with."""
        return pyrage.x25519.Identity.from_str(post_identity(self._vault.database))

    def installed(self) -> tuple[InstalledPack, ...]:
        """The reserved packs in force. Raises ContentError where the index is damaged."""
        return tuple(pack for pack in self._packs.installed() if pack.level == "reserved" and pack.active)

    def forget(self) -> None:
        """Drop what was opened, as far as Python allows."""
        self.files = _NOTHING

    def _read(self) -> Mapping[str, bytes]:
        """The files of every reserved pack, by path; one that does not open is left out and never keeps anybody out."""
        files: dict[str, bytes] = {}
        try:
            packs = self.installed()
        except ContentError:
            packs = ()
        for pack in packs:
            try:
                files |= opened_pack(self._packs.sealed(pack), self.identity()).files
            except (OSError, PackRefused) as problem:
                log.warning("a reserved pack does not open: %s", type(problem).__name__)
        return MappingProxyType(files)

    def _show_recipient(self, path: Path) -> None:
        """Leave the public half where it can be read while locked: whoever publishes asks for it."""
        try:
            if (
                not path.is_file()
                or path.read_text(encoding="ascii", errors="replace").strip() != self.recipient
            ):
                path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                path.write_text(self.recipient + "\n", encoding="ascii")
        except OSError as problem:
            log.warning("the post's recipient was not left: %s", type(problem).__name__)
