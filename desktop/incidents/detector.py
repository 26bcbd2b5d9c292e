"""Looks in free text, on this machine only, for what would identify a person: documents, phones, e-mails, names.

It is a reminder, not a filter: whatever it finds, the officer is offered to move it to the sealed sheet.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum


class Finding(StrEnum):
    """What a stretch of text looks like."""

    NAME = "name"
    DOCUMENT = "document"
    PHONE = "phone"
    EMAIL = "email"


@dataclass(frozen=True, order=True)
class Span:
    """Where it is: `start` and `end` are character offsets of the text that was looked at."""

    start: int
    end: int
    finding: Finding


_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
# A word that announces a document, then its number, with dots, hyphens and letters of a series.
_ANNOUNCED = re.compile(
    r"\b(?:d\.?n\.?i|l\.?[ec]|c\.?i|r\.?g|c\.?p\.?f|cédula|cedula|carnet|pasaporte|passaporte|passport|documento|doc)"
    r"\b\.?(?:\s+(?:de\s+identidad\s+)?(?:n|nro|nº|n°|núm|num|número|numero)?\.?[º°]?)?\s*:?\s*"
    r"((?=[A-Za-z\d.\-/]*\d[\d.\-/]*\d[\d.\-/]*\d)[A-Za-z]{0,3}[\d.\-/]{4,}[\dA-Za-z])",
    re.IGNORECASE,
)
_CUIT = re.compile(r"\b(?:20|23|24|25|26|27|30|33|34)[-. ]?\d{8}[-. ]?\d\b")
_DOTTED = re.compile(r"(?<![\d.,$])(?<!\$\s)\d{1,2}\.\d{3}\.\d{3}(?:-[\dxX])?(?![\d.]\d)")
_EIGHT_DIGITS = re.compile(r"(?<![\d.,/$-])(?<!\$\s)[1-9]\d{7}(?![\d/-])")
_CPF = re.compile(r"\b\d{3}\.\d{3}\.\d{3}-\d{2}\b")
# A letter series with six digits or more is a passport; plates have at most four digits in a row.
_PASSPORT = re.compile(r"\b[A-Z]{1,3}\d{6,8}\b")
_PHONE = re.compile(
    r"(?<![\w.,$/-])(?:\(?0?\d{2,4}\)?[\s.-]?)?(?:15[\s.-]?)?\d{2,5}[\s.-]\d{4}(?![\w/]|[.,-]\d)"
)
_INTERNATIONAL = re.compile(r"(?<!\w)\+\s?\d(?:[\s().-]?\d){7,13}(?!\d)")
_AREA_CODE = re.compile(r"(?<![\w.,$/-])\(?0\d{2,4}\)?[\s.-]?(?:15[\s.-]?)?\d(?:[\s.-]?\d){5,7}(?!\d)")
_ANNOUNCED_PHONE = re.compile(
    r"\b(?:tel[ée]fono|tel|celular|cel|m[óo]vil|whatsapp|wsp|llamar al|llame al)\b\.?\s*:?\s*"
    r"(\+?[\d(](?:[\s().-]?\d){5,14})",
    re.IGNORECASE,
)

_CAPITALISED = r"[A-ZÁÉÍÓÚÜÑÇÃÕÂÊÔ][a-záéíóúüñçãõâêôà]+(?:['’-][A-ZÁÉÍÓÚÜÑ][a-záéíóúüñ]+)?"
_PARTICLE = r"(?:de\sla|de\slos|del|de|da|do|dos|das|y|e)"
_NAME_RUN = re.compile(rf"{_CAPITALISED}(?:\s+(?:{_PARTICLE}\s+)?{_CAPITALISED})+")
_ANNOUNCED_NAME = re.compile(
    r"(?:[Ss]e\s+llama(?:ba)?|[Dd]ice\s+llamarse|[Nn]ombre\s*:?|[Aa]lias|[Aa]podad[oa]|[Ss]r(?:a|ta)?\."
    r"|[Ss]eñor(?:a|ita)?|[Dd]on|[Dd]oña)"
    rf"\s+({_CAPITALISED}(?:\s+(?:{_PARTICLE}\s+)?{_CAPITALISED})*)"
)
_WORD = re.compile(_CAPITALISED)
_SENTENCE_START = re.compile(r"(?:^|[.!?¿¡\n:;]\s*|[\"«“(]\s*)$")

# Capitalised words that head the name of a place or a body: what follows them is no person.
_NOT_PERSONS = """
Agente Aeropuerto Aguas Argentina Asunción Avenida Barrio Bolivia Brasil Buenos Calle Cámara Ciudad
Colonia Comando Comisaría Convención Defensoría Departamento Destacamento Dirección Empresa Escuela
Escuadrón Estación Estado Federal Fiscalía Foz Fuerza Gendarmería General Gobierno Hospital Hotel
Internacional Juzgado Ley Línea Lunes Martes Miércoles Jueves Viernes Sábado Domingo Migraciones
Ministerio Municipalidad Nacional Nación Norte Oeste Oficina Paraguay Paso Plaza Policía Prefectura
Programa Protocolo Provincia Provincial Público Puente Puerto Pública Puesto República Resolución
Río Ruta Sala Salta San Santa Santo Secretaría Seguridad Servicio Sur Terminal Unidad Villa Uruguay
Perú Chile Colombia Venezuela Ecuador Misiones Jujuy Formosa Corrientes Chaco Entre Enero Febrero
Marzo Abril Mayo Junio Julio Agosto Septiembre Octubre Noviembre Diciembre Estados Unión Mercosur
"""
# Words that begin a sentence with a capital and are followed by a name often enough.
_OPENERS = """
El La Los Las Un Una Su Sus Al Del En Con Por Para Según Cuando Como Luego Después Entonces También
Además Pero Y O No Se Es Era Fue Dice Dijo Declara Declaró Viaja Viajaba Viajan Llega Llegó Llegan
Acompaña Manifiesta Manifestó Refiere Refirió Cuenta Contó Consultada Consultado Entrevistada
Entrevistado Pasajera Pasajero Conductor Chofer Señor Señora Señorita Don Doña Junto A De Ella Él
Ellos Ellas Esta Este Hay Iba Venía Estaba
"""

_PLACE_WORDS, _OPENER_WORDS = frozenset(_NOT_PERSONS.split()), frozenset(_OPENERS.split())


def find(text: str, known: Iterable[str] = ()) -> tuple[Span, ...]:
    """Return what looks like personal data, in order and without overlaps.

    `known` are names that are none of a person (crossings, localities, services of the directory); what stands
    in one of them is not reported as a name.
    """
    found: list[Span] = []
    for finding, spans in (
        (Finding.EMAIL, _whole(_EMAIL)),
        (Finding.PHONE, _whole(_INTERNATIONAL)),
        (Finding.DOCUMENT, _documents),
        (Finding.PHONE, _phones),
        (Finding.NAME, _names_but(known)),
    ):
        for start, end in spans(text):
            if not any(start < other.end and other.start < end for other in found):
                found.append(Span(start, end, finding))
    return tuple(sorted(found))


_Finder = Callable[[str], list[tuple[int, int]]]


def _whole(pattern: re.Pattern[str]) -> _Finder:
    return lambda text: [match.span() for match in pattern.finditer(text)]


def _documents(text: str) -> list[tuple[int, int]]:
    spans = [match.span(1) for match in _ANNOUNCED.finditer(text)]
    spans += [match.span() for match in _CUIT.finditer(text) if _cuit_checks(match.group())]
    for pattern in (_CPF, _DOTTED, _PASSPORT, _EIGHT_DIGITS):
        spans += [match.span() for match in pattern.finditer(text) if not _is_date(match.group())]
    return spans


def _cuit_checks(text: str) -> bool:
    """Check the last digit of a CUIT or CUIL (weights 5 4 3 2 7 6 5 4 3 2, modulo 11)."""
    digits = [int(each) for each in text if each.isdigit()]
    rest = (
        11
        - sum(weight * digit for weight, digit in zip((5, 4, 3, 2, 7, 6, 5, 4, 3, 2), digits, strict=False))
        % 11
    )
    return digits[10] == {11: 0, 10: 9}.get(rest, rest)


def _is_date(text: str) -> bool:
    """A date without separators (20261121, 21112026) is no document."""
    return bool(re.fullmatch(r"(?:19|20)\d\d[01]\d[0-3]\d|[0-3]\d[01]\d(?:19|20)\d\d", text))


def _phones(text: str) -> list[tuple[int, int]]:
    spans = [match.span(1) for match in _ANNOUNCED_PHONE.finditer(text)]
    for pattern in (_AREA_CODE, _PHONE):
        spans += [match.span() for match in pattern.finditer(text) if _enough_digits(match.group())]
    return spans


def _enough_digits(text: str) -> bool:
    return sum(each.isdigit() for each in text) >= 8


def _names_but(known: Iterable[str]) -> _Finder:
    places = [re.compile(rf"\b{re.escape(name)}\b", re.IGNORECASE) for name in known if name]

    def names(text: str) -> list[tuple[int, int]]:
        apart = [match.span() for place in places for match in place.finditer(text)]
        spans = [match.span(1) for match in _ANNOUNCED_NAME.finditer(text)]
        spans += [span for match in _NAME_RUN.finditer(text) if (span := _name_in(text, match.span()))]
        return [
            (start, end)
            for start, end in spans
            if not any(start < other_end and other_start < end for other_start, other_end in apart)
        ]

    return names


def _name_in(text: str, span: tuple[int, int]) -> tuple[int, int] | None:
    """Return the part of a run of capitalised words that may be a name, None where nothing is."""
    words = [match.span() for match in _WORD.finditer(text, *span)]
    if _SENTENCE_START.search(text, 0, words[0][0]) and text[slice(*words[0])] in _OPENER_WORDS:
        words = words[1:]
    if len(words) < 2 or any(text[start:end] in _PLACE_WORDS for start, end in words):
        return None
    return words[0][0], words[-1][1]
