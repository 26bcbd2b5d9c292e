"""A time that is surely past, as far as it can be known without opening the vault."""

from __future__ import annotations

import logging
from datetime import datetime

from desktop.cli.doors import CannotOpen, open_road
from desktop.errors import AppError

log = logging.getLogger(__name__)


def known_here() -> datetime:
    """The latest of the program's content, the newest signed delivery here, and the newest receipt of the outbox.

    The outbox is read where the system's keyring or the machine's key opens it; the vault's records are not.
    """
    from desktop.content.library import Library
    from desktop.content.packs.trusting import known_time, signed_times
    from desktop.paths import home, resource

    place = home()
    return known_time(Library(resource()), *signed_times(place.packs, place.updates), *_receipts())


def _receipts() -> tuple[datetime, ...]:
    try:
        with open_road().open() as (outbox, _):
            newest = outbox.kept.newest()
    except (
        CannotOpen,
        AppError,
    ) as problem:  # an ordinary answer: there is no vault, or no key in the keyring
        log.info("no receipts for the known time: %s", type(problem).__name__)
        return ()
    return () if newest is None else (newest,)
