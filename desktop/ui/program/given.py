"""What the composition root gives the program, for all its rooms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the first window waits for none of these
    from desktop.incidents.ports import Clock, Ids
    from desktop.ui.design.theme import Theme
    from desktop.ui.doors import Doors
    from desktop.ui.idle import IdleWatch
    from desktop.ui.pages import Page
    from desktop.ui.settings import Preferences
    from desktop.ui.tasks import TaskRunner
    from desktop.vault.locked import LockedVault


@dataclass(frozen=True)
class Given:
    """The parts that live as long as the program, whoever is on guard."""

    theme: Theme
    vault: LockedVault
    doors: Doors
    pages: Sequence[Page]
    tasks: TaskRunner
    idle: IdleWatch
    preferences: Preferences
    clock: Clock
    ids: Ids
