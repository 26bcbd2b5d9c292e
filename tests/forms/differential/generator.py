"""Makes a form and a way of filling it in out of a seed: types × relevance × repeats × calculations × filters."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import Any

Step = dict[str, Any]
COLUMNS = (
    "type", "name", "label::es", "label::en", "hint::es", "hint::en", "relevant", "required", "constraint",
    "calculation", "choice_filter", "default", "repeat_count", "trigger", "read_only", "appearance", "parameters",
)  # fmt: skip
PLACES = {"salta": ("oran", "tartagal"), "misiones": ("iguazu", "posadas"), "formosa": ("clorinda",)}


@dataclass
class Asked:
    """A question the generator made: its type, its path of names, the repeats around it, a rule it obeys."""

    kind: str
    name: str
    path: tuple[str, ...]
    repeats: tuple[str, ...]
    required: bool = False
    filtered_by: Asked | None = None


@dataclass
class Made:
    """A generated form (Markdown XLSForm) and the steps to take in it."""

    seed: int
    markdown: str
    steps: list[Step] = field(default_factory=list)


class Generator:
    """One seed, one form."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.seed = seed
        self.rows: list[dict[str, str]] = []
        self.asked: list[Asked] = []
        self.calculated: list[Asked] = []
        self.repeats: list[tuple[str, tuple[str, ...], bool]] = []  # name, path, counted
        self.number = 0
        self.hidden = False  # inside a conditional group: a client makes no counted instances there

    def make(self) -> Made:
        self._section((), (), self.random.randint(4, 9), depth=0)
        if not self.asked:
            self._question((), ())
        self._summary()
        made = Made(self.seed, self._markdown())
        made.steps = [step for _ in range(self.random.randint(4, 14)) if (step := self._step())]
        return made

    # The form

    def _name(self, prefix: str) -> str:
        self.number += 1
        return f"{prefix}{self.number}"

    def _section(self, path: tuple[str, ...], repeats: tuple[str, ...], size: int, depth: int) -> None:
        for _ in range(size):
            chance = self.random.random()
            if depth < 2 and chance < 0.12:
                self._container("group", path, repeats, depth)
            elif depth < 2 and chance < 0.26:
                self._container("repeat", path, repeats, depth)
            elif chance < 0.42 and self._seen(repeats):
                self._calculate(path, repeats)
            else:
                self._question(path, repeats)

    def _container(self, kind: str, path: tuple[str, ...], repeats: tuple[str, ...], depth: int) -> None:
        name = self._name("g" if kind == "group" else "r")
        row = {
            "type": f"begin_{kind}",
            "name": name,
            "label::es": f"Grupo {name}",
            "label::en": f"Group {name}",
        }
        hidden = self.hidden
        if self.random.random() < 0.4:
            row["relevant"] = self._condition(repeats)
            self.hidden = True
        counted = False
        if kind == "repeat" and not self.hidden and self.random.random() < 0.5:
            counted, row["repeat_count"] = True, str(self.random.randint(1, 3))
            numbers = [one for one in self._seen(repeats) if one.kind == "integer" and one.repeats == repeats]
            if numbers and self.random.random() < 0.6:
                row["repeat_count"] = f"coalesce(${{{self.random.choice(numbers).name}}}, 0) mod 4 + 1"
        self.rows.append(row)
        inner = (*path, name)
        if kind == "repeat":
            self.repeats.append((name, inner, counted))
        self._section(
            inner, (*repeats, name) if kind == "repeat" else repeats, self.random.randint(1, 4), depth + 1
        )
        self._question(inner, (*repeats, name) if kind == "repeat" else repeats)
        self.rows.append({"type": f"end_{kind}", "name": ""})
        self.hidden = hidden

    def _question(self, path: tuple[str, ...], repeats: tuple[str, ...]) -> None:
        kind = self.random.choice(
            ["integer", "integer", "decimal", "text", "text", "date", "select_one places", "select_one yes_no",
             "select_multiple towns", "select_one towns", "note", "acknowledge", "range", "rank towns", "time",
             "geopoint"]
        )  # fmt: skip
        name = self._name("q")
        row = {"type": kind, "name": name, "label::es": f"Pregunta {name}", "label::en": f"Question {name}"}
        asked = Asked(kind, name, (*path, name), repeats)
        before = self._seen(repeats)
        if before and self.random.random() < 0.3:
            row["label::es"] += f" de ${{{self.random.choice(before).name}}}"
        if self.random.random() < 0.45:
            row["relevant"] = self._condition(repeats)
        self._rules(row, asked)
        if "towns" in kind and self.random.random() < 0.7:
            places = [one for one in before if one.kind == "select_one places"]
            if places:
                asked.filtered_by = self.random.choice(places)
                row.pop("required", None)  # the evaluator takes a cleared answer for an answer
                row["choice_filter"] = f"place = ${{{asked.filtered_by.name}}}"
        if kind == "range":
            row["parameters"] = "start=1 end=9 step=2"
        self.rows.append(row)
        if kind != "note":
            self.asked.append(asked)
        self._default(row, asked, before)

    def _rules(self, row: dict[str, str], asked: Asked) -> None:
        if asked.kind in ("integer", "decimal") and self.random.random() < 0.4:
            row["constraint"] = self.random.choice(
                [". >= 0 and . < 1000", ". != 77777", "string-length(.) < 9"]
            )
        if asked.kind != "note" and self.random.random() < 0.2:
            row["required"] = "yes"
            asked.required = True
        if asked.kind == "text" and self.random.random() < 0.1:
            row["read_only"] = "yes"
            asked.kind = "fixed"

    def _default(self, row: dict[str, str], asked: Asked, before: list[Asked]) -> None:
        if self.random.random() > 0.2:
            return
        if asked.kind == "integer":
            numbers = [one for one in before if one.kind == "integer" and one.repeats == asked.repeats]
            if numbers and self.random.random() < 0.4:
                row["trigger"] = f"${{{self.random.choice(numbers).name}}}"
                row["calculation"] = "count-selected('a b c') + 4"
            else:
                row["default"] = self.random.choice(["3", "5000", "0"])
        elif asked.kind == "text":
            row["default"] = self.random.choice(["hola", "concat('a', 'b')"])
        elif asked.kind == "select_one places":
            row["default"] = "salta"

    def _seen(self, repeats: tuple[str, ...]) -> list[Asked]:
        """Questions that a question inside `repeats` can name as one value.

        Left out: times, which the evaluator prints with a date, and filtered selects, whose clearing does not
        reach calculations there (it does here).
        """
        named = [a for a in self.asked if a.repeats == repeats[: len(a.repeats)]]
        return [a for a in named if a.kind not in ("fixed", "time") and a.filtered_by is None]

    def _condition(self, repeats: tuple[str, ...]) -> str:
        before = self._seen(repeats)
        if not before:
            return "1 = 1"
        one = self._test(self.random.choice(before))
        if self.random.random() < 0.3:
            return f"{one} {self.random.choice(['and', 'or'])} {self._test(self.random.choice(before))}"
        return f"not({one})" if self.random.random() < 0.2 else one

    def _test(self, asked: Asked) -> str:
        name = f"${{{asked.name}}}"
        if asked.kind in ("integer", "decimal", "range"):
            return (
                f"{name} {self.random.choice(['<', '>', '<=', '>=', '=', '!='])} {self.random.randint(0, 20)}"
            )
        if asked.kind == "select_one places":
            return f"{name} = '{self.random.choice(list(PLACES))}'"
        if asked.kind == "select_one yes_no":
            return f"{name} = '{self.random.choice(['yes', 'no'])}'"
        if "towns" in asked.kind:
            return f"selected({name}, 'oran')"
        return self.random.choice([f"{name} != ''", f"string-length({name}) > 2", f"{name} = ''"])

    def _calculate(self, path: tuple[str, ...], repeats: tuple[str, ...]) -> None:
        asked = Asked("calculate", self._name("c"), (), repeats)
        row = {"type": "calculate", "name": asked.name, "calculation": self._formula(repeats)}
        if self.random.random() < 0.15:
            row["relevant"] = self._condition(repeats)
        self.rows.append(row)

    def _formula(self, repeats: tuple[str, ...]) -> str:
        one = self.random.choice(self._seen(repeats))
        name = f"${{{one.name}}}"
        if one.kind in ("integer", "decimal", "range"):
            return self.random.choice(
                [f"{name} * 2 + 1", f"if({name} > 5, 'many', 'few')", f"coalesce({name}, 7) div 4",
                 f"round(coalesce({name}, 0) div 3, 2)", f"coalesce({name}, 0) mod 3", f"int(coalesce({name}, 0))",
                 f"number({name}) > 3 or {name} = 2", f"once({name})"]
            )  # fmt: skip
        if one.kind.startswith("select_multiple") or one.kind.startswith("rank"):
            return self.random.choice([f"count-selected({name})", f"selected-at({name}, 0)", f"{name}"])
        if one.kind == "select_one places":
            return f"jr:choice-name({name}, '{name}')"
        if one.kind == "date":
            return self.random.choice(
                [f"format-date({name}, '%Y/%n/%e')", f"if({name} = '', '', date({name} + 3))"]
            )
        if repeats and self.random.random() < 0.5:
            return "position(..)"
        return self.random.choice([f"concat({name}, '-', string-length({name}))", f"substr({name}, 1, 3)"])

    def _summary(self) -> None:
        """Calculations outside the repeats over what is inside."""
        for asked in list(self.asked):
            if asked.repeats and asked.kind in ("integer", "decimal") and self.random.random() < 0.6:
                formula = self.random.choice([f"sum(${{{asked.name}}})", f"count(${{{asked.repeats[-1]}}})",
                                              f"join(',', ${{{asked.name}}})"])  # fmt: skip
                self.rows.append({"type": "calculate", "name": self._name("s"), "calculation": formula})

    def _markdown(self) -> str:
        lines = ["| survey |", "| | " + " | ".join(COLUMNS) + " |"]
        lines += ["| | " + " | ".join(row.get(column, "") for column in COLUMNS) + " |" for row in self.rows]
        lines += ["", "| choices |", "| | list_name | name | label::es | label::en | place |"]
        for place, towns in PLACES.items():
            lines.append(f"| | places | {place} | {place.title()} | {place.upper()} | |")
            lines += [f"| | towns | {town} | {town.title()} | {town.upper()} | {place} |" for town in towns]
        lines += ["| | yes_no | yes | Sí | Yes | |", "| | yes_no | no | No | No | |", "", "| settings |"]
        lines += ["| | form_id | version | default_language |", f"| | generated{self.seed} | 1 | es |"]
        return "\n".join(lines)

    # The filling in

    def _step(self) -> Step | None:
        chance = self.random.random()
        if chance < 0.12 and self.repeats:
            _, path, counted = self.random.choice(self.repeats)
            if not counted:
                # The evaluator finds where to add by the generic path: the first outer instance.
                if self.random.random() < 0.7:
                    return {"add": "/data/" + "/".join(path)}
                return {"del": self._ref(path)}
        if chance > 0.97 and "jr:choice-name" not in str(self.rows):
            return {"lang": self.random.choice(["es", "en"])}
        asked = self.random.choice(self.asked)
        return None if asked.kind == "fixed" else {"set": [self._ref(asked.path), self._value(asked)]}

    def _ref(self, path: tuple[str, ...]) -> str:
        names = {name for name, _, _ in self.repeats}
        return "/data" + "".join(
            f"/{step}[{self.random.choice([1, 1, 1, 2])}]" if step in names else f"/{step}" for step in path
        )

    def _value(self, asked: Asked) -> str:
        if not asked.required and self.random.random() < 0.12:
            return ""
        towns = [town for those in PLACES.values() for town in those]
        kind = asked.kind
        if kind == "integer":
            return str(self.random.randint(0, 20))
        if kind == "decimal":
            return self.random.choice(["2.5", "2.50", "0.001", "17.25", "3"])
        if kind == "range":
            return str(self.random.choice([1, 3, 5, 7, 9]))
        if kind == "select_one places":
            return self.random.choice(list(PLACES))
        if kind == "select_one yes_no":
            return self.random.choice(["yes", "no"])
        if kind == "select_one towns":
            return self.random.choice(towns)
        if kind in ("select_multiple towns", "rank towns"):
            return " ".join(self.random.sample(towns, self.random.randint(1, 3)))
        fixed = {"date": ["2026-12-01", "2024-02-29"], "time": ["18:30:00.000+00:00"], "acknowledge": ["OK"],
                 "geopoint": ["-22.7 -64.35 0.0 0.0", "1 2"]}  # fmt: skip
        return self.random.choice(fixed.get(kind, ["plaza", "ñandú & <co>", "a b", "x"]))
