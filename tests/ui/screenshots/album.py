"""Every page of the catalogue and every cover, in each language, look and size, with what is wrong in each picture."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QDialog, QWidget

from desktop.ui.catalogue import PAGES
from desktop.ui.design.tokens import Mode
from desktop.ui.palette.palette import Palette
from tests.ui.screenshots.post import Post
from tests.ui.screenshots.pseudo import Pseudo, untranslated
from tests.ui.shots import problems, settle

PSEUDO = "pseudo"
LANGUAGES = ("es", "pt", PSEUDO)
MODES = tuple(mode.value for mode in Mode)
# name: client area (768 less title bar and task bar) and text scale
SIZES = {"1366": (QSize(1366, 697), 1.0), "1024": (QSize(1024, 697), 1.0), "150": (QSize(1366, 697), 1.5)}
LARGEST = "200"  # text 200 %: nothing may be lost, in the languages that are spoken
_ALL_SIZES = {**SIZES, LARGEST: (QSize(1366, 697), 2.0)}
_SPOKEN = {"es": "es_AR", "pt": "pt_BR", PSEUDO: "es_AR"}


@dataclass(frozen=True)
class Scene:
    """One thing to look at; `show` brings it to the front of an open (or locked) post, `end` takes it away."""

    name: str
    show: Callable[[Post], object]
    end: Callable[[Post], object] = lambda _: None


@dataclass(frozen=True)
class Picture:
    """One picture and what the checks found in it."""

    scene: str
    language: str
    mode: str
    size: str
    file: str
    wrong: tuple[str, ...]


def arguments(post: Post) -> dict[str, Any]:
    """What pages are handed besides their name, so that they have something to show."""
    return {
        "deteccion": {"draft": post.draft},
        "bitacora": {"record": post.records[0].instance_id},
        "formulario": {"form": "seguimiento", "hecho": post.records[0].hecho, "answers": {}},
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
        Scene("buscar", _show_palette, _end_palette),
        Scene(
            "que-hago-ahora", lambda post: post.program.show_help(), lambda post: post.program._hide_help()
        ),
    ]


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
        Scene("primera-vez", lambda post: post.program._cover._steps.setCurrentIndex(0)),
        Scene("primera-vez-agente", lambda post: post.program._cover._steps.setCurrentIndex(1)),
    ]


class Album:
    """Takes the pictures; `folder` None takes none and only checks."""

    def __init__(self, post: Post, folder: Path | None) -> None:
        self._post, self._folder = post, folder
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
                first = (scene.name, size) not in looked_at
                looked_at.add((scene.name, size))
                self._keep(scene, language, mode, size, check=first)
                scene.end(self._post)

    def _dress(self, mode: str, size: str) -> None:
        program, (pixels, scale) = self._post.program, _ALL_SIZES[size]
        program._theme.set_mode(Mode(mode))
        program._theme.set_scale(scale)
        program.window.resize(pixels)
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

    def write_index(self) -> Path:
        """Write `index.html` beside the pictures and return it."""
        assert self._folder is not None
        path = self._folder / "index.html"
        path.write_text(index(self.pictures), encoding="utf-8")
        return path


def _grab(window: QWidget) -> QPixmap:
    """Return a picture of the window with the dialogs that lie over it."""
    picture = window.grab()
    painter = QPainter(picture)
    for dialog in window.findChildren(QDialog):
        if dialog.isVisible():
            painter.drawPixmap(window.mapFromGlobal(dialog.mapToGlobal(QPoint(0, 0))), dialog.grab())
    painter.end()
    return picture


def index(pictures: list[Picture]) -> str:
    """Return a page with every picture, chosen by language, look and size; what is wrong stands first."""
    wrong = [(p, one) for p in pictures for one in p.wrong]
    listed = "".join(
        f'<li><a href="#{escape(p.file)}">{escape(f"{p.scene} · {p.language} · {p.size}")}</a>: {escape(one)}</li>'
        for p, one in wrong
    )
    figures = "".join(
        f'<figure id="{escape(p.file)}" data-language="{p.language}" data-mode="{p.mode}" data-size="{p.size}">'
        f'<a href="{escape(p.file)}"><img loading="lazy" src="{escape(p.file)}" alt="{escape(p.scene)}"></a>'
        f"<figcaption>{escape(f'{p.scene} · {p.language} · {p.mode} · {p.size}')}"
        f"{f' · <b>{len(p.wrong)}</b>' if p.wrong else ''}</figcaption></figure>"
        for p in pictures
    )
    counted = Counter(p.scene for p in pictures)
    choices = "".join(
        f'<label>{name} <select data-for="{key}"><option value="">all</option>'
        + "".join(f"<option>{escape(value)}</option>" for value in values)
        + "</select></label> "
        for name, key, values in (
            ("Language", "language", LANGUAGES), ("Look", "mode", MODES), ("Size", "size", tuple(_ALL_SIZES)),
        )
    )  # fmt: skip
    return _PAGE.format(
        count=len(pictures), scenes=len(counted), choices=choices, figures=figures,
        wrong=f"<ol>{listed}</ol>" if wrong else "<p>Nothing clipped, overlapping, empty or untranslated.</p>",
        data=escape(json.dumps(counted)),
    )  # fmt: skip


_PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Vigía: every page</title>
<style>body{{font:15px sans-serif;margin:20px;background:#eee}}main{{display:grid;gap:14px;
grid-template-columns:repeat(auto-fill,minmax(420px,1fr))}}figure{{margin:0;background:#fff;padding:6px}}
img{{width:100%}}figure[hidden]{{display:none}}header{{position:sticky;top:0;background:#eee;padding:8px 0}}</style>
<h1>{count} pictures of {scenes} scenes</h1><p>All data is fictitious.</p>{wrong}
<header data-counts="{data}">{choices}</header><main>{figures}</main>
<script>const picks=[...document.querySelectorAll("select")];picks.forEach(p=>p.onchange=()=>document
.querySelectorAll("figure").forEach(f=>f.hidden=picks.some(p=>p.value&&f.dataset[p.dataset.for]!==p.value)))</script>
"""
