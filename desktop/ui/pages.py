"""What a page tells the main window about itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtWidgets import QWidget


@dataclass(frozen=True)
class Page:
    """One entry of the rail; `build` is called with the program's services the first time the page is shown.

    `icon` is a name of Lucide; `group` is where it stands in the rail; a page that is not `listed` is reached from
    others only.
    """

    id: str
    title: str
    icon: str
    build: Callable[[Any], QWidget]
    group: Literal["main", "bottom"] = "main"
    listed: bool = True
