"""Our loader of Qt's signatures: the same names as PySide's own, loads nothing at a start, and answers when asked."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import shiboken6

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "resources/installer/qt"))

import signatures  # noqa: E402


def _functions(source: str) -> set[str]:
    return {node.name for node in ast.parse(source).body if isinstance(node, ast.FunctionDef)}


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """A command that runs Python with the binding as the frozen program has it."""
    place = tmp_path_factory.mktemp("binding")
    shutil.copytree(
        Path(shiboken6.__file__).parent, place / "shiboken6", ignore=shutil.ignore_patterns("include", "doc")
    )
    for inside, path in signatures.compiled(tmp_path_factory.mktemp("compiled")):
        target = place / "shiboken6/files.dir" / inside
        target.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, target)
    return [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(place)!r}); exec(sys.argv[1])"]


def _said(python: list[str], program: str) -> str:
    told = subprocess.run([*python, program], capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stderr
    return told.stdout.strip()


def test_this_pyside_is_the_one_whose_loader_we_know() -> None:
    theirs = signatures.embedded()[signatures.LOADER].decode()
    ours = signatures.OURS.read_text(encoding="utf-8")
    called = _functions(theirs) - {"put_into_package", "move_into_pyside_package"}
    assert called <= _functions(ours)


def test_a_pyside_that_we_do_not_know_keeps_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(signatures, "KNOWN", "0" * 64)
    assert signatures.compiled(tmp_path) == []


def test_nothing_of_the_signatures_is_loaded_at_a_start(python: list[str]) -> None:
    loaded = _said(
        python,
        "import PySide6.QtWidgets; print([n for n in sorted(sys.modules) if n.startswith('shibokensupport.signature.')])",
    )
    assert loaded == "['shibokensupport.signature.loader', 'shibokensupport.signature.mapping']"


def test_a_wrong_call_is_explained_all_the_same(python: list[str]) -> None:
    wrong = (
        "from PySide6.QtCore import QPoint\ntry: QPoint('a', 'b')\nexcept TypeError as error: print(error)"
    )
    told = _said(python, wrong)
    assert "Supported signatures" in told
    assert "QPoint" in told


def test_a_signature_can_still_be_asked_for(python: list[str]) -> None:
    asked = "from PySide6.QtCore import QPoint\nfrom shibokensupport.signature import get_signature\nprint(get_signature(QPoint.setX))"
    assert _said(python, asked) == "(self, x: int, /) -> None"


def test_a_program_in_the_old_way_has_the_same_texts(
    python: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    wrong = (
        "from PySide6.QtWidgets import QApplication, QWidget\na = QApplication([])\n"
        "try: QWidget().resize('a', b'b', 3)\nexcept TypeError as error: print(error)"
    )
    plain = subprocess.run(
        [sys.executable, "-c", wrong], capture_output=True, text=True, check=True
    ).stdout.strip()
    assert _said(python, wrong) == plain
    assert plain
