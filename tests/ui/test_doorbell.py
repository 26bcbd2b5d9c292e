"""A second start brings the open window to the front, or says what to do; its refusal bears the 145."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from shiboken6 import delete

from desktop.errors import AlreadyRunning
from desktop.ui import doorbell
from desktop.ui.doorbell import Doorbell, bring_to_front, ring
from desktop.ui.start import Languages, Start, national_line

pytestmark = pytest.mark.skipif(not doorbell.POSSIBLE, reason="no local sockets of files here")


@pytest.fixture
def languages_back(qapp: QApplication) -> Iterator[None]:
    """No language of a test is left in the application."""
    before, locale = set(qapp.findChildren(Languages)), QLocale()
    yield
    for one in set(qapp.findChildren(Languages)) - before:
        for translator in one._installed:
            qapp.removeTranslator(translator)
        delete(one)
    QLocale.setDefault(locale)


def rings(bell: Path) -> subprocess.Popen[str]:
    code = f"from pathlib import Path; from desktop.ui.doorbell import ring; print(ring(Path({str(bell)!r})))"
    return subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)


def test_the_open_window_comes_to_the_front_when_another_start_rings(qtbot, tmp_path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.showMinimized()
    bell = Doorbell(tmp_path / "window.sock")
    bell.rung.connect(lambda: bring_to_front(window))
    assert (tmp_path / "window.sock").stat().st_mode & 0o077 == 0
    with qtbot.waitSignal(bell.rung, timeout=60_000):
        other = rings(tmp_path / "window.sock")
    told, _ = other.communicate(timeout=60)
    assert told.strip() == "True"
    assert window.isVisible() and not window.windowState() & Qt.WindowState.WindowMinimized
    bell.close()
    assert not (tmp_path / "window.sock").exists()


def test_nobody_answers_where_no_window_is_open(tmp_path) -> None:
    assert ring(tmp_path / "window.sock") is False
    (tmp_path / "window.sock").touch()  # what a killed program left
    assert ring(tmp_path / "window.sock") is False


def test_a_bell_that_a_killed_program_left_is_hung_anew(qtbot, tmp_path) -> None:
    (tmp_path / "window.sock").touch()
    bell = Doorbell(tmp_path / "window.sock")
    with qtbot.waitSignal(bell.rung, timeout=60_000):
        other = rings(tmp_path / "window.sock")
    other.communicate(timeout=60)
    bell.close()


def test_a_folder_too_deep_for_a_socket_has_no_bell_and_nothing_else_lacks(qtbot, tmp_path) -> None:
    deep = tmp_path / ("d" * 120)
    deep.mkdir()
    bell = Doorbell(deep / "window.sock")
    assert not (deep / "window.sock").exists()
    bell.close()


def test_a_refused_start_says_the_145_of_the_directory(qapp, monkeypatch, languages_back) -> None:
    assert national_line().startswith("145")
    shown: list[QMessageBox] = []

    def keep(box: QMessageBox) -> None:
        shown.append(box)

    monkeypatch.setattr(QMessageBox, "exec", keep)
    start = Start.__new__(Start)  # the test has the one application there can be
    start.application = qapp
    start.refuse(AlreadyRunning())
    assert national_line() in shown[0].informativeText()


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("es_AR", ["Ver en:", "Ficheros de tipo:", "Cancelar"]),
        ("pt_BR", ["Procurar em:", "Arquivos do tipo:", "Cancelar"]),
        ("en", ["Look in:", "Files of type:", "Cancel"]),
    ],
)
def test_the_dialogs_of_qt_speak_the_language_of_the_program(
    qapp: QApplication, languages_back, language, words
) -> None:
    languages = Languages(qapp)
    languages.speak(language)
    said = [QCoreApplication.translate("QFileDialog", each) for each in ("Look in:", "Files of type:")]
    said.append(QCoreApplication.translate("QPlatformTheme", "Cancel"))
    assert said == words
