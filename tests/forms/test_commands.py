"""`vigia form compile|check|run` as typed."""

from __future__ import annotations

import argparse
import io
import json
import sys
from pathlib import Path

import pytest

from desktop.cli import form
from desktop.errors import FormError
from desktop.forms.compile import compile_xlsform
from desktop.forms.definition import Form

GOOD = """
| survey | | | |
| | type | name | label |
| | text | who  | Quién |
| settings | |
| | form_id | version |
| | demo | 2 |
"""
BAD = """
| survey |
| | type | name | label | relevant |
| | text | who  | Quién | |
| | text | what | Qué   | frob(${who}) |
"""
REFUSED = """
| survey |
| | type | name | label | relevant |
| | text | who  | Quién | |
| | text | what | Qué   | ${nobody} = 1 |
"""


def _run(*words: str) -> int:
    parser = argparse.ArgumentParser()
    form.add_parser(parser.add_subparsers())
    parsed = parser.parse_args(["form", *words])
    return int(parsed.run(parsed))


def test_compile_writes_an_xform_that_loads(tmp_path: Path) -> None:
    (tmp_path / "in.md").write_text(GOOD, encoding="utf-8")
    assert _run("compile", str(tmp_path / "in.md"), str(tmp_path / "out.xml")) == 0
    loaded = Form.load((tmp_path / "out.xml").read_bytes())
    assert (loaded.id, loaded.version) == ("demo", "2")


def test_compile_takes_a_spreadsheet(tmp_path: Path) -> None:
    from pyxform.xls2json_backends import md_table_to_workbook

    md_table_to_workbook(GOOD).save(tmp_path / "in.xlsx")
    assert _run("compile", str(tmp_path / "in.xlsx"), str(tmp_path / "out.xml")) == 0
    assert Form.load((tmp_path / "out.xml").read_bytes()).id == "demo"


def test_a_form_with_errors_is_not_written_and_names_sheet_and_row(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "in.md").write_text(BAD, encoding="utf-8")
    assert _run("compile", str(tmp_path / "in.md"), str(tmp_path / "out.xml"), "--json") == 1
    assert not (tmp_path / "out.xml").exists()
    report = json.loads(capsys.readouterr().out)
    assert report["ok"] is False and report["written"] is None
    assert any(f["where"] == "survey row 3, /data/what relevant" for f in report["findings"])


def test_what_pyxform_refuses_names_sheet_and_row(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "in.md").write_text(REFUSED, encoding="utf-8")
    with pytest.raises(FormError) as refused:
        compile_xlsform(REFUSED.encode(), ".md")
    assert refused.value.where.startswith("survey")
    assert _run("check", str(tmp_path / "in.md")) == 1
    assert "nobody" in capsys.readouterr().out


@pytest.mark.parametrize("source", [b"", b"\xff\xfe\x00", b"# only prose\n", b"PK\x03\x04 not a zip"])
@pytest.mark.parametrize("kind", [".md", ".xlsx", ".doc"])
def test_what_is_no_xlsform_is_refused(source: bytes, kind: str) -> None:
    with pytest.raises(FormError):
        compile_xlsform(source, kind)


def test_check_reports_a_good_form(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "form.xml").write_bytes(compile_xlsform(GOOD.encode(), ".md").xml)
    assert _run("check", str(tmp_path / "form.xml")) == 0
    assert capsys.readouterr().out == "0 errores, 0 avisos\n"


def test_check_reads_the_files_beside_the_form(tmp_path: Path) -> None:
    text = "| survey |\n| | type | name | label |\n| | select_one_from_file p.csv | a | A |"
    (tmp_path / "form.md").write_text(text, encoding="utf-8")
    (tmp_path / "p.csv").write_text("code,label\na,A\n", encoding="utf-8")
    assert _run("check", str(tmp_path / "form.md")) == 1
    (tmp_path / "p.csv").write_text("name,label\na,A\n", encoding="utf-8")
    assert _run("check", str(tmp_path / "form.md")) == 0


def test_a_file_that_is_not_there_cannot_be_done(tmp_path: Path) -> None:
    with pytest.raises(FormError, match="cannot be read"):
        _run("check", str(tmp_path / "none.xml"))


def test_run_answers_each_line_of_its_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = (
        b'nope\n{"form": ' + json.dumps(compile_xlsform(GOOD.encode(), ".md").xml.decode()).encode() + b"}\n"
    )
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines)))
    assert _run("run") == 0
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert "error" in first
    assert second["validate"] == "ok"
