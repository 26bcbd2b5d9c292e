"""Load sheets: our records, field by field, for registries whose scheme nobody has published.

Source: `resources/mapping/<registry>.csv`, from the field's data standard. The names of the fields are ours
and every row says so, until the owner of the registry publishes its own. Sealed answers are named but never
filled in: the post cannot read them.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from desktop.content.tables import rows
from desktop.errors import ContentError

REGISTRIES = ("sistrata", "redavit")
UNPUBLISHED = "esquema sin publicar"
SEALED = "en sobre sellado"
_CLASSES = frozenset({"—", "C", "P", "S", "P/S"})
_REQUIRED = frozenset(
    [
        "campo",
        "etiqueta",
        "formulario",
        "ruta",
        "entidad",
        "estandar",
        "htcds",
        "personal",
        "sellado",
        "conversion",
        "estado",
    ]
)


Answers = Mapping[str, Iterable[str]]
"""Generic path of a form (`/data/persona/rol`) → the answers there, one per repeat instance, in order."""


@dataclass(frozen=True)
class MappedField:
    """One row: where a field is read from (`form_id`, generic `path`) and what is known of it.

    `personal` is `—` not personal, `C` quasi-identifier, `P` personal, `S` sensitive (Ley 25.326, art. 2).
    `sealed` is the recipient class that alone can read the answer.
    """

    name: str
    label: str
    form_id: str
    path: str
    entity: str
    standard: str
    htcds: str
    personal: str
    sealed: str
    conversion: str
    state: str


@dataclass(frozen=True)
class RegistryMapping:
    """All fields of one registry's load sheet, in order."""

    registry: str
    fields: tuple[MappedField, ...]

    @property
    def published(self) -> bool:
        """Whether the registry's owner has published the scheme that the names follow."""
        return all(field.state != UNPUBLISHED for field in self.fields)

    def sheet(self, answers: Mapping[str, Answers]) -> bytes:
        """The load sheet as CSV, UTF-8 with BOM for office programs: one row per field and repeat instance.

        `answers` maps form ids to their answers. Cells that a spreadsheet would take for a formula are quoted.
        """
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\r\n")
        writer.writerow(("registro", "estado", "entidad", "n", "campo", "etiqueta", "valor", "conversion"))
        for field in self.fields:
            given = (
                [SEALED] if field.sealed else list(answers.get(field.form_id, {}).get(field.path, ()))
            ) or [""]
            for number, value in enumerate(given, 1):
                line = (self.registry, field.state, field.entity, number, field.name, field.label)
                writer.writerow((*line, _safe(value), field.conversion))
        return text.getvalue().encode("utf-8-sig")


def _safe(value: str) -> str:
    return f"'{value}" if value.startswith(("=", "+", "-", "@", "\t", "\r")) else value


def load_mapping(folder: Path, registry: str) -> RegistryMapping:
    """Read one registry's table; raises ContentError with file and row."""
    path, fields = folder / f"{registry}.csv", list[MappedField]()
    for number, row in rows(path, _REQUIRED):
        if not all(row[key] for key in ("campo", "etiqueta", "formulario", "ruta", "entidad", "estado")):
            raise ContentError(path.name, "campo, etiqueta, formulario, ruta, entidad and estado", number)
        if row["personal"] not in _CLASSES:
            raise ContentError(path.name, f"personal must be one of {', '.join(sorted(_CLASSES))}", number)
        if any(field.name == row["campo"] for field in fields):
            raise ContentError(path.name, f"{row['campo']} appears twice", number)
        fields.append(
            MappedField(
                name=row["campo"],
                label=row["etiqueta"],
                form_id=row["formulario"],
                path=row["ruta"],
                entity=row["entidad"],
                standard=row["estandar"],
                htcds=row["htcds"],
                personal=row["personal"],
                sealed=row["sellado"],
                conversion=row["conversion"],
                state=row["estado"],
            )
        )
    return RegistryMapping(registry, tuple(fields))
