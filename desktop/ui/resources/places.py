"""Where the list is seen from: the post, or another place that a person chooses."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.content.crossings import Crossings, Place
from desktop.content.directory import Directory
from desktop.content.folding import fold

POST = "puesto"


@dataclass(frozen=True)
class Point:
    """A place and, where it is known, its degrees (WGS 84)."""

    place: Place
    latitude: float | None = None
    longitude: float | None = None


def points(post: Point, crossings: Crossings, directory: Directory) -> dict[str, Point]:
    """The post first, then every town with a crossing, then the provinces, by name; keys are stable."""
    towns: dict[tuple[str, str], tuple[str, Point]] = {}
    for crossing in crossings.all:
        place = crossing.place
        if place.locality and place.province:
            point = Point(place, crossing.latitude, crossing.longitude)
            towns.setdefault((place.province, place.locality), (crossing.id, point))
    provinces = {entry.province for entry in directory if entry.country == "AR" and entry.province}
    found = {POST: post}
    found |= dict(towns[key] for key in sorted(towns, key=lambda key: (fold(key[0]), fold(key[1]))))
    found |= {f"provincia:{name}": Point(Place("", name)) for name in sorted(provinces, key=fold)}
    return found
