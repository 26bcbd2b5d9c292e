"""The reference registry as a process of its own, for the packaged program to send to."""

from __future__ import annotations

import csv
import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.packaged.making import ROOT


class Registry:
    """The reference registry on a loopback: this machine's, or the one that `within` runs its command in."""

    def __init__(self, data: Path, within: Callable[[Sequence[str]], list[str]] = list) -> None:
        self.data = data
        shutil.rmtree(data, ignore_errors=True)
        data.mkdir(parents=True)
        serve = [
            sys.executable, "-m", "registry", "serve", "--json", "--quiet", "--port", "0", "--data", str(data),
        ]  # fmt: skip
        self._process = subprocess.Popen(
            within(serve), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=ROOT
        )
        assert self._process.stdout is not None
        self.port: int = json.loads(self._process.stdout.readline())["port"]

    def close(self) -> None:
        """End it and wait."""
        self._process.terminate()
        self._process.wait(30)

    def received(self) -> int:
        """Count what has arrived."""
        return len(json.loads(self._registry("list", "--data", str(self.data))))

    def enrolment(self, folder: Path, url: str = "") -> tuple[Path, str]:
        """Make a device that sends to `url`, else straight to the registry; return its enrolment and the one-time code."""
        shutil.rmtree(folder, ignore_errors=True)
        self._registry(
            "device", "enrol", "--post", "ABL", "--name", "Aguas Blancas – Bermejo", "--to", str(folder),
            "--url", url or f"http://127.0.0.1:{self.port}", "--data", str(self.data),
        )  # fmt: skip
        with (folder / "codigos.csv").open(encoding="utf-8") as file:
            return folder / "ABL-A.vigia-alta", next(row["one_time_code"] for row in csv.DictReader(file))

    def _registry(self, *words: str) -> str:
        told = subprocess.run(
            [sys.executable, "-m", "registry", *words], capture_output=True, text=True, cwd=ROOT, check=True
        )
        return told.stdout
