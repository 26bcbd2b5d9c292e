"""The sections of a form: its outermost groups and repeats, how far each is, and where it begins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.forms.questions import Group, Item, Question, Repeat
from desktop.forms.session import Session
from desktop.ui.design.phases import Phase

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Section:
    """A group or repeat of the body, or questions between them (then without a title)."""

    title: str
    refs: tuple[str, ...]  # its relevant questions that take an answer
    answered: int
    lacking: int
    first: str = ""  # the words of its first question

    @property
    def start(self) -> str:
        """The question to go to: the first."""
        return self.refs[0] if self.refs else ""


def sections_of(session: Session) -> tuple[Section, ...]:
    """The sections that have something to answer now, in the order of the body."""
    found, loose = list[Section](), list[Question]()
    for title, items in _parts(session.outline()):
        asked = [each for each in _questions(items) if _takes_answer(each)]
        if not title:
            loose += asked
            continue
        if not asked:  # a group that only tells something does not part what is asked before and after it
            continue
        if loose:
            found.append(_section("", loose))
            loose = []
        found.append(_section(title, asked))
    if loose:
        found.append(_section("", loose))
    return tuple(found)


def _parts(outline: Iterable[Item]) -> Iterator[tuple[str, tuple[Item, ...]]]:
    for item in outline:
        if not item.relevant:
            continue
        match item:
            case Group():
                yield item.label, item.items
            case Repeat():
                inside = tuple(each for instance in item.instances for each in instance.items)
                yield item.label, inside
            case Question():
                yield "", (item,)


def _questions(items: Iterable[Item]) -> Iterator[Question]:
    for item in items:
        if not item.relevant:
            continue
        match item:
            case Question():
                yield item
            case Group():
                yield from _questions(item.items)
            case Repeat():
                for instance in item.instances:
                    yield from _questions(instance.items)


def _takes_answer(question: Question) -> bool:
    return bool(question.control) and not question.readonly


def _section(title: str, asked: list[Question]) -> Section:
    return Section(
        title,
        tuple(each.ref for each in asked),
        sum(bool(each.value) for each in asked),
        sum(each.problem is not None for each in asked),
        asked[0].label,
    )


def as_phases(sections: Iterable[Section], at: str) -> tuple[Phase, ...]:
    """The sections as the stepper shows them; `at` is the question the officer is at."""
    return tuple(_phase(number, section, at) for number, section in enumerate(sections, 1))


def _phase(number: int, section: Section, at: str) -> Phase:
    now, done = at in section.refs, not section.lacking and section.answered > 0
    if section.lacking == 1:
        note = translate("sections", "falta 1")
    elif section.lacking:
        note = translate("sections", "faltan %1").replace("%1", str(section.lacking))
    else:
        note = translate("sections", "lista") if done else translate("sections", "optativa")
    beginning = translate("sections", "Para empezar")
    title = section.title or (beginning if number == 1 else section.first)
    return Phase(str(number), title, note, "now" if now else "done" if done else "pending")
