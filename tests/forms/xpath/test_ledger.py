"""The ledger of (expression, context, JavaRosa, Web Forms, ours, why) holds.

The references' answers were measured: JavaRosa 1.20 of ODK Validate, Web Forms 0.22 (null: not asked), in
Central European time. Where ours differs from one of them, `why` says so.
"""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from desktop.errors import XPathError
from desktop.forms.tree import Node
from desktop.forms.xpath import Context, PlainEnvironment, compile_expression, to_answer

ROWS = json.loads((Path(__file__).parents[1] / "ledger.json").read_text())
MEASURED = Path(__file__).parents[4] / "shared" / "peer" / "semantics-ledger.json"


class Brussels(dt.tzinfo):
    """Central European time, with the summer times of the years that the ledger touches."""

    def _summer(self, moment: dt.datetime) -> bool:
        start = dt.datetime(moment.year, 3, 31, 2)
        end = dt.datetime(moment.year, 10, 31, 3)
        start -= dt.timedelta(days=(start.weekday() + 1) % 7)
        end -= dt.timedelta(days=(end.weekday() + 1) % 7)
        return start <= moment.replace(tzinfo=None) < end

    def utcoffset(self, moment: dt.datetime | None) -> dt.timedelta:
        return dt.timedelta(hours=2 if moment is not None and self._summer(moment) else 1)

    def dst(self, moment: dt.datetime | None) -> dt.timedelta:
        return self.utcoffset(moment) - dt.timedelta(hours=1)

    def tzname(self, moment: dt.datetime | None) -> str:
        return "CEST" if self.dst(moment) else "CET"


NOW = dt.datetime(2026, 11, 21, 17, 45, tzinfo=dt.UTC)
ANSWERS = {
    "i": "7",
    "ie": "",
    "d": "2.5",
    "dt": "2024-03-30",
    "dte": "",
    "ts": "2024-03-31T12:00:00.000+02:00",
    "tm": "18:00:00.000+02:00",
    "s": "text",
    "se": "",
    "sm": "a b c",
    "b": "true",
    "neg": "-3",
    "nr": "hidden",
    "ch": "u2",
    "result": "",
}


def tree(name: str, content: dict[str, str]) -> Node:
    """An element with one leaf for each entry."""
    node = Node(name)
    for child, text in content.items():
        node.append(Node(child, text=text))
    return node


def form() -> tuple[Node, PlainEnvironment]:
    """The data and its environment."""
    data = tree("data", ANSWERS)
    data.children.named("nr")[0].relevant = False
    for number in ("1", "2", "3"):
        data.append(tree("rep", {"a": number, "e": ""}))
    list_ = Node("root")
    list_.append(tree("item", {"name": "u1", "label": "One"}))
    list_.append(tree("item", {"name": "u2", "label": "Two"}))
    environment = PlainEnvironment(
        NOW,
        Brussels(),
        instances={"c": list_},
        labels={("/data/ch", "u1"): "One", ("/data/ch", "u2"): "Two"},
        repeats=frozenset({"/data/rep"}),
    )
    return data, environment


def node_at(data: Node, path: str) -> Node:
    """The node at a path with optional indexes, as /data/rep[2]/e."""
    node = data
    for step in path.split("/")[2:]:
        name, _, index = step.rstrip("]").partition("[")
        node = node.children.named(name)[int(index or 1) - 1]
    return node


def answer(expression: str, context: str) -> str:
    """What a calculation of the expression in the node at `context` would store."""
    data, environment = form()
    place = Context(node_at(data, context), root=data, environment=environment)
    return to_answer(compile_expression(expression).evaluate(place))


@pytest.mark.parametrize(("expression", "context", "ours"), [(row[0], row[1], row[4]) for row in ROWS])
def test_our_answer_is_the_one_in_the_ledger(expression, context, ours):
    if not ours.startswith("ERROR"):
        assert answer(expression, context) == ours
        return
    with pytest.raises(XPathError) as refused:
        answer(expression, context)
    assert f"ERROR {refused.value}" == ours


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_each_difference_has_its_reason(row):
    _, _, javarosa, web_forms, ours, why = row
    differs = ours != javarosa or ours != (ours if web_forms is None else web_forms)
    assert why or not differs


def test_every_measured_probe_is_in_the_ledger():
    if not MEASURED.exists():
        pytest.skip("the measured ledger is not here (../shared/peer/semantics-ledger.json)")
    ledger = {(row[0], row[2], row[3]) for row in ROWS}
    assert {tuple(row) for row in json.loads(MEASURED.read_text())} <= ledger
