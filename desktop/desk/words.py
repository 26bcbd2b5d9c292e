"""What full text finds a record by, without reading the whole form back each time: a finalise waits for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from desktop.forms.session import Session

if TYPE_CHECKING:
    from desktop.forms.definition import Form
    from desktop.incidents.answers import Answer

_PLACE = re.compile(r"\[\d+\]")


class SearchWords:
    """Remembers the labels of choices, which are a form's and nobody's answer; it gives what `forms.summary.search_text` does.

    A choice not met before is looked up in the form, which takes as long as reading the record back.
    """

    def __init__(self) -> None:
        self._labels: dict[tuple[str, str], dict[str, str]] = {}  # (hash of the form, path) → code → label

    def of(self, form: Form, xml: bytes, leaves: Sequence[Answer]) -> str:
        """Return title, answers and codes of a finished instance, in the form's own language; `leaves` are its answers."""
        found = self._known(form, leaves)
        if found is None:
            self._learn(form, xml, leaves)
            found = self._known(form, leaves)
            assert found is not None
        return "\n".join((form.title, *found))

    def _known(self, form: Form, leaves: Sequence[Answer]) -> list[str] | None:
        """Return the words, None where a label is still to be learnt."""
        words, codes = list[str](), list[str]()
        for path, text, listed in _indexed(form, leaves):
            if not listed:
                words.append(text)
                continue
            labels = self._labels.get((form.sha256, path), {})
            for code in text.split():
                if code not in labels:
                    return None
                words.append(labels[code])
                codes.append(code.replace("_", "-").upper())
        return words + codes

    def _learn(self, form: Form, xml: bytes, leaves: Sequence[Answer]) -> None:
        asked = {path: text.split() for path, text, listed in _indexed(form, leaves) if listed}
        session = Session(form, instance=xml, language=form.default_language, recorded=True)
        for question in session.questions():
            path = _PLACE.sub("", question.ref)
            if path in asked and question.value:
                labels = {choice.name: choice.label or choice.name for choice in question.choices}
                self._labels.setdefault((form.sha256, path), {}).update(labels)
        for path, codes in asked.items():  # a code that the form does not offer stands for itself
            labels = self._labels.setdefault((form.sha256, path), {})
            labels.update({code: code for code in codes if code not in labels})


def _indexed(form: Form, leaves: Sequence[Answer]) -> Iterator[tuple[str, str, bool]]:
    """Yield path and text of each answer that may be found, and whether it is of a list of choices."""
    for leaf in leaves:
        spec = form.specs.get(leaf.path) if leaf.text else None
        if spec is None or spec.control is None or spec.sealed or spec.bind.attributes.get("index") == "no":
            continue
        yield leaf.path, leaf.text, spec.control.kind.has_choices
