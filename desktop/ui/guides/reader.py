"""The text of a page: links that stay inside the program, nothing fetched, found words marked."""

from __future__ import annotations

from collections.abc import Iterable
from string import Template
from typing import Any

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QResizeEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from desktop.content.folding import fold, stem, words
from desktop.content.guides import Guide
from desktop.content.rendering import SCHEMES, markdown_to_html
from desktop.ui.design.theme import Theme

_MEASURE = 640  # px at text 100 %: 40 rem, what an eye follows
_LEFT = 40
_NO_BREAK = "\u00a0\u00a0"
_STYLE = Template("""
h1 { font-size: ${guide}px; font-weight: 600; color: $title; margin-top: 4px; margin-bottom: 10px; }
h2 { font-size: ${h2}px; font-weight: 600; color: $title; margin-top: 22px; margin-bottom: 8px; }
h3, h4 { font-size: ${h3}px; font-weight: 600; color: $title; margin-top: 16px; margin-bottom: 6px; }
p { font-size: ${lead}px; line-height: 120%; margin-top: 0; margin-bottom: 10px; }
li { font-size: ${lead}px; line-height: 120%; margin-bottom: 6px; }
a { color: $action; text-decoration: underline; }
strong { font-weight: 600; }
.source { font-size: ${small}px; }
.unconfirmed { background-color: $warn_fill; color: $warn; font-style: normal; }
table { border-collapse: collapse; border-width: 1px; border-style: solid; border-color: $line; margin-bottom: 12px; }
th { background-color: $sunken; color: $title; font-weight: 600; }
hr { color: $line; }
""")


class GuideReader(QTextBrowser):
    """Shows one page; `link_chosen` tells what a person followed, and nothing is opened by itself."""

    link_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._page: Guide | None = None
        self._sought: frozenset[str] = frozenset()
        self._html: dict[str, str] = {}  # by page: the text never changes while the program runs
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setObjectName("reader")
        self.setStyleSheet("#reader { border: none; border-radius: 0; padding: 0; }")
        self.anchorClicked.connect(self._follow)
        theme.changed.connect(self._render)

    def show_page(self, page: Guide, anchor: str = "", sought: Iterable[str] = ()) -> None:
        """Show a page from its top or from a section, with the words that were searched for marked."""
        self._page = page
        self._sought = frozenset(sought)
        self.setAccessibleName(page.title)
        self._render()
        if anchor:
            self.scrollToAnchor(anchor)
        else:
            self.verticalScrollBar().setValue(0)

    def forget(self, id: str) -> None:
        """Read a page's text again the next time: somebody is writing it."""
        self._html.pop(id, None)

    def loadResource(self, type: int, name: QUrl | str) -> Any:
        """Load nothing: a page is only its words."""
        return None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the lines as long as an eye follows."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Alt with an arrow to the page: the way back is over guides, not inside the text."""
        if event.modifiers():
            event.ignore()
        if not event.modifiers() or event.isAccepted():
            super().keyPressEvent(event)

    def _follow(self, link: QUrl) -> None:
        target = link.toString()
        if target.partition(":")[0] in SCHEMES:
            self.link_chosen.emit(target)

    def _render(self) -> None:
        if self._page is None:
            return
        bar = self.verticalScrollBar()
        read = bar.value() / max(1, bar.maximum())
        document = self.document()
        document.setDefaultFont(self._theme.font("body"))
        document.setDocumentMargin(0)
        document.setDefaultStyleSheet(_style_sheet(self._theme))
        html = self._html.get(self._page.id)
        if html is None:
            html = self._html[self._page.id] = markdown_to_html(self._page.markdown)
        document.setHtml(html)
        _keep_bullets_off(document)
        self.moveCursor(
            QTextCursor.MoveOperation.Start
        )  # the text pushed it to the end, and Qt shows where it is
        self._fit()
        self._mark()
        bar.setValue(round(read * bar.maximum()))

    def _fit(self) -> None:
        """Give the text its margins; the scroll bar stays at the edge."""
        root = self.document().rootFrame()
        frame = root.frameFormat()
        left = min(_LEFT, self.viewport().width() // 20)
        room = self.viewport().width() - left
        frame.setLeftMargin(left)
        frame.setTopMargin(4)
        frame.setBottomMargin(24)
        frame.setRightMargin(max(left // 2, room - self._theme.px(_MEASURE)))
        if frame != root.frameFormat():  # laying a long page out takes its time
            root.setFrameFormat(frame)

    def _mark(self) -> None:
        selections = []
        for start, end in _places(self.document(), self._sought) if self._sought else ():
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            selection.cursor = cursor
            selection.format.setBackground(self._theme.color("soft"))
            selection.format.setForeground(self._theme.color("on-soft"))
            selections.append(selection)
        self.setExtraSelections(selections)


def _keep_bullets_off(document: QTextDocument) -> None:
    """Leave air between bullet and words: Qt draws the bullet one narrow space before the first line, wherever that is."""
    whole = QTextCursor(document)
    whole.beginEditBlock()  # laid out once, at the end
    block = document.begin()
    while block.isValid():
        if block.textList() is not None:
            cursor, shape = QTextCursor(block), block.blockFormat()
            width = QFontMetricsF(block.charFormat().font()).horizontalAdvance(_NO_BREAK)
            shape.setTextIndent(-width)  # the words stay where those of the next line begin
            cursor.setBlockFormat(shape)
            cursor.insertText(_NO_BREAK, block.charFormat())
        block = block.next()
    whole.endEditBlock()


def _places(document: QTextDocument, sought: frozenset[str]) -> Iterable[tuple[int, int]]:
    """Where words of the text have one of the stems, as positions in the document."""
    block = document.begin()
    while block.isValid():
        text = block.text()
        start = 0
        for at in range(len(text) + 1):
            if at < len(text) and text[at].isalnum():
                continue
            if at > start and stem(fold(text[start:at])) in sought:
                yield block.position() + start, block.position() + at
            start = at + 1
        block = block.next()


def stems(text: str) -> frozenset[str]:
    """The stems that a search for a text looks for, without words that are everywhere."""
    return frozenset(stem(word) for word in words(text) if len(word) > 2)


def _style_sheet(theme: Theme) -> str:
    sizes = {"guide": 28, "h2": 20, "h3": 17, "lead": 17, "small": 14}
    colours = ("title", "action", "warn", "warn-fill", "line", "sunken")
    return _STYLE.substitute(
        {name: str(theme.px(size)) for name, size in sizes.items()},
        **{role.replace("-", "_"): theme.hex(role) for role in colours},
    )
