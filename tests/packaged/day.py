"""An officer's day on the installed program: enrolment, detection by keys alone, lock, power cut, seal, courier."""

from __future__ import annotations

import json
from collections.abc import Callable

from tests.packaged.data import PHRASE
from tests.packaged.machine import Machine
from tests.packaged.making import BUILD, ROOT, code_of

KEYS = ROOT / "tests" / "journeys" / "quick_check.keys"  # from Inicio to the sealed record
BEFORE_THE_CUT = 7  # keys, so that something is marked in two steps
# What was marked, as the form names it: none of it may lie about in clear.
MARKED = (b"do_01", b"nivel_decidido")


def keys() -> list[str]:
    """The recorded keys of the quick check."""
    lines = (line.partition("#")[0].strip() for line in KEYS.read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line]


class Day:
    """The steps, in order; each asserts what it saw."""

    def __init__(self, machine: Machine) -> None:
        self.machine, self._began = machine, 0

    def steps(self) -> list[tuple[str, Callable[[], str]]]:
        return [
            ("enrolment: file, code, vault", self.enrol),
            ("the same enrolment again is refused", self.enrol_twice),
            ("detection by keys, lock, kill -9", self.cut_off),
            ("draft back where it was, sealed by keys", self.sealed),
            ("sealed record to the courier's stick", self.courier),
            ("nothing marked lies about in clear", self.nothing_in_clear),
        ]

    def enrol(self) -> str:
        machine = self.machine
        machine.put(BUILD / "altas" / "ABL-A.vigia-alta", "ABL-A.vigia-alta")
        machine.write("phrase", PHRASE)
        machine.write("code", code_of("ABL"))
        told = self._enrol("--name", "Persona Ficticia")
        assert told.returncode == 0, told.stderr
        machine.verified()
        return str(told.stdout.splitlines()[0])

    def enrol_twice(self) -> str:
        told = self._enrol()
        assert told.returncode == 2, told.stdout
        assert "already-enrolled" in told.stderr
        return str(told.stderr.strip()[-60:])

    def cut_off(self) -> str:
        machine = self.machine
        before = machine.counted()
        machine.open()
        machine.unlock()
        machine.screen.press(*keys()[:BEFORE_THE_CUT])
        machine.screen.press("Ctrl+L")
        machine.runs()
        machine.screen.keep(BUILD / "locked.png")
        machine.kill()
        after = machine.counted()
        assert after["draft"] == before["draft"] + 1, (before, after)
        self._began = before["record"]
        return f"{BEFORE_THE_CUT} keys; {after['draft']} draft on the disk"

    def sealed(self) -> str:
        machine = self.machine
        machine.open()
        machine.unlock()
        machine.screen.keep(BUILD / "back.png")
        machine.screen.press(*keys()[BEFORE_THE_CUT:])
        machine.screen.keep(BUILD / "sealed.png")
        machine.runs()
        machine.kill()
        after = machine.counted()
        assert after["record"] > self._began, after
        assert after["draft"] == 0, after
        return f"{machine.verified()}; {after['record']} records"

    def courier(self) -> str:
        machine = self.machine
        machine.chroot.run("mkdir", "-p", f"/home/{machine.user}/stick", user=machine.user)
        told = machine.vigia(
            "courier", "export", f"/home/{machine.user}/stick", "--json", "--remito",
            f"/home/{machine.user}/remito.txt", "--passphrase-file", f"/home/{machine.user}/phrase",
        )  # fmt: skip
        assert told.returncode == 0, told.stdout + told.stderr
        (file,) = json.loads(told.stdout.splitlines()[-1])["files"]
        assert file["records"] >= 1
        packed = machine.chroot.folder / f"home/{machine.user}/stick" / file["file"]
        assert packed.read_bytes().startswith(b"age-encryption.org")
        return f"{file['file']}: {file['records']} records, {file['bytes']} bytes, age"

    def nothing_in_clear(self) -> str:
        looked = 0
        for path in (self.machine.chroot.folder / f"home/{self.machine.user}").rglob("*"):
            if path.is_file() and not path.is_symlink():
                looked += 1
                content = path.read_bytes()
                assert not any(mark in content for mark in MARKED), path.name
        return f"{looked} files looked through"

    def _enrol(self, *more: str):  # type: ignore[no-untyped-def]
        user = self.machine.user
        return self.machine.vigia(
            "enrol", f"/home/{user}/ABL-A.vigia-alta", "--code-file", f"/home/{user}/code",
            "--passphrase-file", f"/home/{user}/phrase", *more,
        )  # fmt: skip
