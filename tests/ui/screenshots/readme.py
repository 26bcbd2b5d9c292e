"""`make pictures`: the pictures that README and docs show, taken anew from today's program into docs/pictures/."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from desktop.ui.design.tokens import Mode
from tests.ui.screenshots.__main__ import Slice

FOLDER = Path(__file__).parents[3] / "docs" / "pictures"
SCENES = {"deteccion": "deteccion-entrevista"}  # file in docs/pictures: scene of the album
_LANGUAGE, _SIZE = "es", "1366"


def main() -> int:
    """Take them, and exit with 1 where the program dies."""
    with tempfile.TemporaryDirectory(prefix="vigia-pictures-") as folder:
        taken = Slice(_LANGUAGE, Mode.LIGHT.value, (_SIZE,), check=False)
        ended = subprocess.run(taken.command(tuple(SCENES.values()), Path(folder)), check=False).returncode
        if ended:
            return 1
        for name, scene in SCENES.items():
            picture = Path(folder) / f"{scene}-{_LANGUAGE}-{Mode.LIGHT.value}-{_SIZE}.png"
            shutil.copyfile(picture, FOLDER / f"{name}.png")
            print(FOLDER / f"{name}.png")
    return 0


if __name__ == "__main__":
    sys.exit(main())
