"""The tables of the content as one workbook (XLSX), for whoever corrects them in a spreadsheet, and back to CSV.

For authors: the frozen program does without it. Every cell is text, so that 0800 keeps its zero and a number that
begins with + is no formula.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

from desktop.errors import ContentError

_LONGEST_NAME = 31  # of a sheet


def write_workbook(folder: Path, workbook: Path) -> tuple[str, ...]:
    """Write every table of a folder to its own sheet, and return their names. Raises ContentError for one that is not CSV."""
    from openpyxl import Workbook  # noqa: PLC0415 (authoring only)
    from openpyxl.styles import Font  # noqa: PLC0415 (authoring only)

    book = Workbook()
    book.remove(book.active)
    paths = sorted(folder.glob("*.csv"))
    for path in paths:
        sheet = book.create_sheet(path.stem[:_LONGEST_NAME])
        for number, cells in enumerate(_cells(path), 1):
            for column, text in enumerate(cells, 1):
                cell = sheet.cell(number, column, text)
                cell.data_type, cell.number_format = "s", "@"
                if number == 1:
                    cell.font = Font(bold=True)
        sheet.freeze_panes = "B2"
    book.save(workbook)
    return tuple(path.stem for path in paths)


def read_workbook(workbook: Path, folder: Path) -> tuple[str, ...]:
    """Write the sheets of a workbook over the tables of a folder, and return those that changed.

    A sheet that is no table of the folder is refused, as is one without its columns; nothing is written then.
    Raises ContentError.
    """
    made = dict(_tables(workbook, folder))
    changed = [name for name, data in made.items() if (folder / f"{name}.csv").read_bytes() != data]
    for name in changed:
        (folder / f"{name}.csv").write_bytes(made[name])
    return tuple(changed)


def _tables(workbook: Path, folder: Path) -> Iterator[tuple[str, bytes]]:
    from openpyxl import load_workbook  # noqa: PLC0415 (authoring only)

    try:
        book = load_workbook(workbook, read_only=True, data_only=True)
    except Exception as error:  # whatever openpyxl meets in a file that is none
        raise ContentError(workbook.name, "cannot be read as a workbook") from error
    known = {path.stem[:_LONGEST_NAME]: path.stem for path in folder.glob("*.csv")}
    for sheet in book.worksheets:
        if sheet.title not in known:
            raise ContentError(workbook.name, f"no table is called {sheet.title}")
        name = known[sheet.title]
        rows = [[_text(value) for value in row] for row in sheet.iter_rows(values_only=True)]
        rows = [row for row in rows if any(row)]
        before = next(_cells(folder / f"{name}.csv"))
        if not rows or rows[0][: len(before)] != before or any(rows[0][len(before) :]):
            raise ContentError(f"{name}.csv", f"the sheet has other columns than {', '.join(before)}", 1)
        yield name, _csv([row[: len(before)] for row in rows])


def _cells(path: Path) -> Iterator[list[str]]:
    try:
        yield from csv.reader(path.read_text(encoding="utf-8-sig").splitlines(keepends=True), strict=True)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise ContentError(path.name, "cannot be read as CSV in UTF-8") from error


def _text(value: object) -> str:
    """What a cell says; a spreadsheet turns figures and days into values of its own."""
    match value:
        case None:
            return ""
        case bool():
            return "si" if value else "no"
        case float() if value.is_integer():
            return str(int(value))
        case datetime():
            return value.date().isoformat()
        case date():
            return value.isoformat()
    return str(value).strip()


def _csv(rows: list[list[str]]) -> bytes:
    made = io.StringIO()
    csv.writer(made, lineterminator="\n").writerows(rows)
    return made.getvalue().encode()
