"""Places: areas and lengths on the sphere that the references use."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import NamedTuple

from desktop.forms.xpath.functions.table import ANY, BOOLEAN, NUMBER, TEXT, Table
from desktop.forms.xpath.values import Value, texts_of

TABLE = Table()

EARTH_RADIUS_M = 6_378_100.0


class Place(NamedTuple):
    """Degrees."""

    latitude: float
    longitude: float


def places_of(texts: list[str]) -> list[Place]:
    """The points of traces, shapes and points, in order; nothing at all where one of them is no place."""
    places = []
    for text in texts:
        for point in text.split(";"):
            if not point.strip():
                continue
            place = _place(point)
            if place is None:
                return []
            places.append(place)
    return places


def _place(text: str) -> Place | None:
    words = text.split()
    try:
        latitude, longitude = float(words[0]), float(words[1])
    except (IndexError, ValueError):
        return None
    if not (abs(latitude) <= 90 and abs(longitude) <= 180):
        return None
    return Place(latitude, longitude)


@TABLE.add("enclosed-area", NUMBER, ANY, variadic=True)
@TABLE.add("area", NUMBER, ANY, variadic=True)
def area(*values: Value) -> float:
    """Square metres inside the points, on a sphere."""
    places = places_of(texts_of(values))
    if len(places) < 3:
        return 0.0
    doubled = 0.0
    for start, end in zip(places, [*places[1:], places[0]], strict=True):
        width = math.radians(end.longitude - start.longitude)
        doubled += width * (2 + math.sin(math.radians(start.latitude)) + math.sin(math.radians(end.latitude)))
    return abs(doubled * EARTH_RADIUS_M * EARTH_RADIUS_M / 2)


@TABLE.add("distance", NUMBER, ANY, variadic=True)
def distance(*values: Value) -> float:
    """Metres along the points, on great circles."""
    places = places_of(texts_of(values))
    return sum(_apart(start, end) for start, end in pairwise(places))


def _apart(start: Place, end: Place) -> float:
    first, last = math.radians(start.latitude), math.radians(end.latitude)
    turn = math.radians(end.longitude - start.longitude)
    half = math.sin((last - first) / 2) ** 2 + math.cos(first) * math.cos(last) * math.sin(turn / 2) ** 2
    return 2 * EARTH_RADIUS_M * math.asin(min(1.0, math.sqrt(half)))


@TABLE.add("geofence", BOOLEAN, TEXT, TEXT)
def geofence(point: str, shape: str) -> bool:
    """Whether a point lies inside a shape, whose last point must be its first."""
    here, corners = places_of([point]), places_of([shape])
    if not here or len(corners) < 4 or corners[0] != corners[-1]:
        return False
    (latitude, longitude), inside = here[0], False
    for start, end in zip(corners, [corners[-1], *corners[:-1]], strict=True):
        if (start.latitude > latitude) != (end.latitude > latitude):
            slope = (end.longitude - start.longitude) / (end.latitude - start.latitude)
            inside ^= longitude < slope * (latitude - start.latitude) + start.longitude
    return inside


@TABLE.add("intersects", BOOLEAN, ANY, variadic=True)
def intersects(*values: Value) -> bool:
    """Whether a trace or shape crosses itself."""
    places = places_of(texts_of(values))
    sides = [side for side in pairwise(places) if side[0] != side[1]]
    closed = len(places) > 2 and places[0] == places[-1]
    for at, side in enumerate(sides):
        for other_at in range(at + 2, len(sides)):
            if closed and at == 0 and other_at == len(sides) - 1:
                continue
            if _cross(side, sides[other_at]):
                return True
    return False


def _cross(one: tuple[Place, Place], other: tuple[Place, Place]) -> bool:
    (a, b), (c, d) = one, other
    turns = _turn(a, b, c), _turn(a, b, d), _turn(c, d, a), _turn(c, d, b)
    if turns[0] != turns[1] and turns[2] != turns[3]:
        return True
    ends = ((a, b, c), (a, b, d), (c, d, a), (c, d, b))
    return any(turn == 0 and _between(*end) for turn, end in zip(turns, ends, strict=True))


def _turn(a: Place, b: Place, c: Place) -> int:
    cross = (b.longitude - a.longitude) * (c.latitude - a.latitude) - (b.latitude - a.latitude) * (
        c.longitude - a.longitude
    )
    return (cross > 0) - (cross < 0)


def _between(a: Place, b: Place, c: Place) -> bool:
    return min(a.latitude, b.latitude) <= c.latitude <= max(a.latitude, b.latitude) and min(
        a.longitude, b.longitude
    ) <= c.longitude <= max(a.longitude, b.longitude)
