"""CSV tables of the content, read strictly: every row has every column, and errors name file and row."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from desktop.errors import ContentError


def rows(path: Path, required: frozenset[str] = frozenset()) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield (line number, column → text without outer blanks) of a UTF-8 CSV file.

    Raises ContentError where the file cannot be read, a required column is absent, or a row has too many
    or too few cells.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ContentError(path.name, "cannot be read as UTF-8") from error
    reader = csv.reader(text.splitlines(keepends=True), strict=True)
    try:
        header = next(reader, [])
        if missing := required - set(header):
            raise ContentError(path.name, f"columns missing: {', '.join(sorted(missing))}", 1)
        for cells in reader:
            if len(cells) != len(header):
                raise ContentError(path.name, f"{len(cells)} cells, {len(header)} columns", reader.line_num)
            yield reader.line_num, {name: cell.strip() for name, cell in zip(header, cells, strict=True)}
    except csv.Error as error:
        raise ContentError(path.name, str(error), reader.line_num) from error
