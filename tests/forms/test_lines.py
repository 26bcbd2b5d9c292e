"""`vigia form run`: a line for a line, whatever comes in."""

from __future__ import annotations

import json
from typing import Any

import pytest

from desktop.forms.lines import answers
from tests.forms.filling import xform

FORM = xform("""
    | type         | name | label    | relevant | required | constraint |
    | integer      | a    | A        |          |          | . < 100    |
    | text         | b    | B ${a}   | ${a} > 3 | yes      |            |
    | begin_repeat | r    | R        |          |          |            |
    | select_one yn | c   | C        |          |          |            |
    | end_repeat   |      |          |          |          |            |
""").decode()


def _ask(*requests: object) -> list[dict[str, Any]]:
    lines = [r if isinstance(r, bytes) else json.dumps(r).encode() for r in requests]
    return [json.loads(line) for line in answers(lines)]


def test_a_form_is_filled_in_and_told() -> None:
    steps = [
        {"set": ["/data/a", "7"]},
        {"add": "/data/r"},
        {"set": ["/data/r[2]/c", "no"]},
        {"del": "/data/r[1]"},
    ]
    (said,) = _ask(
        {
            "form": FORM,
            "steps": steps,
            "eval": [{"expr": "/data/a + 1"}, {"expr": "../a", "context": "/data/b"}],
        }
    )
    assert said["steps"] == ["ok"] * 4
    nodes = {node["ref"]: node for node in said["nodes"]}
    assert list(nodes) == [
        "/data",
        "/data/a",
        "/data/b",
        "/data/r[1]",
        "/data/r[1]/c",
        "/data/meta",
        "/data/meta/instanceID",
    ]
    assert nodes["/data/a"] == {
        "ref": "/data/a", "value": "7", "relevant": True, "required": False, "readonly": False, "valid": True,
    }  # fmt: skip
    assert nodes["/data/r[1]"] == {"ref": "/data/r[1]", "relevant": True}
    assert said["labels"]["/data/b"] == "B 7"
    assert said["choices"] == {"/data/r[1]/c": ["yes=Sí", "no=No"]}
    assert said["validate"] == "required /data/b"
    assert "<c>no</c>" in said["instance"]
    assert [each["string"] for each in said["eval"]] == ["8", "7"]
    assert said["eval"][0] == {"type": "Double", "string": "8", "number": "8.0", "boolean": True}


def test_a_step_that_cannot_be_done_is_told_and_the_rest_goes_on() -> None:
    steps = [{"set": ["/data/zz", "1"]}, {"set": ["/data/a", "7.5"]}, {"set": ["/data/a", 7]}, {"add": "/data/a"}, {"del": "/data"},
             {"lang": "tlh"}, {"fly": "away"}, None, [], {"set": ["/data/a", "5"]}]  # fmt: skip
    (said,) = _ask({"form": FORM, "steps": steps})
    assert [step.partition(":")[0] for step in said["steps"]] == ["error"] * 9 + ["ok"]
    assert said["validate"] == "required /data/b"


@pytest.mark.parametrize(
    "line",
    [b"", b"{", b"[]", b"null", b"\xff\xfe", b'{"form": 3}', b'{"form": "<a"}', b"[" * 100_000, b'{"form": "\\ud800"}',
     b'{"form": "<a/>", "steps": 3}', b'{"form": "<!DOCTYPE a><a/>"}', b"\x00", b'{"form": "x", "eval": {}}'],
)  # fmt: skip
def test_bad_lines_get_an_error_and_the_next_line_an_answer(line: bytes) -> None:
    first, second = _ask(line, {"form": FORM})
    assert "error" in first and not first["error"].startswith("internal")
    assert second["validate"] == "ok"


def test_bad_expressions_are_told_one_by_one() -> None:
    asked = [
        {"expr": "1 +"},
        {"expr": "frob()"},
        {"expr": "1", "context": "/data/zz"},
        {},
        3,
        {"expr": "1 div 0"},
    ]
    (said,) = _ask({"form": FORM, "eval": asked})
    assert ["error" in each for each in said["eval"]] == [True] * 5 + [False]
    assert said["eval"][5]["number"] == "Infinity"


def test_a_constraint_is_kept_flagged_and_told() -> None:
    (said,) = _ask({"form": FORM, "steps": [{"set": ["/data/a", "100"]}]})
    assert said["steps"] == ["ok"]
    assert said["validate"] == "constraint /data/a"
    assert not said["nodes"][1]["valid"]
