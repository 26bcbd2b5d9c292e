"""TLS before a server of this machine, with a certificate made for it: what the registry has nginx for."""

from __future__ import annotations

import asyncio
import ssl
import subprocess
import threading
from pathlib import Path

NAME = "localhost"


def certificate(folder: Path) -> Path:
    """Make a certificate for NAME with its key, one file."""
    key, pem = folder / "key.pem", folder / "server.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
         "-subj", f"/CN={NAME}", "-addext", f"subjectAltName=DNS:{NAME}", "-keyout", str(key), "-out", str(pem)],
        check=True, capture_output=True,
    )  # fmt: skip
    with pem.open("a", encoding="ascii") as file:
        file.write(key.read_text(encoding="ascii"))
    return pem


class TlsFront:
    """Hands on what comes over TLS to a port of the loopback."""

    def __init__(self, pem: Path, behind: int) -> None:
        self._behind = behind
        self._tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._tls.load_cert_chain(pem)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever)
        self._thread.start()
        server = asyncio.run_coroutine_threadsafe(
            asyncio.start_server(self._join, "127.0.0.1", 0, ssl=self._tls), self._loop
        ).result()
        self.port: int = server.sockets[0].getsockname()[1]
        self.url = f"https://{NAME}:{self.port}"

    def close(self) -> None:
        """End it, with what is under way."""
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()

    async def _join(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        inner_reader, inner_writer = await asyncio.open_connection("127.0.0.1", self._behind)
        await asyncio.gather(_pour(reader, inner_writer), _pour(inner_reader, writer))


async def _pour(source: asyncio.StreamReader, into: asyncio.StreamWriter) -> None:
    """Hand on until one side closes."""
    try:
        while piece := await source.read(65536):
            into.write(piece)
            await into.drain()
    except (ConnectionError, ssl.SSLError):
        pass  # the side that is left sees the end below
    finally:
        into.close()
