"""What counts as seeing the same, and which differences are our choice."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from pyxform.xls2xform import convert

from desktop.forms.lines import answer
from desktop.forms.surroundings import Surroundings
from tests.forms.differential.generator import Generator, Made
from tests.forms.differential.oracle import JavaRosa, WebForms

Answer = dict[str, Any]
_MIDNIGHT = re.compile(r"(\d{4}-\d\d-\d\d)T00:00:00\.000Z")
_TIME = re.compile(r"(?:1970-01-01T)?(\d\d:\d\d:\d\d\.\d{3})(?:Z|\+00:00)")


class FixedClock:
    """A clock that stands still, in UTC as the evaluator's is."""

    def now(self) -> datetime:
        return datetime(2026, 12, 1, 12, 0, tzinfo=UTC)


class Choice(Exception):
    """The two sides differ here because we chose so; the rest of the form cannot be compared."""


@dataclass(frozen=True)
class Difference:
    """One thing seen differently: where, ours, theirs."""

    what: str
    ours: object
    theirs: object

    def __str__(self) -> str:
        return f"{self.what}: ours {self.ours!r}, theirs {self.theirs!r}"


def compile_made(made: Made) -> str:
    """The XForm of a generated form."""
    return str(convert(made.markdown.encode(), file_type=".md", validate=False).xform)


@dataclass(frozen=True)
class Filled:
    """A generated form filled in here."""

    form: str
    steps: list[dict[str, Any]]
    ours: Answer


def filled(seed: int) -> Filled:
    """Make the form of a seed and fill it in."""
    made = Generator(seed).make()
    form = compile_made(made)
    request = json.dumps({"form": form, "steps": made.steps}).encode()
    return Filled(form, made.steps, answer(request, Surroundings(clock=FixedClock())))


def differences(mine: Filled, javarosa: JavaRosa) -> list[Difference]:
    """What JavaRosa sees differently. Raises Choice where we part ways on purpose."""
    found, chosen = against_javarosa(mine, javarosa)
    if chosen:
        raise Choice(chosen)
    return found


def against_javarosa(mine: Filled, javarosa: JavaRosa) -> tuple[list[Difference], str]:
    """What JavaRosa sees differently, and the choice of ours that comes of, "" where it is none."""
    # The evaluator filters choices when somebody walks through the form, as a client does after each answer:
    # a step that names no node makes it walk.
    walked = [step for each in mine.steps for step in (each, {"set": ["/data/-", ""]})]
    ours, theirs = mine.ours, javarosa.ask({"form": mine.form, "steps": walked})
    if "error" in theirs or "error" in ours:
        return _only_one_fails(ours, theirs), ""
    found = compare(ours, theirs)
    if {"constraint", "required"} & set(theirs["steps"]):
        return found, "an answer that breaks a rule is kept and flagged"
    if shrunk(ours, theirs):
        return found, "instances beyond a smaller count are discarded"
    if any(cleared(difference, ours) for difference in found):
        return found, "an answer no longer offered is removed at once"
    return found, ""


def web_differences(mine: Filled, web_forms: WebForms) -> list[Difference]:
    """What Web Forms sees differently."""
    ours, theirs = mine.ours, web_forms.ask({"form": mine.form, "steps": mine.steps})
    if "error" in theirs or "error" in ours:
        return _only_one_fails(ours, theirs)
    return compare(ours, _as_javarosa(theirs, ours))


def _only_one_fails(ours: Answer, theirs: Answer) -> list[Difference]:
    same = ("error" in theirs) == ("error" in ours)
    return [] if same else [Difference("error", ours.get("error"), theirs.get("error"))]


def _as_javarosa(theirs: Answer, ours: Answer) -> Answer:
    """The answer of Web Forms in the shape of the other two: it tells of groups and of what is hidden, too."""
    leaves = {node["ref"] for node in ours["nodes"] if "value" in node}
    nodes = []
    for node in theirs["nodes"]:
        told = {**node, "valid": node.get("violation") != "constraint"}
        if node["ref"] not in leaves:
            told.pop("value", None)
        nodes.append(told)
    found = {**theirs, "nodes": nodes}
    for name in ("labels", "choices"):
        found[name] = {ref: words for ref, words in theirs[name].items() if ref in ours[name]}
    first = theirs["validate"] if isinstance(theirs["validate"], str) else theirs["validate"][0]
    found["validate"] = re.sub(r"\[(\d+)\]", lambda index: f"[{int(index[1]) - 1}]", first)
    return found


def shrunk(ours: Answer, theirs: Answer) -> bool:
    """Whether the evaluator kept instances of a repeat that its count no longer covers."""
    mine = {node["ref"] for node in ours["nodes"]}
    extra = [node["ref"] for node in theirs["nodes"] if node["ref"] not in mine and node["relevant"]]
    return any(re.search(r"\[(?:[2-9])\]$", ref) for ref in extra) and mine <= {
        n["ref"] for n in theirs["nodes"]
    }


def cleared(difference: Difference, ours: Answer) -> bool:
    """Whether a filtered question lost here what the evaluator takes away only when it is next shown."""
    kind, _, ref = difference.what.partition(" ")
    if kind != "value" or ref not in ours["choices"]:
        return False
    return set(str(difference.ours).split()) < set(str(difference.theirs).split())


def plain(value: object) -> object:
    """A value without what is only a way of writing it: 2.0 and 2, midnight dates, booleans as text (§4.3)."""
    if not isinstance(value, str):
        return value
    if match := _MIDNIGHT.fullmatch(value):
        return match[1]
    if match := _TIME.fullmatch(value):
        return match[1]
    if value in ("true", "false"):
        return 1.0 if value == "true" else 0.0
    try:
        return float(value)
    except ValueError:
        return value.strip(" ,")  # blanks joined: the evaluator does not join again when instances are made


def compare(ours: Answer, theirs: Answer) -> list[Difference]:
    """All differences between two answers to one request."""
    found = []
    mine, other = ({n["ref"]: n for n in side["nodes"]} for side in (ours, theirs))
    # Counted repeats inside what is hidden are made by one side at once, by the other when they come to light.
    shown = [ref for ref in mine if mine[ref]["relevant"] or ref in other]
    wanted = [ref for ref in other if other[ref]["relevant"] or ref in mine]
    if set(shown) != set(wanted):  # where a first inner instance goes, the evaluator decides otherwise
        found.append(
            Difference("nodes", [r for r in shown if r not in other], [r for r in wanted if r not in mine])
        )
    for ref in mine.keys() & other.keys():
        if ref.endswith("instanceID"):
            continue
        found += _node(ref, mine[ref], other[ref])
    for name in ("labels", "choices"):
        for ref in ours[name].keys() | theirs[name].keys():
            a, b = ours[name].get(ref), theirs[name].get(ref)
            if _words(a) != _words(b):
                found.append(Difference(f"{name} {ref}", a, b))
    if _place(ours["validate"], first=1) != _place(theirs["validate"], first=0):
        found.append(Difference("validate", ours["validate"], theirs["validate"]))
    return found


def _words(value: object) -> object:
    """Labels without the way a number or a date inside them is written."""
    if isinstance(value, str):
        return [plain(word) for word in value.strip().split(" ")]
    return value


def _place(text: str, *, first: int) -> str:
    """A violation's text with indexes counted from 1 and those of first instances left out."""
    return re.sub(r"\[(\d+)\]", lambda m: f"[{int(m[1]) + 1 - first}]", text).replace("[1]", "")


def _node(ref: str, mine: Answer, other: Answer) -> list[Difference]:
    if mine["relevant"] != other["relevant"]:
        return [Difference(f"relevant {ref}", mine["relevant"], other["relevant"])]
    if not mine["relevant"] or "value" not in mine or "value" not in other:
        return []  # what is hidden is never sent
    keys = ("value", "required", "readonly", "valid")
    return [
        Difference(f"{key} {ref}", mine[key], other[key])
        for key in keys
        if plain(mine[key]) != plain(other[key])
    ]
