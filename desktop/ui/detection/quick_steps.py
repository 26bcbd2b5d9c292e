"""The four steps of the quick check at the booth: which indicators of the form each offers, by digit.

A selection of the protocol's section 5 that can be seen or asked in a minute; everything else stays one key away
in the whole form, whose draft this is.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.forms.questions import Changes
from desktop.forms.session import Session

translate = QCoreApplication.translate

CHILD = "/data/es_nnya"
NONE = "0"


@dataclass(frozen=True)
class Step:
    """A step: indicator codes in the order of their digits, after the answers of `single` where it has one.

    `reviewed` is the answer that says *looked at, nothing of this*; `spoken` are questions of the bank to ask.
    """

    codes: tuple[str, ...]
    reviewed: str = ""
    single: str = ""
    spoken: tuple[str, ...] = ()


@dataclass(frozen=True)
class Offer:
    """One option on the screen: its digit, its words, and the answer it stands for."""

    digit: str
    words: str
    ref: str
    name: str
    on: bool


SEEN = Step(("OB-03", "OB-02", "OB-05", "OB-07", "OB-08", "OB-21"), reviewed="/data/revisado_ob")
PAPERS = Step(("DO-01", "DO-05", "DO-02", "DO-04", "DO-10", "DO-15"), reviewed="/data/revisado_do")
UNDER_18 = Step(("NN-01", "NN-02", "NN-10"), single=CHILD)
ASKED = Step(("TR-11", "OB-22", "OB-16", "TT-02"), spoken=("P08", "P10"))
ASKED_A_CHILD = Step(("NN-06", "NN-08"), spoken=("P51", "P02"))  # only language and needs (protocol 6.3)
COUNT = 4


def step_at(session: Session, number: int) -> Step:
    """The step at a number, 0 to 3; the last one asks a child less."""
    if number == COUNT - 1:
        return ASKED_A_CHILD if session.value(CHILD) in ("si", "presume") else ASKED
    return (SEEN, PAPERS, UNDER_18)[number]


def title_of(number: int) -> str:
    """What a step is called in the row of steps."""
    return (
        translate("quick", "Lo que vio"),
        translate("quick", "Documentos"),
        translate("quick", "Menores de 18"),
        translate("quick", "Dos preguntas"),
    )[number]


def question_of(session: Session, number: int) -> str:
    """What a step asks."""
    if number == COUNT - 2:
        return session.question(CHILD).label
    return (
        translate("quick", "¿Qué se ve?"),
        translate("quick", "¿Qué pasa con los documentos?"),
        "",
        translate("quick", "Pregunte y marque lo que corresponda"),
    )[number]


def offers(session: Session, step: Step) -> tuple[Offer, ...]:
    """The options of a step, with the words of the form and whether each is marked."""
    found: list[tuple[str, str, str]] = []
    if step.single:
        found += [
            (choice.label, step.single, choice.name) for choice in session.question(step.single).choices
        ]
    if not step.single or session.value(step.single) in ("si", "presume"):
        found += [_indicator(session, code) for code in step.codes]
    return tuple(
        Offer(str(digit), words, ref, name, name in session.value(ref).split())
        for digit, (words, ref, name) in enumerate(found, 1)
    )


def _indicator(session: Session, code: str) -> tuple[str, str, str]:
    ref, name = f"/data/{code[:2].lower()}", code.lower().replace("-", "_")
    label = next(choice.label for choice in session.question(ref).choices if choice.name == name)
    return label, ref, name


def is_none(session: Session, step: Step) -> bool:
    """Whether the officer said that nothing of this was there."""
    if step.single:
        return session.value(step.single) == "no"
    return bool(step.reviewed) and session.value(step.reviewed) == "si"


def toggle(session: Session, step: Step, offer: Offer) -> Changes:
    """Mark or unmark an option; what is marked was not *nothing of this*."""
    if offer.ref == step.single:
        return session.set(offer.ref, "" if offer.on else offer.name)
    names = [name for name in session.value(offer.ref).split() if name != offer.name]
    if not offer.on:
        names.append(offer.name)
    changes = session.set(offer.ref, " ".join(names))
    if step.reviewed and not offer.on and session.value(step.reviewed):
        changes |= session.set(step.reviewed, "")
    return changes


def nothing(session: Session, step: Step) -> Changes:
    """Say that nothing of this was there: the options of the step are unmarked."""
    changes = Changes()
    for offer in offers(session, step):
        if offer.on and offer.ref != step.single:
            changes |= toggle(session, step, offer)
    if step.single:
        changes |= session.set(step.single, "no")
    if step.reviewed:
        changes |= session.set(step.reviewed, "si")
    return changes
