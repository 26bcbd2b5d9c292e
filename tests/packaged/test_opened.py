"""The security officer's list: strace's lines are read as what they opened, and what should not be on it is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.packaged.opened_list import Told
from tests.packaged.traced import Opened, read_trace

HOME, FOLDER = Path("/home/agente"), Path("/tmp/built/vigia")
TRACE = """\
execve("/tmp/built/vigia/vigia", ["/tmp/built/vigia/vigia", "sync"], 0x7ffe /* 9 vars */) = 0
openat(AT_FDCWD</home/agente>, "notes.txt", O_RDONLY|O_CLOEXEC) = 3</home/agente/notes.txt>
openat(AT_FDCWD</home/agente>, "/etc/missing", O_RDONLY) = -1 ENOENT (No such file or directory)
openat(AT_FDCWD</home/agente>, "/home/agente/.local/share/vigia/vault.db", O_RDWR|O_CREAT, 0600) = 4</home/agente/.local/share/vigia/vault.db>
unlinkat(5</home/agente/.local/share/vigia>, "vault.db-wal", 0) = 0
connect(6<socket:[71]>, {sa_family=AF_UNIX, sun_path=@"/tmp/.X11-unix/X0"}, 20) = 0
connect(7<socket:[72]>, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("127.0.0.1")}, 16) = -1 EINPROGRESS (Operation now in progress)
connect(7<socket:[73]>, {sa_family=AF_UNIX, sun_path="/var/run/nscd/socket"}, 110) = -1 ENOENT (No such file or directory)
bind(8<socket:[74]>, {sa_family=AF_INET6, sin6_port=htons(0), inet_pton(AF_INET6, "::1", &sin6_addr)}, 28) = 0
bind(9<socket:[75]>, {sa_family=AF_NETLINK, nl_pid=0, nl_groups=00000000}, 12) = 0
+++ exited with 0 +++
"""


def _opened(tmp_path: Path, text: str = TRACE) -> Opened:
    (tmp_path / "run.1").write_text(text, encoding="utf-8")
    return read_trace([tmp_path / "run.1"])


def test_what_succeeded_is_read_from_the_trace_and_what_failed_is_not(tmp_path: Path) -> None:
    opened = _opened(tmp_path)
    place = "/home/agente/.local/share/vigia/vault.db"
    assert opened.written == {place, f"{place}-wal"}
    assert opened.read == {"/home/agente/notes.txt"}
    assert opened.reached == {"unix @/tmp/.X11-unix/X0", "127.0.0.1 port 443"}
    assert opened.listening == {"::1 port 0"}
    assert opened.processes == {"/tmp/built/vigia/vigia"}


def test_the_list_names_things_as_on_any_machine_and_in_which_runs(tmp_path: Path) -> None:
    told = Told(FOLDER, HOME, {"turno": _opened(tmp_path), "alta": Opened()})
    lines = {line.strip() for line in str(told).splitlines()}
    assert "~/.local/share/vigia/vault.db  [turno]" in lines
    assert "servidor gráfico (unix)  [turno]" in lines
    assert "/opt/vigia/vigia  [turno]" in lines
    assert told.unexpected == []


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ('mkdir("/home/agente/Escritorio/x", 0700) = 0', "escribe ~/Escritorio/x"),
        ('connect(7<socket:[1]>, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("203.0.113.9")}, 16) = 0',
         "se conecta con 203.0.113.9 port 80"),
        ('bind(7<socket:[1]>, {sa_family=AF_INET, sin_port=htons(8080), sin_addr=inet_addr("0.0.0.0")}, 16) = 0',
         "escucha en 0.0.0.0 port 8080"),
        ('execve("/bin/sh", ["sh", "-c", "true"], 0x7ffe /* 9 vars */) = 0', "inicia /bin/sh"),
    ],
)  # fmt: skip
def test_what_the_manual_says_is_not_opened_is_named(tmp_path: Path, line: str, named: str) -> None:
    told = Told(FOLDER, HOME, {"turno": _opened(tmp_path, line + "\n")})
    assert told.unexpected == [named]
    assert f"INESPERADO: {named}" in str(told)
