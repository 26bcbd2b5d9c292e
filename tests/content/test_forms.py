"""What every form of the program promises: fixed nodes, three whole languages, an instance our engine closes."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from desktop.content.authoring import read_sheets
from desktop.content.shelf import FormShelf
from desktop.errors import NotValid
from desktop.forms.definition import Form
from desktop.forms.session import Session
from desktop.incidents.keys import Declared, OfficerKey, read, write
from desktop.paths import resource

FORMS = sorted(resource("forms").glob("*/form.xml"))
IDS = [path.parent.name for path in FORMS]
XF = "{http://www.w3.org/2002/xforms}"
VIGIA = "{urn:x-vigia:forms:1}"
LANGUAGES = ("Español (es)", "Português (pt)", "English (en)")
# Words that are the same in both languages, and names.
SAME = frozenset(
    {
        "3 · Probable",
        "Documentos",
        "Documento",
        "Entrevista",
        "Ficha nominal",
        "Elementos preservados",
        "Material de abuso sexual infantil",
        "No",
        "Aviso",
        "Agente",
        "Argentina",
        "Bolivia",
        "Chile",
    }
)
NAMES = ("paises-", "provincias-", "idiomas-")  # lists of names
VERSIONS = dict.fromkeys(
    ("actividad", "cadena_custodia", "cierre", "correccion_guia", "nnya", "relevo", "seguimiento"), "1"
)
SHELF = FormShelf(resource("forms"))
LETTERS = re.compile(r"[^\W\d_]{2,}")


@pytest.fixture(params=FORMS, ids=IDS)
def path(request: pytest.FixtureRequest) -> Path:
    given: Path = request.param
    return given


@pytest.fixture
def xform(path: Path) -> bytes:
    return path.read_bytes()


def _texts(xform: bytes) -> dict[str, dict[str, str]]:
    root = ElementTree.fromstring(xform)
    return {
        translation.get("lang", ""): {
            f"{text.get('id')}:{value.get('form', '')}": "".join(value.itertext()).strip()
            for text in translation
            for value in text
        }
        for translation in root.iter(f"{XF}translation")
    }


def test_every_record_has_its_links_its_salt_and_its_signature(xform: bytes) -> None:
    root = ElementTree.fromstring(xform)
    roles = {bind.get("nodeset"): bind.get(f"{VIGIA}role") for bind in root.iter(f"{XF}bind")}
    for role in ("hecho", "corrige", "sal", "prioridad", "firma"):
        assert roles[f"/data/{role}"] == role


def test_every_text_is_there_in_all_three_languages(xform: bytes) -> None:
    texts = _texts(xform)
    assert tuple(texts) == LANGUAGES
    for language in LANGUAGES:
        assert texts[language].keys() == texts[LANGUAGES[0]].keys()
        assert [id for id, text in texts[language].items() if text in {"", "-"}] == []


def test_a_translation_is_not_the_spanish_text_again(xform: bytes) -> None:
    texts = _texts(xform)
    for language in LANGUAGES[1:]:
        same = {
            text
            for id, text in texts[language].items()
            if text == texts[LANGUAGES[0]][id]
            and LETTERS.search(text)
            and text not in SAME
            and not id.startswith(NAMES)
        }
        assert same == set()


def test_the_salt_is_random_and_long(path: Path) -> None:
    form = SHELF.form(path.parent.name)
    salts = {Session(form).value("/data/sal") for _ in range(3)}
    assert len(salts) == 3
    assert all(re.fullmatch(r"[0-9a-f]{32}", salt) for salt in salts)


def test_sealed_answers_reach_no_calculation_label_or_name(xform: bytes) -> None:
    root = ElementTree.fromstring(xform)
    binds = list(root.iter(f"{XF}bind"))
    sealed = [str(bind.get("nodeset")) for bind in binds if bind.get(f"{VIGIA}sealed")]
    written = [bind.get("calculate", "") + bind.get("constraint", "") for bind in binds]
    written += [
        element.get("value", "") for element in root.iter() if element.tag.endswith(("output", "setvalue"))
    ]
    for path in sealed:
        assert not any(re.search(rf"{re.escape(path)}(?![\w/])", expression) for expression in written), path


def _fill(form_id: str, answers: dict[str, str]) -> Session:
    session = Session(SHELF.form(form_id))
    for name, value in answers.items():
        session.set(f"/data/{name}", value)
    return session


@pytest.mark.parametrize(
    ("form_id", "answers"),
    [
        ("deteccion_temprana", {"ob": "ob_01 ob_02", "es_nnya": "no", "nivel_decidido": "2", "decide": "agente"}),
        ("relevo", {"saliente": "Agente 01", "entrante": "Agente 02", "pendientes": "nada"}),
        ("rectificacion", {"que_parte": "avisos", "debe_decir": "03:01", "motivo": "Error de tipeo", "pedido_por": "agente"}),
        ("inspeccion_rural", {"operativo/provincia": "66", "ru": "ru_08", "es_nnya": "no"}),
        ("cierre", {"estado": "cerrado", "motivo_cierre": "derivado"}),
        (
            "incidente",
            {
                "suceso/ambito": "paso_terrestre",
                "suceso/sentido_cruce": "ingreso",
                "suceso/provincia": "66",
                "suceso/via_deteccion": "observacion",
                "suceso/urgencia": "urgencia",
                "suceso/cantidad_victimas_est": "2",
                "suceso/cantidad_nnya_est": "1",
                "persona[1]/rol": "posible_victima",
                "persona[1]/menor": "presume",
                "persona[1]/necesita_interprete": "no",
            },
        ),
        ("seguimiento", {"novedad": "llegada", "relato": "Llegó el equipo a las 04:10"}),
        (
            "derivacion",
            {
                "a_quien/destino": "AR-SAL-HORAN",
                "porque/der_motivo": "salud acompanamiento_terapeutico",
                "porque/urgencia": "urgencia",
                "quien/menor": "no",
                "quien/acepta": "si",
                "quien/lleva_ficha": "no",
                "entrega/der_medio": "telefono",
                "entrega/der_acuse": "pendiente",
            },
        ),
        (
            "nnya",
            {
                "viaje/sentido": "egreso",
                "viaje/cantidad": "1",
                "viaje/edades": "0_12",
                "viaje/con_quien": "uno",
                "papeles/vinculo": "si",
                "papeles/autorizacion": "coincide",
                "hablar/en_riesgo": "no",
                "resultado": "sigue",
            },
        ),
        (
            "busqueda",
            {
                "consulta/origen": "control",
                "consulta/menor": "no",
                "consulta/en_peligro": "no",
                "consulta/sifcop_resultado": "negativo",
                "consulta/sifebu_resultado": "no_hay",
                "contexto": "no",
                "hallazgo": "no_era",
            },
        ),
        (
            "actividad",
            {
                "que/tipo": "capacitacion",
                "que/accion": "persecucion_6",
                "que/provincia": "66",
                "quienes/organiza": "seguridad",
                "cantidades/personas": "24",
                "verificacion": "informe",
            },
        ),
        (
            "denuncia_145",
            {
                "hecho_denunciado/tema": "captacion",
                "hecho_denunciado/situacion": "urgencia",
                "hecho_denunciado/provincia": "66",
                "hecho_denunciado/menor": "no",
                "hecho_denunciado/directas": "2",
                "llamada/canal": "linea_145",
                "respuesta/nro_formulario_145": "no lo dieron",
            },
        ),
        (
            "correccion_guia",
            {
                "que/clase": "cambio",
                "que/recurso": "AR-SAL-HORAN",
                "que/datos": "horario",
                "que/debe_decir": "Atiende las 24 horas",
                "como/confirmado": "llamada",
                "como/quien": "jefatura",
            },
        ),
        (
            "intercambio_regional",
            {
                "paso/pais_destino": "BO",
                "paso/cruce": "Aguas Blancas – Bermejo",
                "paso/codigo": "ABL-2026-A-00007",
                "suceso/cantidad": "2",
                "suceso/menor": "no",
                "suceso/estado": "en_resguardo",
                "pedido/autoridad": "Fiscalía federal de turno",
                "pedido/canal": "puntos_focales",
                "pedido/sin_identidades": "si",
            },
        ),
        (
            "cadena_custodia",
            {
                "traspaso/momento": "hallazgo",
                "traspaso/lugar": "Asiento 12 del ómnibus",
                "traspaso/directiva": "pendiente",
                "manos/entrega": "Agente 01",
                "manos/entrega_organismo": "gendarmeria",
                "manos/otros": "no",
                "elemento[1]/clase": "papel",
                "elemento[1]/descripcion": "Cuaderno azul",
                "elemento[1]/precinto": "P-0001",
                "elemento[1]/precinto_estado": "nuevo",
                "elemento[1]/estado": "bueno",
            },
        ),
    ],
)  # fmt: skip
def test_a_form_with_its_required_answers_can_be_closed(form_id: str, answers: dict[str, str]) -> None:
    with pytest.raises(NotValid):
        _fill(form_id, {}).finalise()
    instance = _fill(form_id, answers).finalise()
    assert (instance.form_id, instance.version) == (form_id, VERSIONS.get(form_id, "2"))
    assert b"<firma>firma.dsse.json</firma>" in instance.xml


def test_the_nominal_sheet_leaves_the_record_and_names_its_envelope() -> None:
    answers = {"es_nnya": "no", "nivel_decidido": "3", "decide": "referente", "hay_ficha_nominal": "si"}
    instance = _fill("deteccion_temprana", answers | {"ficha_nominal": "Nombre Ficticio"}).finalise()
    assert b"Nombre Ficticio" not in instance.xml
    assert b"<ficha>ficha-nominal.age</ficha>" in instance.xml
    assert instance.sealed == {"nominal": {"/data/ficha_nominal": "Nombre Ficticio"}}


def test_each_sealed_class_names_its_own_envelope() -> None:
    session = _fill("incidente", {"persona[1]/rol": "posible_autor", "hay_reservado": "si"})
    session.set("/data/persona[1]/sobre_autor", "Patente ficticia")
    session.set("/data/sobre_reservado", "Dicho ficticio")
    session.add("/data/persona")
    session.set("/data/persona[2]/rol", "posible_victima")
    session.set("/data/persona[2]/lleva_ficha", "si")
    session.set("/data/persona[2]/nominal/nombres", "Nombre Ficticio")
    names = [
        session.value(f"/data/{node}") for node in ("ficha", "ficha_de_fiscalia", "ficha_de_connivencia")
    ]
    assert names == ["ficha-nominal.age", "ficha-fiscalia.age", "ficha-connivencia.age"]
    assert set(session.sealed_answers()) == {"nominal", "fiscalia", "connivencia"}
    assert not re.search(rb"fictici", session.draft())


def test_choosing_whom_was_notified_sets_the_hour() -> None:
    session = _fill("deteccion_temprana", {"pide_ayuda": "si", "aviso[1]/a_quien": "fiscalia"})
    assert session.value("/data/aviso[1]/hora") != ""
    assert session.value("/data/avisados") == "fiscalia"


def test_nobody_has_the_same_id_in_two_incidents() -> None:
    session = _fill("incidente", {})
    session.add("/data/persona")
    ids = {session.value(f"/data/persona[{number}]/persona_id") for number in (1, 2)}
    assert len(ids) == 2
    assert "" not in ids


def test_the_enrolment_record_of_the_log_is_an_instance_of_its_form() -> None:
    keys = Declared(b"d" * 32, (OfficerKey("Agente 01", b"1" * 32), OfficerKey("Agente 02", b"2" * 32)))
    xml = write("uuid:1", "1", "chain", "0" * 64, "ab" * 16, "device", keys)
    form = Form.load(resource("forms", "alta_equipo", "form.xml").read_bytes())
    session = Session(form, instance=xml)
    assert session.value("/data/agente[2]/etiqueta") == "Agente 02"
    assert session.validate() == ()
    assert read(session.draft()) == keys


def test_what_the_companion_form_prompts_is_found_in_the_shared_lists() -> None:
    lists = {
        row["list_name"]
        for row in read_sheets(resource("forms", "partes", "listas.md").read_text())["choices"]
    }
    assert {"si_no", "niveles", "destinatarios", "modalidades"} <= lists


def test_consent_is_ten_answers_and_its_hour_sets_itself_once() -> None:
    session = _fill("incidente", {"persona[1]/rol": "posible_victima"})
    group = "/data/persona[1]/consentimiento"
    asked = {node.name for node in session.all_nodes() if node.name.startswith("con_")}
    assert asked == {
        "con_entrevista", "con_finalidad", "con_usos", "con_investigacion", "con_acceso", "con_plazo",
        "con_retiro", "con_Consent", "con_idioma", "con_interprete", "con_representante", "con_fecha",
    }  # fmt: skip
    assert session.value(f"{group}/con_fecha") == ""
    session.set(f"{group}/con_entrevista", "si")
    hour = session.value(f"{group}/con_fecha")
    session.set(f"{group}/con_entrevista", "no")
    assert hour == session.value(f"{group}/con_fecha") != ""
    assert "art. 6" in session.question(f"{group}/aviso_derechos").label


def test_yes_is_the_first_digit_in_every_question(xform: bytes) -> None:
    for offered in ElementTree.fromstring(xform).iterfind(".//{*}instance"):
        names = [name.text for name in offered.iterfind("{*}root/{*}item/{*}name")]
        if {"si", "no"} <= set(names):
            assert names[0] == "si"
