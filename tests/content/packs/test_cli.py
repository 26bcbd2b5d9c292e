"""The whole way of a pack by the command line: keys, build, sign, install, list, back."""

import json
from pathlib import Path

import pytest

from desktop.__main__ import main
from desktop.content.packs.trusting import trusted_root
from desktop.errors import ResourceMissing
from desktop.paths import resource

DEMO = resource("trust", "demo", "content")


@pytest.fixture
def packs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("VIGIA_HOME", str(tmp_path / "home"))
    for version in ("1", "2"):
        assert main(["content", "build", "--number", version, "--out", str(tmp_path / "out")]) == 0
    return tmp_path / "out"


def _json(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, object]]:
    capsys.readouterr()
    assert main(["content", *arguments, "--json"]) == 0
    found: list[dict[str, object]] = json.loads(capsys.readouterr().out)["packs"]
    return found


def test_a_pack_goes_from_the_ministry_to_the_post_and_back(
    packs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stick = str(tmp_path / "stick")
    sign = ["content", "sign", stick, "--keys", str(DEMO)]
    assert main([*sign, "--packs", str(packs / "contenido-1.zip")]) == 0
    assert [pack["version"] for pack in _json(capsys, "install", stick)] == ["1"]
    assert main([*sign, "--packs", str(packs / "contenido-2.zip")]) == 0
    assert [pack["version"] for pack in _json(capsys, "install", stick)] == ["2"]
    assert [(pack["version"], pack["active"]) for pack in _json(capsys, "list")] == [
        ("2", True),
        ("1", False),
    ]
    assert [pack["version"] for pack in _json(capsys, "rollback", "contenido")] == ["1"]
    assert main(["content", "rollback"]) == 2
    assert main(["content", "list"]) == 0
    assert "* contenido 1" in capsys.readouterr().out
    assert main(sign) == 0
    assert main(["content", "install", stick]) == 0
    assert "nada nuevo" in capsys.readouterr().out


def test_a_ministry_of_its_own_is_believed_by_its_own_root(
    packs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    secret = tmp_path / "passphrase"
    secret.write_text("frase de prueba larga\n", encoding="utf-8")
    keys, stick = str(tmp_path / "keys"), str(tmp_path / "stick")
    assert main(["content", "keys", keys, "--passphrase-file", str(secret)]) == 0
    sign = ["content", "sign", stick, "--keys", keys, "--packs", str(packs / "contenido-1.zip")]
    assert main(sign) == 2
    assert main([*sign, "--passphrase-file", str(secret)]) == 0
    capsys.readouterr()
    assert main(["content", "install", stick]) == 2
    assert "PackRefused: untrusted" in capsys.readouterr().err
    assert main(["content", "install", stick, "--root", f"{keys}/content-root.json"]) == 0


def test_content_with_errors_makes_no_pack(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["content", "build", str(tmp_path), "--number", "1", "--out", str(tmp_path)]) == 1
    assert "error" in capsys.readouterr().out
    assert list(tmp_path.glob("*.zip")) == []


def test_a_reserved_pack_needs_whom_it_is_for(tmp_path: Path) -> None:
    reserved = ["content", "build", "--number", "1", "--name", "reservado", "--level", "reserved"]
    assert main([*reserved, "--out", str(tmp_path)]) == 2
    recipient = (resource("trust", "demo") / "courier.pub").read_text().split()[-1]
    assert main([*reserved, "--out", str(tmp_path), "--recipient", recipient]) == 0
    assert (tmp_path / "reservado-1.zip.age").read_bytes().startswith(b"age-encryption.org/")


def test_the_ministrys_root_comes_before_the_demos(tmp_path: Path) -> None:
    with pytest.raises(ResourceMissing):
        trusted_root(tmp_path)
    (tmp_path / "demo" / "content").mkdir(parents=True)
    (tmp_path / "demo" / "content" / "content-root.json").write_bytes(b"demo")
    assert trusted_root(tmp_path).demo
    (tmp_path / "content-root.json").write_bytes(b"ministry")
    assert trusted_root(tmp_path).data == b"ministry"
    assert not trusted_root(tmp_path).demo
