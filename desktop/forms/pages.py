"""A form page by page: a `field-list` group is one page, every other question has its own."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.forms.questions import Group, Item, Question, Repeat

FIELD_LIST = "field-list"
Page = tuple[Item, ...]


def pages(outline: tuple[Item, ...]) -> tuple[Page, ...]:
    """The pages of an outline, hidden items left out; a repeat that can grow ends with a page of its own."""
    return tuple(_pages(outline))


def _pages(items: tuple[Item, ...]) -> Iterator[Page]:
    for item in items:
        if not item.relevant:
            continue
        match item:
            case Question():
                yield (item,)
            case Group(appearance=appearance) if FIELD_LIST in appearance:
                if _has_question(item.items):
                    yield (item,)
            case Group():
                yield from _pages(item.items)
            case Repeat():
                yield from _of_repeat(item)


def _of_repeat(repeat: Repeat) -> Iterator[Page]:
    for instance in repeat.instances:
        if instance.relevant:
            if FIELD_LIST in repeat.appearance:
                yield instance.items
            else:
                yield from _pages(instance.items)
    if repeat.can_add:
        yield (repeat,)


def _has_question(items: tuple[Item, ...]) -> bool:
    return any(
        item.relevant and (isinstance(item, Question | Repeat) or _has_question(item.items)) for item in items
    )
