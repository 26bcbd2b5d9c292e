"""What to ask and what not to, by row and by phase: questions of the bank, advice of the protocol's sections 4 and 6.

With a child only language, needs and fear are asked, unless a professional is there (section 4, phase 4; 6.3 I).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from desktop.content.questions import Question, Questions
from desktop.ui.design.prompt import PromptFacts
from desktop.ui.detection.indicators import Row

translate = QCoreApplication.translate
_CHILD = ("P51", "P02", "P47")
_BY_PHASE = {0: ("P01", "P02", "P06"), 7: ("P54", "P55", "P57", "P58", "P59")}
_ENOUGH = 3
_COMPANION = "N"  # block of the questions to the companion


def for_row(
    questions: Questions, row: Row, *, child: bool, professional: bool, language: str = "es"
) -> PromptFacts:
    """The prompt of an indicator or another answer that can be marked, in `es`, `pt` or `en`."""
    about = f"{row.code} · {row.text}" if row.code else row.text
    block = row.block
    if child and not professional:
        asked = _chosen(questions, _CHILD)
        return PromptFacts(
            about, _numbered(asked, language), _child_do(), _child_do_not(), mark=mark(asked, language)
        )
    found = _with_neighbours(questions, questions.for_indicator(row.code) if row.code else ())
    if block == "tt" and not found:
        found = [each for each in questions if each.block == _COMPANION]
    do, do_not = _advice(block)
    return PromptFacts(about, _numbered(found, language), do, do_not, mark=mark(found, language))


def for_phase(questions: Questions, number: int, *, child: bool, language: str = "es") -> PromptFacts:
    """The advice for a phase whose questions are the form's own."""
    asked = () if child and number != 0 else _BY_PHASE.get(number, ())
    do, do_not = _phase_advice(number)
    title = "" if asked else translate("detection", "Tenga presente")
    found = _chosen(questions, asked)
    return PromptFacts("", _numbered(found, language), do, do_not, title, mark(found, language))


def _with_neighbours(questions: Questions, own: Sequence[Question]) -> Sequence[Question]:
    """A row's own questions, and those of the same block of the bank that follow the first, up to three."""
    if not own:
        return ()
    block = [each for each in questions if each.block == own[0].block and each.number > own[0].number]
    more = [each for each in block if each not in own][: max(0, _ENOUGH - len(own))]
    return sorted((*own, *more), key=lambda each: each.number)


def _chosen(questions: Questions, ids: Iterable[str]) -> list[Question]:
    return [found for id in ids if (found := questions.by_id(id)) is not None]


def _numbered(questions: Iterable[Question], language: str) -> tuple[tuple[str, str], ...]:
    return tuple((each.id, each.text_in(language)) for each in questions)


def mark(questions: Iterable[Question], language: str) -> str:
    """What to say beside questions that are a translation nobody reviewed; "" where there is nothing to say."""
    return unreviewed() if any(each.unreviewed_in(language) for each in questions) else ""


def unreviewed() -> str:
    """The mark of a translation that no reviewer signed."""
    return translate("detection", "Traducción sin revisar")


def _child_do() -> tuple[str, ...]:
    return (
        translate("detection", "Pregunte sólo lo indispensable; el resto lo hacen profesionales."),
        translate("detection", "Use el nombre que la niña, el niño o adolescente elige."),
    )


def _child_do_not() -> tuple[str, ...]:
    return (translate("detection", "Nunca lo entregue al adulto en duda."),)


def _advice(block: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What to do and what not while a block is filled in (4, phases 1 to 4; 6.1 and 6.2)."""
    match block:
        case "ob" | "tr":
            return (
                (translate("detection", "Mire quién decide, quién habla, quién lleva documentos y dinero."),),
                (
                    translate(
                        "detection",
                        "No señale ni interrogue en la fila, ni use su propio teléfono para fotos.",
                    ),
                ),
            )
        case "do":
            return (
                (
                    translate(
                        "detection", "Pida a cada persona su documento en la mano y devuélvaselo a ella."
                    ),
                ),
                (translate("detection", "No amenace con rechazo, expulsión o cárcel para obtener datos."),),
            )
        case "nn":
            return _child_do(), _child_do_not()
        case "tt":
            return (
                (
                    translate("detection", "Otro agente, trato de rutina."),
                    translate("detection", "Separe sin explicar la sospecha: un motivo de rutina."),
                ),
                (translate("detection", "No acuse ni confronte versiones con la persona presente."),),
            )
    return (
        (
            translate("detection", "A solas, con pausas. Puede no contestar."),
            translate("detection", "Anote textual y breve; léale lo anotado."),
        ),
        (
            translate("detection", "No pregunte «¿por qué aceptó?» ni prometa residencia o dinero."),
            translate("detection", "No pida detalles sexuales ni relatos completos de violencia."),
        ),
    )


def _phase_advice(number: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What to do and what not in a phase (4, phases 0 and 5 to 8)."""
    match number:
        case 0:
            return (
                (
                    translate(
                        "detection", "Tenga listo un lugar privado, con agua y baño, que no sea un calabozo."
                    ),
                    translate("detection", "Intérprete propio, ajeno al grupo."),
                ),
                (translate("detection", "Nunca traduce el acompañante ni una niña, niño o adolescente."),),
            )
        case 5:
            return (
                (
                    translate(
                        "detection",
                        "Deciden el referente y la segunda línea. Ante desacuerdo, lo más protector.",
                    ),
                    translate("detection", "La edad dudosa se resuelve a favor de la minoridad."),
                ),
                (
                    translate(
                        "detection",
                        "Que la persona diga que no, no baja el nivel si hay indicadores fuertes.",
                    ),
                ),
            )
        case 6:
            return (
                (translate("detection", "Pida el número de trámite."),),
                (
                    translate("detection", "No dé nombres por radio abierta ni por mensajería personal."),
                    translate("detection", "No condicione la ayuda a que denuncie o colabore."),
                ),
            )
        case 7:
            return (
                (
                    translate("detection", "Lugar seguro. Explíquele que no está detenida."),
                    translate("detection", "Nadie del grupo se acerca."),
                ),
                (
                    translate("detection", "Nunca un calabozo."),
                    translate(
                        "detection",
                        "No revise pertenencias ni teléfono sin orden o consentimiento informado.",
                    ),
                ),
            )
    return (
        (translate("detection", "Asiente hechos, indicadores, horas, avisos y respuestas."),),
        (translate("detection", "No escriba nombres fuera del sobre sellado."),),
    )
