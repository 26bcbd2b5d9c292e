"""Two whole pages made of the components alone, with fictitious contents; people, places and numbers are examples."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QWidget

from desktop.ui.design.banner import Banner
from desktop.ui.design.button import Button, LinkButton
from desktop.ui.design.card import Card, PageHead, Scroll, WorkHead, column, row
from desktop.ui.design.check_row import CheckList, RowRole, row_spoken
from desktop.ui.design.columns import Columns
from desktop.ui.design.field import AreaEdit, Field
from desktop.ui.design.keycap import KeyCap
from desktop.ui.design.level import LevelBadge
from desktop.ui.design.level_facts import LevelFacts, NoticeLater, NoticeNow, Reason
from desktop.ui.design.level_panel import LevelPanel
from desktop.ui.design.lists import Tabs
from desktop.ui.design.option import Tile
from desktop.ui.design.phases import Phase, PhaseList
from desktop.ui.design.prompt import PromptCard, PromptFacts
from desktop.ui.design.search_box import SearchBox
from desktop.ui.design.state_badge import StateBadge
from desktop.ui.design.text import Icon, Strong, Text
from desktop.ui.design.theme import Band, Theme

LEVEL = LevelFacts(
    level=3,
    since="03:09",
    time=(Strong("27 min"), " en total · ", Strong("3 min"), " en nivel 3 sin avisar"),
    reasons=(
        Reason("EN-01", "Engaño sobre el trabajo (fuerte)"),
        Reason("EN-02", "Engaño sobre el pago (medio)"),
    ),
    more=(
        "Completan la dimensión ",
        Strong("captación con engaño"),
        ". Además, 4 medios. Orienta, no prueba.",
    ),
    now=NoticeNow(
        "Fiscalía o juzgado federal de turno",
        "aviso 2 de 5",
        "—",
        "Teléfono sin cargar: pídalo a su referente.",
    ),
    meanwhile="no la devuelva al grupo ni la deje sola con el acompañante.",
    notices=(
        NoticeLater("1", "Referente del puesto", "03:01", done=True),
        NoticeLater("3", "Línea 145 (Argentina)", "después"),
        NoticeLater("4", "Programa de Rescate, por el 145", "después"),
    ),
)
PROMPT = PromptFacts(
    about="EN-14 · Deuda que condiciona el viaje",
    questions=(
        ("25", "¿Le debe dinero a alguien por este viaje? ¿A quién?"),
        ("26", "¿Cómo y en cuánto tiempo tendría que devolverlo?"),
        ("27", "¿Qué pasaría si no pudiera pagar o quisiera volver antes?"),
    ),
    do=("A solas, con pausas. Puede no contestar.",),
    do_not=("No pregunte «¿por qué aceptó?» ni prometa residencia o dinero.",),
)
PHASES = (
    Phase("0", "Preparación", "Hecha", "done"),
    Phase("1", "Observación", "Hecha · 2 marcas", "done"),
    Phase("2", "Documentos", "Hecha · 1 marca", "done"),
    Phase("3", "Separación segura", "Hecha 02:58", "done"),
    Phase("4", "Entrevista", "Ahora · 3 marcas", "now"),
    Phase("5", "Valoración"),
    Phase("6", "Avisos", "1 de 5 hechos"),
    Phase("7", "Resguardo"),
    Phase("8", "Registro y cierre"),
)
ROWS = (
    ("Captación con engaño", "", "", False, "2 de 10"),
    ("Engaño sobre el tipo de trabajo, el lugar o el empleador", "EN-01", "fuerte", True, ""),
    ("Engaño sobre el pago", "EN-02", "medio", True, ""),
    ("Engaño sobre las condiciones de trabajo", "EN-03", "medio", False, ""),
    ("Engaño sobre vivienda y condiciones de vida", "EN-05", "medio", False, ""),
    ("Captación con coerción", "", "", False, "1 de 10"),
    ("Amenazas de violencia", "EN-12", "medio", False, ""),
    ("Deuda que condiciona el viaje", "EN-14", "medio", True, ""),
    ("Le quitaron los documentos en el camino", "EN-15", "medio", False, ""),
    ("Encierro, aislamiento o vigilancia durante el traslado", "EN-16", "medio", False, ""),
)

Index = QModelIndex | QPersistentModelIndex


class SampleRows(QAbstractListModel):
    """A checklist of examples."""

    def __init__(self, parent: QWidget, rows: tuple[tuple[str, str, str, bool, str], ...] = ROWS) -> None:
        super().__init__(parent)
        self._rows = [list(one) for one in rows]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        head = not self._rows[index.row()][1]
        if head:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        text, code, strength, checked, note = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return text
            case Qt.ItemDataRole.CheckStateRole if code:
                return Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.AccessibleTextRole:
                return row_spoken(str(text), str(code), str(strength), bool(checked)) if code else text
            case RowRole.CODE:
                return code
            case RowRole.STRENGTH:
                return strength
            case RowRole.HEAD:
                return not code
            case RowRole.NOTE:
                return note
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self._rows[index.row()][3] = Qt.CheckState(value) == Qt.CheckState.Checked
        self.dataChanged.emit(index, index)
        return True


def home(theme: Theme) -> QWidget:
    """Build a first page as picture 02."""
    page = QFrame()
    page.setObjectName("page")
    outer = column(gap=0, parent=page)
    outer.addWidget(PageHead(theme, "Inicio", "Guardia de 22:00 a 06:00 · 3 controles rápidos, 1 detección"))
    main, aside = QWidget(), QWidget()
    left = column(gap=12, parent=main)
    left.addWidget(_next_step(theme))
    left.addWidget(Text(theme, "Empezar", "section", "title"))
    tiles = Columns(gap=12)
    tiles.add(
        Tile(
            theme,
            "clipboard-list",
            "Nueva detección",
            "Algo no está bien. Empiece por lo que vio.",
            key="Ctrl+N",
        )
    )
    tiles.add(
        Tile(
            theme,
            "timer",
            "Control rápido",
            "En la cabina, con el teclado, menos de 60 segundos.",
            key="Ctrl+R",
        )
    )
    tiles.add(
        Tile(
            theme, "wheat", "Inspección rural", "Recorrida, preguntas y resultado, aun sin red.", key="Ctrl+I"
        )
    )
    left.addWidget(tiles)
    left.addWidget(
        Banner(
            theme, "careful", "Sin red desde el domingo 21:40.", "Todo quedó guardado aquí.", "Llevar por USB"
        )
    )
    left.addStretch(1)
    right = column(gap=12, parent=aside)
    right.addWidget(_post_state(theme))
    right.addStretch(1)
    content = QWidget()
    inner = column(margins=(20, 0, 20, 16), parent=content)
    columns = Columns()
    columns.add(main)
    columns.add(aside, width=350)
    inner.addWidget(columns)
    inner.addStretch(1)
    outer.addWidget(Scroll(content))
    return page


def _next_step(theme: Theme) -> QFrame:
    step = QFrame()
    step.setObjectName("nextStep")
    step.setProperty("level", "3")
    layout = row(gap=16, margins=(18, 16, 20, 16), parent=step)
    words = column(gap=4)
    words.addWidget(Text(theme, "Siguiente paso", "caption-strong", "text-2"))
    head = row(gap=12)
    head.addWidget(LevelBadge(theme, 3))
    head.addWidget(Text(theme, "Falta avisar a la fiscalía de turno", "title", "title", wrap=True), 1)
    words.addLayout(head)
    words.addWidget(
        Text(theme, "Hecho ABL-2026-A-00147 · fase 4, Entrevista · en pausa desde hace 6 minutos.", wrap=True)
    )
    words.addWidget(Text(theme, "Quedó todo guardado. Vuelve a la misma pregunta.", wrap=True))
    layout.addLayout(words, 1)
    layout.addWidget(Button(theme, "Continuar", "primary", icon="arrow-right", key="Return", tall=True))
    return step


def _post_state(theme: Theme) -> Card:
    card = Card(theme, "Estado del puesto")
    for icon, title, value, note in (
        ("send", "Envíos", "4 esperan", "El más antiguo: 2 días 5 h. Red lenta, sigue intentando."),
        ("link", "Bitácora", "", "212 asientos, cadena verificada hoy 02:58."),
        ("book-open", "Guías y recursos", "hace 12 días", "Versión 2026-07-02. Sirve sin red."),
    ):
        line = QWidget()
        layout = row(gap=14, margins=(14, 10, 14, 10), parent=line)
        layout.addWidget(Icon(theme, icon), 0, Qt.AlignmentFlag.AlignTop)
        words = column(gap=1)
        head = row(gap=8)
        head.addWidget(Text(theme, title, "strong"), 1)
        head.addWidget(
            Text(theme, value, "number") if value else StateBadge(theme, "cadena_integra", "Íntegra")
        )
        words.addLayout(head)
        words.addWidget(Text(theme, note, "caption", "text-2", wrap=True))
        layout.addLayout(words, 1)
        card.add_row(line)
    return card


class Detection(QFrame):
    """The form page as pictures 03, 12 and 13."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._barred = False
        self.setObjectName("page")
        outer = column(gap=0, parent=self)
        self._head = WorkHead(theme, "Detección temprana", "Hecho ABL-2026-A-00147")
        self._head.show_saved("Borrador guardado aquí a las 03:12:41 · cada respuesta se guarda sola")
        self._undo = Button(theme, "Deshacer", "quiet", icon="undo-2", key="Ctrl+Z")
        self._discreet = Button(theme, "Modo discreto", icon="eye", key="F9")
        for button in (
            self._undo,
            self._discreet,
            Button(theme, "Emergencia", "bad", icon="siren", key="Ctrl+E"),
        ):
            self._head.add_action(button)
        outer.addWidget(self._head)
        self._work = QHBoxLayout()
        self._work.setSpacing(0)
        outer.addLayout(self._work, 1)
        self._phases = PhaseList(theme)
        self._phases.show_phases(PHASES)
        self._prompt = PromptCard(theme)
        self._prompt.show_prompt(PROMPT)
        area = AreaEdit(theme, lines=2)
        area.setPlainText("«El pasaje lo pago con el trabajo, me dijeron»")
        self._quote = Field(theme, "Frase textual breve, sin nombres", area)
        self._prompt.set_foot(self._quote)
        self._panel = LevelPanel(theme, decides=False)
        self._panel.show_level(LEVEL)
        self._list = self._make_list()
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._middle.setSpacing(0)
        self._middle.addWidget(self._list, 1)
        self._middle.addWidget(self._prompt)
        self._top = column(gap=0)
        side = QFrame()
        side.setObjectName("sideLeft")
        phases = column(gap=0, margins=(0, 8, 1, 8), parent=side)
        phases.addWidget(self._phases)
        self._work.addWidget(side)
        self._top.addLayout(self._middle, 1)
        self._work.addLayout(self._top, 1)
        self._work.addWidget(self._panel)
        theme.band_changed.connect(self._arrange)
        self._arrange(theme.band)

    def _make_list(self) -> QFrame:
        theme = self._theme
        frame = QFrame()
        frame.setObjectName("surface")
        layout = column(gap=0, parent=frame)
        top = column(gap=4, margins=(14, 10, 14, 0))
        top.addWidget(SearchBox(theme, "Buscar entre 163 indicadores"))
        top.addWidget(Tabs(theme, ("Entrevista 72", "Marcados 6", "Todos 163")))
        rows = CheckList(theme, "Indicadores")
        rows.setModel(SampleRows(rows))
        rows.setCurrentIndex(rows.model().index(7, 0))
        self.rows = rows
        foot = QFrame()
        foot.setObjectName("foot")
        keys = row(gap=6, margins=(14, 7, 14, 7), parent=foot)
        self._hints = QWidget()
        hints = row(gap=4, parent=self._hints)
        for key in ("Up", "Down"):
            hints.addWidget(KeyCap(theme, key))
        hints.addWidget(Text(theme, "mover", "caption", "text-2"))
        hints.addWidget(KeyCap(theme, "Space"))
        hints.addWidget(Text(theme, "marcar", "caption", "text-2"))
        keys.addWidget(self._hints)
        keys.addStretch(1)
        keys.addWidget(Button(theme, "Seguir: 5 Valoración", icon_after="arrow-right"))
        layout.addLayout(top)
        layout.addWidget(rows, 1)
        layout.addWidget(foot)
        return frame

    def _arrange(self, band: Band) -> None:
        wide = band is Band.WIDE
        directions = QBoxLayout.Direction
        self._phases.set_compact(not wide)
        self._undo.setVisible(wide)
        self._discreet.set_compact(not wide)
        self._middle.setDirection(directions.LeftToRight if wide else directions.TopToBottom)
        self._prompt.set_flat(not wide)
        self._prompt.setFixedWidth(288) if wide else self._prompt.setMaximumWidth(16_777_215)
        self._prompt.setMinimumWidth(288 if wide else 0)
        self._quote.setVisible(wide)
        self._prompt.setVisible(band is not Band.NARROW)
        self._hints.setVisible(band is not Band.NARROW)
        self._place_panel({Band.WIDE: 320, Band.MEDIUM: 300, Band.NARROW: 440}[band])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the panel for the new width."""
        super().resizeEvent(event)
        self._arrange(self._theme.band)

    def _place_panel(self, width: int) -> None:
        """Beside the list, or above it as a bar where there is no room for both."""
        bar = self.width() / self._theme.scale < 700
        if bar == self._barred:
            if not bar:
                self._panel.setFixedWidth(width)
            return
        self._barred = bar
        self._panel.set_bar(bar)
        (self._work if bar else self._top).removeWidget(self._panel)
        if bar:
            self._top.insertWidget(0, self._panel)
            self._panel.setMinimumWidth(0)
            self._panel.setMaximumWidth(16_777_215)
        else:
            self._work.addWidget(self._panel)
            self._panel.setFixedWidth(width)


def detection(theme: Theme) -> QWidget:
    """Build a form page as picture 03."""
    return Detection(theme)


__all__ = ["LEVEL", "PHASES", "PROMPT", "ROWS", "LinkButton", "SampleRows", "detection", "home"]
