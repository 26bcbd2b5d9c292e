"""A screen over VNC: the window is drawn on a server without a card, keys come from a viewer (RFB 3.8, RFC 6143)."""

from __future__ import annotations

import hashlib
import shutil
import socket
import struct
import subprocess
import time
from pathlib import Path

from tests.packaged.screen import Screen, started

SERVER = "Xtigervnc"
WIDE, HIGH = 1366, 768
_KEYSYMS = {"Return": 0xFF0D, "Ctrl": 0xFFE3, "Tab": 0xFF09, "Escape": 0xFF1B, "space": 0x20}
_NO_SECURITY, _RAW, _UPDATE, _BELL, _CUT_TEXT = 1, 0, 0, 2, 3


class Viewer:
    """A viewer that presses keys and asks for the whole picture."""

    def __init__(self, path: Path) -> None:
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.settimeout(20)
        self._socket.connect(str(path))
        version = self._read(12)
        assert version.startswith(b"RFB 003.008"), version
        self._socket.sendall(version)
        assert _NO_SECURITY in self._read(self._read(1)[0])
        self._socket.sendall(bytes([_NO_SECURITY]))
        assert self._number(">I") == 0
        self._socket.sendall(b"\x01")  # shared
        self.size = struct.unpack(">HH", self._read(4))
        self._read(16)
        self.name = self._read(self._number(">I")).decode()
        self._socket.sendall(struct.pack(">BxHi", 2, 1, _RAW))

    def close(self) -> None:
        """Leave."""
        self._socket.close()

    def press(self, key: str) -> None:
        """Press keys joined by `+` and let them go in the other order."""
        codes = [_KEYSYMS.get(part) or ord(part.lower()) for part in key.split("+")]
        for code, down in [(code, 1) for code in codes] + [(code, 0) for code in reversed(codes)]:
            self._socket.sendall(struct.pack(">BBxxI", 4, down, code))

    def picture(self) -> bytes:
        """Return the pixels of the whole screen."""
        wide, high = self.size
        self._socket.sendall(struct.pack(">BBHHHH", 3, 0, 0, 0, wide, high))
        while True:
            kind = self._read(1)[0]
            if kind == _CUT_TEXT:
                self._read(3)
                self._read(self._number(">I"))
            elif kind == _UPDATE:
                self._read(1)
                pixels = bytearray(wide * high * 4)
                for _ in range(self._number(">H")):
                    self._rectangle(pixels)
                return bytes(pixels)
            else:
                assert kind == _BELL, kind

    def _rectangle(self, pixels: bytearray) -> None:
        """Read a part of the picture into its place."""
        left, top, wide, high, encoding = struct.unpack(">HHHHi", self._read(12))
        assert encoding == _RAW, encoding
        for row in range(top, top + high):
            begin = (row * self.size[0] + left) * 4
            pixels[begin : begin + wide * 4] = self._read(wide * 4)

    def _number(self, form: str) -> int:
        return int(struct.unpack(form, self._read(struct.calcsize(form)))[0])

    def _read(self, count: int) -> bytes:
        found = bytearray()
        while len(found) < count:
            more = self._socket.recv(count - len(found))
            assert more, "the server closed"
            found += more
        return bytes(found)


class VncScreen(Screen):
    """An X server that is seen and used only through a viewer."""

    def __init__(self, folder: Path) -> None:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        path = folder / "rfb"
        self._server, self.display = started(
            SERVER, "-geometry", f"{WIDE}x{HIGH}", "-depth", "24", "-SecurityTypes", "None", "-rfbport", "-1",
            "-rfbunixpath", str(path), "-nolisten", "tcp", "-ac", "-noreset",
        )  # fmt: skip
        for _ in range(100):
            if path.exists():
                break
            time.sleep(0.05)
        self._viewer = Viewer(path)

    def close(self) -> None:
        """End viewer and server."""
        self._viewer.close()
        super().close()

    def type(self, text: str) -> None:
        """Type plain letters, and wait until the picture is at rest."""
        before = self._seen()
        for letter in text:
            self._viewer.press(letter)
            time.sleep(0.02)
        self._rest(before)

    def keep(self, path: Path) -> None:
        """Keep what the viewer sees for a person, where there is something that can convert it."""
        if shutil.which("convert"):
            wide, high = self._viewer.size
            subprocess.run(
                ["convert", "-size", f"{wide}x{high}", "-depth", "8", "bgra:-", "-alpha", "off", str(path)],
                input=self._viewer.picture(), check=False, stderr=subprocess.DEVNULL,
            )  # fmt: skip

    def _followed(self, key: str) -> bool:
        before = self._seen()
        self._viewer.press(key)
        return self._rest(before)

    def _seen(self) -> bytes:
        return hashlib.sha256(self._viewer.picture()).digest()
