"""What a person is given: no header, no logo, no number, no word that tells why."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.content.directory import Entry, State
from desktop.content.library import Library
from desktop.content.phones import COUNTRIES
from desktop.paths import resource
from desktop.ui.design.button import LinkButton
from desktop.ui.design.theme import Theme
from desktop.ui.paper.cards import LANGUAGES, entry_card, may_be_a_card, rights_card, tells
from desktop.ui.paper.cutting import COPIES
from desktop.ui.paper.links import CardLinks
from desktop.ui.paper.pages import pdf_bytes
from desktop.ui.paper.preview import Preview
from desktop.ui.paper.sheet import Pictured, Style, Words, words_of
from tests.ui.paper.reading import Paper

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="module")
def library() -> Library:
    return Library(resource())


def printable(library: Library) -> list[Entry]:
    return [entry for entry in library.directory if may_be_a_card(entry)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_card_of_the_whole_guide_tells_why_it_was_given(library: Library, language: str) -> None:
    entries = printable(library)
    assert len(entries) > 60
    for entry in entries:
        sheet = entry_card(entry, language)
        assert sheet.letterhead is None
        assert (sheet.number, sheet.subtitle, sheet.proof) == ("", "", None)
        assert [text for text in words_of(sheet) if "trata" in text.casefold() or tells(text)] == [], entry.id
        assert sheet.blocks, entry.id


def test_the_line_145_is_a_number_and_its_hours(library: Library) -> None:
    entry = library.directory.by_id("AR-N-145")
    assert entry is not None
    paper = Paper(pdf_bytes(entry_card(entry)))
    assert paper.pages == [" ".join(COPIES * ["Ayuda 145 (Argentina) Horario: 24 h, 365 días"])]
    assert paper.sizes == {(210, 297)}


def test_every_card_of_the_guide_fits_whole_in_each_of_its_places(library: Library) -> None:
    for entry in printable(library):
        sheet = entry_card(entry)
        [page] = Paper(pdf_bytes(sheet)).pages
        whole = "".join("".join(words_of(sheet)).split())
        assert "".join(page.split()) == COPIES * whole, entry.id


def test_nothing_is_printed_where_a_printer_leaves_its_page_white_or_a_cut_goes(library: Library) -> None:
    entry = max(printable(library), key=lambda one: sum(map(len, words_of(entry_card(one)))))
    image = Paper(pdf_bytes(entry_card(entry))).image(0, 25.4)  # a dot for each millimetre
    for left in (0, 105):
        for top in (0, 148):
            inked = {
                (x, y)
                for x in range(left + 2, left + 103)
                for y in range(top + 3, top + 72)
                if image.pixelColor(x, y).lightness() < 200
            }
            assert inked
            assert min(x for x, _ in inked) >= left + 6
            assert min(y for _, y in inked) >= top + 6
            assert max(x for x, _ in inked) <= left + 99
            assert max(y for _, y in inked) <= top + 68


def test_a_long_number_says_its_country_too_and_gets_no_prefix(library: Library) -> None:
    numbers = {
        block.text
        for entry in printable(library)
        for block in entry_card(entry).blocks
        if isinstance(block, Words) and block.style is Style.FIGURE
    }
    assert {"387 571-9316 (Argentina)", "0800 4141 (Uruguay)", "432-9208 (Argentina), interno 48"} <= numbers
    told = tuple(f"({name})" for name in COUNTRIES.values())
    assert [
        text for text in numbers if not text.startswith("+") and not any(one in text for one in told)
    ] == []
    published = {phone.text for entry in library.directory for phone in entry.phones}
    assert all(any(text.startswith(known) for known in published) for text in numbers)


def test_an_entry_that_nobody_confirmed_is_not_handed_over(library: Library) -> None:
    unconfirmed = [entry for entry in library.directory if entry.state is State.UNCONFIRMED]
    assert unconfirmed
    assert not any(may_be_a_card(entry) for entry in unconfirmed)
    with pytest.raises(ValueError, match="may not be handed over"):
        entry_card(unconfirmed[0])


def test_a_number_that_may_be_out_of_date_is_not_printed(library: Library) -> None:
    for entry in printable(library):
        printed = " ".join(words_of(entry_card(entry)))
        for phone in entry.phones:
            assert phone.copyable or phone.shown not in printed, entry.id


def test_the_guard_of_words_notices_what_it_is_there_for() -> None:
    for told in (
        "Trata de personas",
        "TRATA",
        "tráfico",
        "tráfego",
        "víctimas",
        "exploitation",
        "denúncia",
        "Hogar de protección",
    ):
        assert tells(told), told
    for harmless in ("Hospital", "Consulado de Bolivia en Salta", "Contraparte"):
        assert not tells(harmless), harmless


def test_rights_are_printed_with_a_picture_for_each_and_without_the_title(library: Library) -> None:
    card = library.cards.by_id("derechos")
    assert card is not None
    sheet = rights_card(card, LANGUAGES)
    paper = Paper(pdf_bytes(sheet))
    assert len([block for block in sheet.blocks if isinstance(block, Pictured)]) == 3 * len(card.lines)
    for language in LANGUAGES:
        for text in card.text(language):
            assert text in paper.text
    assert card.title not in paper.text
    assert "traducción sin revisar" in paper.text
    assert "trata" not in paper.text.casefold().replace("tratamento", "").replace("tratada", "")
    assert "Vigía" not in paper.text


def test_a_link_opens_each_card_in_the_language_of_the_window_first(
    qtbot: QtBot, theme: Theme, library: Library
) -> None:
    links = CardLinks(theme, library.cards, "pt")
    qtbot.addWidget(links)
    links.show()
    buttons = links.findChildren(LinkButton)
    assert [button.text() for button in buttons] == [f"Imprimir «{card.title}»" for card in library.cards]
    buttons[0].click()
    [preview] = links.findChildren(Preview)
    assert preview.sheet.language == "pt"
    assert preview.printer.docName() == "hoja"
    preview.reject()


def test_each_language_of_the_rights_begins_a_page(library: Library) -> None:
    card = library.cards.by_id("derechos")
    assert card is not None
    pages = Paper(pdf_bytes(rights_card(card, ("es", "pt")))).pages
    [first] = [number for number, page in enumerate(pages) if card.text("pt")[0] in page]
    assert card.text("es")[-1] in pages[first - 1]
