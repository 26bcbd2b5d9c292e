"""`make demo`: plays the whole story by itself, headless, and leaves pictures in build/demo/.

The first half runs in a process that is killed in mid-word; the second goes on from what is on disk.
`--json` prints one object: received, receipt, typed, home, screenshots, told (the lines of the story).
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

BUILD = Path(__file__).parents[2] / "build" / "demo"


def main() -> int:
    """Play, check, report; 0 when one record was received and nothing typed lies about in clear."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--act", choices=("one", "two"), help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.act:
        return _play(given.act)
    told: list[str] = []
    say = told.append if given.json else print
    home = Path(os.environ["VIGIA_HOME"]) if "VIGIA_HOME" in os.environ else BUILD / "home"
    if "VIGIA_HOME" not in os.environ:
        shutil.rmtree(home, ignore_errors=True)
    for name in ("pictures", "registry"):
        shutil.rmtree(BUILD / name, ignore_errors=True)
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    temporary = Path(tempfile.mkdtemp(prefix="vigia-demo-"))
    try:
        report = _both_acts(home, temporary, say)
        hits = _scan([home, temporary], report["typed"])
    finally:
        shutil.rmtree(temporary, ignore_errors=True)
    say(f"Texto escrito que quedó en claro en el disco: {len(hits)} archivos.")
    if hits:
        print("\n".join(hits), file=sys.stderr)
        return 1
    if given.json:
        print(json.dumps({**report, "home": str(home), "told": told}, ensure_ascii=False))
    else:
        print(f"Recibidos: {report['received']} (recibo n.º {report['receipt']}). Imágenes en {BUILD}.")
    return 0 if report["received"] == 1 else 1


def _both_acts(home: Path, temporary: Path, say: Any) -> dict[str, Any]:
    environment = {
        **os.environ,
        "VIGIA_HOME": str(home),
        "TMPDIR": str(temporary),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONUNBUFFERED": "1",
    }
    report: dict[str, Any] = {"received": 0, "receipt": "", "typed": [], "screenshots": []}
    for act, expected in (("one", -signal.SIGKILL), ("two", 0)):
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.journeys.demo", "--act", act],
            env=environment,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert process.stdout is not None
        for line in process.stdout:
            if line.startswith("{"):
                _add(report, json.loads(line))
            else:
                say(line.rstrip())
        code = process.wait()
        if code != expected:
            raise SystemExit(f"demo: act {act} ended with {code}")
    return report


def _add(report: dict[str, Any], part: dict[str, Any]) -> None:
    for key, value in part.items():
        report[key] = report[key] + value if isinstance(value, list) else value


def _scan(folders: list[Path], texts: list[str]) -> list[str]:
    from tests.journeys.story import scan

    return scan(folders, texts)


def _play(act: str) -> int:
    from PySide6.QtCore import QLocale
    from PySide6.QtWidgets import QApplication

    from desktop.app import build_parts, build_program
    from tests.journeys import story
    from tests.journeys.player import Player
    from tests.journeys.registry_process import RegistryProcess

    application = QApplication(["vigia"])
    QLocale.setDefault(QLocale("es_AR"))
    program = build_program(application, build_parts())
    program.window.resize(1366, 720)
    program.window.show()
    program.start()
    pictures = BUILD / "pictures" / act
    player = Player(program, pictures, print)
    if act == "one":
        story.begin(player, print)
        print(json.dumps({"typed": player.typed, "screenshots": player.screenshots}), flush=True)
        story.power_cut()
    registry = RegistryProcess(BUILD / "registry")
    registry.start()
    try:
        story.go_on(player, registry, print)
        found = story.received(player)
        assert not player.strays.seen, player.strays.seen
        print(
            json.dumps(
                {
                    "received": len(found),
                    "receipt": found[0][1] if found else "",
                    "typed": player.typed,
                    "screenshots": player.screenshots,
                }
            ),
            flush=True,
        )
        program.close()
    finally:
        registry.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
