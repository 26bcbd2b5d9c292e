"""The tables as a workbook: what goes out comes back byte for byte, and what a spreadsheet does to figures is undone."""

from __future__ import annotations

import csv
import shutil
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from desktop.__main__ import main
from desktop.content.workbook import read_workbook, write_workbook
from desktop.errors import ContentError
from desktop.paths import resource


@pytest.fixture
def resources(tmp_path: Path) -> Path:
    shutil.copytree(resource("directory"), tmp_path / "resources" / "directory")
    return tmp_path / "resources"


def rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def test_every_table_comes_back_with_the_same_cells(resources: Path, tmp_path: Path) -> None:
    tables, book = resources / "directory", tmp_path / "tablas.xlsx"
    before = {path.name: rows(path) for path in tables.glob("*.csv")}
    assert len(write_workbook(tables, book)) == len(before) >= 10
    read_workbook(book, tables)
    assert {path.name: rows(path) for path in tables.glob("*.csv")} == before
    assert read_workbook(book, tables) == ()


def test_a_correction_made_in_a_spreadsheet_reaches_the_table(
    resources: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book = tmp_path / "tablas.xlsx"
    assert main(["content", "sheet", str(book), str(resources)]) == 0
    assert main(["content", "sheet", str(book), str(resources), "--take"]) == 0
    workbook = load_workbook(book)
    sheet = workbook["directory"]
    header = [cell.value for cell in sheet[1]]
    line = next(row for row in sheet.iter_rows(min_row=2) if row[0].value == "AR-N-145")
    line[header.index("phone")].value = 145  # as a spreadsheet keeps what was typed
    line[header.index("source_date")].value = date(2026, 11, 20)
    line[header.index("notes")].value = "=nota ficticia"
    workbook.save(book)
    capsys.readouterr()
    assert main(["content", "sheet", str(book), str(resources), "--take"]) == 0
    assert capsys.readouterr().out.strip() == "tablas cambiadas: directory"
    table = rows(resources / "directory" / "directory.csv")
    kept = dict(zip(table[0], next(row for row in table if row[0] == "AR-N-145"), strict=True))
    assert (kept["phone"], kept["source_date"]) == ("145", "2026-11-20")


def test_figures_are_text_in_the_workbook(resources: Path, tmp_path: Path) -> None:
    book = tmp_path / "tablas.xlsx"
    write_workbook(resources / "directory", book)
    cells = [
        cell for row in load_workbook(book)["directory"].iter_rows(min_row=2) for cell in row if cell.value
    ]
    assert {cell.data_type for cell in cells} == {"s"}


@pytest.mark.parametrize(
    ("title", "header", "said"),
    [("otra", ["id"], "no table is called otra"), ("needs", ["id", "words"], "other columns")],
)
def test_a_sheet_that_is_no_table_changes_nothing(
    resources: Path, tmp_path: Path, title: str, header: list[str], said: str
) -> None:
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.title = title
    sheet.append(header)
    workbook.save(tmp_path / "mala.xlsx")
    before = {path.name: path.read_bytes() for path in (resources / "directory").glob("*.csv")}
    with pytest.raises(ContentError, match=said):
        read_workbook(tmp_path / "mala.xlsx", resources / "directory")
    assert {path.name: path.read_bytes() for path in (resources / "directory").glob("*.csv")} == before


def test_what_is_no_workbook_is_refused(resources: Path, tmp_path: Path) -> None:
    (tmp_path / "no.xlsx").write_bytes(b"hola")
    with pytest.raises(ContentError, match="workbook"):
        read_workbook(tmp_path / "no.xlsx", resources / "directory")
