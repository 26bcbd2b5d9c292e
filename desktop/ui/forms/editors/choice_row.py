"""One choice as a row: radio or box, the digit that chooses it, picture, words."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

from desktop.forms.questions import Choice
from desktop.ui.design.check import paint_box, paint_radio
from desktop.ui.design.keycap import key_cap_size, paint_key_cap
from desktop.ui.design.theme import Theme
from desktop.ui.forms.markdown import to_plain

_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_BELOW = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter
_GAP = 10


class ChoiceRow:
    """What the two kinds of rows share; mixed into Qt's own buttons, which bring role and state."""

    choice: Choice
    theme: Theme
    digit: str
    picture: QPixmap | None
    round_mark = True

    def prepare(self, theme: Theme, choice: Choice, digit: str, picture: QPixmap | None) -> None:
        """Take theme, choice, the digit ("" beyond nine) and the picture."""
        self.theme, self.choice, self.digit, self.picture = theme, choice, digit, picture
        button = self.button
        button.setText(to_plain(choice.label).replace("&", "&&"))
        button.setAccessibleName(self.words)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        button.setSizePolicy(policy)
        theme.changed.connect(button.updateGeometry)

    @property
    def button(self) -> QAbstractButton:
        assert isinstance(self, QAbstractButton)
        return self

    @property
    def words(self) -> str:
        return to_plain(self.choice.label)

    def _cap(self) -> QSize:
        return key_cap_size(self.theme, self.digit) if self.digit else QSize(0, 0)

    def _words_left(self) -> int:
        left = 4 + self.theme.px(22) + _GAP
        if self.digit:
            left += self._cap().width() + _GAP
        if self.picture is not None:
            left += self.picture.width() + _GAP
        return left

    def sizeHint(self) -> QSize:
        """As wide as the words on one line, as far as there is room."""
        metrics = QFontMetrics(self.theme.font("strong"))
        width = self._words_left() + metrics.horizontalAdvance(self.words) + 10
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The words may wrap."""
        return QSize(min(self.theme.px(150), self.sizeHint().width()), 44)

    def hasHeightForWidth(self) -> bool:
        """The words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped words, 44 at least."""
        metrics = QFontMetrics(self.theme.font("strong"))
        room = QRect(0, 0, max(40, width - self._words_left() - 4), 10_000)
        words = metrics.boundingRect(room, _WRAP, self.words).height() + 14
        return max(44, words, self.picture.height() + 8 if self.picture is not None else 0)

    def hitButton(self, position: QPoint) -> bool:
        """The whole row is the target."""
        return self.button.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw mark, digit, picture and words."""
        theme, button = self.theme, self.button
        with QPainter(button) as painter:
            if button.underMouse() and button.isEnabled():
                painter.fillRect(button.rect(), theme.color("sunken"))
            size = theme.px(22)
            middle = button.height() / 2
            mark = QRectF(4, middle - size / 2, size, size)
            (paint_radio if self.round_mark else paint_box)(painter, theme, mark, button.isChecked())
            left = 4 + size + _GAP
            if self.digit:
                cap = self._cap()
                box = QRectF(left, round(middle - cap.height() / 2), cap.width(), cap.height())
                paint_key_cap(painter, theme, box, self.digit, theme.color("text-2"), theme.color("control"))
                left += cap.width() + _GAP
            if self.picture is not None:
                painter.drawPixmap(left, round(middle - self.picture.height() / 2), self.picture)
            painter.setFont(theme.font("strong" if button.isChecked() else "body"))
            painter.setPen(theme.color("text" if button.isEnabled() else "text-2"))
            painter.drawText(button.rect().adjusted(self._words_left(), 0, -4, 0), _WRAP, self.words)


class RadioRow(ChoiceRow, QRadioButton):
    """One of several."""

    def __init__(
        self, theme: Theme, choice: Choice, digit: str, picture: QPixmap | None, parent: QWidget | None = None
    ) -> None:
        QRadioButton.__init__(self, parent)
        self.prepare(theme, choice, digit, picture)


class CheckRow(ChoiceRow, QCheckBox):
    """One of those that can be marked."""

    round_mark = False

    def __init__(
        self, theme: Theme, choice: Choice, digit: str, picture: QPixmap | None, parent: QWidget | None = None
    ) -> None:
        QCheckBox.__init__(self, parent)
        self.prepare(theme, choice, digit, picture)


class ColumnRadio(RadioRow):
    """A radio button with its words below it, in the middle: one step of a scale."""

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(110), self.heightForWidth(self.theme.px(110)))

    def minimumSizeHint(self) -> QSize:
        metrics = QFontMetrics(self.theme.font("small-strong"))
        longest = max((metrics.horizontalAdvance(word) for word in self.words.split()), default=0)
        return QSize(max(44, longest + 8), 44)

    def heightForWidth(self, width: int) -> int:
        metrics = QFontMetrics(self.theme.font("small-strong"))
        room = QRect(0, 0, max(40, width - 8), 10_000)
        picture = self.picture.height() + 6 if self.picture is not None else 0
        return max(
            66, metrics.boundingRect(room, _BELOW, self.words).height() + self.theme.px(22) + 22 + picture
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.theme
        with QPainter(self) as painter:
            if self.underMouse() and self.isEnabled():
                painter.fillRect(self.rect(), theme.color("sunken"))
            size = theme.px(22)
            paint_radio(painter, theme, QRectF((self.width() - size) / 2, 8, size, size), self.isChecked())
            top = 8 + size + 6
            if self.picture is not None:
                painter.drawPixmap(round((self.width() - self.picture.width()) / 2), top, self.picture)
                top += self.picture.height() + 6
            painter.setFont(theme.font("small-strong" if self.isChecked() else "small"))
            painter.setPen(theme.color("text" if self.isEnabled() else "text-2"))
            painter.drawText(self.rect().adjusted(4, top, -4, 0), _BELOW, self.words)


class BareRadio(RadioRow):
    """A radio button whose words stand in the head of its table."""

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(72), 44)

    def minimumSizeHint(self) -> QSize:
        return QSize(44, 44)

    def heightForWidth(self, width: int) -> int:
        return 44

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            if self.underMouse() and self.isEnabled():
                painter.fillRect(self.rect(), self.theme.color("sunken"))
            size = self.theme.px(22)
            mark = QRectF((self.width() - size) / 2, (self.height() - size) / 2, size, size)
            (paint_radio if self.round_mark else paint_box)(painter, self.theme, mark, self.isChecked())


class BareCheck(CheckRow):
    """A box whose words stand in the head of its table."""

    sizeHint = BareRadio.sizeHint
    minimumSizeHint = BareRadio.minimumSizeHint
    heightForWidth = BareRadio.heightForWidth

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            if self.underMouse() and self.isEnabled():
                painter.fillRect(self.rect(), self.theme.color("sunken"))
            size = self.theme.px(22)
            paint_box(
                painter,
                self.theme,
                QRectF((self.width() - size) / 2, (self.height() - size) / 2, size, size),
                self.isChecked(),
            )
