"""A multipart POST taken in as it comes: never whole in memory, temporary files only in the data folder."""

from __future__ import annotations

from collections.abc import AsyncIterator

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from registry.errors import Refused
from registry.files import SMALL, Arrived, Arriving, Files
from registry.submissions import XML_PART

XML_LIMIT = 16 * 1024 * 1024  # bytes; the XML is compared and kept as one value
_PARTS_LIMIT = 1_000
_POLITE_BYTES = 8 * 1024 * 1024  # read and thrown away, so that a sender gets to see the 413


class Upload:
    """The parts of one POST; `close` forgets what was not kept."""

    def __init__(self, files: Files, boundary: bytes) -> None:
        self._files = files
        self._parts: list[Arriving] = []
        self._arrived: list[Arrived] = []
        self._headers: dict[bytes, bytes] = {}
        self._field, self._value = bytearray(), bytearray()
        self._current: Arriving | None = None
        self._ended = False
        self._parser = MultipartParser(
            boundary,
            {
                "on_part_begin": self._begin,
                "on_header_field": lambda data, start, end: self._field.extend(data[start:end]),
                "on_header_value": lambda data, start, end: self._value.extend(data[start:end]),
                "on_header_end": self._header,
                "on_headers_finished": self._open,
                "on_part_data": self._data,
                "on_part_end": self._close_part,
                "on_end": self._end,
            },
        )

    def feed(self, data: bytes) -> None:
        """Take the next bytes of the body.

        Raises Refused where they are not multipart, or a part has no usable name.
        """
        try:
            self._parser.write(data)
        except FormParserError as error:
            raise Refused(400, "El cuerpo del pedido no es multipart bien formado.") from error

    def finish(self) -> tuple[bytes, list[Arrived]]:
        """The XML's bytes and the other parts, all closed and on the disk.

        Raises Refused where the body ended too early or there is no XML.
        """
        if not self._ended:
            raise Refused(400, "El cuerpo del pedido está cortado.")
        xml = next((part for part in self._arrived if part.name == XML_PART), None)
        if xml is None:
            raise Refused(400, f"Falta la parte {XML_PART}.")
        assert xml.data is not None or xml.path is not None
        data = xml.data if xml.data is not None else xml.path.read_bytes()  # type: ignore[union-attr]
        return data, [part for part in self._arrived if part is not xml]

    @property
    def on_disk(self) -> bool:
        """Whether a part has gone to a temporary file, so that work on this upload may block."""
        return any(part.on_disk for part in self._parts)

    def close(self) -> None:
        """Remove the temporary files that were not moved to their place."""
        for part in self._parts:
            part.discard()

    def _begin(self) -> None:
        self._headers = {}
        if len(self._parts) >= _PARTS_LIMIT:
            raise Refused(400, "El pedido trae demasiadas partes.")

    def _header(self) -> None:
        self._headers[bytes(self._field).lower()] = bytes(self._value)
        self._field, self._value = bytearray(), bytearray()

    def _open(self) -> None:
        disposition = self._headers.get(b"content-disposition", b"").decode("latin-1")
        kind, options = parse_options_header(disposition)
        try:
            name = options.get(b"name", b"").decode("utf-8")
        except UnicodeDecodeError as error:
            raise Refused(400, "Una parte tiene un nombre que no es UTF-8.") from error
        if kind != b"form-data" or not name:
            raise Refused(400, "Una parte no dice su nombre.")
        name = _unescape(name)
        if any(part.name == name for part in self._parts):
            raise Refused(400, "Dos partes tienen el mismo nombre.")
        content_type = self._headers.get(b"content-type", b"application/octet-stream").decode("latin-1")
        self._current = self._files.arriving(name, content_type[:200])
        self._parts.append(self._current)

    def _data(self, data: bytes, start: int, end: int) -> None:
        assert self._current is not None
        if self._current.name == XML_PART and self._current.size + end - start > XML_LIMIT:
            raise Refused(413, "El XML del envío es demasiado grande.")
        self._current.write(data[start:end])

    def _close_part(self) -> None:
        assert self._current is not None
        self._arrived.append(self._current.finish())
        self._current = None

    def _end(self) -> None:
        self._ended = True


def _unescape(name: str) -> str:
    """Undo what HTML's form encoding does to quotes and line ends in a part's name, and nothing else."""
    return name.replace("%22", '"').replace("%0D", "\r").replace("%0A", "\n")


def boundary_of(request: Request) -> bytes:
    """The multipart boundary of a request.

    Raises Refused.
    """
    kind, options = parse_options_header(request.headers.get("content-type"))
    boundary = options.get(b"boundary", b"")
    if kind != b"multipart/form-data" or not 1 <= len(boundary) <= 70:  # RFC 2046 §5.1.1
        raise Refused(400, "El pedido debe ser multipart/form-data.")
    return boundary


async def receive(request: Request, upload: Upload, limit: int) -> int:
    """Feed the body to `upload`; return its size in bytes.

    Raises Refused(413) past `limit`, and ClientDisconnect where the sender goes away.
    """
    stream = request.stream()
    declared = request.headers.get("content-length", "")
    size = 0
    if declared.isdigit() and int(declared) > limit:
        await _discard(stream)
        raise Refused(413, "El pedido supera el tamaño que este registro acepta.")
    async for chunk in stream:
        size += len(chunk)
        if size > limit:
            await _discard(stream)
            raise Refused(413, "El pedido supera el tamaño que este registro acepta.")
        if upload.on_disk or size > SMALL:
            await run_in_threadpool(upload.feed, chunk)
        else:
            upload.feed(chunk)  # goes to memory only: a thread would cost more than the work
    return size


async def _discard(stream: AsyncIterator[bytes]) -> None:
    left = _POLITE_BYTES
    async for chunk in stream:
        left -= len(chunk)
        if left < 0:
            return
