"""What can be done with a record: follow-ups, corrections, withdrawals, notes, comparing."""

from __future__ import annotations

import io
import tarfile
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pyrage
import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.desk.export import Wanted
from desktop.desk.incidents import AskedBy
from desktop.forms.summary import Line
from desktop.incidents.bundle import verify_bundle
from desktop.incidents.records import Record
from desktop.incidents.statement import Kind
from desktop.ui.design.button import Button
from desktop.ui.design.theme import Theme
from desktop.ui.design.tokens import Mode
from desktop.ui.log.answers import shown_answer
from desktop.ui.log.asking import EraseDialog, WithdrawDialog, note_dialog
from desktop.ui.log.compare import CompareDialog, compare
from desktop.ui.log.exporting import ExportDialog
from desktop.ui.log.facts import gather
from desktop.ui.log.page import LogPage
from desktop.ui.log.written import WrittenDialog
from tests.ui import shots
from tests.ui.log.world import EMERGENCY, OBSERVED, World, button, settle, words_of

Open = Callable[..., LogPage]


def choose(page: LogPage, words: str) -> None:
    """Choose an entry of the menu *Más*, as a click on it does."""
    [entry] = [each for each in page.detail.acts.menu.actions() if each.text() == words]
    entry.trigger()


def entries(page: LogPage) -> list[str]:
    return [each.text() for each in page.detail.acts.menu.actions()]


def said(dialog: QWidget) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def rectify(world: World, first: Record, before: str, after: str) -> Record:
    """Seal a rectification of a record, as the form page does."""

    def deed(desk) -> Record:
        instance = desk._paperwork.filled(
            "rectificacion",
            {
                "corrige": first.instance_id, "hecho": first.hecho, "que_parte": "lugar_hora", "decia": before,
                "debe_decir": after, "motivo": "se leyó mal el cartel", "pedido_por": "agente",
            },
        )  # fmt: skip
        facts = desk._paperwork.facts("rectificacion")
        return desk.log.write(instance, facts, desk._paperwork.pack, kind=Kind.CORRECTION)

    record = world.run(deed)
    world.services.news.log_changed.emit()
    return record


def test_a_follow_up_opens_its_form_on_the_incident(opened: Open, world: World, qtbot: QtBot) -> None:
    record = world.seal()
    page = opened()
    qtbot.mouseClick(button(page, "Agregar seguimiento"), Qt.MouseButton.LeftButton)
    assert world.went == [("formulario", {"form": "seguimiento", "hecho": record.number})]


def test_a_correction_names_the_record_that_it_corrects(opened: Open, world: World, qtbot: QtBot) -> None:
    record = world.seal()
    page = opened()
    qtbot.mouseClick(button(page, "Rectificar"), Qt.MouseButton.LeftButton)
    [(where, asked)] = world.went
    assert (where, asked["form"], asked["corrects"]) == ("formulario", "rectificacion", record.instance_id)
    assert asked["hecho"] == record.number


def test_closing_opens_the_form_that_closes_an_incident(opened: Open, world: World) -> None:
    record = world.seal()
    page = opened()
    choose(page, "Cerrar el hecho…")
    assert world.went[0][1]["form"] == "cierre"
    assert world.went[0][1]["hecho"] == record.number


def test_a_withdrawal_needs_a_reason_and_leaves_the_record_in_its_place(
    opened: Open, world: World, qtbot: QtBot
) -> None:
    record = world.seal()
    page = opened()
    choose(page, "Retirar el asiento…")
    dialog = page._deeds.dialog
    assert isinstance(dialog, WithdrawDialog)
    dialog.accept()
    assert dialog.isVisible()
    assert "Falta el motivo." in said(dialog)
    dialog.words.set_text("se cargó dos veces")
    dialog.accept()
    settle(world)
    settle(world)
    made = page.detail.shown.record
    assert (made.kind, made.corrects, made.hecho) == (Kind.WITHDRAWAL, record.instance_id, record.hecho)
    assert "Retiro del asiento 1" in page.detail._chapters[1].event.title
    assert world.run(lambda desk: desk.log.text(record.instance_id)) is not None
    assert world.run(lambda desk: desk.log.verify()).ok
    page._go_to(record.instance_id)
    settle(world)
    assert f"Retirado por el asiento {made.number}: ya no cuenta" in words_of(page.detail)
    assert "Retirar el asiento…" not in entries(page)
    assert [each for each in page.detail.acts.findChildren(Button) if each.text() == "Rectificar"] == []


def test_a_supervisors_note_becomes_a_record_of_the_incident(opened: Open, world: World) -> None:
    record = world.seal()
    page = opened()
    choose(page, "Nota de supervisión…")
    dialog = page._deeds.dialog
    assert isinstance(dialog, WrittenDialog)
    dialog.words.set_text("Revisado con la jefatura de guardia.")
    dialog.accept()
    settle(world)
    settle(world)
    made = page.detail.shown.record
    assert (made.kind, made.hecho) == (Kind.NOTE, record.hecho)
    assert "Nota de supervisión" in words_of(page.detail)


def test_a_name_in_a_note_is_pointed_out_and_stops_nobody(opened: Open, world: World) -> None:
    world.seal()
    page = opened()
    choose(page, "Nota de supervisión…")
    dialog = page._deeds.dialog
    dialog.words.editor.setPlainText("Dice llamarse Ejemplo Inventado, DNI 12.345.678.")
    dialog.hint.look()
    assert dialog.hint.isVisible()
    assert "«Ejemplo Inventado»" in dialog.hint.words.text()
    assert "un nombre y un documento" in dialog.hint.words.text()
    dialog.words.editor.setPlainText("La persona 1 viaja con la persona 2.")
    dialog.hint.look()
    assert not dialog.hint.isVisible()
    dialog.reject()


def test_a_correction_stands_beside_what_it_corrects_with_what_changed_first(
    opened: Open, world: World
) -> None:
    first = world.seal()
    second = rectify(world, first, "cabina 2", "cabina 3")
    page = opened({"record": first.instance_id})
    titles = [chapter.event.title for chapter in page.detail._chapters]
    assert titles[1] == "Asiento 2 · Rectificación del asiento 1"
    assert page.detail._chapters[1].event.link == "Comparar"
    page.detail._timeline.event_chosen.emit(1)
    settle(world)
    dialog = page._deeds.dialog
    assert isinstance(dialog, CompareDialog)
    words = said(dialog)
    assert words.index("≠ cambia") < words.index("= igual")
    assert "cabina 3" in words and "Motivo: se leyó mal el cartel" in words
    dialog.accept()
    settle(world)
    assert page.detail.shown.record.number in (first.number, second.number)


def test_a_correction_by_the_same_form_is_compared_answer_by_answer(world: World) -> None:
    first = world.seal()
    other = {**OBSERVED, "/data/comienzo/lugar": "cabina 3", "/data/corrige": first.instance_id}
    second = world.seal(other)
    compared = world.run(lambda desk: compare(desk, second.instance_id, "es"))
    assert (compared.first.number, compared.second.number) == (first.number, second.number)
    changed = [(pair.before, pair.after) for pair in compared.pairs if pair.changed]
    assert ("cabina 2", "cabina 3") in changed
    assert any(not pair.changed for pair in compared.pairs)
    assert world.run(lambda desk: compare(desk, first.instance_id, "es")) == compared


def test_a_record_that_corrects_nothing_has_nothing_to_compare(opened: Open, world: World) -> None:
    record = world.seal()
    page = opened()
    assert "Comparar con lo que rectifica" not in entries(page)
    page._deeds.compare(record.instance_id)
    settle(world)
    assert world.said == ["No hay con qué comparar este asiento"]


def test_a_closing_closes_the_incident_and_a_follow_up_takes_it_up_again(opened: Open, world: World) -> None:
    record = world.seal()

    def written(form_id: str, answers: dict[str, str]) -> None:
        def deed(desk) -> None:
            instance = desk._paperwork.filled(form_id, {"hecho": record.hecho, **answers})
            desk.log.write(instance, desk._paperwork.facts(form_id), desk._paperwork.pack, kind=Kind.RECORD)

        world.run(deed)
        world.services.news.log_changed.emit()
        settle(world)

    page = opened({"record": record.instance_id})
    assert f"Hecho {record.number}, abierto · 1 asiento" in words_of(page.detail)
    closing = {"estado": "cerrado", "motivo_cierre": "judicial", "numero_145": "no lo dieron"}
    written("cierre", closing)
    assert f"Hecho {record.number}, cerrado · 2 asientos" in words_of(page.detail)
    assert "Sigue en la justicia" in page.detail._chapters[1].event.line
    written("seguimiento", {"novedad": "otra", "relato": "llegó una respuesta"})
    assert f"Hecho {record.number}, en seguimiento · 3 asientos" in words_of(page.detail)


@pytest.mark.parametrize(("width", "scale"), [(1262, 1.0), (968, 1.0), (1310, 1.5)])
def test_nothing_is_cut_in_the_dialogs(
    opened: Open, world: World, theme: Theme, width: int, scale: float
) -> None:
    first = world.seal(EMERGENCY)
    second = rectify(world, first, "cabina 2", "cabina 3, junto a la rampa de carga")
    page = opened({"record": first.instance_id})
    compared = world.run(lambda desk: compare(desk, second.instance_id, "es"))
    for mode in (Mode.LIGHT, Mode.DARK):
        theme.set_mode(mode)
        theme.set_scale(scale)
        page.resize(QSize(width, 690))
        for dialog in (
            CompareDialog(theme, page, compared, "Ver el asiento"),
            WithdrawDialog(theme, page, first),
            note_dialog(theme, page, first.number),
            ExportDialog(theme, page, world.run(lambda desk: gather(desk, first.instance_id, "es"))),
            EraseDialog(theme, page, world.run(lambda desk: gather(desk, first.instance_id, "es"))),
        ):
            dialog.show()
            shots.settle()
            assert shots.problems(dialog) == []
            dialog.close()
            dialog.deleteLater()


def test_who_asked_for_a_withdrawal_is_one_of_the_forms_own_words(world: World) -> None:
    def offered(desk) -> set[str]:
        return {choice.name for choice in _question(desk, "/data/pedido_por").choices}

    assert world.run(offered) == {each.value for each in AskedBy}


def _question(desk, ref: str):  # type: ignore[no-untyped-def]
    from desktop.forms.session import Session

    return Session(desk._shelf.form("rectificacion")).question(ref)


def test_an_export_asks_why_for_whom_and_to_which_key_before_a_file_is_written(
    opened: Open, world: World, tmp_path: Path
) -> None:
    record = world.seal()
    rectify(world, record, "cabina 2", "cabina 3")
    page = opened({"record": record.instance_id})
    button(page, "Exportar…").click()
    dialog = page._deeds.dialog
    assert isinstance(dialog, ExportDialog)
    dialog._pick_folder = lambda *_: tmp_path
    dialog.accept()
    assert dialog.isVisible()
    assert {"Falta para quién es.", "Falta la clave: sin ella no se puede cifrar."} <= set(
        said(dialog).split("\n")
    )
    judge = pyrage.x25519.Identity.generate()
    (tmp_path / "clave.txt").write_text(f"# clave ficticia\n{judge.to_public()}\n")
    dialog.motive.editor.setPlainText("Oficio ficticio 1/2026")
    dialog.recipient.editor.setText("Juzgado Ficticio")
    dialog.key.editor.setText("age1nada")
    dialog.accept()
    assert "No es una clave age. Empieza con «age1»: pídala otra vez." in said(dialog)
    dialog._pick_key = lambda *_: tmp_path / "clave.txt"
    dialog.from_file.click()
    dialog.accept()
    settle(world)
    [file] = tmp_path.glob("vigia-exportacion-*.age")
    report = verify_bundle(io.BytesIO(pyrage.decrypt(file.read_bytes(), [judge])))
    assert report.ok and len(report.told.chosen) == 3
    assert any(file.name in words for words in world.said)
    made = world.run(lambda desk: desk.log.records()[0])
    assert made.kind is Kind.EXPORT


def test_an_export_that_takes_long_says_how_far_it_is_and_can_be_stopped(
    opened: Open, world: World, tmp_path: Path, qtbot: QtBot
) -> None:
    record, page, held = world.seal(), opened(), Event()
    page.arrive(None)
    settle(world)
    export = page._deeds.export
    world.services.tasks.submit(
        page, lambda _: held.wait(30), lambda _: None
    )  # something keeps the vault busy
    key = str(pyrage.x25519.Identity.generate().to_public())
    export.begin(Wanted((record.instance_id,), "m", "r", key), tmp_path)
    assert not export.isVisible()
    export._slow.timeout.emit()
    assert export.isVisible()
    qtbot.mouseClick(export.progress._cancel, Qt.MouseButton.LeftButton)
    assert not export.isVisible() and not export.running
    held.set()
    settle(world)
    assert list(tmp_path.glob("*.age")) == []
    assert Kind.EXPORT not in {each.kind for each in world.run(lambda desk: desk.log.records())}


def test_the_actas_of_an_export_are_pages(opened: Open, world: World, tmp_path: Path) -> None:
    record = world.seal()
    page = opened({"record": record.instance_id})
    judge = pyrage.x25519.Identity.generate()
    page._deeds._export(Wanted((record.instance_id,), "m", "r", str(judge.to_public())), tmp_path)
    settle(world)
    [file] = tmp_path.glob("*.age")
    with tarfile.open(fileobj=io.BytesIO(pyrage.decrypt(file.read_bytes(), [judge]))) as archive:
        pdf = archive.extractfile(f"acta/{record.number}.pdf")
        assert pdf is not None and pdf.read(5) == b"%PDF-"


def test_an_erasure_asks_for_its_order_and_leaves_the_place_in_the_chain(opened: Open, world: World) -> None:
    record = world.seal()
    rectify(world, record, "cabina 2", "cabina 3")
    page = opened({"record": record.instance_id})
    choose(page, "Suprimir por orden…")
    dialog = page._deeds.dialog
    assert isinstance(dialog, EraseDialog)
    dialog.accept()
    assert dialog.isVisible() and "Falta: queda escrito en la bitácora." in said(dialog)
    dialog.order.editor.setText("Juzgado Ficticio, oficio 7")
    dialog.why.editor.setPlainText("lo pidió la persona")
    dialog.every.setChecked(True)
    dialog.accept()
    settle(world)
    settle(world)
    texts = world.run(lambda desk: [each.has_text for each in desk.log.incident(record.hecho).records])
    assert texts == [False, False]
    assert world.run(lambda desk: desk.log.verify()).ok
    page._go_to(record.instance_id)
    settle(world)
    assert "El contenido ya no está en este equipo." in words_of(page.detail)
    assert "Suprimir por orden…" not in entries(page)


def test_an_attachment_is_told_by_its_kind_and_the_hash_of_the_original(qapp) -> None:
    line = Line("/data/foto", "", "Foto", f"foto-{'ab' * 32}.jpg")
    assert shown_answer(line) == "Archivo JPG · huella del original abababababab…"
