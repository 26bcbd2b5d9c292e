"""One record beside the list: how far it got, what happened, what it says, and the one next step."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.incidents.ports import Clock
from desktop.incidents.records import RecordState
from desktop.incidents.statement import Kind
from desktop.ui.design.banner import Banner
from desktop.ui.design.button import LinkButton
from desktop.ui.design.card import Scroll, column, empty_layout
from desktop.ui.design.flow import Flow
from desktop.ui.design.level import LevelBadge
from desktop.ui.design.road import SendingRoad
from desktop.ui.design.text import Text, rule
from desktop.ui.design.theme import Theme
from desktop.ui.design.timeline import Timeline
from desktop.ui.log import words
from desktop.ui.log.acts import EMERGENCY_LEVEL, Act, Acts, goes_on
from desktop.ui.log.answers import AnswerList
from desktop.ui.log.attachments import AttachmentList
from desktop.ui.log.facts import Whole
from desktop.ui.log.story import Chapter, stations, tell
from desktop.ui.messages import explain, explain_held


class Detail(QFrame):
    """Shows a record; the page hears what the officer wants of it."""

    back_requested = Signal()
    record_requested = Signal(str)  # instance id
    compare_requested = Signal(str)  # instance id of a correction
    act_requested = Signal(str)  # Act
    picture_requested = Signal(str)  # name of an attachment

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._clock = theme, clock
        self._chapters: tuple[Chapter, ...] = ()
        self.shown: Whole | None = None
        self._shown_on: date | None = None  # «hoy» is true on one day only
        self.setObjectName("side")
        layout = column(gap=0, parent=self)
        layout.addWidget(self._make_head())
        layout.addWidget(rule())
        content = QWidget()
        content.setObjectName("surface")
        self._inside = column(gap=0, parent=content)
        self._inside.addWidget(self._make_road())
        self._inside.addWidget(rule())
        self._inside.addLayout(self._make_body())
        self._inside.addStretch(1)
        self._scroll = Scroll(content)
        layout.addWidget(self._scroll, 1)
        self.acts = Acts(theme)
        self.acts.wanted.connect(self.act_requested)
        layout.addWidget(self.acts)

    def set_back(self, shown: bool) -> None:
        """Offer the way back to the list, where the list is not beside."""
        self.back.setVisible(shown)

    def take_focus(self) -> None:
        """Go into the record: to the way back where there is one, else to what happened."""
        target = self._timeline if self.back.isHidden() else self.back
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_record(self, whole: Whole) -> None:
        """Show a record."""
        record, now = whole.record, self._clock.now()
        today = words.local(now).date()
        if (whole, today) == (self.shown, self._shown_on):
            return
        same = self.shown is not None and self.shown.record.instance_id == record.instance_id
        self.shown, self._shown_on = whole, today
        self.setAccessibleName(self.tr("Asiento %1").replace("%1", record.number))
        self._number.setText(record.number)
        self._level.setVisible(words.shows_level(record))
        self._level.show_level(record.level)
        self._facts.setText("\n".join(self._fact_lines(whole)))
        self._road.show_road(stations(whole, now))
        self._show_notices(whole)
        self._chapters = tell(whole)
        self._timeline.show_events([chapter.event for chapter in self._chapters])
        self._timeline.fit()
        self._show_answers(whole)
        self.files.show_files(whole.attached)
        for part in (self._files_head, self.files):
            part.setVisible(bool(whole.attached))
        self.acts.show_for(whole)
        if not same:
            self._scroll.verticalScrollBar().setValue(0)

    # --- parts ------------------------------------------------------------------------------------------

    def _make_head(self) -> QWidget:
        head = QWidget()
        inside = column(gap=4, margins=(20, 12, 20, 10), parent=head)
        self.back = LinkButton(self._theme, self.tr("Volver a la lista"), icon="arrow-left")
        self.back.clicked.connect(self.back_requested)
        self.back.hide()
        title = QWidget()
        line = Flow(gap=12, parent=title)
        self._number = Text(self._theme, "", "title", "title")
        self._level = LevelBadge(self._theme)
        for widget in (self._number, self._level):
            line.addWidget(widget)
        self._facts = Text(self._theme, "", "caption", "text-2", wrap=True)
        inside.addWidget(self.back)
        inside.addWidget(title)
        inside.addWidget(self._facts)
        return head

    def _make_road(self) -> QWidget:
        frame = QFrame()
        frame.setObjectName("page")
        inside = column(gap=0, margins=(20, 10, 20, 10), parent=frame)
        self._road = SendingRoad(self._theme)
        inside.addWidget(self._road)
        return frame

    def _make_body(self) -> QVBoxLayout:
        body = column(gap=8, margins=(20, 12, 20, 16))
        self._notices = column(gap=8)
        self._timeline = WholeTimeline(self._theme, self.tr("Qué pasó"))
        self._timeline.event_chosen.connect(self._choose)
        self._answers = AnswerList(self._theme)
        body.addLayout(self._notices)
        body.addWidget(Text(self._theme, self.tr("Qué pasó"), "section", "title"))
        body.addWidget(self._timeline)
        body.addWidget(Text(self._theme, self.tr("Lo que dice el asiento"), "section", "title"))
        body.addWidget(self._answers)
        self._files_head = Text(self._theme, self.tr("Archivos"), "section", "title")
        self.files = AttachmentList(self._theme)
        self.files.wanted.connect(self.picture_requested)
        body.addWidget(self._files_head)
        body.addWidget(self.files)
        return body

    def _fact_lines(self, whole: Whole) -> list[str]:
        record = whole.record
        parts = [words.full_moment(record.wall), words.what(record), record.author]
        lines = [" · ".join(parts)]
        if whole.incident is not None:
            lines.append(words.incident_words(whole.incident))
        decided = next((line.answer for line in whole.lines or () if line.ref == "/data/decide"), "")
        if decided:
            lines.append(self.tr("Decidió el nivel: %1").replace("%1", decided))
        if whole.corrects:
            said = self.tr("Rectifica el asiento %1, que se conserva")
            if record.kind is Kind.WITHDRAWAL:
                said = self.tr("Retira el asiento %1, que se conserva")
            lines.append(said.replace("%1", whole.corrects))
        if whole.corrected_by:
            said = self.tr("Rectificado por el asiento %1")
            if whole.withdrawn:
                said = self.tr("Retirado por el asiento %1: ya no cuenta")
            lines.append(said.replace("%1", whole.corrected_by))
        place = self.tr("Lugar %1 en la cadena · huella %2").replace("%1", str(record.seq))
        lines.append(place.replace("%2", f"{whole.sha256[:16]}…"))
        return lines

    def _show_notices(self, whole: Whole) -> None:
        empty_layout(self._notices)
        record = whole.record
        if record.level == EMERGENCY_LEVEL:
            self._notices.addWidget(self._emergency(whole))
        if whole.due:
            self._notices.addWidget(self._due(whole))
        if record.state is RecordState.HELD and record.held is not None:
            safe = self.tr("Está guardado aquí y no frena a los demás.")
            held = Banner(
                self._theme,
                "careful",
                self.tr("Este asiento quedó apartado."),
                f"{explain_held(record.held)} {safe}",
                self.tr("Ver Envíos"),
            )
            held.link_chosen.connect(lambda: self.act_requested.emit(Act.SENDING.value))
            self._notices.addWidget(held)
        if whole.sheets or record.hidden:
            title = self.tr("Tiene respuestas selladas.")
            text = self.tr("Las lee sólo a quien van dirigidas; este puesto ya no puede abrirlas.")
            self._notices.addWidget(Banner(self._theme, "info", title, text, icon="stamp"))

    def _due(self, whole: Whole) -> Banner:
        """The incident waits: the blue button writes to it, the link ends it."""
        title = self.tr("Pasaron %1 días desde que se abrió el hecho.").replace("%1", str(whole.due))
        text = self.tr("Vea cómo sigue y agregue un seguimiento. Si ya terminó, ciérrelo.")
        link = self.tr("Cerrar el hecho") if goes_on(whole.record) else ""
        banner = Banner(self._theme, "careful", title, text, link, icon="clock")
        banner.link_chosen.connect(lambda: self.act_requested.emit(Act.CLOSE.value))
        return banner

    def _emergency(self, whole: Whole) -> Banner:
        """A receipt is not a person's reading: design §1.4."""
        record = whole.record
        if record.instance_id in whole.read:
            at, by = whole.read[record.instance_id]
            text = self.tr("%2, %1. Si todavía no habló con nadie, llame igual.")
            text = text.replace("%1", words.moment_words(at, self._clock.now())).replace("%2", by)
            return Banner(
                self._theme, "good", self.tr("Lo leyó una persona en el registro."), text, icon="phone"
            )
        if record.state is RecordState.RECEIVED:
            title = self.tr("Recibido por el servidor no es leído por una persona: llame igual.")
        else:
            title = self.tr("El envío no reemplaza al llamado: llame igual.")
        return Banner(self._theme, "careful", title, icon="phone")

    def _show_answers(self, whole: Whole) -> None:
        if whole.lines:
            self._answers.show_lines(whole.lines)
        elif not whole.record.has_text:
            self._answers.show_why_not(
                self.tr(
                    "El contenido ya no está en este equipo. Quedan su firma, su lugar en la cadena y su recibo."
                )
            )
        elif whole.unread is not None:
            message = explain(whole.unread)
            self._answers.show_why_not(f"{message.title}. {message.text}")
        else:
            self._answers.show_why_not(self.tr("Este asiento no tiene respuestas para leer."))

    def _choose(self, number: int) -> None:
        chapter = self._chapters[number]
        if chapter.compares:
            self.compare_requested.emit(chapter.instance_id)
        elif chapter.instance_id:
            self.record_requested.emit(chapter.instance_id)


class WholeTimeline(Timeline):
    """A timeline as high as its events, for a page that scrolls by itself."""

    def fit(self) -> None:
        """Take the height of all events."""
        rows = self.model().rowCount()
        self.setFixedHeight(max(1, sum(self.sizeHintForRow(number) for number in range(rows))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words wrap anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()
