"""The ASGI application: OpenRosa under an app-user URL, as ODK Central serves it, and `/health`."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import re
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from urllib.parse import quote

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from registry.database import Database
from registry.devices import Devices, Sender, looks_like_fingerprint, looks_like_token
from registry.errors import Refused
from registry.files import Files
from registry.forms import Forms, Published
from registry.logs import RequestLog
from registry.openrosa import CONTENT_TYPE, NO_VERSION, form_list, manifest, response
from registry.standing import Readings
from registry.submissions import Accepted, Submissions, Whole
from registry.together import Together
from registry.upload import Upload, boundary_of, receive
from registry.watch import Watch

Handler = Callable[[Request], Awaitable[Response]]

PROJECT = 1
_ASKED_AT_ONCE = 200
_NUMBER = re.compile(r"[0-9]{1,15}")
_BASE = "/v1/key/{token}/projects/{project:int}"


@dataclass(frozen=True)
class Parts:
    """Everything the application is built from."""

    database: Database
    files: Files
    devices: Devices
    forms: Forms
    submissions: Submissions
    readings: Readings
    watch: Watch
    registry: str
    log: RequestLog
    max_bytes: int
    public_url: str | None  # scheme and host as devices see them; None: as the request says


class Application:
    """The request handlers, and the Starlette application around them."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._together: Together[Whole, bytes | None] = Together(parts.submissions.enter_group)

    def asgi(self) -> Starlette:
        """The application to serve."""

        @contextlib.asynccontextmanager
        async def lifespan(_app: Starlette) -> AsyncIterator[None]:
            yield
            self._parts.database.close()

        def route(path: str, handler: Handler, *methods: str, version_required: bool = False) -> Route:
            endpoint = self._guarded(handler, path, version_required)
            return Route(_BASE + path, endpoint, methods=list(methods or ("GET",)))

        routes = [
            route("/formList", self._form_list, version_required=True),
            route("/submission", self._submission, "HEAD", "POST", version_required=True),
            route("/standing", self._standing, version_required=True),
            route("/forms/{form}/versions/{version}.xml", self._form_xml),
            route("/forms/{form}/versions/{version}/manifest", self._manifest, version_required=True),
            route("/forms/{form}/versions/{version}/attachments/{name}", self._media),
            route("/forms/{form}/manifest", self._manifest, version_required=True),
            route("/forms/{form}/attachments/{name}", self._media),
            route("/forms/{form}.xml", self._form_xml),
            Route("/health", self._health),
            *self._parts.watch.routes(),
        ]
        return Starlette(routes=routes, lifespan=lifespan)

    def _guarded(self, handler: Handler, path: str, version_required: bool) -> Handler:
        """Wrap a handler: token, OpenRosa version, refusals as OpenRosaResponse, one log line."""

        async def endpoint(request: Request) -> Response:
            started = time.monotonic()
            try:
                sender = await self._device(request)
                request.state.sender, request.state.device = sender, sender.id
                if version_required and request.headers.get("x-openrosa-version") != "1.0":
                    raise Refused(400, "Falta el encabezado X-OpenRosa-Version: 1.0.")
                answer = await handler(request)
            except Refused as refusal:
                if refusal.status == 403:
                    self._parts.devices.forget(request.path_params["token"])
                body = response("error", refusal.message)
                answer = Response(body, refusal.status, media_type=CONTENT_TYPE)
            except ClientDisconnect:
                answer = Response(status_code=400)  # nobody is there to read it
            except (DBAPIError, OSError) as error:  # database away, disk full: the sender tries again later
                self._parts.log.trouble(path, error)
                body = response("error", "El registro no puede guardar en este momento.")
                answer = Response(body, 503, media_type=CONTENT_TYPE, headers={"Retry-After": "30"})
            answer.headers["X-OpenRosa-Version"] = "1.0"
            answer.headers["X-OpenRosa-Accept-Content-Length"] = str(self._parts.max_bytes)
            self._parts.log.request(
                method=request.method,
                route=path,
                status=answer.status_code,
                milliseconds=round((time.monotonic() - started) * 1000, 1),
                device=getattr(request.state, "device", None),
                size=getattr(request.state, "size", 0),
            )
            return answer

        return endpoint

    async def _device(self, request: Request) -> Sender:
        token = request.path_params["token"]
        if not looks_like_token(token):
            raise Refused(401, "La clave del equipo está mal escrita.")
        device = None
        if request.method == "POST":  # its transaction asks again whether the device may send
            device = self._parts.devices.remembered(token)
        if device is None:
            device = await run_in_threadpool(self._parts.devices.of_token, token)
        if device is None:
            raise Refused(403, "La clave del equipo no vale en este registro.")
        if request.path_params["project"] != PROJECT:
            raise Refused(404, "Este registro tiene un solo proyecto: 1.")
        return device

    def _base_url(self, request: Request) -> str:
        origin = self._parts.public_url or f"{request.url.scheme}://{request.url.netloc}"
        token = quote(request.path_params["token"], safe="!$")
        return f"{origin.rstrip('/')}/v1/key/{token}/projects/{PROJECT}"

    async def _form_list(self, request: Request) -> Response:
        wanted = request.query_params.get("formID")

        def build() -> bytes:
            forms = [(form, bool(self._parts.forms.media(form))) for form in self._parts.forms.listed(wanted)]
            return form_list(self._base_url(request), forms)

        body = await run_in_threadpool(build)
        tag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
        if _matches(request.headers.get("if-none-match", ""), tag):
            return Response(status_code=304, headers={"ETag": tag})
        return Response(body, media_type=CONTENT_TYPE, headers={"ETag": tag})

    async def _find(self, request: Request) -> Published:
        version = request.path_params.get("version")
        found = await run_in_threadpool(
            self._parts.forms.find, request.path_params["form"], "" if version == NO_VERSION else version
        )
        if found is None:
            raise Refused(404, "El registro no tiene este formulario en esta versión.")
        return found

    async def _form_xml(self, request: Request) -> Response:
        form = await self._find(request)
        return Response(await run_in_threadpool(self._parts.forms.xml, form), media_type=CONTENT_TYPE)

    async def _manifest(self, request: Request) -> Response:
        form = await self._find(request)
        media = await run_in_threadpool(self._parts.forms.media, form)
        return Response(manifest(self._base_url(request), form, media), media_type=CONTENT_TYPE)

    async def _media(self, request: Request) -> Response:
        form = await self._find(request)
        data = await run_in_threadpool(self._parts.forms.media_file, form, request.path_params["name"])
        if data is None:
            raise Refused(404, "El formulario no tiene este archivo.")
        return Response(data, media_type="application/octet-stream")

    async def _submission(self, request: Request) -> Response:
        if request.method == "HEAD":
            return Response(status_code=204)
        await self._check_machine(request)
        upload = Upload(self._parts.files, boundary_of(request))
        try:
            request.state.size = await receive(request, upload, self._parts.max_bytes)
            urgent = request.headers.get("x-vigia-priority") == "0"
            told = request.query_params.get("deviceID", "")
            accepted = await self._accepted(request.state.device, upload, urgent, told)
        finally:
            if upload.on_disk:
                await run_in_threadpool(upload.close)
        if accepted.receipt is None:
            message = f"Recibido en parte: faltan {accepted.missing} archivos."
            return Response(response("submit_partial", message), 201, media_type=CONTENT_TYPE)
        body = response("submit_success", "Recibido completo.", accepted.receipt)
        return Response(body, 201, media_type=CONTENT_TYPE)

    async def _check_machine(self, request: Request) -> None:
        """A token serves the machine it was given to: the one told by the operator, or the first that sent."""
        told, sender = request.query_params.get("deviceID", ""), request.state.sender
        if not sender.is_machine(told):
            raise Refused(403, "La clave fue entregada a otro equipo.")
        if sender.key is None and looks_like_fingerprint(told):
            await run_in_threadpool(self._parts.devices.pin, sender.id, told)
            self._parts.devices.forget(request.path_params["token"])

    async def _accepted(self, device: int, upload: Upload, urgent: bool, told: str) -> Accepted:
        """Enter a small, whole, new submission together with others that come now; anything else by itself."""
        submissions = self._parts.submissions
        if upload.on_disk:
            xml, attachments = await run_in_threadpool(upload.finish)
        else:
            xml, attachments = upload.finish()
            whole = submissions.whole(device, xml, attachments, urgent=urgent, told=told)
            receipt = None if whole is None else await self._with_others(whole)
            if receipt is not None:
                return Accepted(receipt, 0)
        return await run_in_threadpool(
            partial(submissions.look_into, device, xml, attachments, urgent=urgent, told=told)
        )

    async def _with_others(self, whole: Whole) -> bytes | None:
        try:
            return await self._together.run(whole)
        except SQLAlchemyError:  # one of the group met a conflict or trouble: each for itself
            return None

    async def _standing(self, request: Request) -> Response:
        """Whether a receipt is still true here, and which of the device's records were read; see `standing`."""
        asked = [each for each in request.query_params.get("receipts", "").split(",") if each]
        after = request.query_params.get("read", "0")
        if len(asked) > _ASKED_AT_ONCE or not all(_NUMBER.fullmatch(each) for each in [*asked, after]):
            raise Refused(400, "El número de recibo no es un número, o son demasiados.")
        numbers, device = [int(each) for each in asked], request.state.device
        found = await run_in_threadpool(self._parts.readings.standing, device, numbers, int(after))
        notices = [base64.b64encode(notice).decode() for notice in found.notices]
        return JSONResponse(
            {
                "registry": self._parts.registry,
                "receipts": {str(number): sha256[:32] for number, sha256 in found.receipts.items()},
                "notices": notices,
                "read_to": found.read_to,
            }
        )

    async def _health(self, request: Request) -> Response:
        def check() -> None:
            with self._parts.database.reading() as connection:
                connection.execute(text("SELECT number FROM schema_version"))

        try:
            await run_in_threadpool(check)
        except SQLAlchemyError:
            return JSONResponse({"status": "database-unreachable"}, 503)
        return JSONResponse({"status": "ok", "free_bytes": self._parts.files.free_bytes()})


def _matches(header: str, tag: str) -> bool:
    tags = [part.strip().removeprefix("W/") for part in header.split(",")]
    return tag in tags or "*" in tags
