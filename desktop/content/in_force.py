"""The content in force: the installed pack where there is a whole one, else what came with the program."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop.content.library import Edition, Library
from desktop.content.packs.kept import InstalledPack, KeptPacks
from desktop.content.shelf import OWN, FormShelf
from desktop.errors import ContentError
from desktop.incidents.statement import Pack

CONTENT = "contenido"  # the pack of the ministry that the window shows


@dataclass(frozen=True)
class Content:
    """What is read and filled in, together: both come from one pack."""

    library: Library
    shelf: FormShelf

    @property
    def edition(self) -> Edition:
        return self.library.edition


def content_in_force(packs: KeptPacks, resources: Path) -> Content:
    """Return the installed pack's content; the program's own where there is none, or where it is damaged.

    A damaged pack never keeps anybody from working: the edition says so, and the window says it to the officer.
    """
    try:
        pack = packs.active(CONTENT)
        folder = packs.folder(CONTENT)
        damaged = pack is not None and (folder is None or packs.changed(CONTENT))
        older = packs.form_folders(CONTENT)
    except ContentError:
        pack, folder, damaged, older = None, None, True, ()
    if pack is not None and folder is not None and not damaged:
        return _installed(pack, folder, resources, older)
    shelf = FormShelf(resources / "forms", older=older)
    library = Library(resources)
    library.edition = Edition(OWN.name, OWN.version, damaged=damaged)
    return Content(library, shelf)


def _installed(pack: InstalledPack, folder: Path, resources: Path, older: tuple[Path, ...]) -> Content:
    library = Library(folder, program=resources)
    library.edition = Edition(
        pack.name,
        pack.version,
        installed=date.fromisoformat(pack.installed[:10]),
        expires=date.fromisoformat(pack.expires[:10]),
        official=pack.signed_as == "oficial",
    )
    made = Pack(pack.name, pack.version)
    return Content(library, FormShelf(folder / "forms", program=resources / "forms", older=older, pack=made))


class ContentInForce:
    """Keeps the content until it is asked to look again: a pack that was just installed counts from the next unlocking."""

    def __init__(self, packs: KeptPacks, resources: Path) -> None:
        self._packs, self._resources = packs, resources
        self.current = content_in_force(packs, resources)

    def refresh(self) -> Content:
        """Look again; the same content, with what was read of it, where nothing changed."""
        found = content_in_force(self._packs, self._resources)
        if found.edition != self.current.edition:
            self.current = found
        return self.current
