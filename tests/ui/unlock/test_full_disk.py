"""A disk without room, a real one: no answer is lost by locking, everybody gets in, and nothing untrue is said."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.errors import DiskFull, FolderReadOnly
from desktop.store.files import why_unwritable
from desktop.store.reserve import SIZE, Reserve
from desktop.ui.detection.page import DetectionPage
from desktop.ui.detection.workbench import Workbench
from desktop.ui.unlock.page import UnlockPage
from tests.ui.hands import ANA, WAIT_MS, Hands, start_program

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="a small file system is mounted as Linux does"
)
PLACE, OBSERVED = "/data/comienzo/lugar", "/data/ficha_fiscalia"
PROMISE = "Nada se perdió"


class Disk:
    """A file system of its own, of 24 megabytes, that can be filled to the last byte."""

    def __init__(self, folder: Path) -> None:
        self.home, self._filling = folder / "home", folder / "filling"

    def fill(self) -> None:
        with self._filling.open("ab", buffering=0) as filling:
            for piece in (65_536, 4096, 512, 1):
                with suppress(OSError):
                    while True:
                        filling.write(bytes(piece))

    def clear(self) -> None:
        self._filling.unlink()

    def let_write(self, may: bool) -> bool:
        """Mount it read-only, or not any more; tell whether that could be done (nobody may be writing)."""
        command = ["mount", "-o", f"remount,{'rw' if may else 'ro'}", str(self.home.parent)]
        return subprocess.run(command, capture_output=True, check=False).returncode == 0


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    folder = tmp_path / "small"
    folder.mkdir()
    mounting = ["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", str(folder)]
    if subprocess.run(mounting, capture_output=True, check=False).returncode:
        pytest.skip("only an administrator may mount a small file system")
    yield Disk(folder)
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


class Officer(Hands):
    """One officer with a detection open."""

    def bench(self) -> Workbench:
        page = self.program.window.page("deteccion")
        assert isinstance(page, DetectionPage) and page.bench is not None
        return page.bench

    def enter(self) -> None:
        self.lock_screen()._passphrase.editor.setFocus()
        self.type(ANA)
        self.click(self.button("Desbloquear"))

    def begin(self) -> None:
        self.enter()
        self.until_open()
        self.program.go("deteccion", {"start": "deteccion"})
        self.rest()

    def answer(self, words: str) -> None:
        """Give one answer that is written plainly and one that is sealed, and let them be written as always."""
        bench = self.bench()
        bench.session.set("/data/hay_ficha_fiscalia", "si")
        bench.session.set(PLACE, words)
        bench.session.set(OBSERVED, f"reservado {words}")
        bench.keeper.field_ended()
        self.qtbot.waitUntil(lambda: not bench.keeper._at_once.isActive(), timeout=WAIT_MS)
        self.rest()

    def lock(self) -> None:
        with self.qtbot.waitSignal(self.program.locked, timeout=WAIT_MS):
            self.program.lock()

    def strip(self) -> str:
        """What the strip says of what is kept."""
        return self.program.window._strip._saved_long

    def lock_screen(self) -> UnlockPage:
        page = self.program.covers.page
        assert isinstance(page, UnlockPage)
        return page

    def sees(self) -> tuple[str, str]:
        """The two answers as they are after unlocking, where the officer was."""
        self.qtbot.waitUntil(
            lambda: getattr(self.program.window.page("deteccion"), "bench", None) is not None, timeout=WAIT_MS
        )
        session = self.bench().session
        return session.value(PLACE), session.value(OBSERVED)


@pytest.fixture
def officer(disk: Disk, qtbot: QtBot) -> Iterator[Officer]:
    program, _ = start_program(qtbot, disk.home)
    officer = Officer(program, qtbot)
    officer.begin()
    yield officer
    program.close()


def test_with_a_full_disk_answers_are_kept_in_the_reserve_and_whoever_locked_gets_in_again(
    officer: Officer, disk: Disk
) -> None:
    assert Reserve(disk.home / "reserve").left == SIZE
    officer.answer("cabina 2")
    disk.fill()
    officer.answer("cabina 3")
    trouble = officer.bench().trouble
    assert trouble.isVisible() and "reserva para eso" in trouble.words.plain()
    officer.answer("cabina 4")
    officer.lock()
    assert PROMISE in officer.lock_screen()._promise.text()
    officer.enter()
    officer.until_open()
    assert officer.sees() == ("cabina 4", "reservado cabina 4")
    disk.clear()
    officer.answer("cabina 5")
    assert not officer.bench().trouble.isVisible()
    assert Reserve(disk.home / "reserve").left == SIZE


def test_what_even_the_reserve_does_not_take_stays_sealed_in_memory_until_unlocking_and_is_told(
    officer: Officer, disk: Disk
) -> None:
    officer.answer("cabina 2")
    draft = officer.bench().draft_id
    (disk.home / "reserve").unlink()
    disk.fill()
    officer.answer("cabina 3")
    trouble = officer.bench().trouble
    assert "Lo escrito queda en la memoria" in trouble.words.plain()
    assert officer.strip() == "El disco está lleno · nada por enviar"
    officer.bench()._tell_saved()  # Ctrl+S
    assert "Ya está guardado" not in officer.program.window._toast.words.text()
    officer.answer("cabina 4")
    disk.fill()  # what SQLite gave back
    officer.lock()
    page = officer.lock_screen()
    assert page._unkept.isVisible() and "sellado en la memoria" in page._unkept.words.plain()
    assert PROMISE not in page._promise.text() and not page._promise.isVisible()
    assert "se pierde" in officer.program._why_stay()
    held = officer.program.given.doors.vault()._around.held
    assert len(held) == 1 and b"cabina" not in held[0]
    disk.fill()
    officer.enter()
    officer.qtbot.waitUntil(lambda: page._problem.isVisible() or officer.program.is_open, timeout=WAIT_MS)
    if not officer.program.is_open:
        assert "No se pudo abrir: el disco está lleno" in page._problem.words.plain()
        disk.clear()
        officer.enter()
        officer.until_open()
    officer.program.go("deteccion", {"draft": draft})  # where the officer was did not fit either
    assert officer.sees() == ("cabina 4", "reservado cabina 4")
    officer.answer("cabina 5")
    officer.lock()
    assert not officer.lock_screen()._unkept.isVisible()
    assert PROMISE in officer.lock_screen()._promise.text()
    officer.enter()
    officer.until_open()
    assert officer.sees() == ("cabina 5", "reservado cabina 5")
    assert officer.strip().startswith("Todo guardado aquí")


def test_the_lock_screen_promises_nothing_before_the_vault_is_closed(officer: Officer) -> None:
    officer.answer("cabina 2")
    with officer.qtbot.waitSignal(officer.program.locked, timeout=WAIT_MS):
        officer.program.lock()
        assert PROMISE not in officer.lock_screen()._promise.text()
    assert PROMISE in officer.lock_screen()._promise.text()


def test_a_folder_that_cannot_be_written_is_called_that_and_not_a_full_disk(
    officer: Officer, disk: Disk
) -> None:
    officer.answer("cabina 2")
    draft, desk = officer.bench().draft_id, officer.program.desk
    assert desk is not None
    database = desk._vault.database
    officer.program.given.tasks.submit(
        officer.program, lambda _: database.execute("PRAGMA query_only = ON"), lambda _: None
    )  # as a disk that turns read-only under the open file
    officer.answer("cabina 3")
    assert "la carpeta no se puede escribir" in officer.bench().trouble.words.plain()
    assert officer.strip() == "No se puede escribir en el disco · nada por enviar"
    assert "Vigía no puede escribir" in officer.program._why_stay()
    officer.program.go("inicio")
    officer.rest()
    assert "Vigía no puede escribir" in officer.program.window.page("inicio")._concerns.disk.words.plain()  # type: ignore[attr-defined]
    officer.lock()
    page = officer.lock_screen()
    said = page._unkept.words.plain()
    assert page._unkept.isVisible() and "no puede escribir" in said and "lleno" not in said
    assert "Vigía no puede escribir" in officer.program._why_stay()
    disk.fill()  # that it is full, too, is not why nothing can be written
    officer.qtbot.waitUntil(lambda: disk.let_write(False), timeout=WAIT_MS)
    officer.enter()
    officer.qtbot.waitUntil(page._problem.isVisible, timeout=WAIT_MS)
    assert "No se pudo abrir: Vigía no puede escribir" in page._problem.words.plain()
    assert disk.let_write(True)
    disk.clear()
    officer.enter()
    officer.until_open()
    officer.program.go("deteccion", {"draft": draft})
    assert officer.sees() == ("cabina 3", "reservado cabina 3")


def test_a_full_disk_that_is_mounted_read_only_is_not_told_to_be_full(disk: Disk) -> None:
    disk.home.mkdir()
    disk.fill()
    assert isinstance(why_unwritable(disk.home / "vault.db", 65_536), DiskFull)
    assert disk.let_write(False)
    assert isinstance(why_unwritable(disk.home / "vault.db", 65_536), FolderReadOnly)
    assert disk.let_write(True)
