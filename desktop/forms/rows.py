"""A list out of a CSV file: kept as columns of texts, seen by expressions as the tree root/item/<column>.

Ten thousands of rows cost a node only where somebody takes the row, and four more only where somebody walks it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from desktop.forms.tree import Children, Node

ROW = "item"


class Table(Node):
    """The root element. `columns` have one text for each row, blank where the file has none."""

    __slots__ = ("_places", "_rows", "columns", "count")

    def __init__(self, columns: Mapping[str, Sequence[str]], count: int) -> None:
        super().__init__("root")
        del self.children  # made when first asked for
        self.columns = columns
        self.count = count
        self._rows: list[Row | None] = [None] * count
        self._places: dict[str, dict[str, list[int]]] = {}

    def __getattr__(self, name: str) -> Any:
        if name != "children":
            raise AttributeError(name)
        self.children = Children(self.row(place) for place in range(self.count))
        return self.children

    def row(self, place: int) -> Row:
        """The row at a place, always the same node."""
        row = self._rows[place]
        if row is None:
            row = self._rows[place] = Row(self, place)
        return row

    def places(self, name: str, column: str) -> Mapping[str, Sequence[int]]:
        if name != ROW:
            return {}
        table = self._places.get(column)
        if table is None:
            table = self._places[column] = {}
            texts = self.columns.get(column)
            for place, text in enumerate([""] * self.count if texts is None else texts):
                if text in table:
                    table[text].append(place)
                else:
                    table[text] = [place]
        return table

    def at_places(self, name: str, places: Iterable[int]) -> list[Node]:
        return [self.row(place) for place in places] if name == ROW else []


class Row(Node):
    """One row; its cells become nodes when first asked for."""

    __slots__ = ("_place", "_table")
    name, ns, text, type = ROW, "", "", ""
    relevant, template, is_attribute = True, False, False
    bind = None

    def __init__(self, table: Table, place: int) -> None:
        self.parent = self._table = table
        self._place = place

    def __getattr__(self, name: str) -> Any:
        if name == "children":
            cells = (Node(column, text=text, parent=self) for column, text in self.cells().items())
            self.children = Children(cells)
            return self.children
        if name == "attributes":
            self.attributes = {}
            return self.attributes
        raise AttributeError(name)

    def cell(self, name: str) -> str:
        texts = self._table.columns.get(name)
        return "" if texts is None else texts[self._place]

    def cells(self) -> Mapping[str, str]:
        return Cells(self._table.columns, self._place)


class Cells(Mapping[str, str]):
    """The texts of one row by column, read where they lie."""

    __slots__ = ("_columns", "_place")

    def __init__(self, columns: Mapping[str, Sequence[str]], place: int) -> None:
        self._columns = columns
        self._place = place

    def __getitem__(self, name: str) -> str:
        return self._columns[name][self._place]

    def __iter__(self) -> Iterator[str]:
        return iter(self._columns)

    def __len__(self) -> int:
        return len(self._columns)
