"""`serve` as an operator meets it: what it says, what it refuses, several processes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

from registry.service import DEFAULT_FORMS
from tests.registry.harness import CONTRACT_FORMS, ROOT, Cluster, Wire, plain_xml, run_command, serve

OPTIONS = ("--forms", str(CONTRACT_FORMS), "--clear-forms")


def test_the_first_start_gives_a_token_and_the_next_does_not(tmp_path: Path) -> None:
    first = serve(tmp_path / "data")
    assert first.facts["demo_keys"] is True
    assert first.facts["url"] == f"{first.facts['base']}/v1/key/{first.facts['token']}/projects/1"
    assert len(first.facts["token"]) == 64
    compiled = {path.parent.name for path in DEFAULT_FORMS.glob("*/form.xml")}
    assert {form["id"] for form in first.facts["forms"]} == compiled
    assert first.facts["troubles"] == []
    first.stop()
    again = subprocess.Popen(
        [sys.executable, "-m", "registry", "serve", "--port", "0", "--data", str(first.data), "--json"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert again.stdout is not None
    facts = json.loads(again.stdout.readline())
    assert (facts["token"], facts["url"], facts["registry"]) == (None, None, first.facts["registry"])
    again.send_signal(signal.SIGINT)
    assert again.wait(20) == 0


def test_it_says_in_words_what_to_type_and_that_the_keys_are_a_demonstration(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "registry", "serve", "--port", "0", "--data", str(tmp_path / "data")],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    lines = []
    for line in process.stdout:
        lines.append(line)
        if line.startswith("Listo."):
            break
    process.send_signal(signal.SIGTERM)
    process.wait(20)
    text = "".join(lines)
    assert text.startswith("CLAVES DE DEMOSTRACIÓN")
    assert "/projects/1" in text


def test_with_keys_of_its_own_no_token_is_printed_where_a_journal_would_keep_it(tmp_path: Path) -> None:
    keys = tmp_path / "claves"
    keys.mkdir()
    public = rsa.generate_private_key(65537, 2048).public_key()
    der = public.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    (keys / "form-rsa.der").write_bytes(der)
    private = Ed25519PrivateKey.generate()
    (keys / "receipt.pem").write_bytes(
        private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    )
    data = ["--data", str(tmp_path / "data")]
    process = subprocess.Popen(
        [sys.executable, "-m", "registry", "serve", "--port", "0", "--keys", str(keys), *data],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    said = "".join(iter(process.stdout.readline, "Listo. Ctrl+C para terminar.\n"))
    process.send_signal(signal.SIGTERM)
    process.wait(20)
    assert "device add" in said
    assert "/v1/key/" not in said
    assert run_command("device", "list", *data).strip() == ""


def test_what_cannot_start_says_why(tmp_path: Path) -> None:
    data = ["--data", str(tmp_path / "data")]
    assert "un solo proceso" in run_command("serve", *data, "--workers", "2", code=1)
    assert "Falta la clave" in run_command("serve", *data, "--keys", str(tmp_path), code=1)
    served = serve(tmp_path / "otro", *OPTIONS)
    assert "No se puede atender" in run_command("serve", *data, "--port", str(served.facts["port"]), code=1)
    served.stop()
    (tmp_path / "archivo").write_text("")
    assert "carpeta" in run_command("device", "list", "--data", str(tmp_path / "archivo"), code=1)


def test_a_form_that_does_not_read_is_told_and_the_others_are_served(tmp_path: Path) -> None:
    forms = tmp_path / "forms"
    (forms / "malo").mkdir(parents=True)
    (forms / "malo" / "form.xml").write_text("<html>")
    (forms / "bueno.xml").write_bytes((CONTRACT_FORMS / "contract_plain" / "form.xml").read_bytes())
    served = serve(tmp_path / "data", "--forms", str(forms))
    assert [form["id"] for form in served.facts["forms"]] == ["contract_plain"]
    assert "malo" in served.facts["troubles"][0]
    served.stop()


def test_several_processes_number_receipts_without_gaps_postgresql(postgres: Cluster, tmp_path: Path) -> None:
    served = serve(tmp_path / "data", *OPTIONS, "--workers", "2", db=postgres.create())
    wires = [Wire(served.url) for _ in range(6)]
    records = [plain_xml(photo="a.jpg") for _ in range(60)]

    def send(n: int) -> int:
        return wires[n % 6].post(records[n], {"a.jpg": os.urandom(70_000)}).status

    with ThreadPoolExecutor(6) as senders:
        assert set(senders.map(send, range(60))) == {201}
    assert sorted(row["seq"] for row in served.received()) == list(range(1, 61))
    served.stop()
