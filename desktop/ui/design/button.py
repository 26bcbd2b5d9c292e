"""Buttons: the box by the stylesheet, icon, words and key cap painted, so that all three follow the text scale."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QWidget

from desktop.ui.design.keycap import key_cap_size, key_words, paint_key_cap
from desktop.ui.design.theme import Theme

Kind = Literal["primary", "secondary", "quiet", "bad", "sun", "brand", "onSun"]
_GAP = 8
_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.Shortcut)
_INK = {
    "primary": "on-action",
    "secondary": "title",
    "quiet": "action",
    "bad": "bad",
    "sun": "on-sun",
    "brand": "on-brand",
    "onSun": "on-sun",
}
_KEY_INK = {"secondary": ("text-2", "control"), "quiet": ("text-2", "control"), "bad": ("text-2", "control"),
            "brand": ("on-brand-2", "brand-line")}  # fmt: skip


class Button(QPushButton):
    """A button with words; `key` is shown as a cap and, with `bind`, works as the shortcut.

    `primary` once per page: the one next step. `sun` only for *¿Qué hago ahora?*.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        kind: Kind = "secondary",
        *,
        icon: str = "",
        icon_after: str = "",
        key: str = "",
        bind: bool = False,
        tall: bool = False,
        small: bool = False,
        yields: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """With `yields` the key cap, then the icon, disappear where there is no room for them."""
        theme.need_icons(icon, icon_after)
        super().__init__(text, parent)
        self._theme, self._kind = theme, kind
        self._icon, self._icon_after = icon, icon_after
        self._key = key_words(key) if key else ""
        self._tall, self._small, self._yields = tall, small, yields
        self._compact = self._keyless = False
        self._why_off = ""
        self._busy = ""
        self.setAutoDefault(True)  # else Enter does nothing outside a dialog, only the space bar presses
        self.setProperty("kind", kind)
        across = QSizePolicy.Policy.Preferred if yields else QSizePolicy.Policy.Minimum
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        theme.set_font(self, self._style_name())
        self.setAccessibleName(text)
        self._describe()
        if bind and key:
            self.setShortcut(QKeySequence(key))
        theme.changed.connect(self.updateGeometry)

    @property
    def kind(self) -> str:
        return self._kind

    def set_kind(self, kind: Kind) -> None:
        """Make it another kind of button; the one blue button of a page can move."""
        if kind == self._kind:
            return
        before, self._kind = (self._padding(), self._style_name()), kind
        self.setProperty("kind", kind)
        self.style().polish(self)
        if (self._padding(), self._style_name()) != before:  # else all around it would be laid out anew
            self.updateGeometry()
        self.update()

    def set_words(self, text: str) -> None:
        """Say something else."""
        if text == self.text() == self.accessibleName():
            return
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def set_key(self, key: str) -> None:
        """Show another key; what it does is bound elsewhere."""
        self._key = key_words(key)
        self._describe()
        self.updateGeometry()
        self.update()

    def set_compact(self, compact: bool, *, keyless: bool = False) -> None:
        """Show icon and key without words (the words stay in tooltip and accessible name)."""
        wanted = compact and bool(self._icon), keyless
        if wanted == (self._compact, self._keyless):
            return
        self._compact, self._keyless = wanted
        self._describe()
        self.updateGeometry()
        self.update()

    def set_off(self, why: str) -> None:
        """Make it unavailable and say why; an empty `why` makes it available again."""
        self._why_off = why
        self.setProperty("off", bool(why))
        self._describe()
        self._stop_pressing()
        self._repolish()

    def set_busy(self, words: str) -> None:
        """Show the verb of what is under way, as *Sellando…*; an empty text ends it."""
        self._busy = words
        self.setProperty("busy", bool(words))
        self.setAccessibleName(words or self.text())
        self._stop_pressing()
        self._repolish()

    def _style_name(self) -> str:
        if self._small or (self._kind == "sun" and not self._tall):
            return "small-strong"
        if self._kind == "brand":
            return "small-medium"
        return "lead-strong" if self._tall else "strong"

    def _describe(self) -> None:
        self.setAccessibleDescription(self._why_off or self._key)
        self.setToolTip(self._why_off or (self.text() if self._compact else ""))

    def _repolish(self) -> None:
        self.style().unpolish(self)
        self.style().polish(self)
        self.updateGeometry()
        self.update()

    def _parts(self) -> list[tuple[str, str]]:
        """What is drawn, from left to right: (icon|text|key, value)."""
        parts = []
        icon = "loader-circle" if self._busy else "lock" if self._why_off else self._icon
        if icon:
            parts.append(("icon", icon))
        if not self._compact:
            parts.append(("text", self._busy or self.text()))
        if self._key and not self._busy and not self._keyless:
            parts.append(("key", self._key))
        if self._icon_after and not self._busy:
            parts.append(("icon", self._icon_after))
        return parts

    def _width(self, part: tuple[str, str]) -> int:
        kind, value = part
        if kind == "icon":
            return self._theme.px(18)
        if kind == "key":
            return key_cap_size(self._theme, value).width()
        return QFontMetrics(self._theme.font(self._style_name())).horizontalAdvance(value) + 1

    def sizeHint(self) -> QSize:
        """At least 44 wide and high (52 when tall), as wide as its parts."""
        return self._size(self._parts())

    def minimumSizeHint(self) -> QSize:
        """Never narrower than its words; where it yields, key cap and icon give way."""
        parts = self._parts()
        words = [part for part in parts if part[0] == "text"]
        return self._size(words if words and self._yields else parts)

    def _size(self, parts: Sequence[tuple[str, str]]) -> QSize:
        text = QFontMetrics(self._theme.font(self._style_name())).height()
        height = max(52 if self._tall else 44, text + 20)
        return QSize(max(self._inner(parts) + 2 * self._padding(), 44), height)

    def _padding(self) -> int:
        return 12 if self._kind in ("quiet", "brand", "sun") else 17

    def _inner(self, parts: Sequence[tuple[str, str]]) -> int:
        return sum(self._width(part) for part in parts) + _GAP * (len(parts) - 1)

    def _fitting_parts(self) -> list[tuple[str, str]]:
        """Leave out the key cap, then the icons, as far as the width asks."""
        parts = self._parts()
        for spare in ("key", "icon"):
            if self._inner(parts) + _GAP > self.width() and len(parts) > 1:
                parts = [part for part in parts if part[0] != spare]
        return parts

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box of the stylesheet, then icon, words and key."""
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        self._paint_parts(painter)
        painter.end()  # not when Python lets go of it: that may be after the painting

    def _paint_parts(self, painter: QPainter) -> None:
        theme = self._theme
        ink = "text-2" if self._why_off else _INK[self._kind]
        key_ink, key_border = _KEY_INK.get(self._kind, (ink, ink))
        parts = self._fitting_parts()
        widths = [self._width(part) for part in parts]
        left = (self.width() - sum(widths) - _GAP * (len(parts) - 1)) / 2
        painter.setFont(theme.font(self._style_name()))
        for (kind, value), width in zip(parts, widths, strict=True):
            if kind == "icon":
                box = QRectF(left, (self.height() - width) / 2, width, width)
                theme.paint_icon(painter, value, box, ink)
            elif kind == "key":
                size = key_cap_size(theme, value)
                box = QRectF(
                    round(left), round((self.height() - size.height()) / 2), size.width(), size.height()
                )
                paint_key_cap(painter, theme, box, value, theme.color(key_ink), theme.color(key_border))
            else:
                painter.setPen(theme.color(ink))
                painter.drawText(
                    QRect(round(left), 0, width + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, value
                )
            left += width + _GAP

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Swallow what would press an unavailable or busy button; it stays in the tab order to say why."""
        if isinstance(event, QKeyEvent):
            return event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        return event.type() in _PRESSES

    def _stop_pressing(self) -> None:
        self.removeEventFilter(self)
        if self._why_off or self._busy:
            self.installEventFilter(self)


class LinkButton(QPushButton):
    """A link that stands on its own; inside a sentence use `Sentence` with `Link`."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        icon: str = "",
        style: str = "body",
        role: str = "action",
        elide: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """With `elide` it may end in … where there is no room; the tooltip then tells the whole."""
        super().__init__(text, parent)
        self._theme, self._icon, self._style, self._role, self._elide = theme, icon, style, role, elide
        self.setAutoDefault(True)
        self.setProperty("kind", "link")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        across = QSizePolicy.Policy.Maximum if elide else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        theme.set_font(self, style)
        theme.changed.connect(self.updateGeometry)

    def _icon_space(self) -> int:
        return self._theme.px(18) + _GAP if self._icon else 0

    def sizeHint(self) -> QSize:
        """As wide as its words; a link is exempt from the size of targets, but still easy to hit."""
        metrics = QFontMetrics(self._theme.font(self._style))
        return QSize(metrics.horizontalAdvance(self.text()) + self._icon_space() + 2, metrics.height() + 6)

    def minimumSizeHint(self) -> QSize:
        """Never narrower than its words, unless they may be elided."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), self._theme.px(120)), hint.height()) if self._elide else hint

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words underlined, in the colour of action."""
        with QPainter(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        if self._icon:
            size = self._theme.px(18)
            self._theme.paint_icon(
                painter, self._icon, QRectF(0, (self.height() - size) / 2, size, size), self._role
            )
        font = self._theme.font(self._style)
        font.setUnderline(not self._icon or self.underMouse())
        painter.setFont(font)
        painter.setPen(self._theme.color(self._role))
        box = self.rect().adjusted(self._icon_space(), 0, 0, 0)
        shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, box.width() + 1)
        if self._elide:
            self.setToolTip(self.text() if shown != self.text() else "")
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)
