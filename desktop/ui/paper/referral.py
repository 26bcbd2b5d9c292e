"""The referral to hand over with a person (form `derivacion`; Plan Nacional, asistencia 14 and 16)."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from desktop.content.directory import Directory, Entry
from desktop.ui.paper.acta import LANGUAGE
from desktop.ui.paper.sheet import (
    Blank,
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
from desktop.ui.paper.words import answer_words, letterhead_of, moment_words

if TYPE_CHECKING:
    from desktop.desk import Desk
    from desktop.forms.summary import Line
    from desktop.incidents.records import Record

FORM = "derivacion"


def referral(
    record: Record,
    incident: str,
    lines: Sequence[Line],
    to: Entry | None,
    letterhead: Letterhead,
    sha256: str,
) -> Sheet:
    """Return the referral of a record of the form `derivacion`.

    `to` is the destination in the resource guide, None for one of the post's own contacts; `sha256` (hex) that of
    the record's signed statement.
    """
    blocks: list[Block] = [
        Facts(
            (
                ("Asiento", record.number),
                *((("Hecho", incident),) if incident else ()),
                ("Fecha y hora", moment_words(record.wall)),
                ("Deriva", record.author),
            )
        )
    ]
    if to is not None:
        blocks += [Words("Destino", Style.HEADING), Facts(tuple(_destination(to)))]
    for section, together in groupby(lines, key=lambda line: line.section):
        if section:
            blocks.append(Words(section, Style.HEADING))
        rows = tuple(
            (line.label, answer_words(line.answer)) for line in together if not line.ref.endswith("/destino")
        )
        if rows:
            blocks.append(Table(("Pregunta", "Respuesta"), rows, widths=(42, 58)))
    if _carries_sheet(lines):
        blocks += [
            Words(
                "Los datos que identifican van en un sobre sellado y no figuran en este papel.", Style.STRONG
            ),
            Blank("Si hacen falta aquí, se escriben a mano en la copia que se entrega:"),
        ]
    blocks += [
        Words("La ayuda no se condiciona a una denuncia (Ley 26.364, art. 6).", Style.STRONG),
        Signatures(("Entrega: firma y aclaración", "Recibe: firma, cargo, fecha y hora")),
    ]
    return Sheet(
        "Derivación",
        tuple(blocks),
        letterhead,
        record.number,
        proof=Proof(
            sha256,
            f"VIGIA {record.number} sha256:{sha256}",
            "Huella del sobre firmado de este asiento, en la bitácora del puesto.",
        ),
    )


def gather_referral(desk: Desk, directory: Directory, instance_id: str) -> Sheet | None:
    """Return the referral of a record; None where there is none. Belongs in the lane of the vault."""
    record, envelope = desk.log.record(instance_id), desk.log.envelope(instance_id)
    if record is None or envelope is None or record.form_id != FORM:
        return None
    lines = desk.read_back(instance_id, LANGUAGE)
    codes = [code for line in lines if line.ref.endswith("/destino") for code in line.codes]
    incident = desk.log.incident(record.hecho) if record.hecho else None
    return referral(
        record,
        incident.number if incident else "",
        lines,
        directory.by_id(codes[0]) if codes else None,
        letterhead_of(desk.enrolment),
        hashlib.sha256(envelope).hexdigest(),
    )


def _destination(to: Entry) -> list[tuple[str, str]]:
    phones = "; ".join(phone.shown for phone in to.phones)
    return [
        ("Organismo", to.name),
        *((("Teléfono", phones),) if phones else ()),
        *((("Dirección", to.address),) if to.address else ()),
        ("Lugar", to.place),
        *((("Horario", to.hours),) if to.hours else ()),
        ("Dato", f"{to.state.shown}, {to.dated}"),
    ]


def _carries_sheet(lines: Sequence[Line]) -> bool:
    return any(line.ref.endswith("/lleva_ficha") and "si" in line.codes for line in lines)
