"""The files that a package is made of: scripts that parse, a menu entry and a MIME type that fit, parts with licences."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest

import desktop
from desktop.__main__ import main as vigia
from desktop.cli.about import inside, parts

LINUX = Path(__file__).parents[2] / "resources" / "installer" / "linux"


@pytest.mark.parametrize("script", ["preinst", "postinst", "postrm"])
def test_the_scripts_parse(script: str) -> None:
    assert subprocess.run(["bash", "-n", str(LINUX / script)], check=False).returncode == 0


@pytest.mark.parametrize(
    ("code", "told"), [(0, ""), (1, "la comprobación falló (vigia self-check):\nfalla look\n")]
)
def test_an_installation_that_does_not_work_here_says_so_and_stays(
    tmp_path: Path, code: int, told: str
) -> None:
    stand_in = tmp_path / "runuser"  # the program as nobody, in the place of one that is installed
    stand_in.write_text(f"#!/bin/sh\necho falla look\nexit {code}\n", encoding="ascii")
    stand_in.chmod(0o755)
    done = subprocess.run(
        ["/bin/sh", str(LINUX / "postinst"), "configure"],
        capture_output=True, text=True, env={"PATH": str(tmp_path)}, check=False,
    )  # fmt: skip
    assert done.returncode == 0
    assert done.stderr.endswith(told) and bool(done.stderr) == bool(told)


def test_no_script_deletes_an_officers_data() -> None:
    for script in ("preinst", "postinst", "postrm"):
        text = (LINUX / script).read_text(encoding="utf-8")
        removed = [line for line in text.splitlines() if "rm -" in line]
        assert removed in ([], ["    rm -rf /etc/vigia/altas"]), script


def test_a_double_click_on_an_enrolment_opens_the_program() -> None:
    entry = (LINUX / "vigia.desktop").read_text(encoding="utf-8")
    kind = ElementTree.parse(LINUX / "vigia.xml").getroot()[0]
    assert f"MimeType={kind.get('type')};" in entry
    assert "Exec=vigia %f" in entry
    patterns = [one.get("pattern") for one in kind if one.tag.endswith("glob")]
    assert patterns == ["*.vigia-alta"]


def test_the_version_tells_each_part_and_its_licence(capsys: pytest.CaptureFixture[str]) -> None:
    assert vigia(["--version"]) == 0
    assert capsys.readouterr().out == f"vigia {desktop.__version__}\n"
    assert vigia(["--version", "--verbose"]) == 0
    told = capsys.readouterr().out
    for name, version, licence in parts():
        assert f"{name} {version} {licence}" in told
        assert version and licence
    for name, version, licence, where in inside():
        assert re.fullmatch(r"\d+\.\d+\.\d+", version), name
        assert f"{name} {version} {licence}, inside {where}" in told


def test_the_package_brings_the_units_for_sending_with_nobody_logged_in_and_leaves_them_off() -> None:
    text = (LINUX / "deb.py").read_text(encoding="utf-8")
    for unit in (LINUX / "machine").iterdir():
        assert f'"{unit.name}"' in text
    assert "usr/lib/systemd/system" in text
    assert "vigia-sync@" not in (LINUX / "postinst").read_text(encoding="utf-8")
    assert "systemctl stop 'vigia-sync@*.timer'" in (LINUX / "postrm").read_text(encoding="utf-8")


def test_a_later_version_is_not_gone_back_from() -> None:
    script = (LINUX / "preinst").read_text(encoding="utf-8").replace("@VERSION@", "0.2.0")
    for before, code in (("0.3.0", 1), ("0.2.0", 0), ("0.1.0", 0), ("0.2.0~demo", 0)):
        told = subprocess.run(
            ["sh", "-s", "upgrade", before], input=script, text=True, capture_output=True, check=False
        )
        assert told.returncode == code, before
