"""What an operation did to the instance, step by step, so that it can be taken back."""

from __future__ import annotations

from typing import NamedTuple

from desktop.forms.living import Frame
from desktop.forms.tree import Node


class Wrote(NamedTuple):
    """A node's text before it changed."""

    node: Node
    old: str


class Added(NamedTuple):
    """A repeat instance that was made."""

    frame: Frame


class Removed(NamedTuple):
    """A repeat instance that was taken out, and its place."""

    frame: Frame
    place: int


Entry = Wrote | Added | Removed
