"""A scale of agreement: radio buttons side by side, words below (appearance `likert`)."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout

from desktop.ui.design.card import row
from desktop.ui.forms.editors.choice_row import ColumnRadio
from desktop.ui.forms.editors.choices import ChooseOneEditor


class LikertEditor(ChooseOneEditor):
    """One of the steps of a scale."""

    estimate = 90
    row_class = ColumnRadio

    def make_layout(self) -> QLayout:
        return row(gap=4)
