"""From a draft to a session, in the language of the window."""

from __future__ import annotations

from datetime import datetime

from desktop.desk import Work
from desktop.forms.session import Session
from desktop.forms.surroundings import Surroundings
from desktop.ui.services import Services


def open_session(services: Services, work: Work) -> Session:
    """Begin or go on with a draft. Raises FormError where its answers do not belong to the form."""
    return Session(
        work.form,
        Surroundings(services.clock, services.ids, {"username": services.desk.officer.label}),
        instance=work.xml,
        language=services.preferences.current.form_language,
        sealed=work.sealed,
    )


def began(session: Session) -> datetime | None:
    """When the detection was begun, as the form has it."""
    try:
        return datetime.fromisoformat(session.value("/data/inicio"))
    except ValueError:
        return None
