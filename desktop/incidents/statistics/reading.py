"""What one record adds to the figures, read from the fixed node names of Vigía's forms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from desktop.errors import XmlRefused
from desktop.incidents import answers
from desktop.incidents.answers import Answer
from desktop.incidents.statistics.figures import Deed, Figures

DETECTION, INCIDENT, RURAL, ACTIVITY, REFERRAL = (
    "deteccion_temprana",
    "incidente",
    "inspeccion_rural",
    "actividad",
    "derivacion",
)
# Forms whose answers are read; of the others the columns suffice.
READ = (INCIDENT, RURAL, ACTIVITY)
PROSECUTOR = "fiscalia"
NOTICE_LEVEL = 2  # from here a detection asks for notices (protocol.md §8)
_BEGINNINGS = (
    "/data/comienzo/detectado_en",
    "/data/suceso/detectado_en",
    "/data/operativo/llegada",
    "/data/inicio",
)
_NOTICE = b"a_quien>"
_KINDS = {
    "capacitacion": (Deed.COURSES, Deed.TRAINED),
    "encuentro": (Deed.AWARENESS, Deed.REACHED),
    "reunion": (Deed.MEETINGS, None),
    "conjunta": (Deed.JOINT, None),
}
_AMOUNTS = {"piezas": Deed.PIECES, "dispositivos": Deed.DEVICES, "actas": Deed.MINUTES}


def add_columns(
    figures: Figures,
    form_id: str,
    level: int | None,
    month: str,
    facets: str,
    phases: Mapping[str, str],
) -> None:
    """Count what the columns of a record tell; `phases` maps an indicator's name to its phase."""
    figures.records += 1
    if form_id == REFERRAL:
        figures.deeds[Deed.REFERRALS] += 1
    if form_id == RURAL:
        figures.deeds[Deed.INSPECTIONS] += 1
    if form_id not in (DETECTION, RURAL):
        return
    if form_id == DETECTION:
        _add_level(figures, level, month)
    found = tuple(_tokens(facets, "i"))
    figures.indicators.update(found)
    figures.phases.update({phases[code] for code in found if code in phases})
    figures.modalities.update(_tokens(facets, "m"))


def tells_more(form_id: str, xml: bytes) -> bool:
    """Say whether the answers of a record hold what the columns do not; a look that is cheaper than reading them."""
    return form_id in (RURAL, ACTIVITY) or (form_id in (DETECTION, INCIDENT) and _NOTICE in xml)


def add_answers(figures: Figures, form_id: str, month: str, xml: bytes) -> None:
    """Count what only the answers of a record tell: notices with their times, and amounts."""
    try:
        leaves = answers.read(xml)
    except XmlRefused:  # a form of another program; the record itself is whole
        figures.unread += 1
        return
    _add_notices(figures, month, leaves)
    if form_id in (RURAL, ACTIVITY):
        _add_amounts(figures, form_id, leaves)


def _add_level(figures: Figures, level: int | None, month: str) -> None:
    if level is None:
        figures.not_evaluated += 1
        return
    figures.levels[level] += 1
    if level:
        figures.months[month] += 1


def _tokens(facets: str, kind: str) -> Iterator[str]:
    """Yield the values of a kind among the tokens of the search index (`stored_search.facets`)."""
    for token in facets.split():
        if token.startswith(f"{kind}x"):
            yield bytes.fromhex(token[2:]).decode()


def _add_notices(figures: Figures, month: str, leaves: Iterable[Answer]) -> None:
    begun: datetime | None = None
    to = ""
    beginnings = {leaf.path: leaf.text for leaf in leaves if leaf.path in _BEGINNINGS}
    for path in _BEGINNINGS:
        begun = begun or _moment(beginnings.get(path, ""))
    for leaf in leaves:
        if leaf.path == "/data/aviso/a_quien":
            to = leaf.text.strip()
            if to:
                figures.notices[to] += 1
        elif leaf.path == "/data/aviso/hora" and to:
            at = _moment(leaf.text)
            if begun is not None and at is not None and at >= begun:
                minutes = (at - begun).total_seconds() / 60
                figures.minutes[to].append(minutes)
                if to == PROSECUTOR:
                    figures.minutes_by_month[month].append(minutes)


def _add_amounts(figures: Figures, form_id: str, leaves: Iterable[Answer]) -> None:
    told = Counter[str]()
    kind = ""
    for leaf in leaves:
        if leaf.path.startswith("/data/cantidades/") and leaf.text.strip().isdigit():
            told[leaf.name] += int(leaf.text)
        elif leaf.path == "/data/que/tipo":
            kind = leaf.text.strip()
    if form_id == RURAL:
        figures.deeds[Deed.SURVEYED] += told["relevadas"]
        figures.deeds[Deed.COMPANIES] += told["empresas"]
        return
    deed, people = _KINDS.get(kind, (None, None))
    if deed is not None:
        figures.deeds[deed] += 1
    if people is not None:
        figures.deeds[people] += told["personas"]
    for name, amount in _AMOUNTS.items():
        figures.deeds[amount] += told[name]
    figures.deeds[Deed.COMPANIES] += told["empresas"]


def _moment(text: str) -> datetime | None:
    """Read an XForms dateTime with its zone; None for anything else."""
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else None
