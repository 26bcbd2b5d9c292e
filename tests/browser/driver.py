"""Debian's chromium, without a window, driven by its own chromedriver over the W3C WebDriver protocol."""

from __future__ import annotations

import base64
import contextlib
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import urllib3

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"  # the protocol's own name of a reference to an element
_GONE = '"code":-32000'  # the browser's own answer where the page goes in the middle of the driver's question
PATIENCE_S = 30.0
CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")


class Stale(AssertionError):
    """The page that an element was on has given way to the next."""


class Browser:
    """One window of the browser."""

    def __init__(self, driver: str) -> None:
        self._driver = driver
        self._pool = urllib3.PoolManager(retries=urllib3.Retry(20, backoff_factor=0.05), timeout=60)
        arguments = ["--headless=new", "--window-size=1000,800", "--disable-gpu", "--disable-dev-shm-usage"]
        if os.geteuid() == 0:
            arguments.append("--no-sandbox")  # chromium refuses to have one as root
        options = {"binary": CHROMIUM, "args": arguments}
        wanted = {"capabilities": {"alwaysMatch": {"goog:chromeOptions": options}}}
        self._session = ""
        self._session = f"/session/{self._ask('POST', '/session', wanted)['sessionId']}"

    def go(self, url: str) -> None:
        """Open an address and wait for its page."""
        self._ask("POST", f"{self._session}/url", {"url": url})

    @property
    def url(self) -> str:
        return str(self._ask("GET", f"{self._session}/url"))

    def text(self, selector: str = "body") -> str:
        """The words that can be seen in the first element that a CSS selector finds."""
        return str(self._ask("GET", f"{self._session}/element/{self._find(selector)[0]}/text"))

    def says(self, words: str, selector: str = "body") -> bool:
        """Wait until an element says these words: a click returns before the next page is there."""
        end = time.monotonic() + PATIENCE_S
        while time.monotonic() < end:
            with contextlib.suppress(Stale, IndexError):
                if words in self.text(selector):
                    return True
        return False

    def count(self, selector: str) -> int:
        return len(self._find(selector))

    def write(self, selector: str, words: str) -> None:
        """Type into a field."""
        self._ask("POST", f"{self._session}/element/{self._find(selector)[0]}/value", {"text": words})

    def press(self, selector: str) -> None:
        """Click; `says` waits for the page that follows."""
        self._ask("POST", f"{self._session}/element/{self._find(selector)[0]}/click", {})

    def run(self, script: str) -> Any:
        """The value of an expression in the page."""
        return self._ask("POST", f"{self._session}/execute/sync", {"script": f"return {script}", "args": []})

    def cookies(self) -> list[dict[str, Any]]:
        return list(self._ask("GET", f"{self._session}/cookie"))

    def picture(self, path: Path) -> None:
        """Save what the window shows."""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(base64.b64decode(self._ask("GET", f"{self._session}/screenshot")))

    def close(self) -> None:
        self._ask("DELETE", self._session)
        self._pool.clear()

    def _find(self, selector: str) -> list[str]:
        wanted = {"using": "css selector", "value": selector}
        return [each[ELEMENT] for each in self._ask("POST", f"{self._session}/elements", wanted)]

    def _ask(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        answer = self._pool.request(method, self._driver + path, json=body)
        value = answer.json()["value"]
        if answer.status != 200 and (
            value["error"] == "stale element reference" or _GONE in value["message"]
        ):
            raise Stale(value["message"])
        assert answer.status == 200, value
        return value


@contextlib.contextmanager
def browser() -> Iterator[Browser]:
    """Start the driver and a browser; both end with the block."""
    assert DRIVER
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    process = subprocess.Popen(
        [DRIVER, f"--port={port}", "--log-level=SEVERE"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        opened = Browser(f"http://127.0.0.1:{port}")
        yield opened
        opened.close()
    finally:
        process.terminate()
        process.wait(20)
