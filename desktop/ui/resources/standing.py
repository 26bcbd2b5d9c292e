"""The place that the list is ordered from, and the choice of another one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.content.crossings import Crossing, Crossings, Place
from desktop.content.directory import Directory
from desktop.desk import Desk
from desktop.ui.design.field import Choice
from desktop.ui.design.theme import Theme
from desktop.ui.resources.places import POST, Point, points
from desktop.ui.resources.words import near_words
from desktop.vault.posts import list_other_posts, list_posts


class Standing(Choice):
    """`moved` when a person stands elsewhere; `point` is where."""

    moved = Signal()

    def __init__(
        self,
        theme: Theme,
        place: Place,
        crossings: Crossings,
        directory: Directory,
        parent: QWidget | None = None,
    ) -> None:
        """Stand at the post, `place`."""
        self._place, self._points = place, points(Point(place), crossings, directory)
        choices = [(key, self._words(key, point)) for key, point in self._points.items()]
        super().__init__(theme, choices, icon="map-pin", parent=parent)
        self.point = self._points[POST]
        self.setAccessibleName(self.tr("Lugar desde donde se ordena la lista"))
        self.activated.connect(lambda _: self._stand())

    def go_to(self, crossing: Crossing) -> None:
        """Stand at a crossing; at the post where the list of places lacks it. Nothing is told."""
        same = [key for key, point in self._points.items() if point.place == crossing.place]
        key = same[0] if same else POST
        self.setCurrentIndex(self.findData(key))
        self.point = self._points[key]

    def take_degrees(self, where: tuple[float, float]) -> bool:
        """Take the post's own degrees (WGS 84), which come later; say whether one stands there now."""
        self._points[POST] = Point(self._place, *where)
        here = self.currentData() == POST
        if here:
            self.point = self._points[POST]
        return bool(here)

    def _stand(self) -> None:
        self.point = self._points[str(self.currentData())]
        self.moved.emit()

    @staticmethod
    def _words(key: str, point: Point) -> str:
        words = near_words(point.place)
        if key == POST or not point.place.locality:
            return words
        return f"{words}, {point.place.province}"


def position(desk: Desk) -> tuple[float, float] | None:
    """Return the post's degrees (WGS 84), or None for a post without a point of its own."""
    code = desk.enrolment.post.code
    for listed in (list_posts, list_other_posts):
        for post in listed():
            if post.code == code:
                return None if post.lat is None or post.lon is None else (post.lat, post.lon)
    return None
