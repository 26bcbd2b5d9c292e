"""Real registries for tests: a served process on loopback, and a private PostgreSQL cluster."""

from __future__ import annotations

import contextlib
import json
import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psycopg
import urllib3

ROOT = Path(__file__).parents[2]
CONTRACT_FORMS = ROOT / "tests" / "contract" / "forms"
VERSION = {"X-OpenRosa-Version": "1.0"}


def lasting_port() -> int:
    """Return a port of loopback that the kernel gives to nobody else until we listen, or listen again, on it."""
    first, _ = Path("/proc/sys/net/ipv4/ip_local_port_range").read_text().split()
    while True:
        port = secrets.choice(range(10_000, min(int(first), 30_000)))
        with contextlib.suppress(OSError), socket.socket() as found:
            found.bind(("127.0.0.1", port))
            return port


@dataclass
class Served:
    """A running registry process; `url` is an app-user base."""

    data: Path
    process: subprocess.Popen[str]
    facts: dict[str, Any]
    log: Path
    db: str | None = None
    url: str = field(init=False)

    def __post_init__(self) -> None:
        self.url = self.facts["url"]

    @property
    def place(self) -> list[str]:
        """The options that point a command at this registry."""
        return ["--data", str(self.data), *(["--db", self.db] if self.db else [])]

    def command(self, *words: str, code: int = 0) -> str:
        """Run a registry command on this registry's data and return what it printed."""
        return run_command(*words, *self.place, code=code)

    def received(self) -> list[dict[str, Any]]:
        """What `list` prints."""
        return json.loads(self.command("list"))

    def kill(self) -> None:
        """End it as a power cut would."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(timeout=20)

    def stop(self) -> None:
        """End it politely."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(timeout=20)


def run_command(*words: str, code: int = 0) -> str:
    """Run `python -m registry …` and check its exit code."""
    done = subprocess.run(
        [sys.executable, "-m", "registry", *words], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == code, done.stderr + done.stdout
    return done.stdout or done.stderr


def serve(
    data: Path, *options: str, db: str | None = None, environment: dict[str, str] | None = None
) -> Served:
    """Start a registry and wait until it says that it is ready."""
    data.parent.mkdir(parents=True, exist_ok=True)
    log = data.with_name(f"{data.name}.log")
    words = [
        sys.executable,
        "-m",
        "registry",
        "serve",
        "--port",
        "0",
        "--data",
        str(data),
        "--json",
        *options,
    ]
    with log.open("a") as errors:
        process = subprocess.Popen(
            [*words, *(["--db", db] if db else [])],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
            start_new_session=True,
            env={**os.environ, **(environment or {})},
        )
    assert process.stdout is not None
    line = process.stdout.readline()
    assert line, log.read_text()
    return Served(data, process, json.loads(line), log, db)


@dataclass(frozen=True)
class Cluster:
    """A private PostgreSQL, reached over a Unix socket, so that no port can collide."""

    folder: Path
    control: tuple[str, ...] = ()
    settings: str = ""

    def start(self) -> None:
        """Start the server, which is harmless where it runs."""
        log = str(self.folder / "postgres.log")
        words = [*self.control, "-l", log, "-o", self.settings, "start"]
        # No pipe of ours may stay open in the server, or the wait for pg_ctl's output never ends.
        subprocess.run(
            words, cwd=self.folder, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )

    def stop(self, mode: str = "immediate") -> None:
        """Stop the server; "immediate" is as a crash would."""
        words = [*self.control, "-m", mode, "stop"]
        subprocess.run(
            words, cwd=self.folder, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )

    def empty(self, address: str) -> None:
        """Throw away everything at an address that `create` gave."""
        schema = address.rpartition("%3D")[2]
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute(f"DROP SCHEMA IF EXISTS {schema} CASCADE")
            connection.execute(f"CREATE SCHEMA {schema}")

    def create(self) -> str:
        """Make an empty place and return its address: a schema, because a database is some hundred files."""
        name = f"registry_{uuid.uuid4().hex[:12]}"
        address = f"postgresql://postgres@/postgres?host={self.folder}"
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute(f"CREATE SCHEMA {name}")
        return f"{address}&options=-csearch_path%3D{name}"


def postgres_binaries() -> Path | None:
    """The folder of PostgreSQL's server programs, newest version first; None where it is not installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[4]))
    if found:
        return found[-1].parent
    initdb = shutil.which("initdb")
    return Path(initdb).parent if initdb else None


@contextlib.contextmanager
def cluster() -> Iterator[Cluster]:
    """Run a throw-away cluster as the user postgres (or as oneself, where one is not root)."""
    binaries = postgres_binaries()
    assert binaries is not None
    folder = Path(tempfile.mkdtemp(prefix="vigia-pg-"))
    as_postgres: list[str] = []
    if os.geteuid() == 0:
        user = pwd.getpwnam("postgres")
        os.chown(folder, user.pw_uid, user.pw_gid)
        as_postgres = ["runuser", "-u", "postgres", "--"]
    data = folder / "data"

    def run(*words: str) -> None:
        subprocess.run([*as_postgres, *words], cwd=folder, check=True, capture_output=True)

    run(str(binaries / "initdb"), "-D", str(data), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync")
    # What is killed in tests is the registry, never the cluster: it need not wait for the disk.
    settings = (
        f"-c fsync=off -c listen_addresses='' -c unix_socket_directories='{folder}' -c max_connections=200"
    )
    control = (*as_postgres, str(binaries / "pg_ctl"), "-D", str(data), "-w")
    made = Cluster(folder, control, settings)
    made.start()
    try:
        yield made
    finally:
        made.stop()
        shutil.rmtree(folder, ignore_errors=True)


def multipart(*parts: tuple[str, bytes, str], boundary: str = "----contract") -> tuple[bytes, str]:
    """A multipart body from (part name, bytes, content type), and its Content-Type."""
    body = b""
    for name, data, kind in parts:
        head = f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"; filename="{name}"\r\n'
        body += head.encode() + f"Content-Type: {kind}\r\n\r\n".encode() + data + b"\r\n"
    return body + f"--{boundary}--\r\n".encode(), f"multipart/form-data; boundary={boundary}"


class Wire:
    """A plain client of one app-user URL, with nothing of ours in it."""

    def __init__(self, url: str) -> None:
        self.url = url.rstrip("/")
        self._pool = urllib3.PoolManager(num_pools=2, maxsize=32, retries=False, timeout=30)

    def get(self, path: str, headers: dict[str, str] | None = None) -> urllib3.BaseHTTPResponse:
        """GET below the base, or at an absolute URL, with the OpenRosa version unless `headers` are given."""
        address = path if path.startswith("http") else f"{self.url}{path}"
        return self._pool.request("GET", address, headers=VERSION if headers is None else headers)

    def head(self, path: str) -> urllib3.BaseHTTPResponse:
        """HEAD below the base."""
        return self._pool.request("HEAD", f"{self.url}{path}", headers=VERSION)

    def post(self, xml: bytes, files: dict[str, bytes] | None = None) -> urllib3.BaseHTTPResponse:
        """POST a submission: the XML and files by part name."""
        parts = [("xml_submission_file", xml, "text/xml")]
        parts += [(name, data, "application/octet-stream") for name, data in (files or {}).items()]
        return self.post_parts(*parts)

    def post_parts(self, *parts: tuple[str, bytes, str]) -> urllib3.BaseHTTPResponse:
        """POST whatever parts are given."""
        body, kind = multipart(*parts)
        return self.post_body(body, kind)

    def post_body(self, body: Any, kind: str) -> urllib3.BaseHTTPResponse:
        """POST a body as it is."""
        headers = {**VERSION, "Content-Type": kind}
        return self._pool.request("POST", f"{self.url}/submission", body=body, headers=headers)

    def close(self) -> None:
        """Let the connections go."""
        self._pool.clear()


def new_id() -> str:
    """A fresh instanceID."""
    return f"uuid:{uuid.uuid4()}"


def plain_xml(
    instance_id: str | None = None,
    *,
    note: str = "ficticio",
    photo: str = "",
    scans: tuple[str, ...] = (),
    form: str = "contract_plain",
    version: str = "2026.1",
) -> bytes:
    """A submission of the form contract_plain."""
    people = "".join(f"<person><scan>{scan}</scan></person>" for scan in scans)
    meta = f"<meta><instanceID>{instance_id or new_id()}</instanceID></meta>"
    photo_node = f"<photo>{photo}</photo>" if photo else "<photo/>"
    root = f'<data xmlns:orx="http://openrosa.org/xforms" id="{form}" version="{version}">'
    return f'<?xml version="1.0"?>{root}<note>{note}</note>{photo_node}{people}{meta}</data>'.encode()


def sealed_xml(
    instance_id: str,
    media: tuple[str, ...] = (),
    *,
    namespace: str = "http://opendatakit.org/submissions",
    form: str = "contract_sealed",
    version: str = "2026.1",
) -> bytes:
    """An encrypted submission's manifest; its key and signature are noise, which no server can tell."""
    files = "".join(f"<media><file>{name}</file></media>" for name in media)
    return (
        f'<?xml version="1.0"?><data xmlns="{namespace}" id="{form}" version="{version}" encrypted="yes">'
        f"<base64EncryptedKey>{'QUJD' * 86}</base64EncryptedKey>"
        f'<meta xmlns="http://openrosa.org/xforms"><instanceID>{instance_id}</instanceID></meta>{files}'
        f"<encryptedXmlFile>submission.xml.enc</encryptedXmlFile>"
        f"<base64EncryptedElementSignature>{'QUJD' * 86}</base64EncryptedElementSignature></data>"
    ).encode()
