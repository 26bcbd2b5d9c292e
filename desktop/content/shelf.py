"""The forms the program carries: compiled XForms, read once, each known by id and version."""

from __future__ import annotations

from pathlib import Path

from desktop.errors import ContentError, ResourceMissing
from desktop.forms.definition import Form
from desktop.incidents.ports import FormFacts


class FormShelf:
    """Forms by id, from `<folder>/<id>/form.xml` and its `media/`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._forms: dict[str, Form] = {}

    def ids(self) -> tuple[str, ...]:
        """Return the ids of the forms that are here."""
        return tuple(sorted(path.parent.name for path in self._folder.glob("*/form.xml")))

    def form(self, form_id: str) -> Form:
        """Return a form. Raises ResourceMissing, and FormError where it cannot be used."""
        if form_id not in self._forms:
            media = {
                path.name: path.read_bytes()
                for path in (self._folder / form_id / "media").glob("*")
                if path.is_file()
            }
            self._forms[form_id] = Form.load(self._bytes(form_id), media=media)
        return self._forms[form_id]

    def version(self, form_id: str, version: str) -> Form:
        """Return that very version. Raises ContentError where the shelf has another one."""
        form = self.form(form_id)
        if form.version != version:
            raise ContentError(f"{form_id}/form.xml", f"version {form.version}, not {version}")
        return form

    def facts(self, form_id: str) -> FormFacts:
        """Return what sealing and sending must know of a form."""
        form = self.form(form_id)
        return FormFacts(form.id, form.version, form.sha256)

    def xml(self, form_id: str, version: str) -> bytes | None:
        """Return the exact bytes of a form; None where that version is not here."""
        if form_id not in self.ids() or self.form(form_id).version != version:
            return None
        return self._bytes(form_id)

    def _bytes(self, form_id: str) -> bytes:
        path = self._folder / form_id / "form.xml"
        try:
            return path.read_bytes()
        except OSError as error:
            raise ResourceMissing(path) from error
