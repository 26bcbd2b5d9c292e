"""What the log keeps in columns and full text of a finished instance."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from desktop.incidents import answers
from desktop.incidents.answers import Answer

Words = Callable[[tuple[Answer, ...]], str]
EMERGENCY, ORDINARY = 0, 1
# The leaves of every Vigía form that speak of the record itself, not of what was seen.
_ADMINISTRATIVE = frozenset(
    {
        "hecho",
        "corrige",
        "sal",
        "prioridad",
        "firma",
        "ficha",
        "instanceID",
        "instanceName",
        "deprecatedID",
        "audit",
    }
    | {"cadena", "anterior", "equipo", "clave_equipo", "clave", "borrado"}
)
_INDICATOR = re.compile(r"[a-z]{2}_\d{2,3}")
# Texts of a program rather than of a person: dates, numbers, ids, hashes, bare file names.
_MACHINE = re.compile(
    r"[\d.,:TZ+-]*|uuid:\S+|[0-9a-f-]{32,}|\S+\.(?:jpe?g|png|pdf|csv|json|age|m4a|mp4|webp)"
)


@dataclass(frozen=True)
class RecordFacts:
    """Columns of a record that come from its answers; nothing sealed may be in them.

    `level` is the decided one, else the suggested one, None where it reads *sin evaluar*. `search_text` is what
    full text sees. `counts_only` says that the day's count is all that may stay (level 0, design §8). `closing` is
    how a record of closing says that its incident ends (leaf `estado` of the form `cierre`).
    """

    level: int | None = None
    priority: int = ORDINARY
    hecho: str = ""
    corrects: str | None = None
    search_text: str = ""
    indicators: frozenset[str] = frozenset()
    modalities: frozenset[str] = frozenset()
    counts_only: bool = False
    closing: str = ""


def extract(xml: bytes, search_text: str | Words | None = None) -> RecordFacts:
    """Read the facts from the fixed node names of Vigía's forms; raises XmlRefused.

    `search_text` is what full text shall see, or what makes it of the leaves, by default their texts.
    """
    leaves = answers.read(xml)
    words = _search_text if search_text is None else search_text
    by_path = {leaf.path: leaf.text.strip() for leaf in leaves}
    decided, suggested = by_path.get("/data/nivel_decidido", ""), by_path.get("/data/nivel_sugerido", "")
    level = _level(decided or suggested)
    corrects = by_path.get("/data/corrige") or None
    return RecordFacts(
        level=level,
        priority=_priority(by_path.get("/data/prioridad", ""), level),
        hecho=by_path.get("/data/hecho", ""),
        corrects=corrects,
        search_text=words if isinstance(words, str) else words(leaves),
        indicators=frozenset(_codes(leaves)),
        modalities=frozenset(
            code for leaf in leaves if leaf.name == "modalidad" for code in leaf.text.split()
        ),
        # An officer who decides 0 against a higher suggestion leaves a record: lowering is answered for.
        counts_only=level == 0 and suggested in ("", "0") and corrects is None,
        closing=by_path.get("/data/estado", ""),
    )


def _level(text: str) -> int | None:
    return int(text) if text in {"0", "1", "2", "3", "4"} else None


def _priority(text: str, level: int | None) -> int:
    return EMERGENCY if text in {"0", "emergencia"} or level == 4 else ORDINARY


def _codes(leaves: tuple[Answer, ...]) -> list[str]:
    texts = (leaf.text for leaf in leaves if "_" in leaf.text)
    return [code for text in texts for code in text.split() if _INDICATOR.fullmatch(code)]


def _search_text(leaves: tuple[Answer, ...]) -> str:
    texts = (
        leaf.text.strip() for leaf in leaves if leaf.name not in _ADMINISTRATIVE and "/meta/" not in leaf.path
    )
    return "\n".join(text for text in texts if text and not _MACHINE.fullmatch(text))
