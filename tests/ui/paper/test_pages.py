"""What every sheet keeps: A4, its own fonts, nobody's name in the metadata, page x of y, a QR that is read."""

from __future__ import annotations

import getpass
import hashlib
import platform
import time

import pytest

from desktop.ui.paper.pages import pdf_bytes
from desktop.ui.paper.sheet import (
    Blank,
    Facts,
    Letterhead,
    PageBreak,
    Pictured,
    Proof,
    Sheet,
    Signatures,
    Style,
    Table,
    Words,
    words_of,
)
from tests.ui.paper.reading import Paper

pytestmark = pytest.mark.usefixtures("qapp")
HASH = hashlib.sha256(b"a record").hexdigest()
POST = Letterhead("Aguas Blancas – Bermejo", "Salta", "EQUIPO DE PRUEBA")


def a_sheet(rows: int = 3, letterhead: Letterhead | None = POST) -> Sheet:
    return Sheet(
        "Ejemplo de ficción",
        (
            Words("Ñandú, pingüino y «comillas»"),
            Facts((("Hora", "03:12"),)),
            Words("Lo que dice", Style.HEADING),
            Table(
                ("Qué", "Cuántos"),
                tuple((f"Fila {number}", str(number)) for number in range(rows)),
                bars=1,
            ),
            Pictured("house", "Un lugar seguro."),
            Blank("Recibió", 2),
            Signatures(("Entrega", "Recibe")),
        ),
        letterhead,
        "ABL-2026-A-00001" if letterhead else "",
        proof=Proof(HASH, f"VIGIA {HASH}", "Así se comprueba.") if letterhead else None,
    )


def test_every_word_of_a_sheet_is_on_the_paper() -> None:
    sheet = a_sheet()
    printed = Paper(pdf_bytes(sheet)).text.replace(" ", "")
    missing = [text for text in words_of(sheet) if text.replace(" ", "") not in printed]
    assert missing == []


def test_pages_are_a4_and_say_which_of_how_many() -> None:
    paper = Paper(pdf_bytes(a_sheet(rows=120)))
    assert paper.sizes == {(210, 297)}
    assert len(paper.pages) > 2
    for number, page in enumerate(paper.pages, start=1):
        assert f"Página {number} de {len(paper.pages)}" in page
        assert "ABL-2026-A-00001" in page
        assert "EQUIPO DE PRUEBA" in page


def test_the_head_of_a_table_is_repeated_on_every_page() -> None:
    paper = Paper(pdf_bytes(Sheet("Larga", a_sheet(rows=120).blocks[3:4], POST)))
    assert len(paper.pages) > 2
    assert all("Qué Cuántos" in page for page in paper.pages)


def test_the_fonts_travel_inside_the_file() -> None:
    fonts = Paper(pdf_bytes(a_sheet())).fonts()
    assert fonts
    assert all(fonts.values())
    assert all(name.startswith("VigiaSans") for name in fonts)


def test_the_metadata_names_neither_person_nor_machine_nor_program() -> None:
    sheet = a_sheet()
    paper = Paper(pdf_bytes(sheet))
    told = {key: value for key, value in paper.metadata.items() if value}
    assert set(told) <= {"Producer", "CreationDate", "ModDate"}
    assert told["Producer"].startswith("Qt ")
    for name in {getpass.getuser(), platform.node(), sheet.title, "Aguas Blancas", "igia"}:
        found = paper.data.replace(b"VigiaSans", b"").find(name.encode())
        assert found < 0, name


def test_a_sheet_without_letterhead_has_neither_head_nor_foot() -> None:
    paper = Paper(pdf_bytes(Sheet("", (Words("Sólo esto."),))))
    assert paper.text == "Sólo esto."


def test_markup_in_an_answer_stays_what_it_is() -> None:
    assert "<b>así</b> & más" in Paper(pdf_bytes(Sheet("", (Words("<b>así</b> & más"),)))).text


def test_a_page_break_begins_a_page() -> None:
    pages = Paper(pdf_bytes(Sheet("", (Words("Uno."), PageBreak(), Words("Dos."))))).pages
    assert [page.split()[-1] for page in pages] == ["Uno.", "Dos."]


def test_a_heading_never_stands_alone_at_the_end_of_a_page() -> None:
    for lines in range(38, 52):
        blocks = (
            *(Words(f"Línea {number}.") for number in range(lines)),
            Words("Título que espera", Style.HEADING),
            Words("Lo que sigue.\nY lo demás."),
        )
        pages = Paper(pdf_bytes(Sheet("", blocks, POST))).pages
        with_heading = next(page for page in pages if "Título que espera" in page)
        assert "Lo que sigue." in with_heading, lines


def test_every_sheet_survives_a_printer_that_knows_only_black_and_white() -> None:
    """At 150 dots per inch, cut to one bit, ink stays where it was: nothing on the paper is grey or thin."""
    image = Paper(pdf_bytes(a_sheet())).image(0, 150)
    grey, ink = 0, 0
    for y in range(0, image.height(), 3):
        for x in range(image.width()):
            shade = image.pixelColor(x, y).red()
            ink += shade < 128
            grey += 128 <= shade < 235
    assert ink > 5 * 1000
    assert grey < ink  # what is grey is only the rim of letters


def test_the_qr_is_read_from_the_printed_page() -> None:
    reader = pytest.importorskip("zxingcpp", reason="the QR reader zxing-cpp is not installed")
    code = f"VIGIA ABL-2026-A-00001 {HASH}"
    sheet = Sheet("", (), POST, "ABL-2026-A-00001", proof=Proof(HASH, code, "Así se comprueba."))
    image = Paper(pdf_bytes(sheet)).image(0, 150)
    rows = b"".join(bytes(image.constScanLine(y))[: image.width()] for y in range(image.height()))
    pixels = memoryview(rows).cast("B", shape=(image.height(), image.width()))
    assert [each.text for each in reader.read_barcodes(pixels)] == [code]


def test_a_long_sheet_goes_over_many_pages() -> None:
    assert len(Paper(pdf_bytes(a_sheet(rows=400))).pages) > 8


@pytest.mark.timed
def test_a_long_sheet_is_set_in_the_time_of_a_breath() -> None:
    begun = time.process_time()
    pdf_bytes(a_sheet(rows=400))
    assert time.process_time() - begun < 5
