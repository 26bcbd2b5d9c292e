"""The posts a machine can be enrolled for: those of `resources/posts/posts.csv`, else any crossing."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from desktop.errors import ResourceMissing
from desktop.paths import resource

# Derived codes start with a digit, so that they never meet one of posts.csv, and have no vowel, so that they
# never spell a word; neither 0, 1, I nor O, which are misread.
_DIGITS = "23456789"
_SIGNS = "23456789BCDFGHJKLMNPQRSTVWXYZ"


@dataclass(frozen=True)
class Post:
    """A post; `code` has three signs. A rural team has no crossing: `crossing_id` is empty, `lat`/`lon` None.

    `kind` is bridge, river, road, airport or rural. `lat` and `lon` are degrees (WGS 84).
    """

    code: str
    name: str
    crossing_id: str
    province: str
    locality: str
    kind: str
    lat: float | None
    lon: float | None


def list_posts(posts: Path | None = None, crossings: Path | None = None) -> tuple[Post, ...]:
    """Return the posts with a code of their own, in the order of the file.

    Raises ResourceMissing where a file is not there or a post names a crossing that does not exist.
    """
    path = posts or resource("posts", "posts.csv")
    known = {row["id"]: row for row in _rows(crossings or _crossings_file())}
    found = []
    for row in _rows(path):
        crossing = known.get(row["crossing_id"])
        if row["crossing_id"] and crossing is None:
            raise ResourceMissing(path)
        found.append(_post(row["code"], row["name"], row["province"], row["kind"], crossing))
    return tuple(found)


def list_other_posts(posts: Path | None = None, crossings: Path | None = None) -> tuple[Post, ...]:
    """Return every crossing that has no post of its own, under a derived code, by province and name.

    The code depends on all crossings of the file; a real post's code is the one in its enrolment.
    """
    file = crossings or _crossings_file()
    taken = {post.crossing_id for post in list_posts(posts, file)}
    rows = {row["id"]: row for row in _rows(file)}
    codes = derive_codes(rows)
    others = (
        _post(codes[crossing_id], row["name"], row["province"], row["kind"], row)
        for crossing_id, row in rows.items()
        if crossing_id not in taken
    )
    return tuple(sorted(others, key=lambda post: (post.province, post.name)))


def derive_codes(crossing_ids: Iterable[str]) -> dict[str, str]:
    """Return a code of three signs for each crossing id, all different: a digit, then two signs."""
    codes: dict[str, str] = {}
    used: set[str] = set()
    for crossing_id in sorted(crossing_ids):
        turn = 0
        while (code := _code(crossing_id, turn)) in used:
            turn += 1
        used.add(code)
        codes[crossing_id] = code
    return codes


def _code(crossing_id: str, turn: int) -> str:
    number = int.from_bytes(hashlib.sha256(f"{crossing_id} {turn}".encode()).digest())
    number, first = divmod(number, len(_DIGITS))
    number, second = divmod(number, len(_SIGNS))
    return _DIGITS[first] + _SIGNS[second] + _SIGNS[number % len(_SIGNS)]


def _post(code: str, name: str, province: str, kind: str, crossing: Mapping[str, str] | None) -> Post:
    """Build a post; a name of the form "locality: place" says the locality, else the crossing does."""
    place = crossing or {}
    locality = name.split(":", maxsplit=1)[0] if ":" in name else place.get("locality", "")
    lat, lon = place.get("lat"), place.get("lon")
    return Post(
        code,
        name,
        place.get("id", ""),
        province,
        locality,
        kind,
        float(lat) if lat else None,
        float(lon) if lon else None,
    )


def _crossings_file() -> Path:
    return resource("directory", "crossings.csv")


def _rows(path: Path) -> list[dict[str, str]]:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            lines = csv.reader(file)
            names = next(lines, [])
            return [dict(zip(names, line, strict=False)) for line in lines if line]
    except OSError as error:
        raise ResourceMissing(path) from error
