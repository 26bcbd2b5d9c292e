"""Qt's own dialogs speak the language of the program: nothing in them is left in English."""

from __future__ import annotations

import ast
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QApplication,
    QCalendarWidget,
    QColorDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.ui import start
from desktop.ui.settings import LANGUAGES
from desktop.ui.start import Languages
from tests.ui.shots import settle
from tests.ui.test_languages import compiled  # noqa: F401 - the catalogues as the program loads them
from tests.ui.translations.catalogue import CATALOGUES, ROOT

TRANSLATED = [language for language in LANGUAGES if language != "en"]  # Qt's own words are English


class _LastAsked(QTranslator):
    """Asked after all the others: notes what none of them knows."""

    def __init__(self) -> None:
        super().__init__()
        self.missed: set[tuple[str, str]] = set()

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        self.missed.add((context, source))
        return ""


@pytest.fixture
def last(qapp: QApplication) -> Iterator[_LastAsked]:
    made = _LastAsked()
    qapp.installTranslator(made)
    yield made
    qapp.removeTranslator(made)


@pytest.fixture
def languages(qapp: QApplication, compiled: None) -> Iterator[Languages]:  # noqa: F811
    speaking = Languages(qapp)
    yield speaking
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)


def _dialogs(folder: Path) -> Iterator[QWidget]:
    """Yield every window of Qt's that the program opens, and what a field offers at its right button."""
    (folder / "entrega").mkdir(exist_ok=True)
    for mode in (
        QFileDialog.FileMode.ExistingFile,
        QFileDialog.FileMode.Directory,
        QFileDialog.FileMode.AnyFile,
    ):
        dialog = QFileDialog(None, "", str(folder))
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setFileMode(mode)
        if mode is QFileDialog.FileMode.AnyFile:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        yield dialog
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    yield QPrintDialog(printer)
    yield QCalendarWidget()
    yield QColorDialog()
    yield QDialogButtonBox(QDialogButtonBox.StandardButton(0x0FFFFC00))  # every button that there is
    edit = QLineEdit("texto")
    yield edit.createStandardContextMenu()


def _show(window: QWidget, qtbot: QtBot) -> None:
    window.show()
    settle()
    if isinstance(window, QFileDialog):
        listed = window.findChild(QTreeView, "treeView")
        assert listed is not None
        qtbot.waitUntil(lambda: listed.model().rowCount(listed.rootIndex()) > 0)
    for button in window.findChildren(QPushButton):
        if "<<" in button.text() or ">>" in button.text():
            button.click()
    settle()
    window.close()


@pytest.mark.parametrize("language", TRANSLATED)
def test_nothing_in_qts_own_dialogs_is_left_in_english(
    last: _LastAsked, languages: Languages, qtbot: QtBot, tmp_path: Path, language: str
) -> None:
    languages.speak(language)
    last.missed.clear()
    for window in _dialogs(tmp_path):
        _show(window, qtbot)
    kinds_of_files = "QMimeType"  # of whatever lies in the folder; the system names most of them
    asked_of_qt = {one for one in last.missed if one[0].startswith("Q")}
    assert {one for one in asked_of_qt if one[0] != kinds_of_files} == set()


def test_a_file_dialog_follows_a_change_of_language(languages: Languages, tmp_path: Path) -> None:
    def label() -> str:
        dialog = QFileDialog(None, "", str(tmp_path))
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        shown = dialog.findChild(QLabel, "lookInLabel")
        assert shown is not None
        return shown.text()

    said = {}
    for language in (*LANGUAGES, "es_AR"):
        languages.speak(language)
        said.setdefault(language, label())
        assert label() == said[language]
    assert said == {"es_AR": "&Buscar en:", "pt_BR": "&Procurar em:", "en": "&Look in:"}


@pytest.mark.parametrize("language", TRANSLATED)
def test_our_words_for_qts_dialogs_keep_their_values_and_have_one_key_each(language: str) -> None:
    for context in ET.parse(CATALOGUES / f"qt_{language}.ts").getroot().iter("context"):
        for message in context.iter("message"):
            source, said = message.findtext("source") or "", message.findtext("translation") or ""
            assert said
            assert ("%1" in source, source.count("&")) == ("%1" in said, said.count("&")), source


def test_the_frozen_program_carries_the_words_of_each_language() -> None:
    tree = ast.parse((ROOT / "build.spec").read_text(encoding="utf-8"))
    kept = next(
        ast.literal_eval(node.value)
        for node in tree.body
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "KEPT_TRANSLATIONS"
    )
    assert set(start._QT_WORDS.values()) <= set(kept)
