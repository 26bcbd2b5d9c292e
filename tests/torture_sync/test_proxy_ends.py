"""The torture's own proxy leaves nothing behind and says nothing when it ends amid requests."""

from __future__ import annotations

import gc
import random
import socket

import pytest

from tests.torture_sync.proxy import Proxy

REQUEST = b"POST / HTTP/1.1\r\nContent-Length: 5000\r\n\r\n" + bytes(5000)


@pytest.mark.parametrize("rate", [0.0, 0.7])
def test_a_proxy_that_ends_amid_requests_ends_whole_and_in_silence(
    rate: float, caplog: pytest.LogCaptureFixture
) -> None:
    with socket.create_server(("127.0.0.1", 0), backlog=50) as silent:
        proxy = Proxy(silent.getsockname()[1], random.Random(1), rate=rate)
        connections = [socket.create_connection(("127.0.0.1", proxy.port), timeout=20) for _ in range(40)]
        for n, connection in enumerate(connections):
            connection.sendall(REQUEST if n % 2 else REQUEST[: 20 + n])
        proxy.close()
        for connection in connections:
            connection.close()
    gc.collect()
    assert not proxy._thread.is_alive()
    assert [record.getMessage() for record in caplog.records if record.name == "asyncio"] == []
