"""Answers of choice questions: selected(), their places and labels."""

from __future__ import annotations

from desktop.forms.xpath.context import Context
from desktop.forms.xpath.functions.table import BOOLEAN, NUMBER, TEXT, Table
from desktop.forms.xpath.references import generic_path, resolve_text

TABLE = Table()


@TABLE.add("selected", BOOLEAN, TEXT, TEXT)
def selected(chosen: str, name: str) -> bool:
    """Whether `name` is among the space separated names; a blank name is chosen where nothing is."""
    wanted = name.strip()
    return wanted in chosen.split() if wanted else not chosen.strip()


@TABLE.add("selected-at", TEXT, TEXT, NUMBER)
def selected_at(chosen: str, place: float) -> str:
    """The name at a 0-based place, or nothing."""
    names = chosen.split()
    return names[int(place)] if 0 <= place < len(names) else ""


@TABLE.add("count-selected", NUMBER, TEXT)
def count_selected(chosen: str) -> float:
    return float(len(chosen.split()))


@TABLE.add("jr:choice-name", TEXT, TEXT, TEXT, in_context=True)
def choice_name(context: Context, value: str, ref: str) -> str:
    """The label of the choice named `value` in the question that `ref` points to."""
    path = resolve_text(ref, generic_path(context.current))
    return context.environment.choice_label(value, path)
