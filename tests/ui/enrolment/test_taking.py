"""Taking an enrolment in the window: at the first start, from a double click, and again in Ajustes."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop.app import build_parts, build_program
from desktop.ui.enrolment.pane import EnrolmentPane
from desktop.ui.first_start.page import FirstStart
from desktop.ui.program import Program
from desktop.vault.passphrase import FixedKdf
from registry.__main__ import main as registry
from tests.ui import shots

PHRASE = "tornillo lluvia montaña azul"
TABLE = """code,name,province,crossing_id,device_letter
ABL,Aguas Blancas – Bermejo,Salta,PF-BO-AGUAS-BLANCAS-BERMEJO,A
ABL,Aguas Blancas – Bermejo,Salta,PF-BO-AGUAS-BLANCAS-BERMEJO,B
RUR,Equipo rural,Misiones,,A
"""


@pytest.fixture(scope="module")
def altas(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("ministry")
    (folder / "puestos.csv").write_text(TABLE, encoding="utf-8")
    (folder / "politica.toml").write_text("idle_lock_s = 240\npassphrase_min = 16\n", encoding="utf-8")
    made = [
        *("device", "enrol", "--table", str(folder / "puestos.csv"), "--to", str(folder / "altas")),
        *("--url", "https://registro.ejemplo", "--policy", str(folder / "politica.toml")),
        *("--data", str(folder / "registro")),
    ]
    assert registry(made) == 0
    return folder / "altas"


def _code(altas: Path, stem: str) -> str:
    with (altas / "codigos.csv").open(encoding="utf-8") as file:
        return next(
            row["one_time_code"]
            for row in csv.DictReader(file)
            if f"{row['code']}-{row['device_letter']}" == stem
        )


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path, qtbot):
    made = build_program(qapp, build_parts(tmp_path / "home", kdf=FixedKdf(64, 1)))
    made.start()
    made.window.resize(1366, 697)
    made.window.show()
    yield made
    made.close()
    made.window.close()


def _pane(program: Program) -> EnrolmentPane:
    """Return the newest pane: the first start's lives on for a moment after its vault is open."""
    return program.window.findChildren(EnrolmentPane)[-1]


def _prove(qtbot, pane: EnrolmentPane, altas: Path, stem: str, code: str = "") -> None:
    """Open a file in a pane and type its code, as a person does."""
    pane.open_file(altas / f"{stem}.vigia-alta")
    qtbot.waitUntil(lambda: pane._data is not None)
    pane._code.set_text(code or _code(altas, stem))
    pane._next.click()


def _create(qtbot, program: Program, altas: Path) -> None:
    """Go through the whole first start with the enrolment of the first machine."""
    pane = _pane(program)
    _prove(qtbot, pane, altas, "ABL-A")
    qtbot.waitUntil(lambda: pane._enrolment is not None, timeout=60_000)
    pane._next.click()
    first = program.window.findChild(FirstStart)
    assert isinstance(first, FirstStart)
    assert "16" in first._phrase_help()
    first._name.set_text("Ana Ñandubay")
    first._passphrase.set_text(PHRASE)
    first._again.set_text(PHRASE)
    with qtbot.waitSignal(program.opened, timeout=60_000):
        first._create.click()


def test_the_first_start_takes_the_enrolment_and_ajustes_takes_the_next(
    qtbot, program: Program, altas: Path
) -> None:
    _create(qtbot, program, altas)
    assert program.desk is not None
    assert program.desk.enrolment.serial.startswith("ABL-A-")
    assert program.desk.enrolment.policy.idle_lock_s == 240
    program.go("ajustes", {"alta": str(altas / "RUR-A.vigia-alta")})
    pane = _pane(program)
    qtbot.waitUntil(lambda: pane._data is not None)
    pane._code.set_text(_code(altas, "RUR-A"))
    pane._next.click()
    qtbot.waitUntil(lambda: pane._enrolment is not None, timeout=60_000)
    pane._next.click()
    qtbot.waitUntil(lambda: "otro puesto" in pane._problem.words.plain(), timeout=60_000)
    _prove(qtbot, pane, altas, "ABL-B")
    qtbot.waitUntil(lambda: pane._enrolment is not None, timeout=60_000)
    pane._next.click()
    card = program.window.page("ajustes")._enrolment
    qtbot.waitUntil(lambda: "tomada" in card._told.words.plain(), timeout=60_000)
    program.lock()


def test_a_wrong_code_says_so_and_keeps_what_was_typed(qtbot, program: Program, altas: Path) -> None:
    pane = _pane(program)
    _prove(qtbot, pane, altas, "ABL-A", "ABCDE-FGHJK")
    qtbot.waitUntil(lambda: "no abre el archivo" in pane._problem.words.plain(), timeout=60_000)
    assert pane._code.text() == "ABCDE-FGHJK"
    assert pane._next.accessibleDescription() == "Entrar"


def test_a_double_click_on_the_file_opens_at_the_enrolment(qtbot, program: Program, altas: Path) -> None:
    program.offer_alta(altas / "ABL-A.vigia-alta")
    pane = _pane(program)
    qtbot.waitUntil(lambda: pane._data is not None)
    assert pane.isVisible()
    assert pane._code.findChild(QLineEdit) is not None
    assert pane._next.accessibleDescription() == "Falta el código"


def test_nothing_is_cut_while_an_enrolment_is_taken(
    qtbot, program: Program, altas: Path, tmp_path: Path
) -> None:
    program.offer_alta(altas / "ABL-A.vigia-alta")
    pane, theme = _pane(program), program.given.theme
    qtbot.waitUntil(lambda: pane._data is not None)
    narrow = QSize(1024, 697)
    for size in (QSize(1366, 697), narrow):
        assert shots.shoot(program.window, tmp_path / "ask.png", theme, size=size) == []
    pane._code.set_text(_code(altas, "ABL-A"))
    pane._next.click()
    qtbot.waitUntil(lambda: pane._enrolment is not None, timeout=60_000)
    assert shots.shoot(program.window, tmp_path / "told.png", theme, size=narrow, scale=1.25) == []
