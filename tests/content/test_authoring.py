"""Form documents: what is read from Markdown, what is filled in, and that the committed XForms are theirs."""

from pathlib import Path

import pytest

from desktop.content.authoring import compile_file, compile_form, expand, read_sheets
from desktop.content.indicators import load_indicators
from desktop.errors import FormError
from desktop.paths import resource

SOURCES = sorted(resource("forms").glob("*/form.md"))
DIRECTORY = resource("directory")


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.parent.name)
def test_the_committed_xform_is_what_the_markdown_compiles_to(source: Path) -> None:
    assert source.with_name("form.xml").read_bytes() == compile_file(source, DIRECTORY)


def test_tables_of_one_sheet_are_joined_in_order_with_their_own_columns() -> None:
    sheets = read_sheets("""
# A form
| survey | type | name |
|---|---|---|
| | text | first |

Prose with a | bar.

| survey | name | type | label |
|---|---|---|---|
| | second | note | a \\| b |
""")
    assert sheets == {
        "survey": [{"type": "text", "name": "first"}, {"name": "second", "type": "note", "label": "a | b"}]
    }


def test_indicator_rows_carry_the_columns_the_table_asks_for() -> None:
    sheets = expand(
        read_sheets(
            "| choices | list_name | name | bloque | dim | fuerza |\n| | {{indicadores EN}} | | | | |"
        ),
        load_indicators(DIRECTORY),
    )
    rows = {row["name"]: row for row in sheets["choices"]}
    assert len(rows) == 52
    assert rows["en_14"] == {
        "list_name": "indicators", "name": "en_14", "bloque": "EN", "dim": "2", "fuerza": "medio",
    }  # fmt: skip


def test_a_row_with_a_cell_too_many_is_refused_with_its_line() -> None:
    with pytest.raises(FormError, match="survey, line 2"):
        read_sheets("| survey | type | name |\n| | text | a | b |")


def test_an_unknown_placeholder_is_named() -> None:
    with pytest.raises(FormError, match="nada"):
        expand(read_sheets("| survey | type | name |\n| | {{nada 1}} | |"), load_indicators(DIRECTORY))


def test_what_pyxform_refuses_is_told_as_a_form_error() -> None:
    with pytest.raises(FormError, match="choices sheet"):
        compile_form(
            "| survey | type | name | label |\n| | select_one colour | a | A |", load_indicators(DIRECTORY)
        )
