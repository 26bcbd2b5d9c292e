"""The first start in two steps: the post, then the officer and a passphrase."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.content.folding import fold
from desktop.ui.design.banner import Banner
from desktop.ui.design.button import Button
from desktop.ui.design.card import Scroll, column, row
from desktop.ui.design.columns import Columns
from desktop.ui.design.field import Field, PassphraseField
from desktop.ui.design.option import Tile
from desktop.ui.design.text import Text
from desktop.ui.design.theme import Theme
from desktop.ui.enrolment.pane import EnrolmentPane
from desktop.ui.first_start.crossing_list import CrossingList
from desktop.ui.first_start.strength import StrengthBar
from desktop.ui.messages import Message
from desktop.ui.unlock.languages import LanguageLinks
from desktop.ui.unlock.side import Side
from desktop.vault.alta_code import CentralAddress
from desktop.vault.enrolment import Enrolment
from desktop.vault.officer import Role
from desktop.vault.passphrase import estimate
from desktop.vault.posts import Post

PASSPHRASE_MINIMUM = 12
_TWO_TILES = 520  # px at text 100 % that two posts beside each other need
_POST_STEP, _OFFICER_STEP, _ENROLMENT_STEP = range(3)
_ICONS = {"bridge": "landmark", "river": "ship", "airport": "plane", "rural": "wheat", "road": "car"}


@dataclass(frozen=True)
class FirstStartAnswers:
    """What a new vault needs: a post, for the demonstration, or the enrolment that names it.

    Neither the name nor the passphrase is printed with it.
    """

    name: str = field(repr=False)
    role: Role
    passphrase: str = field(repr=False)
    post: Post | None
    enrolment: Enrolment | None = None


class FirstStart(QFrame):
    """Makes the vault: each step asks one thing, and help is beside it all the time."""

    create_requested = Signal(object)  # FirstStartAnswers
    help_requested = Signal()
    language_chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        posts: Sequence[Post],
        other_posts: Callable[[], Sequence[Post]],
        pane: EnrolmentPane | None = None,
        *,
        enrol_first: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`pane` takes an enrolment; `enrol_first` begins there: nothing else is possible, or a file waits."""
        super().__init__(parent)
        self._theme, self._posts, self._other_posts = theme, posts, other_posts
        self._pane = pane
        self._post: Post | None = None
        self._enrolment: Enrolment | None = None
        self._minimum = PASSPHRASE_MINIMUM
        self._busy = False
        self.setObjectName("page")
        outer = row(gap=0, parent=self)
        self._side = Side(theme, lambda: datetime.now().astimezone())
        self._side.show_post(self.tr("Primera vez en este equipo"), "")
        self._side.help_requested.connect(self.help_requested)
        outer.addWidget(self._side)
        self._steps = QStackedWidget()
        self._steps.addWidget(Scroll(self._post_step()))
        self._steps.addWidget(Scroll(self._officer_step()))
        if pane is not None:
            self._steps.addWidget(Scroll(self._enrolment_step(pane)))
        outer.addWidget(self._steps, 1)
        theme.changed.connect(self._arrange)
        self._arrange()
        if enrol_first:
            self._to_enrolment()
        else:
            self.setFocusProxy(self._tiles[0])

    # --- in ---------------------------------------------------------------------------------------------

    def show_busy(self, busy: bool) -> None:
        """Show that the vault is being made; it takes a second or two on purpose."""
        self._busy = busy
        self._create.set_busy(self.tr("Creando la bóveda…") if busy else "")

    def show_problem(self, message: Message, _wait_s: float = 0.0) -> None:
        """Say what happened; what was typed stays."""
        self._problem.show_message("careful", message.title + ".", message.text)
        self._problem.show()

    def open_alta(self, path: Path) -> None:
        """Take up an enrolment file that was opened from outside."""
        if self._pane is not None and not self._busy:
            self._to_enrolment()
            self._pane.open_file(path)

    # --- the enrolment ----------------------------------------------------------------------------------

    def _enrolment_step(self, pane: EnrolmentPane) -> QWidget:
        step, inner = self._column()
        inner.addWidget(
            Text(self._theme, self.tr("El alta de este puesto"), "guide-title", "title", wrap=True)
        )
        inner.addWidget(
            Text(
                self._theme,
                self.tr("Dice qué puesto es este equipo, a qué registro envía y qué claves usa."),
                "body",
                "text-2",
                wrap=True,
            )
        )
        pane.accepted.connect(self._use_enrolment)
        pane.server_named.connect(self._tell_server)
        pane.left.connect(lambda: self._steps.setCurrentIndex(_POST_STEP))
        self._server = Banner(self._theme, "info")
        self._server.hide()
        inner.addWidget(pane)
        inner.addWidget(self._server)
        inner.addStretch(1)
        languages = LanguageLinks(self._theme)
        languages.language_chosen.connect(self.language_chosen)
        inner.addWidget(languages)
        return step

    def _to_enrolment(self) -> None:
        self._steps.setCurrentIndex(_ENROLMENT_STEP)

    def _use_enrolment(self, enrolment: Enrolment) -> None:
        self._enrolment, self._minimum = enrolment, enrolment.policy.passphrase_min
        self._passphrase.set_help(self._phrase_help())
        self._side.show_post(enrolment.post.name, enrolment.post.province)
        self._steps.setCurrentIndex(_OFFICER_STEP)
        self._look()
        self._name.setFocus()

    def _tell_server(self, _: CentralAddress) -> None:
        self._server.show_message(
            "info",
            self.tr("Es la dirección de un servidor ODK Central, no un alta."),
            self.tr("Con la bóveda creada, muéstrela en Ajustes, o pegue la dirección en Envíos."),
        )
        self._server.show()

    # --- the post ---------------------------------------------------------------------------------------

    def _post_step(self) -> QWidget:
        step, inner = self._column()
        inner.addWidget(
            Text(self._theme, self.tr("¿Dónde está este equipo?"), "guide-title", "title", wrap=True)
        )
        inner.addWidget(
            Text(
                self._theme,
                self.tr("El puesto ordena los recursos por cercanía y numera los asientos."),
                "body",
                "text-2",
                wrap=True,
            )
        )
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        self._tiles: list[Tile] = []
        group = QButtonGroup(self)
        for post in self._posts:  # each in its place from the start: Tab goes in the order of joining
            icon = _ICONS.get(post.kind, "map-pin")
            tile = Tile(self._theme, icon, post.name, post.province, choice=True, parent=step)
            tile.clicked.connect(lambda _=False, chosen=post: self._choose(chosen))
            group.addButton(tile)
            self._tiles.append(tile)
        other = Tile(
            self._theme,
            "search",
            self.tr("Otro paso fronterizo"),
            self.tr("Buscar en la lista de pasos"),
            choice=True,
            parent=step,
        )
        other.clicked.connect(self._open_others)
        group.addButton(other)
        self._tiles.append(other)
        inner.addLayout(self._grid)
        self._others = CrossingList(self._theme, fold)
        self._others.chosen.connect(self._choose)
        self._others.hide()
        inner.addWidget(self._others, 3)
        self._next = Button(
            self._theme, self.tr("Seguir"), "primary", icon_after="arrow-right", key="Return", tall=True
        )
        self._next.set_off(self.tr("Elija un puesto"))
        self._next.clicked.connect(self._to_officer)
        inner.addWidget(self._next)
        if self._pane is not None:
            enrolled = Button(self._theme, self.tr("Tengo el alta del puesto"), icon="file-lock-2")
            enrolled.clicked.connect(self._to_enrolment)
            inner.addWidget(enrolled)
        inner.addStretch(1)
        languages = LanguageLinks(self._theme)
        languages.language_chosen.connect(self.language_chosen)
        inner.addWidget(languages)
        return step

    def _arrange(self) -> None:
        """Put the posts two by two where there is room for that."""
        self._side.fit()
        across = 2 if self.width() - self._side.width() >= self._theme.px(_TWO_TILES) else 1
        for number, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, number // across, number % across)
        for place in range(2):
            self._grid.setColumnStretch(place, 1 if place < across else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look again how much room there is."""
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on by Enter from the post that was chosen, as the button says."""
        on_posts = self._steps.currentIndex() == _POST_STEP
        if on_posts and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._next.click()
            return
        super().keyPressEvent(event)

    def _open_others(self) -> None:
        self._others.show_posts(self._other_posts())
        self._others.show()
        self._others.setFocus()
        self._post = None
        self._next.set_off(self.tr("Elija un paso de la lista"))

    def _choose(self, post: Post) -> None:
        if post in self._posts:
            self._others.hide()
        self._post = post
        self._next.set_off("")

    def _to_officer(self) -> None:
        if self._post is None:
            return
        self._enrolment, self._minimum = None, PASSPHRASE_MINIMUM
        self._passphrase.set_help(self._phrase_help())
        self._side.show_post(self._post.name, self._post.province)
        self._steps.setCurrentIndex(_OFFICER_STEP)
        self._look()
        self._name.setFocus()

    # --- the officer ------------------------------------------------------------------------------------

    def _officer_step(self) -> QWidget:
        step, inner = self._column()
        inner.addWidget(
            Text(self._theme, self.tr("¿Quién usa la bóveda?"), "guide-title", "title", wrap=True)
        )
        self._name = Field(
            self._theme,
            self.tr("Nombre de quien la crea"),
            help=self.tr(
                "Queda sólo dentro de la bóveda cifrada. La pantalla de bloqueo dice «Agente 01». Tendrá la supervisión."
            ),
        )
        self._passphrase = PassphraseField(
            self._theme,
            self.tr("Frase de contraseña"),
            help=self._phrase_help(),
        )
        self._strength = StrengthBar(self._theme)
        self._again = PassphraseField(self._theme, self.tr("La misma frase, otra vez"))
        self._warning = Banner(
            self._theme,
            "careful",
            self.tr("La frase no se puede adivinar ni recuperar."),
            self.tr("Nadie la guarda. Si se olvida, sólo la recuperación del ministerio abre la bóveda."),
        )
        self._problem = Banner(self._theme, "careful", "")
        self._not_yet = Banner(self._theme, "info", "")
        for banner in (self._problem, self._not_yet):
            banner.hide()
        buttons = Columns(gap=12)
        back = Button(self._theme, self.tr("Volver"), icon="arrow-left")
        back.clicked.connect(self._back)
        self._create = Button(
            self._theme, self.tr("Crear la bóveda"), "primary", icon="lock", key="Return", tall=True
        )
        self._create.clicked.connect(self._submit)
        buttons.add(back, width=1)
        buttons.add(self._create)
        for part in (self._name, self._passphrase, self._strength, self._again, self._warning):
            inner.addWidget(part)
        inner.addWidget(self._problem)
        inner.addWidget(self._not_yet)
        inner.addWidget(buttons)
        inner.addStretch(1)
        self._name.changed.connect(lambda _: self._look())
        self._passphrase.changed.connect(lambda _: self._look())
        self._again.changed.connect(lambda _: self._look())
        for part in (self._name, self._passphrase, self._again):
            part.submitted.connect(lambda _: self._submit())
        self._look()
        return step

    def _phrase_help(self) -> str:
        words = self.tr("Al menos %1 caracteres. Cuatro palabras que no vayan juntas sirven.")
        return words.replace("%1", str(self._minimum))

    def _back(self) -> None:
        self._steps.setCurrentIndex(_ENROLMENT_STEP if self._enrolment is not None else _POST_STEP)

    def _look(self) -> None:
        """Show strength and what is missing, without naming what is not begun yet."""
        words = tuple(self._name.text().split())
        strength = estimate(self._passphrase.text(), self._minimum, words)
        self._strength.show_strength(strength)
        differs = bool(self._again.text()) and not self._passphrase.text().startswith(self._again.text())
        self._again.set_error(self.tr("No es igual a la primera.") if differs else "")
        self._not_yet.hide()  # what it named may be there now
        self._create.set_off(self._missing(enough=strength.enough))

    def _missing(self, *, enough: bool) -> str:
        if not self._name.text().strip():
            return self.tr("Falta el nombre")
        if not enough:
            return self.tr("Falta una frase más difícil de adivinar")
        if self._again.text() != self._passphrase.text():
            return self.tr("Falta repetir la misma frase")
        return ""

    def _submit(self) -> None:
        words = tuple(self._name.text().split())
        enough = estimate(self._passphrase.text(), self._minimum, words).enough
        if self._busy or (self._post is None and self._enrolment is None):
            return
        if missing := self._missing(enough=enough):
            self._not_yet.show_message("info", self.tr("Todavía no."), missing + ".")
            self._not_yet.show()
            return
        self._problem.hide()
        answers = FirstStartAnswers(
            self._name.text(), Role.SUPERVISOR, self._passphrase.text(), self._post, self._enrolment
        )
        self.create_requested.emit(answers)

    def _column(self) -> tuple[QWidget, QVBoxLayout]:
        step = QWidget()
        step.setObjectName("transparent")
        outer = row(gap=0, margins=(28, 20, 28, 16), parent=step)
        inside = QWidget()
        inside.setMaximumWidth(self._theme.px(620))
        inner = column(gap=12, parent=inside)
        inner.addStretch(1)
        outer.addStretch(1)
        outer.addWidget(inside, 20)
        outer.addStretch(1)
        outer.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        return step, inner
