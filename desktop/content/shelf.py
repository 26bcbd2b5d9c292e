"""The forms the program carries: compiled XForms, read once, each known by id and version."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import desktop
from desktop.errors import ContentError, ResourceMissing
from desktop.incidents.ports import FormFacts
from desktop.incidents.statement import Pack

if TYPE_CHECKING:
    from desktop.forms.definition import Form

OWN = Pack("vigia-base", desktop.__version__)  # the content that comes with the program


class FormShelf:
    """Forms by id, from `<folder>/<id>/form.xml` and its `media/`.

    `folder` is what is filled in now; what it leaves out comes from `program`. `older` holds versions of before,
    for drafts and records that were made with them. `pack` is what a record says that it was made with.
    """

    def __init__(
        self, folder: Path, *, program: Path | None = None, older: Iterable[Path] = (), pack: Pack = OWN
    ) -> None:
        self._current = (folder,) if program is None or program == folder else (folder, program)
        self._older = tuple(one for one in older if one not in self._current)
        self.pack = pack
        self._forms: dict[Path, Form] = {}

    def ids(self) -> tuple[str, ...]:
        """Return the ids of the forms that can be filled in."""
        found = {path.parent.name for folder in self._current for path in folder.glob("*/form.xml")}
        return tuple(sorted(found))

    def form(self, form_id: str) -> Form:
        """Return a form. Raises ResourceMissing, and FormError where it cannot be used."""
        return self._read(self._place(form_id))

    def version(self, form_id: str, version: str, sha256: str = "") -> Form:
        """Return that very version, and those very bytes where `sha256` (hex) says which.

        Raises ContentError where no pack that was ever here has it.
        """
        for folder in (*self._current, *self._older):
            place = folder / form_id
            if not (place / "form.xml").is_file():
                continue
            form = self._read(place)
            if form.version == version and sha256 in ("", form.sha256):
                return form
        raise ContentError(f"{form_id}/form.xml", f"version {version} is not here")

    def facts(self, form_id: str) -> FormFacts:
        """Return what sealing and sending must know of a form."""
        form = self.form(form_id)
        return FormFacts(form.id, form.version, form.sha256)

    def xml(self, form_id: str, version: str) -> bytes | None:
        """Return the exact bytes of a form; None where that version is not here."""
        for folder in (*self._current, *self._older):
            place = folder / form_id
            if (place / "form.xml").is_file() and self._read(place).version == version:
                return _bytes(place)
        return None

    def _place(self, form_id: str) -> Path:
        places = [folder / form_id for folder in self._current]
        return next((place for place in places if (place / "form.xml").is_file()), places[0])

    def _read(self, place: Path) -> Form:
        if place not in self._forms:
            media = {path.name: path.read_bytes() for path in (place / "media").glob("*") if path.is_file()}
            from desktop.forms.definition import Form  # noqa: PLC0415 - the first window does not wait for the engine

            self._forms[place] = Form.load(_bytes(place), media=media)
        return self._forms[place]


def _bytes(place: Path) -> bytes:
    path = place / "form.xml"
    try:
        return path.read_bytes()
    except OSError as error:
        raise ResourceMissing(path) from error
