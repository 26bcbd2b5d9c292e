"""How the window gets from first start and locked to open; the composition root gives the doors."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the first window does not wait for these
    from desktop.content.contacts import ContactSheet
    from desktop.content.in_force import Content
    from desktop.desk import Desk
    from desktop.sync.alta import AltaReader
    from desktop.ui.first_start.page import FirstStartAnswers
    from desktop.vault.open_vault import OpenVault
    from desktop.vault.posts import Post
    from desktop.vault.vault import Vault


@dataclass(frozen=True)
class Doors:
    """How the program gets from one state to the next; each runs in the `DB` lane and is given by `app.py`."""

    vault: Callable[[], Vault]  # what opens; the lock screen has the locked one
    create: Callable[[FirstStartAnswers], OpenVault]
    desk: Callable[[OpenVault], Desk]
    content: Callable[[], Content]  # that in force; a new pack counts from the next unlocking
    contacts: Callable[[], ContactSheet]  # the post's own phones, readable while locked
    post_of: Callable[[str], Post | None]
    posts: Callable[[], Sequence[Post]]
    other_posts: Callable[[], Sequence[Post]]
    demo: bool  # a vault made here would be under demonstration keys
    altas: Callable[[], AltaReader]
    waiting: Callable[[], Sequence[Path]]  # enrolment files that the installation left
