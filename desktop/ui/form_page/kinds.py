"""What each form is for, in the words of the screen: for Inicio, for drafts, for the head of the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

translate = QCoreApplication.translate

DETECTION = "deteccion_temprana"


@dataclass(frozen=True)
class FormKind:
    """A form: title and a line of what it is for (both to be translated in the context "forms"), and its icon."""

    id: str
    title: str
    line: str
    icon: str

    @property
    def words(self) -> str:
        """The title in the language of the window."""
        return translate("forms", self.title)

    @property
    def purpose(self) -> str:
        """The line in the language of the window."""
        return translate("forms", self.line)


@dataclass(frozen=True)
class FormGroup:
    """Forms that are started for the same reason."""

    title: str
    kinds: tuple[FormKind, ...]

    @property
    def words(self) -> str:
        """The title in the language of the window."""
        return translate("forms", self.title)


def _kind(form_id: str, title: object, line: object, icon: str) -> FormKind:
    return FormKind(form_id, str(title), str(line), icon)


_PEOPLE = (
    _kind(
        "incidente",
        QT_TRANSLATE_NOOP("forms", "Incidente"),
        QT_TRANSLATE_NOOP("forms", "La hoja de hechos que sigue a una detección."),
        "file-text",
    ),
    _kind(
        "nnya",
        QT_TRANSLATE_NOOP("forms", "Niñas, niños y adolescentes en viaje"),
        QT_TRANSLATE_NOOP("forms", "Permisos de salida y de entrada, con quién viaja, qué preguntar."),
        "baby",
    ),
    _kind(
        "busqueda",
        QT_TRANSLATE_NOOP("forms", "Búsqueda de personas"),
        QT_TRANSLATE_NOOP("forms", "Consulta a SIFCOP y SIFEBU, y qué se hace con el resultado."),
        "search",
    ),
    _kind(
        "derivacion",
        QT_TRANSLATE_NOOP("forms", "Derivación"),
        QT_TRANSLATE_NOOP("forms", "A quién se pide ayuda, de la guía de recursos."),
        "heart-handshake",
    ),
)
_REPORTS = (
    _kind(
        "denuncia_145",
        QT_TRANSLATE_NOOP("forms", "Denuncia al 145 (Argentina)"),
        QT_TRANSLATE_NOOP("forms", "La hoja para leer por teléfono y el número que le den."),
        "phone",
    ),
    _kind(
        "cadena_custodia",
        QT_TRANSLATE_NOOP("forms", "Cadena de custodia"),
        QT_TRANSLATE_NOOP("forms", "Lo preservado, entrega por entrega."),
        "link",
    ),
    _kind(
        "intercambio_regional",
        QT_TRANSLATE_NOOP("forms", "Intercambio regional"),
        QT_TRANSLATE_NOOP("forms", "Un dato para la contraparte, sin datos personales."),
        "globe",
    ),
)
_WORK = (
    _kind(
        "inspeccion_rural",
        QT_TRANSLATE_NOOP("forms", "Inspección rural"),
        QT_TRANSLATE_NOOP("forms", "Recorrida, preguntas y resultado, aun sin red."),
        "wheat",
    ),
    _kind(
        "actividad",
        QT_TRANSLATE_NOOP("forms", "Actividad del Plan Nacional"),
        QT_TRANSLATE_NOOP("forms", "Capacitación, material expuesto, reuniones y trabajo conjunto."),
        "users",
    ),
    _kind(
        "correccion_guia",
        QT_TRANSLATE_NOOP("forms", "Corrección de la guía de recursos"),
        QT_TRANSLATE_NOOP("forms", "Un dato que cambió o está mal: se propone, no se borra."),
        "square-pen",
    ),
)
_AFTER = (
    _kind(
        "seguimiento",
        QT_TRANSLATE_NOOP("forms", "Seguimiento"),
        QT_TRANSLATE_NOOP("forms", "Lo que pasó después en un hecho."),
        "history",
    ),
    _kind(
        "cierre",
        QT_TRANSLATE_NOOP("forms", "Cierre"),
        QT_TRANSLATE_NOOP("forms", "Cómo terminó un hecho, y la revisión en frío."),
        "circle-check",
    ),
    _kind(
        "rectificacion",
        QT_TRANSLATE_NOOP("forms", "Rectificación"),
        QT_TRANSLATE_NOOP("forms", "Corrige un asiento sin borrarlo. Se empieza desde la bitácora."),
        "file-pen-line",
    ),
)
_PROGRAM = (
    _kind(
        DETECTION,
        QT_TRANSLATE_NOOP("forms", "Detección temprana"),
        QT_TRANSLATE_NOOP("forms", "Algo no está bien. Empiece por lo que vio."),
        "clipboard-list",
    ),
    _kind(
        "relevo",
        QT_TRANSLATE_NOOP("forms", "Relevo"),
        QT_TRANSLATE_NOOP("forms", "El cambio de guardia, firmado por quien sale y quien entra."),
        "users",
    ),
    _kind(
        "alta_equipo",
        QT_TRANSLATE_NOOP("forms", "Alta del equipo"),
        QT_TRANSLATE_NOOP("forms", "Lo escribe el programa."),
        "key-round",
    ),
    _kind(
        "exportacion",
        QT_TRANSLATE_NOOP("forms", "Exportación"),
        QT_TRANSLATE_NOOP("forms", "Lo escribe el programa."),
        "file-lock-2",
    ),
    _kind(
        "supresion",
        QT_TRANSLATE_NOOP("forms", "Supresión"),
        QT_TRANSLATE_NOOP("forms", "Lo escribe el programa."),
        "eraser",
    ),
)

# What can be started from Inicio, by the reason for which it is started.
GROUPS: Sequence[FormGroup] = (
    FormGroup(str(QT_TRANSLATE_NOOP("forms", "Con una persona")), _PEOPLE),
    FormGroup(str(QT_TRANSLATE_NOOP("forms", "Denunciar, preservar, intercambiar")), _REPORTS),
    FormGroup(str(QT_TRANSLATE_NOOP("forms", "Trabajo del puesto")), _WORK),
    FormGroup(str(QT_TRANSLATE_NOOP("forms", "Después de un hecho")), _AFTER[:2]),
)
KINDS = {kind.id: kind for kind in (*_PEOPLE, *_REPORTS, *_WORK, *_AFTER, *_PROGRAM)}


def title_of(form_id: str, otherwise: str = "") -> str:
    """What a form is called on the screen; a form of another pack by its own title."""
    kind = KINDS.get(form_id)
    return kind.words if kind is not None else otherwise or form_id
