"""Handing a record over on paper: asked why, looked at, kept, and noted in the log."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.errors import NotValid
from desktop.incidents.answers import read
from desktop.incidents.records import Record
from desktop.incidents.statement import Kind
from desktop.ui.paper.acta import gather_acta
from desktop.ui.paper.handing import HandDialog, hand_over
from desktop.ui.paper.pages import prepare
from desktop.ui.paper.preview import Preview
from tests.ui.log.world import WAIT_MS, World, words_of
from tests.ui.paper.reading import Paper


def asked(qtbot: QtBot, world: World, record: Record) -> tuple[QWidget, HandDialog]:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    dialog = hand_over(world.services, page, record, lambda desk: gather_acta(desk, record.instance_id))
    return page, dialog


def looked_at(qtbot: QtBot, page: QWidget, dialog: HandDialog) -> Preview:
    dialog.motive.set_text("Ejemplo de ficción")
    dialog.recipient.set_text("Fiscalía federal de turno")
    dialog.accept()
    qtbot.waitUntil(lambda: bool(page.findChildren(Preview)), timeout=WAIT_MS)
    [found] = page.findChildren(Preview)
    return found


def exports(world: World) -> list[Record]:
    return [each for each in world.run(lambda desk: desk.log.records()) if each.kind is Kind.EXPORT]


def test_a_kept_acta_leaves_a_record_with_motive_and_recipient(
    qtbot: QtBot, world: World, tmp_path: Path
) -> None:
    record = world.seal()
    page, dialog = asked(qtbot, world, record)
    preview = looked_at(qtbot, page, dialog)
    assert preview.save(tmp_path / "acta.pdf")
    qtbot.waitUntil(lambda: bool(world.said), timeout=WAIT_MS)
    assert record.number in Paper((tmp_path / "acta.pdf").read_bytes()).text
    assert (tmp_path / "acta.pdf").stat().st_mode & 0o077 == 0
    [noted] = exports(world)
    xml = world.run(lambda desk: desk.log.text(noted.instance_id))
    assert xml is not None
    told = {leaf.name: leaf.text for leaf in read(xml)}
    assert (told["motivo"], told["destinatario"]) == ("Ejemplo de ficción", "Fiscalía federal de turno")
    assert (told["asientos"], told["clave_destino"]) == (record.number, "papel")


def test_looking_alone_leaves_no_record(qtbot: QtBot, world: World) -> None:
    page, dialog = asked(qtbot, world, world.seal())
    looked_at(qtbot, page, dialog).reject()
    world.rest()
    assert exports(world) == []


def test_without_a_motive_nothing_is_shown(qtbot: QtBot, world: World) -> None:
    page, dialog = asked(qtbot, world, world.seal())
    dialog.recipient.set_text("Fiscalía federal de turno")
    dialog.accept()
    assert dialog.isVisible()
    assert "Falta el motivo." in words_of(dialog)
    assert page.findChildren(Preview) == []
    dialog.reject()


def test_the_log_itself_refuses_a_paper_without_a_motive(world: World) -> None:
    record = world.seal()
    try:
        world.run(lambda desk: desk.printing.note(record.instance_id, " ", "Fiscalía"))
    except NotValid:
        pass
    else:
        raise AssertionError("a paper went out without a motive")
    assert exports(world) == []


def test_a_file_that_cannot_be_written_is_told_and_nothing_is_noted(
    qtbot: QtBot, world: World, tmp_path: Path
) -> None:
    page, dialog = asked(qtbot, world, world.seal())
    preview = looked_at(qtbot, page, dialog)
    assert not preview.save(tmp_path / "no" / "such" / "folder.pdf")
    assert preview.isVisible()
    world.rest()
    assert exports(world) == []
    preview.reject()


def test_what_goes_to_a_printer_names_neither_record_nor_person(
    qtbot: QtBot, world: World, tmp_path: Path
) -> None:
    record = world.seal()
    page, dialog = asked(qtbot, world, record)
    preview = looked_at(qtbot, page, dialog)
    assert preview.printer.docName() == "hoja"
    preview.printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    preview.printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    prepare(preview.printer)
    preview._print_now()
    paper = Paper((tmp_path / "printed.pdf").read_bytes())
    assert paper.sizes == {(210, 297)}
    assert record.number in paper.text
    assert record.number not in str(paper.metadata)
    qtbot.waitUntil(lambda: bool(world.said), timeout=WAIT_MS)
