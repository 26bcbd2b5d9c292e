"""What the page tells: an answer that a list took away, that everything is kept, how long each question took."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.desk import Work
from desktop.desk.filling import Opened, Ties
from desktop.forms.compile import compile_xlsform
from desktop.forms.definition import Form
from desktop.ui.drafts.keeper import AUDIT
from desktop.ui.form_page.bench import FormBench
from tests.ui.form_page.world import FormWorld

CONTROL = Qt.KeyboardModifier.ControlModifier
AUDITED = b"""
| survey | type | name | label | bind::vigia:sealed | parameters |
|        | text | a | Una cosa | | |
|        | text | secreto | Un dato | nominal | |
|        | audit | audit | | | track-changes=true |

| settings | form_id | version | namespaces |
|          | auditado | 1 | vigia="urn:x-vigia:forms:1" |
"""


def test_the_officer_is_told_when_a_list_takes_an_answer_away_and_can_take_it_back(world: FormWorld) -> None:
    bench = world.go({"form": "derivacion", "answers": {"provincia_destino": "Salta"}})
    ref = "/data/a_quien/destino"
    local = next(c.name for c in bench.session.question(ref).choices if c.columns["provincia"] == "66")
    world.fill(destino=local)
    world.fill(provincia_destino="54")
    assert bench.session.value(ref) == ""
    words, undo = world.said[-1]
    assert words == "Se quitó una respuesta que la lista ya no ofrece: Destino, de la guía de recursos"
    assert undo is not None
    undo()
    assert bench.session.value(ref) == local


def test_nothing_is_told_while_no_answer_is_lost(world: FormWorld) -> None:
    world.go({"form": "derivacion"})
    world.fill(servicio="salud", provincia_destino="66", urgencia="urgencia")
    assert world.said == []


def test_ctrl_s_says_that_it_is_kept_already(world: FormWorld) -> None:
    bench = world.go({"form": "seguimiento"})
    world.press(Qt.Key.Key_S, CONTROL, widget=bench)
    assert world.said[-1][0] == "Ya está guardado"


def open_audited(
    world: FormWorld, cursor: dict[str, object], xml: bytes | None = None, lost: int = 0
) -> FormBench:
    compiled = compile_xlsform(AUDITED, ".md")
    assert compiled.usable, [str(finding) for finding in compiled.findings]
    work = Work("borrador", Form.load(compiled.xml), xml, {}, cursor, "", sealed_lost=lost)
    assert world.page is not None
    bench = FormBench(world.form_page._services, Opened(work, Ties()))
    bench.keeper.stop()  # there is no such draft in the store
    world.qtbot.addWidget(bench)
    bench.resize(900, 600)
    bench.show()
    bench.activateWindow()
    world.qtbot.waitUntil(bench.isActiveWindow)
    return bench


def test_sealed_answers_that_a_restored_copy_cannot_open_are_told(world: FormWorld) -> None:
    bench = open_audited(world, {}, lost=2)
    world.qtbot.waitUntil(bench.trouble.isVisible)
    assert "2 respuestas selladas no se pueden abrir" in bench.trouble.words.plain()


def test_what_was_done_at_each_question_is_kept_with_the_draft_but_never_at_a_sealed_one(
    world: FormWorld,
) -> None:
    bench = open_audited(world, {})
    for ref, words in (("/data/a", "uno"), ("/data/secreto", "nadie lo lee"), ("/data/a", "uno dos")):
        bench.go_to(ref)
        QTest.keyClicks(bench.focusWidget(), words)
    bench._left("/data/a")
    snapshot, _ = bench.keeper._snapshot()
    lines = str(snapshot.cursor[AUDIT])
    assert lines.count("/data/a,") == 2
    assert "secreto" not in lines
    assert "nadie" not in lines
    again = open_audited(world, dict(snapshot.cursor), snapshot.xml)
    assert again.session.audit is not None
    kept = again.session.audit.csv().decode()
    assert kept.startswith(lines.rstrip("\n"))
    assert "form resume" in kept
