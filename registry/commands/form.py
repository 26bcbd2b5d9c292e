"""`form publish/close/list`: which forms the registry offers and takes."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from registry.clock import utc_now
from registry.commands.arguments import add_place, settings_of
from registry.database import Database
from registry.errors import SetupError
from registry.forms import Forms, found_forms, read_form_file
from registry.keys import DEMO_KEYS, load_keys
from registry.service import opened

_WORDS = {"new": "publicado", "same": "ya estaba", "replaced": "reemplazado (no tenía envíos)"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the three deeds and their options."""
    deeds = parser.add_subparsers(dest="deed", required=True, metavar="tarea")
    publish = deeds.add_parser("publish", help="publicar formularios compilados")
    publish.add_argument("paths", type=Path, nargs="+", help="archivos XForm o carpetas")
    publish.add_argument("--keys", type=Path, default=DEMO_KEYS, help="carpeta de claves")
    publish.add_argument("--clear-forms", action="store_true", help="no agregar clave: pruebas")
    close = deeds.add_parser("close", help="dejar de recibir un formulario")
    close.add_argument("id", help="id del formulario")
    close.add_argument("--version", help="una sola versión")
    close.add_argument("--closing", action="store_true", help="sale de la lista pero aún se recibe")
    reopen = deeds.add_parser("open", help="volver a ofrecer un formulario")
    reopen.add_argument("id", help="id del formulario")
    reopen.add_argument("--version", help="una sola versión")
    listing = deeds.add_parser("list", help="formularios y versiones, en JSON")
    for deed in (publish, close, reopen, listing):
        add_place(deed)


def run(options: argparse.Namespace) -> int:
    """Do the deed."""
    with opened(settings_of(options)) as (database, _files):
        if options.deed == "publish":
            return _publish(database, options)
        forms = Forms(database)
        if options.deed == "list":
            rows = [asdict(form) for form in forms.all()]
            sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=1) + "\n")
            return 0
        closed = "closing" if getattr(options, "closing", False) else "closed"
        state = "open" if options.deed == "open" else closed
        if not forms.set_state(options.id, options.version, state):
            raise SetupError(f"No hay un formulario {options.id} {options.version or ''}".rstrip() + ".")
        sys.stdout.write(f"{options.id}: {state}\n")
        return 0


def _publish(database: Database, options: argparse.Namespace) -> int:
    key = None if options.clear_forms else load_keys(options.keys).form_key
    for given in options.paths:
        for path in found_forms(given) if given.is_dir() else [given]:
            form = read_form_file(path, key)
            outcome = Forms(database).publish(form, utc_now())
            sys.stdout.write(f"{form.form_id} {form.version}: {_WORDS[outcome]}\n")
    return 0
