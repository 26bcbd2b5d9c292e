"""Reading what was taken out of ODK Central, as if it were this registry's own: `verify`, `open` and `export` read it.

Of records encrypted to a key that Central does not administer, Central's own CSV export holds metadata only (ODK
documentation, "Encryption" of the Central API): their XML and files are taken out one by one, by ODK Briefcase or over
the API, which gives a folder for each submission with `submission.xml` and its files beside it. A ZIP of those is
read here, in whatever folder they lie, together with Central's `submissions.csv` where that is there, which tells
when a submission came and from whom.
"""

from __future__ import annotations

import csv
import hashlib
import io
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from zlib import error as InflateError  # noqa: N812

from registry.archive import Kept, KeptPart
from registry.envelope import Envelope, read_envelope
from registry.errors import Refused, SetupError

XML = "submission.xml"
_XML_LIMIT = 16 * 1024 * 1024
_CSV_LIMIT = 256 * 1024 * 1024
_CHUNK = 256 * 1024
_KEYS = ("KEY", "meta-instanceID", "instanceID")


@dataclass(frozen=True)
class _Found:
    """A submission in the ZIP: where its XML is, and its files by name."""

    entry: zipfile.ZipInfo
    files: Mapping[str, zipfile.ZipInfo]


@dataclass
class CentralArchive:
    """The submissions of a ZIP, in the order in which Central received them; use it as a context."""

    path: Path
    _zip: zipfile.ZipFile = field(init=False)
    _parts: dict[tuple[str, str], zipfile.ZipInfo] = field(
        default_factory=dict, init=False
    )  # by name and hash

    def __post_init__(self) -> None:
        try:
            self._zip = zipfile.ZipFile(self.path)
        except (OSError, zipfile.BadZipFile) as error:
            raise SetupError(f"{self.path.name} no se puede leer como ZIP.") from error

    def __enter__(self) -> CentralArchive:
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    def submissions(self, *, after: int = 0, instance_id: str | None = None) -> Iterator[Kept]:
        """Yield what `Archive.submissions` yields; a submission's number is its place in the order of arrival.

        Raises SetupError where the ZIP is cut, or holds no submission's XML.
        """
        told = self._told()
        found = self._found()
        if not found:
            raise SetupError(_only_metadata(self.path.name, len(told)))
        known = [(self._envelope(each), each) for each in found]
        known.sort(
            key=lambda one: (told.get(one[0].instance_id, {}).get("SubmissionDate", ""), one[0].instance_id)
        )
        for seq, (envelope, each) in enumerate(known, 1):
            if seq > after and instance_id in (None, envelope.instance_id):
                yield self._kept(seq, envelope, each, told.get(envelope.instance_id, {}))

    def chunks(self, part: KeptPart) -> Iterator[bytes]:
        """The bytes of a file, in pieces. Raises SetupError where the ZIP is damaged."""
        yield from self._pieces(self._parts[part.name, part.sha256])

    def _pieces(self, entry: zipfile.ZipInfo) -> Iterator[bytes]:
        try:
            with self._zip.open(entry) as file:
                while chunk := file.read(_CHUNK):
                    yield chunk
        except (OSError, zipfile.BadZipFile, InflateError, RuntimeError) as error:
            raise SetupError(f"{self.path.name}: un archivo está dañado.") from error

    def _kept(self, seq: int, envelope: Envelope, each: _Found, told: Mapping[str, str]) -> Kept:
        names = envelope.files(()) if envelope.encrypted else tuple(sorted(each.files))
        parts = [self._part(name, each.files[name]) for name in names if name in each.files]
        return Kept(
            seq=seq,
            instance_id=envelope.instance_id,
            form_id=envelope.form_id,
            version=envelope.version,
            device=told.get("SubmitterName", ""),
            encrypted=envelope.encrypted,
            xml=self._read(each.entry, _XML_LIMIT),
            received_at=told.get("SubmissionDate", ""),
            receipt=b"",
            parts=tuple(parts),
        )

    def _part(self, name: str, entry: zipfile.ZipInfo) -> KeptPart:
        digest = hashlib.sha256()
        for chunk in self._pieces(entry):
            digest.update(chunk)
        part = KeptPart(name, "", digest.hexdigest(), entry.file_size)
        self._parts[part.name, part.sha256] = entry
        return part

    def _envelope(self, each: _Found) -> Envelope:
        try:
            return read_envelope(self._read(each.entry, _XML_LIMIT))
        except Refused as error:
            raise SetupError(f"{self.path.name}: {each.entry.filename}: {error.message}") from error

    def _found(self) -> list[_Found]:
        """Every folder that holds a `submission.xml`, with what else lies in it."""
        folders: dict[PurePosixPath, dict[str, zipfile.ZipInfo]] = {}
        for entry in self._zip.infolist():
            if not entry.is_dir():
                place = PurePosixPath(entry.filename.replace("\\", "/"))
                folders.setdefault(place.parent, {})[place.name] = entry
        found = []
        for _, files in sorted(folders.items()):
            xml = files.pop(XML, None)
            if xml is not None:
                found.append(_Found(xml, files))
        return found

    def _told(self) -> dict[str, dict[str, str]]:
        """What Central's CSV tells of each submission, by instanceID."""
        told: dict[str, dict[str, str]] = {}
        for entry in self._zip.infolist():
            if not entry.filename.lower().endswith(".csv"):
                continue
            rows = csv.DictReader(io.StringIO(self._read(entry, _CSV_LIMIT).decode("utf-8-sig", "replace")))
            names = rows.fieldnames or ()
            key = next((each for each in _KEYS if each in names), None)
            if (
                key is None or "SubmissionDate" not in names
            ):  # the table of a repeat, or no table of Central's
                continue
            for row in rows:
                told[row[key]] = {name: value or "" for name, value in row.items() if name}
        return told

    def _read(self, entry: zipfile.ZipInfo, limit: int) -> bytes:
        if entry.file_size > limit:
            raise SetupError(f"{self.path.name}: {entry.filename} es demasiado grande.")
        try:
            return self._zip.read(entry)
        except (OSError, zipfile.BadZipFile, InflateError, RuntimeError) as error:
            raise SetupError(f"{self.path.name}: {entry.filename} está dañado.") from error


def _only_metadata(name: str, rows: int) -> str:
    if not rows:
        return f"{name} no trae envíos: se espera una carpeta por envío, con submission.xml y sus archivos al lado."
    return (
        f"{name} trae la planilla de {rows} envíos y ningún submission.xml. Central no exporta así los envíos cifrados "
        "con clave propia: sáquelos con ODK Briefcase o por su API (un submission.xml por carpeta, con sus archivos) y "
        "póngalos en el ZIP."
    )
