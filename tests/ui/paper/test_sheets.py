"""The sheets that leave the post with its head: acta, referral, wall sheet, remittance."""

from __future__ import annotations

import hashlib
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from desktop.content.contacts import Contact, Service
from desktop.content.library import Library
from desktop.desk import Desk
from desktop.forms.session import Session
from desktop.forms.surroundings import Surroundings
from desktop.incidents.records import Record
from desktop.paths import resource
from desktop.sync.courier import Package
from desktop.ui.paper.acta import acta_pdf, gather_acta
from desktop.ui.paper.pages import pdf_bytes
from desktop.ui.paper.referral import gather_referral
from desktop.ui.paper.remittance import remittance
from desktop.ui.paper.sheet import Letterhead, words_of
from desktop.ui.paper.wall import wall_sheet
from desktop.ui.paper.words import answer_words
from tests.ui.log.world import World
from tests.ui.paper.reading import Paper

POST = Letterhead("Aguas Blancas – Bermejo", "Salta · Puesto ABL")
TODAY = date(2026, 7, 14)
SECRET = "Nombre Ficticio Guardado"


@pytest.fixture(scope="module")
def library() -> Library:
    return Library(resource())


def referred(world: World, destination: str, hecho: str) -> Record:
    """Seal a referral whose sealed sheet holds a name."""

    def deed(desk: Desk) -> Record:
        work = desk.start("derivacion", hecho=hecho)
        session = Session(work.form, Surroundings(world.parts.clock, world.parts.ids))
        session.set("/data/a_quien/provincia_destino", "")
        for ref, value in {
            "/data/a_quien/destino": destination,
            "/data/porque/der_motivo": "acceso_prioritario",
            "/data/porque/urgencia": "emergencia",
            "/data/quien/menor": "no",
            "/data/quien/acepta": "si",
            "/data/quien/lleva_ficha": "si",
            "/data/quien/nominal/nombre": SECRET,
            "/data/entrega/der_medio": "presencial",
            "/data/entrega/der_acuse": "pendiente",
        }.items():
            question = session.question(ref)
            codes = [choice.name for choice in question.choices]
            session.set(ref, value if not codes or value in codes else codes[0])
        assert session.validate() == ()
        from desktop.desk import Snapshot

        desk.keep(Snapshot(work.draft_id, session.draft(), {}))
        record = desk.finalise(work.draft_id, session.finalise())
        assert isinstance(record, Record)
        return record

    return world.run(deed)


def test_the_acta_tells_who_when_what_and_the_hash_of_the_signed_envelope(world: World) -> None:
    record = world.seal()
    envelope = world.run(lambda desk: desk.log.envelope(record.instance_id))
    assert envelope is not None
    paper = Paper(world.run(lambda desk: acta_pdf(desk, record.instance_id)))
    sha256 = hashlib.sha256(envelope).hexdigest()
    assert "Acta · Detección temprana" in paper.text
    assert record.number in paper.text
    assert record.author in paper.text
    assert sha256 in paper.text.replace(" ", "")
    for line in world.run(lambda desk: desk.read_back(record.instance_id, "es")):
        for words in (line.label, *answer_words(line.answer).split("\n")):
            assert words.replace(" ", "") in paper.text.replace(" ", ""), words
    assert all("EQUIPO DE PRUEBA" in page for page in paper.pages)


def test_the_acta_of_a_record_that_is_not_there_is_nothing(world: World) -> None:
    assert world.run(lambda desk: acta_pdf(desk, "uuid:no")) == b""


def test_a_corrected_record_says_so_on_its_acta(world: World) -> None:
    first = world.seal()
    second = world.seal({"/data/ob": "ob_01", "/data/es_nnya": "no", "/data/corrige": first.instance_id})
    sheet = world.run(lambda desk: gather_acta(desk, first.instance_id))
    assert sheet is not None
    assert second.number in words_of(sheet)
    assert "Rectificado por el asiento" in words_of(sheet)


def test_a_referral_names_where_to_and_never_who(world: World, library: Library) -> None:
    detection = world.seal()
    record = referred(world, "AR-N-CAJ", detection.hecho)
    sheet = world.run(lambda desk: gather_referral(desk, library.directory, record.instance_id))
    assert sheet is not None
    text = Paper(pdf_bytes(sheet)).text
    assert "Centros de Acceso a Justicia" in text
    assert "0800-222-3425" in text
    assert "sobre sellado" in text
    assert "La ayuda no se condiciona a una denuncia (Ley 26.364, art. 6)." in text
    assert SECRET not in text
    acta = Paper(world.run(lambda desk: acta_pdf(desk, record.instance_id))).text
    assert "respuestas selladas" in acta
    assert SECRET not in acta


def test_a_detection_has_no_referral(world: World, library: Library) -> None:
    record = world.seal()
    assert world.run(lambda desk: gather_referral(desk, library.directory, record.instance_id)) is None


def contact(service: Service, phone: str, loaded: date) -> Contact:
    return Contact(
        "1", service.value, phone, "AR", "Ejemplo", "", "Agente 01", loaded, loaded + timedelta(90)
    )


@pytest.mark.usefixtures("qapp")
def test_the_wall_sheet_has_the_national_line_first_and_says_what_is_not_loaded(library: Library) -> None:
    fresh = contact(Service.PROSECUTOR, "0000-000-001", TODAY - timedelta(10))
    old = contact(Service.HOSPITAL, "0000-000-002", TODAY - timedelta(100))
    line = library.directory.by_id("AR-N-145")
    text = Paper(pdf_bytes(wall_sheet((fresh, old), line, POST, TODAY))).text
    assert text.index("145 (Argentina)") < text.index("0000-000-001") < text.index("0000-000-002")
    assert text.count("Verifíquelo antes de usarlo") == 1
    assert "Autoridad de niñez sin cargar" in text


@pytest.mark.usefixtures("qapp")
def test_the_remittance_tells_the_hash_of_the_file_and_nothing_of_the_post() -> None:
    sha256 = hashlib.sha256(b"stick").hexdigest()
    made = datetime(2026, 7, 14, 3, 12, tzinfo=UTC)
    package = Package(Path("/stick/vigia-x-1.age"), 1, ("a", "b"), 2048, sha256, 1, made)
    paper = Paper(pdf_bytes(remittance((package, package), "1a2b")))
    assert len(paper.pages) == 2
    assert sha256 in paper.text.replace(" ", "")
    assert "2, de ellos emergencias: 1" in paper.text
    assert "Blancas" not in paper.text


@pytest.mark.parametrize(
    ("answer", "read"),
    [
        ("2026-07-14T03:12:41.246-03:00", "14 de julio de 2026, 03:12:41 (UTC−03:00)"),
        ("2026-07-14", "14 de julio de 2026"),
        ("2026-13-14", "2026-13-14"),
        ("cabina 2", "cabina 2"),
    ],
)
def test_days_and_moments_are_read_in_words(answer: str, read: str) -> None:
    assert answer_words(answer) == read
