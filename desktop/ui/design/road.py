"""The road of a record: stations joined by a line, each with its time; those ahead are hollow and grey."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.design.theme import Theme

_BESIDE = 14  # between a title and its detail in one line


@dataclass(frozen=True)
class Station:
    """One station: its title, its time or number, its icon, and whether the record is there."""

    title: str
    detail: str
    icon: str
    reached: bool


class SendingRoad(QWidget):
    """*Guardado aquí → En camino → Recibido*; it turns upright where there is no room, each station in one line."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._stations: tuple[Station, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    def show_road(self, stations: Sequence[Station]) -> None:
        """Show these stations."""
        self._stations = tuple(stations)
        spoken = [
            f"{one.title}, {one.detail}" if one.detail else one.title for one in stations if one.reached
        ]
        reached = spoken[-1] if spoken else self.tr("todavía no salió")
        self.setAccessibleName(self.tr("Envío: %1").replace("%1", reached))
        self.setAccessibleDescription(". ".join(f"{one.title}, {one.detail}" for one in stations))
        self.updateGeometry()
        self.update()

    def _station_width(self, station: Station) -> int:
        title = QFontMetrics(self._theme.font("small-strong")).horizontalAdvance(station.title)
        detail = QFontMetrics(self._theme.font("caption")).horizontalAdvance(station.detail)
        return self._theme.px(18) + 8 + max(title, detail) + 2

    def _station_height(self) -> int:
        title, detail = self._theme.font("small-strong"), self._theme.font("caption")
        return QFontMetrics(title).height() + QFontMetrics(detail).height()

    def _upright(self, width: int) -> bool:
        return width < sum(map(self._station_width, self._stations)) + 44 * (len(self._stations) - 1)

    def _in_one_line(self, width: int) -> bool:
        """Whether, upright, the detail of every station fits beside its title."""
        return self._widest(self._title_width) + self._widest(self._detail_width) <= width

    def _widest(self, measure: Callable[[Station], int]) -> int:
        return max(map(measure, self._stations), default=0)

    def _title_width(self, station: Station) -> int:
        title = QFontMetrics(self._theme.font("small-strong")).horizontalAdvance(station.title)
        return self._theme.px(18) + 8 + title + _BESIDE

    def _detail_width(self, station: Station) -> int:
        return QFontMetrics(self._theme.font("caption")).horizontalAdvance(station.detail) + 2

    def _row(self, width: int) -> tuple[int, int]:
        """Return the height of an upright station, and the room under it."""
        if self._in_one_line(width):
            return max(QFontMetrics(self._theme.font("small-strong")).height(), self._theme.px(18)), 4
        return self._station_height(), 12

    def hasHeightForWidth(self) -> bool:
        """It turns upright where there is no room."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of one row, or of all stations one under another."""
        if not self._upright(width):
            return self._station_height() + 2
        height, gap = self._row(width)
        return (height + gap) * len(self._stations) - gap + 2

    def sizeHint(self) -> QSize:
        """One row."""
        width = sum(map(self._station_width, self._stations)) + 60 * max(0, len(self._stations) - 1)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest station."""
        return QSize(max(map(self._station_width, self._stations), default=0), self._station_height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw stations and lines."""
        with QPainter(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        widths = [self._station_width(station) for station in self._stations]
        if self._upright(self.width()):
            height, gap = self._row(self.width())
            beside = self._widest(self._title_width) if self._in_one_line(self.width()) else 0
            for number, station in enumerate(self._stations):
                self._paint_station(painter, QPointF(0, number * (height + gap)), station, beside)
            return
        gaps = max(1, len(widths) - 1)
        line = (self.width() - sum(widths)) / gaps if len(widths) > 1 else 0
        left = 0.0
        for number, (station, width) in enumerate(zip(self._stations, widths, strict=True)):
            self._paint_station(painter, QPointF(left, 0), station)
            left += width
            if number + 1 < len(widths):
                self._paint_line(painter, left + 8, left + line - 8, self._stations[number + 1].reached)
            left += line

    def _paint_line(self, painter: QPainter, start: float, end: float, reached: bool) -> None:
        pen = QPen(self._theme.color("ok" if reached else "control"), 2)
        if not reached:
            pen.setDashPattern([2, 3])
        painter.setPen(pen)
        middle = self.height() / 2
        painter.drawLine(QPointF(start, middle), QPointF(end, middle))

    def _paint_station(self, painter: QPainter, at: QPointF, station: Station, beside: int = 0) -> None:
        """Paint a station; its detail `beside` the title, so many pixels to the right, or under it where that is 0."""
        theme = self._theme
        size = theme.px(18)
        height = self._row(self.width())[0] if beside else self._station_height()
        ink = "ok" if station.reached else "text-2"
        theme.paint_icon(painter, station.icon, QRectF(at.x(), at.y() + (height - size) / 2, size, size), ink)
        title = height if beside else QFontMetrics(theme.font("small-strong")).height()
        left = at.x() + size + 8
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font("small-strong" if station.reached else "small"))
        painter.setPen(theme.color("text" if station.reached else "text-2"))
        painter.drawText(QRectF(left, at.y(), self.width(), title), middle, station.title)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("text-2"))
        if beside:
            painter.drawText(QRectF(beside, at.y(), self.width() - beside, height), middle, station.detail)
        else:
            painter.drawText(QRectF(left, at.y() + title, self.width(), height - title), 0, station.detail)
