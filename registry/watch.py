"""The duty desk's page: emergencies as they come, and a button that says that a person has read one.

It shows no content, because the registry can open nothing: that it came, from which post, when. The desk opens it at
`/guardia`, with a key of its own typed once and kept in a cookie; no script, so that it works in any browser.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from collections.abc import Sequence
from html import escape
from urllib.parse import parse_qs

from sqlalchemy import insert, select, update
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from registry.clock import utc_now
from registry.database import Database
from registry.schema import READER
from registry.standing import Emergency, Readings

COOKIE = "guardia"
_PATH = "/guardia"
_REFRESH_S = 20
_BODY_LIMIT = 4096
_NUMBER = re.compile(r"[0-9]{1,15}")
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
_STYLE = """
body{font:16px/1.5 'Encode Sans',system-ui,sans-serif;margin:0;background:#f5f5f5;color:#242c4f}
header{background:#242c4f;color:#fff;padding:.75rem 1.5rem}h1{font-size:1.25rem;margin:0}
form p{margin:.75rem 0}article form{margin-top:.75rem}p+article{margin-top:1rem}
main{max-width:60rem;margin:1.5rem auto;padding:0 1rem}
article{background:#fff;border-left:.4rem solid #c0392b;padding:1rem 1.25rem;margin-bottom:1rem}
article.leida{border-color:#2e7d33}h2{font-size:1.1rem;margin:0 0 .25rem}p{margin:.25rem 0}
button{font:inherit;background:#0072bb;color:#fff;border:0;border-radius:4px;padding:.5rem 1.25rem;min-height:2.75rem}
button:focus-visible,input:focus-visible{outline:3px solid #e7ba61;outline-offset:2px}
input{font:inherit;padding:.5rem;width:20rem;max-width:100%}
"""


class Readers:
    """Who may open the page: a key each, kept only as its SHA-256."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, label: str, now: str) -> str:
        """Make a key; this is the only time it is known."""
        token = secrets.token_urlsafe(24)
        row = {"label": label, "token_hash": _hash(token), "created_at": now}
        with self._database.writing() as connection:
            connection.execute(insert(READER).values(**row))
        return token

    def revoke(self, reader: int, now: str) -> bool:
        """End a key; say whether it held."""
        statement = update(READER).where(READER.c.id == reader, READER.c.revoked_at.is_(None))
        with self._database.writing() as connection:
            return int(connection.execute(statement.values(revoked_at=now)).rowcount) == 1

    def all(self) -> list[tuple[int, str, str, str | None]]:
        """Number, label, since when and until when of each."""
        columns = (READER.c.id, READER.c.label, READER.c.created_at, READER.c.revoked_at)
        with self._database.reading() as connection:
            rows = connection.execute(select(*columns).order_by(READER.c.id))
            return [(row.id, row.label, row.created_at, row.revoked_at) for row in rows]

    def of_token(self, token: str) -> tuple[int, str] | None:
        """Number and label of who holds a key."""
        statement = select(READER.c.id, READER.c.label).where(
            READER.c.token_hash == _hash(token), READER.c.revoked_at.is_(None)
        )
        with self._database.reading() as connection:
            row = connection.execute(statement).one_or_none()
        return None if row is None else (int(row.id), str(row.label))


class Watch:
    """The page's handlers; `behind_tls` where the devices' address is https, whatever this process hears."""

    def __init__(self, readers: Readers, readings: Readings, *, behind_tls: bool = False) -> None:
        self._readers, self._readings, self._behind_tls = readers, readings, behind_tls

    def routes(self) -> list[Route]:
        """What to serve."""
        return [
            Route(_PATH, self._page, methods=["GET"]),
            Route(f"{_PATH}/entrar", self._enter, methods=["POST"]),
            Route(f"{_PATH}/leido", self._read, methods=["POST"]),
        ]

    async def _page(self, request: Request) -> Response:
        reader = await self._reader(request)
        if reader is None:
            return _html(_door(""))
        found = await run_in_threadpool(self._readings.emergencies)
        return _html(_list(reader[1], found, _form_key(request)))

    async def _enter(self, request: Request) -> Response:
        token = (await _fields(request)).get("clave", "").strip()
        if await run_in_threadpool(self._readers.of_token, token) is None:
            return _html(_door("Esa clave no vale."), 403)
        answer = RedirectResponse(_PATH, 303, headers=_HEADERS)
        secure = self._behind_tls or request.url.scheme == "https"
        answer.set_cookie(COOKIE, token, httponly=True, samesite="strict", secure=secure, path=_PATH)
        return answer

    async def _read(self, request: Request) -> Response:
        reader = await self._reader(request)
        fields = await _fields(request)
        if reader is None or not hmac.compare_digest(
            fields.get("sello", "").encode(), _form_key(request).encode()
        ):
            return _html(_door("Vuelva a entrar."), 403)
        if _NUMBER.fullmatch(fields.get("envio", "")):
            await run_in_threadpool(self._readings.read, int(fields["envio"]), reader[0], utc_now())
        return RedirectResponse(_PATH, 303, headers=_HEADERS)

    async def _reader(self, request: Request) -> tuple[int, str] | None:
        token = request.cookies.get(COOKIE, "")
        return await run_in_threadpool(self._readers.of_token, token) if token else None


async def _fields(request: Request) -> dict[str, str]:
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > _BODY_LIMIT:
            return {}
    return {name: values[0] for name, values in parse_qs(body.decode("utf-8", "replace")).items()}


def _form_key(request: Request) -> str:
    """What only a page that was given to this key's holder can send back (no other site can)."""
    return hashlib.sha256(b"sello:" + request.cookies.get(COOKIE, "").encode()).hexdigest()


def _door(problem: str) -> str:
    said = f"<p role='alert'>{escape(problem)}</p>" if problem else ""
    return (
        f"<main>{said}<form method='post' action='{_PATH}/entrar'><p><label for='clave'>Clave de la guardia</label></p>"
        "<p><input id='clave' name='clave' type='password' autocomplete='off' required autofocus></p>"
        "<p><button>Entrar</button></p></form></main>"
    )


def _list(label: str, found: Sequence[Emergency], seal: str) -> str:
    unread = sum(each.read_at is None for each in found)
    head = f"<p>{escape(label)} · {unread} sin leer de {len(found)}. Se actualiza cada {_REFRESH_S} segundos.</p>"
    note = (
        "<p>Aquí no se ve el contenido: se abre con la clave privada, fuera de línea. "
        "El puesto llama igual por teléfono.</p>"
    )
    return f"<main>{head}{note}{''.join(_item(each, seal) for each in found) or '<p>No hay emergencias.</p>'}</main>"


def _item(each: Emergency, seal: str) -> str:
    number = f"recibo n.º {each.seq:06d}" if each.seq is not None else "llegando, faltan archivos"
    told = (
        f"<h2>{escape(each.device)} · {escape(each.form)}</h2>"
        f"<p><time>{escape(each.received_at[:16].replace('T', ' '))} UTC</time> · {number} · "
        f"{escape(each.instance_id)}</p>"
    )
    if each.read_at is not None:
        by = f"Leída por {escape(each.read_by or '')}, {escape(each.read_at[:16].replace('T', ' '))} UTC"
        return f"<article class='leida'>{told}<p>{by}</p></article>"
    return (
        f"<article>{told}<form method='post' action='{_PATH}/leido'><input type='hidden' name='sello' value='{seal}'>"
        f"<input type='hidden' name='envio' value='{each.submission}'><button>La leí</button></form></article>"
    )


def _html(body: str, status: int = 200) -> Response:
    page = (
        f"<!DOCTYPE html><html lang='es-AR'><head><meta charset='utf-8'><title>Guardia</title>"
        f"<meta name='viewport' content='width=device-width'><meta http-equiv='refresh' content='{_REFRESH_S}; url={_PATH}'>"
        f"<style>{_STYLE}</style></head><body><header><h1>Guardia: emergencias recibidas</h1></header>{body}</body></html>"
    )
    return Response(page, status, media_type="text/html; charset=utf-8", headers=_HEADERS)


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
