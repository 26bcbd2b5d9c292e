"""`vigia gallery`: every component of the design system with its states, in a window or as a picture."""

from __future__ import annotations

import argparse

_OPTIONS = (
    ("shot", "ARCHIVO", "guardar aquí una imagen, en vez de abrir una ventana"),
    ("mode", "MODO", "light, dark o contrast"),
    ("scale", "NÚMERO", "tamaño del texto, de 1.0 a 2.0"),
    ("width", "PÍXELES", "ancho"),
    ("height", "PÍXELES", "alto; 0 es todo el contenido"),
    ("page", "PÁGINA", "qué parte de la galería"),
)


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `gallery`; its own module judges the values."""
    parser = subparsers.add_parser("gallery", help="los componentes de la ventana, con sus estados")
    for name, metavar, words in _OPTIONS:
        parser.add_argument(f"--{name}", metavar=metavar, help=words)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Open the gallery."""
    from desktop.ui.gallery.__main__ import main

    given = ((name, getattr(args, name)) for name, _, _ in _OPTIONS)
    return main([word for name, value in given if value is not None for word in (f"--{name}", value)])
