"""The acta of a record: who wrote what and when, every answer that is not sealed, and how to prove it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import TYPE_CHECKING

from desktop.ui.paper.pages import pdf_bytes
from desktop.ui.paper.sheet import (
    Block,
    Facts,
    Letterhead,
    Proof,
    Sheet,
    Signatures,
    Style,
    Table,
    Words,
)
from desktop.ui.paper.words import answer_words, letterhead_of, level_words, moment_words, record_words

if TYPE_CHECKING:
    from desktop.desk import Desk
    from desktop.forms.summary import Line

LANGUAGE = "es"


@dataclass(frozen=True)
class ActaFacts:
    """What an acta says of a record besides its answers.

    `envelope_sha256` (hex) is that of the signed statement; `sealed` how many sealed parts travel with the record;
    `readable` is False where the contents went by rule or by order.
    """

    number: str
    what: str
    form: str
    version: str
    when: datetime
    author: str
    letterhead: Letterhead
    envelope_sha256: str
    incident: str = ""
    level: int | None = None
    receipt: str = ""
    corrects: str = ""
    corrected_by: str = ""
    sealed: int = 0
    readable: bool = True


def acta(facts: ActaFacts, lines: Sequence[Line]) -> Sheet:
    """Return the acta of a record."""
    blocks: list[Block] = [Facts(tuple(_rows(facts)))]
    if not facts.readable:
        blocks.append(
            Words(
                "El contenido ya no está en este equipo. Quedan su firma, su lugar en la cadena y su recibo."
            )
        )
    for section, together in groupby(lines, key=lambda line: line.section):
        if section:
            blocks.append(Words(section, Style.HEADING))
        rows = tuple((line.label, answer_words(line.answer)) for line in together)
        blocks.append(Table(("Pregunta", "Respuesta"), rows, widths=(42, 58)))
    if facts.sealed:
        blocks.append(
            Words(
                "Este asiento lleva respuestas selladas. No figuran aquí: sólo puede abrirlas a quien van dirigidas.",
                Style.STRONG,
            )
        )
    blocks.append(
        Signatures(("Agente que entrega: firma y aclaración", "Recibe: firma, aclaración, fecha y hora"))
    )
    return Sheet(
        f"Acta · {facts.what}",
        tuple(blocks),
        facts.letterhead,
        facts.number,
        proof=Proof(
            facts.envelope_sha256,
            f"VIGIA {facts.number} sha256:{facts.envelope_sha256}",
            "Huella del sobre firmado de este asiento. Se comprueba con la exportación de la bitácora y su verificador, "
            "sin este programa: la huella tiene que ser la misma, letra por letra.",
        ),
    )


def gather_acta(desk: Desk, instance_id: str) -> Sheet | None:
    """Return the acta of a record of the log; None where there is none. Raises ContentError, FormError.

    Belongs in the lane of the vault.
    """
    record, envelope = desk.log.record(instance_id), desk.log.envelope(instance_id)
    if record is None or envelope is None:
        return None
    incident = desk.log.incident(record.hecho) if record.hecho else None
    facts = ActaFacts(
        number=record.number,
        what=record_words(record),
        form=record.form_id,
        version=record.form_version,
        when=record.wall,
        author=record.author,
        letterhead=letterhead_of(desk.enrolment),
        envelope_sha256=hashlib.sha256(envelope).hexdigest(),
        incident=incident.number if incident else "",
        level=record.level,
        receipt=record.receipt or "",
        corrects=_number(desk, record.corrects),
        corrected_by=_number(desk, record.corrected_by),
        sealed=sum(part.name.endswith(".age") for part in desk.log.parts(instance_id)),
        readable=record.has_text,
    )
    return acta(facts, desk.read_back(instance_id, LANGUAGE))


def acta_pdf(desk: Desk, instance_id: str) -> bytes:
    """Return the acta of a record as a PDF; empty where the log has no such record."""
    sheet = gather_acta(desk, instance_id)
    return pdf_bytes(sheet) if sheet is not None else b""


def _rows(facts: ActaFacts) -> list[tuple[str, str]]:
    rows = [
        ("Asiento", facts.number),
        ("Hecho", facts.incident),
        ("Fecha y hora", moment_words(facts.when)),
        ("Lo escribió", facts.author),
        ("Formulario", f"{facts.form}, versión {facts.version}"),
        ("Nivel decidido", level_words(facts.level)),
        ("Rectifica el asiento", facts.corrects),
        ("Rectificado por el asiento", facts.corrected_by),
        ("Recibo del registro", facts.receipt or "todavía sin recibo"),
    ]
    return [(name, value) for name, value in rows if value]


def _number(desk: Desk, instance_id: str | None) -> str:
    other = desk.log.record(instance_id) if instance_id else None
    return other.number if other else ""
