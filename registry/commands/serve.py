"""`serve`: publish the forms, answer until told to stop; where somebody reads it, give the first device its token."""

from __future__ import annotations

import argparse
import base64
import json
import os
import socket
import sys
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

import uvicorn
from uvicorn.supervisors import Multiprocess

from registry.clock import utc_now
from registry.commands.arguments import add_place, settings_of
from registry.devices import Devices
from registry.errors import SetupError
from registry.files import Files
from registry.forms import Forms, found_forms, read_form_file
from registry.keys import DEMO_KEYS, Keys, load_keys
from registry.logs import set_up_logs
from registry.service import DEFAULT_FORMS, DEFAULT_PORT, MAX_BYTES, Settings, hand_to_workers, opened
from registry.service import registry_name as name_of

DEMO_LINE = "CLAVES DE DEMOSTRACIÓN: no protegen nada. No reciba datos reales."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of `serve`."""
    add_place(parser)
    parser.add_argument("--host", default="127.0.0.1", help="dirección en la que atiende")
    parser.add_argument("--port", type=int, default=DEFAULT_PORT, help="puerto; 0 elige uno libre")
    parser.add_argument("--forms", type=Path, default=DEFAULT_FORMS, help="carpeta de formularios compilados")
    parser.add_argument("--keys", type=Path, default=DEMO_KEYS, help="carpeta de claves")
    parser.add_argument(
        "--public-url", help="esquema y nombre con que la ven los equipos (detrás de un proxy)"
    )
    parser.add_argument("--max-bytes", type=int, default=MAX_BYTES, help="tamaño máximo de un pedido")
    parser.add_argument("--workers", type=int, default=1, help="procesos; más de uno solo con PostgreSQL")
    parser.add_argument("--tls-cert", type=Path, help="certificado PEM, con su cadena")
    parser.add_argument("--tls-key", type=Path, help="clave PEM del certificado")
    parser.add_argument(
        "--clear-forms", action="store_true", help="no agregar clave a los formularios: pruebas"
    )
    parser.add_argument("--json", action="store_true", help="una línea JSON cuando está listo")
    parser.add_argument("--quiet", action="store_true", help="no anotar cada pedido")


def run(options: argparse.Namespace) -> int:
    """Serve until SIGINT or SIGTERM."""
    set_up_logs(quiet=options.quiet)
    settings = settings_of(
        options,
        keys=str(options.keys),
        public_url=options.public_url,
        max_bytes=options.max_bytes,
        quiet=options.quiet,
    )
    keys = load_keys(options.keys)
    if options.workers > 1 and (settings.db is None or settings.db.startswith("sqlite")):
        raise SetupError("Con SQLite atiende un solo proceso: use PostgreSQL para varios.")
    listener = _listen(options.host, options.port)
    # What a service prints stays in the system's journal, where no token of a real registry may be.
    read = keys.demo or options.json or sys.stdout.isatty()
    facts = prepare(settings, keys, options.forms, clear=options.clear_forms, first_device=read)
    scheme = "https" if options.tls_cert else "http"
    origin = options.public_url or f"{scheme}://{_shown_host(options.host)}:{listener.getsockname()[1]}"
    facts["base"] = origin.rstrip("/")
    token = facts["token"]
    facts["url"] = f"{facts['base']}/v1/key/{token}/projects/1" if token else None
    facts["port"] = listener.getsockname()[1]
    facts["pid"] = os.getpid()
    _serve(settings, options, listener, lambda: _announce(facts, as_json=options.json))
    return 0


def prepare(
    settings: Settings, keys: Keys, forms: Path, *, clear: bool, first_device: bool
) -> dict[str, Any]:
    """Migrate, clean, publish the forms and make the first device if wanted; return what is to be announced."""
    with opened(settings) as (database, files):
        Files(Path(settings.data)).clean()
        published, troubles = [], []
        shelf = Forms(database)
        for path in found_forms(forms):
            try:
                form = read_form_file(path, None if clear else keys.form_key)
                shelf.publish(form, utc_now())
                published.append({"id": form.form_id, "version": form.version})
            except SetupError as trouble:
                troubles.append(str(trouble))
        devices = Devices(database)
        first = first_device and not devices.all()
        token = devices.add("Equipo 1", utc_now())[1] if first else None
        return {
            "event": "ready",
            "token": token,
            "registry": name_of(database),
            "receipt_key": base64.b64encode(keys.receipt_public).decode(),
            "receipt_keyid": keys.receipt_keyid,
            "demo_keys": keys.demo,
            "data": str(Path(settings.data).resolve()),
            "forms": published,
            "troubles": troubles,
            "files": str(files.folder),
        }


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError as error:
        raise SetupError(f"No se puede atender en {host}:{port}: {error.strerror}.") from error
    listener.listen(2048)
    listener.set_inheritable(True)
    return listener


def _shown_host(host: str) -> str:
    if host in ("0.0.0.0", "::"):  # noqa: S104  # listens everywhere: show a name others can type
        return socket.getfqdn()
    return f"[{host}]" if ":" in host else host


def _serve(settings: Settings, options: argparse.Namespace, listener: socket.socket, ready: Any) -> None:
    hand_to_workers(settings)
    config = uvicorn.Config(
        "registry.service:worker",
        factory=True,
        workers=options.workers,
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=10,
        ssl_certfile=options.tls_cert,
        ssl_keyfile=options.tls_key,
        # Behind a proxy the public URL is given by its own flag, so no header of a client is believed.
        proxy_headers=False,
    )
    if options.workers > 1:
        waiting = threading.Thread(
            target=_when_healthy, args=(listener, options.tls_cert, ready), daemon=True
        )
        waiting.start()
        Multiprocess(config, sockets=[listener]).run()
        return
    _Server(config, ready).run(sockets=[listener])


class _Server(uvicorn.Server):
    """Says when it is ready, and stops at a signal without repeating it to the shell."""

    def __init__(self, config: uvicorn.Config, ready: Any) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if not self.should_exit:
            self._ready()


def _when_healthy(listener: socket.socket, tls: Path | None, ready: Any) -> None:
    host, port = listener.getsockname()[:2]
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104
    while True:
        try:
            with socket.create_connection((host, port), timeout=2):
                pass
            if tls is None:
                url = f"http://{_shown_host(host)}:{port}/health"
                urllib.request.urlopen(url, timeout=5).close()
            break
        except (OSError, urllib.error.URLError):
            time.sleep(0.2)
    ready()


def _announce(facts: dict[str, Any], *, as_json: bool) -> None:
    out = sys.stdout
    if as_json:
        out.write(json.dumps(facts, ensure_ascii=False) + "\n")
        out.flush()
        return
    if facts["demo_keys"]:
        out.write(f"{DEMO_LINE}\n")
    out.writelines(f"Atención: {trouble}\n" for trouble in facts["troubles"])
    names = ", ".join(f"{form['id']} {form['version']}".strip() for form in facts["forms"]) or "ninguno"
    out.write(f"Formularios: {names}\nDatos: {facts['data']}\n")
    if facts["url"]:
        out.write(
            f"Dirección para escribir en el equipo (se muestra una sola vez):\n  {facts['url']}\n"
            f"Clave sola:\n  {facts['token']}\n"
        )
    else:
        out.write(
            f"Atiende en {facts['base']}. Para dar una clave a un equipo: "
            "python -m registry device add NOMBRE\n"
        )
    out.write("Listo. Ctrl+C para terminar.\n")
    out.flush()
