"""The level rule again, written from `level-rule.md` alone and sharing nothing with the form."""

import csv
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

EMERGENCIES = ("peligro_actual", "lesion", "amenaza_armada", "pide_ayuda", "nnya_en_riesgo")
ORDER = {"": 0, "débil": 1, "medio": 2, "fuerte": 3}
BLOCKS = ("OB", "DO", "TR", "EN", "MO", "NN", "TT")


@dataclass(frozen=True)
class Case:
    """What an officer marked and answered, in the words of the table of cases."""

    marks: tuple[str, ...] = ()
    es_nnya: str = ""
    modalidad: tuple[str, ...] = ()
    si: tuple[str, ...] = ()
    no: tuple[str, ...] = ()
    revisado: tuple[str, ...] = ()
    answers: dict[str, str] = field(default_factory=dict)

    def as_answers(self) -> dict[str, str]:
        """The answers by node name, as the form takes them."""
        given = dict.fromkeys(self.si, "si") | dict.fromkeys(self.no, "no") | dict(self.answers)
        for block in BLOCKS:
            marked = [mark for mark in self.marks if mark.startswith(block)]
            if marked:
                given[block.lower()] = " ".join(mark.lower().replace("-", "_") for mark in marked)
        if self.es_nnya:
            given["es_nnya"] = self.es_nnya
        if self.modalidad:
            given["modalidad"] = " ".join(self.modalidad)
        return given | {f"revisado_{block.lower()}": "si" for block in self.revisado}


def read_indicators(path: Path) -> dict[str, dict[str, str]]:
    """Rows of `indicators.csv` by id."""
    with path.open(encoding="utf-8", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file)}


def effective_strength(row: dict[str, str], case: Case) -> str:
    """The highest of the base, the NNyA one unless answered `no`, and the sexual one with SEX."""
    candidates = [row["fuerza"]]
    if case.es_nnya != "no":
        candidates.append(row["fuerza_nnya"])
    if "SEX" in case.modalidad:
        candidates.append(row["fuerza_sexual"])
    return max(candidates, key=lambda one: ORDER[one])


def level(case: Case, indicators: dict[str, dict[str, str]]) -> str:
    """The suggested level: `0` to `4` or `sin_evaluar`."""
    strengths = {mark: effective_strength(indicators[mark], case) for mark in case.marks}
    totals = Counter(strengths.values())
    dimensions: dict[str, Counter[str]] = {}
    for mark, strength in strengths.items():
        if indicators[mark]["dim"]:
            dimensions.setdefault(indicators[mark]["dim"], Counter())[strength] += 1

    if any(question in case.si for question in EMERGENCIES):
        return "4"
    strong_child = any(mark.startswith("NN") and strength == "fuerte" for mark, strength in strengths.items())
    if (
        any(_positive(counts) for counts in dimensions.values())
        or totals["fuerte"] >= 2
        or "relato_directo" in case.si
        or strong_child
    ):
        return "3"
    if (
        totals["fuerte"] == 1
        or totals["medio"] >= 2
        or any(counts["medio"] and counts["débil"] for counts in dimensions.values())
    ):
        return "2"
    if totals["medio"] == 1 or totals["débil"] >= 2:
        return "1"
    reviewed = all(
        block in case.revisado or any(mark.startswith(block) for mark in case.marks) for block in ("OB", "DO")
    )
    return "0" if case.es_nnya and reviewed else "sin_evaluar"


def _positive(counts: Counter[str]) -> bool:
    strong, medium, weak = counts["fuerte"], counts["medio"], counts["débil"]
    return strong >= 2 or (strong == 1 and medium + weak >= 1) or medium >= 3 or (medium == 2 and weak >= 1)
