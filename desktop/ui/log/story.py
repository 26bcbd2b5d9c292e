"""What happened in an incident, in order: sealed records, notices made, receipts, and what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desktop.forms.summary import Line
from desktop.incidents.records import Record, RecordState
from desktop.incidents.sending import SIGNED, Receipt
from desktop.incidents.statement import Kind
from desktop.ui.design.level import level_word
from desktop.ui.design.road import Station
from desktop.ui.design.timeline import Event
from desktop.ui.log import words
from desktop.ui.log.facts import Whole

translate = QCoreApplication.translate
_NOTICE = "/data/aviso"
# The answers that say in a word what a record of these forms is about.
_GISTS = {
    "seguimiento": ("/data/novedad",),
    "derivacion": ("/data/a_quien/destino", "/data/a_quien/destino_propio"),
    "cierre": ("/data/motivo_cierre",),
    "rectificacion": ("/data/debe_decir",),
}
_GIST_MOST = 90


@dataclass(frozen=True)
class Chapter:
    """One event with the record it opens, or an empty text; `compares` opens that one beside what it corrects."""

    event: Event
    instance_id: str = ""
    compares: bool = False


def tell(whole: Whole) -> tuple[Chapter, ...]:
    """Return the events of a record's incident, the oldest first; what is missing comes last."""
    records = whole.records
    opened = min((record.wall for record in records), default=whole.record.wall)
    told: list[tuple[datetime, Chapter]] = []
    for number, record in enumerate(records, 1):
        told.append((record.wall, _sealed(number, record, whole, opened)))
        for receipt in whole.receipts.get(record.instance_id, ()):
            told.append((receipt.at, _received(receipt, record, len(records) > 1, opened)))
        if record.instance_id in whole.read:
            at, by = whole.read[record.instance_id]
            told.append((at, _read(at, by, record, len(records) > 1, opened)))
    lines = [line for record in records for line in _tagged(record, whole)]
    told += _notices(lines, opened)
    told.sort(key=lambda one: one[0])
    return (*(chapter for _, chapter in told), *_missing(records, whole.connected))


def stations(whole: Whole, now: datetime) -> tuple[Station, Station, Station]:
    """Return the road of a record: saved here, on its way, received."""
    record, receipt = whole.record, whole.receipt
    state = words.shown_state(record, whole.connected)
    saved = Station(
        translate("log", "Guardado aquí"), words.moment_words(record.wall, now), "hard-drive", reached=True
    )
    left = state in (RecordState.ON_ITS_WAY, RecordState.RECEIVED)
    details = {
        RecordState.RECEIVED: translate("log", "llegó"),
        RecordState.ON_ITS_WAY: translate("log", "sellado, espera el recibo"),
        RecordState.HELD: translate("log", "apartado"),
        RecordState.SAVED: translate("log", "espera su turno")
        if whole.connected
        else translate("log", "sin registro configurado"),
    }
    on_its_way = Station(translate("log", "En camino"), details[state], "send", reached=left)
    arrived = Station(
        translate("log", "Recibido"),
        words.receipt_words(receipt) if receipt else translate("log", "todavía no"),
        "check-check",
        reached=receipt is not None,
    )
    return saved, on_its_way, arrived


def _sealed(number: int, record: Record, whole: Whole, opened: datetime) -> Chapter:
    parts = [record.number, record.author]
    if words.shows_level(record):
        parts.append(translate("log", "nivel %1").replace("%1", _level(record)))
    shown = record.instance_id == whole.record.instance_id
    parts.append(_gist(record, whole))
    compares = record.kind in (Kind.CORRECTION, Kind.WITHDRAWAL) and record.corrects is not None
    link = translate("log", "Comparar") if compares else "" if shown else translate("log", "Ver")
    event = Event(
        words.clock_time(record.wall),
        "sealed",
        translate("log", "Asiento %1 · %2").replace("%1", str(number)).replace("%2", _title(record, whole)),
        _dated(record.wall, opened, " · ".join(part for part in parts if part)),
        badge="sellado",
        link=link,
    )
    return Chapter(event, "" if shown and not compares else record.instance_id, compares)


def _title(record: Record, whole: Whole) -> str:
    """Return what a record is, and the place in the incident of the one that it corrects or withdraws."""
    places = {each.instance_id: place for place, each in enumerate(whole.records, 1)}
    place = places.get(record.corrects or "")
    if place is None or record.kind not in (Kind.CORRECTION, Kind.WITHDRAWAL):
        return words.what(record)
    told = {
        Kind.CORRECTION: translate("log", "Rectificación del asiento %1"),
        Kind.WITHDRAWAL: translate("log", "Retiro del asiento %1"),
    }[record.kind]
    return told.replace("%1", str(place))


def _gist(record: Record, whole: Whole) -> str:
    """Return the one answer that says what a later record is about: what happened, where to, what it says now."""
    wanted = _GISTS.get(record.form_id, ())
    answers = {line.ref: line.answer for line in whole.lines_of(record.instance_id)}
    found = next((answers[ref] for ref in wanted if answers.get(ref)), "").replace("\n", ", ")
    return found if len(found) <= _GIST_MOST else f"{found[:_GIST_MOST].rstrip()}…"


def _tagged(record: Record, whole: Whole) -> list[Line]:
    """Return a record's answers under references that tell the records of an incident apart."""
    lines = whole.lines_of(record.instance_id)
    return [replace(line, ref=f"{record.seq}{line.ref}") for line in lines]


def _read(at: datetime, by: str, record: Record, several: bool, opened: datetime) -> Chapter:
    line = translate("log", "Lo abrió una persona en el registro: %1.").replace("%1", by)
    line = f"{record.number}. {line}" if several else line
    return Chapter(Event(words.clock_time(at), "event", translate("log", "Leído"), _dated(at, opened, line)))


def _level(record: Record) -> str:
    word = level_word(record.level)
    return word.lower() if record.level is None else f"{record.level}, {word}"


def _received(receipt: Receipt, record: Record, several: bool, opened: datetime) -> Chapter:
    if receipt.number:
        title = translate("log", "Recibo n.º %1").replace("%1", receipt.number)
    else:
        title = translate("log", "Acuse del registro")
    line = (
        translate("log", "Firma del registro válida: llegó igual, byte a byte.")
        if receipt.kind == SIGNED
        else translate("log", "Acuse simple: el servidor contestó, sin firma.")
    )
    line = f"{record.number}. {line}" if several else line
    return Chapter(Event(words.clock_time(receipt.at), "event", title, _dated(receipt.at, opened, line)))


def _notices(lines: Iterable[Line], opened: datetime) -> list[tuple[datetime, Chapter]]:
    """Return the notices that a record says were made, each at the hour it says."""
    notices: dict[str, dict[str, str]] = {}
    for line in lines:
        place, _, name = line.ref.rpartition("/")
        if _NOTICE in place:
            notices.setdefault(place, {})[name] = line.answer
    told = []
    for number, notice in enumerate(notices.values(), 1):
        try:
            at = datetime.fromisoformat(notice.get("hora", "")).astimezone()
        except ValueError:
            continue
        title = translate("log", "Aviso %1 · %2").replace("%1", str(number))
        parts = [
            translate("log", "Atendió: %1.").replace("%1", notice["atendio"].rstrip(".")) if "atendio" in notice else "",
            notice.get("respuesta", ""),
            translate("log", "Trámite %1.").replace("%1", notice["numero"]) if "numero" in notice else "",
        ]  # fmt: skip
        told_by = _dated(at, opened, " ".join(part for part in parts if part))
        event = Event(words.clock_time(at), "event", title.replace("%2", notice.get("a_quien", "—")), told_by)
        told.append((at, Chapter(event)))
    return told


def _missing(records: Sequence[Record], connected: bool) -> tuple[Chapter, ...]:
    waiting = [record for record in records if record.state is not RecordState.RECEIVED]
    if not waiting:
        return ()
    if any(record.state is RecordState.HELD for record in waiting):
        line = translate("log", "Está apartado: necesita a la supervisión.")
    elif connected:
        line = translate("log", "Sale solo cuando hay red. Todo quedó guardado aquí.")
    else:
        line = translate("log", "Este equipo no tiene un registro configurado. Todo quedó guardado aquí.")
    return (Chapter(Event("—", "missing", translate("log", "Falta: recibo del registro"), line)),)


def _dated(moment: datetime, opened: datetime, line: str) -> str:
    """Put the day before a line where it is not the day on which the incident began."""
    here = words.local(moment)
    if here.date() == words.local(opened).date():
        return line
    return f"{here:%d/%m} · {line}" if line else f"{here:%d/%m}"
