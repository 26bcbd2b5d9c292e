"""The resource guide: who helps, where, and how sure the datum is.

Source of every row: `directory.csv`; of what is too old to be offered for copying: `high-risk.csv`. No
phone is ever shown that is not in these rows or in the post's own signed contacts.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from desktop.content.crossings import Place
from desktop.content.folding import fold, near, stem, words
from desktop.content.phones import COUNTRIES, PhoneNumber, parse_phones
from desktop.content.tables import rows
from desktop.errors import ContentError

_REQUIRED = frozenset(
    [
        "id",
        "name",
        "level",
        "country",
        "province",
        "locality",
        "service_types",
        "phone",
        "whatsapp",
        "email",
        "website",
        "address",
        "lat",
        "lon",
        "hours",
        "accepts",
        "notes",
        "source_key",
        "source_address",
        "source_date",
        "confidence",
    ]
)
LEVELS = ("municipal", "provincial", "nacional", "internacional")


class State(StrEnum):
    """How well a datum is known; shown beside it, always."""

    VERIFIED = "verificado"
    ONE_SOURCE = "una_fuente"
    UNCONFIRMED = "sin_confirmar"

    @property
    def shown(self) -> str:
        return {
            "verificado": "verificado",
            "una_fuente": "una sola fuente",
            "sin_confirmar": "sin confirmar",
        }[self]


STATES = {
    "confirmed": State.VERIFIED,
    "single_source": State.ONE_SOURCE,
    "unconfirmed": State.UNCONFIRMED,
}


@dataclass(frozen=True)
class Entry:
    """One row of `directory.csv`; `risk` says why what `risky` names may be out of date.

    `languages`, `confirmed` and `valid_until` come from columns that a table may leave out.
    """

    id: str
    name: str
    level: str
    country: str
    province: str
    locality: str
    services: tuple[str, ...]
    phones: tuple[PhoneNumber, ...]
    email: str
    website: str
    address: str
    latitude: float | None
    longitude: float | None
    hours: str
    accepts: str
    notes: str
    source_keys: tuple[str, ...]
    source_address: str
    source_date: str
    state: State
    risky: frozenset[str] = frozenset()
    risk: str = ""
    languages: tuple[str, ...] = ()
    confirmed: str = ""  # how and by which office, where a pack says it
    valid_until: date | None = None

    @property
    def country_name(self) -> str:
        return COUNTRIES.get(self.country, self.country)

    @property
    def place(self) -> str:
        """Locality and province, or the country, for a line on screen."""
        return (
            ", ".join(dict.fromkeys(part for part in (self.locality, self.province) if part))
            or self.country_name
        )

    @property
    def email_copyable(self) -> bool:
        return bool(self.email) and "email" not in self.risky and self.state is not State.UNCONFIRMED

    @property
    def address_copyable(self) -> bool:
        return bool(self.address) and "address" not in self.risky and self.state is not State.UNCONFIRMED

    def expired(self, today: date) -> bool:
        """Whether its own term is past; what carries none never is."""
        return self.valid_until is not None and today > self.valid_until

    @property
    def dated(self) -> str:
        """The date its source carries, or that it carries none."""
        return self.source_date or "sin fecha"


class Directory:
    """All entries, in the order of the table."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.all = tuple(entries)
        self._by_id = {entry.id: entry for entry in self.all}
        self._holding: dict[str, set[str]] = {}
        for entry in self.all:
            for word in _words_of(entry):
                self._holding.setdefault(word, set()).add(entry.id)
        self._vocabulary = sorted(self._holding)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.all)

    def __len__(self) -> int:
        return len(self.all)

    def by_id(self, id: str) -> Entry | None:
        return self._by_id.get(id)

    def near(self, place: Place) -> tuple[Entry, ...]:
        """Everything, nearest first: locality, province, nation, across the border, the rest."""
        return tuple(sorted(self.all, key=lambda entry: distance_rank(entry, place)))

    def search(
        self, text: str, *, place: Place | None = None, services: Iterable[str] = ()
    ) -> tuple[Entry, ...]:
        """Entries that hold every word (accents and one wrong letter forgiven) and one of the services.

        An empty text matches all. With a place, nearest first; otherwise in the order of the table.
        """
        needed = set(services)
        found = [entry for entry in self.all if not needed or needed & set(entry.services)]
        for word in words(text):
            holding = self._having(stem(word))
            found = [entry for entry in found if entry.id in holding]
        return tuple(sorted(found, key=lambda entry: distance_rank(entry, place))) if place else tuple(found)

    def _having(self, word: str) -> set[str]:
        """Ids of the entries with a word: as it is or as a beginning, else with one letter wrong."""
        known = [word] if word in self._holding else []
        if len(word) >= 3:
            for position in range(bisect_left(self._vocabulary, word), len(self._vocabulary)):
                if not self._vocabulary[position].startswith(word):
                    break
                known.append(self._vocabulary[position])
        if not known and len(word) >= 5 and not word.isdigit():
            known = [
                other for other in self._vocabulary if abs(len(other) - len(word)) <= 1 and near(word, other)
            ]
        return set().union(*(self._holding[one] for one in known))


def distance_rank(entry: Entry, place: Place) -> int:
    """0 the post's locality, 1 its province, 2 the nation, 3 across the border, 4 and 5 farther."""
    if entry.country == "AR":
        if entry.locality and fold(entry.locality) == fold(place.locality):
            return 0
        if entry.province and fold(entry.province) == fold(place.province):
            return 1
        return 2 if entry.level in {"nacional", "internacional"} and not entry.province else 4
    return 3 if entry.country == place.neighbor_country else 5


def across(directory: Directory, place: Place) -> tuple[Entry, ...]:
    """Who answers on the other side of the border: the town opposite first, then what receives people at risk."""
    found = [entry for entry in directory if entry.country == place.neighbor_country]
    opposite, told = fold(place.neighbor_locality), {"denuncia", "policial", "migraciones", "niñez"}

    def order(entry: Entry) -> tuple[bool, bool, bool]:
        near = bool(opposite) and opposite in fold(f"{entry.locality} {entry.name}")
        return (not near, not entry.phones, not told & set(entry.services))

    return tuple(sorted(found, key=order))


def load_directory(folder: Path) -> Directory:
    """Read `directory.csv` and `high-risk.csv`; raises ContentError with file and row."""
    risks = {
        row["source_key"]: (frozenset(row["fields"].split(";")), row["why"])
        for _, row in rows(folder / "high-risk.csv", frozenset({"source_key", "fields", "why"}))
    }
    path, seen, entries = folder / "directory.csv", set[str](), []
    for number, row in rows(path, _REQUIRED):
        if row["id"] in seen:
            raise ContentError(path.name, f"{row['id']} appears twice", number)
        seen.add(row["id"])
        entries.append(_entry(row, risks, path.name, number))
    return Directory(entries)


def _entry(
    row: dict[str, str], risks: dict[str, tuple[frozenset[str], str]], file: str, number: int
) -> Entry:
    if row["level"] not in LEVELS:
        raise ContentError(file, f"{row['id']}: level must be one of {', '.join(LEVELS)}", number)
    if row["confidence"] not in STATES:
        raise ContentError(file, f"{row['id']}: confidence must be one of {', '.join(STATES)}", number)
    if not row["source_key"]:
        raise ContentError(file, f"{row['id']}: source_key is empty", number)
    state, keys = STATES[row["confidence"]], tuple(row["source_key"].split("+"))
    risky, risk = risks.get(keys[0], (frozenset(), ""))
    sure = state is not State.UNCONFIRMED
    phones = parse_phones(row["phone"], row["country"], copyable=sure and "phone" not in risky)
    messages = parse_phones(
        row["whatsapp"], row["country"], copyable=sure and "whatsapp" not in risky, whatsapp=True
    )
    return Entry(
        id=row["id"],
        name=row["name"],
        level=row["level"],
        country=row["country"],
        province=row["province"],
        locality=row["locality"],
        services=tuple(part for part in row["service_types"].split(";") if part),
        phones=phones + messages,
        email=row["email"],
        website=row["website"],
        address=row["address"],
        latitude=float(row["lat"]) if row["lat"] else None,
        longitude=float(row["lon"]) if row["lon"] else None,
        hours=row["hours"],
        accepts=row["accepts"],
        notes=row["notes"],
        source_keys=keys,
        source_address=row["source_address"],
        source_date=row["source_date"],
        state=state,
        risky=risky,
        risk=risk,
        languages=tuple(part for part in row.get("languages", "").split(";") if part),
        confirmed=row.get("confirmed", ""),
        valid_until=_day(row, file, number),
    )


def _day(row: dict[str, str], file: str, number: int) -> date | None:
    told = row.get("valid_until", "")
    try:
        return date.fromisoformat(told) if told else None
    except ValueError as error:
        raise ContentError(file, f"{row['id']}: valid_until must be YYYY-MM-DD", number) from error


def _words_of(entry: Entry) -> frozenset[str]:
    numbers = " ".join(phone.text for phone in entry.phones)
    text = (
        entry.name,
        entry.place,
        entry.country_name,
        " ".join(entry.services),
        entry.accepts,
        entry.notes,
        numbers,
    )
    return frozenset(stem(word) for word in words(" ".join(text)))
