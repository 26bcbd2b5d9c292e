"""Sending with nobody logged in, on a booted machine: the package's units, the machine's credential, a registry that receives.

What is typed is what docs/operator.md §13 says to type.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.packaged.booted import Booted
from tests.packaged.chroot import USERS
from tests.packaged.data import PHRASE
from tests.packaged.making import BUILD, of_source
from tests.packaged.registry import Registry

OWNER, OTHER = USERS
UNIT = f"vigia-sync@{OWNER}"
CREDENTIAL = f"/etc/vigia/outbox-{OWNER}.cred"
VAULT = f"/home/{OWNER}/.local/share/vigia"
UNITS = (
    "/usr/lib/systemd/user/vigia-sync.service",
    "/usr/lib/systemd/user/vigia-sync.timer",
    f"/usr/lib/systemd/system/{UNIT}.service",
    f"/usr/lib/systemd/system/{UNIT}.timer",
)


class Alone:
    """The steps, in order; each asserts what it saw."""

    def __init__(self, booted: Booted, registry: Registry, package: Path) -> None:
        self.booted, self.registry, self.package = booted, registry, package

    def steps(self) -> list[tuple[str, Callable[[], str]]]:
        return [
            ("under systemd: install, timers", self.install),
            ("its units, as systemd reads them", self.verify),
            ("the user's own timer, without a keyring", self.own_timer),
            ("without the credential nothing starts", self.not_yet),
            ("the machine's key, as a credential", self.credential),
            ("sent with nobody logged in", self.sent),
            ("another machine's credential is no key", self.elsewhere),
            ("the timer comes round by itself", self.timer),
            ("remove stops the timers", self.remove),
        ]

    def install(self) -> str:
        self.booted.put(self.package, "/root/vigia.deb")
        self._well(
            "apt-get", "install", "-y", "-qq", "--no-install-recommends", "/root/vigia.deb"
        )  # as the manual says
        states = [
            self.booted.run("systemctl", *where, "is-enabled", unit).stdout.strip()
            for where, unit in ((("--global",), "vigia-sync.timer"), ((), f"{UNIT}.timer"))
        ]
        assert states == ["enabled", "disabled"], states
        return f"{self._well('systemctl', '--version').split('(')[0].strip()}; user's on, machine's off"

    def verify(self) -> str:
        for unit in UNITS:
            scope = "--user" if "/user/" in unit else "--system"
            told = self.booted.run(
                "systemd-analyze", "verify", "--man=no", scope, unit, environment={"XDG_RUNTIME_DIR": "/run"}
            )
            about = [line for line in told.stderr.splitlines() if "vigia" in line]
            assert (told.returncode, about) == (0, []), (unit, told.stderr)
        exposed = self._well("systemd-analyze", "security", "--no-pager", f"{UNIT}.service").splitlines()[-1]
        return exposed.removeprefix("→ ").strip()

    def own_timer(self) -> str:
        self._enrol()
        number = self._well("id", "-u", OWNER).strip()
        self._well("systemctl", "start", f"user@{number}.service")
        assert self._own("is-active", "vigia-sync.timer").strip() == "active"
        self._own("start", "vigia-sync.service")
        assert self._own("show", "-P", "Result", "vigia-sync.service").strip() == "success"
        status = self._own("show", "-P", "ExecMainStatus", "vigia-sync.service").strip()
        assert status == "2", status
        self._well("systemctl", "stop", f"user@{number}.service")
        assert self.registry.received() == 0
        return "active; says that there is no key, and waits"

    def not_yet(self) -> str:
        self._well("systemctl", "start", f"{UNIT}.service")
        assert self._shown("ConditionResult") == "no"
        return "ConditionPathExists holds it back"

    def credential(self) -> str:
        handed = f"runuser -u {OWNER} -- vigia sync machine-key --passphrase-file /home/{OWNER}/phrase"
        self._well("install", "-d", "-m", "0755", "/etc/vigia")
        self._well("sh", "-c", f"{handed} | systemd-creds encrypt --name=vigia-outbox - {CREDENTIAL}")
        self._well("shred", "-u", f"/home/{OWNER}/phrase")
        size = (self.booted.folder / CREDENTIAL.lstrip("/")).stat().st_size
        return f"{CREDENTIAL}, {size} bytes"

    def sent(self) -> str:
        assert self._well("loginctl", "list-sessions", "--no-legend").strip() == ""
        self._well("systemctl", "start", f"{UNIT}.service")
        assert self._shown("Result") == "success"
        assert self._shown("ExecMainStatus") == "0", self._journal()
        received = self.registry.received()
        assert received >= 1, self._journal()
        outside = self.booted.run(
            "find", f"/home/{OWNER}", "/var/lib", "-newer", CREDENTIAL, "-user", OWNER, "-type", "f"
        )
        strange = [path for path in outside.stdout.splitlines() if not path.startswith(VAULT)]
        assert strange == [], strange
        return f"{received} received; {self._journal().splitlines()[-1]}"

    def elsewhere(self) -> str:
        """A host key that is not the one of the credential: the service does not start, and says so."""
        secret = "/var/lib/systemd/credential.secret"
        self._well("mv", secret, f"{secret}.kept")
        told = self.booted.run("systemctl", "start", f"{UNIT}.service")
        self._well("sh", "-c", f"rm -f {secret} && mv {secret}.kept {secret}")
        assert told.returncode != 0
        self._well("systemctl", "reset-failed", f"{UNIT}.service")
        return "refused by systemd"

    def timer(self) -> str:
        self._well("systemctl", "enable", "--now", f"{UNIT}.timer")
        assert self._well("systemctl", "is-active", f"{UNIT}.timer").strip() == "active"
        shown = self._well("systemctl", "list-timers", "--no-pager", "--no-legend", f"{UNIT}.timer")
        assert f"{UNIT}.service" in shown, shown
        return " ".join(shown.split()[:6])

    def remove(self) -> str:
        self._well("dpkg", "--remove", "vigia")
        state = self.booted.run("systemctl", "is-active", f"{UNIT}.timer").stdout.strip()
        assert state == "inactive", state
        assert (self.booted.folder / VAULT.lstrip("/") / "vault.db").exists()
        assert (self.booted.folder / CREDENTIAL.lstrip("/")).exists()
        return "inactive; data and credential stay"

    def _enrol(self) -> None:
        alta, code = self.registry.enrolment(BUILD / "alone-altas")
        self.booted.put(alta, f"/home/{OWNER}/{alta.name}", user=OWNER)
        for name, text in (("code", code), ("phrase", PHRASE)):
            (BUILD / name).write_text(text + "\n", encoding="utf-8")
            self.booted.put(BUILD / name, f"/home/{OWNER}/{name}", user=OWNER)
        self._well(
            "runuser", "-u", OWNER, "--", "env", f"HOME=/home/{OWNER}", "vigia", "enrol", f"/home/{OWNER}/{alta.name}",
            "--code-file", f"/home/{OWNER}/code", "--passphrase-file", f"/home/{OWNER}/phrase",
            "--name", "Persona Ficticia",
        )  # fmt: skip
        vault = self.booted.folder / VAULT.lstrip("/")
        waits = of_source(BUILD / "new-src", "seal", vault)["to_send"]
        assert waits >= 1, waits
        self._well("chown", "-R", f"{OWNER}:{OWNER}", VAULT)

    def _well(self, *command: str) -> str:
        told = self.booted.run(*command)
        assert told.returncode == 0, (command, told.stdout[-200:], told.stderr[-300:], self._journal()[-300:])
        return told.stdout

    def _own(self, *words: str) -> str:
        """Ask the manager of the owner's own units."""
        number = self._well("id", "-u", OWNER).strip()
        return self.booted.run(
            "runuser",
            "-u",
            OWNER,
            "--",
            "env",
            f"XDG_RUNTIME_DIR=/run/user/{number}",
            "systemctl",
            "--user",
            *words,
        ).stdout

    def _shown(self, name: str) -> str:
        return self._well("systemctl", "show", "-P", name, f"{UNIT}.service").strip()

    def _journal(self) -> str:
        return self.booted.run(
            "journalctl", "-u", f"{UNIT}.service", "-o", "cat", "--no-pager", "-n", "6"
        ).stdout.strip()
