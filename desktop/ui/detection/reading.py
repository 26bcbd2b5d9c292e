"""What the form says of the level, in the words of the level panel. The form computes; nothing is decided here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desktop.content.library import SPANISH, Library
from desktop.forms.questions import Repeat
from desktop.forms.session import Session
from desktop.incidents.notices import Situation, due, is_made
from desktop.ui.design.level import Level
from desktop.ui.design.level_facts import LevelFacts, NoticeLater, NoticeNow, Reason
from desktop.ui.design.text import Strong
from desktop.ui.detection import notices
from desktop.ui.detection.indicators import Catalogue
from desktop.ui.detection.phases import DECISION, NOTICES, URGENT
from desktop.ui.detection.prompts import unreviewed

translate = QCoreApplication.translate
FEW_REASONS = 2


@dataclass(frozen=True)
class Times:
    """When the draft began and when the level in force was reached; None where it is not known."""

    began: datetime | None
    since: datetime | None


@dataclass(frozen=True)
class Notice:
    """A notice the officer wrote down: to whom and when, as the form has it."""

    recipient: str
    at: str


class Reading:
    """Reads a session for the panel, in the language of the library."""

    def __init__(self, session: Session, catalogue: Catalogue, library: Library) -> None:
        self._session, self._catalogue, self._library = session, catalogue, library
        self._made: tuple[Notice, ...] | None = None

    @property
    def suggested(self) -> Level:
        """The level the form suggests; None is *sin evaluar*."""
        return _level(self._session.value("/data/nivel_sugerido"))

    @property
    def decided(self) -> Level:
        """The level the officer decided; None where nobody did."""
        return _level(self._session.value(DECISION))

    @property
    def in_force(self) -> Level:
        """What counts: the decision, else the suggestion."""
        return _level(self._session.value("/data/nivel"))

    @property
    def next_notice(self) -> str:
        """The recipient of the notice due now, by choice name; empty where none is."""
        return self._session.value("/data/aviso_proximo")

    def look_again(self) -> None:
        """Forget what was read: the session changed."""
        self._made = None

    def made(self) -> tuple[Notice, ...]:
        """The notices written down so far."""
        if self._made is None:
            self._made = self._read_notices()
        return self._made

    def _read_notices(self) -> tuple[Notice, ...]:
        session = self._session
        repeats = (item for item in session.outline() if isinstance(item, Repeat) and item.ref == NOTICES)
        found = []
        for instance in next(iter(repeats)).instances:
            if recipient := session.value(f"{instance.ref}/a_quien"):
                found.append(Notice(recipient, session.value(f"{instance.ref}/hora")))
        return tuple(found)

    def needed(self) -> tuple[str, ...]:
        """The recipients of all notices of this level, in order."""
        value = self._session.value
        return due(
            Situation(
                self.in_force,
                child=value("/data/hay_nnya") == "si",
                reserved="tt_08" in value("/data/tt").split() or value("/data/hay_reservado") == "si",
                missing="do_18" in value("/data/do").split() or "nn_18" in value("/data/nn").split(),
            )
        )

    def progress(self) -> tuple[int, int]:
        """How many of the notices needed were made."""
        made, needed = {each.recipient for each in self.made()}, self.needed()
        return sum(is_made(each, made) for each in needed), len(needed)

    def waiting(self) -> tuple[str, ...]:
        """The names of whom to notify yet, in order."""
        made = {each.recipient for each in self.made()}
        return tuple(self._name(each) for each in self.needed() if not is_made(each, made))

    def facts(self, times: Times, now: datetime, *, all_reasons: bool) -> LevelFacts:
        """All that the panel shows."""
        suggested, decided = self.suggested, self.decided
        reasons = self.reasons()
        shown = reasons if all_reasons else reasons[:FEW_REASONS]
        return LevelFacts(
            level=suggested,
            since=_clock(times.since) if times.since else "",
            why_not=self._why_not(),
            decided=decided,
            decided_note=self._decided_by(),
            time=self._time(times, now),
            reasons=shown,
            more=self._more(len(reasons) - len(shown), all_reasons=all_reasons),
            now=self._now(),
            idle=self._idle(),
            meanwhile=self._meanwhile(),
            notices=self._later(),
        )

    # Reasons

    def reasons(self) -> list[Reason]:
        """Every reason, the weightiest first: what is urgent, then the marks by strength as the form counts them."""
        session = self._session
        urgent = [ref for ref in URGENT[:-1] if session.value(ref) == "si"]
        found = [Reason("", session.question(ref).label.strip("¿?")) for ref in urgent]
        for node, word in (
            ("fuertes", translate("detection", "fuerte")),
            ("medios", translate("detection", "medio")),
            ("debiles", translate("detection", "débil")),
        ):
            rows = (self._catalogue.by_name.get(name) for name in session.value(f"/data/{node}").split())
            found += [Reason(row.code, f"{row.text} ({word})") for row in rows if row]
        return found

    def _more(self, hidden: int, *, all_reasons: bool) -> Sequence[str | Strong]:
        """Why this level, and that it orients; in full also that the rule is not confirmed."""
        why = self._why()
        if why is None:  # a form with reasons of its own: it says them in each of its languages
            return (_capital(self._session.question("/data/valoracion/porque").label),)
        more = ""
        if hidden == 1:
            more = translate("detection", "Y 1 más. ")
        elif hidden:
            more = translate("detection", "Y %1 más. ").replace("%1", str(hidden))
        said: list[str | Strong] = [more, _capital(why), ". ", translate("detection", "Orienta, no prueba.")]
        if all_reasons:
            said += [" ", translate("detection", "Regla propuesta, sin confirmar.")]
        if self._foreign and self._library.reasons.unreviewed:
            said += [" ", Strong(unreviewed())]
        return said

    @property
    def _foreign(self) -> bool:
        return self._library.language != SPANISH

    def _why(self) -> str | None:
        """The form's reasons after the level, in the language of the library; None where its table lacks a phrase.

        Every record keeps them in Spanish (calculation `razones`).
        """
        reasons: str | None = self._session.value("/data/razones")
        if self._foreign:
            reasons = self._library.reasons.said(reasons or "", self._library.language)
        if reasons is None:
            return None
        return reasons if self.suggested is None else reasons.partition(": ")[2]

    def _why_not(self) -> str:
        if self.in_force is not None:
            return ""
        reasons = self._why() or self._session.value("/data/razones")
        return _capital(reasons.partition(": ")[2])

    def _decided_by(self) -> str:
        question = self._session.question("/data/decide")
        who = next((each.label for each in question.choices if each.name == question.value), "")
        return translate("detection", "Decide: %1.").replace("%1", who) if who else ""

    # Time

    def _time(self, times: Times, now: datetime) -> Sequence[str | Strong]:
        if times.began is None:
            return ()
        parts: list[str | Strong] = [Strong(_minutes(times.began, now)), translate("detection", " en total")]
        if times.since is not None and self.next_notice and self.in_force is not None:
            said = translate("detection", " en nivel %1").replace("%1", str(self.in_force))
            if not self.made():
                said += translate("detection", " sin avisar")
            parts += [" · ", Strong(_minutes(times.since, now)), said]
        return parts

    # Notices

    def _now(self) -> NoticeNow | None:
        recipient = self.next_notice
        if not recipient:
            return None
        done, needed = self.progress()
        phone, known = notices.number(self._library.directory, recipient)
        return NoticeNow(
            who=self._name(recipient),
            count=translate("detection", "aviso %1 de %2")
            .replace("%1", str(done + 1))
            .replace("%2", str(needed)),
            phone=phone or "—",
            phone_note=known or translate("detection", "Teléfono sin cargar: pídalo a su referente."),
            button=translate("detection", "Registrar este aviso"),
        )

    def _later(self) -> Sequence[NoticeLater]:
        made = {each.recipient: each.at for each in self.made()}
        shown = []
        for number, recipient in enumerate(self.needed(), 1):
            if recipient == self.next_notice:
                continue
            given = "protex" if recipient == "linea_145" and "protex" in made else recipient
            at = _local(made[given]) if given in made else translate("detection", "después")
            shown.append(NoticeLater(str(number), self._name(given), at, done=given in made))
        return shown

    def _name(self, recipient: str) -> str:
        instances = self._session.question(f"{NOTICES}[1]/a_quien").choices
        return next((each.label for each in instances if each.name == recipient), recipient)

    # Meanwhile

    def _idle(self) -> str:
        """What to do where no notice is due: the form's own words for the level."""
        if self.next_notice:
            return ""
        level = self.in_force
        if level is not None and level >= 2:
            return translate("detection", "Todos los avisos de este nivel están hechos.")
        return self.act()

    def act(self) -> str:
        """What the protocol asks at the level in force, in the form's own words."""
        node = "sin_evaluar" if self.in_force is None else str(self.in_force)
        return self._session.question(f"/data/valoracion/hacer_{node}").label

    def _meanwhile(self) -> str:
        """What holds until somebody comes (protocol 4, phases 3 and 7; 7.1)."""
        level = self.in_force
        if level is None or level < 2:
            return ""
        said = [translate("detection", "no la devuelva al grupo ni la deje sola con el acompañante.")]
        if level == 4:
            said.insert(0, translate("detection", "primero la salud y la seguridad;"))
        if level >= 3:
            said.append(translate("detection", "Lugar seguro, nunca un calabozo."))
        if self._session.value("/data/hay_nnya") == "si":
            said.append(translate("detection", "Si es menor de 18, nunca con el adulto en duda."))
        return " ".join(said)


def _level(text: str) -> Level:
    return int(text) if text in {"0", "1", "2", "3", "4"} else None


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _clock(moment: datetime) -> str:
    return moment.astimezone().strftime("%H:%M")


def _local(text: str) -> str:
    """The hour of a dateTime of the form, in the post's time; empty where it has none."""
    try:
        return _clock(datetime.fromisoformat(text))
    except ValueError:
        return ""


def _minutes(start: datetime, now: datetime) -> str:
    minutes = max(0, int((now - start).total_seconds() // 60))
    if minutes < 60:
        return translate("detection", "%1 min").replace("%1", str(minutes))
    hours = translate("detection", "%1 h %2 min")
    return hours.replace("%1", str(minutes // 60)).replace("%2", str(minutes % 60))
