"""The post's own age key pair, for reserved packs: its private half is in vault.db and nowhere else.

It is made at the enrolment, or at the first unlocking of a vault of before, and stays when the vault's key changes and
when a backup comes back. Whoever can open the vault reads what is reserved to the post.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.vault import stored
from desktop.vault.notes import new_identity, recipient_of

if TYPE_CHECKING:
    from desktop.store.database import Database

_NAME = "post_identity"


def post_identity(database: Database) -> str:
    """Return the age identity, made now where there is none."""
    identity = stored.meta(database, _NAME)
    if identity is None:
        identity = new_identity()
        with database.transaction():
            stored.set_meta(database, _NAME, identity)
    return identity


def post_recipient(database: Database) -> str:
    """Return the public half, which may be shown to anybody."""
    return recipient_of(post_identity(database))
