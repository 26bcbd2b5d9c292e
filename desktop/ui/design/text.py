"""Words on the screen: plain labels, sentences with strong words and links, headings, icons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from desktop.ui.design.theme import Theme


class Text(QLabel):
    """A plain label: what comes from outside can bring no markup along."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        style: str = "body",
        ink: str = "text",
        *,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        theme.set_font(self, style)
        self.set_ink(ink)
        self.setText(text)

    def set_ink(self, ink: str) -> None:
        """Choose the role of the colour of the text."""
        if self.property("ink") == ink:
            return
        self.setProperty("ink", ink)
        shown_before = self.testAttribute(Qt.WidgetAttribute.WA_WState_Polished)
        if shown_before:  # else its first showing takes the colour
            self.style().unpolish(self)
            self.style().polish(self)


class ElidedText(Text):
    """A label that may end in … where there is no room; the tooltip then tells the whole."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        style: str = "body",
        ink: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, text, style, ink, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """It may be as narrow as it must."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, with … where it does not fit."""
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(self.text() if shown != self.text() else "")
        with QPainter(self) as painter:
            painter.setPen(self.palette().color(self.foregroundRole()))
            painter.drawText(self.rect(), self.alignment() | Qt.TextFlag.TextSingleLine, shown)


@dataclass(frozen=True)
class Strong:
    """Words of a sentence that are set in weight 600."""

    text: str


@dataclass(frozen=True)
class Link:
    """Words of a sentence that can be chosen; `target` comes back in `link_chosen`."""

    text: str
    target: str = ""


class Sentence(QLabel):
    """A wrapping sentence of plain, strong and linked words; every part is escaped, so none can bring markup."""

    link_chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        parts: Sequence[str | Strong | Link] = (),
        style: str = "body",
        ink: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._parts: tuple[str | Strong | Link, ...] | None = None
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setProperty("ink", ink)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        theme.set_font(self, style)
        self.linkActivated.connect(self.link_chosen)
        theme.changed.connect(self._render)
        self.show_parts(parts)

    def show_parts(self, parts: Sequence[str | Strong | Link]) -> None:
        """Show other words."""
        if tuple(parts) == self._parts:
            return  # setting them would have everything around laid out anew
        self._parts = tuple(parts)
        links = any(isinstance(part, Link) for part in parts)
        flags = Qt.TextInteractionFlag.LinksAccessibleByMouse
        if links:
            flags |= Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        self.setTextInteractionFlags(flags)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if links else Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.plain())
        self._render()

    def plain(self) -> str:
        """Return the words without their look."""
        return "".join(part if isinstance(part, str) else part.text for part in self._parts or ())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose a link at once: Qt's label wants a second Tab before Enter does anything."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            super().focusNextPrevChild(event.reason() is Qt.FocusReason.TabFocusReason)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go to the next link, or out of the sentence: backwards Qt's label never leaves a link it begins with."""
        if not forward and self.selectionStart() == 0:
            return QWidget.focusNextPrevChild(self, forward)
        return super().focusNextPrevChild(forward)

    def _render(self) -> None:
        self.setText("".join(self._markup(part) for part in self._parts or ()))

    def _markup(self, part: str | Strong | Link) -> str:
        match part:
            case Strong(text=text):
                return f'<span style="font-weight:600">{escape(text)}</span>'
            case Link(text=text, target=target):
                colour = self._theme.hex("action")
                return f'<a href="{escape(target or text)}" style="color:{colour}">{escape(text)}</a>'
        return escape(part).replace("\n", "<br>")


class FillingText(Text):
    """A wrapping label that takes the width it gets: how wide it would like to be, nobody has to work out."""

    def __init__(self, theme: Theme, style: str = "body", ink: str = "text") -> None:
        super().__init__(theme, "", style, ink, wrap=True)

    def sizeHint(self) -> QSize:
        """One line: its height follows from its width."""
        return QSize(0, self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        """One line of any width."""
        return self.sizeHint()


class FillingSentence(Sentence):
    """A sentence that takes the width it gets."""

    def sizeHint(self) -> QSize:
        """One line: its height follows from its width."""
        return QSize(0, self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        """One line of any width."""
        return self.sizeHint()


class Icon(QLabel):
    """An icon of Lucide in the colour of a role; decoration for a screen reader unless named."""

    def __init__(
        self, theme: Theme, name: str, ink: str = "text", size: int = 18, parent: QWidget | None = None
    ) -> None:
        theme.need_icons(name)  # before there is a widget: a half-built one crashes Qt when it is swept away
        super().__init__(parent)
        self._theme, self._name, self._ink, self._size = theme, name, ink, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._render)
        self._render()

    def show_icon(self, name: str, ink: str | None = None) -> None:
        """Show another icon."""
        before = self._name, self._ink
        self._name, self._ink = name, ink or self._ink
        if (self._name, self._ink) != before:
            self._render()

    def _render(self) -> None:
        self.setPixmap(self._theme.pixmap(self._name, self._ink, self._size))


def rule(kind: str = "rule") -> QFrame:
    """Return a line: `rule` and `column` for decoration, `ruleStrong`, `ruleTitle`, `sayRule`, `columnStrong`."""
    line = QFrame()
    line.setObjectName(kind)
    return line
