"""Badges of state: icon, word and border; the word alone tells the state."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.design.theme import Theme

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Look:
    """How one state looks: its word (in Spanish), its icon, and the roles of ink, fill and border."""

    word: str
    icon: str
    ink: str = "text"
    fill: str = "surface"
    line: str = "control"
    dashed: bool = False


_OK = ("ok", "ok-fill", "ok-line")
_WARN = ("warn", "warn-fill", "warn-line")
_BAD = ("bad", "bad-fill", "bad-line")

STATES: dict[str, Look] = {
    "borrador": Look(str(QT_TRANSLATE_NOOP("state", "Borrador")), "pencil"),
    "guardado": Look(str(QT_TRANSLATE_NOOP("state", "Guardado aquí")), "hard-drive"),
    "en_camino": Look(str(QT_TRANSLATE_NOOP("state", "En camino")), "send", "on-soft", "soft", "action"),
    "recibido": Look(str(QT_TRANSLATE_NOOP("state", "Recibido")), "check-check", *_OK),
    "apartado": Look(str(QT_TRANSLATE_NOOP("state", "Apartado")), "triangle-alert", *_WARN),
    "sellado": Look(str(QT_TRANSLATE_NOOP("state", "Sellado")), "stamp"),
    "reemplazado": Look(str(QT_TRANSLATE_NOOP("state", "Reemplazado")), "history"),
    "verificado": Look(str(QT_TRANSLATE_NOOP("state", "Verificado")), "badge-check", *_OK),
    "una_fuente": Look(str(QT_TRANSLATE_NOOP("state", "Una sola fuente")), "file-question-mark"),
    "sin_confirmar": Look(
        str(QT_TRANSLATE_NOOP("state", "Sin confirmar")), "circle-help", *_WARN, dashed=True
    ),
    "vencido": Look(str(QT_TRANSLATE_NOOP("state", "Vencido")), "calendar-x", *_BAD),
    "material_de_apoyo": Look(
        str(QT_TRANSLATE_NOOP("state", "Material de apoyo")), "book-open", "say-title", "say", "say-bar"
    ),
    "oficial": Look(str(QT_TRANSLATE_NOOP("state", "Oficial")), "shield-check", *_OK),
    "cadena_integra": Look(str(QT_TRANSLATE_NOOP("state", "Cadena íntegra")), "link", *_OK),
    "cadena_rota": Look(str(QT_TRANSLATE_NOOP("state", "Cadena rota")), "unlink", *_BAD),
    "mayusculas": Look(str(QT_TRANSLATE_NOOP("state", "Mayúsculas activadas")), "arrow-big-up", *_WARN),
    "practica": Look(str(QT_TRANSLATE_NOOP("state", "Práctica")), "graduation-cap", dashed=True),
    "prueba": Look(
        str(QT_TRANSLATE_NOOP("state", "Equipo de prueba")), "triangle-alert", *_WARN, dashed=True
    ),
    "bien": Look(str(QT_TRANSLATE_NOOP("state", "Bien")), "check", *_OK),
    "ojo": Look(str(QT_TRANSLATE_NOOP("state", "Atención")), "triangle-alert", *_WARN),
    "mal": Look(str(QT_TRANSLATE_NOOP("state", "Con problemas")), "octagon-alert", *_BAD),
    "dato": Look(str(QT_TRANSLATE_NOOP("state", "Dato")), "info"),
}


def state_word(state: str) -> str:
    """Return the word of a state in the language in force; KeyError for one that does not exist."""
    return translate("state", STATES[state].word)


def state_badge_size(theme: Theme, state: str, words: str = "") -> QSize:
    """Return the size of the badge of a state, with other words where given."""
    metrics = QFontMetrics(theme.font("badge"))
    text = words or state_word(state)
    return QSize(9 + theme.px(15) + 6 + metrics.horizontalAdvance(text) + 10, max(metrics.height() + 6, 24))


def paint_state_badge(painter: QPainter, theme: Theme, at: QPointF, state: str, words: str = "") -> None:
    """Draw the badge of a state with its top left corner at `at`."""
    look = STATES[state]
    size = state_badge_size(theme, state, words)
    box = QRectF(at, size)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(theme.color(look.line), 1)
    if look.dashed:
        pen.setDashPattern([4, 3])
    painter.setPen(pen)
    painter.setBrush(theme.color(look.fill))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    icon = theme.px(15)
    theme.paint_icon(
        painter, look.icon, QRectF(box.left() + 9, box.center().y() - icon / 2, icon, icon), look.ink
    )
    painter.setFont(theme.font("badge"))
    painter.setPen(theme.color(look.ink))
    text = box.adjusted(9 + icon + 6, 0, 0, 0)
    painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, words or state_word(state))
    painter.restore()


class StateBadge(QWidget):
    """The badge of a state; `words` replaces its word, `detail` (date or number) is only spoken."""

    def __init__(
        self, theme: Theme, state: str, words: str = "", detail: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        self.show_state(state, words, detail)

    @property
    def state(self) -> str:
        return self._state

    def show_state(self, state: str, words: str = "", detail: str = "") -> None:
        """Show another state; KeyError for one that does not exist."""
        self._state, self._words = state, words
        word = words or state_word(state)
        self.setAccessibleName(f"{word}, {detail}" if detail else word)
        self.setToolTip(detail)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As large as icon and word."""
        return state_badge_size(self._theme, self._state, self._words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the badge."""
        with QPainter(self) as painter:
            paint_state_badge(painter, self._theme, QPointF(0, 0), self._state, self._words)
