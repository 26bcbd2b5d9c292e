"""The life of an installation: the previous version with data, upgrade, downgrade, failed migration, remove, purge."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

from tests.packaged.chroot import Chroot
from tests.packaged.data import PHRASE
from tests.packaged.machine import Machine
from tests.packaged.making import BUILD, NEW, PREVIOUS, of_source

# Old and strange machines, as far as they can be played here: no bus of the session, one without its runtime folder, a
# screen reader's bus that is not there, a remote screen's few colours.
STRANGE = {
    "no D-Bus": {"DBUS_SESSION_BUS_ADDRESS": "disabled:", "DBUS_SYSTEM_BUS_ADDRESS": "disabled:"},
    "no runtime folder": {"XDG_RUNTIME_DIR": "/nonexistent"},
    "screen reader wanted": {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"},
    "software only": {"LIBGL_ALWAYS_SOFTWARE": "1", "QT_XCB_GL_INTEGRATION": "none"},
    "text 200 %, 96 dpi ignored": {"QT_SCALE_FACTOR": "1.5"},
}


class Life:
    """The steps, in order; `officer` has data of the previous version."""

    def __init__(self, chroot: Chroot, officer: Machine, previous: Path, new: Path) -> None:
        self.chroot, self.officer, self.previous, self.new = chroot, officer, previous, new
        self.before: dict[str, int] = {}

    def first_steps(self) -> list[tuple[str, Callable[[], str]]]:
        return [
            ("no Python, no compiler, no network", self.nothing_here),
            ("install the previous version", self.install_previous),
            ("self-check as a plain user", self.self_check),
            ("data of the previous version", self.old_data),
            ("upgrade over it", self.upgrade),
            ("self-check after the upgrade", self.self_check),
            ("data at the new schema, a copy kept", self.data_upgraded),
            ("first window under X", self.window),
            ("first window on strange machines", self.strange),
        ]

    def last_steps(self) -> list[tuple[str, Callable[[], str]]]:
        return [
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
        told = self.officer.vigia("self-check", "--json")
        report = json.loads(told.stdout.splitlines()[-1])
        bad = {name: facts for name, facts in report["checks"].items() if not facts["ok"]}
        assert told.returncode == 0 and report["frozen"], bad
        return f"{len(report['checks'])} checks, {report['version']}"

    def old_data(self) -> str:
        made = BUILD / "data"
        shutil.rmtree(made, ignore_errors=True)
        self.before = of_source(BUILD / "previous-src", "make", made)
        self.officer.put(made, ".local/share/vigia")
        self.officer.write("phrase", PHRASE)
        return f"{self.officer.verified()}; {self.before}"

    def data_upgraded(self) -> str:
        told = self.officer.verified()
        copies = sorted(path.name for path in (self.officer.home / "backups").glob("vault-before-*.db"))
        assert copies, "no copy before the migration"
        after = self.officer.counted()
        assert {**after, "schema": 0} == {**self.before, "schema": 0}, (self.before, after)
        assert after["schema"] > self.before["schema"]
        return f"{told}; {after}; {copies[0]}"

    def window(self) -> str:
        seconds = self.officer.open()
        self.officer.kill()
        return f"{seconds:.2f} s"

    def strange(self) -> str:
        told = []
        for name, environment in STRANGE.items():
            seconds = self.officer.open(environment)
            self.officer.runs()
            self.officer.kill()
            told.append(f"{name} {seconds:.2f} s")
        return "; ".join(told)

    def downgrade(self) -> str:
        inside = self.chroot.put(self.previous, "/root/previous.deb")
        told = self.chroot.run("dpkg", "-i", inside)
        assert told.returncode != 0
        assert self._version() == NEW
        assert self.officer.verified()
        return next(line for line in told.stderr.splitlines() if "más nueva" in line)

    def failed_migration(self) -> str:
        spoilt = BUILD / "spoilt"
        shutil.rmtree(spoilt, ignore_errors=True)
        of_source(BUILD / "previous-src", "make", spoilt)
        of_source(BUILD / "previous-src", "spoil", spoilt)
        inside = self.officer.put(spoilt, "spoilt")
        told = self.officer.vigia(
            "log", "verify", "--passphrase-file", f"/home/{self.officer.user}/phrase",
            environment={"VIGIA_HOME": inside},
        )  # fmt: skip
        assert told.returncode == 2, told.stdout + told.stderr
        assert "MigrationFailed" in told.stderr, told.stderr
        after = BUILD / "spoilt-after"
        shutil.rmtree(after, ignore_errors=True)
        shutil.copytree(self.chroot.folder / inside.lstrip("/"), after)
        counted = of_source(BUILD / "previous-src", "count", after)
        assert counted == self.before, counted
        return f"MigrationFailed; the previous version reads {counted['record']} record, {counted['draft']} draft"

    def remove(self) -> str:
        assert self.chroot.run("dpkg", "--remove", "vigia").returncode == 0
        assert not (self.chroot.folder / "opt/vigia").exists()
        assert (self.officer.home / "vault.db").exists()
        return f"{sum(1 for _ in self.officer.home.iterdir())} files stay"

    def purge(self) -> str:
        told = self.chroot.run("dpkg", "--purge", "vigia")
        assert told.returncode == 0, told.stderr
        assert (self.officer.home / "vault.db").exists()
        assert not (self.chroot.folder / "etc/vigia").exists()
        left = self.chroot.run(
            "sh",
            "-c",
            "find / -xdev -name '*vigia*' -not -path '/home/*' -not -path '/proc/*' -not -path '/root/*' -not -path '/var/lib/dpkg/*' -not -path '/var/log/*' -not -path '/tmp/*'",
        )
        assert left.stdout.strip() == "", left.stdout
        said = next(line for line in (told.stdout + told.stderr).splitlines() if "quedan los datos" in line)
        return said.partition("en ")[2]

    def _install(self, package: Path, version: str, environment: dict[str, str] | None = None) -> str:
        inside = self.chroot.put(package, f"/root/{version.replace('~', '-')}.deb")
        told = self.chroot.run("dpkg", "-i", inside, environment=environment)
        assert told.returncode == 0, told.stdout + told.stderr
        assert "la comprobación falló" not in told.stderr, told.stderr
        assert self._version() == version
        size = self.chroot.run("du", "-sm", "/opt/vigia").stdout.split()[0]
        return f"{version}, {package.stat().st_size / 1e6:.0f} MB, installed {size} MB"

    def _version(self) -> str:
        return self.chroot.run("dpkg-query", "-W", "-f", "${Version}", "vigia").stdout
