"""The list of what the program opens, in Spanish, for the ministry's security officer; and what should not be on it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.packaged.traced import Opened

_OWN = "/opt/vigia"  # where the package puts the program
_ITSELF = f"{_OWN}/vigia"
# What this machine's names stand for on any machine; the first that fits counts.
_NAMES = (
    (r"/tmp/vigia-self-check-[^/]+(/.*)?", "/tmp/vigia-self-check-…/ (bóveda de prueba, se borra)"),
    (r"/tmp/[a-z0-9_]{8}", "/tmp/… (prueba de que se puede escribir, se borra)"),
    (r"~/\.local/share/vigia/(.+?)(\.db)-(?:wal|shm|journal)", r"~/.local/share/vigia/\1\2-wal, -shm, -journal"),
    (r"~/stick/.+", "~/…/ (la memoria USB elegida)"),
    (r".*/opened/server\.pem", "los certificados de confianza (aquí, uno hecho para la prueba)"),
    (r"unix @?/tmp/\.X11-unix/X\d+", "servidor gráfico (unix)"),
    (r"unix .*/dbus-\w+", "D-Bus de la sesión (unix)"),
    (r"unix /(?:var/)?run/dbus/system_bus_socket", "D-Bus del sistema (unix)"),
    (r"127\.0\.0\.1 port \d+", "registro del alta, por TLS (aquí, un puerto de esta máquina)"),
    (r"unix ~/\.local/share/vigia/window\.sock", "~/.local/share/vigia/window.sock (para que una segunda ventana llame a la primera)"),
    (r"::1 port 0", "::1, puerto 0 (prueba de IPv6 de la biblioteca de HTTP; se cierra en el acto)"),
)  # fmt: skip
# Read everywhere and by everybody: counted, not listed.
_COUNTED = (
    (r"(?:/usr)?/lib(?:64)?/.*", "bibliotecas del sistema"),
    (r"/etc/fonts.*|/usr/(?:local/)?share/(?:fonts|fontconfig|poppler).*|/var/cache/fontconfig.*", "tipografías del sistema"),
    (r"/usr/share/(?:X11|icons)/.*", "teclado y puntero del servidor gráfico"),
    (r"/(?:proc|sys)(?:/.*)?", "de /proc y /sys"),
)  # fmt: skip
_MAY_WRITE = re.compile(
    r"~/\.local(?:/share(?:/vigia(?:/.*)?)?)?|/tmp/vigia-self-check-….*|/tmp/… .*|~/…/ .*|/dev/null"
)
_MAY_REACH = ("servidor gráfico", "D-Bus", "registro del alta")
_MAY_LISTEN = ("~/.local/share/vigia/window.sock", "::1, puerto 0")


@dataclass(frozen=True)
class Told:
    """What each run opened, by the run's title; `folder` is the program's, `home` the user's."""

    folder: Path
    home: Path
    runs: Mapping[str, Opened]

    def __str__(self) -> str:
        return "\n".join(
            [
                *self._part("Escribe, crea o borra", self._of(lambda opened: opened.written)),
                *self._part("Lee", self._read()),
                *self._counts(),
                *self._part("Se conecta con", self._of(lambda opened: opened.reached)),
                *self._part("Escucha en", self._of(lambda opened: opened.listening)),
                *self._part("Inicia", self._of(lambda opened: opened.processes)),
                *(f"INESPERADO: {what}" for what in self.unexpected),
            ]
        )

    @property
    def unexpected(self) -> list[str]:
        """What docs/fleet.md says is not opened."""
        written = self._of(lambda opened: opened.written)
        reached, listening = (
            self._of(lambda opened: opened.reached),
            self._of(lambda opened: opened.listening),
        )
        return [
            *(f"escribe {path}" for path in written if not _MAY_WRITE.fullmatch(path)),
            *(f"se conecta con {place}" for place in reached if not place.startswith(_MAY_REACH)),
            *(f"escucha en {place}" for place in listening if not place.startswith(_MAY_LISTEN)),
            *(
                f"inicia {program}"
                for program in self._of(lambda opened: opened.processes)
                if program != _ITSELF
            ),
        ]

    def _of(self, kind: Callable[[Opened], set[str]]) -> dict[str, list[str]]:
        """Return what was opened, each with the runs that did."""
        found: dict[str, list[str]] = {}
        for run, opened in self.runs.items():
            for name in sorted({self._named(name) for name in kind(opened)}):
                found.setdefault(name, []).append(run)
        return dict(sorted(found.items()))

    def _read(self) -> dict[str, list[str]]:
        """What was read and neither counted nor written as well."""
        written = self._of(lambda opened: opened.written)
        return {
            name: runs for name, runs in self._of(lambda opened: opened.read).items()
            if name not in written and not _counted(name) and not name.startswith(_OWN)
        }  # fmt: skip

    def _counts(self) -> list[str]:
        every = self._of(lambda opened: opened.read)
        told = [f"{sum(_counted(name) == title for name in every)} {title}" for _, title in _COUNTED]
        return [
            f"  y {sum(name.startswith(_OWN) for name in every)} archivos del programa, {', '.join(told)}"
        ]

    def _named(self, name: str) -> str:
        """Return a path or an address as it would be on any machine."""
        name = name.replace(str(self.home), "~").replace(str(self.folder), _OWN)
        for pattern, instead in _NAMES:
            if re.fullmatch(pattern, name):
                return re.sub(pattern, instead, name)
        return name

    def _part(self, title: str, found: Mapping[str, list[str]]) -> list[str]:
        everywhere = len(self.runs)
        return [
            f"\n{title}:",
            *(f"  {name}  [{'todas' if len(runs) == everywhere else '; '.join(runs)}]" for name, runs in found.items()),
        ]  # fmt: skip


def _counted(name: str) -> str:
    """Return under which title something is counted, empty where it is listed."""
    return next((title for pattern, title in _COUNTED if re.fullmatch(pattern, name)), "")
