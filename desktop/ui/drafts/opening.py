"""From a draft to a session, in the language of the window."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from desktop.desk import Work
from desktop.errors import AnswerRefused, FormError
from desktop.forms.session import Session
from desktop.forms.surroundings import Surroundings
from desktop.ui.drafts.keeper import AUDIT
from desktop.ui.form_page.kinds import DETECTION
from desktop.ui.services import Services

HECHO, CORRECTS = "/data/hecho", "/data/corrige"


def page_of(form_id: str) -> str:
    """Return the id of the page that opens the drafts of a form."""
    return "deteccion" if form_id == DETECTION else "formulario"


def open_session(services: Services, work: Work) -> Session:
    """Begin or go on with a draft. Raises FormError where its answers do not belong to the form."""
    lines = work.cursor.get(AUDIT)
    return Session(
        work.form,
        Surroundings(services.clock, services.ids, {"username": services.desk.officer.label}),
        instance=work.xml,
        language=services.preferences.current.form_language,
        sealed=work.sealed,
        audit=str(lines).encode() if lines else None,
    )


def link(session: Session, hecho: str, corrects: str) -> None:
    """Tie a new draft to the incident it follows up, and to the record it corrects. Raises FormError."""
    if hecho:
        session.set(HECHO, hecho)
    if corrects:
        session.set(CORRECTS, corrects)


def prefill(session: Session, answers: Mapping[str, str]) -> tuple[str, ...]:
    """Give answers by leaf name before anybody sees the form; return the names that could not be given.

    Sealed questions take none, nor does a question inside a repeat; the officer goes over everything.
    """
    refused = []
    for name, value in answers.items():
        ref = _leaf(session, name)
        try:
            if not ref:
                raise FormError("no such question")
            session.set(ref, _chosen(session, ref, value))
        except (AnswerRefused, FormError):
            refused.append(name)
    return tuple(refused)


def _chosen(session: Session, ref: str, value: str) -> str:
    """The name of a choice that was given by its words, such as a province."""
    choices = session.question(ref).choices
    if not choices or any(choice.name == value for choice in choices):
        return value
    return next((choice.name for choice in choices if choice.label == value), value)


def _leaf(session: Session, name: str) -> str:
    """The question of that name; empty where there is none to fill in from outside."""
    found = (asked for asked in session.questions() if asked.name == name and "[" not in asked.ref)
    return next((asked.ref for asked in found if not asked.sealed), "")


def began(session: Session) -> datetime | None:
    """When the detection was begun, as the form has it."""
    try:
        return datetime.fromisoformat(session.value("/data/inicio"))
    except ValueError:
        return None
