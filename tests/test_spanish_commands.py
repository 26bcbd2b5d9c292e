"""What the commands say to a person is Spanish, in the words of the window."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.__main__ import main
from desktop.cli.spanish import told
from desktop.errors import ServerUnreachable, TokenRefused


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["sync"], "falta: tarea"),
        (["sync", "nunca"], "no hay 'nunca'; elija entre"),
        (["courier", "export", "x", "--nada"], "no se conoce: --nada"),
        (["courier", "export", "x", "--remito"], "--remito: falta su valor"),
        (["vault", "restore", "tres"], "número: no sirve 'tres'"),
    ],
)
def test_a_wrong_argument_is_refused_in_spanish(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(words)
    assert left.value.code == 2
    told_now = capsys.readouterr().err
    assert told_now.startswith("uso: vigia ")
    assert said in told_now


def test_the_help_has_no_english_headings(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["sync", "once", "--help"])
    helped = capsys.readouterr().out
    assert "opciones:" in helped
    for english in ("usage:", "options:", "show this help"):
        assert english not in helped


def test_a_failure_has_the_words_of_the_window_and_its_name_for_support() -> None:
    assert told(ServerUnreachable("registro.example")) == (
        "Sin respuesta de registro.example. Todo quedó guardado aquí y se sigue intentando."
        " (ServerUnreachable: registro.example)"
    )
    assert "(TokenRefused: " in told(TokenRefused("registro.example", 401))


def test_without_a_vault_it_is_said_in_spanish(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("VIGIA_HOME", str(tmp_path / "empty"))
    assert main(["courier", "import", str(tmp_path / "recibos-1.tar")]) == 2
    assert "no hay una bóveda" in capsys.readouterr().err
