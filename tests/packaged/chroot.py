"""A clean Debian or Ubuntu in a folder: cached base with the package's dependencies, no Python, no compiler, no network."""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

# What debootstrap is told beside a suite's name; where from, it knows. Ubuntu's is verified by the keyring of the package
# ubuntu-keyring, which VIGIA_UBUNTU_KEYRING names where it is not installed.
_UBUNTU = os.environ.get("VIGIA_UBUNTU_KEYRING", "/usr/share/keyrings/ubuntu-archive-keyring.gpg")
SUITES: dict[str, tuple[str, ...]] = {
    "bookworm": (),
    "jammy": ("--components=main,universe", f"--keyring={_UBUNTU}"),
    "noble": ("--components=main,universe", f"--keyring={_UBUNTU}"),
}
WITHOUT_CREDENTIALS = ("jammy",)  # systemd 249; the machine's key needs 250
_SCRIPTS = Path("/usr/share/debootstrap")
USERS = ("agente1", "agente2")
_WANTED = ("root", "debootstrap", "unshare")


def missing() -> list[str]:
    """Return what this machine lacks to make a chroot, in words for whoever runs the test."""
    lacks = [] if os.geteuid() == 0 else ["root (sudo make test-installer)"]
    return lacks + [tool for tool in _WANTED[1:] if shutil.which(tool) is None]


class Chroot:
    """One run's machine. `run` is without network; the base was made with it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def entry(self) -> list[str]:
        """Return the words before a command that is run inside."""
        return ["unshare", "--net", "--", "chroot", str(self.folder)]

    def run(
        self,
        *command: str,
        user: str = "root",
        environment: dict[str, str] | None = None,
        timeout: float = 300,
    ) -> subprocess.CompletedProcess[str]:
        """Run a command inside and return how it ended; nothing inside reaches any network."""
        inside = [
            "env",
            "-i",
            "PATH=/usr/sbin:/usr/bin:/sbin:/bin",
            "LANG=C.UTF-8",
            "DEBIAN_FRONTEND=noninteractive",
        ]
        inside += [f"{name}={value}" for name, value in (environment or {}).items()]
        if user != "root":
            inside += ["runuser", "-u", user, "--", "env", f"HOME=/home/{user}"]
        return subprocess.run(
            [*self.entry(), *inside, *command],
            capture_output=True, text=True, timeout=timeout, check=False,
        )  # fmt: skip

    def start(
        self, *command: str, user: str, environment: Mapping[str, str], said: Path
    ) -> subprocess.Popen[bytes]:
        """Start a command inside, in a session of its own; what it says is written to a file."""
        inside = ["env", "-i", "PATH=/usr/bin:/bin", "LANG=C.UTF-8", f"HOME=/home/{user}"]
        inside += [f"{name}={value}" for name, value in environment.items()]
        with said.open("wb") as file:
            return subprocess.Popen(
                ["unshare", "--net", "--", "chroot", "--userspec", f"{user}:{user}", str(self.folder), *inside, *command],
                stdout=file, stderr=file, start_new_session=True,
            )  # fmt: skip

    def put(self, source: Path, inside: str, *, user: str = "root") -> str:
        """Copy a file or folder in, for a user, and return its path inside."""
        target = self.folder / inside.lstrip("/")
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, dirs_exist_ok=True)
        else:
            shutil.copy2(source, target)
        top = "/".join(inside.split("/")[:4]) if inside.startswith("/home/") else inside
        if user != "root":
            self.run("chown", "-R", f"{user}:{user}", top, inside)
        return inside


def base(cache: Path, depends: str, suite: str = "bookworm", more: Sequence[str] = ()) -> Path:
    """Return the cached system with the libraries that the package depends on, and `more`; makes it where it is not there."""
    plain = cache / ("base" if suite == "bookworm" else f"base-{suite}")
    if not (plain / "etc" / "debian_version").exists():
        cache.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            ["debootstrap", "--variant=minbase", *SUITES[suite], suite, str(plain)],
            check=True,
            stdout=subprocess.DEVNULL,
            env={**os.environ, "DEBOOTSTRAP_DIR": str(_scripts(cache, suite))},
        )
    names = [*(one.split()[0] for one in depends.replace("|", ",").split(",")), *more]
    named = "" if suite == "bookworm" else f"{suite}-"
    ready = cache / f"ready-{named}{hashlib.sha256(' '.join(sorted(names)).encode()).hexdigest()[:12]}"
    if ready.exists():
        return ready
    half = ready.with_suffix(".part")
    shutil.rmtree(half, ignore_errors=True)
    copy(plain, half)
    for name in ("resolv.conf", "hosts"):
        shutil.copy(f"/etc/{name}", half / "etc" / name)
    install = [
        "apt-get",
        "install",
        "-y",
        "-qq",
        "--no-install-recommends",
        *names,
        "libegl1",
        "fonts-dejavu-core",
    ]
    for command in (["apt-get", "update", "-qq"], install):
        subprocess.run(
            ["chroot", str(half), "env", "DEBIAN_FRONTEND=noninteractive", *command],
            check=True,
            stdout=subprocess.DEVNULL,
        )
    for user in USERS:
        subprocess.run(["chroot", str(half), "useradd", "-m", user], check=True)
    half.replace(ready)
    return ready


def _scripts(cache: Path, suite: str) -> Path:
    """Return debootstrap's own folder, else a copy in which a suite younger than it is done like those before."""
    if (_SCRIPTS / "scripts" / suite).exists():
        return _SCRIPTS
    folder = cache / "debootstrap"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(_SCRIPTS, folder, symlinks=True)
    (folder / "scripts" / suite).symlink_to("jammy")
    return folder


@contextlib.contextmanager
def machine(ready: Path, folder: Path, x11: Path | None) -> Iterator[Chroot]:
    """Give a fresh copy of the base with /proc, /dev and the screen's socket; it is gone afterwards."""
    shutil.rmtree(folder, ignore_errors=True)
    copy(ready, folder)
    mounted: list[Path] = []
    try:
        for kind, place in (("proc", "proc"), ("tmpfs", "dev/shm")):
            target = folder / place
            target.mkdir(parents=True, exist_ok=True)
            subprocess.run(["mount", "-t", kind, kind, str(target)], check=True)
            mounted.append(target)
        if x11 is not None:
            target = folder / "tmp/.X11-unix"
            target.mkdir(parents=True, exist_ok=True)
            subprocess.run(["mount", "--bind", str(x11), str(target)], check=True)
            mounted.append(target)
        yield Chroot(folder)
    finally:
        for target in reversed(mounted):
            subprocess.run(["umount", "-l", str(target)], check=False)
        if not any(os.path.ismount(target) for target in mounted):
            shutil.rmtree(folder, ignore_errors=True)


def copy(source: Path, target: Path) -> None:
    """Copy a whole system, without its bytes where the file system can."""
    subprocess.run(["cp", "-a", "--reflink=auto", str(source), str(target)], check=True)
