"""What the forms of help, search, call and custody let through, and what they stop."""

import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest

from desktop.content.authoring import media_of
from desktop.content.library import Library
from desktop.content.shelf import FormShelf
from desktop.forms.session import Session
from desktop.paths import resource

SHELF = FormShelf(resource("forms"))
FORMS = sorted(resource("forms").glob("*/form.xml"))


def _session(form_id: str, answers: dict[str, str]) -> Session:
    session = Session(SHELF.form(form_id))
    for name, value in answers.items():
        session.set(f"/data/{name}", value)
    return session


def _violations(session: Session) -> dict[str, str]:
    return {violation.ref: violation.kind for violation in session.validate()}


def _destinations(answers: dict[str, str]) -> list[str]:
    session = _session("derivacion", answers)
    return [choice.name for choice in session.question("/data/a_quien/destino").choices]


@pytest.mark.parametrize(
    "source", sorted(resource("forms").glob("*/form.md")), ids=lambda path: path.parent.name
)
def test_the_committed_files_of_a_form_are_what_the_tables_give(source: Path) -> None:
    made = media_of(source, resource("directory"))
    folder = source.with_name("media")
    assert {path.name: path.read_bytes() for path in folder.glob("*")} == made


def test_every_resource_can_be_a_destination_with_its_state_and_without_a_number() -> None:
    library = Library(resource())
    offered = {
        choice.name: choice
        for country in ("AR", "BO", "BR", "PY", "UY", "CL")
        for choice in _session("derivacion", {"a_quien/pais_destino": country})
        .question("/data/a_quien/destino")
        .choices
    }
    assert offered.keys() == {entry.id for entry in library.directory}
    for entry in library.directory:
        label = offered[entry.id].label.removeprefix(entry.name)
        assert label.endswith(f" · {entry.state.shown}")
        assert not any(phone.text in label for phone in entry.phones if not phone.is_short)


def test_the_service_and_the_province_shorten_the_list_and_keep_the_national_ones() -> None:
    health = _destinations({"a_quien/servicio": "salud", "a_quien/provincia_destino": "66"})
    assert "AR-SAL-HORAN" in health
    assert "AR-MIS-HIGU" not in health
    reports = _destinations({"a_quien/servicio": "denuncia", "a_quien/provincia_destino": "54"})
    assert "AR-N-145" in reports
    assert "AR-SAL-COMAB" not in reports


def test_the_consulate_is_told_only_with_consent_and_never_of_an_asylum_seeker() -> None:
    session = _session("derivacion", {"porque/der_motivo": "consular"})
    session.set("/data/porque/acepta_consulado", "no")
    session.set("/data/porque/pide_refugio", "si")
    found = _violations(session)
    assert found["/data/porque/acepta_consulado"] == "constraint"
    assert found["/data/porque/pide_refugio"] == "constraint"


def test_health_in_a_referral_is_sealed_and_the_reason_is_not() -> None:
    session = _session(
        "derivacion",
        {
            "porque/der_motivo": "acompanamiento_terapeutico acceso_prioritario",
            "quien/lleva_ficha": "si",
            "quien/nominal/terapeutico": "Dicho ficticio",
            "quien/nominal/discapacidad": "Apoyo ficticio",
        },
    )
    assert b"fictici" not in session.draft()
    assert set(session.sealed_answers()) == {"nominal"}
    assert session.value("/data/quien/ficha") == "ficha-nominal.age"
    assert b"acompanamiento_terapeutico" in session.draft()


@pytest.mark.parametrize(
    ("answers", "shown"),
    [
        ({"viaje/sentido": "egreso", "viaje/con_quien": "ambos"}, {"regla_ambos"}),
        ({"viaje/sentido": "egreso", "viaje/con_quien": "uno"}, {"regla_uno"}),
        ({"viaje/sentido": "egreso", "viaje/con_quien": "grupo"}, {"regla_tercero"}),
        (
            {"viaje/sentido": "egreso", "viaje/con_quien": "solo", "viaje/edades": "16_17"},
            {"regla_tercero", "regla_adolescente"},
        ),
        ({"viaje/sentido": "ingreso", "viaje/con_quien": "tercero"}, {"regla_ingreso"}),
        ({"viaje/sentido": "ingreso", "viaje/pais_contiguo": "PY"}, {"regla_ingreso", "regla_py"}),
    ],
)
def test_the_rule_for_a_child_follows_direction_company_and_age(
    answers: dict[str, str], shown: set[str]
) -> None:
    session = _session("nnya", answers)
    rules = {node.name for node in session.all_nodes() if node.name.startswith("regla_") and node.relevant}
    assert rules == shown | {"regla_papeles"}


def test_without_a_professional_a_child_is_asked_for_language_and_need_only() -> None:
    session = _session("nnya", {"hablar/profesional": "no"})
    shown = {node.name for node in session.all_nodes() if node.relevant}
    assert "solo_idioma" in shown
    assert "con_profesional" not in shown


def test_a_child_with_a_strong_sign_does_not_simply_travel_on() -> None:
    session = _session("nnya", {"nn": "nn_02", "resultado": "sigue"})
    assert _violations(session)["/data/resultado"] == "constraint"
    assert session.value("/data/hay_avisos") == "si"
    session.set("/data/resultado", "resguardo")
    found = _violations(session)
    assert "/data/resultado" not in found
    assert found["/data/entrega"] == "required"


def test_a_positive_search_is_confirmed_with_the_court_first() -> None:
    session = _session("busqueda", {"consulta/sifcop_resultado": "positivo_vigente"})
    assert _violations(session)["/data/vigencia/vigente"] == "required"
    session.set("/data/vigencia/vigente", "si")
    assert _violations(session)["/data/vigencia/vigencia_quien"] == "required"
    assert session.value("/data/vigencia/vigencia_hora") != ""


@pytest.mark.parametrize("form_id", ["busqueda", "intercambio_regional", "actividad", "denuncia_145"])
def test_a_form_about_nobody_has_no_place_for_who_it_is(form_id: str) -> None:
    form = SHELF.form(form_id)
    names = {path.rpartition("/")[2] for path in form.specs}
    assert not names & {
        "nombre",
        "nombres",
        "apellidos",
        "documento",
        "doc_numero",
        "telefono",
        "fecha_nacimiento",
    }


def test_personal_data_is_looked_for_before_a_sheet_crosses_the_border() -> None:
    session = _session("intercambio_regional", {"pedido/sin_identidades": "no", "paso/pais_destino": "AR"})
    found = _violations(session)
    assert found["/data/pedido/sin_identidades"] == "constraint"
    assert found["/data/paso/pais_destino"] == "constraint"


def test_the_sheet_read_over_the_phone_says_what_was_answered() -> None:
    session = _session(
        "denuncia_145",
        {
            "hecho_denunciado/tema": "oferta",
            "hecho_denunciado/situacion": "emergencia",
            "hecho_denunciado/provincia": "54",
            "hecho_denunciado/directas": "3",
            "hecho_denunciado/indicadores": "do_18 tt_01",
        },
    )
    read = session.question("/data/llamada/guion").label
    for words in ("Oferta laboral engañosa", "Emergencia", "Misiones", "3", "DO-18, TT-01"):
        assert words in read
    assert session.value("/data/prioridad") == "0"


def test_without_an_answer_from_the_line_the_number_is_not_asked() -> None:
    assert "/data/respuesta/nro_formulario_145" not in _violations(
        _session("denuncia_145", {"llamada/canal": "nadie"})
    )
    assert "/data/respuesta/nro_formulario_145" in _violations(
        _session("denuncia_145", {"llamada/canal": "protex"})
    )


def test_nothing_is_opened_without_an_order_and_nobody_hands_over_to_themself() -> None:
    session = _session(
        "cadena_custodia",
        {
            "traspaso/momento": "apertura",
            "traspaso/directiva": "pendiente",
            "manos/entrega": "Agente 01",
        },
    )
    assert _violations(session)["/data/traspaso/directiva"] == "constraint"
    session.set("/data/traspaso/momento", "traspaso")
    session.set("/data/manos/recibe", "Agente 01")
    found = _violations(session)
    assert "/data/traspaso/directiva" not in found
    assert found["/data/manos/recibe"] == "constraint"
    assert found["/data/traspaso/anterior"] == "required"


def test_a_broken_seal_must_be_explained_and_a_private_person_goes_sealed() -> None:
    session = _session(
        "cadena_custodia",
        {
            "elemento[1]/precinto_estado": "roto",
            "manos/entrega_organismo": "particular",
            "manos/particular": "Dato ficticio",
        },
    )
    assert _violations(session)["/data/elemento[1]/precinto_porque"] == "required"
    assert b"ficticio" not in session.draft()
    assert session.value("/data/manos/ficha_de_fiscalia") == "ficha-fiscalia.age"


def test_odk_validate_accepts_every_form() -> None:
    found = find_spec("pyxform")
    if shutil.which("java") is None or found is None or found.origin is None:
        pytest.skip("no Java, or pyxform is not installed")
    jar = Path(found.origin).parent / "validators" / "odk_validate" / "bin" / "ODK_Validate.jar"
    run = subprocess.run(
        ["java", "-jar", str(jar), *map(str, FORMS)], capture_output=True, text=True, check=False, timeout=120
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert (run.stdout + run.stderr).count("Xform is valid!") == len(FORMS)
