"""Secondary instances: inline XML, XML files and CSV files become trees that expressions read."""

from __future__ import annotations

import csv
import io

from desktop.errors import FormError
from desktop.forms.markup import Element, parse
from desktop.forms.tree import Node

MAX_ROWS = 500_000
MAX_COLUMNS = 500


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


def tree_of_csv(data: bytes, name: str) -> Node:
    """Read a CSV file (`jr://file-csv/x.csv`) as root/item/<column>.

    UTF-8 with or without a BOM, delimited by comma or semicolon. Raises FormError naming the row.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FormError("the file is not UTF-8", name) from error
    root = Node("root")
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    try:
        header = next(rows, None)
        if header is None:
            return root
        columns = _columns(header, name)
        for row in rows:
            if not row:
                continue
            if len(row) > len(columns) and any(row[len(columns) :]):
                raise FormError("more cells than columns", f"{name}: row {rows.line_num}")
            if len(root.children) >= MAX_ROWS:
                raise FormError(f"more than {MAX_ROWS} rows", name)
            _append_row(root, columns, row)
    except csv.Error as error:
        raise FormError(f"not a table: {error}", f"{name}: row {rows.line_num}") from error
    return root


def _append_row(root: Node, columns: list[str], row: list[str]) -> None:
    item = root.append(Node("item"))
    for index, column in enumerate(columns):
        if column:
            item.append(Node(column, text=row[index] if index < len(row) else ""))


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
