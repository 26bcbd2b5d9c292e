"""A statement and its envelope have one spelling only; whatever differs is refused."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from desktop.incidents.chain import Broken, Fault
from tests.incidents.exported import Exported, broken_of, forged

PAYLOADS: list[tuple[str, Callable[[dict[str, Any]], dict[str, Any]]]] = [
    ("a field too many", lambda told: told | {"extra": 1}),
    ("a field too few", lambda told: {name: value for name, value in told.items() if name != "boot_id"}),
    ("another version", lambda told: told | {"v": 2}),
    ("a version that is a truth value", lambda told: told | {"v": True}),
    ("a place that is a text", lambda told: told | {"mono_ms": "5"}),
    ("an author who is a number", lambda told: told | {"author": 5}),
    ("an unknown kind", lambda told: told | {"kind": "other"}),
    ("an unknown clock", lambda told: told | {"clock": "late"}),
    ("a form with another field", lambda told: told | {"form": told["form"] | {"extra": ""}}),
    ("a form without a version", lambda told: told | {"form": {"id": "f", "sha256": ""}}),
    ("a pack with another field", lambda told: told | {"pack": told["pack"] | {"extra": ""}}),
    ("a digest that is none", lambda told: told | {"prev": "none"}),
    ("a correction of a number", lambda told: told | {"corrects": 5}),
    ("an attachment with another field", lambda told: told | {"parts": [{"name": "a"}]}),
]  # fmt: skip


@pytest.mark.parametrize(("what", "change"), PAYLOADS, ids=[each[0] for each in PAYLOADS])
def test_a_payload_that_is_no_statement_is_refused(
    exported: Exported, what: str, change: Callable[[dict[str, Any]], dict[str, Any]]
) -> None:
    lines = forged(exported, 6, payload=lambda data: json.dumps(change(json.loads(data))).encode())
    assert broken_of(lines) == Broken(7, Fault.ALTERED)


def test_a_field_that_is_there_twice_is_refused(exported: Exported) -> None:
    lines = forged(exported, 6, payload=lambda data: data[:-1] + b',"author":"Agente 02"}')
    assert broken_of(lines) == Broken(7, Fault.ALTERED)


def test_a_payload_of_another_type_is_refused(exported: Exported) -> None:
    lines = forged(exported, 6, payload_type="application/vnd.vigia.receipt+json")
    assert broken_of(lines) == Broken(7, Fault.ALTERED)


SPELLINGS: list[tuple[str, Callable[[bytes], bytes]]] = [
    ("a space", lambda data: data + b" "),
    ("spaced out", lambda data: json.dumps(json.loads(data)).encode()),
    ("another field", lambda data: json.dumps(json.loads(data) | {"x": 1}, separators=(",", ":")).encode()),
    ("not JSON", lambda data: data[1:]),
    ("a list", lambda data: b"[]"),
    ("nothing", lambda data: b""),
    ("nested too deep", lambda data: b"[" * 100_000),
]


@pytest.mark.parametrize(("what", "spell"), SPELLINGS, ids=[each[0] for each in SPELLINGS])
def test_the_last_envelope_has_only_one_spelling(
    exported: Exported, what: str, spell: Callable[[bytes], bytes]
) -> None:
    assert broken_of(forged(exported, 6, envelope=spell)) == Broken(7, Fault.ALTERED)
