"""An enrolment from the ministry's table to a machine: made, encrypted to a one-time code, taken, refused, taken again."""

from __future__ import annotations

import csv
import hashlib
import json
import threading
from base64 import b64encode
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from zlib import compress

import pytest
import segno

from desktop.__main__ import main as vigia
from desktop.errors import AddressWrong, EnrolmentProblem, EnrolmentRefused, ServerTrouble, TokenRefused
from desktop.paths import resource
from desktop.sync.alta import AltaReader, fetch_alta
from desktop.ui.enrolment.qr import text_of_picture
from desktop.vault.alta_code import AltaLink, CentralAddress, code_text, read_code
from desktop.vault.altas import waiting_altas
from desktop.vault.clock import SystemClock
from desktop.vault.enrolment import Policy
from desktop.vault.passphrase import FixedKdf
from desktop.vault.trust import Trust
from registry.__main__ import main as registry
from registry.enrolment import POLICY

PHRASE = "tornillo lluvia montaña azul"
TABLE = """code,name,province,crossing_id,device_letter
ABL,Aguas Blancas – Bermejo,Salta,PF-BO-AGUAS-BLANCAS-BERMEJO,A
ABL,Aguas Blancas – Bermejo,Salta,PF-BO-AGUAS-BLANCAS-BERMEJO,B
RUR,Equipo rural,Misiones,,A
"""


@pytest.fixture(scope="module")
def ministry(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the enrolments of a table of three machines, their codes and their QR pictures."""
    folder = tmp_path_factory.mktemp("ministry")
    (folder / "puestos.csv").write_text(TABLE, encoding="utf-8")
    (folder / "politica.toml").write_text("idle_lock_s = 120\nretention_days = 30\n", encoding="utf-8")
    made = [
        *("device", "enrol", "--table", str(folder / "puestos.csv"), "--to", str(folder / "altas")),
        *("--url", "https://registro.ejemplo", "--policy", str(folder / "politica.toml")),
        *("--link", "https://registro.ejemplo/altas", "--data", str(folder / "registro")),
    ]
    assert registry(made) == 0
    return folder


@pytest.fixture
def post(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine without a vault, with the passphrase of its first officer in a file."""
    monkeypatch.setenv("VIGIA_HOME", str(tmp_path / "home"))
    monkeypatch.setattr("desktop.vault.vault.Argon2Kdf", lambda: FixedKdf(64, 1))  # what a test can bear
    (tmp_path / "phrase").write_text(PHRASE + "\n", encoding="utf-8")
    return tmp_path


def _code(ministry: Path, stem: str, folder: Path) -> str:
    """Write the one-time code of a machine to a file and return its path."""
    with (ministry / "altas" / "codigos.csv").open(encoding="utf-8") as file:
        codes = {
            f"{row['code']}-{row['device_letter']}": row["one_time_code"] for row in csv.DictReader(file)
        }
    path = folder / f"{stem}.code"
    path.write_text(codes[stem].lower().replace("-", " ") + "\n", encoding="utf-8")
    return str(path)


def _enrol(ministry: Path, post: Path, stem: str, *more: str) -> list[str]:
    file = ministry / "altas" / f"{stem}.vigia-alta"
    return ["enrol", str(file), "--code-file", _code(ministry, stem, post), "--json", *more]


def test_a_table_gives_each_machine_its_file_its_code_and_its_token(ministry: Path) -> None:
    names = sorted(path.name for path in (ministry / "altas").iterdir())
    assert names == ["ABL-A.png", "ABL-A.vigia-alta", "ABL-B.png", "ABL-B.vigia-alta", "RUR-A.png",
                     "RUR-A.vigia-alta", "codigos.csv"]  # fmt: skip
    assert all((ministry / "altas" / name).stat().st_mode & 0o077 == 0 for name in names if "png" not in name)
    assert b"registro.ejemplo" not in (ministry / "altas" / "ABL-A.vigia-alta").read_bytes()


def test_a_post_takes_it_and_a_new_one_later_keeps_the_log(
    ministry: Path, post: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    phrase = ("--passphrase-file", str(post / "phrase"))
    assert vigia(_enrol(ministry, post, "ABL-A")) == 1  # checked: the first start takes it
    assert not (post / "home" / "vault.db").exists()
    assert vigia(_enrol(ministry, post, "ABL-A", "--name", "Ana Ñandubay", *phrase)) == 0
    told = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert (told["taken"], told["post"], told["device"], told["demo"], told["servers"]) == (
        *(True, "ABL", "A", True), 1,
    )  # fmt: skip
    assert vigia(["log", "verify", *phrase]) == 0
    assert vigia(_enrol(ministry, post, "ABL-A", *phrase)) == 2
    assert "already-enrolled" in capsys.readouterr().out
    assert vigia(_enrol(ministry, post, "RUR-A", *phrase)) == 2
    assert "other-post" in capsys.readouterr().out
    assert vigia(_enrol(ministry, post, "ABL-B", *phrase)) == 0
    assert vigia(["log", "verify", *phrase]) == 0


def test_who_installs_names_the_post_and_another_is_refused(
    ministry: Path, post: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert vigia(_enrol(ministry, post, "ABL-A", "--check", "--post", "ABL")) == 0
    capsys.readouterr()
    assert vigia(_enrol(ministry, post, "ABL-A", "--check", "--post", "RUR")) == 2
    assert '"other-post"' in capsys.readouterr().out


def test_another_machines_code_and_a_file_that_is_no_enrolment_are_refused_in_words(
    ministry: Path, post: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = str(ministry / "altas" / "ABL-A.vigia-alta")
    assert vigia(["enrol", file, "--code-file", _code(ministry, "ABL-B", post)]) == 2
    assert "el código no abre el archivo" in capsys.readouterr().err
    assert vigia(["enrol", str(post / "phrase"), "--code-file", str(post / "phrase")]) == 2
    assert "no es un alta" in capsys.readouterr().err
    assert vigia(["enrol", str(post / "nothing"), "--code-file", str(post / "phrase")]) == 2


def test_a_release_refuses_what_the_demonstration_signed(ministry: Path, post: Path, tmp_path: Path) -> None:
    empty = tmp_path / "trust"
    empty.mkdir()
    reader = AltaReader(Trust.load(empty), SystemClock().now, text_of_picture)
    data = reader.read(ministry / "altas" / "ABL-A.vigia-alta")
    assert isinstance(data, bytes)
    code = Path(_code(ministry, "ABL-A", post)).read_text(encoding="utf-8")
    with pytest.raises(EnrolmentRefused) as refused:
        reader.open(data, code)
    assert refused.value.reason is EnrolmentProblem.DEMO_IN_RELEASE


def test_files_are_never_overwritten_and_a_policy_that_nobody_knows_is_refused(
    ministry: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one = ["device", "enrol", "--post", "ABL", "--name", "Aguas Blancas", "--url", "https://registro.ejemplo"]
    place = ["--data", str(tmp_path / "registro")]
    assert registry([*one, "--to", str(ministry / "altas"), *place]) == 1
    assert "ya está" in capsys.readouterr().err
    wrong = tmp_path / "politica.toml"
    wrong.write_text("idle_lock = 5\n", encoding="utf-8")
    assert registry([*one, "--to", str(tmp_path / "new"), "--policy", str(wrong), *place]) == 1
    assert "idle_lock" in capsys.readouterr().err


def test_the_registry_knows_exactly_the_policy_that_the_program_obeys() -> None:
    assert set(vars(Policy())) == POLICY


def test_every_crossing_comes_out_as_a_table_that_the_registry_takes(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    from registry.enrolment import read_machines

    assert vigia(["enrol", "--posts"]) == 0
    table = tmp_path / "all.csv"
    table.write_text(capsys.readouterr().out, encoding="utf-8")
    machines = read_machines(table)
    assert len(machines) > 150
    assert len({machine.stem for machine in machines}) == len(machines)


# --- the QR code ---------------------------------------------------------------------------------------


class _Altas(ThreadingHTTPServer):
    """Serves one file to who brings the token."""

    data = b""


class _Handler(BaseHTTPRequestHandler):
    server: _Altas

    def do_GET(self) -> None:
        status = 404 if self.path != "/ABL-A.vigia-alta" else 200
        if self.headers.get("Authorization") != "Bearer t0ken":
            status = 401
        self.send_response(status)
        self.end_headers()
        if status == 200:
            self.wfile.write(self.server.data)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def server(ministry: Path) -> Iterator[_Altas]:
    server = _Altas(("127.0.0.1", 0), _Handler)
    server.data = (ministry / "altas" / "ABL-A.vigia-alta").read_bytes()
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()


def _link(server: _Altas, *, path: str = "ABL-A.vigia-alta", token: str = "t0ken") -> AltaLink:
    url = f"http://127.0.0.1:{server.server_address[1]}/{path}"
    return AltaLink(url, token, hashlib.sha256(server.data).hexdigest())


def test_a_picture_of_the_code_fetches_the_file_and_checks_it(
    server: _Altas, ministry: Path, post: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    picture = post / "foto.png"
    segno.make(code_text(_link(server)), micro=False).save(str(picture), scale=4)
    code = _code(ministry, "ABL-A", post)
    assert vigia(["enrol", str(picture), "--code-file", code, "--check", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["post"] == "ABL"
    server.data += b"x"
    assert vigia(["enrol", str(picture), "--code-file", code, "--check", "--json"]) == 2
    assert "other-file" in capsys.readouterr().out


def test_the_pictures_that_the_registry_draws_are_read(ministry: Path) -> None:
    said = read_code(text_of_picture((ministry / "altas" / "RUR-A.png").read_bytes()))
    data = (ministry / "altas" / "RUR-A.vigia-alta").read_bytes()
    assert said == AltaLink(
        "https://registro.ejemplo/altas/RUR-A.vigia-alta", "", hashlib.sha256(data).hexdigest()
    )


def test_an_address_that_is_not_safe_and_a_server_that_says_no_are_named(server: _Altas) -> None:
    with pytest.raises(TokenRefused):
        fetch_alta(_link(server, token="another"))
    with pytest.raises(ServerTrouble):
        fetch_alta(_link(server, path="not-here"))
    for url in (
        "http://registro.ejemplo/a",
        "ftp://127.0.0.1/a",
        "https://quien@registro.ejemplo/a",
        "file:///etc/passwd",
    ):
        with pytest.raises(AddressWrong):
            fetch_alta(AltaLink(url, "", "0" * 64))


def test_a_code_of_odk_central_is_the_address_of_a_server(
    post: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = {
        "general": {
            "server_url": "https://central.ejemplo/v1/key/abc/projects/7",
            "form_update_mode": "match_exactly",
        },
        "project": {"name": "Trata", "icon": "T"},
        "admin": {},
    }
    text = b64encode(compress(json.dumps(settings).encode())).decode()
    assert read_code(text) == CentralAddress("https://central.ejemplo/v1/key/abc/projects/7", "Trata")
    segno.make(text, micro=False).save(str(post / "central.png"), scale=5)
    assert vigia(["enrol", str(post / "central.png"), "--code-file", str(post / "phrase")]) == 2
    told = capsys.readouterr().err
    assert "ODK Central" in told
    assert "abc" not in told  # the address holds a token


@pytest.mark.parametrize(
    "text",
    [
        "", "hola", "{}", "[]", '{"url":"https://x","token":1,"sha256":"00"}', b64encode(b"not zlib").decode(),
        b64encode(compress(b"[" * 100_000)).decode(), b64encode(compress(bytes(5_000_000))).decode(), "9" * 9_000,
    ],
)  # fmt: skip
def test_any_other_code_is_refused(text: str) -> None:
    with pytest.raises(EnrolmentRefused) as refused:
        read_code(text)
    assert refused.value.reason is EnrolmentProblem.NO_CODE


def test_a_picture_without_a_code_is_refused() -> None:
    for data in (b"", b"not a picture", (resource("icons") / "lock.svg").read_bytes()):
        with pytest.raises(EnrolmentRefused):
            text_of_picture(data)


def test_what_the_installer_left_is_found(tmp_path: Path) -> None:
    assert waiting_altas(tmp_path / "none") == ()
    for name in ("b.vigia-alta", "a.vigia-alta", "leeme.txt"):
        (tmp_path / name).write_bytes(b"")
    assert [path.name for path in waiting_altas(tmp_path)] == ["a.vigia-alta", "b.vigia-alta"]
