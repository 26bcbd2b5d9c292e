"""What the palette can do and where it leads: pages, actions, and a way to whatever was found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.content.library import Library
from desktop.ui.design.theme import SCALE_STEP, Theme
from desktop.ui.design.tokens import Mode
from desktop.ui.form_page.kinds import GROUPS
from desktop.ui.pages import Page, in_rail, page_keys
from desktop.ui.palette.entries import Entry, Group
from desktop.ui.settings import Preferences
from desktop.ui.unlock.languages import NAMES

translate = QCoreApplication.translate
_REACHED_FROM_OTHERS = (
    "contactos",
    "supervision",
    "relevo",
)  # not in the rail, and they need nothing handed to them


@dataclass(frozen=True)
class Ways:
    """How the palette acts on the program; the keys of the window do the same."""

    go: Callable[[str, Any], None]
    start: Callable[[str], None]  # deteccion | control | inspeccion
    help: Callable[[], None]
    hide: Callable[[], None]
    lock: Callable[[], None]
    send: Callable[[], None]


@dataclass(frozen=True)
class Deed:
    """One action of the palette."""

    entry: Entry
    do: Callable[[], None]


def page_entries(pages: Sequence[Page]) -> tuple[Entry, ...]:
    """Return the pages of the rail, in its order, with the key of each, then those that others lead to.

    `pages` carry translated titles.
    """
    more = [page for page in pages if page.id in _REACHED_FROM_OTHERS]
    keys = page_keys(pages)
    return tuple(
        Entry(Group.PAGE, f"pagina:{page.id}", page.title, "", keys.get(page.id, ""), page.icon)
        for page in (*in_rail(pages), *more)
    )


def form_entries() -> tuple[Entry, ...]:
    """Return an action for each form that can be begun by itself."""
    begin = translate("palette", "Empezar un formulario")
    return tuple(
        Entry(Group.ACTION, f"formulario:{kind.id}", kind.words, begin, "", kind.icon)
        for group in GROUPS
        for kind in group.kinds
    )


def deeds(ways: Ways, theme: Theme, preferences: Preferences) -> tuple[Deed, ...]:
    """Return every action, the most urgent first."""

    def deed(
        name: str, title: str, do: Callable[[], None], shortcut: str = "", icon: str = "", detail: str = ""
    ) -> Deed:
        return Deed(Entry(Group.ACTION, f"accion:{name}", title, detail, shortcut, icon), do)

    def look(mode: Mode) -> Callable[[], None]:
        return lambda: preferences.change(mode=mode.value)

    def speak(language: str) -> Callable[[], None]:
        return lambda: preferences.change(language=language)

    colours = translate("palette", "Colores")
    tongue = translate("palette", "Idioma")
    offered = preferences.current.languages
    return (
        deed("ayuda", translate("palette", "¿Qué hago ahora?"), ways.help, "F1", "life-buoy"),
        deed("deteccion", translate("palette", "Nueva detección"), lambda: ways.start("deteccion"), "Ctrl+N", "plus"),
        deed("control", translate("palette", "Control rápido"), lambda: ways.start("control"), "Ctrl+R", "plus"),
        deed("inspeccion", translate("palette", "Inspección rural"), lambda: ways.start("inspeccion"), "Ctrl+I", "plus"),
        deed("ocultar", translate("palette", "Ocultar la pantalla"), ways.hide, "F12", "eye-off"),
        deed("bloquear", translate("palette", "Bloquear"), ways.lock, "Ctrl+L", "lock"),
        deed("enviar", translate("palette", "Enviar ahora"), ways.send, "", "send"),
        deed("mas", translate("palette", "Letra más grande"), lambda: theme.set_scale(theme.scale + SCALE_STEP), "Ctrl++", "a-large-small"),
        deed("menos", translate("palette", "Letra más chica"), lambda: theme.set_scale(theme.scale - SCALE_STEP), "Ctrl+-", "a-large-small"),
        deed("claro", translate("palette", "Claro"), look(Mode.LIGHT), "", "contrast", colours),
        deed("oscuro", translate("palette", "Oscuro"), look(Mode.DARK), "", "contrast", colours),
        deed("contraste", translate("palette", "Alto contraste"), look(Mode.CONTRAST), "", "contrast", colours),
        *(
            deed(code[:2], name, speak(code), "", "languages", tongue)
            for code, name in NAMES.items() if code in offered
        ),
    )  # fmt: skip


def lead(key: str, library: Library, go: Callable[[str, Any], None]) -> None:
    """Go to what an entry of the palette stands for; an action is done by its deed."""
    kind, _, target = key.partition(":")
    match kind:
        case "pagina":
            go(target, None)
        case "asiento":
            go("bitacora", {"record": target})
        case "guia":
            go("guias", {"guide": target})
        case "indicador" | "pregunta":
            named = library.guides.mentioning(target)
            told = {"indicator" if kind == "indicador" else "question": target}
            go("guias", {"guide": named[0].id, **told} if named else told)
        case "formulario":
            go("formulario", {"form": target})
        case "recurso":
            go("recursos", {"entry": target})
        case "paso":
            go("recursos", {"crossings": True, "entry": target})
