"""The audit log: what was done when, nothing of what is sealed."""

from __future__ import annotations

import csv
import io
from datetime import timedelta

import pytest

from desktop.errors import FormError, NotValid
from desktop.forms.definition import Form
from desktop.forms.session import Session
from desktop.forms.surroundings import Surroundings
from tests.forms.filling import CountingIds, FixedClock, xform

TABLES = """
    | type         | name  | label | constraint | bind::vigia:sealed | parameters |
    | integer      | age   | Age   | . < 100    |                    |            |
    | text         | who   | Who   |            | nominal            |            |
    | begin_repeat | trip  | Trip  |            |                    |            |
    | text         | where | Where |            |                    |            |
    | end_repeat   |       |       |            |                    |            |
    | audit        | audit |       |            |                    | {} |
"""
ALL = "track-changes=true identify-user=true"


class Filled:
    """A session with a clock that a test moves."""

    def __init__(self, parameters: str = "", **options: object) -> None:
        self.clock = FixedClock()
        self.form = Form.load(xform(TABLES.format(parameters)))
        around = Surroundings(self.clock, CountingIds(), {"username": "agente"})
        self.session = Session(self.form, around, **options)  # type: ignore[arg-type]
        assert self.session.audit is not None
        self.audit = self.session.audit

    def wait(self, milliseconds: int) -> None:
        self.clock.moment += timedelta(milliseconds=milliseconds)

    def lines(self) -> list[list[str]]:
        return list(csv.reader(io.StringIO(self.audit.csv().decode())))


def test_a_visit_has_a_beginning_and_an_end() -> None:
    filled = Filled()
    start = round(filled.clock.now().timestamp() * 1000)
    filled.audit.visit(["/data/age"])
    filled.wait(1500)
    filled.session.set("/data/age", "7")
    filled.audit.leave()
    assert filled.lines() == [
        ["event", "node", "start", "end"],
        ["form start", "", str(start), ""],
        ["question", "/data/age", str(start), str(start + 1500)],
    ]


def test_changes_are_kept_where_the_form_tracks_them() -> None:
    filled = Filled(ALL)
    filled.session.set("/data/age", "7")
    filled.audit.visit(["/data/age"])
    filled.session.set("/data/age", "8")
    filled.session.set("/data/age", "9")
    filled.audit.leave()
    header, *lines = filled.lines()
    assert header == ["event", "node", "start", "end", "old-value", "new-value", "user"]
    assert [line[4:] for line in lines] == [["", "", "agente"], ["", "7", "agente"], ["7", "9", "agente"]]


def test_a_sealed_answer_leaves_no_trace() -> None:
    filled = Filled(ALL)
    untouched = filled.lines()
    filled.audit.visit(["/data/who"])
    filled.session.set("/data/who", "Ana Ficticia")
    filled.audit.note("jump", "/data/who")
    filled.audit.leave()
    assert filled.lines() == untouched


def test_repeats_and_what_stops_the_end_are_written_down() -> None:
    filled = Filled()
    filled.session.add("/data/trip")
    filled.session.remove("/data/trip[2]")
    filled.session.set("/data/age", "200")
    with pytest.raises(NotValid):
        filled.session.finalise()
    assert [line[:2] for line in filled.lines()[2:]] == [
        ["add repeat", "/data/trip[2]"],
        ["delete repeat", "/data/trip[2]"],
        ["constraint error", "/data/age"],
        ["finalize error", ""],
    ]


def test_the_log_goes_with_the_record_as_a_file_that_its_node_names() -> None:
    filled = Filled()
    filled.session.set("/data/age", "7")
    instance = filled.session.finalise()
    (part,) = instance.parts
    assert (part.name, part.type) == ("audit.csv", "text/csv")
    assert b"<audit>audit.csv</audit>" in instance.xml.replace(b"orx:", b"")
    assert part.data.decode().splitlines()[-1].startswith("form finalize,,")


def test_a_resumed_draft_goes_on_with_the_lines_it_had() -> None:
    filled = Filled()
    filled.session.set("/data/age", "7")
    again = Filled(instance=filled.session.draft(), audit=filled.audit.csv())
    assert [line[0] for line in again.lines()] == ["event", "form start", "form resume"]


@pytest.mark.parametrize("lines", [b"event,node\n", b"\xff", b'"', b"", b"event,node,start,end\na\n"])
def test_lines_of_another_shape_are_refused(lines: bytes) -> None:
    with pytest.raises(FormError):
        Filled(audit=lines)


def test_a_form_that_does_not_ask_has_no_log() -> None:
    session = Session(Form.load(xform("| type | name | label |\n| text | a | A |")))
    assert session.audit is None
    assert session.finalise().parts == ()
