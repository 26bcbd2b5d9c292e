"""The reference registry as a process of its own on loopback, for the stories."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.registry.harness import lasting_port


class RegistryProcess:
    """Starts `python -m registry serve`; after a stop, starts again on the same port and data."""

    def __init__(self, data: Path) -> None:
        self._data, self._port = data, lasting_port()
        self._process: subprocess.Popen[str] | None = None
        self.url = ""

    def start(self) -> None:
        """Start and wait until it says that it is ready."""
        self._data.mkdir(parents=True, exist_ok=True)
        self._process = subprocess.Popen(
            [
                sys.executable,
                "-m",
                "registry",
                "serve",
                "--json",
                "--quiet",
                "--port",
                str(self._port),
                "--data",
                str(self._data),
            ],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout is not None
        told: dict[str, Any] = json.loads(self._process.stdout.readline())
        self.url = told["url"] or self.url

    def stop(self) -> None:
        """End it and wait."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait(30)
            self._process = None

    def received(self) -> list[dict[str, Any]]:
        """Return what it has received."""
        done = subprocess.run(
            [sys.executable, "-m", "registry", "list", "--data", str(self._data)],
            check=True,
            capture_output=True,
            text=True,
        )
        return list(json.loads(done.stdout))
