"""Which answers are free text that may name a person, and what to say of one that seems to (design §8)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.incidents.detector import Span, find
from desktop.ui.detector.hint import quoted, words_of
from desktop.vault.posts import list_other_posts, list_posts

if TYPE_CHECKING:
    from desktop.forms.questions import Question
    from desktop.forms.session import Session

translate = QCoreApplication.translate
_NOT_FREE = frozenset({"numbers", "masked"})
_OF_NUMBERS = (
    "numero",
    "tramite",
    "causa",
    "patente",
    "dominio",
)  # a case or a plate is no person's document


@dataclass(frozen=True)
class Personal:
    """An answer in which something looks like a person's data."""

    ref: str
    label: str
    text: str = field(repr=False)
    spans: tuple[Span, ...] = field(repr=False)

    @property
    def words(self) -> str:
        """What was found, quoted."""
        said = translate("detector", "Parece %1: %2.")
        said = said.replace("%1", words_of([span.finding for span in self.spans]))
        return said.replace("%2", quoted(self.text, self.spans))


@cache
def known_places() -> tuple[str, ...]:
    """The names of crossings and their localities, which are none of a person."""
    posts = (*list_posts(), *list_other_posts())
    return tuple(sorted({name for post in posts for name in (post.name, post.locality) if name}))


def is_free_text(question: Question) -> bool:
    """Tell whether a person writes freely there, in words that stay readable at the post."""
    return (
        question.control == "input"
        and question.type in ("string", "")
        and not question.readonly
        and not question.sealed
        and not question.appearance & _NOT_FREE
        and not question.name.startswith(_OF_NUMBERS)
    )


def personal(question: Question) -> Personal | None:
    """Return what a free text seems to tell of a person; None where it tells nothing."""
    if not question.value or not is_free_text(question):
        return None
    spans = find(question.value, known_places())
    return Personal(question.ref, question.label, question.value, spans) if spans else None


def warning(question: Question) -> str:
    """Return the words to stand beside a free text, "" where there is nothing to say."""
    found = personal(question)
    if found is None:
        return ""
    advice = translate("detector", "Escriba la función o «persona 1», o llévelo al sobre sellado.")
    return f"{found.words} {advice}"


def in_form(session: Session) -> tuple[Personal, ...]:
    """Return every relevant free text that seems to tell of a person, in the order of the form."""
    return tuple(_found(question for question in session.questions() if question.relevant))


def last_question(found: Iterable[Personal]) -> str:
    """Return what to add to the question before sealing, one sentence for each answer; "" where nothing was found."""
    return " ".join(f"{one.label}: {one.words}" for one in found)


def _found(questions: Iterable[Question]) -> Iterator[Personal]:
    for question in questions:
        if (one := personal(question)) is not None:
            yield one
