"""A correction beside what it corrects: two columns, what changed marked with a word and a sign, not by colour."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.desk import Desk
from desktop.errors import ContentError, FormError
from desktop.forms.summary import Line
from desktop.incidents.records import Record
from desktop.incidents.statement import Kind
from desktop.ui.design.card import Scroll, column
from desktop.ui.design.dialog import Dialog
from desktop.ui.design.text import Text, rule
from desktop.ui.design.theme import Theme
from desktop.ui.log import words
from desktop.ui.log.answers import shown_answer

translate = QCoreApplication.translate
_RECTIFICATION = "rectificacion"


@dataclass(frozen=True)
class Pair:
    """One question with the answer before and after; "" where there is none."""

    label: str
    before: str = field(repr=False)
    after: str = field(repr=False)

    @property
    def changed(self) -> bool:
        return self.before != self.after


@dataclass(frozen=True)
class Compared:
    """Two records and their answers beside each other; `reason` is why the second was written."""

    first: Record
    second: Record
    pairs: tuple[Pair, ...] = field(repr=False)
    reason: str = field(default="", repr=False)

    @property
    def changes(self) -> int:
        return sum(pair.changed for pair in self.pairs)


def compare(desk: Desk, instance_id: str, language: str) -> Compared | None:
    """Return a correction beside what it corrects, from either of them; None where there is no such pair to read."""
    record = desk.log.record(instance_id)
    if record is None:
        return None
    second = record if record.corrects else desk.log.record(record.corrected_by or "")
    first = desk.log.record(second.corrects or "") if second else None
    if first is None or second is None:
        return None
    try:
        before = desk.read_back(first.instance_id, language)
        after = desk.read_back(second.instance_id, language)
    except (ContentError, FormError):
        return None
    reason = next((line.answer for line in after if line.ref == "/data/motivo"), "")
    return Compared(first, second, pair_up(first, second, before, after), reason)


def pair_up(first: Record, second: Record, before: Sequence[Line], after: Sequence[Line]) -> tuple[Pair, ...]:
    """Put answers beside each other: of the same form question by question, of a rectification what it says anew."""
    if second.form_id == _RECTIFICATION and first.form_id != _RECTIFICATION:
        return _rectified(second, before, after)
    by_ref = {line.ref: line for line in after}
    pairs = [_pair(line, by_ref.pop(line.ref, None)) for line in before]
    return tuple(pairs + [Pair(line.label, "", shown_answer(line)) for line in by_ref.values()])


def _pair(line: Line, other: Line | None) -> Pair:
    return Pair(line.label or line.ref, shown_answer(line), shown_answer(other) if other else "")


def _rectified(second: Record, before: Sequence[Line], after: Sequence[Line]) -> tuple[Pair, ...]:
    """A rectification quotes what it changes; everything else stays as the first record says it."""
    said = {line.ref: line for line in after}
    pairs = []
    if "/data/debe_decir" in said:
        part = said.get("/data/que_parte")
        label = shown_answer(part).replace("\n", ", ") if part else translate("log", "Lo que se rectifica")
        if second.kind is Kind.WITHDRAWAL:
            label = translate("log", "Retiro")
        old = shown_answer(said["/data/decia"]) if "/data/decia" in said else ""
        pairs.append(Pair(label, old, shown_answer(said["/data/debe_decir"])))
    again = "/data/nivel_decidido"
    for line in before:
        other = said.get(again) if line.ref == again else None
        same = shown_answer(line)
        pairs.append(Pair(line.label or line.ref, same, shown_answer(other) if other else same))
    return tuple(pairs)


class CompareDialog(Dialog):
    """Shows a comparison; its verb goes to the record that is not in front."""

    def __init__(self, theme: Theme, parent: QWidget, compared: Compared, verb: str) -> None:
        first, second = compared.first, compared.second
        withdrawn = second.kind is Kind.WITHDRAWAL
        title = self.tr("Asiento retirado") if withdrawn else self.tr("Qué rectifica")
        text = self.tr("El asiento %1 se conserva como fue sellado; %2 está a su lado.")
        super().__init__(
            theme,
            parent,
            title,
            text.replace("%1", first.number).replace("%2", second.number),
            verb,
            keep=self.tr("Cerrar"),
        )
        if compared.reason:
            reason = self.tr("Motivo: %1").replace("%1", compared.reason)
            self.add(Text(theme, reason, "body", wrap=True))
        changed = self.tr("Cambia una respuesta.")
        if compared.changes != 1:
            changed = self.tr("Cambian %1 respuestas.").replace("%1", str(compared.changes))
        self.add(Text(theme, changed, "strong"))
        scroll = Scroll(self._table(theme, compared), fill="surface")
        scroll.setMinimumHeight(theme.px(300))
        scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.add(scroll)

    def _table(self, theme: Theme, compared: Compared) -> QWidget:
        table = QWidget()
        table.setObjectName("surface")
        table.setAccessibleName(self.tr("Antes y después"))
        outer = column(gap=0, parent=table)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(2, 3)
        grid.setColumnStretch(3, 3)
        heads = (
            self.tr("Pregunta"),
            self.tr("¿Cambió?"),
            self._head(compared.first),
            self._head(compared.second),
        )
        for place, head in enumerate(heads):
            grid.addWidget(Text(theme, head, "caption-strong", "text-2", wrap=True), 0, place)
        ordered = sorted(compared.pairs, key=lambda pair: not pair.changed)
        for number, pair in enumerate(ordered, 1):
            grid.addWidget(rule(), 2 * number - 1, 0, 1, 4)
            self._row(theme, grid, 2 * number, pair)
        outer.addLayout(grid)
        outer.addStretch(1)
        return table

    def _head(self, record: Record) -> str:
        return f"{record.number} · {words.local(record.wall):%d/%m/%Y %H:%M}"

    def _row(self, theme: Theme, grid: QGridLayout, at: int, pair: Pair) -> None:
        nothing = self.tr("sin respuesta")
        mark = self.tr("≠ cambia") if pair.changed else self.tr("= igual")
        style = "strong" if pair.changed else "body"
        cells = (
            Text(theme, pair.label, "caption", "text-2", wrap=True),
            Text(
                theme,
                mark,
                "caption-strong" if pair.changed else "caption",
                "text" if pair.changed else "text-2",
            ),
            Text(theme, pair.before or nothing, "body", wrap=True),
            Text(theme, pair.after or nothing, style, wrap=True),
        )
        for place, cell in enumerate(cells):
            grid.addWidget(cell, at, place, Qt.AlignmentFlag.AlignTop)
        cells[0].setAccessibleDescription(mark)

    def _fit(self, theme: Theme) -> None:
        """Two columns of answers need more room than a question."""
        behind = self.parentWidget()
        most = behind.window().width() - 48 if behind is not None else 10_000
        self.setFixedWidth(min(theme.px(940), most))
