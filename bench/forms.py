"""How fast the forms engine is, beside JavaRosa and ODK Web Forms on the same forms in the same run.

`python -m bench.forms` prints a table and one JSON object per measure: {"name", "ours", "javarosa", "webforms",
"unit", "ratio"}; `ratio` is ours to JavaRosa's, null where a peer is not here. All times are CPU time of the
engine's own process (in Java, of its working thread: what its compiler and its collector do in others is a gift),
so that a busy machine does not count. Medians, warm. Loading is up to the first question. All forms are generated
and all words in them made up.
"""

from __future__ import annotations

import gc
import json
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from pyxform.xls2xform import convert

from desktop.forms.definition import Form
from desktop.forms.session import Session
from desktop.forms.surroundings import Surroundings

HERE = Path(__file__).parent
BUILT = HERE.parent / "build" / "oracles"
PATIENCE_S = 90  # for one form with one peer; Web Forms walks the 20,000 rows for minutes
PACKAGES = ("@getodk/xforms-engine@0.22.0", "solid-js@1.9", "jsdom@26")

Row = dict[str, str]
LANGUAGES = ("es", "en")


@dataclass(frozen=True)
class Task:
    """A form and what to do in it.

    `before` are answers given once, not to be timed; `answers` are given in turn, over and over, each timed; where
    `choices` names a question, what it offers is read after each of them, within the time. `tells` says which times
    are worth a line. Where the form has `counted` repeats, a load lasts until they are there.
    """

    name: str
    xml: str
    answers: tuple[tuple[str, str], ...]
    tells: tuple[str, ...] = ("load", "answer")
    before: tuple[tuple[str, str], ...] = ()
    choices: str = ""
    counted: bool = False
    media: dict[str, str] = field(default_factory=dict)


def tasks() -> Iterator[Task]:
    """The forms to measure."""
    who = (
        ("/data/g0/sex", "female"),
        ("/data/g0/age", "3"),
        ("/data/g0/sex", "male"),
        ("/data/g0/age", "40"),
    )
    yield Task("survey_550", survey_form(), who)
    filled = tuple((f"/data/q{number}", "1") for number in range(500))
    yield Task("chain_500_one", chain_form(), (("/data/q20", "7"), ("/data/q20", "8")), before=filled)
    yield Task(
        "chain_500_all", chain_form(), (("/data/q0", "0"), ("/data/q0", "1")), ("answer",), before=filled
    )
    units = "/data/line[100]/units"
    yield Task("repeats_200", repeats_form(), ((units, "9"), (units, "2")), counted=True)
    rows = {"towns.csv": towns(20_000)}
    moves = tuple(("/data/state", f"s{number}") for number in range(40))
    for name, either, tells in (
        ("list_20000", "", ("load", "first", "answer")),
        ("list_20000_or", " or state = 's7'", ("first", "answer")),
    ):
        form = list_form(f"state = ${{state}}{either}")
        yield Task(name, form, moves, tells, choices="/data/town", media=rows)


# The forms


@lru_cache
def xform(rows: tuple[str, ...], choices: tuple[str, ...] = ()) -> str:
    """Compile rows of an XLSForm in Markdown."""
    settings = ("| settings |", "| | form_id | version | default_language |", "| | bench | 1 | es |")
    lines = ("| survey |", *rows, "", *(("| choices |", *choices, "") if choices else ()), *settings)
    return str(convert("\n".join(lines).encode(), file_type=".md", validate=False).xform)


def _table(columns: tuple[str, ...], rows: list[Row]) -> tuple[str, ...]:
    head = "| | " + " | ".join(columns) + " |"
    return (head, *("| | " + " | ".join(row.get(column, "") for column in columns) + " |" for row in rows))


def survey_form(questions: int = 550) -> str:
    """A form of the size of the WHO verbal autopsy: groups, two languages, most questions conditional."""
    chance = random.Random(5)
    rows: list[Row] = [
        _group("g0", ""),
        _asked("select_one sex", "sex", ""),
        _asked("integer", "age", "", constraint=". >= 0 and . <= 120"),
        {"type": "calculate", "name": "adult", "calculation": "if(${age} >= 18, '1', '0')"},
        {"type": "end_group"},
    ]
    for number in range(questions - 20):
        if number % 40 == 0:
            rows += [{"type": "end_group"}] if number else []
            rows.append(_group(f"g{number // 40 + 1}", chance.choice(["", "${adult} = '1'", "${age} < 60"])))
        rows.append(_survey_question(number, chance))
    rows.append({"type": "end_group"})
    choices = [_choice("yes_no", name) for name in ("yes", "no", "dk", "ref")]
    choices += [_choice("sex", name) for name in ("female", "male", "undetermined")]
    choices += [_choice("cause", f"c{number}") for number in range(30)]
    labels = tuple(f"label::{language}" for language in LANGUAGES)
    columns = ("type", "name", *labels, "hint::es", "relevant", "required", "constraint", "calculation")
    return xform(_table(columns, rows), _table(("list_name", "name", *labels), choices))


def _survey_question(number: int, chance: random.Random) -> Row:
    name, before = f"q{number}", f"q{chance.randrange(max(0, number - 12), number)}" if number else ""
    if number % 14 == 13:
        ages = f"if(${{age}} < 1, 'neonate', if(${{age}} < 12, 'child', concat('adult-', ${{{before}}})))"
        return {"type": "calculate", "name": name, "calculation": ages}
    kind = chance.choices(["select_one yes_no", "integer", "date", "text", "select_multiple cause"],
                          (70, 12, 5, 8, 5))[0]  # fmt: skip
    told = [f"(selected(${{{before}}}, 'yes') or ${{{before}}} = '{number % 7}')"] if before else []
    about = ["selected(${sex}, 'female')", "${adult} = '1'", "not(selected(${sex}, 'undetermined'))",
             f"(${{age}} >= {number % 30} or string-length(${{age}}) = 0)"]  # fmt: skip
    relevant = " and ".join(chance.sample(told + about, chance.randint(0, 3)))
    if kind == "integer":
        return _asked(kind, name, relevant, constraint=". >= 0 and (. <= 98 or . = 99)")
    return _asked(kind, name, relevant, constraint=". <= today()" if kind == "date" else "")


def _asked(kind: str, name: str, relevant: str, constraint: str = "") -> Row:
    words = {
        f"label::{language}": f"({name}) Was there any {name} before the day of {language}?"
        for language in LANGUAGES
    }
    return {"type": kind, "name": name, "hint::es": f"Pista de {name}", "relevant": relevant, "required": "yes",
            "constraint": constraint, **words}  # fmt: skip


def _group(name: str, relevant: str) -> Row:
    words = {f"label::{language}": f"Part {name}" for language in LANGUAGES}
    return {"type": "begin_group", "name": name, "relevant": relevant, **words}


def _choice(list_name: str, name: str) -> Row:
    return {
        "list_name": list_name,
        "name": name,
        **{f"label::{language}": f"{name} ({language})" for language in LANGUAGES},
    }


def chain_form(questions: int = 500) -> str:
    """Flat questions, each relevant on the one before, and a sum over 50 of them."""
    rows = [{"type": "integer", "name": f"q{number}", "label": f"Q{number}",
             "relevant": f"${{q{number - 1}}} > 0" if number else ""} for number in range(questions)]  # fmt: skip
    total = " + ".join(f"coalesce(${{q{number}}}, 0)" for number in range(50))
    rows.append({"type": "calculate", "name": "total", "calculation": total})
    return xform(_table(("type", "name", "label", "relevant", "calculation"), rows))


def repeats_form(instances: int = 200) -> str:
    """Repeats with a calculation, a relevance, and a sum over all of them."""
    rows = [
        {"type": "begin_repeat", "name": "line", "label": "Line", "repeat_count": str(instances)},
        {"type": "integer", "name": "units", "label": "Units"},
        {"type": "decimal", "name": "price", "label": "Price", "default": "2.5"},
        {"type": "text", "name": "why", "label": "Why so many?", "relevant": "${units} > 5"},
        {"type": "calculate", "name": "cost", "calculation": "coalesce(${units}, 1) * ${price}"},
        {"type": "end_repeat"},
        {"type": "calculate", "name": "total", "calculation": "sum(${cost})"},
    ]
    columns = ("type", "name", "label", "relevant", "calculation", "default", "repeat_count")
    return xform(_table(columns, rows))


def list_form(choice_filter: str) -> str:
    """A question whose choices come out of a file, by the answer of another."""
    rows = [
        {"type": "text", "name": "state", "label": "State"},
        {
            "type": "select_one_from_file towns.csv",
            "name": "town",
            "label": "Town",
            "choice_filter": choice_filter,
        },
    ]
    return xform(_table(("type", "name", "label", "choice_filter"), rows))


def towns(count: int) -> str:
    """A list in CSV: name, label, state, people; about 500 rows to a state."""
    rows = (f"t{number},Town {number},s{number % 40},{number * 37 % 9000}" for number in range(count))
    return "name,label,state,people\n" + "\n".join(rows) + "\n"


# The engines

Times = dict[str, float]


def ours(task: Task, loads: int = 15, rounds: int = 200) -> Times:
    """Median milliseconds of CPU time of a load, the first answer after it, and a later one."""
    xml, media = task.xml.encode(), {name: text.encode() for name, text in task.media.items()}
    loading, first, answering = [], [], []
    for _ in range(loads):
        gc.collect()  # the one before, outside the time as in Java, where another thread does it
        start = time.process_time()
        session = Session(Form.load(xml, media=media), Surroundings())
        loading.append(_milliseconds_since(start))
        if not task.before:
            first.append(_timed(session, task, 0))
    for ref, value in task.before:
        session.set(ref, value)
    for number in range(1, rounds + 1):
        answering.append(_timed(session, task, number))
    found = {"load": loading, "first": first, "answer": answering}
    return {name: statistics.median(times[len(times) // 2 :]) for name, times in found.items() if times}


def _timed(session: Session, task: Task, number: int) -> float:
    ref, value = task.answers[number % len(task.answers)]
    start = time.process_time()
    session.set(ref, value)
    if task.choices:
        len(session.question(task.choices).choices)
    return _milliseconds_since(start)


def _milliseconds_since(start: float) -> float:
    return (time.process_time() - start) * 1000


@dataclass(frozen=True)
class Peer:
    """Another engine behind a harness: a line of JSON in, a line of JSON out."""

    name: str
    command: tuple[str, ...]
    loads: int
    rounds: int
    folder: Path = HERE

    def times(self, task: Task) -> Times:
        """What it needs for a task, in a process of its own; nothing where it cannot do it."""
        with tempfile.TemporaryDirectory() as folder:
            asked = self._request(task, Path(folder) / task.name)
            try:
                said = subprocess.run(
                    self.command, input=asked + "\n", capture_output=True, text=True, check=True, cwd=self.folder,
                    timeout=PATIENCE_S,
                ).stdout  # fmt: skip
                found = json.loads(said)
            except (subprocess.SubprocessError, ValueError) as error:
                found = {"error": str(error)}
        if "error" not in found:
            return dict(found)
        sys.stderr.write(f"{self.name} cannot do {task.name}: {found['error']}\n")
        return {}

    def _request(self, task: Task, folder: Path) -> str:
        folder.mkdir()
        (folder / "form.xml").write_text(task.xml)
        for name, text in task.media.items():
            (folder / name).write_text(text)
        return json.dumps({"form": str(folder / "form.xml"), "before": task.before, "answers": task.answers,
                           "choices": task.choices, "counted": task.counted, "loads": self.loads, "rounds": self.rounds})  # fmt: skip


class PeerMissing(Exception):
    """A peer cannot be run here, and why."""


def javarosa() -> Peer:
    """JavaRosa, out of the ODK Validate that comes with pyxform. Raises PeerMissing."""
    spec = find_spec("pyxform")
    jar = Path(str(spec and spec.origin)).parent / "validators" / "odk_validate" / "bin" / "ODK_Validate.jar"
    if not jar.exists() or shutil.which("javac") is None:
        raise PeerMissing("no ODK Validate or no JDK (apt: openjdk-17-jdk-headless)")
    classes = BUILT / "bench"
    classes.mkdir(parents=True, exist_ok=True)
    source = str(HERE / "JavaRosaBench.java")
    _quietly(("javac", "-nowarn", "-cp", str(jar), "-d", str(classes), source), HERE)
    return Peer("JavaRosa", ("java", "-cp", f"{jar}:{classes}", "JavaRosaBench"), loads=16, rounds=200)


def web_forms() -> Peer:
    """The engine of ODK Web Forms, installed from npm where it is not there yet. Raises PeerMissing."""
    if shutil.which("npm") is None:
        raise PeerMissing("no Node.js")
    folder = BUILT / "webforms"
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / "node_modules" / "@getodk").exists():
        _quietly(("npm", "install", "--no-audit", "--no-fund", "--prefix", str(folder), *PACKAGES), folder)
    shutil.copy(HERE / "webforms.mjs", folder)
    return Peer("Web Forms", ("node", "webforms.mjs"), loads=2, rounds=20, folder=folder)


def _quietly(command: tuple[str, ...], folder: Path) -> None:
    try:
        subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True)
    except subprocess.CalledProcessError as error:
        last = error.stderr.strip().splitlines()[-1:] or [str(error)]
        raise PeerMissing(f"{command[0]} failed: {last[0]}") from error


def measures() -> Iterator[dict[str, Any]]:
    """All numbers, one after the other; a peer that is not here is named on stderr and leaves null."""
    peers: dict[str, Peer | None] = {}
    for name, find in (("javarosa", javarosa), ("webforms", web_forms)):
        try:
            peers[name] = find()
        except PeerMissing as error:
            sys.stderr.write(f"without {name}: {error}\n")
            peers[name] = None
    for task in tasks():
        mine = ours(task)
        others = {name: peer.times(task) if peer else {} for name, peer in peers.items()}
        for what in task.tells:
            theirs = {name: times.get(what) for name, times in others.items()}
            rosa = theirs["javarosa"]
            rounded = {name: time and round(time, 3) for name, time in theirs.items()}
            yield {"name": f"{task.name}_{what}", "ours": round(mine[what], 3), **rounded, "unit": "ms",
                   "ratio": round(mine[what] / rosa, 2) if rosa else None}  # fmt: skip


def main() -> list[dict[str, Any]]:
    """Print the table and the lines; return the lines."""
    found = list(measures())
    sys.stdout.write(f"{'':<24}{'ours':>10}{'JavaRosa':>10}{'Web Forms':>11}{'ratio':>8}\n")
    for row in found:
        cells = [row["ours"], row["javarosa"], row["webforms"], row["ratio"]]
        texts = ["–" if cell is None else f"{cell:.2f}" for cell in cells]
        sys.stdout.write(f"{row['name']:<24}{texts[0]:>10}{texts[1]:>10}{texts[2]:>11}{texts[3]:>8}\n")
    for row in found:
        sys.stdout.write(json.dumps(row) + "\n")
    return found


if __name__ == "__main__":
    main()
