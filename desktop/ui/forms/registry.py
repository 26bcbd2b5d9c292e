"""Which editor answers which question: the first rule that fits, by control, type and appearance.

Another kind of question is one class and one rule:

    class StarsEditor(Editor): ...                                   # show_value, stops, and `answered` when chosen
    registry = REGISTRY.with_rule(Rule(StarsEditor, "range", appearance=frozenset({"rating"})))
    FormView(theme, session, registry=registry)
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop.forms.questions import Question
from desktop.ui.forms.editor import Editor
from desktop.ui.forms.editors.choices import ChooseManyEditor, ChooseOneEditor
from desktop.ui.forms.editors.clock_time import MomentEditor, TimeEditor
from desktop.ui.forms.editors.day import DayEditor, MonthEditor, YearEditor
from desktop.ui.forms.editors.likert import LikertEditor
from desktop.ui.forms.editors.line import AreaEditor, DigitsEditor, LineEditor, MaskedEditor
from desktop.ui.forms.editors.menu import MenuEditor, MenuManyEditor
from desktop.ui.forms.editors.note import NoteEditor, UnsupportedEditor
from desktop.ui.forms.editors.number import DecimalEditor, IntegerEditor
from desktop.ui.forms.editors.point import PointEditor
from desktop.ui.forms.editors.rank import RankEditor
from desktop.ui.forms.editors.scale import ScaleEditor
from desktop.ui.forms.editors.table import TableCheckEditor, TableHeadEditor, TableRowEditor
from desktop.ui.forms.editors.trigger import TriggerEditor
from desktop.ui.forms.editors.upload import UploadEditor


@dataclass(frozen=True)
class Rule:
    """An editor for a control; empty sets take any type or appearance, else one word in common is enough."""

    editor: type[Editor]
    control: str
    types: frozenset[str] = frozenset()
    appearance: frozenset[str] = frozenset()

    def fits(self, question: Question) -> bool:
        """Whether the rule is meant for the question."""
        return (
            question.control == self.control
            and (not self.types or question.type in self.types)
            and (not self.appearance or bool(self.appearance & question.appearance))
        )


class Registry:
    """The rules in order."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self.rules = rules
        self._found: dict[tuple[str, str, frozenset[str]], type[Editor]] = {}

    def with_rule(self, rule: Rule) -> Registry:
        """A registry in which the rule goes before all others."""
        return Registry((rule, *self.rules))

    def editor_for(self, question: Question) -> type[Editor]:
        """The editor of a question; text without an answer to give is a note."""
        if question.control == "input" and question.type in ("string", "") and question.readonly:
            return NoteEditor
        return self.likely(question)

    def likely(self, question: Question) -> type[Editor]:
        """The editor of a question, whether it may be answered or not."""
        kind = (question.control, question.type, question.appearance)
        if kind not in self._found:
            rules = (rule.editor for rule in self.rules if rule.fits(question))
            self._found[kind] = next(rules, UnsupportedEditor)
        return self._found[kind]


def _words(*words: str) -> frozenset[str]:
    return frozenset(words)


_LONG = _words("minimal", "autocomplete", "search")

REGISTRY = Registry(
    (
        Rule(YearEditor, "input", _words("date"), _words("year")),
        Rule(MonthEditor, "input", _words("date"), _words("month-year")),
        Rule(DayEditor, "input", _words("date")),
        Rule(TimeEditor, "input", _words("time")),
        Rule(MomentEditor, "input", _words("dateTime")),
        Rule(PointEditor, "input", _words("geopoint")),
        Rule(IntegerEditor, "input", _words("int")),
        Rule(DecimalEditor, "input", _words("decimal")),
        Rule(MaskedEditor, "input", appearance=_words("masked")),
        Rule(AreaEditor, "input", appearance=_words("multiline")),
        Rule(DigitsEditor, "input", _words("string", "barcode"), _words("numbers")),
        Rule(LineEditor, "input"),
        Rule(TableHeadEditor, "select1", appearance=_words("label")),
        Rule(TableHeadEditor, "select", appearance=_words("label")),
        Rule(TableRowEditor, "select1", appearance=_words("list-nolabel")),
        Rule(TableCheckEditor, "select", appearance=_words("list-nolabel")),
        Rule(LikertEditor, "select1", appearance=_words("likert")),
        Rule(MenuEditor, "select1", appearance=_LONG),
        Rule(MenuManyEditor, "select", appearance=_LONG),
        Rule(ChooseOneEditor, "select1"),
        Rule(ChooseManyEditor, "select"),
        Rule(RankEditor, "rank"),
        Rule(ScaleEditor, "range"),
        Rule(TriggerEditor, "trigger"),
        Rule(UploadEditor, "upload"),
    )
)
