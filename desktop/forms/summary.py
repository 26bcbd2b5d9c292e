"""Reading a filled-in form back: what was asked and what was answered, in the words of the form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from desktop.forms.questions import Group, Item, Question, Repeat
from desktop.forms.session import Session

_LISTS = {"select", "select1", "rank"}


@dataclass(frozen=True)
class Line:
    """One answered question: `section` is the group's label, `answer` what a person reads (choices by label)."""

    ref: str
    section: str
    label: str
    answer: str = field(repr=False)
    codes: tuple[str, ...] = ()
    indexed: bool = True


def summary(session: Session) -> tuple[Line, ...]:
    """Return the relevant answered questions in the order of the body; sealed answers are never among them."""
    return tuple(_lines(session.outline(), ""))


def search_text(session: Session) -> str:
    """Return what full text should find a record by: its title, labels of choices, codes and free text.

    Questions with `vigia:index="no"` stay out.
    """
    lines = [line for line in summary(session) if line.indexed]
    words = [session.form.title, *(line.answer for line in lines)]
    codes = [code.replace("_", "-").upper() for line in lines for code in line.codes]
    return "\n".join((*words, *codes))


def _lines(items: Iterable[Item], section: str) -> Iterator[Line]:
    for item in items:
        if not item.relevant:
            continue
        match item:
            case Question():
                if item.value and not item.sealed and item.control:
                    yield _line(item, section)
            case Group():
                yield from _lines(item.items, item.label or section)
            case Repeat():
                for instance in item.instances:
                    numbered = f"{item.label} {instance.index}" if item.label else section
                    if instance.relevant:
                        yield from _lines(instance.items, numbered)


def _line(question: Question, section: str) -> Line:
    codes: tuple[str, ...] = ()
    answer = question.value
    if question.control in _LISTS:
        codes = tuple(question.value.split())
        labels = {choice.name: choice.label for choice in question.choices}
        answer = "\n".join(labels.get(code) or code for code in codes)
    indexed = question.attributes.get("index") != "no"
    return Line(question.ref, section, question.label, answer, codes, indexed)
