"""`vigia self-check`: does this installation work here? Also the test of the frozen program.

Opens a throw-away vault and searches it, runs a form, loads fonts, an icon and a translation, lists the
keyring's backends. Nothing of the officers' data is touched. Exit codes: 0 all well, 1 something is not.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import desktop

Facts = dict[str, Any]

_ABOUT = """¿Funciona aquí esta instalación? Abre una bóveda descartable y busca en ella, corre un formulario, carga tipografías, un
ícono y una traducción, y nombra los llaveros. No toca nada de los agentes. Salida: 0 todo bien; 1 algo no."""


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `self-check`."""
    parser = subparsers.add_parser("self-check", help="¿funciona aquí esta instalación?", description=_ABOUT)
    parser.add_argument("--json", action="store_true", help="lo hallado como un objeto JSON")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Run every check and report."""
    findings = {name: _attempt(check) for name, check in _CHECKS.items()}
    well = all(facts["ok"] for facts in findings.values())
    report = {
        "ok": well,
        "version": desktop.__version__,
        "frozen": hasattr(sys, "_MEIPASS"),
        "checks": findings,
    }
    if args.json:
        print(json.dumps(report, ensure_ascii=False))
    else:
        for name, facts in findings.items():
            told = ", ".join(f"{key} {value}" for key, value in facts.items() if key != "ok")
            print(f"{'bien ' if facts['ok'] else 'falla'} {name}: {told}")
    return 0 if well else 1


def _attempt(check: Callable[[], Facts]) -> Facts:
    """Run one check; whatever it raises is the finding, since this is what the command is asked for."""
    start = time.perf_counter()
    try:
        facts = {"ok": True, **check()}
    except Exception as error:
        facts = {"ok": False, "why": type(error).__name__, "detail": str(error)[:300]}
    facts["ms"] = round((time.perf_counter() - start) * 1000)
    return facts


def _vault_and_form() -> Facts:
    """A throw-away vault: create, fill in a form, seal, search, verify."""
    from desktop.app import build_parts
    from desktop.desk import Snapshot
    from desktop.forms.session import Session
    from desktop.forms.surroundings import Surroundings
    from desktop.vault.demo import demo_enrolment
    from desktop.vault.officer import Role
    from desktop.vault.passphrase import FixedKdf
    from desktop.vault.posts import list_posts

    with tempfile.TemporaryDirectory(prefix="vigia-self-check-") as folder:
        parts = build_parts(Path(folder), kdf=FixedKdf(64, 1))
        enrolment = demo_enrolment(list_posts()[0], now=parts.clock.now())
        desk = parts.desk(
            parts.vault.create("Comprobación", Role.SUPERVISOR, "tornillo lluvia montaña azul", enrolment)
        )
        try:
            work = desk.start("deteccion_temprana")
            session = Session(work.form, Surroundings(parts.clock, parts.ids))
            session.set("/data/ob", "ob_01 ob_02")
            session.set("/data/es_nnya", "no")
            session.set("/data/nivel_decidido", session.value("/data/nivel_sugerido"))
            session.set("/data/decide", session.question("/data/decide").choices[0].name)
            desk.keep(Snapshot(work.draft_id, session.draft(), {}))
            desk.finalise(work.draft_id, session.finalise())
            found = len(desk.log.search("deteccion"))
            report = desk.log.verify()
        finally:
            desk.close()
        clear = [
            path.name
            for path in Path(folder).rglob("*")
            if path.is_file() and b"SQLite format 3" in path.read_bytes()
        ]
    if found != 1 or report.first_broken is not None or clear:
        raise RuntimeError(f"found {found}, chain {report.first_broken}, in clear {clear}")
    return {"found": found, "records": report.records}


def _release_vault() -> Facts:
    """Without demonstration keys there is no enrolment to make a vault from: the store alone is tried."""
    from desktop.store.schema import open_vault_database

    with (
        tempfile.TemporaryDirectory(prefix="vigia-self-check-") as folder,
        open_vault_database(Path(folder) / "vault.db", os.urandom(32), create=True) as database,
    ):
        damage = database.damage()
    if damage:
        raise RuntimeError("damaged at birth")
    return {"release": True}


def _vault() -> Facts:
    from desktop.paths import resource

    return _vault_and_form() if (resource("trust") / "demo").is_dir() else _release_vault()


def _content() -> Facts:
    from desktop.content.library import Library
    from desktop.content.shelf import FormShelf
    from desktop.paths import resource

    library = Library(resource())
    return {
        "forms": len(FormShelf(resource("forms")).ids()),
        "guides": len(library.guides.all),
        "entries": len(library.directory.all),
        "indicators": len(library.indicators.all),
        "situations": len(library.situations.all),
    }


def _look() -> Facts:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtGui import QFontDatabase
    from PySide6.QtWidgets import QApplication

    from desktop.ui.design.theme import Theme
    from desktop.ui.design.typography import FAMILY
    from desktop.ui.start import Languages

    application = QApplication.instance() or QApplication(["vigia"])
    theme = Theme(application)  # type: ignore[arg-type]
    if FAMILY not in QFontDatabase.families() or theme.pixmap("lock").isNull():
        raise RuntimeError("fonts or icons are missing")
    languages = Languages(application)  # type: ignore[arg-type]
    words = {}
    for language in ("pt_BR", "en", "es_AR"):
        languages.speak(language)
        words[language] = QCoreApplication.translate("UnlockPage", "Frase de contraseña")
    if len(set(words.values())) != 3:
        raise RuntimeError(f"translations are missing: {words}")
    return {"font": FAMILY, "passphrase": words}


def _keyring() -> Facts:
    import keyring
    from keyring.backend import get_all_keyring

    return {
        "backends": sorted(f"{type(one).__module__}.{type(one).__name__}" for one in get_all_keyring()),
        "in_use": type(keyring.get_keyring()).__module__,
    }


def _process() -> Facts:
    from desktop.vault.process import harden, is_hardened

    harden()
    found = is_hardened()
    if not all(found.values()):
        raise RuntimeError(str(found))
    return {**found, "swap": _swap()}


def _swap() -> str:
    """Say whether memory may reach the disk in clear, where the system tells."""
    try:
        rows = Path("/proc/swaps").read_text(encoding="ascii").splitlines()[1:]
    except OSError:
        return "unknown"
    return "none" if not rows else "on: " + ", ".join(row.split()[0] for row in rows)


_CHECKS: dict[str, Callable[[], Facts]] = {
    "vault": _vault,
    "content": _content,
    "look": _look,
    "keyring": _keyring,
    "process": _process,
}
