"""What the level panel shows, as the page that fills it tells it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.ui.design.level import Level
from desktop.ui.design.text import Strong


@dataclass(frozen=True)
class Reason:
    """One reason of a level: the indicator's code (or empty) and words."""

    code: str
    words: str


@dataclass(frozen=True)
class NoticeNow:
    """The notice due now: whom, which of how many, the phone (— where none is loaded) and what is known of it."""

    who: str
    count: str = ""
    phone: str = "—"
    phone_note: str = ""
    button: str = ""  # in place of *Registrar este aviso*


@dataclass(frozen=True)
class NoticeLater:
    """A notice before or after the one due now: its number, whom, and when (a time, or *después*)."""

    number: str
    who: str
    when: str
    done: bool = False


@dataclass(frozen=True)
class LevelFacts:
    """All that the panel shows; words in the language in force, times as local `HH:MM`.

    `decided` is the officer's own decision where there is one: it is what counts, beside the suggestion.
    """

    level: Level = None
    since: str = ""
    why_not: str = ""  # what is missing while the level is *sin evaluar*
    decided: Level = None
    decided_note: str = ""
    time: Sequence[str | Strong] = ()
    reasons: Sequence[Reason] = ()
    more: Sequence[str | Strong] = ()
    now: NoticeNow | None = None
    idle: str = ""  # said in place of a notice: "Todavía sin señales. Marque lo que vio."
    meanwhile: str = ""
    notices: Sequence[NoticeLater] = ()
