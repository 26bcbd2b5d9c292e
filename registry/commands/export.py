"""`export`: detections for a case system, with motive and recipient written down beside the file."""

from __future__ import annotations

import argparse
import csv
import hashlib
import io
import json
import re
import sys
from pathlib import Path

from registry.clock import utc_now
from registry.commands.arguments import add_private_key, add_source, private_key, source
from registry.commands.verification import opened_submissions
from registry.detections import Detection, detections
from registry.documents import local
from registry.errors import SetupError
from registry.htcds import EXTENSION, FIELDS, rows

_FORMULA = re.compile(r"[=+\-@\t\r](?!\d+(\.\d+)?$)")  # what a spreadsheet would run; a signed number is none


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of `export`."""
    add_source(parser)
    add_private_key(parser)
    parser.add_argument(
        "--format", choices=("htcds", "csv"), default="htcds", help="HTCDS 2.0, o las respuestas"
    )
    parser.add_argument("--to", type=Path, required=True, help="archivo .csv que se escribe")
    parser.add_argument("--motive", required=True, help="para qué se exporta")
    parser.add_argument("--recipient", required=True, help="quién lo recibe")


def run(options: argparse.Namespace) -> int:
    """Write the file and, beside it, who asked for it, for whom and why; 1 where some record did not open."""
    broken: list[dict[str, object]] = []
    with source(options) as archive:
        found = detections(opened_submissions(archive, private_key(options), broken))
    if options.format == "htcds":
        table, header = rows(found), [*FIELDS, *EXTENSION]
    else:
        table = [_answers(detection) for detection in found]
        header = list(dict.fromkeys(name for row in table for name in row))
    data = _csv(header, table)
    note = {
        "format": options.format,
        "rows": len(table),
        "detections": len(found),
        "not_opened": len(broken),
        "sha256": hashlib.sha256(data).hexdigest(),
        "motive": options.motive,
        "recipient": options.recipient,
        "made_at": utc_now(),
    }
    try:
        options.to.write_bytes(data)
        beside = options.to.with_name(f"{options.to.name}.json")
        beside.write_text(json.dumps(note, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    except OSError as error:
        raise SetupError(f"No se puede escribir {options.to}: {error.strerror}.") from error
    sys.stdout.write(json.dumps(note, ensure_ascii=False) + "\n")
    return 1 if broken else 0


def _answers(detection: Detection) -> dict[str, str]:
    """Every answer under its path; the places of a repeat are joined by `|`."""
    found: dict[str, list[str]] = {"instance_id": [detection.instance_id], "first_id": [detection.first_id]}

    def walk(node: object, path: str) -> None:
        for inner in node:  # type: ignore[attr-defined]
            name = f"{path}{local(inner.tag)}"
            if len(inner):
                walk(inner, f"{name}/")
            else:
                found.setdefault(name, []).append((inner.text or "").strip())

    walk(detection.root, "")
    return {name: "|".join(values).strip("|") for name, values in found.items()}


def _csv(header: list[str], table: list[dict[str, str]]) -> bytes:
    """CSV in UTF-8 with its mark, for spreadsheets, where no cell can begin a formula."""
    text = io.StringIO()
    writer = csv.DictWriter(text, header, lineterminator="\r\n")
    writer.writeheader()
    for row in table:
        writer.writerow({name: _tame(row.get(name, "")) for name in header})
    return text.getvalue().encode("utf-8-sig")


def _tame(value: str) -> str:
    return f"'{value}" if _FORMULA.match(value) else value
