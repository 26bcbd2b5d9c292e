"""The nine phases of the protocol's section 4, which questions of the form belong to each, and how far each is.

Phases with blocks are lists of indicators; the others show the form's own questions. Nothing locks: an officer may
go to any phase at any time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.forms.session import Session
from desktop.ui.design.phases import Phase

translate = QCoreApplication.translate

URGENT = tuple(
    f"/data/{name}"
    for name in (
        "peligro_actual",
        "lesion",
        "amenaza_armada",
        "pide_ayuda",
        "nnya_en_riesgo",
        "relato_directo",
        "es_nnya",
    )
)
BLOCKS = ("ob", "do", "tr", "nn", "tt", "en", "mo")
BLOCK_REFS = tuple(f"/data/{block}" for block in BLOCKS)
DECISION = "/data/nivel_decidido"
NOTICES = "/data/aviso"
QUOTE = "/data/frase_textual"


@dataclass(frozen=True)
class Part:
    """A phase: its number, the blocks of indicators it lists, or the questions and groups it shows.

    `extras` are further answers that can be marked in its list: what was reviewed, the suspected modalities.
    """

    number: int
    blocks: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    extras: tuple[str, ...] = ()

    @property
    def is_list(self) -> bool:
        return bool(self.blocks)


PARTS = (
    Part(0, items=(*URGENT, "/data/comienzo")),
    Part(1, blocks=("ob", "tr", "nn"), extras=("/data/revisado_ob",)),
    Part(2, blocks=("do",), extras=("/data/revisado_do",)),
    Part(3, blocks=("tt",)),
    Part(4, blocks=("en", "mo"), extras=("/data/modalidad",)),
    Part(
        5,
        items=(
            "/data/diferenciacion",
            "/data/trafico_si",
            "/data/trafico_zona_gris",
            "/data/valoracion",
            DECISION,
            "/data/decide",
            "/data/motivo",
            "/data/segundo_agente",
        ),
    ),
    Part(6, items=("/data/que_informar", "/data/aviso_siguiente", NOTICES)),
    Part(7, items=("/data/resguardo",)),
    Part(
        8,
        items=(
            QUOTE,
            "/data/hay_ficha_nominal",
            "/data/ficha_nominal",
            "/data/hay_ficha_fiscalia",
            "/data/ficha_fiscalia",
            "/data/hay_reservado",
            "/data/sobre_reservado",
        ),
    ),
)
LAST = PARTS[-1].number


def part_of(ref: str) -> Part:
    """The phase where a question is answered; KeyError for a question that no phase shows."""
    for part in PARTS:
        shown = (*part.items, *part.extras, *(f"/data/{block}" for block in part.blocks))
        if any(ref == item or ref.startswith((f"{item}/", f"{item}[")) for item in shown):
            return part
    raise KeyError(ref)


def waiting(session: Session, part: Part) -> list[str]:
    """The questions of a phase in the order to go to them: the urgent ones first, those answered last."""
    asked = [each for each in session.questions() if each.relevant and _shows(part, each.ref)]
    asked.sort(key=lambda each: (bool(each.value), each.ref not in URGENT))
    return [each.ref for each in asked]


def _shows(part: Part, ref: str) -> bool:
    return any(ref == item or ref.startswith((f"{item}/", f"{item}[")) for item in part.items)


def title_of(number: int) -> str:
    """The name of a phase."""
    return (
        translate("detection", "Preparación"),
        translate("detection", "Observación"),
        translate("detection", "Documentos"),
        translate("detection", "Separación segura"),
        translate("detection", "Entrevista"),
        translate("detection", "Valoración"),
        translate("detection", "Avisos"),
        translate("detection", "Resguardo"),
        translate("detection", "Registro y cierre"),
    )[number]


def marks_in(session: Session, part: Part) -> int:
    """How many indicators are marked in a phase."""
    return sum(len(session.value(f"/data/{block}").split()) for block in part.blocks)


def show_phases(session: Session, now: int, made: int, needed: int) -> Sequence[Phase]:
    """The phases as the stepper shows them; `made` of `needed` notices were given."""
    return [_phase(session, part, now, made, needed) for part in PARTS]


def _phase(session: Session, part: Part, now: int, made: int, needed: int) -> Phase:
    marks, done = marks_in(session, part), _is_done(session, part, made, needed)
    said = _marks_said(marks)
    if part.number == 6 and needed:
        said = translate("detection", "%1 de %2 hechos").replace("%1", str(made)).replace("%2", str(needed))
    elif part.number == 0 and not done:
        missing = sum(not session.value(ref) for ref in URGENT)
        said = _missing_said(missing) if missing < len(URGENT) else ""
    state = (
        translate("detection", "Ahora")
        if part.number == now
        else translate("detection", "Hecha")
        if done and part.number != 6
        else ""
    )
    note = " · ".join(word for word in (state, said) if word)
    return Phase(
        str(part.number),
        title_of(part.number),
        note[:1].upper() + note[1:],
        "now" if part.number == now else "done" if done else "pending",
    )


def _is_done(session: Session, part: Part, made: int, needed: int) -> bool:
    value = session.value
    match part.number:
        case 0:
            return all(value(ref) for ref in URGENT)
        case 1:
            return bool(value("/data/ob") or value("/data/revisado_ob"))
        case 2:
            return bool(value("/data/do") or value("/data/revisado_do"))
        case 3:
            return bool(value("/data/tt")) or "separacion" in value("/data/resguardo/medidas").split()
        case 4:
            return bool(value("/data/en") or value("/data/mo"))
        case 5:
            return bool(value(DECISION) and value("/data/decide"))
        case 6:
            return 0 < needed <= made
        case 7:
            return bool(value("/data/resguardo/derechos_informados"))
    return False


def _marks_said(count: int) -> str:
    if count == 1:
        return translate("detection", "1 marca")
    return translate("detection", "%1 marcas").replace("%1", str(count)) if count else ""


def _missing_said(count: int) -> str:
    if count == 1:
        return translate("detection", "falta 1")
    return translate("detection", "faltan %1").replace("%1", str(count))
