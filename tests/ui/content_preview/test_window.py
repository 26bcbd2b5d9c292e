"""The ministry's preview: what was written is seen, what is wrong is named and found, nothing is kept."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from desktop.paths import resource
from desktop.ui.content_preview.window import ContentPreview
from desktop.ui.design.theme import Theme
from desktop.ui.forms.preview import Preview
from tests.ui import shots


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copy = tmp_path / "resources"
    for part in ("guides", "directory", "forms", "practice", "cards", "icons", "mapping"):
        shutil.copytree(resource(part), copy / part)
    return copy


@pytest.fixture
def window(theme: Theme, folder: Path, qtbot: Any) -> ContentPreview:
    made = ContentPreview(theme, folder)
    qtbot.addWidget(made)
    made.resize(1280, 700)
    made.show()
    shots.settle()
    return made


def test_a_page_is_seen_as_an_officer_will_see_it(window: ContentPreview) -> None:
    window.open("nunca")
    assert "Lo que nunca se hace" in window._reader.toPlainText()
    assert window._date.text().endswith("es/nunca.md")
    assert shots.clipped(window) == []


def test_what_was_corrected_is_there_after_reading_again(window: ContentPreview, folder: Path) -> None:
    window.open("nunca")
    path = folder / "guides" / "es" / "nunca.md"
    path.write_text(path.read_text(encoding="utf-8").replace("Confrontar", "Enfrentar"), encoding="utf-8")
    window.read()
    assert "Enfrentar" in window._reader.toPlainText()


def test_what_is_wrong_is_counted_and_leads_to_its_page(window: ContentPreview, folder: Path) -> None:
    path = folder / "guides" / "es" / "nunca.md"
    path.write_text(path.read_text(encoding="utf-8") + "\nLlame al 0800-555-0000.\n", encoding="utf-8")
    window.read()
    assert window._tabs.tabText(2) == "3 para corregir"  # the phone, and two translations without its figures
    first = window._findings.item(0)
    assert first.text().startswith("Corregir: guides/")
    window._findings.itemActivated.emit(first)
    assert "Lo que nunca se hace" in window._reader.toPlainText()


def test_a_folder_that_cannot_be_read_says_which_file(window: ContentPreview, folder: Path) -> None:
    (folder / "directory" / "indicators.csv").write_text("id\n", encoding="utf-8")
    window.read()
    assert window._problem.isVisible() and "indicators.csv" in window._problem.words.plain()
    assert window.library is None


def test_a_translation_shows_its_mark_and_a_missing_one_the_spanish(
    window: ContentPreview, folder: Path
) -> None:
    (folder / "guides" / "pt" / "marco-legal.md").unlink()
    window._language.setCurrentIndex(window._language.findData("pt_BR"))
    window.read()
    window.open("nunca")
    assert "O que nunca se faz" in window._reader.toPlainText()
    assert window._language_state.accessibleName() == "Traducción sin revisar"
    window.open("marco-legal")
    assert window._language_state.accessibleName() == "Sólo en español"


def test_a_form_opens_in_a_window_of_its_own(window: ContentPreview, qtbot: Any) -> None:
    window.open_form("relevo")
    (preview,) = window._forms
    assert isinstance(preview, Preview)
    qtbot.addWidget(preview)
