"""`vigia form run`: forms and answers in as JSON lines, what became of them out, one line for one line.

The contract is that of the reference evaluators it is compared with: in `{form, files?, steps?, eval?}`, out
`{steps, nodes, choices, labels, validate, instance, eval?}` or `{error}`.
"""

from __future__ import annotations

import datetime
import json
import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from desktop.errors import AppError, FormError
from desktop.forms.definition import Form
from desktop.forms.living import cell_of
from desktop.forms.session import Session
from desktop.forms.surroundings import Surroundings
from desktop.forms.tree import Node
from desktop.forms.xpath import Value, to_boolean, to_number, to_string

Answer = dict[str, Any]
PROPERTIES = {"deviceid": "vigia:device", "username": "vigia"}


def answers(lines: Iterable[bytes], surroundings: Surroundings | None = None) -> Iterator[str]:
    """Answer each line with one line of JSON; nothing in a line can end the conversation."""
    for line in lines:
        yield json.dumps(answer(line, surroundings or Surroundings(properties=PROPERTIES)))


def answer(line: bytes, surroundings: Surroundings) -> Answer:
    """Answer one line."""
    try:
        return _run(_request(line), surroundings)
    except AppError as error:
        return {"error": f"{type(error).__name__}: {error}"}
    except RecursionError:
        return {"error": "nested too deep"}
    except Exception as error:  # one answer for each line, even where the mistake is ours
        return {"error": f"internal: {type(error).__name__}"}


def _request(line: bytes) -> Mapping[str, Any]:
    try:
        request = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise FormError("the line is not JSON") from error
    if not isinstance(request, dict) or not isinstance(request.get("form"), str):
        raise FormError("the line is not an object with a form")
    for name, kind in (("files", dict), ("steps", list), ("eval", list)):
        if request.get(name) is not None and not isinstance(request[name], kind):
            raise FormError(f"{name} is not a {kind.__name__}")
    return request


def _run(request: Mapping[str, Any], surroundings: Surroundings) -> Answer:
    files = request.get("files") or {}
    media = {str(name): _bytes(str(content)) for name, content in files.items()}
    session = Session(Form.load(_bytes(request["form"]), media=media), surroundings)
    result: Answer = {"steps": [_step(session, step) for step in request.get("steps") or ()]}
    if request.get("eval") is not None:
        result["eval"] = [_evaluate(session, asked) for asked in request["eval"]]
    result |= look(session)
    return result


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _step(session: Session, step: object) -> str:
    try:
        match step:
            case {"set": [str(ref), str(value)]}:
                session.set(ref, value)
            case {"add": str(ref)}:
                session.add(ref)
            case {"del": str(ref)}:
                session.remove(ref)
            case {"lang": str(language)}:
                session.set_language(language)
            case _:
                return "error: not a step"
    except AppError as error:
        return f"error: {error}"
    return "ok"


def look(session: Session) -> Answer:
    """Everything there is to see of a session, as the reference evaluators report it."""
    labels, choices = {}, {}
    for question in session.questions():
        if question.relevant:
            labels[question.ref] = question.label
            if question.control in ("select", "select1", "rank"):
                choices[question.ref] = [f"{choice.name}={choice.label}" for choice in question.choices]
    violation = next(iter(session.validate()), None)
    return {
        "nodes": [_node(session, node) for node in session.all_nodes()],
        "choices": choices,
        "labels": labels,
        "validate": "ok" if violation is None else f"{violation.kind.value} {violation.ref}",
        "instance": session.submission().decode(),
    }


def _node(session: Session, node: Node) -> Answer:
    found: Answer = {"ref": session.ref(node), "relevant": node.relevant}
    if cell_of(node).spec.leaf:
        found |= {
            "value": node.text,
            "required": session.rules.is_required(node),
            "readonly": session.rules.is_readonly(node),
            "valid": session.rules.keeps_constraint(node),
        }
    return found


def _evaluate(session: Session, asked: object) -> Answer:
    match asked:
        case {"expr": str(text), **rest}:
            context = rest.get("context")
        case _:
            return {"error": "not an object with an expr"}
    try:
        value = unpacked(session.evaluate(text, context if isinstance(context, str) else None))
        zone = session.environment.timezone
        return {
            "type": _type(value),
            "string": to_string(value),
            "number": _number(to_number(value, zone)),
            "boolean": to_boolean(value),
        }
    except AppError as error:
        return {"error": f"{type(error).__name__}: {error}"}


def unpacked(value: Value) -> Value:
    """A node-set as the value of its first node, by the type of its bind."""
    if not isinstance(value, list):
        return value
    if not value:
        return ""
    text, kind = value[0].string_value(), value[0].type
    readers: dict[str, Callable[[str], Value]] = {
        "int": float,
        "decimal": float,
        "boolean": lambda text: text in ("true", "1"),
        "date": datetime.date.fromisoformat,
        "dateTime": datetime.datetime.fromisoformat,
    }
    try:
        return readers[kind](text) if text and kind in readers else text
    except ValueError:
        return text


def _type(value: Value) -> str:
    if isinstance(value, bool):
        return "Boolean"
    if isinstance(value, float):
        return "Double"
    return "String" if isinstance(value, str) else "Date"


def _number(number: float) -> str:
    if math.isnan(number):
        return "NaN"
    if math.isinf(number):
        return "Infinity" if number > 0 else "-Infinity"
    return repr(number)
