"""The manual for IT says what the code does: the policy, the refusals, the commands and the parameters."""

from __future__ import annotations

import csv
import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pyrage
import pytest

from desktop.errors import EnrolmentProblem
from desktop.vault.enrolment import Policy, read_alta
from desktop.vault.trust import Trust

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
    "target",
    [
        "installer",
        "received",
        "test-installer",
        "test-release",
        "wheels-windows",
        "windows-script",
        "opened",
        "old-machine",
    ],
)
def test_the_targets_it_names_exist(target: str) -> None:
    assert re.search(rf"^{target}:.*## ", (ROOT / "mk/installer.mk").read_text(encoding="utf-8"), re.M)


def test_the_keys_that_the_manual_makes_sign_an_enrolment_that_a_release_takes(tmp_path: Path) -> None:
    commands = MANUAL.partition("\n## 13. ")[2].split("```")[1]
    made = commands.replace("-aes-256-cbc", "-aes-256-cbc -pass pass:contraseña").replace(
        "-in raiz.pem", "-in raiz.pem -passin pass:contraseña"
    )
    for line in made.strip().splitlines():
        if line.startswith("age-keygen -o "):  # the same key by the library, where the package is not there
            identity = pyrage.x25519.Identity.generate()
        elif line.startswith("age-keygen -y "):
            (tmp_path / line.split()[-1]).write_text(f"{identity.to_public()}\n", encoding="ascii")
        else:
            subprocess.run(line, shell=True, cwd=tmp_path, check=True, stderr=subprocess.DEVNULL)
    public, trust = tmp_path / "publicas", tmp_path / "trust"
    for folder in (public, trust):
        folder.mkdir()
    (tmp_path / "raiz.pub").rename(trust / "raiz.pub")
    (tmp_path / "recovery.pub").rename(public / "recovery.pub")
    for name in ("form-rsa.der", "receipt.pub"):
        (public / name).write_bytes((ROOT / "resources/trust/demo" / name).read_bytes())
    (tmp_path / "password").write_text("contraseña\n", encoding="utf-8")
    subprocess.run(
        [sys.executable, "-m", "registry", "device", "enrol", "--post", "ABL", "--name", "Aguas Blancas – Bermejo",
         "--to", str(tmp_path / "altas"), "--url", "https://registro.ejemplo", "--data", str(tmp_path / "data"),
         "--sign", str(tmp_path / "raiz.pem"), "--passphrase-file", str(tmp_path / "password"), "--public", str(public)],
        cwd=ROOT, check=True, capture_output=True,
    )  # fmt: skip
    with (tmp_path / "altas/codigos.csv").open(encoding="utf-8") as file:
        code = next(row["one_time_code"] for row in csv.DictReader(file))
    alta = (tmp_path / "altas/ABL-A.vigia-alta").read_bytes()
    taken = read_alta(alta, code, Trust.load(trust), datetime.now(UTC), post="ABL")
    assert taken.keys.recovery == ((public / "recovery.pub").read_text(encoding="ascii").strip(),)


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
