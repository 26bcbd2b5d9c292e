"""The forms the program carries: compiled XForms, read once, each known by id and version."""

from __future__ import annotations

import copy
import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import desktop
from desktop.content.kept_forms import KeptForm, KeptForms
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
        self._past: dict[str, Form] = {}  # of the vault, by hash
        self._kept: KeptForms | None = None

    def over(self, kept: KeptForms) -> FormShelf:
        """Return this shelf over the forms of a vault: what is used from now on is kept there, and found later."""
        other = copy.copy(self)
        other._kept = kept
        return other

    def ids(self) -> tuple[str, ...]:
        """Return the ids of the forms that can be filled in."""
        found = {path.parent.name for folder in self._current for path in folder.glob("*/form.xml")}
        return tuple(sorted(found))

    def form(self, form_id: str) -> Form:
        """Return a form. Raises ResourceMissing, and FormError where it cannot be used."""
        return self._read(self._place(form_id))

    def version(self, form_id: str, version: str, sha256: str = "") -> Form:
        """Return that very version, and those very bytes where `sha256` (hex) says which.

        Raises ContentError where neither a pack that was ever here nor the vault has it.
        """
        for folder in (*self._current, *self._older):
            place = folder / form_id
            if not (place / "form.xml").is_file():
                continue
            form = self._read(place)
            if form.version == version and sha256 in ("", form.sha256):
                return form
        past = self._kept.find(form_id, version, sha256) if self._kept is not None else None
        if past is None:
            raise ContentError(f"{form_id}/form.xml", f"version {version} is not here")
        digest = hashlib.sha256(past.xml).hexdigest()
        if digest not in self._past:
            self._past[digest] = _loaded(past)
        return self._past[digest]

    def has(self, form_id: str, version: str, sha256: str = "") -> bool:
        """Whether `version` finds it."""
        try:
            self.version(form_id, version, sha256)
        except ContentError:
            return False
        return True

    def facts(self, form_id: str) -> FormFacts:
        """Return what is stated of a form by a draft or a record made with it, which it is kept for."""
        place = self._place(form_id)
        form = self._read(place)
        if self._kept is not None:
            self._kept.keep(form.id, form.version, form.sha256, _files(place))
        return FormFacts(form.id, form.version, form.sha256)

    def xml(self, form_id: str, version: str) -> bytes | None:
        """Return the exact bytes of a form, on any thread; None where that version is not here and nothing waits with it."""
        for folder in (*self._current, *self._older):
            place = folder / form_id
            if (place / "form.xml").is_file() and self._read(place).version == version:
                return _bytes(place)
        return self._kept.waiting(form_id, version) if self._kept is not None else None

    def _place(self, form_id: str) -> Path:
        places = [folder / form_id for folder in self._current]
        return next((place for place in places if (place / "form.xml").is_file()), places[0])

    def _read(self, place: Path) -> Form:
        if place not in self._forms:
            self._forms[place] = _loaded(_files(place))
        return self._forms[place]


def _loaded(kept: KeptForm) -> Form:
    from desktop.forms.definition import Form  # noqa: PLC0415 - the first window does not wait for the engine

    return Form.load(kept.xml, media=kept.media)


def _files(place: Path) -> KeptForm:
    media = {path.name: path.read_bytes() for path in (place / "media").glob("*") if path.is_file()}
    return KeptForm(_bytes(place), media)


def _bytes(place: Path) -> bytes:
    path = place / "form.xml"
    try:
        return path.read_bytes()
    except OSError as error:
        raise ResourceMissing(path) from error
