"""All that is known of one row: the number large, every datum, its source, its date, how sure it is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from desktop.content.contacts import Contact
from desktop.content.crossings import Nearby
from desktop.content.directory import Entry, State
from desktop.content.guides import Guide
from desktop.content.phones import PhoneNumber
from desktop.ui.contacts.words import service_name
from desktop.ui.design.banner import Banner
from desktop.ui.design.button import Button, LinkButton
from desktop.ui.design.card import Scroll, column, empty_layout, row
from desktop.ui.design.flow import Flow
from desktop.ui.design.state_badge import StateBadge, state_word
from desktop.ui.design.text import Text, rule
from desktop.ui.design.theme import Band, Theme
from desktop.ui.paper.cards import may_be_a_card
from desktop.ui.resources.lines import sentence, stale
from desktop.ui.resources.words import bearing, breakable, country, crossing_kind, dated, kilometres, service

_LONG = 18  # letters of a number above which the button does not repeat it


class Detail(QFrame):
    """Shows an entry or a crossing; announces what a person wants of it."""

    copy_requested = Signal(str)
    entry_requested = Signal(str)
    guide_requested = Signal(str)
    place_requested = Signal(str)  # id of the crossing to order the list by
    back_requested = Signal()
    card_requested = Signal(str)  # id of the entry to print for a person
    contacts_requested = Signal()
    correction_requested = Signal(str)  # id of the entry whose datum is wrong

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("card")
        self.setAccessibleName(self.tr("Detalle"))
        layout = column(gap=0, margins=(1, 1, 1, 1), parent=self)
        self._back = Button(theme, self.tr("Volver a la lista"), "quiet", icon="arrow-left", key="Esc")
        self._back.clicked.connect(self.back_requested)
        self._back.hide()
        top = row(margins=(5, 4, 5, 0))
        top.addWidget(self._back)
        top.addStretch(1)
        layout.addLayout(top)
        content = QWidget()
        content.setObjectName("surface")
        self._body = column(gap=10, margins=(18, 14, 18, 14), parent=content)
        self._scroll = Scroll(content, fill="surface")
        layout.addWidget(self._scroll, 1)
        self._foot = column(gap=8, margins=(18, 10, 18, 14))
        layout.addLayout(self._foot)
        self.primary: Button | None = None

    def set_alone(self, alone: bool) -> None:
        """Offer the way back where the list is hidden."""
        self._back.setVisible(alone)

    def take_focus(self) -> None:
        """Go to the next step."""
        (self.primary or self._back).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_entry(
        self, entry: Entry, guides: Sequence[Guide], fallback: Entry | None, today: date | None = None
    ) -> None:
        """Show an entry, the guides that name it, and whom to call where it has no number to copy."""
        self._clear(entry.name)
        badges = [(str(entry.state), state_word(str(entry.state)))]
        expired = today is not None and entry.expired(today)
        if expired:
            badges.insert(0, ("vencido", self.tr("Vencido")))
        elif stale(entry):
            badges.insert(0, ("vencido", self.tr("Quizá vencido")))
        self._body.addWidget(self._head(badges, entry.id, dated(entry)))
        self._body.addWidget(Text(self._theme, entry.name, "title", "title", wrap=True))
        self._numbers(entry)
        if entry.state is State.UNCONFIRMED:
            words = self.tr("Ningún documento leído lo confirma. Verifíquelo antes de usarlo.")
            self._body.addWidget(
                Banner(self._theme, "careful", self.tr("Sin confirmar."), words, icon="circle-help")
            )
        if stale(entry):
            title = self.tr("Quizá vencido, por eso no se ofrece copiar.")
            self._body.addWidget(Banner(self._theme, "careful", title, f"{entry.risk}."))
        self._show_facts(self._facts(entry))
        self._body.addWidget(rule())
        self._show_facts(
            [
                (self.tr("Fuente"), entry.source_address, ""),
                (self.tr("Fecha"), dated(entry), ""),
                (self.tr("Estado"), state_word(str(entry.state)), ""),
            ]
        )
        self._guides(guides)
        self._body.addWidget(rule())
        self._deeds(entry)
        self._body.addStretch(1)
        self._next_step(entry, fallback)

    def show_contact(self, contact: Contact, today: date) -> None:
        """Show one of the post's own contacts: who loaded it, and until when it holds."""
        name, number = service_name(contact.service), contact.number
        self._clear(name)
        due = contact.overdue(today)
        badge = ("vencido", self.tr("Para revisar")) if due else ("dato", self.tr("Del puesto"))
        self._body.addWidget(self._head([badge], "", f"{contact.loaded:%d/%m/%Y}"))
        self._body.addWidget(Text(self._theme, name, "title", "title", wrap=True))
        self._body.addWidget(
            self._figure(number.text, country(contact.country), contact.locality, large=number.is_short)
        )
        self._show_facts(
            [
                (self.tr("Nota"), contact.notes, ""),
                (self.tr("Cargó"), contact.who, ""),
                (self.tr("Vale hasta"), f"{contact.review_by:%d/%m/%Y}", ""),
                (self.tr("Fuente"), self.tr("Este puesto"), ""),
            ]
        )
        change = LinkButton(
            self._theme, self.tr("Ver los contactos del puesto"), icon="pencil", style="small"
        )
        change.clicked.connect(self.contacts_requested)
        self._body.addWidget(change)
        self._body.addStretch(1)
        copy = self._primary(self.tr("Copiar %1").replace("%1", number.copied), "copy")
        copy.clicked.connect(partial(self.copy_requested.emit, number.copied))

    def show_crossing(self, nearby: Nearby) -> None:
        """Show a crossing as seen from the place in force."""
        crossing = nearby.crossing
        self._clear(crossing.name)
        state = "verificado" if crossing.confirmed else "una_fuente"
        words = self.tr("Verificado") if crossing.confirmed else self.tr("Una sola fuente")
        self._body.addWidget(self._head([(state, words)], "", self.tr("Instituto Geográfico Nacional")))
        self._body.addWidget(Text(self._theme, crossing.name, "title", "title", wrap=True))
        here = nearby.kilometres < 0.05
        far = self.tr("aquí") if here else kilometres(nearby.kilometres)
        towards = "" if here else self.tr("al %1, en línea recta").replace("%1", bearing(nearby.bearing))
        self._body.addWidget(self._figure(far, towards, "", large=False))
        neighbor = country(crossing.neighbor_country)
        across = ", ".join(part for part in (crossing.neighbor_locality, neighbor) if part)
        here_side = ", ".join(part for part in (crossing.locality, crossing.province) if part)
        self._show_facts(
            [
                (self.tr("Tipo"), crossing_kind(crossing.kind), ""),
                (self.tr("De este lado"), here_side, ""),
                (self.tr("Del otro lado"), across, ""),
                (self.tr("Fuente"), crossing.source_address, ""),
            ]
        )
        self._body.addStretch(1)
        show = self._primary(self.tr("Ver quién ayuda cerca"), "map-pin")
        show.clicked.connect(partial(self.place_requested.emit, crossing.id))

    # --- parts ------------------------------------------------------------------------------------------

    def _clear(self, name: str) -> None:
        empty_layout(self._body)
        empty_layout(self._foot)
        self.primary = None
        self.setAccessibleName(self.tr("Detalle: %1").replace("%1", name))
        self._scroll.verticalScrollBar().setValue(0)

    def _head(self, badges: Sequence[tuple[str, str]], code: str, date: str) -> QWidget:
        widget = QWidget()
        flow = Flow(gap=8, parent=widget)
        for state, words in badges:
            flow.addWidget(StateBadge(self._theme, state, words, date))
        for words, style in ((date, "caption"), (code, "code")):
            if words:
                flow.addWidget(Text(self._theme, words, style, "text-2"))
        return widget

    def _numbers(self, entry: Entry) -> None:
        if not entry.phones:
            missing = self.tr("No está en el directorio. Pídalo a su jefatura.")
            self._body.addWidget(self._figure("—", self.tr("sin teléfono"), missing))
        for number, phone in enumerate(entry.phones):
            notes = [
                self.tr("WhatsApp") if phone.whatsapp else "",
                phone.note,
                entry.province if phone.is_short else "",
            ]
            about = " · ".join(part for part in notes if part)
            repeated = phone.copyable and phone is not _main(entry) and number < 6
            self._body.addWidget(
                self._figure(
                    phone.text,
                    country(phone.country),
                    about,
                    large=phone.is_short,
                    copied=phone.copied if repeated else "",
                )
            )

    def _figure(
        self, figure: str, strong: str, caption: str, *, large: bool = True, copied: str = ""
    ) -> QWidget:
        frame = QFrame()
        frame.setObjectName("cardSunken")
        inside = QWidget()
        column(gap=0, margins=(14, 8, 14, 8), parent=frame).addWidget(inside)
        flow = Flow(gap=14, parent=inside)
        two_lines = figure.replace(" / ", "\n/ ")
        flow.addWidget(Text(self._theme, two_lines, "phone-44" if large else "phone", "title"))
        words = QWidget()
        inner = column(gap=0, parent=words)
        if strong:
            inner.addWidget(Text(self._theme, strong, "strong"))
        if caption:
            inner.addWidget(Text(self._theme, caption, "caption", "text-2", wrap=True))
        flow.addWidget(words)
        if copied:
            flow.addWidget(self._copy_link(copied))
        return frame

    def _copy_link(self, copied: str) -> LinkButton:
        link = LinkButton(self._theme, self.tr("Copiar"), icon="copy", style="small")
        link.setAccessibleName(self.tr("Copiar %1").replace("%1", copied))
        link.clicked.connect(partial(self.copy_requested.emit, copied))
        return link

    def _facts(self, entry: Entry) -> list[tuple[str, str, str]]:
        """Name, value and what may be copied, for every datum; what is not known reads —."""
        level = self.tr("%1, %2").replace("%1", sentence(entry.level)).replace("%2", entry.place)
        return [
            (self.tr("Para"), sentence(entry.accepts), ""),
            (self.tr("Ayuda con"), sentence(", ".join(service(one) for one in entry.services)), ""),
            (self.tr("Horario"), sentence(entry.hours), ""),
            *self._known_of(entry),
            (self.tr("Alcance"), level, ""),
            (self.tr("Dirección"), entry.address, entry.address if entry.address_copyable else ""),
            (self.tr("Correo"), entry.email, entry.email if entry.email_copyable else ""),
            (self.tr("Sitio"), entry.website, ""),
            (self.tr("Notas"), entry.notes, ""),
        ]

    def _known_of(self, entry: Entry) -> list[tuple[str, str, str]]:
        """What only some tables say."""
        until = f"{entry.valid_until:%d/%m/%Y}" if entry.valid_until else ""
        told = [
            (self.tr("Idiomas"), sentence(", ".join(entry.languages)), ""),
            (self.tr("Confirmó"), sentence(entry.confirmed), ""),
            (self.tr("Vale hasta"), until, ""),
        ]
        return [fact for fact in told if fact[1]]

    def _show_facts(self, facts: Sequence[tuple[str, str, str]]) -> None:
        together = column(gap=6)
        for name, value, copied in facts:
            together.addWidget(self._fact(name, value, copied))
        self._body.addLayout(together)

    def _fact(self, name: str, value: str, copied: str) -> QWidget:
        widget = QWidget()
        line = row(gap=12, parent=widget)
        label = Text(self._theme, name, "small", "text-2", wrap=True)
        label.setFixedWidth(self._theme.px(84))
        label.setAlignment(Qt.AlignmentFlag.AlignTop)
        line.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        right = column(gap=2)
        shown = Text(self._theme, breakable(value) or "—", "small", wrap=True)
        shown.setAccessibleName(value or "—")
        right.addWidget(shown)
        if copied:
            right.addWidget(self._copy_link(copied))
        line.addLayout(right, 1)
        widget.setAccessibleName(f"{name}: {value or '—'}")
        return widget

    def _guides(self, guides: Sequence[Guide]) -> None:
        if not guides:
            return
        self._body.addWidget(rule())
        self._body.addWidget(Text(self._theme, self.tr("En las guías"), "small-strong", "title"))
        for guide in guides:
            link = LinkButton(self._theme, guide.title, icon="book-open", style="small")
            link.clicked.connect(partial(self.guide_requested.emit, guide.id))
            self._body.addWidget(link)

    def _deeds(self, entry: Entry) -> None:
        if may_be_a_card(entry):
            card = LinkButton(self._theme, self.tr("Tarjeta para la persona"), icon="printer", style="small")
            card.setToolTip(self.tr("Sin membrete y sin decir por qué se entrega"))
            card.clicked.connect(partial(self.card_requested.emit, entry.id))
            self._body.addWidget(card)
        wrong = LinkButton(
            self._theme, self.tr("Proponer una corrección"), icon="file-pen-line", style="small"
        )
        wrong.clicked.connect(partial(self.correction_requested.emit, entry.id))
        self._body.addWidget(wrong)

    def _next_step(self, entry: Entry, fallback: Entry | None) -> None:
        phone = _main(entry)
        if phone is not None:
            short = len(phone.copied) <= _LONG
            words = self.tr("Copiar %1").replace("%1", phone.copied) if short else self.tr("Copiar el número")
            copy = self._primary(words, "copy")
            copy.setAccessibleName(self.tr("Copiar %1").replace("%1", phone.copied))
            copy.clicked.connect(partial(self.copy_requested.emit, phone.copied))
        elif fallback is not None and fallback.phones:
            words = self.tr("Ver %1").replace("%1", fallback.phones[0].shown)
            see = self._primary(words, "phone")
            see.clicked.connect(partial(self.entry_requested.emit, fallback.id))

    def _primary(self, words: str, icon: str) -> Button:
        key = "Ctrl+Return" if self._theme.band is Band.WIDE else ""  # no room for its cap elsewhere
        self.primary = Button(self._theme, words, "primary", icon=icon, key=key, tall=True, yields=True)
        self._foot.addWidget(self.primary)
        return self.primary


def _main(entry: Entry) -> PhoneNumber | None:
    """The first number that may be copied."""
    return next((phone for phone in entry.phones if phone.copyable), None)
