"""The look in force: colours by role, fonts by style, icons, text scale, and the width class of the window."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget
from shiboken6 import isValid

from desktop.ui.design import icons, tokens, typography
from desktop.ui.design.stylesheet import stylesheet
from desktop.ui.design.tokens import Mode

SMALLEST_SCALE, LARGEST_SCALE, SCALE_STEP = 1.0, 2.0, 0.125
_STYLE = "textStyle"  # dynamic property of a widget whose font follows the scale


class Band(Enum):
    """Width class of the window by logical width, which is pixels ÷ text scale."""

    WIDE = "wide"
    MEDIUM = "medium"
    NARROW = "narrow"


def band_of(pixels: int, scale: float) -> Band:
    """Return the width class: wide from 1200 logical pixels, medium from 1000."""
    logical = pixels / scale
    if logical >= 1200:
        return Band.WIDE
    return Band.MEDIUM if logical >= 1000 else Band.NARROW


class Theme(QObject):
    """Gives widgets their look and tells them when it changes; painted widgets ask it at each painting."""

    changed = Signal()
    band_changed = Signal(object)

    def __init__(self, application: QApplication, mode: Mode = Mode.LIGHT, scale: float = 1.0) -> None:
        super().__init__(application)
        self._application = application
        self._mode, self._scale = mode, scale
        self._fonts: dict[str, QFont] = {}  # by style, at the scale in force
        self._dressed: list[QWidget | QApplication] = []
        self._band = Band.WIDE
        self._width = 1366
        self.still: bool | None = None  # what the officer chose of motion; None is as the system asks
        self.system_still = False
        typography.load_fonts()
        application.setStyle(QStyleFactory.create("Fusion"))
        self._apply()

    @property
    def reduced_motion(self) -> bool:
        """Whether nothing moves and nothing fades."""
        return self.system_still if self.still is None else self.still

    @property
    def mode(self) -> Mode:
        return self._mode

    @property
    def scale(self) -> float:
        return self._scale

    @property
    def band(self) -> Band:
        return self._band

    @property
    def logical_width(self) -> int:
        """The window's width in pixels of text 100 %."""
        return round(self._width / self._scale)

    def set_mode(self, mode: Mode) -> None:
        """Choose light, dark or high contrast."""
        if mode is not self._mode:
            self._mode = mode
            self._apply()

    def set_scale(self, scale: float) -> None:
        """Choose the text scale, kept between 1.0 and 2.0."""
        wanted = min(max(scale, SMALLEST_SCALE), LARGEST_SCALE)
        if wanted != self._scale:
            self._scale = wanted
            self._fonts = {}
            self._apply()
            self.set_width(self._width)

    def set_width(self, pixels: int) -> None:
        """Tell the window's width; `band_changed` follows when the width class is another."""
        self._width = pixels
        band = band_of(pixels, self._scale)
        if band is not self._band:
            self._band = band
            self.band_changed.emit(band)

    def hex(self, role: str) -> str:
        """Return the colour of a role as `#RRGGBB`."""
        return tokens.hex_of(role, self._mode)

    def color(self, role: str) -> QColor:
        """Return the colour of a role."""
        return QColor(self.hex(role))

    def px(self, size: float) -> int:
        """Return a length that grows with the text, in pixels."""
        return round(size * self._scale)

    def font(self, style: str) -> QFont:
        """Return the font of a style at the text scale in force."""
        known = self._fonts.get(style)
        if known is None:
            known = self._fonts[style] = typography.font(style, self._scale)
        return QFont(known)  # a copy: whoever asks may underline it

    def set_font(self, widget: QWidget, style: str) -> None:
        """Give a widget the font of a style, and again whenever the scale changes."""
        widget.setProperty(_STYLE, style)
        widget.setFont(self.font(style))

    def dress(self, window: QWidget | QApplication) -> None:
        """Give a window and all that is in it, now or later, the stylesheet in force, and again whenever it changes.

        The program dresses its windows and not the application: where that has a stylesheet, Qt styles a widget and all
        its children again each time it is put into another one, and a page takes three times as long to be built.
        """
        self._dressed = [one for one in self._dressed if isValid(one)] + [window]
        window.setStyleSheet(stylesheet(self._mode, self._scale))

    def icon(self, name: str, role: str = "text", size: int = 18) -> QIcon:
        """Return an icon in the colour of a role, for Qt's own widgets; ask again on `changed`."""
        return QIcon(self.pixmap(name, role, size))

    def pixmap(self, name: str, role: str = "text", size: int = 18) -> QPixmap:
        """Return an icon as a pixmap that grows with the text."""
        return icons.icon_pixmap(name, self.px(size), self.hex(role), self._application.devicePixelRatio())

    def need_icons(self, *names: str) -> None:
        """Raise ResourceMissing at once for an icon that is not there, rather than while painting."""
        for name in filter(None, names):
            icons.renderer(name, self.hex("text"))

    def paint_icon(self, painter: QPainter, name: str, box: QRectF, role: str) -> None:
        """Draw an icon into `box` in the colour of a role."""
        icons.paint_icon(painter, name, box, self.hex(role))

    def _apply(self) -> None:
        self._application.setPalette(self._palette())
        self._application.setFont(self.font("body"))
        self._dressed = [one for one in self._dressed if isValid(one)]
        for window in self._dressed:
            # Emptied first: Qt gives a style that is set anew to all widgets in one pass; one that is changed it takes to
            # each widget and from there to all its children again, which with every page built took 2.6 s instead of 0.5.
            window.setStyleSheet("")
            window.setStyleSheet(stylesheet(self._mode, self._scale))
        for widget in self._application.allWidgets():
            style = widget.property(_STYLE)
            if style:
                widget.setFont(self.font(style))
            widget.update()
        self.changed.emit()

    def _palette(self) -> QPalette:
        palette = QPalette()
        for role, colour in {
            QPalette.ColorRole.Window: "bg",
            QPalette.ColorRole.WindowText: "text",
            QPalette.ColorRole.Base: "surface",
            QPalette.ColorRole.AlternateBase: "sunken",
            QPalette.ColorRole.Text: "text",
            QPalette.ColorRole.PlaceholderText: "text-2",
            QPalette.ColorRole.Button: "surface",
            QPalette.ColorRole.ButtonText: "title",
            QPalette.ColorRole.Highlight: "soft",
            QPalette.ColorRole.HighlightedText: "on-soft",
            QPalette.ColorRole.Link: "action",
            QPalette.ColorRole.LinkVisited: "action",
            QPalette.ColorRole.ToolTipBase: "toast",
            QPalette.ColorRole.ToolTipText: "on-toast",
        }.items():
            palette.setColor(role, self.color(colour))
        return palette
