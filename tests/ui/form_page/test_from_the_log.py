"""From Bitácora to a form and back: what was asked there belongs to its incident, and a photo survives a kill."""

from __future__ import annotations

from pathlib import Path

from desktop.incidents.records import IncidentState, Record
from desktop.incidents.statement import Kind
from desktop.ui.forms.editors.upload import UploadEditor
from tests.incidents.pictures import WHERE, jpeg
from tests.incidents.test_attachments import JPEG
from tests.ui import shots
from tests.ui.form_page.world import FormWorld
from tests.ui.forms.frames import frame_of
from tests.ui.log.world import words_of

FOLLOWED = {"novedad": "otra", "relato": "llegó una respuesta"}


def seal(world: FormWorld, argument: dict[str, str], **answers: str) -> Record:
    world.go(argument)
    world.fill(**answers)
    return world.seal_form()


def test_a_follow_up_and_a_correction_belong_to_the_incident(world: FormWorld) -> None:
    first = seal(world, {"form": "seguimiento"}, **FOLLOWED)
    second = seal(world, {"form": "seguimiento", "hecho": first.number}, **FOLLOWED)
    corrected = {"form": "rectificacion", "hecho": first.number, "corrects": second.instance_id}
    third = seal(
        world, corrected, que_parte="texto", debe_decir="no llegó", motivo="se leyó mal", pedido_por="agente"
    )
    incident = world.run(lambda: world.desk.log.incident(first.hecho))
    assert [each.number for each in incident.records] == [first.number, second.number, third.number]
    assert (third.kind, third.corrects) == (Kind.CORRECTION, second.instance_id)
    assert incident.state is IncidentState.FOLLOW_UP


def test_a_correction_names_what_it_corrects_by_number_form_and_date_and_never_by_its_id(
    world: FormWorld,
) -> None:
    first = seal(world, {"form": "seguimiento"}, **FOLLOWED)
    bench = world.go({"form": "rectificacion", "hecho": first.number, "corrects": first.instance_id})
    shots.settle()
    said = words_of(bench)
    assert first.instance_id not in said and first.instance_id.removeprefix("uuid:") not in said
    assert (
        f"Rectifica el asiento {first.number} (Seguimiento, {first.wall.astimezone():%d/%m/%Y %H:%M})" in said
    )


def test_a_photo_is_kept_with_the_draft_without_what_the_camera_wrote(
    world: FormWorld, tmp_path: Path
) -> None:
    path = tmp_path / "Ejemplo Ficticio.jpg"
    path.write_bytes(jpeg(JPEG))
    bench = world.go({"form": "cadena_custodia"})
    name = "/data/elemento[1]/foto"
    assert bench.form.focus_ref(name)
    editor = frame_of(bench.form, name).editor
    assert isinstance(editor, UploadEditor)
    editor._take(path)
    world.qtbot.waitUntil(lambda: bool(bench.session.value(name)), timeout=60_000)
    world.all_kept()
    assert "sin lugar, fecha ni datos de la cámara" in editor._name.text()
    world.qtbot.waitUntil(editor._picture.isVisible, timeout=60_000)
    work = world.run(
        lambda: world.desk.resume(bench.draft_id)
    )  # as after a kill: all that is left is the store
    [kept] = work.files.values()
    data = world.run(lambda: b"".join(world.desk.files.pieces(bench.draft_id, kept.name)))
    assert len(data) == kept.size and WHERE not in data and kept.name == bench.session.value(name)
    assert b"Ejemplo" not in (work.xml or b"")


def test_a_photo_is_shown_again_out_of_the_vault_when_its_draft_is_taken_up(
    world: FormWorld, tmp_path: Path
) -> None:
    path, name = tmp_path / "Ejemplo Ficticio.jpg", "/data/elemento[1]/foto"
    path.write_bytes(jpeg(JPEG))
    bench = world.go({"form": "cadena_custodia"})
    assert bench.form.focus_ref(name)
    frame_of(bench.form, name).editor._take(path)
    world.qtbot.waitUntil(lambda: bool(bench.session.value(name)), timeout=60_000)
    world.all_kept()
    path.unlink()
    draft = bench.draft_id
    world.go({"form": "seguimiento"})
    again = world.go({"form": "cadena_custodia", "draft": draft})
    assert again.form.focus_ref(name)
    editor = frame_of(again.form, name).editor
    world.qtbot.waitUntil(editor._picture.isVisible, timeout=60_000)
    shots.settle()
    frame = frame_of(again.form, name)
    assert frame.height() >= frame.heightForWidth(frame.width())  # the picture that came later has its room
    assert "huella del original" in editor._name.text()
    editor._drop()
    assert not editor._picture.isVisible()
