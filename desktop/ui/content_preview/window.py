"""`vigia content preview`: a resources folder as officers will read it, with what the check says of it. Nothing is kept.

Whoever corrects a page looks at it here, presses F5 after each change, and sees the findings beside the text.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QFrame, QListWidget, QListWidgetItem, QStackedWidget, QWidget

from desktop.content.check import check
from desktop.content.findings import Finding, Report
from desktop.content.guides import Guide
from desktop.content.library import Library
from desktop.content.shelf import FormShelf
from desktop.errors import AppError
from desktop.ui.design.banner import Banner
from desktop.ui.design.button import Button
from desktop.ui.design.card import Scroll, WorkHead, column, row
from desktop.ui.design.field import Choice
from desktop.ui.design.focus import FocusRing
from desktop.ui.design.lists import Tabs
from desktop.ui.design.state_badge import StateBadge
from desktop.ui.design.text import Text, rule
from desktop.ui.design.theme import Theme
from desktop.ui.forms.preview import Preview
from desktop.ui.guides.aside import Aside
from desktop.ui.guides.reader import GuideReader
from desktop.ui.guides.tree import GuideTree, contents
from desktop.ui.messages import explain
from desktop.ui.unlock.languages import NAMES

_FILE = Qt.ItemDataRole.UserRole + 1


class ContentPreview(QWidget):
    """Pages, forms and findings at the left; the text, and at its side what it rests on."""

    def __init__(self, theme: Theme, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._folder = theme, folder
        self._library: Library | None = None
        self._page = ""
        self._forms: list[Preview] = []
        self.setObjectName("page")
        self.setWindowTitle(self.tr("Vista previa del contenido"))
        layout = column(gap=0, parent=self)
        layout.addWidget(self._head())
        self._problem = Banner(theme, "error")
        self._problem.hide()
        layout.addWidget(self._problem)
        middle = row(gap=0)
        middle.addWidget(self._left())
        middle.addWidget(self._middle(), 1)
        self._side = QFrame()
        self._side.setObjectName("page")
        self._side.setFixedWidth(theme.px(310))
        self._side_box = column(gap=0, parent=self._side)
        middle.addWidget(self._side)
        layout.addLayout(middle, 1)
        self.read()

    @property
    def library(self) -> Library | None:
        """What was read; None where the folder cannot be."""
        return self._library

    def read(self) -> None:
        """Read the folder anew and stay on the same page."""
        language = str(self._language.currentData())[:2]
        report = check(self._folder)
        self._show_findings(report)
        try:
            self._library = Library(self._folder, language).read()
        except AppError as error:
            self._library = None
            message = explain(error)
            self._problem.show_message("error", f"{message.title}.", message.text)
            self._problem.show()
            return
        self._problem.hide()
        self._tree.show_nodes(contents(self._library.guides))
        self._list_forms()
        aside = Aside(self._theme, self._library)
        aside.link_chosen.connect(self._follow)
        while (item := self._side_box.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self._aside = aside
        self._side_box.addWidget(Scroll(aside))
        first = self._library.guides.all[0].id if self._library.guides.all else ""
        self.open(self._page or first)

    def open(self, target: str) -> None:
        """Show a page, or a section of it."""
        if self._library is None:
            return
        id, _, anchor = target.removeprefix("guia:").partition("#")
        page = self._library.guides.by_id(id)
        if page is None:
            return
        self._page = target.removeprefix("guia:")
        self._reader.forget(page.id)
        self._reader.show_page(page, anchor)
        self._aside.show_page(page)
        self._show_facts(page)

    # --- parts ------------------------------------------------------------------------------------------

    def _head(self) -> WorkHead:
        head = WorkHead(self._theme, self.tr("Vista previa del contenido"), str(self._folder))
        head.show_saved(self.tr("Nada se guarda"))
        self._language = Choice(self._theme, list(NAMES.items()), "languages")
        self._language.setAccessibleName(self.tr("Idioma de las páginas"))
        self._language.activated.connect(lambda _: self.read())
        head.add_action(self._language)
        again = Button(self._theme, self.tr("Releer"), "primary", icon="refresh-cw", key="F5", bind=True)
        again.clicked.connect(self.read)
        head.add_action(again)
        return head

    def _left(self) -> QWidget:
        frame = QFrame()
        frame.setObjectName("sideLeft")
        frame.setFixedWidth(self._theme.px(320))
        layout = column(gap=0, parent=frame)
        self._tabs = Tabs(self._theme, (self.tr("Páginas"), self.tr("Formularios"), self.tr("Revisión")))
        stack = QStackedWidget()
        self._tabs.currentChanged.connect(stack.setCurrentIndex)
        self._tree = GuideTree(self._theme, self.tr("Páginas"))
        self._tree.chosen.connect(self.open)
        self._form_list = self._list(self.tr("Formularios"))
        self._form_list.itemActivated.connect(lambda item: self.open_form(str(item.data(_FILE))))
        self._findings = self._list(self.tr("Revisión"))
        self._findings.itemActivated.connect(lambda item: self._open_file(str(item.data(_FILE))))
        for widget in (self._tree, self._form_list, self._findings):
            stack.addWidget(widget)
        layout.addWidget(self._tabs)
        layout.addWidget(stack, 1)
        return frame

    def _list(self, name: str) -> QListWidget:
        widget = QListWidget()
        widget.setWordWrap(True)
        widget.setAccessibleName(name)
        self._theme.set_font(widget, "small")
        return widget

    def _middle(self) -> QWidget:
        frame = QFrame()
        frame.setObjectName("surface")
        layout = column(gap=0, parent=frame)
        self._facts = row(gap=10, margins=(36, 14, 20, 10))
        self._state = StateBadge(self._theme, "una_fuente")
        self._language_state = StateBadge(self._theme, "dato")
        self._date = Text(self._theme, "", "caption", "text-2")
        for widget in (self._state, self._language_state, self._date):
            self._facts.addWidget(widget)
        self._facts.addStretch(1)
        layout.addLayout(self._facts)
        layout.addWidget(rule())
        self._reader = GuideReader(self._theme)
        self._reader.link_chosen.connect(self._follow)
        layout.addWidget(self._reader, 1)
        return frame

    # --- what is shown ----------------------------------------------------------------------------------

    def _show_facts(self, page: Guide) -> None:
        self._state.show_state(page.state)
        self._date.setText(f"{page.date:%d/%m/%Y} · {page.language}/{page.id}.md")
        words = self.tr("Traducción sin revisar") if page.unreviewed else self.tr("Sólo en español")
        wanted = str(self._language.currentData())[:2]
        self._language_state.show_state("sin_confirmar" if page.unreviewed else "dato", words)
        self._language_state.setVisible(page.unreviewed or page.language != wanted)

    def _show_findings(self, report: Report) -> None:
        self._findings.clear()
        for finding in sorted(report.findings, key=lambda one: not one.error):
            self._findings.addItem(self._item(finding))
        for name, count in report.counts.items():
            self._findings.addItem(QListWidgetItem(f"{count}  {name}"))
        errors = len(report.errors)
        title = self.tr("%n para corregir", "", errors) if errors else self.tr("Revisión")
        self._tabs.setTabText(2, title)

    def _item(self, finding: Finding) -> QListWidgetItem:
        kind = self.tr("Corregir") if finding.error else self.tr("Aviso")
        item = QListWidgetItem(f"{kind}: {finding}")
        item.setData(_FILE, finding.file)
        return item

    def _list_forms(self) -> None:
        self._form_list.clear()
        shelf = FormShelf(self._folder / "forms")
        for id in shelf.ids():
            item = QListWidgetItem(id)
            item.setData(_FILE, id)
            self._form_list.addItem(item)

    # --- what a person does -----------------------------------------------------------------------------

    def _follow(self, link: str) -> None:
        scheme, _, target = link.partition(":")
        if scheme == "guia":
            self.open(target)

    def _open_file(self, file: str) -> None:
        path = Path(file)
        if path.suffix == ".md" and path.parts[:1] == ("guides",):
            self.open(path.stem)
        elif path.parts[:1] == ("forms",) and len(path.parts) > 1:
            self.open_form(path.parts[1])

    def open_form(self, id: str) -> None:
        """Open a form in a window of its own, as an officer sees it."""
        try:
            form = FormShelf(self._folder / "forms").form(id)
        except AppError as error:
            message = explain(error)
            self._problem.show_message("error", f"{message.title}.", message.text)
            self._problem.show()
            return
        media = {path.name: path.read_bytes() for path in (self._folder / "forms" / id / "media").glob("*")}
        preview = Preview(self._theme, form, media, None)
        self._theme.dress(preview)
        preview.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        preview.destroyed.connect(lambda: self._forms.remove(preview) if preview in self._forms else None)
        self._forms.append(preview)
        preview.resize(1000, 720)
        preview.show()


def open_content_preview(folder: Path, arguments: Sequence[str] = ()) -> int:
    """Show a folder until its window closes; returns the exit code."""
    running = QApplication.instance()
    application = running if isinstance(running, QApplication) else QApplication([*sys.argv[:1], *arguments])
    QLocale.setDefault(QLocale("es_AR"))
    theme = Theme(application)
    window = ContentPreview(theme, folder)
    theme.dress(window)
    FocusRing(theme, window)
    window.resize(1280, 768)
    window.show()
    return application.exec()
