"""Structured logs: one JSON object a line, facts about requests, never contents, paths or tokens."""

from __future__ import annotations

import json
import logging
import sys

from registry.clock import utc_now

_LOGGER = logging.getLogger("registry")


class RequestLog:
    """Writes a line for each request; `route` is the pattern, because the path holds the token."""

    def request(
        self, *, method: str, route: str, status: int, milliseconds: float, device: int | None, size: int
    ) -> None:
        """One request: size in bytes of its body, device by its number."""
        facts = {"method": method, "route": route, "status": status, "ms": milliseconds}
        _LOGGER.info("request", extra={"facts": {**facts, "device": device, "size": size}})

    def trouble(self, route: str, error: BaseException) -> None:
        """A failure of the registry's own house: its kind, and the error number where there is one."""
        cause = getattr(error, "orig", None) or error
        facts = {"route": route, "kind": type(cause).__name__, "errno": getattr(cause, "errno", None)}
        _LOGGER.error("trouble", extra={"facts": facts})


class _JsonLines(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        line = {"at": utc_now(), "level": record.levelname.lower(), "event": record.getMessage()}
        line.update(getattr(record, "facts", {}))
        if record.exc_info:
            line["trace"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


def set_up_logs(*, quiet: bool = False) -> None:
    """Send the registry's lines, and the server's warnings, to standard error."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_JsonLines())
    _LOGGER.handlers = [handler]
    _LOGGER.setLevel(logging.WARNING if quiet else logging.INFO)
    _LOGGER.propagate = False
    server = logging.getLogger("uvicorn")  # its access log would hold tokens and stays off
    server.handlers = [handler]
    server.setLevel(logging.WARNING)
    server.propagate = False
