"""Abstract widgets: Qt's own metaclass knows nothing of abstract methods, so a widget that lacks one is refused here."""

from __future__ import annotations

from abc import ABCMeta
from typing import Any

from PySide6.QtCore import QObject


class AbstractWidget(ABCMeta, type(QObject)):  # type: ignore[misc]  # the metaclass of Qt's classes has no type of its own
    """Metaclass of widgets with `@abstractmethod`s; such a class cannot be built until an heir has them all."""

    def __call__(cls, *arguments: Any, **named: Any) -> Any:
        """Build one. Raises TypeError naming what is missing."""
        if missing := getattr(cls, "__abstractmethods__", None):
            raise TypeError(f"{cls.__name__} lacks {', '.join(sorted(missing))}")
        return super().__call__(*arguments, **named)
