"""A form written as tables in the test, and a hand that fills it in."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import lru_cache
from textwrap import dedent
from typing import Self

from pyxform.xls2xform import convert

from desktop.forms.definition import Form
from desktop.forms.questions import Changes, Question
from desktop.forms.session import Session
from desktop.forms.surroundings import Surroundings

_SHEETS = {"type": "survey", "list_name": "choices", "form_id": "settings"}
_YES_NO = "| list_name | name | label |\n| yn | yes | Sí |\n| yn | no | No |"
NAMESPACES = 'vigia="urn:x-vigia:forms:1"'


class FixedClock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 12, 1, 12, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self.moment


class CountingIds:
    """Ids that are different each time and the same in each run."""

    def __init__(self) -> None:
        self.made = 0

    def uuid(self) -> str:
        self.made += 1
        return f"00000000-0000-4000-8000-{self.made:012}"

    def random(self, size: int) -> bytes:
        self.made += 1
        return self.made.to_bytes(size)


@lru_cache(maxsize=256)
def xform(tables: str) -> bytes:
    """The XForm of tables whose first column is `type`, `list_name` or `form_id`."""
    sheets: dict[str, list[str]] = {}
    sheet = ""
    tables = dedent(tables)
    if re.search(r"select_\w+ yn\b", tables) and "| yn " not in tables.replace("select_one yn ", ""):
        tables += f"\n\n{_YES_NO}"
    if "form_id" not in tables:
        tables += f"\n\n| form_id | version | namespaces |\n| test | 1 | {NAMESPACES} |"
    for line in (line.strip() for line in tables.splitlines()):
        if line.startswith("|"):
            first = line.split("|")[1].strip()
            sheet = _SHEETS.get(first, sheet)
            sheets.setdefault(sheet, []).append("| " + line)
    text = "\n\n".join(f"| {name} |\n" + "\n".join(lines) for name, lines in sheets.items())
    return str(convert(text.encode(), file_type=".md", validate=False).xform).encode()


class Filling:
    """A session with names instead of references where a name says enough."""

    def __init__(
        self, form: Form, *, instance: bytes | None = None, sealed: Mapping[str, Mapping[str, str]] | None = None,
        language: str | None = None, last_saved: bytes | None = None,
        recorded: bool = False,
    ) -> None:  # fmt: skip
        self.clock = FixedClock()
        self.ids = CountingIds()
        surroundings = Surroundings(self.clock, self.ids, {"deviceid": "vigia:test", "username": "agente"})
        self.session = Session(
            form,
            surroundings,
            instance=instance,
            sealed=sealed,
            language=language,
            last_saved=last_saved,
            recorded=recorded,
        )
        self.changes = Changes()

    def ref(self, name: str) -> str:
        if name.startswith("/"):
            return name
        found = [path for path in self.session.form.specs if path.endswith("/" + name)]
        assert len(found) == 1, f"{name}: {found}"
        return found[0]

    def answer(self, name: str, value: str) -> Self:
        self.changes = self.session.set(self.ref(name), value)
        return self

    def add(self, name: str) -> Self:
        self.changes = self.session.add(self.ref(name))
        return self

    def remove(self, ref: str) -> Self:
        self.changes = self.session.remove(ref)
        return self

    def undo(self) -> Self:
        self.changes = self.session.undo()
        return self

    def __getitem__(self, name: str) -> str:
        return self.session.value(self.ref(name))

    def question(self, name: str) -> Question:
        return self.session.question(self.ref(name))

    def offered(self, name: str) -> list[str]:
        return [choice.name for choice in self.question(name).choices]

    def problems(self) -> list[tuple[str, str]]:
        return [(violation.ref, violation.kind.value) for violation in self.session.validate()]

    def submission(self) -> dict[str, object]:
        """What would be sent, as names and values; repeats as lists, meta left out."""
        found = _read(ET.fromstring(self.session.submission().decode()))
        assert isinstance(found, dict)
        found.pop("meta", None)
        return found


def _read(element: ET.Element) -> object:
    if not len(element):
        return element.text or ""
    found: dict[str, object] = {}
    for child in element:
        name, value = child.tag.rpartition("}")[2], _read(child)
        if name not in found:
            found[name] = value
        elif isinstance(found[name], list):
            found[name] = [*found[name], value]  # type: ignore[misc]
        else:
            found[name] = [found[name], value]
    return found


def fill(tables: str, *, media: Mapping[str, bytes] | None = None, **options: object) -> Filling:
    """Compile tables and begin to fill the form in."""
    return Filling(Form.load(xform(tables), media=media), **options)  # type: ignore[arg-type]
