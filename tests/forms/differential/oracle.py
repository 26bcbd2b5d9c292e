"""The reference evaluators, as the tools beside this repository drive them: one process, one line for one form."""

from __future__ import annotations

import json
import shutil
import subprocess
from abc import ABC, abstractmethod
from importlib.util import find_spec
from pathlib import Path
from types import TracebackType
from typing import Any, Self

ROOT = Path(__file__).parents[3]
SOURCE = ROOT.parent / "shared" / "tools" / "oracles" / "Oracle.java"
BUILT = ROOT / "build" / "oracles"
PACKAGES = ("@getodk/xforms-engine@0.22.0", "solid-js@1.9", "jsdom@26")


def jar() -> Path | None:
    """ODK Validate, which comes inside the pyxform wheel."""
    found = find_spec("pyxform")
    if found is None or found.origin is None:
        return None
    path = Path(found.origin).parent / "validators" / "odk_validate" / "bin" / "ODK_Validate.jar"
    return path if path.exists() else None


def missing() -> str:
    """Why JavaRosa cannot be asked here, or "" where it can."""
    if not SOURCE.exists():
        return "the reference evaluator's source is not beside this repository"
    if shutil.which("java") is None or shutil.which("javac") is None:
        return "no JDK (apt: openjdk-17-jdk-headless)"
    return "" if jar() is not None else "pyxform is not installed"


def web_forms_missing() -> str:
    """Why Web Forms cannot be asked here, or "" where it can."""
    if not SOURCE.exists():
        return "the reference evaluator's source is not beside this repository"
    return "" if shutil.which("npm") else "no Node.js"


class Evaluator(ABC):
    """A running evaluator."""

    @abstractmethod
    def command(self) -> tuple[list[str], Path]:
        """Build it where need be; what to run, and where."""

    def __enter__(self) -> Self:
        command, folder = self.command()
        self._process = subprocess.Popen(
            command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            text=True, encoding="utf-8",
        )  # fmt: skip
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(20)
        self._process.stdout.close()

    def ask(self, request: dict[str, Any]) -> dict[str, Any]:
        """Send one line, read one line."""
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.write(json.dumps(request) + "\n")
        self._process.stdin.flush()
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        return answer


class JavaRosa(Evaluator):
    """What ODK Collect runs."""

    def command(self) -> tuple[list[str], Path]:
        classes = BUILT / "javarosa"
        if not (classes / "Oracle.class").exists():
            classes.mkdir(parents=True, exist_ok=True)
            command = ["javac", "-nowarn", "-cp", str(jar()), "-d", str(classes), str(SOURCE)]
            subprocess.run(command, check=True, capture_output=True)
        return ["java", "-Duser.timezone=UTC", "-cp", f"{jar()}:{classes}", "Oracle"], ROOT


class WebForms(Evaluator):
    """What runs in the browser: its engine under jsdom, from npm."""

    def command(self) -> tuple[list[str], Path]:
        folder = BUILT / "webforms"
        folder.mkdir(parents=True, exist_ok=True)
        if not (folder / "node_modules" / "@getodk").exists():
            command = ["npm", "install", "--no-audit", "--no-fund", "--prefix", str(folder), *PACKAGES]
            subprocess.run(command, check=True, capture_output=True)
        shutil.copy(SOURCE.parent / "oracle.mjs", folder)
        return ["env", "TZ=UTC", "node", "oracle.mjs"], folder
