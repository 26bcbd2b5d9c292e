"""The export for a judge: chosen records with the proof of the whole chain, encrypted to one recipient, on record."""

from __future__ import annotations

import base64
import json
import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

import pyrage

from desktop.desk.handing_out import HandingOut
from desktop.errors import (
    ContentError,
    FormError,
    RecipientUnreadable,
    RecordGone,
    StoreError,
)
from desktop.incidents import answers, keys
from desktop.incidents.bundle import LOG_FILE, Member, Told, attachment_folder, streamed, tar, whole
from desktop.incidents.inspection import chain_lines
from desktop.incidents.statement import Kind
from desktop.paths import resource

if TYPE_CHECKING:
    from desktop.desk.paperwork import Paperwork
    from desktop.forms.summary import Line
    from desktop.incidents.log import Log
    from desktop.incidents.ports import Clock
    from desktop.incidents.records import Record
    from desktop.vault.open_vault import OpenVault

log = logging.getLogger(__name__)

Acta = Callable[[str], bytes]  # instance id → PDF; made on the thread of the vault
Flow = Callable[[int, int], None]  # bytes so far, bytes in all as far as they are known
_KEY_MOST = 64 * 1024
_LINE = 2_200  # bytes that a link of the chain takes without its text, about


class Stopped(Exception):
    """Whoever asked for the export wants it no longer; nothing of it stays."""


@dataclass(frozen=True)
class Wanted:
    """What to export and for whom: `recipient` in words, `key` an age public key (or the text of a file of keys)."""

    instance_ids: tuple[str, ...]
    motive: str
    recipient: str
    key: str
    attachments: bool = True


@dataclass(frozen=True)
class Exported:
    """What was written: the file, the number of the export, which is that of its record, and how much is in it."""

    path: Path
    record: Record
    records: int
    size: int
    numbers: tuple[str, ...] = field(default=())


class Export:
    """Writes exports of an open vault; `read_back` gives a record's answers in the words of its form."""

    def __init__(
        self,
        opened: OpenVault,
        log: Log,
        paperwork: Paperwork,
        read_back: Callable[[str], Sequence[Line]],
        clock: Clock,
        written: Callable[[], object],
    ) -> None:
        self._vault, self._log, self._paperwork = opened, log, paperwork
        self._read_back, self._clock, self._written = read_back, clock, written
        self._handing_out = HandingOut(opened)
        self.finished: tuple[Path, ...] = ()  # at this opening, what a killed program had left half written

    def write(
        self,
        wanted: Wanted,
        folder: Path,
        acta: Acta | None = None,
        on_written: Flow | None = None,
        cancelled: Event | None = None,
    ) -> Exported:
        """Write `vigia-exportacion-<number>.age` and the record that says so; the file opens once that is in the log.

        `acta` gives a record as a PDF; its plain text is always there. Raises RecipientUnreadable, RecordGone where
        nothing is chosen or the log does not have it, NotValid without motive or recipient, DiskFull, FolderReadOnly,
        and Stopped once it is `cancelled`: neither file nor record is there then. Where the folder goes away after the
        record was written, FolderReadOnly too: the next opening finishes the file, or tells that it lacks.
        """
        recipients = read_recipients(wanted.key)
        records = [self._record(instance_id) for instance_id in dict.fromkeys(wanted.instance_ids)]
        if not records:
            raise RecordGone
        target: Path | None = None
        try:
            with self._vault.database.transaction():
                made = self._note(wanted, records)
                target = folder / f"vigia-exportacion-{made.number}.age"
                told = self._told(wanted, records, made)
                pieces = self._pieces(told, [*records, made], acta)
                total = self._expected(told, records)
                self._handing_out.begin(target, _watched(pieces, total, on_written, cancelled), recipients)
        except BaseException:
            if target is not None:
                self._handing_out.take_back(target)
            raise
        try:
            size = self._handing_out.finish(target)
        finally:
            self._written()
        numbers = tuple(record.number for record in records)
        return Exported(target, made, len(records), size, numbers)

    def finish_all(self) -> None:
        """Finish what was on record when the program was killed, where its folder or stick is there; see `finished`."""
        try:
            self.finished = self._handing_out.finish_all()
        except StoreError as problem:  # the next opening tries again
            log.warning("exports were not looked at: %s", type(problem).__name__)

    def let_go(self, path: Path) -> None:
        """Wait no longer for an export whose file cannot be reached; its record stays."""
        self._handing_out.let_go(path)

    def _record(self, instance_id: str) -> Record:
        record = self._log.record(instance_id)
        if record is None:
            raise RecordGone
        return record

    def _note(self, wanted: Wanted, records: Sequence[Record]) -> Record:
        parts = [part for record in records for part in self._log.parts(record.instance_id)]
        told = {
            "motivo": wanted.motive.strip(),
            "destinatario": wanted.recipient.strip(),
            "clave_destino": " ".join(_keys_in(wanted.key)),
            "asientos": "\n".join(record.number for record in records),
            "adjuntos": str(len(parts) if wanted.attachments else 0),
        }
        instance = self._paperwork.filled("exportacion", told)
        facts = self._paperwork.facts("exportacion")
        return self._log.write(instance, facts, self._paperwork.pack, kind=Kind.EXPORT)

    def _told(self, wanted: Wanted, records: Sequence[Record], made: Record) -> Told:
        chosen = (*(record.instance_id for record in records), made.instance_id)
        return Told(
            number=made.number,
            record=made.instance_id,
            motive=wanted.motive.strip(),
            recipient=wanted.recipient.strip(),
            at=self._clock.now().isoformat(timespec="seconds"),
            attachments=wanted.attachments,
            chosen=chosen,
            head=self._log.head,
        )

    def _expected(self, told: Told, records: Sequence[Record]) -> int:
        """About how many bytes go in: the chain and the attachments; the rest is small."""
        parts = [part for record in records for part in self._log.parts(record.instance_id)]
        chain = self._log.head.seq * _LINE
        return chain + (sum(part.size for part in parts) if told.attachments else 0)

    def _pieces(self, told: Told, records: Sequence[Record], acta: Acta | None) -> Iterator[bytes]:
        return tar(self._members(told, records, acta), told, self._vault.device_signer)

    def _members(self, told: Told, records: Sequence[Record], acta: Acta | None) -> Iterator[Member]:
        yield whole("LEAME.txt", _read_me(told).encode())
        yield streamed(LOG_FILE, lambda: chain_lines(self._vault.database, told.chosen))
        yield whole("claves.json", self._keys())
        for record in records:
            said = self._said(record)
            yield whole(f"acta/{record.number}.txt", self._acta_text(record, said).encode())
            readable = bool(said) or not record.has_text
            if acta is not None and readable and (pdf := _pdf(acta, record.instance_id)):
                yield whole(f"acta/{record.number}.pdf", pdf)
            yield from self._receipts(record)
            if told.attachments:
                yield from self._attachments(record)
        yield whole("verify_log.py", resource("verifier", "verify_log.py").read_bytes())

    def _attachments(self, record: Record) -> Iterator[Member]:
        """The attachments whose bytes are still here; a sealed sheet goes once the registry has it."""
        for part in self._log.parts(record.instance_id):
            source = partial(self._log.part, record.instance_id, part.name)
            member = streamed(attachment_folder(record.seq) + part.name, source)
            if member.size == part.size:
                yield member

    def _receipts(self, record: Record) -> Iterator[Member]:
        for number, receipt in enumerate(self._log.sending.receipts(record.instance_id), 1):
            yield whole(f"recibos/{record.number}-{number}-{receipt.kind}.txt", receipt.data)

    def _keys(self) -> bytes:
        """The public keys of this machine, for whoever compares them with the authority's copy."""
        device = self._vault.device_signer
        officers = [
            {"label": label, "keyid": keys.keyid(public), "public": _base64(public)}
            for label, public in self._vault.officer_publics()
        ]
        document = {"device": {"keyid": device.keyid, "public": _base64(device.public)}, "officers": officers}
        return json.dumps(document, ensure_ascii=False, indent=1).encode()

    def _said(self, record: Record) -> Sequence[Line]:
        """A record's answers in the words of its form; nothing where that is not here any more, or the text is not."""
        try:
            return self._read_back(record.instance_id)
        except (ContentError, FormError):
            return ()

    def _acta_text(self, record: Record, said: Sequence[Line]) -> str:
        """A record in plain words: the acta for whoever has no reader of PDF."""
        lines = [
            f"ACTA DEL ASIENTO {record.number}",
            f"Sellado: {record.wall:%d/%m/%Y %H:%M:%S %z} · {record.author} · puesto {record.post}",
            f"Formulario: {record.form_id}, versión {record.form_version}",
            f"Lugar en la cadena: {record.seq}",
            "",
        ]
        if record.has_text and not said:  # the signed text itself goes along
            return "\n".join([*lines, *self._raw(record)]) + "\n"
        section = ""
        for line in said:
            if line.section != section:
                section = line.section
                lines += ["", section.upper()] if section else [""]
            lines.append(f"{line.label or line.ref}: {line.answer}")
        if not record.has_text:
            lines.append("El contenido ya no está en el equipo: quedan su firma y su lugar en la cadena.")
        return "\n".join(lines) + "\n"

    def _raw(self, record: Record) -> Iterator[str]:
        """The answers by the names of their questions, where the form itself cannot be read."""
        for leaf in answers.read(self._log.text(record.instance_id) or b"<data/>"):
            if leaf.text.strip():
                yield f"{leaf.path}: {leaf.text.strip()}"


def _pdf(acta: Acta, instance_id: str) -> bytes:
    """A record as a PDF; empty where its form is not here any more: the text beside it gives the answers then."""
    try:
        return acta(instance_id)
    except (ContentError, FormError):
        return b""


def read_recipients(text: str) -> list[pyrage.x25519.Recipient]:
    """Return the age recipients of a text: one key, or a file of keys with comments. Raises RecipientUnreadable."""
    found = _keys_in(text)
    try:
        recipients = [pyrage.x25519.Recipient.from_str(each) for each in found]
    except pyrage.RecipientError as error:
        raise RecipientUnreadable from error
    if not recipients:
        raise RecipientUnreadable
    return recipients


def key_from_file(path: Path) -> str:
    """Return the text of a file of public keys. Raises RecipientUnreadable."""
    try:
        with path.open("rb") as file:
            text = file.read(_KEY_MOST).decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise RecipientUnreadable from error
    read_recipients(text)
    return text


def _keys_in(text: str) -> list[str]:
    lines = (line.strip() for line in text.splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def _watched(
    pieces: Iterable[bytes], total: int, on_written: Flow | None, cancelled: Event | None
) -> Iterator[bytes]:
    """Hand the pieces on and tell how far they are. Raises Stopped."""
    done = 0
    for piece in pieces:
        if cancelled is not None and cancelled.is_set():
            raise Stopped
        done += len(piece)
        if on_written is not None:
            on_written(min(done, total), total)
        yield piece


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _read_me(told: Told) -> str:
    return f"""EXPORTACIÓN {told.number} DE LA BITÁCORA DE VIGÍA

Para: {told.recipient}
Motivo: {told.motive}
Hecha: {told.at}

Qué hay acá
  acta/           cada asiento elegido, para leer (texto y, si la hay, su hoja en PDF)
  adjuntos/       los archivos de esos asientos, como se firmaron, por lugar en la cadena
  bitacora.jsonl  cada eslabón de la cadena, firmado; de los asientos elegidos, también el texto
  recibos/        lo que contestó el registro
  claves.json     las claves públicas del equipo y de sus agentes
  verify_log.py   el verificador: pide Python y el paquete cryptography, nada más
  manifiesto.dsse.json  qué archivos van y sus huellas, firmado por el equipo

Cómo se comprueba
  python verify_log.py --bundle exportacion.tar
  o, con Vigía: vigia log verify --bundle vigia-exportacion-{told.number}.age --identity clave.txt

Lo que prueba y lo que no está en docs/record-format.md del programa. Compare la huella de la clave del equipo con la
que tiene la autoridad: sin eso, el archivo sólo se prueba a sí mismo.
"""
