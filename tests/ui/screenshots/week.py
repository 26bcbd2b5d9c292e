"""A week at a post with three officers and a registry, behind the pictures of what only then has something to show."""

from __future__ import annotations

from datetime import timedelta

from desktop.desk import Desk
from desktop.incidents.records import Record
from desktop.incidents.statement import Kind
from desktop.ui.detection.phases import PARTS
from desktop.ui.detection.workbench import Workbench
from desktop.ui.practice.page import PracticePage
from desktop.vault.officer import Role
from tests.sync.bending_server import Registry, status
from tests.ui.screenshots.album import Scene
from tests.ui.screenshots.post import Post

_OTHERS = (
    ("Otra Persona Ficticia", Role.OFFICER, "sombrero ventana cuchara verde"),
    ("Tercera Persona Ficticia", Role.OFFICER, "piedra lenteja camino rojo"),
)
_EARLIER = {"/data/ob": "ob_01 ob_02 ob_07", "/data/es_nnya": "no", "/data/comienzo/lugar": "cabina 1"}
_LATER = {"/data/ob": "ob_02 ob_07", "/data/es_nnya": "no", "/data/comienzo/lugar": "cabina 4"}
_HEARD = ("en_01", "en_14")  # marked in the interview that a picture shows


def work_a_week(post: Post) -> None:
    """Let others in, correct and follow up, send: one record is held, the rest comes without a signature, the net goes."""
    for name, role, passphrase in _OTHERS:
        post.ask(lambda desk, one=(name, role, passphrase): desk.guard.add_officer(*one))
    post.ask(lambda desk: _correct(desk, post.records[0]))
    post.ask(lambda desk: desk.note(post.records[0].hecho, "Se pidió el número de trámite. Dato ficticio."))
    held = post.ask(lambda desk: post.seal(desk, _EARLIER))
    registry = Registry()
    registry.receipt_key = None  # as a registry of another maker answers
    registry.poison[held.instance_id] = status(409)
    try:
        post.ask(lambda desk: desk.sending.connect(registry.url))
        _send(post)
    finally:
        registry.close()
    post.ask(lambda desk: post.seal(desk, _LATER))
    _send(post)
    post.ask(lambda desk: _leave_drafts(post, desk))
    post.program.news.log_changed.emit()
    post.program.news.drafts_changed.emit()
    post.rest()


def alone_scenes() -> list[Scene]:
    """What a post without registry and with one officer sees."""
    return [
        Scene("envios-sin-registro", lambda post: post.program.go("envios")),
        Scene("relevo-sin-nadie", lambda post: post.program.go("relevo")),
    ]


def week_scenes() -> list[Scene]:
    """What has something to show only after a week."""
    return [
        Scene("deteccion-entrevista", _interview),
        Scene("practica-leer", _read_case, _stop_practising),
        Scene("practica-caso", _practise, _stop_practising),
        Scene("practica-resultado", _compare, _stop_practising),
    ]


def _send(post: Post) -> None:
    post.ask(lambda desk: desk.sending.put_on_the_road())
    post.program.outgoing.send_now()
    post.until(lambda: not post.program.sending.running)
    post.rest()


def _correct(desk: Desk, first: Record) -> Record:
    told = {
        "corrige": first.instance_id, "hecho": first.hecho, "que_parte": "lugar_hora", "decia": "cabina 2",
        "debe_decir": "cabina 3", "motivo": "se leyó mal el cartel", "pedido_por": "agente",
    }  # fmt: skip
    instance = desk._paperwork.filled("rectificacion", told)
    return desk.log.write(
        instance, desk._paperwork.facts("rectificacion"), desk._paperwork.pack, kind=Kind.CORRECTION
    )


def _leave_drafts(post: Post, desk: Desk) -> None:
    """A correction that waits, a draft of four days and one that only a reason keeps open."""
    correction = desk.filling.start("rectificacion", corrects=post.records[1].instance_id).work.draft_id
    late = desk.filling.start("seguimiento", hecho=post.records[1].hecho).work.draft_id
    for draft, days in ((correction, 1), (post.inspection, 4), (late, 31)):
        begun = (post.parts.clock.now() - timedelta(days=days)).isoformat()
        desk.statistics._database.execute("UPDATE draft SET created = ? WHERE id = ?", (begun, draft))


def _interview(post: Post) -> None:
    """The interview with two indicators marked, the row of the second one current."""
    post.program.go("deteccion", {"draft": post.draft})
    post.rest()
    bench = post.program.window.page("deteccion").bench
    assert isinstance(bench, Workbench)
    bench._take(bench.session.set("/data/en", " ".join(_HEARD)))
    bench.show_part(PARTS[4], row=_HEARD[-1])


def _read_case(post: Post) -> None:
    """The words of a case as they come first where beside the form there is no room for them."""
    _practise(post)
    post.program.window.page("practica")._read()


def _practise(post: Post) -> None:
    post.program.go("practica")
    post.rest()
    page = post.program.window.page("practica")
    assert isinstance(page, PracticePage)
    page.start(post.parts.library.practice.all[0])
    post.until(lambda: page.bench is not None)
    page.reading.read.emit()  # the form is wanted, whether or not the words of the case come first


def _compare(post: Post) -> None:
    _practise(post)
    bench = post.program.window.page("practica").bench
    bench._take(bench.session.set("/data/tr", "tr_02"))
    bench.seal_requested.emit()


def _stop_practising(post: Post) -> None:
    post.program.window.page("practica").leave_case()
