"""Every key of the program in words, for the manual. A test holds the list to the source."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Key:
    """A key and what it does."""

    sequence: str
    words: str


@dataclass(frozen=True)
class Keys:
    """The keys of one place."""

    title: str
    keys: tuple[Key, ...]


def shortcuts() -> tuple[Keys, ...]:
    """Return all keys by place, in the language in force."""
    everywhere = Keys(
        translate("shortcuts", "En todas partes"),
        (
            Key("F1", translate("shortcuts", "¿Qué hago ahora?")),
            Key("F12", translate("shortcuts", "Ocultar la pantalla; también Esc dos veces rápido")),
            Key("Ctrl+L", translate("shortcuts", "Bloquear")),
            Key("Ctrl+K", translate("shortcuts", "Buscar en todo y hacer")),
            Key("Ctrl+F", translate("shortcuts", "Buscar en la página")),
            Key("Ctrl+Return", translate("shortcuts", "El siguiente paso, el botón azul")),
            Key("F6", translate("shortcuts", "Zona siguiente; con Mayús, la anterior")),
            Key("Ctrl+1", translate("shortcuts", "Primera página; hasta Ctrl 9")),
            Key("Ctrl+,", translate("shortcuts", "Ajustes")),
            Key("Alt+Left", translate("shortcuts", "Página anterior")),
            Key("Ctrl+Z", translate("shortcuts", "Deshacer")),
            Key("Ctrl++", translate("shortcuts", "Letra más grande")),
            Key("Ctrl+-", translate("shortcuts", "Letra más chica")),
            Key("Ctrl+0", translate("shortcuts", "Letra de tamaño normal")),
        ),
    )
    start = Keys(
        translate("shortcuts", "Empezar"),
        (
            Key("Ctrl+N", translate("shortcuts", "Nueva detección")),
            Key("Ctrl+R", translate("shortcuts", "Control rápido")),
            Key("Ctrl+I", translate("shortcuts", "Inspección rural")),
        ),
    )
    detection = Keys(
        translate("shortcuts", "En una detección"),
        (
            Key("Space", translate("shortcuts", "Marcar el indicador")),
            Key("F2", translate("shortcuts", "Por qué se sugiere ese nivel")),
            Key("F3", translate("shortcuts", "Qué preguntar")),
            Key("F4", translate("shortcuts", "Registrar el próximo aviso")),
            Key("Ctrl+E", translate("shortcuts", "Emergencia")),
            Key("Alt+PgDown", translate("shortcuts", "Fase siguiente")),
            Key("Alt+PgUp", translate("shortcuts", "Fase anterior")),
        ),
    )
    other = Keys(
        translate("shortcuts", "En otras páginas"),
        (
            Key("F5", translate("shortcuts", "Envíos: enviar ahora")),
            Key("Ctrl+Shift+C", translate("shortcuts", "Bitácora: comparar con lo que corrige")),
            Key("Ctrl+M", translate("shortcuts", "Al desbloquear: mostrar lo escrito")),
        ),
    )
    return everywhere, start, detection, other
