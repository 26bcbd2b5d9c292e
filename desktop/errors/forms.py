"""Failures of forms: a definition, or an answer to it, cannot be used."""

from __future__ import annotations

from desktop.errors.base import AppError


class FormError(AppError):
    """A form definition, or an answer, that the engine refuses; `where` names the node, row or column."""

    def __init__(self, what: str, where: str = "") -> None:
        super().__init__(what, where)
        self.what, self.where = what, where

    def __str__(self) -> str:
        return f"{self.where}: {self.what}" if self.where else self.what


class XPathError(FormError):
    """An expression that does not parse, or calls what does not exist; `position` is a 0-based offset."""

    def __init__(self, what: str, expression: str = "", position: int | None = None, where: str = "") -> None:
        super().__init__(what, where)
        self.expression, self.position = expression, position


class XmlRefused(FormError):
    """XML that is malformed, declares a DTD or entities, or passes a limit of size or depth."""


class CycleFound(FormError):
    """Calculations or relevances that depend on each other; `nodes` lists them in order."""

    def __init__(self, nodes: list[str]) -> None:
        super().__init__("dependency cycle: " + " → ".join(nodes), nodes[0] if nodes else "")
        self.nodes = nodes


class NotValid(FormError):
    """A form that still breaks its own rules cannot be closed: how many answers, and (ref, kind) of each."""

    def __init__(self, violations: int, where: str = "", refs: tuple[tuple[str, str], ...] = ()) -> None:
        super().__init__(f"{violations} answers break a rule", where)
        self.violations, self.refs = violations, refs


class AnswerRefused(FormError):
    """A value that the type of the question cannot hold; the answer on screen is kept."""


class RecordingUnreadable(FormError):
    """The recording of a label is damaged, or of a kind that is not played."""

    def __init__(self) -> None:
        super().__init__("the recording cannot be read")


class NoSoundOutput(FormError):
    """The machine has nothing to play a recording on."""

    def __init__(self) -> None:
        super().__init__("no sound output")
