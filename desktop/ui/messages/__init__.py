"""Words for every expected failure: what happened, that the records are safe, what to do.

`explain` is the only door from a fact in `desktop/errors/` to a person. No blame, no *error*, no
*inválido*: the words of tired people at three in the morning.
"""

from __future__ import annotations

from desktop.errors import AppError
from desktop.ui.messages.content import of_content
from desktop.ui.messages.log import of_form, of_log
from desktop.ui.messages.message import Message
from desktop.ui.messages.program import of_start, of_store
from desktop.ui.messages.sync import explain_held, of_sync
from desktop.ui.messages.vault import of_vault

__all__ = ["Message", "explain", "explain_held"]


def explain(error: AppError) -> Message:
    """Return the words for a failure; raises TypeError for a class that nobody wrote words for."""
    for explainer in (of_start, of_store, of_vault, of_log, of_form, of_content, of_sync):
        message = explainer(error)
        if message is not None:
            return message
    raise TypeError(f"no words for {type(error).__name__}")
