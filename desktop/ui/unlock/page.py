"""The lock screen: officers as tiles, one passphrase, and help beside it."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QWidget

from desktop.ui.design.banner import Banner
from desktop.ui.design.button import Button
from desktop.ui.design.card import Scroll, column, row
from desktop.ui.design.field import PassphraseField
from desktop.ui.design.flow import Flow
from desktop.ui.design.option import Tile
from desktop.ui.design.text import Text
from desktop.ui.design.theme import Theme
from desktop.ui.unlock.languages import NAMES, LanguageLinks
from desktop.ui.unlock.side import Side
from desktop.vault.officer import OfficerTile, Role

if TYPE_CHECKING:
    from desktop.ui.messages import Message
    from desktop.vault.posts import Post

_EVENING, _MORNING, _NOON = 20, 6, 12
_MOST = 600  # px at text 100 %: a passphrase needs no more
_TWO_TILES = 480  # px at text 100 % that two officers beside each other need


class UnlockPage(QFrame):
    """Asks who takes the guard; what was typed stays while the vault opens."""

    unlock_requested = Signal(str, str)  # officer id, passphrase
    help_requested = Signal()
    hide_requested = Signal()
    note_requested = Signal(str)  # id of the officer who is chosen
    recovery_requested = Signal(str)  # the same
    language_chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        now: Callable[[], datetime],
        languages: Sequence[str] = tuple(NAMES),
        parent: QWidget | None = None,
        *,
        elapsed_s: Callable[[], float] = monotonic,
    ) -> None:
        """Take the post's time for the greeting, and one that no setting of the clock moves for the wait."""
        super().__init__(parent)
        self._theme, self._now, self._offered, self._elapsed_s = theme, now, languages, elapsed_s
        self._tiles: dict[str, Tile] = {}
        self._officers: dict[str, OfficerTile] = {}
        self._wait_until = 0.0
        self._busy = False
        self.setObjectName("page")
        outer = row(gap=0, parent=self)
        self._side = Side(theme, now)
        self._side.help_requested.connect(self.help_requested)
        outer.addWidget(self._side)
        outer.addWidget(Scroll(self._form()), 1)
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._count_down)
        QShortcut(QKeySequence("Ctrl+M"), self, self._passphrase.toggle)
        for key, step in ((Qt.Key.Key_Down, 1), (Qt.Key.Key_Up, -1)):  # or the arrows would scroll the form
            QShortcut(
                QKeySequence(key),
                self._passphrase.editor,
                partial(self._step, step),
                context=Qt.ShortcutContext.WidgetShortcut,
            )
        theme.changed.connect(self._arrange)

    def _form(self) -> QWidget:
        form = QWidget()
        form.setObjectName("transparent")
        outer = row(gap=0, margins=(28, 20, 28, 16), parent=form)
        self._inside = inside = QWidget()
        inner = column(gap=12, parent=inside)
        outer.addStretch(1)
        outer.addWidget(inside, 20)
        outer.addStretch(1)
        self._title = Text(self._theme, self._greeting(), "guide-title", "title", wrap=True)
        tiles = QWidget()  # made before what stands below it: screen readers go by the order of making
        self._grid = QGridLayout(tiles)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        self._group = QButtonGroup(self)
        self._passphrase = PassphraseField(self._theme, self.tr("Frase de contraseña"))
        self._passphrase.submitted.connect(lambda _: self._submit())
        self._problem = Banner(self._theme, "careful", "")
        self._problem.hide()
        self._problem.link_chosen.connect(lambda: self.recovery_requested.emit(self._chosen()))
        self._unlock = Button(
            self._theme, self.tr("Desbloquear"), "primary", icon="lock-open", key="Return", tall=True
        )
        self._unlock.clicked.connect(self._submit)
        self._note = Button(self._theme, self.tr("Nota sellada"), "quiet", icon="square-pen")
        self._note.setToolTip(self.tr("Se escribe sin desbloquear y se abre al desbloquear"))
        self._note.clicked.connect(lambda: self.note_requested.emit(self._chosen()))
        others = QWidget()
        both = Flow(gap=8, parent=others)
        recover = Button(self._theme, self.tr("No puedo entrar"), "quiet", icon="circle-help")
        recover.clicked.connect(lambda: self.recovery_requested.emit(self._chosen()))
        both.addWidget(recover)
        both.addWidget(self._note)
        self._promise = Text(self._theme, self._promised(kept=False), "caption", "text-2", wrap=True)
        self._unkept = Banner(self._theme, "error", "", icon="hard-drive")
        self._unkept.hide()
        inner.addStretch(2)
        inner.addWidget(self._title)
        inner.addWidget(self._unkept)
        inner.addWidget(tiles)
        inner.addSpacing(8)
        inner.addWidget(self._passphrase)
        inner.addWidget(self._problem)
        inner.addWidget(self._unlock)
        inner.addWidget(others)
        inner.addWidget(self._promise)
        inner.addStretch(3)
        languages = LanguageLinks(self._theme, self._offered)
        languages.language_chosen.connect(self.language_chosen)
        inner.addWidget(languages)
        foot = Text(self._theme, self.tr("Bóveda cifrada en este equipo."), "caption", "text-2")
        foot.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        inner.addWidget(foot)
        return form

    # --- in ---------------------------------------------------------------------------------------------

    def show_officers(self, officers: Sequence[OfficerTile]) -> None:
        """Show who may open the vault, by label; the first is chosen."""
        self._officers = {officer.id: officer for officer in officers}
        for officer in officers:
            supervisor = officer.role is Role.SUPERVISOR
            role = self.tr("Supervisión del puesto") if supervisor else self.tr("Agente del puesto")
            tile = Tile(self._theme, "user-cog" if supervisor else "user", officer.label, role, choice=True)
            tile.clicked.connect(self._passphrase.setFocus)
            tile.toggled.connect(lambda on, chosen=officer: self._name_field(chosen) if on else None)
            self._group.addButton(tile)
            self._tiles[officer.id] = tile
        if officers:
            self._tiles[officers[0].id].setChecked(True)
        self._arrange()
        self.setFocusProxy(self._passphrase.editor)

    def choose(self, officer_id: str) -> None:
        """Choose who takes the guard; who may not open the vault any more changes nothing."""
        if officer_id in self._tiles:
            self._tiles[officer_id].setChecked(True)

    def show_post(self, post: Post | None) -> None:
        """Show which post this machine belongs to."""
        self._side.show_post(post.name if post else "", post.province if post else "")

    def show_notes(self, *, possible: bool) -> None:
        """Offer to write a sealed note, where this vault can take one."""
        self._note.setVisible(possible)

    def show_kept(self, unkept: int, *, full: bool = True) -> None:
        """Tell what became of the open draft once the vault is closed: `unkept` drafts are not on the disk.

        They did not fit, or (not `full`) nothing can be written there.
        """
        self._promise.setText(self._promised(kept=not unkept))
        self._promise.setVisible(not unkept)
        self._unkept.setVisible(bool(unkept))
        if unkept:
            title, text = self._on_full_disk() if full else self._where_nothing_is_written()
            self._unkept.show_message("error", title, text, icon="hard-drive")

    def _on_full_disk(self) -> tuple[str, str]:
        return self.tr("El disco está lleno y lo último que se escribió no entró."), self.tr(
            "Queda sellado en la memoria de este equipo hasta que alguien desbloquee. No cierre Vigía ni apague el "
            "equipo: libere espacio y desbloquee. Lo anterior está a salvo."
        )

    def _where_nothing_is_written(self) -> tuple[str, str]:
        return self.tr(
            "Vigía no puede escribir en su carpeta de datos y lo último que se escribió no se guardó."
        ), self.tr(
            "Queda sellado en la memoria de este equipo hasta que alguien desbloquee. No cierre Vigía ni apague el "
            "equipo: avise a sistemas y desbloquee cuando lo hayan arreglado. Lo anterior está a salvo."
        )

    def show_wait(self, seconds: float) -> None:
        """Hold the button for a while after wrong tries, and count the seconds down."""
        self._wait_until = self._elapsed_s() + seconds
        if seconds > 0:
            self._second.start()
        self._count_down()

    def show_busy(self, busy: bool) -> None:
        """Show that the vault is opening; the typing stays where it is."""
        self._busy = busy
        self._unlock.set_busy(self.tr("Abriendo…") if busy else "")
        for tile in self._tiles.values():
            tile.setEnabled(not busy)

    def show_problem(self, message: Message, wait_s: float = 0.0, *, recovery: bool = False) -> None:
        """Say what happened, empty the field and hold the button for `wait_s` seconds.

        With `recovery` no passphrase helps: the message leads to *No puedo entrar*. The seconds are told beside the
        field, where they are counted down, and nowhere else.
        """
        way = self.tr("No puedo entrar") if recovery else ""
        self._problem.show_message("careful", message.title + ".", "" if wait_s > 0 else message.text, way)
        self._problem.show()
        self._passphrase.forget()
        self._passphrase.setFocus()
        self.show_wait(wait_s)

    # --- inside -----------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        """Put the officers two by two where there is room for that."""
        self._side.fit()
        self._inside.setMaximumWidth(self._theme.px(_MOST))
        across = 2 if self.width() - self._side.width() >= self._theme.px(_TWO_TILES) else 1
        for number, tile in enumerate(self._tiles.values()):
            self._grid.addWidget(tile, number // across, number % across)
        for place in range(2):
            self._grid.setColumnStretch(place, 1 if place < across else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look again how much room there is."""
        super().resizeEvent(event)
        self._arrange()

    def _submit(self) -> None:
        chosen = self._chosen()
        if not chosen or self._busy or self._left() > 0 or not self._passphrase.text():
            return
        self._problem.hide()
        self.unlock_requested.emit(chosen, self._passphrase.text())

    def _chosen(self) -> str:
        return next((id for id, tile in self._tiles.items() if tile.isChecked()), "")

    def _name_field(self, officer: OfficerTile) -> None:
        self._passphrase.set_label(self.tr("Frase de contraseña de %1").replace("%1", officer.label))

    def _promised(self, *, kept: bool) -> str:
        if kept:
            return self.tr("Al entrar vuelve al mismo campo donde estaba. Nada se perdió.")
        return self.tr("Al entrar vuelve al mismo campo donde estaba.")

    def _left(self) -> float:
        return self._wait_until - self._elapsed_s()

    def _count_down(self) -> None:
        left = self._left()
        if left <= 0:
            self._second.stop()
            self._unlock.set_off("")
            return
        self._unlock.set_off(self.tr("Puede probar de nuevo en %1 s").replace("%1", str(math.ceil(left))))
        self._passphrase.set_help(
            self.tr("Puede probar de nuevo en %1 s.").replace("%1", str(math.ceil(left)))
        )
        if left <= 1:
            QTimer.singleShot(int(left * 1000) + 20, self, self._release)

    def _release(self) -> None:
        self._passphrase.set_help("")
        self._count_down()

    def _greeting(self) -> str:
        hour = self._now().hour
        if _MORNING <= hour < _NOON:
            return self.tr("Buenos días. ¿Quién toma la guardia?")
        if _NOON <= hour < _EVENING:
            return self.tr("Buenas tardes. ¿Quién toma la guardia?")
        return self.tr("Buenas noches. ¿Quién toma la guardia?")

    def _step(self, step: int) -> None:
        """Choose the next officer, or the one before; the passphrase keeps the keys."""
        tiles = list(self._tiles.values())
        if tiles and not self._busy:
            at = next((n for n, tile in enumerate(tiles) if tile.isChecked()), 0)
            tiles[(at + step) % len(tiles)].setChecked(True)
