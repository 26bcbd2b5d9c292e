"""The words of sending: the state of the road, why each record waits, and the detail for support."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QLocale

import desktop
from desktop.desk.sending import Brought
from desktop.errors import AppError, CutInTheMiddle, ServerTrouble, ServerUnreachable
from desktop.sync.bundles import State, Waiting
from desktop.sync.courier import Package
from desktop.ui.design.banner import BannerKind
from desktop.ui.design.progress import time_left
from desktop.ui.log import words as log_words
from desktop.ui.messages import explain, explain_held
from desktop.ui.sender import Outflow
from desktop.ui.sending.facts import Queued, Received, SendingFacts

translate = QCoreApplication.translate
PASSING = (ServerUnreachable, CutInTheMiddle, ServerTrouble)  # their words say that it is tried again
CLOCK_SLACK_S = 60  # a clock that differs less agrees


@dataclass(frozen=True)
class Road:
    """The road in words: icon, its ink, what is the case, and what that means."""

    icon: str
    ink: str
    title: str
    note: str


@dataclass(frozen=True)
class Run:
    """A run of sending under way: what went out, and the bytes that waited when it began."""

    flow: Outflow
    total: int


def road_words(
    facts: SendingFacts, problem: AppError | None, busy: bool, now: datetime, run: Run | None = None
) -> Road:
    """Return the state of the road, the gravest thing first; `run` is what goes out now."""
    if not facts.connected:
        return Road(
            "cloud-off",
            "warn" if facts.unsent else "text-2",
            translate("sending", "Este equipo no tiene un registro configurado"),
            translate("sending", "Todo queda guardado aquí hasta que lo conecte."),
        )
    if busy:
        if not facts.count:
            ask = translate("sending", "Se pregunta al registro si contesta.")
            return Road("radio-tower", "action", translate("sending", "Probando la conexión…"), ask)
        note = translate("sending", "Puede seguir trabajando: nada se pierde.")
        if run is not None and run.flow.sent:
            return Road("radio-tower", "action", run_words(run), f"{rate_words(run.flow)} · {note}")
        return Road("radio-tower", "action", translate("sending", "Enviando…"), note)
    if problem is not None:
        message = explain(problem)
        text = message.text if facts.waiting or not isinstance(problem, PASSING) else _idle_trouble_words()
        return Road("triangle-alert", "warn", message.title, f"{text} {contact_words(facts, now)}".strip())
    contact = contact_words(facts, now)
    if facts.waiting:
        return Road("radio-tower", "action", waiting_words(facts), contact)
    if facts.held:
        return Road("triangle-alert", "warn", held_words(facts.held), contact)
    return Road("check-check", "ok", idle_words(facts), contact)


def _idle_trouble_words() -> str:
    """Say, where nothing waits, what to look at: nothing is tried again by itself before something is sealed."""
    return translate(
        "sending",
        "Nada espera por enviar. Revise la red y la dirección del registro. Se prueba otra vez con el próximo envío.",
    )


def kept_address_words(problem: AppError) -> str:
    """Say that an address was taken and that nobody answered there as a registry does."""
    words = translate("sending", "La dirección quedó guardada y se va a probar otra vez. %1.")
    return words.replace("%1", explain(problem).title)


def run_words(run: Run) -> str:
    """Say how far a run is, and what is left of it once that can be told."""
    flow, total = run.flow, max(run.total, run.flow.sent)
    words = translate("sending", "Enviando: %1 de %2").replace("%2", size_words(total))
    words = words.replace("%1", size_words(flow.sent))
    left = time_left((total - flow.sent) / flow.rate) if flow.rate and total > flow.sent else ""
    return f"{words}, {left}." if left else f"{words}."


def rate_words(flow: Outflow) -> str:
    """Return how fast it goes, as lines are measured: «64 kbit/s»."""
    kilobits = round(flow.rate * 8 / 1000)
    return translate("sending", "%1 kbit/s").replace("%1", QLocale().toString(kilobits))


def carried_words(packages: Sequence[Package]) -> tuple[str, str]:
    """Say what stands on the stick, and that it must not be taken for received."""
    records = sum(len(package.bundles) for package in packages)
    title = translate("sending", "La memoria está lista. Asientos: %1.")
    text = translate(
        "sending", "Quítela de forma segura. Siguen guardados aquí hasta que vuelvan los recibos."
    )
    return title.replace("%1", str(records)), text


def brought_words(brought: Sequence[Brought]) -> tuple[BannerKind, str, str]:
    """Say what the receipts on a stick brought, the gravest thing as the kind."""
    if not brought:
        return (
            "info",
            translate("sending", "En esa carpeta no hay recibos."),
            translate(
                "sending",
                "Los recibos se llaman recibos-1.tar, recibos-2.tar… Elija la carpeta que los tiene.",
            ),
        )
    received = sum(len(each.received) for each in brought)
    parts = []
    for each in brought:
        if each.problem is not None:
            message = explain(each.problem)
            parts.append(f"{each.file}: {message.title}.")
        elif each.refused:
            words = translate("sending", "%1: %2 recibos no valen y no se tomaron. Avise a la supervisión.")
            parts.append(words.replace("%1", each.file).replace("%2", str(len(each.refused))))
    title = translate("sending", "Asientos recibidos: %1.").replace("%1", str(received))
    kind: BannerKind = "careful" if parts else "good"
    return kind, title, " ".join(parts)


def receipt_note(received: Received, now: datetime) -> str:
    """Return who read the record at the registry, and when; nothing where nobody has, as far as this post knows."""
    if received.reading is None:
        return ""
    at = log_words.moment_words(received.reading.at, now)
    words = translate("sending", "leído por %1, %2").replace("%2", at)
    return words.replace("%1", received.reading.by)


def waiting_words(facts: SendingFacts) -> str:
    """Say how many wait, and that they go by themselves."""
    if facts.tried_in_vain:
        return translate("sending", "El último intento no llegó al registro. Se sigue intentando.")
    if facts.waiting == 1:
        return translate("sending", "Un asiento por enviar. Sale solo.")
    return translate("sending", "%1 asientos por enviar. Salen solos.").replace("%1", str(facts.waiting))


def held_words(count: int) -> str:
    """Say how many need a person."""
    if count == 1:
        return translate("sending", "Un asiento apartado necesita a la supervisión. No frena a los demás.")
    words = translate("sending", "%1 asientos apartados necesitan a la supervisión. No frenan a los demás.")
    return words.replace("%1", str(count))


def idle_words(facts: SendingFacts) -> str:
    """Say that nothing waits, with the number of the last receipt."""
    last = max(
        (each.receipt for each in facts.receipts),
        key=lambda receipt: (receipt.at, receipt.number),
        default=None,
    )
    if last is None:
        return translate("sending", "Nada por enviar")
    if not last.number:
        return translate("sending", "Nada por enviar. El último tiene acuse simple.")
    return translate("sending", "Nada por enviar. Último recibo: n.º %1.").replace("%1", last.number)


def contact_words(facts: SendingFacts, now: datetime) -> str:
    """Say when the registry last answered and when the next try is."""
    parts = []
    if facts.road.last_contact is None:
        parts.append(translate("sending", "Todavía sin contacto con el registro"))
    else:
        at = log_words.moment_words(facts.road.last_contact, now)
        parts.append(translate("sending", "Último contacto con el registro: %1").replace("%1", at))
    if facts.waiting and facts.road.next_at is not None and facts.road.next_at > now:
        left = in_words(facts.road.next_at - now)
        parts.append(translate("sending", "prueba otra vez %1").replace("%1", left))
    if facts.waiting:
        parts.append(translate("sending", "nada se pierde"))
    return " · ".join(parts)


def clock_words(skew_s: float | None) -> str:
    """Say whether this machine's clock agrees with the registry's; positive `skew_s` means that the registry's is ahead."""
    if skew_s is None:
        return "—"
    if abs(skew_s) <= CLOCK_SLACK_S:
        return translate("sending", "coincide")
    words = (
        translate("sending", "la de este equipo atrasa %1")
        if skew_s > 0
        else translate("sending", "la de este equipo adelanta %1")
    )
    return words.replace("%1", span_words(timedelta(seconds=abs(skew_s))))


def what_words(queued: Queued, now: datetime) -> str:
    """Return the line under a number: emergency, what it is, since when, how large."""
    waiting = queued.waiting
    title = log_words.what(queued.record) if queued.record else log_words.form_title(waiting.form_id)
    since = translate("sending", "desde %1").replace("%1", log_words.moment_words(waiting.created, now))
    parts = [title, since, size_words(waiting.size)]
    if waiting.priority == 0:
        parts.insert(0, translate("sending", "Emergencia"))
    return " · ".join(parts)


def why_words(
    place: int,
    queued: Queued,
    facts: SendingFacts,
    problem: AppError | None,
    now: datetime,
    run: Run | None = None,
) -> tuple[str, str]:
    """Return why a record waits and what comes next; `place` is its place in the queue, from 1."""
    waiting = queued.waiting
    match waiting.state:
        case State.HELD if waiting.reason is not None:
            safe = translate("sending", "Está guardado aquí. Avise a la supervisión.")
            return explain_held(waiting.reason), safe
        case State.SENDING:
            return _progress(waiting, run.flow.rate if run else 0.0), ""
    if not facts.connected:
        return (
            translate("sending", "Sin registro configurado"),
            translate("sending", "Sale cuando conecte este equipo."),
        )
    if waiting.tries or (problem is not None and place == 1):
        why = explain(problem).title if problem else translate("sending", "El último intento no llegó")
        return why, _next_try(waiting, now)
    if place == 1:
        return translate("sending", "Espera su turno"), translate("sending", "Es el próximo en salir.")
    after = translate("sending", "Sale después del n.º %1.").replace("%1", str(place - 1))
    return translate("sending", "Espera su turno"), after


def _progress(waiting: Waiting, rate: float) -> str:
    """Return how much of a bundle the registry has, and how long the rest takes at this rate (bytes a second)."""
    words = translate("sending", "Van %1 de %2").replace("%1", size_words(waiting.size_sent))
    words = words.replace("%2", size_words(waiting.size))
    left = time_left((waiting.size - waiting.size_sent) / rate) if rate else ""
    return f"{words}, {left}." if left else words


def _next_try(waiting: Waiting, now: datetime) -> str:
    when = translate("sending", "Prueba otra vez en un momento.")
    if waiting.next_at is not None and waiting.next_at > now:
        left = in_words(waiting.next_at - now)
        when = translate("sending", "Prueba otra vez %1.").replace("%1", left)
    if not waiting.tries:
        return when
    tries = translate("sending", "Intentos: %1.").replace("%1", str(waiting.tries))
    return f"{when} {tries}"


def in_words(span: timedelta) -> str:
    """Return «en 4 min»."""
    return translate("sending", "en %1").replace("%1", span_words(span))


def span_words(span: timedelta) -> str:
    """Return a span as a person says it: «40 s», «4 min», «3 h», «2 días»."""
    seconds = max(1, round(span.total_seconds()))
    if seconds < 90:
        return translate("sending", "%1 s").replace("%1", str(seconds))
    if seconds < 90 * 60:
        return translate("sending", "%1 min").replace("%1", str(round(seconds / 60)))
    if seconds < 48 * 3600:
        return translate("sending", "%1 h").replace("%1", str(round(seconds / 3600)))
    return translate("sending", "%1 días").replace("%1", str(round(seconds / 86400)))


def size_words(size: int) -> str:
    """Return an amount of bytes, as «148 kB»."""
    return QLocale().formattedDataSize(
        size, 0 if size < 1_000_000 else 1, QLocale.DataSizeFormat.DataSizeSIFormat
    )


def technical_detail(facts: SendingFacts, problem: AppError | None, now: datetime) -> str:
    """Return what support may see: states, counts, times and sizes; no answer, no token, no id of a record."""
    summary, road = facts.road.summary, facts.road
    lines = [
        f"Vigía {desktop.__version__}",
        f"hora {now.isoformat(timespec='seconds')}",
        f"servidor {road.host or '—'}",
        f"último contacto {_iso(road.last_contact)}",
        f"reloj {'—' if road.clock_skew_s is None else f'{road.clock_skew_s:+.0f} s'}",
        f"último problema {type(problem).__name__ if problem else '—'}"
        + (f" {status}" if (status := getattr(problem, "status", None)) else ""),
        f"esperan {summary.waiting}, saliendo {summary.sending}, apartados {summary.held}, recibidos {facts.received}",
        f"bytes por enviar {summary.size}, más antiguo {_iso(summary.oldest)}",
    ]
    lines += [
        f"{number}. {each.waiting.form_id} {each.waiting.state.value}"
        f" {each.waiting.reason.value if each.waiting.reason else '-'} intentos {each.waiting.tries}"
        f" bytes {each.waiting.size_sent}/{each.waiting.size} próximo {_iso(each.waiting.next_at)}"
        for number, each in enumerate(facts.queue, 1)
    ]
    return "\n".join(lines)


def _iso(moment: datetime | None) -> str:
    return moment.astimezone().isoformat(timespec="seconds") if moment else "—"
