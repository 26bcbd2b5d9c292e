"""Search and commands: found while typing, chosen by keyboard alone, over everything the officer may read."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.content.library import Library
from desktop.paths import resource
from desktop.ui.catalogue import PAGES
from desktop.ui.palette.deeds import page_entries
from desktop.ui.palette.entries import Entry, Group
from desktop.ui.palette.finding import find_commands, find_content
from desktop.ui.palette.palette import Palette
from tests.ui.screenshots.post import Post


@pytest.fixture(scope="module")
def shared(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Post]:
    made = Post(qapp, tmp_path_factory.mktemp("home"))
    made.lock()
    made.open()
    yield made
    made.close()


@pytest.fixture
def post(shared: Post) -> Post:
    if not shared.program.is_open:
        shared.open()
    shared.program.go("inicio")
    shared.rest()
    shared.program.window.activateWindow()
    shared.until(shared.program.window.isActiveWindow)
    return shared


NO_MODIFIER = Qt.KeyboardModifier.NoModifier


def _palette(post: Post) -> Palette:
    QTest.keyClick(post.program.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    (found,) = _shown(post)
    return found


def _shown(post: Post) -> list[Palette]:
    return [one for one in post.program.window.findChildren(Palette) if one.isVisible()]


def _type(palette: Palette, text: str) -> None:
    QTest.keyClicks(palette.box.edit, text)


def _groups(palette: Palette) -> list[Group]:
    return list(dict.fromkeys(entry.group for entry in palette.entries))


def test_what_is_typed_right_after_ctrl_k_is_in_the_box(post: Post) -> None:
    """The keys come to the window that the system knows, in one go: they were typed while the palette was being made."""
    handle = post.program.window.windowHandle()
    QTest.keyClick(handle, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    for letter in "bloq":
        QTest.keyClick(handle, letter)
    (palette,) = _shown(post)
    assert palette.box.text() == "bloq"
    QTest.keyClick(handle, Qt.Key.Key_Escape)
    assert _shown(post) == []


def test_the_keys_of_what_lies_behind_wait_but_help_hiding_and_locking_answer(post: Post) -> None:
    window = post.program.window
    palette = _palette(post)
    for key, modifier in ((Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier), (Qt.Key.Key_Tab, NO_MODIFIER)):
        QTest.keyClick(window.windowHandle(), key, modifier)
    assert window.current == "inicio" and palette.box.edit.hasFocus()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F1)
    assert window.covered and not palette.isVisible()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Escape)
    assert palette.isVisible() and palette.box.edit.hasFocus()
    palette.reject()


def test_a_page_behind_does_not_take_the_keys_and_has_them_back_afterwards(post: Post) -> None:
    window = post.program.window
    before = window.focusWidget()
    assert before is not None
    palette = _palette(post)
    before.setFocus()  # as a page does that has just been loaded
    assert palette.box.edit.hasFocus()
    palette.reject()
    assert window.focusWidget() is before


def test_a_press_beside_it_leaves_everything_as_it_was(post: Post) -> None:
    palette = _palette(post)
    inside = palette.list.mapTo(palette, palette.list.rect().bottomLeft())
    QTest.mouseClick(palette, Qt.MouseButton.LeftButton, pos=inside)
    assert palette.isVisible()
    QTest.mouseClick(post.program.window.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(4, 300))
    assert _shown(post) == []
    assert post.program.window.current == "inicio"


def test_it_follows_the_size_of_its_window(post: Post) -> None:
    palette = _palette(post)
    window, size = post.program.window, post.program.window.size()
    window.resize(1024, 697)
    post.rest()
    box = palette.list.mapTo(window, palette.list.rect().center())
    assert abs(box.x() - window.width() // 2) <= 2
    palette.reject()
    window.resize(size)


def test_the_145_stays_in_sight_under_it(post: Post) -> None:
    post.program.given.theme.set_scale(1.5)
    post.rest()
    palette = _palette(post)
    window = post.program.window
    foot = palette._frame.mapTo(window, palette._frame.rect().bottomLeft()).y()
    assert foot < window._strip.mapTo(window, window._strip.rect().topLeft()).y()
    palette.reject()
    post.program.given.theme.set_scale(1.0)


def test_it_opens_with_every_page_and_action_and_their_keys(post: Post) -> None:
    palette = _palette(post)
    listed = [page for page in PAGES if page.listed]
    assert [e.title for e in palette.entries if e.group is Group.PAGE][: len(listed)] == [
        p.title for p in listed
    ]
    assert any(entry.shortcut == "Ctrl+L" for entry in palette.entries)
    palette.reject()


def test_every_page_of_the_program_is_reached_from_it(post: Post) -> None:
    keys = {entry.key for entry in page_entries(PAGES)}
    without = {page.id for page in PAGES} - {key.partition(":")[2] for key in keys}
    assert without == {"formulario"}  # it has one entry for each form
    for page_id in sorted({page.id for page in PAGES} - without):
        palette = _palette(post)
        palette.show_text("")
        at = next(n for n, entry in enumerate(palette.entries) if entry.key == f"pagina:{page_id}")
        for _ in range(at):
            QTest.keyClick(palette.box.edit, Qt.Key.Key_Down)
        QTest.keyClick(palette.box.edit, Qt.Key.Key_Return)
        post.until(lambda wanted=page_id: post.program.window.current == wanted)


def test_typing_finds_pages_guides_directory_and_the_own_log_in_groups(post: Post) -> None:
    palette = _palette(post)
    _type(palette, post.records[0].number[:7])
    post.until(lambda: Group.RECORD in _groups(palette))
    found = {entry.title for entry in palette.entries if entry.group is Group.RECORD}
    assert found >= {record.number for record in post.records}
    palette.show_text("entrevista")
    post.until(lambda: Group.GUIDE in _groups(palette))
    assert _groups(palette) == sorted(_groups(palette), key=list(Group).index)
    palette.reject()


def test_a_record_is_opened_by_keyboard_alone(post: Post) -> None:
    number = post.records[0].number
    palette = _palette(post)
    _type(palette, number)
    post.until(lambda: any(entry.title == number for entry in palette.entries))
    while palette.current is None or palette.current.title != number:
        QTest.keyClick(palette.box.edit, Qt.Key.Key_Down)
    QTest.keyClick(palette.box.edit, Qt.Key.Key_Return)
    post.rest()
    assert post.program.window.current == "bitacora"
    assert post.program.window.page("bitacora").keep() == {"record": post.records[0].instance_id}


def test_any_form_is_begun_by_its_name(post: Post) -> None:
    palette = _palette(post)
    _type(palette, "intercambio regional")
    assert palette.current is not None
    assert palette.current.key == "formulario:intercambio_regional"
    QTest.keyClick(palette.box.edit, Qt.Key.Key_Return)
    post.rest()
    assert post.program.window.current == "formulario"


def test_escape_leaves_everything_as_it_was(post: Post) -> None:
    before = post.program.window.current
    palette = _palette(post)
    _type(palette, "bloq")
    QTest.keyClick(palette.box.edit, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert post.program.window.current == before
    assert post.program.is_open


def test_an_action_is_done_by_its_name_with_a_wrong_letter(post: Post) -> None:
    palette = _palette(post)
    _type(palette, "bloqeuar")
    assert [entry.key for entry in palette.entries][:1] == ["accion:bloquear"]
    QTest.keyClick(palette.box.edit, Qt.Key.Key_Return)
    assert not post.program.is_open
    post.rest()


def test_locking_closes_it(post: Post) -> None:
    palette = _palette(post)
    post.program.lock()
    assert not palette.isVisible()
    post.rest()
    QTest.keyClick(post.program.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert not _shown(post)


def test_nothing_found_says_so_with_the_word(post: Post) -> None:
    palette = _palette(post)
    _type(palette, "qqqzzz")
    post.until(lambda: "qqqzzz" in palette._count.text())
    assert palette.current is None
    QTest.keyClick(palette.box.edit, Qt.Key.Key_Return)
    assert palette.isVisible()
    palette.reject()


def test_the_arrows_go_round_and_never_stop_on_a_head(post: Post) -> None:
    palette = _palette(post)
    QTest.keyClick(palette.box.edit, Qt.Key.Key_Up)
    assert palette.current == palette.entries[-1]
    seen = []
    for _ in palette.entries:
        QTest.keyClick(palette.box.edit, Qt.Key.Key_Down)
        seen.append(palette.current)
    assert seen == list(palette.entries)
    palette.reject()


# --- finding ------------------------------------------------------------------------------------------------


def test_words_may_miss_accents_come_in_any_order_and_hold_one_wrong_letter() -> None:
    entries = (Entry(Group.ACTION, "a", "Letra más grande"), Entry(Group.ACTION, "b", "Nueva detección"))
    for typed, key in (("grande letra", "a"), ("mas", "a"), ("detecion", "b"), ("nueba", "b"), ("det", "b")):
        assert [entry.key for entry in find_commands(entries, typed)] == [key], typed
    assert find_commands(entries, "zapato") == ()


TYPED = ("entrevista", "documnetos retenidos", "fiscalía federal", "145", "qu")


@pytest.fixture(scope="module")
def library() -> Library:
    made = Library(resource())
    find_content(made, "primero")  # the index is built once, off the UI thread
    return made


@pytest.mark.parametrize("typed", TYPED)
def test_content_is_found_by_what_is_typed(library: Library, typed: str) -> None:
    assert find_content(library, typed)


@pytest.mark.timed
@pytest.mark.parametrize("typed", TYPED)
def test_content_is_found_in_less_than_30_ms_of_work(library: Library, typed: str) -> None:
    start = time.process_time()
    find_content(library, typed)
    assert time.process_time() - start < 0.030


def test_pages_have_the_keys_of_the_rail() -> None:
    entries = page_entries(PAGES)
    assert [entry.shortcut for entry in entries[:9]] == [
        f"Ctrl+{n}" for n in range(1, min(9, len(entries)) + 1)
    ]
