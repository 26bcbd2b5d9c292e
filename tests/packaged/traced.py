"""What a program opened, read from what strace wrote: files, sockets, processes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

CALLS = (
    "open", "openat", "creat", "mkdir", "mkdirat", "rename", "renameat", "renameat2", "link", "linkat", "symlink",
    "symlinkat", "unlink", "unlinkat", "connect", "bind", "listen", "execve", "execveat",
)  # fmt: skip
_CALL = re.compile(
    r"(?P<name>\w+)\((?P<given>.*)\) += (?P<number>-?\d+)(?:<(?P<opened>[^>]*)>)?(?P<error> E\w+)?"
)
_QUOTED = re.compile(r'(?:<([^<>]*)>, )?"((?:[^"\\]|\\.)*)"')  # a path, after the folder it is told from
_WRITES = ("O_WRONLY", "O_RDWR", "O_CREAT")
_ON_ITS_WAY = " EINPROGRESS"


@dataclass
class Opened:
    """Paths as the system knows them; addresses as `unix PATH` or `IP port N`."""

    written: set[str] = field(default_factory=set)
    read: set[str] = field(default_factory=set)
    reached: set[str] = field(default_factory=set)
    listening: set[str] = field(default_factory=set)
    processes: set[str] = field(default_factory=set)

    def take(self, line: str) -> None:
        """Take in one line; what failed opened nothing."""
        call = _CALL.match(line)
        if call is None or (call["number"] == "-1" and call["error"] != _ON_ITS_WAY):
            return
        name, given = call["name"], call["given"]
        quoted = [(Path(folder) / path).as_posix() for folder, path in _QUOTED.findall(given)]
        if name in ("open", "openat", "creat"):
            into = self.written if name == "creat" or any(flag in given for flag in _WRITES) else self.read
            into.add(call["opened"] or quoted[0])
        elif name in ("connect", "bind"):
            if address := _address(given):
                (self.reached if name == "connect" else self.listening).add(address)
        elif name.startswith("exec"):
            self.processes.add(quoted[0])
        elif name != "listen":
            self.written.update(quoted)


def read_trace(files: Iterable[Path]) -> Opened:
    """Read the files of one run, a file for each of its threads and processes (`strace -ff -y`)."""
    opened = Opened()
    for file in files:
        for line in file.read_text(encoding="utf-8", errors="replace").splitlines():
            opened.take(line)
    return opened


def _address(given: str) -> str:
    """Return where a socket leads, empty for what is no place (the kernel's own, an address taken back)."""
    if path := re.search(r'sun_path=(@?)"([^"]*)"', given):
        return f"unix {path[1]}{path[2]}"
    port = re.search(r"sin6?_port=htons\((\d+)\)", given)
    place = re.search(r'inet_(?:addr\(|pton\(AF_INET6, )"([^"]+)"', given)
    return f"{place[1]} port {port[1]}" if port and place else ""
