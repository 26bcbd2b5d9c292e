"""Secondary instances: inline XML, XML files and CSV files become trees that expressions read."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Protocol

from desktop.errors import FormError
from desktop.forms.markup import Element, parse
from desktop.forms.rows import Table
from desktop.forms.tree import Node

MAX_ROWS = 500_000
MAX_COLUMNS = 500


class CsvReader(Protocol):
    """What `csv.reader` makes."""

    @property
    def line_num(self) -> int: ...

    def __iter__(self) -> Iterator[list[str]]: ...

    def __next__(self) -> list[str]: ...


def tree_of(element: Element) -> Node:
    """Copy an XML element and all below it into nodes."""
    node = Node(element.local, element.ns)
    for (ns, local), value in element.attributes.items():
        node.set_attribute(local, value, ns)
    for child in element.elements():
        node.append(tree_of(child))
    if not node.children:
        node.text = element.text()
    return node


def tree_of_xml(data: bytes, name: str) -> Node:
    """Read an XML file (`jr://file/x.xml`). Raises XmlRefused."""
    return tree_of(parse(data, where=name).root)


def tree_of_csv(data: bytes, name: str) -> Table:
    """Read a CSV file (`jr://file-csv/x.csv`) as root/item/<column>.

    UTF-8 with or without a BOM, delimited by comma or semicolon. Raises FormError naming the row.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FormError("the file is not UTF-8", name) from error
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    try:
        header = next(reader, None)
        if header is None:
            return Table({}, 0)
        columns = _columns(header, name)
        rows = list(_rows(reader, len(columns), name))
    except csv.Error as error:
        raise FormError(f"not a table: {error}", f"{name}: row {reader.line_num}") from error
    cells = {column: [row[at] for row in rows] for at, column in enumerate(columns) if column}
    return Table(cells, len(rows))


def _rows(reader: CsvReader, width: int, name: str) -> Iterator[list[str]]:
    """The rows that are not empty, each with one cell for each column."""
    count = 0
    for row in reader:
        if len(row) != width:
            if not row:
                continue
            if any(row[width:]):
                raise FormError("more cells than columns", f"{name}: row {reader.line_num}")
            row.extend([""] * (width - len(row)))
        count += 1
        if count > MAX_ROWS:
            raise FormError(f"more than {MAX_ROWS} rows", name)
        yield row


def _delimiter(text: str) -> str:
    header = text.split("\n", 1)[0]
    return ";" if header.count(";") > header.count(",") else ","


def _columns(header: list[str], name: str) -> list[str]:
    columns = [column.strip() for column in header]
    if len(columns) > MAX_COLUMNS:
        raise FormError(f"more than {MAX_COLUMNS} columns", name)
    named = [column for column in columns if column]
    if not named:
        raise FormError("the first row names no column", f"{name}: row 1")
    for column in named:
        if named.count(column) > 1:
            raise FormError(f"column {column} occurs twice", f"{name}: row 1")
    return columns
