"""The site that the manual gives for Debian's nginx, tried with nginx itself and the registry behind it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import urllib3

from tests.registry.harness import (
    CONTRACT_FORMS,
    ROOT,
    VERSION,
    Served,
    lasting_port,
    multipart,
    plain_xml,
    serve,
)

NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/sbin")
SITE = ROOT / "resources" / "installer" / "server" / "nginx.conf"

pytestmark = pytest.mark.skipif(NGINX is None, reason="nginx is not installed here")


@dataclass
class Behind:
    """A registry behind nginx; `url` is an app-user base by https."""

    served: Served
    folder: Path
    url: str
    pool: urllib3.PoolManager

    def post(self, xml: bytes, files: dict[str, bytes], *, chunked: bool = False) -> urllib3.BaseHTTPResponse:
        parts = [("xml_submission_file", xml, "text/xml")]
        parts += [(name, data, "image/jpeg") for name, data in files.items()]
        body, kind = multipart(*parts)
        sent = (body[n : n + 65536] for n in range(0, len(body), 65536)) if chunked else body
        headers = {**VERSION, "Content-Type": kind}
        return self.pool.request("POST", f"{self.url}/submission", body=sent, headers=headers)


@pytest.fixture(scope="module")
def behind(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Behind]:
    folder = tmp_path_factory.mktemp("nginx")
    port = lasting_port()
    words = ["--forms", str(CONTRACT_FORMS), "--clear-forms", "--public-url", f"https://localhost:{port}"]
    served = serve(folder / "data", *words)
    certificate(folder)
    config = folder / "nginx.conf"
    config.write_text(whole_config(folder, port, int(served.facts["port"])))
    assert NGINX is not None
    subprocess.run([NGINX, "-p", str(folder), "-c", str(config), "-t"], check=True, capture_output=True)
    process = subprocess.Popen([NGINX, "-p", str(folder), "-c", str(config)], stderr=subprocess.DEVNULL)
    pool = urllib3.PoolManager(
        ca_certs=str(folder / "cadena.pem"), retries=urllib3.Retry(8, backoff_factor=0.1)
    )
    token = re.search(r"/v1/key/[^/]+/projects/1", served.facts["url"])
    assert token
    yield Behind(served, folder, f"https://localhost:{port}{token[0]}", pool)
    process.terminate()
    process.wait(20)
    served.stop()


def certificate(folder: Path) -> None:
    words = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost"
    names = ["-addext", "subjectAltName=DNS:localhost"]
    files = ["-keyout", str(folder / "clave.pem"), "-out", str(folder / "cadena.pem")]
    subprocess.run(["openssl", *words.split(), *names, *files], check=True, capture_output=True)


def whole_config(folder: Path, port: int, upstream: int) -> str:
    """The site as given, but for the places that a test cannot have, inside the least that nginx needs."""
    site = SITE.read_text(encoding="utf-8")
    site = site.replace("listen 443 ssl", f"listen 127.0.0.1:{port} ssl").replace(":8640", f":{upstream}")
    site = site.replace("/etc/ssl/vigia-registro", str(folder)).replace("/var/log/nginx", str(folder))
    user = "user root;" if os.geteuid() == 0 else ""
    temporary = "\n".join(
        f"{name}_temp_path {folder}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    return (
        f"{user} daemon off; pid {folder}/nginx.pid; error_log {folder}/error.log crit;\n"
        f"events {{}}\nhttp {{ access_log {folder}/access.log; {temporary}\n{site} }}\n"
    )


def test_the_list_of_forms_names_the_address_that_devices_see(behind: Behind) -> None:
    answer = behind.pool.request("GET", f"{behind.url}/formList", headers=VERSION)
    assert answer.status == 200
    assert f"<downloadUrl>{behind.url}/forms/" in answer.data.decode()
    assert answer.headers["X-OpenRosa-Version"] == "1.0"


def test_a_submission_with_a_large_file_goes_through(behind: Behind) -> None:
    answer = behind.post(plain_xml(photo="a.jpg"), {"a.jpg": os.urandom(8_000_000)})
    assert answer.status == 201
    assert b"urn:x-vigia:registry:1" in answer.data


def test_a_body_without_a_length_goes_through(behind: Behind) -> None:
    assert behind.post(plain_xml(photo="a.jpg"), {"a.jpg": os.urandom(500_000)}, chunked=True).status == 201


def test_head_and_health_go_through(behind: Behind) -> None:
    head = behind.pool.request("HEAD", f"{behind.url}/submission", headers=VERSION)
    assert (head.status, head.headers["X-OpenRosa-Accept-Content-Length"]) == (204, "100000000")
    assert behind.pool.request("GET", behind.url.split("/v1/")[0] + "/health").status == 200


def test_no_file_of_nginx_holds_a_key_or_a_photograph(behind: Behind) -> None:
    photo = os.urandom(3_000_000)
    assert behind.post(plain_xml(photo="a.jpg"), {"a.jpg": photo}).status == 201
    token = behind.url.split("/key/")[1].split("/")[0].encode()
    data = behind.served.data
    left = [path for path in behind.folder.rglob("*") if path.is_file() and data not in path.parents]
    assert left
    for path in left:
        kept = path.read_bytes()
        assert token not in kept, path
        assert photo[:4096] not in kept, path
