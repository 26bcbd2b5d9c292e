"""Options with a digit and tiles to choose from: the whole row is the target, the digit the key."""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from desktop.ui.design.abstract import AbstractWidget
from desktop.ui.design.keycap import key_cap_size, key_words, paint_key_cap
from desktop.ui.design.theme import Theme

_WIDE_OPTION = 620  # px at text 100 %
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class _Choice(QPushButton, metaclass=AbstractWidget):
    """A checkable box that grows with its wrapped words; each kind tells its least width."""

    def __init__(self, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setCheckable(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    def hasHeightForWidth(self) -> bool:
        """The words wrap."""
        return True

    def sizeHint(self) -> QSize:
        """A comfortable width, and the height that goes with it."""
        return QSize(320, self.heightForWidth(320))

    def minimumSizeHint(self) -> QSize:
        """The words may wrap, but not inside a word."""
        return QSize(self._least_width(), 44)

    @abstractmethod
    def _least_width(self) -> int:
        """The width that the longest word needs, in pixels."""

    def _paint_frame(self, painter: QPainter, *, dashed: bool = False, strong_ink: str = "action") -> None:
        theme, on = self._theme, self.isChecked()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = 2 if on else 1
        pen = QPen(theme.color(strong_ink if on else "control"), line)
        if dashed and not on:
            pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.setBrush(theme.color("soft" if on else "sunken" if self.underMouse() else "surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2), 4, 4)


class Option(_Choice):
    """A row with a digit: `1 Los tiene otra persona   ✓ marcado`. The page binds the digit key.

    `dashed` is for *0 Nada de esto*; `mark` False leaves out the word *marcado* where only one can be chosen.
    """

    def __init__(
        self, theme: Theme, digit: str, text: str, *, dashed: bool = False, mark: bool = True, style: str = "option",
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(theme, parent)
        self._digit, self._words, self._dashed, self._mark, self._style = digit, text, dashed, mark, style
        self._heights: dict[tuple[int, float], int] = {}  # of the last width that was asked
        self.setAccessibleName(text)
        self.setAutoExclusive(
            not mark
        )  # else a screen reader hears a check box; its group says what excludes what
        self.toggled.connect(lambda _: self._tell())
        self._tell()

    def _tell(self) -> None:
        marked = self.tr("marcado") if self.isChecked() else self.tr("sin marcar")
        key = self.tr("tecla %1").replace("%1", self._digit)
        self.setAccessibleDescription(f"{key}, {marked}")
        self.update()

    def _font(self, *, chosen: bool) -> QFont:
        font = self._theme.font(self._style)
        if chosen and self._mark:  # where only one can be chosen, fill and border say it
            font.setWeight(font.Weight.DemiBold)
        return font

    def _says_mark(self, width: int) -> bool:
        """Whether there is room for the word *marcado* beside its check mark."""
        return self._mark and width >= self._theme.px(_WIDE_OPTION)

    def _mark_width(self, width: int) -> int:
        if not self._mark:
            return self._theme.px(18) + 14
        metrics = QFontMetrics(self._theme.font("small-strong"))
        words = metrics.horizontalAdvance(self.tr("marcado")) if self._says_mark(width) else 0
        return self._theme.px(18) + words + 24

    def _gap(self) -> int:
        return 18 if self._mark else 12  # between digit and words

    def _least_width(self) -> int:
        words = _longest_word(QFontMetrics(self._font(chosen=True)), self._words)
        return words + self._theme.px(40) + self._gap() + 8 + self._mark_width(0)

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped words, 47 at least and room for the digit."""
        known = (width, self._theme.scale)
        if known not in self._heights:
            self._heights = {known: self._height(width)}
        return self._heights[known]

    def _height(self, width: int) -> int:
        metrics = QFontMetrics(self._font(chosen=True))  # the wider: choosing must not change the height
        taken = self._theme.px(40) + self._gap() + 8 + self._mark_width(width)
        room = QRect(0, 0, max(60, width - taken), 10_000)
        least, air = max(47, self._theme.px(36) + 11), 18 if self._mark else 10
        return max(least, metrics.boundingRect(room, _WRAP, self._words).height() + air)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw cap, words and mark."""
        with QPainter(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        theme, on = self._theme, self.isChecked()
        self._paint_frame(painter, dashed=self._dashed)
        cap = QRectF(7, (self.height() - theme.px(36)) / 2, theme.px(40), theme.px(36))
        self._paint_digit(painter, cap, on)
        ink = "on-soft" if on else "text"
        painter.setPen(theme.color(ink))
        painter.setFont(self._font(chosen=on))
        left = round(cap.right()) + self._gap()
        mark = self._mark_width(self.width())
        painter.drawText(QRect(left, 0, self.width() - left - mark, self.height()), _WRAP, self._words)
        if on:
            size = theme.px(18)
            at = self.width() - mark + 6
            theme.paint_icon(painter, "check", QRectF(at, (self.height() - size) / 2, size, size), ink)
            if self._says_mark(self.width()):
                painter.setFont(theme.font("small-strong"))
                words = QRectF(at + size + 6, 0, mark, self.height())
                painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.tr("marcado"))

    def _paint_digit(self, painter: QPainter, cap: QRectF, on: bool) -> None:
        theme = self._theme
        painter.setPen(QPen(theme.color("on-soft" if on else "control"), 1))
        painter.setBrush(theme.color("action" if on else "bg"))
        painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.fillRect(
            QRectF(cap.left() + 1, cap.bottom() - 3, cap.width() - 2, 3),
            theme.color("on-soft" if on else "control"),
        )
        painter.setFont(theme.font("lead-strong"))
        painter.setPen(theme.color("on-action" if on else "text"))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._digit)


class Tile(_Choice):
    """A box with icon, title and a line under it: to start something, or (`choice`) to choose one of several.

    The key stands at the right, or under the words where there is no room for both.
    """

    def __init__(
        self, theme: Theme, icon: str, title: str, text: str = "", *, key: str = "", choice: bool = False,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        theme.need_icons(icon)
        super().__init__(theme, parent)
        self._icon, self._title, self._text = icon, title, text
        self._key = key_words(key) if key else ""
        self._choice = choice
        self.setCheckable(choice)
        self.setAutoDefault(not choice)  # Enter starts; a choice leaves it to the page, to go on
        if choice:
            self.setAutoExclusive(True)
        self.setAccessibleName(title)
        self.setAccessibleDescription(", ".join(part for part in (text, self._key) if part))

    def heightForWidth(self, width: int) -> int:
        """Return the height of title, text and key, 60 (a choice) or 104 at least."""
        below = key_cap_size(self._theme, self._key).height() + 8 if self._key_below(width) else 0
        height = sum(self._heights(width)) + below + (16 if self._choice else 40)
        return max(60 if self._choice else 104, height)

    def _style(self) -> str:
        return "strong" if self._choice else "section"

    def _icon_size(self) -> int:
        return self._theme.px(22 if self._choice else 28)

    def _left(self) -> int:
        return self._icon_size() + (28 if self._choice else 40)

    def _right(self, width: int) -> int:
        if self._choice:
            return self._theme.px(22) + 22
        if self._key and not self._key_below(width):
            return key_cap_size(self._theme, self._key).width() + 26
        return 14

    def _least_width(self) -> int:
        title = _longest_word(QFontMetrics(self._theme.font(self._style())), self._title)
        text = _longest_word(QFontMetrics(self._theme.font("caption")), self._text)
        return self._left() + max(title + (self._theme.px(22) + 22 if self._choice else 14), text + 14)

    def _key_below(self, width: int) -> bool:
        if not self._key or self._choice:
            return False
        title = QFontMetrics(self._theme.font(self._style())).horizontalAdvance(self._title)
        return width < self._left() + title + key_cap_size(self._theme, self._key).width() + 26

    def _text_room(self, width: int) -> int:
        """The line under the title may go below a key, never below the mark of a choice."""
        return max(40, width - self._left() - (self._right(width) if self._choice else 14))

    def _heights(self, width: int) -> tuple[int, int]:
        theme = self._theme
        room = max(40, width - self._left() - self._right(width))
        title, text = QFontMetrics(theme.font(self._style())), QFontMetrics(theme.font("caption"))
        first = title.boundingRect(QRect(0, 0, room, 10_000), _WRAP, self._title).height()
        room = self._text_room(width)
        second = text.boundingRect(QRect(0, 0, room, 10_000), _WRAP, self._text).height()
        return first, second if self._text else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw icon, title, text and key."""
        theme, on = self._theme, self.isChecked()
        with QPainter(self) as painter:
            self._paint_frame(painter)
            ink = "on-soft" if on else "text"
            size, left = self._icon_size(), self._left()
            icon = QRectF(14 if self._choice else 18, (self.height() - size) / 2, size, size)
            theme.paint_icon(painter, self._icon, icon, ink if self._choice else "action")
            first, second = self._heights(self.width())
            cap = key_cap_size(theme, self._key)
            below = cap.height() + 8 if self._key_below(self.width()) else 0
            top = (self.height() - first - second - below) // 2
            painter.setFont(theme.font(self._style()))
            painter.setPen(theme.color("on-soft" if on else "title"))
            room = QRect(left, top, self.width() - left - self._right(self.width()), first + 2)
            painter.drawText(room, _WRAP, self._title)
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.color("on-soft" if on else "text-2"))
            painter.drawText(
                QRect(left, top + first, self._text_room(self.width()), second + 2), _WRAP, self._text
            )
            if on:
                mark = theme.px(22)
                box = QRectF(self.width() - mark - 12, (self.height() - mark) / 2, mark, mark)
                theme.paint_icon(painter, "circle-check", box, ink)
            elif self._key:
                at = (
                    (left, top + first + second + 8)
                    if below
                    else (self.width() - cap.width() - 16, top + (first - cap.height()) // 2)
                )
                box = QRectF(at[0], at[1], cap.width(), cap.height())
                paint_key_cap(painter, theme, box, self._key, theme.color("text-2"), theme.color("control"))


def _longest_word(metrics: QFontMetrics, words: str) -> int:
    return max((metrics.horizontalAdvance(word) for word in words.split()), default=0) + 2
