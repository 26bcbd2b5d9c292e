"""The Qt side of starting: the application, its language, the last net for what nobody foresaw."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, Qt, QTranslator
from PySide6.QtWidgets import QApplication, QWidget

from desktop.paths import resource

if TYPE_CHECKING:
    from desktop.errors import AppError
    from desktop.ui.doorbell import Doorbell
    from desktop.ui.program import Program
    from desktop.ui.shell.window import Window


_QT_WORDS = {"es_AR": "qtbase_es", "pt_BR": "qtbase_pt_BR", "en": "qtbase_en"}  # buttons of Qt's own dialogs
_LOCALES = {"en": "en_GB"}  # day before month and weeks from Monday, as on everything else at the post
_NATIONAL_LINE = "AR-N-145"
_FRAME = 40  # px that a window manager's title takes, at most


class Start:
    """Owns the application object."""

    def __init__(self, arguments: Sequence[str]) -> None:
        _no_bus_of_our_own()
        QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus, False)
        self.application = QApplication(list(arguments))
        self.application.setApplicationName("Vigía")
        self.application.setDesktopFileName("vigia")

    def refuse(self, error: AppError) -> None:
        """Say why the program cannot start here."""
        from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415  seldom needed, and its enums take their time

        from desktop.ui.messages import explain  # noqa: PLC0415  the same

        if self.application.findChild(Languages) is None:  # nothing was shown yet: the buttons are Qt's own
            Languages(self.application).speak("es_AR")
        message = explain(error)
        print(f"{message.title}. {message.text}", file=sys.stderr)  # noqa: T201 - there may be no screen
        box = QMessageBox(QMessageBox.Icon.Warning, "Vigía", message.title)
        box.setInformativeText("\n\n".join(filter(None, (message.text, national_line()))))
        box.exec()

    def call_open_window(self, bell: Path) -> bool:
        """Bring the window that is open already to the front; False where it does not answer."""
        from desktop.ui.doorbell import ring  # noqa: PLC0415  seldom needed

        return ring(bell)

    def listen(self, bell: Path, program: Program) -> Doorbell:
        """Come to the front when another start asks for it."""
        from desktop.ui.doorbell import Doorbell, bring_to_front  # noqa: PLC0415  after the first window

        made = Doorbell(bell, self.application)
        made.rung.connect(lambda: bring_to_front(program.window))
        return made

    def show_bug(self, error: BaseException) -> None:
        """Say that something unforeseen happened; what was typed stays."""
        from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415  seldom needed

        box = QMessageBox(
            QMessageBox.Icon.Warning,
            "Vigía",
            QCoreApplication.translate("start", "Algo no salió como debía"),
            parent=self.application.activeWindow(),
        )
        box.setInformativeText(
            QCoreApplication.translate(
                "start",
                "Lo que escribió está guardado. Puede seguir; si se repite, avise a sistemas con esta palabra: %1.",
            ).replace("%1", type(error).__name__)
        )
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def show(self, program: Program) -> None:
        """Bring the window to the screen."""

        def remember() -> None:
            window = program.window
            size = window.normalGeometry().size() if window.isMaximized() else window.size()
            program.preferences.change(
                width=size.width(), height=size.height(), maximized=window.isMaximized()
            )

        def show(window: Window) -> None:
            show_whole(window, maximized=program.preferences.current.maximized)

        program.window.resize(program.preferences.current.width, program.preferences.current.height)
        program.window_changed.connect(show)
        self.application.aboutToQuit.connect(remember)
        show(program.window)

    def run(self) -> int:
        """Run until the window closes."""
        return self.application.exec()


def national_line() -> str:
    """The 145 with its country, name and hours as the directory in the program has them; "" where it cannot be read."""
    from desktop.content.directory import load_directory  # noqa: PLC0415  a start that is refused is seldom
    from desktop.errors import AppError as Failure  # noqa: PLC0415  the same

    try:
        entry = load_directory(resource("directory")).by_id(_NATIONAL_LINE)
    except (Failure, OSError):
        return ""
    if entry is None or not entry.phones:
        return ""
    return " · ".join(part for part in (entry.phones[0].shown, entry.name, entry.hours) if part)


def show_whole(window: QWidget, *, maximized: bool) -> None:
    """Show the window, maximized also where its size and frame have no room: the telephones are at its foot."""
    room = window.screen().availableGeometry()
    if maximized or window.width() > room.width() or window.height() + _FRAME > room.height():
        window.showMaximized()
    else:
        window.show()


def _no_bus_of_our_own() -> None:
    """Keep the D-Bus library from starting `dbus-launch` where the session has no bus: this starts no other programs."""
    if sys.platform != "linux" or "DBUS_SESSION_BUS_ADDRESS" in os.environ:
        return
    if not Path(os.environ.get("XDG_RUNTIME_DIR", f"/run/user/{os.getuid()}"), "bus").exists():
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = "disabled:"


class Languages(QObject):
    """The language of the screen: Spanish in the source, the others as compiled catalogues.

    The catalogue of `es_AR` holds only plurals: «1 resultado», «2 resultados».
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._installed: list[QTranslator] = []
        self.current = "es_AR"

    def speak(self, language: str) -> None:
        """Show the program in `es_AR`, `pt_BR` or `en`; widgets built from now on, and those told, follow."""
        for translator in self._installed:
            self._application.removeTranslator(translator)
        self._installed = []
        QLocale.setDefault(QLocale(_LOCALES.get(language, language)))
        ours = str(resource("i18n"))
        self._load(_QT_WORDS[language], QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        self._load(f"qt_{language}", ours)  # what that lacks; English, Qt's own language, lacks nothing
        self._load(f"vigia_{language}", ours)
        self.current = language

    def _load(self, name: str, folder: str) -> None:
        translator = QTranslator(self)
        if translator.load(name, folder):
            self._application.installTranslator(translator)
            self._installed.append(translator)
