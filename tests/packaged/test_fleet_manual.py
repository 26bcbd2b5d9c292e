"""The manual for IT says what the code does: the policy, the refusals, the commands and the parameters."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from desktop.errors import EnrolmentProblem
from desktop.vault.enrolment import Policy

ROOT = Path(__file__).parents[2]
MANUAL = (ROOT / "docs" / "fleet.md").read_text(encoding="utf-8")
NOT_YET = "todavía no se aplica"


def _table(title: str) -> list[list[str]]:
    """Return the rows of the first table after a title."""
    part = MANUAL.partition(f"\n{title}")[2].partition("\n## ")[0]
    rows = [line for line in part.splitlines() if line.startswith("| `")]
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]


def _said(value: object) -> str:
    """Return a default as the manual writes it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return ", ".join(value)
    if isinstance(value, dict):
        return ", ".join(f"{name} {number}" for name, number in value.items())
    return str(value) or "(vacío)"


def test_everything_the_ministry_may_set_is_in_the_table_with_its_default() -> None:
    told = {row[0].strip("`"): row[1] for row in _table("## 6. ")}
    assert told == {name: _said(value) for name, value in vars(Policy()).items()}


def test_what_the_table_says_is_obeyed_is_read_somewhere_and_the_rest_is_not() -> None:
    source = "\n".join(
        path.read_text(encoding="utf-8")
        for path in (ROOT / "desktop").rglob("*.py")
        if path.name not in ("enrolment.py", "demo.py")
    )
    for name, _, about in _table("## 6. "):
        obeyed = re.search(rf"policy\.{name.strip('`')}\b", source) is not None
        assert obeyed == (NOT_YET not in about), name


def test_each_refusal_of_an_enrolment_is_explained() -> None:
    told = {row[0].strip("`") for row in _table("## 5. ")}
    assert told == {problem.value for problem in EnrolmentProblem}


def test_the_parameters_of_the_windows_installer_exist() -> None:
    script = (ROOT / "resources/installer/windows/vigia.nsi").read_text(encoding="utf-8")
    page = MANUAL.partition("\n## 4. ")[2].partition("\n## ")[0]
    for parameter in ("/ALTA=", "/NOTASK", "/NOICON"):
        assert parameter in page
        assert f'"{parameter}"' in script
    assert "SetErrorLevel 2" in script


@pytest.mark.parametrize(
    "target", ["installer", "test-installer", "wheels-windows", "windows-script", "opened"]
)
def test_the_targets_it_names_exist(target: str) -> None:
    assert re.search(rf"^{target}:.*## ", (ROOT / "mk/installer.mk").read_text(encoding="utf-8"), re.M)


def test_the_contents_lead_to_the_pages() -> None:
    titles = re.findall(r"^## (.+)$", MANUAL, re.M)
    anchors = {re.sub(r"[^\w áéíóúñ-]", "", title.lower()).replace(" ", "-") for title in titles}
    links = re.findall(r"\]\(#([^)]+)\)", MANUAL)
    assert len(links) == len(titles)
    assert set(links) <= anchors


def test_the_windows_script_compiles_over_a_stand_in() -> None:
    compiler = ROOT / "resources/installer/windows/compile"
    told = subprocess.run([str(compiler)], capture_output=True, text=True, check=False)
    if told.returncode == 2:
        pytest.skip("makensis is not here (apt install nsis)")
    assert told.returncode == 0, told.stdout + told.stderr
    assert "vigia-" in told.stdout
