"""Border crossings: where they are, and which are nearest, as kilometres and bearing. No map is drawn.

Source of every row: `crossings.csv` (Instituto Geográfico Nacional, see its `source_address`).
"""

from __future__ import annotations

from dataclasses import dataclass
from math import asin, atan2, cos, degrees, radians, sin, sqrt
from pathlib import Path

from desktop.content.tables import rows
from desktop.errors import ContentError

_EARTH_KM = 6371.0088  # mean radius, IUGG
_BEARINGS = ("norte", "noreste", "este", "sudeste", "sur", "sudoeste", "oeste", "noroeste")
_KINDS = {
    "bridge": "puente",
    "river": "fluvial",
    "road": "camino",
    "airport": "aeropuerto",
    "ferry": "balsa",
    "rail": "ferrocarril",
    "": "sin dato",
}
# Names of the source that the directory knows as a town: «Iguazú» (directory notes), the landing of Aguas Blancas.
_TOWNS = {"Iguazú": "Puerto Iguazú", "Puerto Chalanas": "Aguas Blancas"}
_REQUIRED = frozenset(
    [
        "id",
        "name",
        "province",
        "locality",
        "neighbor_country",
        "neighbor_locality",
        "kind",
        "lat",
        "lon",
        "source_key",
        "source_address",
        "confidence",
    ]
)


@dataclass(frozen=True)
class Place:
    """Where a post is: its locality and province, and what lies across the border."""

    locality: str
    province: str
    neighbor_country: str = ""
    neighbor_locality: str = ""


@dataclass(frozen=True)
class Crossing:
    """One row of `crossings.csv`; degrees WGS84; `confirmed` when a second source names it."""

    id: str
    name: str
    province: str
    locality: str
    neighbor_country: str
    neighbor_locality: str
    kind: str
    latitude: float
    longitude: float
    source_key: str
    source_address: str
    confirmed: bool

    @property
    def kind_shown(self) -> str:
        return _KINDS[self.kind]

    @property
    def place(self) -> Place:
        """As a place to order the directory by, under the town's own name."""
        locality = _TOWNS.get(self.locality, self.locality)
        return Place(locality, self.province, self.neighbor_country, self.neighbor_locality)


@dataclass(frozen=True)
class Nearby:
    """A crossing seen from a point: great-circle kilometres and one of eight bearings in words."""

    crossing: Crossing
    kilometres: float
    bearing: str


@dataclass(frozen=True)
class Crossings:
    """All crossings, in the order of the table."""

    all: tuple[Crossing, ...]

    def by_id(self, id: str) -> Crossing | None:
        return next((crossing for crossing in self.all if crossing.id == id), None)

    def nearest(self, latitude: float, longitude: float, count: int = 5) -> tuple[Nearby, ...]:
        """The nearest crossings to a point, nearest first."""
        seen = [
            Nearby(crossing, *distance(latitude, longitude, crossing.latitude, crossing.longitude))
            for crossing in self.all
        ]
        return tuple(sorted(seen, key=lambda nearby: nearby.kilometres)[:count])


def distance(latitude: float, longitude: float, to_latitude: float, to_longitude: float) -> tuple[float, str]:
    """Kilometres (haversine) and initial bearing in words from one point to another."""
    phi, to_phi, step = radians(latitude), radians(to_latitude), radians(to_longitude - longitude)
    half = sin((to_phi - phi) / 2) ** 2 + cos(phi) * cos(to_phi) * sin(step / 2) ** 2
    angle = degrees(
        atan2(sin(step) * cos(to_phi), cos(phi) * sin(to_phi) - sin(phi) * cos(to_phi) * cos(step))
    )
    return 2 * _EARTH_KM * asin(sqrt(half)), _BEARINGS[round(angle / 45) % 8]


def load_crossings(folder: Path) -> Crossings:
    """Read `crossings.csv`; raises ContentError with file and row."""
    path, found = folder / "crossings.csv", dict[str, Crossing]()
    for number, row in rows(path, _REQUIRED):
        if row["id"] in found:
            raise ContentError(path.name, f"{row['id']} appears twice", number)
        if row["kind"] not in _KINDS:
            raise ContentError(path.name, f"{row['id']}: unknown kind {row['kind']}", number)
        try:
            latitude, longitude = float(row["lat"]), float(row["lon"])
        except ValueError as error:
            raise ContentError(path.name, f"{row['id']}: lat and lon must be numbers", number) from error
        found[row["id"]] = Crossing(
            id=row["id"],
            name=row["name"],
            province=row["province"],
            locality=row["locality"],
            neighbor_country=row["neighbor_country"],
            neighbor_locality=row["neighbor_locality"],
            kind=row["kind"],
            latitude=latitude,
            longitude=longitude,
            source_key=row["source_key"],
            source_address=row["source_address"],
            confirmed=row["confidence"] == "confirmed",
        )
    return Crossings(tuple(found.values()))
