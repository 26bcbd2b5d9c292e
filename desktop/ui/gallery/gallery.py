"""All components with their states on one long page, as picture 15."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLayout, QSizePolicy, QWidget

from desktop.ui.design import tokens
from desktop.ui.design.banner import Banner
from desktop.ui.design.button import Button, LinkButton
from desktop.ui.design.card import Card, Fact, column, row
from desktop.ui.design.check import Check, Radio
from desktop.ui.design.check_row import CheckList
from desktop.ui.design.chip import Chip
from desktop.ui.design.dialog import DialogFrame
from desktop.ui.design.empty import EmptyState
from desktop.ui.design.field import AreaEdit, Choice, Field, LineEdit, PassphraseField
from desktop.ui.design.flow import Flow
from desktop.ui.design.level import LevelBadge
from desktop.ui.design.level_panel import LevelPanel
from desktop.ui.design.lists import Tabs
from desktop.ui.design.option import Option, Tile
from desktop.ui.design.phases import Phase, PhaseList
from desktop.ui.design.progress import Progress
from desktop.ui.design.prompt import PromptCard, SayCard
from desktop.ui.design.road import SendingRoad, Station
from desktop.ui.design.search_box import SearchBox
from desktop.ui.design.state_badge import STATES, StateBadge
from desktop.ui.design.strength import StrengthDots
from desktop.ui.design.text import Text, rule
from desktop.ui.design.theme import Band, Theme
from desktop.ui.design.timeline import Event, Timeline
from desktop.ui.design.toast import ToastFrame
from desktop.ui.gallery.samples import LEVEL, PROMPT, SampleRows

SHOWN = (
    ("Fondo", "bg"), ("Superficie", "surface"), ("Hundido", "sunken"), ("Texto", "text"), ("Texto 2", "text-2"),
    ("Marca", "brand"), ("Acción", "action"), ("Elegido", "soft"), ("Foco", "focus"), ("Ayuda F1", "sun"),
    ("Hablar", "say"), ("Borde", "control"), ("Bien", "ok"), ("Bien fondo", "ok-fill"), ("Ojo", "warn"),
    ("Ojo fondo", "warn-fill"), ("Error", "bad"), ("Error fondo", "bad-fill"), ("Nivel 0", "level-0"),
    ("Nivel 1", "level-1"), ("Nivel 2", "level-2"), ("Nivel 3", "level-3"), ("Nivel 4", "level-4"),
    ("Franja", "stripe"),
)  # fmt: skip


class Swatch(QWidget):
    """The colour of a role."""

    def __init__(self, theme: Theme, role: str) -> None:
        super().__init__()
        self._theme, self._role = theme, role
        self.setFixedHeight(40)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A small box."""
        return QSize(60, 40)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(self._theme.color("control"))
            painter.setBrush(self._theme.color(self._role))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)


class Gallery(QFrame):
    """The page; it has no behaviour beyond that of its parts."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("page")
        self._rows_of_sections = column(gap=22, margins=(28, 20, 28, 20), parent=self)
        self._rows_of_sections.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._open_row: QHBoxLayout | None = None
        self._whole("Colores por función", self._colours)
        self._half("Botones", self._buttons)
        self._half("Campos", self._fields)
        self._whole("Nivel 0 a 4: número, barras, palabra y color", self._levels)
        self._half("Estados con palabra e ícono", self._states)
        self._half("Avisos en la página", self._banners)
        self._half("Vacío, mensaje breve, progreso", self._messages)
        self._half("Diálogo (sólo si no se puede deshacer)", self._dialog)
        self._half("Fila de lista", self._rows)
        self._half("Pasos y línea de tiempo", self._steps)
        self._half("Opciones, filtros, pestañas", self._options)
        self._half("Nivel y próximo aviso", self._panel)
        self._half("Para preguntar, para decir", self._prompts)
        self._half("Envío, fichas, marcas", self._road)

    def _whole(self, title: str, build: Callable[[], QLayout]) -> None:
        self._rows_of_sections.addLayout(self._section(title, build()))
        self._open_row = None

    def _half(self, title: str, build: Callable[[], QLayout]) -> None:
        if self._theme.band is Band.NARROW:
            self._whole(title, build)
            return
        section = self._section(title, build())
        if self._open_row is not None:
            self._open_row.addLayout(section, 1)
            self._open_row = None
            return
        self._open_row = row(gap=28)
        self._open_row.addLayout(section, 1)
        self._rows_of_sections.addLayout(self._open_row)

    def _section(self, title: str, content: QLayout) -> QLayout:
        layout = column(gap=0)
        layout.addWidget(Text(self._theme, title, "section", "title"))
        layout.addWidget(rule("ruleTitle"))
        layout.addSpacing(12)
        layout.addLayout(content)
        layout.addStretch(1)
        return layout

    def _captioned(self, widget: QWidget, words: str) -> QWidget:
        holder = QWidget()
        layout = column(gap=4, parent=holder)
        layout.addWidget(widget)
        layout.addWidget(Text(self._theme, words, "caption", "text-2"))
        return holder

    def _colours(self) -> QLayout:
        grid = QGridLayout()
        grid.setSpacing(6)
        across = 12 if self._theme.band is Band.WIDE else 6
        for number, (name, role) in enumerate(SHOWN):
            cell = column(gap=1)
            cell.addWidget(Swatch(self._theme, role))
            cell.addWidget(Text(self._theme, name, "caption-strong"))
            cell.addWidget(Text(self._theme, tokens.token(role, self._theme.mode), "key", "text-2"))
            grid.addLayout(cell, number // across, number % across)
        return grid

    def _buttons(self) -> QLayout:
        theme = self._theme
        off = Button(theme, "Sellar", icon="stamp")
        off.set_off("Faltan dos respuestas para sellar")
        busy = Button(theme, "Sellar", "primary")
        busy.set_busy("Sellando…")
        flow = Flow(gap=12)
        for button, words in (
            (Button(theme, "Continuar", "primary"), "principal: uno por página"),
            (
                Button(theme, "Continuar", "primary", icon="arrow-right", key="Return", tall=True),
                "el paso siguiente, alto",
            ),
            (Button(theme, "Rectificar"), "secundario"),
            (Button(theme, "Deshacer", "quiet", icon="undo-2", key="Ctrl+Z"), "discreto"),
            (Button(theme, "Emergencia", "bad", icon="siren", key="Ctrl+E"), "de riesgo"),
            (off, "no disponible: dice por qué"),
            (busy, "ocupado, se puede cancelar"),
            (
                Button(theme, "¿Qué hago ahora?", "sun", icon="life-buoy", key="F1"),
                "único amarillo, siempre igual",
            ),
            (LinkButton(theme, "Ver la bitácora"), "enlace"),
        ):
            flow.addWidget(self._captioned(button, words))
        return flow

    def _fields(self) -> QLayout:
        theme = self._theme
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        who = Field(theme, "Quién atendió", help="Cargo o función, sin nombre")
        who.set_text("Secretaría de turno")
        number = Field(theme, "Número de trámite", placeholder="—")
        number.set_error("Falta el número. Si no se lo dieron, marque «No lo dieron».")
        post = Field(theme, "Puesto")
        post.set_text("Aguas Blancas – Bermejo")
        post.set_read_only("Viene del alta del puesto")
        kinds = Choice(theme, (("laboral", "Trabajo o servicio forzado"), ("otra", "Otra")))
        note = Field(theme, "Frase textual breve, sin nombres", AreaEdit(theme, "Entre comillas", lines=2))
        secret = PassphraseField(theme, "Frase de contraseña de Agente 07")
        secret.set_text("cuatro palabras")
        fields = (
            who, Field(theme, "Hora del aviso", LineEdit(theme, "00:00"), help="Hora local del puesto"), number, post,
            Field(theme, "Modalidad", kinds), SearchBox(theme, "Palabra, código o número", bind=False), note, secret,
        )  # fmt: skip
        for at, field in enumerate(fields):
            grid.addWidget(field, at // 2, at % 2, Qt.AlignmentFlag.AlignTop)
        return grid

    def _levels(self) -> QLayout:
        flow = Flow(gap=8)
        for level in (None, 0, 1, 2, 3, 4):
            flow.addWidget(LevelBadge(self._theme, level))
        flow.addWidget(Text(self._theme, "Fuerza del indicador:", "caption", "text-2"))
        for strength in ("fuerte", "medio", "debil"):
            flow.addWidget(StrengthDots(self._theme, strength))
        return flow

    def _states(self) -> QLayout:
        flow = Flow(gap=12)
        for state in STATES:
            words = "Cadena rota en el asiento 188" if state == "cadena_rota" else ""
            flow.addWidget(StateBadge(self._theme, state, words))
        return flow

    def _banners(self) -> QLayout:
        theme, layout = self._theme, column(gap=8)
        for banner in (
            Banner(theme, "info", "Hay guías nuevas.", "Se instalan cuando termine este hecho.", "Ver qué cambió"),
            Banner(theme, "good", "Asiento 3 sellado.", "Ya no se puede cambiar; puede rectificarlo."),
            Banner(theme, "careful", "Sin red desde el domingo 21:40.", "Todo quedó guardado aquí.", "Llevar por USB"),
            Banner(
                theme, "error", "No se pudo guardar: el disco está lleno.", "La respuesta sigue en pantalla.",
                "Liberar espacio",
            ),
        ):  # fmt: skip
            layout.addWidget(banner)
        return layout

    def _messages(self) -> QLayout:
        theme, layout = self._theme, column(gap=12)
        layout.addWidget(
            EmptyState(
                theme, "notebook-text", "Todavía no hay asientos en este puesto",
                "Cuando selle el primero, queda aquí con su hora y su número.", "Nueva detección", "Ctrl+N",
            )
        )  # fmt: skip
        toast = ToastFrame(theme)
        toast.show_words("Indicador EN-14 desmarcado", undoable=True)
        layout.addWidget(toast)
        progress = Progress(theme, "Verificando la cadena")
        progress.show_progress(146, 212, 2)
        layout.addWidget(progress)
        return layout

    def _dialog(self) -> QLayout:
        theme, layout = self._theme, column()
        dialog = DialogFrame(
            theme,
            "¿Sellar este asiento?",
            "Queda con la hora 03:21 y la firma del equipo. Después no se cambia: se rectifica con un asiento nuevo.",
            "Sellar",
        )
        line = QWidget()
        inner = row(gap=8, parent=line)
        inner.addWidget(LevelBadge(theme, 3))
        inner.addWidget(
            Text(theme, "6 indicadores · 2 avisos · sin nombres", "caption", "text-2", wrap=True), 1
        )
        dialog.body.addWidget(line)
        layout.addWidget(dialog)
        return layout

    def _rows(self) -> QLayout:
        layout = column()
        card = QFrame()
        card.setObjectName("card")
        inner = column(gap=0, margins=(1, 1, 1, 1), parent=card)
        rows = CheckList(self._theme, "Indicadores")
        sample = (
            ("Captación con coerción", "", "", False, "1 de 10"),
            ("Sin marcar", "EN-12", "medio", False, ""),
            ("Marcado", "EN-01", "fuerte", True, ""),
            (
                "Actual, y con tantas palabras que hace falta un segundo renglón para todas",
                "EN-14",
                "medio",
                True,
                "",
            ),
            ("Débil", "EN-15", "debil", False, ""),
        )
        rows.setModel(SampleRows(rows, sample))
        rows.setCurrentIndex(rows.model().index(3, 0))
        rows.setMinimumHeight(self._theme.px(30) + 4 * max(44, self._theme.px(40)) + 24)
        inner.addWidget(rows)
        layout.addWidget(card)
        return layout

    def _steps(self) -> QLayout:
        theme, layout = self._theme, column(gap=12)
        phases = PhaseList(theme)
        phases.setMaximumWidth(16_777_215)
        phases.show_phases(
            (
                Phase("3", "Separación segura", "Hecha 02:58", "done"),
                Phase("4", "Entrevista", "Ahora · 3 marcas", "now"),
                Phase("5", "Valoración"),
                Phase("6", "Aviso", "Sin respuesta: reintentar", "failed"),
            )
        )
        phases.setMinimumHeight(4 * max(50, theme.px(46)))
        layout.addWidget(phases)
        timeline = Timeline(theme)
        timeline.show_events(
            (
                Event("21:14", "sealed", "Asiento 1 · Detección temprana", "No cambia nunca más", "sellado"),
                Event("21:26", "event", "Aviso 1 · Referente del puesto", "Hecho anotado", link="Comparar"),
                Event("—", "missing", "Falta: respuesta de la fiscalía", "Pendiente"),
            )
        )
        timeline.setMinimumHeight(3 * max(58, theme.px(58)))
        layout.addWidget(timeline)
        return layout

    def _options(self) -> QLayout:
        theme, layout = self._theme, column(gap=6)
        for digit, words, on in (
            ("1", "Los tiene otra persona", True),
            ("2", "Falso, adulterado o ajeno", False),
        ):
            option = Option(theme, digit, words)
            option.setChecked(on)
            layout.addWidget(option)
        layout.addWidget(Option(theme, "0", "Nada de esto", dashed=True))
        chips = Flow(gap=8)
        for words, on, opens in (("Niñez", True, False), ("Abogado", False, False), ("Nivel", False, True)):
            chip = Chip(theme, words, opens=opens)
            chip.setChecked(on)
            chips.addWidget(chip)
        layout.addLayout(chips)
        check, radio = (
            Check(theme, "No lo dieron"),
            Radio(theme, "Sí, con un adulto cuyo vínculo no está acreditado"),
        )
        check.setChecked(True)
        layout.addWidget(check)
        layout.addWidget(radio)
        layout.addWidget(Tabs(theme, ("Entrevista 72", "Marcados 6", "Todos 163")))
        return layout

    def _panel(self) -> QLayout:
        layout = column()
        panel = LevelPanel(self._theme)
        panel.show_level(LEVEL)
        panel.setMinimumHeight(self._theme.px(520))
        layout.addWidget(panel)
        return layout

    def _prompts(self) -> QLayout:
        layout = column(gap=12)
        prompt = PromptCard(self._theme)
        prompt.show_prompt(PROMPT)
        layout.addWidget(prompt)
        layout.addWidget(
            SayCard(
                self._theme, "Para decirle", "«Estás a salvo. ¿Necesitás agua, baño o un médico?»",
                "Português: «Você está a salvo. Precisa de água, banheiro ou médico?»",
            )
        )  # fmt: skip
        return layout

    def _road(self) -> QLayout:
        theme, layout = self._theme, column(gap=12)
        road = SendingRoad(theme)
        road.show_road(
            (
                Station("Guardado aquí", "22:05", "hard-drive", True),
                Station("En camino", "22:31, por la red", "send", True),
                Station("Recibido", "todavía sin recibo", "check-check", False),
            )
        )
        layout.addWidget(road)
        tiles = row(gap=12)
        first = Tile(theme, "user", "Agente 07", "Guardia de 22 a 6", choice=True)
        first.setChecked(True)
        tiles.addWidget(first)
        tiles.addWidget(Tile(theme, "user", "Agente 12", "Guardia de 6 a 14", choice=True))
        layout.addLayout(tiles)
        layout.addWidget(
            Tile(
                theme,
                "clipboard-list",
                "Nueva detección",
                "Algo no está bien. Empiece por lo que vio.",
                key="Ctrl+N",
            )
        )
        card = Card(theme, "Registro")
        card.add_row(Fact(theme, "Servidor", "Registro central (ejemplo)"))
        card.add_row(Fact(theme, "Hora del registro", "coincide"))
        layout.addWidget(card)
        return layout
