"""A list out of a CSV file reads like the tree that it stands for."""

from __future__ import annotations

import pytest

from desktop.forms.secondary import tree_of_csv
from desktop.forms.tree import Node
from desktop.forms.xpath import Context, compile_expression
from tests.forms.filling import fill

TEXT = (
    "name,place,people\n" + "".join(f"n{number},p{number % 3},{number}\n" for number in range(30)) + "last\n"
)
EXPRESSIONS = [
    "count(instance('l')/root/item)",
    "instance('l')/root/item[place = 'p1']/name",
    "instance('l')/root/item[place = 'p1' or place = 'p2']/name",
    "instance('l')/root/item[place = 'p1' or people = 3]/name",
    "instance('l')/root/item[people > 25 or people < 2 or name = 'n7']/name",
    "instance('l')/root/item[place != 'p1']/name",
    "instance('l')/root/item[place != 1]/name",
    "instance('l')/root/item[place = '']/name",
    "instance('l')/root/item[nothing = '']/name",
    "instance('l')/root/item[nothing = 'x']/name",
    "instance('l')/root/item[people = 7]/name",
    "instance('l')/root/item[people >= 28]/name",
    "instance('l')/root/item[selected('n3 n5 n9', name)]/name",
    "instance('l')/root/item[selected('', place)]/name",
    "instance('l')/root/item[people > 5 and place = 'p0']/name",
    "instance('l')/root/item[contains(name, '1')]/name",
    "instance('l')/root/item[position() = 3]/name",
    "instance('l')/root/item[5]/*",
    "instance('l')/root/item[name = 'n4']/following-sibling::item[1]/name",
    "instance('l')/root/item[place = 'p1' or position() = 1]/name",
    "instance('l')/root/row[place = 'p1' or place = 'p2']",
    "instance('l')//people[. > 27]",
    "pulldata('l', 'people', 'name', 'n9')",
    "pulldata('l', 'people', 'name', 'nobody')",
    "pulldata('l', 'nothing', 'name', 'n9')",
]


def _grown(text: str) -> Node:
    """The same list as ordinary nodes."""
    root = Node("root")
    header, *rows = (line.split(",") for line in text.splitlines())
    for row in rows:
        item = root.append(Node("item"))
        for at, column in enumerate(header):
            item.append(Node(column, text=row[at] if at < len(row) else ""))
    return root


class _World:
    """Two environments that differ only in how the list is kept."""

    def __init__(self, root: Node) -> None:
        self.form = fill("| type | name | label |\n| text | a | A |").session
        self.form.environment._instances = {"l": root}

    def see(self, expression: str) -> object:
        context = Context(
            self.form._living.root, root=self.form._living.root, environment=self.form.environment
        )
        value = compile_expression(expression).evaluate(context)
        return [node.string_value() for node in value] if isinstance(value, list) else value


@pytest.mark.parametrize("expression", EXPRESSIONS)
def test_a_list_in_columns_reads_like_a_tree(expression: str) -> None:
    assert _World(tree_of_csv(TEXT.encode(), "l.csv")).see(expression) == _World(_grown(TEXT)).see(expression)


def test_a_row_is_always_the_same_node() -> None:
    table = tree_of_csv(TEXT.encode(), "l.csv")
    (found,) = table.at_places("item", table.places("item", "name")["n3"])
    assert found is table.children[3]
    assert found.parent is table
    assert found.cells() == {"name": "n3", "place": "p0", "people": "3"}
    assert found.children[1].parent is found


def test_looking_rows_up_makes_no_others() -> None:
    table = tree_of_csv(TEXT.encode(), "l.csv")
    _World(table).see("instance('l')/root/item[place = 'p1' or place = 'p2']/name")
    assert sum(row is not None for row in table._rows) == 20
