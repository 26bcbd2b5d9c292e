"""Plays the life of an installation in a clean chroot and prints a table: `python -m tests.packaged [--deb FILE]`.

Install → self-check → enrol → window, unlock, lock → kill -9 → upgrade with data → downgrade refused → failed
migration → remove → purge. It needs root, debootstrap and, the first time, Debian's mirror; inside there is no network.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.packaged.chroot import Chroot, base, machine, missing
from tests.packaged.data import PHRASE

ROOT = Path(__file__).parents[2]
BUILD = ROOT / "build" / "packaged"
PREVIOUS_COMMIT = "e94de89"  # the first version whose data a later one must open
PREVIOUS, NEW = "0.0.9~demo", "0.1.0~demo"
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}
WINDOW_S = 60


@dataclass
class Row:
    """One line of the table."""

    what: str
    well: bool
    seconds: float
    told: str


class Story:
    """The steps, in order; each asserts what it saw."""

    def __init__(self, chroot: Chroot, previous: Path, new: Path, display: str) -> None:
        self.chroot, self.previous, self.new, self.display = chroot, previous, new, display
        self.home = chroot.folder / "home/agente1/.local/share/vigia"
        self.before: dict[str, int] = {}

    def steps(self) -> list[tuple[str, Callable[[], str]]]:
        return [
            ("no Python, no compiler, no network", self.nothing_here),
            ("install the previous version", self.install_previous),
            ("self-check as a plain user", self.self_check),
            ("data of the previous version", self.old_data),
            ("upgrade over it", self.upgrade),
            ("self-check after the upgrade", self.self_check),
            ("data at the new schema, a copy kept", self.data_upgraded),
            ("enrolment: file, code, vault", self.enrol),
            ("the same enrolment again is refused", self.enrol_twice),
            ("first window under X", self.window),
            ("unlock by keys, lock, kill -9, again", self.killed),
            ("downgrade refused", self.downgrade),
            ("failed migration goes back", self.failed_migration),
            ("remove keeps the data", self.remove),
            ("purge keeps the data and says where", self.purge),
        ]

    def nothing_here(self) -> str:
        for tool in ("python3", "gcc", "cc", "pip"):
            assert self.chroot.run("sh", "-c", f"command -v {tool}").returncode != 0, tool
        links = self.chroot.run("cat", "/proc/net/dev").stdout
        assert [line.split(":")[0].strip() for line in links.splitlines()[2:]] == ["lo"]
        return "only lo"

    def install_previous(self) -> str:
        return self._install(self.previous, PREVIOUS)

    def upgrade(self) -> str:
        left = self.chroot.put(BUILD / "altas" / "RUR-A.vigia-alta", "/root/RUR-A.vigia-alta")
        told = self._install(self.new, NEW, {"VIGIA_ALTA": left})
        assert (self.chroot.folder / "etc/vigia/altas/RUR-A.vigia-alta").exists()
        timer = self.chroot.folder / "etc/systemd/user/timers.target.wants/vigia-sync.timer"
        assert timer.is_symlink()
        return f"{told}; enrolment left, timer on"

    def self_check(self) -> str:
        told = self._vigia("self-check", "--json")
        report = json.loads(told.stdout.splitlines()[-1])
        bad = [name for name, facts in report["checks"].items() if not facts["ok"]]
        assert told.returncode == 0 and report["frozen"], (
            f"{bad} {report['checks'].get((bad or ['vault'])[0])}"
        )
        return f"{len(report['checks'])} checks, {report['version']}"

    def old_data(self) -> str:
        made = BUILD / "data"
        shutil.rmtree(made, ignore_errors=True)
        self.before = of_source(BUILD / "previous-src", "make", made)
        self.chroot.put(made, "/home/agente1/.local/share/vigia", user="agente1")
        self._write_phrase("agente1")
        return f"{self._verified()}; {self.before}"

    def data_upgraded(self) -> str:
        told = self._verified()
        copies = sorted(path.name for path in (self.home / "backups").glob("vault-before-*.db"))
        assert copies, "no copy before the migration"
        after = self._counted(self.home)
        assert {**after, "schema": 0} == {**self.before, "schema": 0}, (self.before, after)
        assert after["schema"] > self.before["schema"]
        return f"{told}; {after}; {copies[0]}"

    def enrol(self) -> str:
        inside = "/home/agente2/ABL-A.vigia-alta"
        self.chroot.put(BUILD / "altas" / "ABL-A.vigia-alta", inside, user="agente2")
        self._write_phrase("agente2")
        code = BUILD / "code"
        code.write_text(code_of(BUILD / "altas" / "codigos.csv", "ABL") + "\n", encoding="utf-8")
        self.chroot.put(code, "/home/agente2/code", user="agente2")
        told = self._enrol("--name", "Persona Ficticia", "--passphrase-file", "/home/agente2/phrase")
        assert told.returncode == 0, told.stderr
        assert (
            "ok"
            in self._vigia(
                "log", "verify", "--passphrase-file", "/home/agente2/phrase", "--json", user="agente2"
            ).stdout
        )
        return told.stdout.splitlines()[0]

    def enrol_twice(self) -> str:
        told = self._enrol("--passphrase-file", "/home/agente2/phrase")
        assert told.returncode == 2, told.stdout
        assert "already-enrolled" in told.stderr
        return told.stderr.strip()[-60:]

    def window(self) -> str:
        process, seconds = self._open()
        kill(process)
        return f"{seconds:.2f} s"

    def killed(self) -> str:
        process, _ = self._open()
        self._type(PHRASE)
        self._keys("Return")
        time.sleep(6)  # the passphrase is worked on; there is no word of it outside the program
        self._keys("ctrl+n")
        time.sleep(4)
        self._keys("ctrl+l")
        time.sleep(2)
        assert process.poll() is None, "it ended by itself"
        self._keys("ctrl+n")
        kill(process)
        told = self._verified()
        drafts = self._counted(self.home)["draft"]
        assert drafts > self.before["draft"], "unlocking and Ctrl+N by keys left no new draft"
        process, _ = self._open()
        kill(process)
        return f"{told}; {drafts} drafts; opens again"

    def downgrade(self) -> str:
        inside = self.chroot.put(self.previous, "/root/previous.deb")
        told = self.chroot.run("dpkg", "-i", inside)
        assert told.returncode != 0
        assert self._version() == NEW
        assert self._verified()
        return next(line for line in told.stderr.splitlines() if "más nueva" in line)

    def failed_migration(self) -> str:
        spoilt = BUILD / "spoilt"
        shutil.rmtree(spoilt, ignore_errors=True)
        of_source(BUILD / "previous-src", "make", spoilt)
        of_source(BUILD / "previous-src", "spoil", spoilt)
        self.chroot.put(spoilt, "/home/agente1/spoilt", user="agente1")
        place = {"VIGIA_HOME": "/home/agente1/spoilt"}
        told = self._vigia("log", "verify", "--passphrase-file", "/home/agente1/phrase", environment=place)
        assert told.returncode == 2, told.stdout + told.stderr
        assert "MigrationFailed" in told.stderr, told.stderr
        before = BUILD / "spoilt-after"
        shutil.rmtree(before, ignore_errors=True)
        shutil.copytree(self.chroot.folder / "home/agente1/spoilt", before)
        counted = of_source(BUILD / "previous-src", "count", before)
        assert counted == self.before, counted
        return f"MigrationFailed; the previous version reads {counted['record']} record, {counted['draft']} draft"

    def remove(self) -> str:
        assert self.chroot.run("dpkg", "--remove", "vigia").returncode == 0
        assert not (self.chroot.folder / "opt/vigia").exists()
        assert (self.home / "vault.db").exists()
        return f"{sum(1 for _ in self.home.iterdir())} files stay"

    def purge(self) -> str:
        told = self.chroot.run("dpkg", "--purge", "vigia")
        assert told.returncode == 0, told.stderr
        assert (self.home / "vault.db").exists()
        assert not (self.chroot.folder / "etc/vigia").exists()
        left = self.chroot.run(
            "sh",
            "-c",
            "find / -xdev -name '*vigia*' -not -path '/home/*' -not -path '/proc/*' -not -path '/root/*' -not -path '/var/lib/dpkg/*' -not -path '/var/log/*' -not -path '/tmp/*'",
        )
        assert left.stdout.strip() == "", left.stdout
        said = next(line for line in (told.stdout + told.stderr).splitlines() if "quedan los datos" in line)
        return said.partition("en ")[2]

    # --- how ---

    def _install(self, package: Path, version: str, environment: dict[str, str] | None = None) -> str:
        inside = self.chroot.put(package, f"/root/{version.replace('~', '-')}.deb")
        told = self.chroot.run("dpkg", "-i", inside, environment=environment)
        assert told.returncode == 0, told.stdout + told.stderr
        assert self._version() == version
        size = self.chroot.run("du", "-sm", "/opt/vigia").stdout.split()[0]
        return f"{version}, {package.stat().st_size / 1e6:.0f} MB, installed {size} MB"

    def _version(self) -> str:
        return self.chroot.run("dpkg-query", "-W", "-f", "${Version}", "vigia").stdout

    def _vigia(
        self, *words: str, user: str = "agente1", environment: dict[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        return self.chroot.run("vigia", *words, user=user, environment={**OFFSCREEN, **(environment or {})})

    def _verified(self) -> str:
        told = self._vigia("log", "verify", "--passphrase-file", "/home/agente1/phrase")
        assert told.returncode == 0, told.stdout + told.stderr
        return told.stdout.splitlines()[0]

    def _counted(self, folder: Path) -> dict[str, int]:
        copy = BUILD / "counted"
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(folder, copy)
        return of_source(BUILD / "new-src", "count", copy)

    def _enrol(self, *more: str) -> subprocess.CompletedProcess[str]:
        file = "/home/agente2/ABL-A.vigia-alta"
        return self._vigia("enrol", file, "--code-file", "/home/agente2/code", *more, user="agente2")

    def _write_phrase(self, user: str) -> None:
        phrase = BUILD / "phrase"
        phrase.write_text(PHRASE + "\n", encoding="utf-8")
        self.chroot.put(phrase, f"/home/{user}/phrase", user=user)

    def _open(self) -> tuple[subprocess.Popen[bytes], float]:
        """Start the program and wait for its first visible window."""
        began = time.monotonic()
        process = self.chroot.start("/usr/bin/vigia", user="agente1", environment={"DISPLAY": self.display})
        while time.monotonic() - began < WINDOW_S:
            if self._windows():
                return process, time.monotonic() - began
            assert process.poll() is None, f"it ended with {process.returncode}"
            time.sleep(0.02)
        kill(process)
        raise AssertionError("no window")

    def _windows(self) -> str:
        return self._tool("search", "--onlyvisible", "--name", "Vig")

    def _type(self, text: str) -> None:
        time.sleep(1)
        self._tool("windowfocus", self._windows().split()[0])
        self._tool("type", "--delay", "20", text)

    def _keys(self, keys: str) -> None:
        self._tool("key", keys)

    def _tool(self, *words: str) -> str:
        told = subprocess.run(
            ["xdotool", *words],
            capture_output=True,
            text=True,
            env={**os.environ, "DISPLAY": self.display},
            check=False,
        )
        return told.stdout.strip()


def of_source(source: Path, deed: str, folder: Path) -> dict[str, int]:
    """Run `data.py` with the source of one version."""
    told = subprocess.run(
        [sys.executable, str(ROOT / "tests/packaged/data.py"), deed, str(folder)],
        capture_output=True, text=True, cwd=source, env={**os.environ, "PYTHONPATH": str(source)}, check=False,
    )  # fmt: skip
    assert told.returncode == 0, told.stderr
    found: dict[str, int] = json.loads(told.stdout.splitlines()[-1])
    return found


def code_of(table: Path, post: str) -> str:
    """Return the one-time code of a post's enrolment."""
    with table.open(encoding="utf-8") as file:
        return next(row["one_time_code"] for row in csv.DictReader(file) if row["code"] == post)


def kill(process: subprocess.Popen[bytes]) -> None:
    """End a program as a power cut does."""
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def packages(given: Path | None) -> tuple[Path, Path]:
    """Return the previous and the new package; what is not there is built from the repository."""
    new = given or built("HEAD", "new", NEW)
    snapshot("HEAD", "new-src")
    return built(PREVIOUS_COMMIT, "previous", PREVIOUS), new


def built(commit: str, name: str, version: str) -> Path:
    """Freeze a commit and package it, once for each commit."""
    package = BUILD / f"vigia_{version}_amd64.deb"
    mark = BUILD / f"{name}.commit"
    exact = subprocess.run(
        ["git", "-C", str(ROOT), "rev-parse", commit], capture_output=True, text=True, check=True
    ).stdout
    if package.exists() and mark.exists() and mark.read_text() == exact:
        return package
    source = snapshot(commit, f"{name}-src")
    if not (source / "resources/installer/parts.py").exists():  # frozen by today's rules
        shutil.copy(ROOT / "build.spec", source)
        shutil.copytree(ROOT / "resources/installer", source / "resources/installer", dirs_exist_ok=True)
    subprocess.run(
        [str(Path(sys.executable).parent / "pyinstaller"), "--noconfirm", "--log-level", "ERROR",
         "--distpath", str(BUILD / name), "--workpath", str(BUILD / f"{name}-work"), "build.spec"],
        cwd=source, check=True,
    )  # fmt: skip
    subprocess.run(
        [sys.executable, str(ROOT / "resources/installer/linux/deb.py"), str(BUILD / name / "vigia"), str(BUILD),
         "--version", version, "--only-deb"],
        check=True, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    mark.write_text(exact)
    return package


def snapshot(commit: str, name: str) -> Path:
    """Return the source of a commit in a folder, with its translations compiled."""
    source = BUILD / name
    shutil.rmtree(source, ignore_errors=True)
    source.mkdir(parents=True)
    archive = subprocess.run(
        ["git", "-C", str(ROOT), "archive", commit], capture_output=True, check=True
    ).stdout
    subprocess.run(["tar", "x", "-C", str(source)], input=archive, check=True)
    for catalogue in (ROOT / "resources/i18n").glob("*.qm"):
        shutil.copy(catalogue, source / "resources/i18n")
    return source


def altas() -> None:
    """Make the enrolments that the story takes."""
    folder = BUILD / "altas"
    shutil.rmtree(folder, ignore_errors=True)
    for post, name in (("ABL", "Aguas Blancas – Bermejo"), ("RUR", "Equipo rural")):
        subprocess.run(
            [sys.executable, "-m", "registry", "device", "enrol", "--post", post, "--name", name, "--to", str(folder),
             "--url", "https://registro.ejemplo", "--data", str(BUILD / "registry")],
            check=True, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip


def main() -> int:
    """Play the story and print its table; 1 where a step failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--deb", type=Path, help="the package to try; else one is built from the last commit")
    given = parser.parse_args()
    lacks = [*missing(), *(tool for tool in ("Xvfb", "xdotool") if shutil.which(tool) is None)]
    if lacks:
        print(f"test-installer needs: {', '.join(lacks)}", file=sys.stderr)
        return 2
    BUILD.mkdir(parents=True, exist_ok=True)
    previous, new = packages(given.deb)
    altas()
    depends = subprocess.run(
        ["dpkg-deb", "-f", str(new), "Depends"], capture_output=True, text=True, check=True
    ).stdout
    ready = base(ROOT / "build" / "chroot", depends)
    display = ":97"
    screen = subprocess.Popen(
        ["Xvfb", display, "-screen", "0", "1366x768x24", "-nolisten", "tcp", "-ac"], stderr=subprocess.DEVNULL
    )
    try:
        with machine(ready, BUILD / "machine", Path("/tmp/.X11-unix")) as chroot:
            rows = play(Story(chroot, previous, new, display))
    finally:
        screen.terminate()
        screen.wait()
    return 0 if all(row.well for row in rows) else 1


def play(story: Story) -> list[Row]:
    """Do each step; what fails does not keep the next from being tried."""
    rows = []
    for what, deed in story.steps():
        began = time.monotonic()
        try:
            row = Row(what, True, 0, deed())
        except (AssertionError, OSError, StopIteration, ValueError, subprocess.SubprocessError) as error:
            row = Row(what, False, 0, f"{type(error).__name__}: {str(error)[-300:]}")
        row.seconds = time.monotonic() - began
        rows.append(row)
        print(
            f"{'well ' if row.well else 'FAILS'} {row.seconds:6.1f} s  {row.what:40} {row.told}", flush=True
        )
    return rows


if __name__ == "__main__":
    sys.exit(main())
