"""The local look for personal data in free text. Every name and number here is made up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.incidents.detector import Finding, find

FOUND: list[tuple[str, Finding, str]] = [
    ("Mostró DNI 12.345.678 vencido", Finding.DOCUMENT, "12.345.678"),
    ("documento nro. 1234567", Finding.DOCUMENT, "1234567"),
    ("d.n.i. nº 12345678", Finding.DOCUMENT, "12345678"),
    ("cédula de identidad 1.234.567", Finding.DOCUMENT, "1.234.567"),
    ("C.I. 1234567-LP", Finding.DOCUMENT, "1234567-L"),
    ("anotó 12345678 en un papel", Finding.DOCUMENT, "12345678"),
    ("con CUIL 20-12345678-6", Finding.DOCUMENT, "20-12345678-6"),
    ("pasaporte AAA123456", Finding.DOCUMENT, "AAA123456"),
    ("lleva el AB1234567", Finding.DOCUMENT, "AB1234567"),
    ("CPF 123.456.789-09", Finding.DOCUMENT, "123.456.789-09"),
    ("RG 12.345.678-9", Finding.DOCUMENT, "12.345.678-9"),
    ("llamar al +54 9 387 555-1234", Finding.PHONE, "+54 9 387 555-1234"),
    ("cel: 387 15 555 1234", Finding.PHONE, "387 15 555 1234"),
    ("anotó (0387) 155-551234", Finding.PHONE, "(0387) 155-551234"),
    ("atiende el 11 4555-1234", Finding.PHONE, "11 4555-1234"),
    ("+591 71234567", Finding.PHONE, "+591 71234567"),
    ("escribe a ejemplo.ficticio@example.org hoy", Finding.EMAIL, "ejemplo.ficticio@example.org"),
    ("viaja con Juana Ejemplo en el interno 8", Finding.NAME, "Juana Ejemplo"),
    ("Viajaba Juana Ejemplo con otra persona", Finding.NAME, "Juana Ejemplo"),
    ("Juana Ejemplo viajaba sola", Finding.NAME, "Juana Ejemplo"),
    ("dice llamarse Juana", Finding.NAME, "Juana"),
    ("la señora Ejemplo", Finding.NAME, "Ejemplo"),
    ("con Juan de la Prueba", Finding.NAME, "Juan de la Prueba"),
    ("habló María José Ejemplo Ñandú", Finding.NAME, "María José Ejemplo Ñandú"),
]


@pytest.mark.parametrize(("text", "finding", "part"), FOUND, ids=[each[0] for each in FOUND])
def test_what_identifies_a_person_is_found(text: str, finding: Finding, part: str) -> None:
    found = [(each.finding, text[each.start : each.end]) for each in find(text)]
    assert found == [(finding, part)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "La mujer mira al acompañante y espera su aprobación.",
        "Viajan a Buenos Aires en ómnibus.",
        "Cruzó en Aguas Blancas a las 14:30 del 21/11/2026.",
        "Llamó al 145 y al 134.",
        "Patente AB 123 CD, interno 1234, asiento 12.",
        "Ley 26.364 y 26.842, Resolución Conjunta 3/2025.",
        "Pagó $ 1.250.000 por el pasaje.",
        "Turno 20261121, fecha 21112026.",
        "Avisó a la Fiscalía Federal de Orán y a Gendarmería Nacional.",
        "Son 12 personas; 3 niñas de 14 años. Salieron 08:00, 2026-11-21.",
        "Asiento ABL-2026-A-00012 del puesto.",
        "Ruta Nacional 34, km 1.430.",
    ],
)
def test_what_identifies_nobody_is_left_alone(text: str) -> None:
    assert find(text) == ()


def test_known_places_are_no_names() -> None:
    text = "Cruzaron por Salvador Mazza rumbo a Yacuiba Centro."
    assert [text[each.start : each.end] for each in find(text)] == ["Salvador Mazza", "Yacuiba Centro"]
    assert find(text, ["Salvador Mazza", "Yacuiba Centro"]) == ()


def test_everything_in_one_sentence_is_found_once_and_in_order() -> None:
    text = "Juana Ejemplo, DNI 12.345.678, tel. 387 555-1234, mail a@example.org"
    assert [each.finding for each in find(text)] == [
        Finding.NAME,
        Finding.DOCUMENT,
        Finding.PHONE,
        Finding.EMAIL,
    ]


@given(st.text(alphabet="aA1 .-+@()0ñÑ\n", max_size=80))
def test_spans_lie_inside_the_text_and_never_overlap(text: str) -> None:
    end = 0
    for span in find(text):
        assert end <= span.start < span.end <= len(text)
        end = span.end
