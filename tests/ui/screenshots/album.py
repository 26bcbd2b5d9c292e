"""Every page of the catalogue and every cover, in each language, look and size, with what is wrong in each picture."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QDialog, QWidget

from desktop.ui.catalogue import PAGES
from desktop.ui.design.tokens import Mode
from desktop.ui.detection.bench import Face
from desktop.ui.palette.palette import Palette
from tests.ui.screenshots.index import Picture
from tests.ui.screenshots.post import Post
from tests.ui.screenshots.pseudo import Pseudo, untranslated
from tests.ui.screenshots.scope import ALL_SIZES, MODES, PSEUDO, SIZES
from tests.ui.shots import problems, settle

_SPOKEN = {"es": "es_AR", "pt": "pt_BR", PSEUDO: "es_AR"}


@dataclass(frozen=True)
class Scene:
    """One thing to look at; `show` brings it to the front of an open (or locked) post, `end` takes it away."""

    name: str
    show: Callable[[Post], object]
    end: Callable[[Post], object] = lambda _: None


def arguments(post: Post) -> dict[str, Any]:
    """What pages are handed besides their name, so that they have something to show."""
    return {
        "deteccion": {"draft": post.draft},
        "bitacora": {"record": post.records[0].instance_id},
        "formulario": {"draft": post.following},
    }


def page_scenes() -> list[Scene]:
    """One scene for each page of the catalogue; a page that is added there is taken by itself."""

    def show(page_id: str) -> Callable[[Post], object]:
        return lambda post: post.program.go(page_id, arguments(post).get(page_id))

    return [Scene(page.id, show(page.id)) for page in PAGES]


def open_scenes() -> list[Scene]:
    """The pages, and what lies over them."""
    return [
        *page_scenes(),
        Scene(
            "control-rapido", lambda post: _show_face(post, "quick"), lambda post: _show_face(post, "whole")
        ),
        Scene(
            "modo-discreto", lambda post: _show_face(post, "discreet"), lambda post: _show_face(post, "whole")
        ),
        Scene("inspeccion-rural", lambda post: post.program.go("formulario", {"draft": post.inspection})),
        Scene("pregunta", _ask, _end_dialogs),
        Scene("buscar", _show_palette, _end_palette),
        Scene(
            "que-hago-ahora",
            lambda post: post.program.show_help(),
            lambda post: post.program.covers.hide_help(),
        ),
    ]


def _show_face(post: Post, face: Face) -> None:
    post.program.go("deteccion", {"draft": post.draft})
    post.rest()
    bench = post.program.window.page("deteccion").bench
    bench.show_face(face)


def _ask(post: Post) -> None:
    post.program.go("formulario", {"draft": post.following})
    post.rest()
    post.program.window.page("formulario")._ask_to_seal()


def _lay_over(window: QWidget, dialog: QDialog) -> None:
    """Put a dialog where a window manager does; without one it keeps within a screen smaller than the window."""
    dialog.move(window.mapToGlobal(window.rect().center()) - dialog.rect().center())


def _end_dialogs(post: Post) -> None:
    for dialog in post.program.window.findChildren(QDialog):
        dialog.reject()


def _show_palette(post: Post) -> None:
    post.program.go("inicio")
    post.program.show_palette()
    for palette in post.program.window.findChildren(Palette):
        palette.show_text("fisc")


def _end_palette(post: Post) -> None:
    for palette in post.program.window.findChildren(Palette):
        palette.reject()


def first_scenes() -> list[Scene]:
    """What is seen on a new machine: where it is, and who is on guard."""
    return [
        Scene("primera-vez", lambda post: post.program.covers.page._steps.setCurrentIndex(0)),
        Scene("primera-vez-agente", lambda post: post.program.covers.page._steps.setCurrentIndex(1)),
    ]


class Album:
    """Takes the pictures; `folder` None takes none and only checks."""

    def __init__(self, post: Post, folder: Path | None, *, check: bool = True) -> None:
        self._post, self._folder, self._check = post, folder, check
        self._pseudo: Pseudo | None = None
        self.pictures: list[Picture] = []

    def speak(self, language: str) -> None:
        """Show the program in one of LANGUAGES."""
        program, application = self._post.program, self._post.application
        if self._pseudo is not None:
            application.removeTranslator(self._pseudo)
            self._pseudo = None
        program.preferences.change(language=_SPOKEN[language])
        if language == PSEUDO:
            self._pseudo = Pseudo(application)
            application.installTranslator(self._pseudo)
        program.show_again()
        settle()

    def take(
        self,
        scenes: Iterable[Scene],
        language: str,
        modes: Iterable[str] = MODES,
        sizes: Iterable[str] = tuple(SIZES),
    ) -> None:
        """Take each scene in each look and size. What is wrong is looked for once for each size: colours move nothing."""
        looked_at: set[tuple[str, str]] = set()
        chosen = tuple(scenes)
        for mode, size in ((mode, size) for mode in modes for size in sizes):
            self._dress(mode, size)
            for scene in chosen:
                scene.show(self._post)
                self._post.rest()
                first = self._check and (scene.name, size) not in looked_at
                looked_at.add((scene.name, size))
                self._keep(scene, language, mode, size, check=first)
                scene.end(self._post)

    def _dress(self, mode: str, size: str) -> None:
        program, (width, height, scale) = self._post.program, ALL_SIZES[size]
        program.given.theme.set_mode(Mode(mode))
        program.given.theme.set_scale(scale)
        program.window.resize(width, height)
        settle()

    def _keep(self, scene: Scene, language: str, mode: str, size: str, *, check: bool) -> None:
        window: QWidget = self._post.program.window
        program_toast = self._post.program.window._toast
        program_toast.dismiss()
        wrong = list(problems(window)) if check else []
        if check and language == PSEUDO:
            wrong += untranslated(window)
        file = f"{scene.name}-{language}-{mode}-{size}.png"
        if self._folder is not None:
            self._folder.mkdir(parents=True, exist_ok=True)
            assert _grab(window).save(str(self._folder / file)), file
        self.pictures.append(Picture(scene.name, language, mode, size, file, tuple(dict.fromkeys(wrong))))

    # --- what comes of it -------------------------------------------------------------------------------

    def wrong(self) -> Iterator[str]:
        """Each thing that is wrong, with the picture it is seen in."""
        for picture in self.pictures:
            yield from (f"{picture.scene} {picture.language} {picture.size}: {one}" for one in picture.wrong)


def _grab(window: QWidget) -> QPixmap:
    """Return a picture of the window with the dialogs that lie over it."""
    picture = window.grab()
    painter = QPainter(picture)
    for dialog in window.findChildren(QDialog):
        if dialog.isVisible() and dialog.isWindow():
            _lay_over(window, dialog)
            painter.drawPixmap(window.mapFromGlobal(dialog.mapToGlobal(QPoint(0, 0))), dialog.grab())
    painter.end()
    return picture
