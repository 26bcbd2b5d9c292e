"""A proxy of ours between posts and registry that does to requests what bad networks and bad servers do."""

from __future__ import annotations

import asyncio
import math
import random
import re
import socket
import struct
import threading
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

STATUSES = (200, 400, 401, 403, 404, 409, 413, 429, 500, 502, 503)
HTML = b"<html><body>Bienvenido al wifi</body></html>"
PACKET = 1_448  # bytes of TCP in a packet of Ethernet
HANG_S = 2.5  # longer than a post waits for progress
Flow = tuple[asyncio.StreamReader, asyncio.StreamWriter]


class Gone(Exception):
    """The other side closed, or this proxy is to break off."""


class Proxy:
    """Listens on `port`, passes on to `upstream`; each request meets a fault with probability `rate`.

    `injected` counts what was done, by name. `budget` is how many bytes the line still lets through before it is
    gone: minutes of a slow line without waiting for them. `faults` names those wanted, all where empty. Of the packets,
    `loss` are lost: what comes after one waits until it was sent again, `again_s` later and twice as long each time, as
    TCP does. Runs on a thread of its own.
    """

    def __init__(
        self,
        upstream: int,
        chance: random.Random,
        rate: float,
        *,
        host: str = "127.0.0.1",
        faults: Sequence[str] = (),
    ) -> None:
        self.upstream, self.rate = upstream, rate
        self._chance, self._host = chance, host
        self.latency_s = 0.0
        self.loss, self.again_s = 0.0, 0.2
        self.injected: Counter[str] = Counter()
        self.passed = 0
        self.budget = math.inf
        self._faults: dict[str, Callable[[Flow, bytes, bytes], Awaitable[None]]] = {
            "drop": self._drop,
            "delay": self._delay,
            "hang": self._hang,
            "cut the request": self._cut_request,
            "cut the answer": self._cut_answer,
            "duplicate": self._duplicate,
            "reorder": self._reorder,
            "lose the answer": self._lose_answer,
            "reset in mid-body": self._reset,
            **{f"answer {status}": self._status(status) for status in STATUSES},
        }
        self._names = [name for name in self._faults if name in faults or not faults]
        self._ours: set[asyncio.Task[Any]] = set()  # the tasks that may be cancelled: not asyncio's own
        ready = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve(ready)), daemon=True)
        self._thread.start()
        ready.wait(10)

    def close(self) -> None:
        """Stop listening, end every connection and wait until all of it has ended."""
        self._loop.call_soon_threadsafe(self._over.set)
        self._thread.join(10)

    # --- inside -----------------------------------------------------------------------------------------

    async def _serve(self, ready: threading.Event) -> None:
        self._loop, self._over = asyncio.get_running_loop(), asyncio.Event()
        server = await asyncio.start_server(self._client, self._host, 0, limit=2**20)
        self.port = server.sockets[0].getsockname()[1]
        ready.set()
        await self._over.wait()
        for listening in server.sockets:  # a server that is closed complains of those being accepted
            self._loop.remove_reader(listening)
        while left := asyncio.all_tasks() - {
            asyncio.current_task()
        }:  # one that is being accepted brings another
            for task in left & self._ours:
                task.cancel()
            await asyncio.wait(left)
        server.close()

    async def _client(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self._over.is_set():
            writer.transport.abort()
            return
        task = asyncio.current_task()
        assert task is not None
        self._ours.add(task)
        try:
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                self.budget -= len(head) + _length(head)
                if self.budget <= 0:
                    raise Gone
                fault = self._choose()
                if fault == "reset in mid-body":
                    await reader.readexactly(_length(head) // 2)
                    await self._reset((reader, writer), head, b"")
                body = await self._taken(reader, _length(head))
                if fault is None:
                    self.passed += 1
                    await asyncio.sleep(self.latency_s)
                    answer = await self._forward(head, body)
                    await self._carry(len(answer))
                    writer.write(answer)
                    await writer.drain()
                else:
                    await self._faults[fault]((reader, writer), head, body)
        except (Gone, OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            pass
        except asyncio.CancelledError:  # asyncio complains of a connection's task that ends so
            writer.transport.abort()
        finally:
            self._ours.discard(task)
            writer.close()

    async def _taken(self, reader: asyncio.StreamReader, size: int) -> bytes:
        """Read a body packet by packet."""
        if not self.loss:
            return await reader.readexactly(size)
        body = bytearray()
        while len(body) < size:
            body += await reader.readexactly(min(PACKET, size - len(body)))
            await self._carry(1)
        return bytes(body)

    async def _carry(self, size: int) -> None:
        """Let the packets of so many bytes be lost by chance, and wait until they came."""
        for _ in range(0, size if self.loss else 0, PACKET):
            wait = self.again_s
            while self._chance.random() < self.loss:
                self.injected["packet lost"] += 1
                await asyncio.sleep(wait)
                wait *= 2

    def _choose(self) -> str | None:
        if self._chance.random() >= self.rate:
            return None
        name = self._chance.choice(self._names)
        self.injected[name] += 1
        return name

    async def _forward(self, head: bytes, body: bytes, upto: float = 1.0) -> bytes:
        """Pass a request on, or a part of it and the end; return the whole answer."""
        try:
            reader, writer = await asyncio.open_connection("127.0.0.1", self.upstream, limit=2**20)
        except OSError as error:
            raise Gone from error
        try:
            whole = head.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n", 1) + body
            writer.write(whole[: int(len(whole) * upto)])
            await writer.drain()
            if upto < 1.0:
                raise Gone
            answer = await reader.readuntil(b"\r\n\r\n")
            no_body = head.startswith(b"HEAD ") or re.match(rb"HTTP/1.1 (204|304)", answer)
            rest = b"" if no_body else await reader.readexactly(_length(answer))
            return answer.replace(b"connection: close\r\n", b"") + rest
        except (OSError, asyncio.IncompleteReadError) as error:
            raise Gone from error
        finally:
            writer.close()

    async def _drop(self, flow: Flow, head: bytes, body: bytes) -> None:
        raise Gone

    async def _delay(self, flow: Flow, head: bytes, body: bytes) -> None:
        await asyncio.sleep(self._chance.uniform(0.05, 0.6))
        flow[1].write(await self._forward(head, body))
        await flow[1].drain()

    async def _hang(self, flow: Flow, head: bytes, body: bytes) -> None:
        await asyncio.sleep(HANG_S)
        raise Gone

    async def _cut_request(self, flow: Flow, head: bytes, body: bytes) -> None:
        await self._forward(head, body, upto=self._chance.uniform(0.1, 0.95))

    async def _cut_answer(self, flow: Flow, head: bytes, body: bytes) -> None:
        answer = await self._forward(head, body)
        flow[1].write(answer[: int(len(answer) * self._chance.uniform(0.05, 0.95))])
        await flow[1].drain()
        raise Gone

    async def _duplicate(self, flow: Flow, head: bytes, body: bytes) -> None:
        answers = await asyncio.gather(
            self._forward(head, body), self._forward(head, body), return_exceptions=True
        )
        good = [answer for answer in answers if isinstance(answer, bytes)]
        if not good:
            raise Gone
        flow[1].write(good[-1])
        await flow[1].drain()

    async def _reorder(self, flow: Flow, head: bytes, body: bytes) -> None:
        """Break off now, and let the request arrive after those that come later."""

        async def late() -> None:
            await asyncio.sleep(self._chance.uniform(0.2, 1.5))
            try:
                await self._forward(head, body)
            except Gone:
                self.injected["reordered into nothing"] += 1

        task = asyncio.ensure_future(late())
        self._ours.add(task)
        task.add_done_callback(self._ours.discard)
        raise Gone

    async def _lose_answer(self, flow: Flow, head: bytes, body: bytes) -> None:
        await self._forward(head, body)
        raise Gone

    async def _reset(self, flow: Flow, head: bytes, body: bytes) -> None:
        sock = flow[1].get_extra_info("socket")
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        flow[1].transport.abort()
        raise Gone

    def _status(self, status: int) -> Callable[[Flow, bytes, bytes], Awaitable[None]]:
        async def answer(flow: Flow, head: bytes, body: bytes) -> None:
            mark = b"" if status in (200, 502) else b"X-OpenRosa-Version: 1.0\r\n"
            text = b"" if head.startswith(b"HEAD ") else HTML
            flow[1].write(
                b"HTTP/1.1 %d Fault\r\nContent-Type: text/html\r\n%bContent-Length: %d\r\n\r\n%b"
                % (status, mark, len(HTML), text)
            )
            await flow[1].drain()

        return answer


def _length(head: bytes) -> int:
    found = re.search(rb"\r\ncontent-length: *(\d+)", head, re.IGNORECASE)
    return int(found[1]) if found else 0
