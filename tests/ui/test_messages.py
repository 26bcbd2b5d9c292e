"""Every expected failure has words, and none of them blames or shouts."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import pytest

from desktop import errors
from desktop.ui.messages import explain, explain_held

_SAMPLES = {
    "what": "x", "where": "/data/x", "path": Path("vault.db"), "found": 9, "known": 1, "label": "Agente 01",
    "wait_s": 20.0, "most": 50, "digits": 6, "problem": errors.DeviceSecretProblem.WIPED, "count": 3, "minimum": 12, "score": 1, "seq": 4, "kind": "altered", "violations": 2, "file": "a.md",
    "host": "registro.example", "status": 503, "nodes": ["/data/a", "/data/b"],
    "recipient_class": "nominal", "violations_found": (),
}  # fmt: skip
_BASES = {
    errors.AppError, errors.StoreError, errors.VaultError, errors.LogError, errors.SyncError, errors.StartError,
}  # fmt: skip
_FORBIDDEN = ("error", "inválid", "víctima", "!", "detenid")


def _classes(base: type[errors.AppError] = errors.AppError) -> Iterator[type[errors.AppError]]:
    for child in base.__subclasses__():
        if child.__module__ == errors.__name__:
            yield child
            yield from _classes(child)


def _build(kind: type[errors.AppError]) -> Iterator[errors.AppError]:
    if kind.__init__ is Exception.__init__:  # a fact with no particulars
        yield kind()
        return
    parameters = [p for p in inspect.signature(kind).parameters.values() if p.kind == p.POSITIONAL_OR_KEYWORD]
    if any(p.name == "reason" for p in parameters):
        closed = {
            errors.EnrolmentRefused: errors.EnrolmentProblem, errors.PackRefused: errors.PackProblem,
            errors.ContactRefused: errors.ContactProblem,
        }  # fmt: skip
        reasons: type[StrEnum] = closed.get(kind, errors.HeldReason)
        for reason in reasons:
            yield kind(*[reason if p.name == "reason" else _SAMPLES[p.name] for p in parameters])
        return
    yield kind(*[_SAMPLES[p.name] for p in parameters if p.default is p.empty])


@pytest.mark.parametrize("kind", sorted(set(_classes()) - _BASES, key=lambda kind: kind.__name__))
def test_every_failure_is_explained_without_blame(kind: type[errors.AppError]) -> None:
    for error in _build(kind):
        message = explain(error)
        assert message.title and message.text
        assert "%1" not in message.title + message.text
        assert not [word for word in _FORBIDDEN if word in (message.title + message.text).lower()]


@pytest.mark.parametrize("reason", list(errors.HeldReason))
def test_every_reason_for_holding_a_record_has_words(reason: errors.HeldReason) -> None:
    assert explain_held(reason)
