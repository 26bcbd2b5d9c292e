"""The cases recorded from the XPath tests of getodk/web-forms (Apache-2.0) are replayed.

Each case that we do not pass stands in `misses.json` with the reason.
"""

from __future__ import annotations

import datetime as dt
import json
import math
import re
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any
from xml.dom import minidom

import pytest

from desktop.errors import FormError
from desktop.forms.tree import Node
from desktop.forms.xpath import (
    Context,
    PlainEnvironment,
    compile_expression,
    to_boolean,
    to_number,
    to_string,
)

MISSES = Path(__file__).parent / "misses.json"
LEAST_RATE = 0.96
CASES = Path(__file__).parents[4] / "shared" / "peer" / "xpath-cases.json"
PHOENIX = dt.timezone(dt.timedelta(hours=-7), "America/Phoenix")
RECORDED = dt.datetime(2026, 11, 21, 17, 45, 4, tzinfo=dt.UTC)
CHANCE = 0.123456789012345
XHTML = "http://www.w3.org/1999/xhtml"
XFORMS = "http://www.w3.org/2002/xforms"
NEVER_DEFINED = ("fn", "explode", "explode-a", "explode-b", "explode-c", "explode-d")


@dataclass
class Document:
    """A parsed document and the way from the recorded paths to its nodes."""

    top: Node
    nodes: dict[str, Node] = field(default_factory=dict)
    prefixes: dict[str, str] = field(default_factory=dict)


@lru_cache(maxsize=128)
def document(xml: str) -> Document:
    """The tree of a document, its texts, comments and instructions as nodes whose names begin with #."""
    parsed = minidom.parseString(xml.encode())
    found = Document(Node(""), prefixes={"xhtml": XHTML})
    found.nodes["/"] = found.top
    _fill(parsed, found.top, "", found)
    element = next(child for child in found.top.children if not child.name.startswith("#"))
    if element.ns == XHTML and not any(node.ns == XFORMS for node in found.top.descendants()):
        found.prefixes[""] = ""
    return found


def _fill(source: Any, node: Node, path: str, found: Document) -> None:
    counts: dict[str, int] = {}
    for child in source.childNodes:
        made, kind = _made(child, found)
        node.append(made)
        for key in (kind, "node()"):
            counts[key] = counts.get(key, 0) + 1
            found.nodes[f"{path}/{key}[{counts[key]}]"] = made
        if kind == "*":
            _fill(child, made, f"{path}/*[{counts['*']}]", found)
    for name in _attribute_names(source):
        found.nodes[f"{path}/@{name}"] = node.attributes[name]


def _attribute_names(source: Any) -> list[str]:
    attributes = source.attributes.items() if source.nodeType == source.ELEMENT_NODE else ()
    return [name for name, _ in attributes if not _declares_namespace(name)]


def _declares_namespace(name: str) -> bool:
    return name == "xmlns" or name.startswith("xmlns:")


def _made(child: Any, found: Document) -> tuple[Node, str]:
    match child.nodeType:
        case child.TEXT_NODE:
            return Node("#text", text=child.data), "text()"
        case child.CDATA_SECTION_NODE:  # a text node too, but the recorder counted these apart
            return Node("#text", text=child.data), "cdata"
        case child.COMMENT_NODE:
            return Node("#comment", text=child.data), "comment()"
        case child.PROCESSING_INSTRUCTION_NODE:
            return Node(
                f"#processing-instruction:{child.target}", text=child.data
            ), "processing-instruction()"
        case child.DOCUMENT_TYPE_NODE:
            return Node("#doctype"), "doctype()"
    made = Node(child.localName, child.namespaceURI or "")
    for name, value in child.attributes.items():
        prefix, colon, local = name.partition(":")
        if prefix == "xmlns":
            found.prefixes.setdefault(local, value)
        elif name != "xmlns":
            attribute = made.attributes[name] = Node(local if colon else name, parent=made, is_attribute=True)
            attribute.ns = child.getAttributeNode(name).namespaceURI or ""
            attribute.text = value
    return made, "*"


@dataclass
class PeerEnvironment(PlainEnvironment):
    """The world of the recorded cases: instances and texts of the document itself."""

    top: Node | None = None

    def _elements(self, name: str) -> list[Node]:
        assert self.top is not None
        return [node for node in self.top.descendants() if node.name == name]

    def instance(self, identifier: str) -> Node:
        for node in self._elements("instance"):
            if "id" in node.attributes and node.attributes["id"].text == identifier:
                return next(child for child in node.children if not child.name.startswith("#"))
        return super().instance(identifier)

    def itext(self, identifier: str) -> str:
        translations = self._elements("translation")
        default = next((one for one in translations if "default" in one.attributes), translations[0])
        chosen = next((one for one in translations if one.attributes["lang"].text == self.language), default)
        entry = next(
            one
            for one in chosen.descendants()
            if "id" in one.attributes and one.attributes["id"].text == identifier
        )
        values = [one for one in entry.children if one.name == "value" and "form" not in one.attributes]
        return values[0].string_value()


@pytest.fixture(scope="module")
def cases() -> list[dict[str, Any]]:
    """Those cases that pass where they were recorded."""
    return load()


def load() -> list[dict[str, Any]]:
    """Read the recorded cases."""
    if not CASES.exists():
        pytest.skip("the recorded cases are not here (../shared/peer/xpath-cases.json)")
    return [case for case in json.loads(CASES.read_text()) if case["flag"] == "pass"]


def key_of(case: dict[str, Any]) -> str:
    """What tells a case from the others in the list of misses."""
    return f"{case['file']} {case['kind']} {case['context']} {case.get('lang', '')} {case['expr']}"


def passes(case: dict[str, Any]) -> bool:
    """Whether our outcome is the recorded one; an expression that we refuse is a miss."""
    try:
        return same(case, outcome(case))
    except FormError:
        return False


def outcome(case: dict[str, Any]) -> Any:
    """Our value, as the kind of the case asks for it."""
    found = document(case["xml"])
    element = next(child for child in found.top.children if not child.name.startswith("#"))
    root = found.nodes[case["root"]] if "root" in case else element
    if "root" in case and root.name == "instance":
        root = next(child for child in root.children if not child.name.startswith("#"))
    repeats = frozenset(
        node.attributes["nodeset"].text
        for node in found.top.descendants()
        if node.name == "repeat" and "nodeset" in node.attributes
    )
    environment = PeerEnvironment(
        RECORDED, PHOENIX, case.get("lang", ""), repeats=repeats, top=found.top, chance=CHANCE
    )
    expression = compile_expression(case["expr"], functions=NEVER_DEFINED, namespaces=found.prefixes)
    context = Context(found.nodes[_context_path(case)], root=root, environment=environment)
    value = expression.evaluate(context)
    match case["kind"]:
        case "boolean":
            return to_boolean(value)
        case "number" | "number-rounded":
            return to_number(value, PHOENIX)
        case "nodes" | "nodes-unordered":
            return value
    return to_string(value)


def _context_path(case: dict[str, Any]) -> str:
    """The path of the context node; one outside the case's root was recorded from there."""
    path, root = case["context"], case.get("root", "")
    return path if path.startswith(root) else root + path


def same(case: dict[str, Any], ours: Any) -> bool:
    expected = case["expected"]
    match case["kind"]:
        case "number" if "/geo." in case["file"]:  # recorded to two decimals; ours has full precision
            return _same_number(round(ours, 2), expected)
        case "number":
            return _same_number(ours, expected)
        case "number-rounded":
            return _same_number(math.floor(ours * case["factor"] + 0.5) / case["factor"], expected)
        case "string-matches":
            return (
                re.search(expected, ours, re.IGNORECASE if "i" in (case.get("flags") or "") else 0)
                is not None
            )
        case "string-length":
            return len(ours) == expected
        case "nodes" | "nodes-unordered":
            nodes = document(case["xml"]).nodes
            return [id(node) for node in ours] == [id(nodes.get(path)) for path in expected]
    return bool(ours == expected)


def _same_number(ours: float, expected: Any) -> bool:
    if expected in ("NaN", None):
        return math.isnan(ours)
    return ours == float(expected)


def test_the_misses_are_exactly_those_with_a_reason(cases):
    missed = {key_of(case) for case in cases if not passes(case)}
    reasons = json.loads(MISSES.read_text())
    assert {key for key in missed if not reasons.get(key)} == set(), "missed without a reason"
    assert set(reasons) - missed == set(), "passed now: take them off the list"


def test_nearly_all_recorded_cases_pass(cases):
    passed = sum(passes(case) for case in cases)
    assert passed / len(cases) >= LEAST_RATE


def test_a_case_with_another_outcome_does_not_pass(cases):
    case = next(case for case in cases if case["expr"] == "1 + 1")
    assert passes(case)
    assert not passes({**case, "expected": 3})
