"""How the window gets from first start and locked to open; the composition root gives the doors."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.content.contacts import ContactSheet
from desktop.vault.posts import Post

if TYPE_CHECKING:  # the first window does not wait for these
    from desktop.desk import Desk
    from desktop.sync.alta import AltaReader
    from desktop.ui.first_start.page import FirstStartAnswers
    from desktop.vault.open_vault import OpenVault


@dataclass(frozen=True)
class Doors:
    """How the program gets from one state to the next; each runs in the `DB` lane and is given by `app.py`."""

    create: Callable[[FirstStartAnswers], OpenVault]
    desk: Callable[[OpenVault], Desk]
    post_of: Callable[[str], Post | None]
    posts: Sequence[Post]
    other_posts: Callable[[], Sequence[Post]]
    demo: bool  # a vault made here would be under demonstration keys
    contacts: Callable[[], ContactSheet] = ContactSheet  # the post's own phones, readable while locked
    altas: AltaReader | None = None  # reads enrolments; without it only demonstration vaults are made
    waiting: Callable[[], Sequence[Path]] = tuple  # enrolment files that the installation left
