"""The frame of one question, for tests that look at it or work its editor."""

from __future__ import annotations

from desktop.ui.forms.question import QuestionFrame
from desktop.ui.forms.view import FormView


def frame_of(view: FormView, ref: str) -> QuestionFrame:
    """Return the frame of a question that is shown, built if need be; raises AssertionError for one that is not."""
    row = view._row_at(ref)
    assert row is not None, ref
    view._canvas.ensure_built(row)
    assert isinstance(row.widget, QuestionFrame), ref
    return row.widget
