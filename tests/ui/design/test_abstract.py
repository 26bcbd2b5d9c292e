"""A widget that lacks what its base promises is refused when it is built, with the names of what lacks."""

from __future__ import annotations

from abc import abstractmethod

import pytest
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel

from desktop.ui.design.abstract import AbstractWidget


class Shown(QLabel, metaclass=AbstractWidget):
    told = Signal(str)

    @abstractmethod
    def tell(self) -> None:
        """Say something."""


class Whole(Shown):
    def tell(self) -> None:
        """Say it."""
        self.told.emit("dicho")


def test_an_abstract_widget_is_refused(qapp) -> None:
    with pytest.raises(TypeError, match="Shown lacks tell"):
        Shown()


def test_an_heir_with_everything_is_a_widget_like_any_other(qtbot) -> None:
    whole = Whole("palabras")
    qtbot.addWidget(whole)
    with qtbot.waitSignal(whole.told) as told:
        whole.tell()
    assert (whole.text(), told.args) == ("palabras", ["dicho"])
