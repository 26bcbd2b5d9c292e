"""What goes on: notices still to be made, drafts, and records that have not been received yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from desktop.incidents.drafts import DraftRow
from desktop.incidents.follow_up import FollowUp
from desktop.incidents.gist import Gist
from desktop.incidents.notices import URGENT, Owed
from desktop.incidents.records import RecordState
from desktop.ui.design.card import column, empty_layout, row
from desktop.ui.design.columns import Columns
from desktop.ui.design.empty import EmptyState
from desktop.ui.design.level import LevelBadge
from desktop.ui.design.state_badge import StateBadge
from desktop.ui.design.text import Text, rule
from desktop.ui.design.theme import Theme
from desktop.ui.form_page.kinds import title_of
from desktop.ui.home.click_row import ClickRow
from desktop.ui.home.facts import HomeFacts
from desktop.ui.log.words import moment_words, shows_level
from desktop.ui.statistics.tables import RECIPIENTS

translate = QCoreApplication.translate
BADGES = {
    RecordState.SAVED: "guardado",
    RecordState.ON_ITS_WAY: "en_camino",
    RecordState.RECEIVED: "recibido",
    RecordState.HELD: "apartado",
}


@dataclass(frozen=True)
class Ongoing:
    """One row: a draft has a `draft_id` and a `form_id`, a record an `instance_id`; nothing of a person is shown.

    `apart` tells a draft from others of its form. `due` is the day (30 or 90) of an incident that waits for a follow-up;
    `notice` says whom an incident or a draft of level 3 or 4 has to notify next. What was `discarded` can be brought back.
    """

    title: str
    what: str
    level: int | None
    state: str
    changed: datetime
    apart: str = ""
    draft_id: str = ""
    form_id: str = ""
    instance_id: str = ""
    due: int = 0
    shows_level: bool = False
    notice: str = ""
    discarded: bool = False

    @property
    def urgent(self) -> bool:
        """Whether it comes before everything else: somebody has to be told."""
        return bool(self.notice)


def ongoing(facts: HomeFacts) -> tuple[Ongoing, ...]:
    """Return the rows: first where somebody has to be told, sealed or not, the gravest and then the nearest on top.

    Then the other drafts, the last touched on top, the incidents that are due, what waits, what was discarded.
    """
    drafts = [_draft(draft, facts) for draft in facts.drafts]
    waits = {
        RecordState.HELD: translate("GoingOn", "Apartado: necesita a la supervisión"),
        RecordState.ON_ITS_WAY: translate("GoingOn", "Espera el recibo del registro"),
        RecordState.SAVED: translate("GoingOn", "Espera salir hacia el registro"),
    }
    if not facts.road.host:  # sealed and ready, but there is nowhere to go yet
        waits[RecordState.ON_ITS_WAY] = translate("GoingOn", "Espera que se conecte un registro")
    records = [
        Ongoing(
            record.number,
            waits[record.state],
            record.level,
            BADGES[_state(record.state, connected=bool(facts.road.host))],
            record.wall,
            instance_id=record.instance_id,
            shows_level=shows_level(record),
        )
        for record in facts.waiting
    ]
    urgent = [*map(_notice, facts.notices), *(draft for draft in drafts if draft.urgent)]
    urgent.sort(key=lambda one: (one.level or 0, one.changed), reverse=True)
    calm = [draft for draft in drafts if not draft.urgent]
    discarded = [_discarded(draft, facts) for draft in facts.discarded]
    return (*urgent, *calm, *map(_due, facts.follow_ups), *records, *discarded)


def _draft(draft: DraftRow, facts: HomeFacts) -> Ongoing:
    found = facts.gists.get(draft.id, Gist())
    level = found.level or None  # what shows no signs yet needs no badge
    following = RECIPIENTS.get(found.following, "") if level is not None and level >= URGENT else ""
    to = translate("statistics", following) if following else ""
    parts = [translate("GoingOn", "Falta avisar a: %1").replace("%1", to) if to else ""]
    parts.append(_age_words(draft, facts.now, late=draft.id in facts.late))
    return Ongoing(
        title_of(draft.form.id),
        ". ".join(filter(None, parts)),
        level,
        "borrador",
        draft.updated,
        apart=_apart(draft, facts),
        draft_id=draft.id,
        form_id=draft.form.id,
        shows_level=level is not None,
        notice=to,
    )


def _apart(draft: DraftRow, facts: HomeFacts) -> str:
    """Return where it was begun, what it hangs on, when it was begun and how much is marked."""
    found, number = facts.gists.get(draft.id, Gist()), facts.incidents.get(draft.id, "")
    parts = [found.place[:1].upper() + found.place[1:]]
    if number:
        parts.append(translate("GoingOn", "Hecho %1").replace("%1", number))
    begun = translate("GoingOn", "Se empezó %1")
    parts.append(begun.replace("%1", moment_words(draft.created, facts.now)))
    if found.marked == 1:
        parts.append(translate("GoingOn", "1 indicador"))
    elif found.marked:
        parts.append(translate("GoingOn", "%1 indicadores").replace("%1", str(found.marked)))
    return " · ".join(filter(None, parts))


def _discarded(draft: DraftRow, facts: HomeFacts) -> Ongoing:
    return Ongoing(
        title_of(draft.form.id),
        translate("GoingOn", "Se borra al bloquear. Hasta entonces se puede recuperar"),
        None,
        "reemplazado",
        draft.updated,
        apart=_apart(draft, facts),
        draft_id=draft.id,
        form_id=draft.form.id,
        discarded=True,
    )


def _notice(one: Owed) -> Ongoing:
    to = translate("statistics", RECIPIENTS[one.following])
    what = translate("GoingOn", "Falta avisar a: %1. Avisos hechos: %2 de %3")
    return Ongoing(
        translate("GoingOn", "Hecho %1").replace("%1", one.number),
        what.replace("%2", str(one.made)).replace("%3", str(one.needed)).replace("%1", to),
        one.level,
        "ojo",
        one.since,
        instance_id=one.instance_id,
        shows_level=True,
        notice=to,
    )


def _due(one: FollowUp) -> Ongoing:
    what = translate("GoingOn", "Pasaron %1 días: vea cómo sigue y agregue un seguimiento, o ciérrelo")
    return Ongoing(
        translate("GoingOn", "Hecho %1").replace("%1", one.number),
        what.replace("%1", str(one.days)),
        None,
        "ojo",
        one.last,
        instance_id=one.instance_id,
        due=one.days,
    )


def _age_words(draft: DraftRow, now: datetime, *, late: bool) -> str:
    """Return what lacks, and since when where that is long; `late` says that it needs a supervisor's reason now."""
    if late:
        return translate("GoingOn", "Más de 30 días abierto: séllelo, o la supervisión dice por qué sigue")
    if draft.needs_reason(now):
        return translate("GoingOn", "Falta sellar: más de 30 días abierto, con motivo anotado")
    if draft.reminder_due(now):
        return translate("GoingOn", "Falta sellar: más de tres días abierto")
    return translate("GoingOn", "Falta sellar")


def _state(state: RecordState, *, connected: bool) -> RecordState:
    """Without a registry nothing is on its way: it is kept here."""
    return RecordState.SAVED if state is RecordState.ON_ITS_WAY and not connected else state


class GoingOn(QFrame):
    """A short list; a row opens with a click or Enter."""

    chosen = Signal(object)  # Ongoing

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("card")
        self._box = column(gap=0, margins=(1, 1, 1, 1), parent=self)
        self._lines: list[tuple[Ongoing, _Row]] = []
        self.setAccessibleName(self.tr("Para seguir"))

    def show_rows(self, rows: Sequence[Ongoing], now: datetime) -> None:
        """Show the rows, or that there is nothing to go on with."""
        focused = self.window().focusWidget()
        held = next((one for one, line in self._lines if line is focused), None)
        empty_layout(self._box)
        self._lines = []
        if not rows:
            self._box.addWidget(
                EmptyState(
                    self._theme,
                    "check-check",
                    self.tr("Nada pendiente"),
                    self.tr("Los borradores y lo que espera un recibo aparecen acá."),
                )
            )
        for number, one in enumerate(rows):
            if number:
                self._box.addWidget(rule())
            line = _Row(self._theme, one, now)
            line.opened.connect(partial(self.chosen.emit, one))
            self._box.addWidget(line)
            self._lines.append((one, line))
            if held is not None and _same(one, held):  # the focus stays with what it was on
                line.show()  # what is not seen takes no focus
                line.setFocus(Qt.FocusReason.OtherFocusReason)


def _same(one: Ongoing, other: Ongoing) -> bool:
    if one.draft_id or other.draft_id:
        return one.draft_id == other.draft_id
    return (one.instance_id, bool(one.notice)) == (other.instance_id, bool(other.notice))


class _Row(ClickRow):
    def __init__(self, theme: Theme, one: Ongoing, now: datetime) -> None:
        super().__init__()
        words, states = QWidget(), QWidget()
        told = column(gap=0, parent=words)
        told.addWidget(Text(theme, one.title, "number-strong", wrap=not one.instance_id))
        said = " · ".join(filter(None, (one.apart, one.what)))
        told.addWidget(Text(theme, said, "caption", "text-2", wrap=True))
        line = row(gap=14, parent=states)
        if one.shows_level:
            line.addWidget(LevelBadge(theme, one.level))
        line.addWidget(StateBadge(theme, one.state, _state_words(one)))
        line.addWidget(Text(theme, moment_words(one.changed, now), "number", "text-2"))
        columns = Columns(gap=14)  # the states go under the words where there is no room
        columns.add(words)
        columns.add(states, width=1)
        column(gap=0, margins=(14, 8, 14, 8), parent=self).addWidget(columns)
        self.setAccessibleName(", ".join(filter(None, (one.title, one.apart, one.what))))


def _state_words(one: Ongoing) -> str:
    """Return what the badge says instead of the state's own word; "" where that one says it."""
    if one.due:
        return translate("GoingOn", "Seguimiento")
    if one.discarded:
        return translate("GoingOn", "Descartado")
    return translate("GoingOn", "Avisar") if one.notice and not one.draft_id else ""
