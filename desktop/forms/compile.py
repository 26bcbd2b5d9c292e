"""XLSForm (xlsx or Markdown) to XForm through pyxform: for authors; the frozen program does without it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from desktop.errors import FormError
from desktop.forms.check import Finding, Severity, check

_ROW = re.compile(r"\[row\s*:\s*(\d+)\]\s*")
_SHEET = re.compile(r"(?:on the|in the|the)\s+'(\w+)'\s+sheet", re.IGNORECASE)
_NAME = re.compile(r"(?:/([\w.\-]+))(?=\s|$|:)")
KINDS = (".md", ".xlsx", ".xlsm")


@dataclass(frozen=True)
class Compiled:
    """An XForm and what its author should read: pyxform's warnings and the findings of `check`."""

    xml: bytes
    findings: tuple[Finding, ...]

    @property
    def usable(self) -> bool:
        return not any(finding.severity is Severity.ERROR for finding in self.findings)


def compile_xlsform(source: bytes, kind: str, *, media: Mapping[str, bytes] | None = None) -> Compiled:
    """Compile an XLSForm; `kind` is its file suffix. The findings name sheet and row where they can.

    Raises FormError for what pyxform refuses, or where pyxform is not installed.
    """
    try:
        from pyxform.errors import PyXFormError  # noqa: PLC0415 (authoring only)
        from pyxform.xls2json_backends import get_xlsform  # noqa: PLC0415
        from pyxform.xls2xform import convert  # noqa: PLC0415
    except ImportError as error:
        raise FormError("compiling needs pyxform, which is not part of this program") from error
    if kind not in KINDS:
        raise FormError(f"an XLSForm is one of {', '.join(KINDS)}", kind)
    try:
        result = convert(source, file_type=kind, validate=False, pretty_print=True)
        rows = _rows(get_xlsform(source, file_type=kind))
    except PyXFormError as error:
        raise refusal(str(error)) from error
    except (ValueError, KeyError, TypeError, AttributeError, OSError, IndexError) as error:
        raise FormError(f"pyxform cannot read it: {type(error).__name__}: {error}") from error
    xml = str(result.xform).encode()
    said = tuple(_warning(text) for text in result.warnings or ())
    return Compiled(xml, tuple(located(finding, rows) for finding in check(xml, media=media)) + said)


def refusal(text: str) -> FormError:
    """A FormError out of pyxform's words, with sheet and row where they say so."""
    what, where = _split(text)
    return FormError(what, where)


def _warning(text: str) -> Finding:
    what, where = _split(text)
    return Finding(Severity.WARNING, what, where)


def _split(text: str) -> tuple[str, str]:
    row, sheet = _ROW.search(text), _SHEET.search(text)
    where = f"{sheet[1] if sheet else 'survey'} row {row[1]}" if row else f"sheet {sheet[1]}" if sheet else ""
    return " ".join(_ROW.sub("", text).split()), where


def located(finding: Finding, rows: Mapping[str, int]) -> Finding:
    """The finding with the row of the survey sheet put before the node it names."""
    names = _NAME.findall(finding.where)
    row = rows.get(names[-1]) if names else None
    return finding if row is None else replace(finding, where=f"survey row {row}, {finding.where}")


def _rows(book: Any) -> dict[str, int]:
    """The row of each name in the survey sheet, counted as a spreadsheet does; the first row is the header."""
    survey = getattr(book, "survey", None) or []
    found: dict[str, int] = {}
    for number, row in enumerate(survey, 2):
        name = row.get("name") if isinstance(row, dict) else None
        if name:
            found.setdefault(str(name), number)
    return found
