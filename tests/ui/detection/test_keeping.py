"""Every keystroke is kept: a crash, a lock mid-word and a full disk lose nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.desk import Snapshot
from desktop.errors import DiskFull
from desktop.ui.detection.phases import QUOTE
from desktop.ui.drafts.keeper import SOON_MS
from desktop.ui.shell.rail import RailItem
from tests.ui.detection.world import World

CONTROL = Qt.KeyboardModifier.ControlModifier


def type_quote(world: World, text: str) -> None:
    world.bench.quote.editor.setFocus()
    QTest.keyClicks(world.bench.quote.editor, text)


def test_a_new_draft_is_in_the_store_before_anything_is_typed(world: World) -> None:
    world.start()
    world.kept()
    assert world.draft().xml
    assert world.counts["drafts"] == 1


def test_what_was_typed_is_there_after_the_program_died_in_mid_word(world: World) -> None:
    world.start()
    world.go_to_phase(4)
    world.mark("EN-14")
    type_quote(world, "me dijeron que pag")
    with world.qtbot.waitSignal(world.bench.keeper.saved):
        pass
    world.kept()
    world.die()
    world.open()
    world.arrive(None)
    assert world.bench.session.value("/data/en") == "en_14"
    assert world.bench.session.value(QUOTE) == "me dijeron que pag"
    assert world.bench.quote.editor.toPlainText() == "me dijeron que pag"


def test_coming_to_the_draft_that_is_open_brings_the_focus_out_of_the_rail(world: World) -> None:
    world.start()
    world.window.show_page("deteccion")
    world.window.findChildren(RailItem)[0].setFocus()
    world.arrive({"draft": world.bench.draft_id})
    focused = world.window.focusWidget()
    assert focused is not None and world.bench.isAncestorOf(focused)


def test_typing_on_does_not_postpone_the_write(world: World) -> None:
    world.start()
    world.kept()
    keeper = world.bench.keeper
    keeper.note()
    left = keeper._soon.remainingTime()
    assert 0 < left <= SOON_MS
    QTest.qWait(30)
    keeper.note()
    assert keeper._soon.remainingTime() < left


def test_locked_in_mid_word_and_back_in_the_same_field_with_the_same_text_and_caret(world: World) -> None:
    world.start()
    world.go_to_phase(4)
    world.mark("EN-14")
    type_quote(world, "me dijeron que pag")
    world.press(Qt.Key.Key_Left)
    world.press(Qt.Key.Key_Left)
    argument = world.page.keep()
    world.close()
    world.open()
    world.arrive(argument)
    bench = world.bench
    assert bench.quote.editor.hasFocus()
    assert bench.quote.editor.toPlainText() == "me dijeron que pag"
    assert bench.quote.caret == len("me dijeron que pag") - 2
    row = bench.checklist.current
    assert row is not None and row.code == "EN-14"
    world.press("o", widget=bench.quote.editor)
    assert bench.session.value(QUOTE) == "me dijeron que poag"


def test_locked_in_a_field_of_the_form_and_back_there(world: World) -> None:
    world.start()
    world.go_to_phase(0)
    ref = "/data/comienzo/lugar"
    assert world.bench.form.focus_ref(ref, 0)
    QTest.keyClicks(world.window.focusWidget(), "cabina 2")
    world.press(Qt.Key.Key_Home)
    world.press(Qt.Key.Key_Right)
    argument = world.page.keep()
    world.close()
    world.open()
    world.arrive(argument)
    assert world.bench.session.value(ref) == "cabina 2"
    place = world.bench.form.cursor()
    assert (place["ref"], place["caret"]) == (ref, 1)


def test_locked_while_searching_and_back_in_the_search(world: World) -> None:
    world.start()
    world.go_to_phase(2)
    world.press(Qt.Key.Key_F, CONTROL)
    QTest.keyClicks(world.window.focusWidget(), "remis")
    argument = world.page.keep()
    world.close()
    world.open()
    world.arrive(argument)
    search = world.bench.checklist.search.edit
    assert search.hasFocus()
    assert search.text() == "remis"
    row = world.bench.checklist.current
    assert row is not None and row.code == "TR-12"


def test_the_head_says_when_it_was_kept_only_after_it_was(world: World) -> None:
    world.start()
    assert world.bench.head.saved.text() == ""
    with world.qtbot.waitSignal(world.bench.keeper.saved) as kept:
        pass
    at = kept.args[0].astimezone().strftime("%H:%M:%S")
    assert world.bench.head.saved.text().startswith(f"Borrador guardado aquí a las {at}")


def test_a_full_disk_is_told_the_text_stays_and_it_is_tried_again(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.start()
    world.go_to_phase(4)
    world.kept()
    keep, full = world.desk.keep, [True]  # type: ignore[union-attr]

    def keep_while_there_is_room(*given: Any, **named: Any) -> Any:
        if full[0]:
            raise DiskFull(Path("vault.db"))
        return keep(*given, **named)

    monkeypatch.setattr(world.desk, "keep", keep_while_there_is_room)
    type_quote(world, "no entra")
    with world.qtbot.waitSignal(world.bench.keeper.failed):
        pass
    assert world.bench.trouble.isVisible()
    assert "se vuelve a intentar solo" in world.bench.trouble.words.plain()
    assert world.bench.quote.editor.toPlainText() == "no entra"
    full[0] = False
    with world.qtbot.waitSignal(world.bench.keeper.saved, timeout=60_000):
        pass
    assert not world.bench.trouble.isVisible()
    assert b"no entra" in world.draft().xml
    events = world.run(lambda: world.desk.log.drafts.events(world.bench.draft_id))  # type: ignore[union-attr]
    assert [event.new for event in events if event.ref == QUOTE][-1] == "no entra"


def test_control_s_answers_that_it_is_kept_already(world: World) -> None:
    world.start()
    world.go_to_phase(1)
    world.kept()
    world.press(Qt.Key.Key_S, CONTROL)
    assert world.said[-1][0] == "Ya está guardado"


def test_sealed_answers_are_kept_apart_and_never_in_the_draft_or_its_history(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.start()
    keep, handed = world.desk.keep, []  # type: ignore[union-attr]

    def keep_and_tell(snapshot: Snapshot, **named: Any) -> Any:
        handed.extend(snapshot.events)
        return keep(snapshot, **named)

    monkeypatch.setattr(world.desk, "keep", keep_and_tell)
    world.answer(hay_ficha_fiscalia="si")
    world.answer(ficha_fiscalia="patente AB123CD")
    world.kept()
    draft = world.draft()
    assert draft.sealed == {"fiscalia": {"/data/ficha_fiscalia": "patente AB123CD"}}
    assert b"AB123CD" not in draft.xml
    events = world.run(lambda: world.desk.log.drafts.events(world.bench.draft_id))  # type: ignore[union-attr]
    assert handed
    assert not any("AB123CD" in (event.new or "") for event in (*events, *handed))
    world.die()
    world.open()
    world.arrive(None)
    assert world.bench.session.value("/data/ficha_fiscalia") == "patente AB123CD"


def test_a_second_detection_leaves_the_first_among_the_drafts(world: World) -> None:
    world.start()
    world.go_to_phase(1)
    world.mark("OB-02")
    first = world.bench.draft_id
    world.page.arrive({"start": "deteccion"})
    world.qtbot.waitUntil(lambda: world.page.bench is not None, timeout=30_000)
    assert world.bench.draft_id != first
    world.kept()
    assert len(world.drafts()) == 2
    world.page.arrive({"draft": first})
    world.qtbot.waitUntil(
        lambda: world.page.bench is not None and world.bench.draft_id == first, timeout=30_000
    )
    assert world.bench.session.value("/data/ob") == "ob_02"


def test_without_a_draft_the_page_offers_to_begin(world: World) -> None:
    world.page.arrive(None)
    world.qtbot.waitUntil(world.page._empty.isVisible, timeout=30_000)
    assert world.page.bench is None
    world.page._empty.button.click()  # type: ignore[union-attr]
    world.qtbot.waitUntil(lambda: world.page.bench is not None, timeout=30_000)


def test_a_draft_that_is_gone_is_told_and_the_page_is_empty(world: World) -> None:
    world.page.arrive({"draft": "no-such-draft", "cursor": {"phase": 4}})
    world.qtbot.waitUntil(world.page._empty.isVisible, timeout=30_000)
    assert world.said[-1][0] == "Ese borrador ya no está: se selló o se descartó."
