"""Devices that post at once, as one process that costs little: every byte is made before, and asyncio's protocols send them."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

from bench.sealed import a_bundle, a_sealer
from tests.registry.harness import VERSION, multipart


def requests(url: str, count: int, seed: int) -> list[bytes]:
    """Return whole POSTs of fictitious records."""
    sealer, chance, address = a_sealer(), random.Random(seed), urlsplit(url)
    made = []
    for _ in range(count):
        bundle = a_bundle(sealer, chance)
        body, kind = multipart(*[(p.name, p.data, p.type) for p in (bundle.xml, *bundle.attachments)])
        headers = {"Host": address.netloc, **VERSION, "Content-Type": kind, "Content-Length": str(len(body))}
        lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        made.append(f"POST {address.path}/submission HTTP/1.1\r\n{lines}\r\n".encode() + body)
    return made


class _Device(asyncio.Protocol):
    """One device on a kept connection: the next request goes when the last is answered."""

    def __init__(self, waiting: Sequence[bytes], times: list[float], done: asyncio.Future[None]) -> None:
        self._waiting, self._times, self._done = iter(waiting), times, done
        self._answer = bytearray()
        self._began = 0.0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.WriteTransport)
        self._transport = transport
        self._next()

    def _next(self) -> None:
        request = next(self._waiting, None)
        if request is None:
            self._transport.close()
            self._done.set_result(None)
            return
        self._began = time.perf_counter()
        self._transport.write(request)

    def data_received(self, data: bytes) -> None:
        self._answer += data
        head, found, body = self._answer.partition(b"\r\n\r\n")
        if not found:
            return
        length = int(head.lower().partition(b"content-length:")[2].partition(b"\r\n")[0])
        if len(body) < length:
            return
        if not head.startswith(b"HTTP/1.1 201 "):
            self._done.set_exception(AssertionError(bytes(head)))
            self._transport.close()
            return
        self._times.append(time.perf_counter() - self._began)
        self._answer.clear()
        self._next()

    def connection_lost(self, error: Exception | None) -> None:
        if not self._done.done():
            self._done.set_exception(error or ConnectionError("the registry closed the connection"))


def posted(url: str, devices: Sequence[Sequence[bytes]]) -> list[float]:
    """Let each device send its requests one after another, all at once; return the seconds of each answer."""
    address, times = urlsplit(url), []

    async def play() -> None:
        loop = asyncio.get_running_loop()
        ends: list[asyncio.Future[None]] = []
        for waiting in devices:
            done = loop.create_future()
            ends.append(done)
            await loop.create_connection(
                lambda waiting=waiting, done=done: _Device(waiting, times, done),  # type: ignore[misc]
                address.hostname,
                address.port,
            )
        await asyncio.gather(*ends)

    asyncio.run(play())
    return times


def run(url: str, count: int, each: int, seed: int, ready: Any, go: Any, told: Any) -> None:
    """Be the process of all devices: say when everything is made, wait, and tell the seconds of each answer."""
    made = requests(url, count * each, seed)
    ready.release()
    go.wait()
    told.put(posted(url, [made[n * each : (n + 1) * each] for n in range(count)]))
