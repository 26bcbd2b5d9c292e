"""Ajustes: how the program looks and speaks, who may open it, what the ministry decided, what it is made of."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QTimer
from PySide6.QtWidgets import QFrame, QWidget

from desktop.ui.design.button import Button
from desktop.ui.design.card import Card, Fact, PageHead, Scroll, column
from desktop.ui.design.columns import Columns
from desktop.ui.design.field import Choice, Field
from desktop.ui.design.text import Text
from desktop.ui.design.theme import LARGEST_SCALE, SMALLEST_SCALE
from desktop.ui.design.tokens import Mode
from desktop.ui.enrolment.card import EnrolmentCard
from desktop.ui.pages import Page
from desktop.ui.preferences.content import ContentCard
from desktop.ui.preferences.officers import OfficersCard
from desktop.ui.preferences.wipe import WipeCard
from desktop.ui.services import Services
from desktop.ui.settings import AS_SYSTEM, MOVING, STILL
from desktop.ui.unlock.languages import NAMES
from desktop.ui.updates.card import UpdateCard

_SCALES = (1.0, 1.25, 1.5, 1.75, 2.0)


class PreferencesPage(QFrame):
    """One column of cards; every change holds at once."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._theme = services, services.theme
        self.setObjectName("page")
        layout = column(gap=0, parent=self)
        layout.addWidget(PageHead(self._theme, self.tr("Ajustes"), self.tr("Los cambios valen al momento")))
        content = QWidget()
        content.setObjectName("transparent")
        columns = Columns()
        column(gap=0, margins=(20, 4, 20, 20), parent=content).addWidget(columns)
        left_side, right_side = QWidget(), QWidget()
        left, right = column(gap=16, parent=left_side), column(gap=16, parent=right_side)
        self._officers = OfficersCard(services)
        left.addWidget(self._officers)
        left.addWidget(self._look())
        self._content = ContentCard(services)
        left.addWidget(self._content)
        left.addStretch(1)
        right.addWidget(self._post())
        self._enrolment = EnrolmentCard(services)
        right.addWidget(self._enrolment)
        self._update = UpdateCard(services)
        right.addWidget(self._update)
        right.addWidget(self._about())
        right.addWidget(WipeCard(services))
        right.addStretch(1)
        columns.add(left_side, stretch=3)
        columns.add(right_side, stretch=2)
        self._scroll = Scroll(content)
        layout.addWidget(self._scroll, 1)

    def keep(self) -> dict[str, bool]:
        """Tell whether the keys are on the language: choosing another one makes this page anew."""
        return {"language": self.window().focusWidget() is self._language.editor}

    def arrive(self, argument: object) -> None:
        """Show the officers as they are now; `{"alta": path}` is an enrolment file to take."""
        self._officers.load()
        self._content.load()
        self._update.load()
        if isinstance(argument, dict) and "alta" in argument:
            self._enrolment.take_file(Path(argument["alta"]))
        if isinstance(argument, dict) and argument.get("language"):
            self._language.editor.setFocus()
            # behind the officers, which push it down
            self._services.tasks.submit(self, lambda _: None, self._show_language, failed=self._services.fail)

    def _show_language(self, _: None) -> None:
        QTimer.singleShot(0, self, lambda: self._scroll.ensureWidgetVisible(self._language))

    def _look(self) -> Card:
        card = Card(self._theme, self.tr("Apariencia e idioma"))
        current = self._services.preferences.current
        modes = [
            (Mode.LIGHT.value, self.tr("Claro")),
            (Mode.DARK.value, self.tr("Oscuro")),
            (Mode.CONTRAST.value, self.tr("Alto contraste")),
        ]
        scales = [
            (str(scale), self.tr("%1 %").replace("%1", f"{scale:.0%}"[:-1]))
            for scale in _SCALES
            if SMALLEST_SCALE <= scale <= LARGEST_SCALE
        ]
        self._mode = Field(self._theme, self.tr("Colores"), Choice(self._theme, modes))
        self._scale = Field(
            self._theme,
            self.tr("Tamaño de la letra"),
            Choice(self._theme, scales),
            help=self.tr("También con Ctrl + y Ctrl –"),
        )
        self._language = Field(
            self._theme,
            self.tr("Idioma"),
            Choice(self._theme, [(code, NAMES[code]) for code in current.languages]),
        )
        motions = [
            (AS_SYSTEM, self.tr("Como en el sistema")),
            (STILL, self.tr("Sin animaciones")),
            (MOVING, self.tr("Con animaciones")),
        ]
        self._motion = Field(self._theme, self.tr("Movimiento"), Choice(self._theme, motions))
        self._motion.set_text(current.motion)
        self._mode.set_text(current.mode)
        self._scale.set_text(str(min(_SCALES, key=lambda scale: abs(scale - current.scale))))
        self._language.set_text(current.language)
        preferences = self._services.preferences
        self._mode.changed.connect(lambda mode: preferences.change(mode=mode))
        self._scale.changed.connect(lambda scale: preferences.change(scale=float(scale)))
        self._language.changed.connect(lambda language: preferences.change(language=language))
        self._motion.changed.connect(lambda motion: preferences.change(motion=motion))
        for field in (self._mode, self._scale, self._language, self._motion):
            card.add(field)
        return card

    def _post(self) -> Card:
        card = Card(self._theme, self.tr("Puesto y política"))
        enrolment = self._services.desk.enrolment  # facts that never change while the vault is open
        policy = enrolment.policy
        facts = [
            (self.tr("Puesto"), f"{enrolment.post.name} ({enrolment.post.code})"),
            (self.tr("Provincia"), enrolment.post.province or "—"),
            (self.tr("Equipo"), enrolment.device_letter),
            (self.tr("Alta"), f"{enrolment.serial}, {enrolment.issued:%d/%m/%Y}"),
            (self.tr("Vence"), f"{enrolment.expires:%d/%m/%Y}"),
            (self.tr("Se bloquea sola"), self.tr("%n minutos sin uso", "", policy.idle_lock_s // 60)),
            (self.tr("Frase, como mínimo"), self.tr("%n caracteres", "", policy.passphrase_min)),
            (
                self.tr("Conserva contenidos"),
                self.tr("%n días después del recibo", "", policy.retention_days),
            ),
        ]
        for name, value in facts:
            card.add(Fact(self._theme, name, value, flush=True))
        if enrolment.demo:
            card.add(
                Text(
                    self._theme,
                    self.tr("Claves de demostración: no protegen nada. Sólo para probar."),
                    "caption",
                    "warn",
                    wrap=True,
                )
            )
        return card

    def _about(self) -> Card:
        card = Card(self._theme, self.tr("Acerca de"))
        card.add(Fact(self._theme, self.tr("Licencia"), "GPL-3.0-or-later", flush=True))
        card.add(
            Text(
                self._theme,
                self.tr("Material de apoyo. No reemplaza al protocolo vigente ni a su jefatura."),
                "caption",
                "text-2",
                wrap=True,
            )
        )
        lock = Button(self._theme, self.tr("Compartir la clave de envíos con el sistema"), icon="key-round")
        lock.setToolTip(self.tr("Así los envíos siguen con el programa bloqueado o cerrado"))
        lock.clicked.connect(self._share)
        card.add(lock)
        return card

    def _share(self) -> None:
        desk = self._services.desk
        words = {
            "same": self.tr("El sistema ya tenía la clave de envíos"),
            "stored": self.tr("Los envíos seguirán con el programa bloqueado o cerrado"),
            "replaced": self.tr("Se reemplazó una clave de envíos que no era de esta bóveda"),
            "absent": self.tr(
                "Este sistema no tiene dónde guardar la clave: para enviar, Vigía tiene que estar abierta"
            ),
            "locked": self.tr("El llavero del sistema está cerrado: desbloquéelo y pruebe otra vez"),
        }
        self._services.tasks.submit(
            self,
            lambda _: desk.guard.share_outbox_key(),
            lambda report: self._services.say(words[report.value], None),
            failed=self._services.fail,
        )


PAGE = Page(
    "ajustes", str(QT_TRANSLATE_NOOP("pages", "Ajustes")), "settings", PreferencesPage, group="bottom"
)
